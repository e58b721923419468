"""The shipped font files: licences, repertoire, kerning, figures, marks, sizes. Read with HarfBuzz alone."""

import hashlib
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import uharfbuzz as hb
import yaml

from snippets.faces import EMOJI_FILE, FACES, FALLBACKS

FONTS = Path(__file__).parent.parent / "fonts"
CASES = Path(__file__).parent / "cases" / "fonts"
FILES = tuple(sorted(path.relative_to(FONTS).as_posix() for path in FONTS.glob("*/*.ttf")))

TOTAL_BYTES = 12_000_000
EMOJI = "noto-color-emoji/NotoColorEmoji-Regular.ttf"
TEXT_FILES = tuple(file for file in FILES if file != EMOJI)
HINTING = frozenset({"fpgm", "prep", "cvt ", "gasp", "hdmx", "VDMX", "LTSH"})
UNUSED = frozenset({"DSIG", "meta", "STAT", "fvar", "gvar", "SVG "})


def read_cases(name: str) -> Any:
    return yaml.safe_load((CASES / name).read_text(encoding="utf-8"))


def each_file(name: str, key: str) -> list[Any]:
    """(file, value) for every file that a case's pattern names."""
    found = []
    for case in read_cases(name):
        files = [path.relative_to(FONTS).as_posix() for path in sorted(FONTS.glob(case["files"]))]
        assert files, f"{name}: no file matches {case['files']}"
        found += [pytest.param(file, value, id=f"{file}-{value}") for file in files for value in case[key]]
    return found


def repertoire() -> list[Any]:
    found = []
    for case in read_cases("repertoire.yaml"):
        points = {ord(char) for char in case.get("text", "") if char != " "} | set(case.get("points", ()))
        for path in sorted(FONTS.glob(case["files"])):
            file = path.relative_to(FONTS).as_posix()
            found.append(pytest.param(file, points, id=f"{file}-{case['name']}"))
    return found


@cache
def load(file: str) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(FONTS / file))))


def shape(file: str, text: str, **features: bool) -> hb.Buffer:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(load(file), buffer, features)
    return buffer


def width(file: str, text: str, **features: bool) -> int:
    return sum(position.x_advance for position in shape(file, text, **features).glyph_positions)


def ink(file: str, glyph: int) -> hb.GlyphExtents:
    return load(file).get_glyph_extents(glyph)


def glyph_of(file: str, char: str) -> int:
    glyph = load(file).get_nominal_glyph(ord(char))
    assert glyph, f"{file} has no {char}"
    return int(glyph)


def test_the_promised_files_are_there() -> None:
    assert set(FILES) == read_cases("metrics.yaml").keys()


def test_files_are_those_that_were_built() -> None:
    lines = (FONTS / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    sums = {file: digest for digest, file in (line.split("  ", 1) for line in lines)}
    licences = {path.relative_to(FONTS).as_posix() for path in FONTS.glob("*/OFL.txt")}
    assert sums == {file: hashlib.sha256((FONTS / file).read_bytes()).hexdigest() for file in licences | set(FILES)}


def test_every_folder_is_in_the_wheel() -> None:
    settings = tomllib.loads((FONTS.parent / "pyproject.toml").read_text(encoding="utf-8"))
    included = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    folders = {file.partition("/")[0] for file in FILES}
    assert {key: value for key, value in included.items() if key.startswith("fonts/")} == {
        f"fonts/{folder}": f"snippets/data/fonts/{folder}" for folder in folders
    }


def test_the_table_of_faces_names_every_file() -> None:
    rows = [*FACES.values(), *(row for rows in FALLBACKS.values() for row in rows)]
    assert {EMOJI_FILE, *(row.file for row in rows)} == set(FILES)
    for row in rows:
        os2 = bytes(load(row.file).face.reference_table("OS/2").data)
        assert (int.from_bytes(os2[4:6], "big"), row.italic) == (row.weight, "Italic" in row.file)


def test_files_stay_small() -> None:
    assert sum((FONTS / file).stat().st_size for file in FILES) < TOTAL_BYTES


@pytest.mark.parametrize("file", FILES)
def test_readme_names_each_file_with_its_size(file: str) -> None:
    size = (FONTS / file).stat().st_size
    rows = (FONTS / "README.md").read_text(encoding="utf-8").splitlines()
    (row,) = [row for row in rows if row.startswith(f"| `{file}` |")]
    assert f"| {round(size / 1000)} KB |" in row


@pytest.mark.parametrize("file", FILES)
def test_an_open_licence_without_reserved_name_lies_beside_each_file(file: str) -> None:
    licence = (FONTS / file).with_name("OFL.txt").read_text(encoding="utf-8")
    notice, rule, terms = licence.partition("-----------------------------------------------------------")
    assert rule
    assert "SIL OPEN FONT LICENSE Version 1.1" in terms
    assert "PERMISSION & CONDITIONS" in terms
    # A reserved name is declared in the copyright notice, above the licence's own terms.
    assert not re.search(r"reserved\s+font\s+name", notice, re.IGNORECASE)
    # The year moves on (2022 in the font, 2021 in the licence), and an address may lack its scheme.
    holder, notice = (
        re.sub(r"\d{4} |https://", "", text)
        for text in (load(file).face.get_name(hb.OTNameIdPredefined.COPYRIGHT), notice)
    )
    assert holder.rstrip(".") in notice


@pytest.mark.parametrize("file", FILES)
def test_each_file_carries_its_names_and_licence(file: str) -> None:
    face = load(file).face
    assert face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) == Path(file).stem
    assert "SIL Open Font License" in face.get_name(hb.OTNameIdPredefined.LICENSE)


@pytest.mark.parametrize("file", FILES)
def test_no_file_has_hinting_or_unused_tables(file: str) -> None:
    tags = set(load(file).face.table_tags)
    assert {"glyf", "cmap", "COLR" if file == EMOJI else "GPOS"} <= tags
    assert not tags & (HINTING | UNUSED)


@pytest.mark.parametrize(("file", "points"), repertoire())
def test_face_covers_its_repertoire(file: str, points: set[int]) -> None:
    missing = points - set(load(file).face.unicodes)
    assert not missing, " ".join(f"U+{point:04X}" for point in sorted(missing))


def test_no_character_goes_missing_between_the_cuts_of_literata() -> None:
    held = [set(load(file).face.unicodes) for file in FILES if file.startswith("literata/")]
    assert len(held) == 4
    assert all(points == held[0] for points in held)


@pytest.mark.parametrize("file", [file for file in FILES if file.startswith("noto-serif/NotoSerif-")])
def test_fallback_adds_to_literata(file: str) -> None:
    """Most of it is new; the rest carries marks or completes words (see fonts/faces.py)."""
    added = set(load(file).face.unicodes) - set(load("literata/Literata-Regular.ttf").face.unicodes)
    assert len(added) > 900


@pytest.mark.parametrize(("file", "expected"), read_cases("metrics.yaml").items())
def test_cut_is_the_named_one(file: str, expected: dict[str, Any]) -> None:
    font = load(file)
    tall, low = glyph_of(file, expected["tall"]), glyph_of(file, expected["low"])
    assert {
        "upem": font.face.upem,
        "tall": expected["tall"],
        "height": ink(file, tall).y_bearing,
        "advance": font.get_glyph_h_advance(tall),
        "low": expected["low"],
        "low_height": ink(file, low).y_bearing,
    } == expected


@pytest.mark.parametrize(("file", "pair"), each_file("kerning.yaml", "pairs"))
def test_pair_is_kerned(file: str, pair: str) -> None:
    assert width(file, pair) != width(file, pair, kern=False)


@pytest.mark.parametrize("file", TEXT_FILES)
def test_figures_are_lining(file: str) -> None:
    """All ten stand on the baseline and are as tall as each other, but for overshoot."""
    figures = [ink(file, info.codepoint) for info in shape(file, "0123456789").glyph_infos]
    bottoms = [figure.y_bearing + figure.height for figure in figures]
    tops = [figure.y_bearing for figure in figures]
    overshoot = load(file).face.upem // 50
    assert min(bottoms) >= -overshoot
    assert max(bottoms) <= overshoot
    assert max(tops) - min(tops) <= overshoot


@pytest.mark.parametrize("file", [file for file in FILES if file.startswith("literata/")])
def test_literata_has_old_style_and_tabular_figures_too(file: str) -> None:
    def glyphs(**features: bool) -> list[int]:
        return [info.codepoint for info in shape(file, "0123456789", **features).glyph_infos]

    assert glyphs(lnum=True) == glyphs()
    assert not set(glyphs(onum=True)) & set(glyphs())
    tabular = shape(file, "0123456789", tnum=True).glyph_positions
    assert len({position.x_advance for position in tabular}) == 1


@pytest.mark.parametrize("file", [file for file in FILES if file.startswith("literata/")])
def test_ligatures_are_on_and_can_be_switched_off(file: str) -> None:
    for text in ("Th", "fi", "ffl"):
        assert len(shape(file, text).glyph_infos) == 1
        assert len(shape(file, text, liga=False).glyph_infos) == len(text)


def test_turkish_keeps_its_dotted_i() -> None:
    buffer = hb.Buffer()
    buffer.add_str("fi")
    buffer.guess_segment_properties()
    buffer.language = "tr"
    hb.shape(load("literata/Literata-Regular.ttf"), buffer)
    assert len(buffer.glyph_infos) == 2


@pytest.mark.parametrize(("file", "cluster"), each_file("marks.yaml", "clusters"))
def test_mark_sits_over_its_letter(file: str, cluster: str) -> None:
    buffer = shape(file, cluster)
    letter, mark = (ink(file, info.codepoint) for info in buffer.glyph_infos)
    at, offset = buffer.glyph_positions
    centre = at.x_advance + offset.x_offset + mark.x_bearing + mark.width / 2
    assert offset.x_advance == 0
    assert mark.y_bearing + mark.height + offset.y_offset > letter.y_bearing
    assert letter.x_bearing < centre < letter.x_bearing + letter.width


@pytest.mark.parametrize("case", read_cases("shaping.yaml"), ids=lambda case: case["text"])
def test_letters_join_as_their_script_has_them(case: dict[str, Any]) -> None:
    files = [path.relative_to(FONTS).as_posix() for path in FONTS.glob(case["files"])]
    assert files
    for file in files:
        glyphs = [info.codepoint for info in shape(file, case["text"]).glyph_infos]
        assert (file, len(glyphs), 0 in glyphs) == (file, case["glyphs"], False)
        assert sorted(glyphs) != sorted(load(file).get_nominal_glyph(ord(char)) for char in case["text"])

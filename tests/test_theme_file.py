"""Theme files: what people write of their own look, from the file to the card."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from PIL import Image

from fontfiles import UNUSABLE, save_fonts
from pictures import coloured_logo, encoded, plain_logo, save_photo
from snippets.__main__ import run
from snippets.faces import FACES, chain, face_row
from snippets.load import judges
from snippets.read.fields import Field
from snippets.read.judges import Judges
from snippets.read.themekeys import Files, theme_keys
from snippets.read.themes import MOST_DEEP, read_theme
from snippets.themes import THEMES, Theme

ROOT = Path(__file__).parent.parent
CASES = Path(__file__).parent / "cases" / "themes"
GOOD = sorted((CASES / "good").glob("*.yaml"))
# A file of them is like another that is like another: the first says what is wrong, the last is sound.
SOUND = {"figures-of-a-face", *(f"deep-{n}" for n in range(2, 7))}
BAD = [case for case in sorted((CASES / "bad").glob("*.yaml")) if case.stem not in SOUND]

# Where cases without files seem to lie.
FOLDER = Path("/themes")

# Of a theme whose files are not looked at.
ANY = Judges(lambda _: True, lambda _: None, lambda _: None, lambda _: True)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the cases name."""
    made = tmp_path_factory.mktemp("themes")
    made.joinpath("fonts").mkdir()
    save_fonts(made / "fonts")
    plain_logo().save(made / "logo.png")
    made.joinpath("logo.gif").write_bytes(encoded(coloured_logo(), "GIF"))
    made.joinpath("cut.png").write_bytes(made.joinpath("logo.png").read_bytes()[:200])
    made.joinpath("notes.png").write_text("Not a picture at all", "utf-8")
    return made


def read_case(case: Path, folder: Path) -> tuple[Theme | None, list[str]]:
    beside = {folder / other.name: other.read_bytes() for other in case.parent.glob("*.yaml")}
    theme, problems = read_theme(case.read_bytes(), case.name, folder, THEMES, beside.get, judges())
    return theme, [str(problem) for problem in problems]


def changed(one: object, base: object, place: str = "") -> dict[str, object]:
    """Return what differs between two themes, by its place."""
    if is_dataclass(one) and is_dataclass(base):
        pairs = [(row.name, getattr(one, row.name), getattr(base, row.name)) for row in fields(one)]
    elif isinstance(one, dict) and isinstance(base, dict):
        pairs = [(key, one.get(key), base.get(key)) for key in {**base, **one}]
    else:
        return {} if one == base else {place: one}
    places = ((f"{place}.{name}".strip("."), here, there) for name, here, there in pairs)
    return {at: value for name, here, there in places for at, value in changed(here, there, name).items()}


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.stem)
def test_what_a_good_file_changes(case: Path, folder: Path, *, accept: bool) -> None:
    theme, problems = read_case(case, folder)
    assert problems == []
    assert theme
    base = next(other for other in THEMES.values() if other.composition == theme.composition)
    made = "".join(f"{place} = {value}\n" for place, value in sorted(changed(theme, base).items()))
    made = made.replace(folder.as_posix(), FOLDER.as_posix())
    golden = case.with_suffix(".txt")
    if accept:
        golden.write_text(made, "utf-8")
    assert made == golden.read_text("utf-8")


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.stem)
def test_problems_of_a_bad_file(case: Path, folder: Path, *, accept: bool) -> None:
    theme, problems = read_case(case, folder)
    made = "".join(f"{problem}\n" for problem in problems)
    golden = case.with_suffix(".txt")
    if accept:
        golden.write_text(made, "utf-8")
    assert made == golden.read_text("utf-8")
    assert problems
    assert theme is None


def named(rows: tuple[Field, ...]) -> Iterator[str]:
    for row in rows:
        yield row.key.name
        yield from named(row.rows)


def no_files(_path: Path) -> bytes | None:
    return None


def test_every_unusable_font_is_in_a_case() -> None:
    named = b"".join(case.read_bytes() for case in BAD)
    assert [name for name in UNUSABLE if f"fonts/{name}".encode() not in named] == []


def test_every_key_is_in_a_good_case() -> None:
    used = "".join(case.read_text("utf-8") for case in GOOD)
    keys = theme_keys(THEMES.values(), Files(FOLDER, ANY))
    assert [name for name in named(keys) if f"{name}:" not in used and name != "hairline"] == []


def test_as_many_files_as_may_follow_one_another() -> None:
    beside = {FOLDER / f"{n}.yaml": f"like: {n + 1}.yaml".encode() for n in range(1, MOST_DEEP)}
    beside[FOLDER / f"{MOST_DEEP}.yaml"] = b"like: night"
    theme, problems = read_theme(beside[FOLDER / "1.yaml"], "1.yaml", FOLDER, THEMES, beside.get, ANY)
    assert (theme and theme.ground, problems) == (THEMES["night"].ground, ())


def test_a_file_in_another_folder_names_what_lies_there() -> None:
    beside = {Path("/a/base/b.yaml"): b"like: paper\ntypes: {quote: own.ttf}"}
    theme, problems = read_theme("like: base/b.yaml", "a/own.yaml", Path("/a"), THEMES, beside.get, ANY)
    assert problems == ()
    assert theme
    assert theme.quote.face == "display:/a/base/own.ttf"
    gone = ANY._replace(exists=lambda _: False)
    _, problems = read_theme("like: base/b.yaml", "a/own.yaml", Path("/a"), THEMES, beside.get, gone)
    assert [str(problem.where) for problem in problems] == ["a/base/b.yaml:2"]


def test_the_example_in_the_readme() -> None:
    text = next(block for block in (ROOT / "README.md").read_text("utf-8").split("```") if "\nname: Harbour" in block)
    named = {FOLDER / "fonts" / "Harbour-Regular.ttf", FOLDER / "harbour.png"}
    judges = ANY._replace(exists=named.__contains__)
    theme, problems = read_theme(text.removeprefix("yaml"), "harbour.yaml", FOLDER, THEMES, no_files, judges)
    assert problems == ()
    assert theme


@pytest.mark.parametrize("key", FACES)
def test_a_font_file_stands_before_the_faces_like_the_one_it_replaces(key: str) -> None:
    own = f"{key}:/fonts/Own.ttf"
    row = face_row(own)
    assert (row.file, row.flavour, row.weight) == ("/fonts/Own.ttf", FACES[key].flavour, FACES[key].weight)
    first, *others = chain(own, "Latn")
    assert first == row
    assert FACES[key] in others


# --- on the command line ------------------------------------------------------------------------

THEME = 'like: paper\nname: Own\ncolours: {ground: "#FFFFFF"}\ntypes: {quote: own.ttf}\n'
QUOTES = """\
campaign: {theme: looks/own.yaml, platforms: [x]}
snippets: [{id: one, text: Well then, source: https://example.org/a}]
"""


@pytest.fixture
def campaign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A campaign whose theme file and font lie in a folder beside it."""
    looks = tmp_path / "looks"
    looks.mkdir()
    looks.joinpath("own.yaml").write_text(THEME, "utf-8")
    looks.joinpath("own.ttf").write_bytes((ROOT / "fonts" / FACES["shout"].file).read_bytes())
    tmp_path.joinpath("quotes.yaml").write_text(QUOTES, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def picture(path: Path) -> Image.Image:
    with Image.open(path) as opened:
        return opened.convert("RGB")


def test_a_campaign_in_a_theme_of_ones_own(campaign: Path) -> None:
    assert run(["check"]) == 0
    assert run(["export"]) == 0
    made = picture(campaign / "output" / "one" / "x" / "card-1.png")
    assert made.getpixel((0, 0)) == (255, 255, 255)
    # From any folder, and by --theme as seen from there.
    assert run(["card", "one", "-o", "a.png"]) == 0
    assert picture(campaign / "a.png").tobytes() == made.tobytes()
    campaign.joinpath("quotes.yaml").write_text(QUOTES.replace("looks/own.yaml", "night"), "utf-8")
    assert run(["card", "one", "--theme", "looks/own.yaml", "-o", "b.png"]) == 0
    assert picture(campaign / "b.png").tobytes() == made.tobytes()
    assert run(["export", "--theme", "looks/own.yaml", "--force"]) == 0
    assert picture(campaign / "output" / "one" / "x" / "card-1.png").tobytes() == made.tobytes()


def test_an_own_font_is_drawn(campaign: Path) -> None:
    assert run(["card", "one", "-o", "own.png"]) == 0
    campaign.joinpath("looks", "own.yaml").write_text(THEME.replace("own.ttf", "shout"), "utf-8")
    assert run(["card", "one", "-o", "ours.png"]) == 0
    assert picture(campaign / "own.png").tobytes() == picture(campaign / "ours.png").tobytes()
    campaign.joinpath("looks", "own.yaml").write_text(THEME.replace("own.ttf", "text"), "utf-8")
    assert run(["card", "one", "-o", "other.png"]) == 0
    assert picture(campaign / "own.png").tobytes() != picture(campaign / "other.png").tobytes()


def test_a_theme_has_its_logo_unless_the_campaign_has_one(campaign: Path) -> None:
    plain_logo().save(campaign / "looks" / "mark.png")
    coloured_logo().save(campaign / "own.png")
    made = {}
    for theme in (THEME, f"{THEME}logo: mark.png\n"):
        for logo in ("", "looks/mark.png", "own.png"):
            campaign.joinpath("looks", "own.yaml").write_text(theme, "utf-8")
            campaign.joinpath("quotes.yaml").write_text(QUOTES.replace("{theme", f"{{logo: '{logo}', theme"), "utf-8")
            assert run(["card", "one", "-o", "card.png"]) == 0
            made["mark" in theme, logo] = picture(campaign / "card.png").tobytes()
    plain, marked, own = made[False, ""], made[False, "looks/mark.png"], made[False, "own.png"]
    assert len({plain, marked, own}) == 3
    assert [made[True, logo] for logo in ("", "looks/mark.png", "own.png")] == [marked, marked, own]


def test_a_snippet_with_a_photo_has_the_logo_of_the_theme(campaign: Path) -> None:
    plain_logo().save(campaign / "looks" / "mark.png")
    shown = f"{{image: {save_photo(campaign, 'night')}, image_credit: A. Vik, id: one"
    campaign.joinpath("quotes.yaml").write_text(QUOTES.replace("{id: one", shown), "utf-8")
    assert run(["card", "one", "-o", "plain.png"]) == 0
    campaign.joinpath("looks", "own.yaml").write_text(f"{THEME}logo: mark.png\n", "utf-8")
    assert run(["card", "one", "-o", "marked.png"]) == 0
    assert picture(campaign / "plain.png").tobytes() != picture(campaign / "marked.png").tobytes()


def test_figures_are_of_the_kind_that_the_theme_asks_for(campaign: Path) -> None:
    campaign.joinpath("quotes.yaml").write_text(QUOTES.replace("Well then", "In 1987 well"), "utf-8")
    made = {}
    for kind in ("lining", "oldstyle", ""):
        quote = f"{{face: text{f', figures: {kind}' * bool(kind)}}}"
        campaign.joinpath("looks", "own.yaml").write_text(THEME.replace("own.ttf", quote), "utf-8")
        # In one process, so that nothing kept of one kind serves for another.
        assert run(["card", "one", "-o", "card.png"]) == 0
        made[kind] = picture(campaign / "card.png").tobytes()
    assert made["lining"] == made[""] != made["oldstyle"]


@pytest.mark.parametrize("name", UNUSABLE)
@pytest.mark.parametrize("command", [["check"], ["export"], ["card", "one"], ["themes", "looks/own.yaml"]])
def test_a_font_that_cannot_be_used_stops_everything_with_its_line(
    command: list[str], name: str, campaign: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    campaign.joinpath("looks", name).write_bytes(UNUSABLE[name]())
    campaign.joinpath("looks", "own.yaml").write_text(THEME.replace("own.ttf", name), "utf-8")
    assert run(command) == 1
    out, err = capsys.readouterr()
    assert f'looks/own.yaml:4: "face" cannot be used: {name} ' in out + err
    assert sorted(path.name for path in campaign.iterdir()) == ["looks", "quotes.yaml"]


@pytest.mark.parametrize("command", [["check"], ["export"], ["card", "one"], ["export", "--theme", "looks/own.yaml"]])
def test_a_fault_stops_everything_with_its_line(
    command: list[str], campaign: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    campaign.joinpath("looks", "own.yaml").write_text(THEME.replace("#FFFFFF", "#777777"), "utf-8")
    assert run(command) == 1
    out, err = capsys.readouterr()
    assert 'looks/own.yaml:3: the contrast of "ink" with "ground" is 3.' in out + err
    assert sorted(path.name for path in campaign.iterdir()) == ["looks", "quotes.yaml"]


def test_a_missing_file_is_a_fault_of_the_campaign(campaign: Path, capsys: pytest.CaptureFixture[str]) -> None:
    campaign.joinpath("looks", "own.yaml").unlink()
    assert run(["export"]) == 1
    assert capsys.readouterr().err == (
        'quotes.yaml:1: no file "looks/own.yaml"; write its path as seen from this file\n'
    )
    assert run(["themes", "looks/own.yaml"]) == 3
    assert capsys.readouterr().err == "looks/own.yaml: no such file; check the name\n"


def test_a_sheet_says_which_theme_has_no_room(campaign: Path, capsys: pytest.CaptureFixture[str]) -> None:
    campaign.joinpath("looks", "own.yaml").write_text(f"{THEME}spacing: {{top: 60, bottom: 60}}\n", "utf-8")
    assert run(["themes", "looks/own.yaml", "--sheet", "sheet.png"]) == 1
    out, err = capsys.readouterr()
    assert (out, err.partition(";")[0]) == (
        "",
        "in the theme Own the citation leaves no room for the text on 1080x1350",
    )


def test_themes_shows_files_and_draws_all(campaign: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["themes", "looks/own.yaml", "--sheet", "drawn/sheet.png"]) == 0
    assert capsys.readouterr().out.splitlines()[-2:] == ["looks/own.yaml Like paper.", "drawn/sheet.png"]
    sheet = picture(campaign / "drawn" / "sheet.png")
    rows = -(-(len(THEMES) + 1) // 2)
    assert sheet.width == 4 * 500 + 20
    assert sheet.height == rows * 660 + 20

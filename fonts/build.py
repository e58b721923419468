"""Makes the font files of this folder from pinned packages: `.venv/bin/python fonts/build.py [--check]`.

fetch (npm, pip) -> check the hash -> pin the variable axes -> cut to a repertoire -> join parts, with the kerning
between them -> write.
The same fontTools gives the same bytes on every run; `--check` compares with the files here, writes nothing.
Needs the `data` extra and npm. The tables are in faces.py.
"""

import argparse
import hashlib
import io
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from faces import CARRIERS, FACES, PACKAGES, SCRIPT_PACKAGES, UNCUT, Face, Package
from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
from kerning import add_missing_pairs

HERE = Path(__file__).parent

# Typing that differs from a glyph the face has only in how a line breaks, not in looks: (wanted, drawn as).
ALIASES = ((0x2011, 0x2010), (0x202F, 0x2009))

PIP_DOWNLOAD = ("-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:")

FEATURES = ("kern", "liga", "lnum", "onum", "tnum", "pnum", "locl", "ccmp", "mark", "mkmk", "case", "rvrn")
# What letters need that join, stack or move. Contextual alternates (calt) are among them, where they belong to the
# writing; in Latin faces they redraw `->` and `2x2`, and the words are not ours to change.
SHAPING = (
    *("abvf", "abvm", "abvs", "akhn", "blwf", "blwm", "blws", "cjct", "dist", "half", "haln", "nukt", "pref", "pres"),
    *("pstf", "psts", "rkrf", "rphf", "vatu"),
    *("calt", "curs", "fin2", "fin3", "fina", "init", "isol", "med2", "medi", "mset", "rclt", "rlig", "rtlm", "stch"),
)
# Beside fontTools' own list: vertical setting, style links, grid fitting, metadata.
DROPPED_TABLES = ("DSIG", "STAT", "meta", "gasp", "vhea", "vmtx", "VORG")
# Pictures that COLR has too, four times as large.
SECOND_PICTURES = "SVG "
# Copyright, names, version, trademark, licence and its address.
NAME_IDS = (0, 1, 2, 3, 4, 5, 6, 7, 13, 14)
LICENCE_NOTE = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
# In the notice above the terms, or in the name table: `with Reserved Font Name "X" and "Y"`.
RESERVED = re.compile(r"reserved\s+font\s+names?\s+(.*)", re.IGNORECASE)
TERMS = "SIL OPEN FONT LICENSE Version 1.1"


def fetch(package: Package, folder: Path) -> Mapping[str, bytes]:
    """Downloads a package with its registry's client.

    Returns:
        The archive's files by path.

    Raises:
        SystemExit: the archive is not the pinned one.
        subprocess.CalledProcessError: the client failed.
    """
    target = folder / package.name.replace("/", "-")
    target.mkdir()
    clients = {
        "npm": ("npm", "pack", "--silent", f"{package.name}@{package.version}"),
        "pip": (sys.executable, *PIP_DOWNLOAD, f"{package.name}=={package.version}"),
    }
    subprocess.run(clients[package.client], check=True, cwd=target, stdout=subprocess.DEVNULL)
    (archive,) = target.iterdir()
    data = archive.read_bytes()
    if (found := hashlib.sha256(data).hexdigest()) != package.sha256:
        raise SystemExit(f"{package.name} {package.version}: sha256 is {found}, the pin says {package.sha256}")
    if archive.suffix == ".whl":
        with zipfile.ZipFile(io.BytesIO(data)) as wheel:
            return {name: wheel.read(name) for name in wheel.namelist()}
    with tarfile.open(fileobj=io.BytesIO(data)) as tarball:
        opened = ((member.name, tarball.extractfile(member)) for member in tarball if member.isfile())
        return {name: file.read() for name, file in opened if file is not None}


def saved(font: TTFont) -> bytes:
    """The bytes of a font; tables in a fixed order."""
    buffer = io.BytesIO()
    font.save(buffer, reorderTables=True)
    return buffer.getvalue()


def add_aliases(font: TTFont) -> None:
    """Maps each missing code point of ALIASES to its stand-in's glyph."""
    for table in font["cmap"].tables:
        for wanted, drawn_as in ALIASES:
            if table.isUnicode() and drawn_as in table.cmap:
                table.cmap.setdefault(wanted, table.cmap[drawn_as])


def cut(font: TTFont, points: Iterable[int], features: tuple[str, ...]) -> None:
    """Reduces a font to some code points and to the tables and features that cards need."""
    options = subset.Options()
    options.layout_features = list(features)
    options.name_IDs = list(NAME_IDS)
    options.drop_tables += DROPPED_TABLES
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.prune_unicode_ranges = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)


def set_names(font: TTFont, face: Face, licence_address: str) -> None:
    """Writes the names of a face; copyright, version and trademark stay as they came."""
    full = f"{face.family} {face.style}"
    linked = face.style in {"Regular", "Italic"}
    texts = {
        1: face.family if linked else full,
        2: face.style if linked else "Regular",
        3: f"{font['name'].getDebugName(5)};{face.postscript}",
        4: full,
        6: face.postscript,
        13: font["name"].getDebugName(13) or LICENCE_NOTE,
        14: licence_address,
    }
    for name_id, text in texts.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = face.weight


def joined(parts: tuple[TTFont, ...], folder: Path) -> TTFont:
    """One font out of parts that share no code point."""
    if len(parts) == 1:
        return parts[0]
    paths = []
    for number, part in enumerate(parts):
        path = folder / f"{number}.ttf"
        path.write_bytes(saved(part))
        paths.append(str(path))
    return Merger().merge(paths)


def opened(data: bytes, face: Face) -> TTFont:
    """One part of a face, its axes pinned."""
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    font.flavor = None
    return instancer.instantiateVariableFont(font, dict(face.axes)) if face.axes else font


def uncut(font: TTFont) -> TTFont:
    """A font with all its glyphs, without the tables that cards do not need."""
    for tag in {*DROPPED_TABLES, SECOND_PICTURES} & set(font.keys()):
        del font[tag]
    return font


def make(face: Face, archives: Mapping[str, Mapping[str, bytes]], without: frozenset[int], folder: Path) -> bytes:
    """Makes one face.

    Args:
        face: what to make.
        archives: files by package.
        without: code points to leave out.
        folder: for passing files.
    """
    archive = archives[face.package.name]
    wanted = face.repertoire - without
    parts: list[TTFont] = []
    held: list[frozenset[int]] = []
    for path in face.parts:
        if face.repertoire == UNCUT:
            parts.append(uncut(opened(archive[path], face)))
            continue
        if path not in archive:
            raise SystemExit(f"{face.file}: {face.package.name} has no {path}")
        part = opened(archive[path], face)
        add_aliases(part)
        points = wanted & part.getBestCmap().keys()
        if not points:
            continue
        wanted -= points
        cut(part, points, (*FEATURES, *SHAPING) if face.package in SCRIPT_PACKAGES else FEATURES)
        parts.append(part)
        held.append(points)
    dates = parts[0]["head"].created, parts[0]["head"].modified
    address = parts[0]["name"].getDebugName(14)
    font = joined(tuple(parts), folder)
    if face.kerning:
        package, path = face.kerning
        add_missing_pairs(font, held, archives[package.name][path])
    font.recalcTimestamp = False
    font["head"].created, font["head"].modified = dates
    set_names(font, face, address)
    return saved(font)


def reserved_names(licence: str, font: TTFont) -> tuple[str, ...]:
    """What the notice above the licence's terms, or the font's own names, reserve; empty when nothing is."""
    notice = licence.partition(TERMS)[0]
    names = (str(record) for record in font["name"].names if record.nameID in NAME_IDS)
    return tuple(match[1] for text in (notice, *names) for match in RESERVED.finditer(text))


def build(folder: Path) -> dict[str, bytes]:
    """Makes every face and licence.

    Args:
        folder: an empty folder for passing files.

    Returns:
        Bytes by path below this folder, with SHA256SUMS over all of them.

    Raises:
        SystemExit: a face would carry a Reserved Font Name.
    """
    archives = {package.name: fetch(package, folder) for package in PACKAGES}
    made: dict[str, bytes] = {}
    for face in FACES:
        held = TTFont(io.BytesIO(made[face.beside])).getBestCmap() if face.beside else ()
        font = make(face, archives, frozenset(held) - CARRIERS, folder)
        licence = archives[face.package.name][face.package.licence_file].replace(b"\r\n", b"\n")
        # Cutting makes a modified version; a name that is reserved would be ours no longer to give.
        for names in reserved_names(licence.decode(), TTFont(io.BytesIO(font))):
            if face.family.split()[0].casefold() in names.casefold():
                raise SystemExit(f"{face.file}: Reserved Font Name {names}; a cut font needs another name")
        made[face.file] = font
        made[f"{face.package.folder}/OFL.txt"] = licence
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {file}\n" for file, data in sorted(made.items()))
    return {**made, "SHA256SUMS": sums.encode()}


def main() -> None:
    """Builds, then writes or compares."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="compare with the files here, write nothing")
    check_only: bool = parser.parse_args().check
    with tempfile.TemporaryDirectory() as scratch:
        made = build(Path(scratch))
    for package in PACKAGES:
        print(f"{package.name} {package.version}: {package.origin}")
    differing = []
    for file, data in sorted(made.items()):
        path = HERE / file
        same = path.is_file() and path.read_bytes() == data
        print(f"{len(data):>9,}  {'same' if same else 'new '}  {file}")
        if check_only and not same:
            differing.append(file)
        elif not same:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    if differing:
        raise SystemExit(f"not what this script makes: {', '.join(differing)}")


if __name__ == "__main__":
    main()

"""A program that others read pictures with, ExifTool, finds the words and the source in every format, and no more."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from needs import lacking

SNIPPETS = str(Path(sys.executable).with_name("snippets"))
SUFFIXES = ("png", "jpg", "webp")

TEXT = "„Ein Haus“ & <b>Գրադարան</b> is the last indoor place where nobody asks what you came to buy."
URL = "https://example.org/last-indoor-place?issue=3&page=12"
QUOTES = f"""\
campaign:
  brand: Reading Room Alliance
sources:
  review:
    url: {URL}
    archive: https://web.archive.org/web/20250314000000/{URL}
    title: The last indoor place
    publisher: The Halden Review
    date: 2025-03-14
snippets:
- id: library
  kind: quote
  text: {json.dumps(TEXT, ensure_ascii=False)}
  speaker: Marta Oyelaran
  role: city librarian, Halden
  lang: en
  source: review
"""

Fields = Mapping[str, str]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same card in each format, as the command line makes it."""
    folder = tmp_path_factory.mktemp("cards")
    quotes = folder / "quotes.yaml"
    quotes.write_text(QUOTES, encoding="utf-8")
    made = {suffix: folder / f"card.{suffix}" for suffix in SUFFIXES}
    for path in made.values():
        subprocess.run([SNIPPETS, "card", quotes, "library", "-o", path], check=True, capture_output=True)
    return made


@pytest.fixture(scope="module")
def found(files: Mapping[str, Path]) -> dict[str, Fields]:
    """What ExifTool reads, by format: names with their group, as `XMP-dc:Source`."""
    exiftool = shutil.which("exiftool")
    if not exiftool:
        lacking("ExifTool is not installed; Debian and Ubuntu: apt install libimage-exiftool-perl")
    ask = [exiftool, "-json", "-G1", "-charset", "filename=utf8", *map(str, files.values())]
    read = json.loads(subprocess.run(ask, check=True, capture_output=True).stdout)
    return dict(zip(files, read, strict=True))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_alt_text_and_source_are_found(found: Mapping[str, Fields], suffix: str) -> None:
    fields = found[suffix]
    alt = fields["XMP-iptcCore:AltTextAccessibility"]
    assert all(part in alt for part in (TEXT, "Marta Oyelaran", "The Halden Review", "example.org/last-indoor-place"))
    assert fields["XMP-dc:Source"] == URL
    assert fields["XMP-photoshop:Source"] == "The Halden Review"
    assert "Marta Oyelaran" in fields["XMP-photoshop:Credit"]
    assert fields["XMP-dc:Language"] == "en"
    assert fields["XMP-dc:Description"] == TEXT
    assert fields["XMP-dc:Creator"] == "Marta Oyelaran"
    assert fields["XMP-dc:Title"] == "The last indoor place"
    assert fields["XMP-dc:Relation"] == f"https://web.archive.org/web/20250314000000/{URL}"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_says_the_same(found: Mapping[str, Fields], suffix: str) -> None:
    def said(fields: Fields) -> Fields:
        return {name: value for name, value in fields.items() if name.startswith("XMP-")}

    assert said(found[suffix]) == said(found["png"])


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_exiftool_has_nothing_to_complain_of(found: Mapping[str, Fields], suffix: str) -> None:
    assert [name for name in found[suffix] if name.endswith((":Warning", ":Error"))] == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_no_times_are_kept(found: Mapping[str, Fields], suffix: str) -> None:
    # What the file system knows of the file is no part of it.
    outside = ("SourceFile", "System:")
    inside = {name: str(value) for name, value in found[suffix].items() if not name.startswith(outside)}
    assert [name for name in inside if re.search("date|time|history", name, re.IGNORECASE)] == []
    clock = re.compile(r"\d{4}[-:]\d\d[-:]\d\d[T ]\d\d:\d\d")
    assert [name for name, value in inside.items() if clock.search(value)] == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_nothing_tells_where_it_was_made(files: Mapping[str, Path], suffix: str) -> None:
    data = files[suffix].read_bytes()
    folders = {files[suffix].parent, Path.cwd(), Path.home(), Path(tempfile.gettempdir()), Path(sys.prefix)}
    # A folder such as "/" stands in any link.
    assert [folder for folder in folders if len(folder.parts) > 1 and f"{folder}{os.sep}".encode() in data] == []
    assert b"quotes.yaml" not in data
    assert b"card." not in data

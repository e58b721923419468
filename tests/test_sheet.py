"""Contact sheets: the texts that are drawn, and the tool that draws them."""

import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from snippets.cards.cardtext import card_text
from snippets.cards.layout import lay_out
from snippets.cards.legibility import faults
from snippets.cards.pixels import Coloured
from snippets.cards.shape import FontMeasure
from snippets.cards.sheet import DESK, Tile, contact_sheet
from snippets.load import load
from snippets.themes import THEMES, Canvas, Colour

ROOT = Path(__file__).parent.parent
TEXTS = Path(__file__).parent / "cases" / "cards" / "sheet.yaml"
LENGTHS = {"eight": 8, "three-hundred": 300, "eight-hundred": 800, "seventeen-hundred": 1700}


def flat(width: int, height: int, colour: Colour) -> Coloured:
    return Coloured(Image.new("RGB", (width, height), colour))


def test_tiles_lie_in_rows_at_one_width() -> None:
    red, blue = (200, 0, 0), (0, 0, 200)
    tiles = [Tile(flat(96, 48, red), "red"), Tile(flat(48, 96, blue)), Tile(flat(48, 48, red))]
    with Image.open(BytesIO(contact_sheet(tiles, 2, 48))) as sheet:
        assert sheet.size == (2 + 2 * 50, 2 + (4 + 96 + 2) + (4 + 48 + 2))
        middles = [sheet.getpixel(point) for point in ((26, 18), (76, 54), (26, 132))]
        assert middles == [red, blue, red]
        assert sheet.getpixel((26, 60)) == DESK
        # The label is there.
        assert len(sheet.crop((2, 2, 50, 6)).getcolors() or []) > 1


def test_the_texts_are_as_long_as_they_say() -> None:
    snippets = {snippet.id: snippet for snippet in load(TEXTS, date(2026, 11, 24)).quotes.snippets}
    assert len(snippets) == 24
    assert {name: len(snippets[name].text) for name in LENGTHS} == LENGTHS
    words = snippets["sixty-letters"].text.replace("\u00ad", "").split()
    assert max(len(word.strip(".")) for word in words) == 60
    assert all(snippet.sources[0].publisher and snippet.sources[0].date for snippet in snippets.values())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [(1200, 675), (1080, 1080), (1080, 1350), (1080, 1920)])
def test_marks_hang_on_the_right_as_far_from_the_edge_as_on_the_left(theme: str, size: tuple[int, int]) -> None:
    quotes = load(TEXTS, date(2026, 11, 24)).quotes
    texts = [card_text(snippet, quotes.settings) for snippet in quotes.snippets if snippet.lang in {"he", "ar"}]
    assert len(texts) == 3
    slides = [slide for text in texts for slide in lay_out(text, THEMES[theme], Canvas(*size), FontMeasure())]
    assert [fault for slide in slides for fault in faults(slide.frame, FontMeasure())] == []


@pytest.mark.parametrize(
    ("theme", "name", "slides"),
    [
        # Slides in landscape have their mark in the text, and so hold more.
        ("night", "seventeen-hundred", 7),
        # The condensed face's smallest size is not that of the wide one that draws Armenian.
        ("poster", "armenian", 1),
        # Type of the second smallest size is worth a slide more than of the smallest.
        ("paper", "eight-hundred", 4),
    ],
)
def test_slides_of_wide_cards(theme: str, name: str, slides: int) -> None:
    quotes = load(TEXTS, date(2026, 11, 24)).quotes
    text = next(card_text(snippet, quotes.settings) for snippet in quotes.snippets if snippet.id == name)
    assert len(lay_out(text, THEMES[theme], Canvas(1200, 675), FontMeasure())) == slides


def draw(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "tools" / "sheet.py"), "--canvas", "1200x675", "--theme", "paper", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_card_that_cannot_be_made_is_red(tmp_path: Path) -> None:
    texts = tmp_path / "texts.yaml"
    rows = [f"- {{id: {name}, text: '{text}', source: 'https://example.org'}}" for name, text in
            (("good", "Well then."), ("bad", "A sign: \ue000"))]  # fmt: skip
    texts.write_text("\n".join(rows), "utf-8")
    done = draw("--texts", str(texts), "-o", str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.startswith("paper-1200x675: bad: no font at hand has U+E000")
    with Image.open(tmp_path / "paper-1200x675.png") as sheet:
        assert sheet.getpixel((20 + 240, 20 + 40 + 10)) == (0xF6, 0xF0, 0xE4)
        assert sheet.getpixel((20 + 500 + 240, 20 + 40 + 10)) == (0xB0, 0x00, 0x20)


@pytest.mark.parametrize(("name", "code", "files"), [("eight", 0, 1), ("nine", 2, 0)])
def test_one_text_in_full_size(name: str, code: int, files: int, tmp_path: Path) -> None:
    done = draw("--full", name, "-o", str(tmp_path))
    assert (done.returncode, len(list(tmp_path.iterdir()))) == (code, files), done.stderr
    for path in tmp_path.iterdir():
        with Image.open(path) as card:
            assert card.size == (1200, 675)


def test_a_text_too_long_for_a_theme_is_no_fault_and_says_which_theme_holds_it(tmp_path: Path) -> None:
    texts = tmp_path / "texts.yaml"
    text = "Nobody counted the woman who learned to read there at sixty. " * 44
    texts.write_text(f"- {{id: long, text: '{text}', source: 'https://example.org'}}", "utf-8")
    done = draw("--theme", "photo", "--texts", str(texts), "--full", "long", "-o", str(tmp_path))
    assert done.returncode == 0
    (line,) = done.stderr.splitlines()
    assert line.startswith("photo-1200x675: long: the text is too long for 10 slides")
    assert "(held by paper, night, press, " in line
    assert (tmp_path / "photo-1200x675-long-1.png").exists()

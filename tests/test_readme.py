"""The pictures in the README are what the tool makes today from the shipped quotes.yaml, pixel for pixel."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from snippets.cards import make_pictures
from snippets.load import pick
from snippets.read import read_quotes_file
from snippets.themes import THEMES, Canvas

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"

# File name -> snippet, theme, canvas.
PICTURES = {
    "card-paper.png": ("red-cross-quote", "paper", Canvas(1080, 1350)),
    "card-night.png": ("us-military-aid", "night", Canvas(1080, 1350)),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture_is_what_the_tool_makes(name: str, *, accept: bool) -> None:
    wanted, theme, canvas = PICTURES[name]
    quotes, _ = read_quotes_file(ROOT / "quotes.yaml")
    (picture,) = make_pictures(pick(quotes, wanted), quotes.settings, THEMES[theme], canvas)
    if accept:
        (GOLDEN / name).write_bytes(picture.data)
    with Image.open(GOLDEN / name) as kept, Image.open(BytesIO(picture.data)) as made:
        assert kept.convert("RGB").tobytes() == made.convert("RGB").tobytes()


# Those of the kit page are taken and compared in a browser: `browser/test_kit_pictures.py`.
@pytest.mark.parametrize("name", [*PICTURES, "page-wide.png", "page-narrow.png"])
def test_readme_shows_it(name: str) -> None:
    assert (GOLDEN / name).is_file()
    assert f"(tests/golden/{name})" in (ROOT / "README.md").read_text(encoding="utf-8")

"""The pictures of the kit page in the README are what the page looks like today; `--accept` takes them anew.

The page is set in the machine's own faces, so they are compared from afar: how dark and coloured each part of it is.
"""

import base64
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from kit_driver import LOCAL, PHONE, KitPage, fresh, undisturbed
from PIL import Image, ImageChops, ImageStat
from selenium.webdriver import Chrome

from snippets.__main__ import run

TESTS = Path(__file__).parent.parent
GOLDEN = TESTS / "golden"
WIDE = (1280, 860)
FAR = 24  # CSS pixels that become one
CLOSE = 4.0  # of 255, the mean over these

# File name -> address, viewport, colour scheme, what is done there.
PICTURES = {
    "page-wide.png": ("#x", WIDE, "light", "mark('otters')"),
    "page-narrow.png": ("#x/library", PHONE, "dark", ""),
}
MARK = "const mark = (id) => { const snippet = SNIPPET.get(id); memory.post(snippet, 'x'); redraw(); };"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of the campaign that they show, exported."""
    out = tmp_path_factory.mktemp("shown") / "output"
    assert run(["export", str(TESTS / "cases" / "kit" / "shown" / "quotes.yaml"), "-o", str(out)]) == 0
    return (out / "index.html").as_uri()


@pytest.fixture
def page(chromium: Chrome, address: str) -> Iterator[KitPage]:
    with undisturbed(chromium, LOCAL):
        yield fresh(KitPage(chromium, address))


def taken(page: KitPage, name: str) -> Image.Image:
    view, size, scheme, deed = PICTURES[name]
    page.size(*size)
    page.media(prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
    page.open(view)
    page.run(f"{MARK} {deed}")
    page.wait("[...document.images].every((one) => one.complete && one.naturalWidth > 0)")
    shot = page.driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
    with Image.open(BytesIO(base64.b64decode(shot["data"]))) as picture:
        return picture.convert("RGB")


def from_afar(picture: Image.Image) -> Image.Image:
    return picture.resize((picture.width // FAR, picture.height // FAR), Image.Resampling.BOX)


def difference(one: Image.Image, other: Image.Image) -> float:
    means = ImageStat.Stat(ImageChops.difference(from_afar(one), from_afar(other))).mean
    return sum(means) / len(means)


@pytest.mark.parametrize("name", PICTURES)
def test_the_readme_shows_the_page_as_it_is(page: KitPage, name: str, *, accept: bool) -> None:
    picture = taken(page, name)
    if accept:
        picture.quantize(128, dither=Image.Dither.NONE).save(GOLDEN / name, optimize=True)
    with Image.open(GOLDEN / name) as kept:
        assert kept.size == picture.size
        assert difference(kept.convert("RGB"), picture) < CLOSE


def test_another_view_would_be_told(page: KitPage) -> None:
    with Image.open(GOLDEN / "page-narrow.png") as kept:
        other = taken(page, "page-wide.png").crop((0, 0, *kept.size))
        assert difference(kept.convert("RGB"), other) > 5 * CLOSE

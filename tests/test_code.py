"""QR codes: any reader reads them from the finished card, they have their quiet zone, or they are left out and said."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from card_cases import card_cases
from frame_rules import faults
from pictures import save_photo
from snippets.__main__ import run
from snippets.cards import make_pictures
from snippets.cards.cardtext import card_text
from snippets.cards.code import modules
from snippets.cards.foot import LEAST_MODULE
from snippets.cards.frame import QUIET, Code
from snippets.cards.layout import lay_out
from snippets.cards.legibility import inked
from snippets.cards.setup import Art
from snippets.cards.shape import FontMeasure
from snippets.model import Settings, Snippet, Source
from snippets.themes import THEMES, Canvas

FONTS = FontMeasure()
SIZES = [(1200, 675), (1080, 1080), (1080, 1350), (1080, 1920), (320, 400)]
LINKS = ("https://example.org/a", "https://www.example.org/reports/2025/the-last-indoor-place?part=2&lang=en#page=17")
FACT = Snippet("a", "fact", "The rate of forest loss fell by a third in 2022.", highlight="a third", qr=True)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("link", LINKS, ids=["short", "long"])
def test_a_code_is_read_from_the_finished_card(link: str, size: tuple[int, int], theme: str, tmp_path: Path) -> None:
    source = Source(link, publisher="The Review")
    snippet = replace(FACT, sources=(source,))
    if theme == "photo":
        snippet = replace(snippet, image=save_photo(tmp_path, "busy"), image_credit="Photo: A. Vik")
    (made,) = make_pictures(snippet, Settings(brand="Reading Room"), THEMES[theme], Canvas(*size), folder=tmp_path)
    assert made.lost == ""
    with Image.open(BytesIO(made.data)) as opened:
        # Dark on light: found without turning the picture over.
        (found,) = zxingcpp.read_barcodes(opened.convert("L"), try_invert=False, try_downscale=False)
    assert found.text == link


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("case", ["usual", "long", "fact-figure"])
def test_a_code_keeps_its_quiet_zone_and_takes_nothing(case: str, size: tuple[int, int], theme: str) -> None:
    canvas = Canvas(*size)
    card = card_text(*card_cases()[case])
    slides = lay_out(card, THEMES[theme], canvas, FONTS, Art(modules=modules(card.url)))
    assert faults(slides, card, FONTS) == []
    assert len(slides) == len(lay_out(card, THEMES[theme], canvas, FONTS))
    for slide in slides:
        for code in (item for item in slide.frame.items if isinstance(item, Code)):
            assert code.module >= LEAST_MODULE * canvas.width / 1080
            quiet = QUIET * code.module - code.inset
            for box in inked(slide.frame, FONTS):
                apart = (
                    box.right <= code.x - quiet
                    or box.left >= code.x + code.side + quiet
                    or box.bottom <= code.y - quiet
                    or box.top >= code.y + code.side + quiet
                )
                assert apart or box.part == "code" or box.crosses(canvas.width), box


def test_a_code_that_could_not_be_read_is_left_out() -> None:
    # White words on a dark band, and a white ground: the code would be white on white.
    inks = {**THEMES["signal"].inks, "ink": (0, 0, 0), "accent": (0, 0, 0), "band": (0, 0, 90)}
    theme = replace(THEMES["signal"], name="own", ground=(255, 255, 255), inks={**inks, "on-band": (255, 255, 255)})
    card = card_text(*card_cases()["usual"])
    (slide,) = lay_out(card, theme, Canvas(1080, 1350), FONTS, Art(modules=modules(card.url)))
    assert not any(isinstance(item, Code) for item in slide.frame.items)


def test_a_code_without_room_is_left_out_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("quotes.yaml").write_text(
        f"campaign: {{platforms: [x], qr: true}}\nsnippets:\n- id: a\n  text: Words.\n  qr: true\n"
        f"  source: https://example.org/{'very-' * 120}long\n",
        encoding="utf-8",
    )
    assert run(["export"]) == 0
    said = capsys.readouterr().err
    assert "quotes.yaml:5: warning: a: the QR code has no room on 1200x675; choose a larger canvas" in said
    assert "1 items" in said


def test_a_card_on_demand_has_a_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("quotes.yaml").write_text("- {id: a, text: Words., source: 'https://example.org/a'}\n", encoding="utf-8")
    assert run(["card", "a", "--qr"]) == 0
    with Image.open("a.png") as opened:
        assert [found.text for found in zxingcpp.read_barcodes(opened.convert("L"))] == ["https://example.org/a"]


def test_a_link_that_no_code_holds() -> None:
    assert modules("https://example.org/" + "a" * 3000) == ()


@pytest.mark.parametrize(
    ("campaign", "snippet", "shown"),
    [
        ("", "", False),
        ("", "qr: true", True),
        ("", "qr: false", False),
        ("qr: true", "", True),
        ("qr: true", "qr: false", False),
        ("qr: false", "qr: true", True),
    ],
)
def test_what_a_snippet_says_of_its_code_overrides_the_campaign(
    campaign: str, snippet: str, shown: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("quotes.yaml").write_text(
        f"campaign: {{platforms: [instagram], {campaign}}}\n"
        f"snippets: [{{id: a, text: Words., source: 'https://example.org/a', {snippet}}}]\n",
        encoding="utf-8",
    )
    assert run(["card", "a", "--size", "1080x1350", "-o", "a.png"]) == 0
    assert run(["export"]) == 0
    for path in ("a.png", "output/a/instagram/card-1.png"):
        with Image.open(path) as opened:
            assert len(zxingcpp.read_barcodes(opened.convert("L"))) == shown

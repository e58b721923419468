"""The slides of a carousel that are not of the snippet's text: which there are, and that they are sound and cited."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from frame_rules import faults, main_runs, solid
from snippets.campaign import Job, make_snippet
from snippets.cards import make_pictures
from snippets.cards.alt import alt_text
from snippets.cards.cardtext import card_text
from snippets.cards.layout import lay_out
from snippets.cards.matter import carousel
from snippets.cards.shape import FontMeasure
from snippets.cards.slides import MOST_SLIDES, Slide
from snippets.model import Settings, Snippet
from snippets.platforms import PLATFORMS, Limit
from snippets.read.quotes import read_quotes
from snippets.themes import THEMES, Canvas
from snippets.urls import display_host, display_url

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "cards" / "carousels.yaml").read_text(encoding="utf-8")
)
BY_NAME = {case["about"]: case for case in CASES}
CANVASES = [Canvas(1200, 675), Canvas(1080, 1080), Canvas(1080, 1350), Canvas(1080, 1920)]
FONTS = FontMeasure()


def read(case: dict[str, Any]) -> tuple[Snippet, Settings]:
    snippet = case["snippet"] | {"text": " ".join([case["snippet"]["text"]] * case.get("repeat", 1))}
    content = yaml.safe_dump({"campaign": case["campaign"], "snippets": [snippet]}, allow_unicode=True)
    quotes, problems = read_quotes(content, "quotes.yaml", tuple(PLATFORMS))
    assert [problem for problem in problems if problem.severity == "error"] == []
    return quotes.snippets[0], quotes.settings


def slides_of(case: dict[str, Any], theme: str, canvas: Canvas) -> tuple[Slide, ...]:
    snippet, settings = read(case)
    return lay_out(card_text(snippet, settings), THEMES[theme], canvas, FONTS, others=carousel(snippet, settings))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_which_slides(case: dict[str, Any]) -> None:
    slides = slides_of(case, "paper", Canvas(1080, 1350))
    assert [slide.card.matter or "text" for slide in slides] == case["slides"]


@pytest.mark.parametrize("canvas", CANVASES, ids=lambda canvas: f"{canvas.width}x{canvas.height}")
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_every_slide_is_sound_numbered_and_cited(case: dict[str, Any], theme: str, canvas: Canvas) -> None:
    slides = slides_of(case, theme, canvas)
    snippet, _ = read(case)
    assert len(slides) <= MOST_SLIDES
    for number, slide in enumerate(slides, start=1):
        folio = f"{number}/{len(slides)}" if len(slides) > 1 else ""
        assert slide.frame.words("number") == folio
        assert display_host(snippet.sources[0].url) in slide.frame.words("citation")
        if slide.card.matter:
            unsteady = "stands between the steps", "below the floor"  # lists are set in the type of small lines
            found = faults([slide], slide.card, FONTS)
            assert [fault for fault in found if not any(fault.find(part) >= 0 for part in unsteady)] == []
    shown = "".join(run.text for slide in slides if not slide.card.matter for run in main_runs(slide.frame))
    assert solid(shown) == solid(snippet.text)


@pytest.mark.parametrize("theme", THEMES)
def test_every_source_is_in_the_list_once(theme: str) -> None:
    case = BY_NAME["a long list of sources takes several slides"]
    for canvas in CANVASES[1:]:
        listed = [slide for slide in slides_of(case, theme, canvas) if slide.card.matter == "sources"]
        words = " ".join(slide.frame.words("text") for slide in listed)
        for source in read(case)[0].sources:
            assert words.split().count(display_url(source.url)) == 1
        assert len({main_runs(slide.frame)[-1].size for slide in listed}) == 1


def test_the_address_of_an_action_is_underlined_or_on_a_band() -> None:
    case = BY_NAME["one that asks for it becomes a carousel"]
    for theme in THEMES:
        frame = slides_of(case, theme, Canvas(1080, 1350))[-1].frame
        assert frame.words("goal") == "example.org/tuesday"
        goal = next(item for item in frame.items if getattr(item, "part", "") == "goal")
        roles = [item.role for item in frame.items if hasattr(item, "height") and item.role in {"accent", "band"}]
        assert roles == (["band"] if goal.role == "on-band" else ["accent"]) or theme == "signal"


def test_alt_text_says_what_the_other_slides_say() -> None:
    case = BY_NAME["one that asks for it becomes a carousel"]
    snippet, settings = read(case)
    pictures = make_pictures(snippet, settings, THEMES["paper"], Canvas(1080, 1350))
    most = Limit(1000, len, "code points")
    assert [alt_text(picture.card, most) for picture in pictures] == [
        "1/3. The Tuesday hours Source of this series: example.org, example.org/count.",
        "2/3. The reading room is full before nine. Source: example.org/count.",
        "3/3. Ask your council. example.org/tuesday. Source of this series: example.org, example.org/count.",
    ]


def test_other_slides_give_way_where_a_platform_takes_fewer() -> None:
    case = BY_NAME["the order is that of a book, not that of the key"]
    snippet, settings = read(case)
    rows = PLATFORMS["x"], replace(PLATFORMS["x"], id="few", images=3)
    made, problems = make_snippet(Job(snippet, settings, rows, THEMES["paper"]))
    assert (problems, [one.warnings for one in made]) == ((), [(), ()])
    assert [len(one.item.cards) for one in made] == [4, 1]
    assert not made[1].item.cards[0].alt.startswith("1/")


def test_a_text_that_needs_all_slides_has_no_others() -> None:
    case = dict(BY_NAME["a carousel ends with its sources, where there are several, and the call to action"])
    snippet, settings = read(case)
    for repeat in range(60, 140, 4):
        words = Snippet(snippet.id, snippet.kind, " ".join([case["snippet"]["text"]] * repeat), sources=snippet.sources)
        slides = lay_out(
            card_text(words, settings), THEMES["paper"], Canvas(1080, 1350), FONTS, others=carousel(snippet, settings)
        )
        if not any(slide.card.matter for slide in slides):
            break
    else:
        pytest.fail("no text was long enough")
    assert len(slides) > MOST_SLIDES - 2

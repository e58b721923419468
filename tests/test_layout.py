"""Every case on every canvas in both themes is a sound card, or is refused for the reason written beside it."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from card_cases import card_cases
from frame_rules import faults, main_runs, solid
from snippets.cards.block import BESIDE_MARK, SHORT
from snippets.cards.cardtext import card_text
from snippets.cards.frame import Ink, TextRun
from snippets.cards.layout import lay_out
from snippets.cards.shape import FontMeasure
from snippets.cards.slides import Slide
from snippets.errors import FitError
from snippets.model import Settings, Snippet, Source, Speaker
from snippets.themes import THEMES, Canvas
from snippets.urls import display_host

HERE = Path(__file__).parent
CANVASES: list[dict[str, Any]] = yaml.safe_load((HERE / "cases" / "cards" / "canvases.yaml").read_text("utf-8"))
FONTS = FontMeasure()
LANDSCAPE, SQUARE, PORTRAIT = Canvas(1200, 675), Canvas(1080, 1080), Canvas(1080, 1350)


def slides_of(case: str, theme: str, canvas: Canvas) -> tuple[Slide, ...]:
    return lay_out(card_text(*card_cases()[case]), THEMES[theme], canvas, FONTS)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("row", CANVASES, ids=lambda row: "x".join(map(str, row["size"])))
def test_every_card_is_sound_or_refused(row: dict[str, Any], theme: str) -> None:
    canvas = Canvas(*row["size"])
    wrong = {}
    for case in card_cases():
        must = row.get("refuses_all") or row.get("refuses", {}).get(case)
        reason = must or row.get("may_refuse", {}).get(case)
        try:
            slides = slides_of(case, theme, canvas)
        except FitError as error:
            found = [] if reason and str(error).startswith(reason) else [f"refused: {error}"]
        else:
            found = faults(slides, card_text(*card_cases()[case]), FONTS)
            found += [f"not refused with {must!r}"] if must else []
        if found:
            wrong[case] = found
    assert wrong == {}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("canvas", [LANDSCAPE, SQUARE, PORTRAIT], ids=lambda c: f"{c.width}x{c.height}")
def test_gaps_of_a_figure_are_measured_from_ink(theme: str, canvas: Canvas) -> None:
    (slide,) = slides_of("fact-figure-short", theme, canvas)
    runs = main_runs(slide.frame)
    at = next(number for number, run in enumerate(runs) if run.text == "1.2 million")
    look, u = THEMES[theme], canvas.u
    assert runs[at].role == ("on-band" if look.figure_band else "accent")
    assert runs[at].size > runs[0].size
    assert top(runs[at]) - bottom(runs[at - 1]) >= look.figure_gap_before * u - 1e-6
    assert top(runs[at + 1]) - bottom(runs[at]) >= look.figure_gap_after * u - 1e-6


def ink(run: TextRun) -> Ink:
    return FONTS.ink(run.text, run.style)


def top(run: TextRun) -> float:
    return run.baseline - ink(run).top * run.size


def bottom(run: TextRun) -> float:
    return run.baseline - ink(run).bottom * run.size


@pytest.mark.parametrize("theme", THEMES)
def test_a_long_highlight_is_coloured_where_it_stands(theme: str) -> None:
    (slide,) = slides_of("fact-coloured", theme, PORTRAIT)
    runs = main_runs(slide.frame)
    assert " ".join(run.text for run in runs if run.role == "accent") == "two hundred and twelve days"
    assert len({run.size for run in runs}) == 1


@pytest.mark.parametrize("theme", THEMES)
def test_a_short_text_is_larger_than_the_themes_largest(theme: str) -> None:
    case = "bare-fact"
    assert len(card_cases()[case][0].text) < SHORT
    (slide,) = slides_of(case, theme, PORTRAIT)
    runs = main_runs(slide.frame)
    assert runs[0].size / PORTRAIT.u > THEMES[theme].measures["P"].quote_most
    assert " ".join(run.text for run in runs) == "The sea rose."


def test_the_mark_of_paper_stands_at_cap_height_beside_an_even_edge() -> None:
    (slide,) = slides_of("quote-inside", "paper", PORTRAIT)
    first = main_runs(slide.frame)[0]
    mark = next(item for item in slide.frame.items if isinstance(item, TextRun) and item.part == "mark")
    assert top(mark) == pytest.approx(first.baseline - FONTS.vertical(first.style)[2] * first.size)
    # The text's own opening mark does not hang into the other one.
    assert first.x == pytest.approx(14 * PORTRAIT.u)


def test_centred_text_of_night_stands_on_the_axis() -> None:
    (slide,) = slides_of("usual", "night", PORTRAIT)
    for run in main_runs(slide.frame):
        hung = 0.06 * run.size if run.text[-1] in ".,;:" else 0
        assert run.x + run.width / 2 - hung == pytest.approx(PORTRAIT.width / 2)


def quoted(text: str, lang: str, theme: str, canvas: Canvas = PORTRAIT) -> list[TextRun]:
    """The runs of a quote's words on its first slide."""
    snippet = Snippet(
        "s", "quote", text, lang=lang, speaker=Speaker("Ines Example"), sources=(Source("https://a.org"),)
    )
    return main_runs(lay_out(card_text(snippet, Settings()), THEMES[theme], canvas, FONTS)[0].frame)


def test_a_face_that_lacks_many_letters_draws_none() -> None:
    faces = {run.style.face for run in quoted("Bến cảng thuộc về những người trở về vào mùa đông.", "vi", "poster")}
    assert faces == {"grotesque-bold"}
    # A single name keeps to the fallback of its word.
    english = "A harbour belongs to those who come back in winter, and to Thuộc, who counts them every year by name."
    assert {run.style.face for run in quoted(english, "en", "poster")} == {"shout"}


def test_a_line_of_verse_that_is_turned_over_is_indented() -> None:
    text = (
        "The wall—\nsomebody has chalked a tide mark here and higher up another one than anyone remembers or\nthe moon."
    )
    runs = quoted(text, "en", "paper")
    turned = [run for run in runs if run.text[0].islower() and run.text != "the moon."][1:]
    assert turned
    assert {run.x - runs[0].x for run in turned} == {runs[0].size}


def test_a_mark_of_another_face_stands_close() -> None:
    (slide,) = lay_out(
        card_text(
            Snippet("s", "quote", "बंदर त्यांचे असते.", lang="hi", speaker=Speaker("Ines"), sources=(Source("https://a.org"),)),
            Settings(),
        ),
        THEMES["poster"], PORTRAIT, FONTS,
    )  # fmt: skip
    runs = [item for item in slide.frame.items if isinstance(item, TextRun) and item.part in {"mark", "text"}]
    mark, first = runs[:2]
    seen = (first.x + ink(first).left * first.size) - (mark.x + ink(mark).right * mark.size)
    close = FONTS.offsets(mark.text, mark.style)[-1] * mark.size
    assert seen == pytest.approx(BESIDE_MARK * mark.size) or first.x - mark.x == pytest.approx(close)


def test_accents_push_the_lines_apart() -> None:
    usual, stacked = (main_runs(slides_of(case, "paper", PORTRAIT)[0].frame) for case in ("usual", "vietnamese"))
    assert leading(usual) == pytest.approx(1.30)
    assert leading(stacked) > 1.30


def leading(runs: list[TextRun]) -> float:
    return (runs[1].baseline - runs[0].baseline) / runs[0].size


def test_lines_of_verse_are_closer_than_paragraphs() -> None:
    verse = main_runs(slides_of("verse", "paper", PORTRAIT)[0].frame)
    paragraphs = main_runs(slides_of("paragraphs", "paper", PORTRAIT)[0].frame)
    assert leading(verse) == pytest.approx(1.30)
    gaps = {round((two.baseline - one.baseline) / one.size, 3) for one, two in pairwise(paragraphs)}
    assert gaps == {1.30, 1.95}


def test_a_message_names_the_size_and_the_way_out() -> None:
    with pytest.raises(
        FitError, match=r"10 slides of 1200x675; shorten it, or choose a larger canvas or a theme that holds more"
    ):
        slides_of("three-thousand", "paper", LANDSCAPE)


def test_the_host_of_a_link_is_wrapped_and_never_cut() -> None:
    snippet, _ = card_cases()["long-host"]
    (slide,) = slides_of("long-host", "paper", PORTRAIT)
    assert solid(slide.frame.words("citation")) == display_host(snippet.sources[0].url)


# --- any text at all ----------------------------------------------------------------------------

LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCÄÖÜßéñøž"
    "ԱԲաբգդեզէըթժ"
    "აბგდევზთიკლ"
    "αβγδεζηθάέΏ"
    "абвгдежзийЩЪ"
    "ạảấầẩẫậắằẳẵặ"
    "0123456789.,;:!?-–—()[]«»“”‘’…%&/@#'\"\u00a0\u202f\u00ad\u200d"
)
# Letters, and letters with their marks apart.
CLUSTERS = [*LETTERS, "e\u0301", "Z\u030c", "a\u0302\u0309"]
WORDS = st.lists(st.sampled_from(CLUSTERS), min_size=1, max_size=14).map("".join)
TEXTS = st.lists(WORDS, min_size=1, max_size=60).map(" ".join) | st.lists(WORDS, min_size=1, max_size=9).map("\n".join)


@given(
    # A soft hyphen at the very end is drawn: a line ends there.
    text=TEXTS.filter(lambda text: any(char.isalnum() for char in text) and not text.endswith("\u00ad")),
    name=WORDS,
    role=st.lists(WORDS, max_size=6).map(" ".join),
    publisher=st.lists(WORDS, max_size=6).map(" ".join),
    theme=st.sampled_from(sorted(THEMES)),
    canvas=st.sampled_from([LANDSCAPE, SQUARE, PORTRAIT, Canvas(320, 400)]),
    kind=st.sampled_from(["quote", "fact"]),
)
@settings(max_examples=80, deadline=None)
def test_any_text_is_shown_whole_with_its_citation(
    text: str, name: str, role: str, publisher: str, theme: str, canvas: Canvas, kind: Any
) -> None:
    source = Source("https://www.example.org/a/path", publisher=publisher.strip())
    snippet = Snippet("id", kind, text.strip(), speaker=Speaker(name), role=role.strip(), sources=(source,))
    card = card_text(snippet, Settings(brand="Reading Room"))
    slides: tuple[Slide, ...] = ()
    refused = ""
    try:
        slides = lay_out(card, THEMES[theme], canvas, FONTS)
    except FitError as error:
        refused = str(error)
    assert "please report" not in refused
    assert refused or faults(slides, card, FONTS) == []


@pytest.mark.parametrize("canvas", [LANDSCAPE, PORTRAIT], ids=lambda c: f"{c.width}x{c.height}")
def test_columns_of_press_share_their_baselines(canvas: Canvas) -> None:
    source = Source("https://a.org/page", publisher="الإعلان العالمي لحقوق الإنسان")
    text = "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق."
    snippet = Snippet(
        "s", "quote", text, lang="ar", speaker=Speaker("الجمعية العامة"), role="المادة 1", sources=(source,)
    )
    (slide,) = lay_out(card_text(snippet, Settings(brand="a.org")), THEMES["press"], canvas, FONTS)
    runs = [item for item in slide.frame.items if isinstance(item, TextRun)]
    lowest = {part: {run.baseline for run in runs if run.part == part} for part in ("name", "citation")}
    assert len(lowest["name"]) == 2
    assert lowest["name"] <= lowest["citation"]


def test_a_slide_does_not_end_with_a_comma_for_a_step_of_size() -> None:
    text = (
        "Jeder Hafen führt zwei Bücher. Im ersten stehen die Boote, die hinausfuhren und zurückkamen, mit ihrem Fang "
        "und den Namen der Leute an Bord. Im zweiten, das niemand auf Papier führt, stehen die Boote, die noch "
        "erwartet werden. Meine Großmutter konnte es auswendig. Sie begann mit dem ältesten und schloss mit dem, "
        "das in der Woche vor dem Krieg hinausgefahren war, und wenn sie fertig war, setzte sie Wasser auf, "
        "als käme jemand."
    )
    snippet = Snippet("s", "quote", text, lang="de", speaker=Speaker("Uta"), sources=(Source("https://a.org"),))
    slides = lay_out(card_text(snippet, Settings()), THEMES["poster"], LANDSCAPE, FONTS)
    assert [slide.card.text[-1] for slide in slides] == ["."] * len(slides)
    assert len(slides) == 3

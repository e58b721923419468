"""What a typographer asks of a card: figures on the edge, verse that turns over indented, words of CJK kept whole."""

import pytest

from frame_rules import main_runs
from needs import JAPANESE, lacking
from snippets.cards.cardtext import card_text, is_verse
from snippets.cards.frame import TextRun
from snippets.cards.layout import lay_out
from snippets.cards.legibility import inked_run
from snippets.cards.shape import FontMeasure
from snippets.errors import FontError
from snippets.model import Settings, Snippet, Source, Speaker
from snippets.themes import THEMES, Canvas

FONTS = FontMeasure()
PORTRAIT = Canvas(1080, 1350)
SOURCE = (Source("https://example.org/page", publisher="The Paper", date="2025-06-15"),)


def runs_of(snippet: Snippet, theme: str, canvas: Canvas = PORTRAIT) -> list[TextRun]:
    slide, *_ = lay_out(card_text(snippet, Settings()), THEMES[theme], canvas, FONTS)
    return main_runs(slide.frame)


def fact(text: str, highlight: str, lang: str) -> Snippet:
    return Snippet("f", "fact", text, sources=SOURCE, highlight=highlight, lang=lang)


@pytest.mark.parametrize(
    ("text", "highlight", "lang", "figure"),
    [
        ("Losses fell by 36.4 %, and then again.", "36.4 %", "en", "36.4 %,"),
        ("In 2023 it fell.", "20", "en", ""),
        # Where words have no spaces between them, a figure stands by itself all the same.
        ("森林消失率は36.4 %減少した。", "36.4 %", "ja", "36.4 %"),
        ("前年比36.4 %。", "36.4 %", "ja", "36.4 %。"),
        ("第36回の調査である。", "36", "ja", ""),
        ("ลดลง36.4 %จากปีก่อน", "36.4 %", "th", "36.4 %"),
    ],
)
def test_a_figure_is_pulled_out_of_its_line_where_it_is_no_part_of_a_word(
    text: str, highlight: str, lang: str, figure: str
) -> None:
    card = card_text(fact(text, highlight, lang), Settings())
    assert (card.text[slice(*card.figure)] if card.figure else "") == figure


@pytest.mark.parametrize("theme", ["ledger", "dawn", "signal"])
@pytest.mark.parametrize(
    ("text", "highlight", "lang"),
    [
        ("It fell by 36.4 % in a year.", "36.4 %", "en"),
        ("انخفض بنسبة 36.4 % في عام.", "36.4 %", "ar"),
        ("زاد العدد إلى 1250 في عام.", "1250", "ar"),
    ],
)
def test_the_ink_of_a_figure_begins_at_the_edge_of_the_text(text: str, highlight: str, lang: str, theme: str) -> None:
    runs = runs_of(fact(text, highlight, lang), theme)
    largest = max(run.size for run in runs)
    boxes = [box for run in runs if run.size == largest and (box := inked_run(run, FONTS))]
    start = THEMES[theme].measures["P"].start * PORTRAIT.u
    ink = PORTRAIT.width - max(box.right for box in boxes) if lang == "ar" else min(box.left for box in boxes)
    assert ink == pytest.approx(start, abs=0.5)


def test_lines_of_verse_that_turn_over_are_indented() -> None:
    lines = [
        "I have eaten the bread of the road and the salt of the harbour, and slept in the wind and the rain,",
        "and the roads",
        "and the names of the towns were the names of the dead on the stones by the side of the lane.",
    ]
    snippet = Snippet("v", "quote", "\n".join(lines), sources=SOURCE, speaker=Speaker("Anon"))
    runs = runs_of(snippet, "paper")
    begun = {line.split()[0] + " " + line.split()[1] for line in lines}
    edge = min(run.x for run in runs)
    assert len(runs) > len(lines)
    for run in runs:
        indented = not any(run.text.startswith(words) for words in begun)
        assert run.x == pytest.approx(edge + (run.size if indented else 0), abs=0.01)


def test_a_part_of_verse_is_verse() -> None:
    text = "The tide came in,\na letter at a time.\nIt left a line.\n\nWe wrote the names again,\nthe doors, the sea."
    card = card_text(Snippet("v", "quote", text, sources=SOURCE), Settings())
    at = text.index("It left")
    assert is_verse(text)
    assert not is_verse(text[at : text.index("the doors")])
    assert card.part(at, text.index("the doors"), 2, 3).verse


def test_lines_of_japanese_end_between_phrases() -> None:
    text = "川は古い流れを覚えている。場所を与えれば、鳥たちは自分で戻ってくる。水は待つことを知っている。"
    try:
        runs = runs_of(Snippet("j", "quote", text, sources=SOURCE, speaker=Speaker("例"), lang="ja"), "dawn")
    except FontError:
        lacking(JAPANESE)
    assert [run.text for run in runs] == [
        "川は古い流れを",
        "覚えている。場所を",
        "与えれば、鳥たちは",
        "自分で戻ってくる。",
        "水は待つことを",
        "知っている。",
    ]

"""Lines and size fitting with the fixed measure: half an em a character, so widths can be counted."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from measure import FixedMeasure
from snippets.cards.frame import Style
from snippets.cards.lines import LAST_LINE, PARAGRAPH_GAP, Setting, break_lines, fit, measure_paragraphs

STYLE = Style("text")


class Squares(FixedMeasure):
    """Each character is as wide as it is high."""

    def offsets(self, text: str, style: Style) -> list[float]:  # noqa: ARG002  # the protocol asks by style
        return [float(number) for number in range(len(text) + 1)]


def broken(text: str, characters: int, lang: str = "en", spare: int = 0) -> list[str] | None:
    """The lines of a paragraph on a measure of so many characters."""
    (paragraph,) = measure_paragraphs(text, replace(STYLE, lang=lang), FixedMeasure())
    found = break_lines(paragraph, characters / 2, spare)
    return [line.text for line in found.lines] if found else None


@pytest.mark.parametrize(
    ("text", "characters", "lines"),
    [
        ("one two three four", 40, ["one two three four"]),
        ("aaaa bbbb cccc dddd", 14, ["aaaa bbbb", "cccc dddd"]),
        # As few lines as possible, of even length: not "aaaa bbbb cccc / dddd".
        ("aaaa bbbb cccc dddd", 15, ["aaaa bbbb", "cccc dddd"]),
        # A line does not end in a short word when that costs little.
        ("harbour to rivers", 10, ["harbour", "to rivers"]),
        # A number stays with its unit, a date in one piece.
        ("it rose by 12 km here", 13, ["it rose by", "12 km here"]),
        ("never-ending-story", 13, ["never-", "ending-story"]),
        ("unbreakable", 6, None),
        # A link may break, but its scheme never stands alone.
        ("https://example.org/a/bb", 20, ["https://example.org/", "a/bb"]),
        ("no\u00a0break at\u00a0all", 10, ["no\u00a0break", "at\u00a0all"]),
    ],
)
def test_lines(text: str, characters: int, lines: list[str] | None) -> None:
    assert broken(text, characters) == lines


@pytest.mark.parametrize(
    ("text", "characters", "lang", "lines"),
    [
        # An article goes with what follows, before any other short word.
        ("it was seen in the harbour basin", 18, "en", ["it was seen in", "the harbour basin"]),
        ("the old man has a grey boat there", 19, "en", ["the old man has", "a grey boat there"]),
        ("man sah dort die alten Boote", 17, "de", ["man sah dort", "die alten Boote"]),
        ("все равны в правах и достоинстве", 22, "ru", ["все равны в правах", "и достоинстве"]),
        ("она пришла под вечер домой", 18, "ru", ["она пришла", "под вечер домой"]),
        ("έζησαν όλοι στις όχθες εκεί", 17, "el", ["έζησαν όλοι", "στις όχθες εκεί"]),
        ("ადამიანი და უფლებები", 12, "ka", ["ადამიანი", "და უფლებები"]),
        # What leans on the word before does not begin a line.
        ("यह सब लोगों ने मिलकर किया", 18, "hi", ["यह सब लोगों ने", "मिलकर किया"]),
        ("նա մեր հին ընկերն է այսօր", 17, "hy", ["նա մեր հին", "ընկերն է այսօր"]),
        ("gelecek mi gidecek mi", 13, "tr", ["gelecek mi", "gidecek mi"]),
        ("вода прошла – мы остались", 13, "ru", ["вода прошла –", "мы остались"]),
        # A short title stays whole; so does what a sign joins.
        ("a report called “Salt & Tides” (42 pages)", 26, "en", ["a report called", "“Salt & Tides” (42 pages)"]),
        # Of Chinese no character is left alone beside a mark, and none that leans on its neighbour is parted from it.
        ("人人生而自由，在尊严和权利上", 9, "zh-Hans", ["人人生而自由，", "在尊严和权利上"]),
        ("自由和平等", 3, "zh-Hans", ["自由", "和平等"]),
        # The first word of a sentence is not left behind.
        ("人人生而平等。他们有良心。", 9, "zh-Hans", ["人人生而平等。", "他们有良心。"]),
    ],
)
def test_lines_end_where_a_reader_pauses(text: str, characters: int, lang: str, lines: list[str]) -> None:
    assert broken(text, characters, lang) == lines


def test_a_mark_that_hangs_takes_no_room() -> None:
    text = "“aaaa bbbb cccc dddd"
    for outside, lines in ((0, ["“aaaa", "bbbb", "cccc dddd"]), (1, ["“aaaa bbbb", "cccc dddd"])):
        (paragraph,) = measure_paragraphs(text, STYLE, FixedMeasure(), outside=outside)
        found = break_lines(paragraph, 9 / 2)
        assert found
        assert [line.text for line in found.lines] == lines


def test_a_line_more_saves_a_bad_break() -> None:
    text = "harbours never-ending stories"
    assert broken(text, 15) == ["harbours never-", "ending stories"]
    assert broken(text, 15, spare=1) == ["harbours", "never-ending", "stories"]


def test_what_is_close_stays_in_a_line() -> None:
    text = "one number fell past 212 to 148 in May"
    (paragraph,) = measure_paragraphs(text, STYLE, FixedMeasure(), close=(16, 31))
    found = break_lines(paragraph, 11)
    assert found
    assert [line.text for line in found.lines] == ["one number fell", "past 212 to 148 in May"]
    assert broken(text, 22) == ["one number fell past", "212 to 148 in May"]


def test_a_point_of_chinese_may_stand_half_outside() -> None:
    (paragraph,) = measure_paragraphs("人人生而自由。", STYLE, Squares())
    assert paragraph.pieces.end[-1] == 6.5


def test_a_soft_hyphen_takes_room_only_at_a_lines_end() -> None:
    assert broken("aaa\u00adbbb", 20) == ["aaa\u00adbbb"]
    assert broken("aaaa\u00adbbbb", 6) == ["aaaa\u00ad", "bbbb"]


def test_paragraphs_know_their_place_and_the_gap_above() -> None:
    text = "One.\n\nTwo two.\nThree.\n \n Four."
    paragraphs = measure_paragraphs(text, STYLE, FixedMeasure())
    assert [(p.text.strip(), p.gap) for p in paragraphs] == [
        ("One.", 0), ("Two two.", PARAGRAPH_GAP), ("Three.", 0), ("Four.", PARAGRAPH_GAP),
    ]  # fmt: skip
    assert all(text[p.start :].startswith(p.text) for p in paragraphs)


def test_fit_takes_the_largest_size_that_fits() -> None:
    paragraphs = measure_paragraphs("aaaa bbbb cccc dddd", STYLE, FixedMeasure())
    # At 20 px, 9 characters are 90 px wide; two lines take (1 + LAST_LINE) lines of 20 px.
    assert rows(fit(paragraphs, [40, 20, 10], 90, (1 + LAST_LINE) * 20, 1.0)) == (20, 2)
    assert rows(fit(paragraphs, [40, 20, 10], 90, (1 + LAST_LINE) * 20 - 0.1, 1.0)) == (10, 2)
    assert fit(paragraphs, [40, 20], 39, 1000, 1.0) is None


def rows(setting: Setting | None) -> tuple[float, float]:
    assert setting is not None
    return setting.size, setting.rows()


WORD = st.text("abcdefgh,.-é", min_size=1, max_size=9)


@given(words=st.lists(WORD, min_size=1, max_size=30), characters=st.integers(9, 40))
@settings(max_examples=150, deadline=None)
def test_lines_hold_the_whole_text_and_keep_to_the_measure(words: list[str], characters: int) -> None:
    text = " ".join(words)
    for paragraph in measure_paragraphs(text, STYLE, FixedMeasure()):
        found = break_lines(paragraph, characters / 2)
        if found is None:
            continue
        lines = found.lines
        assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())
        assert all(len(line.text) <= characters for line in lines)
        assert all(line.text == line.text.strip() for line in lines)
        assert all(text[line.start :].startswith(line.text) for line in lines)
        assert all(first.start < second.start for first, second in pairwise(lines))

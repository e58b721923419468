from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.bidi import _kinds, _right_to_left, base_level, has_rtl, levels, line_levels, visual_runs
from snippets.bidicontrols import MAX_DEPTH

ROWS = yaml.safe_load((Path(__file__).parent / "cases/bidi/levels.yaml").read_text("utf-8"))
CASES = [pytest.param(row, id=row["description"]) for row in ROWS]
# Lone surrogates included, which the default alphabet leaves out.
ANY_TEXT = st.text(st.characters())
# A character of each class, so that rules meet.
MIXED = st.text(st.sampled_from("aאب1٢+%,.\u0301\u200b\n\t !()[\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
LEVELS = st.lists(st.integers(0, MAX_DEPTH + 1))
HEBREW = {ord("A") + at: ord("א") + at for at in range(26)}
CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def visual(line: list[int] | tuple[int, ...]) -> list[int]:
    """Return the indices of a line's characters from left to right."""
    runs = [(range(start, end), level) for start, end, level in visual_runs(line)]
    return [at for places, level in runs for at in (reversed(places) if level % 2 else places)]


def reversed_again_and_again(line: list[int]) -> list[int]:
    """L2, word for word."""
    order = list(range(len(line)))
    for level in range(max(line, default=0), 0, -1):
        start = 0
        for at in range(len(line) + 1):
            if at == len(line) or line[order[at]] < level:
                order[start:at] = reversed(order[start:at])
                start = at + 1
    return order


@pytest.mark.parametrize("row", CASES)
def test_levels(row: dict[str, Any]) -> None:
    text, base = row["text"].translate(HEBREW), row.get("base")
    line = line_levels(text, levels(text, base), 0, len(text), base_level(text) if base is None else base)
    seen = "".join(text[at] for at in visual(line)).translate(CONTROLS)
    assert ("".join(map(str, line)), seen) == (row["levels"], row["visual"].translate(HEBREW))


@pytest.mark.parametrize(
    ("opening", "closing", "step"),
    [("\u202b\u202a", "\u202c", 1), ("\u2067\u2066", "\u2069", 1), ("\u2067", "\u2069", 2)],
)
def test_levels_end_at_the_deepest(opening: str, closing: str, step: int) -> None:
    count = 200
    inner = "".join(opening[at % len(opening)] + ("א" if step == 2 or at % 2 == 0 else "a") for at in range(count))
    found = levels(inner + closing * count + "a", 0)
    reached = list(range(1, MAX_DEPTH + 1, step))
    assert found[1 : 2 * len(reached) : 2] == tuple(reached)
    # What is opened beyond opens nothing: letters against the direction of the last level are one higher.
    assert set(found[2 * len(reached) : 2 * count]) <= {MAX_DEPTH, MAX_DEPTH + 1}
    assert found[-1] == 0


@pytest.mark.parametrize(("count", "expected"), [(63, 1), (64, 0)])
def test_only_63_brackets_wait_for_their_partner(count: int, expected: int) -> None:
    # Paired, all take the direction of what they hold, and the number before them; else only what is between.
    found = levels("א" + "(" * count + "א" + ")" * count + "a", 0)
    assert found[1 + count :] == (1, *(expected,) * count, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\nא", (0, 0, 1)), ("א\na", (1, 1, 0)), ("א\r\na", (1, 1, 1, 0)), ("\u2067\nא", (0, 0, 1)), ("\n\n", (0, 0))],
)
def test_paragraphs_are_taken_one_by_one(text: str, expected: tuple[int, ...]) -> None:
    assert levels(text) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 4, (0, 0, 1, 0)), (2, 5, (1, 1, 1)), (4, 8, (1, 0, 0, 0)), (5, 5, ())],
)
def test_white_space_at_the_end_of_each_line(start: int, end: int, expected: tuple[int, ...]) -> None:
    text = "a א א  b"
    assert line_levels(text, levels(text), start, end, 0) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", 0), ("1!", 0), ("a א", 0), ("א a", 1), ("١ ب", 1), ("\u2067א\u2069a", 0), ("\u2067א", 0), ("\u2069ب", 1),
     ("\u202bא", 1), ("\u202ba", 0), ("\n\u05d0", 0)],
)  # fmt: skip
def test_base_level(text: str, expected: int) -> None:
    assert base_level(text) == expected


@given(ANY_TEXT | MIXED, st.sampled_from([None, 0, 1]))
def test_each_character_has_a_level(text: str, base: int | None) -> None:
    found = levels(text, base)
    assert len(found) == len(text)
    assert all(0 <= level <= MAX_DEPTH + 1 for level in found)


@given(MIXED)
def test_what_has_no_rtl_needs_no_levels(text: str) -> None:
    if not has_rtl(text):
        assert base_level(text) == 0
        assert visual(levels(text)) == list(range(len(text)))


@given(MIXED)
def test_the_level_found_out_is_the_level_given(text: str) -> None:
    paragraph = text.partition("\n")[0]
    assert levels(paragraph) == levels(paragraph, base_level(paragraph))


@given(MIXED, st.sampled_from([0, 1]))
def test_an_isolate_is_one_neutral_to_what_is_outside(text: str, base: int) -> None:
    inside = text.replace("\n", "").replace("\u2069", "")
    for control in "\u2066\u2067\u2068":
        inside = inside.replace(control, "")
    outside = levels("אa\u2067\u2069b", base)
    found = levels(f"אa\u2067{inside}\u2069b", base)
    assert (*found[:3], *found[-2:]) == outside


@given(LEVELS)
def test_runs_are_the_line_in_visual_order(line: list[int]) -> None:
    assert visual(line) == reversed_again_and_again(line)
    assert all(set(line[start:end]) == {level} for start, end, level in visual_runs(line))
    starts = sorted(visual_runs(line))
    assert all(one[1] == other[0] and one[2] != other[2] for one, other in pairwise(starts))


def test_no_direction_is_missed() -> None:
    kinds = _kinds()
    turning = {chr(point) for point in range(0x110000) if kinds[point] in "RANXYI"}
    assert {char for char in turning if not _right_to_left().fullmatch(char)} == set()
    others = {chr(point) for point in range(0x110000) if _right_to_left().fullmatch(chr(point))} - turning
    # Marks, signs, Persian digits, noncharacters: but no letters.
    assert {kinds[ord(char)] for char in others} == set("moz,$+E")


@pytest.mark.parametrize(
    "run",
    ["\u2066", "\u2067א", "\u2068", "\u2069", "\u202a", "\u202e", "\u202c", "(", ")", "(א)", "(" * 62 + "]", "((א",
     "\u2067(\u2069", "%", ",", "1,", "\u0301", "\u200b", " ", "\n", "א ", "\u2068א\u2069"],
)  # fmt: skip
def test_a_long_run_takes_no_longer_than_its_length(run: str) -> None:
    # Quadratic behaviour would take minutes; this ends at once or hangs.
    text = f"א{run * (100_000 // len(run))}b"
    line = line_levels(text, levels(text), 0, len(text), 0)
    assert sum(end - start for start, end, _ in visual_runs(line)) == len(text)

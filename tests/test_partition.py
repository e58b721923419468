"""The optimal division, held against every possible division of small rows."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snippets.partition import Pieces, fewest, partition


def row(words: list[int], pain: list[float] | None = None, most_words: int | None = None) -> Pieces:
    """Words of these lengths with spaces of 1 between them; a part may hold so many words."""
    begin, end = [0.0], [0.0]
    for word in words:
        end.append(begin[-1] + word)
        begin.append(end[-1] + 1)
    reach = None if most_words is None else [min(k + most_words, len(words)) for k in range(len(begin))]
    return Pieces(begin, end, [0.0, *(pain or [0.0] * (len(words) - 1)), 0.0], reach)


def cost(pieces: Pieces, places: tuple[int, ...], least_last: float = 0.0) -> float:
    """What the docstring of `partition` promises, spelt out."""
    even = pieces.end[-1] / len(places)
    off = [(pieces.end[b] - pieces.begin[a]) / even - 1 for a, b in pairwise((0, *places))]
    short = 4 * max(0.0, least_last - 1 - off[-1])
    return sum(o * o for o in off) + sum(pieces.pain[place] for place in places[:-1]) + short


@given(
    words=st.lists(st.integers(1, 9), min_size=2, max_size=8),
    pain=st.lists(st.sampled_from([0.0, 0.1, 0.6]), min_size=7, max_size=7),
    rooms=st.lists(st.integers(4, 30), min_size=1, max_size=4) | st.integers(9, 30).map(lambda room: [room] * 3),
    most_words=st.none() | st.integers(1, 4),
    least_last=st.sampled_from([0.0, 0.4]),
)
@settings(max_examples=400, deadline=None)
def test_no_division_is_cheaper(
    words: list[int], pain: list[float], rooms: list[int], most_words: int | None, least_last: float
) -> None:
    pieces = row(words, pain[: len(words) - 1], most_words)
    last = len(words)
    possible = [
        (*cuts, last)
        for cuts in combinations(range(1, last), len(rooms) - 1)
        if all(
            pieces.end[b] - pieces.begin[a] <= room and b - a <= (most_words or last)
            for (a, b), room in zip(pairwise((0, *cuts, last)), rooms, strict=True)
        )
    ]
    found = partition(pieces, [float(room) for room in rooms], least_last=least_last)
    if not possible:
        assert found is None
        return
    assert found is not None
    assert found.places in possible
    assert found.cost == pytest.approx(min(cost(pieces, places, least_last) for places in possible))
    assert found.cost == pytest.approx(cost(pieces, found.places, least_last))


@given(
    words=st.lists(st.integers(1, 9), min_size=1, max_size=8),
    room=st.integers(1, 30),
    most_words=st.none() | st.integers(1, 4),
)
@settings(max_examples=200, deadline=None)
def test_fewest_is_the_least_that_can_be_divided(words: list[int], room: int, most_words: int | None) -> None:
    pieces = row(words, most_words=most_words)
    counts = [n for n in range(1, len(words) + 1) if partition(pieces, (float(room),) * n)]
    assert fewest(pieces, room) == (counts[0] if counts else 0)


def test_each_part_has_its_own_room() -> None:
    found = partition(row([4, 4, 4]), (4.0, 9.0))
    assert found is not None
    assert found.places == (1, 3)


def test_a_painful_break_is_avoided() -> None:
    even = partition(row([3, 3, 3, 3]), (12.0, 12.0))
    moved = partition(row([3, 3, 3, 3], [0.0, 0.6, 0.0]), (12.0, 12.0))
    assert even is not None
    assert moved is not None
    assert (even.places, moved.places) == ((2, 4), (1, 4))


def test_a_second_limit_holds_where_there_is_room() -> None:
    pieces = row([1, 1, 1, 1], most_words=3)
    found = partition(pieces, (9.0, 9.0))
    assert found is not None
    assert found.places == (2, 4)
    assert (fewest(pieces, 9), partition(pieces, (9.0,))) == (2, None)


@pytest.mark.parametrize("words", [500, 1000, 2000])
def test_the_work_grows_with_the_row(words: int, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0
    furthest = Pieces.furthest

    def counted(self: Pieces, place: int, room: float) -> int:
        nonlocal calls
        calls += 1
        return furthest(self, place, room)

    monkeypatch.setattr(Pieces, "furthest", counted)
    pieces = row([3, 8, 1, 5] * (words // 4))
    assert partition(pieces, (50.0,) * fewest(pieces, 50))
    assert calls < 6 * words

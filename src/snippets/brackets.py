"""Which brackets belong together, as UAX #9 pairs them (BD14 to BD16)."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

_MAX_OPEN = 63  # BD16


def bracket_pairs(brackets: Iterable[tuple[int, str]]) -> list[tuple[int, int]]:
    """Return where each pair of brackets opens and closes, by where it opens (BD16).

    At the 64th that is open at once, the search ends.

    Args:
        brackets: place and character of each bracket, ascending.
    """
    opening_of = _openings()
    found = []
    places: list[int] = []
    opened = ""
    for place, bracket in brackets:
        opening, opens = opening_of[bracket]
        if opens:
            if len(opened) == _MAX_OPEN:
                break
            opened += opening
            places.append(place)
        elif (last := opened.rfind(opening)) >= 0:
            found.append((places[last], place))
            opened = opened[:last]
            del places[last:]
    return sorted(found)


def bracket_places(text: str) -> list[tuple[int, str]]:
    """Return place and character of each bracket of a text."""
    return [(match.start(), match[0]) for match in _bracket().finditer(text)]


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(_openings()))}]")


@cache
def _openings() -> dict[str, tuple[str, bool]]:
    """Return bracket -> its opening bracket, in the form that canonical equivalents share; whether it is that one."""
    from snippets.tables.brackets import PAIRS

    shared = [(pair, unicodedata.normalize("NFC", pair[0])) for pair in PAIRS.split(" ")]
    return {bracket: (opening, bracket == pair[0]) for pair, opening in shared for bracket in pair}

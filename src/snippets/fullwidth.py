"""Marks of Chinese and Japanese that fill one half of their square, and which empty halves are left out.

Where two such marks meet, only one of the halves between them stays: JLREQ (W3C Working Group Note, 2020-08-11), 3.1.4;
CLREQ asks the same of Chinese. At the ends of a line the outer half is not seen as a part of it.
"""

from snippets.patterns import regex

_OPENING = "「『（【〈《〔［｛“‘"
_CLOSING = "」』）】〉》〕］｝”’"
_POINTS = "、。，．"

HALF = 0.5
"""What such a mark takes without its empty half, em."""

# The first of two marks gives its half away, or the second where both open.
_SQUEEZED = regex(f"[{_POINTS}{_CLOSING}](?=[{_POINTS}{_CLOSING}{_OPENING}])|(?<=[{_OPENING}])[{_OPENING}]")
_CURLED = "“‘”’"

# Where points stand in the middle of their square, and keep it (CLREQ).
_CENTRED = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


def squeezed(text: str, lang: str = "") -> tuple[int, ...]:
    """Return where the marks stand that are set in half of their square, in code points, ascending."""
    kept = _POINTS if lang.lower().startswith(_CENTRED) else ""
    return tuple(match.start() for match in _SQUEEZED.finditer(text) if match[0] not in kept)


def empty_ends(text: str, lang: str = "") -> tuple[float, float]:
    """Return how much of a line at its start and at its end is the empty half of a mark, em.

    Curled quotation marks are left out: most faces have them as narrow as in Latin.
    """
    if not text:
        return 0.0, 0.0
    first, last = text[0], text[-1]
    opens = first in _OPENING and first not in _CURLED
    points = "" if lang.lower().startswith(_CENTRED) else _POINTS
    closes = last in points + _CLOSING and last not in _CURLED
    return HALF * opens, HALF * closes

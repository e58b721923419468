"""Which script each part of a text is written in: UAX #24 for Unicode 17, with emoji told apart.

https://www.unicode.org/reports/tr24/
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise

from snippets.brackets import bracket_pairs, bracket_places
from snippets.graphemes import clusters, emoji
from snippets.tables import Kinds
from snippets.tables.script_names import NAMES as _NAMES

EMOJI = "Zsye"
"""ISO 15924's code for symbols in the form of emoji."""

COMMON = "Zyyy"
"""The script of what many scripts share: spaces, digits, most punctuation."""

NAMES: Mapping[str, str] = {row[:4]: row[5:].replace("_", " ") for row in f"{_NAMES} {EMOJI}:Emoji".split(" ")}
"""ISO 15924 code -> English name, for each script of Unicode."""

_TEXT_STYLE, _EMOJI_STYLE, _ZWJ = "\ufe0e", "\ufe0f", "\u200d"
# In place of the letter of a script, and none of theirs.
_OPENING, _CLOSING = "(", ")"


def script_of(char: str) -> str:
    """Return the ISO 15924 code of a character's script: Zyyy for what many share, Zinh for marks, Zzzz for unknown."""
    code = _codes()[_kinds()[ord(char)]]
    return COMMON if code == EMOJI else code


@lru_cache(maxsize=512)
def main_script(text: str) -> str:
    """Return the script that most of a text is written in; Zyyy for a text without letters."""
    sizes: dict[str, int] = {}
    for start, end, script in script_runs(text):
        if script not in {COMMON, EMOJI}:
            sizes[script] = sizes.get(script, 0) + end - start
    return max(sizes, key=sizes.__getitem__, default=COMMON)


def script_runs(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return (start, end, ISO 15924 code) of each run of grapheme clusters in one script; together they are the text.

    What many scripts share belongs to the script before it, at the start to the first that comes. A closing bracket
    has the script of its opening one. What shows as emoji is a run of Zsye, and the script goes on after it.
    A text without letters is Zyyy.
    """
    if _latin().fullmatch(text):
        return ((0, len(text), "Latn" if _latin_letter().search(text) else COMMON),) if text else ()
    letters = text.translate(_kinds())
    shown = [span for span in emoji(text) if _shows_as_emoji(text, letters, *span)]
    common = _letter(COMMON)
    letters = letters.replace(_letter(EMOJI), common).replace(_letter("Zinh"), common)
    scripts = set(letters) - {common}
    codes = _codes()
    if len(scripts) <= 1 and not shown:
        return ((0, len(text), codes[scripts.pop()] if scripts else COMMON),)
    ends = clusters(text)
    runs: list[tuple[int, int, str]] = []
    start = 0
    for unit, letter in _resolved(_units(text, letters, ends, shown)):
        end = ends[unit - 1]
        if runs and runs[-1][2] == codes[letter]:
            start = runs.pop()[0]
        runs.append((start, end, codes[letter]))
        start = end
    return tuple(runs)


def _units(text: str, letters: str, ends: tuple[int, ...], shown: list[tuple[int, int]]) -> str:
    """Return the letter of each cluster's script, of emoji, or of a bracket that has a partner.

    Args:
        text: the text.
        letters: of its characters' scripts.
        ends: of its clusters.
        shown: start and end of what shows as emoji.
    """
    common, pictograph = _letter(COMMON), _letter(EMOJI)
    # A mark with a script on a sign without one lends it its script.
    parts = (letters[start:end] for start, end in pairwise((0, *ends)))
    units = list(letters) if len(ends) == len(text) else [(part.lstrip(common) or common)[0] for part in parts]
    for start, end in shown:
        for unit in range(bisect_right(ends, start), bisect_left(ends, end) + 1):
            units[unit] = pictograph
    for pair in bracket_pairs(bracket_places(text)):
        for place, letter in zip(pair, (_OPENING, _CLOSING), strict=True):
            units[bisect_right(ends, place)] = letter
    return "".join(units)


def _shows_as_emoji(text: str, letters: str, start: int, end: int) -> bool:
    """Return whether a pictograph, flag or keycap shows in colour: by itself, by a style, a keycap or a sequence."""
    if text.startswith(_TEXT_STYLE, start + 1):
        return False
    part, kinds = text[start:end], letters[start:end]
    if _EMOJI_STYLE in part or part[-1] == "\u20e3" or _letter(EMOJI) in kinds:
        return True
    common = _letter(COMMON)
    return any(char == _ZWJ and kind == common for char, kind in zip(part, kinds[1:], strict=False))


def _resolved(units: str) -> Iterator[tuple[int, str]]:
    """Yield where each stretch of units ends, and the letter of its script, none of which is left open."""
    common, pictograph = _letter(COMMON), _letter(EMOJI)
    found: list[tuple[int, str]] = []
    first = before = ""
    opened: list[str] = []
    for match in _stretch().finditer(units):
        letter = units[match.start()]
        if letter == _CLOSING:
            before = opened.pop() or first
        elif letter == _OPENING:
            opened.append(before)
        elif letter not in {common, pictograph}:
            before = letter
            first = first or letter
        found.append((match.end(), letter if letter == pictograph else before))
    return ((end, letter or first or common) for end, letter in found)


@cache
def _stretch() -> re.Pattern[str]:
    return re.compile(r"[()]|(.)\1*", re.DOTALL)


@cache
def _latin() -> re.Pattern[str]:
    """Match texts of which no tables are needed: Latin letters and what joins them; test_scripts.py holds it."""
    return re.compile("[\0-\u02df\u0300-\u036f\u1e00-\u1eff\u2000-\u200b\u2010-\u205f\u20a0-\u20bf\u2116\u2122]*")


@cache
def _latin_letter() -> re.Pattern[str]:
    return re.compile("[A-Za-z\xaa\xba\xc0-\xd6\xd8-\xf6\xf8-\u02b8\u1e00-\u1eff]")


@cache
def _codes() -> dict[str, str]:
    """Return letter -> ISO 15924 code."""
    from snippets.tables.script_kinds import CODES

    return {row[0]: row[1:] for row in CODES.split(" ")}


@cache
def _letter(code: str) -> str:
    return next(letter for letter, own in _codes().items() if own == code)


@cache
def _kinds() -> Kinds:
    from snippets.tables.script_kinds import RUNS

    return Kinds(RUNS)

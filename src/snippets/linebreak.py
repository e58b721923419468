"""Where a line may end: the Unicode line breaking algorithm, UAX #14 for Unicode 17, without tailoring.

https://www.unicode.org/reports/tr14/tr14-55.html

A text becomes a string of units, one letter for each character and the marks on it (LB9). What holds between
two units is looked up by the pair; where rules look further than the neighbours, the pair names them.
Thai, Lao, Khmer and Burmese words are not told apart (LB1 without a dictionary): lines break at their spaces.
"""

import re
from collections.abc import Callable
from functools import cache

from snippets.patterns import regex
from snippets.tables import Kinds
from snippets.tables.line_kinds import NAMES, RUNS

_NEWLINES = frozenset("\n\v\f\r\x85\u2028\u2029")
_ZWJ = "\u200d"

_LETTERS = {token[1:]: token[0] for token in NAMES.split(" ")}
# A flag is two regional indicators; the second of each two gets a letter of its own.
_LETTERS["second_RI"] = "!"
_KINDS = Kinds(RUNS)


def line_breaks(text: str) -> tuple[int, ...]:
    """Return where a line may end: offsets in code points, ascending; the last is `len(text)`.

    `must_break` tells which of them are no choice. White space before a break belongs to the line that ends.
    """
    if not text:
        return ()
    units, ends = _units(text)
    breaks = []
    for at in range(1, len(units)):
        joined = _VERDICTS[units[at - 1 : at + 1]]
        if joined is True:
            continue
        if joined is False or not any(rule(units, at) for rule in joined):
            breaks.append(ends[at - 1])
    if _ZWJ in text:  # LB8a
        breaks = [end for end in breaks if text[end - 1] != _ZWJ]
    return (*breaks, len(text))


def must_break(text: str, at: int) -> bool:
    """Return whether a line ends at offset `at` because a line end is written just before it (LB4, LB5)."""
    return 0 < at <= len(text) and text[at - 1] in _NEWLINES and text[at - 1 : at + 1] != "\r\n"


# --- units --------------------------------------------------------------------------------------


@cache
def _letters(classes: str) -> frozenset[str]:
    """Return the letters of classes with their variants; `^` at the start means all but these."""
    wanted = classes.removeprefix("^").split(" ")
    found = frozenset(letter for name, letter in _LETTERS.items() if name.rstrip("+ifx") in wanted)
    return frozenset(_LETTERS.values()) - found if classes.startswith("^") else found


_ALONE = "".join(sorted(_letters("BK CR LF NL SP ZW")))
_MARKS = "".join(sorted(_letters("CM ZWJ")))
_MARK = regex(f"[{re.escape(_MARKS)}]")
_UNIT = regex(f"([^{re.escape(_ALONE + _MARKS)}])?[{re.escape(_MARKS)}]+|.")
_AL = _LETTERS["AL"]


def _units(text: str) -> tuple[str, list[int] | range]:
    """Return one letter for each unit, and the offsets where the units end."""
    kinds = text.translate(_KINDS)
    if not _MARK.search(kinds):
        return _halve_flags(kinds), range(1, len(kinds) + 1)
    units, ends = [], []
    for match in _UNIT.finditer(kinds):
        first = kinds[match.start()]
        units.append(_AL if first in _MARKS else first)  # LB10: a mark on nothing is a letter
        ends.append(match.end())
    return _halve_flags("".join(units)), ends


def _halve_flags(units: str) -> str:
    first, second = _LETTERS["RI"], _LETTERS["second_RI"]
    return units.replace(first + first, first + second)


# --- rules that look further than the two neighbours --------------------------------------------
#
# Each takes the units and the index of the unit after the place in question, and returns whether no line may
# end there.

_Rule = Callable[[str, int], bool]

_SPACE = _LETTERS["SP"]
_EAST_ASIAN = frozenset(letter for name, letter in _LETTERS.items() if name.endswith("+"))
_OPENS_QUOTE = _letters("BK CR LF NL OP QU GL SP ZW")
_CLOSES_QUOTE = _letters("SP GL WJ CL QU CP EX IS SY BK CR LF NL ZW")
_STARTS_WORD = _letters("BK CR LF NL SP ZW CB GL")
_CLOSING = _letters("CL CP")
_IN_NUMBER = _letters("SY IS")
_NUMERIC = _letters("NU")
_HEBREW = _letters("HL")
_SYLLABLE = _letters("AK DC AS")
_ZERO_WIDTH, _OPENING, _DOUBLE_DASH, _STARTERS = map(_letters, ("ZW", "OP", "B2", "NS"))
_NEVER_FIRST = _letters("WJ CL CP EX SY")
_INFIX, _FINAL_VIRAMA = _letters("IS"), _letters("VF")
_INITIAL_QUOTE, _FINAL_QUOTE = _LETTERS["QUi"], _LETTERS["QUf"]


def _over_spaces(units: str, at: int) -> bool:
    """LB8 and LB11 to LB18, where spaces stand before the place."""
    following, further = units[at], units[at + 1 : at + 2]
    last = at - 1
    while last >= 0 and units[last] == _SPACE:
        last -= 1
    before = units[last] if last >= 0 else ""
    if before in _ZERO_WIDTH:  # LB8
        return False
    opened = before in _OPENING or (  # LB14, LB15a
        before == _INITIAL_QUOTE and (last == 0 or units[last - 1] in _OPENS_QUOTE)
    )
    closes = following in _NEVER_FIRST or (  # LB11, LB13, LB15b
        following == _FINAL_QUOTE and (not further or further in _CLOSES_QUOTE)
    )
    if opened or closes:
        return True
    if following in _INFIX:  # LB15c, LB15d
        return further not in _NUMERIC
    return (before in _CLOSING and following in _STARTERS) or (  # LB16, LB17, LB18
        before in _DOUBLE_DASH and following in _DOUBLE_DASH
    )


def _before_quote(units: str, at: int) -> bool:
    """LB19a: before a quotation mark, unless East Asian characters stand on both sides of the mark."""
    return units[at - 1] not in _EAST_ASIAN or units[at + 1 : at + 2] not in _EAST_ASIAN


def _after_quote(units: str, at: int) -> bool:
    """LB19a: after a quotation mark, unless East Asian characters stand on both sides of the mark."""
    return units[at] not in _EAST_ASIAN or at == 1 or units[at - 2] not in _EAST_ASIAN


def _starts_with_hyphen(units: str, at: int) -> bool:
    """LB20a: after a hyphen that a word begins with."""
    return at == 1 or units[at - 2] in _STARTS_WORD


def _after_hebrew(units: str, at: int) -> bool:
    """LB21a: after a hyphen on a Hebrew letter."""
    return at > 1 and units[at - 2] in _HEBREW


def _after_number(units: str, at: int) -> bool:
    """LB25: after a number, its separators and a closing bracket."""
    last = at - 1
    if units[last] in _CLOSING:
        last -= 1
    while last >= 0 and units[last] in _IN_NUMBER:
        last -= 1
    return last >= 0 and units[last] in _NUMERIC


def _before_number(units: str, at: int) -> bool:
    """LB25: before a bracket that a number follows."""
    further = units[at + 1 : at + 3]
    return further[:1] in _NUMERIC or (further[:1] in _INFIX and further[1:] in _NUMERIC)


def _after_conjunct(units: str, at: int) -> bool:
    """LB28a: between the virama of a syllable and the next."""
    return at > 1 and units[at - 2] in _SYLLABLE


def _before_final(units: str, at: int) -> bool:
    """LB28a: before a syllable that ends in a final virama."""
    return units[at + 1 : at + 2] in _FINAL_VIRAMA


# --- rules for two neighbours -------------------------------------------------------------------

_ANY = "^"
_Pairs = tuple[tuple[str, str], ...]

# Joined before LB20 breaks around CB. Neither a line end nor ZW nor SP stands first.
_JOINED_FIRST: _Pairs = (
    (_ANY, "WJ"), ("WJ", _ANY),                 # LB11
    ("GL", _ANY), ("^BA HY HH", "GL"),          # LB12, LB12a
    (_ANY, "CL CP EX SY"),                      # LB13
    ("OP", _ANY), (_ANY, "IS"),                 # LB14, LB15d
    ("CL CP", "NS"), ("B2", "B2"),              # LB16, LB17
)  # fmt: skip

_JOINED_LAST: _Pairs = (
    (_ANY, "BA HH HY NS"), ("BB", _ANY),        # LB21
    ("SY", "HL"), (_ANY, "IN"),                 # LB21b, LB22
    ("AL DC HL", "NU"), ("NU", "AL DC HL"),     # LB23
    ("PR", "ID EB EM"), ("ID EB EM", "PO"),     # LB23a
    ("PR PO", "AL DC HL"), ("AL DC HL", "PR PO"),   # LB24
    ("NU", "PO PR NU"), ("PO PR HY IS", "NU"),  # LB25
    ("JL", "JL JV H2 H3"), ("JV H2", "JV JT"), ("JT H3", "JT"),             # LB26
    ("JL JV JT H2 H3", "PO"), ("PR", "JL JV JT H2 H3"),                     # LB27
    ("AL DC HL", "AL DC HL"),                   # LB28
    ("AP", "AK DC AS"), ("AK DC AS", "VF VI"),  # LB28a
    ("IS", "AL DC HL"), ("EB", "EM"),           # LB29, LB30b
    ("RI", "second_RI"),                        # LB30a
)  # fmt: skip

_ASKED: tuple[tuple[str, str, _Rule], ...] = (
    ("HY HH", "AL DC HL", _starts_with_hyphen),
    ("HY HH", "^HL", _after_hebrew),
    ("SY IS CL CP", "PO PR", _after_number),
    ("SY IS", "NU", _after_number),
    ("PO PR", "OP", _before_number),
    ("VI", "AK DC", _after_conjunct),
    ("AK DC AS", "AK DC AS", _before_final),
)

_QUOTE = _letters("QU")
_PLAIN_OPENING, _PLAIN_CLOSING = (_letters(name) - _EAST_ASIAN for name in ("OP", "CP"))
_WORDS = _letters("AL DC HL NU")
_FUTURE_PICTOGRAPH = frozenset(letter for name, letter in _LETTERS.items() if "x" in name)
_MODIFIER, _OBJECT = _letters("EM"), _letters("CB")
_ENDS_LINE = _letters("BK CR LF NL")
_AT_LINE_END = _letters("BK CR LF NL SP ZW")


class _Verdicts(dict[str, bool | tuple[_Rule, ...]]):
    """What holds between two units: True no line may end, False one may, else unless one of these forbids."""

    def __missing__(self, pair: str) -> bool | tuple[_Rule, ...]:
        verdict = self[pair] = _judge(pair[0], pair[1])
        return verdict


def _judge(before: str, after: str) -> bool | tuple[_Rule, ...]:
    if before in _ENDS_LINE:  # LB4, LB5
        return before == _LETTERS["CR"] and after == _LETTERS["LF"]
    if after in _AT_LINE_END:  # LB6, LB7
        return True
    if before in _ZERO_WIDTH:  # LB8
        return False
    return (_over_spaces,) if before == _SPACE else _judge_neighbours(before, after)


def _judge_neighbours(before: str, after: str) -> bool | tuple[_Rule, ...]:
    """LB11 to LB31 for two units that are neither space nor line end."""
    if _joined(_JOINED_FIRST, before, after) or _joined_by_quote(before, after):
        return True
    asked: list[_Rule] = []
    if after in _QUOTE:
        asked.append(_before_quote)
    if before in _QUOTE:
        asked.append(_after_quote)
    if before not in _OBJECT and after not in _OBJECT:  # LB20
        if _joined(_JOINED_LAST, before, after) or _joined_by_kind(before, after):
            return True
        asked += [rule for left, right, rule in _ASKED if before in _letters(left) and after in _letters(right)]
    return tuple(asked)


def _joined(pairs: _Pairs, before: str, after: str) -> bool:
    return any(before in _letters(left) and after in _letters(right) for left, right in pairs)


def _joined_by_quote(before: str, after: str) -> bool:
    """LB19 and the part of LB19a that needs no more than the neighbours."""
    if after in _QUOTE and (after != _INITIAL_QUOTE or before not in _EAST_ASIAN):
        return True
    return before in _QUOTE and (before != _FINAL_QUOTE or after not in _EAST_ASIAN)


def _joined_by_kind(before: str, after: str) -> bool:
    """LB30 and the part of LB30b about characters that Unicode keeps for emoji to come."""
    return (
        (before in _WORDS and after in _PLAIN_OPENING)
        or (before in _PLAIN_CLOSING and after in _WORDS)
        or (before in _FUTURE_PICTOGRAPH and after in _MODIFIER)
    )


_VERDICTS = _Verdicts()

"""Extended grapheme clusters: what a reader takes for one character.

The rules of UAX #29 (Unicode 17), written as its table 1c has them: a regular expression, here over a string
that has one letter for each character's kind. https://www.unicode.org/reports/tr29/tr29-47.html
"""

import re
from functools import cache

from snippets.tables import Kinds

# Letters of kinds, as `tools/unicode_tables.py` gives them: r CR, n LF, c other controls, p Prepend,
# i Extend, l Extend that links conjuncts, e Extend that conjuncts do not pass over (ZWNJ), z ZWJ,
# s SpacingMark, k consonant that may join a conjunct, x Extended_Pictographic, f Regional_Indicator,
# L V T A (LV) B (LVT) Hangul, o anything else.
_HANGUL = "L*(?:V+|AV*|B)T*|L+|T+"
_FLAG = "ff"
_EMOJI = "x(?:[ile]*zx)*"
_CONJUNCT = "k(?:[iz]*l[ilz]*k)*"
_ANY = "[^rnc]"
_AFTER = "[ilezs]*"

# The same, as the pairs that rules GB3 to GB13 join, each by one row alone: letters one of which must be there for the
# row to be asked, and what ends, or looks ahead, in the second of the pair.
_CONJUNCT_JOINS = ("l", "k[iz]*l[ilz]*(?=k)")
_JOINS = (
    ("r", "rn"),
    ("ilezs", "[ilezs](?<=[^rnc].)"),
    ("p", "p(?=[^rncilezs])"),
    ("z", "x[ile]*z(?=x)"),
    ("f", _FLAG),
    ("L", "L(?=[LVAB])"),
    ("VA", "[VA](?=[VT])"),
    ("TB", "[TB](?=T)"),
)


def clusters(text: str) -> tuple[int, ...]:
    """Return where each grapheme cluster ends: offsets in code points, ascending, the last is `len(text)`."""
    if _all_alone(text):
        return tuple(range(1, len(text) + 1))
    return tuple([match.end() for match in _cluster().finditer(text.translate(_kinds()))])


def count(text: str, *, conjuncts: bool = True) -> int:
    """Return the number of grapheme clusters.

    Args:
        text: any string.
        conjuncts: whether an Indic conjunct is one cluster (rule GB9c, in Unicode since version 15.1).
            Software that has not followed yet counts its consonants one by one.
    """
    if text.isascii():
        return len(text) - text.count("\r\n")
    alone = _alone().match(text)
    if alone and alone.end() == len(text):
        return len(text)
    kinds = text[max(0, alone.end() - 1) if alone else 0 :].translate(_kinds())
    return len(text) - sum(
        len(joins.findall(kinds))
        for letters, joins in _joins(conjuncts=conjuncts)
        if any(letter in kinds for letter in letters)
    )


def emoji(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each run of clusters that may show as emoji: pictographs, flags and keycaps.

    Signs such as © are among them: whether they show as emoji is up to the reader's software.
    """
    if text.isascii() or not _perhaps_pictures().search(text):
        return ()
    spans = [match.span() for match in _pictures().finditer(text.translate(_kinds()))]
    spans += [match.span() for match in re.finditer("[#*0-9]\ufe0f?\u20e3", text)]
    return tuple(sorted(spans))


def _all_alone(text: str) -> bool:
    """Return whether each character is a cluster, as far as can be told without the tables."""
    return "\r\n" not in text if text.isascii() else _alone().fullmatch(text) is not None


@cache
def _alone() -> re.Pattern[str]:
    """Match characters no two of which, as neighbours, ever share a cluster.

    Blocks without marks, joiners and jamo; test_graphemes.py holds the ranges against the tables.
    """
    return re.compile(
        "[\0-\x0c\x0e-\u02ff\u0370-\u0482\u048a-\u0590\u10a0-\u10ff\u1d00-\u1dbf\u1e00-\u200a\u2010-\u2027"
        "\u202f-\u205f\u2070-\u20cf\u2100-\u2cee\u2cf2-\u2d7e\u2d80-\u2ddf\u2e00-\u3029\u3030-\u3098"
        "\u309b-\u9fff]*"
    )


@cache
def _cluster() -> re.Pattern[str]:
    # What most characters are stands first.
    letter = f"(?:o|{_CONJUNCT})"
    core = f"{_HANGUL}|{_FLAG}|{_EMOJI}|{letter}|{_ANY}"
    return re.compile(f"{letter}{_AFTER}|rn|[rnc]|p*(?:{core}){_AFTER}")


@cache
def _joins(*, conjuncts: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = (*_JOINS, _CONJUNCT_JOINS) if conjuncts else _JOINS
    return tuple((letters, re.compile(joins)) for letters, joins in rows)


@cache
def _pictures() -> re.Pattern[str]:
    return re.compile("x[ile]*(?:zx?[ile]*)*|ff?[ilez]*")


@cache
def _perhaps_pictures() -> re.Pattern[str]:
    """Match the blocks that have pictographs, flags and the keycap; test_graphemes.py holds them against the tables."""
    return re.compile("[©®‼⁉\u20e3™-\u2bff〰〽㊗㊙\U0001f000-\U0001faff\U0001fc00-\U0001ffff]")


@cache
def _kinds() -> Kinds:
    from snippets.tables.grapheme_kinds import RUNS

    return Kinds(RUNS)

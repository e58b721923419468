"""Where sentences end.

The rules are rows: marks, abbreviations and words that begin sentences, by language. When a boundary is
doubtful the sentences stay together: a long fact can still be cut, a cut one misleads.
"""

import re
import unicodedata
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from snippets.abbreviations import words
from snippets.enclosures import enclosures, is_bracket
from snippets.patterns import regex

# Marks that end a sentence wherever they stand (Unicode 16.0, Sentence_Terminal, scripts in use today).
_CJK = "。！？｡．"
_DECISIVE = "!?‽⁇⁈⁉؟۔।॥։።፧။។៕᙮᠃"
_NO_SPACE = "।॥።"  # Devanagari and Ethiopic marks do without
_CLOSERS = "\"'”’»›«‹)]}）］｝」』】〉》〕〟"
_OPENERS = "\"'“‘”’„‚«»‹›([{（［｛「『【〈《¿¡—–-•* \t\n\u00a0"
_QUOTES = "\"'”’»›«‹“‘」』〟"

_LOOK_BACK = 24  # code points: longer than any abbreviation below
_LOOK_AHEAD = 40

# Where a day of the month or an ordinal is a number with a full stop; also where the language is not known.
_ORDINAL_LANGUAGES = frozenset({"", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lt", "lv", "nb", "nn", "no"})
_ORDINAL_LANGUAGES |= {"pl", "sk", "sl", "sr", "tr"}


def sentence_ends(text: str, lang: str = "", *, whole_quotations: bool = False) -> tuple[int, ...]:
    """Return where sentences end: offsets in code points after the white space that follows each of them.

    Args:
        text: prose; line breaks count as spaces, blank lines end a sentence.
        lang: BCP 47 tag; without one, or with one that we have no rows for, the rows of all languages count.
        whole_quotations: whether several sentences in one pair of quotation marks or brackets stay together.

    Returns:
        ascending offsets; the last is `len(text)`. Nothing for an empty text.
    """
    prose = _Prose(text, lang.lower().partition("-")[0], {close: opened for opened, close in enclosures(text)})
    inside = prose.inside() if whole_quotations else ()
    ends: list[int] = []
    for found in _candidate().finditer(text):
        if found.end() >= len(text):
            break
        if found["blank"] or (not _is_in(inside, found) and prose.is_end(found, ends[-1] if ends else 0)):
            ends.append(found.end())
    return (*ends, len(text)) if text else ()


def _is_in(inside: tuple[tuple[int, int], ...], found: re.Match[str]) -> bool:
    """Return whether an enclosure is still open behind this mark and what closes after it."""
    at = bisect_left(inside, (found.start() + 1,)) - 1
    return at >= 0 and inside[at][1] >= found.end("close")


@cache
def _candidate() -> re.Pattern[str]:
    """Match where a sentence may end: a mark with what closes after it, or a blank line.

    A colon ends Armenian sentences, a semicolon asks in Greek.
    """
    # Possessive quantifiers stand on single classes only: on groups they are wrong before Python 3.11.5 (gh-106052).
    return re.compile(
        rf"(?P<blank>\n[^\S\n]*+\n\s*+)"
        rf"|(?P<mark>[.…{_DECISIVE}{_CJK}]++|[:](?<=[\u0531-\u0587]:)|[:](?<=[\u0531-\u0587]»:)|[;\u037e](?<=[\u0370-\u03ff\u1f00-\u1fff].))"
        # German closes with what opens in English, French leaves a space before its closing mark.
        rf"(?P<close>(?:[{re.escape(_CLOSERS)}]|[“‘](?=\s|\Z)|[\u0020\u00a0\u202f]»(?=\s|\Z))*)(?P<space>\s*+)"
    )


class _Prose(NamedTuple):
    """What is judged.

    Attributes:
        lang: two letters, or empty.
        opened: where each closing mark's opening mark stands.
    """

    text: str
    lang: str
    opened: dict[int, int]

    def inside(self) -> tuple[tuple[int, int], ...]:
        """Return (opening, closing) of the outermost enclosures, ascending."""
        outer: list[tuple[int, int]] = []
        for close, begin in self.opened.items():
            while outer and outer[-1][0] > begin:
                outer.pop()
            outer.append((begin, close))
        return tuple(outer)

    def is_end(self, found: re.Match[str], begin: int) -> bool:
        """Decide for one mark; `begin` is where its sentence starts."""
        mark, after = found["mark"], self.text[found.end() : found.end() + _LOOK_AHEAD]
        if mark[-1] in _CJK:
            # 「…。」と言った: after a closing quotation mark the sentence around it goes on.
            spaced = bool(found["space"]) or after[0] in _OPENERS
            return not found["close"] or spaced or self.closes_sentence(found, begin)
        if not found["space"]:
            return mark[-1] in _NO_SPACE and not found["close"]
        if found["space"].count("\n") > 1:
            return True
        following = after.lstrip(_OPENERS)
        if following[:1] and _is_small(following[0]):
            return False
        return self.mark_ends(found, following, begin)

    def closes_sentence(self, found: re.Match[str], begin: int) -> bool:
        """Return whether what closes here was announced by a colon, or is a sentence in brackets."""
        opened = self.opened.get(found.end("close") - 1)
        if opened is None:
            return False
        before = self.text[begin:opened].rstrip()
        return before.endswith((":", "：", ",")) or (not before and is_bracket(self.text[opened]))

    def closes_aside(self, found: re.Match[str], begin: int) -> bool:
        """Return whether brackets close here that opened inside the sentence."""
        opened = self.opened.get(found.end("close") - 1)
        return opened is not None and is_bracket(self.text[opened]) and bool(self.text[begin:opened].strip())

    def mark_ends(self, found: re.Match[str], following: str, begin: int) -> bool:
        """Decide for a mark with white space after it and no small letter."""
        mark = found["mark"]
        if mark[-1] == ":":
            return following[:1].isupper()
        if mark == ".":
            before = self.text[max(begin, found.start() - _LOOK_BACK) : found.start()]
            return self.full_stop_ends(before, following, found, begin)
        if set(mark) <= {".", "…"}:
            return len(mark) > 3 or _starts_sentence(following, self.lang)
        # “Stop!” Smith said: what is quoted belongs to the sentence around it unless a new one surely starts.
        return (
            not set(found["close"]) & set(_QUOTES)
            or _starts_sentence(following, self.lang)
            or self.closes_sentence(found, begin)
        )

    def full_stop_ends(self, before: str, following: str, found: re.Match[str], begin: int) -> bool:
        """Decide for one full stop; `before` is what stands in front of it, `following` what comes next."""
        lang = self.lang
        word = _last_word(before)
        if not word or (found["close"] and not self.closes_aside(found, begin)):
            return True
        if word.isdecimal():
            return not _is_numbering(word, before, found.start() - begin) and (
                len(word) > 3 or lang not in _ORDINAL_LANGUAGES or _starts_sentence(following, lang)
            )
        numbered = following[:1].isdecimal() or _is_roman(following)
        goes_on = words("titles", lang) | words("inner", lang) | (words("before number", lang) if numbered else set())
        if _is_armenian(word[-1]) or word in goes_on:
            return False
        if word in words("listed", lang) and following[:1].isupper():
            return True
        if word in words("perhaps", lang) or _is_initial(word) or _is_acronym(word) or _NO_VOWEL.search(before):
            return _starts_sentence(following, lang)
        return True


def _last_word(text: str) -> str:
    """Return the last word in small letters, with its own full stops: `т. д` and `z. B` are one."""
    joined = _SPACED.search(text)
    word = _WORD.search(text)
    last = re.sub(r"[\s\u00a0]", "", joined[0]) if joined else word[0] if word else ""
    return last.lower().rstrip(".")


# Quotation marks inside a word are part of it: Hebrew ש"ח.
_WORD = regex(r"[^\s\"'“”‘’„«»‹›(\[{]+(?:[\"'](?<=[\u05d0-\u05ea].)[\u05d0-\u05ea]+)?\Z")
# Two small letters or more without a vowel: "Hrsg", "смт".
_NO_VOWEL = regex(
    r"(?<!\w)[BCDFGHJKLMNPQRSTVWXZБВГДЖЗЙКЛМНПРСТФХЦЧШЩbcdfghjklmnpqrstvwxzбвгджзйклмнпрстфхцчшщ]"
    r"[bcdfghjklmnpqrstvwxzßбвгджзйклмнпрстфхцчшщ]+\Z"
)
_SPACED = regex(r"(?<![\w.])(?:[^\W\d_]\.[ \u00a0\u202f])+[^\W\d_]\Z")


def _is_armenian(character: str) -> bool:
    """Return whether this is a letter of Armenian, which ends sentences with ։ or a colon only."""
    return "\u0531" <= character <= "\u0587"


def _is_numbering(number: str, before: str, length: int) -> bool:
    """Return whether the number is all there is before the full stop: `1. First`."""
    return len(number) <= 3 and before.strip() == number and length <= len(before)


def _is_initial(word: str) -> bool:
    """Return whether `word` is one letter, with its accents: `K`, `г`, `د`, also after a hyphen: `J.-P`."""
    last = re.split(r"[.\-]", word)[-1]
    return not _ADDRESS.search(word) and sum(not _is_mark(c) for c in last) == 1 and last[:1].isalpha()


def _is_acronym(word: str) -> bool:
    """Return whether `word` is short parts with full stops between them: `u.s`, `e.v`."""
    parts = ["".join(c for c in part if not _is_mark(c)) for part in word.split(".")]
    return len(parts) > 1 and all(part.isalpha() and len(part) <= 2 for part in parts)


_ADDRESS = regex(r"[/@:\d]")


def _is_mark(character: str) -> bool:
    """Return whether this belongs to the letter before it: accents, vowel signs."""
    return unicodedata.category(character)[0] == "M"


def _is_roman(following: str) -> bool:
    return re.match(r"[IVXLC]+\b", following) is not None


def _is_small(character: str) -> bool:
    """Return whether no sentence starts with this letter; Georgian, all in small letters, has no such."""
    return character.islower() and not "\u10d0" <= character <= "\u10ff"


def _starts_sentence(following: str, lang: str) -> bool:
    word = re.match(r"[\w]+(?:['’][\w]+)?", following)
    # "A. B. Smith": a starter with a full stop is an initial.
    return (
        word is not None
        and following[word.end() : word.end() + 1] != "."
        and re.split("['’]", word[0].lower())[0] in words("starters", lang)
    )

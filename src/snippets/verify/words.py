"""The words of a text: what must be the same in a quotation and in its source.

Words, numbers with their sign, and symbols (%, €, +, emoji) count; punctuation stands between them. Scripts that are
written without spaces count by characters.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, pairwise
from typing import overload

from snippets.patterns import regex
from snippets.verify.fold import Folded, fold

# Marks that belong to the letter before them, and the vowel signs of scripts of India and its neighbours.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u0816-\u082d\u0859-\u085b\u08d3-\u0963"
    "\u0971-\u0df3\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f71-\u0f84\u135d-\u135f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\ua8e0-\ua8f1\uabe3-\uabed\ufe20-\ufe2f"
)
# Characters of scripts that are written without spaces: Han, kana; Thai, Lao, Burmese, Khmer without their marks.
_UNSPACED = (
    "\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
    "\u0e01-\u0e4e\u0e50-\u0e59\u0e81-\u0edf\u1000-\u1049\u1050-\u109f\u1780-\u17d3\u17d7\u17dc-\u17e9"
)
# What stands between words and is none: ASCII, general punctuation, and that of other scripts.
_BETWEEN = (
    r"\s.,;:!?'\"()\[\]{}_\\/*`|\-"
    "\u00a1\u00ab\u00ae\u00b6\u00b7\u00bb\u00bf\u037e\u0387\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05c6\u05f3\u05f4"
    "\u060c\u060d\u061b\u061d-\u061f\u066c\u066d\u06d4\u0700-\u070d\u0964\u0965\u0970\u0df4\u0e2f\u0e4f\u0e5a\u0e5b"
    "\u0f04-\u0f14\u104a-\u104f\u10fb\u1360-\u1368\u166e\u17d4-\u17d6\u17d8-\u17da\u1800-\u180a"
    "\u2000-\u202f\u2032-\u205f\u2060-\u206f\u2122\u2e00-\u2e7f\u3001-\u3003\u3008-\u3011\u3014-\u301f\u3030\u30fb"
    "\ufe10-\ufe19\ufe30-\ufe61\ufe63\ufe68\ufeff\uff01\uff07-\uff0a\uff0c-\uff0f\uff1a\uff1b\uff1f\uff3b-\uff3d\uff3f"
    "\uff5b\uff5d\uff5f-\uff65\u200b-\u200f"
)
# Marks of question, emphasis and cry that Armenian sets inside a word, on its stressed vowel.
_ARMENIAN_MARKS = "\u055b\u055c\u055e"
_LETTER = rf"(?:(?![{_UNSPACED}])[^\W_]|[{_MARKS}])"
# Most words of most pages, told at a glance: letters of one of these alphabets up to a space or a plain mark.
_ALPHABETS = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0388-\u03ff\u0400-\u0481\u048a-\u052f\u0531-\u0556\u0561-\u0587"
    "\u05d0-\u05ea\u0620-\u063f\u0641-\u064a\uac00-\ud7a3"
)
_WORD = regex(
    f' ?([{_ALPHABETS}]+(?=[ ,.;!?"])'
    r"|(?=[-+±.,\d])(?:"
    r"(?<![^\W_])[-+±]?\d+(?:[.,:]\d+)+(?![^\W_])"  # a number with points
    r"|(?<![^\W_]|[)\]\"'])[-+±]\d+(?![^\W_])"  # one with a sign
    r"|(?<![^\W_]|[.,:;!?)\]\"'])[-+±]?[.,]\d+(?![^\W_])"  # one that begins with its point
    ")"
    f"|[{_UNSPACED}]"
    r"|(?<![^\W_])(?:jus|lors|puis|quoi)?qu(?=')"  # French "that" before a vowel: a quotation begins behind it
    rf"|{_LETTER}+(?:['{_ARMENIAN_MARKS}]{_LETTER}+)*"
    rf"|[^\w{_BETWEEN}{_MARKS}])"  # a symbol
)

# Raised figures behind letters: an exponent of a unit or of a letter that stands for a number, or a note's mark.
_RAISED = "\u2070\u00b9\u00b2\u00b3\u2074-\u2079"
_RAISED_END = regex(rf"(?<=[^\W\d_])[{_RAISED}]+$")
_PLAIN_FIGURES = str.maketrans("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079", "0123456789")
_UNIT_MOST = 2
_UNITS = regex(
    r"feet|foot|miles?|inch(?:es)?|yards?|(?:kilo|centi|milli)?met(?:er|re)s?|mètres?|kilomètres?|metros?|pieds?|metri?|fuß",
    re.IGNORECASE,
)

# Dashes that never are the sign of a number.
_LONG_DASHES = "\u2014\u2015\u2e3a\u2e3b"

# Punctuation at the ends of a passage.
_EDGE = "\"'.,;:!?()[]-\u3002\uff0c\u3001\uff01\uff1f\u0964\u0589\u055e\u061f\u06d4"

# Words are kept by so many letters of theirs.
_BEGINNING = 3

# Languages whose small I has no dot.
_DOTLESS = frozenset(["az", "tr"])

# Russian words that are others without the dots.
_DOTS_TELL = (
    {"все", "всё"}, {"осел", "осёл"}, {"небо", "нёбо"}, {"падеж", "падёж"}, {"узнаем", "узнаём"},
    {"передохнем", "передохнём"}, {"совершенный", "совершённый"}, {"истекший", "истёкший"}, {"берет", "берёт"},
)  # fmt: skip

# A text is looked at in pieces so long, in code points.
PIECE = 8_192

# A number that stands for a note: it is read as no word.
_NOTE_MARK = regex(r"(?<=[^\s\[])\[(?:(?:note|nb|n\.?) )?(?!0)\d{1,3}\](?=[\s.,;:!?)\"'\[]|$)")


@dataclass(frozen=True)
class Words:
    """The words of a text, found quickly.

    Attributes:
        folded: the text. words: folded in case as well. starts, ends: of each in the folded text, in code points.
    """

    folded: Folded
    words: tuple[str, ...]
    starts: Sequence[int]
    ends: Sequence[int]

    @cached_property
    def _joined(self) -> tuple[str, Sequence[int]]:
        """Return the words between spaces, and where each begins there."""
        at = array("l", accumulate(map((1).__add__, map(len, self.words)), initial=1))
        return f" {' '.join(self.words)} ", at

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Return at which numbers each word stands."""
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            found.setdefault(word, []).append(number)
        return found

    @cached_property
    def _by_beginning(self) -> dict[str, list[str]]:
        """Return the words that begin with the same letters, by these."""
        found: dict[str, list[str]] = {}
        for word in self.places:
            found.setdefault(word[:_BEGINNING], []).append(word)
        return found

    def beginning(self, stem: str) -> Iterator[str]:
        """Yield the different words that begin with a stem of at least three letters."""
        return (word for word in self._by_beginning.get(stem[:_BEGINNING], ()) if word.startswith(stem))

    @cached_property
    def found(self) -> dict[tuple[str, ...], bool]:
        """Return what was found out about the text, by what was asked: the same is asked of many places."""
        return {}

    @cached_property
    def names(self) -> list[tuple[int, str]]:
        """Return how often the words that never stand in small letters stand there, and the words, the most first."""
        return sorted(
            ((len(at), word) for word, at in self.places.items() if not self.stands_small(word)), reverse=True
        )

    @cached_property
    def _small(self) -> dict[str, bool]:
        return {}

    def stands_small(self, word: str) -> bool:
        """Return whether a word, folded in case, stands in small letters somewhere: at a beginning it is no name."""
        if word not in self._small:
            source = self.folded.source
            self._small[word] = any(source[self.span(at, at + 1)[0]].islower() for at in self.places.get(word, ()))
        return self._small[word]

    def occurrences(self, run: Sequence[str], start: int = 0, stop: int | None = None) -> Iterator[int]:
        """Yield the number of the first word of each occurrence of a run of words, between two numbers of words."""
        joined, at = self._joined
        if not run or start >= len(self.words):
            return
        sought, place = f" {' '.join(run)} ", at[start] - 1
        limit = len(joined) if stop is None or stop >= len(self.words) else at[stop]
        while (place := joined.find(sought, place, limit)) >= 0:
            yield bisect_left(at, place + 1)
            place += 1

    def between(self, before: int, after: int) -> str:
        """Return what stands between two words, folded; before the first or after the last, up to the text's ends."""
        start = self.ends[before] if before >= 0 else 0
        return self.folded.text[start : self.starts[after] if after < len(self.words) else len(self.folded.text)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the source's text of the words from one number up to another."""
        return self.folded.back(self.starts[start], self.ends[end - 1])

    def with_marks(self, start: int, end: int, text: str) -> tuple[int, int]:
        """Return the span in the source of words with the marks round them that a quotation, folded, has too."""
        first, last = self.starts[start], self.ends[end - 1]
        own = self.folded.text
        tail = text[len(text.rstrip(_EDGE)) :]
        while tail and own[last : last + 1] == tail[0]:
            last, tail = last + 1, tail[1:]
        head = text[: len(text) - len(text.lstrip(_EDGE))]
        while head and first and own[first - 1] == head[-1]:
            first, head = first - 1, head[:-1]
        return self.folded.back(first, last)


def words_of(text: str) -> Words:
    """Return the words of a text."""
    folded = fold(text)
    spots = _Spots(folded, tuple(_pieces(folded.text)))
    return Words(folded, tuple(chain.from_iterable(spots.words())), _Edges(spots, 0), _Edges(spots, 1))


def _pieces(text: str) -> Iterator[int]:
    """Yield where each piece of a text begins, at a space, and where the text ends."""
    start = 0
    while start < len(text):
        yield start
        space = text.find(" ", start + PIECE)
        start = space + 1 if space >= 0 else len(text)
    yield len(text)


class _Spots:
    """Where the words of a text stand, worked out piece by piece when asked: of a long page few are looked at."""

    def __init__(self, folded: Folded, edges: Sequence[int]) -> None:
        self._folded, self._edges = folded, edges
        self._known: dict[str, str] = {}
        self.firsts = array("l")
        self._found: dict[int, tuple[Sequence[int], Sequence[int]]] = {}

    def words(self) -> Iterator[Iterator[str]]:
        """Yield the words of each piece, folded in case, and note which is the first."""
        text, known, count = self._folded.text, self._known, 0
        notes = [match.span() for match in _NOTE_MARK.finditer(text)] if "[" in text else []
        for piece, (start, end) in enumerate(pairwise(self._edges)):
            self.firsts.append(count)
            written = _WORD.findall(text, start, end)
            # A word of a long page is looked at by itself only where it must be.
            signed = "\n-" in "\n".join(("", *written))
            if signed or any(first < end and last > start for first, last in notes):
                written = self._noted(piece, notes)
            known.update((word, _folded(word)) for word in {*written}.difference(known))
            count += len(written)
            yield map(known.__getitem__, written)
        self.firsts.append(count)

    def _noted(self, piece: int, notes: Sequence[tuple[int, int]]) -> list[str]:
        """Return the words of a piece without notes' marks and dashes that are no sign, and note where they are."""
        written, starts, ends = list[str](), array("l"), array("l")
        for match in _WORD.finditer(self._folded.text, self._edges[piece], self._edges[piece + 1]):
            start, end = match.span(1)
            if any(first <= start < last for first, last in notes):
                continue
            word = match[1]
            dashed = (
                word.startswith("-") and self._folded.source[self._folded.back(start, start + 1)[0]] in _LONG_DASHES
            )
            written.append(word[1:] if dashed else word)
            starts.append(start + dashed)
            ends.append(end)
        self._found[piece] = starts, ends
        return written

    def at(self, number: int, edge: int) -> int:
        """Return where a word begins (0) or ends (1), in code points of the folded text.

        Raises:
            IndexError: there is no such word.
        """
        count = self.firsts[-1]
        if number < 0:
            number += count
        if not 0 <= number < count:
            raise IndexError(number)
        piece = bisect_right(self.firsts, number, hi=len(self.firsts) - 1) - 1
        if piece not in self._found:
            matches = list(_WORD.finditer(self._folded.text, self._edges[piece], self._edges[piece + 1]))
            self._found[piece] = [match.start(1) for match in matches], [match.end(1) for match in matches]
        return self._found[piece][edge][number - self.firsts[piece]]


class _Edges(Sequence[int]):
    """Where words begin, or where they end."""

    def __init__(self, spots: _Spots, edge: int) -> None:
        self._spots, self._edge = spots, edge

    def __len__(self) -> int:
        return self._spots.firsts[-1]

    @overload
    def __getitem__(self, number: int) -> int: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[int]: ...
    def __getitem__(self, number: int | slice) -> int | Sequence[int]:
        if isinstance(number, slice):
            return [self._spots.at(one, self._edge) for one in range(*number.indices(len(self)))]
        return self._spots.at(number, self._edge)


def _folded(word: str) -> str:
    """Return a word folded in case, the dotted and the dotless i of Turkish alike, and so \u0451 and \u0435 of Russian.

    `same_letters` tells them apart.
    """
    if word.isascii():
        return word.casefold()
    return plain(word).casefold().replace("i\u0307", "i").replace("\u0131", "i").replace("\u0451", "\u0435")


def plain(word: str) -> str:
    """Return a word without the marks that are set in it, and with what its raised figures are."""
    for mark in _ARMENIAN_MARKS:
        word = word.replace(mark, "")
    raised = _RAISED_END.search(word)
    if not raised:
        return word
    letters = word[: raised.start()]
    unit = len(letters) <= _UNIT_MOST or (raised[0] in "\u00b2\u00b3" and _UNITS.fullmatch(letters))
    return letters + raised[0].translate(_PLAIN_FIGURES) if unit else letters


def same_letters(word: str, other: str, lang: str) -> bool:
    """Return whether two words differ in nothing but case, as their language writes it.

    A sharp s is two in capitals, and only there: Maße are no Masse. Russian may be written without the dots of \u0451,
    where no other word comes of it.
    """
    word, other = plain(word), plain(other)
    if lang.lower().startswith("ru") and {word.lower(), other.lower()} not in _DOTS_TELL:
        word, other = (_undotted(text) for text in (word, other))
    if lang.lower().partition("-")[0] in _DOTLESS:
        word, other = (text.replace("I", "\u0131").replace("\u0130", "i") for text in (word, other))
        return word.lower() == other.lower()
    in_capitals = (word.isupper() or other.isupper()) and word.upper() == other.upper()
    return in_capitals or word.lower() == other.lower()


def _undotted(text: str) -> str:
    """Return a text without the dots of the Russian letter that may be left out."""
    return text.replace("\u0451", "\u0435").replace("\u0401", "\u0415")

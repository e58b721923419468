"""The words of a text: what must be the same in a quotation and in its source.

Words, numbers with their sign, and symbols (%, €, +, emoji) count; punctuation stands between them. Scripts that are
written without spaces count by characters.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

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
    r"\s.,;:!?'\"()\[\]{}_\\/*`\-"
    "\u00a1\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf\u037e\u0387\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05c6\u05f3\u05f4"
    "\u060c\u060d\u061b\u061d-\u061f\u066c\u066d\u06d4\u0700-\u070d\u0964\u0965\u0970\u0df4\u0e2f\u0e4f\u0e5a\u0e5b"
    "\u0f04-\u0f14\u104a-\u104f\u10fb\u1360-\u1368\u166e\u17d4-\u17d6\u17d8-\u17da\u1800-\u180a"
    "\u2000-\u202f\u2032-\u205f\u2060-\u206f\u2e00-\u2e7f\u3001-\u3003\u3008-\u3011\u3014-\u301f\u3030\u30fb"
    "\ufe10-\ufe19\ufe30-\ufe61\ufe63\ufe68\ufeff\uff01\uff07-\uff0a\uff0c-\uff0f\uff1a\uff1b\uff1f\uff3b-\uff3d\uff3f"
    "\uff5b\uff5d\uff5f-\uff65\u200b-\u200f"
)
_WORD = re.compile(
    r"(?<![^\W_])[-+±]?\d+(?:[.,:]\d+)+(?![^\W_])"  # a number with points
    r"|(?<![^\W_]|[)\]\"'])[-+±]\d+(?![^\W_])"  # one with a sign
    f"|[{_UNSPACED}]"
    rf"|(?:(?![{_UNSPACED}])[^\W_]|[{_MARKS}])+(?:'(?:(?![{_UNSPACED}])[^\W_])+)*"
    rf"|[^\w{_BETWEEN}{_MARKS}]"  # a symbol
)

# Punctuation at the ends of a passage.
_EDGE = "\"'.,;:!?()[]-\u3002\uff0c\u3001\uff01\uff1f\u0964\u0589\u055e\u061f\u06d4"

# A number that stands for a note: it is read as no word.
_NOTE_MARK = re.compile(r"(?<=[^\s\[])\[\d{1,3}\](?=[\s.,;:!?)\"'\[]|$)")


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
        at, offset = array("l"), 1
        for word in self.words:
            at.append(offset)
            offset += len(word) + 1
        return f" {' '.join(self.words)} ", at

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Return at which numbers each word stands."""
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            found.setdefault(word, []).append(number)
        return found

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
    notes = [match.span() for match in _NOTE_MARK.finditer(folded.text)] if "[" in folded.text else []
    words, starts, ends = [], array("l"), array("l")
    for match in _WORD.finditer(folded.text):
        start, end = match.span()
        if notes and any(first < start < last for first, last in notes):
            continue
        words.append(match[0].casefold())
        starts.append(start)
        ends.append(end)
    return Words(folded, tuple(words), starts, ends)

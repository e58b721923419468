"""Folding: what a reader takes for the same characters is made the same, and every place can be found again.

The rules are those of `reference` notes on quotations: quotation marks, dashes, ellipses, white space and forms of
one letter are folded; accents, case and digits are not. What raises or lowers a digit, or makes a fraction of it,
stays: 10² is not 102. A lowered figure is a plain one.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import decomposition, is_normalized, normalize

from snippets.graphemes import clusters
from snippets.patterns import regex

# What is the same for a reader, by what it is folded to; an empty text drops it: soft hyphens, characters without
# width, byte order marks, controls of direction, the stroke that draws Arabic letters out.
_SAME = {
    '"': "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u2036\u300c\u300d\u300e\u300f\u301d\u301e\u301f\u05f4\uff02",
    "'": "\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\u0060\u00b4\u02bc\u02b9\u055a\u05f3\uff07",
    "-": "\u058a\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d",
    "...": "\u2026\u22ef",
    "": "\u00ad\u0640"
    "\u200b\u200c\u200d\u2060\ufeff\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    "\ufe0e\ufe0f",
}
_FOLDED = {character: folded for folded, characters in _SAME.items() for character in characters}
# A lowered figure is a matter of type: H\u2082O is H2O.
_FOLDED.update(zip("\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089", "0123456789", strict=True))

_ANY = regex(f"[{''.join(_FOLDED)}]")

# Kinds of compatibility characters (Unicode Character Database, field 5) whose plain form is the same to a reader.
_FORMS = ("<compat>", "<wide>", "<narrow>", "<noBreak>", "<initial>", "<medial>", "<final>", "<isolated>", "<vertical>")

# Runs that stay as they are; white space; anything else, with a letter that it puts an accent on.
_RUN = regex(
    r"(?P<plain>[!-_a-~]+(?: [!-_a-~]+)*(?![\u0300-\u036f\u20d0-\u20ff]))"
    r"|(?P<space>\s+)"
    r"|(?P<rest>[!-_a-~]?[^\s!-_a-~]+)"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text with the way back.

    Attributes:
        text: folded. source: what was folded.
        outs, ins: where each stretch begins in `text` and in `source`, ascending.
        whole: for each stretch, whether its characters are those of the source one by one.
    """

    text: str
    source: str
    outs: Sequence[int]
    ins: Sequence[int]
    whole: Sequence[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the source that a span of the text stands for, in code points."""
        return self._place(start), self._place(end - 1, after=True) if end > start else self._place(start)

    def _place(self, offset: int, *, after: bool = False) -> int:
        number = max(0, bisect_right(self.outs, offset) - 1)
        if not self.outs:
            return 0
        if self.whole[number]:
            return self.ins[number] + offset - self.outs[number] + after
        following = self.ins[number + 1] if number + 1 < len(self.ins) else len(self.source)
        return following if after else self.ins[number]


def fold(text: str) -> Folded:
    """Return a text folded; white space at its ends is dropped, any other run of it is one space."""
    out: list[str] = []
    outs, ins, whole = array("l"), array("l"), bytearray()
    length = 0

    def add(piece: str, at: int, *, same: bool) -> None:
        nonlocal length
        outs.append(length)
        ins.append(at)
        whole.append(same)
        out.append(piece)
        length += len(piece)

    space = -1
    for run in _RUN.finditer(text):
        if run["space"]:
            # What stands between two dropped characters, or at an end, is one space or none.
            space = run.start() if length and space < 0 else space
            continue
        if run["plain"]:
            if space >= 0:
                add(" ", space, same=False)
                space = -1
            add(run[0], run.start(), same=True)
            continue
        for at, cluster, folded in _pieces(run[0]):
            if folded and space >= 0:
                add(" ", space, same=False)
                space = -1
            add(folded, run.start() + at, same=folded == cluster)
    return Folded("".join(out), text, outs, ins, whole)


def _pieces(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where each piece of a run begins, the piece, and what it is folded to: graphemes, or all of it."""
    if is_normalized("NFKC", text) and not _ANY.search(text):
        yield 0, text, text
        return
    start = 0
    for end in clusters(text):
        cluster = text[start:end]
        yield start, cluster, _cluster(cluster)
        start = end


def _cluster(cluster: str) -> str:
    """Return a grapheme cluster folded."""
    if len(cluster) == 1:
        if (folded := _FOLDED.get(cluster)) is not None:
            return folded
        return _form(cluster) if decomposition(cluster) else cluster
    kept = "".join(_FOLDED.get(character, character) for character in cluster)
    return normalize("NFC", "".join(_form(character) for character in kept))


def _form(character: str) -> str:
    """Return a character in its plain form; an accent that stands alone keeps its place."""
    kind = decomposition(character).partition(" ")[0]
    plain = normalize("NFKC" if kind in _FORMS else "NFC", character)
    return character if plain.startswith(" ") else plain

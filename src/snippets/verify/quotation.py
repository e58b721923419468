"""What a quotation says of its source: runs of words, and between them what was left out or put in.

Editors mark what they change: […] stands for what they left out, [brackets] for what they put in the place of the
source's words, [T]he for a changed letter, [sic] for nothing at all.
"""

import re
from dataclasses import dataclass
from typing import Literal

from snippets.verify.fold import fold
from snippets.verify.words import words_of

Mark = Literal["elision", "bracket"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand in the source as they are.

    Attributes:
        text: as the author wrote it, with the punctuation round it. words: of it, folded.
    """

    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands for other words of the source.

    Attributes:
        mark: an elision, or a bracket. words: what the bracket says, folded.
    """

    mark: Mark
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation, parsed.

    Attributes:
        text: without the marks round it and the editor's asides.
        parts: runs and gaps, in turn; a gap may be the first or the last.
    """

    text: str
    parts: tuple[Run | Gap, ...]

    @property
    def runs(self) -> tuple[Run, ...]:
        """Return the runs."""
        return tuple(part for part in self.parts if isinstance(part, Run))


# What an editor says of the quotation, which stands for nothing in the source.
_ASIDE = re.compile(
    r"\s*[\[(](?:sic!?|emphasis (?:added|mine|ours|in (?:the )?original)|(?:my|our) emphasis|italics (?:added|mine)"
    r"|Hervorhebung[^\])]{0,40}|souligné par[^\])]{0,40}|nous soulignons|je souligne|énfasis (?:añadido|mío|nuestro)"
    r"|corsivo (?:mio|nostro)|курсив (?:мой|наш)|выделено[^\])]{0,40})[\])]",
    re.IGNORECASE,
)

# A letter whose case was changed: [T]he.
_LETTER = re.compile(r"\[(\w)\](?=\w)")

_GAP = re.compile(
    r"(?P<elision>[\[(]\s*(?:\u2026|\.\s?\.\s?\.)\s*[\])]|(?:\.\s){2,}\.|\.{3,}|\u2026|\u22ef)"
    r"|(?P<word>\w*\[[^\[\]]{1,200}\]\w*)"
)
_MARKS = "\"'\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f"
_CLOSED = {
    "\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u201d": "\u201d", "\u00ab": "\u00bb", "\u00bb": "\u00ab\u00bb",
    "\u300c": "\u300d", "\u300e": "\u300f", '"': '"', "\u2018": "\u2019", "\u201a": "\u2018\u2019", "\u2039": "\u203a",
}  # fmt: skip


def parse(text: str) -> Quotation:
    """Return what a quotation says of its source."""
    bare = _unquoted(_LETTER.sub(r"\1", _ASIDE.sub("", text)).strip())
    parts: list[Run | Gap] = []
    start = 0
    for match in _GAP.finditer(bare):
        _add_run(parts, bare[start : match.start()])
        start = match.end()
        if match["elision"]:
            if not (parts and parts[-1] == Gap("elision")):
                parts.append(Gap("elision"))
        else:
            parts.append(Gap("bracket", words_of(match["word"].replace("[", "").replace("]", "")).words))
    _add_run(parts, bare[start:])
    return Quotation(bare, tuple(parts))


def _add_run(parts: list[Run | Gap], text: str) -> None:
    words = words_of(text).words
    if words:
        parts.append(Run(text.strip(), words))


def _unquoted(text: str) -> str:
    """Return a text without the quotation marks that stand round all of it."""
    while len(text) > 1 and text[0] in _CLOSED and text[-1] in _CLOSED[text[0]] and not _closes_early(text):
        text = text[1:-1].strip()
    return text


def _closes_early(text: str) -> bool:
    """Return whether the first mark is closed before the end, as in “One,” he said, “two”."""
    opened, closers = text[0], _CLOSED[text[0]]
    return any(character in closers or character == opened for character in text[1:-1])


def folded(text: str) -> str:
    """Return a text folded, without the marks that stand round it."""
    return fold(text).text.strip("\"' ")

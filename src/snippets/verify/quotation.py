"""What a quotation says of its source: runs of words, and between them what was left out or put in.

Editors mark what they change: […] stands for what they left out, [brackets] for what they put in the place of the
source's words, [T]he for a changed letter, [sic] for nothing at all.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from snippets.patterns import regex
from snippets.verify.fold import fold
from snippets.verify.words import Words, words_of

Mark = Literal["elision", "bracket"]


@dataclass(frozen=True)
class Run:
    """Words that stand in the source as they are.

    Attributes:
        text: as the author wrote it, with the punctuation round it.
    """

    text: str

    @cached_property
    def parsed(self) -> Words:
        """Return the words with their places in the text."""
        return words_of(self.text)

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words, folded."""
        return self.parsed.words


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands for other words of the source.

    Attributes:
        mark: an elision, or a bracket. words: what the bracket says, folded. said: the same as it is written.
        before, after: letters right before and after a bracket that is a part of a word, folded.
    """

    mark: Mark
    words: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    said: str = ""


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
_ASIDE = regex(
    r"(?:(?<!\s)\s+)?[\[(](?:sic!?|emphasis (?:added|mine|ours|in (?:the )?original)|(?:my|our) emphasis"
    r"|italics (?:added|mine)|Hervorhebung[^\])]{0,40}"
    r"|souligné par (?:nous|moi|mes soins|nos soins|l['’]aute\w+|la rédaction)|nous soulignons|je souligne"
    r"|c['’]est (?:moi qui souligne|nous qui soulignons)"
    r"|énfasis (?:añadido|mío|nuestro|agregado)|(?:corsivo|enfasi) (?:mio|nostro|mia|nostra)"
    r"|(?:grifos?|destaques?|itálicos?) (?:meus?|nossos?)|sublinhado (?:meu|nosso)|(?:nadruk|cursivering"
    r"|onderstreping) toegevoegd"
    r"|mijn (?:nadruk|cursivering)|(?:corsivo|enfasi) aggiunt[oa]|ênfase (?:minha|nossa|acrescentada)"
    r"|(?:las )?cursivas (?:son )?(?:mías|nuestras)|(?:min|vår) (?:fremhævning|utheving|kursiv)|kursivering tillagd"
    r"|(?:podkreślenie|wyróżnienie) (?:moje|nasze|własne)|min kursivering|η έμφαση (?:δική μου|δική μας)"
    r"|ज़ोर (?:मेरा|हमारा)|курсив (?:мой|наш|мій)"
    r"|(?:выделено|подч[её]ркнуто) (?:мной|мною|нами|автором|авт\.|ред\.|редакцией|в оригинале)"
    r"|(?:виділено|підкреслено) (?:мною|нами|автором|авт\.|ред\.|редакцією|в оригіналі)|so im Original)[\])]"
    r"|(?:(?<!\s)\s+)?\[(?:[!?]{1,3}|так(?: в (?:тексте|оригинале))?)\]",
    re.IGNORECASE,
)

# A note's mark, copied with the text; behind or before a figure it would be a part of a number.
_NOTE = regex(
    r"(?<=[^\s\[\d])(?<!\d[.,])\[(?:(?:note|nb|n\.?) )?(?!0)\d{1,3}\](?![.,]?\w)|\[citation needed\]", re.IGNORECASE
)

# A letter whose case was changed: [T]he.
_LETTER = regex(r"\[(\w)\](?=\w)")

# A letter of a script that parts its words by spaces.
_SPACED = r"[^\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uf900-\ufaff]"

# Dots, the word for "left out" of East Asia, or strokes, each in brackets; dots alone.
_GAP = regex(
    r"(?P<elision>[\[(\uff08\uff3b<\u2329\u27e8\u3008\u3014{]\s*"
    r"(?:[.\u2026\u22ef](?:\s?[.\u2026\u22ef])*|[\u4e2d\u5f8c\u540e\u524d\u4ee5\u4e0b]{0,2}\u7565|중략|생략|하략"
    r"|[-\u2013\u2014](?:\s?[-\u2013\u2014])+)"
    r"\s*[\])\uff09\uff3d>\u232a\u27e9\u3009\u3015}]"
    r"|\[\s*[-\u2013\u2014]?\s*\]|(?:\.\s){2,}\.|\.{3,}|[\u2026\u22ef])"
    r"|[\[\uff3b\u3014](?P<says>[^\[\]\uff3b\uff3d\u3014\u3015]{1,200})[\]\uff3d\u3015]"
    rf"(?P<after>{_SPACED}{{0,40}})"
)
# Letters of a word of which a bracket is a part; scripts without spaces do not part words.
_WORD_BEFORE = regex(rf"{_SPACED}{{1,40}}$")
_ELISION = Gap("elision")

_CLOSED = {
    "\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u201d": "\u201d", "\u00ab": "\u00bb", "\u00bb": "\u00ab\u00bb",
    "\u300c": "\u300d", "\u300e": "\u300f", '"': '"', "\u2018": "\u2019", "\u201a": "\u2018\u2019", "\u2039": "\u203a",
}  # fmt: skip


def has_asides(text: str) -> bool:
    """Return whether a quotation has what an editor says of it, such as [sic]; the source may have it itself."""
    return bool(_ASIDE.search(text))


def parse(text: str, *, asides: bool = True) -> Quotation:
    """Return what a quotation says of its source.

    Args:
        text: as it is written.
        asides: whether an editor's asides are left out, instead of being brackets as others.
    """
    own = _ASIDE.sub("", text) if asides else text
    bare = _unquoted(_LETTER.sub(r"\1", _NOTE.sub("", own)).strip())
    parts: list[Run | Gap] = []
    start = 0
    for match in _GAP.finditer(bare):
        if match["elision"]:
            _add_run(parts, bare[start : match.start()])
            if not (parts and parts[-1] == _ELISION):
                parts.append(_ELISION)
        else:
            word = _WORD_BEFORE.search(bare, max(start, match.start() - 40), match.start())
            before, after = word[0] if word else "", match["after"]
            _add_run(parts, bare[start : match.start() - len(before)])
            said = words_of(f"{before}{match['says']}{after}").words
            parts.append(Gap("bracket", said, before.casefold(), after.casefold(), match["says"].strip()))
        start = match.end()
    _add_run(parts, bare[start:])
    return Quotation(bare, tuple(parts))


def _add_run(parts: list[Run | Gap], text: str) -> None:
    run = Run(text.strip())
    if run.words:
        parts.append(run)


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

"""Where a text may be parted, and how much each place hurts: paragraph, sentence, clause, word, cluster."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from snippets.graphemes import clusters
from snippets.linebreak import line_breaks
from snippets.sentences import sentence_ends


class Level(IntEnum):
    """What a break separates; a lower level is the better place."""

    HAND = 0
    PARAGRAPH = 1
    SENTENCE = 2
    CLAUSE = 3
    WORD = 4
    CLUSTER = 5


# What a break costs beside the square of a part's relative distance from the even length (1.0 = a part of nothing).
# A sentence is worth a part that is off by half its length, a clause one that is off by a third.
PAIN = {
    Level.HAND: -1.0,
    Level.PARAGRAPH: 0.0,
    Level.SENTENCE: 0.03,
    Level.CLAUSE: 0.30,
    Level.WORD: 0.60,
    Level.CLUSTER: 50.0,
}

_CLAUSE_END = re.compile(r"[,;:·،؛、，；：՝—–][\"'”’»)\]]*\s*$")
_PARAGRAPH_END = re.compile(r"\n\s*$")

# Never parted: a mention or hashtag, a date, a number with its unit or the word after it, a short bracket.
# Numbers have bounds: each digit of a longer run would be tried as the start of one, up to the run's end.
_TOGETHER = re.compile(
    r"[@#]\w+"
    r"|[^\W\d_]{1,20}\s\d{1,2},\s\d{4}\b"  # August 15, 2023
    r"|\d{1,2}\.?\s[^\W\d_]{1,20}\.?\s\d{4}\b"  # 15. August 2023
    r"|[A-ZÀ-ÞА-ЯԱ-Ֆ][^\W\d_]{2,20}\s(?:\d{1,20}|[IVXLC]{1,20})\b"  # August 2023, Section 907, Article IV
    r"|\d[\d.,\u202f\u00a0 ]{0,30}+\s?[%‰°€$£¥]"
    r"|(?:[€$£¥№§]|Nr\.|No\.|Art\.|p\.|pp\.|S\.|vol\.)\s?\d[\d.,]{0,30}(?:\s(?:[mb]illion|thousand)\b)?"
    r"|\b[A-ZÀ-ÞА-ЯԱ-Ֆ]\.\s[A-ZÀ-ÞА-ЯԱ-Ֆ][^\W\d_]{1,20}"  # K. Hovhannisyan
    r"|\d[\d.,]{0,30}+\s(?:[Mm]illions?|[Bb]illions?|[Tt]housand|[Mm]illionen|[Mm]illiarden|km|kg|cm|mm|m|g|t|ha|MW|GW|kWh|"
    r"tons?|tonnes?|people|days?|years?|months?|hours?|percent|per cent|Prozent)\b"
    r"|\([^()\s]{1,12}(?:\s[^()\s]{1,12})?\)"
)


@dataclass(frozen=True, slots=True)
class Break:
    """A legal break.

    Attributes:
        offset: in code points; the next part starts here, white space before it belongs to no part.
        level: what it separates.
    """

    offset: int
    level: Level


def find_breaks(
    text: str, lang: str = "", *, by_hand: Iterable[int] = (), whole: Sequence[tuple[int, int]] = ()
) -> tuple[Break, ...]:
    """Return the legal breaks of `text` in order, its end included (level HAND, so that it costs nothing).

    Args:
        text: the text, stripped.
        lang: BCP 47 tag, for sentence ends.
        by_hand: offsets set by the author.
        whole: spans (start, end) that must not be parted, such as links.
    """
    ends = set(sentence_ends(text, lang))
    hand = set(by_hand)
    kept = [*whole, *(match.span() for match in _TOGETHER.finditer(text))]
    inside = {offset for start, end in kept for offset in range(start + 1, end)}
    begins = len(text) - len(text.lstrip())
    found: list[Break] = []
    for offset in line_breaks(text)[:-1]:
        if offset in hand:
            level = Level.HAND
        elif offset in inside or offset <= begins or text[offset].isspace():
            continue
        elif _PARAGRAPH_END.search(text, max(0, offset - 8), offset):
            level = Level.PARAGRAPH
        elif offset in ends:
            level = Level.SENTENCE
        elif _CLAUSE_END.search(text, max(0, offset - 8), offset):
            level = Level.CLAUSE
        elif text[offset - 1].isspace() or _breaks_without_space(text[offset - 1]):
            level = Level.WORD
        else:
            continue
        found.append(Break(offset, level))
    hand_only = hand - {found_break.offset for found_break in found} - {0, len(text)}
    found.extend(Break(offset, Level.HAND) for offset in hand_only if 0 < offset < len(text))
    return (*sorted(found, key=lambda b: b.offset), Break(len(text), Level.HAND))


def _breaks_without_space(char: str) -> bool:
    """Return whether the letter belongs to a script that is written without spaces, or is a dash between words."""
    point = ord(char)
    return (
        char in "—–…"
        or 0x0E00 <= point <= 0x0EFF  # Thai, Lao
        or 0x1000 <= point <= 0x109F  # Burmese
        or 0x1780 <= point <= 0x17FF  # Khmer
        or 0x3000 <= point <= 0x9FFF  # CJK punctuation, kana, Han
        or 0xF900 <= point <= 0xFAFF
        or 0xFF00 <= point <= 0xFFEF
        or 0x20000 <= point <= 0x3FFFF
    )


def with_clusters(text: str, breaks: tuple[Break, ...], long: Sequence[tuple[int, int]]) -> tuple[Break, ...]:
    """Return `breaks` and every grapheme boundary inside the spans `long`, words that no part can hold."""
    known = {b.offset for b in breaks}
    extra = (
        Break(offset, Level.CLUSTER)
        for start, end in long
        for offset in (start + end_of for end_of in clusters(text[start:end]))
        if start < offset < end and offset not in known
    )
    return tuple(sorted((*breaks, *extra), key=lambda b: b.offset))


def kept_together(text: str) -> tuple[tuple[int, int], ...]:
    """Return spans that should stay on one line: numbers with their units, mentions, short brackets."""
    return tuple(match.span() for match in _TOGETHER.finditer(text))

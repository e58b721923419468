"""Where a text may be parted, and how much each place hurts: paragraph, sentence, clause, word, syllable, cluster."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from snippets.graphemes import clusters
from snippets.linebreak import line_breaks
from snippets.patterns import regex
from snippets.sentences import sentence_ends
from snippets.units import numbers_with_units


class Level(IntEnum):
    """What a break separates; a lower level is the better place."""

    HAND = 0
    PARAGRAPH = 1
    SENTENCE = 2
    CLAUSE = 3
    WORD = 4
    SYLLABLE = 5
    CLUSTER = 6


# What a break costs beside the square of a part's relative distance from the even length (1.0 = a part of nothing).
# A sentence is worth a part that is off by half its length, a clause one that is off by a third.
PAIN = {
    Level.HAND: -1.0,
    Level.PARAGRAPH: 0.0,
    Level.SENTENCE: 0.03,
    Level.CLAUSE: 0.30,
    Level.WORD: 0.60,
    Level.SYLLABLE: 5.0,
    Level.CLUSTER: 50.0,
}

_CLAUSE_END = regex(r"[,;:·،؛、，；：՝—–][\"'”’»)\]]*\s*")
_PARAGRAPH_END = regex(r"\n\s*")

# Where a word ends: white space, the space of no width that some write instead; letters of scripts that are written
# without spaces, and dashes between words.
UNSPACED = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\u1780-\u17ff"  # Burmese, Khmer
    "\u3000-\u9fff\uf900-\ufaff\uff00-\uffef"  # CJK punctuation, kana, Han
    "\U00020000-\U0003ffff"
)
# Their first one. Large classes take milliseconds to compile, for which most texts need not wait.
UNSPACED_FROM = "\u0e00"
_UNSPACED = regex(f"[{UNSPACED}]")
UNSPACED_FROM = (
    "\u0e00"  # the first of them: large classes take milliseconds to compile, which most texts need not wait
)
_WORD_END = regex(f"[\\s\u200b—–…{UNSPACED}]")

# Scripts whose words only a dictionary finds, and where their syllables end for certain: not after a vowel that is
# written before its consonant, nor before one that is written after it, nor between what a virama or coeng stacks, nor
# before a letter that closes the syllable: killed by asat, silent by thanthakhat, or without a vowel of its own, unless
# after sara a or am, which nothing closes. The Unicode Standard 17.0, sections 16.1 Thai, 16.2 Lao, 16.3 Myanmar, 16.4
# Khmer. In Thai and Lao neither after a short vowel that a letter has to close, nor inside what may begin a syllable: a
# stop with r, l or w, o ang before yo yak, ho hip before a sonorant; nor before to tao with a vowel that may be mute.
_SYLLABLE_END = regex(
    "(?<=[\u0e01-\u0e5b\u0e81-\u0edf\u1000-\u109f\u1780-\u17ff])"
    "(?<![\u0e31\u0e40-\u0e44\u0e47\u0eb1\u0ec0-\u0ec4\u1039\u17d2])(?<![\u0e31\u0e47][\u0e48-\u0e4b])"
    "(?!(?<=[\u0e01-\u0e04\u0e15\u0e17\u0e1b-\u0e1e\u0e2a])[\u0e23\u0e25\u0e27]|(?<=\u0e2d)\u0e22"
    "|(?<=\u0e2b)[\u0e07\u0e0d\u0e19\u0e21-\u0e23\u0e25\u0e27])"
    "(?![\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46\u0eaf\u0eb0\u0eb2\u0eb3\u0ebd\u0ec6\u17d7]"
    "|[\u1000-\u1021]\u1037?[\u1039\u103a]"
    "|[\u0e01-\u0e2e][\u0e34\u0e38]?\u0e4c"
    "|\u0e15[\u0e34\u0e38](?![\u0e48-\u0e4b])"
    "|(?<![\u0e30\u0e33])[\u0e01-\u0e2e](?![\u0e30-\u0e3a\u0e45\u0e47-\u0e4e])"
    "|(?<![\u0eb0\u0eb3])[\u0e81-\u0eae](?![\u0eb0-\u0ebd\u0ec8-\u0ece])"
    "|[\u1780-\u17a1](?![\u17b6-\u17d3])|[\u1780-\u17a2][\u17cb-\u17cd])"
)
# A consonant of Thai or Lao, and what stands between their syllables.
_CONSONANT = regex("[\u0e01-\u0e2e\u0e81-\u0eae]")
_CONSONANTS = regex("[\u0e01-\u0e2e]{3}|[\u0e81-\u0eae]{3}")
_NO_SYLLABLE = regex("[^\u0e01-\u0eff]")

# Never parted: a mention or hashtag, a date, a number with the sign before or after it, a name, a short bracket.
# Numbers have bounds: each digit of a longer run would be tried as the start of one, up to the run's end.
_TOGETHER = regex(
    r"[@#]\w+"
    r"|[^\W\d_]{1,20}\s\d{1,2},\s\d{4}\b"  # August 15, 2023
    r"|\d{1,2}\.?\s[^\W\d_]{1,20}\.?\s\d{4}\b"  # 15. August 2023
    r"|[A-ZÀ-ÞА-ЯԱ-Ֆ][^\W\d_]{2,20}\s(?:\d{1,20}(?![\s.,]\d)|[IVXLC]{1,20})\b"  # August 2023, Section 907, Article IV
    r"|\d[\d.,\u202f\u00a0 ]{0,30}+\s?[%‰°€$£¥]"
    r"|(?:[€$£¥№§]|Nr\.|No\.|Art\.|p\.|pp\.|S\.|vol\.)\s?\d[\d.,]{0,30}"
    r"|\b[A-ZÀ-ÞА-ЯԱ-Ֆ]\.\s[A-ZÀ-ÞА-ЯԱ-Ֆ][^\W\d_]{1,20}"  # K. Hovhannisyan
    r"|\d{1,3}(?:[ \u2009\u00a0\u202f]\d{3}){1,10}(?!\d)"  # 120 000
    r"|\([^()\s]{1,12}(?:\s[^()\s]{1,12})?\)"
    r"|\b[Дд]руг\s(?:[а-я]{1,3}\s)?друг[а-я]{0,2}\b|\bμεταξύ\s(?:μας|σας|τους)\b"  # each other
)


class Break(NamedTuple):
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
    sentences = set(sentence_ends(text, lang))
    paragraphs = {match.end() for match in _PARAGRAPH_END.finditer(text)}
    clauses = {match.end() for match in _CLAUSE_END.finditer(text)}
    hand = set(by_hand)
    kept = [*whole, *kept_together(text)]
    inside = {offset for start, end in kept for offset in range(start + 1, end)}
    begins = len(text) - len(text.lstrip())
    found: list[Break] = []
    for offset in line_breaks(text)[:-1]:
        if offset in hand:
            level = Level.HAND
        elif offset in inside or offset <= begins or text[offset].isspace():
            continue
        elif offset in paragraphs:
            level = Level.PARAGRAPH
        elif offset in sentences:
            level = Level.SENTENCE
        elif offset in clauses:
            level = Level.CLAUSE
        elif _WORD_END.match(text, offset - 1):
            level = Level.WORD
        else:
            continue
        found.append(Break(offset, level))
    hand_only = hand - {found_break.offset for found_break in found} - {0, len(text)}
    found.extend(Break(offset, Level.HAND) for offset in hand_only if 0 < offset < len(text))
    return (*sorted(found, key=lambda b: b.offset), Break(len(text), Level.HAND))


def with_clusters(text: str, breaks: tuple[Break, ...], long: Sequence[tuple[int, int]]) -> tuple[Break, ...]:
    """Return `breaks` and every grapheme boundary inside the spans `long`, words that no part can hold."""
    known = {b.offset for b in breaks}
    extra = (
        Break(offset, Level.SYLLABLE if _SYLLABLE_END.match(text, offset) else Level.CLUSTER)
        for start, end in long
        for offset in (start + end_of for end_of in clusters(text[start:end]))
        if start < offset < end and offset not in known
    )
    return tuple(sorted((*breaks, *extra), key=lambda b: b.offset))


def between_letters(text: str, offset: int) -> bool:
    """Return whether a break falls between letters of a script that is written without spaces: no word is torn."""
    return text[offset - 1] >= UNSPACED_FROM and _UNSPACED.match(text, offset - 1) is not None


def syllable_ends(text: str) -> tuple[int, ...]:
    """Return where syllables end in scripts whose words only a dictionary finds, in code points, ascending.

    A consonant by itself ends no word: what begins with it goes on. After two without a vowel it is not known whether
    the second one does: ควร|ปฏิบัติ and ขนม|ปัง look alike.
    """
    if max(text, default="") < UNSPACED_FROM or not _UNSPACED.search(text):
        return ()
    ends = [offset for offset in clusters(text)[:-1] if _SYLLABLE_END.match(text, offset)]
    begins = {0, *ends, *(match.end() for match in _NO_SYLLABLE.finditer(text))}
    return tuple(
        end
        for end in ends
        if not (end - 1 in begins and _CONSONANT.match(text, end - 1))
        and not (end > 1 and _CONSONANTS.match(text, end - 2))
    )


def kept_together(text: str) -> tuple[tuple[int, int], ...]:
    """Return spans that should not be parted: numbers with their units, mentions, dates, short brackets."""
    spans = (*(match.span() for match in _TOGETHER.finditer(text)), *numbers_with_units(text))
    return tuple(sorted(spans))

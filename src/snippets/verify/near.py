"""What a page has instead of a quotation: the most similar passage, and the difference word by word."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from heapq import nlargest
from typing import Literal

from snippets.verify.words import Words

Change = Literal["=", "-", "+"]

# Of the words of a quotation at least so many are in a passage that is like it; and so much of both is the same.
LEAST_SHARED, LEAST_ALIKE = 0.5, 0.6

# Words that stand in a page more often than this tell little of where to look.
COMMON = 400

# Places within so many words of one another speak for one passage; so many of the best are compared.
BUCKET, PASSAGES = 12, 4

# A passage is looked for so much wider than the quotation, in parts of it and at least in words.
WIDER, WIDER_LEAST = 0.25, 12

# So few words in common, so many words further away than in the quotation, are of another passage.
STRAY_SIZE, STRAY_APART = 2, 8

# A longer quotation is compared by its first words: the verdict is the same, the time is bounded.
WORDS_MOST = 1_500


@dataclass(frozen=True, slots=True)
class Near:
    """The passage that is most like a quotation.

    Attributes:
        start, end: numbers of its first word and of the one after its last.
        shared: part of the quotation's words that it has, in order.
        alike: twice the words in common over the words of both.
        diff: (change, start, end): `=` words of both, `-` of the quotation alone, `+` of the page alone. The numbers
            are those of the quotation's words for `-`, of the page's for the others.
    """

    start: int
    end: int
    shared: float
    alike: float
    diff: tuple[tuple[Change, int, int], ...]

    @property
    def absent(self) -> bool:
        """Return whether the page has nothing that is like the quotation."""
        return self.shared < LEAST_SHARED or self.alike < LEAST_ALIKE


def nearest(words: Sequence[str], page: Words) -> Near | None:
    """Return the passage of a page that is most like these words, folded; None where it shares none of them."""
    words = words[:WORDS_MOST]
    found = (_compared(words, page, start) for start in _starts(words, page))
    return max(found, key=lambda near: (near.shared, near.alike), default=None)


def _starts(words: Sequence[str], page: Words) -> Iterator[int]:
    """Yield where passages may begin: where most words of the quotation stand at their distance from the beginning."""
    votes: dict[int, float] = defaultdict(float)
    for number, word in enumerate(words):
        places = page.places.get(word, ())
        # A word that is everywhere counts only where nothing else does.
        if len(places) <= COMMON or len(words) < BUCKET:
            weight = 1 + 1 / (1 + len(places))
            for place in places:
                bucket = (place - number) // BUCKET
                votes[bucket] += weight
                votes[bucket + 1] += weight
    for bucket in nlargest(PASSAGES, votes, key=votes.__getitem__):
        yield max(0, (bucket - 1) * BUCKET)


def _compared(words: Sequence[str], page: Words, start: int) -> Near:
    """Return the passage that begins about a word, from the first word in common to the last."""
    more = max(WIDER_LEAST, int(len(words) * WIDER))
    begin, stop = max(0, start - more), min(len(page.words), start + len(words) + 2 * BUCKET + more)
    matcher = SequenceMatcher(None, words, page.words[begin:stop], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return Near(begin, begin, 0.0, 0.0, ())
    # Single words that stand far off are of another passage.
    while len(blocks) > 1 and _stray(blocks[0], blocks[1]):
        blocks.pop(0)
    while len(blocks) > 1 and _stray(blocks[-2], blocks[-1], last=True):
        blocks.pop()
    common = sum(block.size for block in blocks)
    first, last = begin + blocks[0].b, begin + blocks[-1].b + blocks[-1].size
    diff: list[tuple[Change, int, int]] = []
    mine, theirs = 0, first
    for block in blocks:
        if block.a > mine:
            diff.append(("-", mine, block.a))
        if begin + block.b > theirs:
            diff.append(("+", theirs, begin + block.b))
        diff.append(("=", begin + block.b, begin + block.b + block.size))
        mine, theirs = block.a + block.size, begin + block.b + block.size
    if mine < len(words):
        diff.append(("-", mine, len(words)))
    return Near(first, last, common / len(words), 2 * common / (len(words) + last - first), tuple(diff))


def _stray(block: Match, following: Match, *, last: bool = False) -> bool:
    """Return whether a block of a word or two stands further from its neighbour in the page than in the quotation."""
    size = (following if last else block).size
    apart = following.b - block.b - block.size
    return size <= STRAY_SIZE and apart > STRAY_APART + following.a - block.a - block.size

"""The year of a page's own date, from which "last year" is told."""

from collections.abc import Sequence

from snippets.verify.borders import blocks_between
from snippets.verify.hedging import governs
from snippets.verify.pointing import is_last_year
from snippets.verify.stretches import Stretch
from snippets.verify.telling import is_year
from snippets.verify.timewords import MONTH_NAMES
from snippets.verify.words import Words

# A page has its date among so many words at its beginning, in a block of so many words.
HEAD, LINE = 60, 16

# "Of May of 2023": so near before its year stands the month.
MONTH_NEAR = 2

# "Last year" is so many words.
PHRASE = 3


def is_told_from_date(stretch: Stretch, words: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a bracket is nothing but the year that "last year" is, from the page's own date.

    Args:
        stretch: what the bracket stands for.
        words: of the page.
        page: the words of the source.
        lang: BCP 47.
    """
    says = stretch.says[1:] if len(stretch.says) > 1 and governs(stretch.says[0], lang) else stretch.says
    if len(says) != 1 or not is_year(says[0]) or stretch.place == "last":
        return False
    phrase = words or page.words[max(0, stretch.start - PHRASE) : stretch.start]
    told = any(is_last_year(phrase[at:], lang) for at in range(len(phrase)))
    return told and says[0] == str(_year_of(page) - 1)


def _year_of(page: Words) -> int:
    """Return the year of a page's own date, a line with its month near the beginning; 0 where there is none."""
    for at in range(min(HEAD, len(page.words))):
        if is_year(page.words[at]) and any(word in MONTH_NAMES for word in page.words[max(0, at - MONTH_NEAR) : at]):
            return int(page.words[at]) if _stands_in_line(page, at) else 0
    return 0


def _stands_in_line(page: Words, at: int) -> bool:
    first, last = at, at + 1
    while first and at - first < LINE and not blocks_between(page, first):
        first -= 1
    while last < len(page.words) and last - first <= LINE and not blocks_between(page, last):
        last += 1
    return last - first <= LINE

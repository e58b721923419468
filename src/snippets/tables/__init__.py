"""Unicode's character classes, words of dates, and the names at the end of host names, as generated data.

`tools/unicode_tables.py` and `tools/date_words.py` write the modules beside this one. None is loaded before a text asks
for it.
"""

from bisect import bisect_right

UNICODE_VERSION = "17.0.0"
"""Of the data; Python's own `unicodedata` may be older."""

_LENGTH_BASE = 36


class Kinds(dict[int, str]):
    """Which kind each code point is, one letter a kind; made to be handed to `str.translate`.

    Decoded when first asked, and filled as characters are met, so that a text costs one look-up a character.

    Args:
        runs: tokens parted by spaces, in order of code points from 0 up: the letter of a kind, then how
            many code points have it, in base 36. Together they cover all of Unicode.
    """

    def __init__(self, runs: str) -> None:
        super().__init__()
        self._runs = runs
        self._starts: list[int] = []
        self._letters = ""

    def __missing__(self, point: int) -> str:
        if not self._starts:
            self._decode()
        letter = self[point] = self._letters[bisect_right(self._starts, point) - 1]
        return letter

    def _decode(self) -> None:
        tokens = self._runs.split(" ")
        self._letters = "".join(token[0] for token in tokens)
        start = 0
        for token in tokens:
            self._starts.append(start)
            start += int(token[1:], _LENGTH_BASE)

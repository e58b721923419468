"""What stands between quotation marks or brackets, in any language's marks."""

import re
from collections.abc import Iterator

from snippets.patterns import regex

# Opening mark -> what closes it. Some close in one language what they open in another.
_CLOSED_BY = {
    "“": "”“", "„": "“”", "”": "”", "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』", "《": "》", "〈": "〉",
    "(": ")", "[": "]", "（": "）", "【": "】", "［": "］", '"': '"',
}  # fmt: skip
_CLOSING = frozenset("".join(_CLOSED_BY.values()))
_BRACKETS = frozenset("([（【［")
# These open only at the beginning of a word; inside one they are inches, or Hebrew abbreviations.
_AFTER_SPACE = frozenset('”»"“')
_MARK = regex(f"[{re.escape(''.join(_CLOSED_BY) + ''.join(_CLOSING))}]|\\n\\n")
_REACH = 1500  # code points; what is longer is two marks that do not belong together
_DEPTH = 16


def is_bracket(mark: str) -> bool:
    """Return whether an opening mark is a bracket rather than a quotation mark."""
    return mark in _BRACKETS


def enclosures(text: str) -> Iterator[tuple[int, int]]:
    """Yield (opening, closing) offsets of marks that belong together, in the order in which they close.

    Both stand in one paragraph. An inner pair comes before the one round it; a mark without its
    partner counts for nothing.
    """
    opened: list[tuple[int, str]] = []
    for found in _MARK.finditer(text):
        mark, at = found[0], found.start()
        if mark == "\n\n":
            opened = []
        elif _inside_word(text, at):
            continue
        elif (depth := _closes(mark, opened)) is not None:
            begin = opened[depth][0]
            del opened[depth:]
            if at - begin <= _REACH:
                yield begin, at
        elif mark in _CLOSED_BY and (mark not in _AFTER_SPACE or not text[at - 1 : at].isalnum()):
            opened = [*opened[-_DEPTH:], (at, mark)]


def _closes(mark: str, opened: list[tuple[int, str]]) -> int | None:
    """Return the depth of the open mark that this one closes."""
    if mark in _CLOSING:
        for depth in range(len(opened) - 1, -1, -1):
            if mark in _CLOSED_BY[opened[depth][1]]:
                return depth
    return None


def _inside_word(text: str, at: int) -> bool:
    """Return whether letters stand on both sides: ד"ר."""
    return text[at] in _AFTER_SPACE and text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha()

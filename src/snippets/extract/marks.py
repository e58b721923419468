"""Quotation marks round a whole text."""

import re

_PAIRS = ('""', "“”", "„“", "„”", "«»", "»«", "「」", "『』", "‘’", "”“", "””", "‹›", "《》")


def is_whole_quotation(text: str) -> bool:
    """Return whether one pair of quotation marks stands round the whole of `text`."""
    if len(text) < 3 or text[0] + text[-1] not in _PAIRS:
        return False
    opening, closing = text[0], text[-1]
    inner = text[1:-1]
    if opening == closing:
        return _are_pairs(inner, opening)
    depth = 0
    for character in inner:
        depth += (character == opening) - (character == closing and closing != "’")
        if depth < 0:
            return False
    return depth == 0


def _are_pairs(inner: str, mark: str) -> bool:
    """Return whether straight marks within a text stand in pairs: the first one opens, after a space."""
    for number, at in enumerate(found.start() for found in re.finditer(re.escape(mark), inner)):
        opens = (at == 0 or not inner[at - 1].isalnum()) and inner[at + 1 : at + 2].isalnum()
        if opens != (number % 2 == 0):
            return False
    return inner.count(mark) % 2 == 0


def without_marks(text: str) -> str:
    """Return a quotation without the marks round the whole of it; those inside are its own."""
    bare = text.strip()
    if bare[-1:] in set(".։।") and is_whole_quotation(bare[:-1]):
        # «We go». has its full stop outside in Russian, Ukrainian and others; it ends the words all the same.
        inner = bare[1:-2].strip()
        return inner if inner[-1:] in set(".!?…։।") else inner + bare[-1]
    return bare[1:-1].strip() if is_whole_quotation(bare) else bare

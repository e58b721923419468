"""HTML -> a tree of elements, whatever the text is.

lxml (libxml2) rather than html.parser or html5lib, which take the square of the time for tags that never end, and
rather than selectolax, as fast and truer to HTML 5, which does not know the lines of elements. Tried 25 November 2026.
"""

import re
from html import unescape
from typing import Any, NamedTuple, TypeAlias

from lxml import etree

from snippets.patterns import regex

Element: TypeAlias = Any  # lxml's, which has no type stubs

_TOO_DEEP = "Excessive depth"

# Attributes are compared each with each, so a tag of a hundred thousand would take seconds: it is no tag then.
_LONG_TAG = regex(r"<(?=[A-Za-z])[^<>]{20000,}")
_SEPARATOR = regex(r"[\s\"']")
_SEPARATORS_MOST = 5000

_REFERENCE = regex(r"&#(?:[0-9]+|[xX][0-9A-Fa-f]+);?")
_NO_CHARACTER = regex("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Tree(NamedTuple):
    """A parsed page.

    Attributes:
        root: None where there is nothing.
        cut: whether its end was not read, because elements are nested too deep.
    """

    root: Element | None
    cut: bool


def parse_tree(text: str) -> Tree:
    """Parse a page or a part of one; whatever it is, it ends in a tree. Comments are left out."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    tame = _REFERENCE.sub(_shown, _LONG_TAG.sub(_tamed, text))
    root = etree.fromstring(tame.encode("utf-8", "replace"), parser)
    cut = root is not None and any(_TOO_DEEP in error.message for error in parser.error_log)
    return Tree(root, cut)


def _tamed(found: re.Match[str]) -> str:
    tag = found[0]
    return tag if len(_SEPARATOR.findall(tag)) < _SEPARATORS_MOST else _SEPARATOR.sub("_", tag)


def _shown(reference: re.Match[str]) -> str:
    """Return a space for a reference to a character that is none, or a control, as those of the text became."""
    character = unescape(reference[0])
    return reference[0] if character and not _NO_CHARACTER.search(character) else " "

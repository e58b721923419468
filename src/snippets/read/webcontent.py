"""What of a page is its content, and what stands round it: navigation, buttons, what is hidden."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from snippets.htmltree import Element
from snippets.patterns import regex
from snippets.read.markup import QUOTATION_CLASS


def _words(row: str) -> frozenset[str]:
    return frozenset(row.split())


_SILENT = _words(
    """script style template noscript svg iframe object embed canvas audio video map button input select option
    textarea nav head title dialog menu datalist"""
)
_ROLES = _words(
    """navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist tooltip
    doc-toc doc-backlink"""
)
# Words of a class or id that stand for what is no text of the page, whole.
_ROUND_IT = regex(
    r"""(?:(?:site|page|main|top|global)[-_]?)?(?:nav|navbar|navigation|menu|sidebar|side-bar|breadcrumbs?|footer)
    | masthead | cookie\w*(?:[-_]\w+)* | consent(?:[-_]\w+)* | gdpr(?:[-_]\w+)* | social(?:[-_]\w+)*
    | shar(?:e|ing)(?:[-_]\w+)* | related(?:[-_]\w+)* | recommended | newsletter(?:[-_]\w+)* | sign-?up
    | subscribe(?:[-_]\w+)* | promo(?:[-_]\w+)* | advert\w* | ads? | sponsored
    | comments? | comment-(?:list|respond) | disqus_thread | toc | table-of-contents
    | skip-?(?:link|to-content|nav) | screen-reader(?:-text)? | sr-only | visually-hidden | no-?print
    | pag(?:er|ination) | tag-?(?:s|list|cloud) | post-(?:meta|tags|navigation) | entry-(?:meta|footer)
    | byline | author-(?:bio|box) | navbox | infobox | hatnote | catlinks | mw-(?:editsection|jump-link)
    | modal | popup | overlay | toolbar | badges?""",
    re.VERBOSE | re.IGNORECASE,
)
# What would be lost with them shows that they are more than that.
_KEEPS = ("main", "h1")
_KEPT_MOST = 20  # such elements of a page
_NEVER_ROUND_IT = frozenset({"html", "body", "main", "article", "blockquote", "figure", "q", "h1"})
_UNSEEN = regex(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_PERMALINKS = frozenset({"", "¶", "#", "§", "🔗", "⚓"})
_TEXT_LEAST = 200  # code points; a page that is drawn by a script has an empty main part


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a page.

    Attributes:
        top: the element that holds it.
        kept: elements round what shows that they are more than a menu: the main part, a first heading.
    """

    top: Element
    kept: frozenset[Element]

    def leaves_out(self, element: Element) -> bool:
        """Return whether an element in it is not text of the page."""
        if element.tag in _SILENT or element.get("hidden") is not None or _UNSEEN.search(element.get("style") or ""):
            return True
        if element.get("aria-hidden") == "true" or (element.get("role") or "").lower() in _ROLES:
            return True
        if element.tag == "a" and (element.get("href") or "").startswith("#"):
            return _is_permalink(element)
        if element.tag == "aside":
            return not _holds_quotation(element)
        words = f"{element.get('class') or ''} {element.get('id') or ''}".split()
        named = element.tag not in _NEVER_ROUND_IT and any(map(_ROUND_IT.fullmatch, words))
        return named and element not in self.kept

    def walk(self) -> Iterator[tuple[str, Element]]:
        """Yield, in order, the start and the end of each element that is content; of another one, `tail` only."""
        walk = etree.iterwalk(self.top, events=("start", "end"))
        left_out = None
        for event, element in walk:
            if event == "start" and element is not self.top and self.leaves_out(element):
                left_out = element
                walk.skip_subtree()
            elif element is left_out:
                left_out = None
                yield "tail", element
            else:
                yield event, element


def content_of(root: Element) -> Content:
    """Return what is marked up as the main part, else the one article, else the whole page."""
    body = root.find("body")
    top = root if body is None else body
    kept = {parent for element in islice(top.iter(*_KEEPS), _KEPT_MOST) for parent in element.iterancestors()}
    return Content(_main_of(top), frozenset(kept))


def _main_of(top: Element) -> Element:
    # A page may name its main part twice, and leave one empty.
    for is_one in _MAIN:
        found = list(_outermost(top, is_one))
        lengths = [(_length(element), element) for element in found]
        total = sum(length for length, _ in lengths)
        most, element = max(lengths, key=lambda pair: pair[0], default=(0, top))
        # Several articles of like length are a list of them.
        if most >= _TEXT_LEAST and 2 * most > total:
            return element
    return top


_MAIN: tuple[Callable[[Element], bool], ...] = (
    lambda element: element.tag == "main" or element.get("role") == "main",
    lambda element: element.get("itemprop") == "articleBody",
    lambda element: element.tag == "article",
)


def _outermost(top: Element, is_one: Callable[[Element], bool]) -> Iterator[Element]:
    walk = etree.iterwalk(top, events=("start",))
    for _, element in walk:
        if element is not top and is_one(element):
            yield element
            walk.skip_subtree()


def _length(element: Element) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _is_permalink(element: Element) -> bool:
    return "".join(element.itertext()).strip() in _PERMALINKS and element.get("id") is None


def _holds_quotation(element: Element) -> bool:
    return (
        re.search(QUOTATION_CLASS, element.get("class") or "", re.IGNORECASE) is not None
        or next(element.iter("blockquote"), None) is not None
    )

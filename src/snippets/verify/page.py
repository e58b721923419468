"""What of a page can be read: all its visible text, and apart from it what is hidden and what its data say.

Not the "main text" only: extractors of that drop captions and pull quotes, where quotations live, and to say of an
honest quotation that its source does not have it is the worst error of all.
"""

import json
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from lxml import etree

from snippets.htmltree import Element, parse_tree
from snippets.patterns import regex


def _tags(row: str) -> tuple[str, ...]:
    return tuple(row.split())


# Blocks part words.
BLOCKS = _tags(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section
    select summary table tbody td tfoot th thead tr ul"""
)
# No text of the page.
_NO_TEXT = _tags("script style head title svg math iframe object embed canvas audio video map noembed rp datalist")
# What is read apart, because a reader does not see it, or sees that it is struck out.
_APART = frozenset(_tags("template noscript del s strike textarea rt rtc"))
# Names of classes that hide text from the eye and leave it to screen readers.
_FOR_READERS = frozenset(_tags("sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only"))
_UNSEEN = regex(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
# What a page must have for a way of hiding to be looked for, and the elements that may be hidden so.
_WAYS_TO_HIDE = (
    ("hidden", "@hidden"),
    ("isplay", "contains(@style, 'isplay')"),
    ("ISPLAY", "contains(@style, 'ISPLAY')"),
    ("ISIBILITY", "contains(@style, 'ISIBILITY')"),
    ("isibility", "contains(@style, 'isibility')"),
    *((name, f"contains(@class, {name!r})") for name in sorted(_FOR_READERS)),
    *((f"<{tag}", f"self::{tag}") for tag in sorted(_APART)),
    *((f"<{tag.upper()}", f"self::{tag}") for tag in sorted(_APART)),
)

# A note's mark, in an upper figure or a link down the page: it is not read.
_NOTE_MARK = regex(
    r"\s*(?:[\[(]?\d{1,3}[\])]?|[\u2460-\u2473]|[\[(][^\[\]()]{1,40}[\])]|[*\u2020\u2021\u00a7])"
    r"(?:[\s,;]*[\[(]?\d{1,3}[\])]?)*\s*"
)
_NOTE_LINK = regex(r"[\[(]?\d{1,3}[\])]?")
_NOTES = regex(r"note|cite|ref\b|\bfn", re.IGNORECASE)
# Behind a digit, a unit of length or a letter that stands for a number, figures are an exponent.
_EXPONENT_OF = regex(r"\d\s*$|(?<![^\W_])(?:[kcd\u043a\u0441\u0434]?[m\u043c]|mm|\u043c\u043c|ft|mi|yd|mc|[b-hj-z])$")
# Behind such a number stands rather the mark of a note, where the page has one.
_NO_BASE = regex(r"\d[.,]\d+\s*$|(?<![\d.,])(?!10\s*$)\d{2,}\s*$")
_RAISED = str.maketrans(
    "0123456789+-\u2212()n",
    "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b\u207d\u207e\u207f",
)

# Ends a block while the text of a tree is put together: a code point that is no character, and no text has.
_BLOCK_END = "\ufdd0"

# The same, before a cell of a table that stands beside another one.
_CELL_BEGIN = "\ufdd3"

# The same, round a note's mark.
_MARK_BEGIN, _MARK_END = "\ufdd1", "\ufdd2"
_MARKED = regex(f"{_MARK_BEGIN}([^{_MARK_BEGIN}{_MARK_END}]*){_MARK_END}")
_NONE = str.maketrans(dict.fromkeys((_BLOCK_END, _CELL_BEGIN, _MARK_BEGIN, _MARK_END), " "))

_SPACE = regex(r"\s+")

# A button with less text than this is a sign, and no words of the page.
_LABEL_LEAST = 3

_LINKS_DOWN = etree.XPath("//a[starts-with(@href, '#')]")

# Structured text of a page, by JSON-LD key or by name of a meta element.
_DATA_KEYS = ("articleBody", "text", "reviewBody", "description", "headline", "caption", "transcript")
_DATA_NAMES = frozenset(["description", "og:description", "twitter:description", "og:title", "twitter:title"])
_DATA_MOST = 2_000_000

# A page with less visible text than this is drawn by a script, or asks for consent first.
LEAST_TEXT = 200


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page.

    Attributes:
        visible, hidden, data: text, blocks parted by line ends, cells of a row by line ends and tabs: what a reader
            sees; what is there and not seen; what structured data, descriptions and alternative texts of pictures say.
        kind: `html`, `pdf` or `text`.
        pages: where each page of a PDF begins in `visible`.
        marks: notes' marks that were taken out of `visible`: where they stood, and what they are.
        title: of the page.
        cut: whether its end was not read.
    """

    visible: str
    hidden: str = ""
    data: str = ""
    kind: str = "html"
    pages: tuple[int, ...] = ()
    marks: tuple[tuple[int, str], ...] = ()
    title: str = ""
    cut: bool = False

    def page_of(self, offset: int) -> int:
        """Return the number of the PDF page that a place of the visible text is on; 0 for other kinds."""
        return sum(start <= offset for start in self.pages)


def read_html(text: str) -> Page:
    """Return what of an HTML page can be read."""
    root, cut = parse_tree(text.translate(_NONE))
    if root is None:
        return Page("")
    title = next((" ".join("".join(element.itertext()).split()) for element in root.iter("title")), "")
    data = "\n".join(_data(root))
    etree.strip_elements(root, *_NO_TEXT, with_tail=False)
    raised = list(root.iter("sup"))
    notes = {"".join(element.itertext()).strip() for element in raised if _begins_block(element)}
    # No power is to the first: behind a number too that is a note.
    notes.add("1")
    for element in raised:
        _lower(element, notes)
    for element in _LINKS_DOWN(root):
        _take_out_note_link(element)
    for element in list(root.iter("button")):
        if len("".join(element.itertext()).strip()) < _LABEL_LEAST:
            _replace(element, " ")
            continue
        element.text = f" {element.text or ''}"
    for element in root.iter("br", "button"):
        element.tail = f" {element.tail or ''}"
    for row in root.iter("tr"):
        for cell in [cell for cell in row.iterchildren("td", "th") if "".join(cell.itertext()).strip()][1:]:
            cell.text = f"{_CELL_BEGIN}{cell.text or ''}"
    for element in root.iter(*BLOCKS):
        element.text = f"{_BLOCK_END}{element.text or ''}"
        element.tail = f"{_BLOCK_END}{element.tail or ''}"
    hidden = [_BLOCK_END.join(element.itertext()) for element in _taken_out(root, text)]
    visible, marks = _without_marks(_blocks("".join(root.itertext())))
    unseen, _ = _without_marks(_blocks(_BLOCK_END.join(hidden)))
    return Page(visible, unseen, data, marks=marks, title=title, cut=cut)


def _without_marks(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Return a text without notes' marks, and where each of them stood in it."""
    parts: list[str] = []
    marks, length, last = [], 0, 0
    for match in _MARKED.finditer(text):
        before = text[last : match.start()]
        parts.append(before)
        length += len(before)
        marks.append((length, match[1]))
        last = match.end()
        if text[last : last + 1] == " " and before.endswith((" ", "\n")):
            last += 1
    return "".join((*parts, text[last:])), tuple(marks)


def _blocks(text: str) -> str:
    """Return text with its blocks in a line each, that of a cell beside another one after a tab."""
    lines = (" ".join(block.split()) for block in text.split(_BLOCK_END))
    return "\n".join(line.replace(_CELL_BEGIN, "\t") for line in lines if line.strip(_CELL_BEGIN))


def _begins_block(element: Element) -> bool:
    """Return whether an element is the first of its block, as the mark of a note is before its text."""
    parent = element.getparent()
    first = parent is not None and parent[0] is element and not (parent.text or "").strip()
    return first and parent.tag in BLOCKS and bool((element.tail or "").strip())


def _lower(element: Element, notes: Container[str]) -> None:
    """Take a note's mark away, of one of the page's `notes` too; write an exponent in raised figures."""
    text = "".join(element.itertext())
    is_mark = _NOTE_MARK.fullmatch(text) is not None
    noted = text.strip() in notes and _NO_BASE.search(_before(element)) is not None
    if not (is_mark and (noted or _is_of_note(element))) and _EXPONENT_OF.search(_before(element)) and "[" not in text:
        _replace(element, text.translate(_RAISED) if not text.isalpha() else text)
    elif is_mark:
        _replace(element, f"{_MARK_BEGIN}{text}{_MARK_END}")


def _is_of_note(element: Element) -> bool:
    """Return whether an element says that it is the mark of a note: by a link down the page, or by its names."""
    return any(
        (part.get("href") or "").startswith("#")
        or any(_NOTES.search(part.get(name) or "") for name in ("class", "id", "role"))
        for part in (element, element.getparent(), *element.iterdescendants())
    )


def _before(element: Element) -> str:
    """Return the text right before an element."""
    previous = element.getprevious()
    if previous is None:
        return element.getparent().text or ""
    return previous.tail or "".join(previous.itertext())


def _take_out_note_link(element: Element) -> None:
    """Take away a figure that is glued to a word and leads down the page."""
    before = _before(element)
    if before and not before[-1].isspace() and _NOTE_LINK.fullmatch("".join(element.itertext()).strip()):
        _replace(element, f"{_MARK_BEGIN}{''.join(element.itertext())}{_MARK_END}")


def _replace(element: Element, text: str) -> None:
    """Put text in the place of an element; what follows it stays."""
    parent, before = element.getparent(), element.getprevious()
    text += element.tail or ""
    if before is not None:
        before.tail = f"{before.tail or ''}{text}"
    else:
        parent.text = f"{parent.text or ''}{text}"
    parent.remove(element)


def _taken_out(root: Element, text: str) -> Iterator[Element]:
    """Yield what is hidden, taken out of the tree; what follows it stays there."""
    ways = [test for sign, test in _WAYS_TO_HIDE if sign in text]
    for element in root.xpath(f"//*[{' or '.join(ways)}]") if ways else ():
        unseen = (
            element.tag in _APART
            or element.get("hidden") is not None
            or _UNSEEN.search(element.get("style") or "")
            or _FOR_READERS.intersection((element.get("class") or "").split())
        )
        if unseen and element.getparent() is not None:
            _replace(element, "")
            element.tail = None
            yield element


def read_text(text: str) -> Page:
    """Return a plain text: a line end parts words, a blank line parts blocks."""
    blocks = (" ".join(block.split()) for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n")))
    return Page("\n".join(filter(None, blocks)), kind="text")


def _data(root: Element) -> Iterator[str]:
    """Yield the texts of the structured data, of descriptions, and of pictures."""
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or "").strip().lower()
        if name in _DATA_NAMES and element.get("content"):
            yield " ".join(element.get("content").split())
    for element in root.iter("img"):
        if element.get("alt"):
            yield " ".join(element.get("alt").split())
    for element in root.iter("script"):
        if (element.get("type") or "").strip().lower() == "application/ld+json":
            yield from _json_texts(element.text or "")


def _json_texts(text: str) -> Iterator[str]:
    """Yield the texts of JSON-LD; nothing of what is none."""
    if len(text) > _DATA_MOST:
        return
    try:
        todo = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while todo:
        value = todo.pop()
        if isinstance(value, list):
            todo.extend(value)
        elif isinstance(value, dict):
            todo.extend(part for part in value.values() if isinstance(part, list | dict))
            yield from (" ".join(value[key].split()) for key in _DATA_KEYS if isinstance(value.get(key), str))

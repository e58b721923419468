"""HTML -> Document: a saved page or a part of one; its content, without what stands round it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from snippets.citation import quotation_marks
from snippets.document import Block, BlockKind, Document
from snippets.errors import Location, Problem
from snippets.htmltree import Element
from snippets.patterns import regex
from snippets.read.header import tidy_lang
from snippets.read.markup import QUOTATION_CLASS
from snippets.read.pen import DASH, EMPHASIS, Notes, Passage, Pen, join_passages, split_last_line, with_dash
from snippets.read.webcontent import content_of
from snippets.read.webnotes import read_notes
from snippets.read.webtree import Page, line_of, parse_page, resolved

# Elements that begin and end a paragraph.
_PARTING_ROW = """address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
footer
form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr
ul"""
_PARTING = frozenset(_PARTING_ROW.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_KINDS: Mapping[str, BlockKind] = {
    **dict.fromkeys(_HEADINGS, "heading"),
    "li": "item",
    "dd": "item",
    "dt": "item",
    "pre": "code",
}
_BY_CLASS = frozenset({"aside", "div", "figure", "section", "p"})
_QUOTED = regex(QUOTATION_CLASS, re.IGNORECASE)
_WORK = "em"  # as browsers set it
_CREDIT = regex(r"(?<![a-z])(?:attribution|author|credits?|source|byline|cite|speaker)(?![a-z])", re.IGNORECASE)
_QUOTATION_MOST = 3000  # code points of one that only its class makes a quotation
_LAYOUT = ("table", "blockquote", "ul", "ol", *_HEADINGS)


def read_webpage(text: str, file: str) -> Document:
    """Read a page or a part of one.

    Args:
        text: of the page.
        file: the name that its lines are reported under.

    Returns:
        its blocks, flat and in order, with footnotes resolved as `read_markdown` has them. Links are whole
        addresses, as far as the page says where it stands.
    """
    page = parse_page(text)
    if page.root is None:
        return Document(file, ())
    notes, elements = read_notes(page.root, page.base)
    builder = _Builder(page, notes, elements)
    for event, element in content_of(page.root).walk():
        if event == "start":
            builder.begin(element)
        elif event == "end":
            builder.end(element)
        else:
            builder.write(element.tail, element)
    builder.part()
    return Document(
        file,
        tuple(builder.blocks),
        page.lang,
        page.title,
        page.author,
        page.date,
        page.url,
        tuple(_problems(page, builder, file)),
    )


def _problems(page: Page, builder: "_Builder", file: str) -> Iterator[Problem]:
    if page.cut:
        what = "elements are nested too deep; the rest of the page was not read"
        yield Problem(Location(file), what, "save the page anew, or import a part of it", "warning")
    if builder.lost:
        count, line = len(builder.lost), builder.lost[0]
        what = f"{count} links lead to other pages of the same site, and the page does not say which site"
        todo = 'put <link rel="canonical" href="https://…"> into it, or add these sources by hand'
        yield Problem(Location(file, line), what.replace("1 links lead", "1 link leads"), todo, "warning")


@dataclass(slots=True)
class _Quotation:
    """A quotation that is being read.

    Attributes:
        element: that holds it.
        credits: its attribution, as far as it is marked up as one.
        credit: the element of such that we are in.
    """

    element: Element
    line: int
    cite: str
    lang: str
    passages: list[Passage] = field(default_factory=list)
    credits: list[Passage] = field(default_factory=list)
    credit: Element | None = None


@dataclass(slots=True)
class _Place:
    """An element that begins and ends paragraphs, and what those in it are.

    Attributes:
        kind: of what is right in it. owner: the place that this kind comes from; empty for itself.
        level: of the heading that it is part of, else 0.
        is_note: whether it is part of a footnote.
        is_round_it: whether it is part of a head or a foot, where only headings count.
    """

    element: Element
    kind: BlockKind
    owner: "_Place | None" = None
    level: int = 0
    is_note: bool = False
    is_round_it: bool = False


@dataclass(slots=True)
class _Builder:
    """What was read so far.

    Attributes:
        notes: URLs by footnote. elements: of the footnotes.
        pen: writes the paragraph that we are in, which begins on `line`.
        within: the elements around it that begin and end paragraphs, outermost first.
        headings: (level, text) of those that the next block stands under.
        cells: of the row of a table that we are in.
        lost: lines of links without a whole address.
    """

    page: Page
    notes: Notes
    elements: frozenset[Element]
    blocks: list[Block] = field(default_factory=list)
    pen: Pen = field(default_factory=lambda: Pen({}))
    line: int = 0
    within: list[_Place] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    quotation: _Quotation | None = None
    row: Element | None = None
    cells: list[Passage] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    langs: list[tuple[Element, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.pen = Pen(self.notes)

    # --- elements

    def begin(self, element: Element) -> None:
        tag = element.tag
        if tag in _PARTING or self._is_credit(element):
            self.part()
            self.within.append(self._place(element))
            if lang := tidy_lang(element.get("lang") or ""):
                self.langs.append((element, lang))
            self._begin_block(element)
        elif tag == "br":
            self._break()
        elif tag == "a":
            self.pen.open("a", self._address(element, "href"))
        elif tag in EMPHASIS or tag == "sup":
            self.pen.open(tag)
        elif self._is_work(element):
            self.pen.open(_WORK)
        elif tag == "q":
            self.write(quotation_marks(self.page.lang)[0], element)
        self.write(element.text, element)

    def end(self, element: Element) -> None:
        tag = element.tag
        if self.within and self.within[-1].element is element:
            self.part()
            self._end_block(element)
            self.within.pop()
            if self.langs and self.langs[-1][0] is element:
                self.langs.pop()
        elif tag in EMPHASIS or tag in {"a", "sup"}:
            self.pen.close(tag)
        elif self._is_work(element):
            self.pen.close(_WORK)
        elif tag == "q":
            self.pen.write(quotation_marks(self.page.lang)[1])
            if cite := self._address(element, "cite"):
                self.pen.link_here((cite,))
        self.write(element.tail, element)

    def _begin_block(self, element: Element) -> None:
        tag = element.tag
        if self.quotation is None and _is_quotation(element):
            quoted = next(element.iter("blockquote"), element)
            inner = next((part.get("lang") for part in element.iter() if part.get("lang")), "")
            lang = tidy_lang(inner) or self._lang()
            self.quotation = _Quotation(element, line_of(element), self._address(quoted, "cite"), lang)
        elif self.quotation and self.quotation.credit is None and self._is_credit(element):
            self.quotation.credit = element
        elif tag == "tr" and self.row is None and self.quotation is None and not _is_layout(element):
            self.row, self.line = element, line_of(element)

    def _end_block(self, element: Element) -> None:
        quotation = self.quotation
        if quotation and quotation.credit is element:
            quotation.credit = None
        elif quotation and quotation.element is element:
            self.quotation = None
            credit = join_passages(quotation.credits, ", ")
            credit = credit if not credit.text or DASH.match(credit.text) else with_dash(credit)
            passage = join_passages((*quotation.passages, credit), "\n\n")
            self._add("quote", passage, quotation.line, quotation.cite, quotation.lang)
        elif self.row is element:
            self.row = None
            passage, self.cells = join_passages(self.cells, " | "), []
            self._add("table", passage, line_of(element))

    def _is_work(self, element: Element) -> bool:
        """Return whether an element is the title of a work in an attribution."""
        return element.tag == "cite" and self.quotation is not None and self.quotation.credit is not None

    def _is_credit(self, element: Element) -> bool:
        """Return whether an element of a quotation is marked up as its attribution."""
        if self.quotation is None or element is self.quotation.element:
            return False
        if element.tag in {"figcaption", "footer"}:
            return True
        if element.tag == "cite":
            return (
                element.getparent().tag in {"blockquote", "figure", "div", "aside"} and not (element.tail or "").strip()
            )
        if element.tag == "p" and len(element) == 1 and element[0].tag == "cite":
            return not re.search(r"\w", f"{element.text or ''}{element[0].tail or ''}")
        return element.tag in _PARTING and _CREDIT.search(element.get("class") or "") is not None

    # --- paragraphs

    def part(self) -> None:
        """End the paragraph that we are in; elements that are open go on in the next one."""
        if not self.pen.length and not self.pen.links:
            return
        opened = self.pen.opened
        still = [(name, url) for name, _, url in opened]
        for name, _ in reversed(still):
            self.pen.close(name)
        passage, line = self.pen.passage(), self.line
        self.pen = Pen(self.notes)
        for name, url in still:
            self.pen.open(name, url)
        if passage.text:
            self._take(passage, line)

    def _take(self, passage: Passage, line: int) -> None:
        """Put a paragraph where it belongs."""
        if self.row is not None:
            self.cells.append(passage)
        elif self.quotation and self.quotation.credit is not None:
            self.quotation.credits.append(passage)
        elif self.quotation:
            self.quotation.passages += split_last_line(passage)
        else:
            self._add(self._take_kind(), passage, line)

    def _place(self, element: Element) -> _Place:
        outer = self.within[-1] if self.within else _Place(element, "paragraph")
        own = _KINDS.get(element.tag)
        return _Place(
            element,
            own or "paragraph",
            None if own else outer.owner or outer,
            _HEADINGS.get(element.tag, outer.level),
            outer.is_note or element in self.elements,
            outer.is_round_it or element.tag in {"header", "footer"},
        )

    def _take_kind(self) -> BlockKind:
        """Return the kind of a paragraph; of those in a list item, the first only is the item."""
        if not self.within:
            return "paragraph"
        if self.within[-1].is_note:
            return "other"
        owner = self.within[-1].owner or self.within[-1]
        kind = owner.kind
        owner.kind = "paragraph" if kind == "item" else kind
        return kind

    def _add(self, kind: BlockKind, passage: Passage, line: int, cite: str = "", lang: str = "") -> None:
        place = self.within[-1] if self.within else None
        if not passage.text or (place and place.is_round_it and kind != "heading"):
            return
        level = place.level if place else 0
        if kind == "heading":
            self.headings = [heading for heading in self.headings if heading[0] < level]
        above = tuple(text for _, text in self.headings)
        lang = lang or self._lang()
        other = "" if lang == self.page.lang else lang
        self.blocks.append(Block(kind, passage.text, line, passage.links, above, passage.emphasis, cite, other))
        if kind == "heading":
            self.headings.append((level, passage.text))

    def _lang(self) -> str:
        return self.langs[-1][1] if self.langs else self.page.lang

    # --- words

    def write(self, text: str | None, element: Element) -> None:
        if not text:
            return
        if not self.pen.length and (bare := text.lstrip()):
            line = line_of(element)
            self.line = line and line + text[: len(text) - len(bare)].count("\n")
        self.pen.write(text)

    def _break(self) -> None:
        if self.quotation is not None and self.row is None:
            self.pen.end_verse()
        else:
            self.pen.write(" ")

    def _address(self, element: Element, name: str) -> str:
        """Return the address that an attribute gives, whole; what cannot be made whole is noted."""
        written = (element.get(name) or "").strip()
        address = resolved(written, self.page.base)
        if written and not address and not re.match(r"[a-zA-Z][\w+.-]*:", written):
            self.lost.append(line_of(element))
        return address


def _is_quotation(element: Element) -> bool:
    """Return whether an element holds one quotation set off from the text, and nothing else."""
    if element.tag not in _BY_CLASS | {"blockquote"}:
        return False
    if element.tag == "blockquote":
        return True
    quotations = len(list(islice(element.iter("blockquote"), 2)))
    if element.tag == "figure":
        return quotations == 1
    if not _QUOTED.search(element.get("class") or ""):
        return False
    return quotations < 2 and _is_short(element) and next(element.iter(*_HEADINGS), None) is None


def _is_short(element: Element) -> bool:
    length = 0
    for text in element.itertext():
        length += len(text)
        if length > _QUOTATION_MOST:
            return False
    return True


def _is_layout(row: Element) -> bool:
    """Return whether a row of a table only places other things."""
    table = next(row.iterancestors("table"), None)
    role = "" if table is None else table.get("role") or ""
    return role in {"presentation", "none"} or next(row.iter(*_LAYOUT), None) is not None

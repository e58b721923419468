"""What is imported: a document and its blocks, and the draft that is found in it."""

from dataclasses import dataclass
from typing import Literal

from snippets.errors import Problem
from snippets.model import Quotes

BlockKind = Literal["heading", "paragraph", "quote", "item", "code", "table", "other"]


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside a paragraph: `start` and `end` are offsets into the paragraph's text, in code points.

    A footnote is a link without width, at its mark.
    """

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a paragraph's text: offsets in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a document.

    Attributes:
        kind: of block. An `item` is one list item, a `quote` one block quotation (its paragraphs
            joined by a blank line; last, after a dash, a line that is marked up as its attribution), a
            `table` one row of one (its cells joined by ` | `).
        text: plain text, markup gone, white space collapsed; line breaks only in a quote, two between its
            paragraphs, one between its verses.
        links: those with an http or https target, in order, not overlapping.
        headings: the headings that it stands under, outermost first.
        line: 1-based line of its first character.
        emphasis: what is set in bold, italics or marked, in the order of its end; one may hold another.
        cite: the http or https address that the markup names as a quote's source.
        lang: BCP 47, where the markup names another than the document's.
    """

    kind: BlockKind
    text: str
    line: int
    links: tuple[Link, ...] = ()
    headings: tuple[str, ...] = ()
    emphasis: tuple[Span, ...] = ()
    cite: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What we import: its blocks in reading order.

    Attributes:
        lang: BCP 47; empty where it is not said, as are the following.
        title, author, date: of the whole, as its header or its markup has them.
        url: its own address, http or https.
        problems: what could not be read as it stands; warnings only.
    """

    file: str
    blocks: tuple[Block, ...]
    lang: str = ""
    title: str = ""
    author: str = ""
    date: str = ""
    url: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What was found in a document, and what was not understood (as warnings, each with its line)."""

    quotes: Quotes
    problems: tuple[Problem, ...] = ()

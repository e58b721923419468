"""Markdown -> Document: CommonMark with tables, footnotes, a header of its own and HTML in between.

Blocks keep the line that they begin on; markup goes, words and typographic characters stay as they are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from snippets.model import Block, Document
from snippets.read.inline import Notes, Passage, join_passages, read_inline, read_lines
from snippets.read.markup import depth_change, html_notes, html_paragraphs, is_prose, quotation_tag

# --- the parser: CommonMark, which knows no footnotes, and those --------------------------------

_NOTE = re.compile(r"\[\^(?P<label>[^\]\s]+)\]:[ \t]*(?P<text>.*)")
_NOTE_MARK = re.compile(r"\[\^(?P<label>[^\]\s]+)\](?!\()")


class _Markdown(MarkdownIt):
    """The parser with footnotes, and with addresses left as they are written."""

    def __init__(self) -> None:
        super().__init__("commonmark")
        self.enable(["table", "strikethrough"])
        self.block.ruler.before("reference", "note", _note_block, {"alt": ["paragraph", "reference"]})
        self.inline.ruler.before("link", "note_mark", _note_mark)

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the parser's own name for it
        return url


def _note_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `[^label]: text`, with the lines that belong to it, as a block."""
    found = _NOTE.match(_line(state, start))
    if not found or state.is_code_block(start):
        return False
    if silent:
        return True
    lines, following = [found["text"]], start + 1
    while following < end and not _ends_note(state, following, end):
        lines.append(_line(state, following))
        following += 1
    state.line = following
    opening = state.push("note_open", "", 1)
    opening.map, opening.meta = [start, following], {"label": found["label"]}
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = " ".join(filter(None, lines)), [start, following], []
    state.push("note_close", "", -1)
    return True


def _ends_note(state: StateBlock, number: int, end: int) -> bool:
    """Return whether this line is another footnote, or blank with text at the margin after it."""
    line = _line(state, number)
    if line:
        return _NOTE.match(line) is not None
    return number + 1 >= end or state.sCount[number + 1] <= state.blkIndent


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].rstrip()


def _note_mark(state: StateInline, silent: bool) -> bool:
    """Read `[^label]` as a mark."""
    found = _NOTE_MARK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("note_mark", "", 0).meta = {"label": found["label"]}
    state.pos = found.end()
    return True


# --- the header ---------------------------------------------------------------------------------

_HEADER = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.*?)^(?:(?P=fence)|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE
)
_LANG = re.compile(
    r"""^lang(?:uage)?[ \t]*[:=][ \t]*["']?(?P<lang>[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*)["']?[ \t]*$""",
    re.MULTILINE,
)


def _without_header(text: str) -> tuple[str, str]:
    """Return the text with its header blanked, so that lines keep their numbers, and its language."""
    header = _HEADER.match(text)
    if not header:
        return text, ""
    lang = _LANG.search(header["body"])
    return "\n" * header[0].count("\n") + text[header.end() :], lang["lang"].replace("_", "-") if lang else ""


# --- blocks -------------------------------------------------------------------------------------

_JOINTS = {"blockquote_open": "\n\n", "table_open": " | ", "note_open": " "}


def read_markdown(text: str, file: str) -> Document:
    """Read a Markdown document.

    Args:
        text: of the document.
        file: the name that its lines are reported under.

    Returns:
        its blocks, flat and in order. Footnote marks are resolved: what a footnote links to stands as links
        without width at the place of its mark; the footnotes themselves are blocks of kind "other".
    """
    unix = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    body, lang = _without_header(unix)
    parser, references = _Markdown(), dict[str, Any]()
    tokens = parser.parse(body, references)
    reader = _Reader(parser, references, {**html_notes(body), **_notes(tokens)})
    return Document(file, tuple(block for block in reader.blocks(tokens) if block.text), lang)


def _notes(tokens: Sequence[Token]) -> dict[str, tuple[str, ...]]:
    """Return the links of each footnote by `^label`; bare URLs count there."""
    notes: dict[str, tuple[str, ...]] = {}
    for opening, inline in pairwise(tokens):
        if opening.type == "note_open":
            passage = read_inline(inline.children or [], {})
            bare = re.findall(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]]", passage.text)
            urls = dict.fromkeys([*(link.url for link in passage.links), *bare])
            notes.setdefault("^" + opening.meta["label"], tuple(urls))
    return notes


@dataclass(slots=True)
class _Reader:
    """Walks the flat tokens once.

    Attributes:
        references: the parser's link definitions, for HTML that it is asked about later.
        notes: URLs by footnote.
        headings: (level, text) of those that the next block stands under.
    """

    parser: MarkdownIt
    references: dict[str, Any]
    notes: Notes
    headings: list[tuple[int, str]] = field(default_factory=list)

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        at = 0
        while at < len(tokens):
            end = _end(tokens, at)
            if end == at and tokens[at].nesting:
                at += 1  # a list, or an end: what matters stands inside
                continue
            yield from self._block(tokens[at : end + 1])
            at = end + 1

    def _block(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Yield the block made of these tokens, and those inside it that are blocks of their own."""
        first = tokens[0]
        line = first.map[0] + 1 if first.map else 0
        headings = tuple(text for _, text in self.headings)
        if first.type == "list_item_open":
            own = 4 if tokens[1].type == "paragraph_open" else 1
            passage = self._only(tokens[1:own])
            yield Block("item", passage.text, line, passage.links, headings)
            yield from self.blocks(tokens[own:-1])
        elif first.type == "heading_open":
            passage, level = self._only(tokens), int(first.tag[1])
            self.headings = [heading for heading in self.headings if heading[0] < level]
            above = tuple(text for _, text in self.headings)
            yield Block("heading", passage.text, line, passage.links, above)
            self.headings.append((level, passage.text))
        elif first.type == "paragraph_open":
            passage = self._only(tokens)
            yield Block("paragraph", passage.text, line, passage.links, headings)
        elif first.type == "blockquote_open" or _is_quotation(tokens):
            passage = join_passages(self._quoted(tokens), "\n\n")
            yield Block("quote", passage.text, line, passage.links, headings)
        elif first.type == "table_open":
            passage = join_passages(self._quoted(tokens), " | ")
            yield Block("table", passage.text, line, passage.links, headings)
        elif first.type in {"fence", "code_block"}:
            yield Block("code", " ".join(first.content.split()), line, (), headings)
        elif first.type == "html_block" and is_prose(first.content):
            yield from (Block("paragraph", p.text, line, p.links, headings) for p in self._quoted(tokens))
        else:
            passage = join_passages(self._quoted(tokens), " ")
            yield Block("other", passage.text, line, passage.links, headings)

    def _only(self, tokens: Sequence[Token]) -> Passage:
        inlines = [token for token in tokens if token.type == "inline"]
        return join_passages((read_inline(token.children or [], self.notes) for token in inlines), " ")

    def _quoted(self, tokens: Sequence[Token]) -> Iterator[Passage]:
        """Yield every paragraph at any depth; an attribution line is one of its own."""
        for at, token in enumerate(tokens):
            if token.type == "inline":
                passages = read_lines(token.children or [], self.notes)
                yield from map(_with_dash, passages) if _is_last_bullet(tokens, at) else passages
            elif token.type == "html_block":
                for paragraph in html_paragraphs(token.content):
                    parsed = self.parser.parseInline(paragraph, self.references)
                    yield from read_lines(parsed[0].children or [], self.notes)
            elif token.type in {"fence", "code_block"}:
                yield Passage(" ".join(token.content.split()))


def _end(tokens: Sequence[Token], at: int) -> int:
    """Return where the block that begins here ends; `at` itself for a token that only holds blocks."""
    first = tokens[at]
    if first.type == "html_block":
        return _end_of_quotation(tokens, at)
    if first.nesting != 1 or first.type in {"bullet_list_open", "ordered_list_open"}:
        return at
    return next(
        end for end in range(at + 1, len(tokens)) if tokens[end].level == first.level and tokens[end].nesting == -1
    )


def _is_quotation(tokens: Sequence[Token]) -> bool:
    """Return whether these are an HTML quotation from its first tag to its last."""
    html = "".join(token.content for token in tokens if token.type == "html_block")
    tag = quotation_tag(tokens[0].content) if tokens[0].type == "html_block" else ""
    return bool(tag) and depth_change(html, tag) <= 0


def _end_of_quotation(tokens: Sequence[Token], at: int) -> int:
    """Return where the HTML element around a quotation is closed; `at` when there is no such."""
    tag = quotation_tag(tokens[at].content)
    depth = 0
    for end in range(at, len(tokens) if tag else at):
        if tokens[end].level < tokens[at].level:
            break
        if tokens[end].type == "html_block":
            depth += depth_change(tokens[end].content, tag)
        if depth <= 0:
            return end
    return at


_LAST_BULLET = ["paragraph_close", "list_item_close", "bullet_list_close", "blockquote_close"]


def _is_last_bullet(tokens: Sequence[Token], at: int) -> bool:
    """Return whether this is `- Name` at the end of a quotation, which CommonMark takes for a list."""
    return (
        [token.type for token in tokens[at + 1 :]] == _LAST_BULLET
        and tokens[at - 3].type == "bullet_list_open"
        and tokens[at - 3].markup == "-"
    )


def _with_dash(passage: Passage) -> Passage:
    links = tuple(replace(link, start=link.start + 2, end=link.end + 2) for link in passage.links)
    return Passage(f"— {passage.text}", links)

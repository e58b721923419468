"""Markdown -> Document: CommonMark with tables, footnotes, a header of its own and HTML in between.

Blocks keep the line that they begin on; markup goes, words and typographic characters stay as they are.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from markdown_it.token import Token

from snippets.document import Block, BlockKind, Document
from snippets.read.commonmark import Markdown
from snippets.read.dialects import plain_markdown
from snippets.read.header import split_header
from snippets.read.inline import read_inline, read_lines
from snippets.read.markup import (
    depth_change,
    html_notes,
    html_paragraphs,
    is_prose,
    quotation_cite,
    quotation_paragraphs,
    quotation_tag,
)
from snippets.read.pen import Notes, Passage, join_passages, with_dash

# Blocks that are one paragraph.
_PLAIN: Mapping[str, BlockKind] = {"paragraph_open": "paragraph", "definition_open": "item"}
_CODE = frozenset({"fence", "code_block"})


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
    header, body = split_header(unix)
    plain = plain_markdown(body)
    parser = Markdown()
    tokens, references = parser.tokens(plain)
    reader = _Reader(parser, references, {**html_notes(plain), **_notes(parser, tokens, references)})
    blocks = tuple(block for block in reader.blocks(tokens) if block.text)
    return Document(file, blocks, header.lang, header.title, header.author, header.date, header.url)


def _notes(parser: Markdown, tokens: Sequence[Token], references: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return the links of each footnote by `^label`; bare URLs count there."""
    notes: dict[str, tuple[str, ...]] = {}
    for opening, inline in pairwise(tokens):
        if opening.type == "note_open":
            passage = read_inline(parser.children(inline.content, references), {})
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

    parser: Markdown
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
        if first.type == "list_item_open":
            own = 4 if tokens[1].type == "paragraph_open" else 1
            yield self._made("item", first, self._only(tokens[1:own]))
            yield from self.blocks(tokens[own:-1])
        elif first.type == "heading_open":
            passage, level = self._only(tokens), int(first.tag[1])
            self.headings = [heading for heading in self.headings if heading[0] < level]
            yield self._made("heading", first, passage)
            self.headings.append((level, passage.text))
        elif first.type in _PLAIN:
            yield self._made(_PLAIN[first.type], first, self._only(tokens))
        elif first.type == "blockquote_open" or _is_quotation(tokens):
            cite = quotation_cite(first.content) if first.type == "html_block" else ""
            yield self._made("quote", first, join_passages(self._quoted(tokens), "\n\n"), cite)
        elif first.type == "table_open":
            for row in _rows(tokens):
                cells = (
                    read_inline(self._children(token.content), self.notes) for token in row if token.type == "inline"
                )
                yield self._made("table", row[0], join_passages(cells, " | "))
        elif first.type in _CODE:
            yield self._made("code", first, Passage(" ".join(first.content.split())))
        elif first.type == "html_block" and is_prose(first.content):
            yield from (self._made("paragraph", first, passage) for passage in self._prose(first))
        else:
            yield self._made("other", first, join_passages(self._quoted(tokens), " "))

    def _made(self, kind: BlockKind, first: Token, passage: Passage, cite: str = "") -> Block:
        headings = tuple(text for _, text in self.headings)
        line = first.map[0] + 1 if first.map else 0
        return Block(kind, passage.text, line, passage.links, headings, passage.emphasis, cite)

    def _only(self, tokens: Sequence[Token]) -> Passage:
        inlines = [token for token in tokens if token.type == "inline"]
        return join_passages((read_inline(self._children(token.content), self.notes) for token in inlines), " ")

    def _children(self, content: str) -> Sequence[Token]:
        return self.parser.children(content, self.references)

    def _prose(self, token: Token) -> Iterator[Passage]:
        for paragraph in html_paragraphs(token.content):
            yield read_inline(self._children(paragraph), self.notes)

    def _quoted(self, tokens: Sequence[Token]) -> Iterator[Passage]:
        """Yield every paragraph at any depth; an attribution line is one of its own."""
        for at, token in enumerate(tokens):
            if token.type == "inline":
                passages = read_lines(self._children(token.content), self.notes)
                yield from map(with_dash, passages) if _is_last_bullet(tokens, at) else passages
            elif token.type == "html_block":
                for paragraph in quotation_paragraphs(token.content):
                    yield from read_lines(self._children(paragraph), self.notes)
            elif token.type in _CODE:
                yield Passage(" ".join(token.content.split()))


def _rows(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield the tokens of each row of a table."""
    starts = [at for at, token in enumerate(tokens) if token.type == "tr_open"]
    yield from (tokens[start:end] for start, end in pairwise([*starts, len(tokens)]))


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
        [token.type for token in tokens[at + 1 : at + 2 + len(_LAST_BULLET)]] == _LAST_BULLET
        and tokens[at - 3].type == "bullet_list_open"
        and tokens[at - 3].markup == "-"
    )

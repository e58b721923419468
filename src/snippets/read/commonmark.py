"""The Markdown parser: CommonMark with tables, and with the footnotes and definitions that it does not know."""

from typing import Any

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from snippets.patterns import regex

_NOTE = regex(r"\[\^(?P<label>[^\]\s]+)\]:[ \t]*(?P<text>.*)")
_NOTE_MARK = regex(r"\[\^(?P<label>[^\]\s]+)\](?!\()")
# PHP Markdown Extra, Pandoc, kramdown: a line after the term.
_DEFINITION = regex(r":[ \t]+(?P<text>\S.*)")

_PARAGRAPH_MOST = 1_000_000  # code points


class Markdown(MarkdownIt):
    """The parser; addresses stay as they are written."""

    def __init__(self) -> None:
        super().__init__("commonmark")
        self.enable(["table", "strikethrough"])
        self.core.ruler.enableOnly(["normalize", "block"])
        interrupts: RuleOptionsType = {"alt": ["paragraph", "reference"]}
        self.block.ruler.before("reference", "note", _note_block, interrupts)
        self.block.ruler.before("reference", "definition", _definition, interrupts)
        self.inline.ruler.before("link", "note_mark", _note_mark)

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the parser's own name for it
        """Return it unchanged."""
        return url

    def tokens(self, text: str) -> tuple[list[Token], dict[str, Any]]:
        """Return the flat tokens of a document, without what is in its paragraphs, and its link definitions."""
        references: dict[str, Any] = {}
        return self.parse(text, references), references

    def children(self, content: str, references: dict[str, Any]) -> list[Token]:
        """Return the inline tokens of a paragraph; one at a time, for together they need many times its room.

        Args:
            content: of the paragraph; in one too long to be any, marks are words.
            references: the document's link definitions.
        """
        if len(content) > _PARAGRAPH_MOST:
            return [Token("text", "", 0, content=content)]
        tokens: list[Token] = []
        self.inline.parse(content, self, references, tokens)
        return tokens


def _note_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `[^label]: text`, with the lines that belong to it, as a block."""
    found = _NOTE.match(_line(state, start))
    if not found or state.is_code_block(start):
        return False
    if not silent:
        following = start + 1
        while following < end and not _ends_note(state, following, end):
            following += 1
        _push(state, "note", start, following, found["text"], {"label": found["label"]})
    return True


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `: text` after another line, with the lines down to the next blank one, as a block."""
    found = _DEFINITION.match(_line(state, start))
    # Python's markdown begins lists of fields so; without a line before it, it defines nothing.
    if not found or state.is_code_block(start) or start == 0:
        return False
    if not silent:
        following = start + 1
        while following < end and (line := _line(state, following)) and not _DEFINITION.match(line):
            following += 1
        _push(state, "definition", start, following, found["text"], {})
    return True


def _push(state: StateBlock, kind: str, start: int, end: int, first: str, meta: dict[str, Any]) -> None:
    state.line = end
    opening = state.push(f"{kind}_open", "", 1)
    opening.map, opening.meta = [start, end], meta
    inline = state.push("inline", "", 0)
    rest = (_line(state, number) for number in range(start + 1, end))
    inline.content, inline.map, inline.children = " ".join(filter(None, [first, *rest])), [start, end], []
    state.push(f"{kind}_close", "", -1)


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

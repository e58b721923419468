"""Inline tokens of Markdown -> plain text with the places of its links and its emphasis."""

import html
import re
from collections.abc import Sequence

from markdown_it.token import Token

from snippets.patterns import regex
from snippets.read.pen import DASH, EMPHASIS, Notes, Passage, Pen

_TAG = regex(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)")
_HREF = regex(r"""\bhref\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s>]+))""", re.IGNORECASE)
_ELEMENTS = EMPHASIS | {"a", "sup"}
_ALIKE = {"cite": "em"}  # browsers set it so, and authors credit a quotation in it
_WORDS = frozenset({"text", "text_special", "code_inline"})
_BREAKS = frozenset({"softbreak", "hardbreak"})


def read_lines(children: Sequence[Token], notes: Notes) -> tuple[Passage, ...]:
    """Read a paragraph of a quotation: one passage, or two when its last line begins with a dash."""
    last = max((at for at, token in enumerate(children) if _is_break(token)), default=len(children))
    passages = _read(children[:last], notes, "\n"), _read(children[last + 1 :], notes, "\n")
    return passages if DASH.match(passages[1].text) else (_read(children, notes, "\n"),)


def read_inline(children: Sequence[Token], notes: Notes) -> Passage:
    """Read the inline tokens of a paragraph.

    Args:
        children: of an inline token.
        notes: URLs by footnote.

    Returns:
        the text, white space collapsed, pictures and marks gone; http and https links only.
    """
    return _read(children, notes, " ")


def _is_break(token: Token) -> bool:
    return token.type in _BREAKS or (token.type == "html_inline" and _name(token.content) == "br")


def _name(markup: str) -> str:
    found = _TAG.match(markup)
    name = found["name"].lower() if found else ""
    return _ALIKE.get(name, name)


def _read(children: Sequence[Token], notes: Notes, hard_break: str) -> Passage:
    pen = Pen(notes)
    for token in children:
        if token.type in _WORDS:
            pen.write(token.content)
        elif _is_break(token):
            _end_line(pen, hard_break if token.type != "softbreak" else " ")
        elif token.type == "note_mark":
            pen.note("^" + token.meta["label"])
        elif token.type == "html_inline":
            _tag(pen, token.content)
        elif token.tag in _ELEMENTS and token.nesting > 0:
            pen.open(token.tag, str(token.attrGet("href") or ""))
        elif token.tag in _ELEMENTS and token.nesting < 0:
            pen.close(token.tag)
    return pen.passage()


def _end_line(pen: Pen, hard_break: str) -> None:
    if hard_break == "\n":
        pen.end_verse()
    else:
        pen.write(hard_break)


def _tag(pen: Pen, markup: str) -> None:
    found = _TAG.match(markup)
    name = _name(markup)
    if not found or name not in _ELEMENTS:
        return
    if found["close"]:
        pen.close(name)
    else:
        href = _HREF.search(markup)
        url = next(filter(None, href.group("double", "single", "bare")), "") if href else ""
        pen.open(name, html.unescape(url))

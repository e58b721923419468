"""Inline markup -> plain text with the places of its links."""

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from snippets.model import Link

Notes = Mapping[str, tuple[str, ...]]

_SPACES = re.compile(r"[ \t\n\r\f\v]+")  # a no-break space is typography and stays
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)")
_HREF = re.compile(r"""\bhref\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s>]+))""", re.IGNORECASE)
_WEB = re.compile(r"https?://", re.IGNORECASE)

# A link or raised text of such characters only is a footnote's mark, or the way back from it.
_NOTE_MARK = re.compile(r"[\[\](){},;*\d\s†‡§↩↑^\ufe0e]*")
_MARK_MOST = 3  # code points of a mark without brackets
# 10<sup>6</sup> is not 106.
_POWER = re.compile(r"[+\-−]?\d+")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
# `:name:` is how several site builders write icons; a link around nothing else is a button.
_ICONS = re.compile(r"(?::[a-z0-9_+-]+:\s*)+")
# Attribution lines begin with a dash.
_DASH = re.compile(r"\s*(?:[—–―]|--)\s*\S")


@dataclass(frozen=True, slots=True)
class Passage:
    """Plain text and its links; a link without width stands for a footnote."""

    text: str
    links: tuple[Link, ...] = ()


def join_passages(passages: Iterable[Passage], joint: str) -> Passage:
    """Join those that are not empty."""
    texts: list[str] = []
    links: list[Link] = []
    length = 0
    for passage in passages:
        if not passage.text:
            continue
        shift = length + len(joint) * bool(texts)
        links += (replace(link, start=link.start + shift, end=link.end + shift) for link in passage.links)
        texts.append(passage.text)
        length = shift + len(passage.text)
    return Passage(joint.join(texts), tuple(links))


def read_lines(children: Sequence[Token], notes: Notes) -> tuple[Passage, ...]:
    """Read a paragraph of a quotation: one passage, or two when its last line begins with a dash."""
    breaks = [at for at, token in enumerate(children) if token.type in {"softbreak", "hardbreak"}]
    last = breaks[-1] if breaks else len(children)
    passages = read_inline(children[:last], notes), read_inline(children[last + 1 :], notes)
    return passages if _DASH.match(passages[1].text) else (read_inline(children, notes),)


def read_inline(children: Sequence[Token], notes: Notes) -> Passage:
    """Read the inline tokens of a paragraph.

    Args:
        children: of an inline token.
        notes: URLs by footnote, `^label` in Markdown, `#id` in HTML.

    Returns:
        the text, white space collapsed, pictures and marks gone; http and https links only.
    """
    pen = _Pen(notes)
    for token in children:
        if token.type in {"text", "code_inline"}:
            pen.write(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            pen.write(" ")
        elif token.type == "link_open":
            pen.open("a", str(token.attrGet("href")))
        elif token.type == "link_close":
            pen.close("a")
        elif token.type == "note_mark":
            pen.note("^" + token.meta["label"])
        elif token.type == "html_inline":
            pen.tag(token.content)
    return pen.passage()


@dataclass(slots=True)
class _Pen:
    """What is written so far: parts, their length in code points, links, and elements still open."""

    notes: Notes
    parts: list[str] = field(default_factory=list)
    length: int = 0
    links: list[Link] = field(default_factory=list)
    opened: list[tuple[str, int, str]] = field(default_factory=list)
    after_mark: bool = False

    def write(self, text: str) -> None:
        text = _SPACES.sub(" ", text)
        if self.after_mark and text[:1] in set(".,;:!?") and self._ends_in_space():
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
        if not self.parts or self._ends_in_space():
            text = text.removeprefix(" ")
        if text:
            self.parts.append(text)
            self.length += len(text)
            self.after_mark = False

    def tag(self, markup: str) -> None:
        found = _TAG.match(markup)
        name = found["name"].lower() if found else ""
        if name == "br":
            self.write(" ")
        elif name in {"a", "sup"} and found and found["close"]:
            self.close(name)
        elif name in {"a", "sup"}:
            href = _HREF.search(markup)
            url = next(filter(None, href.group("double", "single", "bare")), "") if href else ""
            self.open(name, html.unescape(url))

    def open(self, name: str, url: str) -> None:
        self.opened.append((name, self.length, url))

    def close(self, name: str) -> None:
        if not self.opened or self.opened[-1][0] != name:
            return
        _, start, url = self.opened.pop()
        text = self._since(start)
        if name == "sup":
            self._raise(start, text)
        elif _WEB.match(url) and self._is_reference(start, text):
            self._back_to(start)
            self._link_here((url,))
        elif _WEB.match(url) and not _ICONS.fullmatch(text):
            end = self.length - len(text) + len(text.rstrip())
            if end > start:
                self.links.append(Link(start, end, url))
        elif url.startswith("#") and _NOTE_MARK.fullmatch(text):
            self._back_to(start)
            self.note(url)
        elif _ICONS.fullmatch(text):
            self._back_to(start)
            self.after_mark = True

    def _raise(self, start: int, text: str) -> None:
        """Keep powers as such; take away what only marks a footnote."""
        if _POWER.fullmatch(text):
            self._back_to(start)
            self.write(text.translate(_RAISED))
        elif _NOTE_MARK.fullmatch(text):
            self._back_to(start)
            self.after_mark = True

    def note(self, label: str) -> None:
        """Put a footnote's links here."""
        self._link_here(self.notes.get(label, ()))

    def _link_here(self, urls: tuple[str, ...]) -> None:
        """Put links without width here."""
        place = self.length - self._ends_in_space()
        self.links += (Link(place, place, url) for url in urls)
        self.after_mark = True

    def _is_reference(self, start: int, text: str) -> bool:
        """Return whether a link's text is a mark such as [1], or 1 set close to a word, and no year or name."""
        if not text or not _NOTE_MARK.fullmatch(text):
            return False
        before = self._since(start - 1)[: -len(text)][-1:] if start else " "
        is_close = before not in {" ", "(", "["} and len(text) <= _MARK_MOST
        return is_close or re.search(r"[\[\]†‡*]", text) is not None

    def passage(self) -> Passage:
        text = "".join(self.parts).rstrip()
        most = len(text)
        links = (
            replace(link, start=min(link.start, most), end=min(link.end, most))
            for link in sorted(self.links, key=lambda link: link.start)
        )
        return Passage(text, tuple(links))

    def _ends_in_space(self) -> bool:
        return bool(self.parts) and self.parts[-1][-1] == " "

    def _since(self, start: int) -> str:
        at, length = len(self.parts), self.length
        while length > start:
            at -= 1
            length -= len(self.parts[at])
        return "".join(self.parts[at:])

    def _back_to(self, start: int) -> None:
        while self.length > start:
            self.length -= len(self.parts.pop())

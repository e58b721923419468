"""Writes the inline markup of a paragraph down as plain text, with the places of its links and its emphasis.

Markdown and HTML are both written with it, so that what is a footnote's mark or a button is known in one place.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from snippets.document import Link, Span
from snippets.patterns import regex

# URLs by footnote: `^label` in Markdown, `#id` in HTML.
Notes = Mapping[str, tuple[str, ...]]

_SPACES = regex(r"[ \t\n\r\f\v\x85\u2028\u2029]+")  # a no-break space is typography and stays
WEB = regex(r"https?://", re.IGNORECASE)
EMPHASIS = frozenset({"b", "em", "i", "mark", "strong"})

# Attribution lines begin with a dash.
DASH = regex(r"\s*(?:[—–―]|--)\s*\S")

# A link or raised text of such characters only is a footnote's mark, or the way back from it.
NOTE_MARK = regex(r"[\[\](){},;*\d\s†‡§↩↑^\ufe0e]*")
_MARK_MOST = 3  # code points of a mark without brackets
# 10<sup>6</sup> is not 106.
_POWER = regex(r"[+\-−]?\d+")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
# `:name:` is how several site builders write icons; a link around nothing else is a button.
_ICONS = regex(r"(?::[a-z0-9_+-]+:\s*)+")


@dataclass(frozen=True, slots=True)
class Passage:
    """Plain text with its links and emphasis; a link without width stands for a footnote."""

    text: str
    links: tuple[Link, ...] = ()
    emphasis: tuple[Span, ...] = ()


def moved(passage: Passage, by: int, text: str = "") -> Passage:
    """Return a passage as part of `text`, in which it begins after `by` code points."""
    return Passage(
        text or passage.text,
        tuple(replace(link, start=link.start + by, end=link.end + by) for link in passage.links),
        tuple(Span(span.start + by, span.end + by) for span in passage.emphasis),
    )


def with_dash(passage: Passage) -> Passage:
    """Return an attribution that is marked up as one as people write it: after a dash."""
    return moved(passage, 2, f"— {passage.text}")


def split_last_line(passage: Passage) -> tuple[Passage, ...]:
    """Return a paragraph of a quotation: one passage, or two when its last line begins with a dash."""
    at = passage.text.rfind("\n")
    if at < 0 or not DASH.match(passage.text, at + 1):
        return (passage,)
    after = [link for link in passage.links if link.start > at]
    first = Passage(
        passage.text[:at],
        tuple(link for link in passage.links if link.start <= at),
        tuple(Span(span.start, min(span.end, at)) for span in passage.emphasis if span.start < at),
    )
    last = Passage(passage.text, tuple(after), tuple(span for span in passage.emphasis if span.start > at))
    return first, moved(last, -at - 1, passage.text[at + 1 :])


def join_passages(passages: Iterable[Passage], joint: str) -> Passage:
    """Join those that are not empty."""
    texts: list[str] = []
    links: list[Link] = []
    emphasis: list[Span] = []
    length = 0
    for passage in passages:
        if not passage.text:
            continue
        placed = moved(passage, length + len(joint) * bool(texts))
        links += placed.links
        emphasis += placed.emphasis
        length += len(joint) * bool(texts) + len(passage.text)
        texts.append(passage.text)
    return Passage(joint.join(texts), tuple(links), tuple(emphasis))


@dataclass(slots=True)
class Pen:
    """What is written so far: parts, their length in code points, links, emphasis, and elements still open.

    Attributes:
        opened: (name, place, URL of a link) of each.
        after_mark: whether a mark was just left out, before which there may be a space too many.
    """

    notes: Notes
    parts: list[str] = field(default_factory=list)
    length: int = 0
    links: list[Link] = field(default_factory=list)
    emphasis: list[Span] = field(default_factory=list)
    opened: list[tuple[str, int, str]] = field(default_factory=list)
    after_mark: bool = False

    def write(self, text: str) -> None:
        """Write text, its white space collapsed."""
        text = _SPACES.sub(" ", text)
        if self.after_mark and text[:1] in set(".,;:!?") and self._ends_in_space():
            self._back_to(self.length - 1)
        if not self.parts or self._ends_in_space():
            text = text.removeprefix(" ")
        if text:
            self.parts.append(text)
            self.length += len(text)
            self.after_mark = False

    def end_verse(self) -> None:
        """Begin a new line, as verses do."""
        if not self.parts:
            return
        if self.parts[-1].endswith(" "):
            self._shorten_last()
        if self.parts and not self.parts[-1].endswith("\n"):
            self.parts.append("\n")
            self.length += 1

    def open(self, name: str, url: str = "") -> None:
        """Begin an element: `a`, `sup`, or one of emphasis."""
        self.opened.append((name, self.length, url))

    def close(self, name: str) -> None:
        """End the element that was begun last; another one's end is ignored."""
        if not self.opened or self.opened[-1][0] != name:
            return
        _, start, url = self.opened.pop()
        if name in EMPHASIS:
            end = self.length - self._ends_in_space()
            if end > start:
                self.emphasis.append(Span(start, end))
            return
        text = self._since(start)
        if name == "sup":
            self._raise(start, text)
        elif WEB.match(url) and self._is_reference(start, text):
            self._back_to(start)
            self.link_here((url,))
        elif WEB.match(url) and not _ICONS.fullmatch(text):
            end = self.length - len(text) + len(text.rstrip())
            if end > start:
                self.links.append(Link(start, end, url))
        elif url.startswith("#") and NOTE_MARK.fullmatch(text):
            self._back_to(start)
            self.note(url)
        elif _ICONS.fullmatch(text):
            self._back_to(start)
            self.after_mark = True

    def note(self, label: str) -> None:
        """Put a footnote's links here."""
        self.link_here(self.notes.get(label, ()))

    def link_here(self, urls: tuple[str, ...]) -> None:
        """Put links without width here."""
        place = self.length - self._ends_in_space()
        self.links += (Link(place, place, url) for url in urls)
        self.after_mark = True

    def passage(self) -> Passage:
        """Return what was written."""
        text = "".join(self.parts).rstrip()
        most = len(text)
        links = (
            replace(link, start=min(link.start, most), end=min(link.end, most))
            for link in sorted(self.links, key=lambda link: link.start)
        )
        spans = (Span(span.start, min(span.end, most)) for span in self.emphasis if span.start < most)
        return Passage(text, tuple(links), tuple(spans))

    def _raise(self, start: int, text: str) -> None:
        """Keep powers as such; take away what only marks a footnote."""
        if _POWER.fullmatch(text):
            self._back_to(start)
            self.write(text.translate(_RAISED))
        elif NOTE_MARK.fullmatch(text):
            self._back_to(start)
            self.after_mark = True

    def _is_reference(self, start: int, text: str) -> bool:
        """Return whether a link's text is a mark such as [1], or 1 set close to a word, and no year or name."""
        if not text or not NOTE_MARK.fullmatch(text):
            return False
        before = self._since(start - 1)[: -len(text)][-1:] if start else " "
        is_close = before not in {" ", "(", "["} and len(text) <= _MARK_MOST
        return is_close or re.search(r"[\[\]†‡*]", text) is not None

    def _ends_in_space(self) -> bool:
        return bool(self.parts) and self.parts[-1][-1] in " \n"

    def _since(self, start: int) -> str:
        at, length = len(self.parts), self.length
        while length > start:
            at -= 1
            length -= len(self.parts[at])
        return "".join(self.parts[at:])

    def _back_to(self, start: int) -> None:
        while self.length > start:
            if self.length - len(self.parts[-1]) >= start:
                self.length -= len(self.parts.pop())
            else:
                self._shorten_last()
        while self.emphasis and self.emphasis[-1].end > self.length:
            self.emphasis.pop()

    def _shorten_last(self) -> None:
        last = self.parts.pop()[:-1]
        self.length -= 1
        if last:
            self.parts.append(last)

"""Plain text -> Document: paragraphs, quoted lines, lists, and addresses as they are typed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from snippets.document import Block, BlockKind, Document
from snippets.patterns import regex
from snippets.read.pen import DASH, Notes, Passage, Pen, join_passages

_BLANK = frozenset({"", "%"})  # a percent sign parts the entries of a fortune file
_QUOTED = regex(r"\s{0,3}>+[ \t]?(?:>+[ \t]?)*")
_ITEM = regex(r"\s{0,3}(?:[-*•·+]|\d{1,3}[.)])\s+(?=\S)")
_NOTE_MARK = regex(r"\s{0,3}\[(?P<label>\w{1,8})\]:?\s+")
_NOTE = regex(rf"{_NOTE_MARK.pattern}(?P<text>.*)")
_MARKS = {"quote": _QUOTED, "item": _ITEM, "other": _NOTE_MARK}
_UNDERLINE = regex(r"={3,}|-{3,}|\*{3,}|_{3,}|~{3,}")
_INDENT = regex(r"(?: {4}|\t)\s*(?=\S)")
_OPENED = regex(r"[\"“„«「『‘]")
_ENDED = regex(r"[.!?…。！？][\"”’»)\]]*$")

_WRAPPED_MOST = 120  # code points; a longer line is a paragraph of its own
_CREDIT_MOST = 160  # the same of an attribution line
_HEADING_MOST = 80
_BEFORE = 8  # what is looked at before an address, for the end of a sentence

# An address; a bracket at its end belongs to it when it was opened in it.
_INNER = r"[^\s<>\"“”«»()]"
_URL = regex(
    rf"https?://(?:{_INNER}|\({_INNER}{{0,200}}\)){{0,2000}}(?:\({_INNER}{{0,200}}\)|[^\s<>\"“”«»().,;:!?'’\]])"
)
_MENTION = regex(
    rf"\[(?P<label>\w{{1,8}})\]|(?P<aside>\s*[(\[<](?:URL:)?(?P<within>{_URL.pattern})[)\]>])|(?P<url>{_URL.pattern})"
)


def read_plaintext(text: str, file: str) -> Document:
    """Read plain text.

    Args:
        text: of the document.
        file: the name that its lines are reported under.

    Returns:
        its blocks. An address in brackets, or after the end of a sentence, stands as a link without width, as
        footnotes do; so does a mark such as [1] with a line that says what it stands for.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    reader = _Reader(_notes(lines))
    for first, group in _groups(lines):
        reader.read(first, group)
    return Document(file, tuple(block for block in reader.blocks if block.text))


def _notes(lines: Sequence[str]) -> dict[str, tuple[str, ...]]:
    found = (_NOTE.fullmatch(line) for line in lines)
    return {
        note["label"]: tuple(dict.fromkeys(_URL.findall(note["text"])))
        for note in found
        if note and _URL.search(note["text"])
    }


def _groups(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield what stands between blank lines, and the 1-based number of its first line."""
    group: list[str] = []
    for number, line in enumerate([*lines, ""], 1):
        if line.strip() not in _BLANK:
            group.append(line)
        elif group:
            yield number - len(group), group
            group = []


@dataclass(slots=True)
class _Reader:
    """What was read so far.

    Attributes:
        notes: URLs by label.
        heading: that the next block stands under.
    """

    notes: Notes
    blocks: list[Block] = field(default_factory=list)
    heading: tuple[str, ...] = ()

    def read(self, line: int, group: list[str]) -> None:
        """Read lines without a blank one between them."""
        for start, kind, part in _parts(group, after_colon=self._announces()):
            self._part(line + start, kind, part)

    def _announces(self) -> bool:
        return bool(self.blocks) and self.blocks[-1].text.endswith((":", "："))

    def _part(self, line: int, kind: BlockKind, part: list[str]) -> None:
        if kind == "quote":
            self._add(kind, line, self._quotation(part))
        elif kind == "paragraph" and (quoted := self._credited(part)):
            self._add("quote", line, quoted)
        elif kind == "paragraph" and len(part) == 1 and self._credits_last(part[0]):
            last = self.blocks.pop()
            quoted = join_passages([Passage(last.text, last.links), self._passage(part)], "\n\n")
            self._add("quote", last.line, quoted)
        elif kind == "paragraph" and any(len(each) > _WRAPPED_MOST for each in part):
            for number, each in enumerate(part, line):
                self._add(kind, number, self._passage([each]))
        elif kind == "heading":
            self.heading = ()
            self._add(kind, line, self._passage(part))
            self.heading = (self.blocks[-1].text,)
        else:
            self._add(kind, line, self._passage(part))

    def _add(self, kind: BlockKind, line: int, passage: Passage) -> None:
        self.blocks.append(Block(kind, passage.text, line, passage.links, self.heading))

    def _quotation(self, part: list[str]) -> Passage:
        *body, last = part
        if body and _is_credit(last):
            passages = [*self._paragraphs(body), self._passage([last])]
        else:
            passages = [*self._paragraphs(part)]
        return join_passages(passages, "\n\n")

    def _paragraphs(self, lines: list[str]) -> Iterator[Passage]:
        return (self._passage(group) for _, group in _groups(lines))

    def _credited(self, part: list[str]) -> Passage | None:
        """Return a paragraph that ends in an attribution line as a quotation."""
        *body, last = part
        if not body or not _is_credit(last) or any(map(DASH.match, body)):
            return None
        return join_passages([self._passage(body), self._passage([last])], "\n\n")

    def _credits_last(self, line: str) -> bool:
        """Return whether a line by itself says whose the quotation before it is."""
        last = self.blocks[-1] if self.blocks else None
        return bool(last and last.kind == "paragraph" and _OPENED.match(last.text) and _is_credit(line))

    def _passage(self, lines: list[str]) -> Passage:
        pen = Pen(self.notes)
        text = " ".join(lines)
        done = 0
        for found in _MENTION.finditer(text):
            pen.write(text[done : found.start()])
            done = found.end()
            if found["label"] is not None:
                self._mark(pen, found)
            elif found["aside"]:
                pen.link_here((found["within"],))
            elif _ENDED.search(text[max(0, found.start() - _BEFORE) : found.start()].rstrip()) and _at_end(
                text, found.end()
            ):
                pen.link_here((found["url"],))
            else:
                pen.open("a", found["url"])
                pen.write(found["url"])
                pen.close("a")
        pen.write(text[done:])
        return pen.passage()

    def _mark(self, pen: Pen, found: re.Match[str]) -> None:
        if found["label"] in self.notes:
            pen.note(found["label"])
        else:
            pen.write(found[0])


def _at_end(text: str, at: int) -> bool:
    """Return whether nothing of a sentence follows."""
    rest = text[at : at + 2].strip()
    return not rest or rest[0].isupper() or not rest[0].isalnum()


def _is_credit(line: str) -> bool:
    bare = line.strip()
    return DASH.match(bare) is not None and len(bare) <= _CREDIT_MOST and not _ENDED.search(bare)


def _parts(group: list[str], *, after_colon: bool) -> Iterator[tuple[int, BlockKind, list[str]]]:
    """Yield the blocks of lines that follow each other: where each begins, its kind, its lines bare."""
    if after_colon and all(map(_INDENT.match, group)):
        yield 0, "quote", [line.strip() for line in group]
        return
    start, kind = 0, _kind(group[0])
    part: list[str] = []
    for number, line in enumerate(group):
        here = _kind(line)
        # A line without a mark goes on in an item, and in a note.
        goes_on = here == kind == "quote" or (here == "paragraph" and kind != "quote")
        if part and not goes_on:
            yield start, kind, part
            part = []
        if not part:
            start, kind = number, here
        if _UNDERLINE.fullmatch(line.strip()):
            if len(part) == 1:
                yield start, "heading", part
            part = []
        else:
            part.append(_bare(line, here))
    if part:
        alone = len(group) == 1 and kind == "paragraph" and _is_heading(part[0])
        yield start, "heading" if alone else kind, part


def _kind(line: str) -> BlockKind:
    if _QUOTED.match(line):
        return "quote"
    if (note := _NOTE.fullmatch(line)) and _URL.search(note["text"]):
        return "other"
    return "item" if _ITEM.match(line) and not DASH.match(line) else "paragraph"


def _bare(line: str, kind: BlockKind) -> str:
    mark = _MARKS[kind].match(line) if kind in _MARKS else None
    return line[mark.end() if mark else 0 :].strip()


def _is_heading(line: str) -> bool:
    return line.isupper() and len(line) <= _HEADING_MOST and not _ENDED.search(line)

"""How a quotation is signed: by a line at its end, behind its last sentence, or in the paragraph after it."""

import re
from dataclasses import dataclass, replace

from snippets.document import Block, Link, Span
from snippets.extract.attribution import (
    IN_WORK,
    SOURCE_WORDS,
    Attribution,
    is_source_label,
    read_attribution,
    read_credit,
    read_marked_line,
)
from snippets.extract.marks import is_whole_quotation
from snippets.extract.names import is_name_like, is_work, names_work
from snippets.extract.publishers import is_publisher
from snippets.extract.when import find_dates
from snippets.patterns import regex

_LABEL_MOST = 80  # code points of a link that names a kind of work
_WORK_MOST = 12  # words of a line that names a work
_BEHIND_MOST = 6  # words behind the link of a line with a name: a date
_LINK_MOST = 8  # words of a link behind the last sentence that is none of it
_ENDS = r"[.!?…:。！？։।][\"'”“’»«]?$"
_CLOSED = r"[.!?…。！？։।»«”“’\"」』]"  # how a quotation ends: German closes with “ and «
_FULL_STOP = regex(rf"{_CLOSED}\s*$")


_NOBODY = Attribution()


@dataclass(frozen=True, slots=True)
class Signature:
    """What signs a quotation.

    Attributes:
        text, links: of the line.
        next: whether it is the paragraph after.
        doubts: (key, words) pairs: what of it may be wrong.
    """

    by: Attribution = _NOBODY
    text: str = ""
    links: tuple[Link, ...] = ()
    next: bool = False
    doubts: tuple[tuple[str, str], ...] = ()


def read_signature(block: Block, following: Block | None) -> tuple[str, Signature]:
    """Return a quotation's own words, and what signs it; an empty signature where nothing does."""
    body, inside = _last_line(block)
    if inside is None:
        body, inside = _behind_the_last_sentence(block)
    return _without_address(body, block), inside or _after(following) or Signature()


def _without_address(body: str, block: Block) -> str:
    """Return the words without the bare address of a link at their end, as posts of some sites have it."""
    last = next((link for link in block.links if link.end == len(body)), None)
    bare = last and re.fullmatch(r"(?:https?://)?[\w.-]+\.[a-z]{2,}/\S*", body[last.start :])
    return body[: last.start].rstrip() if last and bare and body[: last.start].strip() else body


# --- a line of its own --------------------------------------------------------------------------


def _last_line(block: Block) -> tuple[str, Signature | None]:
    for mark in ("\n\n", "\n"):
        body, found, last = block.text.rpartition(mark)
        if not found:
            continue
        start = len(body) + len(mark)
        links = _from(block.links, start)
        line = _read_line(last, links, _spans_from(block.emphasis, start))
        if not line and mark == "\n\n":
            line = _name_and_link(last, links)
        if not line and mark == "\n\n" and is_whole_quotation(body.strip()) and len(last.split()) <= _WORK_MOST:
            # What stands below words in quotation marks is none of them.
            by = read_credit(last, links)
            line = Signature(by, last, links) if by and is_name_like(by.name) else _reference(last, links)
        all_set_off = any(span.start == 0 and span.end >= len(body) for span in block.emphasis)
        if line and (line.by.name or line.links or not all_set_off):
            return body, line
    return block.text, None


def _read_line(text: str, links: tuple[Link, ...], emphasis: tuple[Span, ...]) -> Signature | None:
    # "Jane Roe in *The Keys*": a work, as a link would be.
    works = (*links, *(Link(span.start, span.end, "") for span in emphasis if IN_WORK.search(text[: span.start])))
    by = read_attribution(text, works) or read_marked_line(text, works, emphasis)
    if by:
        ends = (text[span.start : span.end].strip() for span in emphasis)
        titled = by.role and any(words[:1].isupper() and by.role.endswith(words) for words in ends)
        doubts = (("role", "role? it is set off, as the title of a work is"),) if titled else ()
        return Signature(by, text, links, doubts=doubts)
    label = text.strip(" ()（）[]")
    is_label = bool(links) and (is_source_label(text) or (is_work(label) and len(label) <= _LABEL_MOST))
    return _reference(text, links) if is_label or _is_work_line(text, emphasis) else None


# Between a name and what follows it; scripts without capital letters need one to end a name.
_PARTS_NAME = regex(r"[,،、，(（:：.\u3000]|(?<=[\u3040-\u30ff\u4e00-\u9fff]) ")


def _name_and_link(text: str, links: tuple[Link, ...]) -> Signature | None:
    """Read a paragraph that is a name and a link: "Pjotr Tschischow, Biologe. Quelle: [Jahrbuch](…)"."""
    head = _LABEL.sub("", text[: links[0].start]).rstrip(" .,،、;:：(（|—–-") if links else ""
    behind = text[links[-1].end :] if links else ""
    by = read_credit(head) if head and len(text) <= _LABEL_MOST * 2 and len(behind.split()) <= _BEHIND_MOST else None
    if by is None or not is_name_like(by.name) or re.search(_ENDS, behind.rstrip(" .)）")):
        return None
    parted = _PARTS_NAME.match(text, text.find(by.name) + len(by.name)) is not None
    return Signature(by, text, links) if parted and (len(by.name.split()) > 1 or not by.name[0].isupper()) else None


def _reference(text: str, links: tuple[Link, ...]) -> Signature:
    """Return a line that names a work only."""
    dates = find_dates(text)
    return Signature(Attribution(date=dates[0].date if len(dates) == 1 else ""), text, links)


def _is_work_line(text: str, emphasis: tuple[Span, ...]) -> bool:
    """Return whether a line is set in italics or bold from end to end and is no sentence: *From the preface, 2020*."""
    set_off = any(span.start <= 0 and span.end >= len(text.rstrip()) for span in emphasis)
    return set_off and len(text.split()) <= _WORK_MOST and not re.search(_ENDS, text.rstrip())


def _after(following: Block | None) -> Signature | None:
    """Return what the paragraph after the quotation says of it."""
    if following is None or following.kind != "paragraph":
        return None
    line = (
        _read_line(following.text, following.links, following.emphasis)
        or _link_in_brackets(following)
        or _link_to_work(following)
    )
    return replace(line, next=True) if line else None


def _link_in_brackets(block: Block) -> Signature | None:
    text = block.text.strip()
    bracketed = text[:1] in set("(（[") and text[-1:] in set(")）]")
    return _reference(block.text, block.links) if bracketed and 0 < len(block.links) <= 2 else None


def _link_to_work(block: Block) -> Signature | None:
    """Read a paragraph that is a link to the whole of it: "[Full interview](…)", "<https://…>"."""
    label = block.text.strip(" .→»")
    alone = len(block.links) == 1 and label == block.text[block.links[0].start : block.links[0].end].strip(" .→»")
    told = names_work(label) and len(label.split()) <= _LINK_MOST and not re.search(_ENDS, block.text)
    is_one = alone and (told or re.fullmatch(r"https?://\S+", label))
    return _reference(block.text, block.links) if is_one else None


# --- behind the last sentence -------------------------------------------------------------------

_DASH = regex(rf"(?<={_CLOSED})(?:\s*[—–―]+\s*|(?P<hyphen>\s-\s?))(?P<who>[^—–―\n]{{2,120}})$")
_BRACKETS = regex(rf"(?<={_CLOSED})\s*[(（](?P<who>[^()（）]{{2,120}})[)）]\s*$")
_LABEL = regex(rf"[(（]?\s*(?<!\w)(?:{SOURCE_WORDS})\s*[:：]?\s*$", re.IGNORECASE)


def _behind_the_last_sentence(block: Block) -> tuple[str, Signature | None]:
    """Return the words without what signs them: "We go. — Jane Roe", "We go. **Jane Roe**", "… [Source](…)"."""
    for read in (_dash, _set_off, _brackets, _last_link):
        found = read(block)
        if found:
            return block.text[: found[0]].rstrip(), found[1]
    return block.text, None


def _dash(block: Block) -> tuple[int, Signature] | None:
    found = _DASH.search(block.text)
    if not found:
        return None
    links = _from(block.links, found.start("who"))
    by = read_credit(found["who"], links)
    if by is None or not is_name_like(by.name):
        return None
    # One word behind a dash may go on with the sentence; a hyphen may stand for a dash.
    certain = links or by.date or (len(by.name.split()) > 1 and not found["hyphen"])
    return (found.start(), Signature(by, found["who"], links)) if certain else None


def _set_off(block: Block) -> tuple[int, Signature] | None:
    span = next((span for span in block.emphasis if span.end == len(block.text) and span.start), None)
    if span is None or not _FULL_STOP.search(block.text[: span.start]):
        return None
    line = block.text[span.start :]
    by = read_credit(line) if is_name_like(line.partition(",")[0]) else None
    return (span.start, Signature(by, line, _from(block.links, span.start))) if by else None


def _brackets(block: Block) -> tuple[int, Signature] | None:
    found = _BRACKETS.search(block.text)
    if not found:
        return None
    links = _from(block.links, found.start("who"))
    by = read_credit(found["who"], links)
    if by and is_name_like(by.name) and not (links and is_publisher(by.name, links[0].url)):
        doubts = (("speaker", "speaker? taken from the brackets behind it"),)
        return found.start(), Signature(by, found["who"], links, doubts=doubts)
    if links or is_work(found["who"]):
        return found.start(), _reference(found["who"], links)
    return None


def _last_link(block: Block) -> tuple[int, Signature] | None:
    """Read a link behind the last sentence; one that is a sentence itself belongs to the quotation."""
    link = block.links[-1] if block.links else Link(0, 0, "")
    label = block.text[link.start : link.end]
    before = _LABEL.sub("", block.text[: link.start].rstrip(" (（[-–—|"))
    if not label or not before or re.search(r"\w", block.text[link.end :]) or not _FULL_STOP.search(before):
        return None
    if len(label.split()) > _LINK_MOST or re.search(_ENDS, label):
        return None
    return len(before), Signature(text=block.text[link.start :], links=_from((link,), link.start))


def _from(links: tuple[Link, ...], start: int) -> tuple[Link, ...]:
    return tuple(Link(link.start - start, link.end - start, link.url) for link in links if link.start >= start)


def _spans_from(spans: tuple[Span, ...], start: int) -> tuple[Span, ...]:
    return tuple(Span(span.start - start, span.end - start) for span in spans if span.start >= start)

"""Block quotations: their own words, who speaks, and where that stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from snippets.extract.entries import is_archive_link, is_whole_quotation
from snippets.extract.facts import Sentence, is_lead_in
from snippets.extract.speakers import Attribution, names_site, read_attribution, speaker_in_lead_in
from snippets.extract.when import as_of, said_on
from snippets.model import Block, Link

_SOURCE_LABEL = re.compile(
    r"\s*\(?(?:sources?|via|from|quellen?|fontes?|fuentes?|sources?|источники?|джерело|աղբյուրը?)\s*[:：]",
    re.IGNORECASE,
)
_TITLE_LEAST = 3  # words that make a link's text a title when it has no quotation marks


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What the sentence before a quotation says of it.

    Attributes:
        urls: a page, and copies of it.
        speaker: whom it names as speaking.
        date: EDTF.
        announces: whether it ends in a colon; it then stands for all quotations that follow at once.
    """

    urls: tuple[str, ...] = ()
    speaker: str = ""
    date: str = ""
    announces: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation read from a block.

    Attributes:
        urls: where it stands: a page, and copies of it; empty when the document does not say.
        title, publisher: of the page, where an attribution line gives them.
        took_next: whether the paragraph after it belongs to it.
    """

    text: str
    by: Attribution
    urls: tuple[str, ...]
    title: str = ""
    publisher: str = ""
    took_next: bool = False


def read_lead_in(sentences: Sequence[Sentence]) -> LeadIn:
    """Read the sentences of the paragraph before a quotation."""
    if not sentences:
        return LeadIn()
    last = sentences[-1]
    announces = is_lead_in(last.text, before_quote=True)
    # "The report is out. It says:": the sentence that announces may leave the link to the one before.
    linked = [sentence for sentence in sentences if sentence.links] if announces else [last]
    urls = _nearest(linked[-1]) if linked else ()
    date = said_on(last.text) if announces else as_of(last.text)
    return LeadIn(urls, speaker_in_lead_in(last.text), date, announces)


def _nearest(sentence: Sentence) -> tuple[str, ...]:
    """Return the last page that the sentence links to, and the copies after it."""
    pages = [at for at, link in enumerate(sentence.links) if not is_archive_link(sentence.text, link)]
    return tuple(link.url for link in sentence.links[pages[-1] if pages else -1 :])


def read_quotation(block: Block, lead_in: LeadIn, following: Block | None) -> Quotation:
    """Read a block quotation.

    Its source is, in this order: a link of its attribution line, inside it or right after it; the one nearest
    to it in the sentence before; a link inside the quotation itself.
    """
    *body, last = block.text.split("\n\n")
    start = len(block.text) - len(last)
    tail = tuple(
        replace(link, start=link.start - start, end=link.end - start) for link in block.links if link.start >= start
    )
    by = read_attribution(last, tail) if body else None
    if by:
        line, links, took_next = last, tail, False
    else:
        body, tail = [*body, last], ()
        by, took_next = _line_after(following)
        line, links = (following.text, following.links) if following and took_next else ("", ())
    inner = tuple(link.url for link in block.links if not tail or link.start < start)
    urls = tuple(link.url for link in _page_first(line, links)) or lead_in.urls or inner[:1]
    publisher = by.name if by and urls and names_site(by.name, urls[0]) else ""
    name = lead_in.speaker if publisher or not by or not by.name else by.name
    return Quotation(
        _without_marks("\n\n".join(body)),
        Attribution(name, by.role if by else "", (by.date if by else "") or lead_in.date),
        urls,
        _title(line, links, name),
        publisher,
        took_next,
    )


def _line_after(following: Block | None) -> tuple[Attribution | None, bool]:
    """Return what a paragraph after the quotation says of it, and whether it does."""
    if following is None or following.kind != "paragraph":
        return None, False
    by = read_attribution(following.text, following.links)
    return by, by is not None or (bool(following.links) and _SOURCE_LABEL.match(following.text) is not None)


def _page_first(line: str, links: tuple[Link, ...]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: is_archive_link(line, link)))


def _title(line: str, links: tuple[Link, ...], name: str) -> str:
    """Return the title that an attribution line links to; words that only describe the link are none."""
    for link in _page_first(line, links)[:1]:
        anchor = line[link.start : link.end]
        quoted = is_whole_quotation(anchor)
        if quoted or (len(anchor.split()) >= _TITLE_LEAST and anchor[0].isupper() and name not in anchor):
            return anchor[1:-1].strip() if quoted else anchor
    return ""


def _without_marks(text: str) -> str:
    """Return a quotation without the marks round the whole of it; those inside are its own."""
    bare = text.strip()
    return bare[1:-1].strip() if is_whole_quotation(bare) else bare

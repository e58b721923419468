"""Reading-list entries: `[title](url) | [Archive](archive-url)` and the ways people vary it."""

import re
from dataclasses import dataclass, field

from snippets.archives import read_archive
from snippets.extract.speakers import DASH, Attribution, is_publisher, names_site, read_who
from snippets.extract.when import whole_date
from snippets.model import Block, Link

# What people call the link to a copy, in the languages that we know it in.
_ARCHIVE_LABEL = re.compile(
    r"(?:web[\s-]*)?(?:archived?|archiv|archiviert|archivé|archivado|arquivo|archivio|архив|архивная копия"
    r"|արխիվ"
    r"|wayback(?:\s+machine)?|snapshot|cached?|copy|mirror)(?:\s+(?:link|copy|version|page))?\.?",
    re.IGNORECASE,
)
_ARCHIVE_TAIL = re.compile(rf"\s*[|(\[·/–—-]\s*{_ARCHIVE_LABEL.pattern}\s*[)\]]?\s*$", re.IGNORECASE)
_SEPARATORS = "|,;:()[]·•/–—-"
_SITE_TAIL = re.compile(r"\s+[|–—-]\s+(?P<site>[^|–—]{2,40})$")

_PAIRS = ('""', "“”", "„“", "„”", "«»", "»«", "「」", "『』", "‘’", "”“", "””")


@dataclass(frozen=True, slots=True)
class Entry:
    """One work in a reading list.

    Attributes:
        url: of the work; of its copy when the list has that only.
        archives: URLs of copies.
        beside: words before or after the link: a publisher, a date, a description.
    """

    url: str
    title: str
    archives: tuple[str, ...] = ()
    beside: tuple[str, ...] = field(default=())


def is_archive_link(text: str, link: Link) -> bool:
    """Return whether the link leads to a copy, by its address or by its label."""
    return read_archive(link.url) is not None or is_archive_label(text[link.start : link.end])


def is_archive_label(label: str) -> bool:
    """Return whether a link's text says that it leads to a copy."""
    return _ARCHIVE_LABEL.fullmatch(label.strip(" ()[]")) is not None


def read_entries(block: Block) -> tuple[Entry, ...]:
    """Return the works that a list item names, or none when it is a sentence or has no link.

    A paragraph is a list entry only when it is links and nothing else.
    """
    links = [link for link in block.links if link.start < link.end]
    if not links:
        return ()
    pages = [link for link in links if not is_archive_link(block.text, link)] or links[:1]
    gaps = _gaps(block.text, links)
    words = [gap for gap in gaps if re.search(r"\w", gap) and not is_archive_label(gap.strip(_SEPARATORS + " "))]
    if words and (block.kind != "item" or len(pages) > 1 or not _is_beside(block.text, pages[0], gaps)):
        return ()
    if block.kind != "item" and re.search(r"[.!?…。]$", block.text) and not is_archive_link(block.text, links[-1]):
        return ()  # a sentence that is a link from end to end
    beside = tuple(word.strip(_SEPARATORS + " ") for word in words)
    return tuple(
        Entry(
            page.url,
            _title(block.text[page.start : page.end]),
            _archives_after(block.text, page, links, pages),
            beside,
        )
        for page in pages
    )


def _gaps(text: str, links: list[Link]) -> list[str]:
    """Return the text before, between and after the links."""
    edges = [0, *(edge for link in links for edge in (link.start, link.end)), len(text)]
    return [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _is_beside(text: str, page: Link, gaps: list[str]) -> bool:
    """Return whether the words round the link are apart from it: `Publisher: [title]`, `[title], date`."""
    before, after = text[: page.start].strip(" \"'“„«("), text[page.end :].strip(" \"'”“»)")
    apart_before = not before or before[-1] in _SEPARATORS or whole_date(before) != ""
    apart_after = not after or after[0] in _SEPARATORS
    return apart_before and apart_after and all(len(gap.split()) <= _BESIDE_MOST for gap in gaps)


_BESIDE_MOST = 25  # words; more is a text of its own
_NAME_MOST = 5  # words of a publisher's name


def _archives_after(text: str, page: Link, links: list[Link], pages: list[Link]) -> tuple[str, ...]:
    following = [other.start for other in pages if other.start > page.start]
    end = min(following, default=len(text))
    return tuple(link.url for link in links if page.start < link.start < end and link not in pages)


def _title(anchor: str) -> str:
    """Return a link's text as a title; an address is none."""
    return "" if re.match(r"https?://\S+$", anchor) else _ARCHIVE_TAIL.sub("", anchor).strip()


def date_beside(beside: tuple[str, ...]) -> str:
    """Return the date that stands by itself beside the link, in EDTF: `[title], Publisher, 3 March 2020`."""
    pieces = (words[cut.end() :] for words in beside for cut in re.finditer(r"^|[,;|(·]", words))
    return next(filter(None, map(whole_date, pieces)), "")


def publisher_beside(beside: tuple[str, ...], url: str) -> str:
    """Return the words beside the link that name its site or are a newspaper's or channel's."""
    pieces = (piece.strip() for words in beside for piece in re.split(r"[,;|()·]", words))
    return next((piece for piece in pieces if len(piece.split()) <= _NAME_MOST and is_publisher(piece, url)), "")


def split_site(title: str, url: str) -> tuple[str, str]:
    """Part `Title - Site` when the address confirms the site; else the site is empty."""
    found = _SITE_TAIL.search(title)
    if not found or not names_site(found["site"], url):
        return title, ""
    return title[: found.start()], found["site"]


@dataclass(frozen=True, slots=True)
class QuotedTitle:
    """A title that is somebody's words: `"We will …" —Name, October 17, 2020`."""

    text: str
    by: Attribution


def read_quoted_title(title: str, url: str) -> QuotedTitle | None:
    """Read a title that is a quotation with its speaker; None for headlines with quoted words in them.

    After a hyphen with spaces, or where the address or the words say so, the name is the publisher's.
    """
    found = _TITLE.match(title)
    if not found or not is_whole_quotation(found["quote"]):
        return None
    by = read_who(found["who"])
    if by is None or not by.name or is_publisher(by.name, url):
        return None
    if found["dash"] == "-" and not by.date:
        return None
    return QuotedTitle(found["quote"][1:-1].strip(), by)


_TITLE = re.compile(
    rf"""(?P<quote>["“„«»「『‘”].+["”“»«」』’])\s*(?P<dash>{DASH}|(?<=\s)-(?=\s))\s*(?P<who>[^"“”„«»]+)$""",
    re.DOTALL,
)


def is_whole_quotation(text: str) -> bool:
    """Return whether one pair of quotation marks stands round the whole of `text`."""
    if len(text) < 3 or text[0] + text[-1] not in _PAIRS:
        return False
    opening, closing = text[0], text[-1]
    inner = text[1:-1]
    if opening == closing:
        return opening not in inner
    depth = 0
    for character in inner:
        depth += (character == opening) - (character == closing and closing != "’")
        if depth < 0:
            return False
    return depth == 0

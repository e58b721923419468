"""HTML -> a tree of elements, and what the page says of itself: its address, its language, its date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from snippets.htmltree import Element, parse_tree
from snippets.patterns import regex
from snippets.read.header import tidy_date, tidy_lang
from snippets.read.pen import WEB

LINE_MOST = 0xFFFF  # libxml2 counts no further
_SAVED_FROM = regex(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(?P<url>https?://\S+)")
_SAVED_REACH = 5000  # code points from the beginning


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page.

    Attributes:
        root: None where there is nothing.
        cut: whether its end was not read, because elements are nested too deep.
        url: where it says that it stands; empty where it does not.
        base: what relative links start from; as `url`.
        lang, title, author, date: BCP 47, text, text, EDTF; empty where it does not say.
    """

    root: Element | None = None
    cut: bool = False
    url: str = ""
    base: str = ""
    lang: str = ""
    title: str = ""
    author: str = ""
    date: str = ""


def parse_page(text: str) -> Page:
    """Parse a page or a part of one; whatever it is, it ends in a page."""
    root, cut = parse_tree(text)
    if root is None:
        return Page()
    said = _meta(root)
    saved = _SAVED_FROM.search(text, 0, _SAVED_REACH)
    canonical = _links(root, "canonical")
    url = next(filter(WEB.match, (*canonical, said.get("og:url", ""), saved["url"] if saved else "")), "")
    base = next((element.get("href") for element in root.iter("base") if element.get("href")), "")
    return Page(
        root,
        cut,
        url,
        resolved(base, url) if base else url,
        _lang(root, said),
        _title(root, said),
        _author(said),
        _date(root, said),
    )


def resolved(address: str, base: str) -> str:
    """Return an address as seen from `base`: http or https, or `#id` for a place on the same page; empty for others."""
    bare = re.sub(r"[\t\n\r]", "", address).strip()
    if not bare or bare.startswith("#"):
        return bare
    try:
        whole = urljoin(base, bare)
        parts = urlsplit(whole)
    except ValueError:
        return ""
    if parts.fragment and base and whole.partition("#")[0] == base.partition("#")[0]:
        return "#" + parts.fragment
    return whole if WEB.match(whole) else ""


def line_of(element: Element) -> int:
    """Return the line that an element begins on; 0 where that is not known."""
    line = int(element.sourceline or 0)
    return line if line < LINE_MOST else 0


def _meta(root: Element) -> dict[str, str]:
    """Return what is said by `meta` elements, by lower-case name; the first of a name."""
    said: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        if name and element.get("content"):
            said.setdefault(name.strip().lower(), " ".join(element.get("content").split()))
    return said


def _links(root: Element, relation: str) -> Iterator[str]:
    for element in root.iter("link"):
        if relation in (element.get("rel") or "").lower().split():
            yield (element.get("href") or "").strip()


def _lang(root: Element, said: dict[str, str]) -> str:
    tops = (element for element in (root, root.find("body")) if element is not None)
    own = (element.get(name) for element in tops for name in ("lang", "xml:lang"))
    meant = (*own, said.get("content-language"), said.get("og:locale"))
    return next(filter(None, (tidy_lang(text) for text in meant if text)), "")


def _title(root: Element, said: dict[str, str]) -> str:
    of_head = (" ".join("".join(element.itertext()).split()) for element in root.iter("title"))
    return said.get("og:title") or said.get("citation_title") or next(filter(None, of_head), "")


def _author(said: dict[str, str]) -> str:
    names = (said.get(name, "") for name in ("author", "article:author", "citation_author", "dc.creator"))
    return next((name for name in names if name and not WEB.match(name)), "")


def _date(root: Element, said: dict[str, str]) -> str:
    names = ("article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "citation_publication_date")
    times = [element.get("datetime") for element in root.iter("time") if element.get("pubdate") is not None]
    meant = (*(said.get(name) for name in names), *times)
    return next(filter(None, (tidy_date(text.replace("/", "-")) for text in meant if text)), "")

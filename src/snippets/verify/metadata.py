"""What a page says of itself: its title, publisher, author and date, each with where it says so. Suggestions only.

In this order: JSON-LD, `citation_*`, Open Graph and article properties, Dublin Core, the title, the first `time`. The
day of a change is never taken for the date; a title's " – Site" goes only where it is the site's name.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from snippets.dates import read_date
from snippets.htmltree import Element, parse_tree
from snippets.patterns import regex

_TEXT_MOST = 2_000_000

# Keys of a source, and where they are looked for.
_JSON_LD: Mapping[str, tuple[str, ...]] = {
    "title": ("headline", "name"), "author": ("author",), "publisher": ("publisher",), "date": ("datePublished",),
}  # fmt: skip
_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("citation_title", "og:title", "dc.title", "dcterms.title"),
    "author": ("citation_author", "article:author", "author", "dc.creator", "dcterms.creator"),
    "publisher": ("citation_journal_title", "citation_publisher", "og:site_name", "dc.publisher", "dcterms.publisher"),
    "date": (
        "citation_publication_date", "article:published_time", "dc.date", "dcterms.date", "dcterms.issued", "date",
    ),
}  # fmt: skip
_WORKS = frozenset(
    """AnalysisNewsArticle Article BlogPosting Book CreativeWork NewsArticle OpinionNewsArticle Report
    ReportageNewsArticle ScholarlyArticle TechArticle WebPage""".split()  # noqa: SIM905 - to be read as a text
)
_DAY = regex(r"\d{4}(?:[-/]\d{1,2}(?:[-/]\d{1,2})?)?")
_JOINTS = (" | ", " – ", " — ", " - ", " · ", " :: ")


class Suggestion(NamedTuple):
    """What a page says of one key of its source; `origin` is where."""

    key: str
    value: str
    origin: str


def suggestions(html: str) -> tuple[Suggestion, ...]:
    """Return what a page says of itself, at most one for each key of a source."""
    root, _ = parse_tree(html)
    if root is None:
        return ()
    found: dict[str, Suggestion] = {}
    for suggestion in _said(root):
        value = _tidied(suggestion.key, suggestion.value)
        if value and suggestion.key not in found:
            found[suggestion.key] = suggestion._replace(value=value)
    if "title" in found and "publisher" in found:
        title = _without_site(found["title"].value, found["publisher"].value)
        found["title"] = found["title"]._replace(value=title)
    return tuple(found[key] for key in _NAMES if key in found)


def _said(root: Element) -> Iterator[Suggestion]:
    for work in _works(root):
        for key, names in _JSON_LD.items():
            yield from (Suggestion(key, text, f"JSON-LD {name}") for name in names if (text := _text(work.get(name))))
    metas: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or "").strip().lower()
        metas.setdefault(name, element.get("content") or "")
    for key, names in _NAMES.items():
        yield from (Suggestion(key, metas[name], name) for name in names if metas.get(name))
    yield from (Suggestion("title", "".join(element.itertext()), "title") for element in root.iter("title"))
    times = (element.get("datetime") or "" for element in root.iter("time"))
    yield from (Suggestion("date", time, "time") for time in times if time)


def _works(root: Element) -> Iterator[Mapping[str, Any]]:
    """Yield the works that JSON-LD describes, outermost first."""
    for element in root.iter("script"):
        text = element.text or ""
        if (element.get("type") or "").strip().lower() != "application/ld+json" or len(text) > _TEXT_MOST:
            continue
        try:
            todo = [json.loads(text)]
        except (ValueError, RecursionError):
            continue
        while todo:
            value = todo.pop(0)
            if isinstance(value, list):
                todo.extend(value)
            elif isinstance(value, dict):
                kinds = value.get("@type")
                if set(kinds if isinstance(kinds, list) else [kinds]) & _WORKS:
                    yield value
                todo.extend(value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value)


def _text(value: object) -> str:
    """Return a text, or the name of a thing, or of the first of several."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value[:3])))
    if isinstance(value, dict):
        return _text(value.get("name"))
    return value if isinstance(value, str) else ""


def _tidied(key: str, value: str) -> str:
    value = " ".join(value.split())
    if key == "date":
        day = _DAY.match(value)
        parts = day[0].replace("/", "-").split("-") if day else []
        text = "-".join(part.zfill(2) for part in parts)
        try:
            read_date(text)
        except ValueError:
            return ""
        return text
    # An author may be given as the address of a profile.
    return "" if value.startswith(("http://", "https://")) else value


def _without_site(title: str, site: str) -> str:
    for joint in _JOINTS:
        head, found, tail = title.rpartition(joint)
        if found and tail.casefold() == site.casefold():
            return head
    return title

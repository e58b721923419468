"""The sources found so far: one for each page, with what each mention adds."""

import re
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from snippets.archives import Archive, original, read_archive, same_page
from snippets.errors import Location, Problem
from snippets.model import Source
from snippets.slugs import free_name, slug
from snippets.urls import host, page_key, path, url_fault

_ID_MOST = 48  # characters

_NO_COPY = {
    "listing": ("is a list of copies, not a copy", "open it, choose a copy and give that one's address"),
    "request": ("asks the archive to make a copy", "open it and give the address of the copy that it makes"),
}


@dataclass(slots=True)
class Shelf:
    """Collects sources in the order of their first mention.

    Attributes:
        sources: by key.
        problems: what keeps an address or a copy from being cited.
    """

    sources: dict[str, Source] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def put(
        self, url: str, where: Location, *, title: str = "", publisher: str = "", author: str = "", date: str = ""
    ) -> str:
        """Add a mention of the page at `url`, and return the key of its source.

        Args:
            url: of the page or of an archived copy, of which the page is then the source.
            where: the mention stands.
            title: of the page; what an earlier mention gave stays, here and below.
            publisher: of the page.
            author: of the page.
            date: when it was published, EDTF.
        """
        page = original(url)
        key = source_key(page)
        if key not in self.sources:
            fault = url_fault(page)
            if fault:
                self._warn(where, f"the URL {page} {fault}", "correct it before you check the file")
            self.sources[key] = Source(page, where=where)
        if title or publisher or author or date:
            mine = self.sources[key]
            self.sources[key] = replace(
                mine,
                title=mine.title or title,
                publisher=mine.publisher or publisher,
                author=mine.author or author,
                date=mine.date or date,
            )
        if archive := read_archive(url):
            if page == url:
                self._warn(where, f"{url} does not say which page it is a copy of", "set url to that page")
            else:
                self.attach(key, url, where, archive)
        return key

    def attach(self, key: str, url: str, where: Location, archive: Archive | None) -> None:
        """Add an archived copy to a source when it is one, and one of this page."""
        source = self.sources[key]
        if archive is None:
            self._warn(where, f"{url} is no archive that we know", "set archive to a snapshot of the page")
        elif fault := url_fault(url):
            self._warn(where, f"the archive link {url} {fault}", "correct it, and set archive to it")
        elif archive.kind in _NO_COPY:
            what, todo = _NO_COPY[archive.kind]
            self._warn(where, f"the archive link {url} {what}", todo)
        elif archive.of and not _is_copy_of(archive.of, source.url):
            self._warn(
                where,
                f"the archive link is a copy of another page, {archive.of}",
                "give a copy of " + source.url,
            )
        elif not source.archive:
            self.sources[key] = replace(source, archive=url)

    def labelled(self) -> dict[str, Source]:
        """Return the sources by key, each with an id made from publisher or host and title or path."""
        taken: dict[str, int] = {}
        named: dict[str, Source] = {}
        for key, source in self.sources.items():
            name = slug(f"{source.publisher or _site(source.url)} {source.title or _path_words(source.url)}", _ID_MOST)
            name = name if not source.date else f"{name}-{source.date[:4]}".removesuffix("-")
            named[key] = replace(source, id=free_name(name, taken))
        return named

    def _warn(self, where: Location, what: str, todo: str) -> None:
        self.problems.append(Problem(where, what, todo, "warning"))


def source_key(url: str) -> str:
    """Return what mentions of one source share: its page and the place on it."""
    return f"{page_key(url)}#{url.partition('#')[2]}"


def _is_copy_of(archived: str, url: str) -> bool:
    """Return whether a copy is of this page; one that was saved without the query of the address counts."""
    if same_page(archived, url):
        return True
    bare, own = archived.partition("?")[0], url.partition("?")[0]
    return ("?" in archived) != ("?" in url) and same_page(bare, own)


# Second-level names that stand before a country's, as in example.co.uk.
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gov", "gob", "gouv", "go", "mil", "net", "ne", "or", "org"})


def _site(url: str) -> str:
    """Return the name that a host is known by: `rferl` of www.rferl.org, `thetimes` of thetimes.co.uk."""
    labels = host(url).split(".")
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL:
        return labels[-3]
    return labels[-2] if len(labels) > 1 else labels[0]


def _path_words(url: str) -> str:
    """Return the last part of the path that has words in it, else the last part."""
    parts = [re.sub(r"\.[A-Za-z]{2,5}$", "", unquote(part)) for part in path(url).split("/") if part]
    wordy = [part for part in parts if len(re.findall(r"[^\W\d_]{2,}", part)) > 1]
    return (wordy or parts or [""])[-1].replace("_", " ")

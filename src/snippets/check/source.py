"""Checks of one source by itself: its dates, and whether its archive URL is a citation."""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta

from snippets.archives import read_archive, same_page
from snippets.check.context import Context, error, warning
from snippets.dates import first_day
from snippets.errors import Problem
from snippets.model import Source
from snippets.urls import with_one_scheme


def _archived_url(source: Source, _context: Context) -> Iterator[Problem]:
    if read_archive(source.url):
        todo = 'write the address of the page itself in "url:", and this one in "archive:"'
        yield warning(source.where, "the URL of the source is that of a copy in an archive", todo)


def _doubled_scheme(source: Source, _context: Context) -> Iterator[Problem]:
    meant = with_one_scheme(source.url)
    if meant != source.url:
        yield warning(source.where, "the URL has its scheme twice, and opens nothing", f"write {meant}")


_NO_COPY = {
    "listing": "the archive URL shows a list of copies, not one",
    "request": "the archive URL asks for a copy to be made",
}


def _archive(source: Source, context: Context) -> Iterator[Problem]:
    if not source.archive:
        return
    archive = read_archive(source.archive)
    if not archive:
        if same_page(source.archive, source.url):
            yield warning(source.where, "the archive URL is the page itself", "write the address of a copy")
        return
    if archive.kind in _NO_COPY:
        todo = "open the copy that you mean, and copy its address"
        yield error(source.where, _NO_COPY[archive.kind], todo)
    if archive.kind == "approximate":
        todo = "open it, and copy the address that you arrive at"
        yield warning(source.where, "the archive URL leads to whichever copy is near", todo)
    if archive.of and read_archive(archive.of):
        yield warning(source.where, "the archive URL is a copy of a copy", f"use {archive.of}")
    if archive.of and not same_page(archive.of, source.url):
        yield warning(source.where, f"the archive URL is of another page, {archive.of}", "correct one of them")
    if archive.date and first_day(archive.date) > context.today + timedelta(days=1):
        yield error(source.where, f"the archive URL is of {archive.date}, yet to come", "copy it once more")


def _published_tomorrow(source: Source, context: Context) -> Iterator[Problem]:
    for what in ("date", "accessed"):
        written = getattr(source, what)
        if written and first_day(written) > context.today:
            yield warning(source.where, f'"{what}" of the source, {written}, is yet to come', "correct it")


SOURCE_CHECKS: tuple[Callable[[Source, Context], Iterable[Problem]], ...] = (
    _archived_url,
    _doubled_scheme,
    _archive,
    _published_tomorrow,
)

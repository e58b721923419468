"""Checks of the whole: the settings, and snippets beside each other."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from snippets.check.context import Context, error, picture_problems, warning
from snippets.check.translations import TRANSLATION_CHECKS
from snippets.errors import Location, Problem
from snippets.model import Quotes, Settings, Snippet
from snippets.nearest import nearest
from snippets.themes import is_theme_file


def _line(settings: Settings, key: str) -> Location:
    return settings.where._replace(line=dict(settings.lines).get(key, settings.where.line))


def _theme(quotes: Quotes, context: Context) -> Iterator[Problem]:
    settings = quotes.settings
    name = settings.theme
    if is_theme_file(name):
        if not context.exists(name):
            yield error(_line(settings, "theme"), f'no file "{name}"', "write its path as seen from this file")
    elif name not in context.themes:
        near = nearest(name, context.themes)
        allowed = f"allowed: {', '.join(context.themes)}, or the path of a theme file"
        todo = f'did you mean "{near}"?' if near else allowed
        yield error(_line(settings, "theme"), f'no theme "{name}"', todo)


def _logo(quotes: Quotes, context: Context) -> Iterator[Problem]:
    settings = quotes.settings
    if settings.logo:
        yield from picture_problems(_line(settings, "logo"), settings.logo, (), context)


def _images(quotes: Quotes, context: Context) -> Iterator[Problem]:
    rows = [context.platforms[name] for name in quotes.settings.platforms if name in context.platforms]
    canvases = tuple(dict.fromkeys(row.canvas for row in rows if row.images != 0))
    for snippet in quotes.snippets:
        if snippet.image:
            yield from picture_problems(snippet.line_of("image"), snippet.image, canvases, context)


def _same_ids(quotes: Quotes, _context: Context) -> Iterator[Problem]:
    # Folders on Windows and macOS do not tell A from a.
    first: dict[str, Snippet] = {}
    for snippet in quotes.snippets:
        other = first.setdefault(snippet.id.lower(), snippet)
        if other is not snippet:
            what = f'id "{snippet.id}" is that of line {other.where.line} too'
            yield error(snippet.line_of("id"), what, "give one of them another id")


def _same_texts(quotes: Quotes, _context: Context) -> Iterator[Problem]:
    first: dict[str, Snippet] = {}
    for snippet in quotes.snippets:
        words = " ".join(re.findall(r"\w+", snippet.text.casefold()))
        other = first.setdefault(words, snippet)
        if words and other is not snippet:
            what = f"the same text as on line {other.line_of('text').line}"
            yield warning(snippet.line_of("text"), what, "remove one of them")


def _originals(quotes: Quotes, _context: Context) -> Iterator[Problem]:
    ids = {snippet.id for snippet in quotes.snippets}
    for snippet in quotes.snippets:
        meant = snippet.translation_of
        if meant and (meant not in ids or meant == snippet.id):
            near = nearest(meant, ids - {snippet.id})
            todo = f'did you mean "{near}"?' if near else "write the id of the snippet that it translates"
            what = f'a translation of itself, "{meant}"' if meant == snippet.id else f'no snippet "{meant}"'
            yield error(snippet.line_of("translation_of"), what, todo)


def _schedule(quotes: Quotes, context: Context) -> Iterator[Problem]:
    schedule = quotes.settings.schedule
    starts = [schedule.start, *(own.start for _, own in schedule.platforms)] if schedule else []
    for start in dict.fromkeys(filter(None, starts)):
        if datetime.fromisoformat(start).date() < context.today:
            what = f"the schedule begins on {start[:10]}, which is past"
            yield warning(_line(quotes.settings, "schedule"), what, "schedulers refuse such times; write a later start")


def _own_alts(quotes: Quotes, context: Context) -> Iterator[Problem]:
    platforms = [context.platforms[name] for name in quotes.settings.platforms if name in context.platforms]
    for snippet in quotes.snippets:
        for platform in platforms if snippet.alt else ():
            limit = platform.alt
            if limit and not limit.holds(snippet.alt):
                length = limit.count(snippet.alt)
                what = f"the alt text has {length} {limit.unit}, {platform.name} takes {limit.most}"
                yield error(snippet.line_of("alt"), what, "shorten it, or leave it out: one is made from the text")


CAMPAIGN_CHECKS: tuple[Callable[[Quotes, Context], Iterable[Problem]], ...] = (
    _theme,
    _logo,
    _images,
    _same_ids,
    _same_texts,
    _originals,
    _own_alts,
    _schedule,
    *TRANSLATION_CHECKS,
)

"""Checks of one snippet by itself."""

import re
from collections.abc import Callable, Iterable, Iterator

from snippets.archives import read_archive
from snippets.check.context import Context, error, warning
from snippets.dates import first_day, last_day
from snippets.errors import Problem
from snippets.model import Snippet
from snippets.patterns import regex
from snippets.slugs import SLUG_MOST, is_slug, slug
from snippets.urls import host


def _no_text(snippet: Snippet, _context: Context) -> Iterator[Problem]:
    if not snippet.text.strip():
        yield error(snippet.line_of("text"), f"{snippet.kind} has no text", 'add "text:" with the words')


def _no_source(snippet: Snippet, _context: Context) -> Iterator[Problem]:
    if not snippet.sources:
        todo = 'add "source:" with at least a url'
        yield error(snippet.line_of("source"), f"{snippet.kind} has no source", todo)


def _id(snippet: Snippet, _context: Context) -> Iterator[Problem]:
    if not is_slug(snippet.id):
        todo = f'write a-z, 0-9, - and _, {SLUG_MOST} at most, such as "{slug(snippet.id)}"'
        yield error(snippet.line_of("id"), f'id "{snippet.id}" cannot name a folder everywhere', todo)


def _highlight(snippet: Snippet, _context: Context) -> Iterator[Problem]:
    if snippet.highlight and snippet.highlight not in snippet.text:
        what = f'the highlight "{snippet.highlight}" does not occur in the text'
        yield error(snippet.line_of("highlight"), what, "copy it from the text, letter by letter")


def _credit(snippet: Snippet, _context: Context) -> Iterator[Problem]:
    if snippet.image and not snippet.image_credit:
        todo = 'add "image_credit:" with its maker and licence'
        yield warning(snippet.line_of("image"), "a picture without credit", todo)


OUTER_MARKS = ("“”", "„“", "„”", "«»", "»«", "「」", "『』", "‘’", "‚‘", '""', "''")


def _outer_marks(snippet: Snippet, _context: Context) -> Iterator[Problem]:
    text = snippet.text
    for marks in OUTER_MARKS:
        opening, closing = marks[0], marks[1]
        inside = text[1:-1]
        whole = opening not in inside and closing not in inside
        if snippet.kind == "quote" and len(text) > 1 and (text[0], text[-1]) == (opening, closing) and whole:
            what = "the text has quotation marks of its own round it"
            yield error(snippet.line_of("text"), what, "remove them, for posts and cards put them there")


def _own_posts(snippet: Snippet, context: Context) -> Iterator[Problem]:
    for name, text in snippet.posts:
        platform = context.platforms.get(name)
        if not text:
            yield error(snippet.line_of("posts"), f"the text for {name} is empty", "write it, or remove its key")
        for limit in platform.limits if platform else ():
            length = limit.count(text)
            if limit.most is not None and length > limit.most:
                what = f"the text for {name} has {length} {limit.unit}, allowed: {limit.most}"
                yield error(snippet.line_of("posts"), what, "shorten it")


def _no_speaker(snippet: Snippet, _context: Context) -> Iterator[Problem]:
    # One that is written but could not be read has been reported.
    if snippet.kind == "quote" and not snippet.speaker and "speaker" not in dict(snippet.lines):
        todo = 'add "speaker:", or write "kind: fact"'
        yield warning(snippet.line_of("kind"), "a quote without a speaker", todo)


def _handles(snippet: Snippet, context: Context) -> Iterator[Problem]:
    for id_, handle in snippet.speaker.handles if snippet.speaker else ():
        platform = context.platforms.get(id_)
        if platform and platform.mention and not re.fullmatch(platform.mention, handle):
            meant = f"@{handle}" if re.fullmatch(platform.mention, f"@{handle}") else ""
            todo = f'write it as "{meant}"' if meant else f"write it as {platform.name} shows it, with its @"
            yield error(snippet.line_of("speaker"), f'"{handle}" is no handle on {platform.name}', todo)


def _fact_speaks(snippet: Snippet, _context: Context) -> Iterator[Problem]:
    if snippet.kind == "fact" and snippet.speaker:
        todo = 'write "kind: quote" if these are the speaker\'s words, or leave the speaker out'
        yield warning(snippet.line_of("speaker"), "a fact has no speaker, so this one is not shown", todo)


def _publisher_speaks(snippet: Snippet, _context: Context) -> Iterator[Problem]:
    if not snippet.speaker:
        return
    name = snippet.speaker.name.casefold()
    if any(name in {source.publisher.casefold(), host(source.url)} for source in snippet.sources):
        what = f'the speaker "{snippet.speaker.name}" is the publisher'
        yield warning(snippet.line_of("speaker"), what, "name the person who said it, if there is one")


def _no_translator(snippet: Snippet, _context: Context) -> Iterator[Problem]:
    if snippet.translation_of and not snippet.translator:
        where = snippet.line_of("translation_of")
        yield warning(where, "a translation without translator", 'add "translator:", such as us')


def _expired(snippet: Snippet, context: Context) -> Iterator[Problem]:
    if snippet.expires and last_day(snippet.expires) < context.today:
        what = f"expired on {last_day(snippet.expires)}"
        yield warning(snippet.line_of("expires"), what, "check that it still holds, or withdraw it")


def _said_tomorrow(snippet: Snippet, context: Context) -> Iterator[Problem]:
    if snippet.date and first_day(snippet.date) > context.today:
        yield warning(snippet.line_of("date"), f"the date {snippet.date} is yet to come", "correct it")


def _older_archive(snippet: Snippet, _context: Context) -> Iterator[Problem]:
    for source in snippet.sources:
        archive = read_archive(source.archive) if source.archive else None
        if snippet.date and archive and archive.date and last_day(archive.date) < first_day(snippet.date):
            what = f"the archived copy of {archive.date} is older than the words, of {snippet.date}"
            yield warning(snippet.line_of("date"), what, "use a later copy, or correct the date")


# Mathematical alphabets, and letters in circles and squares: used for bold and italic in posts, and spelled out
# or skipped by screen readers.
_IMITATION = regex("[\U0001d400-\U0001d7ff\u24b6-\u24e9\U0001f130-\U0001f149\U0001f150-\U0001f169]+")


def _imitation_letters(snippet: Snippet, _context: Context) -> Iterator[Problem]:
    written = [(key, str(getattr(snippet, key))) for key in ("text", "role", "warning", "alt")]
    for key, text in (*written, *(("posts", text) for _, text in snippet.posts)):
        if found := _IMITATION.search(text):
            what = f'"{found[0]}" are mathematical or framed letters, which screen readers cannot read'
            yield warning(snippet.line_of(key), what, "type plain letters")


SNIPPET_CHECKS: tuple[Callable[[Snippet, Context], Iterable[Problem]], ...] = (
    _no_text,
    _no_source,
    _id,
    _highlight,
    _credit,
    _outer_marks,
    _own_posts,
    _no_speaker,
    _handles,
    _fact_speaks,
    _publisher_speaks,
    _no_translator,
    _expired,
    _said_tomorrow,
    _older_archive,
    _imitation_letters,
)

"""Table -> draft snippets: who speaks and where that stands is written in its rows, so nothing is guessed.

What is not understood, or cannot be used, is reported with its row's line, and the rest of the row is taken.
"""

import re
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import get_args

from snippets.archives import read_archive
from snippets.dates import read_date
from snippets.document import Draft
from snippets.errors import Location, Problem
from snippets.extract.language import guess_language
from snippets.extract.marks import is_whole_quotation
from snippets.extract.shelf import Shelf
from snippets.extract.when import whole_date
from snippets.model import Kind, Quotes, Settings, Snippet, Source, Speaker
from snippets.patterns import regex
from snippets.rows import Pairs, Row, Table
from snippets.slugs import free_name, is_slug, slug

__all__ = ["extract_table"]

_WEB = regex(r"https?://\S+$", re.IGNORECASE)
_HOST = regex(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?$", re.IGNORECASE)
_SHOWN = 40  # code points of a value in a message
# Keys that a snippet takes as they are written.
_PLAIN = ("role", "warning", "translation_of", "translator", "locator", "alt", "image", "image_credit")


@dataclass(slots=True)
class _Desk:
    """Where the draft is put together.

    Attributes:
        own_ids: ids that a source was given, by its key on the shelf.
        own: ids that rows have and no snippet was given yet.
        ids: that are taken, by rows or snippets, each with how many were made of it.
    """

    table: Table
    lang: str
    shelf: Shelf = field(default_factory=Shelf)
    own_ids: dict[str, str] = field(default_factory=dict)
    snippets: list[tuple[Snippet, tuple[str, ...]]] = field(default_factory=list)
    own: set[str] = field(default_factory=set)
    ids: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def where(self, row: Row) -> Location:
        return Location(self.table.file, row.line)

    def warn(self, row: Row, what: str, todo: str) -> None:
        self.problems.append(Problem(self.where(row), what, todo, "warning"))


def extract_table(table: Table) -> Draft:
    """Return the draft of a campaign from the rows of a table.

    Its problems are warnings only: values that were left out, and snippets without a source.
    """
    desk = _Desk(table, _language(table))
    # An id that is written stays, whatever the others are made from.
    desk.own |= {value.lower() for row in table.rows for key, value in row.values if key == "id"}
    desk.ids |= dict.fromkeys(desk.own, 1)
    for row in table.rows:
        keys = tuple(dict.fromkeys(filter(None, (_source(desk, row, pairs) for pairs in row.sources))))
        values = dict(row.values)
        if "text" not in values:
            continue
        if not row.sources:
            desk.warn(
                row, f'"{_shown(values["text"])}" has no source', 'add "source:" with the address where it stands'
            )
        desk.snippets.append((_snippet(desk, row, values), keys))
    return _draft(desk)


def _language(table: Table) -> str:
    """Return the language of most rows that name one, else that of the whole, else a guess."""
    said = Counter(value for row in table.rows for key, value in row.values if key == "lang")
    if said:
        return said.most_common(1)[0][0]
    texts = " ".join(value for row in table.rows for key, value in row.values if key == "text")
    return table.lang or guess_language(texts) or Settings().lang


def _snippet(desk: _Desk, row: Row, values: Mapping[str, str]) -> Snippet:
    text = values["text"]
    text = text[1:-1].strip() if is_whole_quotation(text) else text
    speaker = values.get("speaker", "")
    given = values.get("kind", "")
    kind: Kind = next((each for each in get_args(Kind) if each == given), "quote" if speaker else "fact")
    highlight = values.get("highlight", "")
    if highlight and highlight not in text:
        desk.warn(row, f'the highlight "{_shown(highlight)}" is not in the text', "copy it from the text")
        highlight = ""
    return Snippet(
        id=_id(desk, values.get("id", ""), text),
        kind=kind,
        text=text,
        speaker=Speaker(speaker) if speaker else None,
        date=_date(desk, row, values.get("date", "")),
        expires=_date(desk, row, values.get("expires", "")),
        lang=values.get("lang", desk.lang),
        tags=tuple(dict.fromkeys(value for key, value in row.values if key == "tags")),
        highlight=highlight,
        where=desk.where(row),
        **{key: values[key] for key in _PLAIN if key in values},  # type: ignore[arg-type]  # texts, all of them
    )


def _id(desk: _Desk, own: str, text: str) -> str:
    """Return the row's own id, where it can be one and is the first of its kind; else one made from it or the text."""
    if own.lower() in desk.own and is_slug(own):
        desk.own.remove(own.lower())
        return own
    return free_name(slug(own or text), desk.ids)


def _date(desk: _Desk, row: Row, written: str) -> str:
    """Return a date in EDTF; one that may mean several days is reported and left out."""
    if not written:
        return ""
    with suppress(ValueError):
        read_date(written)
        return written
    if date := whole_date(written):
        return date
    desk.warn(row, f'the date "{_shown(written)}" can mean several days, or none', "write it as 2023-08-15")
    return ""


# --- sources ------------------------------------------------------------------------------------


def _source(desk: _Desk, row: Row, pairs: Pairs) -> str:
    """Put a source on the shelf and return its key; empty when it has no address."""
    said = dict(pairs)
    named = said.get("reference", "")
    url = next((text for text in (said.get("url", ""), named) if _WEB.match(text)), "")
    bare = next((text for text in (said.get("url", ""), named) if _HOST.match(text)), "")
    if not url and bare:
        url = f"https://{bare}"
    if not url:
        shown = said.get("title") or named or said.get("url") or said.get("publisher", "")
        if shown:
            desk.warn(row, f'the source "{_shown(shown)}" has no address', "find it, and add it as source")
        return ""
    title = said.get("title") or ("" if named in {url, bare} else named)
    date = _date(desk, row, said.get("date", ""))
    where = desk.where(row)
    key = desk.shelf.put(url, where, title=title, publisher=said.get("publisher", ""), date=date)
    if archive := said.get("archive", ""):
        desk.shelf.attach(key, archive, where, read_archive(archive))
    mine = desk.shelf.sources[key]
    accessed = mine.accessed or _date(desk, row, said.get("accessed", ""))
    desk.shelf.sources[key] = replace(mine, author=mine.author or said.get("author", ""), accessed=accessed)
    if said.get("id"):
        desk.own_ids.setdefault(key, said["id"])
    return key


def _named(desk: _Desk) -> dict[str, Source]:
    """Return the sources by key, each with its own id where that can be one and is the first of its kind."""
    made = desk.shelf.labelled()
    taken: dict[str, int] = {}
    for key, source in made.items():
        own = desk.own_ids.get(key, "")
        wanted = own if re.fullmatch(r"[\w.-]+", own) else slug(own) if own else source.id
        made[key] = replace(source, id=free_name(wanted, taken))
    return made


def _draft(desk: _Desk) -> Draft:
    sources = _named(desk)
    snippets = tuple(replace(snippet, sources=tuple(sources[key] for key in keys)) for snippet, keys in desk.snippets)
    settings = Settings(title=desk.table.title, lang=desk.lang)
    quotes = Quotes(desk.table.file, settings, tuple(sources.values()), snippets)
    return Draft(quotes, tuple(sorted([*desk.problems, *desk.shelf.problems])))


def _shown(text: str) -> str:
    one = " ".join(text.split())
    return one if len(one) <= _SHOWN else one[: _SHOWN - 2] + " …"

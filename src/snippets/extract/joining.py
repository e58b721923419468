"""What several documents say, as one; and what of it a file does not have yet."""

from collections.abc import Collection
from dataclasses import fields, replace

from snippets.extract.shelf import source_key
from snippets.model import Quotes, Source


def joined(one: Quotes, other: Quotes) -> Quotes:
    """Return both as one, with the settings of the first.

    A source is told by its page: what the first lacks of it, the other adds. A text that the first has is left out.
    """
    more = additions(one, other)
    again = {source_key(source.url): source for source in other.sources}
    first = (_filled(source, again.get(source_key(source.url), source)) for source in one.sources)
    sources = {source.id: source for source in (*first, *more.sources)}
    snippets = (
        replace(snippet, sources=tuple(sources.get(source.id, source) for source in snippet.sources))
        for snippet in (*one.snippets, *more.snippets)
    )
    return replace(one, sources=tuple(sources.values()), snippets=tuple(snippets))


def additions(there: Quotes, found: Quotes) -> Quotes:
    """Return what of `found` is not there yet, fit to be added: an id that is taken gets a number.

    A snippet whose page has a source there refers to that one.
    """
    known = {source_key(source.url): source for source in there.sources}
    fresh: list[Source] = []
    for source in found.sources:
        if source_key(source.url) not in known:
            fresh.append(replace(source, id=_free(source.id, {each.id for each in known.values()})))
            known[source_key(source.url)] = fresh[-1]
    taken = {snippet.id.lower() for snippet in there.snippets}
    texts = {snippet.text for snippet in there.snippets}
    snippets = []
    for snippet in found.snippets:
        if snippet.text not in texts:
            texts.add(snippet.text)
            sources = tuple(known.get(source_key(source.url), source) for source in snippet.sources)
            snippets.append(replace(snippet, id=_free(snippet.id, taken), sources=sources))
            taken.add(snippets[-1].id.lower())
    return replace(found, settings=there.settings, sources=tuple(fresh), snippets=tuple(snippets))


def _filled(mine: Source, other: Source) -> Source:
    empty = (row.name for row in fields(Source) if not getattr(mine, row.name))
    return replace(mine, **{name: getattr(other, name) for name in empty})


def _free(wanted: str, taken: Collection[str]) -> str:
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name

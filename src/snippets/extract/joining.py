"""What several documents say, as one; and what of it a file does not have yet."""

from collections.abc import Collection
from dataclasses import fields, replace
from difflib import SequenceMatcher

from snippets.extract.shelf import source_key
from snippets.model import Quotes, Snippet, Source


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

    A snippet whose page has a source there refers to that one. One that is there with other words, because somebody
    edited it, is left as it is.
    """
    known = {source_key(source.url): source for source in there.sources}
    names = {source.id for source in there.sources}
    fresh: list[Source] = []
    for source in found.sources:
        if source_key(source.url) not in known:
            fresh.append(replace(source, id=_free(source.id, names)))
            names.add(fresh[-1].id)
            known[source_key(source.url)] = fresh[-1]
    taken = {snippet.id.lower() for snippet in there.snippets}
    texts = {snippet.text for snippet in there.snippets}
    edited = _Edited(there)
    snippets = []
    for snippet in found.snippets:
        if snippet.text not in texts and not edited.holds(snippet):
            texts.add(snippet.text)
            sources = tuple(known.get(source_key(source.url), source) for source in snippet.sources)
            snippets.append(replace(snippet, id=_free(snippet.id, taken), sources=sources))
            taken.add(snippets[-1].id.lower())
    return replace(found, settings=there.settings, sources=tuple(fresh), snippets=tuple(snippets))


class _Edited:
    """The snippets of a file by id and by page, to find one again that somebody edited."""

    def __init__(self, there: Quotes) -> None:
        self._by_id = {snippet.id: snippet for snippet in there.snippets}
        self._by_page: dict[str, list[Snippet]] = {}
        for snippet in there.snippets:
            for source in snippet.sources:
                self._by_page.setdefault(source_key(source.url), []).append(snippet)

    def holds(self, found: Snippet) -> bool:
        """Return whether a snippet is there: under its id, or from the same page, with nearly the same words."""
        same_id = [self._by_id[found.id]] if found.id in self._by_id else []
        same_page = [one for source in found.sources for one in self._by_page.get(source_key(source.url), ())]
        return any(_alike(one.text, found.text, _SAME_ID) for one in same_id) or any(
            one.kind == found.kind and _alike(one.text, found.text, _SAME_PAGE) for one in same_page
        )


_SAME_ID = 0.5  # of the words in common; ids are made of the first ones
_SAME_PAGE = 0.8


def _alike(one: str, other: str, least: float) -> bool:
    words = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return words.real_quick_ratio() >= least and words.ratio() >= least


def _filled(mine: Source, other: Source) -> Source:
    empty = (row.name for row in fields(Source) if not getattr(mine, row.name))
    return replace(mine, **{name: getattr(other, name) for name in empty})


def _free(wanted: str, taken: Collection[str]) -> str:
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name

"""Checks of what `verify` found: receipts that no longer hold, and words that are not those of the source."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from snippets.check.context import error, warning
from snippets.errors import Location, Problem
from snippets.model import Quotes, Snippet
from snippets.nearest import nearest
from snippets.receipts import Receipt, Standing, State, standings


class Kept(NamedTuple):
    """The receipts beside the quotes, and the path of their file."""

    file: str = ""
    receipts: tuple[Receipt, ...] = ()


def check_receipts(quotes: Quotes, kept: Kept) -> Iterator[Problem]:
    """Yield warnings: of a quotation that differs or has changed since it was checked, and of a receipt of nothing.

    So are figures of a fact that its sources have nowhere.
    """
    active = [snippet for snippet in quotes.snippets if not snippet.withdrawn]
    found = standings(active, kept.receipts)
    for snippet in active:
        one = found.get(snippet.id)
        if one and one.state in _DOUBTS:
            yield warning(snippet.line_of("text"), _what(snippet, one), _todo(snippet, one))
    ids = {snippet.id for snippet in quotes.snippets}
    for id_ in dict.fromkeys(receipt.id for receipt in kept.receipts if receipt.id not in ids):
        near = nearest(id_, ids)
        todo = f'if it is now "{near}", run `snippets verify --id {near}`' if near else "run `snippets verify`"
        yield warning(Location(kept.file), f'a receipt of "{id_}", which is no snippet', todo)


def unverified(snippets: Iterable[Snippet], receipts: Sequence[Receipt]) -> Iterator[Problem]:
    """Yield an error for each quotation that is not verified; facts need no verifying."""
    snippets = list(snippets)
    found = standings(snippets, receipts)
    for snippet in snippets:
        one = found.get(snippet.id)
        if one and snippet.kind == "quote" and one.state not in _SURE:
            yield error(snippet.line_of("text"), _what(snippet, one), _todo(snippet, one))


# Verified, needing a look or not.
_SURE: frozenset[State] = frozenset({"verified", "look"})

# What everybody should hear of. That a quotation is not checked yet is no fault of a draft.
_DOUBTS: frozenset[State] = frozenset({"differs", "outdated", "missing"})


def _what(snippet: Snippet, standing: Standing) -> str:
    day = f" (checked {standing.receipt.checked})" if standing.receipt and standing.receipt.checked else ""
    said = {
        "none": "not checked against its source yet",
        "unchecked": f"its source could not be checked{day}",
        "outdated": f"out of date: the words or the source changed after the check{day}",
        "differs": f"these are not the words of the source{day}",
        "missing": f"its source has {', '.join(standing.missing)} nowhere",
    }
    return f"{snippet.id}: {said[standing.state]}"


def _todo(snippet: Snippet, standing: Standing) -> str:
    again = f"run `snippets verify --id {snippet.id}`"
    return {
        "none": again,
        "unchecked": f"{again}, with `archive:` written where the live page cannot be read",
        "outdated": again,
        "differs": f"write them as they stand there, then {again}",
        "missing": f"correct it, then {again}",
    }[standing.state]

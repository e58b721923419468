"""What the page says to machines: each quotation and fact with its source, as schema.org data in JSON-LD.

Types and properties are those of schema.org 29.3, read 2026-11-23. A fact is no `ClaimReview`: that is a verdict on
somebody else's claim, which we do not give.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from snippets.export.kit.record import dumped
from snippets.model import Snippet, Source
from snippets.patterns import regex
from snippets.products import Campaign
from snippets.receipts import Standing, State
from snippets.urls import url_fault

CONTEXT = "https://schema.org"

# Words that are not the source's, and facts with figures that it does not have.
_UNSAID: frozenset[State] = frozenset({"differs", "missing"})

# A day, month or year as schema.org's `Date` has it (ISO 8601); nothing is made of an interval or of a guess.
_DATE = regex(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def linked(campaign: Campaign, found: Mapping[str, Standing]) -> Iterator[str]:
    """Yield the data as JSON in pieces, without what was withdrawn and what its source does not say.

    Args:
        campaign: of which.
        found: what the receipts come to, by snippet id.
    """
    snippets = {item.snippet.id: item.snippet for item in campaign.items}
    told = (s for s in snippets.values() if s.id not in found or found[s.id].state not in _UNSAID)
    yield f'{{"@context":{dumped(CONTEXT)},"@graph":['
    for number, snippet in enumerate(told):
        yield f"{',' if number else ''}{dumped(_snippet(snippet))}"
    yield "]}"


def _snippet(snippet: Snippet) -> dict[str, Any]:
    works = [_work(source) for source in snippet.sources if not url_fault(source.url)]
    if snippet.kind == "fact":
        return {"@type": "Claim", "text": snippet.text, "inLanguage": snippet.lang, "appearance": works}
    who = {"creator": {"@type": "Person", "name": snippet.speaker.name}} if snippet.speaker else {}
    return {"@type": "Quotation", "text": snippet.text, "inLanguage": snippet.lang, "isBasedOn": works, **who}


def _work(source: Source) -> dict[str, Any]:
    """Return a source as a web page: whether it is an article of a newspaper nobody has told us."""
    values = {
        "name": source.title,
        "archivedAt": "" if url_fault(source.archive) else source.archive,
        "datePublished": source.date if _DATE.fullmatch(source.date) else "",
    }
    publisher = {"publisher": {"@type": "Organization", "name": source.publisher}} if source.publisher else {}
    told = {key: value for key, value in values.items() if value}
    return {"@type": "WebPage", "url": source.url, **told, **publisher}

"""What was found of a quotation, or not found of a fact, as the kit page says it. Of other words it says nothing."""

from collections.abc import Mapping
from typing import Any

from snippets.datewords import show_date
from snippets.model import Snippet
from snippets.receipts import Family, Receipt, Standing, sentence_link
from snippets.urls import url_fault

# Verdict -> key of the sentence in words.json.
SENTENCES: Mapping[str, str] = {
    "exact": "verdict.exact",
    "typography": "verdict.typography",
    "startcase": "verdict.startcase",
    "case": "verdict.case",
    "punct": "verdict.punct",
    "bracket": "verdict.bracket",
    "elided": "verdict.elided",
    "near": "verdict.near",
    "partial": "verdict.partial",
    "far-apart": "verdict.apart",
    "absent": "verdict.absent",
    "unchecked:dead": "verdict.dead",
    "unchecked:paywall": "verdict.paywall",
    "unchecked:timeout": "verdict.timeout",
    "unchecked:tls": "verdict.tls",
    "unchecked:robots": "verdict.robots",
    "unchecked:too-large": "verdict.large",
    "unchecked:no-text": "verdict.wordless",
    "unchecked:unsupported": "verdict.unsupported",
    "unchecked:refused": "verdict.refused",
    "unchecked:dns": "verdict.dns",
    "unchecked:server-error": "verdict.server",
    "unchecked:not-saved": "verdict.unsaved",
}

# For a verdict that a newer version wrote.
_FAMILIES: Mapping[Family, str] = {
    "verified": "verdict.verified",
    "differs": "verdict.near",
    "unchecked": "verdict.unchecked",
}

PLACES: Mapping[str, str] = {"live": "place.live", "archive": "place.archive", "offline": "place.offline"}


def checked(snippet: Snippet, standing: Standing | None, lang: str) -> dict[str, Any]:
    """Return what the page carries of a check, empty for a fact that lacks nothing; of one that does its `missing`.

    Its `state` is the standing's; `verdict` and `place` are keys of words.json, `day` is in words, `source` the place
    of the source among the snippet's, `diff` pairs of change and words.

    Args:
        snippet: as it was exported.
        standing: of it.
        lang: of the interface.
    """
    if standing is None:
        return {}
    values: dict[str, Any] = {"state": standing.state}
    receipt = standing.receipt
    if receipt is None:
        return values
    values["day"] = show_date(receipt.checked, lang)
    if standing.state == "outdated":
        return values
    if standing.state == "missing":
        return values | {"missing": standing.missing}
    urls = [source.url for source in snippet.sources]
    values |= {
        "verdict": sentence(receipt),
        "place": PLACES[receipt.where],
        "source": urls.index(receipt.source) if receipt.source in urls else 0,
        "page": receipt.page,
        "diff": receipt.diff if receipt.family == "differs" else (),
    }
    return values


def sentence(receipt: Receipt) -> str:
    """Return the key of the sentence that tells the verdict."""
    return SENTENCES.get(receipt.verdict, _FAMILIES[receipt.family])


def sentence_links(snippet: Snippet, standing: Standing | None) -> list[dict[str, str]]:
    """Return for each source the addresses that open it, and its archived copy, at the quotation; empty for none."""
    return [
        {
            key: link
            for key, archived in (("live", False), ("archive", True))
            if (link := sentence_link(source, standing, archived=archived)) and not url_fault(link)
        }
        for source in snippet.sources
    ]

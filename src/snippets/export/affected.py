"""Which items of a manifest used a source: what must be corrected when it was wrong."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from snippets.archives import original
from snippets.urls import page_key

_PLAIN = ("snippet", "platform", "kind", "lang", "form", "text")


@dataclass(frozen=True, slots=True)
class Affected:
    """An item that used a source.

    Attributes:
        snippet, platform, kind, lang, form, text: as in the manifest.
        sources: the addresses of those of its sources that are this one, as they are written there.
        posts, cards: paths of its files, relative to the manifest.
        mail: path of its e-mail; empty where there is none.
    """

    snippet: str
    platform: str
    kind: str
    lang: str
    form: str
    text: str
    sources: tuple[str, ...]
    posts: tuple[str, ...]
    cards: tuple[str, ...]
    mail: str


def affected(items: Iterable[Mapping[str, Any]], url: str) -> Iterator[Affected]:
    """Yield the items with a source that is the page of a URL, archived or not, in the order of the manifest.

    Args:
        items: of a manifest, well formed.
        url: of a page, or of an archived copy of it.
    """
    page = cache(_page)
    for item in items:
        sources = tuple(
            source["url"]
            for source in item["sources"]
            if page(url) in {page(address) for address in (source["url"], source["archive"]) if address}
        )
        if sources:
            yield Affected(
                **{key: item[key] for key in _PLAIN},
                sources=sources,
                posts=tuple(post["file"] for post in item["posts"]),
                cards=tuple(card["file"] for card in item["cards"]),
                mail=item.get("mail", {}).get("file", ""),
            )


def _page(url: str) -> str:
    return page_key(original(url))

"""Signs that a page is not the one asked for, although the server says that all is well."""

import re
from urllib.parse import urlsplit

from snippets.patterns import regex
from snippets.urls import path

_TITLE = regex(r"<title\b[^<>]{0,200}>(?P<title>[^<]{0,500})", re.IGNORECASE)
_TITLE_REACH = 100_000  # characters

# What titles of error pages say.
_NOT_FOUND = regex(
    r"""^\W*(?:http\s+)?(?:error\s+)?404\W*(?:$|error\b|[-–—|:·]) | \berror\s+404\b | \b404\s+(?:error|not\s+found)\b
    | \b(?:page|file|article|content|site|document)\s+(?:was\s+|could\s+|can\s?)?not\s+(?:be\s+)?found\b
    | ^\W*not\s+found\W*$
    | \bpage\s+(?:no\s+longer\s+(?:exists|available)|does(?:\ not|n't)\s+exist)\b
    | \bseite\s+(?:wurde\s+)?nicht\s+gefunden\b | \bpage\s+(?:introuvable|non\s+trouvée)\b
    | \bpágina\s+no\s+encontrada\b | \bpágina\s+não\s+encontrada\b | \bpagina\s+non\s+trovata\b
    | \bpagina\s+niet\s+gevonden\b | \bnie\s+znaleziono\s+strony\b | \bsayfa\s+bulunamadı\b
    | \bстраница\s+не\s+найдена\b | \bсторінку\s+не\s+знайдено\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HOME = regex(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home|default)\.\w{2,5})?", re.IGNORECASE)


def titled_not_found(text: str) -> bool:
    """Return whether the title of an HTML page says that there is no such page."""
    found = _TITLE.search(text[:_TITLE_REACH])
    return found is not None and _NOT_FOUND.search(" ".join(found["title"].split())) is not None


def led_home(url: str, final_url: str) -> bool:
    """Return whether a link to a page inside a site has led to a home page."""
    return _is_home(final_url) and not _is_home(url)


def _is_home(url: str) -> bool:
    return _HOME.fullmatch(path(url)) is not None and not urlsplit(url).query

"""Language tags (BCP 47): which row of a table is that of a language."""

from collections.abc import Mapping
from typing import TypeVar

# Regions whose script is not that of the language's other readers: Unicode CLDR 48.2, likelySubtags, 25 November 2026.
_SCRIPTS: Mapping[str, str] = {"zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "zh-MO": "zh-Hant", "sr-ME": "sr-Latn"}


_Entry = TypeVar("_Entry")


def find(table: Mapping[str, _Entry], lang: str) -> _Entry | None:
    """Return the entry of a tag, or of the longest beginning of it that has one; None when there is none."""
    return next((table[tag] for tag in _tags(lang) if tag in table), None)


def by_lang(table: Mapping[str, str], lang: str) -> str:
    """Return the text for a tag, as `find`; empty when there is none."""
    return find(table, lang) or ""


def _tags(lang: str) -> tuple[str, ...]:
    """Return a tag, the script that its region implies, and its beginnings, the longest first."""
    parts = lang.split("-")
    # RFC 5646, section 2.1.1: how a language, a script and a region are written.
    written = [parts[0].lower(), *(part.upper() if len(part) == 2 else part.capitalize() for part in parts[1:])]
    tags = ["-".join(written[:length]) for length in range(len(written), 0, -1)]
    return tuple(part for tag in tags for part in (tag, _SCRIPTS.get(tag, "")) if part)

"""CSL-JSON, as Zotero and other reference managers export it -> the source of a Row.

Schema 1.0.2, https://github.com/citation-style-language/schema (csl-data.json), read 25 November 2026.
"""

import re
from collections.abc import Mapping
from typing import Any

from snippets.dates import read_date
from snippets.read.header import tidy_date
from snippets.read.records import make_row
from snippets.rows import Row

_TYPES = frozenset(
    """article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
    document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
    manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song speech standard thesis
    treaty webpage""".split()  # noqa: SIM905 - as the schema has it
)


def is_csl(item: object) -> bool:
    """Return whether an object is a work as CSL-JSON has it."""
    return isinstance(item, dict) and item.get("type") in _TYPES and bool({"title", "URL", "DOI"} & item.keys())


def read_csl(line: int, item: Mapping[str, Any]) -> Row:
    """Return a work as a row without a text."""
    doi = str(item.get("DOI") or "")
    url = str(item.get("URL") or "") or (f"https://doi.org/{doi}" if re.match(r"10\.\d+/\S+$", doi) else "")
    place = next((str(item[key]) for key in ("archive_location", "archive") if _is_url(item.get(key))), "")
    return make_row(
        line,
        [
            ("source.id", str(item.get("id") or item.get("citation-key") or "")),
            ("source.url", url),
            ("source.title", str(item.get("title") or "")),
            ("source.publisher", str(item.get("container-title") or item.get("publisher") or "")),
            ("source.author", _names(item.get("author"))),
            ("source.date", _date(item.get("issued"))),
            ("source.accessed", _date(item.get("accessed"))),
            ("source.archive", place),
        ],
    )


def _is_url(value: object) -> bool:
    return isinstance(value, str) and re.match(r"https?://", value) is not None


def _names(value: Any) -> str:  # noqa: ANN401 - JSON
    """Return the names as they are read: `Jane Doe, John Roe`."""
    if not isinstance(value, list):
        return str(value) if isinstance(value, str) else ""
    return ", ".join(filter(None, (_name(name) for name in value if isinstance(name, dict))))


def _name(name: Mapping[str, Any]) -> str:
    parts = (name.get(key) for key in ("given", "dropping-particle", "non-dropping-particle", "family", "suffix"))
    return str(name.get("literal") or " ".join(str(part) for part in parts if part))


def _date(value: Any) -> str:  # noqa: ANN401 - JSON
    """Return a date in EDTF: of `date-parts`, of one side or two, else as it is written."""
    if not isinstance(value, dict):
        return tidy_date(value) if isinstance(value, str) else ""
    if isinstance(edtf := value.get("edtf"), str) and _is_date(edtf):
        return edtf
    parts = value.get("date-parts")
    sides = [_side(side) for side in parts if isinstance(side, list)] if isinstance(parts, list) else []
    date = "/".join(filter(None, sides[:2])) or tidy_date(str(value.get("raw") or value.get("literal") or ""))
    return f"{date}~" if date and value.get("circa") and "/" not in date else date


def _is_date(text: str) -> bool:
    try:
        read_date(text)
    except ValueError:
        return False
    return True


def _side(parts: list[Any]) -> str:
    try:
        numbers = [int(part) for part in parts[:3]]
    except (TypeError, ValueError):
        return ""
    return "-".join(f"{number:0{width}}" for number, width in zip(numbers, (4, 2, 2), strict=False))

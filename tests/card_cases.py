"""The snippets of `cases/cards/snippets.yaml` as values."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from snippets.model import Settings, Snippet, Source, Speaker

CASES = Path(__file__).parent / "cases" / "cards"


@cache
def card_cases() -> Mapping[str, tuple[Snippet, Settings]]:
    """Return every case by its name: a snippet, and the settings with its brand."""
    rows: dict[str, dict[str, Any]] = yaml.safe_load((CASES / "snippets.yaml").read_text(encoding="utf-8"))
    return {name: (snippet_of(name, row), Settings(brand=row.get("brand", ""))) for name, row in rows.items()}


def snippet_of(name: str, row: Mapping[str, Any]) -> Snippet:
    """Return the snippet of one case; `repeat` says how many times its text follows itself."""
    source = Source(
        row.get("url", "https://example.org/page"), publisher=row.get("publisher", ""), title=row.get("title", "")
    )
    return Snippet(
        name,
        kind=row.get("kind", "quote"),
        text=" ".join([row["text"].strip()] * row.get("repeat", 1)),
        speaker=Speaker(row["speaker"]) if "speaker" in row else None,
        role=row.get("role", ""),
        sources=(source,),
        date=str(row.get("date", "")),
        lang=row.get("lang", "en"),
        highlight=row.get("highlight", ""),
    )

"""The header of a Markdown document: YAML or TOML between fences, as site builders write it."""

import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from snippets.dates import read_date
from snippets.patterns import regex
from snippets.read.forms import LANG
from snippets.read.nodes import Findings, Node, compose

_HEADER = regex(r"(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.*?)^(?:(?P=fence)|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
# What builders call each, in the order of preference.
_NAMES = {
    "title": ("title",),
    "lang": ("lang", "language", "locale", "languagecode"),
    "author": ("author", "authors", "by", "creator"),
    "date": ("date", "published", "pubdate", "publishdate"),
    "url": ("canonical_url", "canonicalurl", "canonical", "url"),
}
_DATE = regex(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\d-])")


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says; empty where it says nothing. `date` is EDTF, `url` http or https."""

    title: str = ""
    lang: str = ""
    author: str = ""
    date: str = ""
    url: str = ""


def split_header(text: str) -> tuple[Header, str]:
    """Return the header and the text with it blanked, so that lines keep their numbers.

    Lines between two rules that are no header are text.
    """
    found = _HEADER.match(text)
    values = _values(found["body"], found["fence"]) if found else None
    if not found or values is None:
        return Header(), text
    said = {key: _first(values, names) for key, names in _NAMES.items()}
    header = Header(
        title=said["title"],
        lang=tidy_lang(said["lang"]),
        author=said["author"],
        date=tidy_date(said["date"]),
        url=said["url"] if re.match(r"https?://\S+$", said["url"]) else "",
    )
    return header, "\n" * found[0].count("\n") + text[found.end() :]


def tidy_lang(text: str) -> str:
    """Return a language as BCP 47; empty when it is none: `en_GB.UTF-8` is en-GB."""
    tag = re.split(r"[.@;,\s]", text.strip(), maxsplit=1)[0].replace("_", "-")
    return tag if re.fullmatch(LANG, tag) else ""


def tidy_date(text: str) -> str:
    """Return the day, month or year that an ISO 8601 moment begins with, in EDTF; empty when it is none."""
    found = _DATE.match(text.strip())
    with suppress(ValueError):
        if found:
            read_date(found[0])
            return found[0]
    return ""


def _values(body: str, fence: str) -> Mapping[str, str] | None:
    """Return the values of a header by lower-case name; None when it is none."""
    if fence == "+++":
        try:
            table = tomllib.loads(body)
        except (tomllib.TOMLDecodeError, RecursionError):
            return None
        return {name.lower(): _toml_text(value) for name, value in table.items()}
    if not body.strip():
        return {}
    root = compose(body, Findings(""))
    if root is None or root.kind != "mapping":
        return None
    return {name.text.lower(): _node_text(value) for name, value in root.pairs}


def _first(values: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((" ".join(values[name].split()) for name in names if values.get(name)), "")


def _toml_text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_toml_text, value)))
    if isinstance(value, dict):
        return _toml_text(value.get("name", ""))
    return str(value)


def _node_text(node: Node) -> str:
    if node.kind == "list":
        return ", ".join(filter(None, map(_node_text, node.items)))
    if node.kind == "mapping":
        return next((_node_text(value) for name, value in node.pairs if name.text == "name"), "")
    return node.text

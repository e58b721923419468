"""JSON -> Table: lists of quotations in the spellings that people and programs use, and Zotero's CSL-JSON."""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from snippets.errors import InputError, Location, Problem
from snippets.patterns import regex
from snippets.read.columns import TEXTS, name_columns, tidy_name
from snippets.read.csljson import is_csl, read_csl
from snippets.read.header import tidy_lang
from snippets.read.records import make_row, tidy_text
from snippets.rows import Pairs, Row, Table

# What a list is called in an object round it.
_LISTS = (
    "snippets",
    "quotes",
    "quotations",
    "items",
    "entries",
    "data",
    "results",
    "records",
    "rows",
    "facts",
    "posts",
)
_EXAMPLE = '[{"text": "…", "speaker": "…", "source": "https://…"}]'


_ITEMS_MOST = 300_000
_LISTS_MOST = 50  # places that are tried for the beginning of the list


def read_json(text: str, file: str) -> Table:
    """Read a list of quotations, one in an object, one object a line, or a list of works as CSL-JSON.

    Args:
        text: of the file.
        file: the name that its lines are reported under.

    Raises:
        InputError: it is no JSON, or holds no list.
    """
    root = _loaded(text, file)
    items = _items(root)
    if items is None:
        raise InputError((Problem(Location(file), "no list of quotations in it", f"write it as {_EXAMPLE}"),))
    if len(items) > _ITEMS_MOST:
        raise InputError((Problem(Location(file), f"more than {_ITEMS_MOST:,} items", "part it"),))
    around: Mapping[str, Any] = root if isinstance(root, dict) else {}
    named = _named(around.get("sources"))
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, (line, item) in enumerate(zip(_lines(text, items), items, strict=True), 1):
        row = read_csl(line, item) if is_csl(item) else _row(line, item, named)
        if row and ("text" in dict(row.values) or is_csl(item)):
            rows.append(row)
        else:
            what = f"item {number} has no text; it was left out"
            problems.append(Problem(Location(file, line), what, f"write it as {_EXAMPLE[1:-1]}", "warning"))
    lone = [Row(0, (), (pairs,)) for pairs in named.values()]
    settings = around.get("campaign") if isinstance(around.get("campaign"), dict) else around
    said = {key: _text(settings.get(key)) for key in ("lang", "title")} if isinstance(settings, dict) else {}
    return Table(file, (*lone, *rows), tidy_lang(said.get("lang", "")), said.get("title", ""), tuple(problems))


def _loaded(text: str, file: str) -> Any:  # noqa: ANN401 - JSON
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        lines = _object_lines(text)
        if lines is not None:
            return lines
        what = f"not JSON: {error.msg} (column {error.colno})"
        raise InputError((Problem(Location(file, error.lineno), what, "correct it there"),)) from None
    except RecursionError:
        raise InputError((Problem(Location(file), "nested too deep", f"write it as {_EXAMPLE}"),)) from None
    except ValueError as error:
        raise InputError((Problem(Location(file), f"not JSON: {error}"[:200], "put it in quotation marks"),)) from None


def _object_lines(text: str) -> list[Any] | None:
    """Return the objects of a file with one a line; None when it is none."""
    try:
        found = [json.loads(line) for line in text.split("\n") if line.strip()]
    except (ValueError, RecursionError):
        return None
    return found if len(found) > 1 and all(isinstance(item, dict) for item in found) else None


def _items(root: Any) -> list[Any] | None:  # noqa: ANN401 - JSON
    if isinstance(root, list):
        return root
    if not isinstance(root, dict):
        return None
    for name in _LISTS:
        if isinstance(root.get(name), list):
            return list(root[name])
    lists = {key: value for key, value in root.items() if isinstance(value, list)}
    if len(lists) == 1 and not all(isinstance(item, str) for item in next(iter(lists.values()))):
        return list(next(iter(lists.values())))
    if lists and len(lists) == len(root):
        # {"Jane Doe": ["…", "…"]}
        return [{"speaker": name, "text": item} for name, texts in lists.items() for item in texts]
    return [root] if TEXTS & set(name_columns(list(root))) else None


def _lines(text: str, items: list[Any]) -> Iterator[int]:
    """Yield the line that each item begins on; 0 where the text does not show it."""
    decoder = json.JSONDecoder()
    at, done, line = _start(text, items, decoder), 0, 1
    for item in items:
        if at < 0:
            yield 0
            continue
        at = _skip(text, at)
        try:
            found, end = decoder.raw_decode(text, at)
        except ValueError:
            at = -1
            yield 0
            continue
        if found != item:
            at = -1
            yield 0
            continue
        line += text.count("\n", done, at)
        done = at
        yield line
        at = end


def _start(text: str, items: list[Any], decoder: json.JSONDecoder) -> int:
    """Return where the list begins whose first item is that of `items`; -1 where there is none."""
    for found in islice(re.finditer(r"(?<=\[)|^(?=\{)", text), _LISTS_MOST):
        try:
            if items and decoder.raw_decode(text, _skip(text, found.start()))[0] == items[0]:
                return found.start()
        except (ValueError, RecursionError):
            continue
    return -1


_BETWEEN = regex(r"[\s,]*")


def _skip(text: str, at: int) -> int:
    found = _BETWEEN.match(text, at)
    return found.end() if found else at


# --- objects ------------------------------------------------------------------------------------


def _row(line: int, item: Any, named: Mapping[str, Pairs]) -> Row | None:  # noqa: ANN401 - JSON
    if isinstance(item, str):
        return make_row(line, [("quote", tidy_text(item))])
    if not isinstance(item, dict):
        return None
    keys = name_columns(list(item))
    values: list[tuple[str, str]] = []
    sources: list[Pairs] = []
    for key, value in zip(keys, item.values(), strict=True):
        if key in {"sources", "reference", "source.url"} and isinstance(value, (dict, list)):
            sources += _sources(value, named)
        elif key in {"sources", "reference"} and _text(value) in named:
            sources.append(named[_text(value)])
        elif key == "tags" and isinstance(value, list):
            values += (("tags", _text(each)) for each in value)
        elif key == "speaker" and isinstance(value, dict):
            values += _speaker(value)
        else:
            values.append((key, _text(value)))
    return make_row(line, values, sources)


def _speaker(value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    known = {tidy_name(name): _text(text) for name, text in value.items()}
    yield "speaker", known.get("name") or known.get("full name") or known.get("text", "")
    yield "role", known.get("role") or known.get("title") or known.get("position", "")


def _sources(value: Any, named: Mapping[str, Pairs]) -> list[Pairs]:  # noqa: ANN401 - JSON
    if isinstance(value, list):
        return [pairs for each in value for pairs in _sources(each, named)]
    if isinstance(value, dict):
        return [_source(value)]
    text = _text(value)
    return [named.get(text, (("reference", text),))] if text else []


def _source(value: Mapping[str, Any], id_: str = "") -> Pairs:
    """Return what an object says of a source; `name` is its title, and its `date` its own."""
    also = {"name": "title", "date": "published", "author": "source author", "authors": "source author"}
    keys = name_columns([also.get(tidy_name(name), name) for name in value])
    pairs = [(key.removeprefix("source."), _text(text)) for key, text in zip(keys, value.values(), strict=True)]
    allowed = {"url", "title", "publisher", "author", "date", "accessed", "archive", "id"}
    found = [(key, text) for key, text in pairs if key in allowed and text]
    return (("id", id_), *(pair for pair in found if pair[0] != "id")) if id_ else tuple(found)


def _named(value: Any) -> dict[str, Pairs]:  # noqa: ANN401 - JSON
    """Return the sources by id of an object or a list of them."""
    if isinstance(value, list):
        value = {_text(each.get("id")): each for each in value if isinstance(each, dict) and each.get("id")}
    if not isinstance(value, dict):
        return {}
    return {
        tidy_text(name): _source(each if isinstance(each, dict) else {"url": each}, tidy_text(name))
        for name, each in value.items()
        if isinstance(each, (dict, str))
    }


def _text(value: Any) -> str:  # noqa: ANN401 - JSON
    """Return a value as text; a list of such with commas, an object by its name."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value)))
    if isinstance(value, dict):
        return next((_text(value[name]) for name in ("name", "text", "value", "title", "url") if name in value), "")
    return tidy_text(str(value))

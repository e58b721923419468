"""Nodes -> values, as the shape says; whatever stands in their way becomes a problem with its line.

Here a value is judged by itself. How values fit together is for `snippets.check`.
"""

import re
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from snippets.nearest import nearest
from snippets.read.forms import FLAGS, fault_of
from snippets.read.nodes import FORBIDDEN, Findings, Node
from snippets.read.shape import DEFAULT, Form, Key, Shape


@dataclass(frozen=True, slots=True)
class Fields:
    """What was read from one mapping.

    Attributes:
        line: where it begins.
        values: by key; a key that is empty or could not be read is missing.
        lines: where each key stands, also one that could not be read.
        failed: the keys of which a problem was reported.
    """

    line: int
    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)


class Reader(NamedTuple):
    """What every value is read with.

    Attributes:
        platforms: the ids that exist.
    """

    findings: Findings
    platforms: Collection[str]


_Value = TypeVar("_Value")


class Reference(NamedTuple):
    """The id or URL of a source, and its line."""

    text: str
    line: int


class _UnreadableError(Exception):
    """The value cannot be read, and a problem says so."""


def suggest(name: str, known: Collection[str]) -> str:
    """Return the known name that was probably meant; empty when none is near."""
    return nearest(name.lower(), known, alike=0.7)


# --- mappings -----------------------------------------------------------------------------------


def read_mapping(node: Node, shape: Shape, reader: Reader) -> Fields:
    """Read the keys of a mapping; unknown, double and unreadable ones are reported and left out."""
    fields = Fields(node.line)
    keys = {key.name: key for key in shape.keys}
    for name_node, value_node in node.pairs:
        name, line = name_node.text, name_node.line
        if name_node.kind != "text":
            reader.findings.add(line, f"a key of {shape.name} is no text", "write one word before the colon")
        elif name in fields.lines:
            reader.findings.add(line, f'"{name}" stands twice in {shape.name}', "keep one of them")
        elif name in keys:
            fields.lines[name] = line
            _read_key(value_node, keys[name], fields, reader)
        elif shape.handles and name in reader.platforms:
            fields.lines[name] = line
            _read_key(value_node, Key(name, "text", ""), fields, reader)
        else:
            _unknown(name_node, value_node, shape, fields, reader)
    return fields


def _read_key(node: Node, key: Key, fields: Fields, reader: Reader) -> None:
    if node.empty:
        return
    try:
        fields.values[key.name] = READERS[key.form](node, key, reader)
    except _UnreadableError:
        fields.failed.add(key.name)


def _unknown(name_node: Node, value: Node, shape: Shape, fields: Fields, reader: Reader) -> None:
    name, line = name_node.text, name_node.line
    if name == "<<":
        reader.findings.add(line, "a merge key (<<)", "write out the keys that it stands for")
        return
    names = [key.name for key in shape.keys] + (list(reader.platforms) if shape.handles else [])
    meant = next((key.name for key in shape.keys if name.lower() in key.also), "") or suggest(name, names)
    if meant:
        todo = f'did you mean "{meant}"?'
    elif value.empty:
        # {reason: 110,000 hectares} is two keys to YAML.
        todo = "if it follows a comma inside { }, put the whole text in quotation marks"
    else:
        todo = f"{shape.name} has: {', '.join(names) or 'none'}"
    # What was meant is there, so its absence is not reported as well.
    fields.failed.add(meant)
    reader.findings.add(line, f'unknown key "{name}" in {shape.name}', todo)


def report_missing(fields: Fields, shape: Shape, reader: Reader) -> bool:
    """Report the keys that the mapping lacks; return whether it lacks any."""
    lacking = [group for group in shape.required if not any(fields.values.get(name) for name in group)]
    for group in lacking:
        if not fields.failed.intersection(group):
            reader.findings.add(fields.line, f"{shape.name} without {group[0]}", f'add "{group[0]}:"')
    return bool(lacking)


# --- one reader a form --------------------------------------------------------------------------


def _fail(node: Node, key: Key, reader: Reader, is_what: str, todo: str) -> _UnreadableError:
    reader.findings.add(node.line, f'"{key.name}" {is_what}', todo)
    return _UnreadableError()


def read_text(node: Node, key: Key, reader: Reader) -> str:
    """Return a text, as written, without white space around it."""
    if node.kind != "text":
        todo = "write one text, in quotation marks if it begins with [ or {"
        raise _fail(node, key, reader, f"is a {node.kind}, not a text", todo)
    if node.plain:
        _warn_of_comment(node, reader)
    elif found := FORBIDDEN.search(node.text):
        what = f"has an invisible control character in it (U+{ord(found[0]):04X})"
        raise _fail(node, key, reader, what, "remove its escape sequence")
    return node.text.strip()


def _warn_of_comment(node: Node, reader: Reader) -> None:
    """Warn where a hashtag or number sign ended a text, for YAML drops the rest of the line in silence."""
    line, column = node.end
    rest = reader.findings.lines[line][column:].lstrip() if line < len(reader.findings.lines) else ""
    if re.match(r"#\w", rest):
        what = f'the text ends before "{rest.rstrip()}", which YAML takes for a comment'
        todo = "put the text in quotation marks, or a space after #"
        reader.findings.add(line + 1, what, todo, "warning")


def _read_checked(node: Node, key: Key, reader: Reader) -> str:
    text = read_text(node, key, reader)
    if fault := fault_of(text, key):
        raise _fail(node, key, reader, *fault)
    return text


def _read_flag(node: Node, key: Key, reader: Reader) -> bool:
    return FLAGS[_read_checked(node, key, reader).lower()]


def _read_each(
    node: Node, key: Key, reader: Reader, read_one: Callable[[Node, Key, Reader], _Value]
) -> tuple[_Value, ...]:
    """Read every item of a list, or the one value in its place, and report the problems of all."""
    values = []
    failed = False
    for item in node.items if node.kind == "list" else (node,):
        try:
            values.append(read_one(item, key, reader))
        except _UnreadableError:
            failed = True
    if failed:
        raise _UnreadableError
    return tuple(values)


def _read_item(node: Node, key: Key, reader: Reader) -> str:
    if node.empty:
        todo = "remove it, or put a text that begins with # in quotation marks"
        raise _fail(node, key, reader, "has an item with nothing in it", todo)
    text = read_text(node, key, reader)
    if fault := fault_of(text, key):
        raise _fail(node, key, reader, *fault)
    return text


def _read_texts(node: Node, key: Key, reader: Reader) -> tuple[str, ...]:
    return _read_each(node, key, reader, _read_item)


def _read_choices(node: Node, key: Key, reader: Reader) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_read_each(node, key, reader, _read_item)))


def _read_tags(node: Node, key: Key, reader: Reader) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return hashtags by platform id; those under "" hold where no other do."""
    if node.kind != "mapping":
        return (("", _tags(node, key, reader)),)
    found: dict[str, tuple[str, ...]] = {}
    for name, tags in node.pairs:
        platform = "" if name.text == DEFAULT else name.text
        if platform in found:
            reader.findings.add(name.line, f'"{name.text}" stands twice in {key.name}', "keep one of them")
        elif not platform or _known_platform(platform, name.line, reader, (DEFAULT,)):
            found[platform] = () if tags.empty else _tags(tags, key, reader)
    return tuple(found.items())


def _tags(node: Node, key: Key, reader: Reader) -> tuple[str, ...]:
    return tuple(tag.removeprefix("#") for tag in _read_each(node, key, reader, _read_item))


def _read_platforms(node: Node, key: Key, reader: Reader) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_read_each(node, key, reader, _read_platform)))


def _read_platform(node: Node, key: Key, reader: Reader) -> str:
    name = _read_item(node, key, reader)
    if not _known_platform(name, node.line, reader):
        raise _UnreadableError
    return name


def _known_platform(name: str, line: int, reader: Reader, others: Collection[str] = ()) -> bool:
    if name in reader.platforms:
        return True
    allowed = (*reader.platforms, *others)
    meant = suggest(name, allowed)
    todo = f'did you mean "{meant}"?' if meant else f"allowed: {', '.join(allowed)}"
    reader.findings.add(line, f'unknown platform "{name}"', todo)
    return False


def _read_posts(node: Node, key: Key, reader: Reader) -> tuple[tuple[str, str], ...]:
    if node.kind != "mapping":
        raise _fail(node, key, reader, f"is a {node.kind}", "write a platform, a colon and its text")
    posts: dict[str, str] = {}
    for name, text in node.pairs:
        if name.text in posts:
            reader.findings.add(name.line, f'"{name.text}" stands twice in posts', "keep one of them")
        elif _known_platform(name.text, name.line, reader):
            posts[name.text] = read_text(text, Key(name.text, "text", ""), reader)
    return tuple(posts.items())


def _read_by_platform(node: Node, key: Key, reader: Reader) -> tuple[tuple[str, Fields], ...]:
    assert key.shape
    if node.kind != "mapping":
        raise _fail(node, key, reader, f"is a {node.kind}", "write a platform, a colon and the keys under it")
    found: dict[str, Fields] = {}
    for name, value in node.pairs:
        if name.text in found:
            reader.findings.add(name.line, f'"{name.text}" stands twice in {key.name}', "keep one of them")
        elif _known_platform(name.text, name.line, reader) and not value.empty:
            below = Key(name.text, "mapping", "", shape=key.shape)
            with suppress(_UnreadableError):
                found[name.text] = _read_mapping_form(value._replace(line=name.line), below, reader)
    return tuple(found.items())


def _read_mapping_form(node: Node, key: Key, reader: Reader) -> Fields:
    assert key.shape
    shape = key.shape
    if node.kind == "text" and shape.main:
        main = next(row for row in shape.keys if row.name == shape.main)
        fields = Fields(node.line, {main.name: READERS[main.form](node, main, reader)})
    elif node.kind == "mapping":
        fields = read_mapping(node, shape, reader)
    else:
        names = ", ".join(row.name for row in shape.keys)
        raise _fail(node, key, reader, f"is a {node.kind}", f"write keys under it: {names}")
    if report_missing(fields, shape, reader):
        raise _UnreadableError
    return fields


def _read_named(node: Node, key: Key, reader: Reader) -> dict[str, Fields | None]:
    """Return the mappings by their names; None for one that could not be read, so that its name is known."""
    if node.kind != "mapping":
        todo = "write an id, a colon, and the keys of the source under it"
        raise _fail(node, key, reader, f"is a {node.kind}", todo)
    named: dict[str, Fields | None] = {}
    for name_node, value in node.pairs:
        name = name_node.text
        if name in named:
            reader.findings.add(name_node.line, f'"{name}" stands twice in {key.name}', "rename one of them")
            continue
        try:
            below = value._replace(line=name_node.line)
            named[name] = _read_mapping_form(below, Key(name, "mapping", "", shape=key.shape), reader)
        except _UnreadableError:
            named[name] = None
    return named


def _read_list(node: Node, key: Key, reader: Reader) -> tuple[Fields, ...]:
    assert key.shape
    if node.kind != "list":
        todo = f'begin {key.shape.name} with "- " under it'
        raise _fail(node, key, reader, f"is a {node.kind}, not a list", todo)
    return read_list(node, key.shape, reader)


def read_list(node: Node, shape: Shape, reader: Reader) -> tuple[Fields, ...]:
    """Read a list of mappings; an item that is none is reported and left out."""
    read = []
    for item in node.items:
        if item.kind == "mapping":
            read.append(read_mapping(item, shape, reader))
        else:
            names = " and ".join(f'"{group[0]}:"' for group in shape.required)
            reader.findings.add(item.line, f"an item that is not {shape.name}", f"write {names} in it")
    return tuple(read)


def _read_sources(node: Node, key: Key, reader: Reader) -> tuple[Reference | Fields, ...]:
    return _read_each(node, key, reader, _read_source)


def _read_source(node: Node, key: Key, reader: Reader) -> Reference | Fields:
    if node.kind == "text" and not node.empty:
        return Reference(read_text(node, key, reader), node.line)
    return _read_mapping_form(node, key, reader)


READERS: dict[Form, Callable[[Node, Key, Reader], object]] = {
    "text": read_text,
    "date": _read_checked,
    "url": _read_checked,
    "lang": _read_checked,
    "moment": _read_checked,
    "zone": _read_checked,
    "interval": _read_checked,
    "choice": _read_checked,
    "choices": _read_choices,
    "flag": _read_flag,
    "focus": _read_checked,
    "texts": _read_texts,
    "slots": _read_texts,
    "by_platform": _read_by_platform,
    "tags": _read_tags,
    "platforms": _read_platforms,
    "posts": _read_posts,
    "mapping": _read_mapping_form,
    "named": _read_named,
    "list": _read_list,
    "source": _read_sources,
}

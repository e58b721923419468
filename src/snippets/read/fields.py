"""Keys of a file that says what differs from a row of ours, and how what was read becomes the value in the row."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from snippets.read.nodes import Findings
from snippets.read.shape import Key, Shape
from snippets.read.values import Fields


class WrongError(Exception):
    """Holds what is wrong with a value, in words that follow the key's name, and what to do."""


def as_read(value: object) -> object:
    """Return the value."""
    return value


def one_line(text: str) -> str:
    """Return a text of one line.

    Raises:
        WrongError: it has more.
    """
    if "\n" in text:
        raise WrongError("has more than one line", "write it on one")
    return text


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a row.

    Attributes:
        key: its name and form.
        convert: what was read -> the value in the row; raises WrongError.
        rows: the keys in the mapping behind it, if it has one.
    """

    key: Key
    convert: Callable[[Any], object] = as_read
    rows: "tuple[Field, ...]" = ()


def group(name: str, doc: str, title: str, rows: tuple[Field, ...], *also: str, main: str = "") -> Field:
    """Return a key with a mapping behind it.

    Args:
        name: of the key.
        doc: one sentence about it.
        title: what messages call the mapping.
        rows: its keys.
        also: other names that people try first.
        main: the key that a bare text stands for; empty when only a mapping will do.
    """
    shape = Shape(title, tuple(row.key for row in rows), main=main)
    return Field(Key(name, "mapping", doc, shape=shape, also=also), rows=rows)


def convert(rows: tuple[Field, ...], fields: Fields, findings: Findings) -> None:
    """Put the value of each key in place of what was read, or report what is wrong with it."""
    for row in rows:
        name = row.key.name
        read = fields.values.get(name)
        if isinstance(read, Fields):
            convert(row.rows, read, findings)
        elif name in fields.values:
            try:
                fields.values[name] = row.convert(read)
            except WrongError as wrong:
                del fields.values[name]
                fields.failed.add(name)
                what, todo = wrong.args
                findings.add(fields.lines.get(name, fields.line), f'"{name}" {what}', todo)

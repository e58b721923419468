"""The values of a list that names each of its columns or keys: what is imported without guessing."""

from dataclasses import dataclass
from typing import NamedTuple

from snippets.errors import Problem

Pairs = tuple[tuple[str, str], ...]


class Row(NamedTuple):
    """What a row of a table, or an object of a list, says of one snippet or source.

    Attributes:
        line: 1-based, where it begins.
        values: (key, text) pairs, none empty; keys are those of a snippet in `quotes.yaml`, `tags` once for each.
        sources: the same of each source, with the keys of a source, `id`, and `reference` for an address, an id or
            a title that it is named by.
    """

    line: int
    values: Pairs = ()
    sources: tuple[Pairs, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """What we import where each value is named.

    Attributes:
        rows: in their order; one without a text has sources only.
        lang, title: of the whole, where it says so.
        problems: what could not be read; warnings only.
    """

    file: str
    rows: tuple[Row, ...]
    lang: str = ""
    title: str = ""
    problems: tuple[Problem, ...] = ()

"""CSV and TSV -> Table: its delimiter and its columns are found by the names in its first row."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from snippets.errors import InputError, Location, Problem
from snippets.patterns import regex
from snippets.read.columns import TEXTS, name_columns
from snippets.read.records import make_row
from snippets.rows import Row, Table

_DELIMITERS = (",", ";", "\t", "|")
_SEP = regex(r"sep=(?P<mark>.)\n", re.IGNORECASE)  # Excel's own first line
_FIRST_MOST = 10_000  # code points of a first row
_FIELD_MOST = 2**31 - 1  # code points; the module's own limit is lower than that of a text
_SHOWN = 60  # code points of a value in a message
_EXAMPLE = "name one of them text or quote, and others speaker, source, url, title, date, lang, tags"


@dataclass(frozen=True, slots=True)
class _Record:
    """A row as it stands there: `number` is 1 for the first one below the names, `line` 1-based."""

    number: int
    line: int
    cells: list[str]


def read_table(text: str, file: str) -> Table:
    """Read a table whose first row names its columns.

    Args:
        text: of the file.
        file: the name that its lines are reported under.

    Returns:
        its rows; one that does not fit its columns is reported and left out.

    Raises:
        InputError: it has no column for texts.
    """
    marked = _SEP.match(text)
    first_line = 2 if marked else 1
    delimiter = find_delimiter(text)
    records = _records(text[marked.end() :] if marked else text, delimiter, first_line)
    names = next(records, _Record(0, 1, [])).cells
    keys = name_columns(names)
    if not TEXTS & set(keys):
        shown = ", ".join(name.strip() for name in names)[:_SHOWN] or "nothing"
        raise InputError(
            (Problem(Location(file, first_line), f"no column is named as quotations are: {shown}", _EXAMPLE),)
        )
    problems = [_unknown(Location(file, first_line), names, keys)] if "" in keys else []
    rows: list[Row] = []
    for record in records:
        row, problem = _row(record, names, keys, delimiter, file)
        rows += [row] if row else []
        problems += [problem] if problem else []
    return Table(file, tuple(rows), problems=tuple(problem for problem in problems if problem))


def find_delimiter(text: str) -> str:
    """Return what parts the names in the first row: what it says, or that with which most of them are known."""
    if marked := _SEP.match(text):
        return marked["mark"]
    first = text[:_FIRST_MOST]

    def known(delimiter: str) -> tuple[int, int]:
        names = next(_records(first, delimiter, 1), _Record(0, 1, [])).cells
        return sum(map(bool, name_columns(names))), len(names)

    return max(_DELIMITERS, key=known)


def knows_columns(text: str) -> bool:
    """Return whether the first row names a column of texts and another one that we know."""
    first = _SEP.sub("", text[:_FIRST_MOST], count=1) if _SEP.match(text) else text[:_FIRST_MOST]
    keys = name_columns(next(_records(first, find_delimiter(text), 1), _Record(0, 1, [])).cells)
    return bool(TEXTS & set(keys)) and sum(map(bool, keys)) > 1


def _records(text: str, delimiter: str, first_line: int) -> Iterator[_Record]:
    """Yield the rows that are not blank."""
    csv.field_size_limit(_FIELD_MOST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number, line = 0, first_line
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield _Record(number, line, cells)
            number += 1
        line = first_line + reader.line_num


def _unknown(where: Location, names: list[str], keys: tuple[str, ...]) -> Problem | None:
    unknown = [name.strip() for name, key in zip(names, keys, strict=True) if not key and name.strip()]
    if not unknown:
        return None
    what = f"columns that are not known, or named twice, were left out: {', '.join(unknown)[:_SHOWN]}"
    return Problem(where, what, "rename them if they matter", "warning")


def _row(
    record: _Record, names: list[str], keys: tuple[str, ...], delimiter: str, file: str
) -> tuple[Row | None, Problem | None]:
    where = Location(file, record.line)
    surplus = [cell for cell in record.cells[len(names) :] if cell.strip()]
    if surplus:
        what = f"row {record.number} has {len(record.cells)} cells, and there are {len(names)} columns; it was left out"
        return None, Problem(where, what, "put quotation marks round a text with the delimiter in it", "warning")
    row = make_row(record.line, zip(keys, record.cells, strict=False))
    text = dict(row.values).get("text", "")
    if not text:
        what = f"row {record.number} has no text; it was left out"
        return None, Problem(where, what, "fill in its text", "warning")
    if len(record.cells) < len(names) and delimiter in text.rpartition("\n")[0]:
        what = f"row {record.number} seems to have a quotation mark that is never closed"
        return row, Problem(where, what, "close it; the rows after it may be in its text", "warning")
    return row, None

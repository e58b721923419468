"""What is wrong when a file is not YAML, in words of people who write quotations.

Both of PyYAML's parsers are understood, the C one and the Python one: their words differ, not their places.
"""

import re
from typing import NamedTuple, Protocol

import yaml

from snippets.patterns import regex

DEPTH_MOST = 20  # lists and mappings inside each other; the deepest that we read is 5
TOO_DEEP = f"more than {DEPTH_MOST} lists in each other"
LESS_DEEP = "take them apart"


class Mark(Protocol):
    """Where a parser is: 0-based line and column. Its two parsers have a class each."""

    line: int
    column: int


class Fault(NamedTuple):
    """Something that is not YAML, or not the part of it that we read.

    Attributes:
        line: 1-based, where to look.
        last: the line on which reading stopped, not before `line`.
    """

    line: int
    what: str
    todo: str
    last: int


class _Rule(NamedTuple):
    """Words for one way to go wrong.

    Attributes:
        said: a pattern for what the parser says: what it was doing, a bar, what it met.
        opened: the place to look is where the parser began what it was doing, not where it stopped.
    """

    said: str
    what: str
    todo: str
    opened: bool = False


_RULES = (
    # The C parser scans ahead, and from libyaml 0.2.6 on refuses depths of its own before an event says where we are.
    _Rule("nesting depth", TOO_DEEP, LESS_DEEP),
    _Rule(
        "mapping values are not allowed",
        'unexpected ": "',
        "put a text that holds a colon in quotation marks",
    ),
    _Rule(
        "cannot start any token|scanning an? (alias|anchor)|scanning a tag|tag handle",
        "a text begins with {character}",
        "put the text in quotation marks",
    ),
    _Rule("unexpected end of stream", "a quotation mark is never closed", "close it", opened=True),
    _Rule(
        "invalid Unicode character escape",
        "half a character, as JSON writes those beyond U+FFFF",
        "write the character itself",
    ),
    _Rule("escape|hexdecimal", "a backslash in double quotation marks", "write two backslashes for one"),
    _Rule(
        "flow sequence",
        "a [ is never closed",
        "add ], or put a text that holds [ ] , ? or # in quotation marks",
        opened=True,
    ),
    _Rule(
        "flow mapping",
        "a { is never closed",
        "add }, or put a text that holds { } , ? or # in quotation marks",
        opened=True,
    ),
    _Rule("block collection", "a line out of column", 'begin every item of a list with "- " in the same column'),
    _Rule(
        "expected ':'",
        "a line that is no key with a value",
        "indent it under its key, or add the key",
        opened=True,
    ),
    _Rule("block scalar", "text on the same line as | or >", "begin the text on the next line, indented"),
    _Rule("expected (the )?node content", "a text begins with {character}", "put the text in quotation marks"),
    _Rule(
        "expected key|<block end>",
        "a value ends before its line does, or a key is out of column",
        "put the whole text in quotation marks, or begin all keys in the same column",
    ),
    _Rule(
        "directive|incompatible",
        "a line begins with %",
        "put the text in quotation marks, or remove the line",
    ),
)


def explain(error: yaml.MarkedYAMLError, text: str, before: yaml.Event | None) -> Fault:
    """Say in our words what the parser met, and where.

    Args:
        error: what the parser raised.
        text: the whole file.
        before: the last event before the error.
    """
    lines = text.splitlines()
    # A parser may stop on the line after the last one.
    stopped = max(1, min(line_of(error.problem_mark), len(lines)))
    began = min(line_of(error.context_mark), stopped)
    line = lines[stopped - 1] if lines else ""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or line[_column(error.problem_mark) :].startswith("\t"):
        return Fault(stopped, "a tab stands before a key or value", "use spaces", stopped)
    if fault := _torn(before, stopped, line):
        return fault
    said = f"{error.context}|{error.problem}"
    if "flow node" in said and line_of(error.problem_mark) > len(lines):
        # A # took the rest of the last line for a comment, the closing bracket with it.
        return Fault(
            stopped, "a { or [ is never closed", "add } or ], or put a text that holds # in quotation marks", stopped
        )
    for rule in _RULES:
        if re.search(rule.said, said):
            character = line[_column(error.problem_mark) :][:1] or "a special character"
            if rule.opened:
                return Fault(began, rule.what, rule.todo, stopped)
            return Fault(stopped, rule.what.format(character=character), rule.todo, stopped)
    return Fault(stopped, f"not YAML ({error.problem})", "compare the line with its neighbours", stopped)


def _torn(before: yaml.Event | None, stopped: int, line: str) -> Fault | None:
    """Return the fault of a value that a quotation mark or bracket ended before its words did."""
    if not before or not before.end_mark or line_of(before.end_mark) != stopped:
        return None
    end = before.end_mark.column
    closing = line[end - 1 : end]
    if isinstance(before, yaml.ScalarEvent) and before.style and line_of(before.start_mark) < stopped:
        what = f"a quotation mark that is closed only on line {stopped}"
        opened = line_of(before.start_mark)
        return Fault(opened, what, "close it where the text ends", opened)
    if line[end:].strip() and closing in {'"', "'", "]", "}"}:
        todo = "put the whole text between ' marks, and write each ' inside it twice"
        return Fault(stopped, f"words after a closing {closing}", todo, stopped)
    return None


def line_of(mark: Mark | None) -> int:
    """Return the 1-based line of a parser's mark, which it can leave out only where nothing is written."""
    return mark.line + 1 if mark else 1


def _column(mark: Mark | None) -> int:
    return mark.column if mark else 0


_ITEM = regex(r"( *)- ")


def item_around(lines: list[str], first: int, last: int) -> range:
    """Return the 1-based lines of the items of a list that hold the lines `first` to `last`.

    Empty when they are not in an item.
    """
    for start in range(first, 0, -1):
        if item := _ITEM.match(lines[start - 1]):
            break
    else:
        return range(0)
    indent = len(item[1])
    for end in range(last + 1, len(lines) + 1):
        line = lines[end - 1]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
            return range(start, end)
    return range(start, len(lines) + 1)

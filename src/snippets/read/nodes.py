"""YAML text -> nodes that know their lines.

Nodes are built from the parser's events, not by YAML's constructors: the written form of every value is kept
(`2023-08`, `No`, `007`), lines are exact, and depth and aliases are bounded before they cost anything.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import yaml

from snippets.errors import Location, Problem, Severity
from snippets.patterns import regex
from snippets.read.syntax import DEPTH_MOST, LESS_DEEP, TOO_DEEP, Fault, explain, item_around, line_of

# libyaml's parser where the wheel has it: some ten times as fast as the Python one, with the same events.
# Only the Python one refuses ? in a text without quotation marks inside { } or [ ].
LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

EVENTS_MOST = 500_000  # of a file: so many values stay below 500 MB, with a problem of each
WEIGHT_MOST = 1_000_000  # nodes, each counted as often as aliases repeat it
SYNTAX_MOST = 10  # faults of syntax looked for; each costs one more pass over the file

# Characters that YAML holds only as escapes, and nobody means to write: YAML 1.1 section 5.1.
FORBIDDEN = regex("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# These, and what YAML takes for the end of a line and people do not see.
INVISIBLE = regex("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map")
)


class Node(NamedTuple):
    """A value and where it stands.

    Attributes:
        kind: says which of `text`, `items` and `pairs` holds the value.
        line: 1-based.
        text: as written, quotation marks off, lines folded as YAML has it.
        pairs: every key that is written, twice if it is.
        plain: a text without quotation marks.
        end: 0-based line and column after a text.
        weight: how many nodes it is, itself included.
    """

    kind: Literal["text", "list", "mapping"]
    line: int
    text: str = ""
    items: "tuple[Node, ...]" = ()
    pairs: "tuple[tuple[Node, Node], ...]" = ()
    plain: bool = False
    end: tuple[int, int] = (0, 0)
    weight: int = 1

    @property
    def empty(self) -> bool:
        """Whether nothing is written, or what programs write in YAML for nothing."""
        return self.plain and self.text in {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class Findings:
    """The file that is read, and the problems found in it so far.

    Attributes:
        file: the path as the user gave it.
        lines: of its text.
    """

    file: str
    lines: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)

    def add(self, line: int, what: str, todo: str, severity: Severity = "error") -> None:
        """Note a problem on a line; 0 means the file as a whole."""
        self.problems.append(Problem(Location(self.file, line), what, todo, severity))

    @property
    def failed(self) -> bool:
        """Whether there is an error among the problems."""
        return any(problem.severity == "error" for problem in self.problems)


class _RefusedError(Exception):
    """Holds the Fault that ends a pass."""


class _TooMuchError(Exception):
    """Holds the line of the first value that is not read."""


def compose(text: str, findings: Findings, loader: type = LOADER) -> Node | None:
    """Return the root of the YAML document in `text`.

    An item of a list that is not YAML is reported and left out, so that the rest can be read. None when
    nothing is there, or nothing could be read.
    """
    for _ in range(SYNTAX_MOST):
        faults: list[Fault] = []
        last: list[yaml.Event] = []
        root, fatal = None, None
        try:
            root = _document(_remembering(yaml.parse(text, Loader=loader), last), faults)
        except yaml.MarkedYAMLError as error:
            fatal = explain(error, text, last[0] if last else None)
        except _RefusedError as refused:
            fatal = refused.args[0]
        except _TooMuchError as reached:
            findings.add(reached.args[0], f"more than {EVENTS_MOST:,} values in the file", "part it")
            return None
        if not fatal:
            for fault in faults:
                findings.add(fault.line, fault.what, fault.todo)
            return root
        findings.add(fatal.line, fatal.what, fatal.todo)
        lines = text.splitlines(keepends=True)
        left_out = item_around(lines, fatal.line, fatal.last)
        if not left_out:
            return None
        # Blank lines in its place keep the numbers of all others.
        text = "".join("\n" if number in left_out else line for number, line in enumerate(lines, 1))
    return None


def _remembering(events: Iterator[yaml.Event], last: list[yaml.Event]) -> Iterator[yaml.Event]:
    for number, event in enumerate(events):
        if number > EVENTS_MOST:
            raise _TooMuchError(line_of(event.start_mark))
        last[:] = [event]
        yield event


def _document(events: Iterator[yaml.Event], faults: list[Fault]) -> Node | None:
    root: Node | None = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent) and root:
            line = line_of(event.start_mark)
            faults.append(Fault(line, "a second document begins here", 'remove the line "---"', line))
            break
        if isinstance(event, yaml.NodeEvent):
            root = _node(event, events, {}, faults, DEPTH_MOST)
    return root


def _node(
    event: yaml.NodeEvent,
    events: Iterator[yaml.Event],
    anchors: dict[str, Node],
    faults: list[Fault],
    depth: int,
) -> Node:
    line = line_of(event.start_mark)
    if isinstance(event, yaml.AliasEvent):
        return _aliased(event.anchor or "", line, anchors, faults)
    if depth == 0:
        raise _RefusedError(Fault(line, TOO_DEEP, LESS_DEEP, line))
    tag = getattr(event, "tag", None)
    if tag and tag not in _TAGS:
        shown = tag.replace("tag:yaml.org,2002:", "!!")
        faults.append(
            Fault(line, f"tag {shown}", "remove it, or put a text that begins with ! in quotation marks", line)
        )
    if isinstance(event, yaml.ScalarEvent):
        end = (event.end_mark.line, event.end_mark.column) if event.end_mark else (0, 0)
        node = Node("text", line, event.value, plain=not event.style, end=end)
    else:
        children: list[Node] = []
        while not isinstance(child := next(events), yaml.CollectionEndEvent):
            assert isinstance(child, yaml.NodeEvent)
            children.append(_node(child, events, anchors, faults, depth - 1))
        weight = 1 + sum(child.weight for child in children)
        if weight > WEIGHT_MOST:
            raise _RefusedError(Fault(line, "aliases (*) that repeat too much", "write out what they stand for", line))
        if isinstance(event, yaml.MappingStartEvent):
            pairs = tuple(zip(children[::2], children[1::2], strict=True))
            node = Node("mapping", line, pairs=pairs, weight=weight)
        else:
            node = Node("list", line, items=tuple(children), weight=weight)
    # Registered when it is whole, so a node cannot hold itself.
    if event.anchor:
        anchors[event.anchor] = node
    return node


def _aliased(name: str, line: int, anchors: dict[str, Node], faults: list[Fault]) -> Node:
    if name in anchors:
        return anchors[name]._replace(line=line)
    faults.append(
        Fault(
            line,
            f"*{name} stands for nothing above",
            "put a text that begins with * in quotation marks",
            line,
        )
    )
    return Node("text", line, f"*{name}")

"""What is promised of every reader for any bytes: a result that can be written, or clear problems in its place.

    python tests/readers.py ENTRY < BYTES

holds the promise in a process of its own, within the memory and the time that a reader may take.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path

import yaml

from snippets.check import check
from snippets.document import Draft
from snippets.errors import WORDS_MOST, Problem, SnippetsError
from snippets.export.yamlappend import append_yaml
from snippets.export.yamlfile import quotes_yaml
from snippets.extract import doubts_of, extract
from snippets.extract.joining import additions
from snippets.extract.table import extract_table
from snippets.model import Quotes
from snippets.platforms import PLATFORMS, table
from snippets.read import read_content
from snippets.read.judges import Judges
from snippets.read.kinds import KINDS, SUFFIXES
from snippets.read.nodes import FORBIDDEN
from snippets.read.platforms import read_platforms
from snippets.read.quotes import read_quotes
from snippets.read.themes import read_theme
from snippets.rows import Table
from snippets.themes import THEMES

CASES = Path(__file__).resolve().parent / "cases"
FUZZED = CASES / "fuzzed"
TODAY = date(2026, 11, 24)

# What any input may take.
BYTES_MOST, SECONDS_MOST = 500_000_000, 10

# Every file that a theme names is there, and can be used.
ANY = Judges(lambda _: True, lambda _: None, lambda _: None, lambda _: True)

# That is added to every campaign that can be read.
FACT = "The rate of forest loss [fell by a third](https://example.org/report) in 2022.\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """A way in for bytes.

    Attributes:
        hold: reads bytes, and fails unless the promise holds for them.
        seeds: files below `tests/cases` that it can read, as glob patterns.
        pieces: keys of `pieces.yaml`: what its parser looks for.
    """

    hold: Callable[[bytes], None]
    seeds: tuple[str, ...]
    pieces: tuple[str, ...]


def imported(data: bytes, kind: str) -> Draft | None:
    """Import as the command does; None after a clear problem."""
    try:
        read = read_content(data, "x", kind)
        draft = extract_table(read) if isinstance(read, Table) else extract(read)
    except SnippetsError as error:
        _told_text(str(error))
        return None
    _told((*read.problems, *draft.problems, *doubts_of(draft.quotes)))
    return draft


def hold_document(data: bytes, kind: str) -> None:
    """A draft has warnings only, and says the same when it is written and read again."""
    draft = imported(data, kind)
    if draft:
        assert all(problem.severity == "warning" for problem in draft.problems)
        again, problems = read_quotes(quotes_yaml(draft.quotes).encode(), "again.yaml")
        faults = [str(problem) for problem in problems if problem.severity == "error"]
        # An address that cannot be opened was reported, and stays for people to correct.
        assert all("URL" in fault or '"url"' in fault or "no snippets" in fault or "empty" in fault for fault in faults)
        if not faults:
            assert again.snippets == draft.quotes.snippets


def hold_quotes(data: bytes) -> None:
    """A campaign can be checked; one without faults of form can be added to, and keeps what it says."""
    quotes, problems = read_quotes(data, "quotes.yaml")
    _told(problems)
    _told(check(quotes, today=TODAY, exists=lambda _: True, fits=lambda _name, _canvases: None))
    if any(problem.severity == "error" for problem in problems):
        return
    more = additions(quotes, _found())
    try:
        appended = append_yaml(data.decode(), more)
    except ValueError as error:
        _told_text(str(error))
        return
    # The command compares what it reads back, and refuses what is not the same: it needs no fault to do so.
    _, problems = read_quotes(appended.text.encode(), "again.yaml")
    _told(problems)


def hold_theme(data: bytes) -> None:
    """There is a theme, or an error; a file that is like itself is one of them."""
    theme, problems = read_theme(
        data, "theme.yaml", Path("/themes"), THEMES, {Path("/themes/theme.yaml"): data}.get, ANY
    )
    _told(problems)
    assert bool(theme) != any(problem.severity == "error" for problem in problems)


def hold_platforms(data: bytes) -> None:
    """Every row is whole or missing with an error, and the rows make a table."""
    rows, problems = read_platforms(data, "platforms.yaml", PLATFORMS, TODAY)
    _told(problems)
    assert all(rows.values()) or any(problem.severity == "error" for problem in problems)
    assert set(table(row for row in rows.values() if row)) >= set(PLATFORMS)


def _told(problems: Iterable[Problem]) -> None:
    for problem in problems:
        _told_text(str(problem))


def _told_text(text: str) -> None:
    """A message is one line, no page, that a terminal shows as it is."""
    assert len(text) < 3 * WORDS_MOST
    assert not FORBIDDEN.search(text)
    assert len(text.splitlines()) == 1


@cache
def _found() -> Quotes:
    draft = imported(FACT.encode(), "md")
    assert draft
    return draft.quotes


def _document(kind: str) -> Entry:
    suffixes = tuple(suffix for suffix, other in SUFFIXES.items() if other == kind)
    seeds = tuple(f"importing/**/*{suffix}" for suffix in suffixes)
    return Entry(partial(hold_document, kind=kind), seeds, ("text", kind) if kind != "text" else ("text",))


ENTRIES: Mapping[str, Entry] = {
    **{kind: _document(kind) for kind in KINDS},
    "quotes": Entry(hold_quotes, ("reading/*.yaml", "problems/*.yaml", "kit/*.yaml"), ("text", "yaml")),
    "theme": Entry(hold_theme, ("themes/*/*.yaml",), ("yaml",)),
    "platforms": Entry(hold_platforms, ("platforms/*/*.yaml",), ("yaml",)),
}


def pieces(names: Iterable[str]) -> tuple[str, ...]:
    """Return what the parsers of some kinds of input take for the beginning of something."""
    rows = yaml.safe_load((FUZZED / "pieces.yaml").read_bytes())
    return tuple(piece for name in names for row in rows[name] for piece in row)


def hold_within(entry: str, data: bytes) -> None:
    """Hold the promise of an entry in what memory and time it may take: this process keeps these limits.

    Raises:
        MemoryError: it took too much. Where time runs out, the process ends by SIGXCPU.
    """
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (BYTES_MOST, BYTES_MOST))
    used = int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]))
    resource.setrlimit(resource.RLIMIT_CPU, (used + SECONDS_MOST, used + SECONDS_MOST + 1))
    ENTRIES[entry].hold(data)


if __name__ == "__main__":
    hold_within(sys.argv[1], sys.stdin.buffer.read())

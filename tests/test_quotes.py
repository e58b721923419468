import json
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from snippets.check import check
from snippets.errors import AccessError
from snippets.model import Quotes
from snippets.read import read_quotes_file
from snippets.read.nodes import FORBIDDEN, Findings, compose
from snippets.read.quotes import read_quotes

CASES = Path(__file__).parent / "cases"
READING = sorted((CASES / "reading").glob("*.yaml"))
PROBLEMS = sorted((CASES / "problems").glob("*.yaml"))

# Where a value stands is tested by the problems; kind and language are always set by reading.
LEFT_OUT = {"where", "lines", "file"}
ALWAYS = {"kind", "lang"}


def plain(value: Any) -> Any:
    """Return a value as JSON would hold it, fields that are not given left out."""
    if is_dataclass(value):
        shown = {row.name: getattr(value, row.name) for row in fields(value) if row.name not in LEFT_OUT}
        defaults = {row.name: row.default for row in fields(value)}
        is_snippet = "kind" in shown
        return {
            name: plain(one) for name, one in shown.items() if one != defaults[name] or (is_snippet and name in ALWAYS)
        }
    return [plain(one) for one in value] if isinstance(value, tuple) else value


@pytest.mark.parametrize("case", READING, ids=lambda case: case.stem)
def test_values_of_a_good_file(case: Path) -> None:
    quotes, problems = read_quotes(case.read_bytes(), case.name)
    assert problems == ()
    assert plain(quotes) == json.loads(case.with_suffix(".json").read_text(encoding="utf-8"))


def test_line_of_each_key() -> None:
    quotes, _ = read_quotes((CASES / "reading" / "full.yaml").read_bytes(), "q.yaml")
    loss = quotes.snippets[0]
    assert str(loss.where) == "q.yaml:25"
    assert str(loss.line_of("locator")) == "q.yaml:37"
    assert str(loss.line_of("translator")) == "q.yaml:25"
    assert [source.where.line for source in quotes.sources] == [15, 23]
    assert dict(quotes.settings.lines)["theme"] == 11


def test_an_added_snippet_renames_no_other() -> None:
    text = (CASES / "reading" / "ids.yaml").read_text(encoding="utf-8")
    before, _ = read_quotes(text, "q.yaml")
    after, _ = read_quotes(text + "- {text: Taken, source: https://example.org/}\n", "q.yaml")
    ids = [snippet.id for snippet in after.snippets]
    assert ids[:-1] == [snippet.id for snippet in before.snippets]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("case", PROBLEMS + READING, ids=lambda case: case.stem)
def test_both_yaml_parsers_find_the_same(case: Path) -> None:
    # No parser is given bytes that are no text, nor characters that are replaced before.
    text = FORBIDDEN.sub(" ", case.read_bytes().decode("utf-8-sig", "ignore")).replace("\u2028", " ")
    found = []
    for loader in (yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        findings = Findings(case.name)
        found.append((compose(text, findings, loader), findings.problems))
    assert found[0] == found[1]


def test_platforms_are_those_given() -> None:
    text = "campaign: {platforms: [pigeon]}\nsnippets:\n- {text: a, source: https://example.org/}\n"
    quotes, problems = read_quotes(text, "q.yaml", platforms=["pigeon", "drum"])
    assert (quotes.settings.platforms, problems) == (("pigeon",), ())
    _, problems = read_quotes(text, "q.yaml", platforms=["drum"])
    assert [problem.todo for problem in problems] == ["allowed: drum"]


# --- the file itself ----------------------------------------------------------------------------


def test_missing_file_is_no_input_problem(tmp_path: Path) -> None:
    with pytest.raises(AccessError, match=r"gone\.yaml: no such file") as error:
        read_quotes_file(tmp_path / "gone.yaml")
    assert error.value.exit_code == 3


def test_folder_is_no_input_problem(tmp_path: Path) -> None:
    with pytest.raises(AccessError):
        read_quotes_file(tmp_path)


def test_file_is_read_with_its_path(tmp_path: Path) -> None:
    path = tmp_path / "quotes.yaml"
    path.write_bytes(b"\xff")
    quotes, problems = read_quotes_file(path)
    assert quotes == Quotes(str(path))
    assert [problem.where.file for problem in problems] == [str(path)]


# --- whatever is in it --------------------------------------------------------------------------

FULL = (CASES / "reading" / "full.yaml").read_bytes()
PIECES = [
    b"- ",
    b": ",
    b"[",
    b"]",
    b"{",
    b"}",
    b"'",
    b'"',
    b"&a ",
    b"*a",
    b"!",
    b"|",
    b">",
    b"#",
    b"\t",
    b"\n",
]


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Draw the full example with a few bytes cut out, repeated or put in."""
    text = FULL
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 60)))
        put = draw(st.sampled_from([*PIECES, text[start:end], b""]) | st.binary(max_size=4))
        text = text[:start] + put + text[end:]
    return text


@settings(max_examples=300, deadline=None)
@given(mutated())
def test_a_spoilt_file_gives_problems_and_no_traceback(text: bytes) -> None:
    quotes, problems = read_quotes(text, "q.yaml")
    problems += check(quotes, today=date(2026, 11, 24), exists=bool, fits=lambda _path, _canvases: None)
    most = text.count(b"\n") + text.count(b"\r") + 1
    assert all(0 <= problem.where.line <= most for problem in problems)
    assert not any("\n" in str(problem) for problem in problems)
    assert quotes.snippets or any(problem.severity == "error" for problem in problems)


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_text_gives_values_or_problems(text: str) -> None:
    quotes, problems = read_quotes(text, "q.yaml")
    assert quotes.snippets or problems

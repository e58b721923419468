"""Lists with named columns -> drafts: CSV, TSV, JSON, CSL-JSON, by file; and whole lists there and back."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.document import Draft
from snippets.errors import InputError
from snippets.export.yamlfile import quotes_yaml
from snippets.extract.table import extract_table
from snippets.model import Quotes, Snippet, Source
from snippets.read import read_content, read_document
from snippets.read.columns import name_columns
from snippets.read.kinds import SUFFIXES
from snippets.read.quotes import read_quotes
from snippets.rows import Table

CASES = Path(__file__).parent / "cases" / "importing"
LISTS = [path for path in sorted((CASES / "tables").iterdir()) if path.suffix != ".yaml"]
STRESS = Path(__file__).parent.parent.parent / "shared" / "documents" / "stress"


def drafted(read: object) -> Draft:
    assert isinstance(read, Table)
    draft = extract_table(read)
    return Draft(draft.quotes, tuple(sorted({*read.problems, *draft.problems})))


def snippet_row(snippet: Snippet, lang: str) -> dict[str, Any]:
    row = {
        "line": snippet.where.line,
        "id": snippet.id,
        "kind": snippet.kind,
        "text": snippet.text,
        "speaker": snippet.speaker.name if snippet.speaker else "",
        "lang": "" if snippet.lang == lang else snippet.lang,
        "tags": [*snippet.tags],
        **{key: getattr(snippet, key) for key in ("role", "date", "highlight", "locator")},
        "sources": [source.url for source in snippet.sources],
    }
    return {key: value for key, value in row.items() if value}


def source_row(source: Source) -> dict[str, str]:
    keys = ("id", "url", "title", "publisher", "author", "date", "accessed", "archive")
    return {key: getattr(source, key) for key in keys if getattr(source, key)}


@pytest.mark.parametrize("path", LISTS, ids=[path.name for path in LISTS])
def test_list(path: Path) -> None:
    wanted = yaml.safe_load(path.with_suffix(".yaml").read_text(encoding="utf-8"))
    draft = drafted(read_content(path.read_bytes(), path.name, SUFFIXES[path.suffix]))
    lang = draft.quotes.settings.lang
    assert [snippet_row(snippet, lang) for snippet in draft.quotes.snippets] == wanted["snippets"]
    assert [source_row(source) for source in draft.quotes.sources] == wanted["sources"]
    assert [str(problem) for problem in draft.problems] == wanted["problems"]
    assert lang == wanted["lang"]
    assert all(problem.severity == "warning" for problem in draft.problems)


@pytest.mark.parametrize("path", LISTS, ids=[path.name for path in LISTS])
def test_a_list_is_the_same_without_its_suffix(path: Path) -> None:
    assert drafted(read_content(path.read_bytes(), str(path))) == drafted(read_document(path))


@pytest.mark.parametrize(("names", "keys"), yaml.safe_load((CASES / "columns.yaml").read_text(encoding="utf-8")))
def test_names_of_columns(names: list[str], keys: list[str]) -> None:
    assert list(name_columns(names)) == keys


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ("a,b\n1,2\n", "csv", "no column is named as quotations are: a, b"),
        ("", "csv", "no column is named as quotations are: nothing"),
        ('{"a": 1}', "json", "no list of quotations in it"),
        ("[1, 2", "json", "not JSON"),
        ("[" * 100_000, "json", "nested too deep"),
        ("[" + "1" * 5000 + "]", "json", "not JSON"),
    ],
)
def test_what_is_no_list_is_a_problem(text: str, kind: str, what: str) -> None:
    with pytest.raises(InputError, match=what):
        read_content(text.encode(), "x", kind)


def test_a_quotation_mark_that_is_never_closed_is_named() -> None:
    text = (
        'quote,by,url\nOne.,Ida,https://a.example\n"Two.,Ida,https://a.example\nThree.,Ida,https://a.example\nFour.\n'
    )
    problems = [str(problem) for problem in drafted(read_content(text.encode(), "x.csv", "csv")).problems]
    assert any("row 2 seems to have a quotation mark that is never closed" in problem for problem in problems)


# --- there and back -----------------------------------------------------------------------------


def flat(snippet: Snippet) -> dict[str, str]:
    speaker = snippet.speaker.name if snippet.speaker else ""
    source = snippet.sources[0]
    values = {key: str(getattr(snippet, key)) for key in ("id", "kind", "text", "lang", "role", "locator", "date")}
    return {**values, "speaker": speaker, "source": source.url, "title": source.title}


def as_csv(quotes: Quotes, delimiter: str, encoding: str) -> bytes:
    rows = [flat(snippet) for snippet in quotes.snippets]
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode(encoding)


def as_json(quotes: Quotes) -> bytes:
    return json.dumps([flat(snippet) for snippet in quotes.snippets], ensure_ascii=False).encode()


def as_wrapped_json(quotes: Quotes) -> bytes:
    return json.dumps({"quotes": [flat(snippet) for snippet in quotes.snippets]}, indent=2).encode()


FORMS: dict[str, Callable[[Quotes], bytes]] = {
    "csv": lambda quotes: as_csv(quotes, ",", "utf-8"),
    "excel": lambda quotes: as_csv(quotes, ";", "utf-8-sig"),
    "tsv": lambda quotes: as_csv(quotes, "\t", "utf-16"),
    "json": as_json,
    "wrapped": as_wrapped_json,
}


def comparable(quotes: Quotes) -> list[dict[str, str]]:
    return [flat(snippet) for snippet in quotes.snippets]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["gita_verse", "quotable"])
def test_stress_lists_come_back_equal(name: str, form: str) -> None:
    path = STRESS / f"{name}.quotes.yaml"
    if not path.is_file():
        pytest.skip("needs ../shared/documents/stress")
    quotes, _ = read_quotes(path.read_bytes(), str(path))
    draft = drafted(read_content(FORMS[form](quotes), "list"))
    assert draft.problems == ()
    assert comparable(draft.quotes) == comparable(quotes)
    again, problems = read_quotes(quotes_yaml(draft.quotes), "again.yaml")
    assert not [problem for problem in problems if problem.severity == "error"]
    assert comparable(again) == comparable(quotes)


def test_a_campaign_as_json_keeps_the_ids_of_its_sources() -> None:
    text = (CASES / "tables" / "wrapped.json").read_text(encoding="utf-8")
    assert [source.id for source in drafted(read_content(text.encode(), "x")).quotes.sources][:2] == ["radio", "unused"]

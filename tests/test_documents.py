"""Documents of every kind and language -> drafts, scored against what a person finds in them."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from import_score import faults
from snippets.document import Draft
from snippets.export.yamlfile import quotes_yaml
from snippets.extract import doubts_of, extract
from snippets.read.markdown import read_markdown
from snippets.read.quotes import read_quotes

FOLDER = Path(__file__).parent / "cases" / "importing" / "documents"
NAMES = sorted(path.stem for path in FOLDER.glob("*.md"))


def drafted(name: str) -> Draft:
    return extract(read_markdown((FOLDER / f"{name}.md").read_text(encoding="utf-8"), f"{name}.md"))


def golden(name: str) -> dict[str, Any]:
    return dict(json.loads((FOLDER / f"golden_{name}.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", NAMES)
def test_document(name: str) -> None:
    assert faults(drafted(name).quotes, golden(name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_written_and_read_back(name: str) -> None:
    quotes = drafted(name).quotes
    text = quotes_yaml(quotes)
    again, problems = read_quotes(text, quotes.file)
    assert problems == ()
    assert (again.settings, again.sources, again.snippets) == (quotes.settings, quotes.sources, quotes.snippets)
    assert isinstance(yaml.safe_load(text), dict)


@pytest.mark.parametrize("name", NAMES)
def test_the_language_is_the_documents(name: str) -> None:
    quotes = drafted(name).quotes
    assert quotes.settings.lang.partition("-")[0] == golden(name)["lang"]


@pytest.mark.parametrize("name", NAMES)
def test_each_doubt_stands_beside_its_value(name: str) -> None:
    draft = drafted(name)
    text = quotes_yaml(draft.quotes)
    for snippet in draft.quotes.snippets:
        entry = text[text.index(f"- id: {snippet.id}\n") :]
        assert all(f"    # {words}\n" in entry for _, words in snippet.doubts)
        assert bool(snippet.sources) != (("source", "no source found") in snippet.doubts)
    told = [problem.what for problem in doubts_of(draft.quotes)]
    doubts = [*draft.quotes.settings.doubts, *(doubt for one in draft.quotes.snippets for doubt in one.doubts)]
    assert sorted(told) == sorted(words for _, words in doubts)

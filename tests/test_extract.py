"""Markdown -> draft: quotations, facts, sources and what was not understood, by document."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.document import Draft
from snippets.extract import extract
from snippets.extract.desk import NO_SOURCE
from snippets.extract.language import guess_language, language_of
from snippets.extract.requests import action_rank, is_request
from snippets.extract.saying import speaker_in_lead_in
from snippets.extract.when import as_of, doubtful_dates, find_dates, said_on, whole_date
from snippets.model import Snippet, Source
from snippets.read.markdown import read_markdown

CASES = Path(__file__).parent / "cases" / "importing" / "drafts"
NAMES = [path.stem for path in sorted(CASES.glob("*.md"))]


def drafted(name: str) -> Draft:
    return extract(read_markdown((CASES / f"{name}.md").read_text(encoding="utf-8"), f"{name}.md"))


def snippet_row(snippet: Snippet) -> dict[str, Any]:
    row = {
        "line": snippet.where.line,
        "kind": snippet.kind,
        "text": snippet.text,
        "speaker": snippet.speaker.name if snippet.speaker else "",
        "role": snippet.role,
        "date": snippet.date,
        "sources": [source.url for source in snippet.sources],
        "highlight": snippet.highlight,
        "tags": list(snippet.tags),
        "translation_of": snippet.translation_of,
        "doubts": [words for _, words in snippet.doubts],
    }
    return {key: value for key, value in row.items() if value}


def source_row(source: Source) -> dict[str, str]:
    keys = ("id", "url", "title", "publisher", "date", "archive")
    return {key: getattr(source, key) for key in keys if getattr(source, key)}


@pytest.mark.parametrize("name", NAMES)
def test_draft(name: str) -> None:
    wanted = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    draft = drafted(name)
    assert [snippet_row(snippet) for snippet in draft.quotes.snippets] == wanted["snippets"]
    assert [source_row(source) for source in draft.quotes.sources] == wanted["sources"]
    assert [str(problem) for problem in draft.problems] == wanted["problems"]
    assert {snippet.lang for snippet in draft.quotes.snippets} == {wanted["lang"]} == {draft.quotes.settings.lang}


@pytest.mark.parametrize("name", NAMES)
def test_every_draft_can_be_checked(name: str) -> None:
    quotes = drafted(name).quotes
    ids = [snippet.id for snippet in quotes.snippets]
    assert len(set(ids)) == len(ids)
    assert len({source.id for source in quotes.sources}) == len(quotes.sources)
    assert all(snippet.text and (snippet.sources or NO_SOURCE in snippet.doubts) for snippet in quotes.snippets)
    assert all(source in quotes.sources for snippet in quotes.snippets for source in snippet.sources)
    assert all(problem.severity == "warning" for problem in drafted(name).problems)


def rows(name: str) -> list[Any]:
    return list(yaml.safe_load((CASES.parent / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize(("text", "dates"), rows("dates.yaml"))
def test_dates(text: str, dates: list[str]) -> None:
    assert [found.date for found in find_dates(text)] == dates


ASKED: dict[str, Callable[[str], Any]] = {
    "doubtful": lambda text: list(doubtful_dates(text)),
    "whole": whole_date,
    "as of": as_of,
    "said": said_on,
}


@pytest.mark.parametrize(("asked", "text", "answer"), rows("days.yaml"))
def test_days(asked: str, text: str, answer: Any) -> None:
    assert ASKED[asked](text) == answer


@pytest.mark.parametrize(("text", "document", "lang"), rows("languages.yaml"))
def test_language(text: str, document: str, lang: str) -> None:
    assert (language_of(text, document) if document else guess_language(text)) == lang


@pytest.mark.parametrize(("sentence", "lang", "asked"), rows("requests.yaml"))
def test_request(sentence: str, lang: str, asked: str) -> None:
    acts = action_rank(sentence, lang) is not None
    assert ("act" if acts else "look" if is_request(sentence, lang) else "nothing") == asked


@pytest.mark.parametrize(("sentence", "speaker"), rows("speakers.yaml"))
def test_speaker(sentence: str, speaker: str) -> None:
    assert speaker_in_lead_in(sentence) == speaker


PIECES = [
    *("> ", "\n", "\n\n", "- ", "# ", "—", " — Jane Doe", "“", "”", '"', "He said:", "Jane said: ", ". ", "? ", "| "),
    *("[^1]", "[^1]: ", "*", "`", "3 May 2021", "</a>", "<blockquote>", "</blockquote>", "<sup>1</sup>"),
    *("[A title](https://a.example/x)", "https://b.example ", "Five of nine are shut"),
    "[Archive](https://web.archive.org/web/20200101000000/https://a.example/x)",
]


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_document_gives_a_draft(pieces: list[str]) -> None:
    draft = extract(read_markdown("".join(pieces), "x.md"))
    assert all(
        snippet.text.strip() and (snippet.sources or NO_SOURCE in snippet.doubts) for snippet in draft.quotes.snippets
    )
    assert not any("](" in snippet.text for snippet in draft.quotes.snippets if "`" not in pieces)


@pytest.mark.parametrize("text", ["a," * 20_000 + ":", "A " * 20_000 + "said:", "In x, " * 10_000 + "said:"])
def test_a_long_sentence_is_judged(text: str) -> None:
    assert isinstance(speaker_in_lead_in(text), str)


HOSTILE = (
    *(
        "在",
        "曾也",
        "、は",
        ", he said ",
        "wrote ",
        "ने कहा ",
        "(",
        "（",
        "“",
        "—",
        "- ",
        "* ",
        ". ",
        "...",
        "?!",
        "։ ",
        ":",
        "[a](b)",
    ),
    *(
        "قال ",
        " في ",
        "אמר ",
        "**1** ",
        "> ",
        "[^1]",
        "https://a.example/ ",
        "[x](https://a.example/) ",
        "~",
        "Jane Roe ",
        "1 May 2020 ",
    ),
)


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("frame", ["{}", "> {}\n\n— Jane Roe", "{}:\n\n> Well then.\n", "- {}", "> Well then.\n\n{}"])
def test_a_long_run_is_read_in_its_length(piece: str, frame: str) -> None:
    # Anything worse than linear would take minutes here.
    document = read_markdown(frame.format(piece * (20_000 // len(piece))), "x.md")
    draft = extract(document)
    assert all(snippet.text.strip() for snippet in draft.quotes.snippets)

"""What of a page is read, what its words are, and what a quotation says of its source."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.verify.fold import fold
from snippets.verify.page import read_html, read_text
from snippets.verify.quotation import Run, parse
from snippets.verify.words import words_of

FOLDER = Path(__file__).parent / "cases" / "verify"


def rows(name: str) -> list[Any]:
    found: list[Any] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("case", rows("page_text"), ids=lambda case: case["why"])
def test_page(case: dict[str, Any]) -> None:
    page = read_html(case["html"])
    assert page.visible == case["visible"]
    for part in case.keys() - {"html", "visible", "why", "marks"}:
        assert getattr(page, part) == case[part]
    if "marks" in case:
        assert [list(mark) for mark in page.marks] == case["marks"]


def test_plain_text() -> None:
    assert read_text("a\nb\r\n\r\n c  d\n \n\ne").visible == "a b\nc d\ne"


@pytest.mark.parametrize(("text", "words"), rows("words"))
def test_words(text: str, words: list[str]) -> None:
    found = words_of(text)
    assert list(found.words) == words
    for number in range(len(words)):
        start, end = found.span(number, number + 1)
        assert words_of(text[start:end]).words == (words[number],)


@pytest.mark.parametrize(("text", "folded"), rows("folded"))
def test_folded(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_a_folded_place_is_found_again() -> None:
    text = "  The ﬁrst  “cafe\u0301” …"
    folded = fold(text)
    assert folded.text == 'The first "café" ...'
    for part in ("The", "first", '"café"', "..."):
        at = folded.text.index(part)
        start, end = folded.back(at, at + len(part))
        assert fold(text[start:end]).text == part


@pytest.mark.parametrize(("text", "parts"), rows("parsed"))
def test_parsed(text: str, parts: list[Any]) -> None:
    found = [
        part.text if isinstance(part, Run) else "…" if part.mark == "elision" else list(part.words)
        for part in parse(text).parts
    ]
    assert found == parts

"""Is a quotation in a page, word for word? Cases by page; see `tests/cases/verify/quotations`."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.read.nodes import LOADER
from snippets.verify import DIFFERS, VERIFIED, judge, read_html

FOLDER = Path(__file__).parent / "cases" / "verify" / "quotations"
KINDS = ("honest", "altered", "other")
PAGES: dict[str, dict[str, Any]] = {
    path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER) for path in sorted(FOLDER.glob("*.yaml"))
}
CASES = [(name, kind, *row) for name, page in PAGES.items() for kind in KINDS for row in page.get(kind, ())]


@pytest.mark.parametrize("name", PAGES)
def test_verdicts(name: str) -> None:
    page = PAGES[name]
    text = read_html(page["html"]).visible
    wrong = []
    for row, verdict, quotation, why in (row for kind in KINDS for row in page.get(kind, ())):
        found = judge(quotation, text, page["lang"])
        if (found.verdict, found.family) != (verdict, "verified" if verdict in VERIFIED else "differs"):
            wrong.append((row, why, found.verdict, found.notes))
    assert not wrong


def test_rows_are_what_they_say() -> None:
    names = [case[2] for case in CASES]
    assert len(names) == len(set(names))
    assert all(case[3] in VERIFIED for case in CASES if case[1] == "honest")
    assert all(case[3] in DIFFERS for case in CASES if case[1] == "altered")
    assert all(set(page) <= {"lang", "html", *KINDS} for page in PAGES.values())
    assert len({page["lang"] for page in PAGES.values()}) >= 15


# What the rest of a passage's sentence makes of it.
ROUND = (
    "If all agree, the pool will open in May. Critics claim that it is too small. We swim if it rains, but briefly. "
    "According to the mayor, the dam holds. We had no roof, and if it had rained we would have left."
)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("it is too small", "the sentence begins “Critics claim that”: look at it"),
        ("We swim", "the sentence goes on “if it rains”: look at it"),
        ("the dam holds", "the sentence begins “According to the mayor”: look at it"),
        ("we would have left", "the sentence begins “We had no roof, and if it had rained”: look at it"),
        ("If all agree, the pool will open in May.", ""),
        ("We swim if it rains", ""),
    ],
)
def test_what_the_sentence_round_it_says_is_told(text: str, note: str) -> None:
    found = judge(text, ROUND, "en")
    assert (found.family, "".join(found.notes[1:])) == ("verified", note)


@pytest.mark.parametrize(
    "text", ["the pool will open in May", "The pool will open in May.", "We swim if it rains.", "We swim."]
)
def test_what_the_sentence_round_it_takes_back_is_told(text: str) -> None:
    found = judge(text, ROUND, "en")
    assert (found.family, found.notes[0].partition(": ")[0]) == (
        "differs", "the source says it with a condition or of less"
    )  # fmt: skip

from collections.abc import Collection
from datetime import date
from pathlib import Path

import pytest

from snippets.check import check
from snippets.check.campaign import CAMPAIGN_CHECKS
from snippets.check.context import Context
from snippets.check.snippet import SNIPPET_CHECKS
from snippets.check.source import SOURCE_CHECKS
from snippets.errors import PictureError
from snippets.platforms import PLATFORMS
from snippets.read.quotes import read_quotes

CASES = Path(__file__).parent / "cases"
PROBLEMS = sorted((CASES / "problems").glob("*.yaml"))
READING = sorted((CASES / "reading").glob("*.yaml"))

SMALL = "small.jpg"
TODAY = date(2026, 11, 24)
FILES = {"photo.jpg", "logo.png", SMALL}


def fits(path: str, canvases: Collection[tuple[int, int]]) -> None:
    """Stand in for looking at a file: there is one that is too small for any canvas."""
    if path == SMALL and canvases:
        raise PictureError(f"{path} is too small for {len(canvases)} sizes", "use a larger picture")


def problems_of(case: Path) -> list[str]:
    """Return the lines that a user sees for a file."""
    quotes, found = read_quotes(case.read_bytes(), case.name)
    checked = check(
        quotes, today=TODAY, exists=FILES.__contains__, fits=fits, platforms=PLATFORMS, themes=("paper", "night")
    )
    return [str(problem) for problem in sorted({*found, *checked})]


@pytest.mark.parametrize("case", PROBLEMS, ids=lambda case: case.stem)
def test_problems_of_a_bad_file(case: Path) -> None:
    expected = case.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert expected
    assert problems_of(case) == expected


@pytest.mark.parametrize("case", READING, ids=lambda case: case.stem)
def test_a_good_file_has_no_errors(case: Path) -> None:
    assert [line for line in problems_of(case) if "warning: " not in line] == []


def test_every_check_finds_something_in_the_cases() -> None:
    context = Context(TODAY, FILES.__contains__, fits, PLATFORMS, ("paper",))
    idle = {one.__name__ for table in (CAMPAIGN_CHECKS, SNIPPET_CHECKS, SOURCE_CHECKS) for one in table}
    for case in PROBLEMS:
        quotes, _ = read_quotes(case.read_bytes(), case.name)
        idle -= {one.__name__ for one in CAMPAIGN_CHECKS if any(one(quotes, context))}
        idle -= {one.__name__ for one in SNIPPET_CHECKS for snippet in quotes.snippets if any(one(snippet, context))}
        sources = {*quotes.sources, *(source for snippet in quotes.snippets for source in snippet.sources)}
        idle -= {one.__name__ for one in SOURCE_CHECKS for source in sources if any(one(source, context))}
    assert idle == set()

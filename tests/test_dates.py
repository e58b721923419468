from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.citation import SOURCE_LABEL
from snippets.dates import first_day, last_day, read_date
from snippets.datewords import show_date

CASES = Path(__file__).parent / "cases" / "dates"
SHOWN: dict[str, list[str]] = yaml.safe_load((CASES / "shown.yaml").read_text(encoding="utf-8"))
WORDS = [
    (lang, written, shown)
    for lang, cases in yaml.safe_load((CASES / "words.yaml").read_text(encoding="utf-8")).items()
    for written, shown in cases.items()
]
REFUSED: dict[str, str] = yaml.safe_load((CASES / "refused.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("written", "expected"), SHOWN.items())
def test_shown_in_english_with_its_first_and_last_day(written: str, expected: list[str]) -> None:
    shown = [show_date(written, "en"), str(first_day(written)), str(last_day(written))]
    assert shown == expected


@pytest.mark.parametrize(("written", "reason"), REFUSED.items())
def test_refused_with_a_reason(written: str, reason: str) -> None:
    with pytest.raises(ValueError) as error:  # noqa: PT011 - the whole message is compared below
        read_date(written)
    assert str(error.value) == reason


@pytest.mark.parametrize(("lang", "written", "expected"), WORDS)
def test_shown_in_the_words_of_a_language(lang: str, written: str, expected: str) -> None:
    assert show_date(written, lang) == expected


def test_as_written_in_languages_that_are_not_known() -> None:
    assert show_date("2025-03-03/2025-04", "xx") == "2025-03-03/2025-04"


@pytest.mark.parametrize("lang", SOURCE_LABEL)
def test_a_language_that_has_labels_has_twelve_months_in_days_and_alone(lang: str) -> None:
    for form in ("2023-{:02}", "2023-{:02}-05"):
        assert len({show_date(form.format(month), lang) for month in range(1, 13)}) == 12


def test_a_date_not_given_is_not_shown() -> None:
    assert show_date("", "en") == ""


@given(st.dates(), st.dates())
def test_every_day_and_interval_can_be_read_and_shown(one: date, other: date) -> None:
    start, end = sorted((one, other))
    written = f"{start.isoformat()}/{end.isoformat()}"
    assert (first_day(written), last_day(written)) == (start, end)
    assert str(end.year) in show_date(written, "en")

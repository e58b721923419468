"""Attribution lines: their order as they shorten, their words by language."""

from typing import Any

import pytest

from snippets.citation import AS_OF, SHEET_LABELS, SOURCE_LABEL, attributions, cite, quotation_marks
from snippets.model import Snippet, Source, Speaker


def made(**more: Any) -> Snippet:
    given: dict[str, Any] = {"kind": "quote", "sources": (Source("https://www.example.org/a", publisher="The Paper"),)}
    return Snippet(id="s", text="Yes.", **(given | more))


def lines(**more: Any) -> tuple[str, ...]:
    snippet = made(**more)
    return attributions(snippet, cite(snippet))


ANN = Speaker("Ann")


@pytest.mark.parametrize(
    ("snippet", "expected"),
    [
        ({"speaker": ANN}, ("— Ann, The Paper", "— Ann")),
        (
            {"speaker": ANN, "role": "nurse", "locator": "p. 3", "date": "2020"},
            (
                "— Ann, nurse, The Paper, p. 3, 2020",
                "— Ann, nurse, The Paper, 2020",
                "— Ann, The Paper, 2020",
                "— Ann, The Paper",
                "— Ann",
            ),
        ),
        ({"speaker": Speaker("The Paper")}, ("— The Paper",)),
        ({}, ("— The Paper",)),
        ({"sources": (Source("https://www.example.org/a"),)}, ("— example.org",)),
        ({"sources": (Source("https://www.example.org/a", title="Title", author="Author"),)}, ("— Author",)),
        ({"kind": "fact"}, ("Source: The Paper",)),
        ({"kind": "fact", "date": "2020"}, ("Source: The Paper, as of 2020", "Source: The Paper")),
        ({"kind": "fact", "date": "2020", "lang": "de"}, ("Quelle: The Paper, Stand: 2020", "Quelle: The Paper")),
        ({"kind": "fact", "lang": "fr-CA"}, ("Source\u202f: The Paper",)),
        ({"kind": "fact", "lang": "xx"}, ("The Paper",)),
        (
            {"speaker": ANN, "translator": "us", "lang": "de"},
            ("— Ann, The Paper, unsere Übersetzung", "— Ann, unsere Übersetzung"),
        ),
        ({"speaker": ANN, "translator": "Bo"}, ("— Ann, The Paper, translated by Bo", "— Ann, translated by Bo")),
    ],
)
def test_attributions(snippet: dict[str, Any], expected: tuple[str, ...]) -> None:
    assert lines(**snippet) == expected


@pytest.mark.parametrize("lang", [*SOURCE_LABEL, "xx"])
@pytest.mark.parametrize("kind", ["quote", "fact"])
def test_each_line_names_somebody_and_none_is_longer_than_the_one_before(lang: str, kind: str) -> None:
    found = lines(
        kind=kind, lang=lang, speaker=ANN if kind == "quote" else None, role="nurse", date="2020-05", locator="p. 3"
    )
    assert all(("Ann" if kind == "quote" else "The Paper") in line for line in found)
    assert list(found) == sorted(found, key=len, reverse=True)
    assert not any(", ," in line or line.endswith((",", " ")) for line in found)


@pytest.mark.parametrize(
    ("lang", "marks"),
    [
        ("en", "“”"),
        ("de", "„“"),
        ("de-CH", "„“"),
        ("hy", "«»"),
        ("ja", "「」"),
        ("zh-Hant", "「」"),
        ("zh", "“”"),
        ("xx", "“”"),
        ("sv", "””"),
    ],
)
def test_quotation_marks(lang: str, marks: str) -> None:
    assert quotation_marks(lang) == tuple(marks)


def test_french_marks_have_narrow_spaces_inside() -> None:
    assert quotation_marks("fr") == ("«\u202f", "\u202f»")


def test_each_as_of_has_a_place_for_its_date() -> None:
    assert all(form.count("{date}") == 1 for form in AS_OF.values())


@pytest.mark.parametrize("name", SHEET_LABELS)
def test_a_language_has_all_labels_of_a_data_sheet_or_none(name: str) -> None:
    assert SHEET_LABELS[name].keys() == SOURCE_LABEL.keys()
    assert all(1 < len(text) <= 12 for text in SHEET_LABELS[name].values())

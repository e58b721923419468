"""Figures and names of facts: which are looked for, and that found is found word for word."""

import pytest

from snippets.verify.facts import look_for


@pytest.mark.parametrize(
    ("text", "source", "lang", "found", "missing"),
    [
        (
            "In 2024 the World Bank lent 36.4 % more.",
            "The World Bank in 2024",
            "en",
            ["2024", "World Bank"],
            ["36.4 %"],
        ),
        # A single word that begins a sentence is no name for certain; an abbreviation is.
        ("Rivers rise. UNESCO says so.", "UNESCO", "en", ["UNESCO"], []),
        ("It cost €1,250 in May.", "it cost €1,250", "en", ["1,250"], ["May"]),
        ("It cost 1,250.", "it cost 1,2500", "en", [], ["1,250"]),
        ("The Bank of England said so.", "the bank of england", "en", ["The Bank of England"], []),
        ("Yesterday Ann Lee left.", "Ann Lee", "en", ["Ann Lee"], []),
        ("Сегодня Анна Ивановна уехала в Москву.", "Анна Ивановна", "ru", ["Анна Ивановна"], ["Москву"]),
        ("河水在2024年上涨。", "2024年", "zh", ["2024"], []),
        ("nothing to look for", "nothing", "en", [], []),
    ],
)
def test_look_for(text: str, source: str, lang: str, found: list[str], missing: list[str]) -> None:
    told = look_for(text, source, lang)
    assert (list(told.found), list(told.missing)) == (found, missing)

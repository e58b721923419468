"""Numbers are the same however their figures are grouped, as far as the language says what a mark in them is."""

import pytest

from snippets.verify import judge

CASES = [
    # quotation, page, language, verdict
    ("12500 people", "some 12\u00a0500 people came", "en", "typography"),
    ("12 500 people", "some 12\u202f500 people came", "en", "exact"),
    ("1,250 people", "some 1250 people came", "en", "typography"),
    ("some 12,500", "some 12 500 people, and 12500 dogs", "en", "typography"),
    ("1.250 Leute", "rund 1250 Leute kamen", "de", "typography"),
    ("1'250 Leute", "rund 1250 Leute kamen", "de-CH", "typography"),
    ("1.250 pesos", "cobró 1250 pesos", "es-MX", "near"),
    ("1,250 pesos", "cobró 1250 pesos", "es-BZ", "typography"),
    ("1250 osób", "przyszło 1\u00a0250 osób", "pl", "typography"),
    ("In 2008 1,250 people", "In 2008 1250 people came", "en", "typography"),
    ("12500 people", "some 12500 people came", "en", "exact"),
    ("1.250 people", "some 1250 people came", "en", "near"),
    ("1250 people", "some 1.250 people came", "en", "near"),
    ("1,250 osób", "przyszło 1250 osób", "pl", "near"),
    ("12500 people", "rooms\n\t12\n\t500 people came", "en", "near"),
    ("12500 people", "some 12 600 people came", "en", "near"),
]


@pytest.mark.parametrize(("text", "page", "lang", "verdict"), CASES)
def test_a_number_is_the_same_however_it_is_grouped(text: str, page: str, lang: str, verdict: str) -> None:
    found = judge(text, page, lang)
    assert found.verdict == verdict, found.notes


def test_an_aside_that_the_page_has_itself_is_its_own() -> None:
    page = "She said that she “did not have there [sic] addresses”."
    assert judge("she did not have there [sic] addresses", page, "en").family == "verified"
    assert judge("she did not have [sic] addresses", page, "en").family == "differs"
    assert judge("They told [sic] to leave.", "They told us to leave.", "en").family == "differs"

"""What the kit page carries of verifying, of times and of files beside it, and what it says to machines."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from kit_campaign import PICTURES, read_campaign, read_found
from snippets.export.kit import kit
from snippets.export.kit.checked import SENTENCES
from snippets.model import Source
from snippets.platforms import PLATFORMS
from snippets.products import Campaign
from snippets.verify import DIFFERS, VERIFIED
from snippets.verify.reply import Kind

SCHEMA = json.loads((Path(__file__).parent / "cases" / "kit" / "schema_org.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


@cache
def page_of(name: str, archive: str = "") -> str:
    found = read_found(name) if name == "checked" else {}
    return b"".join(kit(read_campaign(name), PLATFORMS, PICTURES.get, found, archive)).decode()


def block(text: str, kind: str) -> Any:
    inside = text.partition(f'<script type="application/{kind}"')[2].partition(">")[2]
    return json.loads(inside.partition("</script>")[0])


def snippets_of(text: str) -> dict[str, Any]:
    return {snippet["id"]: snippet for snippet in block(text, "json")["snippets"]}


def test_every_verdict_has_its_sentence() -> None:
    assert set(SENTENCES) == {*VERIFIED, *DIFFERS, *(f"unchecked:{kind}" for kind in get_args(Kind))}


def test_the_page_carries_what_was_found() -> None:
    checks = {id_: snippet["check"] for id_, snippet in snippets_of(page_of("checked")).items()}
    told = {"day": "12 November 2026", "source": 0, "page": 0, "diff": []}
    assert checks["exact"] == told | {"state": "verified", "verdict": "verdict.exact", "place": "place.live"}
    assert checks["elided"] == told | {"state": "look", "verdict": "verdict.elided", "place": "place.archive"}
    assert checks["near"]["diff"][1] == ["-", "bus."]
    # Of other words than those that were looked for nothing is said but that.
    assert checks["stale"] == {"state": "outdated", "day": "12 November 2026"}
    assert checks["none"] == {"state": "none"}
    assert checks["fact"] == checks["roofs"] == {}
    # Of a fact only figures that its source has not; names may be written otherwise.
    assert checks["lacking"] == {"state": "missing", "day": "12 November 2026", "missing": ["90", "14"]}


def test_the_page_carries_times_and_files() -> None:
    text = page_of("checked", "campaign.zip")
    made = {id_: snippet["made"] for id_, snippet in snippets_of(text).items()}
    assert made["none"]["x"]["time"] == ["2030-12-01", "09:00"]
    assert made["exact"]["email-html"]["time"] == ["2030-12-01", "15:00"]
    assert made["exact"]["email-html"]["mail"] == "exact/email-html/message.eml"
    assert "mail" not in made["exact"]["x"]
    values = block(text, "json")
    assert {platform["zone"] for platform in values["platforms"]} == {"Europe/Paris"}
    assert values["campaign"]["archive"] == "campaign.zip"
    assert block(page_of("checked"), "json")["campaign"]["archive"] == ""


def test_without_scripts_nothing_that_differs_can_be_posted() -> None:
    noscript = page_of("checked", "campaign.zip").partition("<noscript>")[2].partition("</noscript>")[0]
    articles = {part.partition("</h2>")[0].rpartition(">")[2]: part for part in noscript.split("<article")[1:]}
    near = next(part for text, part in articles.items() if text.startswith("People do not wait"))
    assert "These are not the words of the source." in near
    assert "<del>bus.</del> <ins>books.</ins> They wait for the &lt;i&gt;talk&lt;/i&gt;" in near
    assert not [tag for tag in ("<details", "<pre", "<img") if tag in near]
    exact = articles["The door is open on Sundays too."]
    assert "Ada Moor. Verified." in exact
    assert "Planned for 1 December 2030, 15:00" in exact
    assert 'href="exact/email-html/message.eml"' in exact
    assert "Verified, needs a look." in articles["We started with breakfast […] on an empty stomach."]
    for text in ("A kingfisher needs clear water.", "You cannot put a river behind a desk."):
        assert "Not checked." in articles[text]
    assert "Fact. Figure not in the source." in articles["Herons nest at 27 of 90 ponds, and at 14 weirs."]
    assert "Fact. <a" in articles["Otters were found at 41 of 60 survey points."]
    assert '<a href="campaign.zip">' in noscript


# --- to machines --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["campaign", "checked"])
def test_what_machines_are_told_is_of_schema_org(name: str) -> None:
    said = block(page_of(name), "ld+json")
    assert [error.message for error in VALIDATOR.iter_errors(said)] == []
    assert said["@graph"]


def test_the_schema_would_refuse_what_is_not() -> None:
    said = block(page_of("checked"), "ld+json")
    said["@graph"][0] |= {"@type": "ClaimReview"}
    assert list(VALIDATOR.iter_errors(said))


def test_a_quotation_has_its_speaker_and_a_fact_its_source() -> None:
    told = {one["text"]: one for one in block(page_of("checked"), "ld+json")["@graph"]}
    work = {
        "@type": "WebPage",
        "name": "About exact",
        "url": "https://example.org/exact",
        "archivedAt": "https://web.archive.org/web/20260101000000/https://example.org/exact",
        "datePublished": "2025-10",
        "publisher": {"@type": "Organization", "name": "The Example"},
    }
    assert told["The door is open on Sundays too."] == {
        "@type": "Quotation",
        "text": "The door is open on Sundays too.",
        "creator": {"@type": "Person", "name": "Ada Moor"},
        "inLanguage": "en",
        "isBasedOn": [work],
    }
    fact = told["Otters were found at 41 of 60 survey points."]
    assert (fact["@type"], [one["name"] for one in fact["appearance"]]) == ("Claim", ["About fact"])


def test_nothing_is_claimed_of_what_differs_or_was_withdrawn() -> None:
    told = {one["text"] for one in block(page_of("checked"), "ld+json")["@graph"]}
    assert not [text for text in told if text.startswith(("People do not wait", "Nine in ten", "Herons"))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (Source("https://example.org/a", date="2023?"), {"url": "https://example.org/a"}),
        (Source("https://example.org/a", date="2019/2021"), {"url": "https://example.org/a"}),
        (Source("https://example.org/a", archive="javascript:alert(1)"), {"url": "https://example.org/a"}),
        (Source("javascript:alert(1)"), None),
    ],
)
def test_machines_are_told_no_guess_and_no_address_that_does_not_open(
    source: Source, expected: dict[str, str] | None
) -> None:
    item = read_campaign().items[0]
    odd = replace(item, snippet=replace(item.snippet, sources=(source,)))
    text = b"".join(kit(Campaign(read_campaign().settings, (odd,)), PLATFORMS, PICTURES.get)).decode()
    (one,) = block(text, "ld+json")["@graph"]
    assert one["appearance"] == ([{"@type": "WebPage"} | expected] if expected else [])


def test_words_end_no_script() -> None:
    text = page_of("campaign")
    (inert,) = [one for one in block(text, "ld+json")["@graph"] if one["text"].startswith("They wrote")]
    assert inert["text"] == 'They wrote </script><b>&" and <!-- on the wall, $title and ${style}.'
    assert inert["creator"]["name"] == "A <b>bold</b> person"
    # In the text without scripts its words are escaped, and elsewhere every end is one of ours.
    assert text.count("</script>") == text.count("<script ") + text.count("<script>")

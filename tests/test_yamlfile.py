"""quotes.yaml as it is written: every value reads back, and a person would have typed it so."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.export.yamlfile import quotes_yaml
from snippets.model import Action, Quotes, Schedule, Settings, Snippet, Source, Speaker, Withdrawn

CASES = Path(__file__).parent / "cases" / "importing"

FULL = Quotes(
    "seed.md",
    Settings(
        title="Forests: why",
        lang="fr",
        hashtags=("Forests",),
        platforms=("x", "mastodon"),
        citations="first",
        deep_links=True,
        schedule=Schedule("2026-12-01T09:00", "Europe/Paris", "6h"),
        brand="example.org",
        action=Action("Write to us", "https://example.org/act"),
    ),
    (
        Source(
            "https://example.org/report",
            "report",
            "Report, 2023",
            "Example",
            date="2023-08",
            archive="https://a.example",
        ),
    ),
    (
        Snippet(
            id="one",
            kind="quote",
            text="First half. Second half.",
            breaks=(12,),
            speaker=Speaker("Jane Doe", (("x", "@jane"),)),
            withdrawn=Withdrawn("wrong", "2026-11-01"),
            sources=(Source("https://example.org/report", "report"), Source("https://example.org/b")),
            date="2023-07-01",
            lang="hy",
            tags=("food", "2023"),
            highlight="half",
            posts=(("x", "Own text: yes"),),
        ),
        Snippet(
            id="two",
            kind="fact",
            text="The rate of forest loss fell by a third in 2022, and nobody who had looked at the numbers "
            "was surprised.\n\nNo.",
            withdrawn=Withdrawn("no longer true"),
            sources=(Source("https://example.org/c", title="C"),),
            lang="fr",
        ),
    ),
)


def read(text: str) -> dict[str, Any]:
    return dict(yaml.load(text, yaml.CSafeLoader))


def test_full_form() -> None:
    assert quotes_yaml(FULL) == (CASES / "full.quotes.yaml").read_text(encoding="utf-8")


def test_full_form_reads_back() -> None:
    data = read(quotes_yaml(FULL))
    assert list(data) == ["campaign", "sources", "snippets"]
    assert data["campaign"]["schedule"] == {
        "start": "2026-12-01T09:00",
        "timezone": "Europe/Paris",
        "every": "6h",
    }
    one, two = data["snippets"]
    assert one["text"].replace(one["break"], "") == FULL.snippets[0].text
    assert one["text"].index(one["break"]) == 12
    assert (one["sources"], one["speaker"]) == (
        ["report", "https://example.org/b"],
        {"name": "Jane Doe", "x": "@jane"},
    )
    assert (one["date"], one["tags"], one["lang"]) == ("2023-07-01", ["food", "2023"], "hy")
    assert (two["text"], two["withdrawn"]) == (FULL.snippets[1].text, "no longer true")
    assert two["source"] == {"url": "https://example.org/c", "title": "C"}
    assert "lang" not in two


def test_nothing_is_said_by_defaults() -> None:
    assert read(quotes_yaml(Quotes("x.md"))) == {"snippets": []}


def test_break_points_need_a_free_mark() -> None:
    taken = Snippet(id="s", kind="fact", text="| ¦ ~ % @", breaks=(2,))
    with pytest.raises(ValueError, match="no mark is left"):
        quotes_yaml(Quotes("x.md", snippets=(taken,)))


NASTY = st.one_of(
    st.sampled_from(
        [
            "yes",
            "No",
            "null",
            "~",
            "2023",
            "2023-08",
            "2023-08-15",
            "1e3",
            "0x1F",
            "1_000",
            "12:30:45",
            ".inf",
            "=",
            "<<",
        ]
    ),
    st.text(
        alphabet=st.sampled_from(" \t\n\r:#-?!&*|>%@`'\"\\{}[],aZ1é🙂\u00a0\u2028\u0085\ufeff\x07\u202e"),
        max_size=40,
    ),
    st.text(alphabet=st.sampled_from("word \n"), min_size=60, max_size=300),
    st.text(max_size=60),
)


@given(text=NASTY.filter(bool), title=NASTY, tags=st.lists(NASTY, max_size=4), own=NASTY.filter(bool))
def test_every_text_reads_back(text: str, title: str, tags: list[str], own: str) -> None:
    source = Source("https://example.org/", "a", title)
    snippet = Snippet(id="s", kind="fact", text=text, sources=(source,), tags=tuple(tags), posts=(("x", own),))
    data = read(quotes_yaml(Quotes("x.md", Settings(title=title), (source,), (snippet,))))
    assert data["sources"]["a"].get("title", "") == data.get("campaign", {}).get("title", "") == title
    written = data["snippets"][0]
    assert (written["text"], written.get("tags", []), written["posts"]["x"]) == (text, tags, own)


@given(text=st.text(alphabet=st.sampled_from("abc, .:—é🙂"), min_size=1, max_size=400))
def test_lines_stay_short_and_characters_as_they_are(text: str) -> None:
    written = quotes_yaml(Quotes("x.md", snippets=(Snippet(id="s", kind="fact", text=text),)))
    assert "\\u" not in written
    assert all(word in written for word in text.split() if not set(word) & set(",.:"))

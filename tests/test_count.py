import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets import linkgrammar, links
from snippets.count import (
    _emoji,
    code_points,
    graphemes,
    mastodon_length,
    threads_length,
    utf8_bytes,
    utf16_units,
    x_links,
    x_valid,
    x_weight,
)

CASES = Path(__file__).parent / "cases/counting"
COUNTS = (code_points, utf16_units, utf8_bytes, graphemes, x_weight, mastodon_length, threads_length)
EMOJI = frozenset(json.loads((CASES / "x_emoji.json").read_text("utf-8"))["emoji"])

# Lone surrogates included, which the default alphabet leaves out.
ANY_TEXT = st.text(st.characters())
# What links, mentions and emoji are made of, so that some come about.
PARTS = (
    "https:// http:// gemini:// t.co/ example .com .org .рф .中国 xn--p1ai a b_ - _ . .. , : :80 / ? q= & # ( ) "
    "[ ] @ @user $ é 日本 \u0301 \u200d \ufe0f \u20e3 1 👍 🏽 👩 🇫 \ufeff \ud83d \u200e “ ”"
)
PIECES = st.lists(st.sampled_from([*PARTS.split(" "), " ", "\n", "\u3000"])).map("".join)


def cases(name: str) -> list[object]:
    rows = yaml.safe_load((CASES / name).read_text("utf-8"))
    return [pytest.param(row["text"], row["expected"], id=row["description"]) for row in rows]


@pytest.mark.parametrize(("text", "expected"), cases("x.yaml"))
def test_x_weight(text: str, expected: int) -> None:
    assert x_weight(text) == expected


@pytest.mark.parametrize(("text", "expected"), cases("mastodon.yaml"))
def test_mastodon_length(text: str, expected: int) -> None:
    assert mastodon_length(text) == expected


@pytest.mark.parametrize(("text", "expected"), cases("links.yaml"))
def test_x_links(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in x_links(text)] == expected


@pytest.mark.parametrize(("text", "expected"), cases("threads.yaml"))
def test_threads_length(text: str, expected: int) -> None:
    assert threads_length(text) == expected


@pytest.mark.parametrize(
    ("text", "points", "units", "size"),
    [("", 0, 0, 0), ("aé", 2, 2, 3), ("人", 1, 1, 3), ("👍🏽", 2, 4, 8), ("\ud83d", 1, 1, 3), ("e\u0301", 2, 2, 3)],
)
def test_plain_lengths(text: str, points: int, units: int, size: int) -> None:
    assert (code_points(text), utf16_units(text), utf8_bytes(text)) == (points, units, size)


@pytest.mark.parametrize("text", ["", "\ufeffa", "a\ufffe", "\uffff"])
def test_x_refuses(text: str) -> None:
    assert not x_valid(text)


@pytest.mark.parametrize("text", ["a", " ", "\0", "\U0001fffe", "\ud83d"])
def test_x_takes(text: str) -> None:
    assert x_valid(text)


@given(ANY_TEXT | PIECES)
def test_any_text_has_a_length(text: str) -> None:
    assert all(count(text) >= 0 for count in COUNTS)


@given(PIECES)
def test_lengths_stand_in_order(text: str) -> None:
    assert graphemes(text) <= code_points(text) <= utf16_units(text) <= utf8_bytes(text)


@given(PIECES)
def test_links_stand_apart_and_in_order(text: str) -> None:
    for found in (x_links(text), links.mastodon_links(text)):
        assert all(0 <= start < end <= len(text) for start, end in found)
        assert all(end <= start for (_, end), (start, _) in pairwise(found))


@given(PIECES)
def test_each_link_of_mastodon_names_a_scheme(text: str) -> None:
    assert all("://" in text[start:end] for start, end in links.mastodon_links(text))


@given(st.text(st.sampled_from("aé שלом人ế…€-’\n👍")), st.text(st.sampled_from("aé שלом人ế…€-’\n👍")))
def test_weights_of_plain_texts_add_up(before: str, after: str) -> None:
    assert x_weight(before + after) == x_weight(before) + x_weight(after)


@given(PIECES)
def test_x_weighs_normal_forms_alike(text: str) -> None:
    assert x_weight(normalize("NFD", text)) == x_weight(normalize("NFC", text))


def test_x_knows_its_emoji() -> None:
    assert [emoji for emoji in EMOJI if x_weight(f"a{emoji}b") != 4] == []


def test_x_knows_no_other_emoji() -> None:
    pieces = ("", *"\ufe0f\u200d\u20e3🏻🏿🇦🇿♀♂👦👩1\U000e007f")
    near = {
        emoji[:at] + piece + emoji[at + drop :]
        for emoji in EMOJI
        for piece in pieces
        for at in range(1, len(emoji) + 1)
        for drop in (0, 1)
    }
    assert [emoji for emoji in near - EMOJI if len(emoji) > 1 and _emoji().fullmatch(emoji)] == []


@given(
    PIECES,
    st.sampled_from(["", " ", "\n", "("]),
    st.sampled_from(["https://example.org", "@a.example.org", "@user@example.org", "http://t.co", "http://xn--a.org"]),
    st.sampled_from(
        ["", "?a=b", "/a/b.c", "/A-b_?q=1&r/", ":80/", ".", "/a,", "/#:~:text=a,b", "/a#", "?a#:~c=", "@b"]
    ),
)
def test_plain_words_are_read_as_the_grammars_read_them(before: str, space: str, word: str, tail: str) -> None:
    text = f"{before}{space}{word}{tail} {before}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(linkgrammar, "plain_word", lambda: re.compile("(?!)"))
        slowly = links.x_links(text), links.mastodon_links(text)
    assert (links.x_links(text), links.mastodon_links(text)) == slowly


@given(st.text(st.sampled_from("ab é—")), st.sampled_from(["https://example.org/a/very/long/path", "http://t.co/a"]))
def test_a_link_costs_the_same_on_x_and_mastodon(text: str, link: str) -> None:
    assert x_weight(f"{text} {link}") == x_weight(text) + 1 + 23
    assert mastodon_length(f"{text} {link}") == graphemes(text) + 1 + 23


@pytest.mark.parametrize(
    "run",
    [
        "a.",
        "日",
        "日本.",
        "http://",
        "_a",
        "@a",
        "@a@a.",
        "b.com ",
        "👩\u200d",
        "1.",
        "日.com日-.",
        "a.com_x.",
        "(a)",
        ".!",
        "a.it👍🏽 ",
    ],
)
@pytest.mark.parametrize("frame", ["{}", "{}.com", "http://example.com/{}", "http://example.com?{}"])
def test_a_long_run_takes_no_longer_than_its_length(run: str, frame: str) -> None:
    # Quadratic behaviour would take minutes; this ends at once or hangs.
    text = frame.format(run * 20_000)
    assert x_weight(text) > 0
    assert mastodon_length(text) > 0
    assert threads_length(text) > 0


def test_plain_text_loads_no_tables() -> None:
    script = (
        "import sys; from snippets.count import graphemes, mastodon_length, x_weight; "
        "text = 'Tout être humain. Все люди, “jeder” — 3.5 %…'; "
        "graphemes(text), mastodon_length(text), x_weight(text); "
        "print([name for name in sys.modules if name.startswith(('snippets.tables.', 'snippets.links', 'emoji'))])"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n"

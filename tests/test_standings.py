"""Receipts beside the quotes: what they come to, what is said of those that no longer hold, what is refused."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.deeplinks import URL_MOST, deep_link
from snippets.errors import InputError
from snippets.load import Loaded, load, need_verified
from snippets.model import Snippet, Source
from snippets.receipts import Receipt, fingerprint, read_receipts, sentence_link, standing, standings, written

CASES = Path(__file__).parent / "cases" / "receipts"
TODAY = date(2026, 11, 24)
A, B = (
    Source("https://example.org/a", archive="https://web.archive.org/web/2026/https://example.org/a"),
    Source("https://example.org/b"),
)
SNIPPET = Snippet("s", "quote", "Words.", sources=(A, B))
RECEIPT = Receipt(
    id="s",
    source=A.url,
    verdict="exact",
    family="verified",
    where="live",
    url=A.url,
    checked="2026-11-12",
    quotation=fingerprint(SNIPPET.text),
    fragment=":~:text=Words.",
)


def cases(name: str) -> Any:
    return yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("url", "directive", "expected"), cases("links"))
def test_links_to_the_words(url: str, directive: str, expected: str) -> None:
    assert deep_link(url, directive) == expected


def test_an_address_that_would_be_too_long_stays_plain() -> None:
    room = URL_MOST - len("https://example.org/a#:~:text=")
    assert deep_link("https://example.org/a", f":~:text={'a' * room}") != "https://example.org/a"
    assert deep_link("https://example.org/a", f":~:text={'a' * (room + 1)}") == "https://example.org/a"


def test_facts_have_none_and_of_several_wordings_the_least_sure_counts() -> None:
    fact, older = replace(SNIPPET, id="fact", kind="fact"), replace(SNIPPET, text="Older words.")
    found = standings([SNIPPET, fact, older], [RECEIPT, replace(RECEIPT, id="fact")])
    assert {id_: one.state for id_, one in found.items()} == {"s": "outdated"}
    assert standings([older, SNIPPET], [RECEIPT])["s"].state == "outdated"


def test_the_sentence_is_linked_where_it_was_found() -> None:
    live, archived = f"{A.url}#:~:text=Words%2E", f"{A.archive}#:~:text=Words%2E"
    told = standing(SNIPPET, [RECEIPT])
    assert (sentence_link(A, told), sentence_link(A, told, archived=True), sentence_link(B, told)) == (live, "", "")
    told = standing(SNIPPET, [replace(RECEIPT, where="archive")])
    assert (sentence_link(A, told), sentence_link(A, told, archived=True)) == ("", archived)
    for receipt in (
        replace(RECEIPT, family="differs", verdict="near"),
        replace(RECEIPT, fragment=""),
        replace(RECEIPT, quotation="of others"),
    ):
        assert sentence_link(A, standing(SNIPPET, [receipt])) == ""
    assert sentence_link(A, None) == ""


# --- the file -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "value", "read"),
    [
        ("checked", "yesterday", {"checked": ""}),
        ("checked", 7, {"checked": ""}),
        ("fragment", ["a"], {"fragment": ""}),
        ("url", "\ud800", {"url": ""}),
        ("page", "3", {"page": 0}),
        ("diff", [["-", "a"], ["?", "b"], ["+"], "=", ["=", "\udc00"]], {"diff": (("-", "a"),)}),
        ("notes", ["a", 1, "\ud800"], {"notes": ("a",)}),
        ("selector", "exact", {"exact": ""}),
    ],
)
def test_what_cannot_be_is_left_out(key: str, value: object, read: dict[str, object]) -> None:
    content = json.loads(written([RECEIPT]))
    content["receipts"][0][key] = value
    (found,) = read_receipts(json.dumps(content))
    assert found == replace(RECEIPT, **read)  # type: ignore[arg-type] # the keys are those of a receipt


BROKEN: dict[str, tuple[str | bytes, str]] = {
    "no JSON": ('{"version": 1,\n oops', "quotes.receipts.json:2: "),
    "another version": ('{"version": 2, "receipts": []}', "quotes.receipts.json: "),
    "no object": ("[]", "quotes.receipts.json: "),
    "no list": ('{"version": 1, "receipts": {}}', "quotes.receipts.json: "),
    "no receipt": ('{"version": 1, "receipts": [3]}', "quotes.receipts.json: "),
    "an empty one": ('{"version": 1, "receipts": [{}]}', "quotes.receipts.json: "),
    "too deep": ("[" * 100_000, "quotes.receipts.json: "),
    "no text": (b"\xff\xfe\x00", "quotes.receipts.json: "),
}

QUOTES = """\
snippets:
  - id: one
    text: The door is open.
    speaker: Ada Moor
    source: https://example.org/a
  - id: two
    text: We count whales.
    speaker: Kim Holt
    source: https://example.org/b
  - {id: fact, text: Otters were found at 41 of 60 points., source: https://example.org/c}
"""

Open = Callable[..., Loaded]


def receipt_of(id_: str, text: str, source: str, **other: Any) -> Receipt:
    url = f"https://example.org/{source}"
    return replace(RECEIPT, id=id_, quotation=fingerprint(text), source=url, **other)


ONE = receipt_of("one", "The door is open.", "a")
TWO = receipt_of("two", "We count whales.", "b")


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens the quotes with these receipts beside them."""
    monkeypatch.chdir(tmp_path)
    Path("quotes.yaml").write_text(QUOTES, encoding="utf-8")

    def open_with(*receipts: Receipt) -> Loaded:
        Path("quotes.receipts.json").write_text(written(receipts), encoding="utf-8")
        return load(Path("quotes.yaml"), TODAY)

    return open_with


def said(loaded: Loaded) -> list[str]:
    return [str(problem) for problem in loaded.problems]


def refused(loaded: Loaded, taken: set[str] | None = None) -> list[str]:
    """The lines of the refusal to make what is not verified."""
    with pytest.raises(InputError) as error:
        need_verified(loaded, lambda snippet: taken is None or snippet.id in taken)
    return str(error.value).splitlines()


def test_receipts_are_read_beside_the_quotes(opened: Open) -> None:
    loaded = opened(ONE, TWO)
    assert loaded.receipts == (ONE, TWO)
    assert said(loaded) == []
    need_verified(loaded, lambda _snippet: True)


@pytest.mark.parametrize(
    ("receipts", "line"),
    [
        (
            [ONE, replace(TWO, family="differs", verdict="near")],
            (
                "quotes.yaml:7: warning: two: these are not the words of the source (checked 2026-11-12); "
                "write them as they stand there, then run `snippets verify --id two`"
            ),
        ),
        (
            [replace(ONE, quotation="0" * 64), TWO],
            (
                "quotes.yaml:3: warning: one: out of date: the words or the source changed after the check "
                "(checked 2026-11-12); run `snippets verify --id one`"
            ),
        ),
        (
            [replace(ONE, source="https://example.org/gone"), TWO],
            (
                "quotes.yaml:3: warning: one: out of date: the words or the source changed after the check "
                "(checked 2026-11-12); run `snippets verify --id one`"
            ),
        ),
        (
            [ONE, TWO, replace(ONE, id="onee")],
            (
                'quotes.receipts.json: warning: a receipt of "onee", which is no snippet; '
                'if it is now "one", run `snippets verify --id one`'
            ),
        ),
        (
            [ONE, TWO, replace(ONE, id="whales")],
            'quotes.receipts.json: warning: a receipt of "whales", which is no snippet; run `snippets verify`',
        ),
    ],
)
def test_check_warns_of_receipts_that_do_not_hold(opened: Open, receipts: list[Receipt], line: str) -> None:
    assert said(opened(*receipts)) == [line]


@pytest.mark.parametrize("receipts", [[], [ONE], [replace(ONE, family="unchecked", verdict="unchecked:dead")]])
def test_check_says_nothing_of_what_is_not_checked(opened: Open, receipts: list[Receipt]) -> None:
    assert said(opened(*receipts)) == []


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_a_warning_and_an_error_where_all_must_be_verified(opened: Open, name: str) -> None:
    opened()
    content, where = BROKEN[name]
    Path("quotes.receipts.json").write_bytes(content if isinstance(content, bytes) else content.encode())
    loaded = load(Path("quotes.yaml"), TODAY)
    (line,) = said(loaded)
    assert line.startswith(f"{where}warning: the receipts cannot be read, so nothing counts as verified (")
    assert line.endswith("; run `snippets verify` to make them anew, or remove the file")
    assert loaded.receipts == ()
    # Of a fact alone there is nothing to verify, but the file is broken all the same.
    (only,) = refused(loaded, {"fact"})
    assert only.startswith(f"{where}the receipts cannot be read")


def test_all_that_is_not_verified_is_refused_with_its_line(opened: Open) -> None:
    assert refused(opened()) == [
        "quotes.yaml:3: one: not checked against its source yet; run `snippets verify --id one`",
        "quotes.yaml:7: two: not checked against its source yet; run `snippets verify --id two`",
    ]
    look = replace(ONE, verdict="elided")
    unchecked = replace(TWO, family="unchecked", verdict="unchecked:paywall")
    loaded = opened(look, unchecked)
    assert refused(loaded) == [
        (
            "quotes.yaml:7: two: its source could not be checked (checked 2026-11-12); run `snippets verify --id two`, "
            "with `archive:` written where the live page cannot be read"
        )
    ]
    need_verified(loaded, lambda snippet: snippet.id != "two")


def test_what_was_withdrawn_needs_no_receipt(opened: Open) -> None:
    opened(ONE)
    text = QUOTES.replace("text: We count", "withdrawn: wrong\n    text: We count")
    Path("quotes.yaml").write_text(text, encoding="utf-8")
    need_verified(load(Path("quotes.yaml"), TODAY), lambda _snippet: True)

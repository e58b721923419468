"""posts.csv, posts.md and the scheduler files, against `golden/tables/`; `--accept` writes them anew."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO, StringIO
from itertools import chain
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.export.cells import END, cells, safe
from snippets.export.review import COLUMNS, review
from snippets.export.schedulers import schedulers, unconfirmed
from snippets.export.schedulers.formats import FORMATS, Format
from snippets.model import Schedule
from snippets.platforms import PLATFORMS
from snippets.products import Campaign, File
from snippets.receipts import Standing
from tables_campaign import FOUND, card_of, tables_campaign

GOLDEN = Path(__file__).parent / "golden" / "tables"
CASES = Path(__file__).parent / "cases" / "tables"
BASE = "https://example.org/campaign/"


def files(campaign: Campaign, base: str = BASE, left_out: str = "") -> Iterator[File]:
    found = {left_out: Standing("differs")} if left_out else {}
    for path, write in chain(review(campaign, PLATFORMS, FOUND), schedulers(campaign, PLATFORMS, base, found)):
        data = BytesIO()
        write(data)
        yield File(path, data.getvalue())


def rows_of(campaign: Campaign, name: str, base: str = BASE) -> list[dict[str, str]]:
    (data,) = [file.data for file in files(campaign, base) if file.path == name]
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def named(campaign: Campaign, base: str = BASE) -> set[str]:
    return {file.path for file in files(campaign, base)}


def test_files_are_those_of_the_goldens(accept: bool) -> None:
    made = {file.path: file.data for file in files(tables_campaign())}
    if accept:
        for path, data in made.items():
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_bytes(data)
    golden = {str(path.relative_to(GOLDEN)): path.read_bytes() for path in GOLDEN.rglob("*.*") if path.is_file()}
    assert made == golden
    assert made == {file.path: file.data for file in files(tables_campaign())}


# --- cells --------------------------------------------------------------------------------------

CELLS: list[tuple[str, str]] = yaml.safe_load((CASES / "cells.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "cell"), CELLS)
def test_cells(text: str, cell: str) -> None:
    assert safe(text) == cell


CELL = st.text(st.sampled_from("ab ü“”,\"'\r\n\t;|=@\u2028\U0001f600"), max_size=8)


@given(st.lists(CELL, min_size=2, max_size=5))
def test_a_row_is_as_csv_writes_it(row: list[str]) -> None:
    wanted = StringIO(newline="")
    csv.writer(wanted).writerow(map(safe, row))
    assert f"{cells(row)}{END}" == wanted.getvalue()


# --- posts.csv ----------------------------------------------------------------------------------


def test_the_table_has_every_post_as_it_is_pasted() -> None:
    campaign = tables_campaign()
    rows = rows_of(campaign, "posts.csv")
    assert list(rows[0]) == list(COLUMNS)
    posts = [(item, part, post) for item in campaign.items for part, post in enumerate(item.posts, start=1)]
    assert [(r["snippet"], r["platform"], int(r["part"])) for r in rows if r["form"] != "correction"] == [
        (item.snippet.id, item.platform, part) for item, part, _ in posts
    ]
    assert [row["text"].removeprefix("'") for row in rows[: len(posts)]] == [post.text for *_, post in posts]
    put_right = [row for row in rows if row["form"] == "correction"]
    assert [row["platform"] for row in put_right] == list(campaign.settings.platforms)
    assert all(row["text"].startswith("Correction: Six in ten") for row in put_right)


# --- schedulers ---------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_each_format_says_where_it_was_read(form: Format) -> None:
    assert form.source
    assert form.name.isalpha()
    text = next(file.data.decode() for file in files(tables_campaign()) if file.path.endswith("README.md"))
    assert form.source in text
    assert form.unconfirmed in text


def many(campaign: Campaign, count: int) -> Campaign:
    item = next(item for item in campaign.items if item.snippet.id == "rtl" and item.platform == "x")
    items = tuple(replace(item, snippet=replace(item.snippet, id=f"s{number}")) for number in range(count))
    return replace(campaign, items=items)


@pytest.mark.parametrize("form", [form for form in FORMATS if form.most], ids=lambda form: form.name)
def test_no_file_has_more_rows_than_the_scheduler_takes(form: Format) -> None:
    assert form.most
    campaign = many(tables_campaign(), 2 * form.most + 1)
    own = [file for file in files(campaign) if file.path.startswith(f"schedulers/{form.name}")]
    assert [file.path for file in own] == [f"schedulers/{form.name}-x_{number}.csv" for number in (1, 2, 3)]
    lengths = [len(list(csv.reader(StringIO(file.data.decode(), newline="")))) - form.headed for file in own]
    assert lengths == [form.most, form.most, 1]
    assert f"schedulers/{form.name}-x.csv" in named(many(tables_campaign(), form.most))


def test_posts_of_a_scheduler_without_threads_are_apart() -> None:
    campaign = replace(tables_campaign(), settings=replace(tables_campaign().settings, schedule=QUICK))
    for name in ("buffer-x", "sprout-x"):
        rows = rows_of(campaign, f"schedulers/{name}.csv")
        clocks = [(row.get("Posting Time") or row["time_24hr"])[-5:] for row in rows]
        assert clocks == ["09:00", "09:10", "09:20", "09:30", "09:40", "09:50", "10:00", "10:10"]
    publer = rows_of(campaign, "schedulers/publer-x.csv")
    assert [row["Date - Intl. format or prompt"][-5:] for row in publer[:3]] == ["09:00", "09:01", "09:02"]


QUICK = Schedule("2026-12-01T09:00", "Europe/Paris", "1m")


def test_without_a_schedule_no_file_that_needs_times() -> None:
    campaign = replace(tables_campaign(), settings=replace(tables_campaign().settings, schedule=None))
    timed = {form.name for form in FORMATS if form.timed}
    assert timed == {"hootsuite", "sprout"}
    assert not [path for path in named(campaign) if any(name in path for name in timed)]
    assert {row["Draft"] for row in rows_of(campaign, "schedulers/metricool.csv")} == {"TRUE"}
    assert {row["Posting Time"] for row in rows_of(campaign, "schedulers/buffer-x.csv")} == {""}


def test_pictures_that_carry_the_text_must_be_named() -> None:
    campaign = tables_campaign()
    item = next(item for item in campaign.items if item.platform == "instagram")
    slides = tuple(card_of(item.snippet) for _ in range(2))
    carried = replace(campaign, items=(replace(item, form="card", cards=slides),))
    by_card = {"metricool", "publer-instagram"}
    assert named(carried) >= {f"schedulers/{name}.csv" for name in (*by_card, "plain")}
    # One picture in a row is not all of its text.
    assert not named(carried) & {f"schedulers/{name}-instagram.csv" for name in ("buffer", "sprout", "socialbee")}
    assert not named(carried, "") & {f"schedulers/{name}.csv" for name in by_card}
    (about,) = [file.data.decode() for file in files(carried, "") if file.path.endswith("README.md")]
    assert "without --media-base-url: formula (instagram)" in about


def test_a_picture_that_the_scheduler_refuses_is_not_named() -> None:
    campaign = tables_campaign()
    item = campaign.items[0]
    for card in (card_of(item.snippet, suffix="webp"), replace(card_of(item.snippet), size=5_000_001)):
        (row,) = rows_of(replace(campaign, items=(replace(item, cards=(card,)),)), "schedulers/buffer-x.csv")
        assert row["Image URL"] == ""


def test_a_quotation_that_differs_is_in_no_file_and_named_as_left_out() -> None:
    campaign = tables_campaign()
    quoted = next(item.snippet.id for item in campaign.items if item.snippet.kind == "quote")
    made, usual = ({file.path: file.data.decode() for file in files(campaign, left_out=name)} for name in (quoted, ""))
    (text, *_) = (post.text for item in campaign.items if item.snippet.id == quoted for post in item.posts)
    words = text.split("\n")[0][:20]
    assert any(words in content for path, content in usual.items() if path.startswith("schedulers/"))
    assert not any(words in content for path, content in made.items() if path.startswith("schedulers/"))
    assert f"not the words of the source: see `snippets verify`: {quoted} (" in made["schedulers/README.md"]


def test_which_are_not_confirmed() -> None:
    paths = ["schedulers/buffer-x_2.csv", "schedulers/sprout-x.csv", "schedulers/plain.csv", "schedulers/README.md"]
    assert unconfirmed(paths) == ("Buffer",)
    assert unconfirmed(()) == ()

"""`snippets verify` from end to end, on loopback: verdicts, exit codes, receipts, saved pages, patches."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import web
from snippets.__main__ import run
from snippets.receipts import read_receipts

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "verify" / "command.yaml").read_text("utf-8")
)
COPY, TIME = "Memento-Datetime: Sat, 12 Aug 2023 03:00:25 GMT", "20230812030025"
FILLER = "<p>" + "The rest of this page is about something else altogether. " * 6 + "</p>"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[web.Server]:
    """Give a server, a folder to work in, and a clock that moves only by sleeping."""
    monkeypatch.chdir(tmp_path)
    world = web.World()
    monkeypatch.setattr("snippets.verify.fetch.Means", world.means)
    with web.serving() as served:
        yield served


def answer(text: str, *headers: str, kind: str = "text/html; charset=utf-8", long: bool = True) -> web.Answer:
    if text[:3].isdigit():
        return web.always(web.page(b"no", status=text))
    whole = f"<p>{text}</p>{FILLER}" if kind.startswith("text/html") and long else text
    return web.always(web.page(whole.encode(), *headers, kind=kind))


def quotes_of(*snippets: dict[str, Any]) -> None:
    Path("quotes.yaml").write_text(yaml.safe_dump({"snippets": list(snippets)}, allow_unicode=True), "utf-8")


def verify(server: web.Server, *arguments: str) -> int:
    return run(["verify", "--allow-origin", server.origin, "--archive-at", server.origin, *arguments])


def rows(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_verdicts(case: dict[str, Any], server: web.Server, capsys: pytest.CaptureFixture[str]) -> None:
    page = f"{server.origin}/page"
    source: dict[str, Any] = {"url": page}
    server.paths["/page"] = answer(
        case["page"], kind=case.get("kind", "text/html; charset=utf-8"), long=case.get("long", True)
    )
    if "copy" in case:
        source["archive"] = f"https://web.archive.org/web/{TIME}/{page}"
        server.paths[f"/web/{TIME}id_/{page}"] = answer(case["copy"], COPY, f'Link: <{page}>; rel="original"')
    quotes_of({"id": "one", "text": case["text"], "speaker": "A", "source": source})
    assert verify(server, "--json") == case["code"]
    (row,) = rows(capsys)
    assert (row["verdict"], row["where"]) == (case["verdict"], case["where"])
    assert case.get("said", "") in " ".join(row["notes"])
    (receipt,) = read_receipts(Path("quotes.receipts.json").read_text("utf-8"))
    assert (receipt.verdict, receipt.where, receipt.source) == (row["verdict"], row["where"], page)
    assert receipt.exact == (row["passage"] or "")


def test_one_verified_source_is_enough(server: web.Server, capsys: pytest.CaptureFixture[str]) -> None:
    server.paths["/a"], server.paths["/b"] = answer("Something else."), answer("The harbour is not safe.")
    text = "The harbour is not safe."
    quotes_of({"id": "one", "text": text, "speaker": "A", "sources": [f"{server.origin}/a", f"{server.origin}/b"]})
    assert verify(server) == 0
    assert "1 verified, 0 differs, 0 unchecked" in capsys.readouterr().out


def test_of_facts_figures_and_names_are_looked_for(server: web.Server, capsys: pytest.CaptureFixture[str]) -> None:
    server.paths["/a"] = answer("In 2024 the World Bank lent much.")
    quotes_of({"id": "one", "text": "In 2024 the World Bank lent 36.4 % more.", "source": f"{server.origin}/a"})
    assert verify(server, "--json") == 0
    (row,) = rows(capsys)
    assert (row["family"], row["found"], row["missing"]) == ("fact", ["2024", "World Bank"], ["36.4 %"])
    (receipt,) = read_receipts(Path("quotes.receipts.json").read_text("utf-8"))
    assert (receipt.verdict, receipt.family, receipt.missing) == ("fact", "unchecked", ("36.4 %",))
    assert run(["check"]) == 0
    assert "one: its source has 36.4 % nowhere" in capsys.readouterr().out


def test_a_figure_that_one_of_two_sources_has_is_not_missing(
    server: web.Server, capsys: pytest.CaptureFixture[str]
) -> None:
    server.paths["/a"] = answer("In 2024 the World Bank lent much.")
    server.paths["/b"] = answer("It was 36.4 % more.")
    sources = [f"{server.origin}/a", f"{server.origin}/b"]
    quotes_of({"id": "one", "text": "In 2024 the World Bank lent 36.4 % more.", "sources": sources})
    assert verify(server) == 0
    assert "figures" not in capsys.readouterr().out
    assert run(["check"]) == 0
    assert "nowhere" not in capsys.readouterr().out


def test_what_is_kept_verifies_without_a_network(server: web.Server, capsys: pytest.CaptureFixture[str]) -> None:
    server.paths["/a"], server.paths["/gone"] = answer("The harbour is not safe."), web.missing
    quotes_of(
        {"id": "one", "text": "The harbour is not safe.", "speaker": "A", "source": f"{server.origin}/a"},
        {"id": "two", "text": "The harbour is not safe.", "speaker": "A", "source": f"{server.origin}/gone"},
        {"id": "three", "text": "The harbour is not safe.", "speaker": "A", "source": f"{server.origin}/new"},
    )
    assert verify(server, "--id", "one", "--id", "two", "--keep", "pages") == 3
    asked = len(server.asked)
    capsys.readouterr()
    assert verify(server, "--offline", "pages", "--json") == 3
    assert len(server.asked) == asked
    assert [(row["verdict"], row["where"]) for row in rows(capsys)] == [
        ("exact", "offline"), ("unchecked:dead", "offline"), ("unchecked:not-saved", "offline"),
    ]  # fmt: skip


def test_receipts_are_stable_and_keep_to_what_the_quotes_have(server: web.Server) -> None:
    server.paths["/a"] = answer("The harbour is not safe. We swam home.")
    path = Path("quotes.receipts.json")
    one = {"id": "one", "text": "The harbour is not safe.", "speaker": "A", "source": f"{server.origin}/a"}
    two = one | {"id": "two", "text": "We swam home."}
    quotes_of(one, two)
    verify(server)
    first = path.read_bytes()
    verify(server, "--id", "two")
    assert path.read_bytes() == first
    quotes_of(two)
    verify(server, "--id", "two")
    assert [receipt.id for receipt in read_receipts(path.read_text("utf-8"))] == ["two"]


@pytest.mark.parametrize("text", ["The harbour is not safe.", "The harbour is safe."])
def test_a_source_that_cannot_be_read_takes_back_no_verdict(
    text: str, server: web.Server, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path("quotes.receipts.json")
    one = {"id": "one", "text": text, "speaker": "A", "source": f"{server.origin}/a"}
    quotes_of(one)
    server.paths["/a"] = answer("The harbour is not safe. We swam home.")
    verify(server)
    (before,) = read_receipts(path.read_text("utf-8"))
    server.paths["/a"] = answer("503 Busy")
    capsys.readouterr()
    assert verify(server) == 3
    assert "1 could not be read now: what was found before is kept" in capsys.readouterr().out
    assert read_receipts(path.read_text("utf-8")) == (before,)
    # Of other words it tells nothing.
    quotes_of(one | {"text": "We swam home."})
    verify(server)
    (after,) = read_receipts(path.read_text("utf-8"))
    assert after.family == "unchecked"


def test_copies_are_found_and_never_written(server: web.Server, capsys: pytest.CaptureFixture[str]) -> None:
    page = f"{server.origin}/a"
    server.paths["/a"] = answer("The harbour is not safe.")
    closest = {"archived_snapshots": {"closest": {"timestamp": TIME, "available": True, "status": "200", "url": "x"}}}
    told = web.always(web.page(json.dumps(closest).encode(), kind="application/json"))
    server.paths["*"] = lambda asked: told(asked) if "/wayback/available" in asked.path else web.missing(asked)
    quotes_of({"id": "one", "text": "The harbour is not safe.", "speaker": "A", "source": page})
    before = Path("quotes.yaml").read_bytes()
    assert verify(server, "--find-archives") == 0
    out = capsys.readouterr().out
    assert f"quotes.yaml:3: a copy of {page}, of 2023-08-12:" in out
    assert f"    archive: {server.origin}/web/{TIME}/{page}" in out
    assert Path("quotes.yaml").read_bytes() == before


def test_saving_needs_keys(server: web.Server, capsys: pytest.CaptureFixture[str]) -> None:
    server.paths["/a"] = answer("The harbour is not safe.")
    quotes_of({"id": "one", "text": "The harbour is not safe.", "speaker": "A", "source": f"{server.origin}/a"})
    assert verify(server, "--save-archives") == 2
    assert "IA_ACCESS_KEY_ID" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("source", "patched"),
    [
        ("    source: {url}\n", "    source:\n      url: {url}\n      title: {title}\n"),
        ("    sources:\n      - {url}\n", "    sources:\n      - url: {url}\n        title: {title}\n"),
        ("    source:\n      url: {url}\n", "    source:\n      url: {url}\n      title: {title}\n"),
        ("    source:\n      title: Ours\n      url: {url}\n", "    source:\n      title: Ours\n      url: {url}\n"),
    ],
)
def test_what_a_page_says_of_itself_is_a_patch(
    source: str, patched: str, server: web.Server, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"{server.origin}/a"
    server.paths["/a"] = answer("<title>A harbour: its story</title>The harbour is not safe.")
    head = "snippets:\n  - id: one\n    text: The harbour is not safe.\n    speaker: A\n"
    Path("quotes.yaml").write_text(head + source.format(url=url), "utf-8")
    assert verify(server, "--suggest") == 0
    diff = capsys.readouterr().out
    title = "'A harbour: its story'  # from the page: title"
    assert apply(head + source.format(url=url), diff) == head + patched.format(url=url, title=title)
    assert Path("quotes.yaml").read_text("utf-8") == head + source.format(url=url)


def test_what_no_patch_can_hold_is_said(server: web.Server, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"{server.origin}/a"
    server.paths["/a"] = answer("<title>A harbour: its story</title>The harbour is not safe.")
    text = f"snippets:\n  - {{id: one, text: The harbour is not safe., speaker: A, source: {{url: '{url}'}}}}\n"
    Path("quotes.yaml").write_text(text, "utf-8")
    assert verify(server, "--suggest") == 0
    diff, told = capsys.readouterr()
    assert diff == ""
    assert f"quotes.yaml:2: to be written by hand, for {url}:\n    title: 'A harbour: its story'" in told


def apply(text: str, diff: str) -> str:
    """Return a text with a unified diff of one hunk applied, as `patch` does it."""
    if not diff:
        return text
    header, *changes = diff.split("\n")[2:-1]
    start = int(header.split()[1].split(",")[0][1:]) - 1
    old = [line[1:] for line in changes if line[0] in " -"]
    lines = text.split("\n")
    assert lines[start : start + len(old)] == old
    return "\n".join([*lines[:start], *(line[1:] for line in changes if line[0] in " +"), *lines[start + len(old) :]])

"""`platforms.yaml`, the file in which people add rows to the table or change them."""

import json
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
import yaml

from snippets.__main__ import run
from snippets.commands import doctor
from snippets.platforms import PLATFORMS, Limit, Platform
from snippets.read.platforms import FIELDS, read_platforms

CASES = Path(__file__).parent / "cases" / "platforms"
GOOD = sorted((CASES / "good").glob("*.yaml"))
BAD = sorted((CASES / "bad").glob("*.yaml"))
TODAY = date(2026, 11, 24)

SERVER = """\
example-social:
  like: mastodon
  limit: 5000
  source: https://example.social/about
  checked: 2024-11-24
"""
QUOTES = "campaign: {platforms: [example-social]}\nsnippets: [{text: Well then, source: https://example.org/a}]\n"


def changed(row: Platform, base: Platform) -> dict[str, object]:
    """Return what differs between two rows, as JSON would hold it."""
    found: dict[str, object] = {}
    for field in fields(row):
        one, other = getattr(row, field.name), getattr(base, field.name)
        if one != other and field.name != "where":
            limits = one if isinstance(one, tuple) and all(isinstance(limit, Limit) for limit in one) else ()
            plain = [limit.most for limit in limits] if limits else one.most if isinstance(one, Limit) else one
            found[field.name] = plain.isoformat() if isinstance(plain, date) else plain
    return found


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.stem)
def test_rows_of_a_good_file(case: Path, accept: bool) -> None:
    rows, problems = read_platforms(case.read_bytes(), case.name, PLATFORMS, TODAY)
    assert problems == ()
    said: dict[str, dict[str, object]] = {}
    for id_, row in rows.items():
        assert row
        like = (yaml.safe_load(case.read_bytes())[id_] or {}).get("like", id_)
        said[id_] = changed(row, PLATFORMS[like])
    made = json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    golden = case.with_suffix(".json")
    if accept:
        golden.write_text(made, "utf-8")
    assert json.loads(made) == json.loads(golden.read_text("utf-8"))
    assert all(row.where and row.where.file == case.name for row in rows.values() if row)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.stem)
def test_problems_of_a_bad_file(case: Path, accept: bool) -> None:
    rows, problems = read_platforms(case.read_bytes(), case.name, PLATFORMS, TODAY)
    made = "".join(f"{problem}\n" for problem in problems)
    golden = case.with_suffix(".txt")
    if accept:
        golden.write_text(made, "utf-8")
    assert made == golden.read_text("utf-8")
    assert problems
    # A row is whole or it is None; a fault is never a default in silence.
    faulty = {problem.where.line for problem in problems}
    assert all(row is None or (row.where and row.where.line not in faulty) for row in rows.values())


def test_every_key_is_in_a_good_case() -> None:
    used = "".join(case.read_text("utf-8") for case in GOOD)
    assert [field.key.name for field in FIELDS if f"{field.key.name}:" not in used] == []


@pytest.fixture
def campaign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    tmp_path.joinpath("platforms.yaml").write_text(SERVER, "utf-8")
    tmp_path.joinpath("quotes.yaml").write_text(QUOTES, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_an_own_server_from_count_to_manifest(campaign: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export"]) == 0
    item = json.loads((campaign / "output" / "manifest.json").read_bytes())["items"][0]
    assert (item["platform"], item["posts"][0]["limit"]) == ("example-social", 5000)
    assert (campaign / "output" / "well-then" / "example-social" / "post-1.txt").is_file()
    capsys.readouterr()
    assert run(["platforms"]) == 0
    assert "at most 5,000 grapheme clusters, links as 23" in capsys.readouterr().out


def test_another_file_stands_in_its_place(campaign: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = campaign / "other.yaml"
    other.write_text(SERVER.replace("5000", "800"), "utf-8")
    assert run(["platforms", "--platforms-file", str(other), "--json"]) == 0
    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows["example-social"]["limits"][0]["most"] == 800
    assert run(["platforms", "--platforms-file", str(campaign / "gone.yaml")]) == 3


def test_a_fault_stops_the_campaign_with_its_line(campaign: Path, capsys: pytest.CaptureFixture[str]) -> None:
    campaign.joinpath("platforms.yaml").write_text(SERVER.replace("5000", "many"), "utf-8")
    assert run(["export"]) == 1
    err = capsys.readouterr().err
    assert "platforms.yaml:3: " in err
    assert "unknown platform" not in err  # its name is known
    assert not (campaign / "output").exists()


@pytest.mark.usefixtures("campaign")
def test_doctor_reports_figures_of_over_a_year_ago(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "today", lambda: TODAY)
    run(["doctor"])
    old = [line for line in capsys.readouterr().out.splitlines() if "over a year old" in line]
    assert len(old) == 1
    assert "example-social read on 2024-11-24 (platforms.yaml:1)" in old[0]
    monkeypatch.setattr(doctor, "today", lambda: date(2028, 1, 1))
    run(["doctor"])
    assert capsys.readouterr().out.count("over a year old") == len(PLATFORMS) + 1

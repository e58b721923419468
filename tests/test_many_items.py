"""Above so many items there is no kit page and no contact sheet."""

from pathlib import Path

import pytest

from faulty import tree
from snippets.__main__ import run
from snippets.export.state import STATE

QUOTES = "- {id: one, text: Well then, source: 'https://example.org/one'}\n"
PAGES = {"index.html", "contact-sheet.png"}


def test_pages_are_left_out_and_come_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("quotes.yaml").write_text(QUOTES, "utf-8")
    assert run(["export"]) == 0
    whole = tree(Path("output"))
    assert whole.keys() >= PAGES
    assert "Open output" in capsys.readouterr().out
    for most, left_out in ((3, PAGES), (3, PAGES), (4, set())):
        monkeypatch.setattr("snippets.campaign.ends.MOST_ON_PAGE", most)
        monkeypatch.setattr("snippets.campaign.MOST_ON_PAGE", most)
        # The number is part of our code, of which each item has a fingerprint.
        monkeypatch.setattr("snippets.campaign.build", lambda most=most: f"build {most}")
        assert run(["export"]) == 0
        said = capsys.readouterr()
        assert ("No kit page and no contact sheet" in said.err) == bool(left_out)
        assert ("Open output" in said.out) == (not left_out)
        now = tree(Path("output"))
        assert whole.keys() - now.keys() == left_out
        # The state remembers the build.
        assert {path for path in now if now[path] != whole[path]} <= {STATE}


def test_a_filter_counts_what_it_leaves_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("quotes.yaml").write_text(QUOTES, "utf-8")
    monkeypatch.setattr("snippets.campaign.MOST_ON_PAGE", 3)
    assert run(["export"]) == 0
    assert run(["export", "--platform", "x", "--force"]) == 0
    assert not PAGES & tree(Path("output")).keys()
    assert run(["export", "-o", "other", "--platform", "x"]) == 0
    assert tree(Path("other")).keys() >= PAGES

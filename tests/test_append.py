"""`import --append`: adds what is new and touches nothing that a person wrote; and several documents joined."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.__main__ import run
from snippets.extract.joining import additions, joined
from snippets.model import Quotes, Snippet, Source

CASES = Path(__file__).parent / "cases" / "commands" / "append.yaml"
APPENDING: list[dict[str, Any]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
FACT = "The rate of forest loss [fell by a third](https://example.org/report) in 2022.\n"
READING = "\n## Further reading\n\n- [An atlas](https://example.org/atlas)\n"
SHORT = b"# mine\n- text: Well then.\n  source: https://example.org/a"


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "page.md").write_text(FACT + READING, encoding="utf-8")
    (tmp_path / "fact.md").write_text(FACT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "quotes.yaml"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("case", APPENDING, ids=lambda case: case["name"])
def test_append(case: dict[str, Any], line_end: str, target: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = case["before"].replace("\n", line_end).encode()
    target.write_bytes(before)
    code = run(["import", "page.md", "--append"])
    out, err = capsys.readouterr()
    if "refused" in case:
        assert code == (1 if case["name"] == "an error" else 2)
        assert case["refused"] in out + err
        assert target.read_bytes() == before
    else:
        assert code == 0, err
        assert target.read_bytes().decode() == case["after"].replace("\n", line_end)
        # A second time there is nothing new.
        assert run(["import", "page.md", "--append"]) == 0
        assert target.read_bytes().decode() == case["after"].replace("\n", line_end)
    assert {path.name for path in target.parent.iterdir()} == {"page.md", "fact.md", "quotes.yaml"}


@pytest.mark.parametrize("end", [b"", b"\n", b"\n\n# the end\n"])
def test_the_short_form_stays_short(end: bytes, target: Path) -> None:
    target.write_bytes(SHORT + end)
    target.chmod(0o600)
    assert run(["import", "fact.md", "--append"]) == 0
    after = target.read_bytes()
    assert after.startswith(SHORT + b"\n\n- id: the-rate")
    assert b"  source: https://example.org/report\n" in after
    assert after.endswith(end)
    assert target.stat().st_mode & 0o777 == 0o600


def test_append_follows_a_link(target: Path) -> None:
    real = target.with_name("real.yaml")
    real.write_bytes(SHORT)
    target.symlink_to(real)
    assert run(["import", "fact.md", "--append"]) == 0
    assert target.is_symlink()
    assert b"the-rate" in real.read_bytes()


# --- values -------------------------------------------------------------------------------------

REPORT = Source("https://example.org/report", id="report", title="Report")
OTHER = Source("https://www.example.org/report/?utm_source=a", id="report", date="2022", title="Another title")
ATLAS = Source("https://example.org/atlas", id="report")


def quotes(*sources: Source, text: str = "Well then.", lang: str = "en") -> Quotes:
    snippet = Snippet("well", "fact", text, sources=sources, lang=lang)
    return Quotes("file", sources=sources, snippets=(snippet,))


def test_joining_fills_what_the_first_lacks() -> None:
    whole = joined(quotes(REPORT), quotes(OTHER, text="More words."))
    filled = replace(REPORT, date="2022")
    assert whole.sources == (filled,)
    assert [(snippet.id, snippet.sources) for snippet in whole.snippets] == [("well", (filled,)), ("well-2", (filled,))]


def test_joining_keeps_other_pages_apart() -> None:
    whole = joined(quotes(REPORT), quotes(ATLAS, text="More words."))
    assert whole.sources == (REPORT, replace(ATLAS, id="report-2"))
    assert whole.snippets[1].sources == (whole.sources[1],)
    place = replace(REPORT, url=REPORT.url + "#page=5")
    assert [source.id for source in joined(quotes(REPORT), quotes(place)).sources] == ["report", "report-2"]


def test_only_what_is_new_is_added() -> None:
    assert additions(quotes(REPORT), quotes(OTHER)) == Quotes("file")
    more = additions(quotes(REPORT), quotes(OTHER, ATLAS, text="More words."))
    assert more.sources == (replace(ATLAS, id="report-2"),)
    assert more.snippets[0].sources == (REPORT, *more.sources)

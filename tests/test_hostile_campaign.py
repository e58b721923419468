"""A campaign that means harm, and a folder that does: nothing escapes, nothing runs, all through the command line."""

import csv
import email
import email.policy
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import yaml
from markdown_it import MarkdownIt

from faulty import tree
from snippets.__main__ import run
from snippets.export.state import STATE

CASES = Path(__file__).parent / "cases" / "hostile"
WORDS: list[str] = yaml.safe_load((CASES / "words.yaml").read_text(encoding="utf-8"))
IDS: dict[str, list[str]] = yaml.safe_load((CASES / "ids.yaml").read_text(encoding="utf-8"))
SOURCE = "https://example.org/a"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write_quotes(snippets: list[dict[str, Any]], file: str = "quotes.yaml", **campaign: Any) -> None:
    # JSON is YAML.
    content = {"campaign": {"platforms": ["sms"]} | campaign, "snippets": snippets}
    Path(file).write_text(json.dumps(content), encoding="utf-8")


def clear(said: str, file: str = "") -> None:
    """Check that what was said is for people: a line each, of one file where it is named."""
    assert said
    assert "Traceback" not in said
    assert "made a mistake" not in said
    assert all(line.startswith(file) for line in said.splitlines()), said


# --- ids ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("id_", IDS["refused"])
def test_an_id_that_names_no_folder(id_: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_quotes([{"id": id_, "text": "Well then", "source": SOURCE}])
    assert run(["export"]) == 1
    clear(capsys.readouterr().err, "quotes.yaml:")
    assert [path.name for path in here.iterdir()] == ["quotes.yaml"]


@pytest.mark.parametrize("id_", IDS["taken"])
def test_an_id_that_does(id_: str, here: Path) -> None:
    write_quotes([{"id": id_, "text": "Well then", "source": SOURCE}])
    assert run(["export"]) == 0
    assert (here / "output" / id_.strip() / "sms" / "post-1.txt").exists()


@pytest.mark.parametrize("id_", IDS["refused"])
def test_a_platform_whose_id_names_no_folder(id_: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"like": "mastodon", "limit": 900, "source": SOURCE, "checked": "2025-01-01"}
    (here / "platforms.yaml").write_text(json.dumps({id_: row}), encoding="utf-8")
    write_quotes([{"id": "one", "text": "Well then", "source": SOURCE}], platforms=[id_])
    code = run(["export"])
    if code:
        clear(capsys.readouterr().err)
        assert {path.name for path in here.iterdir()} == {"quotes.yaml", "platforms.yaml"}
        return
    # Below a snippet a name may be taken that beside it would not.
    assert id_ == "schedulers"
    assert (here / "output" / "one" / id_ / "post-1.txt").exists()


def test_ids_that_are_one_where_case_does_not_count(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Twice the same words, of which an id is made"
    write_quotes([{"text": text, "source": SOURCE}, {"text": text.upper(), "source": SOURCE}])
    assert run(["export"]) == 0
    folders = [path.name for path in (here / "output").iterdir() if path.is_dir()]
    assert len({name.lower() for name in folders}) == len(folders) == 3
    capsys.readouterr()


# --- words --------------------------------------------------------------------------------------

PLATFORMS = ["x", "bluesky", "email", "email-html"]
MAIL_TAGS = {"html", "head", "meta", "title", "body", "div", "p", "img", "br", "a"}
FORMULA = ("=", "+", "-", "\t", "\r", "＝", "＋", "－", "@SUM", "＠")


class Tags(HTMLParser):
    """What a page is built of.

    Attributes:
        found: tags with the names of their attributes. addresses: where its links and pictures lead.
        scripts: the content of each. noscript: is markup, as for a reader without scripts.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[tuple[str, tuple[str, ...]]] = set()
        self.addresses: set[str] = set()
        self.scripts: list[str] = []
        self._in_script = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add((tag, tuple(sorted(name for name, _ in attrs))))
        self.addresses |= {value or "" for name, value in attrs if name in {"href", "src"}}
        if tag == "script":
            self._in_script = True
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._in_script &= tag != "script"

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts[-1] += data


def exported(words: str, *, here: Path) -> int:
    """Export a campaign that has the words everywhere; return the exit code."""
    source = {"url": SOURCE, "title": words, "publisher": words, "author": words}
    snippet = {
        "id": "one", "text": f"{words} and so on", "speaker": words, "role": words, "locator": words, "source": source,
        "tags": [words], "alt": words, "warning": words,
    }  # fmt: skip
    begins = {"id": "two", "text": "Plain words", "source": SOURCE, "posts": {"x": words, "email": words}}
    gone = {"id": "gone", "text": words, "source": SOURCE, "withdrawn": {"reason": words, "correction": words}}
    action = {"text": words, "url": "https://example.org/act"}
    write_quotes([snippet, begins, gone], platforms=PLATFORMS, title=words, brand=words, action=action)
    return run(["export", "-o", str(here / "out"), "--zip", "--media-base-url", "https://example.org/c/"])


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Tags:
    """The page of a campaign that means no harm."""
    here = tmp_path_factory.mktemp("plain")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(here)
        assert exported("Plain words", here=here) == 0
    return Tags((here / "out" / "index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("words", WORDS)
def test_words(words: str, plain: Tags, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = exported(words, here=here)
    said = capsys.readouterr().err
    assert code in {0, 1}
    clear(said)
    out = here / "out"
    if not out.exists():
        clear(said, "quotes.yaml:")
        return
    assert {path.name for path in here.iterdir()} == {"quotes.yaml", "out"}
    _check_page(out, plain)
    _check_tables(out)
    _check_document(out)
    _check_mails(out)
    _check_lists(out)


def _check_page(out: Path, plain: Tags) -> None:
    page = Tags((out / "index.html").read_text(encoding="utf-8"))
    assert page.found <= plain.found
    assert {address for address in page.addresses if ":" in address} <= {a for a in plain.addresses if ":" in a}
    # What is said to machines, the values, and our one script, which the policy names by its hash; pictures are none.
    assert page.scripts[-1] == plain.scripts[-1]
    said, values = map(json.loads, page.scripts[:2])
    assert len(page.scripts) == 3 + len(values["pictures"])
    assert {one["text"] for one in said["@graph"]} <= {*values["texts"]}


def _check_tables(out: Path) -> None:
    for file in (out / "posts.csv", *(out / "schedulers").glob("*.csv")):
        rows = list(csv.reader(StringIO(file.read_text(encoding="utf-8-sig"), newline="")))
        assert rows
        assert not [cell for row in rows for cell in row if cell.startswith(FORMULA)], file


def _check_document(out: Path) -> None:
    for file in (out / "posts.md", out / "schedulers" / "README.md"):
        tokens = list(_flat(MarkdownIt("commonmark").parse(file.read_text(encoding="utf-8"))))
        assert not [token.content for token in tokens if token.type.startswith("html")], file
        headings = [after.content for token, after in pairwise(tokens) if token.tag == "h1"]
        assert len([heading for heading in headings if heading]) == 1, file
        leads = [token.attrs["href"] for token in tokens if token.type == "link_open"]
        assert not [address for address in leads if not str(address).startswith("https://")], file


def _flat(tokens: list[Any]) -> Iterator[Any]:
    for token in tokens:
        yield token
        yield from token.children or ()


def _check_mails(out: Path) -> None:
    for file in out.rglob("message.eml"):
        found = email.message_from_bytes(file.read_bytes(), policy=email.policy.SMTP)
        assert set(found.keys()) == {"Subject", "X-Unsent", "MIME-Version", "Content-Type"}
        assert not [part.defects for part in found.walk() if part.defects]
        html = next(part.get_content() for part in found.walk() if part.get_content_type() == "text/html")
        assert {tag for tag, _ in Tags(html).found} <= MAIL_TAGS
        assert {address[:4] for address in Tags(html).addresses} <= {"http", "cid:"}


def _check_lists(out: Path) -> None:
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    listed = [part["file"] for item in manifest["items"] for part in (*item["posts"], *item["cards"])]
    with ZipFile(out / "campaign.zip") as archive:
        names = archive.namelist()
    packed = {f"campaign/{path.relative_to(out).as_posix()}" for path in out.rglob("*.*") if path.is_file()}
    assert set(names) == packed - {"campaign/campaign.zip", "campaign/.snippets.json"}
    assert {f"campaign/{file}" for file in listed} <= set(names)


# --- places -------------------------------------------------------------------------------------


def link(place: Path, leads: Path) -> None:
    """Put a link where something of ours is, or will be."""
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(leads)


PLANTED = (
    "one", "one/x", "one/x/post-1.txt", "one/x/card-1.png", "schedulers", "schedulers/plain.csv", "index.html",
    "manifest.json", "posts.csv", "campaign.zip", STATE,
)  # fmt: skip
# Where a link leads, seen from beside the output folder.
LEADS = {"a file": "secret/file", "a folder": "secret", "nowhere": "secret/nowhere", "the folder above": "."}


@pytest.fixture
def secret(here: Path) -> Path:
    """A folder beside the output with a file whose name could be one of ours."""
    (here / "secret").mkdir()
    for name in ("file", "post-1.txt", "plain.csv"):
        (here / "secret" / name).write_text("secret", encoding="utf-8")
    snippets = [{"id": name, "text": f"Fact {name} in plain words", "source": SOURCE} for name in ("one", "two")]
    write_quotes(snippets, platforms=["x"])
    return here / "secret"


@pytest.mark.parametrize("leads", LEADS)
@pytest.mark.parametrize("planted", PLANTED)
@pytest.mark.parametrize("when", ["before", "after"])
def test_links_lead_nowhere(
    when: str, planted: str, leads: str, secret: Path, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Without the state nothing says that the archive is ours.
    zipped = ["--zip"] if planted != STATE else []
    place = here / "out" / planted
    if when == "after":
        assert run(["export", "-o", "out", *zipped]) == 0
    link(place, here / LEADS[leads])
    before, target = tree(secret), place.readlink()
    capsys.readouterr()
    code = run(["export", "-o", "out", *zipped])
    said = capsys.readouterr().err
    assert code in {0, 3}, said
    clear(said)
    assert tree(secret) == before
    assert {path.name for path in here.iterdir()} == {"quotes.yaml", "secret", "out"}
    if code:
        assert planted.partition("/")[0] in said
        assert place.readlink() == target
        place.unlink()
    assert run(["export", "-o", "out", *zipped]) == 0
    assert run(["export", "-o", "anew", *zipped]) == 0
    assert tree(here / "out") == tree(here / "anew")


@pytest.mark.parametrize("file", [path for path in PLANTED if "." in path])
def test_a_folder_in_the_place_of_a_file_of_ours(
    file: str, secret: Path, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Without the state nothing says that the archive is ours.
    command = ["export", "-o", "out", *(["--zip"] if file != STATE else [])]
    assert run(command) == 0
    place = here / "out" / file
    place.unlink()
    shutil.copytree(secret, place)
    capsys.readouterr()
    code = run(command)
    clear(said := capsys.readouterr().err)
    assert (code, said.count("\n"), f"out/{file}: " in said) == (3, 1, True)
    assert tree(place) == tree(secret)
    # Nor is it taken away when nothing of ours should be there any more.
    if file.startswith("one/"):
        write_quotes([{"id": "two", "text": "Fact two in plain words", "source": SOURCE}], platforms=["x"])
        assert run(command) == 0
        assert {path.name for path in place.parent.iterdir()} == {place.name}
        assert tree(place) == tree(secret)


def test_two_foreign_files_keep_what_they_stand_in(secret: Path, here: Path) -> None:
    assert run(["export", "-o", "out"]) == 0
    for place in ("one/x/notes.txt", "schedulers/mine/own.csv", "one/card-1.png", ".hidden/file"):
        (here / "out" / place).parent.mkdir(parents=True, exist_ok=True)
        (here / "out" / place).write_text("mine", encoding="utf-8")
    write_quotes([{"id": "three", "text": "Fact three", "source": SOURCE}], platforms=["sms"])
    assert run(["export", "-o", "out"]) == 0
    mine = {path.relative_to(here / "out").as_posix() for path in (here / "out").rglob("*") if path.is_file()}
    assert run(["export", "-o", "anew"]) == 0
    assert mine - set(tree(here / "anew")) == {
        "one/x/notes.txt", "schedulers/mine/own.csv", "one/card-1.png", ".hidden/file",
    }  # fmt: skip
    assert not (here / "out" / "two").exists()
    assert tree(secret)


def _out_is_a_file(here: Path) -> str:
    (here / "out").write_text("mine", encoding="utf-8")
    return "out"


def _out_is_below_a_file(here: Path) -> str:
    (here / "file").write_text("mine", encoding="utf-8")
    return "file/out"


def _out_is_a_link(here: Path) -> str:
    (here / "elsewhere").mkdir()
    (here / "out").symlink_to(here / "elsewhere")
    return "out"


def _out_is_a_link_to_nowhere(here: Path) -> str:
    (here / "out").symlink_to(here / "nowhere")
    return "out"


def _out_is_a_circle(here: Path) -> str:
    (here / "out").symlink_to(here / "out")
    return "out"


def _out_is_the_input_folder(here: Path) -> str:
    (here / "mine.txt").write_text("mine", encoding="utf-8")
    return "."


def _out_holds_the_input(here: Path) -> str:
    (here / "mine.txt").write_text("mine", encoding="utf-8")
    return ".."


def _out_has_spaces(_here: Path) -> str:
    return "my campaign/of 2026 \u2014 “output”"


def _out_has_a_line_break(_here: Path) -> str:
    return "a\nb"


def _out_is_too_long(_here: Path) -> str:
    return "a" * 300


def _out_is_full_of_folders(here: Path) -> str:
    for name in ("index.html", "one/x/card-1.png", "posts.csv"):
        (here / "out" / name).mkdir(parents=True)
    return "out"


# How the output folder is, and the exit code.
OUTPUTS: dict[Callable[[Path], str], int] = {
    _out_is_a_file: 3,
    _out_is_below_a_file: 3,
    _out_is_a_link: 0,
    _out_is_a_link_to_nowhere: 3,
    _out_is_a_circle: 3,
    _out_is_the_input_folder: 0,
    _out_holds_the_input: 0,
    _out_has_spaces: 0,
    _out_has_a_line_break: 0,
    _out_is_too_long: 3,
    _out_is_full_of_folders: 3,
}


@pytest.mark.parametrize("make", OUTPUTS, ids=lambda make: make.__name__.strip("_"))
def test_output_folders(
    make: Callable[[Path], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here = tmp_path / "above" / "here"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    write_quotes([{"id": "one", "text": "Well then", "source": SOURCE}], platforms=["x"])
    output = make(here)
    before = tree(here)
    for _ in range(2):
        assert run(["export", "-o", output]) == OUTPUTS[make]
        clear(capsys.readouterr().err)
    assert before.items() <= tree(here).items()
    if OUTPUTS[make]:
        assert tree(here) == before
        return
    (here / "anew.yaml").write_bytes((here / "quotes.yaml").read_bytes())
    assert run(["export", "anew.yaml", "-o", str(tmp_path / "anew")]) == 0
    assert tree(tmp_path / "anew").items() <= tree(here / output).items()


def test_an_output_folder_whose_name_is_no_text(here: Path) -> None:
    write_quotes([{"id": "one", "text": "Well then", "source": SOURCE}], platforms=["x"])
    name = b"caf\xe9"
    done = subprocess.run([sys.executable, "-m", "snippets", "export", "-o", name], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, b"Open caf\\udce9/index.html\n")
    clear(done.stderr.decode("utf-8"))
    assert (here / os.fsdecode(name) / "one" / "x" / "card-1.png").exists()

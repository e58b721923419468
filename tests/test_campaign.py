"""Whole exports: filters, interruptions, repetition, faults that show only while making."""

import json
import os
import shutil
import signal
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from snippets.__main__ import run
from snippets.campaign import Job, make_snippet
from snippets.export.state import STATE
from snippets.model import Settings, Snippet, Source
from snippets.platforms import PLATFORMS
from snippets.themes import THEMES

CAMPAIGN = """\
campaign: {platforms: [x, instagram], title: Rivers}
snippets:
"""
SNIPPET = "  - {{id: {id}, text: 'Fact {id} in plain words.', source: 'https://example.org/{id}', tags: [{tag}]}}\n"
IDS = ("one", "two", "three")


def quotes(*ids: str, head: str = CAMPAIGN, more: str = "") -> str:
    return head + "".join(SNIPPET.format(id=name, tag="odd" if name != "two" else "even") for name in ids) + more


def tree(folder: Path) -> dict[str, str]:
    return {
        str(p.relative_to(folder)): sha256(p.read_bytes()).hexdigest() if p.is_file() else "" for p in folder.rglob("*")
    }


def items(folder: Path) -> list[tuple[str, str]]:
    return [(i["snippet"], i["platform"]) for i in json.loads((folder / "manifest.json").read_bytes())["items"]]


def export(*arguments: str, code: int = 0) -> None:
    assert run(["export", "-o", "out", *arguments]) == code


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The three snippets exported once, for tests to copy."""
    folder = tmp_path_factory.mktemp("whole")
    (folder / "quotes.yaml").write_text(quotes(*IDS), encoding="utf-8")
    assert run(["export", str(folder / "quotes.yaml"), "-o", str(folder / "out")]) == 0
    return folder


@pytest.fixture
def out(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, its folder the current one."""
    shutil.copytree(whole, tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here" / "out"


def write_quotes(text: str) -> None:
    Path("quotes.yaml").write_text(text, encoding="utf-8")


EVERY = [(name, platform) for name in IDS for platform in ("x", "instagram")]


def test_items_in_the_order_of_the_file(out: Path) -> None:
    assert items(out) == EVERY


@pytest.mark.parametrize("arguments", [[], ["--id", "two"], ["--tag", "odd"], ["--platform", "x"], ["--jobs", "2"]])
def test_a_second_export_writes_nothing(arguments: list[str], out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    export(*arguments)
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before
    captured = capsys.readouterr()
    assert "6 items; 0 files written, 0 removed" in captured.err
    assert captured.out == "Open out/index.html\n"


def test_a_warning_is_said_each_time(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = CAMPAIGN.replace("[x, instagram]", "[sms]")
    write_quotes(quotes("one", head=head, more=SNIPPET.format(id="two", tag="odd").replace("plain", "plain" * 80)))
    said = []
    for arguments in ((), (), ("--id", "one"), ("--force", "--jobs", "2")):
        capsys.readouterr()
        export(*arguments)
        assert (out / "two/sms/post-2.txt").exists()
        said.append([line for line in capsys.readouterr().err.splitlines() if line.startswith("quotes.yaml:4: ")])
    assert said[0]
    assert said[1:] == said[:1] * 3


def test_force_and_dry_run(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(out)
    write_quotes(quotes("one", "two", "new"))
    export("--dry-run")
    assert tree(out) == before
    said = capsys.readouterr().out.splitlines()
    assert {line[0] for line in said} == {"+", "~", "-"}
    assert "- out/three/x/post-1.txt" in said
    write_quotes(quotes(*IDS))
    export("--force")
    assert tree(out) == before
    assert " 0 unchanged" in capsys.readouterr().err


def test_what_is_gone_is_removed_and_what_is_foreign_stays(out: Path) -> None:
    (out / ".gitignore").write_text("*", encoding="utf-8")
    (out / "three" / "notes.txt").write_text("mine", encoding="utf-8")
    write_quotes(quotes("one"))
    export("--id", "one")
    assert items(out) == EVERY[:2]
    assert not (out / "two").exists()
    assert [path.name for path in (out / "three").iterdir()] == ["notes.txt"]
    assert (out / ".gitignore").exists()


def test_withdrawn_snippets_leave(out: Path) -> None:
    write_quotes(quotes("one", "two") + SNIPPET.format(id="three", tag="odd").replace("}\n", ", withdrawn: wrong}\n"))
    export()
    assert items(out) == EVERY[:4]
    assert not (out / "three").exists()


def test_a_filter_limits_what_is_made_never_what_is_kept(out: Path) -> None:
    before = tree(out)
    write_quotes(quotes(*IDS).replace("plain", "other"))
    export("--id", "two", "--platform", "x")
    after = tree(out)
    changed = {path for path in after if after[path] != before.get(path)} - {STATE}
    schedulers = {path for path in after if path.startswith("schedulers/") and "instagram" not in path}
    assert changed == {
        "index.html",
        "manifest.json",
        "posts.csv",
        "posts.md",
        "contact-sheet.png",
        *(schedulers - {"schedulers/README.md"}),
        *(f"two/x/{name}" for name in ("post-1.txt", "card-1.png", "alt-1.txt")),
    }
    assert items(out) == EVERY
    listed = {
        i["snippet"]: i["text"]
        for i in json.loads((out / "manifest.json").read_bytes())["items"]
        if i["platform"] == "x"
    }
    assert listed["one"] == "Fact one in plain words."
    assert listed["two"] == "Fact two in other words."


def test_a_platform_beside_the_campaigns(out: Path) -> None:
    before = tree(out)
    export("--platform", "mastodon")
    assert len(items(out)) == 9
    export("--id", "one")
    assert len(items(out)) == 9
    export()
    assert tree(out) == before


def test_a_platform_dropped_from_the_campaign_is_removed(out: Path) -> None:
    write_quotes(quotes(*IDS).replace("[x, instagram]", "[x]"))
    export()
    assert items(out) == [item for item in EVERY if item[1] == "x"]
    assert not list(out.rglob("instagram"))


@pytest.mark.parametrize("path", ["one/x/post-1.txt", "one/instagram/card-1.png", "one/x/alt-1.txt"])
@pytest.mark.parametrize("change", ["edited", "gone"])
def test_a_filter_repairs_what_it_keeps(path: str, change: str, out: Path) -> None:
    before = tree(out)
    if change == "edited":
        (out / path).write_bytes(b"edited")
    else:
        (out / path).unlink()
    export("--id", "two")
    assert tree(out) == before


@pytest.mark.parametrize("damage", ["{", '{"items": [{"snippet": "one", "platform": []}]}', "[]"])
def test_a_damaged_manifest_is_made_anew(damage: str, out: Path) -> None:
    before = tree(out)
    (out / "manifest.json").write_text(damage, encoding="utf-8")
    export()
    assert tree(out) == before


def test_without_its_state(out: Path) -> None:
    before = tree(out)
    (out / STATE).unlink()
    export()
    assert tree(out) == before


def test_a_foreign_file_in_the_way(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_quotes(quotes(*IDS, "new"))
    (out / "new").write_text("mine", encoding="utf-8")
    before = tree(out)
    export(code=3)
    assert tree(out) == before
    assert "out/new: is in the way" in capsys.readouterr().err


@pytest.mark.parametrize("path", ["posts.csv", "posts.md", "schedulers/plain.csv", "schedulers/buffer-new.csv"])
def test_a_foreign_table_in_the_way(path: str, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(out)
    (out / path).parent.mkdir(parents=True)
    (out / path).write_text("mine", encoding="utf-8")
    if "new" in path:
        # A name as ours have, but none that we would write.
        export()
        assert (out / path).read_text(encoding="utf-8") == "mine"
        return
    before = tree(out)
    export(code=3)
    assert tree(out) == before
    assert f"out/{path}: was not made by snippets" in capsys.readouterr().err


def test_a_linked_folder_of_tables_is_not_followed(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    elsewhere = out.parent / "elsewhere"
    shutil.move(out / "schedulers", elsewhere)
    (out / "schedulers").symlink_to(elsewhere)
    before = tree(elsewhere)
    export("--force", code=3)
    assert tree(elsewhere) == before
    assert "remove the link" in capsys.readouterr().err


def test_tables_that_an_interrupted_export_left_are_ours(out: Path) -> None:
    # As after a kill between the first table and the state.
    content = json.loads((out / STATE).read_bytes())
    content["claims"] = [".", "schedulers"]
    content["files"] = [path for path in content["files"] if not path.startswith(("schedulers/", "posts."))]
    (out / STATE).write_text(json.dumps(content), encoding="utf-8")
    write_quotes(quotes("one", "two", head=CAMPAIGN.replace("Rivers", "Seas")))
    export()
    assert items(out) == EVERY[:4]
    assert "Seas" in (out / "posts.md").read_text(encoding="utf-8")


def test_messages_are_files_of_their_items(out: Path) -> None:
    write_quotes(quotes(*IDS).replace("[x, instagram]", "[x, email, email-html]"))
    export()
    mails = {f"{name}/{platform}/message.eml" for name in IDS for platform in ("email", "email-html")}
    assert {path.relative_to(out).as_posix() for path in out.rglob("*.eml")} == mails
    entries = json.loads((out / "manifest.json").read_bytes())["items"]
    assert {entry["mail"]["file"] for entry in entries if "mail" in entry} == mails
    for entry in entries:
        if "mail" in entry:
            assert sha256((out / entry["mail"]["file"]).read_bytes()).hexdigest() == entry["mail"]["sha256"]
    before = tree(out)
    (out / "one/email/message.eml").write_bytes(b"edited")
    (out / "two/email/message.eml").unlink()
    export("--id", "three")
    assert tree(out) == before
    write_quotes(quotes(*IDS))
    export()
    assert not list(out.rglob("*.eml"))


def test_the_archive_is_the_output(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (out / "index.html").read_bytes()
    export("--zip", "--dry-run")
    assert "+ out/campaign.zip" in capsys.readouterr().out
    assert not (out / "campaign.zip").exists()
    export("--zip")
    packed = (out / "campaign.zip").read_bytes()
    with ZipFile(out / "campaign.zip") as archive:
        assert archive.testzip() is None
        found = {name.removeprefix("campaign/"): archive.read(name) for name in archive.namelist()}
    on_disk = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    # The page on the disk has a link to the archive, which the one inside it would not have beside it.
    assert b'href="campaign.zip"' in on_disk["index.html"]
    expected = {path: data for path, data in on_disk.items() if path not in {STATE, "campaign.zip"}}
    assert found == expected | {"index.html": page}
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    export("--zip")
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before
    shutil.rmtree(out)
    export("--zip", "--jobs", "2")
    assert (out / "campaign.zip").read_bytes() == packed
    (out / "one" / "x" / "post-1.txt").unlink()
    export("--zip")
    assert (out / "campaign.zip").read_bytes() == packed
    export()
    assert not (out / "campaign.zip").exists()


def test_a_foreign_archive_is_left_alone(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (out / "campaign.zip").write_bytes(b"mine")
    before = tree(out)
    export("--zip", code=3)
    assert tree(out) == before
    assert "out/campaign.zip: was not made by snippets" in capsys.readouterr().err
    write_quotes(quotes("one"))
    export()
    assert (out / "campaign.zip").read_bytes() == b"mine"


def test_addresses_of_pictures(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export("--media-base-url", "https://example.org/campaign")
    assert "https://example.org/campaign/one/x/card-1.png" in (out / "schedulers/buffer-x.csv").read_text("utf-8")
    assert "warning: the columns for Buffer, " in capsys.readouterr().err
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    export("--media-base-url", "https://example.org/campaign/")
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before
    assert "warning" not in capsys.readouterr().err
    export()
    assert "https://example.org/campaign" not in (out / "schedulers/buffer-x.csv").read_text("utf-8")


def test_a_linked_folder_is_not_followed(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    elsewhere = out.parent / "elsewhere"
    shutil.move(out / "one", elsewhere)
    (out / "one").symlink_to(elsewhere)
    before = tree(elsewhere)
    export("--force", code=3)
    assert tree(elsewhere) == before
    assert "remove the link" in capsys.readouterr().err


def test_jobs_make_the_same_bytes(out: Path) -> None:
    before = tree(out)
    shutil.rmtree(out)
    export("--jobs", "2")
    assert tree(out) == before


def test_a_second_process_makes_the_same_bytes(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(out)
    shutil.rmtree(out)
    monkeypatch.setattr("snippets.campaign.ends.LARGE", 1)
    export("--jobs", "2")
    assert tree(out) == before


CHANGED = {
    "one": quotes(*IDS).replace("Fact two in plain", "Fact two in other"),
    "order": quotes("three", "one", "two"),
    "added and removed": quotes("new", "two", "three"),
    "title": quotes(*IDS, head=CAMPAIGN.replace("Rivers", "Seas")),
}


@pytest.mark.parametrize("changed", CHANGED.values(), ids=CHANGED)
@pytest.mark.parametrize("manifest", ["ours", "edited", "edited and then restored"])
def test_a_changed_campaign_is_as_one_made_from_nothing(manifest: str, changed: str, out: Path) -> None:
    file = out / "manifest.json"
    if manifest != "ours":
        data = file.read_bytes()
        file.write_bytes(data.replace(b"plain", b"silly"))
        if manifest != "edited":
            file.write_bytes(data)
    write_quotes(changed)
    export()
    export("-o", "anew")
    assert tree(out) == tree(Path("anew"))


def test_an_edited_manifest_with_its_old_time_is_not_believed(out: Path) -> None:
    before, file = tree(out), out / "manifest.json"
    when = file.stat()
    file.write_bytes(file.read_bytes().replace(b"plain", b"silly"))
    os.utime(file, ns=(when.st_atime_ns, when.st_mtime_ns))
    export("--id", "one")
    assert tree(out) == before


def test_a_worker_that_the_system_ends(
    out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(out)
    shutil.rmtree(out)
    with monkeypatch.context() as patch:
        patch.setattr("snippets.campaign.pool.make_snippet", lambda _: os.kill(os.getpid(), signal.SIGKILL))
        export("--jobs", "2", code=3)
    assert "ended by the system (code -9)" in capsys.readouterr().err
    export()
    assert tree(out) == before


BAD = {
    "a character without a font": "  - {id: bad, text: 'Ein Zeichen: \ue000', source: 'https://example.org/bad'}\n",
    "an own text that leaves no room": "  - {id: bad, text: Well then, source: 'https://example.org/bad', "
    f"posts: {{x: '{'word ' * 54}'}}}}\n",
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_an_item_that_cannot_be_made_is_skipped(bad: str, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_quotes(quotes("one", "two", more=bad) + SNIPPET.format(id="three", tag="odd"))
    export(code=1)
    assert [item for item in items(out) if item[0] != "bad"] == EVERY
    assert ("bad", "x") not in items(out)
    assert "quotes.yaml:5: bad: not made for " in capsys.readouterr().err


# --- interruptions ------------------------------------------------------------------------------


def test_ctrl_c_while_making(out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def pressed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    before = tree(out)
    with monkeypatch.context() as patch:
        patch.setattr("snippets.campaign.pool.make_snippet", pressed)
        export("--force", code=130)
    assert capsys.readouterr().err.strip() == "interrupted"
    assert {path: data for path, data in tree(out).items() if path != STATE} == {
        path: data for path, data in before.items() if path != STATE
    }
    export()
    assert tree(out) == before


def test_a_platform_without_pictures_asks_for_no_card() -> None:
    text = "Good \ue000 work"
    source = Source("https://example.org/a", publisher="The Review")
    wanted = Snippet(id="a", kind="fact", text=text, sources=(source,))
    job = Job(wanted, Settings(), (PLATFORMS["x"], PLATFORMS["sms"]), THEMES["paper"])
    made, problems = make_snippet(job)
    assert [(one.item.platform, one.item.cards) for one in made] == [("sms", ())]
    assert ["X" in problem.what for problem in problems] == [True]

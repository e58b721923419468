"""The command line: exit codes, streams, JSON Lines, completion. Never a traceback."""

import json
import os
import shutil
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.__main__ import run
from snippets.count import x_weight
from snippets.platforms import PLATFORMS
from snippets.themes import THEMES

CASES = Path(__file__).parent / "cases" / "commands"
SNIPPETS = (sys.executable, "-m", "snippets")
LONG_URL = f"https://example.org/{'a' * 400}"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that `cases/commands/exits.yaml` speaks of, as the current one."""
    for name in ("quotes.yaml", "broken.yaml"):
        shutil.copy(CASES / name, tmp_path)
    source = "source: https://example.org/a"
    texts = {
        "file.txt": "not ours",
        "page.md": "[Forest loss fell by a third](https://example.org/report) in 2022, the report says.\n",
        "empty.md": "Nothing with a link.\n",
        "theme-file.yaml": f"campaign: {{theme: file.txt}}\nsnippets: [{{text: Well then, {source}}}]\n",
        "long-name.yaml": f"campaign: {{logo: {'a' * 300}}}\nsnippets: [{{text: Well then, {source}}}]\n",
        "long.yaml": f"campaign: {{platforms: [bluesky]}}\nsnippets: [{{id: long, text: Well, source: '{LONG_URL}', "
        f"posts: {{x: '{'word ' * 50}'}}}}]\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "page.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "latin.txt").write_bytes("Café noir.\n— Ida Brook, https://example.org/café\n".encode("cp1252"))
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "1.json").write_text('[{"quote": "A lone voice.", "by": "Ida Brook"}]', encoding="utf-8")
    (tmp_path / "notes" / "2.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def type_in(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(text.encode()), "utf-8"))


EXITS: list[dict[str, Any]] = yaml.safe_load((CASES / "exits.yaml").read_text(encoding="utf-8"))


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("case", EXITS, ids=[" ".join(case["arguments"])[:60] for case in EXITS])
def test_exit_code_and_streams(
    case: dict[str, Any], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(case.get("in", ""), monkeypatch)
    code = run(case["arguments"])
    out, err = capsys.readouterr()
    assert code == case["code"], err
    assert case.get("out", "") in out
    assert case.get("err", "") in err
    assert "Traceback" not in err
    assert "made a mistake" not in err
    if code:
        # What `check` finds is its result.
        assert bool(err) != (case["arguments"][:1] == ["check"] and code == 1)
        assert bool(out) != bool(err)


def test_every_command_has_a_case() -> None:
    from snippets.commands import COMMANDS

    assert set(COMMANDS) <= {case["arguments"][0] for case in EXITS if case["arguments"]}


def test_a_mistake_of_ours_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("snippets.commands.themes.THEMES", None)
    assert run(["themes"]) == 3
    assert capsys.readouterr().err.startswith("snippets made a mistake (AttributeError")
    monkeypatch.setenv("SNIPPETS_DEBUG", "1")
    with pytest.raises(AttributeError):
        run(["themes"])


@pytest.mark.parametrize(
    ("signal", "code", "said"), [(KeyboardInterrupt(), 130, "interrupted\n"), (SystemExit(143), 143, "")]
)
def test_a_signal_that_python_made_another_error_of(
    signal: BaseException, code: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As it does with one that comes while a class is made."""

    def main(*_: object, **__: object) -> None:
        raise RuntimeError("Error calling __set_name__") from signal

    monkeypatch.setattr("snippets.commands.cli.main", main)
    assert run(["themes"]) == code
    assert capsys.readouterr().err == said


def test_post_prints_what_is_pasted(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = " ".join(f"Sentence {number} says a little more than the last one did." for number in range(12))
    (here / "thread.yaml").write_text(f"[{{id: t, text: {words}, source: https://example.org/t}}]", encoding="utf-8")
    assert run(["post", "thread.yaml", "t", "--platform", "x"]) == 0
    whole = capsys.readouterr().out.removesuffix("\n").split("\n---\n")
    assert len(whole) > 2
    for part, post in enumerate(whole, start=1):
        assert run(["post", "thread.yaml", "t", "--platform", "x", "--part", str(part)]) == 0
        out, err = capsys.readouterr()
        assert out == post + "\n"
        assert err == f"X {part}/{len(whole)}: {x_weight(post)} of 280\n"


@pytest.mark.parametrize("options", [(), ("--full",)])
def test_init(options: tuple[str, ...], here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from importlib.resources import files

    assert run(["init", "new", *options]) == 0
    written = {path.name: path.read_bytes() for path in (here / "new").iterdir()}
    assert written.keys() == {"quotes.yaml", "quotes.schema.json"}
    assert written["quotes.schema.json"] == files("snippets").joinpath("quotes.schema.json").read_bytes()
    assert written["quotes.yaml"].startswith(b"# yaml-language-server: $schema=quotes.schema.json\n")
    assert all(b"\r" not in data for data in written.values())
    assert (len(written["quotes.yaml"]) > 5_000) == bool(options)
    assert run(["check", "new/quotes.yaml", "--strict"]) == 0
    assert run(["init", "new", *options]) == 2
    (here / "new" / "quotes.yaml").unlink()
    assert run(["init", "new", *options]) == 0
    (here / "new" / "quotes.yaml").unlink()
    (here / "new" / "quotes.schema.json").write_bytes(b"mine")
    capsys.readouterr()
    assert run(["init", "new", *options]) == 2
    assert "quotes.schema.json exists already" in capsys.readouterr().err


@pytest.mark.parametrize("module", ["PIL", "uharfbuzz", "yaml", "emoji", "markdown_it"])
def test_doctor_without_a_library(module: str, tmp_path: Path) -> None:
    code = f"import sys; sys.modules['{module}'] = None\nfrom snippets.__main__ import run\nsys.exit(run(['doctor']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.count("is missing or broken") == 1
    assert "platforms:" in done.stdout
    assert ("cannot be read without" in done.stdout) == (module == "uharfbuzz")


def test_card_files(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from PIL import Image

    for arguments, name, kind, size in (
        (["one"], "one.png", "PNG", (1200, 675)),
        (["one", "-o", "a.jpg", "--platform", "instagram"], "a.jpg", "JPEG", (1080, 1350)),
        (["one", "-o", "a.webp", "--size", "1080x1080", "--theme", "night"], "a.webp", "WEBP", (1080, 1080)),
    ):
        assert run(["card", *arguments]) == 0
        assert capsys.readouterr().out == f"{name}\n"
        with Image.open(here / name) as picture:
            assert (picture.format, picture.size) == (kind, size)


def test_slides_on_stdout(here: Path) -> None:
    words = " ".join(f"Sentence {number} says a little more than the last one did." for number in range(60))
    (here / "long.yaml").write_text(f"[{{id: t, text: {words}, source: https://example.org/t}}]", encoding="utf-8")
    many = subprocess.run([*SNIPPETS, "card", "long.yaml", "t", "-o", "-"], capture_output=True, check=False)
    assert (many.returncode, many.stdout) == (2, b"")
    assert b"--slide" in many.stderr
    one = subprocess.run(
        [*SNIPPETS, "card", "long.yaml", "t", "-o", "-", "--slide", "2"], capture_output=True, check=True
    )
    assert one.stdout.startswith(b"\x89PNG")


# --- JSON Lines ---------------------------------------------------------------------------------

LINES = ['"a"', "", "nope", "5", "null", '"\\ud83d"', '""', '"  "', '{"text": 1}', "[" * 5000, json.dumps("ab " * 9000)]


@pytest.mark.parametrize("command", ["count", "split"])
@pytest.mark.parametrize("platform", ["x", "bluesky", "mastodon", "instagram"])
def test_each_line_gets_one_answer_before_the_end_of_input(command: str, platform: str) -> None:
    arguments = [*SNIPPETS, command, "--platform", platform, "--json"]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        for line in LINES:
            text = json.loads(line) if line.startswith('"') else None
            sent = line if command == "count" or text is None else json.dumps({"text": text, "source": None})
            process.stdin.write(sent.encode() + b"\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())
            assert ("error" in answer) == (text is None), line[:40]
            assert set(answer) - {"error"} == ({"length", "limit", "fits"} if command == "count" else {"posts"})
            if command == "split":
                assert bool(answer["posts"]) == bool(text and text.strip())
        process.stdin.close()
        assert process.stdout.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("platform", "text", "fits"),
    [
        ("x", "", False),
        ("x", "a\ufeffb", False),
        ("x", "a", True),
        ("bluesky", "\U0001f469\u200d\U0001f467" * 301, False),
        ("bluesky", "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f467" * 150, False),
        ("mastodon", "a" * 501, False),
    ],
)
def test_fits_obeys_every_rule(
    platform: str, text: str, fits: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(json.dumps(text) + "\n", monkeypatch)
    assert run(["count", "--platform", platform, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["fits"] is fits


@pytest.mark.parametrize("source", [5, True, [], {"a": 1}])
def test_a_source_that_is_no_text(
    source: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(json.dumps({"text": "a", "source": source}) + "\n", monkeypatch)
    assert run(["split", "--platform", "x", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["posts"] == ([] if source else ["a"])


# --- streams ------------------------------------------------------------------------------------


def shell(line: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "S": f"{sys.executable} -m snippets", **more}
    return subprocess.run(
        ["bash", "-c", line], capture_output=True, text=True, cwd=folder, env=environment, check=False
    )


@pytest.mark.parametrize(
    ("line", "code", "err"),
    [
        ("yes '\"a\"' | $S count --platform x --json | head -1; exit ${PIPESTATUS[1]}", 0, ""),
        ("$S platforms > /dev/full", 3, "output: No space left on device\n"),
        ("$S count --platform x <&-", 3, "standard input is closed; pipe the text in, or type it and press Ctrl-D\n"),
        ("$S export -o out > out.txt 2> err.txt; grep -c Making err.txt; exit 0", 0, ""),
    ],
)
def test_streams_that_end_early(line: str, code: int, err: str, here: Path) -> None:
    done = shell(line, here)
    assert (done.returncode, done.stderr) == (code, err)


ARMENIAN = "Անտառների կորուստը նվազել է"


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-16", "utf-8"])
def test_the_same_bytes_in_every_locale(encoding: str, here: Path) -> None:
    (here / "hy.yaml").write_text(f"[{{id: hy, text: {ARMENIAN}, source: https://example.org/hy}}]", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    command = [*SNIPPETS, "post", "hy.yaml", "hy", "--platform", "x"]
    done = subprocess.run(command, capture_output=True, env=environment, cwd=here, check=True)
    assert ARMENIAN in done.stdout.decode()
    assert done.stdout.endswith(b"https://example.org/hy\n")
    command[4:5] = [ARMENIAN]
    done = subprocess.run(command, capture_output=True, env=environment, cwd=here, check=False)
    assert done.returncode == 3
    assert ARMENIAN in done.stderr.decode()


def test_a_terminal_shows_what_it_can(here: Path) -> None:
    (here / "hy.yaml").write_text(f"[{{id: hy, text: {ARMENIAN}, source: https://example.org/hy}}]", encoding="utf-8")
    shown = shell('script -qec "$S post hy.yaml hy --platform x" /dev/null', here, PYTHONIOENCODING="cp1252")
    assert "\\u0531" in shown.stdout
    assert "Traceback" not in shown.stdout


def test_progress_only_on_a_terminal(here: Path) -> None:
    piped = shell("$S export -o out", here)
    assert "Making" not in piped.stdout + piped.stderr
    assert "\x1b" not in piped.stdout + piped.stderr
    terminal = shell('script -qec "$S export -o out --force" /dev/null', here, TERM="xterm")
    assert "Making" in terminal.stdout


# --- completion ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("snippets ex", {"export"}),
        ("snippets post --platform ", set(PLATFORMS)),
        ("snippets count --platform m", {"mastodon"}),
        ("snippets export --theme ", set(THEMES)),
    ],
)
def test_completion(words: str, offered: set[str], tmp_path: Path) -> None:
    count = len(words.split()) - (not words.endswith(" "))
    done = shell("$S", tmp_path, _SNIPPETS_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=str(count))
    assert {line.partition(",")[2] for line in done.stdout.split()} == offered


def test_completion_script(tmp_path: Path) -> None:
    done = shell("$S", tmp_path, _SNIPPETS_COMPLETE="bash_source")
    assert "complete -o nosort -F _snippets_completion snippets" in done.stdout


@pytest.mark.parametrize(
    ("named", "hint"),
    [("twitter", "Did you mean “x”?"), ("X", "Did you mean “x”?"), ("Mastadon", "Did you mean “mastodon”?"),
     ("mastodon,bluesky", "Each has an option of its own; did you mean")],
)  # fmt: skip
def test_a_platform_by_another_name_is_guessed(named: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "--platform", named]) == 2
    assert hint in capsys.readouterr().err

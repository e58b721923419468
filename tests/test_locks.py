"""One export at a time in a folder; whoever only reads, or writes elsewhere, is not kept out."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from faulty import tree
from snippets.__main__ import run

HOLD = (
    "import sys; from pathlib import Path; from snippets.export.lock import locked\n"
    "with locked(Path(sys.argv[1])): print('taken', flush=True); sys.stdin.read()"
)
QUOTES = "- {id: one, text: Well then, source: 'https://example.org/one'}\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a campaign that was exported into `out`, as the current one; `way` is a link to `out`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "quotes.yaml").write_text(QUOTES, encoding="utf-8")
    assert run(["export", "-o", "out"]) == 0
    (tmp_path / "way").symlink_to("out")
    return tmp_path


@pytest.fixture
def holder(here: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that is writing to `out`."""
    command = [sys.executable, "-c", HOLD, str(here / "out")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "taken\n"
        yield process
        process.kill()


# A command while another export holds `out`, and its exit code.
COMMANDS = {
    "export -o out": 3,
    "export -o ./out/../out": 3,
    "export -o way": 3,
    "export -o out --force --jobs 2": 3,
    "export -o out --id one": 3,
    "export -o out --dry-run": 0,
    "export -o other": 0,
    "export -o out/below": 0,
    "check": 0,
    "affected https://example.org/one --manifest out/manifest.json": 0,
    "card one -o out/mine.png": 0,
    "post one --platform x": 0,
}


@pytest.mark.usefixtures("holder")
@pytest.mark.parametrize("words", COMMANDS)
def test_while_another_export_runs(words: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(here / "out")
    capsys.readouterr()
    assert run(words.split()) == COMMANDS[words]
    if COMMANDS[words]:
        name = words.split()[2].removeprefix("./")
        assert capsys.readouterr().err == f"another export is writing to {name}; wait for it\n"
        assert tree(here / "out") == before
    else:
        assert before.items() <= tree(here / "out").items()


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGKILL])
def test_a_lock_ends_with_its_holder(sign: signal.Signals, holder: subprocess.Popen[str]) -> None:
    assert run(["export", "-o", "out", "--force"]) == 3
    holder.send_signal(sign)
    holder.wait(10)
    assert run(["export", "-o", "out", "--force"]) == 0


def test_exports_at_once_end_in_the_same_folder(here: Path) -> None:
    wanted = tree(here / "out")
    command = [sys.executable, "-m", "snippets", "export", "-o", "out", "--force", "--jobs", "2"]
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(4)]
    ends = [(process.communicate(timeout=60)[1].decode(), process.returncode) for process in running]
    assert {code for _, code in ends} <= {0, 3}
    assert 0 in {code for _, code in ends}
    assert {said for said, code in ends if code} <= {"another export is writing to out; wait for it\n"}
    assert tree(here / "out") == wanted

"""Exports done by a real scheduler and its workers: the same bytes, whoever makes them, wherever they go."""

import os
import shutil
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from campaigns import write_quotes
from machines import Files, Machines, ended, local_files, stored_files, until

from snippets.__main__ import run
from snippets.campaign import cluster as cluster_module
from snippets.campaign.pool import Target
from snippets.errors import ExportError
from snippets.export.folder import Folder

SOURCE = Path(__file__).parent.parent.parent / "src" / "snippets"


@pytest.mark.parametrize("executor", [True, False], ids=["cluster", "here"])
@pytest.mark.parametrize("place", ["folder", "s3"])
def test_the_same_bytes(
    place: str, executor: bool, campaign: Path, wanted: Files, machines: Machines, cluster: str, bucket: Any
) -> None:
    name = f"same-{executor}"
    output = {"folder": name, "s3": f"s3://cards/{name}"}[place]
    arguments = ("-o", output, *(("--executor", cluster) if executor else ()))
    done = machines.export(campaign, *arguments)
    assert done.code == 0, done.said
    assert f"{len(wanted) - 1} files written, 0 removed, 0 unchanged" in done.said
    found = local_files(campaign / name) if place == "folder" else stored_files(bucket, f"cards/{name}")
    assert found == wanted
    again = machines.export(campaign, *arguments)
    assert (again.code, f"0 files written, 0 removed, {len(wanted) - 1} unchanged" in again.said) == (0, True)


@pytest.mark.parametrize("executor", [True, False], ids=["cluster", "here"])
def test_the_same_bytes_in_memory(
    executor: bool, campaign: Path, wanted: Files, cluster: str, memory: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Workers, and processes of this machine, have memories of their own: what they make comes back."""
    monkeypatch.chdir(campaign)
    root = f"/same-{executor}"
    how = ("--executor", cluster) if executor else ("--jobs", "2")
    assert run(["export", "-o", f"memory:/{root}", *how]) == 0
    assert stored_files(memory, root) == wanted


def test_a_killed_worker_s_jobs_are_done_by_others(
    campaign: Path, wanted: Files, machines: Machines, bucket: Any
) -> None:
    scheduler = machines.scheduler("doomed-scheduler")
    doomed = machines.worker("doomed", scheduler)
    machines.worker("heir", scheduler)
    export = machines.begin(campaign, "-o", "s3://cards/killed", "--executor", f"dask:{scheduler}")

    def count() -> int:
        bucket.invalidate_cache()
        return len(bucket.find("cards/killed"))

    until(lambda: count() > 1)
    doomed.send_signal(signal.SIGSTOP)
    # What the other can do is done, and there still is something to do: what the first was given.
    before = -1
    while (now := count()) != before:
        before = now
        time.sleep(1)
    assert export.poll() is None
    assert now < len(wanted)
    doomed.kill()
    done = ended(export)
    assert done.code == 0, done.said
    assert f"{len(wanted) - 1} files written, 0 removed, 0 unchanged" in done.said
    assert stored_files(bucket, "cards/killed") == wanted


def test_what_fails_is_told_as_here_and_the_rest_is_made(tmp_path: Path, machines: Machines, cluster: str) -> None:
    write_quotes(tmp_path, 6, "alt: fine")
    quotes = (tmp_path / "quotes.yaml").read_text(encoding="utf-8").replace("theme: theme.yaml, ", "")
    (tmp_path / "quotes.yaml").write_text(quotes.replace("by 4 metres", "by \U000e0fff metres"), encoding="utf-8")
    here = machines.export(tmp_path, "-o", "here")
    there = machines.export(tmp_path, "-o", "there", "--executor", cluster)
    assert here.code == there.code == 1
    assert there.said == here.said
    assert "U+E0FFF" in there.said
    assert local_files(tmp_path / "there") == local_files(tmp_path / "here")
    assert "n1/x/post-1.txt" in local_files(tmp_path / "there")


def test_interrupted_it_leaves_the_cluster_idle(
    campaign: Path, wanted: Files, machines: Machines, cluster: str
) -> None:
    from distributed import Client

    export = machines.begin(campaign, "-o", "cut", "--executor", cluster)
    until(lambda: list((campaign / "cut").glob("*/*/post-1.txt")))
    export.send_signal(signal.SIGINT)
    done = ended(export)
    assert (done.code, done.said.strip()) == (130, "interrupted")
    assert len(local_files(campaign / "cut")) < len(wanted)
    with Client(cluster.removeprefix("dask:"), set_as_default=False) as client:
        until(lambda: not client.run_on_scheduler(lambda dask_scheduler: len(dask_scheduler.tasks)))
    assert machines.export(campaign, "-o", "cut", "--executor", cluster).code == 0
    assert local_files(campaign / "cut") == wanted


def copied(folder: Path, change: str) -> Path:
    """Return a folder to import a package `snippets` from that is not like ours."""
    there = folder / "snippets"
    if change == "missing":
        there.mkdir()
        (there / "__init__.py").touch()
        return folder
    shutil.copytree(SOURCE, there, ignore=shutil.ignore_patterns("__pycache__"))
    # A checkout has the fonts at its top level.
    (there / "data").mkdir()
    (there / "data" / "fonts").symlink_to(SOURCE.parent.parent / "fonts")
    init = there / "__init__.py"
    text = init.read_text(encoding="utf-8")
    if change == "version":
        from snippets import __version__

        text = text.replace(f'"{__version__}"', '"0.0.1"')
    init.write_text(f"{text}# another\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("version", "has snippets 0.0.1, not "),
        ("code", "has other code, fonts or libraries than this machine"),
        ("missing", "No module named 'snippets.campaign'"),
    ],
)
def test_a_worker_that_is_not_like_us_is_refused(
    change: str, words: str, tmp_path: Path, campaign: Path, machines: Machines
) -> None:
    scheduler = machines.scheduler(f"{change}-scheduler")
    path = f"{copied(tmp_path, change)}{os.pathsep}{machines.environment['PYTHONPATH']}"
    machines.worker(f"other-{change}", scheduler, PYTHONPATH=path)
    done = machines.export(campaign, "-o", f"unlike-{change}", "--executor", f"dask:{scheduler}")
    assert done.code == 3
    assert len(done.said.splitlines()) == 1
    assert words in done.said
    assert "; pip install 'snippets[cluster]==" in done.said
    assert local_files(campaign / f"unlike-{change}") == {}


def test_a_worker_that_comes_later_and_is_not_like_us_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_module, "_worker", lambda: SimpleNamespace(address="tcp://127.0.0.1:1"))
    wanted = replace(cluster_module.likeness(machine=False), python="2.7")
    with pytest.raises(ExportError, match=r"^tcp://127\.0\.0\.1:1: runs Python 3\.\d+, not 2\.7; "):
        cluster_module.work([], Target(Folder(Path())), wanted, {}, {})


def test_a_cluster_that_loses_all_its_workers(
    campaign: Path, machines: Machines, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    scheduler = machines.scheduler("lonely-scheduler")
    only = machines.worker("only", scheduler)
    monkeypatch.chdir(campaign)
    monkeypatch.setattr(cluster_module, "PATIENCE", 1)

    def kill() -> None:
        until(lambda: list((campaign / "lost").glob("*/*/post-1.txt")))
        only.kill()

    with ThreadPoolExecutor(1) as thread:
        killing = thread.submit(kill)
        assert run(["export", "-o", "lost", "--executor", f"dask:{scheduler}"]) == 3
        killing.result()
    said = capsys.readouterr().err.splitlines()
    assert said == [f"{scheduler}: the cluster has no workers; start some with `dask worker {scheduler} --nthreads 1`"]


def test_a_result_that_is_lost_with_the_last_worker(
    campaign: Path, machines: Machines, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It was done, and is not here yet: nobody is left to send it, or to do it again."""
    from distributed import Client

    scheduler = machines.scheduler("losing-scheduler")
    only = machines.worker("holder", scheduler)
    gather = Client._gather
    killed: list[int] = []

    async def too_late(client: Client, futures: Any, **more: Any) -> Any:
        killed.append(only.pid)
        only.kill()
        only.wait()
        return await gather(client, futures, **more)

    monkeypatch.chdir(campaign)
    monkeypatch.setattr(cluster_module, "PATIENCE", 1)
    monkeypatch.setattr(Client, "_gather", too_late)
    assert run(["export", "-o", "held", "--executor", f"dask:{scheduler}"]) == 3
    assert killed
    said = capsys.readouterr().err.splitlines()
    assert said == [f"{scheduler}: the cluster has no workers; start some with `dask worker {scheduler} --nthreads 1`"]


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "silent"])
def test_a_scheduler_that_is_lost(
    sign: signal.Signals,
    campaign: Path,
    machines: Machines,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    scheduler = machines.scheduler(f"mortal-scheduler-{sign}")
    mortal = machines.running[-1]
    machines.worker(f"widow-{sign}", scheduler)
    monkeypatch.chdir(campaign)
    monkeypatch.setattr(cluster_module, "PATIENCE", 1)

    def kill() -> None:
        until(lambda: list((campaign / f"orphan-{sign}").glob("*/*/post-1.txt")))
        mortal.send_signal(sign)

    with ThreadPoolExecutor(1) as thread:
        killing = thread.submit(kill)
        assert run(["export", "-o", f"orphan-{sign}", "--executor", f"dask:{scheduler}"]) == 3
        killing.result()
    said = capsys.readouterr().err.splitlines()
    assert said == [f"{scheduler}: the Dask scheduler was lost; export again once it runs"]


def test_a_job_s_own_timeout_is_told(cluster: str) -> None:
    from distributed import Client

    def fail() -> None:
        raise TimeoutError("the store did not answer")

    with (
        Client(cluster.removeprefix("dask:"), set_as_default=False) as client,
        pytest.raises(TimeoutError, match="the store did not answer"),
    ):
        cluster_module._answer(client, client.submit(fail))


def test_a_cluster_that_is_not_there(campaign: Path, machines: Machines, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(campaign)
    monkeypatch.setattr(cluster_module, "PATIENCE", 1)
    assert run(["export", "-o", "none", "--executor", "dask:tcp://127.0.0.1:9"]) == 3
    assert run(["export", "-o", "none", "--executor", f"dask:{machines.scheduler('alone')}"]) == 3
    assert local_files(campaign / "none") == {}

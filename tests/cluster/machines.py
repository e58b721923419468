"""Other machines, as processes on loopback: an S3-compatible store, a Dask scheduler, workers, exports that use them.

All of them are guarded as tests are: see `guard/sitecustomize.py`.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

GUARD = Path(__file__).with_name("guard")

# Seconds that a process gets to start, to end, and an export to be done.
PATIENCE = 60

# Serves until its input ends.
STORE = """
import sys
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
server.stop()
"""

# On loopback, on a port that is free, and with nothing to look at.
QUIET = ("--host", "127.0.0.1", "--no-dashboard", "--dashboard-address", "127.0.0.1:0")

Files = Mapping[str, bytes]


@dataclass
class Ended:
    """An export that has ended: its exit code and what it said on stderr."""

    code: int
    said: str


@dataclass
class Machines:
    """Processes under way, in folders of their own; they end with the tests."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)
    running: list[subprocess.Popen[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.log = self.folder / "guard.log"
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "DASK_"))},
            "PYTHONPATH": str(GUARD),
            "GUARD_LOG": str(self.log),
            **STORE_ENVIRONMENT,
        }

    def start(self, *arguments: str, cwd: Path, **more: str) -> subprocess.Popen[str]:
        """Start Python with arguments, and with more in its environment."""
        cwd.mkdir(exist_ok=True)
        with (cwd / "said.txt").open("a") as said:
            process = subprocess.Popen(
                [sys.executable, *arguments],
                cwd=cwd, env=self.environment | more, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said,
                text=True,
            )  # fmt: skip
        self.running.append(process)
        return process

    def stop(self) -> None:
        for process in self.running:
            process.kill()
            process.communicate(timeout=PATIENCE)

    def store(self) -> str:
        """Start a store; return its address."""
        process = self.start("-c", STORE, cwd=self.folder / "store")
        assert process.stdout
        address = f"http://127.0.0.1:{process.stdout.readline().strip()}"
        self.environment["AWS_ENDPOINT_URL"] = address
        return address

    def scheduler(self, name: str) -> str:
        """Start a scheduler; return its address."""
        told = self.folder / f"{name}.json"
        module = ("-m", "distributed.cli.dask_scheduler")
        self.start(*module, *QUIET, "--port", "0", "--scheduler-file", str(told), cwd=self.folder / name)
        until(lambda: told.exists() and told.read_text().endswith("}"))
        return str(json.loads(told.read_text())["address"])

    def worker(self, name: str, scheduler: str, **more: str) -> subprocess.Popen[str]:
        """Start a worker in a folder of its own; return once the scheduler has it."""
        folder = self.folder / name
        module = ("-m", "distributed.cli.dask_worker")
        options = ("--nthreads", "1", "--no-nanny", "--name", name, "--local-directory", str(folder))
        process = self.start(*module, scheduler, *QUIET, *options, cwd=folder, **more)
        until(lambda: "Starting established connection" in (folder / "said.txt").read_text())
        return process

    def begin(self, folder: Path, *arguments: str) -> subprocess.Popen[str]:
        """Begin to export the campaign of a folder, as people do it: from that folder."""
        process = subprocess.Popen(
            [sys.executable, "-m", "snippets", "export", *arguments],
            cwd=folder, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.running.append(process)
        return process

    def export(self, folder: Path, *arguments: str) -> Ended:
        return ended(self.begin(folder, *arguments))


# The store takes anything for a key; its address goes with it once it has one.
STORE_ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
}


def ended(process: subprocess.Popen[str]) -> Ended:
    said = process.communicate(timeout=PATIENCE)[1]
    return Ended(process.returncode, said)


def until(holds: Callable[[], Any]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def local_files(folder: Path) -> Files:
    """Return path -> content of what is in a folder."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def stored_files(system: Any, root: str) -> Files:
    """Return the same of a place that fsspec knows."""
    system.invalidate_cache()
    return {name.removeprefix(root).lstrip("/"): system.cat_file(name) for name in sorted(system.find(root))}

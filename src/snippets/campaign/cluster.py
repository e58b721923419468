"""Jobs done by the workers of a Dask cluster, which need nothing of this machine: neither its disk nor its folders.

A worker writes what it makes where any machine can write; what goes to a folder of this machine comes back and is
written here. When a worker is lost its jobs are done again by others: a job is a pure function, and writes the same.
"""

import logging
import sys
import threading
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from snippets import __version__
from snippets.campaign.luggage import files_of, repacked
from snippets.campaign.making import Job
from snippets.campaign.pool import Result, Target, make, restored, settle, slim
from snippets.campaign.prints import build, draws_with_machine_fonts, machine_fonts
from snippets.errors import ExportError

if TYPE_CHECKING:
    from distributed import Client, Future

# Seconds that a scheduler gets to answer, and after which we look whether there still are workers.
PATIENCE = 10

# Jobs in one task: a task costs the scheduler about a millisecond, a job at least four of a worker's.
MOST_AT_ONCE = 16

# Tasks that each thread of the cluster has before it, so that none ever waits for us.
AHEAD = 3

# Pictures travel as tasks, so that the scheduler can send them again when a worker is lost. It shall not complain.
_LARGE = {"distributed.admin.large-graph-warning-threshold": "1GB"}


@dataclass(frozen=True, slots=True)
class Likeness:
    """What must be the same on two machines for them to make the same bytes.

    Attributes:
        snippets, python: versions.
        build: fingerprint of our code, the fonts, and the libraries that draw.
        fonts: the same of the machine's own fonts; empty when none of them is needed.
    """

    snippets: str
    python: str
    build: str
    fonts: str


# Field of a likeness -> how one that differs is told: of there, and of here.
_UNLIKE: Mapping[str, str] = {
    "snippets": "has snippets {there}, not {here}",
    "python": "runs Python {there}, not {here}",
    "build": "has other code, fonts or libraries than this machine",
    "fonts": "has other fonts of its own than this machine, and the texts have letters that need them",
}


def likeness(*, machine: bool) -> Likeness:
    """Return what this machine is like; `machine` says whether its own fonts matter."""
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return Likeness(__version__, python, build(), machine_fonts() if machine else "")


@contextmanager
def run(address: str, jobs: Sequence[Job], target: Target) -> Iterator[Iterator[Result]]:
    """Give the result of each job, in order, from the workers of the scheduler at an address.

    At the end of the block, however it comes, what was not begun is cancelled.

    Raises:
        ExportError: there is no such cluster, it has no workers, one of them is not like this machine, or it was lost.
        OSError: a file cannot be written.
    """
    if not jobs:
        yield iter(())
        return
    client = _client(address)
    try:
        ours = likeness(machine=any(draws_with_machine_fonts(job.snippet) for job in jobs))
        with _scheduler_lost(address):
            _refuse_unlike(client, address, ours)
            yield _results(client, jobs, target, ours)
    finally:
        client.close()


@contextmanager
def _scheduler_lost(address: str) -> Iterator[None]:
    """Tell in our words that the scheduler is gone, however distributed comes to know it."""
    from distributed import CancelledError
    from distributed.comm import CommClosedError

    try:
        yield
    except (CancelledError, CommClosedError) as error:
        raise ExportError(_lost(address)) from error


def _lost(address: str) -> str:
    return f"{address}: the Dask scheduler was lost; export again once it runs"


def _threads(client: "Client") -> int:
    """Return how many threads the workers have, together.

    Raises:
        ExportError: the scheduler is lost, or does not answer.
    """
    scheduler = client.scheduler
    try:
        # As `nthreads` asks, which would wait for an answer without end.
        found = client.sync(scheduler.ncores, workers=None, callback_timeout=3 * PATIENCE) if scheduler else {}
    except OSError as error:
        raise ExportError(_lost(scheduler.address)) from error
    return sum(found.values())


def _client(address: str) -> "Client":
    try:
        from distributed import Client
    except ImportError as error:
        raise ExportError(f"--executor dask:{address} needs more: pip install 'snippets[cluster]'") from error
    # What goes wrong is told in one line, by us.
    for name in ("distributed", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        return Client(address, timeout=PATIENCE, set_as_default=False, name="snippets")
    except (OSError, ValueError) as error:
        raise ExportError(f"{address}: no Dask scheduler answers there; start one with `dask scheduler`") from error


def _refuse_unlike(client: "Client", address: str, ours: Likeness) -> None:
    """Refuse a cluster without workers, or one with workers that would make other bytes."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        raise ExportError(_no_workers(address)) from error
    found = client.run(likeness, machine=bool(ours.fonts), on_error="return")
    faults = [f"{worker}: {fault}" for worker, theirs in sorted(found.items()) if (fault := _unlike(theirs, ours))]
    if faults:
        raise ExportError("\n".join(faults))


def _unlike(theirs: object, ours: Likeness) -> str:
    """Return what is not alike, in words; nothing when all is."""
    todo = f"pip install 'snippets[cluster]=={ours.snippets}' there, as here"
    if not isinstance(theirs, Likeness):
        return f"cannot run snippets ({theirs}); {todo}"
    for name, words in _UNLIKE.items():
        there, here = getattr(theirs, name), getattr(ours, name)
        if there != here:
            return f"{words.format(there=there, here=here)}; {todo}"
    return ""


def _no_workers(address: str) -> str:
    return f"{address}: the cluster has no workers; start some with `dask worker {address} --nthreads 1`"


@dataclass(frozen=True, slots=True)
class _Lot:
    """Jobs that are one task; `carried` keeps the files that they need on the cluster as long as they are under way."""

    jobs: Sequence[Job]
    future: "Future"
    carried: Sequence["Future"]


def _results(client: "Client", jobs: Sequence[Job], target: Target, ours: Likeness) -> Iterator[Result]:
    """Yield results in order. No lot is begun that is far ahead, so neither we nor the scheduler hold many."""
    threads = _threads(client) or 1
    size = max(1, min(MOST_AT_ONCE, len(jobs) // (threads * 4)))
    ahead: deque[_Lot] = deque()
    begun = 0
    while ahead or begun < len(jobs):
        while begun < len(jobs) and len(ahead) < AHEAD * threads:
            ahead.append(_submit(client, jobs[begun : begun + size], target, ours))
            begun += size
        lot = ahead.popleft()
        found = _answer(client, lot.future)
        if not _writes(target):
            found = settle(target, found)
        yield from (restored(job, result) for job, result in zip(lot.jobs, found, strict=True))
        threads = _threads(client) or threads


def _writes(target: Target) -> bool:
    """Return whether workers write by themselves."""
    return target.place.reach == "anywhere"


def _submit(client: "Client", jobs: Sequence[Job], target: Target, ours: Likeness) -> _Lot:
    import dask

    names: dict[Path, str] = {}
    carried: dict[str, Future] = {}
    with dask.config.set(_LARGE):
        for path in dict.fromkeys(path for job in jobs for path in files_of(job)):
            # One that is not there is told of by the job, as on this machine.
            if path.is_file():
                data = path.read_bytes()
                names[path] = key = sha256(data).hexdigest()
                # By the same key it is sent once, as long as any lot needs it.
                carried.setdefault(key, client.submit(bytes, data, key=f"snippets-{key}"))
        folders = [f"{job.snippet.id}/{row.id}" for job in jobs for row in job.platforms]
        there = replace(target, place=target.place.part(folders))
        future = client.submit(work, list(jobs), there, ours, names, carried, pure=False)
    return _Lot(jobs, future, tuple(carried.values()))


def _answer(client: "Client", future: "Future") -> list[Result]:
    from distributed import KilledWorker

    address = client.scheduler.address if client.scheduler else ""
    patience = PATIENCE
    while True:
        try:
            answer: list[Result] = future.result(timeout=patience)
        except TimeoutError as error:
            # A job's own, as of a store that does not answer.
            if future.status == "error":
                raise future.exception() or error from None
            if not _threads(client):
                raise ExportError(_no_workers(address)) from error
            # What is done and still on its way here is large, or its worker is lost: then others do it again.
            if future.status == "finished":
                patience *= 2
        except KilledWorker as error:
            raise ExportError(
                f"{address}: several workers were lost over the same job, as when memory runs out; give them more"
            ) from error
        else:
            return answer


# --- on a worker --------------------------------------------------------------------------------

# What draws is not made for threads: one draws, while others write.
_drawing = threading.Lock()


def work(
    jobs: Sequence[Job], target: Target, wanted: Likeness, names: Mapping[Path, str], carried: Mapping[str, bytes]
) -> list[Result]:
    """Do jobs; return what is left to say, and the files where the worker cannot write them.

    Args:
        jobs: of the author's machine.
        target: where the files go.
        wanted: what this machine must be like.
        names: path on the author's machine -> SHA-256 of its content.
        carried: contents, by their SHA-256.

    Raises:
        ExportError: this machine, which came later than the others, is not like the author's.
        OSError: a file cannot be written.
    """
    if fault := _unlike(_own_likeness(machine=bool(wanted.fonts)), wanted):
        raise ExportError(f"{_worker().address}: {fault}")
    where = {path: _unpacked(path.name, key, carried[key]) for path, key in names.items()}
    with _drawing:
        results = [make(repacked(job, where)) for job in jobs]
    return [slim(result) for result in (settle(target, results) if _writes(target) else results)]


_own_likeness = cache(likeness)


def _unpacked(name: str, key: str, data: bytes) -> Path:
    """Return a file with a content, of the same name as on the author's machine: messages name it."""
    file = Path(_worker().local_directory, key, name)
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_name(f"{threading.get_ident()}.part")
        part.write_bytes(data)
        part.replace(file)
    return file


def _worker() -> Any:  # noqa: ANN401 - distributed need not be there
    from distributed import get_worker

    return get_worker()

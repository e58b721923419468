"""Jobs done by one process or by several, in order, each writing its own files."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar, cast

from snippets.campaign.making import Job, make_snippet
from snippets.errors import ExportError, Problem
from snippets.export.items import folder
from snippets.export.place import Place, Status
from snippets.model import Snippet
from snippets.products import File, Item

# Below this many cards the work is done before a second process would have started.
WORTH_A_POOL = 24

# Jobs that a worker is given at a time: enough that handing over costs nothing, few enough that all end together.
MOST_AT_ONCE = 8

# Seconds that a worker gets to take its half-written file away.
_GRACE = 2

# Stands for a job's snippet in what comes back from a worker: the parent has it.
_SENT = Snippet("", "fact", "")


Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a worker puts the files that it makes.

    Attributes:
        place: of the output. dry: compare only. force: write unchanged files as well.
    """

    place: Place
    dry: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What a job made.

    Attributes:
        items: those that could be made. problems: why the others could not.
        warnings: item folder -> what there is to say of an item.
        done: path -> what was done with the file.
        thumbs: SHA-256 of a picture's file -> a thumbnail of it, packed.
        files: that are not written yet, and those of a dry run, which leaves nothing to be read from the disk.
    """

    items: tuple[Item, ...]
    problems: tuple[Problem, ...]
    warnings: Mapping[str, tuple[Problem, ...]]
    done: Mapping[str, Status]
    thumbs: Mapping[str, bytes]
    files: tuple[File, ...] = ()

    def all_problems(self) -> tuple[Problem, ...]:
        """Return errors and warnings."""
        return *self.problems, *(warning for warnings in self.warnings.values() for warning in warnings)


def make(job: Job) -> Result:
    """Make a snippet; its files are still to be written."""
    made, problems = make_snippet(job)
    warnings = {folder(one.item): one.warnings for one in made if one.warnings}
    thumbs = {key: thumb for one in made for key, thumb in one.thumbs.items()}
    files = tuple(file for one in made for file in one.files)
    return Result(tuple(one.item for one in made), problems, warnings, {}, thumbs, files)


def settle(target: Target, results: Iterable[Result]) -> list[Result]:
    """Write the files of results, or compare them; return what is left to say.

    Raises:
        OSError: a file cannot be written.
    """
    results = list(results)
    act = target.place.compare if target.dry else target.place.put
    done = act([file for result in results for file in result.files], force=target.force)
    return [
        replace(
            result,
            done={file.path: done[file.path] for file in result.files},
            files=result.files if target.dry else (),
        )
        for result in results
    ]


def work(target: Target, job: Job) -> Result:
    """Make a snippet and write its files; return what is left to say.

    Raises:
        OSError: a file cannot be written.
    """
    return settle(target, (make(job),))[0]


def slim(result: Result) -> Result:
    """Return a result without the snippet, which whoever gave the job has."""
    return replace(result, items=tuple(replace(item, snippet=_SENT) for item in result.items))


def restored(job: Job, result: Result) -> Result:
    """Return a slim result with the snippet of its job."""
    return replace(result, items=tuple(replace(item, snippet=job.snippet) for item in result.items))


@contextmanager
def run(jobs: Sequence[Job], target: Target, processes: int) -> Iterator[Iterator[Result]]:
    """Give the result of each job, in order, from several processes when it pays; 0 lets us choose how many.

    At the end of the block, however it comes, no process of them is left.

    Raises:
        ExportError: the system ended a process.
        OSError: a file cannot be written.
    """
    workers = min(processes or os.cpu_count() or 1, len(jobs))
    if workers <= 1 or (not processes and sum(len(job.platforms) for job in jobs) < WORTH_A_POOL):
        yield map(partial(work, target), jobs)
        return
    # Drivers of stores have threads, which no fork takes along.
    context = get_context("fork" if _forks() and target.place.reach != "anywhere" else "spawn")
    import_module("snippets.cards")  # once here, instead of in each worker
    private = target.place.reach == "process"
    one = _make_slim if private else partial(_work_slim, target)
    team: list[_Worker] = []
    try:
        with _signals_held():
            team.extend(_hire(context, one) for _ in range(workers))
        results = _results(team, jobs, max(1, min(MOST_AT_ONCE, len(jobs) // (workers * 4))))
        yield (settle(target, (result,))[0] for result in results) if private else results
    finally:
        _dismiss(team)


@contextmanager
def beside(task: Callable[[], Done], *, apart: bool) -> Iterator[Callable[[], Done]]:
    """Do a task in a process of its own during the block; give the function that waits for what it returns.

    Without `apart`, or where a process cannot take over what is in memory, that function does the task itself.

    Raises:
        ExportError: the system ended the process.
        Exception: what the task raises.
    """
    if not apart or not _forks() or (os.cpu_count() or 1) < 2:
        yield task
        return
    team: list[_Worker] = []
    try:
        with _signals_held():
            team.append(_hire(get_context("fork"), lambda _: task()))
        team[0].connection.send((None,))
        yield lambda: cast("Done", _answer(team[0])[0])
    finally:
        _dismiss(team)


def _forks() -> bool:
    """Return whether a worker is forked: it starts in milliseconds with everything loaded; a fresh one must import."""
    return sys.platform == "linux" and "fork" in get_all_start_methods()


@dataclass(slots=True)
class _Worker:
    """A process that does jobs, and our end of what connects us with it."""

    process: BaseProcess
    connection: Connection


def _hire(context: BaseContext, one: Callable[[Any], Any]) -> _Worker:
    ours, theirs = context.Pipe()
    process: BaseProcess = context.Process(target=_serve, args=(theirs, one), daemon=True)  # type: ignore[attr-defined]
    process.start()
    # Only the worker has its end now: when it dies we see the end of the stream.
    theirs.close()
    return _Worker(process, ours)


def _dismiss(team: Sequence[_Worker]) -> None:
    for worker in team:
        worker.process.terminate()
    for worker in team:
        worker.process.join(_GRACE)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()
        worker.connection.close()


def _results(team: Sequence[_Worker], jobs: Sequence[Job], size: int) -> Iterator[Result]:
    """Yield results in order. A worker has one lot of jobs at a time, so neither side ever waits for the other to read.

    No lot is begun that is far ahead of the one that is waited for, so what is done early takes little memory.
    """
    idle, busy = list(team), dict[Connection, tuple[_Worker, int]]()
    early: dict[int, list[Result]] = {}
    begun = 0
    for start in range(0, len(jobs), size):
        while start not in early:
            while idle and begun < len(jobs) and begun - start < 4 * size * len(team):
                worker = idle.pop()
                worker.connection.send(jobs[begun : begun + size])
                busy[worker.connection] = worker, begun
                begun += size
            for ready in cast("list[Connection]", wait(list(busy))):
                worker, number = busy.pop(ready)
                early[number] = _answer(worker)
                idle.append(worker)
        for job, result in zip(jobs[start : start + size], early.pop(start), strict=True):
            yield restored(job, result)


def _answer(worker: _Worker) -> list[Any]:
    try:
        answer: list[Any] | Exception = worker.connection.recv()
    except (EOFError, ConnectionError) as error:
        worker.process.join(_GRACE)
        raise ExportError(
            f"one of the processes was ended by the system (code {worker.process.exitcode}), as when memory runs "
            "out; run the export again, with --jobs 1 it takes the least"
        ) from error
    if isinstance(answer, Exception):
        raise answer
    return answer


# --- in a worker --------------------------------------------------------------------------------


def _serve(connection: Connection, one: Callable[[Any], Any]) -> None:
    """Do jobs until there are no more. Ctrl-C is for the parent, which then ends us by SIGTERM."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    _let_signals_in()
    if parent := parent_process():
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    while True:
        try:
            jobs: Sequence[Any] = connection.recv()
        except EOFError:
            return
        answer: list[Any] | Exception
        try:
            answer = [one(job) for job in jobs]
        except Exception as error:  # noqa: BLE001 - the parent raises it
            answer = error
        connection.send(answer)


def _work_slim(target: Target, job: Job) -> Result:
    return slim(work(target, job))


def _make_slim(job: Job) -> Result:
    return slim(make(job))


def _leave(*_: object) -> None:
    raise SystemExit(1)


def _end_with(sentinel: int) -> None:
    """End with the parent: a worker whose parent was killed would wait for work for ever."""
    wait([sentinel])
    os._exit(1)


# A signal must not meet a worker before it knows what to do with it, nor the parent before it knows of the worker.
_HELD = {signal.SIGINT, signal.SIGTERM}


@contextmanager
def _signals_held() -> Iterator[None]:
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _HELD)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _let_signals_in() -> None:
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _HELD)

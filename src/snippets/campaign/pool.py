"""Jobs done by one process or by several, in order, each writing its own files."""

import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal

from snippets.campaign.making import Job, make_snippet
from snippets.errors import Problem
from snippets.export.disk import Status, compare, put
from snippets.export.items import folder
from snippets.model import File, Item

# Below this many cards the work is done before a second process would have started.
WORTH_A_POOL = 24


@dataclass(frozen=True, slots=True)
class Target:
    """Where a worker puts the files that it makes.

    Attributes:
        folder: the output folder. dry: compare only. force: write unchanged files as well.
    """

    folder: Path
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
        files: of a dry run, which leaves nothing to be read from the disk.
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


def work(target: Target, job: Job) -> Result:
    """Make a snippet and write its files; return what is left to say."""
    made, problems = make_snippet(job)
    files = tuple(file for one in made for file in one.files)
    act = compare if target.dry else put
    done = {file.path: act(target.folder, file, force=target.force) for file in files}
    warnings = {folder(one.item): one.warnings for one in made if one.warnings}
    thumbs = {key: thumb for one in made for key, thumb in one.thumbs.items()}
    return Result(tuple(one.item for one in made), problems, warnings, done, thumbs, files if target.dry else ())


def run(jobs: Sequence[Job], target: Target, processes: int) -> Iterator[Result]:
    """Yield the result of each job, in order, from several processes when it pays; 0 lets us choose how many."""
    workers = min(processes or os.cpu_count() or 1, len(jobs))
    one: Callable[[Job], Result] = partial(work, target)
    if workers <= 1 or (not processes and sum(len(job.platforms) for job in jobs) < WORTH_A_POOL):
        yield from map(one, jobs)
        return
    # A forked worker starts in milliseconds with the fonts already loaded; elsewhere a fresh one must import them.
    method = "fork" if os.name == "posix" and os.uname().sysname == "Linux" else "spawn"
    context = get_context(method if method in get_all_start_methods() else None)
    import_module("snippets.cards")  # once here, instead of in each worker
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker) as pool:
        yield from pool.map(one, jobs, chunksize=max(1, min(16, len(jobs) // (workers * 4))))


def _start_worker() -> None:
    """Leave Ctrl-C to the parent, and end with it: a worker whose parent was killed would wait for work for ever."""
    signal(SIGINT, SIG_IGN)
    if parent := parent_process():
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)

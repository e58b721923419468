"""Who does the jobs of an export: processes of this machine, or what `--executor` names."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial
from importlib import import_module

from snippets.campaign.making import Job
from snippets.campaign.pool import Result, Target, run

# Gives the results of jobs, in order, for the length of a block.
Runner = Callable[[Sequence[Job], Target], AbstractContextManager[Iterator[Result]]]

# First word of an executor -> the module whose `run` takes what follows it. It is loaded when it is asked for.
EXECUTORS: Mapping[str, str] = {"dask": "snippets.campaign.cluster"}


def runner(executor: str, processes: int) -> Runner:
    """Return who does the jobs.

    Args:
        executor: such as `dask:tcp://HOST:PORT`; empty for this machine.
        processes: of this machine; 0 for as many as there are processors, when it pays.
    """
    if not executor:
        return partial(run, processes=processes)
    kind, _, address = executor.partition(":")
    return partial(import_module(EXECUTORS[kind]).run, address)

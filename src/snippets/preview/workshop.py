"""Builds, each in a process of its own: what one has read, loaded or broken is gone with it.

The process for the next build has started and loaded everything while nobody waits for it.
"""

from datetime import date
from multiprocessing import get_context
from multiprocessing.connection import Connection
from signal import SIG_IGN, SIGINT, signal
from types import TracebackType
from typing import Self

from snippets.preview.build import Build, Recipe, build, warm_up

# Seconds between two looks whether a build is done: on Windows Ctrl-C interrupts only between them.
_LOOK = 0.2


class Workshop:
    """Makes builds one after another. A context manager: at its end a build that is under way is broken off."""

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        # A fork would take over threads and locks of the server.
        self._context = get_context("spawn")

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # An export that is broken off leaves no half file, and the next one goes on from there.
        self._process.terminate()
        self._process.join()
        self._pipe.close()

    def make(self, today: date) -> Build:
        """Make a build; dates after `today` are yet to come."""
        found = self._made(today)
        self._pipe.close()
        self._process.join()
        self._start()
        return found

    def _made(self, today: date) -> Build:
        try:
            self._pipe.send(today)
            while not self._pipe.poll(_LOOK):
                pass
            found = self._pipe.recv()
        except (EOFError, OSError):
            self._process.join()
            code = self._process.exitcode
            said = f"the build broke off (exit code {code}); it is made again with the next change"
            return Build(made=False, said=said)
        assert isinstance(found, Build)
        return found

    def _start(self) -> None:
        self._pipe, theirs = self._context.Pipe()
        self._process = self._context.Process(target=_work, args=(theirs, self._recipe))
        self._process.start()
        # With our copy open we would not hear that theirs was closed.
        theirs.close()


def _work(pipe: Connection, recipe: Recipe) -> None:
    """Make one build as soon as the day is told; end when nobody asks any more."""
    # Ctrl-C goes to every process of a terminal; what it means is for the first to say.
    signal(SIGINT, SIG_IGN)
    warm_up()
    try:
        pipe.send(build(recipe, pipe.recv()))
    except (EOFError, OSError):
        return

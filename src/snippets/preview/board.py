"""What there is to show, for the threads that answer requests: replaced as a whole, so that nobody sees half of it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from threading import Condition

from snippets.errors import Problem


@dataclass(frozen=True, slots=True)
class Shown:
    """What a browser gets to see.

    Attributes:
        page: the kit page as it is on the disk; None while there is none that the input stands for.
        files: paths of what may be asked for, below the output folder.
        problems: of the last build. said: in words, by the last build.
        print: tells it from what was shown before.
        busy: whether a build is under way that will replace it.
        over: whether the preview has ended.
    """

    page: bytes | None = None
    files: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    said: str = ""
    print: str = ""
    busy: bool = True
    over: bool = False


def fingerprint(page: bytes | None, whole: str, problems: Iterable[Problem], said: str) -> str:
    """Return what is different when a browser should load the page again.

    Args:
        page: the kit page, None for none.
        whole: what stands for all files of the output.
        problems: that are shown.
        said: the same.
    """
    texts = (whole, said, *map(str, problems))
    return sha256(b"\0".join((page or b"", *(text.encode("utf-8", "replace") for text in texts)))).hexdigest()[:16]


class Board:
    """Holds what is shown now, and wakes who waits for something else."""

    def __init__(self) -> None:
        self._shown = Shown()
        self._changed = Condition()
        self._followers = 0

    @property
    def shown(self) -> Shown:
        """Return what is shown now."""
        return self._shown

    def show(self, shown: Shown) -> None:
        """Show something else."""
        with self._changed:
            self._shown = shown
            self._changed.notify_all()

    def busy(self) -> None:
        """Say that a build has begun; what is shown stays."""
        self.show(replace(self._shown, busy=True))

    def wait(self, known: Shown, seconds: float) -> Shown:
        """Return what is shown as soon as it is something else, or what is known after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._shown is not known, seconds)
            return self._shown

    @contextmanager
    def following(self) -> Iterator[None]:
        """Count a browser that hears of every change until the preview is over."""
        with self._changed:
            self._followers += 1
        try:
            yield
        finally:
            with self._changed:
                self._followers -= 1
                self._changed.notify_all()

    def end(self, seconds: float) -> None:
        """Say that the preview is over; wait until all who follow have heard it, so many seconds at most."""
        self.show(replace(self._shown, over=True))
        with self._changed:
            self._changed.wait_for(lambda: not self._followers, seconds)

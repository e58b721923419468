"""Politeness: one request at a time to a host, and a pause between two; hosts do not wait for one another."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from snippets.verify.means import Deadline, Means

PAUSE = 1.0  # seconds between the end of a request and the next to the same host


class _Host:
    """A host, as far as we have asked it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.pause = PAUSE
        self.free = float("-inf")  # when it may be asked again


class Pace:
    """When each host was last asked, for one run. Threads may share it."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._hosts: dict[str, _Host] = {}

    @contextmanager
    def turn(self, host: str, deadline: Deadline) -> Iterator[None]:
        """Wait until a host may be asked, and hold it while it is; waiting does not count against the deadline."""
        known = self._known(host)
        with deadline.stopped():
            known.lock.acquire()
        try:
            pause = known.free - self._means.clock()
            if pause > 0:
                with deadline.stopped():
                    self._means.sleep(pause)
            yield
        finally:
            known.free = self._means.clock() + known.pause
            known.lock.release()

    def slow(self, host: str, seconds: float) -> None:
        """Ask a host at most once in so many seconds; never more often than `PAUSE` allows."""
        known = self._known(host)
        known.pause = max(known.pause, seconds)

    def _known(self, host: str) -> _Host:
        return self._hosts.setdefault(host, _Host())

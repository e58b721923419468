"""What a run has asked already, so that no server is asked twice for one page."""

import threading
from collections import OrderedDict

from snippets.verify.reply import Reply, Unchecked

MOST = 40_000_000  # bytes of bodies; the oldest go first


class Kept:
    """Outcomes by URL. Threads may share it."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._found: OrderedDict[str, Reply | Unchecked] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def get(self, url: str) -> Reply | Unchecked | None:
        """Return what a URL came to; None when it was not asked, or is no longer kept."""
        with self._lock:
            return self._found.get(url)

    def add(self, url: str, outcome: Reply | Unchecked) -> None:
        """Keep what a URL came to, as long as there is room."""
        with self._lock:
            self._found[url] = outcome
            self._bytes += _size(outcome)
            while self._bytes > self._most:
                _, gone = self._found.popitem(last=False)
                self._bytes -= _size(gone)


def _size(outcome: Reply | Unchecked) -> int:
    return len(outcome.body) if isinstance(outcome, Reply) else 0

"""What the outside is reached by: the system's look-up of names, its connections, its certificates and its clock.

All of it can be another's, so that tests need neither network nor time.
"""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from snippets.verify.reply import Kind


class WireError(Exception):
    """No answer, and why, in words for people.

    Attributes:
        kind: as in `Unchecked`.
        again: whether it may pass by itself.
    """

    def __init__(self, kind: Kind, why: str, *, again: bool = False) -> None:
        super().__init__(why)
        self.kind = kind
        self.again = again


def resolve(host: str, port: int) -> tuple[str, ...]:
    """Return the addresses of a host, as this system finds them.

    Raises:
        OSError: there are none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


def connect(address: str, port: int, seconds: float) -> socket.socket:
    """Return a connection to an IP address, never to a name: nothing is looked up any more.

    Raises:
        OSError: it cannot be made in that time.
    """
    opened = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
    try:
        opened.settimeout(seconds)
        opened.connect((address, port))
    except BaseException:
        opened.close()
        raise
    return opened


@cache
def system_tls() -> ssl.SSLContext:
    """Return what checks certificates against those that this system trusts."""
    return ssl.create_default_context()


@dataclass(frozen=True, slots=True)
class Means:
    """What the outside is reached by.

    Attributes:
        resolve: host and port -> addresses, or OSError.
        connect: address, port and seconds -> an open socket, or OSError.
        tls: what checks certificates.
        clock: seconds that only ever grow.
        sleep: waits for so many seconds.
    """

    resolve: Callable[[str, int], Sequence[str]] = resolve
    connect: Callable[[str, int, float], socket.socket] = connect
    tls: Callable[[], ssl.SSLContext] = system_tls
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


class Deadline:
    """The moment at which a request ends, answered or not. Time that we wait by our own will does not count."""

    def __init__(self, means: Means, seconds: float) -> None:
        self._means = means
        self._seconds = seconds
        self._end = means.clock() + seconds

    def left(self) -> float:
        """Return the seconds left, above 0.

        Raises:
            WireError: there are none.
        """
        seconds = self._end - self._means.clock()
        if seconds <= 0:
            raise WireError("timeout", f"no whole answer in {self._seconds:g} seconds")
        return seconds

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Let the time inside not count."""
        began = self._means.clock()
        yield
        self._end += self._means.clock() - began


def look_up(means: Means, host: str, port: int, deadline: Deadline) -> tuple[str, ...]:
    """Return the addresses of a host.

    Raises:
        WireError: it has none, or none is found in time.
    """
    found: list[Sequence[str] | BaseException] = []

    def ask() -> None:
        try:
            found.append(means.resolve(host, port))
        except BaseException as error:  # noqa: BLE001 - raised below, where somebody sees it
            found.append(error)

    # The system's own look-up knows no time limit; in a thread it may go on while we do not.
    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(deadline.left())
    if not found:
        raise WireError("timeout", f"the address of {host} was not found in time")
    if isinstance(found[0], OSError | UnicodeError) or not found[0]:
        raise WireError("dns", f"no server of the name {host} is found", again=True)
    if isinstance(found[0], BaseException):
        raise found[0]
    return tuple(found[0])

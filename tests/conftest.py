"""What all tests share: the network guard, and the switch that accepts new goldens."""

import ipaddress
import signal
import socket
from typing import Any

import pytest

# They need a Chromium, or a cluster, and have their own targets: `make browser`, `make cluster`.
collect_ignore = ["browser", "cluster"]


# A shell that starts tests in the background may have told them to ignore Ctrl-C; what they start would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write goldens instead of comparing with them")


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    """Return whether goldens are to be written."""
    return bool(request.config.getoption("--accept"))


# What sends to an address, by the place of the address among its arguments.
SENDS = {"connect": 0, "connect_ex": 0, "sendto": -1, "sendmsg": 3}
# What asks the system for the address of a name, or the name of an address, which may ask the network.
LOOKS_UP = ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "gethostbyaddr", "getnameinfo")


def is_loopback(address: Any) -> bool:
    """Return whether an address, as a socket takes it, is this machine's own, written as an IP address."""
    try:
        return ipaddress.ip_address(address[0]).is_loopback
    except ValueError:
        return False


def is_literal(host: Any) -> bool:
    """Return whether a host is an IP address, or none: nobody is asked about it."""
    try:
        ipaddress.ip_address(host if isinstance(host, str) else str(host or b"", "ascii"))
    except ValueError:
        return not host
    return True


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test of this process send to loopback only, and look up no name."""

    def guard_sending(name: str, place: int) -> None:
        send = getattr(socket.socket, name)

        def guarded(self: socket.socket, *arguments: Any) -> Any:
            address = arguments[place] if place < len(arguments) else None  # of a socket that is connected
            if self.family in {socket.AF_INET, socket.AF_INET6} and address and not is_loopback(address):
                pytest.fail(f"a test tried to send to {address}")
            return send(self, *arguments)

        monkeypatch.setattr(socket.socket, name, guarded)

    def guard_looking_up(name: str) -> None:
        look_up = getattr(socket, name)

        def guarded(host: Any, *arguments: Any, **named: Any) -> Any:
            if not is_literal(host[0] if name == "getnameinfo" else host):
                pytest.fail(f"a test tried to look up {host}")
            return look_up(host, *arguments, **named)

        monkeypatch.setattr(socket, name, guarded)

    for name, place in SENDS.items():
        guard_sending(name, place)
    for name in LOOKS_UP:
        guard_looking_up(name)

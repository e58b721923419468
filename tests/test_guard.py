"""The guard of the tests themselves: what must never leave this machine, tried before anything is sent."""

import socket
from typing import Any

import pytest
from _pytest.outcomes import Failed

# From RFC 5737 and RFC 3849: nobody's. The guard refuses them before the system hears of them.
ELSEWHERE = [
    (socket.AF_INET, ("192.0.2.1", 80)),
    (socket.AF_INET6, ("2001:db8::1", 80)),
    (socket.AF_INET, ("localhost", 80)),
]

# What stands before the address among the arguments.
ARGUMENTS: dict[str, tuple[Any, ...]] = {
    "connect": (), "connect_ex": (), "sendto": (b"x",), "sendmsg": ([b"x"], (), 0),
}  # fmt: skip


@pytest.mark.parametrize(("family", "address"), ELSEWHERE)
@pytest.mark.parametrize("send", ARGUMENTS)
def test_nothing_is_sent_elsewhere(send: str, family: int, address: tuple[str, int]) -> None:
    kind = socket.SOCK_DGRAM if ARGUMENTS[send] else socket.SOCK_STREAM
    with socket.socket(family, kind) as opened, pytest.raises(Failed):
        getattr(opened, send)(*ARGUMENTS[send], address)


@pytest.mark.parametrize("look_up", ["gethostbyname", "gethostbyname_ex", "gethostbyaddr"])
def test_no_name_is_looked_up(look_up: str) -> None:
    with pytest.raises(Failed):
        getattr(socket, look_up)("example.invalid")


def test_no_name_is_looked_up_with_a_port() -> None:
    with pytest.raises(Failed):
        socket.getaddrinfo("example.invalid", 80)
    with pytest.raises(Failed):
        socket.getnameinfo(("example.invalid", 80), 0)


def test_loopback_is_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass

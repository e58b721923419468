"""The guard of `tests/conftest.py` for processes that tests start: they send to loopback only, and look up no name.

Libraries try something else when they are refused, so each try is also written into the file that GUARD_LOG names.
"""

import ipaddress
import os
import socket
import sys
from errno import ENETUNREACH
from typing import Any


def _is_local(host: Any) -> bool:
    try:
        return not host or ipaddress.ip_address(host if isinstance(host, str) else str(host, "ascii")).is_loopback
    except ValueError:
        return False


def _refuse(what: str) -> None:
    with open(os.environ["GUARD_LOG"], "a", encoding="utf-8") as log:  # noqa: PTH123 - early, and little loaded
        log.write(f"{sys.argv}: {what}\n")
    raise OSError(ENETUNREACH, what)


def _guard_sending(name: str, place: int) -> None:
    send = getattr(socket.socket, name)

    def guarded(self: socket.socket, *arguments: Any) -> Any:
        address = arguments[place] if place < len(arguments) else None
        if self.family in {socket.AF_INET, socket.AF_INET6} and address and not _is_local(address[0]):
            _refuse(f"{name} {address}")
        return send(self, *arguments)

    setattr(socket.socket, name, guarded)


def _guard_looking_up(name: str) -> None:
    look_up = getattr(socket, name)

    def guarded(host: Any, *arguments: Any, **named: Any) -> Any:
        asked = host[0] if name == "getnameinfo" else host
        try:
            ipaddress.ip_address(asked or "127.0.0.1")
        except ValueError:
            _refuse(f"{name} {asked}")
        return look_up(host, *arguments, **named)

    setattr(socket, name, guarded)


if "GUARD_LOG" in os.environ:
    for _name, _place in {"connect": 0, "connect_ex": 0, "sendto": -1, "sendmsg": 3}.items():
        _guard_sending(_name, _place)
    for _name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "gethostbyaddr", "getnameinfo"):
        _guard_looking_up(_name)

"""Which addresses may be asked: pure functions, so that every doubtful one can be tried without a packet.

A stranger's file names the pages, so its author must not make us knock at what only we can reach: the router, the
cloud's metadata service, a database on this machine.
"""

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import quote, urlsplit

from snippets.urls import DEFAULT_PORTS, url_fault

URL_MOST = 8000  # bytes; RFC 9110 section 4.1 asks for at least that much, and few servers take more

# Not reachable from everywhere, or not one host: the blocks of RFC 6890 and those that IANA's special-purpose
# registries gained since, each as a whole, also where IANA lets single addresses of it be reached; and multicast.
# `ipaddress.is_global` differs between versions of Python (gh-113171, gh-124217), so the table is ours.
_NOT_PUBLIC_4 = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",  # this network
            "10.0.0.0/8",  # private use
            "100.64.0.0/10",  # shared by carriers (CGNAT)
            "127.0.0.0/8",  # loopback
            "169.254.0.0/16",  # link-local; cloud metadata services
            "172.16.0.0/12",  # private use
            "192.0.0.0/24",  # IETF protocol assignments
            "192.0.2.0/24",  # documentation
            "192.31.196.0/24",  # AS112
            "192.52.193.0/24",  # AMT
            "192.88.99.0/24",  # 6to4 relays, gone
            "192.168.0.0/16",  # private use
            "192.175.48.0/24",  # AS112
            "198.18.0.0/15",  # benchmarking
            "198.51.100.0/24",  # documentation
            "203.0.113.0/24",  # documentation
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, broadcast
        ),
    )
)
# Of IPv6 only 2000::/3 is given out as addresses of one host, RFC 4291 section 2.4; of that, not these.
_PUBLIC_6 = IPv6Network("2000::/3")
_NOT_PUBLIC_6 = tuple(
    map(
        IPv6Network,
        (
            "2001::/23",  # IETF protocol assignments; Teredo, ORCHID, benchmarking
            "2001:db8::/32",  # documentation
            "2620:4f:8000::/48",  # AS112
            "3fff::/20",  # documentation
        ),
    )
)
# IPv6 addresses that stand for an IPv4 address, and how many bits follow it.
_CARRIES_4 = (
    (IPv6Network("::ffff:0:0/96"), 0),  # IPv4-mapped
    (IPv6Network("64:ff9b::/96"), 0),  # NAT64, RFC 6052: how networks with IPv6 only reach IPv4
    (IPv6Network("2002::/16"), 80),  # 6to4
)


def is_public(address: str) -> bool:
    """Return whether an IP address, as text, is one that anybody on the internet can reach as one host.

    What is no IP address is not public, nor is one with a scope, as `fe80::1%eth0`.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return _is_public(found)


def _is_public(found: IPv4Address | IPv6Address) -> bool:
    if isinstance(found, IPv4Address):
        return not any(found in network for network in _NOT_PUBLIC_4)
    if found.scope_id is not None:
        return False
    for network, after in _CARRIES_4:
        if found in network:
            return _is_public(IPv4Address((int(found) >> after) & 0xFFFFFFFF))
    return found in _PUBLIC_6 and not any(found in network for network in _NOT_PUBLIC_6)


@dataclass(frozen=True, slots=True)
class Target:
    """A checked address, in the parts that a request needs.

    Attributes:
        scheme: `http` or `https`.
        host: ASCII, lower case, without a final dot; an IPv6 address without brackets.
        port: 1 to 65535.
        path: path and query, ASCII, beginning with a slash.
        trusted: whether its origin is one that the caller allows by name; only then its addresses need not be public.
    """

    scheme: str
    host: str
    port: int
    path: str
    trusted: bool = False

    @property
    def at(self) -> str:
        """Host and port as the Host header has them: the port only where it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.at}"

    @property
    def url(self) -> str:
        """The address, without fragment."""
        return self.origin + self.path


class UrlError(ValueError):
    """An address that must not, or cannot, be asked; its words say why."""


def target(url: str, allowed: Collection[str] = ()) -> Target:
    """Return the parts of a URL that may be asked, before its host is looked up.

    Args:
        url: any text.
        allowed: exact origins, such as `http://127.0.0.1:8000`, that may be asked whatever their port and address.

    Raises:
        UrlError: it is not http or https, has a user name, a port other than 80 and 443, spaces or control characters,
            a host that cannot exist, or an IP address that is not public.
    """
    if fault := url_fault(url):
        raise UrlError(f"the address {fault}")
    parts = urlsplit(url)
    scheme = parts.scheme
    host = _ascii_host(parts.hostname or "")
    path = _ascii(parts.path or "/") + (f"?{_ascii(parts.query)}" if parts.query else "")
    found = Target(scheme, host, parts.port or DEFAULT_PORTS[scheme], path)
    if len(found.url) > URL_MOST:
        raise UrlError(f"the address is longer than {URL_MOST} bytes")
    if found.origin in {origin(each) for each in allowed}:
        return Target(scheme, host, found.port, path, trusted=True)
    if found.port not in DEFAULT_PORTS.values():
        raise UrlError(f"the address has port {found.port}; only 80 and 443 are asked, unless --allow-origin names it")
    if _is_literal(host) and not is_public(host):
        raise UrlError(f"{host} is not a public address")
    return found


def origin(url: str) -> str:
    """Return the origin that a caller allows, in the form of `Target.origin`.

    Raises:
        UrlError: it is none, such as `127.0.0.1:8000` without a scheme, or more than that.
    """
    fault = url_fault(url)
    parts = urlsplit("" if fault else url)
    if fault or parts.path.strip("/") or parts.query or parts.fragment:
        raise UrlError(f'"{url}" is no origin; one is written as http://127.0.0.1:8000')
    return Target(parts.scheme, _ascii_host(parts.hostname or ""), parts.port or DEFAULT_PORTS[parts.scheme], "").origin


def _is_literal(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


# Letters that IDNA 2003, Python's own, turns into others, so that another host would be asked than a browser asks:
# UTS #46 revision 33, section 7 "IDNA comparison" (deviations). Its two joiners are refused as invisible before.
_DEVIATIONS = frozenset("ßς")


def _ascii_host(host: str) -> str:
    if ":" in host:
        # urlsplit has taken the brackets off.
        return str(ip_address(host)) if _is_literal(host) else _refuse_host(host)
    # U+3002 is a dot too, RFC 3490 section 3.1; NFKC makes the other two into it or into a dot.
    plain = unicodedata.normalize("NFKC", host).replace("\u3002", ".").removesuffix(".")
    labels = [_ascii_label(label) for label in plain.split(".")]
    name = ".".join(labels).lower()
    allowed = set("abcdefghijklmnopqrstuvwxyz0123456789-_.")
    return name if name and all(labels) and set(name) <= allowed and len(name) <= 253 else _refuse_host(host)


def _ascii_label(label: str) -> str:
    try:
        if set(label) & _DEVIATIONS:
            return "xn--" + label.lower().encode("punycode").decode("ascii")
        return label.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _refuse_host(host: str) -> str:
    raise UrlError(f'the address has a host that cannot exist, "{host}"')


def _ascii(text: str) -> str:
    """Escape what is not ASCII or may not stand in a request line; an escape that is there stays."""
    return quote(text, safe="%/:?#[]@!$&'()+*,;=~-._")

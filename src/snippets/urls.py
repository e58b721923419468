"""Web addresses: whether people can open one, how it is shown, and what in it is only tracking."""

import re
import unicodedata
from functools import lru_cache
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import SplitResult, quote, urlsplit

from snippets.patterns import regex

# As listed in the design notes of this project, 23 November 2026. `ref` and `source` are not tracking
# everywhere, so they stay.
_TRACKING = regex(
    r"""utm_.* | fbclid | gclid | gclsrc | dclid | gbraid | wbraid | msclkid | twclid | ttclid | yclid
    | _openstat | igshid | igsh | mc_cid | mc_eid | mkt_tok | _hsenc | _hsmi | __hssc | __hstc | __hsfp
    | s_kwcid | oly_enc_id | vero_id | wt_mc | cmpid""",
    re.VERBOSE | re.IGNORECASE,
)
# Tracking at these sites and their subdomains only.
_TRACKING_AT = {"si": ("youtube.com", "youtu.be", "spotify.com")}

DEFAULT_PORTS = {"http": 80, "https": 443}

# Unicode 16.0, Bidi_Control: they can make an address read as another one.
BIDI_CONTROLS = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])

_LABEL_MOST = 63  # octets, RFC 1035 section 2.3.4
_HOST_MOST = 253  # the same, as text without the final dot
_ASCII_LABEL = regex(r"[A-Za-z0-9_-]*", re.ASCII)


# --- can it be opened ---------------------------------------------------------------------------


_TWICE = regex(r"https?://(?=https?://)", re.IGNORECASE)


# Visible ASCII without < > " and a backslash: most addresses are nothing else.
_FAULTLESS = regex(r"[!#-;=?-\[\]-~]+")


def with_one_scheme(url: str) -> str:
    """Return the address that one with its scheme twice stands for; any other unchanged."""
    return _TWICE.sub("", url, count=1) if _TWICE.match(url) else url


# No more than a campaign has: each is asked for when it is read, and for each file that names it.
@lru_cache(maxsize=4096)
def url_fault(url: str) -> str:
    """Return what keeps people from opening `url`, in words that follow "the URL"; empty if nothing does."""
    twice = "has its scheme twice" if _TWICE.match(url) else ""
    return twice or _fault_of_characters(url) or _fault_of_parts(url)


def _fault_of_characters(url: str) -> str:
    if not url:
        return "is empty"
    if _FAULTLESS.fullmatch(url):
        return ""
    for character in url:
        if character.isspace():
            return "has white space in it"
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"}:
            return f"has an invisible character in it (U+{ord(character):04X})"
        if character in '<>"\\':
            return f"has {character} in it"
    return ""


def _fault_of_parts(url: str) -> str:
    scheme, colon, rest = url.partition(":")
    if not colon or scheme.lower() not in DEFAULT_PORTS:
        return "does not begin with https:// or http://"
    if not rest.startswith("//"):
        return f"lacks the two slashes of {scheme}://"
    try:
        parts = urlsplit(url)
    except ValueError:
        return "has a host that cannot be read"
    if "@" in parts.netloc:
        return "has a user name or password in it"
    try:
        port = parts.port
    except ValueError:
        port = 0
    if port == 0:
        return "has a port that does not exist"
    return _fault_of_host(parts)


def _fault_of_host(parts: SplitResult) -> str:
    name = (parts.hostname or "").removesuffix(".")
    if not name:
        return "has no host"
    if "[" in parts.netloc:
        return "" if _is_ip(name, IPv6Address) else f'has a host that is not an IPv6 address, "{name}"'
    labels = name.split(".")
    if labels[-1].isdecimal():
        return "" if _is_ip(name, IPv4Address) else f'has a host that is not an IP address, "{name}"'
    if len(labels) == 1 and name != "localhost":
        return f'has a host without a dot, "{name}"'
    if len(name) > _HOST_MOST or not all(map(_is_label, labels)):
        return f'has a host that cannot exist, "{name}"'
    return ""


def _is_ip(name: str, form: type[IPv4Address | IPv6Address]) -> bool:
    try:
        form(name)
    except AddressValueError:
        return False
    return True


def _is_label(label: str) -> bool:
    """Return whether a host may have this label; of other scripts' letters, only the number is judged."""
    ascii_part = "".join(filter(str.isascii, label))
    return (
        0 < len(label) <= _LABEL_MOST
        and label[0] != "-"
        and label[-1] != "-"
        and _ASCII_LABEL.fullmatch(ascii_part) is not None
    )


# --- what it is shown as ------------------------------------------------------------------------


def host(url: str) -> str:
    """Return the host in lower case, without `www.` and port; empty when there is none."""
    try:
        name = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return name.removesuffix(".").removeprefix("www.")


def path(url: str) -> str:
    """Return the path with its first slash; empty when there is none, or the address cannot be read."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def display_url(url: str, most: int = 0) -> str:
    """Return the address as people read it, without scheme, `www.`, tracking, fragment and final slash.

    Args:
        url: an http or https URL.
        most: when above 0, what is behind "?" and then the middle of the path is cut so that the result has at most so
            many code points; the host is never cut, even when it is longer.
    """
    clean = without_tracking(url.translate(BIDI_CONTROLS)).partition("#")[0]
    parts = urlsplit(clean)
    name = display_host(clean) + (f":{parts.port}" if parts.port not in {None, DEFAULT_PORTS.get(parts.scheme)} else "")
    path = parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")
    if most <= 0 or len(name) + len(path) <= most:
        return name + path
    asked = path.find("?") + 1
    if asked > 1 and len(name) + asked + 1 <= most:
        return f"{name}{path[:asked]}…"
    return name + _cut_middle(path, most - len(name))


def _cut_middle(path: str, room: int) -> str:
    """Shorten `path` to `room` code points; nothing when there is no room for even one of its characters."""
    # An escape such as %C3%A9 and a letter with its accents are kept or dropped as one.
    units = re.findall(r"(?:%[0-9A-Fa-f]{2})+|.[\u0300-\u036F]*", path)
    begin, end = "", ""
    for _ in range(len(units)):
        unit = units.pop(0) if len(begin) <= len(end) else units.pop()
        if len(begin) + len(unit) + len(end) + 1 > room:
            break
        begin, end = (begin + unit, end) if len(begin) <= len(end) else (begin, unit + end)
    begin, end = _whole_words(begin).rstrip("-_."), _whole_words(end[::-1])[::-1].lstrip("-_.")
    return f"{begin}…{end}" if begin.strip("/") or end else ""


def _whole_words(piece: str) -> str:
    """Return the piece without the word that was cut at its end, when that leaves more than half of it."""
    kept = re.sub(r"[^/\-_?&=]*$", "", piece)
    return kept if len(kept) > len(piece) / 2 else piece


def ascii_url(url: str) -> str:
    """Return the address with letters of other scripts in its path percent-encoded: X ends a link before them."""
    head, slashes, rest = url.partition("://")
    host_part, slash, path = rest.partition("/")
    return head + slashes + host_part + slash + quote(path, safe="%/:?#[]@!$&'()*+,;=~-._") if slashes else url


def without_tracking(url: str) -> str:
    """Return `url` without the parameters that only say where a reader came from; the rest as written."""
    base, hash_sign, fragment = url.partition("#")
    address, question, query = base.partition("?")
    if not question:
        return url
    at = host(url)
    kept = [pair for pair in query.split("&") if not _is_tracking(pair.partition("=")[0].lower(), at)]
    if len(kept) == query.count("&") + 1:
        return url
    return address + ("?" + "&".join(kept) if kept else "") + hash_sign + fragment


def _is_tracking(parameter: str, at: str) -> bool:
    return _TRACKING.fullmatch(parameter) is not None or any(
        at == site or at.endswith(f".{site}") for site in _TRACKING_AT.get(parameter, ())
    )


def page_key(url: str) -> str:
    """Return what all addresses of one page share.

    Scheme, `www.`, port 80 or 443, tracking, fragment, final slash and the way of escaping are gone; so it is
    for comparing, and need not be an address that opens.
    """
    try:
        parts = urlsplit(without_tracking(url).partition("#")[0])
        port = parts.port
    except ValueError:
        return url
    port_text = f":{port}" if port not in {None, *DEFAULT_PORTS.values()} else ""
    query = f"?{parts.query}" if parts.query else ""
    name = ".".join(label if label.isascii() else _encode(label) for label in host(url).split("."))
    return _same_escapes(name + port_text + parts.path.rstrip("/") + query)


_ALL_ASCII = "".join(map(chr, range(0x21, 0x7F)))
_UNRESERVED = frozenset("-._~")  # with letters and digits, RFC 3986 section 2.3


def _same_escapes(text: str) -> str:
    """Escape what is not ASCII, and unescape what need not be; %2F keeps its difference from a slash."""
    return re.sub("%[0-9A-Fa-f]{2}", _unescape, quote(text, safe=_ALL_ASCII))


def _unescape(escape: re.Match[str]) -> str:
    character = chr(int(escape[0][1:], 16))
    plain = character.isascii() and (character.isalnum() or character in _UNRESERVED)
    return character if plain else escape[0].upper()


# --- names in other scripts ---------------------------------------------------------------------


def display_host(url: str) -> str:
    """Return the host as people read it: in its own script where that cannot deceive, else with `xn--`.

    A label is shown in its script when that is one, and the top-level domain's: letters that look like others
    are from another script.
    """
    labels = [_decode(label) for label in host(url).split(".")]
    zone = _scripts(labels[-1])
    return ".".join(label if _scripts(label) <= zone and len(zone) == 1 else _encode(label) for label in labels)


def _decode(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        shown = label.removeprefix("xn--").encode("ascii").decode("punycode")
    except UnicodeError:
        return label
    # A label that no registry would have encoded like this stays as it is.
    return shown if _encode(shown) == label else label


def _encode(label: str) -> str:
    try:
        return label.encode("idna").decode("ascii")
    except UnicodeError:
        return "xn--" + label.encode("punycode", "replace").decode("ascii")


def _scripts(label: str) -> frozenset[str]:
    """Return the scripts of a label by the first word of its letters' Unicode names, such as LATIN."""
    neutral = frozenset("0123456789-_")
    return frozenset(unicodedata.name(c, "UNKNOWN").partition(" ")[0] for c in label if c not in neutral)

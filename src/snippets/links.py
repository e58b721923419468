"""What X and Mastodon take for a link in the text of a post.

Both grew out of one library, twitter-text, and share the shape of a link: a host whose last part is a known
top-level domain, a scheme before it, and behind it perhaps a port, a path and a query. They differ in which
characters those hold, which a `_Grammar` states; and X links a host without a scheme as well.

X: twitter-text 3.1.0 (JavaScript). Mastodon: `config/initializers/twitter_regex.rb` over twitter-text 3.1.0
(Ruby). Read 24 November 2026; the rules are retold here, not copied.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_LONGEST_URL = 4096
_LONGEST_LABEL = 63  # of a host, in ASCII form
_LONGEST_SHORT_NAME = 40  # what follows t.co/
_PRESUMED_SCHEME = "https://"
_LONGEST_SCHEME = len("gopher://")

_WHITE_SPACE = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SPACES = _WHITE_SPACE + "\u180e"  # a space until Unicode 6.3
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVALID = "\ufffe\ufeff\uffff"
LATIN_ACCENTS = (
    "\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb"
    "\u0300-\u036f\u1e00-\u1eff"
)
"""Letters and marks that both libraries treat as Latin, for a character class."""

_LATIN = f"A-Za-z0-9{LATIN_ACCENTS}"

_NEVER_BEFORE = re.compile(f"[A-Za-z0-9@＠$#＃{_INVALID}]")
_NEVER_BEFORE_BARE = frozenset("-_./")
_JOINTS = frozenset("-_")  # stand in a label, not at its ends
_PORT = re.compile(":[0-9]+")
_LATIN_LABELS = re.compile(f"(?:[-{_LATIN}]+\\.)+")
_ASCII_WORD = re.compile("[A-Za-z]+")
_GOES_ON = re.compile("[A-Za-z0-9@+-]")
_FULL_STOPS = re.compile("[\u3002\uff0e\uff61]")  # what Punycode takes for a dot

Span = tuple[int, int]
"""Start and end in code points."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    """Where the platforms differ.

    Attributes:
        scheme: matches a scheme that ends where the host begins.
        host: matches a run of labels, joints and dots.
        encoded_domain: matches a top-level domain in Punycode.
        path: matches a path.
        query: matches a query and what may trail it.
        query_trail: the characters that a query does not end in.
        short: matches a short link of X's, its name as group 1; nothing behind it belongs to the link.
    """

    scheme: re.Pattern[str]
    host: re.Pattern[str]
    encoded_domain: re.Pattern[str]
    path: re.Pattern[str]
    query: re.Pattern[str]
    query_trail: str
    short: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Found:
    """What looks like a link: where it begins, where its host does, where host and all end."""

    begin: int
    host: int
    host_end: int
    end: int
    has_path: bool

    @property
    def has_scheme(self) -> bool:
        return self.begin < self.host


@dataclass(frozen=True, slots=True)
class _Label:
    """A label with a dot behind it.

    Attributes:
        alone: where the host ends whose last label before the top-level domain is this; 0 for none.
        further: where the longest host ends that has more labels in between; 0 for none.
    """

    start: int
    end: int
    alone: int
    further: int

    def host_end(self, text: str, start: int) -> int:
        """Return where the longest host ends that begins inside this label; 0 for none."""
        if start == self.end or text[start] in _JOINTS or text[self.end - 1] in _JOINTS:
            return 0
        if self.further:
            return self.further
        # An underscore is fine in a subdomain only.
        return 0 if "_" in text[start : self.end] else self.alone


def x_links(text: str) -> tuple[Span, ...]:
    """Return where X finds links, in order, never overlapping.

    X reads the text in form NFC; bring it to that form first when lengths matter.
    """
    links: list[Span] = []
    for found in _candidates(text, _X):
        host = text[found.host : found.host_end]
        scheme_length = found.host - found.begin or len(_PRESUMED_SCHEME)
        if scheme_length + found.end - found.begin > _LONGEST_URL or not _exists_for_x(host):
            continue
        if found.has_scheme:
            links.extend(_whole(text, found, _X))
        elif found.begin == 0 or text[found.begin - 1] not in _NEVER_BEFORE_BARE:
            links.extend(_bare(text, found))
    return tuple(links)


def mastodon_links(text: str) -> tuple[Span, ...]:
    """Return where Mastodon finds links, in order, never overlapping; each of them names a scheme."""
    links: list[Span] = []
    for found in _candidates(text, _MASTODON) if "://" in text else ():
        host = text[found.host : found.host_end]
        if found.has_scheme and _exists_for_mastodon(host):
            growth = _encoded_length(host) - len(host)
            spans = _whole(text, found, _MASTODON)
            links.extend((begin, end) for begin, end in spans if growth + end - begin <= _LONGEST_URL)
    return tuple(links)


def _whole(text: str, found: _Found, grammar: _Grammar) -> Iterator[Span]:
    """Give the link, which ends early when it is one of X's short links."""
    short = grammar.short.match(text, found.begin, found.end)
    if not short:
        yield found.begin, found.end
    elif len(short[1]) <= _LONGEST_SHORT_NAME:
        yield found.begin, short.end()


def _bare(text: str, found: _Found) -> Iterator[Span]:
    """Give the parts in Latin letters of a host without scheme; only the last of them can have a path.

    When the host goes on after that part, the library still counts the length of the path from its end.
    """
    parts = list(_latin_parts(text, found.host, found.host_end))
    if parts and found.has_path:
        start, end = parts[-1]
        parts[-1] = start, end + found.end - found.host_end
    yield from parts


def _latin_parts(text: str, at: int, end: int) -> Iterator[Span]:
    while labels := _LATIN_LABELS.search(text, at, end):
        at = dot = labels.end()
        while (dot := text.rfind(".", labels.start(), dot)) > 0:
            if domain_end := _domain_end(text, dot + 1, _X):
                yield labels.start(), domain_end
                at = domain_end
                break


# --- candidates ---------------------------------------------------------------------------------


def _candidates(text: str, grammar: _Grammar) -> Iterator[_Found]:
    """Give hosts with what is around them, from left to right; the next begins after the end of the last."""
    taken = at = 0
    while run := grammar.host.search(text, at):
        at = run.end()
        host = _host(text, run, taken, grammar) if "." in run[0] else None
        if host:
            begin, start, host_end = host
            taken, has_path = _tail(text, host_end, grammar)
            at = taken
            yield _Found(begin, start, host_end, taken, has_path)


def _host(text: str, run: re.Match[str], taken: int, grammar: _Grammar) -> tuple[int, int, int] | None:
    """Return where the first link in `run` begins, where its host does and where that ends."""
    labels = _labels(text, run, grammar)
    start = run.start()
    scheme = grammar.scheme.search(text, max(taken, start - _LONGEST_SCHEME), start)
    if scheme and _may_begin(text, scheme.start(), taken):
        end = labels[0].host_end(text, start)
        if end:
            return scheme.start(), start, end
    for at, label in _starts(labels):
        if _may_begin(text, at, taken) and (end := label.host_end(text, at)):
            return at, at, end
    return None


def _starts(labels: list[_Label]) -> Iterator[tuple[int, _Label]]:
    """Give the places to try for a host without scheme, in order, each with the label that it is in."""
    for label in labels:
        if label.further or label.alone:
            places = list(range(label.start, label.end))
            if label.start == 0:
                # The first character of a text is taken for what stands before a link, if that gives one.
                places[:2] = places[:2][::-1]
            yield from ((at, label) for at in places)


def _may_begin(text: str, at: int, taken: int) -> bool:
    """Return whether a link can begin here; the character before must not belong to the link before."""
    return at == 0 or (at > taken and not _NEVER_BEFORE.match(text, at - 1))


def _labels(text: str, run: re.Match[str], grammar: _Grammar) -> list[_Label]:
    """Return the labels of a run of host characters, in order; what follows its last dot is none."""
    labels: list[_Label] = []
    further = 0
    end = text.rfind(".", run.start(), run.end())
    while end >= 0:
        dot = text.rfind(".", run.start(), end)
        start = max(dot + 1, run.start())
        label = _Label(start, end, _domain_end(text, end + 1, grammar), further)
        labels.append(label)
        further = label.host_end(text, start)
        end = dot
    return labels[::-1]


def _domain_end(text: str, at: int, grammar: _Grammar) -> int:
    """Return where the top-level domain that begins at `at` ends; 0 when there is none."""
    word = _ASCII_WORD.match(text, at)
    if word and word[0].lower() in _domains() and not _GOES_ON.match(text, word.end()):
        return word.end()
    for length in _lengths():
        end = at + length
        if text[at:end].lower() in _domains() and len(text) >= end and not _GOES_ON.match(text, end):
            return end
    encoded = grammar.encoded_domain.match(text, at)
    return encoded.end() if encoded else 0


@cache
def _domains() -> frozenset[str]:
    from snippets.tables.domains import TOP_LEVEL

    return frozenset(TOP_LEVEL.split(" "))


@cache
def _lengths() -> tuple[int, ...]:
    """Return the lengths of top-level domains in other scripts, longest first."""
    return tuple(sorted({len(name) for name in _domains() if not name.isascii()}, reverse=True))


def _tail(text: str, at: int, grammar: _Grammar) -> tuple[int, bool]:
    """Return where port, path and query behind a host end, and whether there is a path."""
    if port := _PORT.match(text, at):
        at = port.end()
    path = grammar.path.match(text, at)
    if path:
        at = path.end()
    if query := grammar.query.match(text, at):
        at += len(query[0].rstrip(grammar.query_trail))
    return at, path is not None


# --- hosts that cannot exist --------------------------------------------------------------------


def _exists_for_x(host: str) -> bool:
    """Return whether each label is short enough in Punycode (RFC 3492)."""
    if host.startswith("xn--") and not any(_latin_parts(host, 0, len(host))):
        return False
    # Punycode never shortens, and takes long for long labels.
    labels = host.split(".")
    return all(len(s) <= _LONGEST_LABEL and _encoded_length(s) <= _LONGEST_LABEL for s in labels)


def _encoded_length(host: str) -> int:
    parts = _FULL_STOPS.sub(".", host).split(".")
    prefix = len("xn--")
    lengths = [len(p) if p.isascii() else prefix + len(p.encode("punycode")) for p in parts]
    return sum(lengths) + len(parts) - 1


def _exists_for_mastodon(host: str) -> bool:
    """Return whether IDNA 2003 (RFC 3490) can write the host in ASCII, as the libidn of Mastodon does."""
    if any(len(label) > _LONGEST_LABEL for label in host.split(".")):
        return False
    if host.isascii():
        return True
    from stringprep import in_table_a1  # what no character was in the Unicode of 2002

    try:
        host.encode("idna")
    except UnicodeError:
        return False
    return not any(map(in_table_a1, host))


# --- the grammars -------------------------------------------------------------------------------


def _path(inside: str, last: str, *, last_bracket: bool) -> re.Pattern[str]:
    """Return the longest path of these characters and of brackets that hold some, nested once at most.

    A path ends in one of `last`, or in brackets: wherever they are if `last_bracket`, else where no other
    character stands between them and one of `last`.
    """
    inner = f"[{inside}]"
    brackets = rf"\((?!\)){inner}*+(?:\({inner}++\){inner}*+)?\)"
    if last_bracket:
        return re.compile(f"/(?:(?:{inner}|{brackets})*(?:[{last}]|{brackets}))?")
    return re.compile(f"/(?:(?:{inner}|{brackets})*[{last}])?(?:{brackets})*")


def _scheme(names: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{names})://\Z", re.IGNORECASE | re.ASCII)


_X_QUERY = r"A-Za-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|"
_X_QUERY_TRAIL = "!?*'@();:+$%[].,~|"

_X = _Grammar(
    scheme=_scheme("https?"),
    host=re.compile(rf"[^!'#%&()*+,\\/:;<=>?@\[\]^{{|}}~${_SPACES}{_INVALID}{_DIRECTIONS}]+"),
    encoded_domain=re.compile("[Xx][Nn]--[-0-9A-Za-z]+"),
    path=_path(
        rf"\u0400-\u04ff{_LATIN}!*';:=+,.$/%#\[\]\-\u2013_~@|&",
        rf"\u0400-\u04ff{_LATIN}=+/#\-_",
        last_bracket=False,
    ),
    query=re.compile(rf"\?[{_X_QUERY}]*"),
    query_trail=_X_QUERY_TRAIL,
    short=re.compile(rf"https?://t\.co/([a-z0-9]+)(?:\?[{_X_QUERY}]*[a-z0-9\-_&=#/])?", re.IGNORECASE | re.ASCII),
)

# What a query may not hold beyond ASCII: neither ucschar nor iprivate of RFC 3987.
_NO_CHARACTERS = "\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U000e0fff" + "".join(
    chr((plane << 16) + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)
)

_MASTODON = _Grammar(
    scheme=_scheme("https?|dat|dweb|ipfs|ipns|ssb|gopher|gemini"),
    host=re.compile(rf"""[^!"#$%&'()*+,/:;<=>?@\[\]^`{{|}}~\x00-\x1f\x7f{_SPACES}{_INVALID}{_DIRECTIONS}]+"""),
    encoded_domain=re.compile("[Xx][Nn]--[0-9A-Za-z]+"),
    path=_path(f"^<>()?{_WHITE_SPACE}", rf"""^()?!*"'「」<>;:=,.$%\[\]~&|@{_WHITE_SPACE}""", last_bracket=True),
    query=re.compile(rf"\?[^\x00-\x20\"<>\\`{{}}{_NO_CHARACTERS}]*"),
    query_trail="!?*'();:+$%[].,~|@^",
    short=re.compile(r"https?://t\.co/([a-z0-9]+)", re.IGNORECASE | re.ASCII),
)

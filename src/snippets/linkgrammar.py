"""The characters that links are made of on X and on Mastodon, as patterns.

What the patterns mean together, and where they come from, stands in `links.py`. Each is compiled when a text first
asks for it.
"""

import re
from functools import cache
from typing import NamedTuple

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

_NEVER_BEFORE = f"[A-Za-z0-9@＠$#＃{_INVALID}]"


class Grammar(NamedTuple):
    """Where the platforms differ.

    Attributes:
        scheme: matches a scheme that ends where the host begins.
        host: matches a run of labels, joints and dots; never a space.
        encoded_domain: matches a top-level domain in Punycode.
        path: matches characters of a path, brackets aside.
        path_trail: those of them that a path does not end in.
        brackets: matches brackets in a path, with what they hold: something, nested once at most.
        last_bracket: whether a path may end in brackets wherever they are; else no other character may stand
            between them and one that a path ends in.
        query: matches a query and what may trail it.
        query_trail: the characters that a query does not end in.
        short: matches a short link of X's, its name as group 1; nothing behind it belongs to the link.
    """

    scheme: re.Pattern[str]
    host: re.Pattern[str]
    encoded_domain: re.Pattern[str]
    path: re.Pattern[str]
    path_trail: str
    brackets: re.Pattern[str]
    last_bracket: bool
    query: re.Pattern[str]
    query_trail: str
    short: re.Pattern[str]


@cache
def domain_dot() -> re.Pattern[str]:
    """Match a dot that a top-level domain may follow, as group 1 one that is a whole word in ASCII letters."""
    return re.compile(r"\.(?:([A-Za-z]++)(?![0-9@+-])|[^\W\d_])")


@cache
def plain_word() -> re.Pattern[str]:
    """Match a word that both grammars read alike, up to a space: a link, or a mention, which is none.

    Of a link, group 1 is the host, neither that of X's short links nor in Punycode, 2 its top-level domain, 3 a path.
    It makes a text with ordinary links and mentions three times as fast.
    """
    label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
    path = "/(?:[a-zA-Z0-9/_.%+#:~,=-]*[a-zA-Z0-9/_+#-])?"
    query = r"\?[a-zA-Z0-9=&/_.%+#:~,-]*[a-zA-Z0-9=&/_#-]"
    link = rf"https?://(?!t\.co/|xn--)((?:{label}\.)+([a-z]+))({path})?(?:{query})?"
    return re.compile(rf"(?:{link}|@[a-zA-Z0-9]+(?:[.@][a-zA-Z0-9]+)*)(?=[ \n]|\Z)")


@cache
def ascii_word() -> re.Pattern[str]:
    """Match a word that ends where a top-level domain may."""
    # Possessive: what goes on after a shorter word is no end of it.
    return re.compile("[A-Za-z]++(?![0-9@+-])")


@cache
def goes_on() -> re.Pattern[str]:
    """Match what a top-level domain does not end before."""
    return re.compile("[A-Za-z0-9@+-]")


@cache
def never_before() -> re.Pattern[str]:
    """Match what never stands right before a link."""
    return re.compile(_NEVER_BEFORE)


@cache
def start() -> re.Pattern[str]:
    """Match a character that a host may begin with, for what stands before it."""
    return re.compile(f"(?<!{_NEVER_BEFORE})[^-_]", re.DOTALL)


@cache
def latin_labels() -> re.Pattern[str]:
    """Match labels in Latin letters, with their dots."""
    return re.compile(f"(?:[-{_LATIN}]+\\.)+")


@cache
def port() -> re.Pattern[str]:
    """Match a port."""
    return re.compile(":[0-9]+")


def _scheme(names: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{names})://\Z", re.IGNORECASE | re.ASCII)


def _brackets(inside: str) -> re.Pattern[str]:
    return re.compile(rf"\((?!\))[{inside}]*+(?:\([{inside}]++\)[{inside}]*+)?\)")


@cache
def x() -> Grammar:
    """Return what X takes."""
    path = rf"\u0400-\u04ff{_LATIN}!*';:=+,.$/%#\[\]\-\u2013_~@|&"
    query = r"A-Za-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|"
    return Grammar(
        scheme=_scheme("https?"),
        host=re.compile(rf"[^!'#%&()*+,\\/:;<=>?@\[\]^{{|}}~${_SPACES}{_INVALID}{_DIRECTIONS}]+"),
        encoded_domain=re.compile("[Xx][Nn]--[-0-9A-Za-z]+"),
        path=re.compile(f"[{path}]+"),
        path_trail="!*';:,.$%[]\u2013~@|&",
        brackets=_brackets(path),
        last_bracket=False,
        query=re.compile(rf"\?[{query}]*"),
        query_trail="!?*'@();:+$%[].,~|",
        short=re.compile(rf"https?://t\.co/([a-z0-9]+)(?:\?[{query}]*[a-z0-9\-_&=#/])?", re.IGNORECASE | re.ASCII),
    )


@cache
def mastodon() -> Grammar:
    """Return what Mastodon takes."""
    path = f"^<>()?{_WHITE_SPACE}"
    # What a query may not hold beyond ASCII: neither ucschar nor iprivate of RFC 3987.
    no_characters = "\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U000e0fff" + "".join(
        chr((plane << 16) + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)
    )
    return Grammar(
        scheme=_scheme("https?|dat|dweb|ipfs|ipns|ssb|gopher|gemini"),
        host=re.compile(rf"""[^!"#$%&'()*+,/:;<=>?@\[\]^`{{|}}~\x00-\x1f\x7f{_SPACES}{_INVALID}{_DIRECTIONS}]+"""),
        encoded_domain=re.compile("[Xx][Nn]--[0-9A-Za-z]+"),
        path=re.compile(f"[{path}]+"),
        path_trail="!*\"'「」;:=,.$%[]~&|@",
        brackets=_brackets(path),
        last_bracket=True,
        query=re.compile(rf"\?[^\x00-\x20\"<>\\`{{}}{no_characters}]*"),
        query_trail="!?*'();:+$%[].,~|@^",
        short=re.compile(r"https?://t\.co/([a-z0-9]+)", re.IGNORECASE | re.ASCII),
    )

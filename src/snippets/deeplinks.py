"""Links that open a page at its words: an address with a text directive.

Rules: WICG "URL Fragment Text Directives" (draft, March 2025). `verify` makes the directives of a page's own words.
"""

import re

from snippets.patterns import regex

# What parts the section of an address from what only the browser reads.
MARK = ":~:"

# Longer addresses are not made.
URL_MOST = 2_000

# Sections that scripts read for themselves as a route; they would take the directive for a part of it.
_ROUTE = regex("[!/]")

# Of what a directive may end with, what no link ends with.
_ENDS = ".~,&-"

# A directive comes out of a file that people may have edited, and goes into links and posts.
_DIRECTIVE = regex(rf"{MARK}text=[\w.~%,&=-]+", re.ASCII)


def deep_link(url: str, directive: str) -> str:
    """Return an address that opens at a passage; the plain one where that cannot be.

    A section that the address has stays, as what a browser without text directives opens; a directive goes.

    Args:
        url: of the page.
        directive: `:~:text=…`, percent-encoded; empty for none.
    """
    base, _, section = url.partition("#")
    section = section.partition(MARK)[0]
    if _ROUTE.match(section) or not _DIRECTIVE.fullmatch(directive):
        return url
    # Platforms end a link before a mark that ends a sentence; written as a number it is a part of it.
    last = directive[-1]
    directive = f"{directive[:-1]}%{ord(last):02X}" if last in _ENDS else directive
    link = f"{base}#{section}{directive}"
    return link if len(link) <= URL_MOST else url

"""What a site's robots.txt says to us.

RFC 9309, as far as the standard library's reader goes: `*` and `$` in paths are plain characters to it, and of two
rules the first one counts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.robotparser import RobotFileParser

_NAME = "snippets"  # our name in robots.txt
READ_MOST = 500_000  # bytes; RFC 9309 section 2.5 asks for at least 500 kibibytes, and more says nothing
DELAY_MOST = 10.0  # seconds between requests that a site may ask for


@dataclass(frozen=True, slots=True)
class Rules:
    """What may be asked of one origin.

    Attributes:
        allows: URL -> whether programs may ask for it.
        delay: seconds between two requests, 0 to `DELAY_MOST`.
        known: False when the file cannot be read for now; a program that obeys then asks for nothing.
    """

    allows: Callable[[str], bool]
    delay: float = 0.0
    known: bool = True


NO_RULES = Rules(lambda _url: True)
# RFC 9309 section 2.3.1.4: while the file cannot be reached, nothing may be asked.
UNREACHABLE = Rules(lambda _url: False, known=False)


def read_rules(text: str) -> Rules:
    """Return the rules of a robots.txt; whatever is none of its lines says nothing. Never raises."""
    parser = RobotFileParser()
    parser.parse([line for line in text.splitlines() if _is_readable(line)])
    asked = parser.crawl_delay(_NAME)

    def allows(url: str) -> bool:
        try:
            return parser.can_fetch(_NAME, url)
        except ValueError:
            return True

    return Rules(allows, min(float(asked or 0), DELAY_MOST))


def _is_readable(line: str) -> bool:
    """Return whether Python's reader can read a line: of some numbers and addresses it fails at the whole file."""
    try:
        RobotFileParser().parse(["User-agent: *", line])
    except ValueError:
        return False
    return True

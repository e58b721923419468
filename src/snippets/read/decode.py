"""Bytes of a file -> text that YAML can take, with each line and column in its place."""

from snippets.errors import Location, Problem
from snippets.patterns import regex
from snippets.read.nodes import FORBIDDEN

# What YAML takes for the end of a line, and people do not see.
_LINE_ENDS = regex("[\x85\u2028\u2029]")

# Of a file: what is shorter stays below 500 MB.
BYTES_MOST = 12_000_000
LINES_MOST = 500_000


def decode(text: str | bytes, file: str) -> tuple[str, list[Problem]]:
    """Return the text with a space for each character that YAML cannot take: lines and columns stay.

    A file that cannot be read is an empty text and a problem.
    """
    if len(text) > BYTES_MOST:
        return "", [Problem(Location(file), f"longer than {BYTES_MOST // 1_000_000} MB", "part it")]
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            bad = error.object[error.start]
            where = Location(file, error.object.count(b"\n", 0, error.start) + 1)
            return "", [Problem(where, f"not UTF-8 text (byte {bad:02X})", "save the file as UTF-8")]
    text = text.removeprefix("\ufeff")
    if text.count("\n") > LINES_MOST:
        return "", [Problem(Location(file), f"more than {LINES_MOST:,} lines", "part it")]
    problems = []
    for number, line in enumerate(text.split("\n"), 1):
        where = Location(file, number)
        if found := FORBIDDEN.search(line):
            what = f"an invisible control character (U+{ord(found[0]):04X})"
            problems.append(Problem(where, what, "remove it, or type the words again"))
        if found := _LINE_ENDS.search(line):
            what = f"an invisible line end (U+{ord(found[0]):04X}), read as a space"
            problems.append(Problem(where, what, "press Enter there, or remove it", "warning"))
    return _LINE_ENDS.sub(" ", FORBIDDEN.sub(" ", text)), problems

"""CSV files: RFC 4180, and no cell that a spreadsheet takes for a formula.

That a cell must not begin with `=`, `+`, `-`, `@` or a tab, and that an apostrophe before it keeps it a text, is
requirement 1.2.10 of OWASP's Application Security Verification Standard 5.0; read 25 November 2026.
"""

import csv
from collections.abc import Iterable, Sequence
from io import SEEK_END, BytesIO, StringIO
from itertools import islice

from snippets.patterns import regex

# Excel takes a file without it for one in the code page of the machine, from Excel 2007 on one with it for UTF-8
# (stackoverflow.com/questions/155097, read 25 November 2026); LibreOffice sees it too.
BOM = "\ufeff"

BATCH = 500

_FORMULA = regex(r"\s*[=+\-@＝＋－＠]|[\t\r\0]")
# A handle as people begin a post with one; in a formula a name can follow @ as well.
_MENTION = regex(r"@\w[\w.-]*(?:@[\w-]+(?:\.[\w-]+)+)?(?=[\s,.:;!?'’]|$)")
_STRING = regex(r'"[^"]*"')


def safe(text: str) -> str:
    """Return a text as a cell shows it: with an apostrophe in front when a spreadsheet would take it for a formula."""
    # Nearly every cell is empty, or begins with a letter or a digit.
    if not text or text[0].isalnum():
        return text
    return f"'{text}" if _FORMULA.match(text) and not _begins_with_a_mention(text) else text


def _begins_with_a_mention(text: str) -> bool:
    """Return whether a text begins with somebody's handle and cannot be a formula that does anything.

    For that it would have to call a function or another program, so to hold ( or |. An address outside of a formula's
    own texts is in none.
    """
    return bool(_MENTION.match(text)) and "|" not in text and ("(" not in text or "://" in _STRING.sub("", text))


def table(rows: Iterable[Sequence[str]], *, bom: bool = False) -> bytes:
    """Return rows of cells that are `safe` as a CSV file.

    It is UTF-8; cells with commas, quotes or line breaks are in quotes; lines end in CRLF.
    """
    data, some = BytesIO((BOM if bom else "").encode()), iter(rows)
    data.seek(0, SEEK_END)
    # So many rows at a time are text: with one emoji in it, that takes four bytes a character.
    while batch := list(islice(some, BATCH)):
        text = StringIO(newline="")
        csv.writer(text).writerows(batch)
        data.write(text.getvalue().encode())
    return data.getvalue()

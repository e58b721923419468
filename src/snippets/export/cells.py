"""CSV files: RFC 4180, and no cell that a spreadsheet takes for a formula.

That a cell must not begin with `=`, `+`, `-`, `@` or a tab, and that an apostrophe before it keeps it a text, is
requirement 1.2.10 of OWASP's Application Security Verification Standard 5.0; read 25 November 2026.
"""

from collections.abc import Iterable

from snippets.patterns import regex

# Excel takes a file without it for one in the code page of the machine, from Excel 2007 on one with it for UTF-8
# (stackoverflow.com/questions/155097, read 25 November 2026); LibreOffice sees it too.
BOM = "\ufeff"

END = "\r\n"

_QUOTED = regex(r'[,"\r\n]')
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


def quoted(text: str) -> str:
    """Return a cell as it stands in a file: in quotes when there are commas, quotes or line breaks in it.

    Python's csv looks at every character by itself, which took half of the time of all tables of a campaign.
    """
    if _QUOTED.search(text):
        text = text.replace('"', '""')
        return f'"{text}"'
    return text


def cells(texts: Iterable[str]) -> str:
    """Return cells next to each other, each of them `safe` and `quoted`; a whole row, or a part of one."""
    return ",".join([quoted(safe(text)) if text else text for text in texts])

"""Paragraphs, list items and rows that are a quotation with its speaker: `"We will go." — Name, [speech](…)`."""

from snippets.document import Block, Link
from snippets.enclosures import enclosures, is_bracket
from snippets.extract.attribution import DASH, Attribution, read_credit, read_who
from snippets.extract.marks import is_whole_quotation
from snippets.extract.names import is_name_like
from snippets.extract.publishers import is_publisher
from snippets.extract.quotations import Quotation
from snippets.extract.saying import speaker_in_lead_in
from snippets.patterns import regex

_BEHIND = regex(rf"[.,]?\s*(?:{DASH}|(?P<bracket>[(（]))\s*(?=\S)")
_BEFORE = regex(r"(?P<name>[^:：“”\"«»„「]{2,80})[:：]\s*(?=[“\"«„「])")
_REFERENCE = regex(rf"[.,]?\s*(?:[(（\[].*[)）\]]|{DASH}.*)?[.,]?\s*")
_LINE_MOST = 200  # code points behind the quotation


def read_spoken(block: Block) -> Quotation | None:
    """Read a block that is somebody's words and says whose; None for any other."""
    if block.kind == "table":
        return _row(block)
    named = _BEFORE.match(block.text)
    begin = named.end() if named else 0
    pair = next(((start, end) for start, end in enclosures(block.text) if start == begin), None)
    if not pair or is_bracket(block.text[begin]) or len(block.text) - pair[1] > _LINE_MOST:
        return None
    if any(link.start <= begin and link.end > pair[1] + 1 for link in block.links):
        return None  # a title with a quotation in it
    words = block.text[begin + 1 : pair[1]].strip()
    links = tuple(link for link in block.links if link.start > pair[1])
    by = _who_before(named["name"], links) if named else _who_behind(block, pair[1] + 1, links)
    if by is None or (named and not _REFERENCE.fullmatch(block.text[pair[1] + 1 :])):
        return None
    linked = links or block.links
    return Quotation(words, by, tuple(link.url for link in linked))


def _who_before(name: str, links: tuple[Link, ...]) -> Attribution | None:
    """Read `Name, role:` before the words; without a link behind them it may be a label."""
    by = read_who(name) if links and not speaker_in_lead_in(name) else None
    return by if by and is_name_like(by.name) and not is_publisher(by.name, links[0].url) else None


def _who_behind(block: Block, end: int, links: tuple[Link, ...]) -> Attribution | None:
    found = _BEHIND.match(block.text, end)
    if not found:
        return None
    start = found.end()
    line = block.text[start:].rstrip(" .)）" if found["bracket"] else " .")
    by = read_credit(line, tuple(Link(link.start - start, link.end - start, link.url) for link in links))
    hyphen = "-" in found[0] and "--" not in found[0]
    if (
        by is None
        or not is_name_like(by.name)
        or (hyphen and not by.date)
        or (links and is_publisher(by.name, links[0].url))
    ):
        return None
    # One word, and nothing else, may be anything.
    certain = bool(block.links) or bool(by.date) or (len(by.name.split()) > 1 and not found["bracket"])
    return by if certain else None


def _row(block: Block) -> Quotation | None:
    """Read a row of a table with a cell in quotation marks, one that is a name, and a link."""
    cells = [cell.strip() for cell in block.text.split(" | ")]
    words = [cell for cell in cells if is_whole_quotation(cell)]
    names = [cell for cell in cells if is_name_like(cell) and len(cell.split()) > 1]
    if len(words) != 1 or not block.links or not names:
        return None
    return Quotation(words[0][1:-1].strip(), Attribution(names[0]), (block.links[0].url,))

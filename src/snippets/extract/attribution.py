"""The line that says whose words a quotation is: `— Name, role, 15 August 2023`."""

import re
from dataclasses import dataclass

from snippets.document import Link, Span
from snippets.extract.names import is_name_like, without_last_particles
from snippets.extract.when import find_dates, whole_date
from snippets.patterns import regex

DASH = r"(?:[—–―⸺]+|--+|[~-](?=\s?[^\W\d_]))"
_LINE_MOST = 200  # code points; longer is a text that begins with a dash
_NAME_MOST = 10  # words
_COMMA = regex(r"\s*[,،、，]\s*")
_REST = regex(r"\s*[(（\[;|『「《〈]|\s+[·•]\s")
# Before a work that is linked to or set off: no part of the name.
_IN = "in|from|aus|dans|en|nell?[ao']?|w|z|в|из|у|em|i|uit"
_TRAILING = regex(
    r"[\s,،、，:：]+(?:quoted|cited|speaking|writing|zitiert|cité|citado)?"
    rf"(?:\s*(?<=[\s,])(?:{_IN}))?\s*$",
    re.IGNORECASE,
)
IN_WORK = regex(rf"[\s,](?:{_IN})\s+$", re.IGNORECASE)
_QUOTED = frozenset('"“„«《『「')
SOURCE_WORDS = (
    "sources?|via|from|quellen?|fontes?|fuentes?|fonti|источники?|джерел[оа]"
    "|աղբյուրը?|المصدر|مصدر|מקור|स्रोत|来源|來源|出典"
)
_LABEL = regex(rf"\s*[(\[（]?\s*(?:{SOURCE_WORDS})\s*[:：]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attribution:
    """What such a line says.

    Attributes:
        name: the speaker; empty when the line names a work only.
        date: EDTF.
    """

    name: str = ""
    role: str = ""
    date: str = ""


def read_attribution(text: str, links: tuple[Link, ...] = ()) -> Attribution | None:
    """Read a line that begins with a dash, or return None when `text` is none.

    Args:
        text: one paragraph.
        links: in it; a link after the name is a work, not part of the name.
    """
    found = re.match(rf"\s*{DASH}\s*(?=\S)", text)
    if not found or len(text) > _LINE_MOST:
        return None
    by = read_credit(text[found.end() :], _shifted(links, found.end()))
    # A work without a name: — «The Keys».
    titled = text[found.end()] in _QUOTED and (by is None or any(link.start == found.end() for link in links))
    return Attribution(date=by.date if by else "") if titled else by


def read_marked_line(text: str, links: tuple[Link, ...], emphasis: tuple[Span, ...]) -> Attribution | None:
    """Read a line without a dash that is marked up as an attribution, or return None.

    It is in brackets from end to end, or begins in bold or italics, or is a link with a name; and no sentence.
    """
    bare = text.strip()
    if not bare or len(bare) > _LINE_MOST or _ENDS_SENTENCE.search(bare):
        return None
    shift = len(text) - len(text.lstrip())
    if named := _NAME_AND_WORK.match(bare):
        begin = shift + named.end()
        if is_name_like(named["name"]) and begin in {
            *(span.start for span in emphasis),
            *(link.start for link in links),
        }:
            return read_who(named["name"], _last_year(bare))
    if bare[0] in "(（[" and bare[-1] in ")）]":
        inner = bare[1:-1]
        return _named(read_credit(inner, _shifted(links, shift + 1)))
    by = _named(read_credit(bare, _shifted(links, shift)))
    set_off = next((text[span.start : span.end] for span in emphasis if span.start <= shift), "")
    if not by and set_off and set_off != bare:
        # **Name** *Work*, 2002: what is set off at the beginning is the name.
        by = _named(read_who(set_off, _year_in_brackets(text)))
        if by and set_off.rstrip()[-1] in ":：" and len(by.name.split()) == 1:
            return None  # a label: **Contents:** A, B
    return by if set_off or any(link.start <= shift for link in links) else None


_ENDS_SENTENCE = regex(r"(?<![\s.]\w)(?<!г)(?<!թ)(?<!р)[.!?…։:：。！？।]+[\"'”’»]?$")


# Sarah Kirchner: *Wasserstand*. Gedichte, 1987
_NAME_AND_WORK = regex(r"(?P<name>[^\s:：,，]+(?: [^\s:：,，]+)+)[:：,，]\s*")


def _last_year(text: str) -> str:
    found = re.search(r"(?:1\d|20)\d\d(?=\W*$)", text)
    return found[0] if found else ""


def _named(by: Attribution | None) -> Attribution | None:
    return by if by and by.name and is_name_like(by.name) else None


def is_source_label(text: str) -> bool:
    """Return whether the text begins as `Source:` does."""
    return _LABEL.match(text) is not None


def read_credit(text: str, links: tuple[Link, ...] = ()) -> Attribution | None:
    """Read `Name, role, date, work`, or return None when it can be no person and no body.

    Args:
        text: without its dash.
        links: in it.
    """
    work = min((link.start for link in links if link.start > 1), default=len(text))
    dated = find_dates(text)
    after = [date.date for date in dated if date.start >= work]
    return read_who(text[:work], after[0] if len(after) == 1 else _year_in_brackets(text[work:]))


def _year_in_brackets(text: str) -> str:
    found = re.search(r"(?:[(（,،、，]\s*|[』」》〉]\s*)((?:1\d|20)\d\d)年?\s*(?:[)）]|$)", text)
    return found[1] if found else ""


def read_who(text: str, date: str = "") -> Attribution | None:
    """Read `Name, role, date`, or return None when that cannot be a person or a body.

    Args:
        text: of the line.
        date: of the words, where it stands elsewhere.
    """
    head = _REST.split(text.strip(), maxsplit=1)[0]
    dates = find_dates(text)
    if len(dates) == 1:
        date = dates[0].date
        head = _without(head, dates[0].start, dates[0].end)
    else:
        date = date or _year_in_brackets(text[len(head) :])
    pieces = [piece for piece in _COMMA.split(_TRAILING.sub("", head.strip(" ,،、，:|"))) if piece]
    pieces = [*pieces[:1], *(piece for piece in pieces[1:] if not _AGE.fullmatch(piece))]
    years = [piece for piece in pieces[1:] if whole_date(piece)]
    if years:
        date = date or whole_date(years[-1])
        pieces = [piece for piece in pieces if piece not in years]
    return _who(pieces, date)


_AGE = regex(r"\d{1,2}|aged? \d{1,3}")


def _without(text: str, start: int, end: int) -> str:
    """Return the text without a date and the words and commas that tie it to the rest."""
    before = re.sub(r"[\s,،、，]*(?:\b(?:on|in|am|im|le|el|il|em|в|у|от)\s*)?$", "", text[:start])
    return before + re.sub(r"^\s*(?:г\.?|года|р\.?|року|թ\.?)(?=[\s,]|$)", "", text[end:])


def _who(pieces: list[str], date: str) -> Attribution | None:
    if not pieces:
        return Attribution("", "", date) if date else None
    name = pieces[0].strip(" \"“”„«»'*")
    if not name or len(name.split()) > _NAME_MOST or name[-1] in "!?…":
        return None
    if not name[0].isalpha() and name[0] != "@":
        return Attribution("", "", date)
    name = without_last_particles(name)
    role = ", ".join(piece.strip(' "“”„«»') for piece in pieces[1:])
    return Attribution(name, role.strip(" ,"), date)


def work_links(text: str, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Return the links of an attribution line that lead to works: not that of the name, when there is another."""
    begin = re.match(rf"\s*(?:{DASH})?\s*[(（]?\s*", text)
    start = begin.end() if begin else 0
    return links[1:] if len(links) > 1 and links[0].start <= start < links[0].end else links


def _shifted(links: tuple[Link, ...], by: int) -> tuple[Link, ...]:
    return tuple(Link(link.start - by, link.end - by, link.url) for link in links)

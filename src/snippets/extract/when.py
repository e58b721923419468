"""Dates in prose -> EDTF; only those that can mean one day or month, so never 03/04/2023."""

import re
from dataclasses import dataclass

from snippets.dates import MONTHS, read_date

# Rows of twelve, January first, in the forms that stand beside a day or a year.
_MONTH_ROWS = (
    " ".join(MONTHS),
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    # Greek and Armenian
    """ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου
    ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου""",
    """հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի
    հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի""",
)
_MONTH_OF = {name: number for row in _MONTH_ROWS for number, name in enumerate(row.casefold().split(), 1)}
_MONTH_OF |= {"sept": 9, "jänner": 1, "feber": 2}

_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
_FORMS = tuple(
    re.compile(rf"(?<![\w/.-]){form}(?![/-]?\d)")
    for form in (
        rf"{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}",
        rf"{_DAY}(?:\.|st|nd|rd|th|er|º)?\s+(?:de\s+|of\s+)?{_MONTH},?\s+(?:de\s+|del\s+)?{_YEAR}",
        rf"{_YEAR}\s*(?:թ\.|թվականի|թ․)\s+{_MONTH}\s+{_DAY}",
        # After a number it is the rest of a date that there is not: 31 February 2020.
        rf"(?<!\d\s)(?<!\d\.\s){_MONTH},?\s+(?:de\s+|of\s+)?{_YEAR}",
        r"(?P<year>(?:1[5-9]|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)",
    )
)

# Before a date: this is how things stood then. One row a language.
_AS_OF = re.compile(
    r"(?:as\s+of|as\s+at|stand:?|по\s+состоянию\s+на|станом\s+на|a\s+fecha\s+de|en\s+date\s+du|stan\s+na)"
    r"\s+(?:the\s+)?(?=\w)",
    re.IGNORECASE,
)


# Before a date: it is that of what is spoken about ("the attack of 3 May 2021", "the May 2021 attack").
_OF_EVENT = re.compile(
    r"\b(?:of|from|since|until|till|before|after|about|by|vom|von|seit|bis|über|du|depuis|avant|après|del|desde"
    r"|до|после)\s+(?:the\s+|le\s+|el\s+)?$|\bthe\s+$",
    re.IGNORECASE,
)
# Unless the sentence opens with the occasion: "During the December 2020 parade, …".
_OCCASION = re.compile(r"(?:during|at|in|on)\s+the\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A date where it stands in the text: offsets in code points, and its EDTF form."""

    start: int
    end: int
    date: str


def find_dates(text: str) -> tuple[Found, ...]:
    """Return the dates in `text` with at least a month, in order, none inside another."""
    taken: list[Found] = []
    for form in _FORMS:
        for match in form.finditer(text):
            date = _edtf(match)
            if date and not any(match.start() < other.end and other.start < match.end() for other in taken):
                taken.append(Found(match.start(), match.end(), date))
    return tuple(sorted(taken, key=lambda found: found.start))


def said_on(lead_in: str) -> str:
    """Return the date of the words that a sentence announces; empty for none, several or an event's."""
    found = find_dates(lead_in)
    before = [(date.date, lead_in[: date.start]) for date in found]
    own = {date for date, text in before if _OCCASION.fullmatch(text) or not _OF_EVENT.search(text)}
    return own.pop() if len(own) == len({date.date for date in found}) == 1 else ""


def whole_date(text: str) -> str:
    """Return the date that `text` is, from its first character to its last: a year counts too; else empty."""
    bare = text.strip(" ().,")
    if re.fullmatch(_YEAR, bare):
        return bare
    return next((found.date for found in find_dates(bare) if (found.start, found.end) == (0, len(bare))), "")


def as_of(text: str) -> str:
    """Return the date that a fact holds for when the text says so ("As of July 2023, …"); else empty."""
    found = _AS_OF.search(text)
    return next((date.date for date in find_dates(text) if found and date.start == found.end()), "")


def _edtf(match: re.Match[str]) -> str:
    parts = match.groupdict()
    month = int(parts["number"]) if "number" in parts else _MONTH_OF.get(parts["month"].casefold(), 0)
    if not month:
        return ""
    date = f"{parts['year']}-{month:02}" + (f"-{int(parts['day']):02}" if parts.get("day") else "")
    try:
        read_date(date)
    except ValueError:
        return ""
    return date

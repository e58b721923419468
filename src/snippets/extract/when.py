"""Dates in prose -> EDTF; only those that can mean one day or month, so never 03/04/2023."""

import re
import unicodedata
from dataclasses import dataclass

from snippets.dates import read_date
from snippets.extract.months import JOINED, MONTH_OF
from snippets.patterns import regex

_MONTH = r"(?P<month>[^\W\d_][^\s\d.,;:!?()\[\]«»\"“”|–—]{1,20})\.?"
_DAY = r"(?P<day>\d{1,2})"
_LAST = r"\s?(?:[–—-]|\bto\b|\bbis\b|\bau\b|\bal\b|по)\s?(?P<last>\d{1,2})"
_ORDINAL = r"(?:\.|°|º|st|nd|rd|th|er|re)?"
_OF = r"(?:de\s+|of\s+|d['’])?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
_BEFORE = r"(?<![\w/.-])"
_FORMS = tuple(
    regex(rf"{form}(?![/-]?\d)")
    for form in (
        rf"{_BEFORE}{_MONTH}\s+{_DAY}{_ORDINAL}{_LAST}{_ORDINAL},?\s+{_YEAR}",
        rf"{_BEFORE}{_DAY}{_ORDINAL}{_LAST}{_ORDINAL}\s+{_OF}{_MONTH},?\s+(?:de\s+|del\s+)?{_YEAR}",
        rf"{_BEFORE}{_MONTH}\s+{_DAY}{_ORDINAL},?\s+{_YEAR}",
        # A hyphen before the day is a Hebrew particle: ב-15 באוגוסט.
        rf"(?:(?<![\w/.–-])|(?<=[בהמל]-)){_DAY}{_ORDINAL}\s+{_OF}{_MONTH},?\s+(?:de\s+|del\s+|عام\s+|سنة\s+)?{_YEAR}",
        rf"{_BEFORE}{_YEAR}\s*(?:թ\.|թվականի|թ․)\s+{_MONTH}\s+{_DAY}",
        rf"{_BEFORE}{_YEAR}\s*(?:թ\.|թվականի|թ․)\s+{_MONTH}",
        # The characters for year, month and day leave no doubt; nothing need part them from the text.
        r"(?P<year>\d{4})\s?[年년]\s?(?P<number>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日号號일]",
        r"(?P<year>\d{4})\s?[年년]\s?(?P<number>\d{1,2})\s?[月월]",
        # After a number it is the rest of a date that there is not: 31 February 2020.
        rf"{_BEFORE}(?<!\d\s)(?<!\d\.\s)(?<!\d\sde\s){_MONTH},?\s+(?:de\s+|of\s+|del\s+|عام\s+|سنة\s+)?{_YEAR}",
        rf"{_BEFORE}(?P<year>(?:1[5-9]|20)\d\d)-(?P<number>\d\d)-{_DAY}",
    )
)
# Day and month by numbers: a date only where one of them cannot be a month.
_NUMBERS = regex(
    rf"{_BEFORE}(?P<one>\d{{1,2}})(?P<mark>[/.])(?P<two>\d{{1,2}})(?P=mark)(?P<year>(?:1[5-9]|20)\d\d)(?![\w/-]|\.\d)"
)

# Before a date: this is how things stood then. One row a language.
_AS_OF = regex(
    r"(?:as\s+of|as\s+at|stand:?|по\s+состоянию\s+на|станом\s+на|a\s+fecha\s+de|en\s+date\s+du|à\s+la\s+date\s+du"
    r"|stan\s+na|aggiornato\s+al?|حتى|اعتبارا\s+من|نكون\s+ל|נכון\s+ל|截至|截止)"
    r"-?\s*(?:the\s+)?(?=\w)",
    re.IGNORECASE,
)
# The same behind it.
_AS_OF_AFTER = regex(r"(?:-ի\s+|\s+|-ին\s+)?(?:դրությամբ|現在|時点|तक\s+की\s+स्थिति)")


# Before a date: it is that of what is spoken about ("the attack of 3 May 2021", "the May 2021 attack").
_OF_EVENT = regex(
    r"\b(?:of|from|since|until|till|before|after|about|by|vom|von|seit|bis|über|du|depuis|avant|après|del|desde"
    r"|до|после|після|від|منذ|قبل|بعد)\s+(?:the\s+|le\s+|el\s+)?$|\bthe\s+$|(?:自|从|從)$",
    re.IGNORECASE,
)
# Unless that is what was said: "in his speech of 5 May 2021".
_OF_WORDS = regex(
    r"(?:speech|letter|statement|interview|address|report|tweet|post|rede|brief|erklärung|interview|discours|lettre"
    r"|entretien|déclaration|discurso|carta|entrevista|declaración|речи|письме|интервью|выступлении|заявлении|промові"
    r"|листі|інтерв.ю|виступі)\s+(?:of|from|vom|von|du|del?|от|від)\s+(?:the\s+|le\s+|el\s+)?$",
    re.IGNORECASE,
)
# Unless the sentence opens with the occasion: "During the December 2020 parade, …".
_OCCASION = regex(r"(?:during|at|in|on)\s+the\s+$", re.IGNORECASE)
_BEFORE_MOST = 40  # code points before a date that say whose it is
_ABOUT = regex(r"(?:c|ca|circa|um|vers|hacia|около|близько)\.?\s*(?=\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A date where it stands in the text: offsets in code points, and its EDTF form."""

    start: int
    end: int
    date: str


def find_dates(text: str) -> tuple[Found, ...]:
    """Return the dates in `text` with at least a month, in order, none inside another."""
    plain = _digits(text)
    taken: list[Found] = []
    covered = bytearray(len(plain))
    for form in _FORMS if re.search(r"\d{4}", plain) else ():
        for match in form.finditer(plain):
            date = _edtf(match.groupdict())
            start, end = match.span()
            if date and not any(covered[start:end]):
                taken.append(Found(start, end, date))
                covered[start:end] = bytes([1]) * (end - start)
    taken += (Found(match.start(), match.end(), date) for match, date in _numbers(plain) if date)
    return tuple(sorted(taken, key=lambda found: found.start))


def doubtful_dates(text: str) -> tuple[str, ...]:
    """Return the dates as written that can mean two days: 03/04/2023."""
    return tuple(text[match.start() : match.end()] for match, date in _numbers(_digits(text)) if not date)


def said_on(lead_in: str) -> str:
    """Return the date of the words that a sentence announces; empty for none, several or an event's."""
    found = find_dates(lead_in)
    before = [(date.date, lead_in[max(0, date.start - _BEFORE_MOST) : date.start]) for date in found]
    own = {
        date
        for date, text in before
        if _OCCASION.fullmatch(text) or _OF_WORDS.search(text) or not _OF_EVENT.search(text)
    }
    return own.pop() if len(own) == len({date.date for date in found}) == 1 else ""


def whole_date(text: str) -> str:
    """Return the date that `text` is, from its first character to its last: a year counts too; else empty."""
    bare = _digits(text).strip(" ().,")
    about = _ABOUT.match(bare)
    if re.fullmatch(r"(?:1\d|20)\d\d", bare[about.end() :] if about else bare):
        return bare[about.end() :] + "~" if about else bare
    bare = re.sub(r"\s*(?:г\.?|года?|р\.?|року|թ\.?|թվական|年|년|م\.?)$", "", bare) if about is None else bare
    if re.fullmatch(r"(?:1\d|20)\d\d", bare):
        return bare
    return next((found.date for found in find_dates(bare) if (found.start, found.end) == (0, len(bare))), "")


def as_of(text: str) -> str:
    """Return the date that a fact holds for when the text says so ("As of July 2023, …"); else empty."""
    found = _AS_OF.search(text)
    if not found and not _AS_OF_AFTER.search(text):
        return ""
    return next(
        (
            date.date
            for date in find_dates(text)
            if (found and date.start == found.end()) or _AS_OF_AFTER.match(text, date.end)
        ),
        "",
    )


# Digits that are not ours, and Arabic letters, which months of two words are of.
_OTHER = regex("(?![0-9])\\d|[\u0620-\u064a]")


def _digits(text: str) -> str:
    """Return the text with the digits of any script as ours and months of one word, at the same places."""
    if text.isascii() or not _OTHER.search(text):
        return text
    for name, joined in JOINED.items():
        text = text.replace(name, joined)
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def _numbers(text: str) -> list[tuple[re.Match[str], str]]:
    """Return the dates in numbers, each with its EDTF form; empty where it can mean two days."""
    found = []
    for match in _NUMBERS.finditer(text):
        one, two = int(match["one"]), int(match["two"])
        day, month = (one, two) if two <= 12 else (two, one)
        doubtful = one <= 12 and two <= 12 and one != two
        date = "" if doubtful else _read(f"{match['year']}-{month:02}-{day:02}")
        if date or doubtful:
            found.append((match, date))
    return found


def _edtf(parts: dict[str, str | None]) -> str:
    number, name = parts.get("number"), parts.get("month") or ""
    month = int(number) if number else _month(name)
    if not month:
        return ""
    start = f"{parts['year']}-{month:02}"
    first, last = parts.get("day"), parts.get("last")
    if first and last:
        return _read(f"{start}-{int(first):02}/{start}-{int(last):02}")
    return _read(start + (f"-{int(first):02}" if first else ""))


def _month(name: str) -> int:
    """Return the number of a month by its name; 0 for no month. Two names of one: آب/أغسطس."""
    numbers = {MONTH_OF.get(part, 0) for part in re.split(r"[/-]", name.casefold()) if part}
    return numbers.pop() if len(numbers) == 1 else 0


def _read(date: str) -> str:
    """Return the date when there is such a day, else nothing."""
    try:
        read_date(date)
    except ValueError:
        return ""
    return date

"""Dates as people know them: a year, a month, a day, an interval; sure or not.

The form is a subset of EDTF (Extended Date/Time Format, Library of Congress, 2019, levels 0 and 1):
`2023`, `2023-08`, `2023-08-15`, `A/B`, each with a trailing `?` (uncertain) or `~` (approximate).
The precision stays as written: a day is never invented.
"""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

FORMS = "2023, 2023-08, 2023-08-15, 2023-08/2023-10, with ? or ~ at the end"

_SINGLE = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~]?"
PATTERN = f"{_SINGLE}(/{_SINGLE})?"  # for editors; whether there is such a day is for `read_date`


@dataclass(frozen=True, slots=True)
class Date:
    """A date of the precision that was written.

    Attributes:
        year: 1 to 9999.
        month, day: 0 when not known.
        end: of an interval; None for a single date.
        uncertain: written with `?`. approximate: written with `~`.
    """

    year: int
    month: int = 0
    day: int = 0
    end: "Date | None" = None
    uncertain: bool = False
    approximate: bool = False


def read_date(text: str) -> Date:
    """Read a date or an interval.

    Raises:
        ValueError: with the reason in plain words, fit for a message to the user.
    """
    if not re.fullmatch(PATTERN, text):
        raise ValueError(f'"{text}" is not a date')
    first, slash, last = text.partition("/")
    start = _read_single(first)
    if not slash:
        return start
    end = _read_single(last)
    if _first_day(start) > _last_day(end):
        raise ValueError("the interval ends before it begins")
    return replace(start, end=end)


def _read_single(text: str) -> Date:
    bare = text.rstrip("?~")
    mark = text.removeprefix(bare)
    parts = [int(part) for part in bare.split("-")]
    year, month, day = (*parts, 0, 0)[:3]
    if not year:
        raise ValueError("there is no year 0000")
    if len(parts) > 1 and not 1 <= month <= len(MONTHS):
        raise ValueError(f"there is no month {month:02}")
    if len(parts) > 2 and not 1 <= day <= monthrange(year, month)[1]:
        # 29 February exists, only not in this year.
        wrong_year = f" {year}" if (month, day) == (2, 29) else ""
        raise ValueError(f"there is no {day} {MONTHS[month - 1]}{wrong_year}")
    return Date(year, month, day, uncertain=mark == "?", approximate=mark == "~")


def first_day(text: str) -> date:
    """Return the first day that the written date can mean.

    Raises:
        ValueError: as `read_date`.
    """
    return _first_day(read_date(text))


def last_day(text: str) -> date:
    """Return the last day that the written date can mean; of an interval, of its end.

    Raises:
        ValueError: as `read_date`.
    """
    return _last_day(read_date(text))


def _first_day(when: Date) -> date:
    return date(when.year, when.month or 1, when.day or 1)


def _last_day(when: Date) -> date:
    end = when.end or when
    month = end.month or len(MONTHS)
    return date(end.year, month, end.day or monthrange(end.year, month)[1])

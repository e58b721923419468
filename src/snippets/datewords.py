"""Dates in words, by language, in the patterns and with the month names of Unicode CLDR.

What an interval's two sides share is named once where the language puts it at the end: `3–5 March 2025`. A language
that the table does not know shows its dates as they are written.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from snippets.dates import Date, read_date
from snippets.languages import by_lang
from snippets.patterns import regex

# An approximate date. A language without a form has a tilde before the date. Own translations, 2026-11-25.
CIRCA: Mapping[str, str] = {
    "cs": "asi {date}", "da": "ca. {date}", "de": "ca. {date}", "el": "περ. {date}", "en": "c. {date}",
    "es": "hacia {date}", "fi": "n. {date}", "fr": "vers {date}", "hr": "oko {date}", "it": "ca. {date}",
    "ja": "{date}頃", "ko": "{date}경", "nb": "ca. {date}", "nl": "ca. {date}", "nn": "ca. {date}", "no": "ca. {date}",
    "pl": "ok. {date}", "pt": "c. {date}", "ru": "ок. {date}", "sv": "ca {date}", "uk": "бл. {date}", "zh": "约{date}",
    "zh-Hant": "約{date}",
}  # fmt: skip
_CIRCA = "~{date}"

# An uncertain date, in every language.
_UNCERTAIN = "{date} (?)"

_DAY_FIRST = regex(r"\{d(:02)?\}\.?")
_MONTH_FIRST = regex(r"\{[ms]\}")


class Words(NamedTuple):
    """How a language writes dates.

    Attributes:
        day, month, year: format strings of a date of that precision: d, y, m the month's name in a date, s its name
            alone, n its number. month_day: a day without its year.
        glue: between the two sides of an interval.
        digits: in place of 0 to 9; empty for these.
        names, alone: of the months, in a date and alone.
    """

    day: str
    month: str
    year: str
    month_day: str
    glue: str
    digits: str
    names: tuple[str, ...]
    alone: tuple[str, ...]


def show_date(text: str, lang: str) -> str:
    """Return the date for readers of `lang`, a BCP 47 tag: in its words where they are known, else as it is written.

    An empty text, a date that is not given, stays empty.

    Raises:
        ValueError: as `read_date`.
    """
    if not text:
        return ""
    when, words = read_date(text), _words(lang)
    if not words:
        return text
    if not when.end or when.end == replace(when, end=None):
        return _marked(when, _single(when, words), lang)
    if (when.uncertain, when.approximate) == (when.end.uncertain, when.end.approximate):
        return _marked(when, _interval(when, when.end, words), lang)
    return words.glue.join(_marked(side, _single(side, words), lang) for side in (when, when.end))


@lru_cache(maxsize=8)
def _words(lang: str) -> Words | None:
    from snippets.tables.date_words import ROWS

    row = by_lang(ROWS, lang)
    if not row:
        return None
    day, month, year, month_day, glue, digits, *months = row.split("|")
    names, alone = (tuple(each.split(";")) for each in months)
    return Words(day, month, year, month_day, glue, digits, names, alone if len(alone) == len(names) else names)


def _marked(when: Date, shown: str, lang: str) -> str:
    shown = (by_lang(CIRCA, lang) or _CIRCA).format(date=shown) if when.approximate else shown
    return _UNCERTAIN.format(date=shown) if when.uncertain else shown


def _single(when: Date, words: Words) -> str:
    return _filled(words.day if when.day else words.month if when.month else words.year, when, words)


def _filled(pattern: str, when: Date, words: Words) -> str:
    month = when.month - 1
    shown = pattern.format(d=when.day, m=words.names[month], s=words.alone[month], n=when.month, y=when.year)
    return shown.translate(str.maketrans("0123456789", words.digits)) if words.digits else shown


def _interval(start: Date, end: Date, words: Words) -> str:
    """Return both sides with what they share named once, where the pattern has it at the end."""
    begins, glue = _beginning(start, end, words), words.glue
    if not begins:
        return _single(start, words) + glue + _single(end, words)
    first = _filled(begins, start, words)
    # Single words and numbers stand close to their dash.
    return first + (glue if " " in first else glue.strip() if glue.strip() == "–" else glue) + _single(end, words)


def _beginning(start: Date, end: Date, words: Words) -> str:
    """Return the pattern of what is shown of the first side; empty when that is all of it."""
    if (bool(start.month), bool(start.day)) != (bool(end.month), bool(end.day)):
        return ""
    if not start.month:
        return words.year if words.year == "{y}" else ""
    if start.year != end.year:
        return ""
    if not start.day:
        begins = _MONTH_FIRST.match(words.month)
    elif start.month == end.month:
        begins = _DAY_FIRST.match(words.day)
    else:
        return words.month_day if words.day.startswith(words.month_day) else ""
    return begins[0] if begins else ""

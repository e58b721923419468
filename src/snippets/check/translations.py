"""Checks of translations beside their originals: which are missing, and which are out of date."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from snippets.check.context import Context, warning
from snippets.errors import Problem
from snippets.model import Quotes, Snippet
from snippets.patterns import regex

# 41,000 and 41 000 are one figure, and so are 41.000 and "41 thousand" in words.
_FIGURE = regex(r"\d+(?:[.,٫٬\u00a0\u202f' ]\d+)*")


def _missing(quotes: Quotes, _context: Context) -> Iterator[Problem]:
    """Yield the originals that lack a translation into a language that others have."""
    of: dict[str, set[str]] = {}
    for snippet in quotes.snippets:
        if snippet.translation_of:
            of.setdefault(snippet.translation_of, set()).add(_base(snippet.lang))
    wanted = {lang for languages in of.values() for lang in languages}
    originals = [one for one in quotes.snippets if not one.translation_of and not one.withdrawn]
    # What nobody translates from this language is not missed: a page in two languages is not one in four.
    translated_from = {_base(one.lang) for one in originals if one.id in of}
    for original in originals:
        lacking = wanted - of.get(original.id, set()) - {_base(original.lang)}
        if lacking and _base(original.lang) in translated_from:
            todo = f'add one with "translation_of: {original.id}"'
            yield warning(original.where, f'"{original.id}" has no translation into {_listed(lacking)}', todo)


def _out_of_date(quotes: Quotes, _context: Context) -> Iterator[Problem]:
    """Yield the translations whose original was withdrawn, or has other figures."""
    by_id = {snippet.id: snippet for snippet in quotes.snippets}
    for snippet in quotes.snippets:
        original = by_id.get(snippet.translation_of)
        if original is None or original is snippet or snippet.withdrawn:
            continue
        if original.withdrawn:
            what = f'the original, "{original.id}", is withdrawn'
            yield warning(snippet.line_of("translation_of"), what, "withdraw the translation too")
        elif (mine := _figures(snippet)).keys() != (other := _figures(original)).keys():
            own, others = (
                [has[one] for one in has if one not in lacks] for has, lacks in ((mine, other), (other, mine))
            )
            what = f'other figures than its original, "{original.id}": {_listed(own)} for {_listed(others)}'
            yield warning(snippet.line_of("text"), what, "bring it up to date")


def _figures(snippet: Snippet) -> dict[str, str]:
    """Return the figures of a text as written, by their digits without zeros at the end."""
    text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in snippet.text)
    return {re.sub(r"\D", "", found).rstrip("0") or "0": found for found in _FIGURE.findall(text)}


def _base(lang: str) -> str:
    return lang.lower().partition("-")[0]


def _listed(items: Iterable[str]) -> str:
    return ", ".join(sorted(items)) or "none"


TRANSLATION_CHECKS: tuple[Callable[[Quotes, Context], Iterable[Problem]], ...] = (_missing, _out_of_date)

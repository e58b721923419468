"""Sources -> the formats of reference managers: CSL-JSON, BibTeX, RIS.

A name may be a person's or a body's, and nobody says which, so it is never taken apart.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import chain, count

from snippets.dates import Date, read_date
from snippets.model import Quotes, Source
from snippets.slugs import slug
from snippets.urls import host


def csl_json(sources: Iterable[Source]) -> str:
    """Return sources as CSL-JSON; reading it back gives the same sources.

    Schema 1.0.2, https://github.com/citation-style-language/schema (csl-data.json), read 25 November 2026.
    """
    items = [_csl(source) for source in sources]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def bibtex(sources: Iterable[Source]) -> str:
    """Return sources as BibTeX entries of type misc, in UTF-8.

    Oren Patashnik, BibTeXing (1988): `url` and `urldate` are not standard, but known to natbib's styles and BibLaTeX.
    """
    return "\n".join(map(_bibtex, sources))


def ris(sources: Iterable[Source]) -> str:
    """Return sources as RIS records of type ELEC.

    https://en.wikipedia.org/wiki/RIS_(file_format), 25 November 2026: dates are YYYY/MM/DD/, parts may be empty.
    """
    return "\n".join(map(_ris, sources))


def all_sources(quotes: Quotes) -> tuple[Source, ...]:
    """Return the sources that are named, then those that snippets have of their own, with an id; each address once."""
    found = {source.url: source for source in quotes.sources}
    taken = {source.id for source in quotes.sources}
    for source in (source for snippet in quotes.snippets for source in snippet.sources):
        if source.url not in found:
            name = slug(source.title or source.publisher or host(source.url))
            free = next(
                each for each in chain([name], (f"{name}-{number}" for number in count(2))) if each not in taken
            )
            taken.add(free)
            found[source.url] = replace(source, id=free)
    return tuple(found.values())


# Format -> how sources are written in it.
FORMATS: Mapping[str, Callable[[Iterable[Source]], str]] = {"csl-json": csl_json, "bibtex": bibtex, "ris": ris}


# --- CSL-JSON -----------------------------------------------------------------------------------


def _csl(source: Source) -> dict[str, object]:
    item: dict[str, object] = {"id": source.id, "type": "webpage", "title": source.title, "URL": source.url}
    item |= {"author": [{"literal": source.author}] if source.author else []}
    item |= {"container-title": source.publisher, "archive_location": source.archive}
    item |= {"issued": _csl_date(source.date), "accessed": _csl_date(source.accessed)}
    return {key: value for key, value in item.items() if value}


def _csl_date(text: str) -> dict[str, object]:
    """Return `date-parts` where they say all, else the date as it is written as well."""
    if not text:
        return {}
    when = read_date(text)
    sides = [_numbers(side) for side in (when, when.end) if side]
    date: dict[str, object] = {"date-parts": sides}
    marked = [side for side in (when, when.end) if side and (side.uncertain or side.approximate)]
    return date | ({"circa": True, "edtf": text} if marked else {})


def _numbers(when: Date) -> list[int]:
    return [number for number in (when.year, when.month, when.day) if number]


# --- BibTeX -------------------------------------------------------------------------------------

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "&%$#_{}"},
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _bibtex(source: Source) -> str:
    when = read_date(source.date) if source.date else None
    fields = {
        # A second pair of braces keeps a name, and the capitals of a title, as they are.
        "author": f"{{{{{_escaped(source.author)}}}}}" if source.author else "",
        "title": f"{{{{{_escaped(source.title)}}}}}" if source.title else "",
        "publisher": f"{{{_escaped(source.publisher)}}}" if source.publisher else "",
        "year": f"{{{when.year:04}}}" if when else "",
        "month": _MONTHS[when.month - 1] if when and when.month else "",
        "url": f"{{{_address(source.url)}}}",
        "urldate": f"{{{source.accessed}}}" if source.accessed else "",
        "note": f"{{Archived at \\url{{{_address(source.archive)}}}}}" if source.archive else "",
    }
    lines = (f"  {name} = {value},\n" for name, value in fields.items() if value)
    return f"@misc{{{_key(source)},\n{''.join(lines)}}}\n"


def _key(source: Source) -> str:
    return re.sub(r"[^\w.:-]", "-", source.id, flags=re.ASCII) or "source"


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(character, character) for character in " ".join(text.split()))


def _address(url: str) -> str:
    """Return an address without what would end its field."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


# --- RIS ----------------------------------------------------------------------------------------


def _ris(source: Source) -> str:
    fields = (
        ("TY", "ELEC"),
        ("ID", source.id),
        ("TI", source.title),
        ("AU", source.author),
        ("PB", source.publisher),
        ("PY", source.date[:4]),
        ("DA", _ris_date(source.date)),
        ("UR", source.url),
        ("Y2", _ris_date(source.accessed)),
        ("N1", f"Archived copy: {source.archive}" if source.archive else ""),
    )
    lines = [f"{tag}  - {' '.join(value.split())}\n" for tag, value in fields if value]
    return "".join([*lines, "ER  - \n"])


def _ris_date(text: str) -> str:
    if not text:
        return ""
    when = read_date(text)
    month, day = (f"{number:02}" if number else "" for number in (when.month, when.day))
    return f"{when.year:04}/{month}/{day}/"

"""Facts are our own words: of them only figures and names can be looked for, and found is not verified."""

from dataclasses import dataclass

from snippets.patterns import regex
from snippets.sentences import sentence_ends
from snippets.verify.words import Words, words_of

# A name: words that begin with a large letter, "of" and the like between them; or an abbreviation.
_NAME = regex(
    r"[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff\u03b1-\u03c9\u0430-\u045f\u0561-\u0587]['\u2019\w.-]*\w"
    r"(?:\s(?:(?:of|the|de|la|le|du|des|von|van|der|und|and|y|e|di|da|del)\s){0,2}"
    r"[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff\u03b1-\u03c9\u0430-\u045f\u0561-\u0587]['\u2019\w.-]*\w)*"
)
_CASED = regex("[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f\u0531-\u0587]")
_FIGURE = regex(r"\d(?:[\d.,:\u00a0\u202f ]*\d)?(?:\s?[%\u2030\u00b0\u20ac$\u00a3])?")


@dataclass(frozen=True, slots=True)
class Looked:
    """What of a fact stands in its source.

    Attributes:
        found, missing: figures and names, as the fact has them.
    """

    found: tuple[str, ...]
    missing: tuple[str, ...]


def look_for(text: str, source: str, lang: str) -> Looked:
    """Return which figures and names of a fact stand in a text, word for word.

    Args:
        text: of the fact.
        source: visible text of the page.
        lang: BCP 47, of the fact.
    """
    page = words_of(source)
    told = dict.fromkeys((*_figures(text), *_names(text, page, lang)))
    found = tuple(part for part in told if _stands(part, page))
    return Looked(found, tuple(part for part in told if part not in found))


def _figures(text: str) -> list[str]:
    return [" ".join(match[0].split()) for match in _FIGURE.finditer(text)]


def _names(text: str, page: Words, lang: str) -> list[str]:
    """Return the names of a text; what begins a sentence may be no part of one, and alone is none for certain."""
    begins = {0, *sentence_ends(text, lang)}
    names = []
    for match in _NAME.finditer(text):
        name = match[0]
        if match.start() in begins and not name.isupper():
            rest = name.partition(" ")[2]
            name = name if rest and _stands(name, page) else rest
        if name and _CASED.match(name):
            names.append(name)
    return names


def _stands(part: str, page: Words) -> bool:
    return next(page.occurrences(words_of(part).words), None) is not None

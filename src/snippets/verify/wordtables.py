"""Tables of words by language, as patterns: how they are made, and what of one is among words."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from snippets.patterns import regex
from snippets.verify.furtherwords import FURTHER
from snippets.verify.telling import UNSPACED

# Letters that are folded to others with the case: the dotless i of Turkish, sharp s, the sigma that ends a word, and
# the dotted letter of Russian that may be written without its dots.
_FOLDED = str.maketrans({"\u0131": "i", "ß": "ss", "ς": "σ", "ё": "е"})

# Languages that share words, or nearly, the nearest first.
_SHARED = {"da": ("nb", "sv"), "nb": ("sv",), "nn": ("nb", "sv"), "no": ("nb", "sv"), "yue": ("zh",)}

Table = Mapping[str, re.Pattern[str]]


def rows(name: str, table: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """Return a pattern for whole words, folded in case, of each language; in those without spaces for any place.

    Args:
        name: of the table, for its rows of further languages.
        table: language -> forms, alternatives of a pattern.
    """
    further = {lang: tables[name] for lang, tables in FURTHER.items() if name in tables}
    # Vowel signs of Indic scripts are letters too.
    folded = {lang: forms.replace("\\w", r"\S").translate(_FOLDED) for lang, forms in {**table, **further}.items()}
    return {lang: regex(forms if lang in {"zh", "ja", "th"} else rf"(?:{forms})\Z") for lang, forms in folded.items()}


def known_row(table: Table, lang: str) -> re.Pattern[str] | None:
    """Return the row of a language (BCP 47), or of the one whose words it shares; None where there is none."""
    primary = lang.lower().partition("-")[0]
    return next((table[one] for one in (primary, *_SHARED.get(primary, ())) if one in table), None)


def found(words: Sequence[str], table: Table, lang: str) -> list[str]:
    """Return what of a table is among words, folded in case."""
    known = known_row(table, lang)
    if not known:
        return []
    if lang.lower().partition("-")[0] in UNSPACED:
        return known.findall("".join(words))
    among = [word for word in words if known.match(word)]
    if " " in known.pattern:
        among += [" ".join(pair) for pair in pairwise(words) if known.match(" ".join(pair))]
    return among

"""The language of a document that does not name it: by letters of one language, else by its small words."""

import re
from collections import Counter

# Letters that decide; the first row that matches a fair share of the text does.
_LETTERS = (
    ("hy", "\u0531-\u0587"),
    ("ka", "\u10d0-\u10ff"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("he", "\u05d0-\u05ea"),
    ("th", "\u0e00-\u0e7f"),
    ("ko", "\uac00-\ud7a3"),
    ("ja", "\u3040-\u30ff"),
    ("zh", "\u4e00-\u9fff"),
    ("uk", "іїєґ"),
    ("ru", "ыэё"),
    ("fa", "پچژگ"),
    ("ar", "\u0620-\u064a"),
    ("hi", "\u0904-\u0939"),
)
_SHARE = 0.01  # of all letters: ы and э are rare letters of a Russian text

# The commonest words that hardly stand in the other languages.
_WORDS = {
    "en": "the of and to is was that for with are this have",
    "de": "der die und das ist nicht ein eine mit auf für sich von",
    "fr": "les des est dans une pour que qui sur pas avec du",
    "es": "los las una que del por con para se es como más",
    "pt": "os uma não que do da em para com são mais dos",
    "it": "il che di una per non sono con della gli è nel",
    "nl": "het een van niet zijn voor dat met ook op wordt",
    "pl": "nie jest się na że do jak przez oraz są",
}
_WORD_LEAST = 5  # occurrences; fewer decide nothing


def guess_language(text: str) -> str:
    """Return a BCP 47 tag; empty when the text is too short or of no language that we know."""
    letters = sum(map(str.isalpha, text))
    for lang, row in _LETTERS:
        if len(re.findall(f"[{row}]", text.lower())) > _SHARE * letters:
            return lang
    words = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    ranked = sorted(((sum(words[word] for word in row.split()), lang) for lang, row in _WORDS.items()), reverse=True)
    (most, lang), (second, _) = ranked[:2]
    return lang if most >= _WORD_LEAST and most > 2 * second else ""

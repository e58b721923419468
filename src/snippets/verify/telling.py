"""Words whose loss or change turns a statement round: negations and numbers, by language.

Where the language is not known, all rows of `tellwords` count.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from snippets.patterns import regex
from snippets.verify.numberforms import NUMBER_FORMS
from snippets.verify.tellwords import (
    AGAINST,
    CAPITALS_TELL,
    CONTRACTED,
    DEGREES,
    DEPRIVING,
    HAN_NUMBERS,
    INITIAL_TELLS,
    JOINING,
    MULTIPLIERS,
    NEGATING,
    NEGATING_BEHIND,
    NEGATIONS,
    NEGATIVE_ARTICLES,
    NOUNS,
    NUMBERS,
    OPENING,
    PAIRS,
    PERCENT,
    RELATIVE,
    WHOLE_NUMBERS,
)

# Languages that are written without spaces: their words are single characters.
UNSPACED = frozenset(["ja", "km", "lo", "my", "th", "yue", "zh"])

# Words with so many letters in common at their beginning are of one stem.
_STEM = 3

# The part of the shorter of two words of one stem that is the same in both at their ends, at least.
_ALIKE = 0.6

# So many characters are looked at for a negation beside a passage.
BESIDE = 8

_YEAR = regex(r"1\d{3}|20\d{2}|21\d{2}")


def _language(lang: str) -> str:
    primary = lang.lower().partition("-")[0]
    return {"yue": "zh", "nn": "nb"}.get(primary, primary)


@cache
def _table(table: str, lang: str) -> frozenset[str]:
    rows = {"negations": NEGATIONS, "numbers": NUMBERS, "relative": RELATIVE, "joining": JOINING}[table]
    words = rows[lang] if lang in rows else " ".join(rows.values()) if not lang else ""
    # As words are folded, the dotless i of Turkish and the dots of Russian too.
    return frozenset(words.casefold().replace("\u0131", "i").replace("ё", "е").split())


def is_negation(word: str, lang: str) -> bool:
    """Return whether a word, folded in case, negates in a language (BCP 47; of an unknown one all rows count)."""
    lang = _language(lang)
    if lang not in NEGATIONS and lang not in NEGATING:
        lang = ""
    contracted = CONTRACTED.get(lang or "en")
    negating = NEGATING.get(lang)
    return bool(
        word in _table("negations", lang)
        or (contracted and contracted.match(word))
        or (negating and negating.search(word))
    )


def has_negation(words: Sequence[str], lang: str) -> bool:
    """Return whether a negation is among words, folded in case."""
    if _language(lang) in UNSPACED:
        return is_negation("".join(words), lang)
    return any(is_negation(word, lang) for word in words)


def has_pair(words: Sequence[str], lang: str) -> bool:
    """Return whether two words that negate together, such as "rather than", are among words."""
    return any(" ".join(pair) in PAIRS.get(_language(lang), ()) for pair in pairwise(words))


def negates_what_follows(words: Sequence[str], lang: str) -> bool:
    """Return whether the last of these words negates what stands behind it."""
    if not words:
        return False
    lang = _language(lang)
    if lang in UNSPACED:
        text = "".join(words[-BESIDE:])
        negating = NEGATING.get(lang)
        return bool(negating and any(match.end() == len(text) for match in negating.finditer(text)))
    nouns, before = NOUNS.get(lang, (frozenset(), frozenset()))
    if words[-1] in nouns and len(words) > 1 and words[-2] in before:
        return False
    if " ".join(words[-2:]) in PAIRS.get(lang, ()):
        return True
    second = words[-2] if len(words) > 1 else ""
    if second in NEGATIVE_ARTICLES.get(lang, ()) or (words[-1] in DEGREES.get(lang, ()) and is_negation(second, lang)):
        return True
    return is_negation(words[-1], lang)


def negates_what_precedes(words: Sequence[str], lang: str) -> bool:
    """Return whether the first of these words negates what stands before it."""
    if not words:
        return False
    lang = _language(lang)
    behind = NEGATING_BEHIND.get(lang)
    if behind:
        return bool(behind.match("".join(words[:BESIDE])))
    return words[0] not in OPENING and is_negation(words[0], lang)


def is_number(word: str, lang: str) -> bool:
    """Return whether a word, folded in case, is or has a number; of a language without a row digits alone count."""
    lang = _language(lang)
    if any(character.isnumeric() and not HAN_NUMBERS.match(character) for character in word) or word in "%‰":
        return True
    if lang in {"zh", "ja"}:
        return bool(HAN_NUMBERS.search(word))
    form = NUMBER_FORMS.get(lang)
    return bool(form and form.match(word)) or (lang in NUMBERS and word in _table("numbers", lang))


def is_year(word: str) -> bool:
    """Return whether a word is a year in figures."""
    return bool(_YEAR.fullmatch(word))


def is_counting(number: str) -> bool:
    """Return whether a number may go on with another one, as hundred with two does; a year does not."""
    return number not in WHOLE_NUMBERS and not is_year(number)


def is_multiplied(words: Sequence[str]) -> bool:
    """Return whether a number before these words goes on with the first of them: thousand, million, percent."""
    return bool(words) and (words[0] in MULTIPLIERS or " ".join(words[:2]) in PERCENT)


def stands_apart(word: str, lang: str) -> bool:
    """Return whether a word begins a clause or a phrase that takes nothing back of the sentence round it."""
    lang = _language(lang)
    return word in OPENING or joins(word, lang) or is_relative(word, lang)


def is_relative(word: str, lang: str) -> bool:
    """Return whether a word may open a clause about what stands before it."""
    lang = _language(lang)
    return lang in RELATIVE and word in _table("relative", lang)


def joins(word: str, lang: str) -> bool:
    """Return whether a word, such as "and", joins two clauses."""
    lang = _language(lang)
    return word in _table("joining", lang if lang in JOINING else "")


def reverses(word: str, other: str) -> bool:
    """Return whether one of two words, folded in case, is the other with something that turns its sense round."""
    longer, shorter = (word, other) if len(word) > len(other) else (other, word)
    if longer == shorter or not shorter:
        return False
    added = longer.removesuffix(shorter)
    stem = _common(word, other)
    deprived = word.endswith(DEPRIVING) != other.endswith(DEPRIVING)
    return (added != longer and added in AGAINST) or (stem >= _STEM and deprived)


def deprives(words: Sequence[str]) -> bool:
    """Return whether nothing but the end of another word is among words that turns its sense round: sugar [free]."""
    return len(words) == 1 and words[0] in DEPRIVING


def alike(word: str, other: str) -> bool:
    """Return whether two words, folded in case, have so much in common that they may be of one stem."""
    begin = _common(word, other)
    end = _common(word[begin:][::-1], other[begin:][::-1])
    return word == other or (begin >= _STEM and begin + end >= _ALIKE * min(len(word), len(other)))


def _common(word: str, other: str) -> int:
    """Return how many letters two words have in common at their beginning."""
    differing = (at for at, (one, two) in enumerate(zip(word, other, strict=False)) if one != two)
    return next(differing, min(len(word), len(other)))


def capitals_tell(word: str, lang: str) -> bool:
    """Return whether a word, folded in case, is another one in capitals."""
    return word in CAPITALS_TELL.get(_language(lang), ())


def initial_tells(word: str, lang: str) -> bool:
    """Return whether a word, folded in case, means another person or thing with a capital at its beginning."""
    known = INITIAL_TELLS.get(_language(lang))
    return bool(known and known.fullmatch(word))

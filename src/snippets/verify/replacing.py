"""Another word than the source's: in the place of it, of two words one, of two verbs the one that was not done."""

from collections.abc import Sequence

from snippets.patterns import regex
from snippets.verify.aliases import abbreviates
from snippets.verify.forms import are_forms
from snippets.verify.hedging import ends_in_verb, governs, is_clause, is_reported
from snippets.verify.pointing import are_of_one_thing, points
from snippets.verify.quotation import Gap
from snippets.verify.sameness import Reason
from snippets.verify.stretches import Stretch
from snippets.verify.telling import alike, joins
from snippets.verify.words import Words

# Endings of English words in brackets, and how long those of other languages are at most, in letters.
_ENGLISH_ENDING = regex("(?!ee|[aeo]r|a[ln]|ed.)'?[a-z]{1,2}'?|[a-z]?ing|[a-z]?ed|ies|est")
ENDING = 3

# A word of so many letters is told from another one by its letters.
WHOLE = 5

# A verb before another one and what joins them are so many words.
CHAIN = 2


def puts_another_word(stretch: Stretch, words: Sequence[str], lang: str) -> Reason | None:
    """Return what is wrong with the word that a bracket makes of several, or of a part of one.

    Args:
        stretch: what the bracket stands for.
        words: of the page.
        lang: BCP 47, of the quotation.
    """
    if (
        _takes_what_joins(stretch, words, lang)
        or _takes_the_noun(stretch, words, lang)
        or _makes_another_word(stretch.gap, words, lang)
        or _does_otherwise(stretch, words, lang)
    ):
        return "bracket"
    return "condition" if _loses_a_verb(stretch, words, lang) else None


def _makes_another_word(gap: Gap, words: Sequence[str], lang: str) -> bool:
    """Return whether a bracket that is a part of a word makes another one of the page's: regard[s] does not."""
    if not (gap.before or gap.after):
        return False
    whole = (gap.before + gap.said.casefold() + gap.after,)
    if len(words) == 1 and (are_of_one_thing(whole, words, lang) or is_reported(whole, words)):
        # "W[ould]" for "will".
        return False
    # Letters put before a word make another one; letters put behind it are an ending of the page's own word.
    if not gap.before or not any(word.startswith(gap.before) for word in words):
        return True
    said = gap.said.casefold()
    if gap.after:
        return len(said) > 1
    if len(words) == 1 and len(words[0]) >= WHOLE and not are_forms(whole[0], words[0], lang):
        # Fie[fs] for "fields".
        return True
    return not _ENGLISH_ENDING.fullmatch(said) if lang.lower().startswith("en") else len(said) > ENDING


def _takes_what_joins(stretch: Stretch, words: Sequence[str], lang: str) -> bool:
    """Return whether two that are joined are made one: the king['s] queen for "the king and queen"."""
    joined = len(words) > 1 and stretch.gap.before and words[0] == stretch.gap.before and joins(words[-1], lang)
    return bool(joined) and not any(joins(word, lang) for word in stretch.says)


def _takes_the_noun(stretch: Stretch, words: Sequence[str], lang: str) -> bool:
    """Return whether of two nouns the first is made another one, and the last is lost: prisoners, prison officers."""
    if stretch.place != "inner" or len(words) <= 1 or len(stretch.says) != 1 or not lang.lower().startswith("en"):
        return False
    said = stretch.says[0]
    return alike(said, words[-2]) and said not in words and not (alike(said, words[-1]) or points(words[-1:], lang))


def _loses_a_verb(stretch: Stretch, words: Sequence[str], lang: str) -> bool:
    """Return whether of two verbs the first is lost, that says of the other whether it was done: failed to publish."""
    if stretch.place != "inner" or len(words) <= 1 or not stretch.says or stretch.says[-1] in words:
        return False
    lost = [word for word in words[:-1] if word not in stretch.says and not points([word], lang)]
    lost = [word for word in lost if not (governs(word, lang) or joins(word, lang) or is_clause([word], lang))]
    # "Had yet to publish".
    infinitive = len(words) > CHAIN and ends_in_verb(words, lang)
    return (bool(lost) or infinitive) and alike(stretch.says[-1], words[-1])


def _does_otherwise(stretch: Stretch, words: Sequence[str], lang: str) -> bool:
    """Return whether a verb that only joins is made one that tells: "was" in court, [lied] in court."""
    auxiliary = stretch.place == "inner" and bool(words) and all(is_clause([word], lang) for word in words)
    says = stretch.says
    return auxiliary and points(says, lang) is False and not any(is_clause([word], lang) for word in says)


def says_another_word(stretch: Stretch, words: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a bracket says another word than the source's, in the place of one that does not only point.

    Names may stand for what they are names of, and so may what has an article.
    """
    gap, says = stretch.gap, stretch.says
    # Where a sentence begins a capital makes no name.
    begins = (stretch.place == "first" or stretch.shown) and any(page.stands_small(word) for word in says[:1])
    capital = gap.said[:1].isupper() and not begins
    if gap.before or gap.after or capital or points(says[:1], lang) is not False:
        return False
    first, last = {
        "inner": (stretch.start, stretch.end),
        "first": (stretch.end - 1, stretch.end),
        "last": (stretch.start, stretch.start + 1),
    }[stretch.place]
    replaced = page.words[first:last]
    begin, stop = page.span(first, last)
    named = any(letter.isupper() for letter in page.folded.source[begin:stop])
    telling = [word for word in says if not points([word], lang)]
    akin = any(are_forms(said, word, lang) for said in telling for word in words) or are_of_one_thing(says, words, lang)
    # An abbreviation is spelt out.
    dotted = page.between(last - 1, last).startswith(".")
    akin = akin or any(abbreviates(replaced[-1], said, dotted=dotted) for said in says)
    return not (named or akin or points(replaced, lang) or joins(replaced[-1], lang))

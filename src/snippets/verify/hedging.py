"""What takes a statement back, or says it of less, though no negation does: denial, doubt, conditions, quantity.

Where the language has no row in `hedgewords`, nothing is found: it is one line of defence beside others.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from snippets.verify.hedgephrases import CONNECTING, INFINITIVES, MODALS, PHRASES, PRIVATIVE
from snippets.verify.hedgewords import (
    ASKING_BEHIND,
    ATTRIBUTING,
    AUXILIARIES,
    COMPLEMENTIZERS,
    CONTRASTING,
    DENYING,
    FACTIVE,
    NOBODY,
    REPORTED,
    SAYING,
    SUBJECTS,
    THINKING,
    UNDERCUTTING,
)
from snippets.verify.limitwords import (
    ALTERNATIVE,
    APPROXIMATING,
    CONDITIONS,
    EXCEPTING,
    GOVERNING,
    MEASURING,
    OPENING_CONDITIONS,
    ORDINALS,
    QUALIFYING,
    QUANTIFIERS,
    RESTRICTING,
    TURNING,
    UNENDING,
    UNIVERSAL,
    WHETHER,
)
from snippets.verify.pointwords import (
    AGREEING,
    COMPARING,
    FIRST_PERSON,
    LATTER,
    NO_PERSONS,
    OF_A_MAN,
    OF_A_WOMAN,
    ONE_THING,
    ORGANISATIONS,
    PERSONS,
    POINTING,
    POINTING_UNSPACED,
    PRONOUNS,
    RELATIONS,
    SECOND_PERSON,
    SINGULAR,
    SPANS,
)
from snippets.verify.telling import UNSPACED, is_negation, joins

# The most words of such a phrase, and the most characters of such a word where words are single characters.
_LONGEST = 4

# Of languages whose "she" may be "they" as well.
_WOMAN = {"de": "frau", "nl": "vrouw"}

# What points to no person.
_NEUTER = frozenset(["it", "its", "itself"])

_Table = Mapping[str, re.Pattern[str]]


def _known(table: _Table, lang: str) -> re.Pattern[str] | None:
    primary = lang.lower().partition("-")[0]
    return table.get({"yue": "zh", "nn": "sv", "nb": "sv", "no": "sv", "da": "sv"}.get(primary, primary))


def _found(words: Sequence[str], table: _Table, lang: str) -> list[str]:
    """Return what of a table is among words, folded in case."""
    known = _known(table, lang)
    if not known:
        return []
    if lang.lower().partition("-")[0] in UNSPACED:
        return known.findall("".join(words))
    found = [word for word in words if known.match(word)]
    if " " in known.pattern:
        found += [" ".join(pair) for pair in pairwise(words) if known.match(" ".join(pair))]
    return found


def denies(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words says that something is not so: denies, doubts, rejects, false."""
    return bool(_found(words, DENYING, lang))


def quantifiers(words: Sequence[str], lang: str) -> list[str]:
    """Return the words that say of how many a thing is said: all, some, most."""
    return _found(words, QUANTIFIERS, lang)


def spans_of_time(words: Sequence[str], lang: str) -> list[str]:
    """Return the words that say how long: days, years."""
    return _found(words, SPANS, lang)


def is_of_another(words: Sequence[str], others: Sequence[str], lang: str) -> bool:
    """Return whether a single word points to a man and others to a woman, or the other way round."""
    if len(words) != 1:
        return False
    ours, theirs = ([bool(_found(some, table, lang)) for table in (OF_A_MAN, OF_A_WOMAN)] for some in (words, others))
    return any(ours) and any(theirs) and ours != theirs


def is_of_one_sex(word: str, other: str, lang: str) -> bool:
    """Return whether two words are both of a woman, or both of a man."""
    return any(_found([word], table, lang) and _found([other], table, lang) for table in (OF_A_MAN, OF_A_WOMAN))


def is_organisation(word: str, lang: str) -> bool:
    """Return whether a word may stand for the name of an organisation that was told before."""
    return bool(_found([word], ORGANISATIONS, lang))


def sexed(words: Sequence[str], lang: str) -> str:
    """Return a pronoun, the first of some words; where the verb behind it makes it "she", a word that says so."""
    return _WOMAN[lang.lower().partition("-")[0]] if _found([" ".join(words[:2])], SINGULAR, lang) else words[0]


def disagrees(words: Sequence[str], others: Sequence[str], lang: str) -> bool:
    """Return whether the article before some words is of another gender or number than the pronoun that others are."""
    rows = AGREEING.get(lang.lower().partition("-")[0], ())
    known = any(words[0] in articles for articles, _ in rows)
    return known and any(others[-1] in pronouns and words[0] not in articles for articles, pronouns in rows)


def are_of_one_thing(words: Sequence[str], others: Sequence[str], lang: str) -> bool:
    """Return whether two groups of words have words of another register for one thing: kids and children."""
    groups = ONE_THING.get(lang.lower().partition("-")[0], ())
    return any(not group.isdisjoint(words) and not group.isdisjoint(others) for group in groups)


def approximates(words: Sequence[str], lang: str) -> bool:
    """Return whether the last of some words makes another number of the one behind it: about, at most."""
    return bool(_found(words[-1:], APPROXIMATING, lang))


def attributes(words: Sequence[str], lang: str) -> bool:
    """Return whether words say of a whole sentence who says it: "According to the Governor"."""
    return bool(_found(words[:1], ATTRIBUTING, lang))


def qualifies(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words says a thing of less, of another time or not for certain: only, almost, would."""
    return bool(_found(words, QUALIFYING, lang))


def is_reported(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether some words are others in reported speech: "would" and "will"."""
    return [REPORTED.get(word, word) for word in words] == list(others)


def makes_condition(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words begins a condition."""
    return bool(_found(words, CONDITIONS, lang))


def opens_condition(words: Sequence[str], lang: str) -> bool:
    """Return whether a sentence that begins with some words begins with a condition."""
    known = _known(OPENING_CONDITIONS, lang)
    if known and lang.lower().partition("-")[0] in UNSPACED:
        return bool(known.match("".join(words)))
    return bool(words) and bool(_found((words[0], " ".join(words[:2])), OPENING_CONDITIONS, lang))


def reports(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words says that somebody says or thinks something."""
    return bool(_found(words, SAYING, lang))


def has_subject(words: Sequence[str], lang: str) -> bool | None:
    """Return whether a pronoun among the words is the subject of a clause; None where the language has no row."""
    return bool(_found(words, SUBJECTS, lang)) if _known(SUBJECTS, lang) else None


def is_complementizer(word: str, lang: str) -> bool:
    """Return whether a word, such as "that", joins what is said to who says it."""
    return bool(_found([word], COMPLEMENTIZERS, lang))


def needs_no_that(word: str, lang: str) -> bool:
    """Return whether a verb joins what is thought or said by itself."""
    return bool(_found([word], THINKING, lang))


def undercuts(words: Sequence[str], lang: str) -> bool:
    """Return whether the last of some words says of what stands behind it that it is only said, or only almost so."""
    known, unspaced = _known(UNDERCUTTING, lang), lang.lower().partition("-")[0] in UNSPACED
    text = "".join(words[-_LONGEST:] if unspaced else words[-1:])
    return bool(known and any(match.end() == len(text) for match in known.finditer(text)))


def contrasts(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words sets against what is not so what is: "not with grain but with bricks"."""
    return bool(_found(words, CONTRASTING, lang))


def excepts(words: Sequence[str], lang: str) -> bool:
    """Return whether words begin with what leaves somebody or something out: but, except, apart from."""
    known = _known(EXCEPTING, lang)
    if not known:
        return False
    if lang.lower().partition("-")[0] in UNSPACED:
        return bool(known.match("".join(words)))
    return any(known.match(" ".join(words[:count])) for count in range(1, _LONGEST + 1))


def is_phrase(words: Sequence[str], lang: str) -> bool:
    """Return whether words are all of a phrase that says a thing of less, or not for certain: "at least in theory"."""
    known = _known(PHRASES, lang)
    if not known:
        return False
    # A "but" or "and" may come first.
    return any(known.match(" ".join(some)) for some in (words, words[1:] if joins(words[0], lang) else words))


def connects(words: Sequence[str], lang: str) -> bool:
    """Return whether words only lead on from the sentence before, or say when: "however"."""
    known = _known(CONNECTING, lang)
    return bool(known and known.match(" ".join(words)))


def is_privative(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words makes what it is said of another thing: former, alleged."""
    return bool(_found(words, PRIVATIVE, lang))


def is_modal(words: Sequence[str], lang: str) -> bool:
    """Return whether words begin with a verb that says of another that it will, can or is meant to be so."""
    known = _known(MODALS, lang)
    return bool(known and any(known.match(" ".join(words[:count])) for count in (1, 2)))


def ends_in_verb(words: Sequence[str], lang: str) -> bool:
    """Return whether words end with a verb that has its object behind it: "to discuss", "raising"."""
    known = _known(INFINITIVES, lang)
    return bool(known and any(known.match(" ".join(words[-count:])) for count in (1, 2)))


def asks_whether(words: Sequence[str], lang: str) -> bool:
    """Return whether words begin by asking whether something is so."""
    return bool(_found(words[:1], WHETHER, lang))


def is_ordinal(word: str, lang: str) -> bool:
    """Return whether a word says which one in their order it is."""
    return bool(_found([word], ORDINALS, lang))


def turns(words: Sequence[str], lang: str) -> bool:
    """Return whether a sentence that goes on with some words takes back a part of itself: "but", "at least"."""
    return bool(words) and bool(_found((words[0], " ".join(words[:2])), TURNING, lang))


def measures(words: Sequence[str], lang: str) -> bool:
    """Return whether words say how much more of something is denied: "for longer than a day"."""
    return bool(_found(words, MEASURING, lang))


def is_alternative(word: str, lang: str) -> bool:
    """Return whether a word puts another beside one: or."""
    return bool(_found([word], ALTERNATIVE, lang))


def is_softened(words: Sequence[str], lang: str) -> bool:
    """Return whether words put something weaker beside what is said: "or partly owned"."""
    return bool(_found(words[:1], ALTERNATIVE, lang)) and qualifies(words, lang)


def governs(word: str, lang: str) -> bool:
    """Return whether a word joins the noun behind it to what stands before, as prepositions do."""
    return bool(_found([word], GOVERNING, lang))


def is_universal(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words says a thing of all, or of none."""
    return bool(_found(words, UNIVERSAL, lang))


def restricts(word: str, lang: str) -> bool:
    """Return whether a word begins a phrase that says which ones are meant."""
    return bool(_found([word], RESTRICTING, lang))


def wants_more(word: str, lang: str) -> bool:
    """Return whether a clause cannot end with a word: an article, or what joins a noun or a verb to it."""
    return bool(_found([word], UNENDING, lang))


def says_nobody(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words says that there is none."""
    return bool(_found(words, NOBODY, lang))


def points(words: Sequence[str], lang: str) -> bool | None:
    """Return whether all words only point to something, as pronouns do; None where the language has no row."""
    return len(_found(words, POINTING, lang)) == len(words) if _known(POINTING, lang) else None


def points_unspaced(text: str, lang: str) -> bool:
    """Return the same of a text in a language without spaces."""
    known = POINTING_UNSPACED.get(lang.lower().partition("-")[0])
    return bool(known and known.fullmatch(text))


def relation(words: Sequence[str], lang: str) -> list[str]:
    """Return the words that say when, where or for whom something is as it is: after, before, against."""
    return _found(words, RELATIONS, lang)


def is_first_person(word: str, lang: str) -> bool:
    """Return whether a word points to whoever speaks."""
    return bool(_found([word], FIRST_PERSON, lang))


def speaks_to(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words points to whom a speaker speaks to."""
    return bool(_found(words, SECOND_PERSON, lang))


def is_latter(words: Sequence[str], lang: str) -> bool:
    """Return whether words point to the last of those who were told of."""
    return bool(_found(words, LATTER, lang))


def compares(words: Sequence[str], lang: str) -> bool:
    """Return whether whom or what another one is compared with stands right behind some words."""
    known = COMPARING.get(lang.lower().partition("-")[0])
    return bool(known and known.search(" ".join(words)))


def are_of_one_gender(word: str, article: str, lang: str) -> bool:
    """Return whether two words are articles of one gender and number; where there is no row, the same article."""
    rows = AGREEING.get(lang.lower().partition("-")[0], ())
    return word == article or any({word, article} <= articles for articles, _ in rows)


def is_pronoun(word: str, lang: str) -> bool:
    """Return whether a word may stand in the place of a noun."""
    return bool(_found([word], SUBJECTS, lang) or _found([word], PRONOUNS, lang))


def is_of_another_kind(noun: str, pronoun: str, lang: str) -> bool:
    """Return whether a noun is of what is no person and a pronoun of one, or the other way round."""
    person = _found([pronoun], OF_A_MAN, lang) or _found([pronoun], OF_A_WOMAN, lang)
    return bool(_found([noun], NO_PERSONS if person else PERSONS, lang) and (person or pronoun in _NEUTER))


def begins_clause(words: Sequence[str], lang: str) -> bool:
    """Return whether words behind a comma begin another clause, whose subject they are: "and a few"."""
    arabic = lang.lower().partition("-")[0] in {"ar", "fa", "ur"} and words[0].startswith("و")
    return arabic or (joins(words[0], lang) and len(words) > 1)


def is_clause(words: Sequence[str], lang: str) -> bool:
    """Return whether a few words are a clause, as far as a form of "to be" or "to have" among them tells."""
    return bool(_found(words, AUXILIARIES, lang))


def goes_on_in_another(words: Sequence[str], lang: str) -> bool:
    """Return whether words without a comma bring a clause of their own: "a poet and my mother was"."""
    return any(joins(word, lang) and bool(_found(words[at:], AUXILIARIES, lang)) for at, word in enumerate(words) if at)


def takes_back(words: Sequence[str], lang: str) -> bool:
    """Return whether these words, before "that" or its like, say that what follows is not so: once, not twice."""
    if _found(words, FACTIVE, lang):
        return False
    many = sum(is_negation(word, lang) for word in words) + len(_found(words, DENYING, lang))
    return many % 2 == 1


def asks_behind(text: str, lang: str) -> bool:
    """Return whether the text right behind a statement makes a question of it."""
    known = ASKING_BEHIND.get(lang.lower().partition("-")[0])
    return bool(known and known.match(text))

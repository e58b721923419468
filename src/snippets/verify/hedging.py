"""What takes a statement back, or says it of less, though no negation does: denial, doubt, conditions, quantity.

Where the language has no row in `hedgewords`, nothing is found: it is one line of defence beside others.
"""

from collections.abc import Sequence

from snippets.verify.hedgephrases import CONNECTING, INFINITIVES, MODALS, PHRASES, PRIVATIVE
from snippets.verify.hedgewords import (
    ADDING,
    ASKING_BEHIND,
    ATTRIBUTING,
    AUXILIARIES,
    CLAIMING,
    COMPLEMENTIZERS,
    CONTRASTING,
    DENYING,
    FACTIVE,
    FALSE_LABELS,
    LYING,
    NOBODY,
    REPORTED,
    SAYING,
    SUBJECTS,
    THINKING,
    UNDERCUTTING,
    VIEWS,
)
from snippets.verify.lesswords import (
    COMPARED,
    EXCLUDING,
    FICTION,
    FOR_WHOM,
    OWNING,
    PARTICLES,
    PARTITIVE,
    PERIODIC,
    PERMITTING,
    PROVIDED,
    RATES,
    SEASONS,
    STRESSING,
    TOTALLING,
    UNITS,
    WHEN,
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
from snippets.verify.telling import UNSPACED, is_negation, joins
from snippets.verify.wordtables import found, known_row

# The most words of such a phrase, and the most characters of such a word where words are single characters.
_LONGEST = 4

# A verb with its particle has so many words.
NEAR_PARTICLE = 2


def denies(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words says that something is not so: denies, doubts, rejects, false."""
    return bool(found(words, DENYING, lang))


def quantifiers(words: Sequence[str], lang: str) -> list[str]:
    """Return the words that say of how many a thing is said: all, some, most."""
    return found(words, QUANTIFIERS, lang)


def approximates(words: Sequence[str], lang: str) -> bool:
    """Return whether the last of some words makes another number of the one behind it: about, at most."""
    return bool(found(words[-1:], APPROXIMATING, lang))


def attributes(words: Sequence[str], lang: str) -> bool:
    """Return whether words say of a whole sentence who says it: "According to the Governor"."""
    return bool(found(words[:1], ATTRIBUTING, lang))


def qualifies(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words says a thing of less, of another time or not for certain: only, almost, would."""
    return bool(found(words, QUALIFYING, lang))


def is_reported(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether some words are others in reported speech: "would" and "will"."""
    return [REPORTED.get(word, word) for word in words] == list(others)


def makes_condition(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words begins a condition."""
    return bool(found(words, CONDITIONS, lang))


def opens_condition(words: Sequence[str], lang: str) -> bool:
    """Return whether a sentence that begins with some words begins with a condition."""
    known = known_row(OPENING_CONDITIONS, lang)
    if known and lang.lower().partition("-")[0] in UNSPACED:
        return bool(known.match("".join(words)))
    return bool(words) and bool(found([" ".join(words[:count]) for count in (1, 2, 3)], OPENING_CONDITIONS, lang))


def reports(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words says that somebody says or thinks something."""
    return bool(found(words, SAYING, lang))


def is_lie(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words tells that somebody lies, saying so."""
    return bool(found(words, LYING, lang))


def labels_false(words: Sequence[str], lang: str) -> bool:
    """Return whether words are a label for what is not so: "Myth"."""
    known = known_row(FALSE_LABELS, lang)
    return bool(known and known.match(" ".join(words)))


def is_owning(word: str, lang: str) -> bool:
    """Return whether a relative pronoun says whose something is: whose."""
    return bool(found([word], OWNING, lang))


def claims(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words tells that somebody says something whom others need not believe."""
    return bool(found(words, CLAIMING, lang))


def has_subject(words: Sequence[str], lang: str) -> bool | None:
    """Return whether a pronoun among the words is the subject of a clause; None where the language has no row."""
    return bool(found(words, SUBJECTS, lang)) if known_row(SUBJECTS, lang) else None


def is_complementizer(word: str, lang: str) -> bool:
    """Return whether a word, such as "that", joins what is said to who says it."""
    return bool(found([word], COMPLEMENTIZERS, lang))


def needs_no_that(word: str, lang: str) -> bool:
    """Return whether a verb joins what is thought or said by itself."""
    return bool(found([word], THINKING, lang))


def undercuts(words: Sequence[str], lang: str) -> bool:
    """Return whether the last of some words says of what stands behind it that it is only said, or only almost so."""
    known, unspaced = known_row(UNDERCUTTING, lang), lang.lower().partition("-")[0] in UNSPACED
    text = "".join(words[-_LONGEST:] if unspaced else words[-1:])
    return bool(known and any(match.end() == len(text) for match in known.finditer(text)))


def contrasts(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words sets against what is not so what is: "not with grain but with bricks"."""
    return bool(found(words, CONTRASTING, lang))


def excepts(words: Sequence[str], lang: str) -> bool:
    """Return whether words begin with what leaves somebody or something out: but, except, apart from."""
    known = known_row(EXCEPTING, lang)
    if not known:
        return False
    if lang.lower().partition("-")[0] in UNSPACED:
        return bool(known.match("".join(words)))
    return any(known.match(" ".join(words[:count])) for count in range(1, _LONGEST + 1))


def is_phrase(words: Sequence[str], lang: str) -> bool:
    """Return whether words are all of a phrase that says a thing of less, or not for certain: "at least in theory"."""
    known = known_row(PHRASES, lang)
    if not known:
        return False
    # A "but" or "and" may come first.
    return any(known.match(" ".join(some)) for some in (words, words[1:] if joins(words[0], lang) else words))


def excludes(word: str, lang: str) -> bool:
    """Return whether a word at the end of an aside leaves out whom it names: "Hungary excluded"."""
    return bool(found([word], EXCLUDING, lang))


def compares_with(words: Sequence[str], lang: str) -> bool:
    """Return whether words begin with what something is compared with: "than a sewer"."""
    return bool(found(words[:1], COMPARED, lang))


def is_fiction(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words is for what was made up: film, novel, dream."""
    return bool(found(words, FICTION, lang))


def is_rate(word: str, lang: str) -> bool:
    """Return whether a word begins to say for what an amount is: per child, each."""
    return bool(found([word], RATES, lang))


def is_periodic(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words says how often something is paid or done: hourly."""
    return bool(found(words, PERIODIC, lang))


def totals(word: str, lang: str) -> bool:
    """Return whether a word joins an amount to what is so much: totalling, worth."""
    return bool(found([word], TOTALLING, lang))


def is_season(word: str, lang: str) -> bool:
    """Return whether a word is for a part of the year or of the day: winter, night."""
    return bool(found([word], SEASONS, lang))


def says_for_whom(word: str, lang: str) -> bool:
    """Return whether a word begins to say for whom something is so."""
    return bool(found([word], FOR_WHOM, lang))


def is_unit(word: str, lang: str) -> bool:
    """Return whether a word behind a number is its era, its hour of the day or its unit: BC, p.m., Fahrenheit."""
    return bool(found([word], UNITS, lang))


def permits(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words says that something may or must be done, or is open to somebody."""
    return bool(found(words, PERMITTING, lang))


def is_provided(words: Sequence[str], lang: str) -> bool:
    """Return whether words begin to say in which case something is so: with a warrant, when muzzled."""
    return bool(found(words[:1], PROVIDED, lang))


def says_when(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words begins to say when something is so."""
    return bool(found(words, WHEN, lang))


def ends_in_particle(words: Sequence[str], lang: str) -> bool:
    """Return whether one or two words end with what their verb loses its sense without: called off, turned down."""
    return len(words) <= NEAR_PARTICLE and bool(found(words[-1:], PARTICLES, lang))


def is_partitive(word: str, lang: str) -> bool:
    """Return whether a word says of how many so many are: five of seven."""
    return bool(found([word], PARTITIVE, lang))


def stresses(words: Sequence[str], lang: str) -> bool:
    """Return whether words only stress a negation: "at all"."""
    known = known_row(STRESSING, lang)
    return bool(known and known.match(" ".join(words)))


def connects(words: Sequence[str], lang: str) -> bool:
    """Return whether words only lead on from the sentence before, or say when: "however"."""
    known = known_row(CONNECTING, lang)
    return bool(known and known.match(" ".join(words)))


def is_privative(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words makes what it is said of another thing: former, alleged."""
    return bool(found(words, PRIVATIVE, lang))


def is_modal(words: Sequence[str], lang: str) -> bool:
    """Return whether words begin with a verb that says of another that it will, can or is meant to be so."""
    known = known_row(MODALS, lang)
    return bool(known and any(known.match(" ".join(words[:count])) for count in (1, 2)))


def ends_in_verb(words: Sequence[str], lang: str) -> bool:
    """Return whether words end with a verb that has its object behind it: "to discuss", "raising"."""
    known = known_row(INFINITIVES, lang)
    return bool(known and any(known.match(" ".join(words[-count:])) for count in (1, 2)))


def asks_whether(words: Sequence[str], lang: str) -> bool:
    """Return whether words begin by asking whether something is so."""
    return bool(found(words[:1], WHETHER, lang))


def is_ordinal(word: str, lang: str) -> bool:
    """Return whether a word says which one in their order it is."""
    return bool(found([word], ORDINALS, lang))


def turns(words: Sequence[str], lang: str) -> bool:
    """Return whether a sentence that goes on with some words takes back a part of itself: "but", "at least"."""
    return bool(words) and bool(found((words[0], " ".join(words[:2])), TURNING, lang))


def measures(words: Sequence[str], lang: str) -> bool:
    """Return whether words say how much more of something is denied: "for longer than a day"."""
    return bool(found(words, MEASURING, lang))


def is_alternative(word: str, lang: str) -> bool:
    """Return whether a word puts another beside one: or."""
    return bool(found([word], ALTERNATIVE, lang))


def is_softened(words: Sequence[str], lang: str) -> bool:
    """Return whether words put something weaker beside what is said: "or partly owned"."""
    return bool(found(words[:1], ALTERNATIVE, lang)) and qualifies(words, lang)


def governs(word: str, lang: str) -> bool:
    """Return whether a word joins the noun behind it to what stands before, as prepositions do."""
    return bool(found([word], GOVERNING, lang))


def is_universal(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words says a thing of all, or of none."""
    return bool(found(words, UNIVERSAL, lang))


def restricts(word: str, lang: str) -> bool:
    """Return whether a word begins a phrase that says which ones are meant."""
    return bool(found([word], RESTRICTING, lang))


def wants_more(word: str, lang: str) -> bool:
    """Return whether a clause cannot end with a word: an article, or what joins a noun or a verb to it."""
    return bool(found([word], UNENDING, lang))


def holds_view(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words is for what somebody thinks of something: view, opinion."""
    return bool(found(words, VIEWS, lang))


def is_adding(word: str, lang: str) -> bool:
    """Return whether a word joins another thing or statement to what stands before."""
    return bool(found([word], ADDING, lang))


def says_nobody(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words says that there is none."""
    return bool(found(words, NOBODY, lang))


def begins_clause(words: Sequence[str], lang: str) -> bool:
    """Return whether words behind a comma begin another clause, whose subject they are: "and a few"."""
    arabic = lang.lower().partition("-")[0] in {"ar", "fa", "ur"} and words[0].startswith("و")
    return arabic or (joins(words[0], lang) and len(words) > 1)


def is_clause(words: Sequence[str], lang: str) -> bool:
    """Return whether a few words are a clause, as far as a form of "to be" or "to have" among them tells."""
    return bool(found(words, AUXILIARIES, lang))


def goes_on_in_another(words: Sequence[str], lang: str) -> bool:
    """Return whether words without a comma bring a clause of their own: "a poet and my mother was"."""
    return any(joins(word, lang) and bool(found(words[at:], AUXILIARIES, lang)) for at, word in enumerate(words) if at)


def takes_back(words: Sequence[str], lang: str) -> bool:
    """Return whether these words, before "that" or its like, say that what follows is not so: once, not twice."""
    if found(words, FACTIVE, lang):
        return False
    many = sum(is_negation(word, lang) for word in words) + len(found(words, DENYING, lang))
    return many % 2 == 1


def asks_behind(text: str, lang: str) -> bool:
    """Return whether the text right behind a statement makes a question of it."""
    known = ASKING_BEHIND.get(lang.lower().partition("-")[0])
    return bool(known and known.match(text))

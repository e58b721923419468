"""What points to persons, things and times, and to whom it can: pronouns, their gender, their person, who is compared.

Where the language has no row in `pointwords`, nothing is found.
"""

from collections.abc import Sequence

from snippets.verify.hedgewords import SUBJECTS
from snippets.verify.pointwords import (
    AGREEING,
    ANYBODY,
    ARTICLES_TOO,
    COMPARING,
    FIRST_PERSON,
    FORMER,
    LATTER,
    MEN_TITLES,
    NO_PERSONS,
    OF_A_MAN,
    OF_A_WOMAN,
    ORGANISATIONS,
    PERSONS,
    POINTING,
    POINTING_UNSPACED,
    PRONOUNS,
    RELATIONS,
    SECOND_PERSON,
    SINGULAR,
    SPEAKERS,
    WOMEN_TITLES,
)
from snippets.verify.samewords import (
    AGENT,
    ANSWERS,
    CALLING,
    DEMONSTRATIVE,
    INDEFINITE,
    OFFICES,
    ONE_THING,
    PLACES,
    PLAYING,
    PLURAL,
    SOMEBODY,
    THERE,
    TRUE,
)
from snippets.verify.timewords import DAYS, LAST_YEAR, MONTH_NAMES, SPANS, WEEKDAYS
from snippets.verify.wordtables import found, known_row

# Of languages whose "she" may be "they" as well.
_WOMAN = {"de": "frau", "nl": "vrouw"}

# What points to no person.
_NEUTER = frozenset(["it", "its", "itself"])


def spans_of_time(words: Sequence[str], lang: str) -> list[str]:
    """Return the words that say how long: days, years."""
    return found(words, SPANS, lang)


def is_of_another(words: Sequence[str], others: Sequence[str], lang: str) -> bool:
    """Return whether a single word points to a man and others to a woman, or the other way round."""
    if len(words) != 1:
        return False
    ours, theirs = ([bool(found(some, table, lang)) for table in (OF_A_MAN, OF_A_WOMAN)] for some in (words, others))
    return any(ours) and any(theirs) and ours != theirs


def is_of_another_day(words: Sequence[str], others: Sequence[str], lang: str) -> bool:
    """Return whether words say of another day than others do: today, tomorrow."""
    ours, theirs = (set(found(some, DAYS, lang)) for some in (words, others))
    return bool(ours and theirs and ours.isdisjoint(theirs))


def weekdays(words: Sequence[str], lang: str) -> list[str]:
    """Return the days of the week among some words."""
    return found(words, WEEKDAYS, lang)


def is_last_year(words: Sequence[str], lang: str) -> bool:
    """Return whether words are for the year before the one in which they are said."""
    known = known_row(LAST_YEAR, lang)
    return bool(known and known.match(" ".join(words)))


def is_of_another_month(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether words name another month than others do, in any language."""
    ours, theirs = ({MONTH_NAMES[word] for word in some if word in MONTH_NAMES} for some in (words, others))
    return bool(ours and theirs and ours.isdisjoint(theirs))


def is_of_one_sex(word: str, other: str, lang: str) -> bool:
    """Return whether two words are both of a woman, or both of a man."""
    return any(found([word], table, lang) and found([other], table, lang) for table in (OF_A_MAN, OF_A_WOMAN))


def is_organisation(word: str, lang: str) -> bool:
    """Return whether a word may stand for the name of an organisation that was told before."""
    return bool(found([word], ORGANISATIONS, lang))


def sexed(words: Sequence[str], lang: str) -> str:
    """Return a pronoun, the first of some words; where the verb behind it makes it "she", a word that says so."""
    return _WOMAN[lang.lower().partition("-")[0]] if found([" ".join(words[:2])], SINGULAR, lang) else words[0]


def is_person(words: Sequence[str], lang: str) -> bool:
    """Return whether words are a noun for a person: driver, brother."""
    sexes = found(words, OF_A_MAN, lang) or found(words, OF_A_WOMAN, lang)
    return bool(found(words, PERSONS, lang) or (sexes and not points(words, lang)))


def is_office(word: str, lang: str) -> bool:
    """Return whether a noun is for an office, of which behind it stands of what it is: president."""
    return bool(found([word], OFFICES, lang))


def plays(word: str, lang: str) -> bool:
    """Return whether a word behind a name brings the part that somebody plays: as."""
    return bool(found([word], PLAYING, lang))


def is_anybody(word: str, lang: str) -> bool:
    """Return whether a noun says of a person no more than the sex: the man."""
    return bool(found([word], ANYBODY, lang))


def titles_of(pronoun: str, lang: str) -> frozenset[str]:
    """Return the titles of whom a pronoun may mean: a man's or a woman's; none where it tells neither."""
    man, woman = (bool(found([pronoun], table, lang)) for table in (OF_A_MAN, OF_A_WOMAN))
    return MEN_TITLES if man and not woman else WOMEN_TITLES if woman and not man else frozenset()


def is_of_other_sex(words: Sequence[str], pronoun: str, lang: str) -> bool:
    """Return whether words have a title of a man and a pronoun is of a woman, or the other way round."""
    others = {MEN_TITLES: WOMEN_TITLES, WOMEN_TITLES: MEN_TITLES}.get(titles_of(pronoun, lang), frozenset())
    return not others.isdisjoint(words)


def disagrees(words: Sequence[str], others: Sequence[str], lang: str) -> bool:
    """Return whether the article before some words is of another gender or number than the pronoun that others are."""
    rows = AGREEING.get(lang.lower().partition("-")[0], ())
    known = any(words[0] in articles for articles, _ in rows)
    return known and any(others[-1] in pronouns and words[0] not in articles for articles, pronouns in rows)


def are_of_one_thing(words: Sequence[str], others: Sequence[str], lang: str) -> bool:
    """Return whether two groups of words have words of another register for one thing: kids and children."""
    groups = ONE_THING.get(lang.lower().partition("-")[0], ())
    return any(not group.isdisjoint(words) and not group.isdisjoint(others) for group in groups)


def is_demonstrative(word: str, lang: str) -> bool:
    """Return whether a word points to what was just said: that, this claim."""
    return bool(found([word], DEMONSTRATIVE, lang))


def is_true(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words says that something is so: true, right."""
    return bool(found(words, TRUE, lang))


def is_agent(word: str, lang: str) -> bool:
    """Return whether a word says who did it: by."""
    return bool(found([word], AGENT, lang))


def is_indefinite(word: str, lang: str) -> bool:
    """Return whether a word is an article of what was not told of before: a, an."""
    return bool(found([word], INDEFINITE, lang))


def is_sexed(word: str, lang: str) -> bool:
    """Return whether a pronoun is "he" or "she"."""
    speakers = SPEAKERS.get(lang.lower().partition("-")[0], {})
    return any(word in words for words in speakers.values())


def is_somebody(word: str, lang: str) -> bool:
    """Return whether a word is for somebody who is not told."""
    return bool(found([word], SOMEBODY, lang))


def answers(word: str, lang: str) -> bool:
    """Return whether a word answers a question by itself: yes, no."""
    return bool(found([word], ANSWERS, lang))


def is_plural(word: str, lang: str) -> bool:
    """Return whether a word is an article of several."""
    return bool(found([word], PLURAL, lang))


def is_there(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words points to a place: here, there."""
    return bool(found(words, THERE, lang))


def is_place(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words is for a place, of which "of" brings the name: the city of Leeds."""
    return bool(found(words, PLACES, lang))


def says_name(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words says what somebody is called."""
    return bool(found(words, CALLING, lang))


def points(words: Sequence[str], lang: str) -> bool | None:
    """Return whether all words only point to something, as pronouns do; None where the language has no row."""
    return len(found(words, POINTING, lang)) == len(words) if known_row(POINTING, lang) else None


def points_unspaced(text: str, lang: str) -> bool:
    """Return the same of a text in a language without spaces."""
    known = POINTING_UNSPACED.get(lang.lower().partition("-")[0])
    return bool(known and known.fullmatch(text))


def relation(words: Sequence[str], lang: str) -> list[str]:
    """Return the words that say when, where or for whom something is as it is: after, before, against."""
    return found(words, RELATIONS, lang)


def is_first_person(word: str, lang: str) -> bool:
    """Return whether a word points to whoever speaks."""
    return bool(found([word], FIRST_PERSON, lang))


def speaks_to(words: Sequence[str], lang: str) -> bool:
    """Return whether one of the words points to whom a speaker speaks to."""
    return bool(found(words, SECOND_PERSON, lang))


def is_former(words: Sequence[str], lang: str) -> bool:
    """Return whether words point to the first of those who were told of."""
    return bool(found(words, FORMER, lang))


def is_latter(words: Sequence[str], lang: str) -> bool:
    """Return whether words point to the last of those who were told of."""
    return bool(found(words, LATTER, lang))


def compares(words: Sequence[str], lang: str) -> bool:
    """Return whether whom or what another one is compared with stands right behind some words."""
    known = COMPARING.get(lang.lower().partition("-")[0])
    return bool(known and known.search(" ".join(words)))


def are_of_one_gender(word: str, article: str, lang: str) -> bool:
    """Return whether two words are articles of one gender and number; where there is no row, the same article."""
    rows = AGREEING.get(lang.lower().partition("-")[0], ())
    return word == article or any({word, article} <= articles for articles, _ in rows)


def is_article_too(word: str, lang: str) -> bool:
    """Return whether a pronoun is an article as well."""
    return bool(found([word], ARTICLES_TOO, lang))


def is_pronoun(word: str, lang: str) -> bool:
    """Return whether a word may stand in the place of a noun."""
    return bool(found([word], SUBJECTS, lang) or found([word], PRONOUNS, lang))


def is_of_another_kind(noun: str, pronoun: str, lang: str) -> bool:
    """Return whether a noun is of what is no person and a pronoun of one, or the other way round."""
    person = found([pronoun], OF_A_MAN, lang) or found([pronoun], OF_A_WOMAN, lang)
    return bool(found([noun], NO_PERSONS if person else PERSONS, lang) and (person or pronoun in _NEUTER))

"""Whether what stands behind what is left out is of another one, who is left out with it."""

from snippets.verify.aliases import is_name_at
from snippets.verify.borders import blocks_between, border
from snippets.verify.edges import BESIDE, clause_edge, most
from snippets.verify.hedging import (
    connects,
    governs,
    has_subject,
    is_clause,
    quantifiers,
    reports,
)
from snippets.verify.pointing import answers, is_agent, is_indefinite, is_person, is_sexed, points
from snippets.verify.pointwords import TITLES
from snippets.verify.stretches import Stretch
from snippets.verify.telling import (
    alike,
    is_relative,
    joins,
    stands_apart,
)
from snippets.verify.words import Words

# What is left out of a sentence with its subject is so long at most, in words.
SHORT = 5

# Who asks is said in so many words behind a question.
EDGE = 6

# The letter or number of a list's item is so long at most.
LABEL = 2


def _is_of_another_label(stretch: Stretch, page: Words, _lang: str) -> bool:
    """Return whether to a label with a colon comes what stands behind another one: "Playground: […] rejected"."""
    colons = (":" in page.between(at - 1, at) for at in (stretch.start, stretch.end))
    return all(colons) and any(blocks_between(page, at) for at in range(stretch.start, stretch.end + 1))


def _is_set_beside_another(stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether behind a comma it goes on with what somebody is whose name is left out: "and Mr Berg, a baker"."""
    start, end = stretch.start, stretch.end
    first = end
    while first > start and _is_name(first - 1, page):
        first -= 1
    # Within a clause about the first one "and" joins something else: ", who drove between Bern and Basel,".
    added = start < first < end and joins(page.words[first - 1], lang) and border(page, first - 1, lang) == "clause"
    if not added or not _is_name(start - 1, page) or border(page, end, lang) != "clause":
        return False
    behind = page.words[end : end + 1]
    small = page.folded.source[page.span(end, end + 1)[0]].islower()
    return (
        small
        and "," in page.between(end - 1, end)
        and not (
            joins(behind[0], lang) or reports(behind, lang) or is_clause(behind, lang) or has_subject(behind, lang)
        )
    )


def _ends_in_a_name(stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether the subject of what stands behind is a name that is left out: "stole cars, Paul […] was"."""
    end = stretch.end
    first = clause_edge(page, end, -1, BESIDE, lang)
    listed = end < len(page.words) and joins(page.words[end], lang)
    if first < stretch.start + 1 or listed or border(page, end, lang) or "," not in page.between(first - 1, first):
        return False
    capitals = all(page.folded.source[page.span(number, number + 1)[0]].isupper() for number in range(first, end))
    return first < end and capitals and all(_is_name(number, page) for number in range(first, end))


def _is_said_of_a_name(stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether what stands behind is said of a name that is left out: "hired Fenn, a thief", "by Fenn, who".

    So it is of the second of two names side by side, and of a second one behind "and": "Pell innocent and Fenn guilty".
    """
    start, end = stretch.start, stretch.end
    behind = page.words[end]
    if not is_name_at(end - 1, page, lang) or not page.folded.source[page.span(end, end + 1)[0]].islower():
        return False
    if border(page, end, lang) == "clause" and border(page, start, lang) == "":
        of = governs(page.words[start], lang) and not is_agent(page.words[start], lang)
        return not of and (is_relative(behind, lang) or is_indefinite(behind, lang))
    if border(page, end, lang):
        return False
    first = end - 1
    while first > start and is_name_at(first - 1, page, lang):
        first -= 1
    # A title or an office has the name of its own behind it; German has capitals for all nouns.
    office = (
        page.words[start - 1] in TITLES or is_person([page.words[start - 1]], lang) or lang.lower().startswith("de")
    )
    office = office or border(page, start - 1, lang) == "sentence"
    beside = first == start and is_name_at(start - 1, page, lang) and not office and not border(page, start, lang)
    joined = first > start and joins(page.words[first - 1], lang) and not governs(behind, lang)
    # "Voted for and Fenn against".
    divided = (
        first > start
        and joins(page.words[first - 1], lang)
        and all(governs(word, lang) for word in (page.words[start], behind))
    )
    return (beside or divided or (joined and start < first - 1)) and not joins(behind, lang)


def _follows_another(stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether "he" behind a sentence that is left out is whom that one is about, and nobody told of before."""
    start, end = stretch.start, stretch.end
    behind = page.words[end : end + 1]
    if border(page, start, lang) != "sentence" or border(page, end, lang) != "sentence":
        return False
    if not is_sexed(behind[0], lang) or blocks_between(page, end):
        return False
    first = end - 1
    while first > start and border(page, first, lang) != "sentence":
        first -= 1
    # The name begins the sentence.
    name = first
    while name < end and page.words[name] in TITLES:
        name += 1
    if not is_name_at(name, page, lang) or (name + 1 < end and joins(page.words[name + 1], lang)):
        return False
    # A capital at the beginning of a sentence makes no name.
    again = any(border(page, at, lang) != "sentence" for at in page.places[page.words[name]])
    full = name + 1 < end and is_name_at(name + 1, page, lang) and not border(page, name + 1, lang)
    if (name > first or again or full) and page.places[page.words[name]][0] >= start:
        return True
    # The sentence that is left begins with another name.
    first = start - 1
    while first and border(page, first, lang) != "sentence":
        first -= 1
    told, other = page.words[first:start], page.words[name]
    everybody = quantifiers([other], lang) or quantifiers(told[:1], lang)
    return is_name_at(first, page, lang) and not everybody and not any(alike(other, word) for word in told)


def _loses_its_subject(stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether a sentence is left without its subject behind the end of another one: "a good man. […] beats"."""
    start, end = stretch.start, stretch.end
    words, behind = page.words[start:end], page.words[end : end + 1]
    whole = border(page, start, lang) == "sentence" and not any(
        border(page, at, lang) for at in range(start + 1, end + 1)
    )
    if not (whole and stretch.shown) or has_subject(words, lang) is not False or len(words) > most(SHORT, lang):
        return False
    adverb = governs(words[0], lang) or connects(words, lang) or joins(words[0], lang) or stands_apart(words[0], lang)
    begins = has_subject(behind, lang) or (points(behind, lang) and not is_clause(behind, lang)) or _is_name(end, page)
    return not adverb and not begins


def _is_name(number: int, page: Words) -> bool:
    """Return whether a word is a part of a name, or an initial or title before one."""
    word = page.words[number]
    return word.isalpha() and (len(word) == 1 or word in TITLES or not page.stands_small(word))


def _answers_another(stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether to a question comes what stands behind another one, as its answer."""
    start, end = stretch.start, stretch.end
    # "Is he guilty?" she asked.
    near = EDGE if answers(page.words[end], lang) else 1
    asked = any("?" in page.between(at - 1, at) for at in range(max(1, start - near + 1), start + 1))
    return asked and any("?" in page.between(at, at + 1) for at in range(start, end))


_RULES = (
    _is_of_another_label,
    _answers_another,
    _is_set_beside_another,
    _ends_in_a_name,
    _is_said_of_a_name,
    _follows_another,
    _loses_its_subject,
)


def of_another(stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether what stands behind some words is of another one, and not of what stands before them.

    Args:
        stretch: the words that are left out.
        page: the words of the source.
        lang: BCP 47.
    """
    return any(rule(stretch, page, lang) for rule in _RULES)

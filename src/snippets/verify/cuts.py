"""What is wrong with words that are cut out of a sentence: they made less of it, or what stands behind is of them."""

from collections.abc import Sequence

from snippets.verify.borders import Border
from snippets.verify.edges import FICTION, most
from snippets.verify.hedging import (
    approximates,
    attributes,
    connects,
    denies,
    excepts,
    excludes,
    governs,
    has_subject,
    holds_view,
    is_clause,
    is_complementizer,
    is_fiction,
    is_modal,
    is_phrase,
    is_privative,
    is_universal,
    makes_condition,
    qualifies,
    quantifiers,
    reports,
    restricts,
    stresses,
    wants_more,
)
from snippets.verify.joints import BETWEEN, SHORT_GAP, Cut, broken_at
from snippets.verify.pointing import is_first_person, points, speaks_to
from snippets.verify.sameness import Reason
from snippets.verify.stretches import Stretch
from snippets.verify.telling import deprives, has_negation, joins, stands_apart

# So few words that are left out of what is denied say of what it is.
NARROW = 2

# So many words before what is left out are looked at for "all" or "none".
UNIVERSAL_NEAR = 3

# So many words before a piece may deny it: "unlikely to be", "refused to".
GOVERNING = 3

# "Others held that" has more words than so many.
HELD = 2

Beside = tuple[Sequence[str], Sequence[str]]
"""The words of the piece before, and of the one behind."""


def takes_away(
    words: Sequence[str], borders: Sequence[Border], before: Sequence[str], clause: Sequence[str], lang: str
) -> Reason | None:
    """Return whether words that are left out say a statement of less.

    Args:
        words: that are left out.
        borders: before each of them, and behind the last.
        before: the words of the piece before.
        clause: of these, those of the same clause.
        lang: BCP 47.
    """
    return (
        _limits(words, borders, before, lang)
        or _governs(words, borders, lang)
        or _narrows(words, borders, clause, lang)
    )


def cut_out(
    stretch: Stretch, words: Sequence[str], borders: Sequence[Border], beside: Beside, lang: str
) -> Reason | None:
    """Return what is wrong with words that are cut out of a sentence, and are no part of it by themselves.

    Args:
        stretch: of the page.
        words: that are left out.
        borders: before each of them, and behind the last.
        beside: the words of the piece before, and of the one behind.
        lang: BCP 47.
    """
    cut = Cut(words, borders, *beside, lang)
    return _cut_across(stretch, cut) if "sentence" in borders else broken_at(cut)


def _limits(words: Sequence[str], borders: Sequence[Border], before: Sequence[str], lang: str) -> Reason | None:
    """Return whether what is left out says of whom among all, or on which condition, the piece before speaks."""
    ended = borders[-1] == "sentence" or (borders[-1] and not borders[0])
    if ended and "sentence" not in borders[:-1]:
        opening = (
            *(" ".join(words[:count]) for count in (1, 2, 3)),
            " ".join(words[1:3]) if joins(words[0], lang) else "",
        )
        if makes_condition(opening, lang) or (joins(words[0], lang) and approximates(words[1:2], lang)):
            # ", but only when it was made before four".
            return "condition"
    fiction = governs(words[0], lang) and len(words) <= most(FICTION, lang) and is_fiction(words, lang)
    if (
        fiction
        or _weakens(words, borders, before, lang)
        or ("sentence" not in borders and _tells_whose_view(words, lang))
    ):
        return "condition"
    universal = is_universal(before[-most(UNIVERSAL_NEAR, lang) :], lang)
    if universal and excepts(before[-most(1, lang) :], lang):
        # Who is excepted is left out.
        return "condition"
    if universal and excludes(words[-1], lang):
        return "condition"
    if excepts(words, lang) and (universal or not joins(words[0], lang)) and borders[0] != "sentence":
        return "condition"
    # "All the" is as near as "all".
    beside = before[-2:] if points(before[-1:], lang) else before[-most(1, lang) :]
    among = is_universal(beside, lang) and not borders[-1] and not joins(words[-1], lang)
    only = not points(words, lang) and (restricts(words[0], lang) or among)
    return "quantity" if universal and not borders[0] and only else None


def _tells_whose_view(words: Sequence[str], lang: str) -> bool:
    """Return whether words say in whose view something is so: "in the view of its builders"."""
    return governs(words[0], lang) and holds_view(words, lang)


def _weakens(words: Sequence[str], borders: Sequence[Border], before: Sequence[str], lang: str) -> bool:
    """Return whether what is left out made less of a statement, or its object another: "is […] safe"."""
    if "sentence" in borders:
        return False
    if is_phrase(words, lang) or (not borders[0] and is_modal(words, lang)):
        return True
    if not any(borders) and len(words) <= most(SHORT_GAP, lang) and (is_privative(words, lang) or deprives(words)):
        return True
    if not borders[-1] and makes_condition((words[0], " ".join(words[:2])), lang):
        return True
    # "Most of the".
    few = len(words) - (len(words) > 1 and (wants_more(words[-1], lang) or bool(points(words[-1:], lang))))
    if (
        not any(borders)
        and few <= most(NARROW, lang)
        and quantifiers(words, lang)
        and not stresses(words, lang)
        and not joins(words[-1], lang)
    ):
        return True
    plain = (
        not any(borders) and not joins(words[-1], lang) and not governs(words[0], lang) and not connects(words, lang)
    )
    verb = is_clause(before[-1:], lang) or is_modal(before[-1:], lang)
    return plain and verb and len(words) <= most(BETWEEN, lang)


def _governs(words: Sequence[str], borders: Sequence[Border], lang: str) -> Reason | None:
    """Return what the end of what is left out makes of the piece behind it: unlikely to, but only for, except."""
    if borders[-1] or connects(words, lang):
        return None
    last = words[-most(1, lang) :]
    if qualifies(last, lang) or (is_universal(words, lang) and excepts(last, lang)):
        return "condition"
    # A clause that goes on in the piece; one that "which" opens without a comma ends where it begins.
    goes_on = any(borders[:-1]) or not stands_apart(words[0], lang)
    return "negation" if goes_on and denies(words[-most(GOVERNING, lang) :], lang) else None


def _narrows(words: Sequence[str], borders: Sequence[Border], before: Sequence[str], lang: str) -> Reason | None:
    """Return whether what is denied is denied of less than without what is left out: "no […] opium" for no pure one."""
    few = len(words) <= most(NARROW, lang) and not borders[0] and "sentence" not in borders
    few = few and not stresses(words, lang)
    return "condition" if few and has_negation(before, lang) else None


def _cut_across(stretch: Stretch, cut: Cut) -> Reason | None:
    """Return the reason why the end of one sentence and the beginning of another may not be left out."""
    lang, borders = cut.lang, cut.borders
    head, tail = cut.ends
    # What belongs to the pieces stands right beside them.
    near = (*(head[:1] if not borders[0] else ()), *(tail[-1:] if not borders[-1] else ()))
    if qualifies(near, lang):
        return "condition"
    if _is_unfinished(stretch, cut) or _is_told_by_another(cut) or _loses_who_holds_it(cut):
        return "sentence"
    if stretch.shown or borders[-1] == "sentence":
        return None
    # Of two sentences, neither of which is whole, one is made that nobody wrote.
    # But of a list: "found [that it rained;] that it snowed".
    listed = is_complementizer(cut.behind[0], lang) and cut.behind[0] in cut.words
    made = borders[0] != "sentence" and not listed
    joined = joins(cut.behind[0], lang) or joins(tail[-1], lang)
    # "When the gang came, | they burned": who "they" are is left out.
    mine = is_first_person(cut.behind[0], lang) or speaks_to(cut.behind[:1], lang)
    told = mine or cut.behind[0] in tail or len(tail) <= BETWEEN
    subject = borders[-1] and has_subject(cut.behind[:1], lang) and told
    return "sentence" if made or not (joined or subject) else None


def _is_unfinished(stretch: Stretch, cut: Cut) -> bool:
    """Return whether a sentence is left without its end, or without what somebody says in it."""
    last, lang = cut.before[-1], cut.lang
    made_one = stretch.joined and cut.borders[-1] == "sentence"
    # "He says [cheerfully]." is finished all the same.
    adverb = stands_apart(cut.words[0], lang) and not is_complementizer(cut.words[0], lang)
    told = reports([last], lang) and len(cut.ends[0]) > most(1, lang) and not adverb
    unfinished = not cut.borders[0] and (made_one or wants_more(last, lang) or told)
    return unfinished or attributes(cut.before, lang) or is_complementizer(last, lang)


def _is_told_by_another(cut: Cut) -> bool:
    """Return whether the next sentence has another subject, which is left out with what it does or says.

    "The mayor said this. [The engineer said] it would break" is no claim of the mayor's; and so with "The judge freed
    the man. [The killer ran] and drowned a child".
    """
    tail, lang = cut.ends[1], cut.lang
    if cut.borders[0] != "sentence" or cut.borders[-1] or len(tail) <= 1:
        return False
    another = joins(cut.behind[0], lang) and has_subject(tail[:1], lang) is False and not governs(tail[0], lang)
    return another or reports(tail[-1:], lang)


def _loses_who_holds_it(cut: Cut) -> bool:
    """Return whether what others hold is made to be so: "[The others held that] he had refused"."""
    words, lang = cut.words, cut.lang
    ends = [number for number, what in enumerate(cut.borders[:-1]) if what == "sentence"]
    own = words[ends[-1] :] if ends else ()
    if len(own) <= HELD or not is_complementizer(own[-1], lang) or cut.borders[-1] == "sentence":
        return False
    return not (has_subject(own[:1], lang) or governs(own[0], lang))

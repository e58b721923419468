"""What is wrong with words that are cut out of a sentence: they made less of it, or what stands behind is of them."""

from collections.abc import Sequence

from snippets.verify.borders import Border
from snippets.verify.edges import most
from snippets.verify.hedging import (
    approximates,
    asks_whether,
    attributes,
    begins_clause,
    claims,
    compares_with,
    connects,
    denies,
    ends_in_particle,
    ends_in_verb,
    excepts,
    excludes,
    goes_on_in_another,
    governs,
    has_subject,
    holds_view,
    is_alternative,
    is_clause,
    is_complementizer,
    is_fiction,
    is_modal,
    is_phrase,
    is_privative,
    is_provided,
    is_rate,
    is_softened,
    is_unit,
    is_universal,
    makes_condition,
    permits,
    qualifies,
    quantifiers,
    reports,
    restricts,
    wants_more,
)
from snippets.verify.pointing import points
from snippets.verify.sameness import Reason
from snippets.verify.stretches import Stretch
from snippets.verify.telling import has_negation, is_number, is_relative, is_year, joins, stands_apart

# So many words between "is" and what it is say how it is that.
BETWEEN = 4

# So few words that are left out of what is denied say of what it is.
NARROW = 2

# A number this near to what is left out, in words, would take the place of one in it.
NEAR = 2

# So many words before what is left out are looked at for a negation that a "but" in it answers.
NEAR_NOT = 4

# So many words before what is left out are looked at for "all" or "none".
UNIVERSAL_NEAR = 3

# So many words before a piece may deny it: "unlikely to be", "refused to".
GOVERNING = 3

# An elision of so many words is short: a negation or a number in it is hidden.
SHORT_GAP = 3

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
    parts = [number for number, what in enumerate(borders[1:-1], start=1) if what]
    head, tail = (words[: parts[0]], words[parts[-1] :]) if parts else (words, words)
    if "sentence" in borders:
        return _cut_across(stretch, (head, tail), borders, beside, lang)
    if borders[0] and borders[-1]:
        # What commas set off: without its if, a promise.
        if claims(words, lang) and not is_relative(words[0], lang):
            return "condition"
        if _says_in_which_case(words, beside, lang):
            return "condition"
        opening = (words[0], " ".join(words[:2])) if most(1, lang) == 1 else words[: most(1, lang)]
        then = beside[1][:1] if is_clause(words, lang) or has_subject(words, lang) else ()
        return "condition" if makes_condition((*opening, *then), lang) or is_softened(words, lang) else None
    before, behind = (any(is_number(word, lang) for word in side) for side in (beside[0][-NEAR:], beside[1][:NEAR]))
    numbers, last = (
        any(is_number(word, lang) and not is_year(word) for word in some) for some in (words, words[-NEAR:])
    )
    if not borders[0] and _is_of_number(words, beside[0], lang):
        return "number"
    about = is_number(beside[1][0], lang) and approximates(words, lang)
    member = borders[0] and joins(beside[1][0], lang) and not is_number(words[-1], lang)
    if about or (numbers and not member and (behind or (before and last))):
        return "number"
    if not any(borders) and ends_in_particle(words, lang):
        return "condition"
    if not any(borders) and permits(beside[0], lang) and is_provided(words, lang):
        return "condition"
    attached = not stands_apart(words[0], lang)
    short = len(words) <= most(SHORT_GAP, lang)
    if (
        attached
        and (not borders[0] or short)
        and (qualifies(head, lang) or (not borders[-1] and qualifies(tail, lang)))
    ):
        return "condition"
    if not joins(beside[1][0], lang) and _loses_its_verb(words, beside[0], lang):
        return "sentence"
    if borders[0] and not borders[-1] and _is_subject_of_clause(words, lang):
        return "sentence"
    if borders[-1] and not borders[0] and joins(words[0], lang) and is_relative(beside[1][0], lang):
        # "The nurse [and the clerk], who": it is of the second.
        return "sentence"
    if (
        len(words) > 1
        and not borders[-1]
        and is_relative(beside[1][0], lang)
        and borders[0]
        and not is_complementizer(beside[1][0], lang)
    ):
        # ", a friend of the clerk | who fled".
        return "sentence"
    if not any(borders) and _loses_object_and_verb(words, beside[1][0], lang):
        return "sentence"
    if (
        borders[-1]
        and not any(borders[:-1])
        and len(words) <= BETWEEN
        and is_clause(beside[0][-1:], lang)
        and not (governs(words[0], lang) or stands_apart(words[0], lang) or connects(words, lang))
    ):
        return "sentence"
    if borders[-1] or is_complementizer(beside[1][0], lang):
        return None
    return _goes_on_otherwise(words, borders, tail if parts else (), beside, lang)


def _says_in_which_case(words: Sequence[str], beside: Beside, lang: str) -> bool:
    """Return whether an aside says in which case something may be done, or is as it is: "may, with a warrant, search"."""
    allowed = permits(beside[0][-1:], lang) or permits(beside[1][:1], lang)
    about = words[1:] if approximates(words[:1], lang) else words
    counted = (
        is_modal(beside[1], lang)
        and len(words) > 1
        and bool(about)
        and is_number(about[0], lang)
        and not is_year(about[0])
    )
    is_so = is_clause(beside[0][-1:], lang) or allowed
    return counted or (is_so and is_provided(words, lang))


def _is_of_number(words: Sequence[str], before: Sequence[str], lang: str) -> bool:
    """Return whether words are a part of the number that they stand behind: its unit or era, per what it is, of what."""
    measured = any(is_number(word, lang) for word in before[-NEAR:])
    counted = is_number(before[-1], lang) and not is_year(before[-1])
    return (measured and is_rate(words[0], lang)) or (counted and is_unit(words[0], lang))


def _limits(words: Sequence[str], borders: Sequence[Border], before: Sequence[str], lang: str) -> Reason | None:
    """Return whether what is left out says of whom among all, or on which condition, the piece before speaks."""
    ended = borders[-1] == "sentence" or (borders[-1] and not borders[0])
    if ended and "sentence" not in borders[:-1]:
        opening = (words[0], " ".join(words[:2]), " ".join(words[1:3]) if joins(words[0], lang) else "")
        if makes_condition(opening, lang):
            return "condition"
    fiction = governs(words[0], lang) and len(words) <= most(BETWEEN, lang) and is_fiction(words, lang)
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
    if not any(borders) and len(words) <= most(SHORT_GAP, lang) and is_privative(words, lang):
        return True
    if not borders[-1] and makes_condition((words[0], " ".join(words[:2])), lang):
        return True
    if (
        not any(borders)
        and len(words) <= most(NARROW, lang)
        and quantifiers(words, lang)
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
    if borders[-1]:
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
    return "condition" if few and has_negation(before, lang) else None


def _goes_on_otherwise(
    words: Sequence[str], borders: Sequence[Border], tail: Sequence[str], beside: Beside, lang: str
) -> Reason | None:
    """Return what is wrong with a sentence that goes on behind words that are cut out: with another subject or object.

    Args:
        words: that are left out.
        borders: before each of them, and behind the last, where none is.
        tail: those behind the last comma among them; nothing where there is none.
        beside: the words of the piece before, and of the one behind.
        lang: BCP 47.
    """
    if not stands_apart(words[0], lang) and _brings_subject(words, lang):
        return "sentence"
    if len(words) > 1 and is_relative(words[-1], lang) and not stands_apart(words[0], lang):
        # "The police [arrested the man who] had robbed the bank".
        return "sentence"
    if not borders[0] and compares_with(words, lang):
        return "condition"
    if _is_of_what_is_left_out(words, beside, lang) or _is_of_another_member(words, beside[1][0], lang):
        return "sentence"
    if (joins(words[-1], lang) or is_clause(tail, lang)) and has_negation(beside[0][-NEAR_NOT:], lang):
        # Not this but that is made not that: "We weren't [brave, we were] hungry".
        return "negation"
    if tail:
        opens = is_complementizer(tail[0], lang) or (not borders[0] and stands_apart(tail[0], lang))
        another = opens or begins_clause(tail, lang)
    else:
        another = not stands_apart(words[0], lang) and (_tells(words, lang) or goes_on_in_another(words, lang))
    if not borders[0] and is_alternative(words[-1], lang):
        # Of two alternatives one is made to be so.
        return "condition"
    # Somebody's claim is made a fact.
    claimed = is_complementizer(words[-1], lang) and reports(words, lang)
    subject = borders[0] and has_subject((tail or words)[-1:], lang) and not joins(beside[1][0], lang)
    return "sentence" if another or claimed or subject else None


def _tells(words: Sequence[str], lang: str) -> bool:
    """Return whether words tell what somebody says; "was found under the floor" does not."""
    return any(
        reports([word], lang)
        and not (is_clause(words[max(0, at - 1) : at], lang) and at + 1 < len(words) and governs(words[at + 1], lang))
        for at, word in enumerate(words)
    )


def _is_of_what_is_left_out(words: Sequence[str], beside: Beside, lang: str) -> bool:
    """Return whether what stands behind belongs to a word that is left out: "a conversation about […] a contract"."""
    last = beside[0][-1]
    if joins(words[0], lang) and not joins(last, lang):
        return False
    article = wants_more(words[-1], lang) and points(words[-1:], lang) and not governs(words[-1], lang)
    core = words[:-1] if article else words
    if len(core) > 1 and governs(core[-1], lang):
        return not governs(last, lang) or core[-1] == last
    thing = points(beside[1][:1], lang) or is_relative(beside[1][0], lang) or asks_whether(beside[1], lang)
    return bool(thing) and (ends_in_verb(core, lang) or ends_in_verb((last, *core), lang))


def _loses_its_verb(words: Sequence[str], before: Sequence[str], lang: str) -> bool:
    """Return whether to a noun comes what is said of the object of its verb: "The mayor [defended a priest] accused"."""
    attached = governs(words[0], lang) or stands_apart(words[0], lang) or points(words[:1], lang)
    noun = len(before) <= 4 and not is_clause(before, lang) and not has_subject(before, lang)
    return (
        not (attached or joins(words[-1], lang))
        and noun
        and any(points([word], lang) and not joins(word, lang) for word in words[1:])
    )


def _brings_subject(words: Sequence[str], lang: str) -> bool:
    """Return whether a conjunction among words brings a subject of its own: "smiled when the thief | gave"."""
    return any(
        is_relative(word, lang)
        and not points([word], lang)
        and not joins(words[-1], lang)
        and points(words[at + 1 : at + 2], lang)
        for at, word in enumerate(words)
        if at
    )


def _is_subject_of_clause(words: Sequence[str], lang: str) -> bool:
    """Return whether words are the beginning of a clause and its subject: ", whose brother | owns the mine"."""
    if len(words) < 2 or not is_relative(words[0], lang):
        return False
    return words[0] in {
        "whose",
        "deren",
        "dessen",
        "dont",
        "cuyo",
        "cuya",
        "cuyos",
        "cuyas",
        "cujo",
        "cuja",
        "cujos",
        "cujas",
        "wiens",
        "wier",
        "vars",
    } or points(words[1:2], lang)


def _loses_object_and_verb(words: Sequence[str], behind: str, lang: str) -> bool:
    """Return whether one object becomes that of another verb: "closed [the shop and opened] one"."""
    if len(words) < 4 or not joins(words[-2], lang) or governs(words[-2], lang) or not points(words[:1], lang):
        return False
    return not (governs(words[-1], lang) or points(words[-1:], lang) or connects(words[-1:], lang)) and bool(
        points([behind], lang)
    )


def _is_of_another_member(words: Sequence[str], behind: str, lang: str) -> bool:
    """Return whether what stands behind belongs to another member of a pair: "fell [in Norway and rose] in Sweden"."""
    joined = [at for at, word in enumerate(words[:-1]) if joins(word, lang) and not connects(words[at + 1 :], lang)]
    return bool(joined) and governs(behind, lang) and behind in words[: joined[-1]]


def _cut_across(stretch: Stretch, ends: Beside, borders: Sequence[Border], beside: Beside, lang: str) -> Reason | None:
    """Return what is wrong with leaving out the end of one sentence and the beginning of another."""
    # What belongs to the pieces stands right beside them.
    near = (*(ends[0][:1] if not borders[0] else ()), *(ends[1][-1:] if not borders[-1] else ()))
    if qualifies(near, lang):
        return "condition"
    last = beside[0][-1]
    made_one = stretch.joined and borders[-1] == "sentence"
    # "He says [cheerfully]." is finished all the same.
    told = reports([last], lang) and len(ends[0]) > most(1, lang)
    unfinished = not borders[0] and (made_one or wants_more(last, lang) or told)
    if attributes(beside[0], lang) or is_complementizer(last, lang) or unfinished:
        return "sentence"
    # "The mayor said this. [The engineer said] it would break": that is no claim of the mayor's.
    claimed = not borders[-1] and len(ends[1]) > 1 and reports(ends[1][-1:], lang) and borders[0] == "sentence"
    if claimed:
        return "sentence"
    if stretch.shown or borders[-1] == "sentence":
        return None
    joined = joins(beside[1][0], lang) or joins(ends[1][-1], lang)
    if (
        joined
        and borders[0] == "sentence"
        and has_subject(ends[1][:1], lang) is False
        and not governs(ends[1][0], lang)
        and len(ends[1]) > 1
    ):
        # "The judge freed the man. [The killer ran] and drowned a child".
        return "sentence"
    return None if joined or (borders[-1] and has_subject(beside[1][:1], lang)) else "sentence"

"""Words that are cut out of a sentence: whether what stands behind them belongs to what stands before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from snippets.verify.borders import Border
from snippets.verify.edges import most
from snippets.verify.hedging import (
    approximates,
    asks_whether,
    begins_clause,
    claims,
    compares_with,
    connects,
    ends_in_particle,
    ends_in_verb,
    goes_on_in_another,
    governs,
    has_subject,
    is_alternative,
    is_clause,
    is_complementizer,
    is_modal,
    is_owning,
    is_partitive,
    is_periodic,
    is_provided,
    is_rate,
    is_season,
    is_softened,
    is_unit,
    makes_condition,
    permits,
    qualifies,
    reports,
    says_for_whom,
    totals,
    wants_more,
)
from snippets.verify.pointing import is_indefinite, points, spans_of_time, weekdays
from snippets.verify.sameness import Reason
from snippets.verify.telling import (
    has_negation,
    is_multiplied,
    is_number,
    is_relative,
    is_year,
    joins,
    stands_apart,
)

# So many words between "is" and what it is say how it is that.
BETWEEN = 4

# A number this near to what is left out, in words, would take the place of one in it.
NEAR = 2

# So near to a word for how often something is paid stands how much, in words.
PAID = 6

# So many words before what is left out are looked at for a negation that a "but" in it answers.
NEAR_NOT = 4

# An elision of so many words is short: a negation or a number in it is hidden.
SHORT_GAP = 3

# A piece of so few words without a verb is a noun, whose verb is left out.
NOUN = 4


# Languages whose nouns have their article behind them, and how it ends.
_ARTICLE_BEHIND, _SUFFIXED = frozenset(["da", "nb", "nn", "no", "sv"]), ("en", "et", "na", "ne", "an")


@dataclass(frozen=True, slots=True)
class Cut:
    """Words that are cut out of one sentence.

    Attributes:
        words: that are left out.
        borders: before each of them, and behind the last.
        before, behind: the words of the pieces beside them.
        lang: BCP 47.
    """

    words: Sequence[str]
    borders: Sequence[Border]
    before: Sequence[str]
    behind: Sequence[str]
    lang: str

    @property
    def ends(self) -> tuple[Sequence[str], Sequence[str]]:
        """Return the words up to the first comma among them, and from the last one on; all where there is none."""
        parts = [number for number, what in enumerate(self.borders[1:-1], start=1) if what]
        return (self.words[: parts[0]], self.words[parts[-1] :]) if parts else (self.words, self.words)

    @property
    def tail(self) -> Sequence[str]:
        """Return the words behind the last comma among them; nothing where there is none."""
        return self.ends[1] if any(self.borders[1:-1]) else ()

    @property
    def apart(self) -> bool:
        """Return whether they begin a clause or a phrase of their own."""
        return stands_apart(self.words[0], self.lang)


Rule = Callable[[Cut], bool]


def broken_at(cut: Cut) -> Reason | None:
    """Return what is wrong with words that are cut out of a sentence, and are no part of it by themselves."""
    rules = _OF_ASIDES if cut.borders[0] and cut.borders[-1] else _WITHIN
    return next((reason for rule, reason in rules if rule(cut)), None)


def _is_claimed(cut: Cut) -> bool:
    return claims(cut.words, cut.lang) and not is_relative(cut.words[0], cut.lang)


def _says_in_which_case(cut: Cut) -> bool:
    """Return whether an aside says in which case something may be done, or is so: "may, with a warrant, search"."""
    words, lang = cut.words, cut.lang
    allowed = permits(cut.before[-1:], lang) or permits(cut.behind[:1], lang)
    about = words[1:] if approximates(words[:1], lang) else words
    number = len(words) > 1 and bool(about) and is_number(about[0], lang) and not is_year(about[0])
    is_so = is_clause(cut.before[-1:], lang) or allowed
    # "Is, in small doses, harmless"; "was, in May, a town" says when.
    how = is_clause(cut.before[-1:], lang) and governs(words[0], lang) and len(words) > NEAR
    thing = points(cut.behind[:1], lang) or is_indefinite(cut.behind[0], lang)
    provided = (is_provided(words, lang) or (how and not thing)) and not connects(words, lang)
    return (number and (is_modal(cut.behind, lang) or permits(cut.behind[:NEAR], lang))) or (is_so and provided)


def _is_on_condition(cut: Cut) -> bool:
    """Return whether an aside is a condition, or puts something weaker beside what is said."""
    words, lang = cut.words, cut.lang
    if connects(words, lang):
        return False
    opening = [" ".join(words[:count]) for count in (1, 2, 3)] if most(1, lang) == 1 else words[: most(1, lang)]
    # A clause of its own may have the condition that stands behind it; what somebody says goes on.
    clause = is_clause(words, lang) or has_subject(words, lang)
    then = cut.behind[:1] if clause and not reports(words, lang) else ()
    return makes_condition((*opening, *then), lang) or is_softened(words, lang)


def _is_of_number(cut: Cut) -> bool:
    """Return whether words are a part of the number before them: its unit or era, or per what it is."""
    measured = any(is_number(word, cut.lang) for word in cut.before[-NEAR:])
    counted = is_number(cut.before[-1], cut.lang) and not is_year(cut.before[-1])
    # "A month" as well as "per month".
    rate = is_rate(cut.words[0], cut.lang) or (
        is_indefinite(cut.words[0], cut.lang) and bool(spans_of_time(cut.words[1:2], cut.lang))
    )
    # "An [hourly] wage of 9 euros".
    amounts = (*cut.before[-PAID:], *cut.behind[:PAID])
    paid = any(is_number(word, cut.lang) and not is_year(word) for word in amounts)
    short = not any(cut.borders) and len(cut.words) <= most(SHORT_GAP, cut.lang)
    if paid and short and is_periodic(cut.words, cut.lang):
        return True
    share = is_multiplied(cut.before[-1:]) and is_partitive(cut.words[0], cut.lang)
    # "100 degrees [Fahrenheit]".
    scale = measured and len(cut.words[0]) > NEAR and is_unit(cut.words[0], cut.lang)
    part = (measured and (rate or share)) or scale or (counted and is_unit(cut.words[0], cut.lang))
    return part and not cut.borders[0]


def _takes_a_number(cut: Cut) -> bool:
    """Return whether a number beside what is left out takes the place of one in it."""
    words, lang = cut.words, cut.lang
    sides = (cut.before[-NEAR:], cut.behind[:NEAR])
    before, behind = (any(is_number(word, lang) for word in side) for side in sides)
    numbers, last = (
        any(is_number(word, lang) and not is_year(word) for word in some) for some in (words, words[-NEAR:])
    )
    about = is_number(cut.behind[0], lang) and approximates(words, lang)
    about = about or bool(numbers and not any(cut.borders) and permits(cut.before, lang))
    # "Made [losses totalling] 5 million".
    amount = is_number(cut.behind[0], lang) and not is_year(cut.behind[0]) and not cut.borders[-1]
    about = about or (amount and len(words) > 1 and totals(words[-1], lang))
    member = cut.borders[0] and joins(cut.behind[0], lang) and not is_number(words[-1], lang)
    return about or bool(numbers and not member and (behind or (before and last)))


def _limits_the_sentence(cut: Cut) -> bool:
    """Return whether words without commas round them say in which case, or how, something is so: called [off]."""
    # "Banned for a week": so long only.
    lasts = governs(cut.words[0], cut.lang) and any(is_indefinite(word, cut.lang) for word in cut.words[1:2])
    lasts = lasts and bool(spans_of_time(cut.words[2:3], cut.lang))
    # "Closed to dogs in winter".
    season = is_season(cut.words[-1], cut.lang) or bool(weekdays(cut.words[-1:], cut.lang))
    season = season and len(cut.words) <= most(SHORT_GAP, cut.lang)
    provided = permits(cut.before, cut.lang) and (is_provided(cut.words, cut.lang) or season)
    if not any(cut.borders) and (lasts or provided or ends_in_particle(cut.words, cut.lang)):
        return True
    if joins(cut.words[-1], cut.lang) and is_clause(cut.words[:1], cut.lang):
        # One of two things that are said of the same.
        return False
    near = not cut.borders[0] or len(cut.words) <= most(SHORT_GAP, cut.lang)
    head, tail = cut.ends
    qualified = qualifies(head, cut.lang) or (not cut.borders[-1] and qualifies(tail, cut.lang))
    return near and not cut.apart and qualified


def _loses_its_verb(cut: Cut) -> bool:
    """Return whether to a noun comes what is said of the object of its verb: "The mayor [met a priest] accused"."""
    words, lang = cut.words, cut.lang
    if joins(cut.behind[0], lang) or joins(words[-1], lang) or governs(words[0], lang) or cut.apart:
        return False
    noun = len(cut.before) <= NOUN and not is_clause(cut.before, lang) and not has_subject(cut.before, lang)
    thing = any(points([word], lang) and not joins(word, lang) for word in words[1:])
    return noun and thing and not points(words[:1], lang)


def _is_subject_of_clause(cut: Cut) -> bool:
    """Return whether words are the beginning of a clause and its subject: ", whose brother | owns the mine"."""
    if not cut.borders[0] or not _goes_on(cut) or len(cut.words) <= 1 or not is_relative(cut.words[0], cut.lang):
        return False
    return is_owning(cut.words[0], cut.lang) or bool(points(cut.words[1:2], cut.lang))


def _is_relative_to_it(cut: Cut) -> bool:
    """Return whether a relative clause behind is of what is left out: "the nurse [and the clerk], who"."""
    if not is_relative(cut.behind[0], cut.lang):
        return False
    if cut.borders[-1]:
        return not cut.borders[0] and joins(cut.words[0], cut.lang)
    # ", a friend of the clerk | who fled".
    return bool(cut.borders[0]) and len(cut.words) > 1 and not is_complementizer(cut.behind[0], cut.lang)


def _loses_object_and_verb(cut: Cut) -> bool:
    """Return whether one object becomes that of another verb: "closed [the shop and opened] one"."""
    words, lang = cut.words, cut.lang
    if any(cut.borders) or len(words) <= NEAR or not joins(words[-2], lang) or not points(words[:1], lang):
        return False
    verb = not (governs(words[-1], lang) or points(words[-1:], lang) or connects(words[-1:], lang))
    return verb and bool(points(cut.behind[:1], lang))


def _loses_what_it_is(cut: Cut) -> bool:
    """Return whether what something is is left out before a comma: "is [safe], unlike the newer one"."""
    words, lang = cut.words, cut.lang
    until_comma = cut.borders[-1] and not any(cut.borders[:-1]) and len(words) <= most(BETWEEN, lang)
    adverb = governs(words[0], lang) or cut.apart or connects(words, lang)
    return bool(until_comma) and is_clause(cut.before[-1:], lang) and not adverb


def _goes_on(cut: Cut) -> bool:
    """Return whether the sentence goes on behind the cut, in the clause that it is in."""
    # A member of a list whose members begin alike: "that it was small [, that it was old] and that".
    member = joins(cut.behind[0], cut.lang) and cut.behind[1:2] == tuple(cut.words[:1])
    return not cut.borders[-1] and not member and not is_complementizer(cut.behind[0], cut.lang)


def _brings_subject(cut: Cut) -> bool:
    """Return whether a conjunction brings a subject of its own: "smiled when the thief | gave", "the man who | had"."""
    words, lang = cut.words, cut.lang
    if not _goes_on(cut) or cut.apart:
        return False
    amid = any(
        is_relative(word, lang) and not points([word], lang) and _is_definite(words[at + 1 : at + 2], lang)
        for at, word in enumerate(words)
        if at
    )
    return (amid and not joins(words[-1], lang)) or (len(words) > 1 and is_relative(words[-1], lang))


def _is_definite(words: Sequence[str], lang: str) -> bool:
    """Return whether a word points, or has its article behind it, as nouns of Scandinavia do: "tjuven"."""
    suffixed = lang.lower().partition("-")[0] in _ARTICLE_BEHIND and bool(words) and words[0].endswith(_SUFFIXED)
    return suffixed or bool(points(words, lang))


def _is_compared(cut: Cut) -> bool:
    """Return whether what something is compared with is left out, or measured by: "a good swimmer [for a child]"."""
    measure = says_for_whom(cut.words[0], cut.lang) and any(is_indefinite(word, cut.lang) for word in cut.words[1:2])
    return _goes_on(cut) and not cut.borders[0] and (measure or compares_with(cut.words, cut.lang))


def _is_of_what_is_left_out(cut: Cut) -> bool:
    """Return whether what stands behind belongs to a word that is left out: "a conversation about […] a contract"."""
    words, lang, last = cut.words, cut.lang, cut.before[-1]
    if not _goes_on(cut) or (joins(words[0], lang) and not joins(last, lang)):
        return False
    article = wants_more(words[-1], lang) and points(words[-1:], lang) and not governs(words[-1], lang)
    core = words[:-1] if article else words
    # "On his way out | and asked": nothing is governed.
    if len(core) > 1 and governs(core[-1], lang) and not joins(cut.behind[0], lang):
        return not governs(last, lang) or core[-1] == last
    thing = points(cut.behind[:1], lang) or is_relative(cut.behind[0], lang) or asks_whether(cut.behind, lang)
    return bool(thing) and (ends_in_verb(core, lang) or ends_in_verb((last, *core), lang))


def _is_of_another_member(cut: Cut) -> bool:
    """Return whether what stands behind belongs to another member of a pair: "fell [in Norway and rose] in Sweden"."""
    words, lang, behind = cut.words, cut.lang, cut.behind[0]
    joined = [at for at, word in enumerate(words[:-1]) if joins(word, lang) and not connects(words[at + 1 :], lang)]
    return _goes_on(cut) and bool(joined) and governs(behind, lang) and behind in words[: joined[-1]]


def _answers_a_negation(cut: Cut) -> bool:
    """Return whether not this but that is made not that: "We weren't [brave, we were] hungry"."""
    goes_on = _goes_on(cut) and (joins(cut.words[-1], cut.lang) or is_clause(cut.tail, cut.lang))
    return goes_on and has_negation(cut.before[-NEAR_NOT:], cut.lang)


def _is_one_of_two(cut: Cut) -> bool:
    """Return whether of two alternatives one is made to be so."""
    return _goes_on(cut) and not cut.borders[0] and is_alternative(cut.words[-1], cut.lang)


def _begins_another_clause(cut: Cut) -> bool:
    """Return whether another clause begins in what is left out, or a claim is made a fact."""
    words, tail, lang = cut.words, cut.tail, cut.lang
    if not _goes_on(cut):
        return False
    if tail:
        # Behind ", and" alone it may go on with another thing that is said of the same.
        same = len(tail) == 1 and joins(tail[0], lang)
        opens = is_complementizer(tail[0], lang) or (not (cut.borders[0] or same) and stands_apart(tail[0], lang))
        another = opens or begins_clause(tail, lang)
    else:
        another = not cut.apart and (_tells(words, lang) or goes_on_in_another(words, lang))
    claimed = is_complementizer(words[-1], lang) and reports(words, lang)
    subject = cut.borders[0] and has_subject((tail or words)[-1:], lang) and not joins(cut.behind[0], lang)
    return bool(another or claimed or subject)


def _tells(words: Sequence[str], lang: str) -> bool:
    """Return whether words tell what somebody says; "was found under the floor" does not."""
    return any(
        reports([word], lang)
        and not (is_clause(words[max(0, at - 1) : at], lang) and at + 1 < len(words) and governs(words[at + 1], lang))
        for at, word in enumerate(words)
    )


# What commas set off, and all else: the first rule that holds tells why.
_OF_ASIDES: Sequence[tuple[Rule, Reason]] = (
    (_is_claimed, "condition"),
    (_says_in_which_case, "condition"),
    (_is_on_condition, "condition"),
)
_WITHIN: Sequence[tuple[Rule, Reason]] = (
    (_is_of_number, "number"),
    (_takes_a_number, "number"),
    (_limits_the_sentence, "condition"),
    (_loses_its_verb, "sentence"),
    (_is_subject_of_clause, "sentence"),
    (_is_relative_to_it, "sentence"),
    (_loses_object_and_verb, "sentence"),
    (_loses_what_it_is, "sentence"),
    (_brings_subject, "sentence"),
    (_is_compared, "condition"),
    (_is_of_what_is_left_out, "sentence"),
    (_is_of_another_member, "sentence"),
    (_answers_a_negation, "negation"),
    (_begins_another_clause, "sentence"),
    (_is_one_of_two, "condition"),
)

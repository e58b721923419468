"""What a bracket turns into something else than the words that it stands for: another agent, tense, number or link."""

from collections.abc import Sequence
from itertools import pairwise

from snippets.patterns import regex
from snippets.verify.hedging import (
    governs,
    has_subject,
    is_alternative,
    is_clause,
    is_modal,
    is_privative,
    is_reported,
    qualifies,
)
from snippets.verify.pointing import are_of_one_thing, is_agent, is_person, is_place, points
from snippets.verify.sameness import Reason
from snippets.verify.stretches import Stretch
from snippets.verify.telling import alike, joins
from snippets.verify.words import Words
from snippets.verify.wordtables import found, rows

# What says that somebody does it to oneself.
_REFLEXIVE = rows("REFLEXIVE", {"en": "\\w+sel(?:f|ves)", "fr": "se|s'\\w+", "de": "sich", "es": "se", "it": "si"})

# Who speaks: others may be told of as "he", not he as "I".
_SPEAKING = rows(
    "SPEAKING",
    {
        "de": "ich|wir|mich|mir|uns|mein(?:e[nrsm]?)?|unser\\w*",
        "en": "i|we|me|us|my|our|mine|ours",
        "es": "yo|nosotr[oa]s|mi|mis|nuestr[oa]s?",
        "fr": "je|nous|moi|mon|ma|mes|notre|nos",
        "it": "io|noi|mio|mia|nostr[oa]",
        "nl": "ik|wij|we|mij|ons|mijn|onze",
        "pl": "ja|my|mnie|nas|mój|nasz\\w*",
        "pt": "eu|nós|meu|minha|noss[oa]s?",
        "ru": "я|мы|меня|нас|мой|моя|наш\\w*",
        "sv": "jag|vi|mig|oss|min|vår",
        "uk": "я|ми|мене|нас|мій|наш\\w*",
    },
)

# Verbs of looking like something, and of what somebody says of himself.
_SEEMING = rows(
    "SEEMING",
    {
        "de": "schein\\w*|schien\\w*|wirk(?:t|te|en|ten)|behaupt\\w+|gibt vor|gab vor",
        "en": "seem\\w*|appear(?:s|ed)?|resembl\\w+|look(?:s|ed)?|sound(?:s|ed)?|claim(?:s|ed)?|pretend\\w*",
        "es": "parec\\w+|afirm\\w+|dice ser",
        "fr": "sembl\\w+|paraî\\w+|paraissai\\w+|prétend\\w*",
        "it": "sembr\\w+|par(?:e|eva)|sostien\\w+",
        "nl": "lijk(?:t|en)|lek(?:en)?|schijn\\w+|bewe(?:ert|erde)",
        "pt": "parec\\w+|afirm\\w+|diz ser",
        "sv": "verka\\w*|tycks|tycktes|påstå\\w*",
    },
)

# The first part of a compound that turns the other round.
_TURNING_PREFIX = regex(r"anti|ex|vice|non|pro|pseudo|quasi|semi|co|ultra|un|self|would|half|mid|post|pre|counter|sub")

# The same written in one word, where compounds are.
_COMPOUND = {
    "de": regex(r"selbst|ex|vize|anti|nicht|un|halb|schein|pseudo|stell|gegen|vor|nach|neben|unter|ersatz|möchtegern"),
    "nl": regex(r"zelf|ex|vice|anti|niet|on|half|schijn|tegen|onder"),
    "sv": regex(r"själv|ex|vice|anti|icke|o|halv|sken|mot|under"),
}

# Letters that are put behind an English verb whose passive they would make active.
_ACTIVE = regex("[a-z]?ing")
_PASSIVE = regex("[a-z]+(?:ed|en|t)")


def turns_another(stretch: Stretch, words: Sequence[str], page: Words, lang: str) -> Reason | None:
    """Return what a bracket makes of the words that it stands for, that they do not say.

    Args:
        stretch: what the bracket stands for.
        words: of the page.
        page: the words of the source.
        lang: BCP 47.
    """
    says = stretch.says
    if not says:
        return None
    if _is_another_thing(says, words, lang) or _is_more_certain(stretch, words, lang):
        return "condition"
    if stretch.place == "first" and _speaks_instead(says, words[-1:], lang):
        return "bracket"
    if stretch.place != "inner":
        return None
    rules = (_joins_otherwise, _has_other_head, _is_part, _is_done_by_another, _speaks_instead)
    another = any(rule(says, words, lang) for rule in rules)
    return "bracket" if another or _inflects_otherwise(stretch, words, page, lang) else None


def _is_another_thing(says: Sequence[str], words: Sequence[str], lang: str) -> bool:
    """Return whether an adjective is left out that makes it another thing: "the [minister]" for the former one."""
    adjectives = [word for word in words[:-1] if not _TURNING_PREFIX.fullmatch(word)]
    return is_privative(adjectives, lang) and not is_privative(says, lang)


def _is_more_certain(stretch: Stretch, words: Sequence[str], lang: str) -> bool:
    """Return whether a bracket says that something is so, or will be, which the page says is meant to be, or seems."""
    says = stretch.says
    beside = words[-1:] if stretch.place == "first" else words
    reported = is_reported(beside, says[-1:]) or is_reported(says[-1:], beside)
    tense = len(beside) == len(says) and are_of_one_thing(beside[:1], says[:1], lang)
    told = reported or tense or any(alike(word, said) for word in beside for said in says)
    modal = is_modal(says, lang)
    if is_modal(beside, lang) and not (modal or told or qualifies(says, lang)):
        return True
    if stretch.place != "inner":
        return False
    other = modal and is_modal(words, lang) and words[0] != says[0] and not told
    seeming = found(words, _SEEMING, lang) and is_clause(says, lang) and not found(says, _SEEMING, lang)
    return other or bool(seeming)


def _is_done_by_another(says: Sequence[str], words: Sequence[str], lang: str) -> bool:
    """Return whether who does something becomes whom it is done to: "murder [by] Pell", "shot [him]" for himself."""
    if len(says) != 1:
        return False
    prepositions = len(words) == 1 and governs(says[0], lang) and governs(words[0], lang)
    if prepositions and is_agent(words[0], lang) != is_agent(says[0], lang):
        return True
    oneself = found(words, _REFLEXIVE, lang) and not found(says, _REFLEXIVE, lang)
    return bool(oneself and points(says, lang))


def _speaks_instead(says: Sequence[str], words: Sequence[str], lang: str) -> bool:
    """Return whether "we" is put for "they": who is told of does not speak."""
    if len(says) != 1 or len(words) != 1 or found(words, _SPEAKING, lang):
        return False
    return bool(found(says, _SPEAKING, lang) and points(words, lang))


def _joins_otherwise(says: Sequence[str], words: Sequence[str], lang: str) -> bool:
    """Return whether a word that joins becomes another one: "and" for "or", "because" for "and"."""
    if len(words) != 1 or not joins(words[0], lang):
        return False
    if is_alternative(words[0], lang) or is_alternative(says[0], lang):
        return says[0] != words[0]
    return not joins(says[0], lang)


def _has_other_head(says: Sequence[str], words: Sequence[str], lang: str) -> bool:
    """Return whether of two nouns that are joined only the second is left, or only whose it is: "brother of Pell"."""
    tail = next((at for at, word in enumerate(words) if at and governs(word, lang)), 0)
    second = len(says) <= len(words) - tail and tuple(words[-len(says) :]) == tuple(says)
    if tail and second and not is_place(words[:tail], lang):
        return True
    owner = next((word for word in reversed(words[:-1]) if word.endswith("'s")), "")
    return bool(owner) and says[-1] in {owner, owner.removesuffix("'s")} and not is_agent(says[0], lang)


def _is_part(says: Sequence[str], words: Sequence[str], lang: str) -> bool:
    """Return whether of a compound only the second part is left, which the first one turns round: "anti-war"."""
    for first, second in pairwise(words):
        if second in says and first not in says and _TURNING_PREFIX.fullmatch(first):
            return True
    known = _COMPOUND.get(lang.lower().partition("-")[0])
    return known is not None and any(
        word.endswith(said) and known.fullmatch(word.removesuffix(said))
        for word in words
        for said in says
        if word != said and len(said) > 2
    )


def _inflects_otherwise(stretch: Stretch, words: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether letters put behind a word make of whom it is done to who does it: "were attack[ing]"."""
    gap = stretch.gap
    if not lang.lower().startswith("en") or not gap.before or gap.after or len(words) != 1:
        return False
    before = page.words[max(0, stretch.start - 1) : stretch.start]
    said = gap.said.casefold()
    if said == "s" and points(before, lang) and is_person(words, lang) and not has_subject(before, lang):
        # "The soldier[s]".
        return True
    return bool(_ACTIVE.fullmatch(said) and _PASSIVE.fullmatch(words[0]) and is_clause(before, lang))

"""Whether two words are forms of one: alike but for their endings, or for the vowel of a strong verb.

Words that only begin and end alike are none: protected and protested, verkaufte and verbrannte.
"""

from snippets.patterns import regex
from snippets.verify.telling import alike
from snippets.verify.wordtables import found, known_row, rows

# Endings of nouns, verbs and adjectives, behind what two forms have in common. Art of this tool, November 2026.
ENDINGS = rows(
    "ENDINGS",
    {
        "da": "[aeirt]|e[nrst]|ern?e?s?|ed?es?|ede|ets?|ende|ne|nes?|s|te|t|ninge?n?s?|ing(?:en|er|erne)?",
        "de": "e|e[nrsmt]?|ern?|e?st|e?te[nst]?|e?tet|t|s|n|end(?:e[nrsm]?)?|enden?|in(?:nen)?|lich\\w*|nde\\w*"
        "|et|ete[nst]?|ne[nrsm]?|sten?|er(?:e[nrsm]?|in|innen)?|eln?",
        "en": "e|'?s|s?'|es|e?d|en?|n|t|e?rs?|ors?|ing|ings|y|ies|ied|ying|ier|iest|est|ily|ly|i[sz](?:e|es|ed|ing)",
        "es": "[aeoéóíá]|[aeo]s|s|[ae]n|[aei]mos|ió|ieron|aron|[aá]ba[ns]?|ábamos|ías?|ían|íamos"
        "|[aeiá]r(?:á|án|é|ía|ían|emos)?"
        "|[aeií]d[oa]s?|ando|i?endo|yendo|yó|yeron|c?ion(?:es)?|ción|ciones|mente|[aei]ste|[aei]steis|[aeií]rse"
        "|iega[ns]?"
        "|ieg[oa]|ier[oae][ns]?|ue\\w{1,4}",
        "fr": "[aeéio]|es|é?es?|és|s|x|ent|er|ez|ons|a[is]|ai[st]|aient|ant(?:e?s)?|as|è?rent|[aei]ss?e(?:nt)?|ir?"
        "|is|it|issent"
        "|issai(?:t|s|ent)|issant|r(?:a|ai|as|ons|ez|ont|ais|ait|aient)|er(?:a|ai|as|ons|ez|ont|ais|ait|aient)|re|u"
        "|ue|us|ues"
        "|t|te?s?|tions?|ations?|ments?|ert(?:e?s)?|û|oi[st]|oient|ient|îne|d|dre|dra",
        "it": "anno|emo|ete|ebbero|ebbe|[aeioòàèìù]|v[aoi]|vano|vamo|no|[aei]no|ono|[aeiu]t[oaie]|[aei]re|[ae]ndo"
        "|[ae]nt[ei]|[aei]va(?:no)?"
        "|[aei]vo|er(?:à|ò|anno|ebbe|ebbero)"
        "|ir(?:à|ò|anno)|[aei]rono|[aei]sse(?:ro)?|[aei]mmo|iamo|te|[aei]te|i?on[ei]|zion[ei]|ment[oi]|s[eoia]|sero"
        "|t[oaie]|isc\\w{1,3}",
        "nb": "[aeirt]|e[nrst]|ene|ern?e?s?|ed?es?|ede|ets?|ende|ne|nes?|s|te|t|ninge?n?s?|ing(?:en|er|ene)?",
        "nl": "e|e?n|t|d|te|de|ten|den|s|e?rs?|ing(?:en)?|end|ende|jes?|et",
        "pl": "[aąeęiouyóćłwjm]|[aeęiyąuó]?(?:ł[aoyi]?|li|ły)|[aeęiyą]?(?:ć|m|my|cie|sz|ją|je)|ch|[aeiyuo]ch"
        "|[aeiyou]w|[aeiyo]mi?|[oe]?go"
        "|[oe]?mu|ego|emu|[ei]?j|iej|nie|ni[ae]|enie|eni[ae]|anie|ani[aeu]|[ao]n[yaeiou]\\w{0,2}|[ae]?wszy"
        "|ąc\\w{0,3}|owi|owie|ek|ki|ce",
        "pt": "[aeoéóíáê]|[aeo]s|s|m|[aei]m|[aei]mos|[aei]u|ou|aram|eram|iram|ava[ms]?|ávamos|ia[ms]?|íamos"
        "|[aeio]r(?:á|ão|ei|ia|iam|emos)?"
        "|[aeií]d[oa]s?|[aei]ndo|ção|ções|ão|ões|ãos?|mente|[aei]ste|ram|rem|res|l|is",
        "ru": "[аеийоуыэюяьлтв]|[аеиыуоя]?(?:ла|ло|ли|л)|[аеиыуоя]?(?:ть|т|м|шь|те)|[аеиоуыюя]{1,2}|[аоеыи][вйхмю]"
        "|[аоеыяи]ми?|[ое]го|[ое]му|[аяуюеио]ть?с[яь]"
        "|[аяуюеио]?(?:лась|лось|лись|лся|ется|ются|ится|ятся)|[аеуюя]?щ\\w{2,3}|[аеяи]?вш\\w{0,3}|[аяе]?нн\\w{1,3}"
        "|[еаи]?ни[еяюйем]{1,2}|ок|ки|ка|ов|ев|ей|ам|ям|ах|ях|ами|ями",
        "sv": "[aeort]|a[rst]|ad[es]?|ade[ns]?|at|e[nrst]|er|or|arn?a?s?|orn?a?s?|ern?a?s?|ets?|ens?|na|n|s|de|des?"
        "|te|tt|t|ande|ende|ning(?:en|ar|arna)?|av",
        "uk": "[аеийоуіїєюяьлтв]|[аеиіуоя]?(?:ла|ло|ли|л|в)|[аеиіуоя]?(?:ти|ть|т|м|ш|те)|[аеиіїоуюяє]{1,2}"
        "|[аоеиії][вйхмю]|[аоеияії]ми?|[ое]го|[ое]му|[аяуюеиі]?(?:ться|лася|лося|лися|вся)"
        "|[аеуюя]?ч\\w{2,3}|[аяе]?вш\\w{0,3}|[аяе]?н[аоиіу]\\w{0,2}|ок|ки|ка|ів|ей|ам|ям|ах|ях|ами|ями",
    },
)

# Who does it, one or several: not whom it is done to, nor what is done, nor where.
_AGENTS = rows(
    "AGENTS",
    {
        "de": "ers?|ern|erin(?:nen)?|ar[es]?|herr(?:n|en)?",
        "en": "e?r(?:s|'s|s')?|or(?:s|'s|s')?",
        "es": "or(?:es|as?)?",
        "fr": "eur(?:e?s|e)?|euses?|rices?|er",
        "it": "or[ei]|ric[ei]|ier[ei]",
        "nl": "ers?",
        "pt": "or(?:es|as?)?",
    },
)

# Endings of one stem for two things: police, policy.
_OTHERS = ({"e", "y"}, {"e", "ies"})

_VOWEL = regex("[aeiouäöüàâéèêëîïôûùáíóúåæø]")
_VOWELS = regex("[aeiouyäöüàâéèêëîïôûùáíóúåæø]+")
_INFLECTED = regex("[sdtn]{0,3}$")

# A strong verb differs in its vowel, and has few; two words of fewer consonants than so many are told apart by it.
SKELETON, STRONG = 3, 2

# A word of so many letters that has one vowel more than another, not near its end, is that one as it should be spelt.
LONG, NEAR_END = 8, 4
_PLAIN_VOWELS = frozenset("aeiou")


def are_forms(word: str, other: str, lang: str) -> bool:
    """Return whether two words, folded in case, may be forms of one.

    Args:
        word: of a bracket.
        other: of the page.
        lang: BCP 47.
    """
    if word == other or not alike(word, other):
        return word == other
    known = known_row(ENDINGS, lang)
    if not known:
        return True
    begin = next((at for at, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), None)
    begin = min(len(word), len(other)) if begin is None else begin
    ends = (word[begin:], other[begin:])
    # A last letter may be doubled: planned.
    plain = (ends[0].removeprefix(word[begin - 1]), ends[1].removeprefix(word[begin - 1]))
    if any(_is_agent_of_one(some, lang) for some in (ends, plain)) or {*ends} in _OTHERS:
        return False
    inflected = all(not end or known.match(end) or known.match(bare) for end, bare in zip(ends, plain, strict=True))
    return inflected or _are_of_one_skeleton(word, other) or _is_spelt_right(word, other)


def _is_agent_of_one(ends: tuple[str, str], lang: str) -> bool:
    """Return whether one of two endings, but not both, is of who does something, besides the plural of both."""
    agents = [bool(found([end], _AGENTS, lang)) for end in ends]
    return any(agents) and not (all(agents) and ends[0].rstrip("s'") == ends[1].rstrip("s'"))


def _are_of_one_skeleton(word: str, other: str) -> bool:
    """Return whether two words differ in vowels and in the last consonants only: slept and sleeps."""
    ours, theirs = (_INFLECTED.sub("", _VOWEL.sub("", some)) for some in (word, other))
    few = all(len(_VOWELS.findall(some)) <= STRONG for some in (word, other))
    return ours == theirs and len(ours) >= SKELETON and few


def _is_spelt_right(word: str, other: str) -> bool:
    """Return whether a word is another one with a vowel that it wants: colleagues for "collegues"."""
    longer, shorter = sorted((word, other), key=len, reverse=True)
    if len(longer) < LONG or len(longer) - len(shorter) != 1:
        return False
    added = next((at for at in range(len(shorter)) if longer[at] != shorter[at]), len(shorter))
    within = len(longer) - added > NEAR_END and longer[added] in _PLAIN_VOWELS
    return within and longer[:added] + longer[added + 1 :] == shorter

"""Whose words a sentence announces: only when it says so.

A name that merely occurs is nobody's; when in doubt there is no speaker. The patterns are rows, by the way a
language builds such a sentence.
"""

import re

from snippets.extract import verbs
from snippets.extract.names import ARTICLES, PREPOSITIONS, is_name_like, name_after, name_before, name_with_role
from snippets.patterns import regex

COLON = (":", "：", "՝")
_ARMENIAN_COLON = ".․"

# --- verbs: languages with capital letters, speaker before or after -----------------------------

_ADVERBS = (
    r"(?:(?:\w+ly|has|have|had|was|is|been|once|also|later|then|again|often|recently|quoted|cited|as|himself|herself"
    r"|hat|wurde|einmal|auch|später|dazu|a|avait|alors|ha|había|tem|já|também|также|однажды|потом|тоді|також"
    r"|lo|la|le|les|se|me|nos|nous|sich|uns|mir|ci|mi|si"
    r"|հետո|նաև)\s+){0,4}"
)
_SAYING = regex(rf"(?<=\s){_ADVERBS}(?P<verb>{verbs.VERBS})\b")
_INVERTED = regex(rf"(?:\b(?:said|wrote|asked|so|{verbs.MAY_PRECEDE})|^(?:Says|Writes|Said|Wrote|Quoting|Citing))\s+")
_ACCORDING = regex(
    r"\b(?:according\s+to|in\s+the\s+words\s+of|laut|nach\s+Angaben\s+von|in\s+den\s+Worten\s+von|selon|d['’]après"
    r"|según|segundo|de\s+acordo\s+com|secondo|volgens|по\s+словам|согласно|за\s+словами|згідно\s+з|за\s+даними"
    r"|по\s+данным|σύμφωνα\s+με)\s+",
    re.IGNORECASE,
)
# "… in his speech:" makes the one who acts in the sentence the speaker.
_UTTERANCE = regex(
    r"\b(?:in|during|at|on|with)\s+(?:his|her|their|its|a|an)\s+(?:[\w-]+\s+){0,3}?(?:speech|statement|address|interview"
    r"|letter|tweet|post|testimony|report|remarks|article|op-ed|memoirs?|book|essay|sermon|video|message|diary"
    r"|collection|poem|newsletter)\b"
    r"|\bin\s+(?:seiner|ihrer|einer|einem|ihrem|seinem)\s+(?:Rede|Interview|Brief|Erklärung|Ansprache|Bericht|Artikel)"
    r"|\bdans\s+(?:son|sa|un|une)\s+(?:discours|entretien|lettre|déclaration|rapport)"
    r"|\ben\s+(?:su|un|una)\s+(?:discurso|entrevista|carta|declaración|informe)"
    r"|\b(?:em|no|na)\s+(?:seu|sua|um|uma)\s+(?:discurso|entrevista|carta|declaração|relatório)"
    r"|\bnel(?:la)?\s+su[oa]\s+(?:discorso|intervista|lettera|dichiarazione|rapporto)"
    r"|\bв\s+(?:своей|своём|своем|его|её)\s+(?:речи|выступлении|интервью|письме|статье|докладе)"
    r"|\b(?:у|в)\s+(?:своїй|своєму|його|її)\s+(?:промові|виступі|інтерв.ю|листі|статті|доповіді)"
)
# "… so:", "… as follows:" does the same.
_MANNER = regex(
    r"\b(?:so|thus|this|this\s+way|as\s+follows|the\s+following|only\s+this|folgendes|folgendermaßen|wie\s+folgt|ainsi"
    r"|ce\s+qui\s+suit|así|lo\s+siguiente|assim|o\s+seguinte|così|quanto\s+segue|так|следующее|таке|наступне|այսպես)$",
    re.IGNORECASE,
)
_INTRODUCTION = regex(r"^(?:\w+)\s[^,;:]*,\s+")

# --- scripts without capital letters ------------------------------------------------------------

# Arabic and Hebrew: the verb, then who, up to a word that begins something else.
_ARABIC_STOP = regex(
    r"\s+(?:في|إن|أن|إنه|إنها|بأن|خلال|على|عن|أمام|يوم|بعد|قبل|عبر|عام|ضمن|لدى|أثناء|حول|مع|ما|إلى|من|ذلك|عندما|ل(?!ل)\w+)(?=\s|$)"
    r"|[،؛:(«\"\d]"
)
_HEBREW_STOP = regex(
    r"\s+(?:כי|על|אל|את|לאחר|לפני|עם|במהלך|בנאום|בראיון|במכתב|בהצהרה|בכנסת|ביום|בשנת|אתמול|היום|השבוע|בפני|לעיתונאים|ש\w+)"
    r"(?=\s|$)|\s+ב-?\d|[,;:(]|\s[\"“]"
)
# Where, to whom, how: after a name of two characters or more.
_CHINESE_STOP = regex(r"(?<=..)(?:[在于於对對曾也还還则則却卻]|接受|告诉|告訴|這樣|这样|如此|随后|後來|后来)")
_TIME = regex(r"\d{4}\s?年(?:\d{1,2}\s?月)?(?:\d{1,2}\s?日)?|\d{1,2}\s?月\d{1,2}\s?日")
# Each with `who`; the first that matches counts.
_CASELESS = (
    (regex(rf"(?:^|[\s،])(?:و)?(?:{verbs.ARABIC})\s+(?P<who>.+)"), _ARABIC_STOP),
    (regex(rf"(?:^|[،.]\s*)(?P<who>[^،.:]+?)\s+(?:{verbs.ARABIC})\b"), None),
    (regex(r"(?:وفق[اًا]*|طبق[اًا]*|حسب|بحسب|نقلا عن|نقلاً عن)\s+(?:لل(?=\w)|ل)?(?P<who>.+)"), _ARABIC_STOP),
    (
        regex(
            rf"(?:^|[\s,])ש?ה?(?:{verbs.HEBREW})\s+(?P<who>(?!ב\w+[\s:]|כי\b|על\b|את\b|ל(?:ו|ה|הם|הן|י|נו|עיתונאים)\b).+)"
        ),
        _HEBREW_STOP,
    ),
    (regex(rf"(?:^|[,.]\s*)(?P<who>[^,.:]+?),?\s+(?:{verbs.HEBREW})(?=[\s:,]|$)"), None),
    (regex(r"(?:^|\s)(?:לפי|על פי|לדברי)\s+(?P<who>.+)"), _HEBREW_STOP),
    (regex(rf"(?:^|[,।]\s*)(?P<who>[^,।]+?)\s+ने\s+(?:.*\s)?(?:{verbs.HINDI})"), None),
    (
        regex(r"(?:^|[,।]\s*)(?P<who>[^,।]+?)\s+(?:कहत[ीेा]|बतात[ीेा]|लिखत[ीेा]|मानत[ीेा])\s+(?:हैं|है|थीं|थे|था|थी)$"),
        None,
    ),
    (regex(r"(?:^|[,।]\s*)(?P<who>[^,।]+?)\s+के\s+(?:अनुसार|मुताबिक|शब्दों में)"), None),
    (regex(r"(?:根据|根據|据|據)(?P<who>[^，。：:]+?)(?:的?(?:报道|報道|报告|報告|说法)|称|稱)?$"), None),
    (regex(rf"(?:^|[，。、；])(?P<who>[^，。；：]+?)(?:{verbs.CHINESE})道?$"), _CHINESE_STOP),
    (regex(r"(?:^|[、。]\s*)(?P<who>[^、。]+?)に(?:よると|よれば)"), None),
    (regex(rf"(?:^|[、。]\s*)(?P<who>[^、。]+?)[はが](?=.*(?:{verbs.JAPANESE}))"), None),
)
_CASELESS_LETTER = regex("[\u0590-\u06ff\u0900-\u097f\u3040-\u30ff\u4e00-\u9fff]")
_PRONOUNS = frozenset(
    """他 她 它 他们 她们 我 我们 彼 彼女 私 私たち それ これ उन्होंने वह वे उस הוא היא הם هو هي هم""".split()  # noqa: SIM905
)
_WHO_MOST = 60  # code points
_REACH = 600  # code points of a sentence, from its end; a longer one is no lead-in
# Japanese sentences that announce what follows, without a colon.
_ANNOUNCING = regex(r"(?:こう|次のように|以下のように|以下の通り)[^。]*。$")


_ARMENIAN_SOURCE = regex(r"(?:ըստ|համաձայն)\s", re.IGNORECASE)


def announces(sentence: str, lang: str = "") -> bool:
    """Return whether the sentence ends as one that announces what follows it."""
    text = sentence.rstrip()
    armenian = text[-1:] in set(_ARMENIAN_COLON) and re.search(r"[\u0531-\u0587»]\W*$", text) is not None
    if text[-1:] == ":" and re.search(r"[\u0531-\u0587»]:$", text):
        # Armenian ends any sentence with a colon.
        return bool(speaker_in_lead_in(text) or _ARMENIAN_SOURCE.match(text))
    return text.endswith(COLON) or _ANNOUNCING.search(text) is not None or (armenian and lang[:2] in {"", "hy"})


def speaker_in_lead_in(sentence: str) -> str:
    """Return who is said to speak in the sentence that introduces a quotation; empty when nobody clearly is."""
    body = sentence[-_REACH:].rstrip(" \n\t\u00a0\u202f:：՝,،.․。")
    without = re.sub(r"\s*[(（][^()（）]*[)）]", "", body)
    if _CASELESS_LETTER.search(body):
        return _caseless(without)
    found = (
        _by_office(body)
        or _in_full(_by_verb(without) or _by_verb(body), body)
        or _by_source(body)
        or _by_utterance(body)
    )
    return found or (_name_alone(without) if sentence.rstrip().endswith(COLON) else "")


# Words that a sentence of a name only may begin with: "Dazu Anna Lee:", "And Bob Roe, minister:".
_ADDED = regex(r"(?:dazu|und|and|et|y|e|и|і|и вот|so|hier|hierzu|then|dann|or|oder)\s+", re.IGNORECASE)
_ALONE_MOST = 14  # words


_OBLIQUE = regex(r"\b(?:по\s+словам|согласно|за\s+словами|згідно\s+з)\s", re.IGNORECASE)


def is_inflected(sentence: str) -> bool:
    """Return whether a sentence has its speaker in another case than the one that a name is given in."""
    return _OBLIQUE.search(sentence) is not None


def only_handle(sentence: str) -> str:
    """Return the handle in a sentence when it is the only one: "As @anna puts it", "就像 @anna 说到的"."""
    handles = {found[0] for found in _HANDLE.finditer(sentence)}
    return handles.pop() if len(handles) == 1 else ""


_HANDLE = regex(r"(?<![\w/.])@[A-Za-z0-9_][A-Za-z0-9_-]*")


def _in_full(name: str, body: str) -> str:
    """Return an abbreviation with the words before it, whose head speaks: "Chef der NATO", not NATO."""
    before = body[: body.find(name)].split() if name.isupper() and " " not in name else []
    while before and before[0].lower() in ARTICLES:
        before = before[1:]
    office = 0 < len(before) <= _OFFICE_MOST and all(word.isalpha() for word in before)
    first = before[0] if office else ""
    whole = first[:1].isupper() and is_name_like(first) and not any(word.lower() in PREPOSITIONS for word in before)
    return f"{' '.join(before)} {name}" if whole else name


_OFFICE_MOST = 6  # words before an abbreviation
# An office with its body, where no name is given: "El jefe de Inteligencia Británica".
_OFFICE = regex(
    rf"(?:^|[,.]\s)(?:(?:the|el|la|le|il|o|a|der|die)\s+|l['’])?(?P<who>(?:{verbs.OFFICES})\s+(?:of|de|der|des|del|du|da|do|dos"
    rf"|della|di|von|en|para)\s+(?:(?:the|la|los|las|el|les|den)\s+)?(?-i:[^\W\d_a-zà-ÿа-я][\w.-]*(?:\s+(?:(?:of|de|del|y|and|for)\s+)?"
    rf"[^\W\d_a-zà-ÿа-я][\w.-]*){{0,6}}))\s+{_ADVERBS}(?:{verbs.VERBS})\b",
    re.IGNORECASE,
)


def _by_office(body: str) -> str:
    found = _OFFICE.search(body)
    return found["who"] if found else ""


def _name_alone(body: str) -> str:
    """Return the name that a short sentence is, with a role behind it in commas; it has no verb then."""
    added = _ADDED.match(body)
    bare = body[added.end() :] if added else body.strip()
    name = name_with_role(bare)
    rest = bare.partition(name)[2] if name else ""
    role = not rest or rest[0] == "," or rest.split(None, 1)[0].lower() in PREPOSITIONS
    alone = len(name.split()) > 1 and is_name_like(name) and role and not name.endswith(("'s", "’s"))
    return name if alone and len(bare.split()) <= _ALONE_MOST else ""


def _by_verb(body: str) -> str:
    for found in reversed([*_SAYING.finditer(body)]):
        before = body[: found.start()].rstrip()
        # "Ursula von der Leyen, President of the EU, said:"
        head, comma, aside = before.removesuffix(",").rpartition(",") if before.endswith(",") else ("", "", "")
        subject = (head if comma else before).rstrip()
        # "Anna Lee in an interview with “The Valley” said": what is in quotation marks is where.
        name = (_before_phrases(subject) if subject[-1:] in set('»”“"') else "") or name_before(subject)
        if comma and (not name or _begins_with_article(head)) and _is_full_name(aside):
            name = aside.strip()  # "The minister, Karl Vogt, said:"
        if not name and not comma:
            name = _before_aside(before) or _before_place(before) or _before_phrases(before)
        if name:
            return name
    inverted = [*_INVERTED.finditer(body)]
    if not inverted:
        return ""
    subject, _, aside = body[inverted[-1].end() :].partition(",")
    apposition = aside.partition(",")[0]
    told_to = _TOLD_TO.match(subject) is not None
    if (told_to or _begins_with_article(subject)) and _is_full_name(apposition):
        return apposition.strip()  # "sagte der Vorsitzende, Dr. Hans Meier, am Montag:"
    if told_to:
        return ""
    name = name_with_role(body[inverted[-1].end() :])
    return "" if name.endswith(("'s", "’s")) else name


_TOLD_TO = regex(r"(?:al?|à|au|aux|ao|aos|às?|gegenüber)\s+(?=[A-ZÀ-Ý])")  # "explicó a Radio Valle el concejal"


def _begins_with_article(text: str) -> bool:
    return text.split(None, 1)[:1] != [] and text.split(None, 1)[0].lower() in ARTICLES


def _is_full_name(text: str) -> bool:
    bare = text.strip()
    return bare[:1].isupper() and len(bare.split()) > 1 and is_name_like(bare) and not _begins_with_article(bare)


def _before_aside(before: str) -> str:
    """Return the name before a role or a clause in commas: "председатель совета, Анна Крестова, в письме"."""
    head, comma, aside = before.partition(",")
    first = head.split(None, 1)[0].lower() if head.strip() else ""
    if (
        not comma
        or first in PREPOSITIONS
        or not re.match(r"\s*(?:who|which|der|die|qui|que|которы|який|яка|որ)", aside)
    ):
        return ""
    return name_before(head.rstrip())


_AS = regex(r"(?:as|wie|comme|como|come|как|як|ինչպես)\s+", re.IGNORECASE)
_PLACE = regex(
    r"\s+(?:of|from|at|in|with|von|vom|aus|bei|de|du|des|del|della|da|do|di|из|от|из-за|з|із|від)\s", re.IGNORECASE
)


def _before_place(before: str) -> str:
    """Return the name that a sentence begins with when only a place follows: "As Sam Ito of the tools team"."""
    bare = _AS.sub("", before, count=1) if _AS.match(before) else before
    name = name_after(bare)
    rest = bare.partition(name)[2] if name else ""
    subject = _PLACE.match(rest) or _ARMENIAN_SUBJECT.match(rest)
    return name if len(name.split()) > 1 and subject and "," not in rest else ""


# The article of a subject, where a place may stand between it and its verb: "Սարգսյանը ասուլիսում հայտարարեց".
_ARMENIAN_SUBJECT = regex(r"[ըն]\s")


def _before_phrases(before: str) -> str:
    """Return the full name before one or more phrases with prepositions: "Minister Karl Vogt in an interview"."""
    words = [*re.finditer(r"[^\W\d_]+", before)]
    for word in reversed(words[-_PHRASES_MOST:]):
        if word[0] in PREPOSITIONS - ARTICLES:
            name = name_before(before[: word.start()].rstrip())
            if len(name.split()) > 1:
                return name
    return ""


_PHRASES_MOST = 16  # words of such phrases
_GOES_ON_MOST = 10  # words
_BARE_MOST = 3  # words
_GOES_ON = regex(rf"(?<!\w)و?(?:{verbs.GOES_ON})(?!\w)|{verbs.GOES_ON_UNSPACED}")


def goes_on(sentence: str) -> bool:
    """Return whether a sentence lets somebody go on who has just been quoted: "A month later she added:"."""
    short = len(sentence.split()) <= _GOES_ON_MOST
    return short and announces(sentence) and _GOES_ON.search(sentence) is not None


def says_only_that(sentence: str) -> bool:
    """Return whether such a sentence says nothing else, no other time and no other place: "He added:"."""
    return len(sentence.split()) <= _BARE_MOST


# Of a person; in other languages than English, of things as well.
_PERSON = regex(r"(?:^|[\s,])(?:he|she)\s", re.IGNORECASE)
_PRONOUN = regex(r"(?:^|[\s,-])(?:er|sie|il|elle|él|ella|ele|ela|lui|lei|он|она|він|вона)(?=\s|$)", re.IGNORECASE)


def person_meant(sentence: str, before: str) -> str:
    """Return whom the pronoun of a sentence that announces means: the one whom the sentence before begins with."""
    body = sentence.rstrip(" \n:：")
    if _PERSON.search(body):
        return name_with_role(before)
    name = name_after(before) if _PRONOUN.search(body) and not _begins_with_article(before) else ""
    return name if len(name.split()) > 1 else ""


def _by_source(body: str) -> str:
    found = _ACCORDING.search(body)
    return name_with_role(body[found.end() :]) if found else ""


def _by_utterance(body: str) -> str:
    if not _UTTERANCE.search(body) and not _MANNER.search(body):
        return ""
    introduction = _INTRODUCTION.match(body)
    first = body.split(None, 1)[0].lower()
    clause = body[introduction.end() :] if introduction and first in PREPOSITIONS else body
    name = name_with_role(clause)
    # A possessive is not the one who acts: "Erdogan's party …".
    possessive = re.match(rf"{re.escape(name)}['’]s\b", clause) if name else None
    return "" if possessive or name.endswith(("'s", "’s")) else name


def _caseless(body: str) -> str:
    for pattern, stop in _CASELESS:
        for found in reversed([*pattern.finditer(body)]):
            who = stop.split(found["who"], maxsplit=1)[0] if stop else found["who"]
            who = _TIME.sub("", who).strip(' \u00a0،,、，:：«»“”"')
            if who and len(who) <= _WHO_MOST and who not in _PRONOUNS:
                return who
    return ""

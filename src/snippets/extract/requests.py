"""Sentences that ask the reader to do something: to look somewhere, or to act."""

import re
from dataclasses import dataclass
from functools import cache

from snippets.patterns import regex

# Verbs that open a sentence and ask to act, strongest first: what a campaign is about. One row a language.
_ACTIONS = {
    "en": r"""
        sign donate write e-?mail mail call(?!\s+on) phone contact visit tell ask urge demand petition volunteer
        join support vote boycott call give help share spread
    """,
    "de": r"""
        unterschreib\w* spende\w* schreib\w* ruf\w* kontaktier\w* besuch\w* forder\w* unterstütz\w* hilf helf\w*
        teil\w*
    """,
    "fr": r"signez donnez faites-un-don écrivez appelez contactez demandez rejoignez soutenez aidez partagez",
    "es": r"""
        firm(?:a|e|ad|en) don(?:a|e|ad) escrib(?:e|a|id) llam(?:a|e|ad) contact(?:a|e) exig(?:e|id) pid(?:e|a) únete
        únase apoy(?:a|e) ayud(?:a|e) compart(?:e|a)
    """,
    "pt": r"""
        assin(?:e|a) do(?:e|a) escrev(?:a|e) lig(?:ue|a) contat(?:e|a) exij(?:a) peç(?:a) junte-se apoi(?:e|a)
        ajud(?:e|a) compartilh(?:e|a)
    """,
    "it": r"""
        firm(?:a|ate|i) don(?:a|ate) scriv(?:i|ete) chiam(?:a|ate) contatt(?:a|ate) chied(?:i|ete) unisciti unitevi
        sosten(?:i|ete) aiut(?:a|ate) condivid(?:i|ete)
    """,
    "ru": r"""
        подпиш\w+ пожертвуйте напиш\w+ позвоните свяжитесь потребуйте присоединяйтесь поддерж\w+ помогите поделитесь
        расскажите
    """,
    "uk": r"""
        підпиш\w+ пожертвуйте напиш\w+ зателефонуйте зв['’]яжіться вимагайте приєднуйтеся підтрим\w+ допоможіть
        поділіться розкажіть
    """,
    "hy": r"ստորագր\w*[՛]?\w* նվիրաբեր\w* գր\w*՛\w* զանգահար\w* միաց\w* աջակց\w* օգն\w* տարած\w*",
    # The singular is also the past: وقع, "it happened".
    "ar": r"وق[ّ]?عوا تبرعوا اكتبوا اتصلوا طالبوا انضموا ادعموا ساعدوا شاركوا",
    "he": r"חתמו תרמו כתבו התקשרו פנו דרשו הצטרפו תמכו עזרו שתפו",
    "hi": r"हस्ताक्षर याचिका",
    "zh": r"(?:请|請)?(?:签署|簽署) (?:请|請)(?:捐款|写信|联系|聯繫|加入|支持)",
    "ja": r"署名 寄付",
}
# Verbs that only send the reader elsewhere, or through a how-to.
_LOOKUPS = {
    "en": r"""
        visit follow subscribe read see click enter check learn use go download watch listen find get take register
        apply buy try jump skip scroll consider feel look note remember explore discover browse consult refer show
        stay add submit send cite credit print post leave open attach start begin choose keep make run install set
        create edit review report hover press view copy paste test verify compare attend meet search describe
        explain avoid ensure let pick suggest improve fork clone
    """,
    "de": r"siehe vgl\. besuche lies lest folge klick\w* schau\w* \w+en\s+Sie",
    "fr": r"(?:veuillez\s+)?(?!chez|assez|nez)\w{2,}ez voir cf\.",
    "es": r"""
        véase ver visit(?:e|a) le(?:a|e) consult(?:e|a) descarg(?:a|ue) ha(?:z|ga) mir(?:a|e) sig(?:a|ue)
        añad(?:e|a) us(?:a|e) abr(?:e|a) revis(?:a|e) prueb(?:a|e) busc(?:a) busque encuentr(?:a|e) recuerd(?:a|e)
    """,
    "pt": r"ve(?:ja|r) visite lei(?:a) consulte baixe confira faça siga use abra adicione encontre lembre-se",
    "it": r"""
        ved(?:i|ere|ete) visit(?:a|ate) legg(?:i|ete) consult(?:a|ate) scaric(?:a|ate) guard(?:a|ate) us(?:a|ate)
        apr(?:i|ite) segu(?:i|ite)
    """,
    "ru": r"см\. смотри читай [а-яё]{3,}(?:йте|ите|ьте)(?:сь)?",
    "uk": r"див\. дивись [а-яіїєґ]{3,}(?:йте|іть|жте|ьте)(?:ся)?",
    "hy": r"տե՛ս տես [ա-և]+(?:եք|ե՛ք|ե՜ք) այցելե\w* կարդա\w*",
    "ar": r"انظر انظروا زوروا اقرأ اقرأوا اقرؤوا شاهدوا تابعوا راجعوا ابدأ ابدأوا اضغط اضغطوا",
    "he": r"ראו קראו בקרו צפו עקבו הורידו השתמשו פתחו בדקו לחצו התחילו",
    "hi": r"",
    "zh": r"请 請 参阅 參閱 参见 參見 点击 點擊",
    "ja": r"",
}
# Where the verb comes last.
_AT_END = regex(
    r"(?:ください|下さい|しましょう|みましょう|ご覧を|कर[ेो]ं?|कीजिए|कीजिये|देखें|पढ़ें|जाएँ|जाएं|लिखें|जुड़ें|बनें|दें|लें|खोलें)[。।.!！]?$"
)
# Many English verbs are nouns as well ("Support for the plan fell"): what follows must be what a verb would have.
_ENGLISH_OBJECT = (
    r"\s+(?:(?:the|an?|your|our|their|its|this|these|those|us|me|them|him|her|on|to|out|up|with|more|here|at"
    r"|about|now|all"
    r"|any|every|how|what|why|who|where|free|into|over|through|by|questions?|sure|whether|yourself)\b|https?:"
    r"|(?-i:[A-Z@#“\"]))"
)
# The same in Spanish, Portuguese and Italian.
_ROMANCE_OBJECT = (
    r"\s+(?:al?|os?|as|uma?|el|la|los|las|lo|gli|il?|le|l['’]|un[ao]?|tu|tus|tua|su|sus|sua|seu|nuestr\w+"
    r"|noss\w+|nostr\w+"
    r"|est[ea]|quest[oa]|con|com|em|en|para|per|aqu[íi]|qui|más|mais|di|también|também|anche|https?:)(?!\w)"
)
_AFTER = {
    "en": _ENGLISH_OBJECT,
    "es": _ROMANCE_OBJECT,
    "pt": _ROMANCE_OBJECT,
    "it": _ROMANCE_OBJECT,
    "zh": "",
    "ja": "",
    "hi": "",
}
_WHOLE_WORD = r"(?!\w)"
_PLEASE = r"(?:please|bitte|por favor|s['’]il vous plaît|per favore|пожалуйста|будь ласка|من فضلك|אנא|कृपया|խնդրում եմ)"
# "More information at …" asks to look as well.
_MORE = regex(
    r"(?:for )?(?:more|further) (?:information|details|info)\b|(?:für )?(?:mehr|weitere) info|plus d['’]info"
    r"|más información"
    r"|mais informaç|maggiori informazioni|подробнее|больше информации|детальніше|більше інформації|ավելին"
    r"|للمزيد|למידע נוסף"
    r"|अधिक जानकारी|更多信息|詳しくは|詳細は",
    re.IGNORECASE,
)
_OPENERS = " \"'“„«([*•–—-¡✅👉🔗➡️"


@dataclass(frozen=True, slots=True)
class Request:
    """What a document asks of its reader: words, and where to do it. A lower `rank` is nearer to its purpose."""

    text: str
    url: str
    rank: int


@cache
def _verbs(table: str, lang: str) -> re.Pattern[str]:
    """Return a pattern of the verbs that open a request, of one language or, where we have no row, of all."""
    rows = {"actions": _ACTIONS, "lookups": _LOOKUPS}[table]
    chosen = {lang: rows[lang]} if lang in rows else rows
    parts = []
    for name, row in chosen.items():
        if row:
            parts.append(f"(?:{'|'.join(row.split())}){_AFTER.get(name, _WHOLE_WORD)}")
    return re.compile("|".join(parts) or r"(?!)", re.IGNORECASE)


def is_request(sentence: str, lang: str = "") -> bool:
    """Return whether a sentence asks the reader to do something.

    Args:
        sentence: plain text.
        lang: BCP 47 tag of the document; empty: of any language.
    """
    start = sentence.strip().lstrip(_OPENERS)
    base = lang.lower().partition("-")[0]
    return (
        re.match(rf"{_PLEASE}\b", start, re.IGNORECASE) is not None
        or _verbs("actions", base).match(start) is not None
        or _verbs("lookups", base).match(start) is not None
        or _MORE.match(start) is not None
        or _AT_END.search(start) is not None
    )


def action_rank(sentence: str, lang: str) -> int | None:
    """Return how near a request is to what a campaign is about, 0 the nearest; None when it only sends elsewhere."""
    start = re.sub(rf"^{_PLEASE}\s+", "", sentence.strip().lstrip(_OPENERS), flags=re.IGNORECASE)
    base = lang.lower().partition("-")[0]
    if not _verbs("actions", base).match(start):
        return None
    verbs = [verb for row in ([_ACTIONS[base]] if base in _ACTIONS else _ACTIONS.values()) for verb in row.split()]
    return next((at for at, verb in enumerate(verbs) if re.match(rf"(?:{verb})", start, re.IGNORECASE)), None)

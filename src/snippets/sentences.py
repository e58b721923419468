"""Where sentences end.

The rules are rows: marks, abbreviations and words that begin sentences, by language. When a boundary is
doubtful the sentences stay together: a long fact can still be cut, a cut one misleads.
"""

import re
import unicodedata
from functools import cache

# Marks that end a sentence wherever they stand (Unicode 16.0, Sentence_Terminal, scripts in use today).
_CJK = "。！？｡．"
_DECISIVE = "!?‽⁇⁈⁉؟۔।॥։።፧။។៕᙮᠃"
_NO_SPACE = "।॥።"  # Devanagari and Ethiopic marks do without
_CLOSERS = "\"'”’»›«‹)]}）］｝」』】〉》〕〟"
_OPENERS = "\"'“‘”’„‚«»‹›([{（［｛「『【〈《¿¡—–-•* \t\n\u00a0"
_QUOTES = "\"'”’»›«‹“‘」』〟"

_LOOK_BACK = 24  # code points: longer than any abbreviation below
_LOOK_AHEAD = 40

# Before a name: never the end of a sentence.
_TITLES = {
    "en": "mr mrs ms dr prof st gen col maj capt cmdr lt sgt sen rep gov pres hon rev fr msgr mt ft amb supt",
    "de": "hr fr dr prof dipl ing mag st frl präs",
    "fr": "mm mgr pr dr me ste st",
    "es": "sr sra srta dr dra d dña lic ing prof gral ud uds",
    "pt": "sr sra dr dra prof eng",
    "it": "sig dott prof avv ing on",
    "nl": "dhr mevr drs mr prof ir",
    "ru": "проф акад им ул пл просп пер корп дер пос гр тов св бул наб оз",
    "hy": "պրն տկն դոկտ պրոֆ",
    "ka": "ბ-ნ ქ-ნ პროფ აკად",
    "el": "κ κα κος δρ καθ αγ",
}
# Before a number only: elsewhere the same letters are a word of their own.
_BEFORE_NUMBER = {
    "en": "no nos p pp vol vols fig figs ch chap sec art arts para paras pt ed eq nr ver",
    "de": "nr nrn s abs art bd abb kap tab ziff rn hl",
    "fr": "no nos n p pp vol fig chap art t",
    "es": "núm núms n pág págs p pp vol cap art fig",
    "pt": "núm n pág págs vol cap art fig",
    "ru": "стр ст гл рис табл п пп разд № т кн вып",
    "hy": "էջ հոդ կետ հատ համ",
    "ka": "გვ მუხ ტ",
    "el": "αρ σελ τομ άρθ",
}
# Inside a sentence: more always follows.
_INNER = {
    "en": "e.g eg i.e ie cf vs viz approx ca c al dept univ assn intl natl govt mgmt exec incl excl resp",
    "de": "z.b d.h u.a i.d.r o.ä s.o s.u v.a z.t bzw ca evtl ggf bspw vgl sog inkl exkl zzgl mind max"
    " rd geb gest verh dt engl frz jap amerik hrsg allg insb bes",
    "fr": "p.ex c.-à-d c-à-d cf env ex av apr éd hab",
    "es": "p.ej ej cf aprox avda cía",
    "pt": "p.ex ex aprox cf",
    "it": "es ecc cfr ca p.es",
    "nl": "bijv d.w.z o.a m.b.t ca evt incl excl",
    "ru": "т.е т.к т.н т.ч см ср напр букв англ нем фр лат греч род ум ок прибл",
    "hy": "օր մ.թ.ա մ.թ տես",
    "ka": "ე.ი მაგ იხ ე.წ ანუ დაახლ",
    "el": "π.χ δηλ βλ π.μ μ.μ",
}
# Perhaps the end: it is one only when the next word is known to begin sentences.
_PERHAPS = {
    "en": "etc inc ltd co corp bros jr sr esq ph.d u.s u.k u.n d.c a.m p.m a.d b.c jan feb mar apr jun"
    " jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd hwy est",
    "de": "usw etc uvm u.v.m u.s.w usf gmbh e.v jh jhd jan feb mär apr jun jul aug sep sept okt nov dez"
    " mio mrd tsd str std min sek",
    "fr": "etc janv févr avr juil sept oct nov déc bd av s.a",
    "es": "etc ee uu ene feb mar abr jun jul ago sep sept oct nov dic",
    "pt": "etc jan fev mar abr mai jun jul ago set out nov dez",
    "it": "ecc gen feb mar apr mag giu lug ago set ott nov dic",
    "nl": "enz etc jan feb mrt apr jun jul aug sep okt nov dec",
    "ru": "г гг в вв тыс млн млрд руб коп др пр т.д т.п и.о янв фев мар апр июн июл авг сен сент окт"
    " ноя нояб дек обл р-н чел экз мин час сек",
    "hy": "թթ թ դ դդ հզ մլն մլրդ և.ն և.այլն",
    "ka": "წ სს ა.შ და.ა.შ მლნ მლრდ საუკ",
    "el": "κ.λπ κλπ κ.ά ι.χ π.χ",
}
# Ordinary words of one language that are abbreviations of another: counted only when the language is known.
_WORDS_ELSEWHERE = "me on es en ex env art set out ago mai mag min mind max rd geb gest fin род ум им пер доп вв"
# Words that begin sentences and hardly ever follow an abbreviation inside one.
_STARTERS = {
    "en": "a an the this that these those it its he his she her they their we our you your i in on at"
    " but and or if when while after before as for since there although because however meanwhile"
    " then so what why how who where such some many most not all each both by from with to under"
    " over during despite according now today yet",
    "de": "der die das den dem des ein eine einer eines er sie es wir ihr ich in im an am auf bei mit"
    " nach von vor zu und aber oder wenn als während da dann doch so auch nur diese dieser dieses"
    " für seit trotz laut heute",
    "fr": "le la les l un une des ce cette ces il elle ils elles nous vous on je en dans sur à au aux"
    " pour par avec mais et ou si quand alors ainsi selon depuis après avant puis",
    "es": "el la los las un una unos este esta estos eso él ella ellos nosotros en con por para pero y"
    " o si cuando como desde según tras ante no se su",
    "ru": "в во на по с со к о от до из за у и а но или если когда как что это этот эта эти он она они"
    " оно мы вы я не при для после перед также однако поэтому так там тогда затем его её их",
}

# Where a day of the month or an ordinal is a number with a full stop; also where the language is not known.
_ORDINAL_LANGUAGES = frozenset({"", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lt", "lv", "nb", "nn", "no"})
_ORDINAL_LANGUAGES |= {"pl", "sk", "sl", "sr", "tr"}


@cache
def _words(table: str, lang: str) -> frozenset[str]:
    """Return one language's words of a table, or those of all languages when we have none for it."""
    rows = {
        "titles": _TITLES,
        "before number": _BEFORE_NUMBER,
        "inner": _INNER,
        "perhaps": _PERHAPS,
        "starters": _STARTERS,
    }[table]
    if lang in rows:
        return frozenset(rows[lang].split())
    every = frozenset(" ".join(rows.values()).split())
    return every if table == "starters" else every - frozenset(_WORDS_ELSEWHERE.split())


def sentence_ends(text: str, lang: str = "") -> tuple[int, ...]:
    """Return where sentences end: offsets in code points after the white space that follows each of them.

    Args:
        text: prose; line breaks count as spaces, blank lines end a sentence.
        lang: BCP 47 tag; without one, or with one that we have no rows for, the rows of all languages count.

    Returns:
        ascending offsets; the last is `len(text)`. Nothing for an empty text.
    """
    language = lang.lower().partition("-")[0]
    ends: list[int] = []
    for found in _candidate().finditer(text):
        if found.end() >= len(text):
            break
        if found["blank"] or _is_end(text, found, ends[-1] if ends else 0, language):
            ends.append(found.end())
    return (*ends, len(text)) if text else ()


@cache
def _candidate() -> re.Pattern[str]:
    """Match where a sentence may end: a mark with what closes after it, or a blank line.

    A colon ends Armenian sentences, a semicolon asks in Greek.
    """
    # Possessive quantifiers stand on single classes only: on groups they are wrong before Python 3.11.5 (gh-106052).
    return re.compile(
        rf"(?P<blank>\n[^\S\n]*+\n\s*+)"
        rf"|(?P<mark>[.…{_DECISIVE}{_CJK}]++|[:](?<=[\u0531-\u0587]:)|[;\u037e](?<=[\u0370-\u03ff\u1f00-\u1fff].))"
        # German closes with what opens in English, French leaves a space before its closing mark.
        rf"(?P<close>(?:[{re.escape(_CLOSERS)}]|[“‘](?=\s|\Z)|[\u0020\u00a0\u202f]»(?=\s|\Z))*)(?P<space>\s*+)"
    )


def _is_end(text: str, found: re.Match[str], begin: int, lang: str) -> bool:
    """Decide for one mark; `begin` is where its sentence starts."""
    mark, after = found["mark"], text[found.end() : found.end() + _LOOK_AHEAD]
    if mark[-1] in _CJK:
        # 「…。」と言った: after a closing quotation mark the sentence around it goes on.
        return not found["close"] or bool(found["space"]) or after[0] in _OPENERS
    if not found["space"]:
        return mark[-1] in _NO_SPACE and not found["close"]
    if found["space"].count("\n") > 1:
        return True
    following = after.lstrip(_OPENERS)
    if following[:1] and _is_small(following[0]):
        return False
    return _mark_ends(text, found, following, begin, lang)


def _mark_ends(text: str, found: re.Match[str], following: str, begin: int, lang: str) -> bool:
    """Decide for a mark with white space after it and no small letter."""
    mark = found["mark"]
    if mark[-1] == ":":
        return following[:1].isupper()
    if mark == ".":
        before = text[max(begin, found.start() - _LOOK_BACK) : found.start()]
        return _full_stop_ends(before, following, found, begin, lang)
    if set(mark) <= {".", "…"}:
        return len(mark) > 3 or _starts_sentence(following, lang)
    # “Stop!” Smith said: what is quoted belongs to the sentence around it unless a new one surely starts.
    return not set(found["close"]) & set(_QUOTES) or _starts_sentence(following, lang)


def _full_stop_ends(before: str, following: str, found: re.Match[str], begin: int, lang: str) -> bool:
    word_match = re.search(r"[^\s\"'“”‘’„«»‹›(\[{]*\Z", before)
    word = word_match[0].lower() if word_match else ""
    if not word or found["close"]:
        return True
    bare = word.rstrip(".")
    if bare.isdecimal():
        return not _is_numbering(bare, before, found.start() - begin) and (
            len(bare) > 3 or lang not in _ORDINAL_LANGUAGES or _starts_sentence(following, lang)
        )
    if _is_armenian(word[-1]) or bare in _words("titles", lang) | _words("inner", lang):
        return False
    if bare in _words("before number", lang) and (following[:1].isdecimal() or _is_roman(following)):
        return False
    if bare in _words("perhaps", lang) or _is_initial(bare) or _is_acronym(bare):
        return _starts_sentence(following, lang)
    return True


def _is_armenian(character: str) -> bool:
    """Return whether this is a letter of Armenian, which ends sentences with ։ or a colon only."""
    return "\u0531" <= character <= "\u0587"


def _is_numbering(number: str, before: str, length: int) -> bool:
    """Return whether the number is all there is before the full stop: `1. First`."""
    return len(number) <= 3 and before.strip() == number and length <= len(before)


def _is_initial(word: str) -> bool:
    """Return whether `word` is one letter, with its accents: `K`, `г`, `د`, also after a hyphen: `J.-P`."""
    last = re.split(r"[.\-]", word)[-1]
    return sum(not unicodedata.combining(c) for c in last) == 1 and last[:1].isalpha()


def _is_acronym(word: str) -> bool:
    """Return whether `word` is short parts with full stops between them: `u.s`, `e.v`."""
    return "." in word and all(part.isalpha() and len(part) <= 2 for part in word.split("."))


def _is_roman(following: str) -> bool:
    return re.match(r"[IVXLC]+\b", following) is not None


def _is_small(character: str) -> bool:
    """Return whether no sentence starts with this letter; Georgian, all in small letters, has no such."""
    return character.islower() and not "\u10d0" <= character <= "\u10ff"


def _starts_sentence(following: str, lang: str) -> bool:
    word = re.match(r"[\w]+(?:['’][\w]+)?", following)
    # "A. B. Smith": a starter with a full stop is an initial.
    return (
        word is not None
        and following[word.end() : word.end() + 1] != "."
        and re.split("['’]", word[0].lower())[0] in _words("starters", lang)
    )

"""Abbreviations and words that begin sentences, by language: how a full stop after them is to be taken.

Own lists, from the usage of each language's newspapers and style guides.
"""

from functools import cache
from typing import Literal

Table = Literal["titles", "before number", "inner", "listed", "perhaps", "starters"]

# Before a name: never the end of a sentence.
_TITLES = {
    "en": "mr mrs ms dr prof adm brig gen col maj capt cmdr lt sgt sen rep gov pres hon rev fr msgr amb supt",
    "de": "hr fr fa chr dr prof dipl ing mag st frl präs lt sog",
    "fr": "mm mme mlle mgr pr dr me ste st",
    "es": "pdte pdta sr sra srta dr dra d dña lic ing prof gral ud uds av avda",
    "pt": "sr sra dr dra prof pres eng av",
    "it": "pres sig sigg sig.ra sig.na dott dott.ssa prof avv ing on",
    "nl": "dhr mevr drs mr prof ir",
    "pl": "dr mgr inż prof hab ks bp abp płk mjr kpt ul al św red",
    "ru": "проф доц акад им ул пл просп пер корп дер пос гр тов св бул наб оз",
    "uk": "проф доц акад ім вул пл просп пров буд бул тов гр св ред",
    "hy": "պրն տկն դոկտ պրոֆ",
    "ka": "ბ-ნ ქ-ნ პროფ აკად",
    "el": "κ κα κος δρ καθ αγ",
    "ar": "د أ م أ.د م.م",
    "he": "פרופ גב מר עו",
    # Latin letters by their names are initials: पी. वी. नरसिंह राव.
    "hi": "डॉ डा प्रो श्री श्रीमती सुश्री पं स्व ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड",
}
# Before a number only: elsewhere the same letters are a word of their own.
_BEFORE_NUMBER = {
    "en": "no nos p pp vol vols fig figs ch chap sec art arts para paras pt ed eq nr ver",
    "de": "nr nrn s abs art bd abb kap tab ziff rn hl",
    "fr": "no nos n al p pp vol fig chap art t",
    "es": "núm núms n pág págs p pp vol cap art fig",
    "pt": "núm n pág págs p pp vol cap art fig",
    "it": "n nn pag pagg p pp vol cap art artt fig tav",
    "pl": "nr nry s str poz art ust pkt rozdz rys tab",
    "ru": "стр ст гл рис табл п пп разд № т кн вып",
    "uk": "стор с ст гл рис табл п пп розд № т кн вип кв",
    "hy": "էջ հոդ կետ հատ համ",
    "ka": "გვ მუხ ტ",
    "el": "αρ σελ τομ άρθ",
    "ar": "ص ج ع",
    "he": "עמ מס ס",
    "hi": "रु पृ क्र सं",
}
# Inside a sentence: more always follows.
_INNER = {
    "en": "e.g eg i.e ie cf vs viz approx ca c al dept univ assn intl natl govt mgmt exec incl excl resp",
    "de": "z.b d.h u.a i.d.r o.ä s.o s.u v.a z.t bzw ca evtl ggf bspw vgl inkl exkl zzgl mind max"
    " rd geb gest verh dt engl frz jap amerik hrsg allg insb bes",
    "fr": "p.ex c.-à-d c-à-d cf env ex av apr éd hab",
    "es": "p.ej ej cf aprox cía",
    "pt": "p.ex ex aprox cf",
    "it": "es cfr ca p.es",
    "nl": "bijv d.w.z o.a m.b.t ca evt incl excl",
    "pl": "np tzw tzn tj m.in ok zob por ang niem łac",
    "ru": "т.е т.к т.н т.ч см ср напр букв англ нем фр лат греч род ум ок прибл",
    "uk": "тобто т.зв т.ч див пор напр англ нім фр лат грец нар пом бл",
    "hy": "օր մ.թ.ա մ.թ տես",
    "ka": "ე.ი მაგ იხ ე.წ ანუ დაახლ",
    "el": "π.χ δηλ βλ π.μ μ.μ",
    "ar": "ق.م",
}
# At the end of a list: the end of the sentence too when a capital letter follows.
_LISTED = {
    "en": "etc",
    "fr": "etc",
    "es": "etc",
    "pt": "etc",
    "it": "ecc",
    "nl": "enz etc",
    "ru": "т.д т.п чел руб коп",
    "uk": "т.д т.п грн коп",
}
# Perhaps the end: it is one only when the next word is known to begin sentences.
_PERHAPS = {
    "en": "inc ltd co corp bros jr sr esq ph.d u.s u.k u.n d.c a.m p.m a.d b.c jan feb mar apr jun"
    " jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd hwy est st mt ft pub",
    "de": "usw etc uvm u.v.m u.s.w usf gmbh e.v jh jhd jan feb febr mär apr jun jul aug sep sept okt nov dez"
    " mio mrd tsd str std min sek co",
    "fr": "janv févr avr juil sept oct nov déc bd s.a",
    "es": "ee uu ene feb mar abr jun jul ago sep sept oct nov dic s.a a.c d.c",
    "pt": "jan fev mar abr mai jun jul ago set out nov dez h a.c d.c",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic a.c d.c",
    "nl": "jan feb mrt apr jun jul aug sep okt nov dec",
    "ru": "г гг в вв тыс млн млрд др пр и.о янв фев мар апр июн июл авг сен сент окт"
    " ноя нояб дек обл р-н экз мин час сек",
    "uk": "р рр ст смт тис млн млрд др ін січ лют бер квіт трав черв лип серп вер жовт лист груд"
    " обл р-н год хв сек м с",
    "hy": "թթ թ դ դդ հզ մլն մլրդ և.ն և.այլն",
    "ka": "წ სს ა.შ და.ა.შ მლნ მლრდ საუკ",
    "el": "κ.λπ κλπ κ.ά ι.χ π.χ",
    "ar": "هـ",
}
# Ordinary words of one language that are abbreviations of another: counted only when the language is known.
_WORDS_ELSEWHERE = (
    "me on es en ex env art set out ago mai mag min mind max rd geb gest fin lt co pub av род ум им пер доп вв ред пор"
    " лист вер лип бл пом нар"
)
# Words that begin sentences and hardly ever follow an abbreviation inside one.
_STARTERS = {
    "en": "a an the this that these those it its he his she her they their we our you your i in on at"
    " but and or if when while after before as for since there although because however meanwhile"
    " then so what why how who where such some many most not all each both by from with to under"
    " over during despite according now today yet nobody no none everyone",
    "de": "der die das den dem des ein eine einer eines er sie es wir ihr ich in im an am auf bei mit"
    " nach von vor zu und aber oder wenn als während da dann doch so auch nur diese dieser dieses"
    " für seit trotz laut heute",
    "fr": "le la les l un une des ce cette ces il elle ils elles nous vous on je en dans sur à au aux"
    " pour par avec mais et ou si quand alors ainsi selon depuis après avant puis",
    "es": "el la los las un una unos este esta estos eso él ella ellos nosotros en con por para pero y"
    " o si cuando como desde según tras ante no se su",
    "pt": "o a os as um uma este esta isso ele ela eles nós em com por para mas e ou se quando como desde"
    " segundo após não seu sua todos",
    "it": "il lo la i gli le un una questo questa ciò egli lui lei essi noi in con per ma e o se quando come"
    " da secondo dopo prima non si suo sua tutti",
    "ru": "в во на по с со к о от до из за у и а но или если когда как что это этот эта эти он она они"
    " оно мы вы я не при для после перед также однако поэтому так там тогда затем его её их",
    "uk": "в у на по з зі до від із за і й та а але або якщо коли як що це цей ця ці він вона вони воно ми"
    " ви я не при для після перед також однак тому так там тоді потім його її їх",
}
_TABLES: dict[Table, dict[str, str]] = {
    "titles": _TITLES,
    "before number": _BEFORE_NUMBER,
    "inner": _INNER,
    "listed": _LISTED,
    "perhaps": _PERHAPS,
    "starters": _STARTERS,
}


@cache
def words(table: Table, lang: str) -> frozenset[str]:
    """Return one language's words of a table, or those of all languages when we have none for it.

    Args:
        table: its name.
        lang: two letters; empty when the language is not known.
    """
    rows = _TABLES[table]
    if lang in rows:
        return frozenset(rows[lang].split())
    if lang in _TITLES:
        return frozenset()
    every = frozenset(" ".join(rows.values()).split())
    return every if table == "starters" else every - frozenset(_WORDS_ELSEWHERE.split())

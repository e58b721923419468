"""Words whose loss or change turns a statement round: negations and numbers, by language.

Art of this tool: a list for each language that we name, made by hand in November 2026; where the language is not
known, all of them count. What is doubtful is in the list: a warning too many does less harm than one too few.
"""

import re
from functools import cache

_NEGATIONS = {
    "ar": "لا لم لن ليس ليست ليسوا ما غير بدون دون بلا أبدا أبدًا لست",
    "be": "не ні няма ніколі без ніхто нішто",
    "bg": "не ни няма никога без никой нищо нито",
    "bn": "না নয় নেই নি নন কখনো বিনা ছাড়া",
    "ca": "no mai sense cap ningú res ni tampoc",
    "cs": "ne není nejsou nikdy bez nikdo nic ani žádný žádná žádné nebyl nebyla nebylo nebyli",
    "da": "ikke ingen intet aldrig uden hverken nej",
    "de": "nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder noch nein kaum",
    "el": "δεν μην δε μη όχι ποτέ χωρίς κανείς κανένας καμία κανένα τίποτα ούτε",
    "en": "not no never none nobody nothing nowhere neither nor without cannot cant wont dont hardly barely scarcely "
    "non unless except",
    "es": "no nunca jamás sin nada nadie ni ningún ninguno ninguna tampoco",
    "et": "ei mitte kunagi ilma keegi pole",
    "fa": "نه نیست نیستند هرگز بدون هیچ نبود نمی",
    "fi": "ei en et emme ette eivät eikä ilman koskaan älä",
    "fr": "ne n pas jamais aucun aucune sans rien ni non guère nul nulle",
    "he": "לא אין בלי אף אינו אינה אינם אל מעולם ללא בל",
    "hi": "नहीं न ना मत बिना कभी नही",
    "hr": "ne nije nisu nikada nikad bez nitko ništa ni niti nema",
    "hu": "nem ne nincs nincsenek soha sem nélkül senki semmi",
    "hy": "ոչ չի չեն չէ չեմ չես չենք չէր չէին երբեք առանց ոչինչ",
    "id": "tidak bukan jangan belum tanpa tak",
    "it": "non no mai senza nessun nessuno nessuna niente nulla né neanche nemmeno",
    "ka": "არ არა ვერ ნუ არასოდეს გარეშე არავინ არაფერი აღარ",
    "lt": "ne nėra niekada be niekas nei",
    "lv": "ne nav nekad bez neviens nekas",
    "nb": "ikke ingen intet aldri uten verken hverken nei",
    "nl": "niet geen nooit niemand niets zonder noch nee nergens",
    "no": "ikke ingen intet aldri uten verken hverken nei",
    "pl": "nie nigdy bez nikt nic ani żaden żadna żadne żadnych brak",
    "pt": "não nunca jamais sem nada ninguém nem nenhum nenhuma",
    "ro": "nu niciodată fără nimeni nimic nici niciun nicio",
    "ru": "не нет ни никогда без никто ничто ничего нельзя никакой никакая никакие",
    "sk": "nie nikdy bez nikto nič ani žiadny žiadna nebol nebola",
    "sl": "ne ni niso nikoli brez nihče nič niti",
    "sr": "не није нису никада никад без нико ништа ни нити нема ne nije nisu nikada nikad bez niko ništa ni niti nema",
    "sv": "inte ingen inget inga aldrig utan varken nej icke",
    "ta": "இல்லை அல்ல இல்லாமல் ஒருபோதும் வேண்டாம்",
    "tr": "değil yok hiç hiçbir asla olmadan ne hayır",
    "uk": "не ні немає ніколи без ніхто ніщо нічого жоден",
    "ur": "نہیں نہ مت بغیر کبھی",
    "vi": "không chẳng chưa đừng",
}

# Where words are not parted by spaces, or a negation is a part of a word: a character or a piece that negates.
_NEGATING = {
    "ja": re.compile("[不無非未]|な[いかくけ]|ませ|ず|ぬ"),
    "ko": re.compile("않|없|못|아니|^안$"),
    "th": re.compile("ไม่|มิ|ไร้|อย่า|ห้าม"),
    "zh": re.compile("[不没沒無无未非别別莫勿否]"),
    "my": re.compile("မ|ဘူး"),
    "km": re.compile("មិន|គ្មាន|ពុំ"),
}

# "-n't", and French "n'-", at the ends of words.
_CONTRACTED = {"en": re.compile(r"\w+n't$"), "fr": re.compile(r"(?:qu')?n'\w")}

_NUMBERS = {
    "de": "null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig "
    "vierzig fünfzig hundert tausend million millionen milliarde milliarden hälfte drittel viertel doppelt prozent "
    "beide eins",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand "
    "thousands million millions billion billions trillion dozen dozens half third quarter twice double triple percent "
    "first second both",
    "es": "cero dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento mil millón "
    "millones mitad tercio cuarto doble ambos",
    "fr": "zéro deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent cents mille million "
    "millions milliard milliards moitié tiers quart double",
    "it": "zero due tre quattro cinque sei sette otto nove dieci cento mille mila milione milioni miliardo "
    "miliardi metà terzo quarto doppio",
    "nl": "nul één twee drie vier vijf zes zeven acht negen tien honderd duizend miljoen miljard helft derde kwart",
    "pt": "zero dois duas três quatro cinco seis sete oito nove dez cem cento mil milhão milhões metade terço",
    "ru": "ноль один одна одно два две три четыре пять шесть семь восемь девять десять сто тысяча тысячи тысяч миллион "
    "миллиона миллионов миллиард миллиарда миллиардов половина треть четверть вдвое",
    "uk": "нуль один одна одне два дві три чотири п'ять шість сім вісім дев'ять десять сто тисяча тисячі тисяч мільйон "
    "мільйони мільйонів мільярд половина третина чверть",
}
_HAN_NUMBERS = re.compile("[〇零一二三四五六七八九十百千万萬亿億两兩半]")


@cache
def _table(table: str, lang: str) -> frozenset[str]:
    rows = {"negations": _NEGATIONS, "numbers": _NUMBERS}[table]
    named = rows.get(lang, "").casefold().split()
    return frozenset(named or " ".join(rows.values()).casefold().split())


def is_negation(word: str, lang: str) -> bool:
    """Return whether a word, folded in case, negates in a language (BCP 47; of an unknown one all rows count)."""
    lang = lang.lower().partition("-")[0]
    contracted = _CONTRACTED.get(lang or "en")
    if contracted and contracted.match(word):
        return True
    negating = _NEGATING.get(lang)
    if negating and negating.search(word):
        return True
    return not negating and word in _table("negations", lang)


def is_number(word: str, lang: str) -> bool:
    """Return whether a word, folded in case, is or has a number; of a language without a row digits alone count."""
    lang = lang.lower().partition("-")[0]
    if any(character.isnumeric() and not _HAN_NUMBERS.match(character) for character in word) or word in "%‰":
        return True
    if lang in {"zh", "ja", "yue"}:
        return bool(_HAN_NUMBERS.search(word))
    return word in _table("numbers", lang) if lang in _NUMBERS else False

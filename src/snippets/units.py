"""Words that stand behind a number and may not be parted from it: units, multiples, what is counted most.

Lists of our own, by language, in the forms that follow figures; symbols are those of the International System of
Units (its brochure, 9th edition, 2019) and of money, in the scripts that write them. A text's language is not always
known, so all are looked for in every text.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from snippets.patterns import regex

SYMBOLS = (
    "km² km³ m² m³ cm² km kg mg cm mm m g t l ml hl ha MW GW TW kW kWh MWh GWh TWh W V Hz kHz MHz GHz kB "
    "MB GB TB °C °F K ppm CO2e Mt Gt Mio. Mrd. Mio Mrd Md Mds mln mld bn tn EUR USD GBP CHF км² м² м³ км "
    "кг мг см мм м г т л мл га кВт МВт ГВт тыс. тыс млн. млн млрд. млрд трлн чел. руб. грн χλμ. χλμ εκατ. "
    "δισ. կմ կգ մլն մլրդ კმ კგ მლნ მლრდ कि.मी. किमी किग्रा"
)

WORDS: Mapping[str, str] = {
    "ar": (
        "مليون مليونا ملايين مليار مليارات ألف ألفا آلاف شخص شخصا أشخاص يوم يوما أيام أسبوع أسبوعا أسابيع سنة "
        "سنوات عام عاما أعوام شهر شهرا أشهر ساعة ساعات دقيقة دقائق طن دولار يورو درجة كيلومتر كيلومترا"
    ),
    "bn": "লাখ কোটি হাজার মানুষ দিন সপ্তাহ বছর মাস ঘণ্টা মিনিট শতাংশ টন টাকা জন",
    "de": (
        "Millionen Million Milliarden Milliarde Tausend Menschen Personen Tage Tagen Wochen Jahre Jahren "
        "Monate Monaten Stunden Minuten Prozent Tonnen Tonne Euro Grad Kilometer Kilometern Meter Hektar"
    ),
    "el": (
        "εκατομμύρια δισεκατομμύρια χιλιάδες άτομα άνθρωποι ανθρώπους ημέρες μέρες εβδομάδες χρόνια έτη μήνες "
        "ώρες λεπτά τόνοι τόνους ευρώ βαθμούς χιλιόμετρα"
    ),
    "en": (
        "millions million billions billion trillion thousand hundred people persons days day weeks week years "
        "year months month hours hour minutes minute percent tons ton tonnes tonne dollars euros pounds "
        "degrees kilometres kilometers miles metres meters hectares acres"
    ),
    "es": (
        "millones millón mil personas días semanas años año meses horas minutos toneladas euros dólares "
        "grados kilómetros metros hectáreas"
    ),
    "fr": (
        "millions million milliards milliard mille personnes jours jour semaines ans an années année mois "
        "heures minutes tonnes tonne euros dollars degrés kilomètres mètres hectares"
    ),
    "he": (
        "מיליון מיליארד אלף אלפים אנשים איש ימים יום שבועות שנים שנה חודשים שעות דקות אחוז אחוזים טון דולר קילומטר "
        "ק״מ מ״ר ס״מ ק״ג"
    ),
    "hi": ("लाख करोड़ हजार हज़ार लोग लोगों दिन दिनों सप्ताह वर्ष वर्षों साल महीने घंटे मिनट प्रतिशत टन रुपये किलोमीटर"),
    "hy": "միլիոն միլիարդ հազար մարդ օր շաբաթ տարի ամիս ժամ րոպե տոկոս տոննա դրամ կիլոմետր",
    "id": "juta miliar triliun ribu orang hari minggu tahun bulan jam menit persen ton kilometer rupiah",
    "it": (
        "milioni milione miliardi miliardo mila persone giorni settimane anni anno mesi ore minuti tonnellate "
        "euro dollari gradi chilometri metri ettari"
    ),
    "ka": "მილიონი მილიარდი ათასი ადამიანი დღე დღის კვირა წელი წლის თვე საათი წუთი პროცენტი ტონა კილომეტრი",
    "nl": (
        "miljoen miljard duizend mensen personen dagen weken jaar maanden uur minuten procent ton euro graden kilometer"
    ),
    "pl": (
        "miliony milionów miliardy miliardów tysiące tysięcy osób osoby dni tygodni lat lata miesięcy "
        "miesiące godzin minut procent ton euro złotych stopni kilometrów"
    ),
    "pt": (
        "milhões milhão bilhões bilhão mil pessoas dias semanas anos ano meses horas minutos toneladas euros "
        "dólares graus quilômetros quilómetros hectares"
    ),
    "ru": (
        "миллион миллиона миллионов миллиард миллиарда миллиардов тысяча тысячи тысяч человек человека людей "
        "день дня дней недель недели год года лет месяц месяца месяцев час часа часов минут минуты процент "
        "процента процентов тонн тонны рублей евро градусов километров километра гектаров"
    ),
    "sv": (
        "miljoner miljon miljarder miljard tusen personer människor dagar veckor år månader timmar minuter "
        "procent ton kronor euro grader kilometer hektar"
    ),
    "ta": ("மில்லியன் கோடி லட்சம் ஆயிரம் மக்கள் பேர் நாட்கள் வாரங்கள் ஆண்டுகள் மாதங்கள் மணி நிமிடங்கள் சதவீதம் டன் ரூபாய்"),
    "tr": "milyon milyar bin kişi gün hafta yıl ay saat dakika ton lira euro derece kilometre hektar",
    "uk": (
        "мільйон мільйони мільйонів мільярд мільярди мільярдів тисяча тисячі тисяч осіб особи людей день дні "
        "днів тижнів рік роки років місяць місяці місяців година години годин хвилин відсоток відсотки "
        "відсотків тонн гривень євро градусів кілометрів гектарів"
    ),
    "vi": "triệu tỷ nghìn người ngày tuần năm tháng giờ phút tấn đồng",
}

# Of two words.
PHRASES = ("per cent", "pour cent", "por ciento", "per cento", "por cento", "τοις εκατό", "في المئة", "في المائة")

# A number in digits of any script, its groups parted by a point, comma or one of the spaces; the words after it.
_NUMBER = regex(r"\d{1,20}(?:[.,'’\u2009\u202f\u00a0 ]\d{1,20}){0,8}")
_NEXT = regex(r"\s(\S{1,20})(?!\S)")
_CLOSING = ".,;:!?…)]\"'”’»։،؛。।-–—"

# Behind a number stand a multiple and what is counted, at most: 3 million people.
MOST_UNITS = 2


def numbers_with_units(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each number that has a unit after a space, unit included, in code points."""
    known = _known()
    for number in _NUMBER.finditer(text):
        end = number.end()
        for _ in range(MOST_UNITS):
            end, before = _after_unit(text, end, known), end
            if end == before:
                break
        if end > number.end():
            yield number.start(), end


def _after_unit(text: str, start: int, known: frozenset[str]) -> int:
    """Return the end of the unit that follows `start`, `start` itself when none does."""
    first = _NEXT.match(text, start)
    if first is None:
        return start
    second = _NEXT.match(text, first.end())
    if second and _bare(f"{first[1]} {second[1]}") in known:
        return second.end()
    return first.end() if first[1].lower() in known or _bare(first[1]) in known else start


def _bare(words: str) -> str:
    return words.rstrip(_CLOSING).lower()


@cache
def _known() -> frozenset[str]:
    words = (*SYMBOLS.split(), *PHRASES, *(word for words in WORDS.values() for word in words.split()))
    return frozenset(word.lower() for word in words)

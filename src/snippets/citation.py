"""Source + locator -> attribution: who said it, where it stands, when; the words that go with it, by language."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from snippets.datewords import show_date
from snippets.languages import by_lang, find
from snippets.model import Snippet
from snippets.urls import host

# The label of a fact's source in a post and in alt text, by language. A language without one shows no label.
# Own translations, 2026-11-25. `tools/date_words.py` makes a row of dates for each language here.
SOURCE_LABEL: Mapping[str, str] = {
    "ar": "المصدر", "be": "Крыніца", "bg": "Източник", "bn": "উৎস", "ca": "Font", "cs": "Zdroj", "da": "Kilde",
    "de": "Quelle", "el": "Πηγή", "en": "Source", "es": "Fuente", "et": "Allikas", "fa": "منبع", "fi": "Lähde",
    "fr": "Source", "gl": "Fonte", "he": "מקור", "hi": "स्रोत", "hr": "Izvor", "hu": "Forrás", "hy": "Աղբյուր",
    "id": "Sumber", "it": "Fonte", "ja": "出典", "ka": "წყარო", "ko": "출처", "lt": "Šaltinis", "lv": "Avots",
    "mk": "Извор", "mr": "स्रोत", "nb": "Kilde", "nl": "Bron", "nn": "Kjelde", "no": "Kilde", "pl": "Źródło",
    "pt": "Fonte", "ro": "Sursa", "ru": "Источник", "sk": "Zdroj", "sl": "Vir", "sq": "Burimi", "sr": "Извор",
    "sr-Latn": "Izvor", "sv": "Källa", "ta": "மூலம்", "th": "ที่มา", "tr": "Kaynak", "uk": "Джерело", "ur": "ماخذ",
    "vi": "Nguồn", "zh": "来源", "zh-Hant": "來源",
}  # fmt: skip

# The labels of a card that is set as a table, by language: what the card is, then what its rows say. Each has the
# languages of SOURCE_LABEL; short, and none with a gender: who spoke may be anybody. Own translations, 2026-11-25.
SHEET_LABELS: Mapping[str, Mapping[str, str]] = {
    "quote": {
        "ar": "اقتباس", "be": "Цытата", "bg": "Цитат", "bn": "উক্তি", "ca": "Cita", "cs": "Citát", "da": "Citat",
        "de": "Zitat", "el": "Παράθεμα", "en": "Quote", "es": "Cita", "et": "Tsitaat", "fa": "نقل قول",
        "fi": "Lainaus", "fr": "Citation", "gl": "Cita", "he": "ציטוט", "hi": "उद्धरण", "hr": "Citat",
        "hu": "Idézet", "hy": "Մեջբերում", "id": "Kutipan", "it": "Citazione", "ja": "引用", "ka": "ციტატა",
        "ko": "인용", "lt": "Citata", "lv": "Citāts", "mk": "Цитат", "mr": "अवतरण", "nb": "Sitat", "nl": "Citaat",
        "nn": "Sitat", "no": "Sitat", "pl": "Cytat", "pt": "Citação", "ro": "Citat", "ru": "Цитата", "sk": "Citát",
        "sl": "Citat", "sq": "Citat", "sr": "Цитат", "sr-Latn": "Citat", "sv": "Citat", "ta": "மேற்கோள்",
        "th": "คำกล่าว", "tr": "Alıntı", "uk": "Цитата", "ur": "اقتباس", "vi": "Trích dẫn", "zh": "引文",
        "zh-Hant": "引文",
    },
    "fact": {
        "ar": "حقيقة", "be": "Факт", "bg": "Факт", "bn": "তথ্য", "ca": "Dada", "cs": "Fakt", "da": "Fakta",
        "de": "Fakt", "el": "Γεγονός", "en": "Fact", "es": "Dato", "et": "Fakt", "fa": "واقعیت", "fi": "Fakta",
        "fr": "Fait", "gl": "Dato", "he": "עובדה", "hi": "तथ्य", "hr": "Činjenica", "hu": "Tény", "hy": "Փաստ",
        "id": "Fakta", "it": "Dato", "ja": "事実", "ka": "ფაქტი", "ko": "사실", "lt": "Faktas", "lv": "Fakts",
        "mk": "Факт", "mr": "तथ्य", "nb": "Fakta", "nl": "Feit", "nn": "Fakta", "no": "Fakta", "pl": "Fakt",
        "pt": "Dado", "ro": "Fapt", "ru": "Факт", "sk": "Fakt", "sl": "Dejstvo", "sq": "Fakt", "sr": "Чињеница",
        "sr-Latn": "Činjenica", "sv": "Fakta", "ta": "தகவல்", "th": "ข้อเท็จจริง", "tr": "Bilgi", "uk": "Факт",
        "ur": "حقیقت", "vi": "Dữ kiện", "zh": "事实", "zh-Hant": "事實",
    },
    "speaker": {
        "ar": "القائل", "be": "Аўтар", "bg": "Казано от", "bn": "বক্তা", "ca": "Ho va dir", "cs": "Výrok",
        "da": "Sagt af", "de": "Gesagt von", "el": "Το είπε", "en": "Said by", "es": "Lo dijo", "et": "Ütles",
        "fa": "گوینده", "fi": "Sanonut", "fr": "Propos de", "gl": "Palabras de", "he": "נאמר על ידי", "hi": "वक्ता",
        "hr": "Izjava", "hu": "Mondta", "hy": "Ասել է", "id": "Ucapan", "it": "Parole di", "ja": "発言者",
        "ka": "ავტორი", "ko": "발언자", "lt": "Pasakė", "lv": "Teica", "mk": "Изјава", "mr": "वक्ता", "nb": "Sagt av",
        "nl": "Gezegd door", "nn": "Sagt av", "no": "Sagt av", "pl": "Wypowiedź", "pt": "Dito por", "ro": "Spus de",
        "ru": "Автор", "sk": "Výrok", "sl": "Izjava", "sq": "Thënë nga", "sr": "Изјава", "sr-Latn": "Izjava",
        "sv": "Sagt av", "ta": "கூறியவர்", "th": "ผู้กล่าว", "tr": "Söyleyen", "uk": "Автор", "ur": "قائل",
        "vi": "Lời của", "zh": "发言者", "zh-Hant": "發言者",
    },
    "date": {
        "ar": "التاريخ", "be": "Дата", "bg": "Дата", "bn": "তারিখ", "ca": "Data", "cs": "Datum", "da": "Dato",
        "de": "Datum", "el": "Ημερομηνία", "en": "Date", "es": "Fecha", "et": "Kuupäev", "fa": "تاریخ",
        "fi": "Päiväys", "fr": "Date", "gl": "Data", "he": "תאריך", "hi": "तारीख", "hr": "Datum", "hu": "Dátum",
        "hy": "Ամսաթիվ", "id": "Tanggal", "it": "Data", "ja": "日付", "ka": "თარიღი", "ko": "날짜", "lt": "Data",
        "lv": "Datums", "mk": "Датум", "mr": "दिनांक", "nb": "Dato", "nl": "Datum", "nn": "Dato", "no": "Dato",
        "pl": "Data", "pt": "Data", "ro": "Data", "ru": "Дата", "sk": "Dátum", "sl": "Datum", "sq": "Data",
        "sr": "Датум", "sr-Latn": "Datum", "sv": "Datum", "ta": "தேதி", "th": "วันที่", "tr": "Tarih", "uk": "Дата",
        "ur": "تاریخ", "vi": "Ngày", "zh": "日期", "zh-Hant": "日期",
    },
    "source": SOURCE_LABEL,
    "link": {
        "ar": "الرابط", "be": "Спасылка", "bg": "Връзка", "bn": "লিংক", "ca": "Enllaç", "cs": "Odkaz", "da": "Link",
        "de": "Link", "el": "Σύνδεσμος", "en": "Link", "es": "Enlace", "et": "Link", "fa": "پیوند", "fi": "Linkki",
        "fr": "Lien", "gl": "Ligazón", "he": "קישור", "hi": "लिंक", "hr": "Poveznica", "hu": "Link", "hy": "Հղում",
        "id": "Tautan", "it": "Link", "ja": "リンク", "ka": "ბმული", "ko": "링크", "lt": "Nuoroda", "lv": "Saite",
        "mk": "Линк", "mr": "दुवा", "nb": "Lenke", "nl": "Link", "nn": "Lenkje", "no": "Lenke", "pl": "Link",
        "pt": "Link", "ro": "Link", "ru": "Ссылка", "sk": "Odkaz", "sl": "Povezava", "sq": "Lidhja", "sr": "Линк",
        "sr-Latn": "Link", "sv": "Länk", "ta": "இணைப்பு", "th": "ลิงก์", "tr": "Bağlantı", "uk": "Посилання",
        "ur": "لنک", "vi": "Liên kết", "zh": "链接", "zh-Hant": "連結",
    },
}  # fmt: skip

# The heading of a list of sources, and what stands before the source on a slide whose own words are not from it.
# Languages and date as those of SHEET_LABELS.
SOURCES_LABEL: Mapping[str, str] = {
    "ar": "المصادر", "be": "Крыніцы", "bg": "Източници", "bn": "উৎস", "ca": "Fonts", "cs": "Zdroje",
    "da": "Kilder", "de": "Quellen", "el": "Πηγές", "en": "Sources", "es": "Fuentes", "et": "Allikad",
    "fa": "منابع", "fi": "Lähteet", "fr": "Sources", "gl": "Fontes", "he": "מקורות", "hi": "स्रोत", "hr": "Izvori",
    "hu": "Források", "hy": "Աղբյուրներ", "id": "Sumber", "it": "Fonti", "ja": "出典", "ka": "წყაროები", "ko": "출처",
    "lt": "Šaltiniai", "lv": "Avoti", "mk": "Извори", "mr": "स्रोत", "nb": "Kilder", "nl": "Bronnen",
    "nn": "Kjelder", "no": "Kilder", "pl": "Źródła", "pt": "Fontes", "ro": "Surse", "ru": "Источники",
    "sk": "Zdroje", "sl": "Viri", "sq": "Burimet", "sr": "Извори", "sr-Latn": "Izvori", "sv": "Källor",
    "ta": "மூலங்கள்", "th": "ที่มา", "tr": "Kaynaklar", "uk": "Джерела", "ur": "مآخذ", "vi": "Nguồn", "zh": "来源",
    "zh-Hant": "來源",
}  # fmt: skip
SERIES_LABEL: Mapping[str, str] = {
    "ar": "مصدر هذه السلسلة:", "be": "Крыніца гэтай серыі:", "bg": "Източник на тази серия:",
    "bn": "এই ধারাবাহিকের উৎস:", "ca": "Font d’aquesta sèrie:", "cs": "Zdroj této série:",
    "da": "Kilde til denne serie:", "de": "Quelle dieser Serie:", "el": "Πηγή αυτής της σειράς:",
    "en": "Source of this series:", "es": "Fuente de esta serie:", "et": "Selle sarja allikas:",
    "fa": "منبع این مجموعه:", "fi": "Sarjan lähde:", "fr": "Source de cette série\u202f:",
    "gl": "Fonte desta serie:", "he": "מקור הסדרה:", "hi": "इस शृंखला का स्रोत:", "hr": "Izvor ove serije:",
    "hu": "A sorozat forrása:", "hy": "Այս շարքի աղբյուրը՝", "id": "Sumber seri ini:",
    "it": "Fonte di questa serie:", "ja": "このシリーズの出典：", "ka": "ამ სერიის წყარო:", "ko": "이 시리즈의 출처:",
    "lt": "Šios serijos šaltinis:", "lv": "Šīs sērijas avots:", "mk": "Извор на оваа серија:",
    "mr": "या मालिकेचा स्रोत:", "nb": "Kilde til denne serien:", "nl": "Bron van deze reeks:",
    "nn": "Kjelde til denne serien:", "no": "Kilde til denne serien:", "pl": "Źródło tej serii:",
    "pt": "Fonte desta série:", "ro": "Sursa acestei serii:", "ru": "Источник этой серии:",
    "sk": "Zdroj tejto série:", "sl": "Vir te serije:", "sq": "Burimi i kësaj serie:", "sr": "Извор ове серије:",
    "sr-Latn": "Izvor ove serije:", "sv": "Källa till denna serie:", "ta": "இந்தத் தொடரின் மூலம்:",
    "th": "ที่มาของชุดนี้:", "tr": "Bu dizinin kaynağı:", "uk": "Джерело цієї серії:", "ur": "اس سلسلے کا ماخذ:",
    "vi": "Nguồn của loạt bài này:", "zh": "本系列来源：", "zh-Hant": "本系列來源：",
}  # fmt: skip

# What stands before the words of a correction, by language. Languages and date as those of SHEET_LABELS.
CORRECTION_LABEL: Mapping[str, str] = {
    "ar": "تصحيح", "be": "Выпраўленне", "bg": "Поправка", "bn": "সংশোধনী", "ca": "Correcció", "cs": "Oprava",
    "da": "Rettelse", "de": "Berichtigung", "el": "Διόρθωση", "en": "Correction", "es": "Corrección",
    "et": "Parandus", "fa": "اصلاحیه", "fi": "Oikaisu", "fr": "Rectificatif", "gl": "Corrección", "he": "תיקון",
    "hi": "सुधार", "hr": "Ispravak", "hu": "Helyesbítés", "hy": "Ուղղում", "id": "Ralat", "it": "Rettifica",
    "ja": "訂正", "ka": "შესწორება", "ko": "정정", "lt": "Pataisymas", "lv": "Labojums", "mk": "Исправка",
    "mr": "दुरुस्ती", "nb": "Rettelse", "nl": "Rectificatie", "nn": "Retting", "no": "Rettelse",
    "pl": "Sprostowanie", "pt": "Correção", "ro": "Rectificare", "ru": "Исправление", "sk": "Oprava",
    "sl": "Popravek", "sq": "Korrigjim", "sr": "Исправка", "sr-Latn": "Ispravka", "sv": "Rättelse",
    "ta": "திருத்தம்", "th": "แก้ไข", "tr": "Düzeltme", "uk": "Виправлення", "ur": "تصحیح", "vi": "Đính chính",
    "zh": "更正", "zh-Hant": "更正",
}  # fmt: skip

# The comma between the parts of an attribution, with its space, where it is not ", ".
COMMAS: Mapping[str, str] = {**dict.fromkeys(("ar", "fa", "ur", "ps", "ckb", "ug", "sd"), "، "), "ja": "、", "zh": "，"}

# The date of a fact's figure. A language without a form shows the bare date.
AS_OF: Mapping[str, str] = {"en": "As of {date}", "de": "Stand: {date}"}

# What a translated quote says of itself: by us, by somebody else. It is never left out to save room.
_TRANSLATED: Mapping[str, tuple[str, str]] = {
    "de": ("unsere Übersetzung", "übersetzt von {name}"),
    "en": ("our translation", "translated by {name}"),
    "es": ("traducción nuestra", "traducido por {name}"),
    "fr": ("notre traduction", "traduit par {name}"),
    "it": ("traduzione nostra", "tradotto da {name}"),
    "ru": ("наш перевод", "перевод: {name}"),
}
US = "us"

# What of AS_OF is written small inside a sentence; the German form begins with a noun.
_BEGINS_SMALL: Mapping[str, str] = {"en": "As of "}

# The colon after a label, where it is not ": ": in French after a narrow no-break space, in CJK as wide as a letter.
_COLON: Mapping[str, str] = {"fr": "\u202f: ", "ja": "：", "zh": "："}

# Opening and closing quotation marks of the first level: Unicode CLDR 48.2 (npm cldr-misc-full), quotationStart and
# quotationEnd, read 25 November 2026, with three exceptions. Spanish: « » first, as the Ortografía of the Real
# Academia Española (2010) has it. Arabic: « », as in the art direction. French: narrow no-break spaces inside.
_MARKS: Mapping[str, tuple[str, str]] = {
    "ar": ("«", "»"), "be": ("«", "»"), "bg": ("„", "“"), "ca": ("«", "»"), "cs": ("„", "“"), "da": ("“", "”"),
    "de": ("„", "“"), "el": ("«", "»"), "en": ("“", "”"), "es": ("«", "»"), "et": ("„", "“"), "eu": ("«", "»"),
    "fa": ("«", "»"), "fi": ("”", "”"), "fr": ("«\u202f", "\u202f»"), "he": ("”", "”"), "hr": ("„", "“"),
    "hu": ("„", "”"), "hy": ("«", "»"), "is": ("„", "“"), "it": ("«", "»"), "ja": ("「", "」"), "ka": ("„", "“"),
    "lt": ("„", "“"), "lv": ("“", "”"), "mk": ("„", "“"), "nb": ("«", "»"), "nn": ("«", "»"), "no": ("«", "»"),
    "nl": ("‘", "’"), "pl": ("„", "”"), "pt": ("“", "”"), "ro": ("„", "”"), "ru": ("«", "»"), "sk": ("„", "“"),
    "sl": ("„", "“"), "sq": ("“", "”"), "sr": ("„", "”"), "sv": ("”", "”"), "tr": ("“", "”"), "uk": ("«", "»"),
    "ur": ("”", "“"), "zh": ("“", "”"), "zh-Hant": ("「", "」"),
}  # fmt: skip
_DEFAULT_MARKS = ("“", "”")


def quotation_marks(lang: str) -> tuple[str, str]:
    """Return the opening and the closing mark of a language, with the spaces that belong inside."""
    return find(_MARKS, lang) or _DEFAULT_MARKS


class Citation(NamedTuple):
    """What is printed of a snippet's reference. Every field may be empty, but not all of them.

    Attributes:
        name: the speaker. role: who that is.
        publisher: the source's, else its author, else its title; never the speaker once more.
        date: for reading, in the snippet's language; of a fact with its "as of".
        url: the source's link, whole.
        locator: where in the source.
        translation: whose translation the words are; empty for the speaker's own words.
    """

    name: str
    role: str
    publisher: str
    date: str
    url: str
    locator: str
    translation: str = ""


def cite(snippet: Snippet) -> Citation:
    """Return the citation of a snippet that has a source; the first source is the one that is printed."""
    source = snippet.sources[0]
    name = snippet.speaker.name if snippet.speaker else ""
    publisher = next((p for p in (source.publisher, source.author, source.title) if p and p != name), "")
    date = show_date(snippet.date or source.date, snippet.lang) if snippet.date or source.date else ""
    if snippet.kind == "fact" and snippet.date:
        date = by_lang(AS_OF, snippet.lang).format(date=date) or date
    return Citation(
        name=name,
        role=snippet.role,
        publisher=publisher,
        date=date,
        url=source.url,
        locator=snippet.locator,
        translation=_translation(snippet),
    )


def _translation(snippet: Snippet) -> str:
    if not snippet.translator:
        return ""
    ours, theirs = find(_TRANSLATED, snippet.lang) or _TRANSLATED["en"]
    return ours if snippet.translator.casefold() == US else theirs.format(name=snippet.translator)


def attributions(snippet: Snippet, citation: Citation, handle: str = "") -> tuple[str, ...]:
    """Return the attribution lines of a post, the fullest first; each is enough on its own.

    A quote's begins with a dash and the speaker, a fact's with the label of the source. Without speaker and
    publisher the source's host stands in. A handle follows the speaker's name, until there is no room for it.
    """
    place = citation.publisher or host(citation.url)
    date, translation = citation.date, citation.translation
    listed = partial(_joined, by_lang(COMMAS, snippet.lang) or ", ")
    if snippet.kind == "fact":
        label = by_lang(SOURCE_LABEL, snippet.lang)
        colon = by_lang(_COLON, snippet.lang) or ": "
        start = label + colon if label else ""
        as_of = inside(date, snippet.kind, snippet.lang)
        forms = [listed(start + place, citation.locator, as_of), listed(start + place, as_of), start + place]
    elif citation.name:
        bare, role = citation.name, citation.role
        name = f"{bare} ({handle})" if handle else bare
        forms = [
            listed(f"— {name}", role, citation.publisher, citation.locator, date, translation),
            listed(f"— {name}", role, citation.publisher, date, translation),
            listed(f"— {name}", citation.publisher, date, translation),
            listed(f"— {name}", citation.publisher, translation),
            listed(f"— {name}", translation),
            listed(f"— {bare}", translation),
        ]
    else:
        forms = [
            listed(f"— {place}", citation.locator, date, translation),
            listed(f"— {place}", date, translation),
            listed(f"— {place}", translation),
        ]
    return tuple(dict.fromkeys(forms))


def labelled(table: Mapping[str, str], words: str, lang: str) -> str:
    """Return words after their label in a language; as they are where it has none, or they begin with it."""
    label = by_lang(table, lang)
    if not label or words.casefold().startswith(label.casefold()):
        return words
    return label + (by_lang(_COLON, lang) or ": ") + words


def inside(date: str, kind: str, lang: str) -> str:
    """Return a citation's date as it stands inside a sentence: an "As of" that begins none is written small."""
    begins = by_lang(_BEGINS_SMALL, lang)
    return date[:1].lower() + date[1:] if begins and date.startswith(begins) and kind == "fact" else date


def _joined(comma: str, *parts: str) -> str:
    return comma.join(part for part in parts if part)

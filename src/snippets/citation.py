"""Source + locator -> attribution: who said it, where it stands, when; the words that go with it, by language."""

from collections.abc import Mapping
from dataclasses import dataclass

from snippets.dates import show_date
from snippets.model import Snippet
from snippets.urls import host

# The label of a fact's source in a post and in alt text, by language. A language without one shows no label.
SOURCE_LABEL: Mapping[str, str] = {
    "ar": "المصدر",
    "de": "Quelle",
    "el": "Πηγή",
    "en": "Source",
    "es": "Fuente",
    "fr": "Source",
    "hy": "Աղբյուր",
    "it": "Fonte",
    "ka": "წყარო",
    "nl": "Bron",
    "pl": "Źródło",
    "pt": "Fonte",
    "ru": "Источник",
    "sv": "Källa",
    "tr": "Kaynak",
    "uk": "Джерело",
}

# The labels of a card that is set as a table, by language: what the card is, then what its rows say. Each has the
# languages of SOURCE_LABEL; short, and none with a gender: who spoke may be anybody. Own translations, 2026-11-24.
SHEET_LABELS: Mapping[str, Mapping[str, str]] = {
    "quote": {
        "ar": "اقتباس", "de": "Zitat", "el": "Παράθεμα", "en": "Quote", "es": "Cita", "fr": "Citation",
        "hy": "Մեջբերում", "it": "Citazione", "ka": "ციტატა", "nl": "Citaat", "pl": "Cytat", "pt": "Citação",
        "ru": "Цитата", "sv": "Citat", "tr": "Alıntı", "uk": "Цитата",
    },
    "fact": {
        "ar": "حقيقة", "de": "Fakt", "el": "Γεγονός", "en": "Fact", "es": "Dato", "fr": "Fait",
        "hy": "Փաստ", "it": "Dato", "ka": "ფაქტი", "nl": "Feit", "pl": "Fakt", "pt": "Dado",
        "ru": "Факт", "sv": "Fakta", "tr": "Bilgi", "uk": "Факт",
    },
    "speaker": {
        "ar": "القائل", "de": "Gesagt von", "el": "Το είπε", "en": "Said by", "es": "Lo dijo", "fr": "Propos de",
        "hy": "Ասել է", "it": "Parole di", "ka": "ავტორი", "nl": "Gezegd door", "pl": "Wypowiedź", "pt": "Dito por",
        "ru": "Автор", "sv": "Sagt av", "tr": "Söyleyen", "uk": "Автор",
    },
    "date": {
        "ar": "التاريخ", "de": "Datum", "el": "Ημερομηνία", "en": "Date", "es": "Fecha", "fr": "Date",
        "hy": "Ամսաթիվ", "it": "Data", "ka": "თარიღი", "nl": "Datum", "pl": "Data", "pt": "Data",
        "ru": "Дата", "sv": "Datum", "tr": "Tarih", "uk": "Дата",
    },
    "source": SOURCE_LABEL,
    "link": {
        "ar": "الرابط", "de": "Link", "el": "Σύνδεσμος", "en": "Link", "es": "Enlace", "fr": "Lien",
        "hy": "Հղում", "it": "Link", "ka": "ბმული", "nl": "Link", "pl": "Link", "pt": "Link",
        "ru": "Ссылка", "sv": "Länk", "tr": "Bağlantı", "uk": "Посилання",
    },
}  # fmt: skip

# The heading of a list of sources, and what stands before the source on a slide whose own words are not from it.
# Languages and date as those of SHEET_LABELS.
SOURCES_LABEL: Mapping[str, str] = {
    "ar": "المصادر", "de": "Quellen", "el": "Πηγές", "en": "Sources", "es": "Fuentes", "fr": "Sources",
    "hy": "Աղբյուրներ", "it": "Fonti", "ka": "წყაროები", "nl": "Bronnen", "pl": "Źródła", "pt": "Fontes",
    "ru": "Источники", "sv": "Källor", "tr": "Kaynaklar", "uk": "Джерела",
}  # fmt: skip
SERIES_LABEL: Mapping[str, str] = {
    "ar": "مصدر هذه السلسلة:", "de": "Quelle dieser Serie:", "el": "Πηγή αυτής της σειράς:",
    "en": "Source of this series:", "es": "Fuente de esta serie:", "fr": "Source de cette série\u202f:",
    "hy": "Այս շարքի աղբյուրը՝", "it": "Fonte di questa serie:", "ka": "ამ სერიის წყარო:", "nl": "Bron van deze reeks:",
    "pl": "Źródło tej serii:", "pt": "Fonte desta série:", "ru": "Источник этой серии:",
    "sv": "Källa till denna serie:", "tr": "Bu dizinin kaynağı:", "uk": "Джерело цієї серії:",
}  # fmt: skip

# The comma between the parts of an attribution, with its space, where it is not ", ".
COMMAS: Mapping[str, str] = {**dict.fromkeys(("ar", "fa", "ur", "ps", "ckb", "ug", "sd"), "، "), "ja": "、", "zh": "、"}

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

# French sets its label's colon after a narrow no-break space.
_COLON: Mapping[str, str] = {"fr": "\u202f: "}

# Opening and closing quotation marks of the first level: Unicode CLDR 48.2 (npm cldr-misc-full), quotationStart and
# quotationEnd, read 24 November 2026, with three exceptions. Spanish: « » first, as the Ortografía of the Real
# Academia Española (2010) has it. Arabic: « », as in the art direction. French: narrow no-break spaces inside.
_MARKS: Mapping[str, tuple[str, str]] = {
    "ar": ("«", "»"), "be": ("«", "»"), "bg": ("„", "“"), "ca": ("«", "»"), "cs": ("„", "“"), "da": ("“", "”"),
    "de": ("„", "“"), "el": ("«", "»"), "en": ("“", "”"), "es": ("«", "»"), "et": ("„", "“"), "fa": ("«", "»"),
    "fi": ("”", "”"), "fr": ("«\u202f", "\u202f»"), "hr": ("„", "“"), "hu": ("„", "”"), "hy": ("«", "»"),
    "is": ("„", "“"), "it": ("«", "»"), "ja": ("「", "」"), "ka": ("„", "“"), "lt": ("„", "“"), "lv": ("“", "”"),
    "nb": ("«", "»"), "nn": ("«", "»"), "no": ("«", "»"), "nl": ("‘", "’"), "pl": ("„", "”"), "pt": ("“", "”"),
    "ro": ("„", "”"), "ru": ("«", "»"), "sk": ("„", "“"), "sl": ("„", "“"), "sq": ("“", "”"), "sr": ("„", "”"),
    "sv": ("”", "”"), "tr": ("“", "”"), "uk": ("«", "»"), "zh": ("“", "”"), "zh-Hant": ("「", "」"),
}  # fmt: skip
_DEFAULT_MARKS = ("“", "”")


def by_lang(table: Mapping[str, str], lang: str) -> str:
    """Return the entry of a BCP 47 tag or of its language; empty when there is none."""
    return table.get(lang, table.get(lang.split("-", maxsplit=1)[0], ""))


def quotation_marks(lang: str) -> tuple[str, str]:
    """Return the opening and the closing mark of a language, with the spaces that belong inside."""
    return _MARKS.get(lang, _MARKS.get(lang.split("-", maxsplit=1)[0], _DEFAULT_MARKS))


@dataclass(frozen=True, slots=True)
class Citation:
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
    ours, theirs = _TRANSLATED.get(snippet.lang.split("-", maxsplit=1)[0], _TRANSLATED["en"])
    return ours if snippet.translator.casefold() == US else theirs.format(name=snippet.translator)


def attributions(snippet: Snippet, citation: Citation, handle: str = "") -> tuple[str, ...]:
    """Return the attribution lines of a post, the fullest first; each is enough on its own.

    A quote's begins with a dash and the speaker, a fact's with the label of the source. Without speaker and
    publisher the source's host stands in. A handle follows the speaker's name, until there is no room for it.
    """
    place = citation.publisher or host(citation.url)
    date, translation = citation.date, citation.translation
    if snippet.kind == "fact":
        label = by_lang(SOURCE_LABEL, snippet.lang)
        colon = by_lang(_COLON, snippet.lang) or ": "
        start = label + colon if label else ""
        as_of = inside(date, snippet.kind, snippet.lang)
        forms = [_listed(start + place, citation.locator, as_of), _listed(start + place, as_of), start + place]
    elif citation.name:
        bare, role = citation.name, citation.role
        name = f"{bare} ({handle})" if handle else bare
        forms = [
            _listed(f"— {name}", role, citation.publisher, citation.locator, date, translation),
            _listed(f"— {name}", role, citation.publisher, date, translation),
            _listed(f"— {name}", citation.publisher, date, translation),
            _listed(f"— {name}", citation.publisher, translation),
            _listed(f"— {name}", translation),
            _listed(f"— {bare}", translation),
        ]
    else:
        forms = [
            _listed(f"— {place}", citation.locator, date, translation),
            _listed(f"— {place}", date, translation),
            _listed(f"— {place}", translation),
        ]
    return tuple(dict.fromkeys(forms))


def inside(date: str, kind: str, lang: str) -> str:
    """Return a citation's date as it stands inside a sentence: an "As of" that begins none is written small."""
    begins = by_lang(_BEGINS_SMALL, lang)
    return date[:1].lower() + date[1:] if begins and date.startswith(begins) and kind == "fact" else date


def _listed(*parts: str) -> str:
    return ", ".join(part for part in parts if part)

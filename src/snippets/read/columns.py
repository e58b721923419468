"""What people call the columns of a list of quotations, and the keys of its objects, in several languages."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

# Key -> names, lower case, words parted by one space. A key of a source begins with "source.". A name in several rows
# means the first of them that no other name has taken: with "speaker" beside it, "author" wrote the source.
_NAMES: Mapping[str, str] = {
    "quote": """quote, quotation, quote text, the quote, words | zitat, wortlaut | citation | cita | citação | citazione
        | citaat | cytat | цитата, высказывание | մեջբերում | اقتباس | ציטוט | उद्धरण | 引用, 語録, 名言 | 引文, 语录
        | 인용, 명언""",
    "text": """text, body, content, message, statement, passage, excerpt | zitattext, satz | texte | texto, frase
        | testo | tekst | текст | տեքստ | نص | טקסט | 本文 | 正文 | 본문""",
    "fact": """fact, claim, figure, statistic, stat, finding | fakt, tatsache | fait | hecho, dato |
        fatto | fato | факт""",
    "speaker": """speaker, said by, by, who, attribution, attributed to, quoted person, person, author,
        author name, name | sprecher, sprecherin, autor, autorin, urheber, person | auteur, locuteur, nom |
        autor, autora, hablante, nombre | autore, nome | spreker, auteur | автор, спикер, имя | автор |
        հեղինակ, խոսող | المؤلف, المتحدث, قائل | מחבר, דובר | लेखक, वक्ता | 著者, 話者, 発言者, 作者 | 作者, 说话人 |
        저자, 화자""",
    "role": """role, job, job title, position, occupation, profession, function, affiliation, speaker
        title, speaker role | rolle, funktion, beruf, amt | rôle, fonction, poste, métier | cargo, función,
        profesión | ruolo, carica | должность, роль | посада | պաշտոն | 役職, 肩書 | 职务""",
    "source.url": """url, link, href, source url, source link, web, website, webpage, page, uri,
        permalink | quelle url, adresse, verweis | lien, adresse | enlace, dirección | collegamento |
        ссылка, адрес | посилання | հղում | رابط | קישור | リンク | 链接 | 링크""",
    "reference": """source, reference, ref, cite, citation, source id, via | quelle, quellen, beleg |
        source, référence | fuente, referencia | fonte | bron | źródło | источник | джерело | աղբյուր |
        مصدر, المصدر | מקור | स्रोत | 出典, 情報源 | 来源, 出处 | 출처""",
    "sources": "sources, urls, links, references, citations",
    "source.title": """title, source title, work, work title, book, book title, article, article title,
        headline | titel, werk, buch | titre, œuvre, livre | título, obra, libro, livro | titolo, opera,
        libro | название | назва | վերնագիր | عنوان | כותרת | शीर्षक | 題名, 書名, タイトル | 标题, 书名 | 제목""",
    "source.publisher": """publisher, publication, outlet, newspaper, journal, site, source publisher,
        container title | verlag, zeitung, herausgeber | éditeur, journal | editorial, editor, medio |
        editore | издание, издатель | видання | 出版社 | 出版者""",
    "source.author": "source author, article author, book author, work author, author | creator, creators, writer",
    "source.date": """published, publication date, date published, source date, issued, pub date, pubdate
        | veröffentlicht | publié, date de publication | publicado, fecha de publicación | дата публикации""",
    "source.accessed": """accessed, access date, date accessed, retrieved | abgerufen, abrufdatum |
        consulté | consultado""",
    "source.archive": """archive, archive url, archived, archive link, archive location, wayback,
        snapshot | archiv | архив | архів | արխիվ""",
    "date": """date, said on, quote date, when, as of, year, day | datum, jahr | date, année | fecha, año
        | data, anno, ano | дата, год | дата, рік | ամսաթիվ, տարի | التاريخ | תאריך | दिनांक | 日付, 年 | 日期""",
    "lang": """lang, language, locale | sprache | langue | idioma, lengua | lingua | taal | язык | мова |
        լեզու | 言語 | 语言""",
    "tags": """tags, tag, category, categories, topic, topics, theme, themes, keywords, keyword, labels,
        subject, genre | thema, themen, kategorie, schlagwort, schlagworte | thème, sujet, mots clés,
        catégorie | tema, temas, categoría | тема, теги, тег, категория | теги | թեմա | タグ | 标签""",
    "locator": """locator, p, pp, page number, pages, timestamp, time | seite, seiten | página | pagina |
        страница | ページ""",
    "highlight": "highlight, emphasis, key figure, highlighted | hervorhebung | surligner | destacado",
    "id": "id, slug, key, identifier, quote id",
    "kind": "kind, type | art, typ | tipo | вид, тип",
    "translator": "translator, translated by | übersetzer, übersetzerin | traducteur | traductor | переводчик",
    "translation_of": "translation of, translates",
    "warning": "warning, content warning, cw | inhaltswarnung",
    "expires": "expires, valid until, expiry | gültig bis",
    "alt": "alt, alt text",
    "image": "image, picture, photo | bild | imagen",
    "image_credit": "image credit, photo credit | bildnachweis",
}  # fmt: skip


# Keys for one and the same thing; the text of a snippet is in one column.
_SAME = {"quote": "text", "fact": "text"}
TEXTS = frozenset({"text", *_SAME})


def _rows() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key, names in _NAMES.items():
        for name in re.split(r"[,|]", names):
            meant = found.setdefault(tidy_name(name), [])
            if key not in meant:
                meant.append(key)
    return {name: tuple(keys) for name, keys in found.items()}


def tidy_name(name: str) -> str:
    """Return a name as it stands in the table: `Source_URL*` is "source url", `sourceUrl` as well."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", unicodedata.normalize("NFC", name))
    return " ".join(re.sub(r"[\W_]+", " ", parted).lower().split())


_KEYS = _rows()


def name_columns(names: Sequence[str]) -> tuple[str, ...]:
    """Return the key that each name stands for; empty for one that is not known, or whose keys are taken."""
    meant = [_KEYS.get(tidy_name(name), ()) for name in names]
    keys = [""] * len(names)
    taken: set[str] = set()
    # Names with one meaning choose first.
    for choices in range(1, 1 + max(map(len, meant), default=0)):
        for at, candidates in enumerate(meant):
            if len(candidates) == choices:
                keys[at] = next((key for key in candidates if _SAME.get(key, key) not in taken), "")
                taken.add(_SAME.get(keys[at], keys[at]))
    return tuple(keys)

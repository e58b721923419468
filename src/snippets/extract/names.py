"""Names of people and bodies in running text, told by their capital letters."""

import re

from snippets.patterns import regex

_FURTHEST = 300  # code points, more than so many words have
_MOST = 10  # words
_WORD = regex(r"[@\w][\w.’'\-–‑·]*", re.UNICODE)
_BETWEEN = " \u00a0\u202f\"'“”„«»‹›*"


def _words(row: str) -> frozenset[str]:
    return frozenset(row.split())


# Small words inside names.
_PARTICLES = _words(
    """von der den dem van de del della dello delle dei di da do dos das du des la le les el al bin ibn ben of the for
    and y e et zu zur für und і и та ու և"""
)
# Capital letters at the beginning of a sentence that are not part of a name.
_NO_NAMES = _words(
    """he she it they we i you this that these those who which one everyone someone there here his her its
    their our my yesterday today later then also now meanwhile however still thus so but and or as when while
    since although if because even in on at from during after before with by near what where how why
    er sie es wir ich dies diese dieser das der die ein eine dann später gestern heute auch doch so wie
    laut selon según segundo secondo conforme согласно згідно dazu dabei daraufhin hierzu damals einst
    il elle ils elles nous on ce cela ceci puis hier él ella ellos esto eso luego ayer comme ainsi así como
    ele ela eles isto isso depois egli lui lei loro questo poi ieri così
    он она они оно мы я как так это этот эта вчера сегодня потом затем позже тогда
    він вона вони воно ми як так це цей ця вчора сьогодні потім пізніше тоді
    նա նրանք մենք ես սա դա այս այդ այն հետո ապա երեկ այսօր ինչպես"""
)
ARTICLES = _words(
    """the a an der die das den dem des ein eine einer eines le la les l un une el los las il lo i gli os as o uma um
    del della nel nella al ao aos do da dos das au aux du d"""
)
PREPOSITIONS = _words(
    """in on at from during after before with by to near for under over against about
    im am bei nach vor aus an auf zu zum zur mit von vom für gegenüber über gegen
    à en dans au aux sur avec pour par chez pendant desde con para por sobre ante durante
    al nel nella per da su em no na ao
    в на во после до из к ко с со у о об від з із до до на у в при перед під"""
)
# Words that refer to a place in a text; in brackets after a quotation they are no name.
_REFERENCE = regex(
    r"(?:article|art|section|sec|chapter|ch|figure|fig|table|page|p|pp|vol|no|part|para|line|verse|note|emphasis|sic"
    r"|abs|artikel|kapitel|seite|abschnitt|chapitre|tableau|artículo|capítulo|página|статья|глава|стр|ст|рис"
    r"|стаття|розділ|articolo|capitolo|artigo)\b",
    re.IGNORECASE,
)


# What a work is called, not a person: "(Interview, 2016)", "— [letter](…)".
_WORKS = regex(
    r"(?:interview|speech|letter|statement|transcript|report|remarks|source|proverb|saying|press release|testimony"
    r"|video|audio|podcast|article|book|preface|foreword|poem|song|diary|mailing list|link|here|full text|read more"
    r"|rede|brief|erklärung|bericht|quelle|sprichwort|vorwort|gutachten|artikel|gedicht|lied"
    r"|entretien|discours|lettre|déclaration|rapport|proverbe|préface|poème|texte|vidéo"
    r"|entrevista|discurso|carta|declaración|informe|fuente|refrán|prólogo|poema|artículo|texto|declaração|relatório"
    r"|fonte|provérbio|intervista|discorso|lettera|dichiarazione|rapporto|proverbio|prefazione"
    r"|интервью|речь|письмо|заявление|отчёт|отчет|доклад|источник|пословица|поговорка|статья|книга|стихи|показания|видео"
    r"|інтерв['’ʼ]ю|промова|лист|заява|звіт|доповідь|джерело|прислів['’ʼ]я|стаття|книга|вірш|свідчення|відео"
    r"|հարցազրույց|ելույթ|նամակ|հայտարարություն|զեկույց|աղբյուր|առած"
    r"|مقابلة|خطاب|رسالة|بيان|تقرير|المصدر|مصدر|مثل|ديوان|كتاب|ריאיון|נאום|מכתב|הצהרה|דוח|מקור|פתגם"
    r"|साक्षात्कार|भाषण|पत्र|बयान|रिपोर्ट|स्रोत|कहावत"
    r"|全文|采访|演讲|信|声明|报告|来源|谚语|邮件列表|采訪|演講|聲明|報告|來源|諺語"
    r"|インタビュー|演説|書簡|手紙|声明|報告書|出典|ことわざ|メーリングリスト)(?!\w)",
    re.IGNORECASE,
)


def is_work(text: str) -> bool:
    """Return whether the text begins as the name of a kind of work does."""
    return _WORKS.match(text) is not None


def names_work(text: str) -> bool:
    """Return whether a kind of work is among the words: "full interview", "Повне інтерв'ю"."""
    return any(_WORKS.match(text, found.start()) for found in re.finditer(r"(?<!\w)\w|(?<=[\u3040-\u9fff]).", text))


# Before a noun that a preposition governs: "In ihrem Buch", "nella sua lettera".
_POSSESSIVES = regex(
    r"(?:mein|dein|sein|ihr|unser|dies)(?:em|er|en|e|es|s)?|his|her|their|its|our|son|sa|ses|leur|su|sus|seu|sua|seus|suas"
    r"|suo|suoi|sue|его|её|ее|их|сво[а-яё]+|його|її|їх|сво[а-яіїє]+"
)


# What clauses begin with: “They left” — how it began.
_CLAUSE = _words(
    """how why what when where who which whether and but or so if because as while is are was were can will do does
    wie warum was wann wo wer weshalb wieso und aber oder wenn weil ist sind kann comment pourquoi quoi quand où qui
    quel quelle et mais ou si parce est sont cómo por qué cuándo dónde quién cuál y pero o es son como porque quando
    onde quem qual e mas come perché dove chi ma как почему зачем что когда где кто и а но или если
    як чому навіщо що коли де хто та але або якщо ինչպես ինչու ինչ երբ որտեղ ով և բայց"""
)


def begins_clause(text: str) -> bool:
    """Return whether the text goes on as a clause does, in small letters: "how it began", not "mayor of Baku"."""
    return text.split(None, 1)[0] in _CLAUSE if text.strip() else False


def name_before(text: str) -> str:
    """Return the name that `text` ends in; empty where it is the object of a preposition, or none."""
    text = text[-_FURTHEST:]
    words = [(found[0], found.start(), found.end()) for found in _WORD.finditer(text)]
    name: list[str] = []
    reach = len(text)
    left = len(words)
    for word, start, end in reversed(words):
        if text[end:reach].strip(_BETWEEN) or not (_is_name_word(word) or word.lower() in _PARTICLES):
            break
        name.insert(0, word)
        reach, left = start, left - 1
    # A possessive is not who acts: "Jane Roe's report".
    owns = bool(name) and name[-1].endswith(("'s", "’s"))
    return "" if owns or _is_object(name, [word.lower() for word, _, _ in words[:left]]) else trimmed(name)


def _is_object(name: list[str], before: list[str]) -> bool:
    """Return whether a preposition governs the name: "In Baku Aliyev", "an das Ministerium"."""
    if any(word.lower() in PREPOSITIONS - _PARTICLES for word in name[:1]):
        return True
    while before and (before[-1] in ARTICLES - PREPOSITIONS or _POSSESSIVES.fullmatch(before[-1])):
        before = before[:-1]
    return bool(before) and before[-1] in PREPOSITIONS


def name_after(text: str) -> str:
    """Return the name that `text` begins with, an article aside."""
    name: list[str] = []
    reach = 0
    for found in _WORD.finditer(text[:_FURTHEST]):
        word = found[0]
        if text[reach : found.start()].strip(_BETWEEN):
            break
        if name or word.lower() not in ARTICLES:
            if not (_is_name_word(word) or (name and word.lower() in _PARTICLES)):
                break
            name.append(word)
        reach = found.end()
    return trimmed(name)


def name_with_role(text: str) -> str:
    """Return the name near the beginning of a clause, with the role before it: `director Ivo Renn`."""
    if name := name_after(text):
        return name
    words = text[:_FURTHEST].split()
    while words and words[0].lower() in ARTICLES:
        words = words[1:]
    small = next((at for at, word in enumerate(words) if word[:1].isupper()), len(words))
    if not 0 < small <= _ROLE_MOST or any(word.lower() in PREPOSITIONS for word in words[:small]):
        return ""
    name = name_after(" ".join(words[small:]))
    return f"{' '.join(words[:small])} {name}" if name else ""


_ROLE_MOST = 3  # words


def trimmed(words: list[str]) -> str:
    """Return the words as a name without what cannot begin or end one; empty when nothing is left."""
    while words and words[0].lower().rstrip("'’") in ARTICLES | _PARTICLES | _NO_NAMES:
        words = words[1:]
    name = without_last_particles(" ".join(words)) if len(words) <= _MOST else ""
    # Armenian's article is a letter at the end of a name: Խաչատրյանը, Սարգսյանն.
    name = name.rstrip("’'-–·").removesuffix("ը")
    return name.removesuffix("ն") if name.endswith("նն") else name


def without_last_particles(name: str) -> str:
    """Return a name without small words at its end: "Karl Vogt to the"."""
    words = name.split()
    while words and words[-1].lower() in _PARTICLES | ARTICLES | PREPOSITIONS:
        words.pop()
    return " ".join(words)


def is_name_like(text: str) -> bool:
    """Return whether `text` can be a name from its first word to its last: capital letters and small particles."""
    words = text.split()
    if not words or len(words) > _MOST or text[-1] in "!?…:;,":
        return False
    if _REFERENCE.match(text) or is_work(text) or words[0].lower() in PREPOSITIONS - _PARTICLES:
        return False
    if any(character.isdecimal() for character in text) or any(word[-1] in ":：;" for word in words):
        return False
    if not _has_case(text):
        return len(text) <= _CASELESS_MOST
    last = words[-1].lower()
    return (
        words[0].lower() not in _NO_NAMES - ARTICLES
        and _is_name_word(words[-1])
        and last not in _PARTICLES
        and all(_is_name_word(word) or word.lower() in _PARTICLES for word in words)
        and any(_is_name_word(word) for word in words)
    )


_CASELESS_MOST = 30  # code points of a name in a script without capital letters


def _has_case(text: str) -> bool:
    return any(character.islower() or character.isupper() for character in text)


def _is_name_word(word: str) -> bool:
    bare = word.lstrip("\"'“„«(")
    return bare[:1] == "@" or (bare[:1].isalpha() and (bare[0].isupper() or not _has_case(bare)))

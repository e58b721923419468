"""Whose words a quotation is: only when the text says so.

A name that merely occurs is nobody's; when in doubt there is no speaker.
"""

import re
from dataclasses import dataclass

from snippets.extract.when import whole_date
from snippets.model import Link
from snippets.urls import host

DASH = r"(?:[—–―]|--)"


def _words(row: str) -> frozenset[str]:
    return frozenset(row.split())


# --- names --------------------------------------------------------------------------------------

# Small words inside names.
_PARTICLES = _words(
    """von der den dem van de del della dell di da do dos das du la le les el al bin ibn ben of the for and
    und y e et zu zur für и"""
)
# Capital letters at the beginning of a sentence that are not part of a name.
_NO_NAMES = _words(
    """he she it they we i you this that these those who which one everyone someone there here his her its
    their our my yesterday today later then also now meanwhile however still thus so but and or as when while
    since although
    er sie es wir ich dies diese dieser das der die ein eine dann später gestern heute auch doch so wie
    dazu dabei daraufhin hierzu damals einst
    il elle ils elles nous on ce cela ceci puis hier él ella ellos esto eso luego ayer
    comme ainsi así como он она они оно мы я как так это этот эта вчера сегодня потом затем"""
)
_ARTICLES = _words("the a an der die das den dem ein eine le la les l un une el los las il lo")
_PREPOSITIONS = _words(
    """in on at from during after before with by to near im am bei nach vor aus à en dans au aux sur desde
    в на во после до из"""
)
_NAME_MOST = 10  # words
_NAME_REACH = 300  # code points, more than so many words have
_WORD = re.compile(r"[@\w][\w.’'\-–‑]*", re.UNICODE)


def _is_name_word(word: str) -> bool:
    return word[0].isupper() or word[0] == "@"


def _trim(words: list[str]) -> str:
    """Return the words as a name without what cannot begin or end one; empty when nothing is left."""
    while words and (words[0].lower() in _ARTICLES | _PARTICLES | _NO_NAMES):
        words = words[1:]
    while words and words[-1].lower() in _PARTICLES:
        words = words[:-1]
    name = " ".join(words) if words and len(words) <= _NAME_MOST else ""
    # Armenian's article is a letter at the end of a name.
    return name.removesuffix("ը")


def _name_before(text: str) -> str:
    """Return the name that `text` ends in."""
    text = text[-_NAME_REACH:]
    words = [(found[0], found.start(), found.end()) for found in _WORD.finditer(text)]
    name: list[str] = []
    reach = len(text)
    for word, start, end in reversed(words):
        if text[end:reach].strip(" \u00a0") or not (_is_name_word(word) or word.lower() in _PARTICLES):
            break
        name.insert(0, word)
        reach = start
    # "In Baku Aliyev said": where the place ends and the name begins nobody can tell.
    if name and name[0].lower() in _PREPOSITIONS - _PARTICLES:
        return ""
    return _trim(name)


def _name_after(text: str) -> str:
    """Return the name that `text` begins with."""
    name: list[str] = []
    reach = 0
    for found in _WORD.finditer(text[:_NAME_REACH]):
        word = found[0]
        if text[reach : found.start()].strip(" \u00a0") or not (_is_name_word(word) or word.lower() in _PARTICLES):
            break
        name.append(word)
        reach = found.end()
    return _trim(name)


# --- the sentence before ------------------------------------------------------------------------

_ADVERBS = (
    r"(?:(?:\w+ly|has|have|had|was|is|been|once|also|later|then|again|often|recently|quoted|cited|as|himself|herself"
    r"|hat|wurde|einmal|auch|später|a|avait|alors|ha|había|также|однажды|потом)\s+){0,4}"
)
_VERBS = (
    r"says?|said|saying|states?|stated|writes?|wrote|declares?|declared|warns?|warned|explains?|explained|adds?|added"
    r"|notes?|noted|tells?|told|announces?|announced|argues?|argued|claims?|claimed|admits?|admitted|responded|replied"
    r"|tweets?|tweeted|posted|testified|concludes?|concluded|recalls?|recalled|reports?|reported|remarked|insists?"
    r"|insisted|emphasi[sz]ed|stress(?:es|ed)|confirms?|confirmed|promised|threatened|demanded|commented|observed"
    r"|proclaim(?:s|ed)|reads|asks?|asked|puts?"
    r"|sagte?|schreibt|schrieb|erklärte?|betonte?|warnte?|gesagt|geschrieben|meinte?|äußerte"
    r"|dit|déclar(?:e|é|ait|a)|écri(?:t|vait|vit)|affirm(?:e|é|ait|a)|expliqu(?:e|é|ait|a)|ajout(?:e|é|ait|a)"
    r"|dijo|dice|declaró|escribió|afirmó|explicó|señaló|disse|afirmou|declarou|escreveu|dichiarò|scrisse|zei|schreef"
    r"|сказала?|заявила?|написала?|отметила?|говорит|пишет|заявляет|сообщила?|подчеркнула?|объяснила?"
    r"|ասաց|ասել|հայտարարեց|հայտարարել|գրել|գրեց|նշել|նշեց|είπε|δήλωσε|έγραψε"
)
_SAYING = re.compile(rf"(?<=\s){_ADVERBS}(?:{_VERBS})\b")
# Languages where the speaker may follow the verb.
_INVERTED = re.compile(
    r"\b(?:said|wrote|sagte|schrieb|erklärte|betonte|warnte|meinte|déclare|déclarait|disait|écrit|écrivait|affirme"
    r"|dijo|declaró|escribió|afirmó|explicó|señaló|disse|afirmou|declarou|сказала?|заявила?|написала?|отметила?"
    r"|пишет|говорит|ասաց|ասել է|հայտարարեց|είπε|δήλωσε|so|zei|schreef)\s+"
)
_ACCORDING = re.compile(
    r"\b(?:according\s+to|in\s+the\s+words\s+of|laut|nach\s+Angaben\s+von|in\s+den\s+Worten\s+von|selon|d['’]après"
    r"|según|segundo|secondo|volgens|по\s+словам|согласно|σύμφωνα\s+με)\s+",
    re.IGNORECASE,
)
# "… in his speech:" makes the one who acts in the sentence the speaker.
_UTTERANCE = re.compile(
    r"\b(?:in|during|at|on|with)\s+(?:his|her|their|its|a|an)\s+(?:[\w-]+\s+){0,3}?(?:speech|statement|address|interview"
    r"|letter|tweet|post|testimony|report|remarks|article|op-ed|memoirs?|book|essay|sermon|video|message|diary)\b"
    r"|\bin\s+(?:seiner|ihrer|einer|einem|ihrem|seinem)\s+(?:Rede|Interview|Brief|Erklärung|Ansprache|Bericht|Artikel)"
    r"|\bdans\s+(?:son|sa|un|une)\s+(?:discours|entretien|lettre|déclaration|rapport)"
    r"|\ben\s+(?:su|un|una)\s+(?:discurso|entrevista|carta|declaración|informe)"
    r"|\bв\s+(?:своей|своём|своем|его|её)\s+(?:речи|выступлении|интервью|письме|статье|докладе)"
)
_INTRODUCTION = re.compile(r"^(?:\w+)\s[^,;:]*,\s+")
COLON = (":", "：", "՝")


def speaker_in_lead_in(sentence: str) -> str:
    """Return who is said to speak in the sentence that introduces a quotation; empty when nobody clearly is.

    Args:
        sentence: with its final mark; only one that ends in a colon introduces somebody's words.
    """
    if not sentence.rstrip().endswith(COLON):
        return ""
    body = sentence.rstrip().rstrip("".join(COLON)).rstrip()
    return _by_verb(body) or _by_source(body) or _by_utterance(body)


def _by_verb(body: str) -> str:
    for found in reversed([*_SAYING.finditer(body)]):
        before = body[: found.start()].rstrip()
        # "Ursula von der Leyen, President of the EU, said:"
        head, comma, _ = before.removesuffix(",").rpartition(",") if before.endswith(",") else ("", "", "")
        name = _name_before((head if comma else before).rstrip())
        if name:
            return name
    inverted = [*_INVERTED.finditer(body)]
    return _name_after(body[inverted[-1].end() :]) if inverted else ""


def _by_source(body: str) -> str:
    found = _ACCORDING.search(body)
    return _name_after(body[found.end() :]) if found else ""


def _by_utterance(body: str) -> str:
    if not _UTTERANCE.search(body):
        return ""
    introduction = _INTRODUCTION.match(body)
    first = body.split(None, 1)[0].lower()
    clause = body[introduction.end() :] if introduction and first in _PREPOSITIONS else body
    name = _name_after(clause)
    # A possessive is not the one who acts: "Erdogan's party …".
    return "" if re.search(r"['’]s$", name) else name


# --- the line after -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Attribution:
    """What a line such as `— Name, role, 15 August 2023` says.

    Attributes:
        name: the speaker; empty when the line names a work only.
        date: EDTF.
    """

    name: str = ""
    role: str = ""
    date: str = ""


_ATTRIBUTION_MOST = 160  # code points; longer is a text that begins with a dash


def read_attribution(text: str, links: tuple[Link, ...] = ()) -> Attribution | None:
    """Read an attribution line, or return None when `text` is none.

    Args:
        text: one paragraph.
        links: in it; a link after the name is a work, not part of the name.
    """
    found = re.match(rf"\s*{DASH}\s*(?=\S)", text)
    if not found or len(text) > _ATTRIBUTION_MOST:
        return None
    work = min((link.start for link in links if link.start > found.end()), default=len(text))
    return read_who(text[found.end() : work])


def read_who(text: str) -> Attribution | None:
    """Read `Name, role, date`, or return None when that cannot be a person or a body."""
    bare = re.split(r"\s*[(\[;]", text.strip(), maxsplit=1)[0]
    for comma in re.finditer(",", bare):
        date = whole_date(bare[comma.end() :])
        if date:
            return _who(bare[: comma.start()], date)
    return _who(bare, "")


def _who(text: str, date: str) -> Attribution | None:
    name, _, role = text.strip(" ,:|").partition(",")
    name = name.strip()
    if not name or len(name.split()) > _NAME_MOST or name[-1] in "!?…":
        return None
    if not name[0].isalpha() and name[0] != "@":
        return Attribution("", "", date)
    return Attribution(name, role.strip(' ,"“”„'), date)


# --- publishers ---------------------------------------------------------------------------------

_PUBLISHER_WORDS = re.compile(
    r"\b(?:Times|Post|News|Guardian|Journal|Magazine|Reuters|Press|Radio|TV|Tribune|Herald|Gazette|Weekly|Daily|Review"
    r"|Zeitung|Spiegel|Presse|Monde|Figaro|País|Правда|Новости|Медуза|Wikipedia)\b"
)


def is_publisher(name: str, url: str) -> bool:
    """Return whether `name` is that of the site at `url`, or of a newspaper or channel by its words."""
    return names_site(name, url) or _PUBLISHER_WORDS.search(name) is not None


def names_site(name: str, url: str) -> bool:
    """Return whether the host carries `name` or its initials: `NY Times`, nytimes.com; `HRW`, hrw.org."""
    words = re.findall(r"\w+", name.casefold())
    if not words:
        return False
    joined = "".join(words)
    site = re.sub(r"[\W_]", "", host(url).rpartition(".")[0])
    labels = re.split(r"[.\-]", host(url))
    initials = "".join(word[0] for word in words)
    return (
        (len(joined) > 3 and joined in site)
        or joined.removeprefix("the") in labels
        or (len(initials) > 1 and initials in labels)
    )

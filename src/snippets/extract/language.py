"""The language of a text that does not name it: by its script, else by its small words."""

from collections import Counter

from snippets.patterns import regex

# Script -> its letters, and the languages written in it that we tell apart. The first is meant when small words
# decide nothing; Latin letters alone say nothing.
_SCRIPTS = (
    ("\u0531-\u0587", ("hy",)),
    ("\u10d0-\u10ff", ("ka",)),
    ("\u0370-\u03ff\u1f00-\u1fff", ("el",)),
    ("\u05d0-\u05ea", ("he",)),
    ("\u0e00-\u0e7f", ("th",)),
    ("\uac00-\ud7a3", ("ko",)),
    ("\u0980-\u09ff", ("bn",)),
    ("\u0b80-\u0bff", ("ta",)),
    ("\u0400-\u04ff", ("ru", "uk", "be", "bg", "sr")),
    ("\u0620-\u06ff", ("ar", "fa", "ur")),
    ("\u0904-\u0939", ("hi", "mr", "ne")),
    ("\u3040-\u30ff\u4e00-\u9fff", ("zh", "ja")),
    ("A-Za-z\u00c0-\u024f", ("", "en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ro", "cs", "sv")),
)
_LETTERS = tuple((regex(f"[{letters}]"), languages) for letters, languages in _SCRIPTS)

# The commonest words that hardly stand in the other languages of the script; own lists.
_WORDS = {
    "en": "the of and to is was that for with are this have it as on by not be from which they has been will who",
    "de": "der die und das ist nicht ein eine mit auf für sich von den dem zu im es auch sie wird wurde als sind haben",
    "fr": "le les des est dans une pour que qui sur pas avec du et en la au ce plus sont aux nous par il cette",
    "es": "el los las una que del por con para se es como más y en la un su lo no son fue este ha al",
    "pt": "os uma não que do da em para com são mais dos o as um por é foi ao das na no se seu também",
    "it": "il che di una per non sono con della gli è nel la le un alla dei più si anche come da questo del lo",
    "nl": "het een van niet zijn voor dat met ook op wordt de en in is te aan door maar om naar bij heeft",
    "pl": "nie jest się na że do jak przez oraz są w z i to od po dla tego który był ale może",
    "tr": "ve bir bu için ile da de olarak olan daha çok gibi ne en kadar değil sonra ama",
    "ro": "și în este nu că pentru cu din care mai sunt pe la au fost prin sau acest ale",
    "cs": "je se na že v a to s i z do ale jako by pro jsou by od při který bylo",
    "sv": "och att det som en är på för av inte med den till ett har de om var från kan",
    "ru": "и в не на что с по это как он из но они был для его от так же все мы было или были ещё",
    "uk": "і в не на що з та це як він із але вони був для його від так же всі ми було або були який у й до",
    "be": "і ў не на што з па гэта як ён але яны быў для яго ад мы было або якія у да каб",
    "bg": "и в не на че с по това как той от но те за се е са да си ще беше или",
    "sr": "и у не на да се је са то за од али су као би који што или",
    "ar": "في من على إلى أن هذا هذه التي الذي عن مع كان لا ما بعد بين كما وقد هو ذلك",
    "fa": "در از به که این را با است برای آن یک می هم بر خود تا شد های ها شده",
    "ur": "کے میں کی ہے اور سے کا کو پر نے یہ ہیں کہ اس کر بھی تھا",
    "hi": "है के में की और का को से पर ने यह हैं कि था इस भी नहीं एक हो थे गया",
    "mr": "आहे आणि च्या या हे तो ते त्या मध्ये होते आहेत केले नाही एक ला होता",
    "ne": "छ र को मा ले हो का यो छन् भने पनि गर्न थियो लाई",
    "zh": "",
    "ja": "",
}
_LANGUAGES_OF: dict[str, list[str]] = {}
for _lang, _row in _WORDS.items():
    for _word in _row.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_lang)
_WORD = regex(r"[^\W\d_](?:[^\W\d_]|[\u0900-\u0903\u093a-\u094d])*")
_KANA = regex("[\u3041-\u30ff]")
_KANA_SHARE = 0.1  # Japanese has far more; Chinese none but in names
_SURE = 5  # occurrences of small words; fewer decide nothing for a whole document
_ENOUGH = 3  # for one passage in a document of another language
_SAMPLE = 20_000  # code points; a longer text tells no more
_PASSAGE = 600  # the same of a passage


def guess_language(text: str) -> str:
    """Return a BCP 47 tag; empty when the text is too short or of no language that we know."""
    sample = text[:_SAMPLE]
    return _guess(sample, _languages(sample), _small_words(sample), _SURE)


def language_of(passage: str, lang: str) -> str:
    """Return the language of a passage in a document in `lang`: another one only when its script or words say so."""
    base = lang.partition("-")[0].lower()
    if not any(base in languages for _, languages in _SCRIPTS):
        return lang
    sample = passage[:_PASSAGE]
    languages, words = _languages(sample), _small_words(sample)
    found = _guess(sample, languages, words, _ENOUGH)
    if not found or found == base:
        return lang
    return found if base not in languages or words[found] > 2 * words[base] else lang


def _small_words(text: str) -> Counter[str]:
    """Return how many of its small words each language has in the text."""
    return Counter(lang for word in _WORD.findall(text.lower()) for lang in _LANGUAGES_OF.get(word, ()))


def _guess(text: str, languages: tuple[str, ...], words: Counter[str], least: int) -> str:
    if "ja" in languages:
        return "ja" if len(_KANA.findall(text)) > _KANA_SHARE * sum(map(str.isalpha, text)) else "zh"
    if len(languages) < 2:
        return languages[0] if languages else ""
    ranked = sorted(((words[lang], -at, lang) for at, lang in enumerate(languages) if lang), reverse=True)
    (most, _, lang), (second, _, _) = ranked[:2]
    # Languages of one family share small words: a third more is a difference.
    return lang if most >= least and 3 * most > 4 * second else languages[0]


def _languages(text: str) -> tuple[str, ...]:
    """Return the languages of the script that most letters are of; a third suffices: names and terms stay Latin."""
    *others, (latin, latin_languages) = _LETTERS
    if text.isascii():
        return latin_languages if latin.search(text) else ()
    counts = [(len(letters.findall(text)), languages) for letters, languages in others]
    most, languages = max(counts, key=lambda row: row[0])
    every = sum(count for count, _ in counts) + len(latin.findall(text))
    if 3 * most > every:
        return languages
    return latin_languages if every else ()

"""How much each break hurts: by its level, and by the words and marks on both sides."""

from collections.abc import Iterator, Mapping, Sequence

from snippets.breaks import PAIN, Break, Level
from snippets.patterns import regex

# Lists of our own, by language: conjunctions and relative words, which begin a clause without a comma, and
# prepositions, which begin a part of one. Words that mostly lean on the word before them ("of") are left out.
_CLAUSE_WORDS: Mapping[str, str] = {
    "de": "und oder aber denn sondern weil dass ob wenn als während obwohl damit sowie bevor nachdem sodass indem",
    "en": "and or but nor because although though while whereas when where which who whose whom that if unless until "
    "since than whether after before so",
    "es": "y e o u pero ni que quien quienes donde cuando si porque aunque como mientras sino",
    "fr": "et ou mais ni car donc que qui dont où quand si lorsque puisque parce comme tandis",
    "hy": "և եւ ու կամ բայց իսկ որ որը որոնք երբ եթե քանի մինչ ինչպես որպեսզի",
    "it": "e ed o ma né che chi cui dove quando se perché come mentre affinché",
    "nl": "en maar want omdat dat als toen terwijl hoewel zodat wanneer waar",
    "pl": "i oraz lub ale że który która które którzy gdy jeśli ponieważ jak choć aby żeby",
    "pt": "e ou mas nem que quem onde quando se porque como embora enquanto",
    "ru": "и или но а что который которая которое которые где когда если чтобы потому как хотя пока",
    "uk": "і й та або але що який яка яке які де коли якщо щоб бо як хоча поки",
}
_PHRASE_WORDS: Mapping[str, str] = {
    "de": "in im an am auf zu zum zur für mit von vom bei beim nach aus durch über unter vor zwischen gegen ohne um "
    "seit bis wegen trotz",
    "en": "in on at to for with by from into onto under over through between among against about without within during "
    "toward towards upon via including",
    "es": "a al en con por para sin sobre entre desde hasta contra hacia durante según",
    "fr": "à au aux dans sur pour avec par sans sous entre vers chez contre pendant depuis avant après selon",
    "it": "a al alla in nel nella con su sul sulla per tra fra senza sotto verso durante secondo contro",
    "nl": "in op aan voor met bij naar uit door over onder tegen zonder tussen tijdens sinds",
    "pl": "w we na z ze do po dla od bez pod nad przy między przez",
    "pt": "a ao em no na com por para sem sobre entre desde até contra durante",
    "ru": "в во на с со к ко по для от из без под над при между через после перед",
    "uk": "в у на з із до по для від без під над при між через після перед",
}

# How much less a break before such a word hurts than one before any other, as `breaks.PAIN` counts.
BEFORE_CLAUSE_WORD, BEFORE_PHRASE_WORD = 0.18, 0.10

# Articles and prepositions are short in most languages, and no post should end in one.
_SHORT_WORD = regex(r"(?:^|\s)[^\W\d_]{1,3}$")
AFTER_SHORT_WORD = 0.3

# No longer word begins a phrase.
_WORD = regex(r"[^\W\d_]{1,15}")

# A semicolon, colon or dash parts more than a comma does; a comma soon after ("In June 2023,", code points) hardly.
_STRONG_PAUSE = regex(r"[;:·؛；：—–][\"'”’»)\]]*$")
STRONGER_PAUSE = 0.10
SHORT_LEAD = 30
AFTER_SHORT_LEAD = 0.20

_LESS: Mapping[str, Mapping[str, float]] = {
    lang: {
        **dict.fromkeys(_PHRASE_WORDS.get(lang, "").split(), BEFORE_PHRASE_WORD),
        **dict.fromkeys(words.split(), BEFORE_CLAUSE_WORD),
    }
    for lang, words in _CLAUSE_WORDS.items()
}


def pains(text: str, breaks: Sequence[Break], lang: str) -> Iterator[float]:
    """Yield what each break costs: its level's pain, more or less by the words on both sides."""
    less = _LESS.get(lang.split("-", maxsplit=1)[0], {})
    clause = 0
    for offset, level in breaks:
        pain = PAIN[level]
        # Between letters that stand without spaces there are no words to look at.
        if level == Level.WORD and text[offset - 1].isspace():
            pain += AFTER_SHORT_WORD if _SHORT_WORD.search(_before(text, offset)) else 0.0
            pain -= less.get(_next_word(text, offset), 0.0) if less else 0.0
        elif level == Level.CLAUSE:
            if _STRONG_PAUSE.search(_before(text, offset)):
                pain -= STRONGER_PAUSE
                clause = offset
            elif offset - clause < SHORT_LEAD:
                pain += AFTER_SHORT_LEAD
        elif level < Level.CLAUSE:
            clause = offset
        yield pain


def _before(text: str, offset: int) -> str:
    return text[max(0, offset - SHORT_LEAD) : offset].rstrip()


def _next_word(text: str, offset: int) -> str:
    """Return the letters that begin at `offset`, in lower case; of a very long word the first ones."""
    match = _WORD.match(text, offset)
    return match[0].lower() if match else ""

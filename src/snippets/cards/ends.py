"""What it costs that a line ends at a place: words that lean on their neighbours, names and words torn, pauses."""

from collections.abc import Container

from snippets.breaks import between_letters
from snippets.cards.leaning import LEANS_A_LITTLE, LEANS_ON_LAST, LEANS_ON_NEXT, THAI_FOLLOWS, THAI_LEANS
from snippets.patterns import regex

# What a line's end costs beside the square of the line's relative distance from the even length.
STRANDED_ARTICLE = 0.2  # "a", "the", "die", "в" at a line's end: a word that leans on the next, or a single letter
STRANDED_PARTICLE = 0.2  # "में", "է", "mi" or a dash at a line's start: a word that leans on the one before
STRANDED_SHORT_WORD = 0.06  # "is", "auf": another word that leans, or may: one of two or three letters
STRANDED_LAST_WORD = 0.05  # the last word of a clause alone at the start of a line
TWO_WORDS_LEANING = 0.06  # more, where the word before the last leans as well: "and in"
STRANDED_FIRST_WORD = 0.12  # the first word of a sentence alone at the end of a line
INSIDE_A_WORD = 0.3  # after a hyphen or a dash
INSIDE_A_LINK = 0.08  # after a slash, or where a link's query begins
BETWEEN_SYLLABLES = 0.1  # in scripts whose words only a dictionary finds
CLINGING = 0.15  # more, where a character belongs to the one on the other side for certain
BETWEEN_LETTERS = 0.4  # between Han characters, or two katakana, of one phrase: likely of one word
BETWEEN_HIRAGANA = 0.4  # between two hiragana of one phrase: nothing there looks like the end of a word
INSIDE_A_PHRASE = 0.05  # elsewhere in a phrase: kana after kanji mostly end a word
STRANDED_CHARACTERS = 0.15  # one Han character, or two at a line's end, between that and a mark
AFTER_PUNCTUATION = -0.006  # a natural pause

# Few cards have letters from here on: what is only for them need not be looked for, nor compiled.
EASTERN = "\u1100"

_SHORT_WORD = regex(r"(?:^|[\s“„«(])([^\W\d_]{1,5}|[&+=])\s*$")
_FIRST_WORD = regex(r"(?:[.!?…։।][\"”’»)]*\s+)\S+\s*$")
_LAST_WORD = regex(r"[^\s,;:.?!…]+[,;:.?!…](?:[\"”’»)]*)(?:\s|$)")
_BEFORE_LAST = regex(r"(?:^|[\s“„«(])(?P<before>[^\W\d_]{1,5})\s[^\W\d_]{1,5}\s*$")
_PAUSE = regex(r"[,;:.?!—–…։،؛؟。、，！？：；．।॥)][\"”’»)」』]*\s*$")

# Letters that are syllables: a word of two is no short one.
_SYLLABLES = regex("[\u1100-\u11ff\u3040-\u9fff\uac00-\ud7a3]")

# The last word of what stands before a break, and the first after it, without marks.
_LAST = regex(r"(?:^|[\s“„«(‘])([^\s“„«(‘]{1,6})\s$")
_NEXT = regex(r"([^\s”“»)’.,;:!?…।։،؟]{1,5})(?:[\s”“»)’.,;:!?…।։،؟]|$)|([–—])\s")

# "Of" and the plural end a Chinese word: after them a line may.
_WORD_ENDS = regex("[的们們][\u3400-\u9fff]")

# Han characters that as words belong to what stands before them ("of", plural, question), or to what follows ("and",
# "not", "from"); as parts of words they are parted from neither. Japanese verbs and particles that go together.
_CLINGS = regex(
    "[\u3400-\u9fff](?:[的们們吗嗎呢吧]|し[なてたま])|[和与與及把被不很最以从從向对對由一][\u3400-\u9fff]"
    "|に(?:し[てた]|つい|よ[っり]|おい)|て(?:い[るたまな])|で(?:あ[るりっ])|と(?:い[うっ]|し[てた]|に)|[あかさたなまらわがば]れ|[\u3041-\u3093](?:て|ながら|られ)"
)

# Beside a break a few characters between it and a mark, after a full stop a few more: what they begin or end is on the
# other side.
_STRANDED_CHARACTERS = regex(
    "(?:[、，；：」』）】》][\u3041-\u30ff\u3400-\u9fff]{1,2}|[。！？][」』）】》]?[\u3041-\u30ff\u3400-\u9fff]{1,4})$"
)
_STRANDED_END = regex("[\u3400-\u9fff][、。，；：！？」』）】》]")

# Both sides of a break that is likely inside a Japanese or Chinese word, and what it costs inside a phrase.
_INSIDE = (
    (regex("[\u3041-\u309f]{2}"), BETWEEN_HIRAGANA),
    (regex("[\u3400-\u9fff][\u3041-\u309f\u3400-\u9fff]|[\u30a1-\u30ff]{2}"), BETWEEN_LETTERS),
)


def pain(text: str, stop: int, legal: Container[int], phrases: Container[int], lang: str) -> float:
    """Return what it costs that a line ends at a place, beside the square of its distance from the even length.

    Args:
        text: a paragraph.
        stop: where the next line begins, in code points.
        legal: where lines may end by UAX #14.
        phrases: where phrases or words end, in scripts without spaces.
        lang: BCP 47.
    """
    before = text[max(0, stop - 40) : stop]
    cost = _torn(text, stop, legal, phrases) + STRANDED_PARTICLE * leans_on_last(text, stop, lang)
    if _PAUSE.search(before):
        return cost + AFTER_PUNCTUATION
    leaning = _pain_of_last(text, stop, before, lang)
    if leaning and (both := _BEFORE_LAST.search(before)) and _leans(both["before"], lang):
        leaning += TWO_WORDS_LEANING
    cost += leaning
    if text[stop - 1].isspace() and _LAST_WORD.match(text, stop):
        cost += STRANDED_LAST_WORD
    if max(text[stop - 1 : stop + 1]) >= EASTERN:
        left = _STRANDED_CHARACTERS.search(before) or _STRANDED_END.match(text, stop)
        cost += STRANDED_CHARACTERS * bool(left)
    if _FIRST_WORD.search(before):
        cost += STRANDED_FIRST_WORD
    return cost


def _pain_of_last(text: str, stop: int, before: str, lang: str) -> float:
    """Return what it costs that a line ends with its last word."""
    if leans_on_next(text, stop, lang):
        return STRANDED_ARTICLE
    short = _SHORT_WORD.search(before)
    return _pain_of_short(short[1], lang) if short else 0.0


def _leans(word: str, lang: str) -> bool:
    """Return whether a word leans on the next one, more or less."""
    primary = lang.partition("-")[0]
    return word.lower() in LEANS_ON_NEXT.get(primary, ()) or word.lower() in LEANS_A_LITTLE.get(primary, ())


def leans_on_next(text: str, stop: int, lang: str) -> bool:
    """Return whether the word before a place leans on the one after it, such as an article."""
    before = text[max(0, stop - 40) : stop]
    last = _LAST.search(before)
    words = LEANS_ON_NEXT.get(lang.partition("-")[0], ())
    return bool(last and last[1].lower() in words) or before.rstrip().endswith(THAI_LEANS)


def leans_on_last(text: str, stop: int, lang: str) -> bool:
    """Return whether the word, or the dash, after a place leans on the one before it, such as a postposition."""
    following = _NEXT.match(text, stop)
    words = LEANS_ON_LAST.get(lang.partition("-")[0], ())
    return bool(following and (following[2] or following[1] in words))


def _torn(text: str, stop: int, legal: Container[int], phrases: Container[int]) -> float:
    """Return what a break costs by what it parts: nothing between words."""
    if text[stop - 1].isspace():
        return 0.0
    if stop not in legal:
        if text.startswith(THAI_FOLLOWS, stop):
            return STRANDED_PARTICLE
        return 0.0 if stop in phrases else BETWEEN_SYLLABLES
    if not between_letters(text, stop):
        return INSIDE_A_LINK if text[stop - 1] in "/?&" else INSIDE_A_WORD
    pair = text[stop - 1 : stop + 1]
    inside = next((cost for letters, cost in _INSIDE if letters.match(pair)), INSIDE_A_PHRASE)
    cost = 0.0 if stop in phrases or _WORD_ENDS.match(text, stop - 1) else inside
    return cost + (CLINGING if _CLINGS.match(text, stop - 1) else 0.0)


def _pain_of_short(word: str, lang: str) -> float:
    """Return what a line costs that ends with a short word."""
    if len(word) == 1:
        return STRANDED_ARTICLE
    known = LEANS_A_LITTLE.get(lang.partition("-")[0])
    if known is not None:
        return STRANDED_SHORT_WORD if word.lower() in known else 0.0
    syllables = word >= EASTERN and _SYLLABLES.match(word)
    return STRANDED_SHORT_WORD if len(word) <= 3 and not syllables else 0.0

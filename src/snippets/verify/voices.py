"""Who speaks where: the pieces of one quotation are of one voice, the narrator's or one speaker's.

A page marks voices by quotation marks, by names before what each says ("Chair: …"), and by telling who said it.
"""

from collections.abc import Sequence
from functools import lru_cache

from snippets.patterns import regex
from snippets.sentences import sentence_ends
from snippets.verify.borders import BLOCK, ENDERS
from snippets.verify.hedging import governs, reports
from snippets.verify.pointwords import SPEAKERS, TITLES
from snippets.verify.telling import UNSPACED, alike, joins
from snippets.verify.words import Words, words_of

# What two pieces span with their blocks is looked at up to so many characters: behind more, few would know who speaks.
LONGEST = 12_000

_OPENING = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』", "‘": "’", "‚": "‘’"}

_MARK = regex("[\"'\u2018-\u201a\u201c-\u201e\u00ab\u00bb\u2039\u203a\u300c-\u300f]")
_APOSTROPHES = "'’‘"

# A speaker who is not the one before is told of in more words.
INTRODUCED = 3

# The name of a speaker before what is said: a few words, the first in capitals.
_LABEL = regex(r"[^\W\d_][^\n:.!?,;]{0,48}:(?=\s)")
_LABEL_WORDS = 5

# A name amid a sentence, no month behind its day. Where all nouns have capitals it is none.
_NAME = regex(
    r"(?:(?<=[^\W\d_] )|(?<=, )|(?<=\b[DM][rs]\. )|(?<=\bMrs\. )|(?<=\b[A-Z]\. ))[A-ZÀ-ÞΑ-ΩА-ЯЁЄІЇҐ][^\W\d_]+"
)
_ENDED = regex(r"(?<=[^\W\d_]{2})[.!?\u2026](?=\s|$)")
_CAPITALS_ARE_NOUNS = frozenset(["de", "lb"])
# What opens behind a colon: what is said.
_LED = regex(r"""[:,]\s*(?:["\u201c\u201e\u00ab\u2018\u201a]|'(?=[^\W\d_]|$))""")
# What opens right behind the end of a sentence, or is told of: a saying.
_SAYING = regex(r"""[.!?\u2026:,]\s+(?:["\u201c\u201e\u00ab\u2018]|'(?=[^\W\d_]|$))""")
# A heading that is a name: two to five words in capitals.
_HEADING = regex(
    r"[A-ZÀ-ÞΑ-ΩА-ЯЁЄІЇҐ][^\W\d_]*\.?(?: (?:de|del|der|di|van|von|d[aou]s?|[A-ZÀ-ÞΑ-ΩА-ЯЁЄІЇҐ][^\W\d_]*\.?)){1,4}"
)
# The end of a sentence within quotation marks, where the next one begins in a capital.
_OVER = regex(r"\.[^\w\s]\s+[A-ZÀ-ÞΑ-ΩА-ЯЁЄІЇҐ]")
# What begins a clause about what another does at the same time.
_WHILE = frozenset(
    (
        "while",
        "whereas",
        "während",
        "wohingegen",
        "tandis",
        "mientras",
        "mentre",
        "terwijl",
        "enquanto",
        "podczas",
        "пока",
    )
)
# Names, and what begins a sentence.
_CAPITALS = regex(r"[A-ZÀ-ÞΑ-ΩА-ЯЁЄІЇҐ][^\W\d_]+(?:'\w+)?(?: [A-ZÀ-ÞΑ-ΩА-ЯЁЄІЇҐ][^\W\d_]+(?:'\w+)?)*")
# How who said it is told in a line of its own.
_SIGNED = regex(r"\s*[-\u2013\u2014\u2015~]")


def of_two_voices(page: Words, before: int, after: int, lang: str, *, closed: bool = False) -> bool:
    """Return whether two words, in different blocks of a page, are of two voices.

    Args:
        page: the words.
        before: number of the last word of a piece.
        after: number of the first word of the next piece.
        lang: BCP 47.
        closed: whether the quotation shows that what is said ends with the first piece.
    """
    source = page.folded.source
    left, right = page.span(before, before + 1)[0], page.span(after, after + 1)[0]
    here, there = _block(source, left), _block(source, right)
    if here == there or there[1] - here[0] > LONGEST:
        return False
    labels = [_label(source[slice(*here)]), _last_label(source[here[1] : there[1]])]
    # Who speaks, speaks again; "Methods:" and "Results:" stand there once.
    if all(labels) and labels[0] != labels[1] and any(_recurs(source, name) or _is_person(name) for name in labels):
        return True
    quoted = [_is_quoted(source[start:at]) for (start, _), at in ((here, left), (there, right))]
    if quoted == [True, False]:
        return not closed
    return quoted[1] > quoted[0] or (quoted[0] and _told_of_another(source, here, there, lang))


def is_said_by_another(page: Words, number: int, named: Sequence[str], lang: str) -> bool:
    """Return whether a word is said by another one than who is named, as far as the page tells who says it.

    Args:
        page: the words.
        number: of the word.
        named: words of a name, folded in case.
        lang: BCP 47.
    """
    source = page.folded.source
    at = page.span(number, number + 1)[0]
    start, end = _block(source, at)
    short = end - start < LONGEST
    if short and _is_quoted(source[start:at]) and lang.lower().partition("-")[0] not in _CAPITALS_ARE_NOUNS:
        told = _NAME.findall(_telling(source, start, at, end)) or _last_name(source[start:at], lang)
        if told and not any(alike(word, other.casefold()) for word in named for other in told):
            return True
    names = _headed(source)
    own = [word for word in named if word not in TITLES]
    his = [start for start, name in names if all(any(alike(word, other) for other in name) for word in own)]
    last = max((start for start, _ in names if start <= at), default=-1)
    return bool(own and his) and last not in his


def speakers(page: Words, number: int, lang: str) -> list[tuple[str, ...]]:
    """Return those who are told round the quotation marks of a word, or by a label before it, to say it.

    Returns:
        of each the words of the name, folded in case; whom a preposition stands before is told of.
    """
    source = page.folded.source
    at = page.span(number, number + 1)[0]
    start, end = _block(source, at)
    if end - start > LONGEST:
        return []
    telling = _telling(source, start, at, end) if _is_quoted(source[start:at]) else _label(source[start:end])
    found = []
    for name in _CAPITALS.finditer(telling):
        before = words_of(telling[: name.start()]).words[-2:]
        if not any(governs(word, lang) for word in before):
            found.append(words_of(name[0]).words)
    return found


def _telling(source: str, start: int, at: int, end: int) -> str:
    """Return what stands round the quotation marks of a place, in their sentence."""
    marks = (mark.end() for mark in _MARK.finditer(source, at, end))
    close = next((stop for stop in marks if not depth(source[start:stop])), end)
    before = ENDERS.split(_walked(source[start:at])[0])[-1]
    # The mark that ended what is said may stand before the closing one.
    behind = _ENDED.search(source, close, end)
    stop = behind.start() if behind else end
    if ENDERS.match(source, close) or _OVER.match(source, close - 2):
        stop = close
    return f"{before} {source[close:stop]}"


@lru_cache(maxsize=2)
def _headed(source: str) -> Sequence[tuple[int, Sequence[str]]]:
    """Return the places and the names of those who are told to speak by a label or a heading."""
    found, start = list[tuple[int, Sequence[str]]](), 0
    for block in source.split(BLOCK):
        if name := _label(block) or (block.strip() if _HEADING.fullmatch(block.strip()) else ""):
            found.append((start, words_of(name).words))
        start += len(block) + 1
    return found


def leaves_quotation(page: Words, start: int, end: int, lang: str) -> bool:
    """Return whether quotation marks that are open before some words are closed in them."""
    source = page.folded.source
    left, right = page.span(start, start + 1)[0], page.span(end, end + 1)[0]
    first, stop = _block(source, left)
    if stop >= first + LONGEST:
        return False
    if right >= stop:
        # What is open there is closed at the end of its block, or goes on in the next one.
        return depth(source[first:left]) > 0 and not depth(source[first:stop])
    if depth(source[first:right]) < depth(source[first:left]):
        return True
    own = _is_told_amid(source[page.span(start - 1, start)[1] : left], source[left:right], lang)
    return not own and _names_a_new_one(source, first, left, right)


def _is_told_amid(before: str, told: str, lang: str) -> bool:
    """Return whether it is told amid what one says who says it, as in: “We wait,” says Berg, “as it rains.”.

    Args:
        before: what stands between the last word before and what is told.
        told: up to the first word behind.
        lang: BCP 47.
    """
    marks = [mark for mark in _MARK.finditer(told) if not _is_apostrophe(told, mark.start())]
    telling = told[: marks[0].start()] if marks else ""
    belongs = "," in before or telling[:1].islower()
    opened = len(marks) == 1 and marks[0][0] in _OPENING
    # Another clause tells of another: "says Berg, while Holm replies".
    several = _tells_of_several(telling, lang)
    one = opened and belongs and not several
    return one and bool(_MARK.search(before)) and not telling.rstrip().endswith(":")


def is_answered(page: Words, start: int, end: int, lang: str) -> bool:
    """Return whether one speaks before some words and another, told of among them, behind: …” Berg replied: “…."""
    source = page.folded.source
    left, right = page.span(start - 1, start)[1], page.span(end, end + 1)[0]
    first, stop = _block(source, left)
    if not right < stop < first + LONGEST or not _is_quoted(source[first:left]) or not _is_quoted(source[first:right]):
        return False
    closed = 0
    for mark in _MARK.finditer(source, left, right):
        if not depth(source[first : mark.end()]):
            closed = mark.end()
        elif closed:
            told = source[closed : mark.start()].rstrip()
            # "She added:" is of the same; a sentence of its own, or another clause, may tell of another.
            if told.endswith(":") and len(told.split()) > INTRODUCED:
                return True
            if any(end < len(told) for end in sentence_ends(told, lang)):
                return True
            if _tells_of_several(told, lang):
                return True
            closed = 0
    return False


def depth(text: str) -> int:
    """Return how many quotation marks are open at the end of a text, one inside the other."""
    return _walked(text)[1]


def says_another(page: Words, start: int, end: int, pieces: tuple[tuple[int, int], tuple[int, int]], lang: str) -> bool:
    """Return whether to a piece comes another saying than the one that is left out right behind it.

    Args:
        page: the words.
        start: number of the first word that is left out.
        end: number of the first word behind it.
        pieces: the same two of the pieces before and behind it.
        lang: BCP 47.
    """
    source = page.folded.source
    left, right = page.span(start - 1, start)[1], page.span(end, end + 1)[0]
    begins, stop = _block(source, left)
    opened = _SAYING.search(source[left : page.span(start, start + 1)[0]])
    # Who says what stands behind is left out: "Berg. [Her predecessor, Reed, objects:] “Not so.”"
    led = _LED.search(source[page.span(end - 1, end)[1] : right])
    # Behind a comma it may go on with what one has begun to say before: “We wait,” says Berg, “and drink.”
    ends = (begins + stop for stop in sentence_ends(source[begins:right], lang))
    if led and led[0][0] == "," and not any(left < stop < right for stop in ends):
        led = None
    if not (led or opened) or stop > begins + LONGEST:
        return False
    new = _names_a_new_one(source, begins, left, right)
    if led and right < stop and new:
        return True
    if opened is None or (opened[0][0] in ":," and not new) or _is_quoted(source[begins:left]):
        return False
    before, behind = (source[page.span(*piece)[0] : page.span(*piece)[1]] for piece in pieces)
    quoted = any(mark in _OPENING for mark in behind) or _is_quoted(source[_block(source, right)[0] : right])
    # The piece before has said something, and goes on with it.
    marks = page.between(pieces[0][0] - 1, pieces[0][0]) + before
    return quoted and not any(mark in _OPENING for mark in marks)


def _names_a_new_one(source: str, first: int, left: int, right: int) -> bool:
    """Return whether between two places of a block, outside of quotation marks, one is named who was not before."""
    before, told = (_walked(source[first:end])[0] for end in (left, right))
    return any(name not in source[first:left] for name in _NAME.findall(told[len(before) :]))


def _is_person(label: str) -> bool:
    """Return whether a label is the name of a person: it has a title, or two names."""
    words = label.split()
    return any(word.strip(".").casefold() in TITLES for word in words) or (
        len(words) > 1 and all(word[:1].isupper() for word in words)
    )


def _recurs(source: str, name: str) -> bool:
    return source.count(f"{BLOCK}{name}:") + source.startswith(f"{name}:") > 1


def _told_of_another(source: str, here: tuple[int, int], there: tuple[int, int], lang: str) -> bool:
    """Return whether what is said in two blocks is told to be said by two: by him and by her, by other names."""
    texts = [source[slice(*block)] for block in (here, there)]
    if _sexes(texts[0], lang) | _sexes(texts[1], lang) == {"he", "she"}:
        return True
    primary = lang.lower().partition("-")[0]
    if primary in _CAPITALS_ARE_NOUNS or primary in UNSPACED:
        return False
    told = _names(texts[1])
    following = source[slice(*_block(source, here[1] + 1))] if here[1] + 1 < there[0] else ""
    known = texts[0] + (following if _SIGNED.match(following) else "")
    return bool(told) and not any(name in known for name in told)


def _sexes(block: str, lang: str) -> set[str]:
    """Return whether he or she is told to speak in a block; nothing where it may be both, or nobody."""
    outside = words_of(_walked(block)[0]).words
    found = {sex for sex, words in SPEAKERS.get(lang.lower().partition("-")[0], {}).items() if words & set(outside)}
    return found if len(found) == 1 else set()


def _block(source: str, at: int) -> tuple[int, int]:
    """Return start and end of the block round a place."""
    end = source.find(BLOCK, at)
    return source.rfind(BLOCK, 0, at) + 1, end if end >= 0 else len(source)


def _label(block: str) -> str:
    """Return the name before what is said; nothing where there is none."""
    found = _LABEL.match(block.lstrip())
    name = found[0][:-1] if found else ""
    return name if name[:1].isupper() and len(name.split()) <= _LABEL_WORDS else ""


def _last_label(blocks: str) -> str:
    return next((label for block in reversed(blocks.split(BLOCK)) if (label := _label(block))), "")


def _is_quoted(text: str) -> bool:
    """Return whether quotation marks are open at the end of a text."""
    return depth(text) > 0


def _names(block: str) -> list[str]:
    """Return the names that are told outside of quotation marks."""
    return _NAME.findall(_walked(block)[0])


def _tells_of_several(text: str, lang: str) -> bool:
    """Return whether what is told between two sayings tells of two who speak: "says Berg, while Holm replies"."""
    words = words_of(text).words
    joined = any(joins(word, lang) for word in words[1:])
    return not _WHILE.isdisjoint(words[1:]) or (joined and sum(reports([word], lang) for word in words) > 1)


def _is_apostrophe(text: str, at: int) -> bool:
    """Return whether a mark stands between letters, or before a word that is cut short: ’tis."""
    before = text[at - 1 : at].isalnum()
    return text[at] in _APOSTROPHES and text[at + 1 : at + 2].isalnum() and (before or text[at] == "’")


def _last_name(block: str, lang: str) -> list[str]:
    """Return the last of them, but for where something is: "Berg spoke in Bern"."""
    outside = _walked(block)[0]
    found = [
        name for name in _NAME.finditer(outside) if not governs(outside[: name.start()].split()[-1].casefold(), lang)
    ]
    return [name[0] for name in found[-1:]]


def _walked(text: str) -> tuple[str, int]:
    """Return what of a text is outside of quotation marks, and how many are open at its end."""
    outside, closing = list[str](), list[str]()
    last = 0
    for mark in _MARK.finditer(text):
        character, at = mark[0], mark.start()
        if _is_apostrophe(text, at):
            continue
        behind = text[at + 1 : at + 2]
        ends = next((number for number in reversed(range(len(closing))) if character in closing[number]), None)
        opens = ends is None and (character in _OPENING or (character == "'" and behind.isupper()))
        if ends is None and not opens:
            continue
        if not closing:
            outside.append(text[last:at])
        if opens:
            closing.append(_OPENING.get(character, "'"))
        else:
            del closing[ends:]
        last = at + 1
    return "".join([*outside, "" if closing else text[last:]]), len(closing)

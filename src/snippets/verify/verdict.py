"""The answer: do the words of the source say this? Never a guess, never a score."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Lock

from snippets.patterns import regex
from snippets.receipts import LOOK_AT_IT, Family
from snippets.verify.edges import sentence_round
from snippets.verify.fold import fold
from snippets.verify.grouping import regrouped
from snippets.verify.match import Found, find, find_literally
from snippets.verify.near import Change, Near, nearest
from snippets.verify.quotation import Quotation, has_asides, parse
from snippets.verify.sameness import ORDER, Hidden, Reason
from snippets.verify.telling import is_negation, is_number
from snippets.verify.words import Words, words_of

# Of the passage's surroundings so much is shown and kept, in characters (W3C TextQuoteSelector: prefix and suffix).
CONTEXT = 40

# Of the pages that were read last so many characters are kept in words, about ten times that in bytes.
CHARACTERS_KEPT = 10_000_000

# The ways to be verified, best first, with what there is to say of each.
VERIFIED: Mapping[str, str] = {
    "exact": "the same characters",
    "typography": "the same words, set in other marks or spaces",
    "startcase": "the same words; only the first letter is large or small",
    "case": "the same words; some letters are large in one and small in the other",
    "punct": "the same words; the punctuation differs",
    "bracket": "the same words, but for what the brackets stand for: look at it",
    "elided": "all pieces stand there in this order: look at what is left out",
}
DIFFERS: Mapping[str, str] = {
    "near": "words differ",
    "partial": "only a part stands there, or the parts stand in another order",
    "far-apart": "the pieces stand too far apart",
    "absent": "the source does not have these words",
}

# The mark of a note, as of a paragraph or a source.
_NOTE = regex(r"\[(\d{1,3}|[a-z])\]")

_HIDDEN: Mapping[Reason, str] = {
    "negation": "the source has a negation here that the quotation has not: “{}”",
    "number": "the source has a number here that the quotation has not: “{}”",
    "quantity": "the source says it of another quantity: “{}”",
    "condition": "the source says it with a condition or of less: “{}”",
    "sentence": "a sentence ends in one of them and not in the other: “{}”",
    "question": "a question in one of them is none in the other: “{}”",
    "far-apart": "what is left out is very long; it begins with “{}”",
    "letters": "a word is written with other letters in the source: “{}”",
    "capitals": "capitals make it another word in the source: “{}”",
    "word": "the quotation has only a part of a word of the source: “{}”",
    "bracket": "the bracket does not fit what the source has: “{}”",
    "voice": "somebody else says what stands behind: “{}”",
    "small": "a very short piece, and much left out beside it: “{}”",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of looking for one quotation in one text.

    Attributes:
        verdict: a key of VERIFIED or DIFFERS. family: of it.
        passage: the source's own words; empty where it has nothing like the quotation.
        start, end: of the passage in the text, in code points.
        prefix, suffix: what stands before and after it.
        diff: (change, words), where words differ: `=` of both, `-` of the quotation alone, `+` of the source alone.
        gaps: length of each stretch that is left out or replaced, in characters.
        notes: what there is to say of it, most important first.
        likeness: part of the quotation's words that the passage has in order, 0 to 1; for information only.
    """

    verdict: str
    family: Family
    passage: str = ""
    start: int = 0
    end: int = 0
    prefix: str = ""
    suffix: str = ""
    diff: tuple[tuple[Change, str], ...] = ()
    gaps: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    likeness: float = 0.0


# Prepositions and articles that are written together with the word behind them: a quotation may begin behind one.
_CLITICS = {
    "ca": ("d'", "l'"),
    "fr": ("d'", "l'", "jusqu'"),
    "it": ("d'", "l'", "un'", "dell'", "all'", "nell'", "sull'", "dall'", "quell'"),
}


class _Read:
    """The words of the pages that were read last, so many characters of them at most. Threads may share it."""

    def __init__(self) -> None:
        self.pages: OrderedDict[str, Words] = OrderedDict()
        self.size = 0
        self.lock = Lock()

    def __call__(self, text: str) -> Words:
        with self.lock:
            if text in self.pages:
                self.pages.move_to_end(text)
                return self.pages[text]
            self.pages[text] = words = words_of(text)
            self.size += len(text)
            while self.size > CHARACTERS_KEPT and len(self.pages) > 1:
                self.size -= len(self.pages.popitem(last=False)[0])
            return words


_words_of_page = _Read()


def judge(text: str, source: str, lang: str) -> Verdict:
    """Return whether a text has a quotation, word for word.

    Args:
        text: the quotation, with its editor's marks.
        source: visible text of a page, its blocks parted by line ends.
        lang: BCP 47, of the quotation.
    """
    quotation, page = parse(text), _words_of_page(source)
    found = find(quotation, page, lang)
    if found and found.hidden is None:
        return _verified(quotation, found, page, lang)
    for other, place in _read_otherwise(text, page, lang):
        if place.hidden is None:
            return _verified(other, place, page, lang)
        found = found or place
    near = nearest(_all_words(quotation), page)
    if found and found.hidden:
        return _hiding(found, found.hidden, near, page)
    if near is None or near.absent:
        held = _pieces_held(quotation, page)
        verdict = "partial" if held else "absent"
        notes = (
            DIFFERS[verdict],
            *(() if near is None or near.start == near.end else ("the nearest words are shown",)),
        )
        return _differing(verdict, quotation, near, page, notes)
    verdict = "partial" if len(quotation.runs) > 1 and _pieces_held(quotation, page) else "near"
    return _differing(verdict, quotation, near, page, (*_turned_round(quotation, near, page, lang), DIFFERS[verdict]))


def _read_otherwise(text: str, page: Words, lang: str) -> Iterator[tuple[Quotation, Found]]:
    """Yield a quotation read otherwise, and its place: its numbers, notes and [sic] as the page has them."""
    for other in dict.fromkeys((regrouped(text, page, lang), _with_notes(text, page))):
        if other == text:
            continue
        quotation = parse(other)
        if found := find(quotation, page, lang):
            yield quotation, replace(found, sameness=max(found.sameness, "typography", key=ORDER.index))
    for quotation in _with_clitics(text, page, lang):
        if found := find(quotation, page, lang):
            yield quotation, found
    if has_asides(text):
        quotation = parse(text, asides=False)
        found = find_literally(quotation, page, lang)
        if found:
            yield quotation, found


def _with_notes(text: str, page: Words) -> str:
    """Return a quotation with the marks of notes that the page has in brackets itself as words: "lasts [27]"."""
    return _NOTE.sub(lambda mark: f" {mark[1]} " if mark[0] in page.folded.source else mark[0], text)


def _with_clitics(text: str, page: Words, lang: str) -> Iterator[Quotation]:
    """Yield a quotation with what the page has written together with its first word: "un retournement" of "d'un"."""
    first = next((at for at, letter in enumerate(text) if letter.isalpha()), -1)
    runs = parse(text).runs
    if first < 0 or not runs or "[" in text[:first]:
        return
    for clitic in _CLITICS.get(lang.lower().partition("-")[0], ()):
        beginning = (clitic + runs[0].words[0], *runs[0].words[1:2])
        if next(page.occurrences(beginning), None) is not None:
            written = clitic.replace("'", "\u2019") if "\u2019" in page.folded.source else clitic
            yield parse(f"{text[:first]}{written}{text[first:]}")


def _all_words(quotation: Quotation) -> tuple[str, ...]:
    return tuple(word for part in quotation.parts for word in part.words)


def _pieces_held(quotation: Quotation, page: Words) -> bool:
    """Return whether some pieces of a quotation of several stand in the page."""
    runs = quotation.runs
    return len(runs) > 1 and any(
        next(page.occurrences(run.words), None) is not None for run in runs if len(run.words) > 1
    )


def _verified(quotation: Quotation, found: Found, page: Words, lang: str) -> Verdict:
    start, end = page.with_marks(found.start, found.end, fold(quotation.text).text)
    round_it = sentence_round(page, found.start, found.end, quotation.text, lang)
    gaps = [page.span(begin, stop) if stop > begin else (0, 0) for begin, stop in found.gaps]
    return Verdict(
        found.sameness,
        "verified",
        *_shown(page, start, end),
        gaps=tuple(stop - begin for begin, stop in gaps),
        notes=(VERIFIED[found.sameness], *(f"{note}{LOOK_AT_IT}" for note in round_it)),
        likeness=1.0,
    )


def _shown(page: Words, start: int, end: int) -> tuple[str, int, int, str, str]:
    """Return a passage, where it is, and what stands before and after it."""
    source = page.folded.source
    return source[start:end], start, end, source[max(0, start - CONTEXT) : start], source[end : end + CONTEXT]


def _hiding(found: Found, hidden: Hidden, near: Near | None, page: Words) -> Verdict:
    """Return the verdict on words that are all there and yet do not say this."""
    verdict = "far-apart" if hidden.reason == "far-apart" else "near"
    note = _HIDDEN[hidden.reason].format(" ".join(hidden.words))
    first, last = min(found.start, hidden.at), max(found.end, min(len(page.words), hidden.at + len(hidden.words)))
    start, end = page.span(first, last)
    # The words in the way they stand in the source, what the quotation hides marked.
    diff: list[tuple[Change, str]] = []
    at = first
    for begin, stop in found.pieces:
        if begin > at:
            diff.append(("+", _source_words(page, at, begin)))
        diff.append(("=", _source_words(page, begin, stop)))
        at = stop
    if last > at:
        diff.append(("+", _source_words(page, at, last)))
    likeness = near.shared if near else 0.0
    return Verdict(
        verdict,
        "differs",
        *_shown(page, start, end),
        diff=tuple(diff),
        notes=(note, DIFFERS[verdict]),
        likeness=likeness,
    )


def _source_words(page: Words, start: int, end: int) -> str:
    first, last = page.span(start, end)
    return " ".join(page.folded.source[first:last].split())


def _differing(verdict: str, quotation: Quotation, near: Near | None, page: Words, notes: Sequence[str]) -> Verdict:
    if near is None or near.start == near.end:
        return Verdict(verdict, "differs", diff=(("-", quotation.text),), notes=tuple(notes))
    start, end = page.span(near.start, near.end)
    words = _all_words(quotation)
    diff = tuple(
        (change, " ".join(words[first:last]) if change == "-" else _source_words(page, first, last))
        for change, first, last in near.diff
    )
    return Verdict(
        verdict, "differs", *_shown(page, start, end), diff=diff, notes=tuple(notes), likeness=round(near.shared, 3)
    )


def _turned_round(quotation: Quotation, near: Near, page: Words, lang: str) -> list[str]:
    """Return what is worst of a difference: a negation or a number that is lost, added or changed."""
    words = _all_words(quotation)
    notes: list[str] = []
    for change, first, last in near.diff:
        if change == "=":
            continue
        changed = words[first:last] if change == "-" else page.words[first:last]
        whose = "the quotation" if change == "-" else "the source"
        notes.extend(f"a negation only in {whose}: “{word}”" for word in changed if is_negation(word, lang))
        notes.extend(f"a number only in {whose}: “{word}”" for word in changed if is_number(word, lang))
    return list(dict.fromkeys(notes))

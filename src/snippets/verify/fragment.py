"""Links that open at the sentence: `#:~:text=`, made of the page's own words.

Rules: WICG "URL Fragment Text Directives" (draft, March 2025). A browser looks for the first place where the terms
stand; it folds case, accents and white space, and nothing else; a term lies within one block and at borders of words.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from unicodedata import category, combining, normalize
from urllib.parse import quote

from snippets.deeplinks import MARK
from snippets.patterns import regex
from snippets.verify.fold import fold
from snippets.verify.page import Page

# Up to so many characters the whole text is the term; longer, its first and last words.
WHOLE_MOST = 300

# Words of a term at first; of the context round a text at most; a text of so few needs one.
TERM_WORDS, CONTEXT_MOST, FEW_WORDS = 3, 12, 3

# So near a mark is, in characters, that a passage in a script without spaces goes on to it.
MARK_NEAR = 30

_WORD = regex(r"\S+")
_UNSPACED = regex("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_CLAUSE = regex(r"[^\u3001\u3002\uff0c\uff01\uff1a\uff1b\uff1f\s]+[\u3001\u3002\uff0c\uff01\uff1a\uff1b\uff1f\s]*")


@dataclass(frozen=True, slots=True)
class Terms:
    """What a browser looks for: `text` or from `text` to `end`, after `prefix`, before `suffix`."""

    text: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        """Return the directive, `:~:` included."""
        parts = (
            f"{_encoded(self.prefix)}-" if self.prefix else "",
            _encoded(self.text),
            _encoded(self.end),
            f"-{_encoded(self.suffix)}" if self.suffix else "",
        )
        return f"{MARK}text={','.join(filter(None, parts))}"


def _encoded(term: str) -> str:
    return quote(term, safe="").replace("-", "%2D")


@dataclass(frozen=True)
class _Shown:
    """The text of a page as a browser looks at it.

    Attributes:
        text: with notes' marks in their places; blocks parted by line ends.
    """

    text: str

    @cached_property
    def plain(self) -> tuple[str, Sequence[int]]:
        """Return the text without case and accents, and where each of its characters comes from."""
        plain: list[str] = []
        origins: list[int] = []
        for at, character in enumerate(self.text):
            for part in _plain(character):
                plain.append(part)
                origins.append(at)
        return "".join(plain), origins

    def first(self, terms: Terms) -> tuple[int, int] | None:
        """Return start and end of the first place that a browser finds."""
        plain, origins = self.plain
        for start, after in _places(plain, _plain(terms.text)):
            if terms.prefix and not _ends_with(plain[:start], _plain(terms.prefix)):
                continue
            end = after
            if terms.end:
                found = next(
                    (
                        stop
                        for _, stop in _places(plain, _plain(terms.end), after)
                        if not terms.suffix or _begins_with(plain, stop, _plain(terms.suffix))
                    ),
                    None,
                )
                if found is None:
                    return None
                end = found
            elif terms.suffix and not _begins_with(plain, after, _plain(terms.suffix)):
                continue
            return origins[start], origins[end - 1] + 1
        return None


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower()
    return "".join(part for part in normalize("NFKD", text) if not combining(part)).lower()


def _places(plain: str, term: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where a term stands at borders of words."""
    while term and (at := plain.find(term, start)) >= 0:
        end = at + len(term)
        if _is_border(plain, at) and _is_border(plain, end):
            yield at, end
        start = at + 1


def _is_border(text: str, at: int) -> bool:
    """Return whether no word goes on over a place; scripts without spaces are taken to have borders everywhere."""
    before, after = text[at - 1 : at], text[at : at + 1]
    inside = _is_of_word(before) and _is_of_word(after)
    return not inside or bool(_UNSPACED.match(before) or _UNSPACED.match(after))


def _is_of_word(character: str) -> bool:
    return character.isalnum() or (character != "" and category(character)[0] == "M")


def _ends_with(text: str, prefix: str) -> bool:
    text = text.rstrip()
    return text.endswith(prefix) and _is_border(text, len(text) - len(prefix))


def _begins_with(text: str, at: int, suffix: str) -> bool:
    while at < len(text) and text[at].isspace():
        at += 1
    return text.startswith(suffix, at) and _is_border(text, at + len(suffix))


def locate(visible: str, text: str) -> tuple[int, int] | None:
    """Return where a text stands, folded, in visible text: from border to border of its words; None where it does not.

    Where words are not parted by spaces, up to the marks round them, if these are near.
    """
    page, sought = fold(visible), fold(text).text
    at = page.text.find(sought) if sought else -1
    if at < 0:
        return None
    start, end = page.back(at, at + len(sought))
    while not _is_border(visible, start):
        start -= 1
    while not _is_border(visible, end):
        end += 1
    if _UNSPACED.match(visible, start):
        start = _after_mark(visible, start)
    if _UNSPACED.match(visible, end - 1):
        end = _to_mark(visible, end)
    return start, end


def _after_mark(text: str, at: int) -> int:
    """Return where the clause begins that goes on at a place; the place itself where that is far."""
    least = max(0, at - MARK_NEAR)
    return next((place for place in range(at, least, -1) if not text[place - 1].isalnum()), at if least else 0)


def _to_mark(text: str, at: int) -> int:
    """Return where the clause ends that a place is in; the place itself where that is far."""
    most = min(len(text), at + MARK_NEAR)
    return next((place for place in range(at, most) if not text[place].isalnum()), most if most == len(text) else at)


def make_terms(page: Page, start: int, end: int) -> Terms | None:
    """Return what opens a page at a passage; None where nothing finds it and only it.

    Args:
        page: that the passage is of; HTML or plain text.
        start: of the passage in the visible text, in code points.
        end: of it.
    """
    if page.kind == "pdf" or end <= start:
        return None
    shown, moved = _with_marks(page)
    wanted = (moved(start), moved(end))
    marks = [(moved(at), moved(at) + len(mark)) for at, mark in page.marks if start < at < end]
    for terms in _candidates(shown.text, *wanted, marks):
        if shown.first(terms) == wanted:
            return terms
    return None


class _Moved:
    """From places in the visible text to places in the text with its marks."""

    def __init__(self, marks: Sequence[tuple[int, str]]) -> None:
        self.places = [at for at, _ in marks]
        self.lengths = [0]
        for _, mark in marks:
            self.lengths.append(self.lengths[-1] + len(mark))

    def __call__(self, offset: int) -> int:
        return offset + self.lengths[bisect_right(self.places, offset - 1)]


def _with_marks(page: Page) -> tuple[_Shown, _Moved]:
    parts: list[str] = []
    last = 0
    for at, mark in page.marks:
        parts.extend((page.visible[last:at], mark))
        last = at
    return _Shown("".join((*parts, page.visible[last:]))), _Moved(page.marks)


def _candidates(text: str, start: int, end: int, marks: Sequence[tuple[int, int]]) -> Iterator[Terms]:
    """Yield terms for a passage, the plainest first."""
    passage = text[start:end]
    words = _spans(text, start, end, marks)
    if not words:
        return
    befores, afters = _contexts(text, start, end)
    one_block = "\n" not in passage and not marks
    if one_block and len(passage) <= WHOLE_MOST:
        if len(words) > FEW_WORDS:
            yield Terms(passage)
        yield from (Terms(passage, prefix=before) for before in befores)
        yield from (Terms(passage, suffix=after) for after in afters)
        yield from (Terms(passage, prefix=b, suffix=a) for b, a in zip(befores, afters, strict=False))
        yield Terms(passage)
    pairs = list(_ranges(text, words))
    yield from pairs
    for terms in pairs[:2] + pairs[-1:]:
        yield from (Terms(terms.text, terms.end, prefix=before) for before in befores)
        yield from (Terms(terms.text, terms.end, suffix=after) for after in afters)
        yield from (Terms(terms.text, terms.end, b, a) for b, a in zip(befores, afters, strict=False))


def _ranges(text: str, words: Sequence[tuple[int, int]]) -> Iterator[Terms]:
    """Yield pairs of first and last words, longer and longer, as long as they do not meet and stay in their blocks."""
    head, tail = min(TERM_WORDS, len(words) // 2), min(TERM_WORDS, len(words) // 2)
    while head > 0 and head + tail <= len(words):
        first, last = text[words[0][0] : words[head - 1][1]], text[words[-tail][0] : words[-1][1]]
        while "\n" in first and head > 1:
            head -= 1
            first = text[words[0][0] : words[head - 1][1]]
        while "\n" in last and tail > 1:
            tail -= 1
            last = text[words[-tail][0] : words[-1][1]]
        yield Terms(first, last)
        grown = (
            head + ("\n" not in text[words[0][0] : words[min(head, len(words) - 1)][1]]),
            tail + ("\n" not in text[words[-min(tail + 1, len(words))][0] : words[-1][1]]),
        )
        if grown == (head, tail):
            return
        head, tail = grown


def _spans(text: str, start: int, end: int, marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the words of a passage, those that touch a note's mark left out where that is not at its ends."""
    pattern = _CLAUSE if _UNSPACED.search(text, start, end) else _WORD
    spans = [(match.start(), match.start() + len(match[0].rstrip())) for match in pattern.finditer(text, start, end)]
    if not marks:
        return spans
    # A term holds no mark: only the words before the first and after the last of them can be in one.
    first, last = marks[0][0], marks[-1][1]
    return [span for span in spans if span[1] <= first or span[0] >= last]


def _contexts(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """Return what stands before and after a passage, word by word longer, each within one block."""
    block = text.rfind("\n", 0, start) + 1
    if not text[block:start].strip():
        # At the beginning of a block the one before is looked at.
        stop = max(0, block - 1)
        block, start = text.rfind("\n", 0, stop) + 1, stop
    befores = [match.start() for match in _WORD.finditer(text, block, start)][-CONTEXT_MOST:]
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    if not text[end:stop].strip():
        end, stop = min(stop + 1, len(text)), text.find("\n", stop + 1)
        stop = len(text) if stop < 0 else stop
    afters = [match.end() for match in _WORD.finditer(text, end, stop)][:CONTEXT_MOST]
    return (
        [text[at:start].strip() for at in reversed(befores)],
        [text[end:at].strip() for at in afters],
    )

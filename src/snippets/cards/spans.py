"""Small lines of mixed styles: the attribution, the citation, the brand. Lengths in px."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from snippets.cards.frame import Measure, Style, TextRun
from snippets.graphemes import clusters
from snippets.patterns import regex

# So many times the measure of lines that are made even is halved: to less than a letter.
EVENING = 7


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a small line; see `TextRun` for the fields.

    Attributes:
        scale: its size over that of the line.
        whole: whether it stays on one line, if a line can hold it.
    """

    text: str
    style: Style
    role: str
    part: str
    scale: float = 1.0
    whole: bool = False


Spans = tuple[Span, ...]

# A word with the spaces at which a line may end after it; such spaces; and the parts of a word that is too wide.
_WORD = regex(r"(?:\S|[\u00a0\u202f])+[^\S\u00a0\u202f]*|[^\S\u00a0\u202f]+")
_SPACES = regex(r"[^\S\u00a0\u202f]$")
_PART = regex(r"[^/\-._\s]*(?:[/\-._]|\s+)|[^/\-._\s]+")

_COMMAS = (",", "،", "、", "，")

# Signs that end a line rather than begin one.
_HELD = frozenset(("/", "–", "—", "·", "|"))


def width_of(spans: Iterable[Span], size: float, measure: Measure) -> float:
    """Return the advance of a line of spans."""
    return sum(measure.offsets(span.text, span.style)[-1] * span.scale for span in spans) * size


def place(spans: Iterable[Span], x: float, baseline: float, size: float, measure: Measure) -> list[TextRun]:
    """Return the runs of a line that starts at `x`."""
    runs = []
    for span in spans:
        own = span.scale * size
        width = measure.offsets(span.text, span.style)[-1] * own
        runs.append(TextRun(x, baseline, own, span.style, span.text, width, span.role, span.part))
        x += width
    return runs


def coloured(spans: Iterable[Span], role: str) -> Spans:
    """Return a line in one colour."""
    return tuple(replace(span, role=role) for span in spans)


def joined(parts: Sequence[Spans], separator: Span) -> Spans:
    """Return the parts that are not empty as one line, with `separator` between them."""
    line: list[Span] = []
    for part in parts:
        if any(span.text for span in part):
            if line:
                line.append(separator)
            line.extend(span for span in part if span.text)
    return tuple(line)


def wrap(spans: Spans, width: float, size: float, measure: Measure) -> tuple[Spans, ...]:
    """Return the line broken so that each part is at most `width` wide: after a comma if that saves it, else at spaces.

    What commas of their own join, such as name and role, is parted there if that takes no line more. A word wider than
    the line, such as a link, breaks after `/`, `-`, `.` or `_`, and at last anywhere. A no-break space holds what it
    stands between together, as long as a line can hold that. Lines that break between words alone are of even length:
    none is left with a single one.
    """
    if width_of(spans, size, measure) <= width:
        return (spans,)
    words = _words(spans, width, size, measure)
    whole = _even(words, width, size, measure)
    parted: list[list[Spans]] = []
    for part in _parts_of(words):
        if parted and width_of(_merged(_flat((*parted[-1], *part))), size, measure) <= width:
            parted[-1].extend(part)
        else:
            parted.extend(_even(part, width, size, measure))
    return tuple(_merged(_flat(line)) for line in (parted if len(parted) <= len(whole) else whole))


def _parts_of(words: Sequence[Spans]) -> list[list[Spans]]:
    """Return what commas of their own join, each comma with what it follows."""
    parts: list[list[Spans]] = [[]]
    for word in words:
        parts[-1].append(word)
        if word[-1].text.strip() in _COMMAS:
            parts.append([])
    return [part for part in parts if part]


def _even(words: Sequence[Spans], width: float, size: float, measure: Measure) -> list[list[Spans]]:
    """Return the words in lines: as narrow as they can be where all end between words, and no more of them."""
    lines = _filled(words, width, size, measure)
    ends = [line[-1][-1].text for line in lines[:-1]]
    if not ends or not all(end[-1:].isspace() and not end.rstrip().endswith(_COMMAS) for end in ends):
        return lines
    narrow, wide = max(width_of(_stripped(word), size, measure) for word in words), width
    for _ in range(EVENING):
        middle = (narrow + wide) / 2
        tried = _filled(words, middle, size, measure)
        if len(tried) == len(lines):
            lines, wide = tried, middle
        else:
            narrow = middle
    return lines


def _filled(words: Sequence[Spans], width: float, size: float, measure: Measure) -> list[list[Spans]]:
    """Return the words in lines, each as full as it can be but for the commas."""
    lines: list[list[Spans]] = [[]]
    used = 0.0
    for number, word in enumerate(words):
        visible = width_of(_stripped(word), size, measure)
        if lines[-1] and used + visible > width:
            # After a name at the very beginning always; a later line only when that leaves half of it.
            least = 0.0 if len(lines) == 1 else width / 2
            kept = _after_comma(lines[-1], words[number:], (least, width), size, measure)
            lines[-1], moved = lines[-1][:kept], lines[-1][kept:]
            lines.append(moved)
            used = width_of(_flat(moved), size, measure)
        lines[-1].append(word)
        used += width_of(word, size, measure)
    return lines


def _flat(words: Iterable[Spans]) -> Spans:
    return tuple(span for word in words for span in word)


def _stripped(word: Spans) -> Spans:
    """Return a word without the space after it."""
    return (*word[:-1], replace(word[-1], text=word[-1].text.rstrip()))


def _after_comma(
    line: list[Spans], rest: Sequence[Spans], room: tuple[float, float], size: float, measure: Measure
) -> int:  # fmt: skip
    """Return how much of a full line to keep: up to its last comma, when the rest then fits one line.

    Not when that leaves less of the line than the first number of `room`; the second is the line's width.
    """
    least, width = room
    for kept in range(len(line), 1, -1):
        if line[kept - 1][-1].text.rstrip().endswith(_COMMAS):
            moved = width_of(_flat((*line[kept:], *rest)), size, measure)
            return kept if moved <= width and width_of(_flat(line[:kept]), size, measure) > least else len(line)
    return len(line)


def _words(spans: Spans, width: float, size: float, measure: Measure) -> list[Spans]:
    """Return the words, each with the space after it; a comma in another style belongs to the word before it."""
    words: list[Spans] = []
    ended = True
    for span in spans:
        for text in [span.text] if span.whole else _WORD.findall(span.text):
            word = (replace(span, text=text),)
            if ended and not (words and text.strip() in _HELD):
                words.append(word)
            else:
                words[-1] += word
            ended = _SPACES.search(text) is not None
    return [part for word in words for part in _parts(word, width, size, measure)]


def _parts(word: Spans, width: float, size: float, measure: Measure) -> list[Spans]:
    """Return the word, or the parts of one that is wider than the line."""
    if width_of(_stripped(word), size, measure) <= width:
        return [word]
    parts: list[Spans] = []
    for span in word:
        for number, part in enumerate(_divided(span, width, size, measure)):
            # What another span begins with, such as a comma, stays with the word before it.
            beside = parts and not number and not part.text[0].isalnum()
            if beside and width_of(_stripped((*parts[-1], part)), size, measure) <= width:
                parts[-1] += (part,)
            else:
                parts.append((part,))
    return parts


def _divided(span: Span, width: float, size: float, measure: Measure) -> list[Span]:
    if width_of(_stripped((span,)), size, measure) <= width:
        return [span]
    narrow: list[Span] = []
    for text in _PART.findall(span.text):
        part = replace(span, text=text)
        if width_of(_stripped((part,)), size, measure) <= width:
            narrow.append(part)
        else:
            # The space after it stays with its last letter.
            solid = text.rstrip()
            starts = (0, *clusters(solid)[:-1], len(text))
            narrow.extend(replace(part, text=text[a:b]) for a, b in pairwise(starts))
    return narrow


def _merged(line: Spans) -> Spans:
    """Return the line with neighbours of one style as one span, and no space at its end."""
    merged: list[Span] = []
    for word in line:
        if merged and replace(merged[-1], text="") == replace(word, text=""):
            merged[-1] = replace(merged[-1], text=merged[-1].text + word.text)
        else:
            merged.append(word)
    if merged:
        merged[-1] = replace(merged[-1], text=merged[-1].text.rstrip())
    return tuple(merged)


def baseline_in(top: float, size: float, leading: float, style: Style, measure: Measure) -> float:
    """Return the baseline of a line whose box (leading x size) begins at `top`: half of the leading above and below."""
    ascent, descent, _ = measure.vertical(style)
    return top + (leading - ascent - descent) / 2 * size + ascent * size

"""Small lines of mixed styles: the attribution, the citation, the brand. Lengths in px."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from snippets.cards.frame import Measure, Style, TextRun
from snippets.graphemes import clusters

# So many times the measure of lines that are made even is halved: to less than a letter.
EVENING = 7


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a small line; see `TextRun` for the fields. `scale` is its size over that of the line."""

    text: str
    style: Style
    role: str
    part: str
    scale: float = 1.0


Spans = tuple[Span, ...]

_COMMAS = (",", "،", "、")


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


def recoloured(spans: Iterable[Span], role: str) -> Spans:
    """Return a line in one colour."""
    return tuple(replace(span, role=role) for span in spans)


def wrap(spans: Spans, width: float, size: float, measure: Measure) -> tuple[Spans, ...]:
    """Return the line broken so that each part is at most `width` wide: after a comma if that saves it, else at spaces.

    What commas of their own join, such as name and role, is parted there if that takes no line more. A word wider than
    the line, such as a link, breaks after `/`, `-`, `.` or `_`, and at last anywhere. Lines that break between words
    alone are of even length: none is left with a single one.
    """
    if width_of(spans, size, measure) <= width:
        return (spans,)
    whole = _even(_words(spans, width, size, measure), width, size, measure)
    parted: list[list[Span]] = []
    for part in _parts_of(spans):
        if parted and width_of(_merged([*parted[-1], *part]), size, measure) <= width:
            parted[-1].extend(part)
        else:
            parted.extend(_even(_words(part, width, size, measure), width, size, measure))
    return tuple(_merged(line) for line in (parted if len(parted) <= len(whole) else whole))


def _parts_of(spans: Iterable[Span]) -> list[Spans]:
    """Return what commas of their own join, each comma with what it follows."""
    parts: list[Spans] = [()]
    for span in spans:
        parts[-1] += (span,)
        if span.text.strip() in _COMMAS:
            parts.append(())
    return [part for part in parts if part]


def _even(words: Sequence[Span], width: float, size: float, measure: Measure) -> list[list[Span]]:
    """Return the words in lines: as narrow as they can be where all end between words, and no more of them."""
    lines = _filled(words, width, size, measure)
    if not all(line[-1].text[-1:].isspace() and not _ends_a_part(line[-1].text) for line in lines[:-1]):
        return lines
    narrow, wide = max(width_of((word,), size, measure) for word in words), width
    for _ in range(EVENING if len(lines) > 1 else 0):
        middle = (narrow + wide) / 2
        tried = _filled(words, middle, size, measure)
        if len(tried) == len(lines):
            lines, wide = tried, middle
        else:
            narrow = middle
    return lines


def _ends_a_part(text: str) -> bool:
    return text.rstrip().endswith(_COMMAS)


def _filled(words: Sequence[Span], width: float, size: float, measure: Measure) -> list[list[Span]]:
    """Return the words in lines, each as full as it can be but for the commas."""
    lines: list[list[Span]] = [[]]
    used = 0.0
    for number, word in enumerate(words):
        # A comma of its own stays with the word before it.
        after = words[number + 1 : number + 2]
        solid = (word, *after) if after and after[0].text.strip() in _COMMAS else (word,)
        visible = width_of(_merged(solid), size, measure)
        if lines[-1] and used + visible > width:
            # After a name at the very beginning always; a later line only when that leaves half of it.
            least = 0.0 if len(lines) == 1 else width / 2
            kept = _after_comma(lines[-1], words[number:], (least, width), size, measure)
            lines[-1], moved = lines[-1][:kept], lines[-1][kept:]
            lines.append(moved)
            used = width_of(moved, size, measure)
        lines[-1].append(word)
        used += width_of((word,), size, measure)
    return lines


def _after_comma(
    line: list[Span], rest: Sequence[Span], room: tuple[float, float], size: float, measure: Measure
) -> int:
    """Return how much of a full line to keep: up to its last comma, when the rest then fits one line.

    Not when that leaves less of the line than the first number of `room`; the second is the line's width.
    """
    least, width = room
    for kept in range(len(line), 1, -1):
        if _ends_a_part(line[kept - 1].text):
            moved = width_of((*line[kept:], *rest), size, measure)
            return kept if moved <= width and width_of(line[:kept], size, measure) > least else len(line)
    return len(line)


def _words(spans: Spans, width: float, size: float, measure: Measure) -> list[Span]:
    words = []
    for span in spans:
        for text in re.findall(r"\S*\s*", span.text):
            if text:
                words.extend(_parts(replace(span, text=text), width, size, measure))
    return words


def _parts(word: Span, width: float, size: float, measure: Measure) -> list[Span]:
    if width_of((word,), size, measure) <= width:
        return [word]
    parts = [replace(word, text=text) for text in re.findall(r"[^/\-._]*[/\-._]?", word.text) if text]
    narrow: list[Span] = []
    for part in parts:
        if width_of((part,), size, measure) <= width:
            narrow.append(part)
        else:
            # The space after it stays with its last letter.
            solid = part.text.rstrip()
            starts = (0, *clusters(solid)[:-1], len(part.text))
            narrow.extend(replace(part, text=part.text[a:b]) for a, b in pairwise(starts))
    return narrow


def _merged(line: Iterable[Span]) -> Spans:
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

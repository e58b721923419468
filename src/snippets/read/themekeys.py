"""The keys of a theme file, and what stands behind each."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import get_args

from snippets.errors import MakeError
from snippets.faces import FACES
from snippets.patterns import regex
from snippets.read.fields import Field, WrongError, group, one_line
from snippets.read.judges import Judges
from snippets.read.shape import Key
from snippets.read.values import suggest
from snippets.themes import (
    GROUND,
    LEAST_SIZE,
    LEAST_START,
    MOST_FLOOR,
    MOST_QUOTE,
    STEPS,
    Colour,
    Figures,
    Gradient,
    RatioClass,
    Theme,
)

# What people call the ratio classes.
RATIO_CLASSES: Mapping[str, RatioClass] = {"landscape": "L", "square": "S", "portrait": "P", "tall": "T"}

# Key under `types:` -> the field of a Theme. Only a small line has a scale.
LARGE_TYPES: Mapping[str, str] = {name: name for name in ("quote", "figure", "fact")}
SMALL_TYPES: Mapping[str, str] = {name: f"{name}_type" for name in ("name", "role", "publisher", "small", "brand")}

# Of a margin at the sides, in hundredths of the width; between wider ones a long word of a source finds no room.
LEAST_MARGIN, MOST_MARGIN = 2.0, 20.0

# Of the small lines, for the same reason.
MOST_SMALL = 4.5

# The gradient of a ground may be taken away.
NO_GRADIENT = "none"

_FONT_PATH = regex(r".*/.*|.*\.(?:ttf|otf|ttc|otc|woff2?)", re.IGNORECASE)
_COLOUR = regex(r"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})")
_STOP = regex(r"(#\w*)(?:\s+(\d{1,3}(?:\.\d{1,4})?)\s*%)?")
_NUMBER = regex(r"-?\d{1,4}(?:\.\d{1,6})?", re.ASCII)

_WRITE_COLOUR = 'write it as "#F6F0E4", in quotation marks'
_NO_FILE = "write its path as seen from this file"


@dataclass(frozen=True, slots=True)
class Files:
    """The files that a theme file may name.

    Attributes:
        folder: where their paths begin, absolute.
        judges: say which of them can be used.
    """

    folder: Path
    judges: Judges


def theme_keys(bases: Collection[Theme], files: Files) -> tuple[Field, ...]:
    """Return the keys, with the roles that one of `bases` has."""
    name = next(iter(bases)).name if len(bases) == 1 else "a theme"
    inks = _together((GROUND, *base.inks) for base in bases)
    fills = _together(base.gradients for base in bases)
    start = min(LEAST_START.get(base.composition, LEAST_MARGIN) for base in bases)
    return (
        _text("like", "The theme, or theme file, whose values hold where none is written", one_line, "base", "extends"),
        _text("name", "Name for people", one_line, "title"),
        _text("about", "One sentence about it", one_line, "description"),
        group(
            "colours",
            "Colours by role",
            f'"colours" of {name}',
            tuple(_text(role, "A colour", colour) for role in inks),
            "colors",
            "palette",
        ),
        group(
            "gradients",
            "Colours that change from the top to the bottom, by role",
            f'"gradients" of {name}',
            tuple(Field(Key(role, "texts", "Colours from the top"), partial(_gradient, role)) for role in fills),
            "gradient",
        ),
        group(
            "types",
            "Faces, and how they are set, by role",
            '"types"',
            (
                *(_type(role, files, _LARGE) for role in LARGE_TYPES),
                *(_type(role, files, _SMALL) for role in SMALL_TYPES),
            ),
            "fonts",
            "faces",
            "typography",
        ),
        _by_ratio("sizes", "Sizes in hundredths of the width", _SIZES, (_FLOOR,)),
        _by_ratio("spacing", "Lengths in hundredths of the width", _spacing(start), _FIGURE_GAPS, "margins"),
        _text("logo", "Picture file", partial(_logo, files), "picture"),
    )


def _together(roles: Iterator[Collection[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(role for some in roles for role in some))


def _text(name: str, doc: str, convert: Callable[[str], object], *also: str) -> Field:
    return Field(Key(name, "text", doc, also=also), convert)


# --- what stands behind a key -------------------------------------------------------------------


def colour(text: str) -> Colour:
    """Return a colour.

    Raises:
        WrongError: it is none.
    """
    match = _COLOUR.fullmatch(text)
    if not match:
        raise WrongError(f'is no colour: "{text}"', _WRITE_COLOUR)
    red, green, blue = (int(part, 16) for part in match.groups())
    return red, green, blue


def _gradient(role: str, texts: tuple[str, ...]) -> Gradient:
    """Return the stops of a gradient; none where it is taken away."""
    if texts == (NO_GRADIENT,):
        if role == GROUND:
            return ()
        raise WrongError(f"cannot be {NO_GRADIENT}", "write one colour; that of the ground hides it")
    stops = [_STOP.fullmatch(text) for text in texts]
    wrong = next((text for text, stop in zip(texts, stops, strict=True) if not stop), None)
    if wrong is not None or not texts:
        todo = 'write colours from the top, such as ["#CCD4EB", "#FFD998"] or "#FCCBAC 70%"'
        raise WrongError(f'is no gradient: "{wrong or ""}"', todo)
    found = [stop.groups() for stop in stops if stop]
    colours = [colour(text) for text, _ in found]
    given = [place for _, place in found if place]
    if given and len(given) < len(found):
        raise WrongError("has colours with and without a place", 'write one after each, such as "#FCCBAC 70%"')
    places = [float(place) / 100 for place in given] or [
        number / max(1, len(found) - 1) for number in range(len(found))
    ]
    if places[-1] > 1 or any(above > below for above, below in pairwise(places)):
        raise WrongError("has places out of order", "write them from 0% at the top to 100% at the bottom")
    return tuple(zip(places, colours, strict=True))


def _number(least: float, most: float, text: str) -> float:
    if _NUMBER.fullmatch(text) and least <= float(text) <= most:
        return float(text)
    raise WrongError(f'is "{text}"', f"write a number from {least:g} to {most:g}")


def _small(text: str) -> float:
    if _NUMBER.fullmatch(text) and float(text) < LEAST_SIZE:
        raise WrongError(f"is {text}, too small to be read on a telephone", f"write {LEAST_SIZE:g} or more")
    return _number(LEAST_SIZE, MOST_SMALL, text)


def _step(most: float, text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise WrongError(f'is "{text}"', f"write a step of the type scale, such as {MOST_FLOOR:g}")
    size = float(text)
    steps = [step for step in STEPS if step <= most]
    if size in steps:
        return size
    # The scale falls: the last that is larger, and the first that is smaller.
    near = [step for step in steps if step > size][-1:] + [step for step in steps if step < size][:1]
    todo = f"write {' or '.join(f'{step:g}' for step in sorted(near))}"
    raise WrongError(f"is {text}, no step of the type scale up to {most:g}", todo)


def _face(files: Files, text: str) -> str | Path:
    """Return a key of FACES, or the path of a font file."""
    if text in FACES:
        return text
    if not _FONT_PATH.fullmatch(text):
        meant = suggest(text, FACES)
        todo = f'did you mean "{meant}"?' if meant else f"allowed: {', '.join(FACES)}, or the path of a font file"
        raise WrongError(f'names no face: "{text}"', todo)
    return _file(files, text, files.judges.refuse_font)


def _logo(files: Files, text: str) -> str:
    return str(_file(files, text, files.judges.refuse_logo))


def _file(files: Files, text: str, refuse: Callable[[Path], None]) -> Path:
    """Return the path of a file that can be used.

    Raises:
        WrongError: it is not there, or `refuse` says why it cannot be used.
    """
    path = files.folder / text
    if not files.judges.exists(path):
        raise WrongError(f'names a file that is not there: "{text}"', _NO_FILE)
    try:
        refuse(path)
    except MakeError as error:
        raise WrongError(f"cannot be used: {error.what}", error.todo) from error
    return path


# --- keys in groups -----------------------------------------------------------------------------

_FIGURES: tuple[Figures, ...] = get_args(Figures)


def _figures(text: str) -> str:
    """Return a kind of figures.

    Raises:
        WrongError: it is none.
    """
    if text in _FIGURES:
        return text
    raise WrongError(f'is "{text}"', f"allowed: {', '.join(_FIGURES)}")


_LARGE = (
    _text("leading", "Distance of baselines over size", partial(_number, 0.8, 2.0), "line_height"),
    _text("tracking", "Further advance after each letter, em", partial(_number, -0.1, 0.2), "letter_spacing"),
    _text("figures", "Old-style figures, or such as are as high as capitals", _figures, "numerals"),
)
_SMALL = (*_LARGE, _text("scale", "How much larger than the rest of its line", partial(_number, 1.0, 2.0), "size"))


def _type(role: str, files: Files, rows: tuple[Field, ...]) -> Field:
    face = _text("face", "Name of a face, or path of a font file", partial(_face, files), "font", "family")
    return group(role, "A face, or a face and how it is set", f'"{role}"', (face, *rows), main="face")


_SIZES = (
    _text("quote_most", "Largest quote", partial(_step, MOST_QUOTE), "quote"),
    _text("text_most", "Largest text of a fact", partial(_step, STEPS[0]), "text", "fact"),
    _text("figure_most", "Largest figure of a fact", partial(_step, STEPS[0]), "figure"),
    _text("name", "The speaker's name", _small),
    _text("small", "The lines under it", _small),
)
_FLOOR = _text("floor", "Smallest main text; below it the text becomes slides", partial(_step, MOST_FLOOR), "least")

_FIGURE_GAPS = tuple(
    _text(f"figure_gap_{place}", f"Air {place} the figure", partial(_number, 1.6, 20)) for place in ("before", "after")
)


def _spacing(start: float) -> tuple[Field, ...]:
    """Return the lengths by ratio class; `start` is the least of that margin."""
    return (
        _text("top", "Margin above", partial(_number, LEAST_MARGIN, 60)),
        _text("bottom", "Margin below", partial(_number, LEAST_MARGIN, 60)),
        _text("start", "Margin where lines begin", partial(_number, start, MOST_MARGIN), "left"),
        _text("end", "Margin where lines end", partial(_number, LEAST_MARGIN, MOST_MARGIN), "right"),
        _text("reserve", "Least air between the main text and the rest", partial(_number, 0, 40)),
        _text("lift", "How far above the middle the main text stands", partial(_number, 0, 20)),
        _text("foot_gap", "From the rule of the foot to its first line", partial(_number, 0, 20)),
    )


def _by_ratio(name: str, doc: str, rows: tuple[Field, ...], alone: tuple[Field, ...], *also: str) -> Field:
    """Return a group whose `rows` may be given for all canvases and for those of one ratio class."""
    classes = (group(ratio, f"On {ratio} cards", f'"{ratio}" of "{name}"', rows) for ratio in RATIO_CLASSES)
    return group(name, doc, f'"{name}"', (*rows, *alone, *classes), *also)

"""Which face draws what: the bundled ones by script, then those of the system. A missing glyph is an error."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

from snippets import faces
from snippets.cards import systemfonts
from snippets.errors import FontError
from snippets.graphemes import clusters
from snippets.patterns import regex
from snippets.scripts import COMMON, EMOJI, NAMES, main_script, script_runs

# A wheel carries the fonts inside the package, a checkout at its top level.
_PACKAGE = Path(__file__).parent.parent
FONT_FOLDERS = (_PACKAGE / "data" / "fonts", _PACKAGE.parent.parent / "fonts")

# A comma and a space, which every face has as text has them.
_PLAIN = frozenset(", ")

# What stays in one design. A line may end after a dash or slash, and must then look as it did when it was measured.
_WORD = regex(r"[^\s/\-\u2010-\u2015]*[/\-\u2010-\u2015]+|[^\s/\-\u2010-\u2015]+|\s+")

# Drawn as nothing by every font engine: joiners, bidi controls, variation selectors, soft hyphen, word joiner, and the
# tags that spell the flag of a region.
_INVISIBLE_RANGES = (
    (0xAD, 0xAD),
    (0x61C, 0x61C),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xE0020, 0xE007F),
)
# Every font engine makes these of a font's own space; none is a reason to take another face.
_SPACES = frozenset("\n\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f")

_INVISIBLE = frozenset(chr(point) for first, last in _INVISIBLE_RANGES for point in range(first, last + 1))

# Noto's emoji are wider than one em: as large as this part of the text they stand beside capitals.
EMOJI_SCALE = 0.86

# Debian's packages of fonts that we do not bundle, by script; all others are in the second.
CJK_PACKAGE, OTHER_PACKAGE = "fonts-noto-cjk", "fonts-noto-core"


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A loaded font file.

    Attributes:
        name: its path below the font folder.
        font: HarfBuzz font, scaled to `upem` units.
        upem: units per em.
        covered: the characters that it has.
        colour: whether its glyphs are pictures in colours of their own.
    """

    name: str
    font: hb.Font
    upem: int
    covered: frozenset[str]
    colour: bool = False

    def vertical(self) -> tuple[float, float, float]:
        """Return ascent, descent (positive) and cap height, in em."""
        extents = self.font.get_font_extents("ltr")
        cap = self.font.get_glyph_extents(self.font.get_nominal_glyph(ord("H")) or 0)
        cap_height = cap.y_bearing if cap else 0
        return extents.ascender / self.upem, -extents.descender / self.upem, cap_height / self.upem


def font_folder() -> Path:
    """Return the folder of the bundled fonts.

    Raises:
        FontError: the installation is incomplete.
    """
    for folder in FONT_FOLDERS:
        if folder.is_dir():
            return folder
    raise FontError("the bundled fonts are missing", "install snippets again")


@cache
def load(name: str, index: int = 0) -> Face:
    """Return the face of a file below the font folder, or of one named by its whole path.

    Args:
        name: of the file.
        index: of the face in a collection.

    Raises:
        FontError: the file is missing or no font.
    """
    try:
        face = hb.Face(hb.Blob.from_file_path(str(font_folder() / name)), index)
    except (OSError, hb.HarfBuzzError) as error:
        todo = "name another font file" if Path(name).is_absolute() else "install snippets again"
        raise FontError(f"font {name} cannot be loaded", todo) from error
    colour = name == faces.EMOJI_FILE
    upem = round(face.upem / EMOJI_SCALE) if colour else face.upem
    return Face(name, hb.Font(face), upem, frozenset(map(chr, face.unicodes)), colour)


@lru_cache(maxsize=32)
def enlarged(face: Face, scale: float) -> Face:
    """Return a face whose glyphs are so many times as large."""
    return replace(face, upem=round(face.upem / scale))


def chain(key: str, script: str = COMMON) -> Iterator[Face]:
    """Yield the bundled faces that may draw a script, loading each only when asked for."""
    if script == EMOJI:
        yield load(faces.EMOJI_FILE)
    yield from (load(row.file) for row in faces.chain(key, script))
    if script == COMMON:
        yield load(faces.EMOJI_FILE)


class Item(NamedTuple):
    """A part of a text in one face and one script.

    Attributes:
        start, end: offsets in code points. script: ISO 15924 code.
    """

    start: int
    end: int
    face: Face
    script: str


@lru_cache(maxsize=256)
def itemise(text: str, key: str, lang: str = "", beside: str = "") -> tuple[Item, ...]:
    """Return the parts that cover `text` in order, each in the first face that has it whole.

    A grapheme cluster is never shared by two faces.

    Args:
        text: one line or less.
        key: of `faces.FACES`.
        lang: BCP 47; tells the forms of Han characters apart.
        beside: as in `Style`.

    Raises:
        FontError: a character that no face has; names it, its script, and what would help.
    """
    if beside and _neutral(text):
        script = main_script(beside)
        face = _first_with({beside}, key, script, [])
        if not face and set(text) <= _PLAIN:
            # Other marks of East Asian faces fill a square.
            face = _system(frozenset({beside}), key, script, lang)
        if face and face.covered >= _needed(text):
            return (Item(0, len(text), face, main_script(beside)),)
    items: list[Item] = []
    for start, end, script in script_runs(text):
        first = next(chain(key, script))
        if not items and first.covered.issuperset(text if end == len(text) else text[:end]):
            items.append(Item(start, end, first, script))
            continue
        for word in _WORD.finditer(text, start, end):
            for begin, stop, face in _word_faces(word[0], key, script, lang, items):
                at = word.start() + begin
                if items and items[-1].face is face and items[-1].script == script:
                    items[-1] = items[-1]._replace(end=word.start() + stop)
                else:
                    items.append(Item(at, word.start() + stop, face, script))
    return tuple(_with_wide_spaces(text, items)) or (Item(0, len(text), next(chain(key)), COMMON),)


def _with_wide_spaces(text: str, items: list[Item]) -> Iterator[Item]:
    """Return the items; a space between two faces is of the one that has it wider, one at the start of the next face.

    A condensed face's own would glue its words to those of another.
    """
    for number, after in enumerate(items[1:], start=1):
        before = items[number - 1]
        end = before.start + len(text[before.start : before.end].rstrip())
        alone = end == before.start
        if end < before.end and not after.face.colour and (alone or _space(after.face) > _space(before.face)):
            items[number - 1] = before._replace(end=end)
            items[number] = after._replace(start=end)
    return (item for item in items if item.end > item.start)


@cache
def _space(face: Face) -> float:
    """Return the width of a face's space, em."""
    return float(face.font.get_glyph_h_advance(face.font.get_nominal_glyph(ord(" ")) or 0)) / face.upem


def _word_faces(word: str, key: str, script: str, lang: str, before: list[Item]) -> Iterator[tuple[int, int, Face]]:
    # A word stays in one design where one face has all of it; only then is it looked at cluster by cluster.
    whole = _first_with(_needed(word), key, script, before)
    if whole:
        yield 0, len(word), whole
        return
    for start, end in pairwise((0, *clusters(word))):
        needed = _needed(word[start:end])
        face = _first_with(needed, key, script, before) or _system(frozenset(needed), key, script, lang)
        if face is None:
            raise FontError(*_missing(word[start:end], sorted(needed), script))
        yield start, end, face


def _needed(text: str) -> set[str]:
    return {char for char in text if char not in _INVISIBLE and char not in _SPACES}


def _first_with(needed: set[str], key: str, script: str, before: list[Item]) -> Face | None:
    # Spaces and punctuation alone stay with the script before them: a dash of another design would stand out.
    after = before and _neutral(needed) and not before[-1].face.colour
    tried = (before[-1].face, *chain(key, script)) if after else chain(key, script)
    return next((face for face in tried if face.covered >= needed), None)


def _neutral(chars: Iterable[str]) -> bool:
    """Return whether all are spaces and punctuation."""
    return all(unicodedata.category(char)[0] in "ZP" for char in chars)


def _system(needed: frozenset[str], key: str, script: str, lang: str) -> Face | None:
    """Return the system's face for some characters; once one is chosen for a script it draws all that it can."""
    row = faces.face_row(key)
    for file in systemfonts.candidates(NAMES.get(script, ""), script, row.flavour, row.weight, lang):
        face = load(str(file.path), file.number)
        if face.covered >= needed:
            return face
    return None


def _named(char: str) -> str:
    point, name = f"U+{ord(char):04X}", unicodedata.name(char, "")
    if not char.isprintable():
        return f"{point} {name}".strip()
    return f"{char} ({f'{point} {name}'.strip()})"


def _missing(cluster: str, needed: list[str], script: str) -> tuple[str, str]:
    """Return what is missing and what to do about it; an emoji has the name that people know it by."""
    from emoji import EMOJI_DATA

    known = EMOJI_DATA.get(cluster)
    if known:
        name = known["en"].strip(":").replace("_", " ")
        return f"no font at hand has the emoji {cluster} ({name})", "leave it out of the text"
    named = ", ".join(map(_named, needed))
    written = NAMES.get(script, "") if script not in {COMMON, EMOJI} else ""
    if not written or any(unicodedata.category(char) in {"Cn", "Co", "Cs"} for char in needed):
        return f"no font at hand has {named}", "write it with other characters"
    package = CJK_PACKAGE if script in faces.CJK else OTHER_PACKAGE
    todo = f"install a font for {written}; on Debian and Ubuntu: apt install {package}"
    return f"no font at hand has {named}, of the script {written}", todo

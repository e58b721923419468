"""FACES and FALLBACKS: the bundled faces, which face a theme's key names, and which stand in for it, by script.

Plain data and the order that follows from it; nothing here opens a file. `fonts/README.md` says where the files come
from. A fallback takes the flavour of the theme's face and the nearest weight; bold and italic are never synthesised.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

Flavour = Literal["serif", "sans", "mono"]


class FaceRow(NamedTuple):
    """A bundled face.

    Attributes:
        file: path below the font folder.
        flavour: what stands beside it without jarring.
        weight: OpenType weight class, 100 to 900.
        italic: whether it slants.
        narrow: condensed, or drawn for large sizes only: the last choice as a fallback.
    """

    file: str
    flavour: Flavour
    weight: int = 400
    italic: bool = False
    narrow: bool = False


# What `themes.Type.face` names. Each holds these scripts.
OWN_SCRIPTS = frozenset({"Latn", "Grek", "Cyrl", "Zyyy"})
FACES: Mapping[str, FaceRow] = {
    "display": FaceRow("literata/LiterataDisplay-Regular.ttf", "serif", narrow=True),
    "text": FaceRow("literata/Literata-Regular.ttf", "serif"),
    "italic": FaceRow("literata/Literata-Italic.ttf", "serif", italic=True),
    "strong": FaceRow("literata/Literata-SemiBold.ttf", "serif", 600),
    "news": FaceRow("noto-serif/NotoSerifExtraCondensed-ExtraBold.ttf", "serif", 800, narrow=True),
    "shout": FaceRow("sofia-sans-extra-condensed/SofiaSansExtraCondensed-Black.ttf", "sans", 900, narrow=True),
    "grotesque": FaceRow("inter/Inter-Medium.ttf", "sans", 500),
    "grotesque-bold": FaceRow("inter/Inter-Bold.ttf", "sans", 700),
    "mono": FaceRow("jetbrains-mono/JetBrainsMono-Regular.ttf", "mono"),
    "mono-bold": FaceRow("jetbrains-mono/JetBrainsMono-Bold.ttf", "mono", 700),
    "flair": FaceRow("commissioner-flair/CommissionerFlair-Medium.ttf", "sans", 500),
    "flair-bold": FaceRow("commissioner-flair/CommissionerFlair-Bold.ttf", "sans", 700),
    "plain": FaceRow("commissioner/Commissioner-Medium.ttf", "sans", 500),
    "plain-bold": FaceRow("commissioner/Commissioner-SemiBold.ttf", "sans", 600),
    "neutral": FaceRow("noto-sans/NotoSans-Regular.ttf", "sans"),
    "neutral-bold": FaceRow("noto-sans/NotoSans-Bold.ttf", "sans", 700),
}

# Which face of FACES draws a whole text in the place of one that lacks letters of it: word by word, two designs as
# different as a condensed face and a wide one would take turns.
STAND_INS: Mapping[str, str] = {"shout": "grotesque-bold"}

# From this part of the words on.
MANY_WORDS = 0.1

# Which face of FACES draws a text of a script in the place of another: in Literata's display cut accents of Greek
# letters run into the letters beside them; quotation marks of a condensed black face are wedges beside the square
# letters of Chinese and Korean. Seen on the sheets, 2026-11.
OF_SCRIPT: Mapping[tuple[str, str], str] = {
    ("display", "Grek"): "text",
    ("shout", "Hang"): "grotesque-bold",
    ("shout", "Hani"): "grotesque-bold",
}

# Stands in the key of a font file of the user's, between the key of FACES in whose place it is and its path.
_OWN = ":"


def own_face(path: str, like: str) -> str:
    """Return the key of a font file of the user's.

    Args:
        path: of the file, absolute.
        like: key of the face in whose place it stands. It tells what may stand in for it: a file does not.
    """
    return f"{like.partition(_OWN)[0]}{_OWN}{path}"


def face_row(key: str) -> FaceRow:
    """Return the row of a key of FACES or of `own_face`, whose file is absolute."""
    like, own, path = key.partition(_OWN)
    return FACES[like]._replace(file=path) if own else FACES[like]


def stand_in(key: str) -> str:
    """Return the face that draws a whole text in the place of one that lacks many of its letters; empty for none."""
    return STAND_INS.get(key.partition(_OWN)[0], "")


# The one colour face: pictures, no letters.
EMOJI_FILE = "noto-color-emoji/NotoColorEmoji-Regular.ttf"

_EUROPEAN = (
    FaceRow("noto-serif/NotoSerif-Regular.ttf", "serif"),
    FaceRow("noto-serif/NotoSerif-Italic.ttf", "serif", italic=True),
    FaceRow("noto-serif/NotoSerif-SemiBold.ttf", "serif", 600),
    FaceRow("noto-sans/NotoSans-Regular.ttf", "sans"),
    FaceRow("noto-sans/NotoSans-Bold.ttf", "sans", 700),
)


def _script(serif: str, sans: str) -> tuple[FaceRow, ...]:
    """Return the rows of a script's two families: regular and bold of each, and a medium sans."""
    regular, medium, bold = ("Regular", 400), ("Medium", 500), ("Bold", 700)
    families: tuple[tuple[str, Flavour, tuple[tuple[str, int], ...]], ...] = (
        (serif, "serif", (regular, bold)),
        (sans, "sans", (regular, medium, bold)),
    )
    return tuple(
        FaceRow(f"{family.lower().replace(' ', '-')}/{family.replace(' ', '')}-{style}.ttf", flavour, weight)
        for family, flavour, styles in families
        for style, weight in styles
    )


# By ISO 15924 code.
FALLBACKS: Mapping[str, tuple[FaceRow, ...]] = {
    "Latn": _EUROPEAN,
    "Grek": _EUROPEAN,
    "Cyrl": _EUROPEAN,
    "Armn": _script("Noto Serif Armenian", "Noto Sans Armenian"),
    "Geor": _script("Noto Serif Georgian", "Noto Sans Georgian"),
    "Hebr": _script("Noto Serif Hebrew", "Noto Sans Hebrew"),
    "Arab": _script("Noto Naskh Arabic", "Noto Sans Arabic"),
    "Deva": _script("Noto Serif Devanagari", "Noto Sans Devanagari"),
    "Beng": _script("Noto Serif Bengali", "Noto Sans Bengali"),
    "Taml": _script("Noto Serif Tamil", "Noto Sans Tamil"),
    "Thai": _script("Noto Serif Thai", "Noto Sans Thai"),
}

_INDIC = frozenset(["Beng", "Deva", "Gujr", "Guru", "Knda", "Mlym", "Orya", "Sinh", "Taml", "Telu", "Tibt"])
_SOUTH_EAST = frozenset(["Thai", "Laoo", "Khmr", "Mymr", "Java", "Bali"])
CJK = frozenset(["Hani", "Hira", "Kana", "Hang", "Bopo"])

# Scripts whose letters look small beside Latin of the same size: how much larger small lines are set in them. Here and
# below: art direction of the themes, 2026-11.
SMALL_LINES_SCALE: Mapping[str, float] = dict.fromkeys(("Arab", "Hebr", *_INDIC), 1.14)

# Scripts of which a bundled face of fixed width has the letters. In lines of the others its spaces, digits and commas
# would stand apart from the letters of another face, so all of such a line is set in a face that goes with them.
FIXED_WIDTH_SCRIPTS = frozenset(("Latn", "Grek", "Cyrl", "Zyyy"))
PROPORTIONAL: Mapping[str, str] = {"mono": "neutral", "mono-bold": "neutral-bold"}

# What stands beside letters that have no italic.
UPRIGHT: Mapping[str, str] = {"italic": "text"}

# The least leading of a script, in types that are set with air and in those that are set tight.
LEAST_LEADING: Mapping[str, tuple[float, float]] = {
    "Arab": (1.56, 1.4),
    "Armn": (1.3, 1.22),
    "Geor": (1.3, 1.2),
    **dict.fromkeys((*_INDIC, *_SOUTH_EAST), (1.5, 1.25)),
    **dict.fromkeys(CJK, (1.6, 1.2)),
}
TIGHT_LEADING = 1.16

# By how many steps the largest type of a script is smaller than that of Latin.
SMALLER_STEPS: Mapping[str, int] = {"Arab": 1, **dict.fromkeys(CJK, 1)}

# Scripts whose letters join or hang from a line, and those whose squares have their own air: never tracked.
_JOINED = "Arab Syrc Mong Nkoo Mand Mani Phlp Adlm Rohg Sogd Ougr"
UNTRACKED = _INDIC | _SOUTH_EAST | CJK | frozenset(_JOINED.split(" "))

# Scripts that are read from the right.
_FROM_THE_RIGHT = (
    "Adlm Arab Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh "
    "Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Thaa Todr Yezi"
)
RTL = frozenset(_FROM_THE_RIGHT.split(" "))

# What may stand in for a flavour, best first.
NEAR_FLAVOURS: Mapping[Flavour, tuple[Flavour, ...]] = {
    "serif": ("serif", "sans", "mono"),
    "sans": ("sans", "serif", "mono"),
    "mono": ("mono", "sans", "serif"),
}


def distance(wanted: FaceRow, flavour: Flavour, weight: int, *, italic: bool) -> tuple[int, int, int, int]:
    """Return how far a face is from the one wanted, for sorting: flavour tells first, then slant, then weight.

    Of two weights equally near, the one on the wanted weight's own side of 500 is nearer (as in CSS Fonts 4, 5.2).
    """
    away = weight - wanted.weight
    return (
        NEAR_FLAVOURS[wanted.flavour].index(flavour),
        int(italic != wanted.italic),
        abs(away),
        away if wanted.weight <= 500 else -away,
    )


# Characters of many scripts; a face of any may have them.
_SHARED = frozenset({"Zyyy", "Zinh"})


@lru_cache(maxsize=256)
def chain(key: str, script: str) -> tuple[FaceRow, ...]:
    """Return the bundled text faces that may draw a script, in order: the theme's own is first.

    Args:
        key: of FACES or of `own_face`.
        script: ISO 15924 code; Zyyy for characters of no script, Zsye for those that may be emoji.
    """
    wanted = face_row(key)

    def nearest_first(rows: Iterable[FaceRow]) -> list[FaceRow]:
        return sorted(rows, key=lambda row: (row.narrow, *distance(wanted, row.flavour, row.weight, italic=row.italic)))

    own = nearest_first(FALLBACKS.get(script, ()))
    signs = nearest_first((*_EUROPEAN, *FACES.values())) if script in {*FALLBACKS, *_SHARED, "Zsye"} else []
    rest = nearest_first(row for rows in FALLBACKS.values() for row in rows) if script in _SHARED else []
    return tuple(dict.fromkeys((wanted, *own, *signs, *rest)))

"""What is in this folder: where each face comes from and what it holds. `build.py` makes it so."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

# --- where the fonts come from ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Package:
    """A package of a public registry.

    Attributes:
        folder: where its faces go, below this folder.
        client: the registry's own client that fetches it.
        sha256: of the archive as the client delivers it.
        licence_file: path of the licence text inside the archive.
        licence: SPDX identifier, read in that text on 2026-11-24.
        reserved_names: Reserved Font Names that the text declares; a cut font may not carry one of them.
        origin: whose work it is, and the version in the font's own name table.
    """

    folder: str
    client: Literal["npm", "pip"]
    name: str
    version: str
    sha256: str
    licence_file: str
    licence: str
    reserved_names: tuple[str, ...]
    origin: str


# Whole faces keep the kerning between scripts and blocks. Armenian and Georgian come only in script files.
LITERATA = Package(
    folder="literata",
    client="pip",
    name="fontpkg-literata",
    version="3.103",
    sha256="0a6f8f6b3c26c7c988f93497b35b4581cb259feb189581ae6d0f2d3926f22d28",
    licence_file="fontpkg_literata/LICENSE",
    licence="OFL-1.1",
    reserved_names=(),
    origin="The Literata Project Authors, 3.103",
)
NOTO_SERIF = Package(
    folder="noto-serif",
    client="pip",
    name="fontpkg-noto-serif",
    version="2.15",
    sha256="3cc09442fea9c5f852ca4b3ae2984acf7033c20f5d67bb35f4381549c74f370f",
    licence_file="fontpkg_noto_serif/LICENSE",
    licence="OFL-1.1",
    reserved_names=(),
    origin="The Noto Project Authors, 2.015 (italic 2.013)",
)
NOTO_SERIF_ARMENIAN = Package(
    folder="noto-serif-armenian",
    client="npm",
    name="@fontsource-variable/noto-serif-armenian",
    version="5.3.0",
    sha256="0362f426a502892d1b522c6bf4ad5698b3a203f81b32cbb25d6552299c6dbb32",
    licence_file="package/LICENSE",
    licence="OFL-1.1",
    reserved_names=(),
    origin="The Noto Project Authors, 2.008",
)
NOTO_SERIF_GEORGIAN = Package(
    folder="noto-serif-georgian",
    client="npm",
    name="@fontsource-variable/noto-serif-georgian",
    version="5.3.0",
    sha256="153877cd1148c5f78f3517775ec7764d8740a3d7b33792b6270a2784159e6b33",
    licence_file="package/LICENSE",
    licence="OFL-1.1",
    reserved_names=(),
    origin="The Noto Project Authors, 2.003",
)

PACKAGES = (LITERATA, NOTO_SERIF, NOTO_SERIF_ARMENIAN, NOTO_SERIF_GEORGIAN)


# --- what each face holds -----------------------------------------------------------------------


def code_points(*spans: tuple[int, int]) -> frozenset[int]:
    """The code points of closed spans."""
    return frozenset(point for first, last in spans for point in range(first, last + 1))


# Literata holds nothing beyond the Basic Multilingual Plane.
EVERYTHING = code_points((0x0020, 0xFFFF))

# Digits and the punctuation a sentence needs, so that a line in one script is set in one face.
SENTENCE = code_points((0x20, 0x40), (0xA0, 0xA0), (0xAB, 0xAB), (0xBB, 0xBB)) | code_points(
    (0x2010, 0x2015), (0x2018, 0x201E), (0x2026, 0x2026), (0x2039, 0x203A), (0x20AC, 0x20AC)
)
ARMENIAN = SENTENCE | code_points((0x0530, 0x058F), (0xFB13, 0xFB17))
GEORGIAN = SENTENCE | code_points((0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2D), (0x20BE, 0x20BE))

# Latin, Greek, Cyrillic, punctuation, currency, letterlike signs, arrows, mathematics, and shapes.
EUROPEAN = code_points((0x0020, 0x052F), (0x1E00, 0x1FFF), (0x2000, 0x22FF)) | code_points(
    (0x25A0, 0x25FF), (0x2C60, 0x2C7F), (0x2E00, 0x2E5D), (0xA78B, 0xA78C), (0xFB00, 0xFB06)
)
# A combining mark sits on its letter only when both are in one face, and a word should not change face at a
# letter that Literata lacks (Kazakh, Hausa, dotted Irish): letters and marks stand beside what is added.
CARRIERS = code_points((0x0020, 0x04FF), (0x1E00, 0x1E9F), (0x25CC, 0x25CC))


@dataclass(frozen=True, slots=True)
class Face:
    """One file that is made.

    Attributes:
        package: what it is made from.
        parts: paths inside the package's archive; a code point is taken from the first part that has it.
        axes: the position on the variable axes.
        repertoire: the code points wanted; those that no part has are left out.
        family: with `style`, the names inside the file and of the file.
        weight: OpenType weight class, 400 or 600.
        beside: a file made earlier whose code points are left out, but for CARRIERS.
    """

    package: Package
    parts: tuple[str, ...]
    axes: Mapping[str, float]
    repertoire: frozenset[int]
    family: str
    style: str
    weight: int
    beside: str = ""

    @property
    def postscript(self) -> str:
        """The PostScript name."""
        return f"{self.family.replace(' ', '')}-{self.style}"

    @property
    def file(self) -> str:
        """The file's path below this folder."""
        return f"{self.package.folder}/{self.postscript}.ttf"


def _scripts(name: str, *scripts: str) -> tuple[str, ...]:
    return tuple(f"package/files/{name}-{script}-wght-normal.woff2" for script in scripts)


LITERATA_UPRIGHT = ("fontpkg_literata/files/Literata[opsz,wght].ttf",)
LITERATA_ITALIC = ("fontpkg_literata/files/Literata-Italic[opsz,wght].ttf",)
NOTO_UPRIGHT = ("fontpkg_noto_serif/files/NotoSerif[wdth,wght].ttf",)
NOTO_ITALIC = ("fontpkg_noto_serif/files/NotoSerif-Italic[wdth,wght].ttf",)
ARMENIAN_PARTS = _scripts("noto-serif-armenian", "armenian", "latin", "latin-ext")
GEORGIAN_PARTS = _scripts("noto-serif-georgian", "georgian", "latin", "latin-ext")

DISPLAY = {"opsz": 72.0, "wght": 400.0}
TEXT = {"opsz": 28.0, "wght": 400.0}
TEXT_600 = {"opsz": 28.0, "wght": 600.0}
NORMAL = {"wdth": 100.0, "wght": 400.0}
NORMAL_600 = {"wdth": 100.0, "wght": 600.0}
WEIGHT_400 = {"wght": 400.0}
WEIGHT_600 = {"wght": 600.0}

MAIN = "literata/Literata-Regular.ttf"
ARMN, GEOR = "Noto Serif Armenian", "Noto Serif Georgian"

# fmt: off
FACES = (
    Face(LITERATA, LITERATA_UPRIGHT, DISPLAY, EVERYTHING, "Literata Display", "Regular", 400),
    Face(LITERATA, LITERATA_UPRIGHT, TEXT, EVERYTHING, "Literata", "Regular", 400),
    Face(LITERATA, LITERATA_ITALIC, TEXT, EVERYTHING, "Literata", "Italic", 400),
    Face(LITERATA, LITERATA_UPRIGHT, TEXT_600, EVERYTHING, "Literata", "SemiBold", 600),
    Face(NOTO_SERIF, NOTO_UPRIGHT, NORMAL, EUROPEAN, "Noto Serif", "Regular", 400, MAIN),
    Face(NOTO_SERIF, NOTO_UPRIGHT, NORMAL_600, EUROPEAN, "Noto Serif", "SemiBold", 600, MAIN),
    Face(NOTO_SERIF, NOTO_ITALIC, NORMAL, EUROPEAN, "Noto Serif", "Italic", 400, MAIN),
    Face(NOTO_SERIF_ARMENIAN, ARMENIAN_PARTS, WEIGHT_400, ARMENIAN, ARMN, "Regular", 400),
    Face(NOTO_SERIF_ARMENIAN, ARMENIAN_PARTS, WEIGHT_600, ARMENIAN, ARMN, "SemiBold", 600),
    Face(NOTO_SERIF_GEORGIAN, GEORGIAN_PARTS, WEIGHT_400, GEORGIAN, GEOR, "Regular", 400),
    Face(NOTO_SERIF_GEORGIAN, GEORGIAN_PARTS, WEIGHT_600, GEORGIAN, GEOR, "SemiBold", 600),
)
# fmt: on

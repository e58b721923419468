"""What is in this folder: where each face comes from and what it holds. `build.py` makes it so."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

# --- where the fonts come from ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Package:
    """A package of a public registry. All that is taken from it is under the SIL Open Font License 1.1.

    Attributes:
        folder: where its faces go, below this folder.
        client: the registry's own client that fetches it.
        sha256: of the archive as the client delivers it.
        origin: whose work it is, and the version in the font's own name table.
        licence_file: path of the fonts' licence text inside the archive, read on 2026-11-24.
    """

    folder: str
    client: Literal["npm", "pip"]
    name: str
    version: str
    sha256: str
    origin: str
    licence_file: str = "package/LICENSE"


def _pypi(family: str, version: str, sha256: str, origin: str) -> Package:
    """The package of a whole family, unsplit: kerning between scripts and blocks is in it."""
    licence_file = f"fontpkg_{family.replace('-', '_')}/LICENSE"
    return Package(family, "pip", f"fontpkg-{family}", version, sha256, origin, licence_file)


def _expo(family: str, version: str, sha256: str, origin: str) -> Package:
    """The package of a family's whole static faces; its own code, which is not taken, has another licence."""
    name = f"@expo-google-fonts/{family}"
    return Package(family, "npm", name, version, sha256, origin, "package/LICENSE_FONT")


def _fontsource(family: str, sha256: str, origin: str, folder: str = "") -> Package:
    """The package of a variable family, split by script."""
    return Package(folder or family, "npm", f"@fontsource-variable/{family}", "5.3.0", sha256, origin)


NOTO = "The Noto Project Authors, "

LITERATA = _pypi(
    "literata",
    "3.103",
    "0a6f8f6b3c26c7c988f93497b35b4581cb259feb189581ae6d0f2d3926f22d28",
    "The Literata Project Authors, 3.103",
)
NOTO_SERIF = _pypi(
    "noto-serif",
    "2.15",
    "3cc09442fea9c5f852ca4b3ae2984acf7033c20f5d67bb35f4381549c74f370f",
    f"{NOTO}2.015 (italic 2.013)",
)
NOTO_SANS = _pypi(
    "noto-sans",
    "2.15",
    "54016cb4dfbfdd8f0cae3d71a9401a73e786a473debd12f1d79067e349c9a4a3",
    f"{NOTO}2.015",
)
INTER = _pypi(
    "inter",
    "4.1.post1",
    "b1105c8b368787112e9352ba657fe4fd32feb0722cc3046a308f65962298ddf8",
    "The Inter Project Authors, 4.001",
)
JETBRAINS_MONO = _pypi(
    "jetbrains-mono",
    "2.211",
    "546e53afe7048f4c4ac2be8cbc00c42d7208bb5f6cd00f852225aa2797335de4",
    "The JetBrains Mono Project Authors, 2.211",
)
COMMISSIONER = _expo(
    "commissioner",
    "0.4.1",
    "0e9d8447d5fd42726eeec9abf85daa86ce32d4cd6bc71d7c1af237b1682fb6b3",
    "The Commissioner Project Authors, 1.001",
)
SOFIA = _expo(
    "sofia-sans-extra-condensed",
    "0.4.2",
    "f4aaf2a3258026b83dfd8a0bcc747f759866e90456f3beb463cf95216a3b08ee",
    "The Sofia Sans Project Authors, 4.101",
)
# The flared cuts come only in script files.
COMMISSIONER_FLAIR = _fontsource(
    "commissioner",
    "09ddbabb378a47e1915863d2a8f6041f7c49408ee4dfd8ba8677d7a77c871318",
    "The Commissioner Project Authors, 1.001",
    "commissioner-flair",
)
EMOJI = Package(
    "noto-color-emoji",
    "npm",
    "@fontsource/noto-color-emoji",
    "5.3.2",
    "1bd31f2fb1616c9da2892e385ff9a95a446cecbc045e1354e6b8a64389f77b96",
    "Google Inc., 2.057 of 2026-09-11",
)


# --- what each face holds -----------------------------------------------------------------------


def code_points(*spans: tuple[int, int]) -> frozenset[int]:
    """The code points of closed spans."""
    return frozenset(point for first, last in spans for point in range(first, last + 1))


# U+26A1 and U+2B1C, which are shown as pictures unless text is asked for: a letter face must not have them first.
PICTURES = frozenset({0x26A1, 0x2B1C})
# The Basic Multilingual Plane without private use: what a sign there means, only the font knows.
EVERYTHING = code_points((0x0020, 0xD7FF), (0xF900, 0xFFFF)) - PICTURES
# Not cut at all.
UNCUT: frozenset[int] = frozenset()

# Digits and the punctuation a sentence needs, so that a line in one script is set in one face.
SENTENCE = code_points((0x20, 0x40), (0xA0, 0xA0), (0xAB, 0xAB), (0xBB, 0xBB)) | code_points(
    (0x2010, 0x2015), (0x2018, 0x201E), (0x2026, 0x2026), (0x2039, 0x203A), (0x20AC, 0x20AC)
)
# Joiners, direction marks, and the circle that carries a mark without its letter.
JOINERS = code_points((0x200C, 0x200F), (0x25CC, 0x25CC))

# Latin, Greek, Cyrillic, punctuation, currency, letterlike signs, arrows, mathematics, and shapes.
EUROPEAN = code_points((0x0020, 0x052F), (0x1E00, 0x1FFF), (0x2000, 0x22FF)) | code_points(
    (0x25A0, 0x25FF), (0x2C60, 0x2C7F), (0x2E00, 0x2E5D), (0xA78B, 0xA78C), (0xFB00, 0xFB06)
)
# A combining mark sits on its letter only when both are in one face, and a word should not change face at a
# letter that Literata lacks (Kazakh, Hausa, dotted Irish): letters and marks stand beside what is added.
CARRIERS = code_points((0x0020, 0x04FF), (0x1E00, 0x1E9F), (0x25CC, 0x25CC))


@dataclass(frozen=True, slots=True)
class Script:
    """A script that has a serif and a sans face.

    Attributes:
        name: as the packages' file names have it.
        repertoire: its code points, with the punctuation of a sentence.
        serif, sans: (family, package) of each flavour.
    """

    name: str
    repertoire: frozenset[int]
    serif: tuple[str, Package]
    sans: tuple[str, Package]


def _script(name: str, serif: tuple[str, str], sans: tuple[str, str], *spans: tuple[int, int]) -> Script:
    """A row of SCRIPTS from (sha256, version) of the two packages that are named by the script."""
    packages = [
        (f"Noto {flavour.title()} {name.title()}", _fontsource(f"noto-{flavour}-{name}", sha256, NOTO + version))
        for flavour, (sha256, version) in (("serif", serif), ("sans", sans))
    ]
    return Script(name, SENTENCE | JOINERS | code_points(*spans), packages[0], packages[1])


# fmt: off
SCRIPTS = (
    _script(
        "armenian",
        ("0362f426a502892d1b522c6bf4ad5698b3a203f81b32cbb25d6552299c6dbb32", "2.008"),
        ("758f942eb2aed799bbd01419c2be8e1d39e2d500f615ba6c127cf4edaec216d0", "2.008"),
        (0x0530, 0x058F), (0xFB13, 0xFB17),
    ),
    _script(
        "georgian",
        ("153877cd1148c5f78f3517775ec7764d8740a3d7b33792b6270a2784159e6b33", "2.003"),
        ("88950e3400a0829dec4c205eb1e92b2b0b7070cdf476009f86152797b236733c", "2.005"),
        (0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2D), (0x20BE, 0x20BE),
    ),
    _script(
        "hebrew",
        ("d7564e0e5b9592bf28ecb20dc49d5b717d1f071026b3d083d75bf6f875a387a5", "2.004"),
        ("85bb3375f5176f977bb84349d0e3160a59e4da389caf790e63f7c16257dfe6de", "3.001"),
        (0x0590, 0x05FF), (0xFB1D, 0xFB4F), (0x20AA, 0x20AA),
    ),
    Script(
        "arabic",
        SENTENCE | JOINERS | code_points(
            (0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC),
        ),
        ("Noto Naskh Arabic", _fontsource(
            "noto-naskh-arabic", "f70a9e7e17937ea8d6913ec98dfd970604a202a079ac2ec7246c065a12b5e58e", f"{NOTO}2.021",
        )),
        ("Noto Sans Arabic", _fontsource(
            "noto-sans-arabic", "b6c7b9001f81e4df07a4f2501ad1b710f8faf2ed0cccc753bd3162a358b08ce5", f"{NOTO}2.012",
        )),
    ),
    _script(
        "devanagari",
        ("d4534d64448e62fc206e3354d9585a740e1ed1feff76ec98d024072d36e9b575", "2.006"),
        ("b5e77b55d96a5918e559193773490a7a5dd0e512e6354c93103a058ff8996ac0", "2.006"),
        (0x0900, 0x097F), (0x1CD0, 0x1CFF), (0x20A8, 0x20A8), (0x20B9, 0x20B9), (0xA830, 0xA839), (0xA8E0, 0xA8FF),
    ),
    _script(
        "bengali",
        ("e74a34af3cbf2090a9b9e155a3ea05159837ff45f39ed3e8358b8fae43d28cd5", "3.000"),
        ("c5811f21f12e6ecfb076898a438f808ccbb56b64deaab0311952863d18e80558", "3.011"),
        (0x0951, 0x0952), (0x0964, 0x0965), (0x0980, 0x09FF), (0x1CD0, 0x1CFF), (0x20B9, 0x20B9),
    ),
    _script(
        "tamil",
        ("f38136794f43f5a25a655c64127cdbb1409de9a65cba1e0b7b2f18ebf10d2cfe", "2.004"),
        ("99800b83c2ff671c98e8818890d36610b7196ceb7b6dc73663dd84a05f97e275", "2.004"),
        (0x0951, 0x0952), (0x0964, 0x0965), (0x0B80, 0x0BFF), (0x1CDA, 0x1CDA), (0x20B9, 0x20B9), (0xA8F3, 0xA8F3),
    ),
    _script(
        "thai",
        ("db6f1501c92ddded4683ab769de4b6d7efad7df92e730e9d8eec2e51d0649ec4", "2.002"),
        ("9b3fb4ac74ddc4ec1064a606735dba08bc639450869e08a08a0115bfba964705", "2.002"),
        (0x02D7, 0x02D7), (0x0303, 0x0303), (0x0331, 0x0331), (0x0E00, 0x0E7F),
    ),
)
# fmt: on

SCRIPT_PACKAGES = tuple(package for script in SCRIPTS for _, package in (script.serif, script.sans))
PACKAGES = (
    *(LITERATA, NOTO_SERIF, NOTO_SANS, INTER, JETBRAINS_MONO, COMMISSIONER, COMMISSIONER_FLAIR, SOFIA, EMOJI),
    *SCRIPT_PACKAGES,
)


@dataclass(frozen=True, slots=True)
class Face:
    """One file that is made.

    Attributes:
        package: what it is made from.
        parts: paths inside the package's archive; a code point is taken from the first part that has it.
        axes: the position on the variable axes; empty for a static face.
        repertoire: the code points wanted; those that no part has are left out.
        family: with `style`, the names inside the file and of the file.
        style: its name within the family.
        weight: OpenType weight class.
        beside: a file made earlier whose code points are left out, but for CARRIERS.
        kerning: (package, path) of a whole face of nearly the same cut: it kerns the pairs that parts break.
    """

    package: Package
    parts: tuple[str, ...]
    axes: Mapping[str, float]
    repertoire: frozenset[int]
    family: str
    style: str
    weight: int
    beside: str = ""
    kerning: tuple[Package, str] | None = None

    @property
    def postscript(self) -> str:
        """The PostScript name."""
        return f"{self.family.replace(' ', '')}-{self.style}"

    @property
    def file(self) -> str:
        """The file's path below this folder."""
        return f"{self.package.folder}/{self.postscript}.ttf"


SERIF_STYLES = (("Regular", 400), ("Bold", 700))
SANS_STYLES = (("Regular", 400), ("Medium", 500), ("Bold", 700))


def _script_faces(script: Script) -> tuple[Face, ...]:
    """Regular and bold of both flavours, and medium of sans, as most themes are; punctuation from the Latin parts."""
    return tuple(
        Face(
            package,
            tuple(
                f"package/files/{package.folder}-{part}-wght-normal.woff2"
                for part in (script.name, "latin", "latin-ext")
            ),
            {"wght": float(weight)},
            script.repertoire,
            family,
            style,
            weight,
        )
        for (family, package), styles in ((script.serif, SERIF_STYLES), (script.sans, SANS_STYLES))
        for style, weight in styles
    )


def _flair(style: str, weight: int) -> Face:
    parts = ("latin", "latin-ext", "vietnamese", "greek", "cyrillic", "cyrillic-ext")
    return Face(
        COMMISSIONER_FLAIR,
        tuple(f"package/files/commissioner-{part}-full-normal.woff2" for part in parts),
        {"wght": float(weight), "slnt": 0.0, "FLAR": 100.0, "VOLM": 0.0},
        EVERYTHING,
        "Commissioner Flair",
        style,
        weight,
        kerning=(COMMISSIONER, f"package/{weight}{style}/Commissioner_{weight}{style}.ttf"),
    )


LITERATA_UPRIGHT = ("fontpkg_literata/files/Literata[opsz,wght].ttf",)
LITERATA_ITALIC = ("fontpkg_literata/files/Literata-Italic[opsz,wght].ttf",)
SERIF_UPRIGHT = ("fontpkg_noto_serif/files/NotoSerif[wdth,wght].ttf",)
SERIF_ITALIC = ("fontpkg_noto_serif/files/NotoSerif-Italic[wdth,wght].ttf",)
SANS_UPRIGHT = ("fontpkg_noto_sans/files/NotoSans[wdth,wght].ttf",)
INTER_UPRIGHT = ("fontpkg_inter/files/Inter[opsz,wght].ttf",)
MONO_UPRIGHT = ("fontpkg_jetbrains_mono/files/JetBrainsMono[wght].ttf",)
COMMISSIONER_500 = ("package/500Medium/Commissioner_500Medium.ttf",)
COMMISSIONER_600 = ("package/600SemiBold/Commissioner_600SemiBold.ttf",)
SOFIA_900 = ("package/900Black/SofiaSansExtraCondensed_900Black.ttf",)
EMOJI_PARTS = ("package/files/noto-color-emoji-emoji-400-normal.woff2",)

DISPLAY = {"opsz": 72.0, "wght": 400.0}
TEXT = {"opsz": 28.0, "wght": 400.0}
TEXT_500 = {"opsz": 28.0, "wght": 500.0}
TEXT_600 = {"opsz": 28.0, "wght": 600.0}
TEXT_700 = {"opsz": 28.0, "wght": 700.0}
NORMAL = {"wdth": 100.0, "wght": 400.0}
NORMAL_600 = {"wdth": 100.0, "wght": 600.0}
NORMAL_700 = {"wdth": 100.0, "wght": 700.0}
CONDENSED_800 = {"wdth": 62.5, "wght": 800.0}
ONLY_400 = {"wght": 400.0}
ONLY_700 = {"wght": 700.0}
STATIC: Mapping[str, float] = {}

MAIN = "literata/Literata-Regular.ttf"
CONDENSED = "Noto Serif ExtraCondensed"
EXTRA_CONDENSED = "Sofia Sans Extra Condensed"

# fmt: off
FACES = (
    Face(LITERATA, LITERATA_UPRIGHT, DISPLAY, EVERYTHING, "Literata Display", "Regular", 400),
    Face(LITERATA, LITERATA_UPRIGHT, TEXT, EVERYTHING, "Literata", "Regular", 400),
    Face(LITERATA, LITERATA_ITALIC, TEXT, EVERYTHING, "Literata", "Italic", 400),
    Face(LITERATA, LITERATA_UPRIGHT, TEXT_600, EVERYTHING, "Literata", "SemiBold", 600),
    Face(NOTO_SERIF, SERIF_UPRIGHT, NORMAL, EUROPEAN, "Noto Serif", "Regular", 400, MAIN),
    Face(NOTO_SERIF, SERIF_UPRIGHT, NORMAL_600, EUROPEAN, "Noto Serif", "SemiBold", 600, MAIN),
    Face(NOTO_SERIF, SERIF_ITALIC, NORMAL, EUROPEAN, "Noto Serif", "Italic", 400, MAIN),
    Face(NOTO_SERIF, SERIF_UPRIGHT, CONDENSED_800, EUROPEAN, CONDENSED, "ExtraBold", 800),
    Face(NOTO_SANS, SANS_UPRIGHT, NORMAL, EUROPEAN, "Noto Sans", "Regular", 400),
    Face(NOTO_SANS, SANS_UPRIGHT, NORMAL_700, EUROPEAN, "Noto Sans", "Bold", 700),
    Face(INTER, INTER_UPRIGHT, TEXT_500, EVERYTHING, "Inter", "Medium", 500),
    Face(INTER, INTER_UPRIGHT, TEXT_700, EVERYTHING, "Inter", "Bold", 700),
    Face(JETBRAINS_MONO, MONO_UPRIGHT, ONLY_400, EVERYTHING, "JetBrains Mono", "Regular", 400),
    Face(JETBRAINS_MONO, MONO_UPRIGHT, ONLY_700, EVERYTHING, "JetBrains Mono", "Bold", 700),
    Face(COMMISSIONER, COMMISSIONER_500, STATIC, EVERYTHING, "Commissioner", "Medium", 500),
    Face(COMMISSIONER, COMMISSIONER_600, STATIC, EVERYTHING, "Commissioner", "SemiBold", 600),
    _flair("Medium", 500),
    _flair("Bold", 700),
    Face(SOFIA, SOFIA_900, STATIC, EVERYTHING, EXTRA_CONDENSED, "Black", 900),
    Face(EMOJI, EMOJI_PARTS, STATIC, UNCUT, "Noto Color Emoji", "Regular", 400),
    *(face for script in SCRIPTS for face in _script_faces(script)),
)
# fmt: on

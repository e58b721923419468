"""The fonts that are installed on this machine, for scripts that we do not bundle."""

import os
import re
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from snippets.faces import CJK, NEAR_FLAVOURS, Flavour
from snippets.patterns import regex

SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")

# Where systems keep their fonts; the variable names more folders, parted as in PATH.
VARIABLE = "SNIPPETS_FONTS"
FOLDERS: Mapping[str, tuple[str, ...]] = {
    "linux": ("~/.local/share/fonts", "~/.fonts", "/usr/local/share/fonts", "/usr/share/fonts"),
    "darwin": ("~/Library/Fonts", "/Library/Fonts", "/System/Library/Fonts"),
    "win32": ("~/AppData/Local/Microsoft/Windows/Fonts", "C:/Windows/Fonts"),
}

# Which face of a collection of Noto's CJK fonts has the forms of a language; the files hold them in this order.
CJK_FACES = ("ja", "ko", "zh-hans", "zh-hant", "zh-hk")
_CJK = regex(r"(?:Noto|SourceHan)(?:Sans|Serif).*CJK|SourceHan", re.IGNORECASE)

# How files of single languages call themselves.
CJK_NAMES: Mapping[str, str] = {
    "ja": "CJK|jp|hiragino|yugoth|yumin|meiryo|msgothic|ipa",
    "ko": "CJK|kr|malgun|applesdgothic|nanum|batang",
    "zh-hans": "CJK|sc|pingfang|msyh|simsun|simhei|songti|wqy",
    "zh-hant": "CJK|tc|pingfang|msjh|mingliu|songti",
    "zh-hk": "CJK|hk|tc|pingfang|msjh|mingliu",
}

# Styles that stand out beside any text: never chosen while another face has the character.
_ODD = regex(r"condensed|display|mono|ui|looped|slanted|unjoined|kufi|nastaliq|rashi|light|thin|black", re.IGNORECASE)
_WEIGHTS = (("extrabold", 800), ("semibold", 600), ("bold", 700), ("medium", 500))


class File(NamedTuple):
    """A face of a font file: `number` in a collection."""

    path: Path
    number: int = 0


@lru_cache(maxsize=1)
def files() -> tuple[Path, ...]:
    """Return the font files of this machine, in a fixed order; one walk a process."""
    more = tuple(filter(None, os.environ.get(VARIABLE, "").split(os.pathsep)))
    found: list[Path] = []
    for folder in (*more, *FOLDERS.get(sys.platform, FOLDERS["linux"])):
        for root, _, names in os.walk(Path(folder).expanduser()):
            found += [Path(root, name) for name in names if name.lower().endswith(SUFFIXES)]
    return tuple(sorted(found, key=lambda path: path.name))


@lru_cache(maxsize=64)
def candidates(name: str, script: str, flavour: Flavour, weight: int, lang: str) -> tuple[File, ...]:
    """Return the faces that may have a script's characters, the likeliest and best first.

    Files are told by their names: those of the script before all others, Noto's before those. Whether a face has a
    character is for the caller to see.

    Args:
        name: the script's, in English.
        script: ISO 15924 code.
        flavour: of the face that it stands beside.
        weight: of the face that it stands beside, 100 to 900.
        lang: BCP 47.
    """
    language = _cjk_language(lang, script)
    if script in CJK:
        own = re.compile(CJK_NAMES[language], re.IGNORECASE)
    else:
        own = re.compile(re.escape(re.sub(r"\W", "", name)) or "$.", re.IGNORECASE)

    def rank(path: Path) -> tuple[bool, bool, bool, int, bool, int, str]:
        stem = path.stem
        face: Flavour = "serif" if re.search("serif|naskh|song|ming", stem, re.IGNORECASE) else "sans"
        italic = "italic" in stem.lower() or "oblique" in stem.lower()
        heavy = next((value for word, value in _WEIGHTS if word in stem.lower()), 400)
        return (
            not own.search(stem),
            bool(_ODD.search(stem.replace(name, ""))),
            not stem.startswith("Noto"),
            NEAR_FLAVOURS[flavour].index(face),
            italic,
            abs(heavy - weight),
            stem,
        )

    return tuple(File(path, _index(path, language)) for path in sorted(files(), key=rank))


def _index(path: Path, language: str) -> int:
    return CJK_FACES.index(language) if path.suffix.lower() == ".ttc" and _CJK.search(path.stem) else 0


def _cjk_language(lang: str, script: str) -> str:
    """Return which forms of Han characters a text wants: by its language, else by its script."""
    tag = lang.lower()
    if tag.startswith("zh"):
        parts = tag.split("-")
        if "hk" in parts or "mo" in parts:
            return "zh-hk"
        return "zh-hant" if "hant" in parts or "tw" in parts else "zh-hans"
    if tag[:2] in {"ja", "ko"}:
        return tag[:2]
    return {"Hang": "ko", "Hira": "ja", "Kana": "ja"}.get(script, "zh-hans")

"""Slugs: stable lower-case ASCII names made of words, for folders and the manifest."""

import re
import unicodedata

from snippets.patterns import regex


def _spelled(letters: str, spellings: str) -> dict[int, str]:
    """Pair each letter with its spelling; "." stands for none."""
    return {ord(letter): spelling.replace(".", "") for letter, spelling in zip(letters, spellings.split(), strict=True)}


# Plain letters, meant to be recognised by people, not to be turned back.
_LETTERS = {
    # Latin letters that Unicode does not take apart into an ASCII letter and marks.
    **_spelled("ßæœøłđðþıŋħ", "ss ae oe o l d d th i ng h"),
    # Cyrillic
    **_spelled("абвгдежзийклмноп", "a b v g d e zh z i i k l m n o p"),
    **_spelled("рстуфхцчшщъыьэюя", "r s t u f kh ts ch sh shch . y . e yu ya"),
    **_spelled("іїєґўјљњћђџѓќѕ", "i i ye g u j lj nj c dj dz gj kj dz"),
    # Greek
    **_spelled("αβγδεζηθικλμ", "a v g d e z i th i k l m"),
    **_spelled("νξοπρστυφχψως", "n x o p r s t y f ch ps o s"),
    # Armenian
    **_spelled("աբգդեզէըթժիլխ", "a b g d e z e y t zh i l kh"),
    **_spelled("ծկհձղճմյնշոչպ", "ts k h dz gh ch m y n sh o ch p"),
    **_spelled("ջռսվտրցւփքօֆև", "j r s v t r ts v p k o f ev"),
    # Georgian
    **_spelled("აბგდევზთიკლმნოპჟრ", "a b g d e v z t i k l m n o p zh r"),
    **_spelled("სტუფქღყშჩცძწჭხჯჰ", "s t u p k gh q sh ch ts dz ts ch kh j h"),
}
# Two letters for one sound, in Armenian and Greek.
_PAIRS = (("ու", "u"), ("ου", "ou"))
_SILENT = regex("['’ʼ՚`´]")  # inside words: don't -> dont

SLUG = regex(r"[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?", re.ASCII)
SLUG_MOST = 80  # characters; leaves room for the rest of a path, which Windows limits to 260

# Device names of Windows (learn.microsoft.com, "Naming Files, Paths, and Namespaces"), which no folder can
# have, and the folder of the output that is not a snippet's.
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "schedulers"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)


def slug(text: str, most: int = 40) -> str:
    """Return a slug made from the words of `text`: the same for the same text, and never empty.

    Args:
        text: in any script. Where its letters have no ASCII form here, a short hash stands for them.
        most: length in characters; a longer slug is cut between words, or inside the first word if need be.
    """
    words, lost = _ascii_words(text)
    kept = sum(map(len, words))
    if lost > kept or not words:
        words = [*_cut(words, most - len("-123456")), digest(text)]
    name = "-".join(_cut(words, most))
    return f"s-{name}" if not kept or name in RESERVED else name


def free_name(name: str, taken: dict[str, int]) -> str:
    """Return a name that is not taken yet, with the next number behind it if need be, and take it.

    Args:
        name: that is wanted.
        taken: each name that is taken, with how many were made of it.
    """
    number = taken.get(name, 0)
    free = f"{name}-{number + 1}" if number else name
    while free in taken and free != name:
        number += 1
        free = f"{name}-{number + 1}"
    taken[name] = number + 1
    taken.setdefault(free, 1)
    return free


def digest(text: str) -> str:
    """Return six hexadecimal digits that stay the same for the same text."""
    # OpenSSL, which names of ASCII do without.
    from hashlib import sha256

    return sha256(unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")).hexdigest()[:6]


def is_slug(text: str) -> bool:
    """Return whether `text` can name a snippet and its folder on every system."""
    return SLUG.fullmatch(text) is not None and len(text) <= SLUG_MOST and text not in RESERVED


def _ascii_words(text: str) -> tuple[list[str], int]:
    """Return the words in ASCII, and how many letters and digits have no ASCII form."""
    # Tables first: folding would turn й into и, and ё, ї into letters without their sound.
    lower = unicodedata.normalize("NFC", _SILENT.sub("", text)).lower()
    for pair, spelling in _PAIRS:
        lower = lower.replace(pair, spelling)
    lower = lower.translate(_LETTERS)
    # Then letters with accents, ligatures and full-width forms fall apart into ASCII and marks.
    folded = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    plain = folded.lower().translate(_LETTERS)
    lost = sum(1 for character in plain if not character.isascii() and character.isalnum())
    return re.findall(r"[a-z0-9]+", plain), lost


def _cut(words: list[str], most: int) -> list[str]:
    kept: list[str] = []
    for word in words:
        if len("-".join([*kept, word])) > most:
            break
        kept.append(word)
    return kept or [word[:most] for word in words[:1]]

"""Named values of a row or an object -> a Row: texts tidied, lists parted, languages as BCP 47."""

import re
from collections.abc import Iterable

from snippets.patterns import regex
from snippets.read.header import tidy_lang
from snippets.read.nodes import INVISIBLE
from snippets.rows import Pairs, Row

_URL = regex(r"https?://\S+", re.IGNORECASE)
_TAG_MARKS = regex(r"[,;|]")
# Names that stand in the place of a code.
_LANGUAGES = {
    name: code
    for code, names in {
        "en": "english englisch anglais inglés", "de": "german deutsch allemand alemán", "fr": "french français",
        "es": "spanish español spanisch espagnol", "it": "italian italiano", "pt": "portuguese português",
        "ru": "russian русский russisch", "uk": "ukrainian українська", "hy": "armenian հայերեն",
        "ar": "arabic العربية", "he": "hebrew עברית", "hi": "hindi हिन्दी", "zh": "chinese 中文",
        "ja": "japanese 日本語", "ko": "korean 한국어", "nl": "dutch nederlands", "pl": "polish polski",
    }.items()
    for name in names.split()
}  # fmt: skip
_KINDS = {
    "quote": "quote", "quotation": "quote", "zitat": "quote", "citation": "quote", "cita": "quote", "цитата": "quote",
    "fact": "fact", "claim": "fact", "statistic": "fact", "fakt": "fact", "fait": "fact", "факт": "fact",
}  # fmt: skip


def make_row(line: int, values: Iterable[tuple[str, str]], sources: Iterable[Pairs] = ()) -> Row:
    """Return a row of values by the keys of `name_columns`; those that say nothing are left out.

    Args:
        line: 1-based.
        values: (key, text) pairs; keys of a source begin with `source.`.
        sources: others that have keys of their own.
    """
    own: list[tuple[str, str]] = []
    source: list[tuple[str, str]] = []
    more: list[Pairs] = []
    for key, text in ((key, told) for key, text in values if key and (told := tidy_text(text))):
        if key == "tags":
            own += (("tags", tag) for tag in filter(None, map(str.strip, _TAG_MARKS.split(text))))
        elif key in {"quote", "fact"}:
            # A column of kinds, if there is one, has the last word.
            own = [("kind", key), *own, ("text", text)]
        elif key in {"sources", "reference", "source.url"}:
            first, *rest = _parted(text)
            source.append(("reference" if key == "sources" else key.removeprefix("source."), first))
            more += ((("reference", each),) for each in rest)
        elif key.startswith("source."):
            source.append((key.removeprefix("source."), text))
        else:
            own.append((key, _tidy(key, text)))
    everything = (tuple(source), *more, *sources)
    return Row(line, tuple(pair for pair in own if pair[1]), tuple(filter(None, everything)))


def tidy_text(text: str) -> str:
    """Return a value without white space round it: line ends are LF, control characters (JSON escapes them) spaces."""
    return INVISIBLE.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _parted(text: str) -> list[str]:
    """Return the addresses in a cell that holds nothing else, or the cell."""
    pieces = re.split(r"[\s|;]+", text)
    return pieces if len(pieces) > 1 and all(map(_URL.fullmatch, pieces)) else [text]


def _tidy(key: str, text: str) -> str:
    if key == "lang":
        return _LANGUAGES.get(text.lower()) or tidy_lang(text)
    return _KINDS.get(text.lower(), "") if key == "kind" else text

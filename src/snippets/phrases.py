"""Where words and phrases end in scripts without spaces, by BudouX' models: Japanese and Chinese phrases, Thai words.

A model weighs the characters round a place; it is right far more often than any rule about single letters, and wrong
now and then. So its answer is a preference among the places where a line may end, not a rule of its own.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from snippets.graphemes import clusters
from snippets.patterns import regex

if TYPE_CHECKING:
    from budoux.parser import Parser

# A stretch of Han characters and kana with the marks between them, or of Thai letters.
_STRETCH = regex("[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffef]+|[\u0e01-\u0e5b]+")
_FIRST = "\u0e01"  # of these characters
_THAI = regex("[\u0e01-\u0e5b]")
_KANA = regex("[\u3041-\u30ff]")

# Tags of languages that are written in traditional Chinese characters.
_TRADITIONAL = regex("zh-(?:hant|tw|hk|mo)", re.IGNORECASE)


def phrase_ends(text: str, lang: str) -> frozenset[int]:
    """Return where words or phrases end inside stretches of these scripts, in code points.

    Args:
        text: one paragraph or less.
        lang: BCP 47; tells Chinese from Japanese where there is no kana, and its two kinds of characters apart.
    """
    # Most texts need not wait until the pattern is compiled.
    if max(text, default="") < _FIRST:
        return frozenset()
    return frozenset(end for match in _STRETCH.finditer(text) for end in _ends(match, bool(_KANA.search(text)), lang))


def _ends(match: re.Match[str], kana: bool, lang: str) -> Iterator[int]:
    stretch = match[0]
    chunks = _parser(_model(stretch, kana, lang)).parse(stretch)
    whole = {0, *clusters(stretch)}
    for end in accumulate(map(len, chunks)):
        if end in whole:
            yield match.start() + end


def _model(stretch: str, kana: bool, lang: str) -> str:
    if _THAI.match(stretch):
        return "th"
    if kana or lang.lower().startswith("ja"):
        return "ja"
    return "zh-hant" if _TRADITIONAL.match(lang) else "zh-hans"


@cache
def _parser(name: str) -> "Parser":
    """Return the parser of a model; read when it is first needed, as few texts are in these scripts."""
    import json
    from importlib.resources import files

    from budoux.parser import Parser

    model = files("budoux").joinpath("models", f"{name}.json")
    return Parser(json.loads(model.read_text("utf-8")))

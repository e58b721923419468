"""One number, its figures grouped in one way or another: 12 500, 12,500 and 12500."""

from collections.abc import Mapping, Sequence

from snippets.patterns import regex
from snippets.verify.words import Words

# Regions of such a language whose point is a decimal one (the same); Switzerland parts groups by apostrophes.
_NO_POINT = frozenset("ch li mx us bz gt hn ni pa pr pe do sv cu 419".split())  # noqa: SIM905

# Languages that part groups of three figures by a point, and those that do so by nothing but a space; all others do so
# by a comma (Unicode CLDR 48.2, numbers, symbols, "group"). Spaces, a Swiss apostrophe and nothing do everywhere.
_BY_POINT = frozenset("az bs ca da de el es eu gl hr id is it lb mk nl pt ro sl sr tr vi".split())  # noqa: SIM905
_BY_SPACE = frozenset("be bg cs et fi fr hu hy ka kk lt lv nb nn no pl ru sk sq sv uk".split())  # noqa: SIM905

# So many characters before a number are looked at.
BEFORE = 20

# What has a number of its own right behind it, which is then not the first group of another.
_COUNTED = regex(
    r"\b(?:pages?|pp?\.|terminal|platform|track|floor|bay|gleis|steig|bahnsteig|etage|stock|quai|voie|andén|vía|binario"
    r"|perron|spoor|ward|room|nos?\.|number|chapter|section|article|line|figure|table|part|unit|bus|route|gate|day"
    r"|week|level|grade|class|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|seite|zimmer|saal|nr\.|nummer|kapitel|artikel|tabelle|zeile|linie|chambre|salle|chapitre|ligne|página|sala"
    r"|capítulo|artículo|pagina|capitolo|articolo) $"
)
_SPACES = regex("[\u00a0\u2009\u202f]")
_NUMBER = regex(
    r"(?<![\w.,'’])"
    r"(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,6}|\d{1,3}(?:[.,'’]\d{3}){1,6}|\d{4,24})"
    r"(?![.,'’]?\d)(?!\w)"
)


def regrouped(text: str, page: Words, lang: str) -> str:
    """Return a quotation with its numbers grouped as the page groups the same ones.

    Args:
        text: the quotation.
        page: the words of the source.
        lang: BCP 47, of the quotation: 1.250 is another number in English than in German.
    """
    forms: Mapping[str, Sequence[str]] | None = None
    found, last = [], 0
    for match in _NUMBER.finditer(text):
        if forms is None:
            forms = _forms(page, lang)
        written = match[0]
        ways = forms.get(_bare(written, lang), (written,))
        found += [text[last : match.start()], written if _SPACES.sub(" ", written) in ways else ways[0]]
        last = match.end()
    return "".join([*found, text[last:]])


def _forms(page: Words, lang: str) -> Mapping[str, Sequence[str]]:
    """Return in which ways a page groups each number, by its figures."""
    found: dict[str, list[str]] = {}
    for match in _NUMBER.finditer(page.folded.text):
        begin, end = page.folded.back(*match.span())
        # The cells of a row are numbers of their own, and so may be two that a plain space parts: page 12 500 words.
        parted = page.folded.source[begin:end]
        if "\n" not in parted and not (
            " " in parted
            and _COUNTED.search(page.folded.text[max(0, match.start() - BEFORE) : match.start()].casefold())
        ):
            found.setdefault(_bare(match[0], lang), []).append(match[0])
    return found


def _bare(number: str, lang: str) -> str:
    """Return the figures of a number; where what parts them may be a decimal point, the number as it is."""
    primary, *others = lang.lower().split("-")
    pointed = primary in _BY_POINT and _NO_POINT.isdisjoint(others)
    group = "." if pointed else "" if primary in _BY_SPACE or "ch" in others or "li" in others else ","
    return "".join(character for character in number if character.isdigit() or character in {".", ","} - {group})

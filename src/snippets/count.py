"""How long a text is: each function is one way of counting.

Every function takes any string, lone surrogates included, and raises nothing. What the platforms' own
software counts was read, and run, on 23 and 24 November 2026; where authorities differ, the larger number
is given.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from snippets import graphemes as clusters

LINK_LENGTH = 23
"""What X and Mastodon count for any link."""

# --- plain lengths ------------------------------------------------------------------------------


def code_points(text: str) -> int:
    """Return the number of Unicode code points."""
    return len(text)


def utf16_units(text: str) -> int:
    """Return the number of UTF-16 code units, JavaScript's `length`."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8_bytes(text: str) -> int:
    """Return the number of bytes in UTF-8; a lone surrogate takes three, like what is put in its place."""
    return len(text.encode("utf-8", "surrogatepass"))


def graphemes(text: str) -> int:
    """Return the number of extended grapheme clusters, as Unicode has them."""
    return clusters.count(text)


# --- X ------------------------------------------------------------------------------------------
#
# twitter-text 3.1.0, configuration 3: https://docs.x.com/fundamentals/counting-characters. Characters count 1
# in four ranges and 2 elsewhere, a link 23, an emoji 2 however it is composed; in normal form NFC.

_HEAVY = re.compile("[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]+")
_MAYBE_LINK = re.compile(r"[^ \n.]\.[^\W\d_]")
_INVALID = re.compile("[\ufffe\ufeff\uffff]")

_EMOJI_WEIGHT = 2
# The library knows the emoji of 2018. X's page says "all emoji", so newer ones may count less than we say.
_EMOJI_VERSION = 11
_VARIATION = "\ufe0f"
_KEYCAP = "\u20e3"
_TONES = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
# Where its list (twemoji-parser 11.0.2) differs from Unicode's of that year: no infinity sign, the eye in a
# speech bubble only without variation selectors, and the man and woman in a tuxedo already.
_MISSING = frozenset({"\u267e\ufe0f", "\U0001f441\ufe0f\u200d\U0001f5e8\ufe0f"})
# Coloured emoji that were characters before there was emoji: they take a variation selector.
_VARIED = "⌚⌛◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛔⛪⛲⛳⛵⛺⛽❗⬛⬜⭐⭕🀄🈚🈯"
_ADDED = re.compile("\U0001f441\u200d\U0001f5e8|\U0001f935.?\u200d[\u2640\u2642]\ufe0f")
# Without one of these, each emoji is a single character, which weighs 2 by itself.
_COMPOSED_EMOJI = re.compile(
    "[\ufe0f\u20e3\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]|(?<![\0-\u218f])\u200d"
)


def x_weight(text: str) -> int:
    """Return the weighted length as X counts; the limit is 280."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    weight = _letter_weight(text)
    links = x_links(text)
    for start, end in links:
        weight += LINK_LENGTH - _letter_weight(text[start:end])
    for start, end in _composed_emoji(text):
        if not any(first <= start < last for first, last in links):
            weight += _EMOJI_WEIGHT - _letter_weight(text[start:end])
    return weight


def x_valid(text: str) -> bool:
    """Return whether X takes the characters of `text`: something, and no U+FEFF, U+FFFE or U+FFFF."""
    return bool(text) and not _INVALID.search(text)


def x_links(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each link that X finds, in code points, in order.

    A host needs no scheme to be a link: `end.It` is one where a space is missing.
    """
    if not _MAYBE_LINK.search(text):
        return ()
    from snippets import links

    return links.x_links(text)


def _letter_weight(text: str) -> int:
    return len(text) if text.isascii() else len(text) + sum(map(len, _HEAVY.findall(text)))


def _composed_emoji(text: str) -> list[tuple[int, int]]:
    """Return start and end of the emoji of more than one code point."""
    if not _COMPOSED_EMOJI.search(text):
        return []
    known = _emoji_by_first()
    found = []
    end = 0
    for start, first in enumerate(text):
        for emoji in known.get(first, ()) if start >= end else ():
            if text.startswith(emoji, start):
                end = start + len(emoji)
                found.append((start, end))
                break
    return found


@cache
def _emoji_by_first() -> dict[str, list[str]]:
    """Return the composed emoji that the library knows, the longest first, by their first code point."""
    from emoji import EMOJI_DATA, STATUS

    known: dict[str, set[str]] = {}
    for emoji, facts in EMOJI_DATA.items():
        old = facts["E"] <= _EMOJI_VERSION
        forms = set()
        if old and (facts["status"] == STATUS["fully_qualified"] or emoji.endswith(_KEYCAP)):
            forms.add(emoji)
        if emoji in _VARIED:
            forms.add(emoji + _VARIATION)
        if old and emoji[1:] in _TONES and emoji[0] + _VARIATION in EMOJI_DATA:
            forms.add(emoji[0] + _VARIATION + emoji[1:])
        if _ADDED.fullmatch(emoji):
            forms.add(emoji)
        known.setdefault(emoji[0], set()).update(form for form in forms - _MISSING if len(form) > 1)
    return {first: sorted(several, key=len, reverse=True) for first, several in known.items()}


# --- Mastodon -----------------------------------------------------------------------------------
#
# Its `status_length_validator.rb`, `extractor.rb` and `account.rb`: a link with a scheme counts 23, of a
# mention the user's name alone, the rest by grapheme clusters; no normal form, and blank text has no length.

_BLANK = re.compile(r"[^\S\x1c-\x1f]*")  # Python counts four separators as space, Ruby does not
_MENTION = re.compile("@[A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+)*")


def mastodon_length(text: str) -> int:
    """Return the length as Mastodon's server counts; the usual limit is 500.

    Ruby does not take an Indic conjunct for one cluster, browsers do; the server's number is the larger.
    """
    if _BLANK.fullmatch(text):
        return 0
    if "@" in text or "://" in text:
        text = _mastodon_countable(text)
    return clusters.count(text, conjuncts=False)


def _mastodon_countable(text: str) -> str:
    """Return the text that Mastodon counts in place of `text`."""
    from snippets import links

    placeholders = [(start, end, "x" * LINK_LENGTH) for start, end in links.mastodon_links(text)]
    pieces: list[str] = []
    at = 0
    for start, end, counted in sorted([*placeholders, *_mentions(text)]):
        if start >= at:
            pieces += text[at:start], counted
            at = end
    return "".join([*pieces, text[at:]])


def _mentions(text: str) -> Iterator[tuple[int, int, str]]:
    """Give start and end of each mention, and what of it counts."""
    at = 0
    while mention := _MENTION.search(text, at):
        start, end = mention.span()
        at = end
        if start and (text[start - 1] in "=/" or _is_word(text[start - 1])):
            at = start + 1
            continue
        if text.startswith("@", end):
            at = end = _server_end(text, end + 1) or end
        if not _never_after_mention().match(text, end):
            yield start, end, mention[0]


@cache
def _never_after_mention() -> re.Pattern[str]:
    from snippets.links import LATIN_ACCENTS

    return re.compile(f"[@＠{LATIN_ACCENTS}]|://")


def _server_end(text: str, start: int) -> int:
    """Return where the server's name ends that begins at `start`; 0 when there is none."""
    end = 0
    for at in range(start, len(text)):
        if _is_word(text[at]):
            end = at + 1
        elif text[at] not in ".-" or not end:
            break
    return end


def _is_word(character: str) -> bool:
    """Return whether Ruby's `[[:word:]]` matches."""
    category = unicodedata.category(character)
    return category[0] in "LM" or category in ("Nd", "Pc")

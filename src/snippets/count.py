"""How long a text is: each function is one way of counting.

Every function takes any string, lone surrogates included, and raises nothing. What the platforms' own
software counts was read, and run, on 23 and 24 November 2026; where authorities differ, the larger number
is given.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from snippets import graphemes as clusters
from snippets.patterns import regex

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


# --- Threads ------------------------------------------------------------------------------------


def threads_length(text: str) -> int:
    """Return the length as Threads counts; the limit is 500.

    Its documentation (developers.facebook.com, Threads API, Posts, 14 April 2026) has emoji count as their bytes in
    UTF-8 and does not say how it counts the rest: UTF-16 units are the larger number.
    """
    pictures = (text[start:end] for start, end in clusters.emoji(text))
    return utf16_units(text) + sum(utf8_bytes(picture) - utf16_units(picture) for picture in pictures)


# --- X ------------------------------------------------------------------------------------------
#
# twitter-text 3.1.0, configuration 3: https://docs.x.com/fundamentals/counting-characters. Characters count 1
# in four ranges and 2 elsewhere, a link 23, an emoji 2 however it is composed; in normal form NFC.

# High bytes of UTF-16 units that weigh 1: U+0000 to U+10FF, the block of U+2000 but for some of its characters,
# and surrogates, two of which make a character.
_LIGHT_UNITS = bytes([*range(0x11), 0x20, *range(0xD8, 0xE0)])
_EMOJI_WEIGHT = 2


def x_weight(text: str) -> int:
    """Return the weighted length as X counts; the limit is 280."""
    return _x_weight(text)


@lru_cache(maxsize=256)
def _x_weight(text: str) -> int:
    # A post is measured when it is made, beside others, in its thread and once more to be sure.
    if text.isascii():
        return len(text) + sum(LINK_LENGTH - end + start for start, end in x_links(text))
    text = unicodedata.normalize("NFC", text)
    units = _utf16(text)
    weight = _letter_weight(text, units)
    links = x_links(text)
    for start, end in links:
        weight += LINK_LENGTH - _weight_within(text[start:end])
    if len(units) > 2 * len(text) or any(sign in text for sign in _JOINS):
        for start, end in _composed_emoji(text):
            before = bisect_right(links, (start, len(text)))
            if not before or start >= links[before - 1][1]:
                weight += _EMOJI_WEIGHT - _weight_within(text[start:end])
    return weight


def x_valid(text: str) -> bool:
    """Return whether X takes the characters of `text`: something, and no U+FEFF, U+FFFE or U+FFFF."""
    return bool(text) and not ("\ufeff" in text or "\ufffe" in text or "\uffff" in text)


def x_links(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each link that X finds, in code points, in order.

    A host needs no scheme to be a link: `end.It` is one where a space is missing.
    """
    return _links_of_x()(text) if _maybe_link().search(text) else ()


@cache
def _links_of_x() -> Callable[[str], tuple[tuple[int, int], ...]]:
    # Loaded by the first text that may hold a link.
    from snippets import links

    return links.x_links


@cache
def _maybe_link() -> re.Pattern[str]:
    return re.compile(r"\.[^\W\d_]")


def _utf16(text: str) -> bytes:
    """Return the text in UTF-16, big-endian."""
    try:
        return text.encode("utf-16-be")
    except UnicodeEncodeError:
        # A lone surrogate weighs what is put in its place.
        return re.sub("[\ud800-\udfff]", "\ufffd", text).encode("utf-16-be")


def _letter_weight(text: str, units: bytes) -> int:
    """Return the weight of the characters, links and emoji not told apart; `units` is the text in UTF-16."""
    high = units[::2]
    weight = len(high) + len(high.translate(None, _LIGHT_UNITS))
    return weight + len(_heavy_signs().findall(text)) if 0x20 in high else weight


def _weight_within(text: str) -> int:
    return len(text) if text.isascii() else _letter_weight(text, _utf16(text))


@cache
def _heavy_signs() -> re.Pattern[str]:
    """Match what weighs 2 in the block of U+2000: neither spaces nor dashes, quotation marks nor primes."""
    return re.compile("[\u200e\u200f\u2020-\u2031\u2038-\u20ff]")


def _composed_emoji(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of the emoji of more than one code point; the others weigh 2 by themselves."""
    end = 0
    for second in _second_of_emoji().finditer(text):
        start = second.start() - 1
        if start >= end and (emoji := _emoji().match(text, start)):
            end = emoji.end()
            yield start, end


@cache
def _second_of_emoji() -> re.Pattern[str]:
    """Match what stands second in each composed emoji."""
    return re.compile(f"[{_VARIATION}{_JOINER}{_KEYCAP}{_TONE}{_FLAG_LETTER}\U000e0067]")


@cache
def _emoji() -> re.Pattern[str]:
    """Match a composed emoji, the longest there is.

    Those of twemoji-parser 11.0.2, which twitter-text asks: the emoji of 2018, with some differences from Unicode's
    list of that year (a skier of any skin, no infinity sign). X's page says "all emoji", so newer ones may count less
    than we say.
    """
    genders = f"{_JOINER}[♀♂]{_VARIATION}"
    partners = f"{_JOINER}❤{_VARIATION}{_JOINER}(?:💋{_JOINER})?"
    children = f"(?:{_JOINER}👦){{1,2}}|{_JOINER}👧(?:{_JOINER}[👦👧])?"
    forms = (
        *(f"{one}(?:{partners}{whom}|{_JOINER}{parent}(?:{children})|{children})"
          for one, whom, parent in (("👨", "👨", "[👨👩]"), ("👩", "[👨👩]", "👩"))),
        f"[👨👩][{_TONE}]?{_JOINER}(?:[⚕⚖✈]{_VARIATION}|[🌾🍳🎓🎤🎨🏫🏭💻💼🔧🔬🚀🚒🦰-🦳])",
        f"[{_GENDERED}][{_TONE}]?{genders}",
        f"[⛹🏋🏌🕴🕵][{_VARIATION}{_TONE}]{genders}",
        f"[👯🤼🧞🧟]{genders}",
        f"🏳{_VARIATION}{_JOINER}🌈|🏴{_JOINER}☠{_VARIATION}|👁{_JOINER}🗨",
        f"[☝⛷⛹✌✍🏋🏌🕴🕵🖐]{_VARIATION}[{_TONE}]",
        f"[{_TONED}][{_TONE}]",
        f"[{_VARIED}]{_VARIATION}",
        f"[#*0-9]{_VARIATION}?{_KEYCAP}",
        *("🏴" + "".join(chr(0xE0000 + ord(letter)) for letter in f"gb{part}\x7f") for part in ("eng", "sct", "wls")),
        *(f"{_flag_letters(first)}[{_flag_letters(seconds)}]" for first, _, seconds in
          (group.partition(":") for group in _FLAGS.split(" "))),
    )  # fmt: skip
    return re.compile("|".join(forms))


def _flag_letters(letters: str) -> str:
    return letters.translate({ord("A") + n: 0x1F1E6 + n for n in range(26)})


_VARIATION = "\ufe0f"
_JOINER = "\u200d"
_KEYCAP = "\u20e3"
_JOINS = (_VARIATION, _JOINER, _KEYCAP)
_TONE = "\U0001f3fb-\U0001f3ff"
_FLAG_LETTER = "\U0001f1e6-\U0001f1ff"
_GENDERED = "🏃🏄🏊👮👱👳👷💁💂💆💇🙅-🙇🙋🙍🙎🚣🚴-🚶🤦🤵🤷-🤹🤽🤾🦸🦹🧖-🧝"
_TONED = (
    "☝⛷⛹✊-✍🎅🏂-🏄🏇🏊-🏌👂👃👆-👐👦-👩👮👰-👸👼💁-💃💅-💇💪🕴🕵🕺🖐🖕🖖🙅-🙇🙋-🙏🚣🚴-🚶🛀🛌🤘-🤜🤞🤟🤦🤰-🤹🤽🤾🦵🦶🦸🦹"
    "🧑-🧝"
)
_VARIED = (
    "©®‼⁉™ℹ↔-↙↩↪⌚⌛⌨⏏⏭-⏯⏱⏲⏸-⏺Ⓜ▪▫▶◀◻-◾☀-☄☎☑☔☕☘☝☠☢☣☦☪☮☯☸-☺♀♂♈-♓♟♠♣♥♦♨♻♿⚒-⚗⚙⚛⚜⚠⚡⚪⚫⚰⚱⚽⚾⛄⛅⛈⛏⛑⛓⛔"
    "⛩⛪⛰-⛵⛷-⛺⛽✂✈✉✌✍✏✒✔✖✝✡✳✴❄❇❗❣❤➡⤴⤵⬅-⬇⬛⬜⭐⭕〰〽㊗㊙🀄🅰🅱🅾🅿🈂🈚🈯🈷🌡🌤-🌬🌶🍽🎖🎗🎙-🎛🎞🎟🏋-🏎🏔-🏟🏳🏵🏷🐿👁📽"
    "🕉🕊🕯🕰🕳-🕹🖇🖊-🖍🖐🖥🖨🖱🖲🖼🗂-🗄🗑-🗓🗜-🗞🗡🗣🗨🗯🗳🗺🛋🛍-🛏🛠-🛥🛩🛰🛳"
)
_FLAGS = (
    "A:CDEFGILMOQRSTUWXZ B:ABDEFGHIJLMNOQRSTVWYZ C:ACDFGHIKLMNOPRUVWXYZ D:EGJKMOZ E:ACEGHRSTU F:IJKMOR "
    "G:ABDEFGHILMNPQRSTUWY H:KMNRTU I:CDELMNOQRST J:EMOP K:EGHIMNPRWYZ L:ABCIKRSTUVY M:ACDEFGHKLMNOPQRSTUVWXYZ "
    "N:ACEFGILOPRUZ O:M P:AEFGHKLMNRSTWY Q:A R:EOSUW S:ABCDEGHIJKLMNORSTVXYZ T:ACDFGHJKLMNORTVWZ U:AGMNSYZ "
    "V:ACEGINU W:FS X:K Y:ET Z:AMW"
)

# --- Mastodon -----------------------------------------------------------------------------------
#
# Its `status_length_validator.rb`, `extractor.rb` and `account.rb`: a link with a scheme counts 23, of a
# mention the user's name alone, the rest by grapheme clusters; no normal form, and blank text has no length.

_BLANK = regex(r"[^\S\x1c-\x1f]*")  # Python counts four separators as space, Ruby does not
_MENTION = regex("@[A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+)*")


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
    from snippets.linkgrammar import LATIN_ACCENTS

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

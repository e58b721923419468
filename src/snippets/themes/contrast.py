"""How well colours can be told from what they stand on, as WCAG 2.2 has it.

https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, read in November 2026.
"""

from collections.abc import Iterator
from functools import lru_cache

from snippets.themes.theme import BAND, GROUND, ON_BAND, Colour, Theme

# Roles of areas and rules: nobody has to read them.
NOT_READ = frozenset({BAND, "hairline"})


def linear(part: int) -> float:
    """Return the light of a channel, 0 to 1, from its sRGB value, 0 to 255."""
    share = part / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def luminance(colour: Colour) -> float:
    """Return the relative luminance, 0 to 1."""
    red, green, blue = map(linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: float, other: float) -> float:
    """Return the contrast of two luminances, 1 to 21."""
    dark, light = sorted((one, other))
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=256)
def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1 to 21."""
    return ratio(luminance(one), luminance(other))


def contrasts(theme: Theme) -> Iterator[tuple[str, str, float]]:
    """Yield each role that is read, the role that it may stand on, and the least contrast of the two."""
    grounds = {GROUND: [theme.ground]}
    grounds |= {role: [colour for _, colour in stops] for role, stops in theme.gradients.items()}
    for role, ink in theme.inks.items():
        below = {BAND: [theme.inks[BAND]]} if role.startswith(ON_BAND) else grounds
        if role not in NOT_READ:
            yield from ((role, name, min(contrast(ink, one) for one in colours)) for name, colours in below.items())

"""How well the colours of a theme can be told from what they stand on."""

from collections.abc import Iterator

from snippets.themes.theme import BAND, GROUND, ON_BAND, Colour, Theme

# Roles of areas and rules: nobody has to read them.
NOT_READ = frozenset({BAND, "hairline"})


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance")."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (c / 255 for c in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrasts(theme: Theme) -> Iterator[tuple[str, str, float]]:
    """Yield each role that is read, the role that it may stand on, and the least contrast of the two."""
    grounds = {GROUND: [theme.ground]}
    grounds |= {role: [colour for _, colour in stops] for role, stops in theme.gradients.items()}
    for role, ink in theme.inks.items():
        below = {BAND: [theme.inks[BAND]]} if role.startswith(ON_BAND) else grounds
        if role not in NOT_READ:
            yield from ((role, name, min(contrast(ink, one) for one in colours)) for name, colours in below.items())

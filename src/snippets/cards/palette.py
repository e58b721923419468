"""The colours of a flat card: a ramp from what lies below to each ink, and few colours that stand for all of them."""

from collections.abc import Sequence
from functools import lru_cache

from snippets.cards.gradient import distance, mixed
from snippets.themes import Colour

# Levels of a ramp: more is not seen even at four times the size.
LEVELS = 12

# With so many colours a PNG takes half a byte a pixel (PNG 1.2, 11.2.2, bit depth 4): a quarter fewer bytes.
FEW = 16

# So much a colour may differ from the one that stands for it, of 255: about as much as two levels of black on white do.
# Those of the ground and the inks themselves never do.
MOST_OFF = 24

Ramp = tuple[Colour, Colour]
"""What lies below, and the ink."""


@lru_cache(maxsize=64)
def palette(ground: Colour, ramps: tuple[Ramp, ...]) -> tuple[Colour, ...]:
    """Return the ground and LEVELS colours a ramp; no more than FEW different ones where that is not seen."""
    parts = [level / LEVELS for level in range(1, LEVELS + 1)]
    exact = (ground, *(mixed(below, ink, part) for below, ink in ramps for part in parts))
    chosen = _spread(exact, exact[::LEVELS])
    near = tuple(min(chosen, key=lambda other: (distance(colour, other), other)) for colour in exact)
    off = max(distance(colour, other) for colour, other in zip(exact, near, strict=True))
    return near if off <= MOST_OFF and len(chosen) <= FEW else exact


def _spread(colours: Sequence[Colour], kept: Sequence[Colour]) -> tuple[Colour, ...]:
    """Return the `kept` colours and FEW in all: each further one is the farthest from those before it."""
    chosen = list(dict.fromkeys(kept))
    far = {colour: min(distance(colour, other) for other in chosen) for colour in colours}
    while len(chosen) < FEW and (farthest := max(far, key=far.__getitem__)) not in chosen:
        chosen.append(farthest)
        far = {colour: min(off, distance(colour, farthest)) for colour, off in far.items()}
    return tuple(chosen)

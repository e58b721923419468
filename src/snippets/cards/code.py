"""A link as a QR code. The only place that calls segno, which is loaded when a code is asked for."""

from functools import lru_cache

from snippets.cards.frame import Modules


@lru_cache(maxsize=64)
def modules(url: str) -> Modules:
    """Return the code of a link, with as much to spare as its size allows; empty if too long."""
    import segno

    try:
        made = segno.make_qr(url, error="l")
    except segno.DataOverflowError:
        return ()
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)

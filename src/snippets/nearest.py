"""The known name that was probably meant by one that is not known."""

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str], alike: float = 0.6) -> str:
    """Return the known name that is most like this one; empty when none is.

    Args:
        name: as somebody wrote it.
        known: names that there are.
        alike: least share of characters in common, as `difflib` has it: 2 x the common ones / all of both.
    """
    # Few commands have anything to ask.
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, list(known), n=1, cutoff=alike)), "")

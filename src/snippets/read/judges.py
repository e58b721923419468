"""What judges the files that a theme names: whoever makes cards knows which can be used."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Judges(NamedTuple):
    """Effects that reading a theme needs.

    Attributes:
        exists: returns whether there is a file of this path.
        refuse_font: raises FontError when the font file of this path cannot be used.
        refuse_logo: raises PictureError when the picture of this path cannot be used.
        has_old_style: returns whether a face (a key of FACES or of `faces.own_face`) has old-style figures.
    """

    exists: Callable[[Path], bool]
    refuse_font: Callable[[Path], None]
    refuse_logo: Callable[[Path], None]
    has_old_style: Callable[[str], bool]

"""Photo: the film still; white words over a picture, as dark behind them as they need."""

from dataclasses import replace

from snippets.themes.theme import Measures, Theme, Type


def _photo(top: float, most: tuple[float, float, float], **rest: float) -> Measures:
    quote, text, figure = most
    return Measures(
        top=top, bottom=top, start=6.5, end=6.5,
        quote_most=quote, text_most=text, figure_most=figure,
        name=2.75, small=2.75, lift=0, mark=0, mark_box=0, **rest,
    )  # fmt: skip


PHOTO = Theme(
    name="photo",
    about="The film still: white words over a snippet's own picture; night for those without.",
    composition="film-still",
    ground=(0x06, 0x12, 0x16),
    inks={
        "ink": (0xFF, 0xFF, 0xFF),
        "role": (0xFF, 0xFF, 0xFF),
        "publisher": (0xDC, 0xE3, 0xE2),
        "secondary": (0xDC, 0xE3, 0xE2),
        "accent": (0xFF, 0xD2, 0x7A),
        "hairline": (0x8F, 0x95, 0x97),
    },
    quote=Type("plain-bold", 1.16, -0.018),
    figure=Type("plain-bold", 1.05, -0.04),
    fact=Type("plain-bold", 1.20, -0.012),
    name_type=Type("plain-bold", 1.40, scale=1.1),
    role_type=Type("plain", 1.40),
    publisher_type=Type("plain", 1.40),
    small_type=Type("plain", 1.40),
    brand_type=Type("plain", 1.40),
    floor=3.55,
    figure_gap_before=2.2,
    figure_gap_after=2.6,
    figure_air=0.2,
    measures={
        "L": _photo(5.4, (5, 4.5, 14), reserve=3.5, foot_gap=1.7),
        "S": _photo(6.5, (7.1, 5.6, 20), reserve=5, foot_gap=2.4),
        "P": _photo(7, (8, 5.6, 20), reserve=5, foot_gap=2.4),
        "T": replace(_photo(7, (8, 5.6, 20), reserve=5, foot_gap=2.4), end=8),
    },
    bare="night",
)

"""Night: the title page by lamplight; everything on one axis."""

from dataclasses import replace

from snippets.themes.theme import Measures, Theme, Type


def _night(top: float, most: tuple[float, float, float], **rest: float) -> Measures:
    quote, text, figure = most
    return Measures(
        top=top, bottom=top, start=8, end=8,
        quote_most=quote, text_most=text, figure_most=figure,
        small=2.75, lift=0, **rest,
    )  # fmt: skip


NIGHT = Theme(
    name="night",
    about="The title page by lamplight; everything on one axis.",
    composition="title-page",
    ground=(0x11, 0x16, 0x1F),
    inks={
        "ink": (0xF1, 0xE7, 0xD3),
        "role": (0xD5, 0xCC, 0xBA),
        "publisher": (0xD9, 0xD3, 0xC5),
        "secondary": (0xB3, 0xB8, 0xC1),
        "accent": (0xE8, 0xAE, 0x52),
        "hairline": (0x3A, 0x42, 0x50),
    },
    quote=Type("display", 1.30, -0.002),
    figure=Type("display", 1.06, -0.03),
    fact=Type("display", 1.28, -0.002),
    name_type=Type("strong", 1.42),
    role_type=Type("italic", 1.42),
    publisher_type=Type("italic", 1.42),
    small_type=Type("text", 1.42),
    brand_type=Type("text", 1.42),
    floor=3.55,
    figure_gap_before=3.0,
    figure_gap_after=3.8,
    measures={
        "L": _night(5.6, (6.3, 5.6, 16), reserve=3, name=3.0, mark=13, mark_box=5.2, foot_gap=1.9),
        "S": _night(7.5, (8, 5.6, 20), reserve=4, name=3.6, mark=15, mark_box=6.5, foot_gap=3),
        "P": _night(8.5, (9, 5.6, 20), reserve=7, name=3.6, mark=17, mark_box=7.5, foot_gap=3),
        "T": replace(_night(29, (9, 5.6, 20), reserve=7, name=3.6, mark=17, mark_box=7.5, foot_gap=3), bottom=39.5),
    },
    start_aligned_over=240,
)

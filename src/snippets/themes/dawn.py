"""Dawn: a sunrise in flat steps."""

from dataclasses import replace

from snippets.themes.theme import GROUND, Measures, Theme, Type


def _dawn(top: float, most: tuple[float, float, float], mark: tuple[float, float], **rest: float) -> Measures:
    quote, text, figure = most
    size, box = mark
    return Measures(
        top=top, bottom=top, start=8, end=8,
        quote_most=quote, text_most=text, figure_most=figure,
        mark=size, mark_box=box, lift=0, small=2.8, foot_gap=0, **rest,
    )  # fmt: skip


DAWN = Theme(
    name="dawn",
    about="A sunrise: warm, and quiet enough to read by.",
    composition="sunrise",
    ground=(0xE9, 0xCD, 0xD3),
    gradients={
        GROUND: (
            (0.0, (0xCC, 0xD4, 0xEB)),
            (0.36, (0xE9, 0xCD, 0xD3)),
            (0.70, (0xFC, 0xCB, 0xAC)),
            (1.0, (0xFF, 0xD9, 0x98)),
        ),
        "sun": ((0.0, (0xFF, 0xF0, 0xC4)), (0.6, (0xFF, 0xE2, 0xA2)), (1.0, (0xFF, 0xE2, 0xA2))),
    },
    inks={
        "ink": (0x2E, 0x10, 0x36),
        "role": (0x2E, 0x10, 0x36),
        "publisher": (0x4A, 0x24, 0x50),
        "secondary": (0x4A, 0x24, 0x50),
        "accent": (0x7A, 0x0F, 0x3E),
    },
    quote=Type("flair", 1.20, -0.012),
    figure=Type("flair-bold", 1.05, -0.035),
    fact=Type("flair", 1.24, -0.012),
    name_type=Type("flair-bold", 1.42),
    role_type=Type("flair", 1.42),
    publisher_type=Type("flair", 1.42),
    small_type=Type("flair", 1.42),
    brand_type=Type("flair-bold", 1.42),
    floor=3.55,
    figure_gap_before=3.0,
    figure_gap_after=3.8,
    measures={
        "L": _dawn(6, (7.1, 5.6, 20), (15, 7.2), reserve=2, name=3.15),
        "S": _dawn(7.5, (9, 6.3, 25), (17.5, 8.5), reserve=8, name=3.6),
        "P": _dawn(8.5, (10, 6.3, 25), (20, 9.8), reserve=16, name=3.6),
        "T": replace(_dawn(8.5, (10, 6.3, 25), (20, 9.8), reserve=16, name=3.6), top=26, bottom=37),
    },
)

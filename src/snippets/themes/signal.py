"""Signal: the road sign, built for low vision."""

from dataclasses import replace

from snippets.themes.theme import Measures, Theme, Type


def _signal(top: float, most: tuple[float, float, float], **rest: float) -> Measures:
    quote, text, figure = most
    return Measures(
        top=top, start=7.5, end=7.5, reserve=top,
        quote_most=quote, text_most=text, figure_most=figure,
        lift=0, mark=0, mark_box=0, **rest,
    )  # fmt: skip


SIGNAL = Theme(
    name="signal",
    about="The road sign, built for low vision.",
    composition="road-sign",
    ground=(0x00, 0x00, 0x00),
    inks={
        "ink": (0xFF, 0xFF, 0xFF),
        "accent": (0xFF, 0xE1, 0x00),
        "band": (0xFF, 0xE1, 0x00),
        "on-band": (0x00, 0x00, 0x00),
    },
    quote=Type("grotesque-bold", 1.20, -0.012),
    figure=Type("grotesque-bold", 1.05, -0.035),
    fact=Type("grotesque-bold", 1.22, -0.012),
    name_type=Type("grotesque-bold", 1.58, scale=1.12),
    role_type=Type("grotesque", 1.42),
    publisher_type=Type("grotesque", 1.42),
    small_type=Type("grotesque", 1.42),
    brand_type=Type("grotesque", 1.42),
    floor=4.5,
    figure_gap_before=4.0,
    figure_gap_after=4.8,
    measures={
        "L": _signal(5, (8, 7.1, 22.4), name=2.9, small=2.9, foot_gap=2, bottom=2.2),
        "S": _signal(6, (10, 7.1, 28), name=3.15, small=3.15, foot_gap=3.4, bottom=3.8),
        "P": _signal(6.5, (11.2, 7.1, 28), name=3.15, small=3.15, foot_gap=3.4, bottom=3.8),
        "T": replace(_signal(6.5, (11.2, 7.1, 28), name=3.15, small=3.15, foot_gap=3.4, bottom=3.8), end=8),
    },
)

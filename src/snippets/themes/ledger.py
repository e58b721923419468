"""Ledger: the data sheet; a ruler above, a table of sources below."""

from snippets.themes.theme import Measures, Theme, Type


def _ledger(margins: tuple[float, float, float], most: tuple[float, float, float], **rest: float) -> Measures:
    top, bottom, side = margins
    quote, text, figure = most
    return Measures(
        top=top, bottom=bottom, start=side, end=side,
        quote_most=quote, text_most=text, figure_most=figure,
        name=2.6, small=2.6, mark=0, mark_box=0, **rest,
    )  # fmt: skip


LEDGER = Theme(
    name="ledger",
    about="The data sheet; a ruler above, a table of sources below.",
    composition="data-sheet",
    ground=(0xEF, 0xF3, 0xF2),
    inks={
        "ink": (0x0A, 0x1D, 0x22),
        "role": (0x0A, 0x1D, 0x22),
        "publisher": (0x0A, 0x1D, 0x22),
        "secondary": (0x3A, 0x4E, 0x53),
        "accent": (0x00, 0x58, 0x4F),
        "hairline": (0x9F, 0xB0, 0xAE),
    },
    quote=Type("grotesque", 1.22, -0.018),
    figure=Type("mono-bold", 1.05, -0.06, tight_points=0.34),
    fact=Type("grotesque", 1.26, -0.018),
    name_type=Type("mono-bold", 1.40),
    role_type=Type("mono", 1.40),
    publisher_type=Type("mono", 1.40),
    small_type=Type("mono", 1.40),
    brand_type=Type("mono", 1.40),
    floor=3.55,
    figure_gap_before=1.8,
    figure_gap_after=1.8,
    figure_air=0.18,
    measures={
        "L": _ledger((4.6, 4.6, 5.5), (6.3, 5.0, 18), reserve=5, lift=0.5, foot_gap=0.62),
        "S": _ledger((5.5, 5.5, 5.5), (8, 5.6, 28), reserve=4.5, lift=0.8, foot_gap=1.15),
        "P": _ledger((5.5, 5.5, 5.5), (9, 5.6, 28), reserve=6, lift=1, foot_gap=1.15),
        "T": _ledger((29, 39.5, 8), (9, 5.6, 28), reserve=6, lift=1, foot_gap=1.15),
    },
)

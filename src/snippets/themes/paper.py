"""Paper: a book page; the source is its footnote."""

from dataclasses import replace

from snippets.themes.theme import Measures, Theme, Type


def _paper(top: float, most: tuple[float, float, float], **rest: float) -> Measures:
    quote, text, figure = most
    return Measures(
        top=top, bottom=top, start=14, end=8,
        quote_most=quote, text_most=text, figure_most=figure,
        small=2.8, mark_box=0, **rest,
    )  # fmt: skip


PAPER = Theme(
    name="paper",
    about="A book page; the source is its footnote.",
    composition="footnote",
    ground=(0xF6, 0xF0, 0xE4),
    inks={
        "ink": (0x22, 0x1C, 0x16),
        "role": (0x4E, 0x45, 0x3A),
        "publisher": (0x59, 0x4E, 0x42),
        "secondary": (0x59, 0x4E, 0x42),
        "accent": (0x94, 0x24, 0x16),
    },
    quote=Type("display", 1.30, -0.006),
    figure=Type("display", 1.06, -0.025),
    fact=Type("display", 1.28, -0.006),
    name_type=Type("strong", 1.35),
    role_type=Type("text", 1.35),
    publisher_type=Type("italic", 1.45),
    small_type=Type("text", 1.45),
    brand_type=Type("italic", 1.45),
    floor=3.55,
    figure_gap_before=3.4,
    figure_gap_after=3.8,
    measures={
        "L": _paper(5, (6.3, 5.6, 14), reserve=4, lift=0.8, name=3.0, mark=16, foot_gap=2),
        "S": _paper(8, (8, 6.3, 18), reserve=5, lift=0.5, name=3.4, mark=17.5, foot_gap=2.6),
        "P": _paper(8.5, (9, 6.3, 18), reserve=5, lift=1.5, name=3.4, mark=17.5, foot_gap=2.6),
        "T": replace(_paper(29, (9, 6.3, 18), reserve=5, lift=1, name=3.4, mark=17.5, foot_gap=2.6), bottom=39.5),
    },
)

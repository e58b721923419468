"""Press: the front page of a newspaper."""

from snippets.themes.theme import Measures, Theme, Type


def _press(margins: tuple[float, float, float], most: tuple[float, float, float], **rest: float) -> Measures:
    top, bottom, end = margins
    quote, text, figure = most
    return Measures(
        top=top, bottom=bottom, start=6, end=end,
        quote_most=quote, text_most=text, figure_most=figure,
        lift=0, small=2.75, mark=0, mark_box=0, **rest,
    )  # fmt: skip


PRESS = Theme(
    name="press",
    about="The front page: a masthead, and the words as its headline.",
    composition="front-page",
    ground=(0xF7, 0xF5, 0xEF),
    inks={
        "ink": (0x12, 0x11, 0x10),
        "role": (0x12, 0x11, 0x10),
        "publisher": (0x12, 0x11, 0x10),
        "secondary": (0x4A, 0x47, 0x43),
        "accent": (0xA6, 0x0E, 0x17),
    },
    quote=Type("news", 1.07, -0.006, outdent=0.02),
    figure=Type("news", 1.0, -0.006),
    fact=Type("news", 1.14, -0.006, outdent=0.02),
    name_type=Type("grotesque-bold", 1.40),
    role_type=Type("grotesque", 1.40),
    publisher_type=Type("grotesque", 1.40),
    small_type=Type("grotesque", 1.40),
    brand_type=Type("news", 1.40),
    floor=4,
    figure_gap_before=3.4,
    figure_gap_after=4.4,
    measures={
        "L": _press((4.2, 4.2, 6), (10, 7.1, 25), reserve=4, name=2.75, foot_gap=1.5),
        "S": _press((6, 6, 6), (12.5, 7.1, 28), reserve=6, name=2.75, foot_gap=2.6),
        "P": _press((6.5, 6.5, 6), (14, 7.1, 28), reserve=15, name=2.75, foot_gap=2.6),
        "T": _press((25.5, 36.5, 8), (14, 7.1, 28), reserve=15, name=2.75, foot_gap=2.6),
    },
)

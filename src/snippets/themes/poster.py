"""Poster: one colour, one shout."""

from snippets.themes.theme import Measures, Theme, Type

_GROUND, _INK = (0xFF, 0x6E, 0x38), (0x10, 0x05, 0x00)


def _poster(margins: tuple[float, float, float], most: tuple[float, float, float], **rest: float) -> Measures:
    top, bottom, end = margins
    quote, text, figure = most
    return Measures(
        top=top, bottom=bottom, start=6, end=end,
        quote_most=quote, text_most=text, figure_most=figure,
        reserve=0, lift=0, name=2.8, small=2.8, mark=0, mark_box=0, **rest,
    )  # fmt: skip


POSTER = Theme(
    name="poster",
    about="One colour, one shout: the words as large as they go.",
    composition="shout",
    ground=_GROUND,
    inks={
        **dict.fromkeys(("ink", "role", "publisher", "secondary", "accent", "band"), _INK),
        "on-band": _GROUND,
    },
    quote=Type("shout", 0.89, -0.012, outdent=0.034),
    figure=Type("shout", 1.0, -0.012),
    fact=Type("shout", 0.98, -0.012, outdent=0.034),
    name_type=Type("grotesque-bold", 1.34),
    role_type=Type("grotesque", 1.34),
    publisher_type=Type("grotesque", 1.34),
    small_type=Type("grotesque", 1.34),
    brand_type=Type("grotesque", 1.34),
    floor=5.6,
    figure_gap_before=2.4,
    figure_gap_after=2.4,
    figure_band=1.0,
    lone_words=True,
    measures={
        "L": _poster((4, 4, 6), (28, 11.2, 18), foot_gap=1.4),
        "S": _poster((5.6, 5.6, 6), (28, 11.2, 40), foot_gap=2.2),
        "P": _poster((6, 6, 6), (28, 11.2, 40), foot_gap=2.2),
        "T": _poster((26, 37, 8), (28, 11.2, 40), foot_gap=2.2),
    },
)

"""Which face draws what: the first of a chain that has it whole; a missing glyph is an error that names it."""

import pytest

from snippets.cards import make_pictures
from snippets.cards.fonts import chain, font_folder, itemise, load
from snippets.cards.frame import SOFT_HYPHEN, Style
from snippets.cards.shape import FontMeasure, shape
from snippets.errors import FontError
from snippets.faces import FACES
from snippets.model import Settings, Snippet, Source, Speaker
from snippets.themes import THEMES, Canvas

LITERATA = "literata/LiterataDisplay-Regular.ttf"
NOTO = "noto-serif/NotoSerif-Regular.ttf"
ARMENIAN = "noto-serif-armenian/NotoSerifArmenian-Regular.ttf"
GEORGIAN = "noto-serif-georgian/NotoSerifGeorgian-Regular.ttf"


@pytest.mark.parametrize("key", FACES)
def test_every_file_of_a_chain_loads(key: str) -> None:
    first, *rest = chain(key)
    assert first.name == FACES[key].file
    assert first.covered >= set("0123456789")
    assert all(face.covered for face in rest)


@pytest.mark.parametrize(
    ("text", "faces"),
    [
        ("Library", [("Library", LITERATA)]),
        ("βιβλιοθήκη", [("βιβλιοθήκη", LITERATA)]),
        ("Библиотека", [("Библиотека", LITERATA)]),
        ("Thư viện", [("Thư viện", LITERATA)]),
        ("Գրադարան", [("Գրադարան", ARMENIAN)]),
        ("ბიბლიოთეკა", [("ბიბლიოთეკა", GEORGIAN)]),
        # Punctuation stays with the script before it; a space between two faces is of the wider.
        ("a Գր ա, b", [("a", LITERATA), (" Գր ա, ", ARMENIAN), ("b", LITERATA)]),
        (" Գր", [(" Գր", ARMENIAN)]),
        ("", [("", LITERATA)]),
        # Literata lacks the long s: the whole word goes to a face that has it, its neighbours do not.
        ("the hoſt left", [("the", LITERATA), (" hoſt ", NOTO), ("left", LITERATA)]),
        # Joiners and soft hyphens need no glyph.
        (f"li\u200dbra{SOFT_HYPHEN}ry", [(f"li\u200dbra{SOFT_HYPHEN}ry", LITERATA)]),
    ],
)
def test_faces(text: str, faces: list[tuple[str, str]]) -> None:
    assert [(text[start:end], face.name) for start, end, face, _ in itemise(text, "display")] == faces


@pytest.mark.parametrize("text", ["a \ue000", "\U000e0fff", "\ud800"])
def test_a_missing_glyph_gives_no_card(text: str) -> None:
    snippet = Snippet("id", "quote", text, speaker=Speaker("A"), sources=(Source("https://example.org"),))
    with pytest.raises(FontError, match="no font at hand has"):
        make_pictures(snippet, Settings(), THEMES["paper"], Canvas(1200, 675))


@pytest.mark.parametrize("field", ["speaker", "publisher", "brand"])
def test_a_missing_glyph_in_the_small_lines_gives_no_card(field: str) -> None:
    words = {"speaker": "A", "publisher": "B", "brand": "C", field: "\ue000"}
    source = Source("https://example.org", publisher=words["publisher"])
    snippet = Snippet("id", "quote", "Text.", speaker=Speaker(words["speaker"]), sources=(source,))
    with pytest.raises(FontError, match="U\\+E000"):
        make_pictures(snippet, Settings(brand=words["brand"]), THEMES["night"], Canvas(1080, 1080))


# Of the `emoji` package; 17 is the version that came with Unicode 17, 18 is a draft.
CURRENT_EMOJI = 17


def test_every_emoji_is_one_picture() -> None:
    import emoji

    fully = emoji.STATUS["fully_qualified"]
    known = [text for text, row in emoji.EMOJI_DATA.items() if row["status"] == fully and row["E"] <= CURRENT_EMOJI]
    assert len(known) > 3900
    shaped = {text: shape(text, Style("text")).stretches for text in known}
    glyphs = {text: [gid for stretch in stretches for gid in stretch.gids] for text, stretches in shaped.items()}
    assert [text for text, gids in glyphs.items() if len(gids) != 1 or not gids[0]] == []
    assert all(stretch.face.colour for stretches in shaped.values() for stretch in stretches)


def test_a_broken_file_is_an_error_of_ours() -> None:
    with pytest.raises(FontError, match="install snippets again"):
        load("literata/OFL.ttf")
    assert (font_folder() / LITERATA).is_file()


@pytest.mark.parametrize(
    "text", ["", "Library, fi ffl", "Գրադարան and ბიბლიოთეკა", "Z\u030ceny e\u0301", "A\u00adB\u200dC"]
)
def test_offsets_rise_from_nothing_to_the_advance(text: str) -> None:
    shaped = shape(text, Style("text"))
    assert len(shaped.offsets) == len(text) + 1
    assert shaped.offsets[0] == 0
    assert list(shaped.offsets) == sorted(shaped.offsets)
    assert shaped.offsets[-1] == pytest.approx(shaped.width)


def test_a_soft_hyphen_is_seen_only_at_the_end() -> None:
    measure, style = FontMeasure(), Style("text")
    width = [measure.offsets(text, style)[-1] for text in ("ab", f"a{SOFT_HYPHEN}b", f"ab{SOFT_HYPHEN}", "ab-")]
    assert width[0] == pytest.approx(width[1])
    assert width[2] == pytest.approx(width[3])
    assert width[3] > width[0]


def test_ink_of_nothing_is_empty() -> None:
    ink = FontMeasure().ink(" ", Style("text"))
    assert (ink.left, ink.bottom, ink.right, ink.top) == (0, 0, 0, 0)

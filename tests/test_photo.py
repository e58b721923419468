"""Cards with a photo: words that can be read on any picture, its credit, its format, and the theme that shows it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageFilter

from frame_rules import faults
from pictures import PHOTOS, SIZE, coloured_logo, plain_logo, save_photo
from snippets.__main__ import run
from snippets.campaign import Job, make_snippet
from snippets.cards import make_pictures
from snippets.cards.behind import veiled
from snippets.cards.blend import ground
from snippets.cards.cardtext import card_text
from snippets.cards.frame import Bitmap, Graphic, TextRun
from snippets.cards.layout import lay_out
from snippets.cards.legibility import inked_run
from snippets.cards.paint import ramp_of
from snippets.cards.pictures import logo, photo
from snippets.cards.pixels import Indexed
from snippets.cards.setup import LOGO_COLOURED, LOGO_PLAIN, Art
from snippets.cards.shape import FontMeasure
from snippets.cards.slides import Slide
from snippets.errors import FitError, PictureError
from snippets.model import Settings, Snippet, Source, Speaker
from snippets.platforms import PLATFORMS
from snippets.themes import THEMES, Canvas, Theme
from snippets.themes.contrast import contrast

FONTS = FontMeasure()
PHOTO = THEMES["photo"]
SIZES = [(1200, 675), (1080, 1080), (1080, 1350), (1080, 1920), (1000, 1500)]
CREDIT = "Photo: Jane Doe / Example Agency, CC BY-SA 4.0, via Example Commons"
QUOTE = Snippet(
    "river",
    "quote",
    "A river remembers its old bed. Give it room and it brings the birds back by itself.",
    speaker=Speaker("Elin Sörby"),
    role="river warden",
    sources=(Source("https://example.org/old-bed", publisher="Upland Quarterly"),),
    date="2025",
    image="photo.jpg",
    image_credit=CREDIT,
)
FACT = replace(
    QUOTE, id="salmon", kind="fact", text="Since the dam came down, salmon have returned to 48 km.", highlight="48 km"
)
LONG = replace(QUOTE, text=" ".join([QUOTE.text] * 9), image_credit="Photo: A. Vik")
# Read from the right: the card is turned over, the photo is not.
ARABIC = replace(
    QUOTE,
    text="النهر يتذكر مجراه القديم. أعطه مكانا فيعيد الطيور بنفسه.",
    speaker=Speaker("مريم الحداد"),
    role="حارسة النهر",
    lang="ar",
)
SETTINGS = Settings(brand="Reading Room")


@pytest.fixture(scope="module", params=PHOTOS)
def picture(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("photos")
    return folder / save_photo(folder, request.param)


def slides_of(snippet: Snippet, path: Path, canvas: Canvas) -> tuple[Slide, ...]:
    art = Art(photo(path, (canvas.width, canvas.height)))
    return lay_out(card_text(snippet, SETTINGS), PHOTO, canvas, FONTS, art)


def least_contrasts(slide: Slide) -> Iterator[tuple[str, float]]:
    """Each run and its least contrast with the finished ground, every pixel of its box seen as 1 u blurs it."""
    frame = slide.frame
    blurred = ground(frame).filter(ImageFilter.BoxBlur(frame.canvas.u / 2))
    for item in frame.items:
        if isinstance(item, TextRun) and (box := inked_run(item, FONTS)):
            seen = blurred.crop((int(box.left), int(box.top), int(box.right) + 1, int(box.bottom) + 1))
            ink = ramp_of(item.role, frame.theme)[1]
            colours = seen.getcolors(seen.width * seen.height) or []
            yield item.text, min(contrast(ink, colour) for _, colour in colours)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("snippet", [QUOTE, FACT, LONG, ARABIC], ids=["quote", "fact", "long", "arabic"])
def test_words_can_be_read_on_any_photo(snippet: Snippet, size: tuple[int, int], picture: Path) -> None:
    canvas = Canvas(*size)
    slides = slides_of(snippet, picture, canvas)
    assert faults(slides, card_text(snippet, SETTINGS), FONTS) == []
    for slide in slides:
        assert slide.frame.words("credit") == snippet.image_credit
        # A window of half a unit differs a little from the cells on which layout measured.
        assert {text: ratio for text, ratio in least_contrasts(slide) if ratio < 6.8} == {}


@pytest.mark.parametrize(("words", "lines", "beside"), [(1, 1, True), (5, 3, True), (13, 2, False)])
def test_a_long_credit_goes_across_the_card_below_the_foot(
    words: int, lines: int, beside: bool, tmp_path: Path
) -> None:
    credit = " ".join(["Photo:", *["Example"] * words])
    snippet = replace(QUOTE, image_credit=credit)
    (slide, *_) = slides_of(snippet, tmp_path / save_photo(tmp_path, "busy"), Canvas(1200, 675))
    runs = [item for item in slide.frame.items if isinstance(item, TextRun)]
    placed = [run for run in runs if run.part == "credit"]
    foot = [run for run in runs if run.part in {"name", "citation"}]
    assert len({run.baseline for run in placed}) == lines
    assert max(run.width for run in placed) < 2 * min(run.width for run in placed)
    lowest = max(run.baseline for run in foot)
    if beside:
        assert max(run.baseline for run in placed) == lowest
        assert min(run.x for run in placed) > max(run.x + run.width for run in foot)
    else:
        assert min(run.baseline for run in placed) > lowest


def test_small_bright_spots_behind_words_make_a_scrim_denser(tmp_path: Path) -> None:
    dark = Image.new("RGB", SIZE, (8, 10, 20))
    dark.save(tmp_path / "dark.png")
    for x in range(0, SIZE[0], 40):
        for y in range(0, SIZE[1], 40):
            dark.paste((255, 250, 230), (x, y, x + 8, y + 8))
    dark.save(tmp_path / "spots.png")
    covered = []
    for name in ("dark", "spots"):
        (slide,) = slides_of(QUOTE, tmp_path / f"{name}.png", Canvas(1080, 1350))
        assert slide.frame.backdrop
        covered.append(sum(at for scrim in slide.frame.backdrop.scrims for _, at in scrim.stops))
    assert covered[0] < covered[1]


def test_scrims_are_no_denser_than_they_must_be(tmp_path: Path) -> None:
    canvas = Canvas(1080, 1350)
    covered = {}
    for name, colour in (("night", (8, 10, 20)), ("bright", (255, 255, 255))):
        Image.new("RGB", SIZE, colour).save(tmp_path / f"{name}.png")
        (slide,) = slides_of(QUOTE, tmp_path / f"{name}.png", canvas)
        assert slide.frame.backdrop
        covered[name] = [at for scrim in slide.frame.backdrop.scrims for _, at in scrim.stops]
    assert covered["night"][0] == 0.62
    assert all(dark <= bright for dark, bright in zip(covered["night"], covered["bright"], strict=True))
    assert covered["night"] != covered["bright"]


def test_a_scrim_mixes_the_photo_with_the_ground(tmp_path: Path) -> None:
    (slide,) = slides_of(QUOTE, tmp_path / save_photo(tmp_path, "bright"), Canvas(1080, 1350))
    assert slide.frame.backdrop
    seen = veiled(slide.frame.backdrop, (0, 0, 0)).convert("L").resize((1, 1350)).tobytes()
    top, middle, foot = seen[2], seen[500], seen[1340]
    assert foot < top < middle


def test_without_a_photo_the_words_stand_on_the_ground() -> None:
    canvas = Canvas(1080, 1350)
    card = card_text(replace(QUOTE, image="", image_credit=""), SETTINGS)
    slides = lay_out(card, PHOTO, canvas, FONTS)
    assert slides[0].frame.backdrop is None
    assert faults(slides, card, FONTS) == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("pictured", [True, False])
def test_a_picture_makes_the_theme(theme: Theme, tmp_path: Path, *, pictured: bool) -> None:
    name = save_photo(tmp_path, "sky") if pictured else ""
    snippet = replace(QUOTE, image=name, image_credit="Photo: A. Vik")
    (made,) = make_pictures(snippet, SETTINGS, theme, Canvas(1200, 675), folder=tmp_path)
    expected = "photo" if pictured else "night" if theme is PHOTO else theme.name
    (same,) = make_pictures(snippet, SETTINGS, THEMES[expected], Canvas(1200, 675), folder=tmp_path)
    assert made.survey[0] == same.survey[0]
    # A picture that is not shown has no credit either.
    assert (made.card.credit == "Photo: A. Vik") is pictured


def test_photos_are_jpeg_where_the_platform_takes_it(tmp_path: Path) -> None:
    snippet = replace(QUOTE, image=save_photo(tmp_path, "busy"), image_credit="Photo: A. Vik")
    rows = tuple(PLATFORMS[name] for name in ("x", "bluesky", "instagram", "tiktok", "telegram", "pinterest"))
    made, problems = make_snippet(Job(snippet, SETTINGS, rows, THEMES["paper"], tmp_path))
    assert (problems, [one.warnings for one in made]) == ((), [()] * len(rows))
    for one in made:
        row = PLATFORMS[one.item.platform]
        best = "jpg" if "jpg" in row.formats else row.formats[0]
        assert {card.suffix for card in one.item.cards} == {best}
        for file in (file for file in one.files if file.path.endswith(best)):
            assert len(file.data) <= row.picture_bytes
            with Image.open(BytesIO(file.data)) as opened:
                assert opened.size == row.canvas
                assert b"Photo: A. Vik" in opened.info["xmp"]


def test_a_limit_in_bytes_costs_quality_never_words(tmp_path: Path) -> None:
    snippet = replace(QUOTE, image=save_photo(tmp_path, "busy"), image_credit="Photo: A. Vik")
    sizes = []
    for most in (5_000_000, 330_000):
        (made,) = make_pictures(snippet, SETTINGS, PHOTO, Canvas(1080, 1350), suffix="jpg", most=most, folder=tmp_path)
        sizes.append(len(made.data))
        assert made.card.credit == "Photo: A. Vik"
    assert sizes[1] < 330_000 < sizes[0]
    with pytest.raises(FitError, match="larger than 20,000 bytes"):
        make_pictures(snippet, SETTINGS, PHOTO, Canvas(1080, 1350), suffix="jpg", most=20_000, folder=tmp_path)


def test_a_photo_that_is_too_small_for_one_canvas(tmp_path: Path) -> None:
    Image.new("RGB", (820, 460), (60, 90, 60)).save(tmp_path / "wide.jpg")
    snippet = replace(QUOTE, image="wide.jpg", image_credit="Photo: A. Vik")
    assert make_pictures(snippet, SETTINGS, PHOTO, Canvas(1200, 675), folder=tmp_path)
    with pytest.raises(PictureError, match=r"wide.jpg has 820x460 pixels, a card of 1080x1350 needs 720x900"):
        make_pictures(snippet, SETTINGS, PHOTO, Canvas(1080, 1350), folder=tmp_path)


def test_a_campaign_with_a_photo_and_a_logo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    save_photo(tmp_path, "sky")
    plain_logo().save("logo.png")
    Path("quotes.yaml").write_text(
        "campaign: {platforms: [x, tiktok], brand: Reading Room, logo: logo.png}\n"
        "snippets:\n- {id: a, text: Words and words., image: sky.jpg, image_credit: 'Photo: A. Vik',"
        " source: 'https://example.org/a'}\n- {id: b, text: Other words., source: 'https://example.org/b'}\n",
        encoding="utf-8",
    )
    assert run(["check", "--strict"]) == 0
    assert run(["export"]) == 0
    made = {item["snippet"]: item for item in json.loads(Path("output/manifest.json").read_bytes())["items"][::2]}
    assert [made[name]["cards"][0]["file"] for name in "ab"] == ["a/x/card-1.jpg", "b/x/card-1.png"]
    assert run(["card", "a"]) == 0
    assert Path("a.jpg").read_bytes().startswith(b"\xff\xd8")


# --- the logo -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def logos(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Bitmap]:
    folder = tmp_path_factory.mktemp("logos")
    plain_logo().save(folder / "plain.png")
    coloured_logo().save(folder / "coloured.png")
    wide = coloured_logo().resize((2000, 100))
    wide.save(folder / "wide.png")
    return {name: logo(folder / f"{name}.png") for name in ("plain", "coloured", "wide")}


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("size", SIZES[:4], ids=str)
@pytest.mark.parametrize("name", ["plain", "coloured", "wide"])
def test_a_logo_stands_before_the_brand(
    name: str, size: tuple[int, int], theme: Theme, logos: dict[str, Bitmap]
) -> None:
    canvas = Canvas(*size)
    card = card_text(replace(QUOTE, image=""), SETTINGS)
    slides = lay_out(card, theme, canvas, FONTS, Art(logo=logos[name]))
    assert faults(slides, card, FONTS) == []
    (drawn,) = [item for item in slides[0].frame.items if isinstance(item, Graphic)]
    brand = next(item for item in slides[0].frame.items if isinstance(item, TextRun) and item.part == "brand")
    em = brand.size
    high = LOGO_PLAIN if name == "plain" else LOGO_COLOURED
    assert drawn.width / drawn.height == pytest.approx(logos[name].width / logos[name].height)
    assert drawn.height == pytest.approx(high * em) or (name == "wide" and drawn.height < high * em)
    assert drawn.x + drawn.width + 0.4 * em == pytest.approx(brand.x)
    cap = FONTS.vertical(brand.style)[2] * em
    assert drawn.y + drawn.height / 2 == pytest.approx(brand.baseline - cap / 2)
    assert drawn.width <= 22 * canvas.u
    assert drawn.height <= 5 * canvas.u
    assert drawn.role == brand.role


def test_a_logo_goes_to_the_side_where_reading_starts(logos: dict[str, Bitmap]) -> None:
    card = card_text(replace(ARABIC, image=""), SETTINGS)
    (slide,) = lay_out(card, THEMES["paper"], Canvas(1080, 1350), FONTS, Art(logo=logos["plain"]))
    (drawn,) = [item for item in slide.frame.items if isinstance(item, Graphic)]
    brand = next(item for item in slide.frame.items if isinstance(item, TextRun) and item.part == "brand")
    assert drawn.x == pytest.approx(brand.x + brand.width + 0.4 * brand.size)


def test_a_logo_without_a_brand(logos: dict[str, Bitmap]) -> None:
    card = card_text(replace(QUOTE, image=""), Settings())
    (slide,) = lay_out(card, THEMES["paper"], Canvas(1080, 1350), FONTS, Art(logo=logos["plain"]))
    assert any(isinstance(item, Graphic) for item in slide.frame.items)
    assert slide.frame.words("brand") == ""


@pytest.mark.parametrize(("name", "flat"), [("plain", True), ("coloured", False)])
def test_a_logo_in_one_colour_keeps_a_card_flat(name: str, tmp_path: Path, *, flat: bool) -> None:
    {"plain": plain_logo, "coloured": coloured_logo}[name]().save(tmp_path / "logo.png")
    settings = replace(SETTINGS, logo="logo.png")
    (made,) = make_pictures(replace(QUOTE, image=""), settings, THEMES["paper"], Canvas(1080, 1350), folder=tmp_path)
    assert isinstance(made.pixels, Indexed) is flat
    with Image.open(BytesIO(made.data)) as opened:
        # In the margin above, at the head's start: nothing but the logo.
        found = opened.convert("RGB").crop((151, 80, 180, 125)).getcolors(10_000) or []
    colours = {colour for _, colour in found}
    wanted = THEMES["paper"].inks["secondary"] if flat else (200, 0, 0)
    assert wanted in colours

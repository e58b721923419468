"""Photos and logos: read upright and cut to the canvas, or refused with a reason, whatever the file holds."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from pictures import HOSTILE, SIZE, coloured_logo, deep_png, encoded, huge_png, plain_logo, save_photo
from snippets.__main__ import run
from snippets.cards.frame import Bitmap
from snippets.cards.pictures import logo, photo, picture_size, refuse_small
from snippets.errors import PictureError
from snippets.focus import read_focus

CANVAS = (1080, 1350)


def pixel(bitmap: Bitmap, x: int, y: int) -> tuple[int, ...]:
    channels = len(bitmap.mode)
    at = (y * bitmap.width + x) * channels
    return tuple(bitmap.data[at : at + channels])


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_used_is_refused_with_a_reason(name: str, tmp_path: Path) -> None:
    make, reason = HOSTILE[name]
    path = tmp_path / name
    path.write_bytes(make())
    with pytest.raises(PictureError, match=reason) as caught:
        photo(path, CANVAS)
    assert caught.value.what.startswith(name)
    assert caught.value.todo


@pytest.mark.parametrize("name", ["empty.jpg", "text.jpg", "cut.png", "print.jpg", "huge.png"])
def test_a_bad_logo_is_the_fault_of_the_logo(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(HOSTILE[name][0]())
    with pytest.raises(PictureError) as caught:
        logo(tmp_path / name)
    assert caught.value.key == "logo"


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("command", ["check", "export"])
def test_a_bad_picture_is_a_problem_with_its_line(
    name: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(HOSTILE[name][0]())
    Path("quotes.yaml").write_text(
        f"campaign: {{platforms: [instagram]}}\nsnippets:\n- text: Words.\n  image: {name}\n"
        "  image_credit: 'Photo: Jane Doe'\n  source: https://example.org/a\n",
        encoding="utf-8",
    )
    decoded = name in {"cut.jpg", "cut.png", "clear.png"}
    code = run([command])
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    # What only decoding shows is found while the card is made.
    assert code == (0 if decoded and command == "check" else 1)
    if code:
        (said,) = [line for line in (captured.out + captured.err).splitlines() if line.startswith("quotes.yaml:4: ")]
        assert name in said
        assert "; " in said


@pytest.mark.parametrize(
    ("name", "said"), [("huge.png", "too many pixels"), ("large.png", "read\n")], ids=["huge", "large"]
)
def test_no_picture_costs_much_memory(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "huge.png").write_bytes(huge_png())
    # As large as is taken, in the colours that take most.
    Image.new("RGBA", (6320, 6320), (9, 9, 9, 255)).save(tmp_path / "large.png", compress_level=1)
    code = (
        "import resource, sys; from pathlib import Path; from snippets.cards.pictures import photo\n"
        "from snippets.errors import PictureError\n"
        "resource.setrlimit(resource.RLIMIT_AS, (500_000_000, 500_000_000))\n"
        "try: photo(Path(sys.argv[1]), (1080, 1350)); print('read')\n"
        "except PictureError as error: print(error)"
    )
    pytest.importorskip("resource")
    done = subprocess.run([sys.executable, "-c", code, tmp_path / name], capture_output=True, text=True, check=True)
    assert said in done.stdout


def test_a_photo_covers_the_canvas_and_keeps_its_upper_third(tmp_path: Path) -> None:
    # Three bands, twice as high as the canvas would show.
    picture = Image.new("RGB", (1080, 2700))
    for number, colour in enumerate(((200, 0, 0), (0, 200, 0), (0, 0, 200))):
        picture.paste(colour, (0, 900 * number, 1080, 900 * (number + 1)))
    picture.save(tmp_path / "bands.png")
    cut = photo(tmp_path / "bands.png", CANVAS)
    assert (cut.width, cut.height, cut.mode) == (*CANVAS, "RGB")
    # A third of what is cut off is cut off above: 450 of 1350 rows.
    assert pixel(cut, 500, 440) == (200, 0, 0)
    assert pixel(cut, 500, 460) == (0, 200, 0)
    assert pixel(cut, 500, 1345) == (0, 200, 0)


@pytest.mark.parametrize(
    ("focus", "shown"),
    [
        ("top", (0, 675)),
        ("centre", (675, 675)),
        ("bottom", (1350, 675)),
        ("left", (450, 0)),
        ("right", (450, 1350)),
        ("30% 20%", (270, 405)),
        ("100% 0%", (0, 1350)),
    ],
)
def test_a_focus_says_what_of_a_photo_stays(focus: str, shown: tuple[int, int], tmp_path: Path) -> None:
    # Each pixel says how far down, or how far from the left, it is; twice as high, or as wide, as the canvas shows.
    for (width, height), side, first in (((1080, 2700), 1, shown[0]), ((2430, 1350), 0, shown[1])):
        ramp = Image.linear_gradient("L").resize((1, (width, height)[side]), Image.Resampling.BILINEAR)
        upright = (ramp if side else ramp.transpose(Image.Transpose.ROTATE_90)).resize((width, height))
        upright.convert("RGB").save(tmp_path / "ramp.png")
        cut = photo(tmp_path / "ramp.png", CANVAS, read_focus(focus))
        expected = upright.convert("RGB").crop((first, 0, first + 1, 1) if side == 0 else (0, first, 1, first + 1))
        assert abs(pixel(cut, 0, 0)[0] - expected.tobytes()[0]) <= 1


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(("kind", "suffix"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")])
def test_a_photo_is_upright_whatever_its_orientation(orientation: int, kind: str, suffix: str, tmp_path: Path) -> None:
    upright = Image.new("RGB", (1200, 1500), (250, 250, 250))
    upright.paste((200, 0, 0), (0, 0, 600, 750))
    # EXIF says what a viewer has to do; the file holds what undoes it.
    turns = Image.Transpose
    undo = {
        2: turns.FLIP_LEFT_RIGHT, 3: turns.ROTATE_180, 4: turns.FLIP_TOP_BOTTOM, 5: turns.TRANSPOSE,
        6: turns.ROTATE_90, 7: turns.TRANSVERSE, 8: turns.ROTATE_270,
    }  # fmt: skip
    held = upright.transpose(undo[orientation]) if orientation in undo else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / f"turned.{suffix}"
    path.write_bytes(encoded(held, kind, exif=exif.tobytes()))
    assert picture_size(path) == (1200, 1500)
    cut = photo(path, CANVAS)
    red, *others = (pixel(cut, x, y) for x, y in ((100, 100), (1000, 100), (100, 1300), (1000, 1300)))
    assert red[0] > red[1] + 100
    assert all(min(other) > 230 for other in others)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_greys_palettes_and_opaque_channels_are_taken(mode: str, tmp_path: Path) -> None:
    Image.new("RGB", (1200, 1400), (255, 255, 255)).convert(mode).save(tmp_path / "white.png")
    assert pixel(photo(tmp_path / "white.png", CANVAS), 5, 5) == (255, 255, 255)


def test_more_bits_a_colour_are_taken(tmp_path: Path) -> None:
    (tmp_path / "deep.png").write_bytes(deep_png(1200, 1400))
    assert pixel(photo(tmp_path / "deep.png", CANVAS), 5, 5) == (255, 255, 255)


def test_broken_metadata_is_no_reason_to_refuse_a_photo(tmp_path: Path) -> None:
    (tmp_path / "odd.jpg").write_bytes(
        encoded(Image.new("RGB", (1200, 1400)), "JPEG", exif=b"Exif\0\0MM\0*\xff\xff\xff", icc_profile=b"no profile")
    )
    assert photo(tmp_path / "odd.jpg", CANVAS).width == 1080


def test_colours_of_a_profile_become_those_of_the_web(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    (tmp_path / "own.jpg").write_bytes(
        encoded(Image.new("RGB", (1200, 1400), (10, 200, 90)), "JPEG", icc_profile=profile, quality=95)
    )
    assert all(
        abs(a - b) <= 3 for a, b in zip(pixel(photo(tmp_path / "own.jpg", CANVAS), 9, 9), (10, 200, 90), strict=True)
    )


def test_a_photo_is_enlarged_by_half_at_most() -> None:
    refuse_small("photo.jpg", (720, 900), CANVAS)
    with pytest.raises(PictureError, match=r"photo.jpg has 719x900 pixels, a card of 1080x1350 needs 720x900"):
        refuse_small("photo.jpg", (719, 900), CANVAS)


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    Image.new("RGB", SIZE, (1, 2, 3)).save(path)
    assert pixel(photo(path, CANVAS), 0, 0) == (1, 2, 3)
    Image.new("RGB", (SIZE[0], SIZE[1] + 1), (3, 2, 1)).save(path)
    assert pixel(photo(path, CANVAS), 0, 0) == (3, 2, 1)
    assert photo(path, CANVAS) is photo(path, CANVAS)


def test_a_logo_of_one_colour_is_its_coverage(tmp_path: Path) -> None:
    plain_logo().save(tmp_path / "plain.png")
    coloured_logo().save(tmp_path / "coloured.png")
    # Cut to what is seen of it.
    found = logo(tmp_path / "plain.png")
    assert (found.mode, found.width, found.height) == ("L", 201, 200)
    assert logo(tmp_path / "coloured.png").mode == "RGBA"


def test_a_photo_is_not_taken_for_a_drawing(tmp_path: Path) -> None:
    Image.new("RGB", (50, 50), (9, 9, 9)).save(tmp_path / "square.png")
    assert logo(tmp_path / save_photo(tmp_path, "night")).mode == "RGBA"
    assert logo(tmp_path / "square.png").mode == "RGBA"


def test_a_logo_that_shows_nothing_is_refused(tmp_path: Path) -> None:
    Image.new("RGBA", (50, 50)).save(tmp_path / "nothing.png")
    with pytest.raises(PictureError, match="all transparent"):
        logo(tmp_path / "nothing.png")

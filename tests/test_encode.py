"""Files of cards: what Pillow and an XML parser read back is what was painted, the same bytes every run."""

import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from card_cases import card_cases
from snippets.cards import Picture, make_pictures
from snippets.cards.encode import encode, xmp
from snippets.cards.listed import card
from snippets.cards.pixels import Indexed
from snippets.cards.survey import survey
from snippets.errors import FitError
from snippets.platforms import PLATFORMS
from snippets.themes import THEMES, Canvas, theme_for

X = "{adobe:ns:meta/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
}
# Two by two pixels: ground, ink, half, ground.
TINY = Indexed(2, 2, ((0, 0, 0), (255, 255, 255), (9, 8, 7)), b"\0\0\0\1\0\0\2\0")


def pictures(case: str, theme: str = "paper", *, suffix: str = "png", most: int = 5_000_000) -> tuple[Picture, ...]:
    return make_pictures(*card_cases()[case], THEMES[theme], Canvas(1080, 1350), suffix=suffix, most=most)


def fields(packet: bytes | str) -> dict[str, str]:
    """The XMP fields of a packet by their prefixed names, texts of lists joined."""
    description = ET.fromstring(packet).find(f"{RDF}RDF/{RDF}Description")
    assert description is not None
    prefixes = {uri: prefix for prefix, uri in NAMES.items()}
    found = {}
    for element in description:
        uri, _, name = element.tag.removeprefix("{").partition("}")
        found[f"{prefixes[uri]}:{name}"] = "".join(element.itertext()).strip()
    return found


def packet_of(picture: Picture) -> bytes | str:
    with Image.open(BytesIO(picture.data)) as opened:
        packet = opened.info.get("xmp") or opened.info["XML:com.adobe.xmp"]
    assert isinstance(packet, bytes | str)
    return packet


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("case", ["usual", "fact-figure", "armenian", "long"])
def test_a_png_decodes_to_the_painted_pixels(case: str, theme: str) -> None:
    for picture in pictures(case, theme):
        with Image.open(BytesIO(picture.data)) as opened:
            assert (opened.format, opened.mode, opened.size) == (
                "PNG",
                "P" if isinstance(picture.pixels, Indexed) else "RGB",
                (1080, 1350),
            )
            plain = opened.convert("RGB")
        colours = {colour for _, colour in plain.getcolors() or ()}
        if isinstance(picture.pixels, Indexed):
            assert colours <= set(picture.pixels.palette)
            assert theme_for(THEMES[theme], pictured=False).ground in colours
        assert sha256(plain.tobytes()).hexdigest() == picture.survey[0]


def test_the_hash_is_that_of_rgb_rows_from_the_top() -> None:
    rgb = bytes([0, 0, 0, 255, 255, 255, 9, 8, 7, 0, 0, 0])
    assert survey(TINY)[0] == sha256(rgb).hexdigest()
    with Image.open(BytesIO(encode(TINY, "png", {}, 10_000))) as opened:
        assert opened.convert("RGB").tobytes() == rgb


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp"])
def test_metadata_travels_in_every_format(suffix: str) -> None:
    (picture,) = pictures("usual", suffix=suffix)
    found = fields(packet_of(picture))
    snippet, _ = card_cases()["usual"]
    assert found["dc:description"] == snippet.text
    assert found["dc:creator"] == "Marta Oyelaran"
    assert found["dc:source"] == snippet.sources[0].url
    assert found["dc:language"] == "en"
    assert found["photoshop:Source"] == "The Halden Review"
    alt = found["Iptc4xmpCore:AltTextAccessibility"]
    assert all(part in alt for part in (snippet.text, "Marta Oyelaran", "example.org/last-indoor-place"))


def test_each_slide_describes_itself() -> None:
    found = [fields(packet_of(picture))["dc:description"] for picture in pictures("three-thousand")]
    assert len(found) > 1
    assert " ".join(found) == card_cases()["three-thousand"][0].text


@pytest.mark.parametrize(
    "value", ["a < b & c > d", '“quoted” ]]> "it\'s"', "Գրադարան\nბიბლიოთეკა", "a bell\x07, a null\x00."]
)
def test_any_value_is_well_formed(value: str) -> None:
    found = fields(xmp({"dc:title": value, "dc:source": value, "dc:creator": value, "dc:relation": ""}))
    readable = "".join(char for char in value if char >= " " or char == "\n")
    assert found == {"dc:title": readable, "dc:source": readable, "dc:creator": readable}


@pytest.mark.parametrize(("suffix", "kind"), [("jpg", "JPEG"), ("webp", "WEBP")])
def test_other_formats_look_the_same(suffix: str, kind: str) -> None:
    (picture,) = pictures("usual", suffix=suffix)
    with Image.open(BytesIO(picture.data)) as opened:
        assert (opened.format, opened.size) == (kind, (1080, 1350))
        plain = opened.convert("RGB")
    ground = THEMES["paper"].ground
    assert all(abs(a - b) <= 3 for a, b in zip(plain.getpixel((3, 3)) or (), ground, strict=True))  # type: ignore[arg-type]  # RGB gives a tuple


def test_quality_is_lowered_to_meet_a_limit_and_then_it_is_refused() -> None:
    (best,) = pictures("usual", suffix="jpg")
    (smaller,) = pictures("usual", suffix="jpg", most=len(best.data) - 1)
    assert len(smaller.data) < len(best.data)
    for suffix in ("png", "jpg", "webp"):
        with pytest.raises(FitError, match=f"larger than 1,000 bytes as {suffix}; choose a smaller size"):
            pictures("usual", suffix=suffix, most=1000)


def test_cards_meet_the_limits_of_their_platform() -> None:
    for platform in PLATFORMS.values():
        canvas = Canvas(*platform.canvas)
        for case in ("medium", "fact-plain"):
            snippet, settings = card_cases()[case]
            for picture in make_pictures(snippet, settings, THEMES["night"], canvas, most=platform.picture_bytes):
                made = card(picture, snippet, platform, 1)
                assert (made.width, made.height) == platform.canvas
                assert made.size <= platform.picture_bytes
                assert platform.alt_limit.holds(made.alt)
                assert made.pixels_sha256 == picture.survey[0]


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp"])
def test_the_same_bytes_every_run(suffix: str) -> None:
    assert [p.data for p in pictures("armenian", suffix=suffix)] == [
        p.data for p in pictures("armenian", suffix=suffix)
    ]


def test_the_same_bytes_in_another_process() -> None:
    script = (
        "import sys; from hashlib import sha256; from test_encode import pictures\n"
        "sys.stdout.write(sha256(b''.join(p.data for p in pictures('long', 'night'))).hexdigest())"
    )
    here = Path(__file__).parent
    other = subprocess.run([sys.executable, "-c", script], cwd=here, capture_output=True, check=True, text=True)
    assert other.stdout == sha256(b"".join(p.data for p in pictures("long", "night"))).hexdigest()

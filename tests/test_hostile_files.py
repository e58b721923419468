"""Files that break tools, on the command line: an exit code, `file:line`, what to do, and little memory."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from fontfiles import GOOD, UNUSABLE
from pictures import HOSTILE, deep_png, encoded
from processes import MOST_MEMORY, Run, run_measured

SOURCE = "https://example.org/a"

# What only decoding shows of a photo, or a font of its text, is found while the card is made: `check` does not say it.
DECODED = {"cut.jpg", "cut.png", "clear.png"}


def write(folder: Path, text: str = "Words.", campaign: str = "", snippet: str = "") -> None:
    """Write a campaign whose text stands on line 3, and what is said of the snippet on line 4."""
    lines = (f"campaign: {{platforms: [instagram], {campaign}}}", "snippets:", f"- text: {text}", f"  {snippet}")
    folder.joinpath("quotes.yaml").write_text("\n".join((*lines, f"  source: {SOURCE}\n")), "utf-8")


def refused(done: Run, where: str, what: str) -> None:
    """Hold that a command ended in 1 with one problem, at its place and with a way out, and made no card."""
    said = [line for line in (done.out + done.said).splitlines() if line.startswith(f"{where}: ")]
    assert done.code == 1, done
    assert len(said) == 1, done
    assert re.search(what, said[0])
    assert "; " in said[0]
    assert "Traceback" not in done.said
    assert done.peak < MOST_MEMORY


@pytest.mark.parametrize("name", HOSTILE)
def test_a_photo(name: str, tmp_path: Path) -> None:
    make, reason = HOSTILE[name]
    tmp_path.joinpath(name).write_bytes(make())
    write(tmp_path, snippet=f"image: {name}\n  image_credit: A. Vik")
    refused(run_measured(tmp_path, "export"), "quotes.yaml:4", reason)
    assert not list(tmp_path.glob("output/**/*.jpg"))
    done = run_measured(tmp_path, "check")
    assert (done.code, done.peak < MOST_MEMORY) == (0 if name in DECODED else 1, True)


@pytest.mark.parametrize(
    "name", ["empty.jpg", "drawing.png", "cut.jpg", "print.jpg", "moving.webp", "huge.png", "bomb.png"]
)
def test_a_logo(name: str, tmp_path: Path) -> None:
    make, reason = HOSTILE[name]
    tmp_path.joinpath(name).write_bytes(make())
    write(tmp_path, campaign=f"logo: {name}")
    refused(run_measured(tmp_path, "export"), "quotes.yaml:1", reason)
    write(tmp_path, campaign="theme: own.yaml")
    tmp_path.joinpath("own.yaml").write_text(f"like: paper\nlogo: {name}\n", "utf-8")
    for command in ("check", "export"):
        refused(run_measured(tmp_path, command), "own.yaml:2", reason)
    assert not list(tmp_path.glob("output/**/*.png"))


@pytest.mark.parametrize("name", UNUSABLE)
def test_a_font(name: str, tmp_path: Path) -> None:
    tmp_path.joinpath(name).write_bytes(UNUSABLE[name]())
    write(tmp_path, campaign="theme: own.yaml")
    tmp_path.joinpath("own.yaml").write_text(f"like: paper\ntypes:\n  quote: {name}\n", "utf-8")
    refused(run_measured(tmp_path, "export"), "own.yaml:3", f'"face" cannot be used: {re.escape(name)} ')
    assert not list(tmp_path.glob("output/**/*.png"))


def test_a_font_that_is_too_large(tmp_path: Path) -> None:
    with tmp_path.joinpath("large.ttf").open("wb") as file:
        file.write(GOOD[:4])
        file.truncate(2_000_000_000)
    write(tmp_path, campaign="theme: own.yaml")
    tmp_path.joinpath("own.yaml").write_text("like: paper\ntypes:\n  quote: large.ttf\n", "utf-8")
    refused(run_measured(tmp_path, "check"), "own.yaml:3", "large.ttf has 2,000,000,000 bytes, 50,000,000 are read")


def _turned() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return encoded(Image.new("RGB", (1400, 1200), (90, 120, 90)), "JPEG", exif=exif.tobytes())


USABLE: dict[str, Callable[[], bytes]] = {
    "turned.jpg": _turned,
    "deep.png": lambda: deep_png(1200, 1400),
    "grey.webp": lambda: encoded(Image.new("L", (1200, 1400), 90), "WEBP"),
}


@pytest.mark.parametrize("name", USABLE)
def test_a_photo_of_an_unusual_kind_is_taken(name: str, tmp_path: Path) -> None:
    tmp_path.joinpath(name).write_bytes(USABLE[name]())
    write(tmp_path, snippet=f"image: {name}\n  image_credit: A. Vik")
    done = run_measured(tmp_path, "export")
    assert (done.code, done.peak < MOST_MEMORY) == (0, True), done
    with Image.open(tmp_path / "output" / "words" / "instagram" / "card-1.jpg") as made:
        assert made.size == (1080, 1350)


# As JSON writes a character beyond U+FFFF, half of one, the other half, both the wrong way round, and as bytes.
SURROGATES = {
    "pair": (b'"a \\ud83d\\ude00 b"', "half a character"),
    "high": (b'"a \\ud83d b"', "half a character"),
    "low": (b'"a \\udfff b"', "half a character"),
    "long": (b'"a \\U0000DC00 b"', "half a character"),
    "bytes": (b"a \xed\xa0\x80 b", "not UTF-8 text"),
}


@pytest.mark.parametrize("command", [["check"], ["export"], ["card", "a"]], ids=lambda words: words[0])
@pytest.mark.parametrize("name", SURROGATES)
def test_a_lone_surrogate(name: str, command: list[str], tmp_path: Path) -> None:
    written, what = SURROGATES[name]
    tmp_path.joinpath("quotes.yaml").write_bytes(
        b"- id: a\n  text: " + written + b"\n  source: https://example.org/a\n"
    )
    refused(run_measured(tmp_path, *command), "quotes.yaml:2", what)
    assert [path.name for path in tmp_path.iterdir()] == ["quotes.yaml"]

"""Draw the texts of tests/cases/cards/sheet.yaml in every theme on four canvases, to look at.

    python tools/sheet.py                                    build/sheet/<theme>-<canvas>.png, one sheet each
    python tools/sheet.py --theme paper --canvas 1080x1350   some of them; a theme may be a file
    python tools/sheet.py --full verse                       that text alone in full size, all of its slides

Of a text that needs slides a sheet shows the first. A theme that shows photos has one drawn for each text. A card that
cannot be made is a red tile that says why, and a line on stderr; the exit code is then 1. It stays 0 for a text that is
too long for a theme on a canvas: the line says which themes hold it.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import product
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

from snippets.cards import Picture, make_pictures
from snippets.cards.sheet import Tile, contact_sheet
from snippets.errors import LengthError, MakeError
from snippets.load import load, load_theme
from snippets.model import Quotes, Snippet, Source
from snippets.themes import THEMES, Canvas, Theme

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "tests" / "cases" / "cards" / "sheet.yaml"
TARGET = ROOT / "build" / "sheet"

CANVASES = {
    f"{canvas.width}x{canvas.height}": canvas
    for canvas in (Canvas(1200, 675), Canvas(1080, 1080), Canvas(1080, 1350), Canvas(1080, 1920))
}
COLUMNS, WIDTH = 6, 480

# The sky of the photo, from above and from below, the hills from the farthest on, and the sun.
SKY, HILLS, SUN = ((70, 120, 190), (240, 226, 200)), ((150, 170, 170), (96, 128, 84), (58, 88, 50)), (255, 250, 225)
PHOTO, CREDIT = "photo.jpg", "Photo: A. Example, CC BY 4.0"

# How a card looks that says what went wrong.
FAULT = replace(
    THEMES["signal"],
    ground=(0xB0, 0x00, 0x20),
    inks={**THEMES["signal"].inks, "band": (0x60, 0x00, 0x10), "on-band": (0xFF, 0xFF, 0xFF)},
)


def main(arguments: Sequence[str]) -> int:
    """Draw what is asked for; return 1 when a card could not be made."""
    options = _options(arguments)
    quotes = load(options.texts, date.today()).quotes  # noqa: DTZ011 - dates of a campaign are local days
    wanted = [snippet for snippet in quotes.snippets if options.full in {"", snippet.id}]
    if not wanted:
        print(f"no text {options.full}: {', '.join(snippet.id for snippet in quotes.snippets)}", file=sys.stderr)
        return 2
    themes = [load_theme(name)[0] for name in options.theme or THEMES]
    options.output.mkdir(parents=True, exist_ok=True)
    looks = list(product(themes, (CANVASES[name] for name in options.canvas or CANVASES)))
    failed = False
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(min(options.jobs, len(looks))) as pool:
        _photo().save(Path(folder) / PHOTO, quality=90)
        draw = partial(
            _full if options.full else _sheet, replace(quotes, snippets=tuple(wanted)), options.output, Path(folder)
        )
        for paths, faults in pool.map(draw, looks):
            print(*paths, sep="\n", flush=True)
            for line, error in faults:
                print(line, file=sys.stderr)
                failed |= not isinstance(error, LengthError)
    return int(failed)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--theme", action="append", help="name or file; repeatable")
    parser.add_argument("--canvas", action="append", choices=CANVASES, help="repeatable")
    parser.add_argument("--full", default="", metavar="NAME", help="id of one text")
    parser.add_argument("--texts", type=Path, default=TEXTS, help="another quotes.yaml")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    parser.add_argument("-o", "--output", type=Path, default=TARGET, help="folder")
    return parser.parse_args(arguments)


Look = tuple[Theme, Canvas]
Fault = tuple[str, MakeError]
Drawn = tuple[list[Path], list[Fault]]


def _name(look: Look) -> str:
    theme, canvas = look
    return f"{theme.name}-{canvas.width}x{canvas.height}"


def _photo() -> Image.Image:
    """Return a picture with light and dark, plain and busy parts: hills in the sun."""
    size = width, height = 1800, 2000
    shares = Image.linear_gradient("L").resize(size)
    photo = Image.composite(Image.new("RGB", size, SKY[1]), Image.new("RGB", size, SKY[0]), shares)
    draw = ImageDraw.Draw(photo)
    draw.ellipse((1250, 260, 1510, 520), fill=SUN)
    for number, colour in enumerate(HILLS):
        top = 900 + 330 * number
        draw.ellipse((-900 + 700 * number, top, width - 500 + 900 * number, top + 2 * height), fill=colour)
    trees = Image.effect_mandelbrot(size, (-1.5, -1.0, 0.5, 1.2), 60).convert("RGB")
    return ImageChops.subtract(photo, trees, scale=1.0, offset=0)


def _sheet(quotes: Quotes, folder: Path, photos: Path, look: Look) -> Drawn:
    """Write the sheet of a theme and a canvas; return its path and what could not be made."""
    made = list(_made(quotes, photos, look))
    path = folder / f"{_name(look)}.png"
    path.write_bytes(contact_sheet([Tile(slides[0].pixels, id_) for id_, slides, _ in made], COLUMNS, WIDTH))
    return [path], [fault for *_, fault in made if fault]


def _full(quotes: Quotes, folder: Path, photos: Path, look: Look) -> Drawn:
    """Write every slide of the one text; return their paths and what could not be made."""
    paths, faults = [], []
    for id_, slides, fault in _made(quotes, photos, look):
        for number, slide in enumerate(slides, start=1):
            paths.append(folder / f"{_name(look)}-{id_}-{number}.png")
            paths[-1].write_bytes(slide.data)
        faults.extend([fault] if fault else [])
    return paths, faults


def _made(quotes: Quotes, photos: Path, look: Look) -> Iterator[tuple[str, tuple[Picture, ...], Fault | None]]:
    """Yield the id of each text, its slides, and why they could not be made, None when they could."""
    theme, canvas = look
    for snippet in quotes.snippets:
        shown = replace(snippet, image=PHOTO, image_credit=CREDIT) if theme.bare else snippet
        try:
            yield snippet.id, make_pictures(shown, quotes.settings, theme, canvas, folder=photos), None
        except MakeError as error:
            line = f"{_name(look)}: {snippet.id}: {error}"
            if isinstance(error, LengthError):
                line += f" (held by {', '.join(_holders(snippet, quotes, canvas)) or 'none'})"
            yield snippet.id, _red(snippet, str(error), canvas), (line, error)


def _holders(snippet: Snippet, quotes: Quotes, canvas: Canvas) -> Iterator[str]:
    """Yield the themes that hold a text on a canvas."""
    for name, theme in THEMES.items():
        if not theme.bare:
            with suppress(LengthError):
                make_pictures(snippet, quotes.settings, theme, canvas)
                yield name


def _red(snippet: Snippet, fault: str, canvas: Canvas) -> tuple[Picture, ...]:
    """Return a card that says what went wrong, in characters that every font has and words that fit any line."""
    plain = re.sub(r"(\S{16})(?=\S)", "\\1\u00ad", re.sub("[^ -~]+", "…", fault))
    said = Snippet(snippet.id, "fact", plain, sources=(Source("https://example.org/cannot-be-made"),))
    return make_pictures(said, Quotes("").settings, FAULT, canvas)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What cards are timed against: takumi (npm), drawing with Pillow alone, and the least that a PNG costs.

takumi was the fastest renderer found for such a card (November 2026). Each peer gets the card that we laid out, with
the places, the size of the type and the faces of our frame; takumi breaks the lines of the main text itself.
"""

import json
import os
import shutil
import struct
import subprocess
import time
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from snippets.cards.frame import Frame, Rect, TextRun
from snippets.cards.shape import FontMeasure
from snippets.faces import FACES
from snippets.themes import Colour

FONTS = Path(__file__).resolve().parent.parent / "fonts"
PACKAGE = "@takumi-rs/core@2.16.3"

# A line in, a line out: {"width", "height", "node"} becomes {"ms", "bytes"}. Reading the line is not timed.
THEIRS = """
const { Renderer } = await import('@takumi-rs/core');
const { readFileSync } = await import('node:fs');
const { createInterface } = await import('node:readline');
const renderer = new Renderer();
for (const [name, file] of JSON.parse(process.argv[1]))
  await renderer.registerFont({ name, data: readFileSync(file) });
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { node, width, height } = JSON.parse(line);
  const start = performance.now();
  const png = await renderer.render(node, { width, height, format: 'png' });
  const ms = performance.now() - start;
  process.stdout.write(JSON.stringify({ ms, bytes: png.length }) + '\\n');
}
"""

# Leading of the small lines over their size; each is one line, so that it only says where its baseline is.
SMALL_LEADING = 1.2

Node = dict[str, Any]  # of takumi: a tree of containers and texts with CSS


def installed(folder: str) -> str | None:
    """Return `folder` with takumi installed in it, None where that cannot be."""
    if not (shutil.which("node") and shutil.which("npm")):
        return None
    install = ["npm", "install", "--silent", "--no-audit", "--no-fund", PACKAGE]
    done = subprocess.run(install, cwd=folder, check=False, capture_output=True)
    return None if done.returncode else folder


class Takumi:
    """A process of node that renders cards as they come.

    Args:
        folder: with takumi in its node_modules.
    """

    def __init__(self, folder: str) -> None:
        faces = [(name, str(FONTS / row.file)) for name, row in FACES.items()]
        self._process = subprocess.Popen(
            ["node", "--input-type=module", "-e", THEIRS, json.dumps(faces)],
            cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip

    def render(self, card: Node) -> tuple[float, int]:
        """Return what a card took, in ms, and the bytes of its PNG.

        Raises:
            RuntimeError: takumi gave up.
        """
        if not (self._process.stdin and self._process.stdout):
            raise RuntimeError("takumi is not running")
        self._process.stdin.write(f"{json.dumps(card)}\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("takumi stopped")
        answer = json.loads(line)
        return answer["ms"], answer["bytes"]

    def busy(self) -> float:
        """Return how long the process kept processors busy, ms, to 10 ms; 0 where the system does not say."""
        stat = Path(f"/proc/{self._process.pid}/stat")
        if not stat.exists():
            return 0.0
        fields = stat.read_text("utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def as_takumi(frame: Frame, text: str, ground: Node) -> Node:
    """Return our card as takumi takes it.

    Args:
        frame: our layout; its runs of the main text become one text, as wide as our measure.
        text: the main text.
        ground: CSS of the background.
    """
    theme, width = frame.theme, frame.canvas.width
    main = [item for item in frame.items if isinstance(item, TextRun) and item.part == "text"]
    left = min(run.x for run in main)
    room = width - left - theme.measures[frame.canvas.ratio_class].end * frame.canvas.u
    children = [_text(replace(main[0], x=left, text=text), theme.inks, _leading(main), {"width": room})]
    for item in frame.items:
        if isinstance(item, TextRun) and item not in main:
            children.append(_text(item, theme.inks, item.size * SMALL_LEADING, {"whiteSpace": "pre"}))
        elif isinstance(item, Rect):
            place = {"left": item.x, "top": item.y, "width": item.width, "height": item.height}
            style = {"position": "absolute", "backgroundColor": _css(theme.inks[item.role]), **place}
            children.append({"type": "container", "style": style})
    style = {"width": "100%", "height": "100%", "position": "relative", **ground}
    card = {"type": "container", "style": style, "children": children}
    return {"width": width, "height": frame.canvas.height, "node": card}


def _leading(main: Sequence[TextRun]) -> float:
    """Return the distance of the baselines of the main text, px."""
    return (main[-1].baseline - main[0].baseline) / max(1, len(main) - 1) or main[0].size


def _text(run: TextRun, inks: Mapping[str, Colour], leading: float, more: Node) -> Node:
    """Return a text of takumi whose first baseline is that of `run`; `leading` in px."""
    ascent, descent, _ = FontMeasure().vertical(run.style)
    style = {
        "position": "absolute",
        "left": run.x,
        "top": run.baseline - (leading + (ascent - descent) * run.size) / 2,
        "fontFamily": run.style.face,
        "fontSize": run.size,
        "lineHeight": f"{leading}px",
        "letterSpacing": run.style.tracking * run.size,
        "color": _css(inks[run.role]),
        **more,
    }
    return {"type": "text", "text": run.text, "lang": run.style.lang, "style": style}


def _css(colour: Colour) -> str:
    return f"rgb({', '.join(map(str, colour))})"


def gradient(colours: Sequence[Colour]) -> Node:
    """Return the CSS of a ground that runs through `colours` from top to bottom."""
    return {"backgroundImage": f"linear-gradient(to bottom, {', '.join(map(_css, colours))})"}


def flat(colour: Colour) -> Node:
    """Return the CSS of a ground of one colour."""
    return {"backgroundColor": _css(colour)}


@cache
def _font(face: str, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / FACES[face].file, size)


def plain_pillow(frame: Frame) -> tuple[bytes]:
    """Return our card as it is usually drawn with Pillow: RGB, lines and places given, saved with its defaults."""
    theme = frame.theme
    picture = Image.new("RGB", (frame.canvas.width, frame.canvas.height), theme.ground)
    draw = ImageDraw.Draw(picture)
    main = [item for item in frame.items if isinstance(item, TextRun) and item.part == "text"]
    font = _font(main[0].style.face, main[0].size)
    # Pillow's lines are as far apart as a capital A is high, with its stroke, and the spacing.
    spacing = _leading(main) - font.getbbox("A")[3]
    lines = "\n".join(run.text for run in main)
    draw.multiline_text((main[0].x, main[0].baseline), lines, theme.inks[main[0].role], font, "ls", spacing)
    for item in frame.items:
        if isinstance(item, TextRun) and item not in main:
            font = _font(item.style.face, item.size)
            draw.text((item.x, item.baseline), item.text, theme.inks[item.role], font, "ls")
        elif isinstance(item, Rect):
            box = (item.x, item.y, item.x + item.width - 1, item.y + item.height - 1)
            draw.rectangle(box, theme.inks[item.role])
    file = BytesIO()
    picture.save(file, "PNG")
    return (file.getvalue(),)


def scanlines(png: bytes) -> tuple[bytes, int]:
    """Return the image stream of a PNG, not compressed, and how many bytes it took compressed."""
    at, parts = 8, []
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        if png[at + 4 : at + 8] == b"IDAT":
            parts.append(png[at + 8 : at + 8 + length])
        at += length + 12  # its length, its name and its checksum
    data = b"".join(parts)
    return zlib.decompress(data), len(data)


def floor(png: bytes, runs: int) -> tuple[float, int, int]:
    """Return what a PNG costs when nothing is drawn: two copies of its pixels, deflate, checksum.

    Returns:
        ms, bytes and level of zlib: the quickest level that makes no more bytes than the PNG has, or the smallest file.
    """
    lines, most = scanlines(png)
    found = []
    for level in range(1, 10):
        took = []
        for _ in range(runs):
            start = time.perf_counter()
            data = zlib.compress(bytes(bytearray(lines)), level)
            zlib.crc32(data)
            took.append((time.perf_counter() - start) * 1000)
        found.append((median(took), len(data), level))
    return min((row for row in found if row[1] <= most), default=min(found, key=lambda row: row[1]))

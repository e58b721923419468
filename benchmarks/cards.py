"""Times cards beside the fastest peer, plain Pillow and the least that a PNG costs. Prints tables; asserts nothing.

    python benchmarks/cards.py [--cards N] [--takumi FOLDER]

Everything runs on one core, one thing at a time. Each card is one that was never made before: other words, another
name, another link; ours is timed from the snippet to the bytes of the file, metadata and the choice of the type size
and the lines included. FOLDER is where `npm install @takumi-rs/core` was run; without it the package is installed for
this run, when npm is there. takumi is told the type size. Times are medians within one process, after a warm-up, the
ratio is the median of those of each round; `snippets card` is timed as whole processes.
"""

import argparse
import compileall
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from itertools import count
from pathlib import Path
from random import Random
from statistics import median
from typing import ParamSpec

from peers import Node, Takumi, as_takumi, flat, floor, gradient, installed, plain_pillow
from PIL import Image

from snippets.cards import make_pictures
from snippets.cards.cardtext import card_text
from snippets.cards.frame import Frame
from snippets.cards.layout import lay_out
from snippets.cards.shape import FontMeasure
from snippets.errors import FontError
from snippets.load import load
from snippets.model import Settings, Snippet, Source, Speaker
from snippets.platforms import PLATFORMS
from snippets.themes import THEMES, Canvas, Colour

ROOT = Path(__file__).resolve().parent.parent
SNIPPETS = str(Path(sys.executable).with_name("snippets"))
QUOTES = ROOT / "quotes.yaml"

LANDSCAPE = Canvas(1200, 675)
FLAT, GRADIENT, PHOTO = "paper", "dawn", "photo"
LENGTH = 160  # characters of a text: most of them fit one card in every theme
WARM, ROUNDS = 30, 12  # cards before the first that counts; how often ours and theirs take turns
COLD_RUNS = 15
MANY = 1000

# What the project asks of itself.
MOST_OF_PEER, AIM_OF_PEER = 0.8, 0.5
MOST_COLD, AIM_COLD = 150, 90  # ms more than `python -c pass`
MOST_GROWTH = 10  # MB

# takumi's ground where we have no gradient of our own to read the colours from: dawn's in the art direction.
DAWN: tuple[Colour, ...] = ((0xCC, 0xD4, 0xEB), (0xE9, 0xCD, 0xD3), (0xFC, 0xCB, 0xAC), (0xFF, 0xD9, 0x98))

# Article 1 and the preamble of the Universal Declaration of Human Rights.
ARABIC = (
    "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق وقد وهبوا عقلًا وضميرًا وعليهم أن يعامل بعضهم بعضًا بروح الإخاء "
    "لما كان الاعتراف بالكرامة المتأصلة في جميع أعضاء الأسرة البشرية وبحقوقهم المتساوية الثابتة هو أساس الحرية والعدل "
    "والسلام في العالم ولما كان تناسي حقوق الإنسان وازدراؤها قد أفضيا إلى أعمال همجية آذت الضمير الإنساني"
)
EMOJI = "🌍 🌱 🔥 📚 🕊️ 👩‍🔬 🇫🇷 👍🏽 💧 🌊 🎓 🏡 🚲 🍞 ☀️ ⚖️ 🗳️ 🏥 👨‍👩‍👧 🧭"

Files = tuple[bytes, ...]
Maker = Callable[[int], Snippet]
P = ParamSpec("P")

# No two cards have the same number, so that nothing of one can be kept for another.
NUMBERS = count()


@cache
def english() -> tuple[str, ...]:
    """Return the words of the example campaign, each as often as it stands there."""
    texts = (snippet.text for snippet in load(QUOTES, datetime.now(UTC).date()).quotes.snippets)
    return tuple(word.lower() for text in texts for word in text.split() if word.isalpha())


def prose(words: Sequence[str], random: Random, emoji: int = 0) -> str:
    """Return sentences of LENGTH characters, give or take a word, with so many emoji at the ends of the first."""
    sentences: list[str] = []
    left = LENGTH
    while left > 0:
        picked: list[str] = []
        for _ in range(random.randint(7, 14)):
            picked.append(random.choice(words))
            left -= len(picked[-1]) + 1
            if left <= 0:
                break
        sentence = f"{' '.join(picked)}."
        end = f" {random.choice(EMOJI.split())}" if len(sentences) < emoji else ""
        sentences.append(f"{sentence[0].upper()}{sentence[1:]}{end}")
    return " ".join(sentences)


def snippet_of(number: int, words: Sequence[str] = (), lang: str = "en", emoji: int = 0) -> Snippet:
    """Return a quote that no other number has, with name, role, publisher, date and link."""
    words = words or english()
    random = Random(number)  # noqa: S311  # the same cards every run, nothing secret
    one, two, three = (random.choice(words) for _ in range(3))
    source = Source(f"https://example.org/{number}/story", publisher=f"{two} {three}".title(), date="2024-10-02")
    return Snippet(
        f"card-{number}",
        "quote",
        prose(words, random, emoji),
        speaker=Speaker(f"{one} {two}".title()),
        role=f"{three} {one}",
        sources=(source,),
        lang=lang,
    )


def make(snippet: Snippet, theme: str, canvas: Canvas, suffix: str = "png") -> Files:
    """Return the files of a card, made as `snippets export` makes them; a text that is too long makes several."""
    pictures = make_pictures(snippet, Settings(), THEMES[theme], canvas, suffix=suffix)
    return tuple(picture.data for picture in pictures)


def frames_of(snippet: Snippet, theme: str) -> tuple[Frame, ...]:
    """Return the layout of a card."""
    slides = lay_out(card_text(snippet, Settings()), THEMES[theme], LANDSCAPE, FontMeasure())
    return tuple(slide.frame for slide in slides)


class Times:
    """What several runs of one thing took, in ms, the bytes of what each made, and how many files all made."""

    def __init__(self) -> None:
        self.ms: list[float] = []
        self.sizes: list[int] = []
        self.files = 0

    def run(self, work: Callable[P, Files], *args: P.args, **kwargs: P.kwargs) -> Files:
        """Time `work` once and return what it made."""
        start = time.perf_counter()
        files = work(*args, **kwargs)
        self.extend([((time.perf_counter() - start) * 1000, sum(map(len, files)))])
        self.files += len(files)
        return files

    def extend(self, figures: Iterable[tuple[float, int]]) -> None:
        """Take more figures: ms and bytes."""
        for ms, size in figures:
            self.ms.append(ms)
            self.sizes.append(size)

    def __str__(self) -> str:
        return f"{median(self.ms):8.2f}{median(self.sizes) / 1000:9.1f}"


def timed(maker: Maker, cards: int, theme: str, canvas: Canvas, suffix: str) -> tuple[Times, bytes]:
    """Return what `cards` cards took after a warm-up, and a file of the last."""
    warm, times = Times(), Times()
    files: Files = (b"",)
    for number in range(-WARM, cards):
        files = (warm if number < 0 else times).run(make, maker(next(NUMBERS)), theme, canvas, suffix)
    return times, files[0]


@dataclass(frozen=True)
class Duel:
    """What the same cards took us and a peer, and the ratio of the medians of each round."""

    ours: Times
    theirs: Times
    ratios: list[float]

    def __str__(self) -> str:
        left = str(self.ours) if self.ours.ms else f"{'not there':>17}"
        right = str(self.theirs) if self.theirs.ms else "   not measured: no node, npm or package"
        if not self.ratios:
            return left + right
        sizes = median(self.ours.sizes) / median(self.theirs.sizes)
        rounds = f"{min(self.ratios):.2f} to {max(self.ratios):.2f}"
        return f"{left}{right}{median(self.ratios):7.2f}{sizes:8.2f}   {rounds}"


def side_by_side(takumi: Takumi | None, cards: int, theme: str | None, ground: Node) -> Duel:
    """Return what the same cards took us and takumi, in turns; `theme` is None where we have no such ground.

    A text that makes two slides is left out on both sides.
    """
    duel = Duel(Times(), Times(), [])
    for number in range(ROUNDS + 1):
        snippets = [snippet_of(next(NUMBERS)) for _ in range(cards // ROUNDS if number else WARM)]
        took = Times()
        for snippet in snippets if theme else ():
            took.run(make, snippet, theme or "", LANDSCAPE)
        # Only now, so that nothing had seen the texts when ours were made.
        frames = [frames_of(snippet, theme or FLAT) for snippet in snippets]
        single = [at for at, slides in enumerate(frames) if len(slides) == 1]
        nodes = [as_takumi(frames[at][0], snippets[at].text, ground) for at in single]
        rendered = [takumi.render(node) for node in nodes] if takumi else []
        # The first round is the warm-up.
        if number:
            mine = [(took.ms[at], took.sizes[at]) for at in single if theme]
            duel.ours.extend(mine)
            duel.theirs.extend(rendered)
            if mine and rendered:
                duel.ratios.append(median(ms for ms, _ in mine) / median(ms for ms, _ in rendered))
    return duel


def left_edge(data: bytes) -> list[Colour]:
    """Return the colours down the left edge of a picture, where no theme has text."""
    with Image.open(BytesIO(data)) as opened:
        edge = opened.convert("RGB").crop((1, 0, 2, opened.height)).tobytes()
    return [(edge[at], edge[at + 1], edge[at + 2]) for at in range(0, len(edge), 3)]


def peer_table(folder: str | None, cards: int) -> None:
    """Print ours and theirs on the same cards."""
    takumi = Takumi(folder) if folder else None
    print(
        f"{f'1200x675, {LENGTH} characters':26}{'ours ms':>8}{'KB':>9}{'theirs':>8}{'KB':>9}"
        "   time   bytes   time, by rounds"
    )
    colours = list(DAWN)
    if GRADIENT in THEMES:
        edge = left_edge(make(snippet_of(next(NUMBERS)), GRADIENT, LANDSCAPE)[0])
        colours = [*edge[:: len(edge) // 16], edge[-1]]
    grounds = (
        ("flat", FLAT, flat(THEMES[FLAT].ground)),
        ("gradient", GRADIENT if GRADIENT in THEMES else None, gradient(colours)),
    )
    for name, theme, ground in grounds:
        duel = side_by_side(takumi, cards, theme, ground)
        print(f"{f'{name}, {theme or GRADIENT}':26}{duel}")
    print(f"required: {MOST_OF_PEER} of the time or less; aim: {AIM_OF_PEER}, and 1.00 of the bytes or less\n")
    if takumi:
        takumi.close()


def photo_file(folder: str) -> Path:
    """Return a made-up photo: 2400x1600, soft shapes and grain, as a camera's JPEG has."""
    path = Path(folder) / "photo.jpg"
    small = Image.frombytes("L", (24, 16), Random(1).randbytes(24 * 16))  # noqa: S311
    soft = small.resize((2400, 1600), Image.Resampling.BICUBIC)
    grain = Image.effect_noise((2400, 1600), 24)
    Image.merge("RGB", (soft, Image.blend(soft, grain, 0.2), grain)).save(path, "JPEG", quality=90)
    return path


def our_table(folder: str, cards: int) -> None:
    """Print ours on other canvases and with other contents, the floor, and a card of plain Pillow."""
    print(f"{'warm, one process':42}{'ms':>8}{'KB':>9}")
    photo = str(photo_file(folder))
    canvases = {Canvas(*platform.canvas) for platform in PLATFORMS.values()} | {LANDSCAPE}
    for canvas in sorted(canvases, key=lambda canvas: (canvas.width * canvas.height, canvas.width)):
        row(f"{canvas.width}x{canvas.height}, {FLAT}", snippet_of, cards, canvas=canvas)
    row(f"gradient, {GRADIENT}", snippet_of, cards, GRADIENT)
    row("photo of 2400x1600, as JPEG", lambda n: replace(snippet_of(n), image=photo), cards, PHOTO, suffix="jpg")
    row(f"Arabic, {FLAT}", lambda number: snippet_of(number, ARABIC.split(), "ar"), cards)
    row(f"four emoji, {FLAT}", lambda number: snippet_of(number, emoji=4), cards)
    warm, times = Times(), Times()
    layouts = [frames_of(snippet_of(next(NUMBERS)), FLAT) for _ in range(WARM + cards // 2)]
    for number, frame in enumerate(slides[0] for slides in layouts if len(slides) == 1):
        (warm if number < WARM else times).run(plain_pillow, frame)
    print(f"{'plain Pillow, same places, flat':42}{times}")
    ms, size, level = floor(make(snippet_of(next(NUMBERS)), FLAT, LANDSCAPE)[0], 40)
    print(f"{f'floor: two copies and deflate {level} alone':42}{ms:8.2f}{size / 1000:9.1f}\n")


def row(
    name: str, maker: Maker, cards: int, theme: str = FLAT, canvas: Canvas = LANDSCAPE, suffix: str = "png"
) -> None:
    """Print a row, or why it is not there; a card without its gradient or photo does not count as one."""
    if theme not in THEMES:
        print(f"{name:42}not there: no theme {theme}")
        return
    try:
        times, data = timed(maker, cards, theme, canvas, suffix)
    except FontError as error:
        print(f"{name:42}not there: {error}")
        return
    bare = theme != FLAT and len(set(left_edge(data))) < 16
    slides = f"   in {times.files / cards:.2f} slides" if times.files > cards else ""
    print(f"{name:42}{f'not there: the picture has no {theme}' if bare else times}{slides}")


def cold_table(folder: str) -> None:
    """Print what a whole `snippets card` takes, in turns with a Python that does nothing."""
    compileall.compile_dir(ROOT / "src", quiet=1)
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "snippets card": [SNIPPETS, "card", str(QUOTES), "people-affected", "-o", f"{folder}/card.png"],
    }
    took: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(COLD_RUNS):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            took[name].append((time.perf_counter() - start) * 1000)
    print(f"{f'cold, {COLD_RUNS} processes':26}{'best ms':>8}{'median':>9}")
    for name, times in took.items():
        print(f"{name:26}{min(times):8.0f}{median(times):9.0f}")
    nothing, card = took.values()
    print(f"{'more':26}{min(card) - min(nothing):8.0f}{median(card) - median(nothing):9.0f}")
    print(f"required: {MOST_COLD} ms more or less; aim: {AIM_COLD}\n")


def peak() -> float:
    """Return the most memory that this process has had, in MB."""
    status = Path("/proc/self/status")
    if status.exists():
        # Linux counts into ru_maxrss what the parent had when it started us; this it does not.
        (line,) = (line for line in status.read_text("utf-8").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def peaks(cards: int) -> Iterator[float]:
    """Yield this process' peak of memory after one card and after so many, all different."""
    for number in range(cards):
        make(snippet_of(next(NUMBERS)), FLAT, LANDSCAPE)
        if number in {0, cards - 1}:
            yield peak()


def memory_table() -> None:
    """Print the peaks of a process that makes many cards."""
    child = [sys.executable, __file__, "--peaks", str(MANY)]
    done = subprocess.run(child, check=True, capture_output=True, text=True)
    one, many = map(float, done.stdout.split())
    print(
        f"peak memory: {one:.1f} MB after 1 card, {many:.1f} MB after {MANY:,}; required: {MOST_GROWTH} MB more or less"
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cards", type=int, default=240, help="how many of each kind count")
    parser.add_argument("--takumi", metavar="FOLDER", help="a folder with node_modules")
    parser.add_argument("--peaks", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peaks:
        print(*peaks(options.peaks))
        return
    if hasattr(os, "sched_setaffinity"):
        # Processes that we start stay on the same core.
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    else:
        print("not held to one core: this system does not let us")
    with tempfile.TemporaryDirectory() as folder:
        peer_table(options.takumi or installed(folder), options.cards)
        our_table(folder, options.cards)
        cold_table(folder)
    memory_table()


if __name__ == "__main__":
    main()

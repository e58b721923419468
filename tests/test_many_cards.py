"""Very many real texts make sound cards: whole, with their citation, inside the canvas, no character without a glyph.

Each is laid out in every theme on a wide and a tall canvas; in one of them it is painted as well, and the contrast of
its words is measured in the picture. The lists of quotes lie in ../shared beside the checkout; without them only
the texts of this folder are made. `make stress` makes all of them, in 2,828 verses and quotations.
"""

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from io import BytesIO
from itertools import cycle, islice, product
from pathlib import Path

import pytest
from PIL import Image

from frame_rules import faults
from snippets.cards import make_pictures
from snippets.cards.cardtext import card_text
from snippets.cards.layout import lay_out
from snippets.cards.legibility import inked
from snippets.cards.shape import FontMeasure
from snippets.cards.slides import Slide
from snippets.errors import SnippetsError
from snippets.load import load
from snippets.model import Settings, Snippet, Source, Speaker
from snippets.themes import THEMES, Canvas, contrast, theme_for

ROOT = Path(__file__).resolve().parent.parent
LISTS = ROOT.parent / "shared" / "documents" / "stress"
# `make stress` asks for many.
STRESS = int(os.environ.get("SNIPPETS_EXAMPLES", "500")) >= 10_000
SAMPLE = 60
FONTS = FontMeasure()
CANVASES = (Canvas(1200, 675), Canvas(1080, 1350))
LEAST_CONTRAST = 7.0
# Of one kind of fault so many examples are shown.
SHOWN = 3

HARD = {
    "capitals": "NOBODY ASKS WHAT YOU CAME TO BUY. " * 4,
    "digits": "1,234,567.89 and 12:30–13:45, 72.5 %, 5 km, €14,600, №7, 10⁻⁶ m², ½ of it. " * 3,
    "quotation marks": "„Er sagte: ‚Nein‘“, « dit-il », “she said ‘so’”, \"plain\" and 'single'. " * 3,
    "marks apart": "Ee\u0301e\u0302n Z\u030celezny\u0301 ku\u030an\u030c, Vie\u0323\u0302t Nam, o\u0308de. " * 4,
    "stacked accents": "Ấ Ầ Ẩ Ẫ Ậ Ắ Ằ Ẳ Ẵ Ặ Ở Ỡ Ự ấ ầ ẩ ẫ ậ. " * 6,
    "three scripts": "Գրադարանը is ბიბლიოთეკა is βιβλιοθήκη is библиотека. " * 4,
    "soft hyphens": "Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesell\u00adschafts\u00adkapitän und Frau. " * 4,
    "invisible": "zero\u200bwidth\u200bspaces, joiners\u2060here, \ufeffmarks, no\u00a0break\u202fspaces. " * 4,
    "links": "See https://example.org/a/very/long/path/that/goes-on-and-on.html?with=a&query=1#part. " * 3,
    "line ends": "one\r\ntwo\r\n\r\nthree\n\n\n\nfour\n \nfive",
    "verse": "\n".join(["A line of verse that is short", "and another", "", "Then the second stanza,", "as it is"] * 3),
    "one letter": "I",
    "points": "… — – ! ? … ¡Ay! ¿Qué? ‽ ; : · • § ¶ † ‡ ° ′ ″",
    "brackets": "((([[[{{{deep}}}]]])))" * 4,
    "tabs and spaces": "a\tb   c\t\td     e" * 8,
    "long": "The rivers were measured again in spring, and the figures were worse than before. " * 15,
}

Wrong = dict[str, list[str]]


@cache
def listed(name: str) -> tuple[Snippet, ...]:
    """The snippets of a list in ../shared; some of them, spread over the whole, outside of `make stress`."""
    path = LISTS / f"{name}.quotes.yaml"
    if not path.is_file():
        pytest.skip(f"{path.name} is not there: no ../shared/documents/stress beside the checkout")
    everything = load(path, date(2026, 12, 31)).quotes.snippets
    return everything if STRESS else everything[:: max(1, len(everything) // SAMPLE)]


def hard() -> Iterator[Snippet]:
    for number, (name, text) in enumerate(HARD.items()):
        source = Source("https://example.org/page", publisher="The Halden Review", date="2025-03-14")
        speaker = Speaker("Marta Oyelaran") if number % 2 else None
        yield Snippet(name, "quote" if speaker else "fact", text.strip(), speaker=speaker, sources=(source,))


def hold(snippets: Iterable[Snippet], brand: str = "") -> None:
    """Make all cards, then report every fault by its kind."""
    wrong: Wrong = defaultdict(list)
    looks = list(product(THEMES, CANVASES))
    count = 0
    for snippet, painted in zip(snippets, cycle(range(len(looks))), strict=False):
        count += 1
        for number, (theme, canvas) in enumerate(looks):
            for fault in faults_of(snippet, theme, canvas, Settings(brand=brand), paint=number == painted):
                wrong[kind(fault)].append(f"{snippet.id}, {theme}, {canvas.width}x{canvas.height}: {fault[:300]}")
    if wrong:
        pytest.fail(report(wrong, count), pytrace=False)


def faults_of(snippet: Snippet, theme: str, canvas: Canvas, settings: Settings, *, paint: bool) -> list[str]:
    card = card_text(snippet, settings)
    try:
        slides = lay_out(card, THEMES[theme], canvas, FONTS)
        found = faults(slides, card, FONTS)
        if paint:
            pictures = make_pictures(snippet, settings, THEMES[theme], canvas)
            shown = lay_out(card, theme_for(THEMES[theme], pictured=False), canvas, FONTS)
            found += faint(shown, [picture.data for picture in pictures])
    except SnippetsError as error:
        return [f"{type(error).__name__}: {error}"]
    except Exception as error:  # noqa: BLE001  # a crash is a fault like any other, and the rest is still made
        return [f"crash: {type(error).__name__}: {error}"]
    return found


def faint(slides: Sequence[Slide], pictures: Sequence[bytes]) -> list[str]:
    """Words that do not stand out in the pictures: the strongest colour in their box against its commonest."""
    found = []
    for slide, data in zip(slides, pictures, strict=True):
        with Image.open(BytesIO(data)) as opened:
            picture = opened.convert("RGB")
        for box in inked(slide.frame, FONTS):
            if box.part in {"rule", "shape"}:
                continue
            seen = picture.crop((int(box.left), int(box.top), int(box.right) + 1, int(box.bottom) + 1))
            counted = seen.getcolors(seen.width * seen.height) or []
            _, most = max(counted)
            strongest = max(contrast(colour, most) for _, colour in counted)
            if strongest < LEAST_CONTRAST:
                found.append(f"contrast of {strongest:.1f} at {box.part} {box.name!r}")
    return found


def kind(fault: str) -> str:
    """The fault without what differs from card to card: quoted words, characters and numbers."""
    plain = re.sub(r"“[^”]*”|'[^']*'|\"[^\"]*\"|(?<=has ).*(?=;)", "…", fault)
    return re.sub(r"\d+(\.\d+)?", "#", plain)


def report(wrong: Wrong, count: int) -> str:
    lines = [f"{sum(map(len, wrong.values()))} faults of {len(wrong)} kinds in {count} snippets"]
    for name, examples in sorted(wrong.items(), key=lambda pair: -len(pair[1])):
        lines += [f"{len(examples)} x {name}", *(f"    {example}" for example in islice(examples, SHOWN))]
    return "\n".join(lines)


def test_the_example_campaign() -> None:
    quotes = load(ROOT / "quotes.yaml", date(2026, 12, 31)).quotes
    hold(quotes.snippets, quotes.settings.brand)


def test_hard_texts() -> None:
    hold(hard(), "Reading Room Alliance")


def test_quotations() -> None:
    hold(listed("quotable"))


def test_verses() -> None:
    hold(listed("gita_verse"))


def test_a_fault_is_reported_by_its_kind_with_examples() -> None:
    wrong = {kind("'a b' leaves the canvas"): ["one: 'a b' leaves the canvas"] * 5, kind("FontError: x"): ["two"]}
    said = report(wrong, 9).splitlines()
    assert said[0] == "6 faults of 2 kinds in 9 snippets"
    assert said[1] == "5 x … leaves the canvas"
    assert said.count("    one: 'a b' leaves the canvas") == SHOWN


def test_words_that_do_not_stand_out_are_found() -> None:
    (snippet,) = islice(hard(), 1)
    card = card_text(snippet, Settings())
    slides = lay_out(card, THEMES["paper"], CANVASES[0], FONTS)
    grey = Image.new("RGB", (CANVASES[0].width, CANVASES[0].height), (120, 120, 120))
    file = BytesIO()
    grey.save(file, "PNG")
    assert len(faint(slides, [file.getvalue()] * len(slides))) >= len(slides)

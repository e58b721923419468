"""The PDF to print: a reader of its own draws the cards as they are and finds their words, links and alt texts."""

import re
import subprocess
import sys
import zlib
from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from card_cases import card_cases
from pictures import plain_logo, save_photo
from snippets.__main__ import run
from snippets.campaign.printing import sheets
from snippets.cards import make_pictures
from snippets.cards.pdf import write_pdf
from snippets.cards.pdf.file import Name, PdfFile, Raw, Ref, number, value_of
from snippets.errors import Problem
from snippets.model import Action, Settings, Snippet, Source, Speaker
from snippets.themes import THEMES, Canvas

SNIPPETS = str(Path(sys.executable).with_name("snippets"))
LANDSCAPE = Canvas(1200, 675)

# By how much a pixel of a card may differ from that of the PDF, of 255, when both are blurred by a pixel, and all in
# the mean: letters of a card stand at halves of a pixel. One that is missing, or 2 px away, differs by 120 and more.
MOST_OFF, MEAN_OFF = 64, 0.8

# PDFium sets letters at whole pixels, so it is asked for more of them.
FINER = 4


def pdf(
    snippets: Iterable[Snippet],
    theme: str = "paper",
    settings: Settings | None = None,
    folder: Path = Path(),
    *,
    width: float = 0.0,
    bleed: float = 0.0,
) -> bytes:
    parts: list[bytes] = []
    problems: list[Problem] = []
    own = settings or Settings()
    pages = sheets(snippets, own, THEMES[theme], LANDSCAPE, folder, problems.append)
    write_pdf(pages, parts.append, title=own.title, lang="en", width=width, bleed=bleed)
    assert problems == []
    return b"".join(parts)


def shown(data: bytes, page: int = 0) -> Image.Image:
    """A page as PDFium draws it, at a pixel for each of the canvas."""
    opened = pdfium.PdfDocument(data)
    picture: Image.Image = opened[page].render(scale=FINER * 300 / 72).to_pil().convert("RGB")
    return picture.reduce(FINER)


def words(data: bytes) -> str:
    """What PDFium finds written on all pages, white space as one space."""
    opened = pdfium.PdfDocument(data)
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in opened).split())


def apart(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """By how much two pictures differ, at most and in the mean."""
    blurred = (picture.filter(ImageFilter.GaussianBlur(1)) for picture in (one, other))
    found = ImageStat.Stat(ImageChops.difference(*blurred).convert("L"))
    return found.extrema[0][1], found.mean[0]


ARABIC = Snippet(
    "arabic", "quote", "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق منذ 1948.", lang="ar",
    speaker=Speaker("الأمم المتحدة"), sources=(Source("https://example.org/ar", publisher="الإعلان"),),
)  # fmt: skip
HEBREW = replace(ARABIC, id="hebrew", text="כל בני האדם נולדו בני חורין ושווים ב-UDHR בערכם.", lang="he", speaker=None)
HINDI = replace(ARABIC, id="hindi", text="सभी मनुष्यों को गौरव और अधिकारों के मामले में स्वतन्त्रता प्राप्त है।", lang="hi")
THAI = replace(ARABIC, id="thai", text="มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ", lang="th")
EMOJI = Snippet(
    "emoji", "fact", "Seas 🌊 rose; families 👨‍👩‍👧 moved on.", sources=(Source("https://example.org/sea"),)
)
LINES = {snippet.id: snippet for snippet in (ARABIC, HEBREW, HINDI, THAI, EMOJI)}
LINES |= {name: card_cases()[name][0] for name in ("usual", "fact-figure", "armenian", "vietnamese", "combining")}


@pytest.mark.parametrize("theme", [name for name in THEMES if name != "photo"])
@pytest.mark.parametrize("name", LINES)
def test_a_page_looks_like_the_card(name: str, theme: str) -> None:
    picture, *_ = make_pictures(LINES[name], Settings(), THEMES[theme], LANDSCAPE)
    with Image.open(BytesIO(picture.data)) as card:
        most, mean = apart(card.convert("RGB"), shown(pdf([LINES[name]], theme)))
    assert most <= MOST_OFF
    assert mean <= MEAN_OFF


def test_a_photo_a_logo_and_a_code(tmp_path: Path) -> None:
    plain_logo().save(tmp_path / "logo.png")
    settings = Settings(brand="Rivers", logo="logo.png", qr=True)
    snippet = replace(EMOJI, text="A river remembers.", image=save_photo(tmp_path, "sky"), image_credit="A. Vik")
    for one in (snippet, replace(snippet, image="", image_credit="")):
        (picture,) = make_pictures(one, settings, THEMES["paper"], LANDSCAPE, folder=tmp_path)
        with Image.open(BytesIO(picture.data)) as card:
            most, mean = apart(card.convert("RGB"), shown(pdf([one], "paper", settings, tmp_path)))
        assert (most <= MOST_OFF, mean <= 1.5) == (True, True)


WORDS = {
    "usual": "A library is the last indoor place where nobody asks what you came to buy.",
    "fact-figure": "Public libraries in the county lent 1.2 million books in 2024, more than in any year since 1998.",
    "emoji": "Seas rose; families moved on.",
    "armenian": "Գրադարանը",
    "vietnamese": "Thư viện là nơi cuối cùng",
    "hindi": "मनुष्यों को गौरव",
    "thai": "มนุษย์ทั้งหลายเกิดมามี",
    "arabic": "متساوين في الكرامة",
    "hebrew": "נולדו בני חורין",
}


@pytest.mark.parametrize("name", WORDS)
def test_words_are_found(name: str) -> None:
    found = words(pdf([LINES[name]]))
    assert WORDS[name] in found
    assert "example.org" in found


def test_ligatures_are_their_letters() -> None:
    assert "Office affairs find fluff." in words(pdf([replace(EMOJI, text="Office affairs find fluff.")]))


def test_links_alt_text_language_and_names() -> None:
    goal = "https://example.org/write?to=(all)"
    settings = Settings(title="Rivers – Flüsse", action=Action("Write to them", goal))
    data = pdf([replace(LINES["usual"], slides=("action",)), replace(HINDI, lang="hi")], settings=settings)
    opened = pdfium.PdfDocument(data)
    assert opened.get_metadata_value("Title") == "Rivers – Flüsse"
    assert opened.get_metadata_value("CreationDate") == ""
    assert opened.is_tagged()
    assert [row.get_title() for row in opened.get_toc()] == ["usual", "hindi"]
    assert len(opened) == 3
    plain = data.replace(b"\\", b"")
    assert plain.count(b"/URI (https://example.org/last-indoor-place") == 2
    assert plain.count(b"/URI (%s)" % goal.encode()) == 1
    alts = [bytes.fromhex(found.decode()).decode("utf-16-be") for found in re.findall(rb"/Alt <FEFF([0-9A-F]+)>", data)]
    assert alts[0].startswith("1/2. “A library is the last")
    assert "मनुष्यों" in alts[2]
    assert re.findall(rb"/Lang \(([a-z]+)\)", data)[:3] == [b"en", b"en", b"hi"]


def test_the_same_cards_give_the_same_bytes() -> None:
    assert pdf(LINES.values()) == pdf(LINES.values())


def test_bleed_and_width() -> None:
    data = pdf([EMOJI], "signal", width=120, bleed=3)
    page = pdfium.PdfDocument(data)[0]
    point = 72 / 25.4
    assert page.get_mediabox() == pytest.approx((0, 0, 126 * point, (67.5 + 6) * point), abs=0.01)
    assert page.get_trimbox() == pytest.approx((3 * point, 3 * point, 123 * point, 70.5 * point), abs=0.01)
    assert page.get_cropbox() == page.get_trimbox()
    # The band at the foot goes on to the very edge.
    page.set_cropbox(*page.get_mediabox())
    whole = page.render(scale=2).to_pil().convert("RGB")
    corners = [whole.getpixel((x, whole.height - 2)) for x in (1, whole.width // 2, whole.width - 2)]
    assert set(corners) == {THEMES["signal"].inks["band"]}
    assert whole.getpixel((1, 1)) == THEMES["signal"].ground


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Name("Page"), b"/Page"), (Ref(3), b"3 0 R"), (True, b"true"), (2, b"2"), (0.5, b"0.5"), (1.0, b"1"),
        (-0.0001, b"-0"), ("é", b"<FEFF00E9>"), (Raw(b"(x)"), b"(x)"), ([1, [Ref(2)]], b"[1 [2 0 R]]"),
        ({"A": 1, "B": Name("C")}, b"<</A 1\n/B /C>>"),
    ],
)  # fmt: skip
def test_values(value: object, written: bytes) -> None:
    assert value_of(value) == written
    assert number(0.123456, 6) == b"0.123456"


def test_the_table_of_objects_says_where_they_are() -> None:
    parts: list[bytes] = []
    file = PdfFile(parts.append)
    later = file.reserve()
    stream = file.add_stream({}, b"words " * 9)
    file.add({"Stream": stream}, later)
    file.finish(later, file.add({}))
    data = b"".join(parts)
    rows = re.findall(rb"(\d{10}) 00000 n", data)
    assert [data[int(row) :].partition(b" ")[0] for row in rows] == [b"1", b"2", b"3"]
    assert int(data.split(b"startxref\n")[1].split()[0]) == data.index(b"xref\n0 4")
    content = re.search(rb"stream\n(.*)\nendstream", data, re.DOTALL)
    assert content
    assert zlib.decompress(content[1]) == b"words " * 9


# --- the command --------------------------------------------------------------------------------

CAMPAIGN = """\
campaign: {title: Rivers, platforms: [instagram]}
snippets:
- {id: one, text: The river rose., source: "https://example.org/1", tags: [wet]}
- {id: two, text: "The river fell.", source: "https://example.org/2"}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a campaign, the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "quotes.yaml").write_text(CAMPAIGN, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "pages", "ratio"),
    [([], 2, 1080 / 1350), (["--id", "two"], 1, 0.8), (["--tag", "wet", "--platform", "x"], 1, 1200 / 675),
     (["--size", "1748x1240", "--width", "148"], 2, 1748 / 1240)],
)  # fmt: skip
def test_what_is_printed(here: Path, arguments: list[str], pages: int, ratio: float) -> None:
    assert run(["print", *arguments]) == 0
    opened = pdfium.PdfDocument((here / "cards.pdf").read_bytes())
    assert len(opened) == pages
    width, height = opened[0].get_size()
    assert width / height == pytest.approx(ratio, abs=0.001)
    assert [path.name for path in here.iterdir() if path.name not in {"quotes.yaml", "cards.pdf"}] == []


def test_the_pdf_on_stdout(here: Path) -> None:
    done = subprocess.run([SNIPPETS, "print", "-o", "-"], cwd=here, check=True, capture_output=True)
    assert run(["print"]) == 0
    assert done.stdout == (here / "cards.pdf").read_bytes()


def test_a_snippet_that_cannot_be_set_is_left_out(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "quotes.yaml").write_text(CAMPAIGN.replace("fell", "fell \U000f0000"), encoding="utf-8")
    assert run(["print"]) == 1
    assert len(pdfium.PdfDocument((here / "cards.pdf").read_bytes())) == 1
    assert "quotes.yaml:4: two: no font" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--id", "three"], 2), (["--size", "9x9"], 2), (["--platform", "y"], 2), (["--bleed", "99"], 2),
     (["-o", "none/cards.pdf"], 3)],
)  # fmt: skip
def test_what_is_refused(here: Path, arguments: list[str], code: int) -> None:
    assert run(["print", *arguments]) == code
    assert not (here / "cards.pdf").exists()

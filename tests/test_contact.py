"""The contact sheet: all cards, small, in order, on pages; the same bytes however the export came to them."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from snippets.__main__ import run
from snippets.cards import make_pictures, survey
from snippets.cards.contact import HEIGHT, WIDTH, Entry, Page, lay_pages, page_frame, page_png, taken_off, what_is_on
from snippets.cards.frame import TextRun
from snippets.cards.pixels import Pixels
from snippets.cards.survey import Thumb, packed, thumb_factor, thumb_of, unpacked
from snippets.model import Settings, Snippet, Source
from snippets.themes import THEMES, Canvas

NAMES = ("X", "Bluesky", "Mastodon")
SHEET = "contact-sheet.png"


def entries(count: int, width: int = 1200, height: int = 675, platforms: tuple[str, ...] = NAMES) -> list[Entry]:
    return [Entry(f"{n:064x}", width, height, f"snippet-{n}", "", platforms) for n in range(count)]


def words(page: Page) -> list[str]:
    return [item.text for item in page_frame(page).items if isinstance(item, TextRun)]


@pytest.mark.parametrize(
    ("width", "height", "factor"),
    [(1200, 675, 4), (1080, 1350, 4), (1000, 1500, 4), (1080, 1920, 5), (300, 400, 1), (301, 100, 2), (4000, 4000, 14)],
)
def test_how_much_smaller_a_thumbnail_is(width: int, height: int, factor: int) -> None:
    assert thumb_factor(width, height) == factor


@pytest.mark.parametrize(("theme", "text"), [("paper", ""), ("poster", ""), ("dawn", ""), ("paper", " 🌊")])
def test_a_thumbnail_is_the_card_made_smaller(theme: str, text: str) -> None:
    source = Source("https://example.org/")
    snippet = Snippet("one", "fact", f"The river{text} rose by 3 m. It has fallen since.", sources=(source,))
    (picture,) = make_pictures(snippet, Settings(), THEMES[theme], Canvas(1081, 677))
    thumb = picture.survey[1]
    assert bool(thumb.palette) is not bool(text)
    with Image.open(BytesIO(picture.data)) as card:
        small = card.convert("RGB").reduce(4)
    assert (thumb.width, thumb.height) == small.size
    shown = Image.frombytes("RGB", small.size, thumb.rgb())
    # A little further off than one of the sixteen colours of a card may be from the one that it stands for.
    off = ImageStat.Stat(ImageChops.difference(shown, small)).extrema
    assert max(most for _, most in off) <= (0 if text else 32)
    assert unpacked(packed(thumb)) == thumb
    assert thumb_of(shown) == thumb


@pytest.mark.parametrize(
    ("count", "size", "pages"),
    [(0, (1200, 675), []), (1, (1200, 675), [1]), (43, (1200, 675), [42, 1]), (30, (1080, 1350), [21, 9])],
)
def test_pages(count: int, size: tuple[int, int], pages: list[int]) -> None:
    laid = lay_pages(entries(count, *size), "Rivers")
    assert [len(page.cells) for page in laid] == pages
    assert [cell.entry.name for page in laid for cell in page.cells] == [f"snippet-{n}" for n in range(count)]
    for page in laid:
        assert page.height == HEIGHT if page.number < page.count else page.height <= HEIGHT
        assert words(page)[:2] == [f"page {page.number} of {len(pages)}", "Rivers"]
        edges = [(cell.x, cell.y, cell.x + cell.width, cell.y + cell.height) for cell in page.cells]
        assert all(0 < x < right < WIDTH and 0 < y < below < page.height for x, y, right, below in edges)
        assert all(
            a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1] for a in edges for b in edges if a is not b
        )


def test_each_card_has_its_id_slide_and_platforms() -> None:
    many = tuple(f"Platform {n}" for n in range(24))
    long = Entry("ff", 1080, 1080, "-".join(["word"] * 16), "2/3", many)
    (page,) = lay_pages([*entries(1), long], "")
    found = words(page)
    assert found[1:3] == ["snippet-0", "X, Bluesky, Mastodon"]
    said = "".join(found[3:]).replace("\u00a0", " ")
    assert said.startswith(f"{long.name}  2/3Platform 0, Platform 1,")
    assert all(name in said for name in many)
    frame = page_frame(page)
    runs = [item for item in frame.items if isinstance(item, TextRun)]
    assert all(run.x + run.width < WIDTH and run.baseline < page.height for run in runs)


def test_a_title_in_any_script_stops_nothing() -> None:
    (arabic,) = lay_pages(entries(1), "أنهار وغابات 2026")
    assert "2026" in words(arabic)
    (strange,) = lay_pages(entries(1), "Rivers \U000f0000")
    assert words(strange)[:2] == ["page 1 of 1", "snippet-0"]


def plain_thumb(number: int) -> Thumb:
    return Thumb(300, 169, ((number, 9, 200 - number),), bytes(300 * 169))


def busy_thumb() -> Thumb:
    return Thumb(300, 169, (), bytes(value for at in range(300 * 169) for value in (at % 256, at // 256, 9)))


@pytest.mark.parametrize("last", [plain_thumb(99), busy_thumb()], ids=["few colours", "many colours"])
def test_a_page_gives_back_its_thumbnails(last: Thumb) -> None:
    shown = {entry.key: plain_thumb(number) for number, entry in enumerate(entries(8))}
    shown[entries(9)[-1].key] = last
    (page,) = lay_pages(entries(9), "Rivers")
    data = page_png(page, "mark", shown.get)
    assert data == page_png(page, "mark", shown.get)
    with Image.open(BytesIO(data)) as opened:
        assert opened.mode == ("P" if last.palette else "RGB")
    mark, places = what_is_on(data)
    assert (mark, set(places)) == ("mark", set(shown))
    assert dict(taken_off(data, places)) == shown


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR"])
def test_what_is_no_page_has_nothing_on_it(data: bytes) -> None:
    assert what_is_on(data) == ("", {})


# --- whole exports ------------------------------------------------------------------------------


def campaign(*names: str, title: str = "Rivers") -> None:
    rows = [f"- {{id: {name}, text: 'Fact {name}.', source: 'https://example.org/{name}'}}" for name in names]
    head = f"campaign: {{title: {title}, platforms: [x, bluesky, instagram]}}"
    Path("quotes.yaml").write_text("\n".join([head, "snippets:", *rows, ""]), encoding="utf-8")


def export(out: str, *arguments: str) -> dict[str, bytes]:
    assert run(["export", "-o", out, *arguments]) == 0
    return {path.name: path.read_bytes() for path in Path(out).glob("contact-sheet*.png")}


MANY = tuple(f"n{number}" for number in range(14))


@pytest.fixture
def first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """An export into `out` of a campaign whose contact sheet has two pages."""
    monkeypatch.chdir(tmp_path)
    campaign(*MANY)
    return export("out")


# And how many pictures are looked at anew: the title of the campaign may be on cards, so that it changes all of them.
CHANGES = {
    "one at the front": (["new", *MANY], "Rivers", 2),
    "one gone": ([*MANY[:3], *MANY[4:]], "Rivers", 0),
    "turned over": (list(MANY[::-1]), "Rivers", 0),
    "another title": (list(MANY), "Woods", 28),
    "one page less": (list(MANY[:4]), "Rivers", 0),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_same_pages_from_nothing_and_from_before(
    first: dict[str, bytes], change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    names, title, looked_at = CHANGES[change]
    campaign(*names, title=title)
    monkeypatch.setattr("snippets.campaign.pool.WORTH_A_POOL", 10_000)
    asked: list[int] = []

    def watched(pixels: Pixels) -> tuple[str, Thumb]:
        asked.append(pixels.width)
        return look(pixels)

    look = survey.survey
    monkeypatch.setattr(survey, "survey", watched)
    incremental = export("out")
    assert len(asked) == looked_at
    assert incremental == export("fresh", "--jobs", "2")
    assert incremental
    assert incremental != first


def test_an_untouched_page_stays(first: dict[str, bytes]) -> None:
    assert len(first) == 2
    campaign(*MANY[:-1], "other")
    after = export("out")
    assert after[SHEET] == first[SHEET]
    assert after["contact-sheet-2.png"] != first["contact-sheet-2.png"]


def test_a_page_that_is_lost_or_changed_is_made_again(first: dict[str, bytes]) -> None:
    Path("out", SHEET).unlink()
    assert export("out") == first
    Path("out", "contact-sheet-2.png").write_bytes(first[SHEET])
    assert export("out") == first
    assert export("out", "--force") == first
    assert export("out", "--platform", "x", "--id", "n0") == first


def test_a_page_that_is_not_ours_stays(first: dict[str, bytes]) -> None:
    assert first
    Path("other").mkdir()
    Path("other", SHEET).write_bytes(b"mine")
    assert run(["export", "-o", "other"]) == 3
    assert Path("other", SHEET).read_bytes() == b"mine"

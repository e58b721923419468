"""Links to the sentence in a browser: it goes to the quoted words and marks them and nothing else.

A page cannot ask what a browser has marked, so the mark is painted in a colour of its own and looked for in a picture.
"""

import io
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml
from kit_driver import LOCAL, undisturbed
from PIL import Image
from selenium.webdriver import Chrome
from selenium.webdriver.support.wait import WebDriverWait

from snippets.verify import fragment_of, judge, read_html

CASES = Path(__file__).parent.parent / "cases" / "verify"
PAGES = CASES / "quotations"
ROWS = [
    (page, text)
    for page, texts in yaml.safe_load((CASES / "opened.yaml").read_text(encoding="utf-8")).items()
    for text in texts
]

# Text so small and so black that the mark alone has colour; so much space that no two places are in view together.
STYLE = """<meta charset="utf-8"><style>
  * { color: #000 !important; font-size: 16px !important; line-height: 24px !important; background: none !important }
  p, li, tr, h1, h2, blockquote, footer, figure, summary, dd { margin: 700px 0 !important; padding: 0 !important }
  ::target-text { background: #f0f !important; color: #000 !important }
</style>"""
MARKED = (255, 0, 255)

# Boxes of the nth place of a text in the page, spaces aside, as [left, top, right, bottom] in CSS pixels.
BOXES = """
const [text, number] = arguments;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const places = [];
let all = "";
while (walker.nextNode()) {
  const node = walker.currentNode;
  if (!node.parentElement.checkVisibility() || node.parentElement.closest("rt, rp, .sr-only")) continue;
  [...node.data].forEach((character, at) => {
    if (/[\\s\\u00ad]/.test(character)) return;
    all += character;
    places.push([node, at]);
  });
}
let at = -1;
for (let count = 0; count <= number; count++) at = all.indexOf(text, at + 1);
if (at < 0) return null;
const range = document.createRange();
range.setStart(...places[at]);
const [node, last] = places[at + text.length - 1];
range.setEnd(node, last + 1);
return [...range.getClientRects()].filter((box) => box.width > 0)
  .map((box) => [box.left, box.top, box.right, box.bottom]);
"""


def bare(text: str) -> str:
    return "".join(character for character in text if not character.isspace() and character != "\u00ad")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("pages")
    for page in {page for page, _ in ROWS}:
        html = yaml.safe_load((PAGES / f"{page}.yaml").read_text(encoding="utf-8"))["html"]
        (folder / f"{page}.html").write_text(html.replace("<body>", f"<body>{STYLE}"), encoding="utf-8")
    for asked in ("favicon.ico", "a.jpg"):
        (folder / asked).write_bytes(b"")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def picture(driver: Chrome) -> Image.Image:
    return Image.open(io.BytesIO(driver.get_screenshot_as_png())).convert("RGB")


def marked_part(image: Image.Image, box: tuple[float, float, float, float]) -> float:
    """Which part of a box has the colour of the mark."""
    colours = image.crop(box).getcolors(1 << 20) or []
    return sum(count for count, colour in colours if colour == MARKED) / max(1, sum(count for count, _ in colours))


@pytest.mark.parametrize(("page", "text"), ROWS)
def test_the_link_opens_at_the_words(chromium: Chrome, served: str, page: str, text: str) -> None:
    case = yaml.safe_load((PAGES / f"{page}.yaml").read_text(encoding="utf-8"))
    visible = read_html(case["html"]).visible
    found = judge(text, visible, case["lang"])
    assert found.family == "verified"
    fragment = fragment_of(case["html"], text, case["lang"])
    assert fragment
    place = bare(visible[: found.start]).count(bare(found.passage))
    with undisturbed(chromium, (served, *LOCAL)):
        chromium.get("about:blank")
        chromium.get(f"{served}{page}.html{fragment}")
        boxes = WebDriverWait(chromium, 5).until(
            lambda driver: driver.execute_script(BOXES, bare(found.passage), place)
        )
        height = chromium.execute_script("return innerHeight")
        chromium.execute_script(
            "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )
        image = picture(chromium)
        chromium.get("about:blank")
    shown = [box for box in boxes if box[1] >= 0 and box[3] <= height]
    # The page was not at these words by itself, and is now.
    assert shown, f"{fragment} did not scroll there: {boxes}"
    for box in shown:
        assert marked_part(image, box) > 0.5, f"{fragment} does not mark {box}"
    # Nothing else is marked: the colour is gone once these boxes are painted over, a pixel of smoothing aside.
    for left, top, right, bottom in shown:
        image.paste((255, 255, 255), (int(left) - 3, int(top) - 3, int(right) + 4, int(bottom) + 4))
    if len(shown) == len(boxes):
        assert marked_part(image, (0, 0, *image.size)) == 0, f"{fragment} marks more than the words"

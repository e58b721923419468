"""A preview in a browser: the page follows the files by itself, and what is wrong stands on it."""

import signal
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from kit_driver import LOCAL, KitPage, fresh, undisturbed
from selenium.webdriver import Chrome

from previewing import PATIENCE, Previewed, previewed, save

GOOD = "- {id: a, text: Rivers remember their beds., source: https://example.org/a}\n"
BROKEN = GOOD + "- text: No source at all.\n"


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Previewed]:
    save(tmp_path / "quotes.yaml", GOOD)
    with previewed(tmp_path) as running:
        running.wait("Rivers remember")
        yield running


@pytest.fixture
def page(chromium: Chrome, preview: Previewed) -> Iterator[KitPage]:
    """The page of a preview; afterwards: nothing was asked of anybody else, and the console is clean."""
    with undisturbed(chromium, (preview.url, *LOCAL)):
        yield fresh(KitPage(chromium, preview.url))
        chromium.get("about:blank")


def test_the_page_follows_the_file(page: KitPage, tmp_path: Path) -> None:
    quotes = tmp_path / "quotes.yaml"
    page.open("#x/a")
    page.wait_text("#words", "Rivers remember")
    save(quotes, GOOD.replace("Rivers", "Lakes"))
    page.wait_text("#words", "Lakes remember")
    save(quotes, BROKEN)
    page.wait_text("h1", "Something has to be mended")
    assert page.texts("li code") == ["quotes.yaml:2"]
    assert "has no source" in page.find("li").text
    assert page.run("return getComputedStyle(document.querySelector('li')).listStyleType") == "none"
    save(quotes, GOOD)
    page.wait_text("#words", "Rivers remember")
    # The reader is where they were.
    assert page.run("return location.hash") == "#x/a"
    page.wait("[...document.querySelectorAll('.cards img')].every((one) => one.naturalWidth > 0)")


def test_the_page_follows_a_picture_beside_it(page: KitPage, tmp_path: Path) -> None:
    page.open("#x/a")
    save(tmp_path / "quotes.yaml", GOOD.replace("}", ", image: photo.jpg}"))
    page.wait_text("li.error", "no file")
    (tmp_path / "photo.jpg").write_bytes(b"No picture.")
    page.wait_text("li.error", "no JPEG")
    save(tmp_path / "quotes.yaml", GOOD)
    page.wait_text("#words", "Rivers remember")


def test_warnings_stand_above_the_page(page: KitPage, tmp_path: Path) -> None:
    page.open()
    save(tmp_path / "quotes.yaml", GOOD.replace("}", ", expires: 2020}"))
    page.wait_text(".preview summary", "1 warning")
    assert page.visible(".preview-list") == []
    page.click(page.find(".preview summary"))
    assert page.texts(".preview code") == ["quotes.yaml:1"]
    assert page.run("return document.documentElement.scrollWidth <= innerWidth")


def test_the_page_says_when_the_preview_has_ended(page: KitPage, preview: Previewed) -> None:
    page.open()
    page.wait("document.querySelector('.preview-over').hidden")
    page.wait("performance.getEntriesByType('resource').some((one) => one.name.endsWith('live.js'))")
    preview.process.send_signal(signal.SIGINT)
    assert preview.process.wait(PATIENCE) == 0
    page.wait_text(".preview-over:not([hidden])", "The preview has ended")
    page.wait_text(".tile", "Rivers remember")


BLANK = '<link rel="icon" href="data:,">A stranger'

ASK = """
const [url, done] = arguments;
const picture = new Image();
const shown = new Promise((told) => { picture.onload = picture.onerror = (event) => told(event.type); });
picture.src = `${url}a/x/card-1.png`;
Promise.all([
  fetch(url).then((answer) => answer.text(), () => "refused"),
  fetch(url, { mode: "no-cors" }).then(() => "sent", () => "refused"),
  shown,
]).then(done);
"""


class _Blank(BaseHTTPRequestHandler):
    """Another server of this machine, whose pages know the address of the preview."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(BLANK.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's signature
        pass


def test_another_page_sees_nothing_of_it(chromium: Chrome, preview: Previewed) -> None:
    """Neither by reading, nor as a picture, nor in a frame."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Blank) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = KitPage(chromium, f"http://127.0.0.1:{server.server_port}/")
        page.open()
        assert chromium.execute_async_script(ASK, page.address) == [BLANK, "sent", "error"]
        assert chromium.execute_async_script(ASK, preview.url) == ["refused", "refused", "error"]
        page.run(
            "document.body.append(Object.assign(document.createElement('iframe'), {src: arguments[0]}))", preview.url
        )
        page.wait("document.querySelector('iframe').contentDocument === null")
        server.shutdown()
    preview.wait("Rivers remember")

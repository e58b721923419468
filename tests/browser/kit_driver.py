"""The kit page as a reader uses it: open, press, paste."""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support import expected_conditions
from selenium.webdriver.support.wait import WebDriverWait

from kit_campaign import PICTURES
from snippets.export.kit import NAME, kit
from snippets.platforms import PLATFORMS
from snippets.products import Campaign
from snippets.receipts import Standing

WAIT = 5  # seconds
WIDE, PHONE, NARROW = (1440, 900), (390, 844), (320, 640)  # CSS pixels

# What a page opened from disk may load.
LOCAL = ("file:", "blob:", "data:", "about:")

# A place outside the page's own elements to paste into; it keeps exactly what the clipboard gives.
PASTE_TARGET = """
const target = document.createElement("textarea");
target.id = "paste-target";
target.addEventListener("paste", (event) => {
  window.pasted = {
    text: event.clipboardData.getData("text/plain"),
    files: [...event.clipboardData.files].map((file) => [file.type, file.size]),
  };
});
document.body.append(target);
target.focus();
"""


def logged(driver: Chrome, kind: str) -> list[dict[str, Any]]:
    """Entries of the browser's log since the last call."""
    entries: list[dict[str, Any]] = driver.get_log(kind)  # type: ignore[no-untyped-call] # Selenium's
    return entries


class KitPage:
    """One page in a browser."""

    def __init__(self, driver: Chrome, address: str) -> None:
        self.driver = driver
        self.address = address

    def open(self, address: str = "") -> None:
        """Load the page afresh at `address`, the part from `#` on."""
        self.driver.get("about:blank")
        self.driver.get(self.address + address)

    def run(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def find(self, selector: str) -> WebElement:
        """The first element, as soon as it is there."""
        there = expected_conditions.presence_of_element_located((By.CSS_SELECTOR, selector))
        return WebDriverWait(self.driver, WAIT, poll_frequency=0.03).until(there, selector)

    def visible(self, selector: str) -> list[WebElement]:
        return [e for e in self.driver.find_elements(By.CSS_SELECTOR, selector) if e.is_displayed()]

    def texts(self, selector: str) -> list[str]:
        return [element.text for element in self.visible(selector)]

    def wait(self, condition: str) -> None:
        """Until a JavaScript expression is true."""
        WebDriverWait(self.driver, WAIT, poll_frequency=0.03).until(
            lambda driver: driver.execute_script(f"return Boolean({condition})"), condition
        )

    def wait_for(self, find: Callable[[], Any], wanted: object) -> None:
        """Until what is found is what is wanted: a click or key returns before the page has answered it."""
        end = time.monotonic() + WAIT
        while (found := find()) != wanted and time.monotonic() < end:
            time.sleep(0.03)
        assert found == wanted

    def wait_text(self, selector: str, text: str) -> None:
        self.wait(f"document.querySelector({selector!r})?.textContent.includes({json.dumps(text)})")

    def press(self, *keys: str) -> None:
        ActionChains(self.driver).send_keys(*keys).perform()

    def act(self, said: str) -> None:
        """Press the filled button, and wait until the dock says so."""
        # A click of its own: the browser would count quick ones in one place as a double click.
        self.run("document.getElementById('act').focus()")
        self.press(Keys.ENTER)
        self.wait_text("#line", said)

    def console(self) -> list[dict[str, Any]]:
        """What the console said since the last call."""
        return logged(self.driver, "browser")

    def click(self, element: WebElement) -> None:
        """Press it where no bar lies over it; the driver's own scrolling stops under the dock."""
        self.run("arguments[0].scrollIntoView({ block: 'center' })", element)
        element.click()

    def mark_as_posted(self) -> None:
        """By the button of the last step."""
        self.click(self.visible(".step button.plain")[-1])
        self.wait_text("#line", "Posted on")

    def paste(self) -> dict[str, Any]:
        """What a paste delivers: {"text", "files"}."""
        self.run(PASTE_TARGET)
        ActionChains(self.driver).key_down(Keys.CONTROL).send_keys("v").key_up(Keys.CONTROL).perform()
        self.wait("window.pasted")
        pasted: dict[str, Any] = self.run(
            "document.getElementById('paste-target').remove();"
            "const pasted = window.pasted; delete window.pasted; return pasted;"
        )
        return pasted

    def size(self, width: int, height: int) -> None:
        """CSS pixels of the viewport."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def media(self, **features: str) -> None:
        """Emulate media features, written with `_` for `-`."""
        listed = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": listed})

    def permit(self, *, clipboard: bool) -> None:
        for name in ("clipboard-read", "clipboard-write"):
            setting = "granted" if clipboard else "denied"
            permission = {"permission": {"name": name}, "setting": setting}
            self.driver.execute_cdp_cmd("Browser.setPermission", permission)


class PageOf(Protocol):
    """Makes the page of a campaign, with what was found of its quotations."""

    def __call__(
        self, campaign: Campaign, found: Mapping[str, Standing] = MappingProxyType({}), archive: str = ""
    ) -> KitPage: ...


def write_page(
    folder: Path, campaign: Campaign, found: Mapping[str, Standing] = MappingProxyType({}), archive: str = ""
) -> Path:
    """Write the page of a campaign; snippets that a test adds have one of the pictures."""
    some = next(iter(PICTURES.values()))
    page = folder / NAME
    page.write_bytes(b"".join(kit(campaign, PLATFORMS, lambda path: PICTURES.get(path, some), found, archive)))
    return page


@contextmanager
def undisturbed(chromium: Chrome, allowed: tuple[str, ...]) -> Iterator[None]:
    """Hold that nothing is asked for but addresses that begin so, and that the console stays clean."""
    for kind in ("performance", "browser"):
        logged(chromium, kind)
    yield
    messages = [json.loads(entry["message"])["message"] for entry in logged(chromium, "performance")]
    sent = [message["params"] for message in messages if message["method"] == "Network.requestWillBeSent"]
    urls = [params["request"]["url"] for params in sent]
    assert urls
    assert [url for url in urls if not url.startswith(allowed)] == []
    assert logged(chromium, "browser") == []


def fresh(page: KitPage) -> KitPage:
    page.size(1440, 900)
    page.media(prefers_reduced_motion="reduce")  # a click in mid-scroll would miss
    page.permit(clipboard=True)
    page.open()
    page.run("localStorage.clear()")
    page.open()
    return page

"""A real Chromium, without a network. Run on request only: `pytest tests/browser`.

A missing browser is a failure here, not a skip: who asks for these tests wants them run. Selenium is imported
in the fixtures, since every run of the other tests reads this file too.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from kit_driver import KitPage, PageOf
    from selenium.webdriver import Chrome

HERE = Path(__file__).parent
# pytest puts only this folder on the path; kit_campaign is shared with test_kit.py, above it.
sys.path.insert(0, str(HERE.parent))

CHROMIUM = "/usr/bin/chromium"
DRIVER = "/usr/bin/chromedriver"  # given, so that Selenium never looks for one to download
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    # Whatever a page asked for would fail rather than leave this machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave these tests out of a run that did not name them."""
    del collection_path
    asked = [Path(config.invocation_params.dir, arg.partition("::")[0]).resolve() for arg in config.args]
    return None if any(path == HERE or HERE in path.parents for path in asked) else True


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Chrome"]:
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    downloads = str(tmp_path_factory.mktemp("downloads"))
    options.add_experimental_option("prefs", {"download.default_directory": downloads})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = Chrome(options=options, service=Service(DRIVER))
    driver.get("about:blank")  # leaves the browser's own start page behind, with what it loads
    yield driver
    driver.quit()


@pytest.fixture
def page_of(chromium: "Chrome", tmp_path: Path) -> Iterator["PageOf"]:
    """Makes a page that nobody has used yet. Afterwards: no network was asked, and the console is clean."""
    from kit_driver import LOCAL, KitPage, fresh, undisturbed, write_page

    with undisturbed(chromium, LOCAL):
        yield lambda campaign, found={}, archive="": fresh(
            KitPage(chromium, write_page(tmp_path, campaign, found, archive).as_uri())
        )


@pytest.fixture
def page(page_of: "PageOf") -> "KitPage":
    from kit_campaign import read_campaign

    return page_of(read_campaign())

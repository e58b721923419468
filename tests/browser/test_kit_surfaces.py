"""The same page narrow, touched, dark, and without scripts."""

import pytest
from kit_driver import NARROW, PHONE, WIDE, KitPage

VIEWS = (
    "",
    "#instagram",
    "#x/library",
    "#instagram/kingfisher",
    "#x/roofs",
    "#bluesky/library",
    "#x/nothing",
)


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("view", VIEWS)
def test_at_most_one_filled_button(page: KitPage, view: str, size: tuple[int, int]) -> None:
    page.size(*size)
    page.open(view)
    assert len(page.visible("button.filled")) == (0 if view == "#x/nothing" else 1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_no_sideways_scrolling_at_320_pixels(page: KitPage, view: str, scheme: str) -> None:
    page.media(prefers_color_scheme=scheme)
    page.size(*NARROW)
    page.open(view)
    page.wait("!document.getElementById('page').hidden")
    assert page.run("return document.documentElement.scrollWidth") <= NARROW[0]


def test_dark_follows_the_reader(page: KitPage) -> None:
    seen = set()
    for scheme in ("light", "dark"):
        page.media(prefers_color_scheme=scheme)
        seen.add(page.run("return getComputedStyle(document.body).backgroundColor"))
    assert seen == {"rgb(238, 241, 244)", "rgb(14, 17, 22)"}


def test_controls_of_a_phone_are_large_enough(page: KitPage) -> None:
    page.size(*PHONE)
    page.open("#x/library")
    small = page.run(
        "return [...document.querySelectorAll('a, button')].filter((one) => one.offsetParent)"
        ".filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent)"
    )
    assert small == []


def test_without_scripts_the_words_and_posts_are_there(page: KitPage) -> None:
    page.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        page.open()
        # Without scripts there is no asking the page; its drawn text comes from the accessibility tree.
        tree = page.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})
    finally:
        page.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    names = [node.get("name", {}).get("value", "") for node in tree["nodes"]]
    assert "Otters were found at 41 of 60 survey points." in names
    assert "X, 3 parts" in names
    page.console()  # the folder with the pictures is not there

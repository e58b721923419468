"""The list: search, filters, platforms, keys, and what it says when it is empty."""

from dataclasses import replace

import pytest
from kit_driver import PHONE, KitPage, PageOf
from selenium.webdriver import Keys

from kit_campaign import item_of, read_campaign
from snippets.model import Settings
from snippets.products import Campaign, Item

CAMPAIGN = read_campaign()


def ids(page: KitPage) -> list[str]:
    found: list[str] = page.run("return [...document.querySelectorAll('.tile')].map((t) => t.dataset.id)")
    return found


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("raining", ["library"]),
        ("MARTA", ["library"]),
        ("promise lindqvist", ["library"]),
        ("rivers", ["otters"]),
        ("about roofs", ["roofs"]),
        ("أين", ["maktaba"]),
    ],
)
def test_search(page: KitPage, query: str, expected: list[str]) -> None:
    page.press("/")
    page.press(query)
    page.wait_text("#status", f"{len(expected)} snippet")
    page.wait_for(lambda: ids(page), expected)
    page.press(Keys.ESCAPE)
    page.wait_text("#status", "5 snippets")
    page.wait_for(lambda: len(ids(page)), 5)


def test_a_search_without_result_offers_to_clear_it(page: KitPage) -> None:
    page.find("#query").send_keys("glacier")
    page.wait_text("#grid", "Nothing matches")
    page.find("#grid button").click()
    page.wait_for(lambda: len(ids(page)), 5)
    page.wait_for(lambda: page.run("return document.activeElement.id"), "query")


def test_filters_narrow_the_list_and_go_away_as_chips(page: KitPage) -> None:
    page.press("f")
    page.find("[value='kind/fact']").click()
    page.find("[value='topic/rivers']").click()
    page.wait_for(lambda: ids(page), ["otters"])
    page.wait_for(lambda: page.texts(".show"), ["Show 1 snippet"])
    page.wait_for(lambda: page.texts(".chip"), ["Facts", "rivers"])
    page.find(".chip").click()
    page.find(".chip").click()
    page.wait_for(lambda: len(ids(page)), 5)
    page.wait_for(lambda: page.visible(".chip"), [])


def test_the_chosen_platform_is_remembered_and_a_link_does_not_change_it(page: KitPage) -> None:
    page.find("#radios label:nth-child(2)").click()
    page.wait("location.hash === '#bluesky'")
    page.wait_for(lambda: ids(page), ["otters", "roofs"])
    page.open("#x/library")
    assert page.find(".walk b").text == "X"

    def opened() -> str | None:
        page.open()
        return page.find("#radios input:checked").get_attribute("value")

    # The browser hands what one page stored to the next in its own time, on a busy machine after that has begun.
    page.wait_for(opened, "bluesky")
    page.size(*PHONE)
    assert page.find("#select").get_attribute("value") == "bluesky"


def test_keys_walk_open_and_go_back_to_the_same_tile(page: KitPage) -> None:
    page.press("n")
    page.wait_text("#words", "Otters")
    assert page.run("return location.hash") == "#x/otters"
    page.press("j")
    page.wait_text("#words", "A library is a promise")
    assert page.run("return location.hash") == "#x/library"
    page.press("c")
    page.wait_text("#line", "Text of part 1 copied.")
    page.press(Keys.ESCAPE)
    page.wait("location.hash === '#x'")
    page.wait_for(lambda: page.run("return document.activeElement.dataset.id"), "library")
    page.press("?")
    page.find("#help input").click()
    page.press(Keys.ESCAPE)
    page.press("n")
    page.wait_for(lambda: page.run("return location.hash"), "#x")


@pytest.mark.parametrize("address", ["#x", "#x/nothing"])
def test_keys_of_another_view_do_nothing(page: KitPage, address: str) -> None:
    page.open("#x/otters")
    page.mark_as_posted()
    page.run("location.hash = arguments[0]", address)
    page.wait("!document.querySelector('.step')")
    page.press("c", "j", "k", "u")
    page.wait_for(lambda: page.run("return location.hash"), address)
    page.open("#x/otters")
    page.wait_for(lambda: page.texts("#undo"), ["Undo"])


def test_marks_can_be_forgotten_and_brought_back(page: KitPage) -> None:
    page.open("#x/otters")
    page.mark_as_posted()
    page.open()
    page.find("#keyboard").click()
    forget = page.find("#help .end button:nth-child(2)")
    forget.click()
    page.wait_for(lambda: page.run("return document.getElementById('count').textContent"), "0 of 4 posted on X")
    forget.click()
    page.wait_for(lambda: page.run("return document.getElementById('count').textContent"), "1 of 4 posted on X")


def test_sixty_tiles_then_more(page_of: PageOf) -> None:
    item = item_of("otters", "x")
    items = tuple(replace(item, snippet=replace(item.snippet, id=f"s{n}")) for n in range(100))
    page = page_of(replace(CAMPAIGN, items=items, withdrawn=()))
    page.wait_for(lambda: len(ids(page)), 60)
    page.click(page.find("#rest button"))
    page.wait_for(lambda: len(ids(page)), 100)
    page.wait_for(lambda: page.run("return document.activeElement.dataset.id"), "s60")
    page.wait_for(lambda: page.visible("#rest button"), [])


@pytest.mark.parametrize(
    ("campaign", "said"),
    [
        (replace(CAMPAIGN, items=(), withdrawn=()), "The kit is empty"),
        (
            replace(
                CAMPAIGN,
                items=(item_of("library", "x"),),
                withdrawn=(),
                settings=Settings(platforms=("bluesky", "x")),
            ),
            "",
        ),
    ],
    ids=["no snippets", "first platform without any"],
)
def test_empty_states(page_of: PageOf, campaign: Campaign, said: str) -> None:
    page = page_of(campaign)
    if said:
        assert page.find("#grid h2").text == said
        return
    page.wait_for(lambda: ids(page), ["library"])
    page.open("#bluesky")
    assert page.find("#grid .empty").text == "Nothing for Bluesky\nThis kit has snippets for X."


def test_five_thousand_snippets_are_found_and_filtered_rightly(page_of: PageOf) -> None:
    item = item_of("otters", "x")
    tags = ("rivers", "towns", "schools")

    def one(number: int) -> Item:
        text = f"Snippet number {number} of very many."
        return replace(item, snippet=replace(item.snippet, id=f"s{number}", text=text, tags=(tags[number % 3],)))

    page = page_of(replace(CAMPAIGN, items=tuple(map(one, range(5000))), withdrawn=(), corrections=()))
    page.wait_for(lambda: page.texts("#count"), ["0 of 5,000 posted on X"])
    page.press("f")
    assert page.find("[value='topic/towns']").find_element("xpath", "..").text == "towns\n1,667"
    page.find("[value='topic/towns']").click()
    page.wait_text("#status", "1,667 snippets")
    assert ids(page) == [f"s{number}" for number in range(1, 180, 3)]
    page.find("#query").send_keys("number 4321")
    page.wait_text("#status", "1 snippet")
    page.wait_for(lambda: ids(page), ["s4321"])
    page.find("#query").clear()
    page.find("#query").send_keys("number 4322")
    page.wait_text("#grid", "Nothing matches")

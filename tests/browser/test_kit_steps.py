"""The steps of one snippet, its marks, and what its state changes."""

from dataclasses import replace
from pathlib import Path

from kit_driver import KitPage, PageOf, write_page
from selenium.webdriver import ActionChains

from kit_campaign import item_of, read_campaign
from snippets.model import Settings

CAMPAIGN = read_campaign()


def test_steps_of_a_thread_follow_each_other(page: KitPage) -> None:
    page.open("#x/library")
    said = (
        ("Copy text 1", "Text of part 1 copied. Paste it into X."),
        ("Copy picture", "Picture copied. Paste it into the post."),
        ("Copy alt text", "Alt text copied. Paste it as the description."),
        ("Copy text 2", "Text of part 2 copied. Paste it into X."),
        ("Copy text 3", "Text of part 3 copied. Paste it into X."),
    )
    for number, (label, line) in enumerate(said, start=1):
        page.wait_for(lambda: page.find("#action").text, label)
        current = page.visible("[aria-current='step']")
        assert [one.find_element("css selector", ".number").text for one in current] == [str(number)]
        page.act(line.partition(".")[0])
        page.wait_for(lambda: page.run("return document.getElementById('line').textContent.trim()"), line)
        page.wait_text("#status", f"{line} Next: ")
        page.wait_for(lambda: page.run("return document.activeElement.id"), "act")
    page.wait_for(lambda: page.find("#action").text, "Mark as posted")
    page.wait_for(lambda: page.visible("#undo"), [])  # copying is not posting


def test_instagram_takes_pictures_first(page: KitPage) -> None:
    page.open("#instagram/kingfisher")
    assert page.texts(".step h3 > span:last-child") == [
        "Add the 3 pictures, in this order",
        "Paste the text as the caption",
        "Paste the alt text of picture 1",
        "Paste the alt text of picture 2",
        "Paste the alt text of picture 3",
        "Post it on Instagram, then mark it here",
    ]
    page.wait_for(lambda: page.texts(".order"), ["1", "2", "3"])
    page.act("3 pictures saved.")
    page.wait_for(lambda: page.visible(".under a"), [])


def test_steps_may_be_done_in_any_order(page: KitPage) -> None:
    page.open("#x/otters")
    page.click(page.visible(".step button.plain")[2])
    page.wait_text("#line", "Alt text copied.")
    assert page.run("return [...document.querySelectorAll('.step')].map((s) => s.dataset.state)") == [
        "now",
        "next",
        "done",
        "next",
    ]
    page.wait_for(lambda: page.find("#action").text, "Copy text")


def test_a_double_click_takes_one_step(page: KitPage) -> None:
    page.open("#x/library")
    # Seconds between the clicks: enough for the first to have copied, still one double click.
    ActionChains(page.driver).click(page.find("#act")).pause(0.2).click().perform()
    page.wait_text("#line", "Text of part 1 copied.")
    page.wait_for(lambda: page.find("#action").text, "Copy picture")
    assert page.paste()["text"] == item_of("library", "x").posts[0].text


def test_marking_and_undoing_outlive_a_reload(page: KitPage) -> None:
    page.open("#x/otters")
    page.mark_as_posted()
    page.wait_for(lambda: page.run("return document.activeElement.id"), "act")
    page.open("#x/otters")
    page.wait_for(lambda: page.texts("#undo"), ["Undo"])
    page.wait_for(lambda: page.find("#action").text, "Next snippet")
    page.open("#x")
    page.wait_for(lambda: page.find("#count").text, "1 of 4 posted on X")
    assert page.find("[data-id='otters']").get_attribute("data-state") == "posted"
    page.open("#x/otters")
    page.find("#undo").click()
    page.wait_text("#line", "The mark is gone.")
    page.open("#x/otters")
    page.wait_for(lambda: page.visible("#undo"), [])
    page.wait_for(lambda: page.find("#action").text, "Copy text")


def test_marks_of_another_campaign_do_not_show(page_of: PageOf, tmp_path: Path) -> None:
    page = page_of(CAMPAIGN)
    page.open("#x/otters")
    page.mark_as_posted()
    write_page(tmp_path, replace(CAMPAIGN, settings=Settings(title="Another")))
    page.open("#x/otters")
    page.wait_for(lambda: page.visible("#undo"), [])


def test_a_post_that_changed_after_its_mark_is_pointed_out(page_of: PageOf, tmp_path: Path) -> None:
    page = page_of(CAMPAIGN)
    page.open("#x/otters")
    page.mark_as_posted()
    item = item_of("otters", "x")
    changed = replace(item, posts=(replace(item.posts[0], text="Other words"),))
    write_page(tmp_path, replace(CAMPAIGN, items=(changed,)))
    page.open("#x/otters")
    page.wait_for(lambda: page.texts(".note .what"), ["The words changed after you posted"])


def test_a_record_that_cannot_be_read_is_replaced(page: KitPage) -> None:
    page.open("#x/otters")
    page.mark_as_posted()
    page.run("for (const key of Object.keys(localStorage)) localStorage[key] = '{'")
    page.open("#x/otters")
    page.mark_as_posted()
    page.open("#x/otters")
    page.wait_for(lambda: page.texts("#undo"), ["Undo"])


def test_marks_of_another_tab_show_without_a_reload(page: KitPage) -> None:
    page.open("#x/otters")
    here = page.driver.current_window_handle
    page.driver.switch_to.new_window("tab")
    page.media(prefers_reduced_motion="reduce")
    page.open("#x/otters")
    page.mark_as_posted()
    page.driver.close()
    page.driver.switch_to.window(here)
    page.wait("!document.getElementById('undo').hidden")


def test_without_storage_it_works_and_says_so(page: KitPage) -> None:
    page.open("#x/otters")
    page.run("Storage.prototype.setItem = () => { throw new Error('full'); }")
    page.click(page.visible(".step button.plain")[-1])
    page.wait_text("#line", "only until you close this page")
    page.wait_for(lambda: page.find("#action").text, "Next snippet")


def test_a_withdrawn_snippet_offers_nothing_to_post(page: KitPage) -> None:
    page.open("#x/roofs")
    page.wait_for(lambda: page.texts(".badge"), ["Withdrawn"])
    page.wait_for(lambda: page.visible(".step, .cards, .under a"), [])
    page.wait_for(lambda: page.texts("main s"), ["Nine in ten roofs are in good repair."])
    page.wait_for(lambda: page.find("#action").text, "Next snippet")


def test_a_withdrawn_snippet_that_was_posted_offers_its_correction(page_of: PageOf, tmp_path: Path) -> None:
    withdrawn = CAMPAIGN.withdrawn[0]
    before = replace(item_of("otters", "x"), snippet=replace(withdrawn, withdrawn=None), cards=())
    page = page_of(replace(CAMPAIGN, items=(before,), withdrawn=(), corrections=()))
    page.open("#x/roofs")
    page.mark_as_posted()
    write_page(tmp_path, CAMPAIGN)
    page.open("#x/roofs")
    page.wait_for(lambda: page.find("#action").text, "Copy correction")
    assert "You posted it on X on" in page.find(".note").text
    page.act("Correction copied.")
    assert withdrawn.withdrawn
    assert page.paste()["text"] == withdrawn.withdrawn.correction
    page.wait_for(lambda: page.find("#action").text, "Next snippet")


def test_a_long_correction_is_copied_post_by_post(page_of: PageOf, tmp_path: Path) -> None:
    withdrawn = CAMPAIGN.withdrawn[0]
    before = replace(item_of("otters", "x"), snippet=replace(withdrawn, withdrawn=None), cards=())
    page = page_of(replace(CAMPAIGN, items=(before,), withdrawn=(), corrections=()))
    page.open("#x/roofs")
    page.mark_as_posted()
    (put_right,) = [item for item in CAMPAIGN.corrections if item.platform == "x"]
    posts = tuple(replace(put_right.posts[0], text=f"Correction, part {number}.") for number in (1, 2))
    write_page(tmp_path, replace(CAMPAIGN, corrections=(replace(put_right, posts=posts),)))
    page.open("#x/roofs")
    page.wait_text("#action", "Copy correction 1 of 2")
    for post, following in zip(posts, ("Copy correction 2 of 2", "Next snippet"), strict=True):
        page.act("Correction copied.")
        # The line says the same of both; the button does not.
        page.wait_text("#action", following)
        assert page.paste()["text"] == post.text


def test_badges_say_only_what_is_out_of_the_ordinary(page: KitPage) -> None:
    badges = page.run(
        "return [...document.querySelectorAll('.tile')]"
        ".map((tile) => [tile.dataset.id, tile.querySelector('.badge')?.textContent ?? ''])"
    )
    assert dict(badges) == {
        "otters": "",
        "library": "Not checked",
        "maktaba": "Not checked",
        "inert": "Not checked",
        "roofs": "Withdrawn",
    }
    page.open("#instagram/kingfisher")
    assert page.texts(".note p") == [
        "This number may be out of date",
        ("It describes 2019, and was meant to be used until July 2020. Ask for a newer one, or leave the date in."),
    ]


def test_markup_in_the_words_is_shown_as_words(page: KitPage) -> None:
    page.open("#x/inert")
    page.wait_for(lambda: page.find(".text").text, item_of("inert", "x").posts[0].text)
    assert "A <b>bold</b> person" in page.find(".about").text


def test_a_content_warning_is_a_step_of_its_own_and_comes_first(page_of: PageOf) -> None:
    item = item_of("otters", "x")
    posts = tuple(replace(post, warning="mentions water") for post in item.posts)
    page = page_of(replace(CAMPAIGN, items=(replace(item, posts=posts),), withdrawn=()))
    page.open("#x/otters")
    page.wait_for(
        lambda: page.texts(".step h3 > span:last-child")[:2],
        ["Add the content warning", "Copy the text, paste it into X"],
    )
    page.act("Content warning copied.")
    assert page.paste()["text"] == "mentions water"
    page.wait_for(lambda: page.find("#action").text, "Copy text")

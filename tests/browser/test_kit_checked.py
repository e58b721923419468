"""What verifying found, as the page shows it; and what it keeps back."""

import pytest
from kit_driver import KitPage, PageOf
from selenium.webdriver import Keys

from kit_campaign import item_of, read_campaign, read_found

CAMPAIGN, FOUND = read_campaign("checked"), read_found("checked")


@pytest.fixture
def page(page_of: PageOf) -> KitPage:
    return page_of(CAMPAIGN, FOUND, "campaign.zip")


def test_badges(page: KitPage) -> None:
    badges = page.run(
        "return [...document.querySelectorAll('.tile')]"
        ".map((tile) => [tile.dataset.id, tile.querySelector('.badge')?.textContent ?? ''])"
    )
    assert dict(badges) == {
        "none": "Not checked",
        "exact": "Verified",
        "elided": "Verified, needs a look",
        "near": "Differs",
        "rtl": "Differs",
        "paywall": "Not checked",
        "stale": "Out of date",
        "expired": "Out of date",
        "fact": "",
        "lacking": "Figure not in the source",
        "roofs": "Withdrawn",
    }


@pytest.mark.parametrize(
    ("snippet", "said"),
    [
        ("exact", "Word for word. Checked 12 November 2026: live page."),
        (
            "elided",
            "Verified, needs a look: words of the source are left out. Checked 12 November 2026: archived copy.",
        ),
        ("near", "Not the words of the source. Checked 12 November 2026: live page."),
        ("rtl", "Not the words of the source. Checked 12 November 2026: saved page."),
        ("paywall", "The source asks for a subscription or a login. Tried 12 November 2026: live page."),
        ("stale", "The words or the source changed after the check."),
        ("none", "The words were not checked against the source."),
        ("expired", "Word for word, set in other marks or spaces. Checked 12 November 2026: live page, page 3."),
        ("fact", ""),
        ("lacking", ""),
        ("roofs", ""),
    ],
)
def test_the_source_box_tells_the_verdict(page: KitPage, snippet: str, said: str) -> None:
    page.open(f"#x/{snippet}")
    page.wait_for(lambda: page.texts(".verdict"), [said] if said else [])


def test_links_to_the_sentence_stand_beside_the_plain_ones(page: KitPage) -> None:
    links = "return [...document.querySelectorAll('.source a')].map((a) => [a.textContent, a.getAttribute('href')])"
    page.open("#x/exact")
    plain, archive = "https://example.org/exact", "https://web.archive.org/web/20260101000000/https://example.org/exact"
    page.wait_for(
        lambda: page.run(links),
        [
            ["Open the source", plain],
            ["Open the source at this sentence", f"{plain}#:~:text=The%20door%20is,on%20Sundays%20too"],
            ["Open the archived copy", archive],
        ],
    )
    page.open("#x/elided")
    page.wait_for(
        lambda: [text for text, _ in page.run(links)],
        ["Open the source", "Open the archived copy", "Open the archived copy at this sentence"],
    )


@pytest.mark.parametrize(
    ("snippet", "note"),
    [
        ("exact", []),
        ("elided", []),
        ("fact", []),
        (
            "lacking",
            ["The source does not have: 90, 14", "Read it before you post, or ask the person who made this kit."],
        ),
        ("none", ["Nobody has checked this against the source", "Read the source before you post."]),
        (
            "paywall",
            [
                "This could not be checked against the source",
                "The source asks for a subscription or a login. Read the source before you post.",
            ],
        ),
        (
            "stale",
            [
                "This was changed after it was checked",
                "The words or the source are others now. Read the source before you post.",
            ],
        ),
    ],
)
def test_notes_above_the_steps(page: KitPage, snippet: str, note: list[str]) -> None:
    page.open(f"#x/{snippet}")
    page.wait_for(lambda: page.texts(".note p"), note)
    assert page.visible(".step")


def test_what_differs_is_held_back_until_asked_for(page: KitPage) -> None:
    page.open("#x/near")
    page.wait_text(".note .what", "These are not the words of the source")
    assert page.visible(".step, .cards, .under a, main img") == []
    assert page.run("return document.querySelector('.diff').textContent") == (
        "People do not wait for the Kit: bus. Source: books. They wait for the <i>talk</i> on it. "
    )
    page.wait_for(lambda: page.texts("#line strong"), ["On hold"])
    assert page.find("#action").text == "Next snippet"
    page.find(".note button").click()
    page.wait_for(lambda: page.texts(".note button"), [])
    page.wait_text("#status", "The post is shown.")
    assert page.run("return document.activeElement.closest('.step') !== null")
    page.act("Text copied.")
    assert page.paste()["text"] == item_of("near", "x", "checked").posts[0].text
    # For this visit: a page that is opened anew holds it back again.
    page.open("#x/near")
    page.wait_for(lambda: page.texts(".note button"), ["Show the post anyway"])


def test_one_press_never_copies_what_differs(page: KitPage) -> None:
    page.open("#x/near")
    page.run("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
    page.press("c")
    page.wait("location.hash !== '#x/near'")
    assert page.run("return window.copied") is None


def test_both_wordings_run_from_right_to_left(page: KitPage) -> None:
    page.open("#x/rtl")
    page.wait_text(".diff", "مساء")
    assert page.run("return getComputedStyle(document.querySelector('.diff')).direction") == "rtl"
    assert page.run("return document.querySelector('.diff').lang") == "ar"


def test_a_differing_snippet_that_was_posted_says_so(page: KitPage) -> None:
    page.open("#x/near")
    page.find(".note button").click()
    page.mark_as_posted()
    page.open("#x/near")
    page.wait_text(".note", "You posted it on X on")
    page.wait_for(lambda: page.texts("#line strong"), ["You posted this"])


def test_the_sure_ones_are_posted_first_and_what_differs_never(page: KitPage) -> None:
    page.press("n")
    seen = []
    for _ in range(8):
        page.wait("document.querySelector('.step')")
        seen.append(page.run("return location.hash.split('/')[1]"))
        page.mark_as_posted()
        before = page.run("return location.hash")
        page.run("document.getElementById('act').click()")
        page.wait(f"location.hash !== {before!r}")
    assert seen == ["exact", "elided", "fact", "lacking", "none", "paywall", "stale", "expired"]
    page.wait_for(lambda: page.run("return location.hash"), "#x")
    page.wait_text("#count", "All 8 posted on X.")


def test_filters_by_state(page: KitPage) -> None:
    page.press("f")
    labels = "return [...document.querySelectorAll('[value^=\"check/\"]')].map((i) => i.parentElement.innerText)"
    assert [label.split("\n") for label in page.run(labels)] == [
        ["Verified", "1"],
        ["Verified, needs a look", "1"],
        ["Differs", "2"],
        ["Not checked", "2"],
        ["Figure not in the source", "1"],
        ["Out of date", "2"],
        ["Withdrawn", "1"],
    ]
    page.find("[value='check/differs']").click()
    ids = "return [...document.querySelectorAll('.tile')].map((tile) => tile.dataset.id)"
    page.wait_for(lambda: page.run(ids), ["near", "rtl"])
    page.press(Keys.ESCAPE)


def test_times_and_files(page: KitPage) -> None:
    page.open("#x/none")
    page.wait_for(lambda: page.texts(".planned"), ["Planned for 1 December 2030, 09:00 (Europe/Paris)"])
    page.open("#email-html/exact")
    assert page.texts(".planned") == ["Planned for 1 December 2030, 15:00 (Europe/Paris)"]
    mail = page.find(".under a[href$='.eml']")
    assert str(mail.get_attribute("href")).endswith("/exact/email-html/message.eml")
    page.open("#x")
    assert "1 Dec 2030, 09:00" in page.texts(".tile .meta")[0]
    assert str(page.find("#archive").get_attribute("href")).endswith("/campaign.zip")


def test_without_an_archive_there_is_no_link_to_one(page_of: PageOf) -> None:
    page = page_of(CAMPAIGN)
    assert page.visible("#archive") == []

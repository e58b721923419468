"""What reaches the clipboard is exactly what the export wrote, and a refusal is never called a success."""

import struct
from dataclasses import replace
from pathlib import Path

import pytest
from kit_driver import KitPage, PageOf

from kit_campaign import PICTURES, item_of, read_campaign
from snippets.export.items import card_path
from snippets.export.kit.record import EMBED_MOST

CAMPAIGN = read_campaign()


@pytest.mark.parametrize("snippet", ["otters", "maktaba", "inert"])
def test_copying_gives_exactly_the_post(page: KitPage, snippet: str) -> None:
    page.open(f"#x/{snippet}")
    page.act("Text copied.")
    assert page.paste() == {"text": item_of(snippet, "x").posts[0].text, "files": []}


def test_what_is_shown_is_what_is_copied(page: KitPage) -> None:
    page.open("#x/maktaba")
    page.wait_for(
        lambda: page.run("return document.querySelector('.text').textContent"), item_of("maktaba", "x").posts[0].text
    )


def test_copying_works_where_the_permission_is_denied(page: KitPage) -> None:
    page.permit(clipboard=False)
    page.open("#x/otters")
    page.act("Text copied.")
    page.wait_for(lambda: page.run("return document.activeElement.id"), "act")
    page.permit(clipboard=True)
    assert page.paste()["text"] == item_of("otters", "x").posts[0].text


def test_a_refused_copy_says_so_and_selects_the_text(page: KitPage) -> None:
    page.open("#x/otters")
    page.run("navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false;")
    page.act("did not allow copying")
    # A selection writes line ends its own way; the words are what matters here.
    selected = page.run("return getSelection().toString()")
    assert selected.split() == item_of("otters", "x").posts[0].text.split()
    page.wait_for(lambda: page.find("#action").text, "Copy text")


def test_the_picture_arrives_as_a_file_and_alone(page: KitPage) -> None:
    page.open("#x/otters")
    page.act("Text copied.")
    page.act("Picture copied.")
    pasted = page.paste()
    assert pasted["text"] == ""
    ((kind, size),) = pasted["files"]
    assert kind == "image/png"
    assert size > 0


def test_a_refused_picture_is_saved_instead(page: KitPage) -> None:
    page.open("#x/otters")
    page.act("Text copied.")
    page.run("navigator.clipboard.write = () => Promise.reject()")
    page.act("Picture saved.")


def test_alt_text_is_copied(page: KitPage) -> None:
    page.open("#x/otters")
    for said in ("Text copied.", "Picture copied.", "Alt text copied."):
        page.act(said)
    assert page.paste()["text"] == item_of("otters", "x").cards[0].alt


def test_pictures_show_without_the_folder(page: KitPage) -> None:
    page.open("#instagram/kingfisher")
    page.wait("[...document.querySelectorAll('.cards img')].every((one) => one.naturalWidth > 0)")
    page.wait_for(lambda: page.visible("#missing"), [])


def test_a_page_without_bytes_uses_the_files_beside_it(page_of: PageOf, tmp_path: Path) -> None:
    item = item_of("otters", "x")
    card = item.cards[0]
    data = PICTURES[card_path(item, 1)]
    heavy = replace(card, size=EMBED_MOST + 1, sha256="")
    page = page_of(replace(CAMPAIGN, items=(replace(item, cards=(heavy,)),)))
    page.wait("!document.getElementById('missing').hidden")
    page.console()  # the console names the missing file, as it should
    folder = tmp_path / "otters" / "x"
    folder.mkdir(parents=True)
    (folder / "card-1.png").write_bytes(data)
    page.open("#x/otters")
    page.act("Text copied.")
    page.wait_for(lambda: page.find("#action").text, "Open picture")
    page.wait("document.querySelector('.cards img').naturalWidth > 0")
    assert page.run("return document.querySelector('.cards img').naturalHeight") == struct.unpack(">I", data[20:24])[0]
    page.wait_for(lambda: page.visible("#missing"), [])

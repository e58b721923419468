"""The message of an item, read back by Python's own reader; the cases are data."""

import email
import email.policy
from email.message import EmailMessage, MIMEPart
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml

from kit_campaign import png
from snippets.export.mail import message
from snippets.model import Snippet, Source
from snippets.products import Card, Item, Post

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "mail" / "messages.yaml").read_text(encoding="utf-8")
)
PICTURES = [png(12, 6, 20), png(12, 6, 200)]


def item_of(case: dict[str, Any], pictures: list[bytes]) -> Item:
    snippet = Snippet(id="one", sources=(Source("https://example.org/a"),), **case["snippet"])
    cards = tuple(
        Card("png", 12, 6, f'Picture {number}: "{snippet.text}"', len(data), sha256(data).hexdigest(), "")
        for number, data in enumerate(pictures, start=1)
    )
    return Item(snippet, "email", "thread", (Post(case["text"], snippet.text, 1, None),), cards)


def read(data: bytes) -> EmailMessage:
    found = email.message_from_bytes(data, policy=email.policy.SMTP)
    assert isinstance(found, EmailMessage)
    assert not [part.defects for part in found.walk() if part.defects]
    return found


def text_of(part: MIMEPart) -> str:
    content = part.get_content()
    assert isinstance(content, str)
    return content.replace("\r\n", "\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
@pytest.mark.parametrize("count", [0, 1, 2])
def test_messages(case: dict[str, Any], count: int) -> None:
    pictures = PICTURES[:count]
    item = item_of(case, pictures)
    file = message(item, pictures)
    assert file.path == "one/email/message.eml"
    assert file.data == message(item, pictures).data
    assert all(len(line) <= 78 for line in file.data.split(b"\r\n"))
    assert b"\n" not in file.data.replace(b"\r\n", b"")
    found = read(file.data)
    assert found["Subject"] == case["subject"]
    assert set(found.keys()) == {"Subject", "X-Unsent", "MIME-Version", "Content-Type"}
    plain, html = found.get_body(("plain",)), found.get_body(("html",))
    assert plain
    assert html
    assert text_of(plain) == case["text"]
    shown = text_of(html)
    assert all(words in shown for words in case["html"])
    assert "<script" not in shown
    attached = [part for part in found.walk() if part.get_content_disposition() == "attachment"]
    assert [part.get_content() for part in attached] == pictures
    assert [part.get_filename() for part in attached] == [f"card-{number}.png" for number in range(1, count + 1)]
    assert all(f'src="cid:{part["Content-ID"].strip("<>")}"' in shown for part in attached)
    assert shown.count("<img ") == count

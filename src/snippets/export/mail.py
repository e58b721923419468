"""An item as an e-mail to open, address and send: plain text, HTML with inline styles, the cards attached.

The form is that of RFC 5322 and 2045 to 2047, 2387 (read 25 November 2026), written by hand so that it is the same
bytes with every version of Python. A draft has neither sender nor date: the mail program adds them.
"""

import re
from base64 import b64encode
from binascii import b2a_qp
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape

from snippets import graphemes
from snippets.citation import quotation_marks
from snippets.export.items import message_path
from snippets.export.kit.record import TYPES, direction
from snippets.model import Snippet
from snippets.patterns import regex
from snippets.products import File, Item

# Grapheme clusters of a subject; the row of `email-subject` says as much.
_SUBJECT_MOST = 60
# Octets of an encoded word: with the name of the header a line of 76, RFC 2047 section 2.
_WORD_MOST = 39

_ADDRESS = regex(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]}’”»]")
_SERIF = "Georgia,'Times New Roman',serif"
_WIDTH = 600  # pixels, what mail programs show without a scroll bar


def message(item: Item, pictures: Sequence[bytes]) -> File:
    """Return the message of an item; the same item gives the same bytes.

    Args:
        item: of a platform without threads, so with one post.
        pictures: of its cards.
    """
    text = "\n\n".join(post.text for post in item.posts)
    images = [_Image(f"card-{number}.{card.suffix}", card.alt, data) for number, (card, data) in
              enumerate(zip(item.cards, pictures, strict=False), start=1)]  # fmt: skip
    subject = _subject(item.snippet)
    body = _multipart(
        "alternative",
        _text("plain", text),
        _text("html", _html(item.snippet, subject, text, images)),
    )
    if images:
        body = _multipart('related; type="multipart/alternative"', body, *(image.part() for image in images))
    # Outlook opens a message with X-Unsent as one to be sent: learn.microsoft.com, Did I send that (2008-10-06).
    return File(
        message_path(item), f"Subject: {_header(subject)}\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n{body}".encode("ascii")
    )


class _Image:
    """A card in a message."""

    def __init__(self, name: str, alt: str, data: bytes) -> None:
        self.alt = alt
        self.id = f"{sha256(data).hexdigest()[:32]}.{name.partition('.')[0]}@snippets"
        self._name, self._data = name, data

    def part(self) -> str:
        """Return it as a part of the message."""
        encoded = b64encode(self._data).decode()
        return "\r\n".join(
            (
                f'Content-Type: {TYPES[self._name.rpartition(".")[2]]}; name="{self._name}"',
                "Content-Transfer-Encoding: base64",
                f"Content-ID: <{self.id}>",
                f'Content-Disposition: attachment; filename="{self._name}"',
                "",
                *(encoded[start : start + 76] for start in range(0, len(encoded), 76)),
            )
        )


# --- what it says -------------------------------------------------------------------------------


def _subject(snippet: Snippet) -> str:
    """Return the text on one line, in quotation marks when it is a quote, cut at a word where it is long."""
    words = " ".join(snippet.text.split())
    if graphemes.count(words) > _SUBJECT_MOST:
        # One less, for the mark of what is left out.
        cut = words[: graphemes.clusters(words)[_SUBJECT_MOST - 2]]
        words = (cut.rpartition(" ")[0] or cut).rstrip(",;:.–—- ") + "…"
    opening, closing = quotation_marks(snippet.lang) if snippet.kind == "quote" else ("", "")
    return f"{opening}{words}{closing}"


def _html(snippet: Snippet, subject: str, text: str, images: Sequence[_Image]) -> str:
    pictures = (
        f'<p style="margin:0 0 24px"><img src="cid:{image.id}" alt="{escape(image.alt)}" width="{_WIDTH}" '
        f'style="display:block;width:100%;max-width:{_WIDTH}px;height:auto;border:0"></p>'
        for image in images
    )
    paragraphs = (
        f'<p style="margin:0 0 16px">{"<br>".join("".join(_linked(line)) for line in paragraph.splitlines())}</p>'
        for paragraph in re.split(r"\n{2,}", text)
    )
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{escape(snippet.lang)}" dir="{direction(snippet.text)}">',
            f'<head><meta charset="utf-8"><title>{escape(subject)}</title></head>',
            f'<body style="margin:0;padding:24px;background:#ffffff;color:#1a1a1a;font:18px/1.5 {_SERIF}">',
            f'<div style="max-width:{_WIDTH}px;margin:0 auto">',
            *pictures,
            *paragraphs,
            "</div></body></html>\n",
        )
    )


def _linked(line: str) -> Iterator[str]:
    """Yield a line as HTML, its addresses as links."""
    end = 0
    for found in _ADDRESS.finditer(line):
        yield escape(line[end : found.start()])
        yield f'<a href="{escape(found[0])}" style="color:#0b57a4">{escape(found[0])}</a>'
        end = found.end()
    yield escape(line[end:])


# --- how it is written --------------------------------------------------------------------------


def _header(text: str) -> str:
    """Return a text as a header's value: as it is where it is plain, else in encoded words, a character in one."""
    if text.isascii() and text.isprintable() and "=?" not in text:
        return text
    words, word = [], b""
    for character in text:
        octets = character.encode("utf-8", "replace")
        if len(word) + len(octets) > _WORD_MOST:
            words.append(word)
            word = b""
        word += octets
    return "\r\n ".join(f"=?utf-8?B?{b64encode(word).decode()}?=" for word in (*words, word))


def _text(kind: str, text: str) -> str:
    encoded = b2a_qp(text.replace("\r\n", "\n").encode()).decode("ascii").replace("\n", "\r\n")
    return f"Content-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{encoded}"


def _multipart(kind: str, *parts: str) -> str:
    # Neither quoted-printable nor base64 has "=_", so the boundary is in no part.
    boundary = f"=_{sha256(''.join(parts).encode('ascii')).hexdigest()[:32]}"
    joined = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts)
    return f'Content-Type: multipart/{kind};\r\n boundary="{boundary}"\r\n\r\n{joined}--{boundary}--'

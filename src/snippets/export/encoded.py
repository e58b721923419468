"""Long texts as bytes, without the text as a whole: with one emoji in it, that takes four bytes a character."""

from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from typing import TextIO


def encoded(write: Callable[[TextIO], object]) -> bytes:
    """Return what is written, as UTF-8; line breaks stay as they are."""
    data = BytesIO()
    text = TextIOWrapper(data, "utf-8", newline="")
    write(text)
    text.detach()
    return data.getvalue()

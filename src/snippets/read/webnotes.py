"""Footnotes of a page: the element that each mark leads to, and what it links to."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from snippets.htmltree import Element
from snippets.patterns import regex
from snippets.read.pen import NOTE_MARK, WEB
from snippets.read.webtree import resolved

_MARK_MOST = 12  # code points
_PARTS_MOST = 200  # elements of a note; more is a chapter that a mark leads to
_BARE_URL = regex(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]]")


def read_notes(root: Element, base: str) -> tuple[dict[str, tuple[str, ...]], frozenset[Element]]:
    """Return the addresses in each note by `#id`, in order, and the elements of the notes.

    A note that only leads to another place on the page, as short references to a list of works do, has that one's.
    """
    marks = set(_marks(root, base))
    places: dict[str, Element] = {}
    for element in root.iter():
        for name in {element.get("id"), element.get("name") if element.tag == "a" else None} - {None}:
            places.setdefault(f"#{name}", element)
    notes: dict[str, tuple[str, ...]] = {}
    elements: set[Element] = set()
    for mark in marks & places.keys():
        note = _whole(places[mark])
        own = tuple(_addresses(note, base))
        there = tuple(address for address in own if not address.startswith("#"))
        further = [places[address] for address in own if address in places and address not in marks]
        if not there and further:
            there = tuple(address for address in _addresses(further[0], base) if not address.startswith("#"))
        notes[mark] = tuple(dict.fromkeys(there))
        elements.add(note)
    return notes, frozenset(elements)


def _marks(root: Element, base: str) -> Iterator[str]:
    for link in root.iter("a"):
        text = "".join(islice(link.itertext(), 5)).strip()
        if text and len(text) <= _MARK_MOST and NOTE_MARK.fullmatch(text):
            address = resolved(link.get("href") or "", base)
            # The way back is a mark as well; only that from the text leads to a note.
            if address.startswith("#") and not re.search(r"[↩↑^]", text):
                yield address


def _whole(element: Element) -> Element:
    """Return the paragraph or list item that an anchor stands in."""
    while element.tag in {"a", "sup", "span", "b"} and element.getparent() is not None:
        element = element.getparent()
    return element


def _addresses(note: Element, base: str) -> Iterable[str]:
    for element in islice(note.iter(), _PARTS_MOST):
        if element.tag == "a":
            yield from filter(None, [resolved(element.get("href") or "", base)])
        elif WEB.search(element.text or ""):
            yield from _BARE_URL.findall(element.text)

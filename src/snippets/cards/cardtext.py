"""What stands on a card, in words: the snippet's text, its citation, the brand, the slide number."""

from dataclasses import dataclass, replace
from typing import Literal

from snippets.bidi import reading_level
from snippets.breaks import UNSPACED
from snippets.citation import cite, quotation_marks
from snippets.model import Matter, Settings, Snippet
from snippets.patterns import regex

# A longer highlight is coloured in the running text instead of being set large.
MOST_FIGURE = 16

# Closing punctuation that stays on the figure's line.
_CLOSING = ".,;:!?…։»”’)]%、。，：；！？）」』"

_LINE_ENDS = regex(r"\s*\n\s*")

# What parts words: white space, or a letter of a script that is written without.
_PARTS = regex(f"[\\s{UNSPACED}]")


@dataclass(frozen=True, slots=True)
class CardText:
    """The words of one slide.

    Attributes:
        kind: `quote` or `fact`; empty for a title or a call to action, which are neither.
        text: this slide's part of the snippet's text, or what a slide of another matter says. lang: BCP 47.
        mark: opening quotation mark of the language, without inner spaces; empty for a fact.
        marks: what stands before and after this slide's text where the marks are set in it, with the language's inner
            spaces; a slide that goes on opens anew and only the last one closes.
        highlight: (start, end) in `text`, or None.
        name, role, publisher, date, url, locator, translation: as in `Citation`; only the url is never empty.
        brand: small line; may be empty. credit: of the photo behind the text.
        base: level of its paragraphs: 1 for a card that is read from the right, and stands the other way round.
        number, count: this slide and how many there are; 1 and 1 for a single card.
        verse: whether it is a part of verse.
        divided: whether the snippet's text takes several slides; all of them begin at one height.
        even: so many characters have the slides of a divided text on average; 0 for one that is not divided.
        matter: of a carousel's other slides: what it is; empty for a slide of the snippet's text.
        series: what a title or a call to action puts before the source, which is not where its own words are from.
        heading: so much of the text stands above a list of sources. links: (start, end) of the addresses in it.
        goal: address at which readers do what they are asked to.
    """

    kind: str
    text: str
    lang: str
    mark: str
    highlight: tuple[int, int] | None
    name: str
    role: str
    publisher: str
    date: str
    url: str
    brand: str
    locator: str = ""
    translation: str = ""
    credit: str = ""
    marks: tuple[str, str] = ("", "")
    base: int = 0
    verse: bool = False
    number: int = 1
    count: int = 1
    divided: bool = False
    even: int = 0
    matter: Literal["", Matter] = ""
    series: str = ""
    heading: int = 0
    links: tuple[tuple[int, int], ...] = ()
    goal: str = ""

    @property
    def folio(self) -> str:
        """Return the slide number as it is printed; empty for a single card."""
        return f"{self.number}/{self.count}" if self.count > 1 else ""

    @property
    def figure(self) -> tuple[int, int] | None:
        """Return the span that is set large: a short highlight with the punctuation that closes it."""
        if self.kind != "fact" or not self.highlight or self.divided:
            return None
        start, end = self.highlight
        if end - start > MOST_FIGURE or "\n" in self.text[start:end]:
            return None
        while end < len(self.text) and self.text[end] in _CLOSING:
            end += 1
        # A highlight inside a word ("20" of "2023") cannot be pulled out of its line. Where no space parts words
        # it can, unless what is counted follows a number.
        before, after = self.text[:start][-1:], self.text[end:][:1]
        counted = self.text[end - 1].isdigit() and not after.isspace()
        glued = (before and not _PARTS.match(before)) or (after and (counted or not _PARTS.match(after)))
        return None if glued else (start, end)

    def numbered(self, number: int, count: int) -> "CardText":
        """Return it as one slide of several."""
        return replace(self, number=number, count=count)

    def part(self, start: int, end: int, number: int, count: int) -> "CardText":
        """Return the slide that shows `text[start:end]`."""
        mark = self.highlight if self.highlight and start <= self.highlight[0] and self.highlight[1] <= end else None
        shifted = (mark[0] - start, mark[1] - start) if mark else None
        marks = (self.marks[0], self.marks[1] if end == len(self.text) else "")
        return replace(
            self,
            text=self.text[start:end].rstrip(),
            highlight=shifted,
            marks=marks,
            verse=is_verse(self.text),
            number=number,
            count=count,
            divided=end - start < len(self.text),
            even=len(self.text) // count if end - start < len(self.text) else 0,
        )


def is_verse(text: str) -> bool:
    """Return whether most lines of a text follow the one before without a blank line."""
    gaps = [ends.count("\n") for ends in _LINE_ENDS.findall(text.strip())]
    return gaps.count(1) > len(gaps) / 2


def card_text(snippet: Snippet, settings: Settings) -> CardText:
    """Return the words of a snippet's card, not yet divided into slides."""
    citation = cite(snippet)
    marks = quotation_marks(snippet.lang) if snippet.kind == "quote" else ("", "")
    at = snippet.text.find(snippet.highlight) if snippet.highlight else -1
    return CardText(
        kind=snippet.kind,
        text=snippet.text,
        lang=snippet.lang,
        mark=marks[0].strip(),
        marks=marks,
        highlight=(at, at + len(snippet.highlight)) if at >= 0 else None,
        # Nobody speaks a fact; its posts name nobody either.
        name=citation.name if snippet.kind == "quote" else "",
        role=citation.role if snippet.kind == "quote" else "",
        publisher=citation.publisher,
        date=citation.date,
        url=citation.url,
        brand=settings.brand,
        base=reading_level(snippet.text),
        locator=citation.locator,
        translation=citation.translation,
        credit=snippet.image_credit if snippet.image else "",
    )

"""What every part of a composition needs, and the small lines that all compositions have: name, source, link, brand."""

from collections.abc import Iterable
from dataclasses import dataclass

from snippets.cards.cardtext import CardText
from snippets.cards.frame import Frame, Measure, Rect, Shape, Style, TextRun
from snippets.cards.spans import Span, Spans, joined, width_of
from snippets.citation import COMMAS, by_lang
from snippets.faces import SMALL_LINES_SCALE
from snippets.scripts import main_script
from snippets.themes import Canvas, Theme, Type
from snippets.urls import display_url

# A link that is too wide for its line is shown with at most so many characters; 0 shows all of it.
LINK_LENGTHS = (0, 76, 68, 60, 54, 48, 42, 36, 30, 24)


@dataclass(frozen=True, slots=True)
class Setup:
    """What every part of a composition needs.

    Attributes:
        tallest: from the first to the last baseline of the tallest slide of a set, px: where all begin at one height.
    """

    card: CardText
    theme: Theme
    canvas: Canvas
    measure: Measure
    tallest: float = 0.0

    def frame(self, items: Iterable[TextRun | Rect | Shape]) -> Frame:
        """Return the finished slide."""
        return Frame(self.canvas, self.theme, tuple(items))

    def span(self, text: str, kind: Type, role: str, part: str) -> Span:
        """Return a span in one of the theme's types."""
        larger = SMALL_LINES_SCALE.get(main_script(text), 1.0)
        return Span(text, Style(kind.face, self.card.lang, kind.tracking), role, part, kind.scale * larger)

    @property
    def comma(self) -> str:
        """Return the comma of the card's language, with its space."""
        return by_lang(COMMAS, self.card.lang) or ", "

    def name_line(self) -> Spans:
        """Return the speaker, the role and whose translation the words are."""
        card, theme = self.card, self.theme
        name = self.span(card.name, theme.name_type, "ink", "name")
        rest = (self.span(text, theme.role_type, "role", "name") for text in (card.role, card.translation))
        return joined(((name,), *((span,) for span in rest)), self.span(self.comma, theme.role_type, "role", "name"))

    def publisher_line(self) -> Spans:
        """Return publisher, date and locator of a quote's source."""
        publisher = self.span(self.card.publisher, self.theme.publisher_type, "publisher", "citation")
        return self._listed((publisher,), *self._when_and_where())

    def date_line(self) -> Spans:
        """Return date and locator, for a fact."""
        return self._listed(*self._when_and_where())

    def _when_and_where(self) -> tuple[Spans, ...]:
        texts = (self.card.date, self.card.locator)
        return tuple((self.span(text, self.theme.small_type, "secondary", "citation"),) for text in texts)

    def _listed(self, *parts: Spans) -> Spans:
        return joined(parts, self.span(self.comma, self.theme.small_type, "secondary", "citation"))

    def link(self, room: float) -> Spans:
        """Return the link for reading: whole where `room` (px) holds it, else its path shortened, never its host."""
        size = self.theme.measures[self.canvas.ratio_class].small * self.canvas.u
        for most in LINK_LENGTHS:
            text = display_url(self.card.url, most)
            spans = (self.span(text, self.theme.small_type, "accent", "citation"),)
            if width_of(spans, size, self.measure) <= room:
                break
        return spans

    def brand(self) -> Spans:
        """Return the brand line; empty when there is none."""
        brand = self.span(self.card.brand, self.theme.brand_type, "secondary", "brand")
        return (brand,) if brand.text else ()

    def folio(self) -> Spans:
        """Return the slide number; empty for a single card."""
        return (self.span(self.card.folio, self.theme.small_type, "accent", "number"),) if self.card.folio else ()

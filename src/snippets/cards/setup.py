"""What every part of a composition needs, and the small lines that all compositions have: name, source, link, brand."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from snippets.bidi import has_rtl
from snippets.cards.cardtext import CardText
from snippets.cards.frame import Backdrop, Bitmap, Frame, Graphic, Item, Measure, Modules, Style, TextRun
from snippets.cards.spans import Span, Spans, joined, width_of
from snippets.citation import COMMAS
from snippets.faces import FIXED_WIDTH_SCRIPTS, OWN_SCRIPTS, PROPORTIONAL, UPRIGHT
from snippets.languages import by_lang
from snippets.scripts import COMMON, main_script
from snippets.themes import Canvas, Theme, Type
from snippets.urls import display_url

# A link that is too wide for its line is shown with at most so many characters; 0 shows all of it.
LINK_LENGTHS = (0, 76, 68, 60, 54, 48, 42, 36, 30, 24)

# Until the slide is finished a logo is a space of its width, a part of the brand's line.
LOGO, SPACE = "logo", "\u00a0"

# A logo's height, in one colour and otherwise; from it to the brand; the most of its width. In em of the brand's line:
# so it is never larger than the speaker's name, and at most 22 u wide.
LOGO_PLAIN, LOGO_COLOURED, LOGO_GAP, LOGO_MOST = 0.82, 1.05, 0.4, 6.0


@dataclass(frozen=True, slots=True)
class Art:
    """What of a card is not set in type.

    Attributes:
        photo: of the canvas' size, behind everything. logo: before the brand.
        modules: of the QR code of the link; empty for none.
    """

    photo: Bitmap | None = None
    logo: Bitmap | None = None
    modules: Modules = ()


NO_ART = Art()


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
    art: Art = NO_ART
    tallest: float = 0.0

    def frame(self, items: Iterable[Item], backdrop: Backdrop | None = None) -> Frame:
        """Return the finished slide."""
        return Frame(self.canvas, self.theme, tuple(map(self._finished, items)), backdrop)

    def _finished(self, item: Item) -> Item:
        """Return an item with the logo in its place, in the middle of the brand's capitals; never mirrored."""
        logo = self.art.logo
        if not (logo and isinstance(item, TextRun) and item.part == LOGO):
            return item
        height = self._logo_height(logo)
        width = height * logo.width / logo.height
        em = item.width / (width + self._logo_gap())
        middle = item.baseline - self.measure.vertical(item.style)[2] * em / 2
        return Graphic(item.x, middle - height * em / 2, width * em, height * em, logo, item.role)

    def _logo_height(self, logo: Bitmap) -> float:
        height = LOGO_PLAIN if logo.mode == "L" else LOGO_COLOURED
        return min(height, LOGO_MOST * logo.height / logo.width)

    def _logo_gap(self) -> float:
        return LOGO_GAP if self.card.brand else 0.0

    def span(self, text: str, kind: Type, role: str, part: str) -> Span:
        """Return a span in one of the theme's types."""
        card = self.card
        around = card.name + card.publisher
        if card.base:
            around = "".join(letter for letter in around if has_rtl(letter)) or around
        # What has no letters, such as a comma, is set as the letters beside it.
        alone = main_script(text) == COMMON and main_script(around) not in OWN_SCRIPTS
        beside = next((letter for letter in around if main_script(letter) == main_script(around)), "") if alone else ""
        # A citation in two scripts is set in one design.
        scripts = {main_script(part) for part in (text, around, card.role)}
        face = kind.face if scripts <= FIXED_WIDTH_SCRIPTS else PROPORTIONAL.get(kind.face, kind.face)
        if not scripts <= {*OWN_SCRIPTS, COMMON}:
            # What stands beside letters that have no italic is upright as well.
            face = UPRIGHT.get(face, face)
        style = Style(face, card.lang, kind.tracking, kind.tight_points, kind.figures, enlarged=True, beside=beside)
        return Span(text, style, role, part, kind.scale)

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
        return (*self.series("secondary"), *self._listed((publisher,), *self._when_and_where()))

    def series(self, role: str) -> Spans:
        """Return what stands before the source where the words above are not from it; else nothing."""
        label = self.card.series
        return (self.span(f"{label} ", self.theme.small_type, role, "label"),) if label else ()

    def date_line(self) -> Spans:
        """Return date and locator, for a fact."""
        return self._listed(*self._when_and_where())

    def _when_and_where(self) -> tuple[Spans, ...]:
        date, locator = (
            self.span(text, self.theme.small_type, "secondary", "citation")
            for text in (self.card.date, self.card.locator)
        )
        return (replace(date, whole=True),), (locator,)

    def _listed(self, *parts: Spans) -> Spans:
        told = [part for part in parts if any(span.text for span in part)]
        # From the right, a figure, a comma and a figure would be read as one number; so would they with little space.
        figures = self.card.base and any(
            before[-1].text[-1:].isdigit() and after[0].text[:1].isdigit() for before, after in pairwise(told)
        )
        between = "\u2002·\u2002" if figures else self.comma
        return joined(told, self.span(between, self.theme.small_type, "secondary", "citation"))

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
        """Return the brand line, the logo before it; empty when there is neither."""
        kind, logo = self.theme.brand_type, self.art.logo
        brand = self.span(self.card.brand, kind, "secondary", "brand")
        spans = (brand,) if brand.text else ()
        if not logo:
            return spans
        width = self._logo_height(logo) * logo.width / logo.height + self._logo_gap()
        space = Style(kind.face, self.card.lang)
        return (Span(SPACE, space, "secondary", LOGO, width / self.measure.offsets(SPACE, space)[-1]), *spans)

    def folio(self) -> Spans:
        """Return the slide number; empty for a single card."""
        return (self.span(self.card.folio, self.theme.small_type, "accent", "number"),) if self.card.folio else ()

    def credit(self) -> Spans:
        """Return who made the photo; empty when nobody is named."""
        return (self.span(self.card.credit, self.theme.brand_type, "ink", "credit"),) if self.card.credit else ()

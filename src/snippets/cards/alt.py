"""Alt text, from the same values as the card: what it says, then who and where."""

from snippets.cards.cardtext import CardText
from snippets.cards.emojinames import with_names
from snippets.citation import COMMAS, SOURCE_LABEL, inside, quotation_marks
from snippets.languages import by_lang
from snippets.platforms import Limit
from snippets.sentences import sentence_ends
from snippets.urls import display_url

# Marks a cut: the words of a quote never end without saying that there are more.
CUT = " […]"


def alt_text(card: CardText, limit: Limit) -> str:
    """Return the alt text of one slide, cut at a sentence's end where the platform takes no more.

    The citation is cut only where it alone is longer than that.
    """
    spoken = card.kind == "quote" and not card.matter
    opening, closing = quotation_marks(card.lang) if spoken else ("", "")
    number = f"{card.folio}. " if card.folio else ""
    tail = (f" {display_url(card.goal)}." if card.goal else "") + _tail(card)

    def whole(text: str) -> str:
        return f"{number}{opening}{with_names(text, card.lang)}{closing}{tail}"

    full = whole(card.text)
    if limit.holds(full):
        return full
    ends = [end for end in sentence_ends(card.text, card.lang) if end < len(card.text)]
    for end in reversed(ends):
        cut = whole(card.text[:end].rstrip() + CUT)
        if limit.holds(cut):
            return cut
    least = whole(CUT.strip())
    # A citation longer than a platform's whole alt text ends in the same mark; the card itself shows all of it.
    while not limit.holds(least):
        least = least.removesuffix(CUT)[: -max(1, len(least) // 40)].rstrip() + CUT
    return least


def _tail(card: CardText) -> str:
    comma = by_lang(COMMAS, card.lang) or ", "
    who = comma.join(part for part in (card.name, card.role, card.translation) if part)
    label = card.series.rstrip(": \u202f") or by_lang(SOURCE_LABEL, card.lang)
    date = inside(card.date, card.kind, card.lang)
    place = comma.join(part for part in (card.publisher, date, card.locator, display_url(card.url)) if part)
    said = f" — {who}." if who else ""
    return f"{said} {label + ': ' if label else ''}{place}."

"""Words that are torn between two lines of a slide, in scripts that are written without spaces."""

from snippets.cards.cardtext import CardText
from snippets.cards.ends import BETWEEN_LETTERS, EASTERN, pain
from snippets.cards.frame import Frame, TextRun
from snippets.linebreak import line_breaks
from snippets.phrases import phrase_ends


def torn_words(card: CardText, frame: Frame | None) -> int:
    """Return how many lines of the slide end inside a word, as far as it can be told."""
    if frame is None or max(card.text) < EASTERN:
        return 0
    text, torn, at = card.text, 0, 0
    legal, phrases = frozenset(line_breaks(text)), phrase_ends(text, card.lang)
    runs = [item for item in frame.items if isinstance(item, TextRun) and item.part == "text"]
    for number, run in enumerate(runs):
        at = text.find(run.text, at) + len(run.text)
        ends = number + 1 < len(runs) and runs[number + 1].baseline != run.baseline
        torn += ends and not text[at].isspace() and pain(text, at, legal, phrases, card.lang) >= BETWEEN_LETTERS
    return torn

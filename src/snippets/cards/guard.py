"""The promise, held while running: a card shows all of its text, and on each slide all of its citation."""

from collections.abc import Sequence

from snippets.cards.cardtext import CardText
from snippets.cards.frame import Frame
from snippets.errors import FitError
from snippets.urls import display_host


def _citation(card: CardText) -> tuple[str, ...]:
    return (
        card.name, card.role, card.translation, card.publisher, card.date, card.locator, display_host(card.url),
    )  # fmt: skip


def guard(card: CardText, frames: Sequence[Frame]) -> None:
    """Hold the promise while running: all of the text, and on each frame all of the citation."""
    shown = "".join(frame.words("text") for frame in frames)
    if _solid(shown) != _solid(card.text):
        raise FitError("the card would not show the whole text", "please report this")
    for frame in frames:
        words = _solid(frame.words("name") + frame.words("citation"))
        for part in _citation(card):
            if _solid(part) not in words:
                raise FitError(f"the card would lose “{part}” of its citation", "please report this")
        if card.goal and display_host(card.goal) not in frame.words("goal"):
            raise FitError(f"the card would lose “{card.goal}”", "please report this")
        if frame.backdrop and _solid(card.credit) != _solid(frame.words("credit")):
            raise FitError(f"the card would lose its picture's credit “{card.credit}”", "please report this")


def _solid(text: str) -> str:
    return "".join(text.split())

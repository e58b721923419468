"""The cards of a campaign as pages to print."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from snippets.cards import make_slides, whole_alt
from snippets.cards.pdf import Sheet
from snippets.errors import MakeError, Problem
from snippets.load import fault, lost
from snippets.model import Settings, Snippet
from snippets.themes import Canvas, Theme


def sheets(
    snippets: Iterable[Snippet],
    settings: Settings,
    theme: Theme,
    canvas: Canvas,
    folder: Path,
    say: Callable[[Problem], object],
) -> Iterator[Sheet]:
    """Yield a page for each slide of snippets; a snippet that cannot be set is left out.

    Args:
        snippets: checked.
        settings: of their campaign.
        theme: how the cards look.
        canvas: their size, px.
        folder: that the paths of picture files start from.
        say: told what went wrong.
    """
    for snippet in snippets:
        try:
            slides = make_slides(snippet, settings, theme, canvas, folder=folder)
        except MakeError as error:
            say(fault(snippet, settings, error))
            continue
        for problem in dict.fromkeys(lost(snippet, missing, canvas) for _, missing in slides if missing):
            say(problem)
        for slide, _ in slides:
            card = slide.card
            yield Sheet(slide.frame, snippet.id, whole_alt(snippet, card), snippet.lang, card.url, card.goal)

"""The round of a preview: build, show, wait for a change."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

from snippets.export.folder import Folder
from snippets.export.kit import NAME
from snippets.export.state import read_state
from snippets.preview.board import Board, Shown, fingerprint
from snippets.preview.build import Build, Recipe
from snippets.preview.watch import Marks, mark, wait_for_change
from snippets.preview.workshop import Workshop

# Looks after which a build is tried again that failed for reasons outside its files, such as an export that is under
# way in the same folder: two seconds, then twice as many each time, up to a minute.
_SOON, _LATE = 10, 300


def keep_up(recipe: Recipe, board: Board, tell: Callable[[Build], object], today: Callable[[], date]) -> NoReturn:
    """Show the campaign on the board as it is, and bring it up to date with each change, until interrupted.

    Args:
        recipe: what to make.
        board: where to show it.
        tell: is given each build that says something else than the one before it.
        today: returns the day of a build.
    """
    marks: Marks = {recipe.quotes: mark(recipe.quotes)}
    told, looks = None, _SOON
    with Workshop(recipe) as workshop:
        while True:
            board.busy()
            made = workshop.make(today())
            board.show(_shown(made, recipe.output))
            if (made.problems, made.said) != told:
                told = (made.problems, made.said)
                tell(made)
            # One that broke off cannot say what it stood on.
            marks = made.marks or marks
            changed = wait_for_change(marks, time.sleep, looks if made.again else None)
            looks = _SOON if changed else min(2 * looks, _LATE)


def _shown(made: Build, folder: Path) -> Shown:
    """Return what there is to show after a build: nobody writes to the folder now."""
    place = Folder(folder)
    state = read_state(place)
    page = place.read(NAME) if made.made else None
    said = "" if made.made else made.said
    return Shown(
        page, state.files, made.problems, said, fingerprint(page, state.whole, made.problems, said), busy=False
    )

"""What an editor's mark hides that turns the statement round."""

from collections.abc import Sequence

from snippets.verify.edges import BESIDE
from snippets.verify.elisions import elision_hides
from snippets.verify.insertions import bracket_hides
from snippets.verify.sameness import Hidden
from snippets.verify.stretches import Stretch
from snippets.verify.words import Words


def hides(stretch: Stretch, pieces: Sequence[tuple[int, int]], page: Words, lang: str) -> Hidden | None:
    """Return what a stretch hides that turns the statement round, or why it cannot be judged."""
    words = page.words[stretch.start : stretch.end]
    if stretch.gap.mark == "bracket":
        reason = bracket_hides(stretch, words, page, lang)
    else:
        reason = elision_hides(stretch, words, pieces, page, lang)
    return Hidden(reason, words[:BESIDE], stretch.start) if reason else None

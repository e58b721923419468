"""Items -> what the rows of a scheduler's file are made from, and what no row can be made of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from snippets.export.items import card_path
from snippets.export.schedulers.formats import Entry, Format
from snippets.export.timed import Times, times_of_posts
from snippets.model import Card, Item


@dataclass(frozen=True, slots=True)
class Left:
    """An item that a file of a scheduler does not have as it is pasted.

    Attributes:
        title: of the scheduler. why: it was left out; empty when it was not.
        guarded: whether an apostrophe stands before it, for it begins as a formula does.
    """

    title: str
    item: Item
    why: str
    guarded: bool = False


def entries(form: Format, items: Sequence[tuple[Item, str]], base: str, of: Times, left: list[Left]) -> Iterator[Entry]:
    """Yield an entry for each row; add to `left` the items that the format cannot hold.

    Args:
        form: of the file.
        items: with the network of each.
        base: the address below which the output folder can be reached; empty when it cannot.
        of: when posts go out.
        left: is added to.
    """
    for item, network in items:
        if why := _refusal(form, item, base):
            left.append(Left(form.title, item, why))
            continue
        when = times_of_posts(item, of)
        for part, post in enumerate(item.posts[:1] if form.threaded else item.posts, start=1):
            cards = _pictures(form, item, part, base)
            yield Entry(
                item=item,
                network=network,
                part=part,
                parts=len(item.posts),
                text=post.text,
                rest=tuple(other.text for other in item.posts[1:]) if form.threaded else (),
                time=when[part - 1],
                pictures=tuple(f"{base}{path}" for path, _ in cards),
                alts=tuple(card.alt for _, card in cards),
            )


def _refusal(form: Format, item: Item, base: str) -> str:
    """Return why a format cannot hold an item; empty when it can."""
    if not form.warned and any(post.warning for post in item.posts):
        return "it has a content warning, for which there is no column"
    if item.form == "card" and len(_pictures(form, item, 1, base)) < len(item.cards):
        what = "the pictures carry its text, and the file cannot name them"
        return what if base or not form.pictures else f"{what} without --media-base-url"
    if form.forbidden:
        texts = (*(post.text for post in item.posts), *(card.alt for card in item.cards))
        if any(form.forbidden in text for text in texts):
            return f"{form.forbidden} stands in it, which parts texts in the file"
    return ""


def _pictures(form: Format, item: Item, part: int, base: str) -> list[tuple[str, Card]]:
    """Return the path and the card of each picture that the row of a post can name."""
    if not (form.pictures and (base or form.paths)):
        return []
    cards = enumerate(item.cards, start=1)
    return [(card_path(item, number), card) for number, card in cards if _fits(form, card, part)][: form.pictures]


def _fits(form: Format, card: Card, part: int) -> bool:
    small = form.picture_bytes is None or card.size <= form.picture_bytes
    return card.post == part and card.suffix in form.suffixes and small


def summed(left: Iterable[Left]) -> dict[tuple[str, str], list[str]]:
    """Return (scheduler, why) -> the items that were left out for it, in order."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in left:
        if one.why:
            found.setdefault((one.title, one.why), []).append(f"{one.item.snippet.id} ({one.item.platform})")
    return found

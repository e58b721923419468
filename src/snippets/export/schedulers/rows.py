"""Items -> what the rows of a scheduler's file are made from, and what no row can be made of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from snippets.export.items import card_path
from snippets.export.schedulers.formats import Entry, Format
from snippets.export.timed import Times, times_of_posts
from snippets.products import Card, Item
from snippets.receipts import Standing


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


class Ready(NamedTuple):
    """What all formats need of an item, found once.

    Attributes:
        warned: whether it has a content warning. differs: whether it quotes what its source does not say.
        cards: of each post, each with its address; with its path where the output has none.
    """

    item: Item
    warned: bool
    differs: bool
    cards: tuple[tuple[tuple[str, Card], ...], ...]


def prepared(items: Iterable[Item], base: str, found: Mapping[str, Standing]) -> tuple[Ready, ...]:
    """Return the items with their pictures, and with what was found of their quotations.

    Args:
        items: of the campaign.
        base: the address below which the output folder can be reached; empty when it cannot.
        found: what the receipts come to, by snippet id.
    """
    differing = {id_ for id_, standing in found.items() if standing.state == "differs"}
    return tuple(
        Ready(item, any(post.warning for post in item.posts), item.snippet.id in differing, _by_post(item, base))
        for item in items
    )


def _by_post(item: Item, base: str) -> tuple[tuple[tuple[str, Card], ...], ...]:
    cards = [(base + card_path(item, number), card) for number, card in enumerate(item.cards, start=1)]
    return tuple(tuple(pair for pair in cards if pair[1].post == post) for post in range(1, len(item.posts) + 1))


def entries(
    form: Format, items: Sequence[tuple[Ready, str]], of: Times, left: list[Left], *, published: bool
) -> Iterator[Entry]:
    """Yield an entry for each row; add to `left` the items that the format cannot hold.

    Args:
        form: of the file.
        items: with the network of each.
        of: when posts go out.
        left: is added to.
        published: whether the pictures have addresses.
    """
    named = bool(form.pictures) and (published or form.paths)
    for ready, network in items:
        item = ready.item
        cards = [_taken(form, of_post) if named and of_post else () for of_post in ready.cards]
        if why := _refusal(form, ready, sum(map(len, cards)), published=published):
            left.append(Left(form.title, item, why))
            continue
        rest = tuple(post.text for post in item.posts[1:]) if form.threaded else ()
        whens = times_of_posts(item, of)
        for part, (post, time, taken) in enumerate(zip(item.posts, whens, cards, strict=True), start=1):
            if part > 1 and form.threaded:
                break
            yield Entry(
                item=item,
                network=network,
                part=part,
                parts=len(item.posts),
                text=post.text,
                rest=rest,
                time=time,
                pictures=tuple([address for address, _ in taken]),
                alts=tuple([card.alt for _, card in taken]),
            )


def _refusal(form: Format, ready: Ready, carried: int, *, published: bool) -> str:
    """Return why a format cannot hold an item; empty when it can. `carried` is how many of its pictures it can name."""
    item = ready.item
    if ready.differs:
        return "these are not the words of the source: see `snippets verify`"
    if ready.warned and not form.warned:
        return "it has a content warning, for which there is no column"
    if item.form == "card" and carried < len(item.cards):
        what = "the pictures carry its text, and the file cannot name them"
        return what if published or not form.pictures else f"{what} without --media-base-url"
    if form.forbidden:
        texts = (*(post.text for post in item.posts), *(card.alt for card in item.cards))
        if any(form.forbidden in text for text in texts):
            return f"{form.forbidden} stands in it, which parts texts in the file"
    return ""


def _taken(form: Format, cards: tuple[tuple[str, Card], ...]) -> tuple[tuple[str, Card], ...]:
    """Return those of a post's cards that a row can name."""
    return tuple([pair for pair in cards if _fits(form, pair[1])][: form.pictures])


def _fits(form: Format, card: Card) -> bool:
    return card.suffix in form.suffixes and (form.picture_bytes is None or card.size <= form.picture_bytes)


def summed(left: Iterable[Left]) -> dict[tuple[str, str], list[str]]:
    """Return (scheduler, why) -> the items that were left out for it, in order."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in left:
        if one.why:
            found.setdefault((one.title, one.why), []).append(f"{one.item.snippet.id} ({one.item.platform})")
    return found

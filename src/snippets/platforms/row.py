"""What a row of the platform table says, and how a text is measured by it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, NamedTuple
from urllib.parse import quote

from snippets import graphemes
from snippets.count import code_points, utf16_units, x_links
from snippets.errors import Location

Step = Literal["text", "picture"]

# Length of an alt text for a platform that has no field for one: it still goes with the picture as a file.
NO_ALT_FIELD = 1000

# Bytes of a picture where the platform names no limit.
PICTURE_BYTES = 20_000_000

# Where no limit on pictures is known; a text has at most ten slides.
MANY_PICTURES = 1000


@dataclass(frozen=True, slots=True)
class Limit:
    """The most of something that a text may hold.

    Attributes:
        most: inclusive; None where the platform names none.
        count: how that something is counted.
        unit: its name, for people.
    """

    most: int | None
    count: Callable[[str], int]
    unit: str

    def holds(self, text: str) -> bool:
        """Return whether the text is within the limit."""
        return self.most is None or self.count(text) <= self.most


class Measured(NamedTuple):
    """A text measured for a platform.

    Attributes:
        length: in the unit of the first limit. limit: of that unit, None where there is none.
        fits: whether every limit and every rule of validity is met.
        segments, encoding: of a text message; 0 and empty elsewhere.
    """

    length: int
    limit: int | None
    fits: bool
    segments: int = 0
    encoding: str = ""


def any_text(_text: str) -> bool:
    """Return that a text is valid: most platforms are not known to refuse characters."""
    return True


@dataclass(frozen=True, slots=True)
class Platform:
    """A place where posts appear, or one field of it, such as a title.

    Attributes:
        id: as on the command line and in folder names. name: for people.
        family: id of the platform whose handles and hashtags also hold here; empty where there is none.
        limits: a text must meet all of them; the first is the one that is shown.
        source: where the limits were read. checked: when.
        link_price: what a link costs in the first limit's unit, when that is fixed; None where each letter counts.
        links_most: distinct links in one post, as X finds links; None where no limit is known.
        mention: regular expression that a whole handle matches, with its "@"; empty where none is known.
        warning: whether a post has a field for a content warning, which shares the first limit.
        thread: whether a text may go on in further posts. A platform without threads gets one post.
        thread_most: the most posts in one thread; None where no limit is known.
        images: the most pictures in one post; None where no limit is known.
        image_bytes: the most bytes of a picture; None where no limit is known.
        formats: of pictures, the best first.
        canvas: width and height in pixels of its default card. sizes: further ones that it shows well.
        alt: limit of the alt text; None where it has no field for one.
        hashtags_most: None where no limit is known; 0 where they have no function.
        rules: on hashtags, mentions and counting, for people; where authorities differ, which side is taken.
        links_clickable: whether a link in the post's text can be clicked.
        paste_order: what a person adds first in its composer (assumed, not tried).
        compose_url: opens the composer with `{text}` or `{url}` filled in; empty where none is known.
        compose_most: the most characters of that address when it is filled in; None where no cap is known.
        hint: how to add the next part of a thread in its own composer (assumed, not tried).
        mail: whether a message with text and cards is made, to open and send.
        one_line: whether it is a title or a subject, which has no line breaks.
        plain_marks: whether our own marks are set in ASCII, because others would make the message dearer.
        valid: whether the platform takes the characters of a text, whatever its length.
        measure_own: replaces the general way of measuring, for limits that depend on the text.
        strict_limits: the limits of all parts of a text, where they depend on it: the dearest part decides.
        unconfirmed: names the fields that no first-party document confirms.
        where: the line of the user's file that gives the row; None for a built-in one.
    """

    id: str
    name: str
    limits: tuple[Limit, ...]
    source: str
    checked: date = date(2026, 11, 23)
    family: str = ""
    link_price: int | None = None
    links_most: int | None = None
    mention: str = ""
    warning: bool = False
    thread: bool = False
    thread_most: int | None = None
    images: int | None = 0
    image_bytes: int | None = None
    formats: tuple[str, ...] = ("png", "jpg")
    canvas: tuple[int, int] = (1080, 1080)
    sizes: tuple[tuple[int, int], ...] = ()
    alt: Limit | None = None
    hashtags_most: int | None = None
    rules: tuple[str, ...] = ()
    links_clickable: bool = True
    paste_order: tuple[Step, ...] = ("text", "picture")
    compose_url: str = ""
    compose_most: int | None = None
    hint: str = ""
    mail: bool = False
    one_line: bool = False
    plain_marks: bool = False
    valid: Callable[[str], bool] = any_text
    measure_own: Callable[[str], Measured] | None = None
    strict_limits: Callable[[str], tuple[Limit, ...]] | None = None
    unconfirmed: tuple[str, ...] = ()
    where: Location | None = field(default=None, compare=False)

    @property
    def most(self) -> int | None:
        """Return the first limit, in its unit."""
        return self.limits[0].most

    @property
    def unit(self) -> str:
        """Return the first limit's unit."""
        return self.limits[0].unit

    @property
    def families(self) -> tuple[str, ...]:
        """Return the ids under which a person's handle or a text of this platform may be given, its own first."""
        return (self.id, self.family) if self.family else (self.id,)

    def length(self, text: str, warning: str = "") -> int:
        """Return the length of `text`, with its content warning where that shares the limit, in the first unit."""
        return self.limits[0].count(text) + self.warning_length(warning)

    def warning_length(self, warning: str) -> int:
        """Return what a content warning takes of the first limit: its grapheme clusters, links at their full length.

        Mastodon's status_length_validator.rb joins the warning to the text whose links it has shortened; read on
        23 November 2026. Its server takes no Indic conjunct for one cluster.
        """
        return graphemes.count(warning, conjuncts=False) if warning and self.warning else 0

    def for_text(self, text: str) -> "Platform":
        """Return the platform with the limits that hold for every part of a text."""
        if self.strict_limits is None:
            return self
        return replace(self, limits=self.strict_limits(text), measure_own=None, strict_limits=None)

    def measure(self, text: str, warning: str = "") -> Measured:
        """Return length, limit and whether a text with its content warning fits; each way of counting is asked once."""
        found = self.measure_own(text) if self.measure_own else self._measure(text)
        if self.links_most is not None and found.fits:
            found = found._replace(fits=_distinct_links(text) <= self.links_most)
        if extra := self.warning_length(warning):
            length = found.length + extra
            found = found._replace(length=length, fits=found.fits and (found.limit is None or length <= found.limit))
        return found

    def _measure(self, text: str) -> Measured:
        first, *others = self.limits
        length = first.count(text)
        fits = (first.most is None or length <= first.most) and all(limit.holds(text) for limit in others)
        return Measured(length, first.most, fits and self.valid(text))

    @property
    def alt_limit(self) -> Limit:
        """Return the limit of an alt text; a generous one where the platform has no field for it, for other uses."""
        return self.alt or Limit(NO_ALT_FIELD, code_points, "code points")

    @property
    def picture_bytes(self) -> int:
        """Return the most bytes of a picture; a common limit where the platform names none."""
        return self.image_bytes or PICTURE_BYTES

    def room_for_pictures(self, posts: int) -> int:
        """Return how many pictures a thread of so many posts takes."""
        return MANY_PICTURES if self.images is None else self.images * posts

    def fits(self, text: str, warning: str = "") -> bool:
        """Return whether `text` with its content warning meets every limit and rule of the platform."""
        return self.measure(text, warning).fits

    def compose(self, text: str, url: str) -> str:
        """Return the address that opens the composer with the text; empty where there is none, or it is too long.

        The text goes percent-encoded as UTF-8, a space as %20, a line break as %0A (%0D%0A in mail).
        """
        if not self.compose_url or not self.fits(text):
            return ""
        breaks = "\r\n" if self.compose_url.startswith("mailto:") else "\n"
        filled = self.compose_url.format(
            text=quote(text.replace("\n", breaks), safe=""), url=quote(url, safe=""), title=quote(text[:300], safe="")
        )
        return filled if self.compose_most is None or len(filled) <= self.compose_most else ""


def _distinct_links(text: str) -> int:
    return len({text[start:end] for start, end in x_links(text)})


def characters(most: int | None) -> Limit:
    """Return a limit of "characters" that the platform does not define: UTF-16 units, the safe side."""
    return Limit(most, utf16_units, "characters (counted as UTF-16 units)")

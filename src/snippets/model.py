"""What `quotes.yaml` says, as all stages have it.

All frozen, as are the values of `products` and `document`. An empty string or tuple means "not given", so that no
stage needs to test for None. Terms are those of CONTRIBUTING.md's glossary; `quotes.yaml` has the same names.
"""

from dataclasses import dataclass, field
from typing import Literal

from snippets.errors import Location

Kind = Literal["quote", "fact"]
Citations = Literal["", "every", "first", "last"]
Form = Literal["thread", "card", "own"]
Numbering = Literal["2/5", "(2/5)", "none"]
Matter = Literal["title", "sources", "action", "none"]

NOWHERE = Location("<none>")


@dataclass(frozen=True, slots=True)
class Source:
    """The work referred to.

    Attributes:
        url: http or https, as written.
        id: its key under `sources:`; empty for a source written inline.
        date: when it was published, EDTF subset as written (`2023`, `2023-08`, `2023-08-15`, `A/B`, `?`, `~`).
        accessed: when it was read, same form.
        archive: URL of a snapshot.
        where: the line of the source.
    """

    url: str
    id: str = ""
    title: str = ""
    publisher: str = ""
    author: str = ""
    date: str = ""
    accessed: str = ""
    archive: str = ""
    where: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words a quote is.

    Attributes:
        name: as it stands in the attribution.
        handles: (platform id, handle) pairs, for example `("x", "@someone")`.
    """

    name: str
    handles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Why a snippet left the campaign."""

    reason: str
    date: str = ""
    correction: str = ""


@dataclass(frozen=True, slots=True)
class Snippet:
    """The smallest thing worth posting: a quote (someone's exact words) or a fact (ours, backed by a source).

    Attributes:
        id: slug; names the output folder.
        text: plain text without break markers; verbatim for a quote.
        breaks: offsets into `text`, in code points, where the author allows a post to end.
        speaker: None when nobody is named.
        sources: at least one once `check` has passed; the first is the one that is printed.
        date: when it was said; for a fact, "as of" (EDTF subset).
        expires: date past which the snippet is out of date (EDTF subset).
        lang: BCP 47 tag; never empty after reading (the campaign's, else `en`).
        citations: overrides the campaign's; empty means "as the campaign".
        highlight: part of `text` set large or in colour.
        hashtags: added to its posts. hashtags_on: (platform id, hashtags) pairs, in their place there.
        image: picture file behind the text, relative to the input. image_credit: is printed on it.
        image_focus: what of it stays when it is cut, as written, see `snippets.focus`; empty for the usual.
        qr: whether its cards show a QR code of the link, overrides the campaign's; None means "as the campaign".
        slides: what it has besides the slides of its text, even where that fits one card; empty: as the campaign.
        posts: (platform id, own text) pairs.
        where: line of the snippet.
        lines: (key, line) pairs: where each key stands, for messages.
        doubts: (key, words) pairs: what the import is not sure of; written as comments, never read.
    """

    id: str
    kind: Kind
    text: str
    breaks: tuple[int, ...] = ()
    speaker: Speaker | None = None
    role: str = ""
    warning: str = ""
    translation_of: str = ""
    translator: str = ""
    withdrawn: Withdrawn | None = None
    citations: Citations = ""
    sources: tuple[Source, ...] = ()
    locator: str = ""
    date: str = ""
    expires: str = ""
    lang: str = "en"
    tags: tuple[str, ...] = ()
    highlight: str = ""
    hashtags: tuple[str, ...] = ()
    hashtags_on: tuple[tuple[str, tuple[str, ...]], ...] = ()
    alt: str = ""
    image: str = ""
    image_credit: str = ""
    image_focus: str = ""
    qr: bool | None = None
    slides: tuple[Matter, ...] = ()
    posts: tuple[tuple[str, str], ...] = ()
    where: Location = field(default=NOWHERE, compare=False)
    lines: tuple[tuple[str, int], ...] = field(default=(), compare=False)
    doubts: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    def line_of(self, key: str) -> Location:
        """Return where `key` stands, or where the snippet begins when the key is not written."""
        return self.where._replace(line=dict(self.lines).get(key, self.where.line))


@dataclass(frozen=True, slots=True)
class Action:
    """What a reader is asked to do; closes threads and carousels."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When posts go out: the first at `start`, then `every` so long, or at the `weekly` times. See `snippets.times`.

    Attributes:
        start: ISO 8601, local to `timezone`. timezone: of the IANA database; empty for times without a zone.
        every: such as `6h`. weekly: such as `Mon 09:00`, instead of `every`; the first is at the start or after it.
        platforms: (platform id, what is different there) pairs.
    """

    start: str = ""
    timezone: str = ""
    every: str = ""
    weekly: tuple[str, ...] = ()
    platforms: tuple[tuple[str, "Schedule"], ...] = ()

    def on(self, platform: str) -> "Schedule":
        """Return the schedule of a platform: what is not said for it is as for all."""
        own = dict(self.platforms).get(platform, Schedule())
        paced = own if own.every or own.weekly else self
        return Schedule(own.start or self.start, own.timezone or self.timezone, paced.every, paced.weekly)


@dataclass(frozen=True, slots=True)
class Settings:
    """The `campaign:` block.

    Attributes:
        hashtags: added to every thread. hashtags_on: (platform id, hashtags) pairs, in their place there.
        platforms: platform ids, in the order of the kit page.
        citations: which posts carry the link; empty: every post where links are cheap, else the first.
        numbering: how the posts of a thread are numbered.
        continuation: stands after the number of every post but the last of a thread; empty for none.
        theme: its name, or the path of its file, relative to the input.
        brand: small line on cards.
        logo: picture file, relative to the input.
        qr: whether cards show a QR code of the link.
        slides: what carousels have besides the slides of the text: the campaign's title, the sources where there are
            several, the call to action.
        lines: (key, line) pairs, for messages.
        doubts: (key, words) pairs, as in a snippet.
    """

    title: str = ""
    lang: str = "en"
    hashtags: tuple[str, ...] = ()
    hashtags_on: tuple[tuple[str, tuple[str, ...]], ...] = ()
    platforms: tuple[str, ...] = ("x", "bluesky", "mastodon", "instagram")
    citations: Citations = ""
    numbering: Numbering = "2/5"
    continuation: str = ""
    deep_links: bool = False
    logo: str = ""
    qr: bool = False
    schedule: Schedule | None = None
    theme: str = "paper"
    brand: str = ""
    action: Action | None = None
    slides: tuple[Matter, ...] = ("sources", "action")
    where: Location = field(default=NOWHERE, compare=False)
    lines: tuple[tuple[str, int], ...] = field(default=(), compare=False)
    doubts: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    def line_of(self, key: str) -> Location:
        """Return where `key` stands, or where the campaign begins when the key is not written."""
        return self.where._replace(line=dict(self.lines).get(key, self.where.line))


@dataclass(frozen=True, slots=True)
class Quotes:
    """One `quotes.yaml`: settings, sources by id, and snippets in the order of the file."""

    file: str
    settings: Settings = Settings()
    sources: tuple[Source, ...] = ()
    snippets: tuple[Snippet, ...] = ()

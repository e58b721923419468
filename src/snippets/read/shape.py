"""The keys of `quotes.yaml`: one row each.

These tables drive the reading, the suggestions for unknown keys, and the JSON Schema that editors use. The
names are those of the fields in `snippets.model`.
"""

from typing import Literal, NamedTuple, get_args

from snippets.model import Citations, Kind, Matter, Numbering

Form = Literal[
    "text",  # one text, as written
    "date",  # a text, see snippets.dates
    "url",  # a text, see snippets.urls
    "lang",  # a text, BCP 47
    "moment",  # a text, date and time of day
    "zone",  # a text, name of a time zone
    "interval",  # a text, number and unit
    "choice",  # one of `allowed`
    "choices",  # a list of them, or one
    "flag",  # true or false
    "focus",  # a text, see snippets.focus
    "texts",  # a list of texts, or one
    "tags",  # the same, "#" in front allowed; or a mapping, platform id or "default" to such a list
    "platforms",  # the same, platform ids
    "slots",  # the same, days and times of day
    "posts",  # a mapping, platform id to text
    "by_platform",  # a mapping, platform id to a mapping of `shape`
    "mapping",  # of `shape`; a text is short for one that has the shape's `main` key alone
    "named",  # a mapping, names of our own choice to mappings of `shape`
    "list",  # of mappings of `shape`
    "source",  # an id, a URL, a mapping of SOURCE, or a list of these
]

# The key of a mapping by platform that holds where no other does.
DEFAULT = "default"

FALLBACK_ID = "the text's first words"


class Key(NamedTuple):
    """A key and what may stand behind it.

    Attributes:
        form: what is read. `allowed` are the values of a choice, `shape` that of the mappings in it.
        doc: one sentence for people, without a full stop.
        example: one value, or several for a list.
        also: other names that people try first; suggested, not accepted.
    """

    name: str
    form: Form
    doc: str
    example: str | tuple[str, ...] = ""
    allowed: tuple[str, ...] = ()
    shape: "Shape | None" = None
    also: tuple[str, ...] = ()


class Shape(NamedTuple):
    """The keys of one kind of mapping.

    Attributes:
        name: with its article, for messages.
        required: each group needs one of its keys.
        main: the key that a bare text stands for; empty when only a mapping will do.
        handles: whether platform ids are keys as well, with a text each.
    """

    name: str
    keys: tuple[Key, ...]
    required: tuple[tuple[str, ...], ...] = ()
    main: str = ""
    handles: bool = False


_CITATIONS = tuple(filter(None, get_args(Citations)))

SOURCE = Shape(
    "a source",
    (
        Key(
            "url",
            "url",
            "Web address of the page",
            "https://example.org/report",
            also=("link", "href", "uri"),
        ),
        Key("title", "text", "Title of the work", "The State of the Forests", also=("name", "headline")),
        Key("publisher", "text", "Who published it", "Example Institute", also=("site", "outlet", "newspaper")),
        Key("author", "text", "Who wrote it", "Jane Doe", also=("authors", "by", "writer")),
        Key("date", "date", "When it was published", "2023-08", also=("published", "year", "issued")),
        Key(
            "accessed",
            "date",
            "When it was read; matters when the page has no date",
            "2023-08-20",
            also=("read",),
        ),
        Key(
            "archive",
            "url",
            "Address of an archived copy",
            "https://web.archive.org/web/20230812030025/https://example.org/report",
            also=("archived", "archive_url", "snapshot"),
        ),
    ),
    required=(("url",),),
    main="url",
)

SPEAKER = Shape(
    "a speaker",
    (Key("name", "text", "Name as it stands under the quote", "Jane Doe", also=("speaker", "person")),),
    required=(("name",),),
    main="name",
    handles=True,
)

WITHDRAWN = Shape(
    "a withdrawal",
    (
        Key("reason", "text", "Why the snippet left the campaign", "The report was retracted", also=("why",)),
        Key("date", "date", "When", "2026-11-01", also=("when", "on")),
        Key("correction", "text", "What is right instead", "The rate fell by a quarter", also=("corrected",)),
    ),
    required=(("reason",),),
    main="reason",
)

SNIPPET = Shape(
    "a snippet",
    (
        Key("id", "text", f"Short name for its folder, of a-z 0-9 - _; default: {FALLBACK_ID}", "forest-loss"),
        Key(
            "kind",
            "choice",
            "Someone's exact words, or ours; default: quote when there is a speaker",
            allowed=get_args(Kind),
            also=("type",),
        ),
        Key(
            "text",
            "text",
            "The words themselves, plain; of a quote, exactly as they were said",
            "The rate of forest loss fell by a third in 2022.",
            also=("quote", "fact", "content", "body"),
        ),
        Key(
            "speaker",
            "mapping",
            "Who said it: a name, or a name with handles by platform",
            "Jane Doe",
            shape=SPEAKER,
            also=("author", "by", "person", "who", "said_by"),
        ),
        Key("role", "text", "What the speaker is", "Minister of Forests", also=("position", "job")),
        Key(
            "warning",
            "text",
            "Content warning, where a platform has one",
            "violence",
            also=("cw", "content_warning"),
        ),
        Key("translation_of", "text", "Id of the snippet that this one translates", "forest-loss-hy"),
        Key(
            "translator",
            "text",
            "Who translated it; us when the translation is ours",
            "us",
            also=("translated_by",),
        ),
        Key(
            "withdrawn",
            "mapping",
            "Takes the snippet out of the campaign: the reason, or a reason with date and correction",
            "The report was retracted",
            shape=WITHDRAWN,
            also=("retracted", "removed"),
        ),
        Key("citations", "choice", "Which posts of a thread carry the link", allowed=_CITATIONS),
        Key(
            "source",
            "source",
            "Where it is from: an id under sources, a URL, or a mapping",
            "https://example.org/report",
            shape=SOURCE,
            also=("url", "link", "citation"),
        ),
        Key(
            "sources",
            "source",
            "The same for several; the first one is printed",
            ("report-2023",),
            shape=SOURCE,
        ),
        Key("locator", "text", "Where in the source", "p. 12", also=("page", "pages", "section", "timestamp")),
        Key(
            "date",
            "date",
            "When it was said; for a fact, the day it held",
            "2023-07",
            also=("said", "when", "as_of"),
        ),
        Key("expires", "date", "Past this date we warn", "2024-07", also=("expiry", "until")),
        Key("lang", "lang", "Language of the text, BCP 47", "hy", also=("language", "locale")),
        Key("tags", "texts", "Names to select snippets by", ("food",), also=("tag", "topics", "keywords")),
        Key(
            "highlight",
            "text",
            "Part of the text, set large or in colour on the card",
            "120,000",
            also=("emphasis",),
        ),
        Key("hashtags", "tags", "Added to the post; a list, or lists by platform", ("Forests",), also=("hashtag",)),
        Key("alt", "text", "Alt text of the card, in place of ours", "A forest", also=("alt_text",)),
        Key(
            "image",
            "text",
            "Picture file behind the text",
            "photo.jpg",
            also=("picture", "photo", "background"),
        ),
        Key("image_credit", "text", "Whose picture it is", "Photo: Jane Doe, CC BY 4.0", also=("credit",)),
        Key(
            "image_focus",
            "focus",
            "What stays of the picture when it is cut: a side, or percentages from its left and top",
            "30% 20%",
            also=("focus", "crop", "position"),
        ),
        Key(
            "qr",
            "flag",
            "A QR code of the source's link on the card; overrides the campaign's",
            also=("qr_code", "qrcode"),
        ),
        Key(
            "slides",
            "choices",
            "What it has besides the slides of its text, even where that fits one card",
            allowed=get_args(Matter),
            also=("carousel",),
        ),
        Key("posts", "posts", "Own text for a platform, in place of a thread", also=("post", "own")),
        Key("break", "text", "A mark that you put into the text where a post may end", "||", also=("breaks",)),
    ),
    required=(("text",), ("source", "sources")),
)

TIMETABLE = Shape(
    "a timetable",
    (
        Key(
            "start",
            "moment",
            "When the first post goes out, local time",
            "2026-12-01T09:00",
            also=("begin", "from"),
        ),
        Key("timezone", "zone", "Time zone of the times", "Europe/Paris", also=("tz", "zone")),
        Key("every", "interval", "Time between posts: m, h, d or w", "6h", also=("interval", "step")),
        Key(
            "weekly",
            "slots",
            "Instead of every: days of the week with their times",
            ("Mon 09:00", "Thu 17:30"),
            also=("slots", "days", "week"),
        ),
    ),
)

SCHEDULE = Shape(
    "a schedule",
    (
        *TIMETABLE.keys,
        Key("platforms", "by_platform", "What is different on a platform", shape=TIMETABLE, also=("platform", "on")),
    ),
    required=(("start",), ("every", "weekly")),
)

ACTION = Shape(
    "an action",
    (
        Key(
            "text",
            "text",
            "What readers are asked to do",
            "Write to your representative",
            also=("title", "label"),
        ),
        Key("url", "url", "Where they do it", "https://example.org/write", also=("link", "href")),
    ),
    required=(("text",),),
    main="text",
)

CAMPAIGN = Shape(
    "a campaign",
    (
        Key("title", "text", "Shown on the kit page", "Forests in 2026", also=("name",)),
        Key("lang", "lang", "Language of snippets that name none, BCP 47", "en", also=("language", "locale")),
        Key(
            "hashtags",
            "tags",
            "Added to every thread; a list, or lists by platform",
            ("Forests",),
            also=("hashtag", "tags"),
        ),
        Key(
            "platforms",
            "platforms",
            "Where to post, in the order of the kit page",
            ("x", "bluesky", "mastodon", "instagram"),
            also=("platform", "networks"),
        ),
        Key("citations", "choice", "Which posts of a thread carry the link", allowed=_CITATIONS),
        Key(
            "numbering",
            "choice",
            "How the posts of a thread are numbered",
            allowed=get_args(Numbering),
            also=("numbers", "number"),
        ),
        Key(
            "continuation",
            "text",
            "After the number of each post but the last; default: nothing",
            "↓",
            also=("continued", "more"),
        ),
        Key("deep_links", "flag", "Links that open at the sentence, once it is verified"),
        Key("logo", "text", "Picture file, small on every card", "logo.png"),
        Key("qr", "flag", "A QR code of the source's link on every card", also=("qr_code", "qrcode")),
        Key("schedule", "mapping", "When posts go out", shape=SCHEDULE),
        Key(
            "theme",
            "text",
            "Look of the cards: the name of a theme, or the path of a theme file",
            "paper",
            also=("style", "design"),
        ),
        Key("brand", "text", "Small line on cards", "example.org"),
        Key(
            "action",
            "mapping",
            "What readers are asked to do, at the end of threads and carousels",
            shape=ACTION,
            also=("cta",),
        ),
        Key(
            "slides",
            "choices",
            "What carousels have besides the slides of the text; default: sources, where there are several, and action",
            allowed=get_args(Matter),
            also=("carousel",),
        ),
    ),
)

QUOTES = Shape(
    "the file",
    (
        Key("campaign", "mapping", "What holds for every snippet", shape=CAMPAIGN, also=("settings", "config")),
        Key("sources", "named", "Works referred to, by an id of your own", shape=SOURCE, also=("source",)),
        Key("snippets", "list", "Quotes and facts, in order", shape=SNIPPET, also=("quotes", "facts", "items")),
    ),
    required=(("snippets",),),
)

SHAPES = (QUOTES, CAMPAIGN, SCHEDULE, TIMETABLE, ACTION, SOURCE, SNIPPET, SPEAKER, WITHDRAWN)

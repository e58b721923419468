"""The files that schedulers import: one row a format, with its columns, limits, source and date.

Nobody's format is tried here: most are as others restate them, and `unconfirmed` says which.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from snippets.export.timed import american_day, clock, day, shown
from snippets.platforms.row import MANY_PICTURES
from snippets.products import Item


class Entry(NamedTuple):
    """What a row of a file is made from.

    Attributes:
        item: of the campaign. network: that it is for, an id of the format's.
        part: 1-based number of the post that the row is for. parts: how many the item has.
        text: of that post. rest: the posts after it, where a thread is one row.
        time: when it goes out, None where the campaign has no schedule.
        pictures: addresses, or paths where there are none. alts: of each.
    """

    item: Item
    network: str
    part: int
    parts: int
    text: str
    rest: tuple[str, ...] = ()
    time: datetime | None = None
    pictures: tuple[str, ...] = ()
    alts: tuple[str, ...] = ()


# Column -> cell; a column without one is empty.
Row = Mapping[str, str]


# What a scheduler is written for whose networks were not readable: those that another one names.
KNOWN = (
    "x", "bluesky", "mastodon", "threads", "instagram", "facebook", "linkedin", "pinterest", "tiktok", "youtube",
    "telegram",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Format:
    """A file that a scheduler imports.

    Attributes:
        name: begins the file's name. title: of the scheduler, for people.
        columns: in their order. more: further ones of a platform's file. with_pictures: further ones with addresses.
        row: what stands in them.
        source: where this was read, with the date of what was read. unconfirmed: what of it no maker's page confirms.
        notes: for whoever imports it.
        headed: whether the first line has the names of the columns.
        networks: ids of the platforms that it is for; None for all.
        together: whether one file holds all platforms; else each is imported for one account.
        most: rows in a file.
        threaded: whether a thread is one row; else each post is a row.
        apart: whether posts must not go out at once; those of a thread are then some minutes apart.
        pictures: the most in a row. suffixes: of those that it takes. picture_bytes: the most of one.
        paths: whether a picture without an address is named by its path.
        forbidden: a mark between texts, which no text may hold.
        warned: whether it has a column for a content warning.
        timed: whether a row needs a time.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    row: Callable[[Entry], Row]
    source: str
    unconfirmed: str = ""
    notes: tuple[str, ...] = ()
    more: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    with_pictures: tuple[str, ...] = ()
    headed: bool = True
    networks: tuple[str, ...] | None = KNOWN
    together: bool = False
    most: int | None = None
    threaded: bool = False
    apart: bool = True
    pictures: int = 0
    suffixes: tuple[str, ...] = ("png", "jpg", "webp")
    picture_bytes: int | None = None
    paths: bool = False
    forbidden: str = ""
    warned: bool = False
    timed: bool = False


def _first(texts: Sequence[str]) -> str:
    return texts[0] if texts else ""


# --- Buffer -------------------------------------------------------------------------------------


def _buffer(entry: Entry) -> Row:
    return {"Text": entry.text, "Image URL": _first(entry.pictures), "Posting Time": shown(entry.time)}


BUFFER = Format(
    name="buffer",
    title="Buffer",
    columns=("Text", "Image URL", "Tags", "Posting Time"),
    more={"pinterest": ("Board Name",)},
    row=_buffer,
    networks=("x", "bluesky", "mastodon", "threads", "instagram", "facebook", "linkedin", "pinterest", "tiktok"),
    most=100,
    pictures=1,
    suffixes=("png", "jpg"),
    picture_bytes=5_000_000,
    source="Buffer help article 926, as restated in public repositories (2026-09-17); developers.buffer.com, "
    "Character Limits guide (2026), for the networks",
    unconfirmed="the help page itself was not read; ten files of others agree on the columns",
    notes=(
        "Import a file for one channel. Times are in the channel's time zone.",
        "A free account takes 10 rows a file.",
        "It has no column for alt texts: add them in Buffer.",
        "For Pinterest, fill in Board Name.",
    ),
)


# --- Hootsuite ----------------------------------------------------------------------------------


def _hootsuite(entry: Entry) -> Row:
    # The link stands in the message; in its own column it would stand there twice.
    return {"date and time": f"{american_day(entry.time)} {clock(entry.time)}", "message": entry.text}


HOOTSUITE = Format(
    name="hootsuite",
    title="Hootsuite",
    columns=("date and time", "message", "link"),
    headed=False,
    row=_hootsuite,
    most=350,
    timed=True,
    source="author blogs on Hootsuite bulk scheduling (2015, 2016)",
    unconfirmed="columns, date form and limit are ten years old, and others contradict them; take the template from "
    "Hootsuite",
    notes=(
        "Choose mm/dd/yyyy hh:mm as the form of dates when you import, and one account.",
        "It has no pictures as far as known: add them in Hootsuite.",
    ),
)


# --- Publer -------------------------------------------------------------------------------------

_PUBLER_DATE = "Date - Intl. format or prompt"
_PUBLER_MEDIA = "Media URL(s) - Separated by comma"
_PUBLER_ALT = "Alt text(s) - Separated by ||"
_PUBLER_COMMENTS = "Comment(s) - Separated by ||"
_BETWEEN = "||"


def _publer(entry: Entry) -> Row:
    return {
        _PUBLER_DATE: shown(entry.time),
        "Text": entry.text,
        _PUBLER_MEDIA: ",".join(entry.pictures),
        _PUBLER_ALT: _BETWEEN.join(entry.alts),
        _PUBLER_COMMENTS: _BETWEEN.join(entry.rest),
    }


PUBLER = Format(
    name="publer",
    title="Publer",
    columns=(
        _PUBLER_DATE, "Text", "Link(s) - Separated by comma for FB carousels", _PUBLER_MEDIA,
        "Title - For the video, pin, PDF ..", "Label(s) - Separated by comma", _PUBLER_ALT, _PUBLER_COMMENTS,
        "Pin board, FB album, or Google category", "Post subtype - I.e. story, reel, PDF ..",
        "CTA - For Facebook links or Google", "Reminder - For stories, reels, shorts, and TikToks",
    ),
    row=_publer,
    networks=(
        "facebook", "linkedin", "x", "threads", "mastodon", "bluesky", "telegram", "pinterest", "instagram",
    ),
    threaded=True,
    apart=False,
    pictures=MANY_PICTURES,
    forbidden=_BETWEEN,
    source="publer.com blog, Ultimate CSV bulk scheduler, and Publer help, How to use a CSV file (2025); template "
    "header rows in public repositories (2026-09)",
    unconfirmed="the header row is that of copies of the template; that 500 rows are the most is only said",
    notes=(
        "Import a file for one account.",
        "A thread is one row: its first post in Text, the others in Comment(s). Pictures go with the first post.",
    ),
)  # fmt: skip


# --- Metricool ----------------------------------------------------------------------------------

_METRICOOL_NETWORKS = {
    "facebook": "Facebook", "x": "Twitter/X", "linkedin": "LinkedIn", "instagram": "Instagram",
    "pinterest": "Pinterest", "tiktok": "TikTok", "youtube": "Youtube", "threads": "Threads", "bluesky": "Bluesky",
}  # fmt: skip
_METRICOOL_NONE = dict.fromkeys(_METRICOOL_NETWORKS.values(), "FALSE")
_METRICOOL_PICTURES = 10


def _metricool(entry: Entry) -> Row:
    return {
        "Text": entry.text,
        "Date": day(entry.time),
        "Time": f"{clock(entry.time)}:00" if entry.time else "",
        "Draft": "FALSE" if entry.time else "TRUE",
        **_METRICOOL_NONE,
        _METRICOOL_NETWORKS[entry.network]: "TRUE",
        **{f"Picture Url {number}": address for number, address in enumerate(entry.pictures, start=1)},
        **{f"Alt text picture {number}": alt for number, alt in enumerate(entry.alts, start=1)},
        "Instagram Post Type": "POST" if entry.network == "instagram" else "",
    }


METRICOOL = Format(
    name="metricool",
    title="Metricool",
    columns=(
        "Text", "Date", "Time", "Draft", "Facebook", "Twitter/X", "LinkedIn", "GBP", "Instagram", "Pinterest",
        "TikTok", "Youtube", "Threads", "Bluesky",
        *(f"Picture Url {number}" for number in range(1, _METRICOOL_PICTURES + 1)),
        *(f"Alt text picture {number}" for number in range(1, _METRICOOL_PICTURES + 1)),
        "Document title", "Shortener", "Video Thumbnail Url", "Video Cover Frame", "Twitter/X Can reply",
        "Twitter/X Type", "Twitter/X Poll Duration minutes", "Twitter/X Poll Option 1", "Twitter/X Poll Option 2",
        "Twitter/X Poll Option 3", "Twitter/X Poll Option 4", "Pinterest Board", "Pinterest Pin Title",
        "Pinterest Pin Link", "Pinterest Pin New Format", "Instagram Post Type", "Instagram Show Reel On Feed",
        "Youtube Video Title", "Youtube Video Type", "Youtube Video Privacy", "Youtube video for kids",
        "Youtube Video Category", "Youtube Video Tags", "Youtube playlist", "GBP Post Type", "Facebook Post Type",
        "Facebook Title", "First Comment Text", "TikTok Title", "TikTok disable comments", "TikTok disable duet",
        "TikTok disable stitch", "TikTok Post Privacy", "TikTok Branded Content", "TikTok Your Brand",
        "TikTok Auto Add Music", "TikTok Photo Cover Index", "TikTok musicId", "TikTok music title",
        "TikTok music author", "TikTok music previewUrl", "TikTok music thumbnailUrl", "TikTok music soundVolume",
        "TikTok music originalVolume", "TikTok music startMillis", "TikTok music endMillis",
        "TikTok is AI generated content", "LinkedIn Type", "LinkedIn Poll Question", "LinkedIn Poll Option 1",
        "LinkedIn Poll Option 2", "LinkedIn Poll Option 3", "LinkedIn Poll Option 4", "LinkedIn Poll Duration",
        "LinkedIn Show link preview", "LinkedIn Images as Carousel", "Threads Reply Control", "Threads Is Spoiler",
        "Threads Post Type",
    ),
    row=_metricool,
    networks=tuple(_METRICOOL_NETWORKS),
    together=True,
    pictures=_METRICOOL_PICTURES,
    source="the header row of Metricool's planner CSV as used in several public repositories (2026)",
    unconfirmed="no page of Metricool was read; TRUE and FALSE are as one repository has them",
    notes=("Rows without a time are drafts.",),
)  # fmt: skip


# --- Sprout Social ------------------------------------------------------------------------------


def _sprout(entry: Entry) -> Row:
    return {
        "date": american_day(entry.time),
        "time_24hr": clock(entry.time),
        "message_text": entry.text,
        "public_image_url": _first(entry.pictures),
    }


SPROUT = Format(
    name="sprout",
    title="Sprout Social",
    columns=("date", "time_24hr", "message_text"),
    with_pictures=("public_image_url",),
    row=_sprout,
    most=350,
    pictures=1,
    timed=True,
    source="support.sproutsocial.com, How do I use bulk scheduling (2023-10)",
    notes=(
        "Choose mm/dd/yyyy as the form of dates when you import, and one profile.",
        "Posts must be 10 minutes apart, and 10 minutes ahead. A trial account takes 50 rows a file.",
        "public_image_url, there only with picture addresses, is as one public repository has it; not confirmed.",
        "It has no column for alt texts: add them in Sprout Social.",
    ),
)


# --- SocialBee ----------------------------------------------------------------------------------


def _socialbee(entry: Entry) -> Row:
    return {
        "text": entry.text,
        "imageUrls": _first(entry.pictures),
        "postAtSpecificTime": f"{shown(entry.time)}:00" if entry.time else "",
    }


SOCIALBEE = Format(
    name="socialbee",
    title="SocialBee",
    columns=("text", "link", "imageUrls", "gifUrls", "videoUrls", "postAtSpecificTime"),
    row=_socialbee,
    pictures=1,
    source="help.socialbee.com, How do I import content via CSV (no date)",
    unconfirmed="further columns, their order, the form of dates, and what parts several pictures were not readable",
    notes=(
        "Import a file for one profile.",
        "The link stands in the text: in its own column it would take the picture's place.",
        "It has no column for alt texts: add them in SocialBee.",
    ),
)


# --- a plain one --------------------------------------------------------------------------------


def _plain(entry: Entry) -> Row:
    item, time = entry.item, entry.time
    return {
        "date": day(time),
        "time": clock(time),
        "with_offset": time.isoformat(timespec="minutes") if time and time.tzinfo else "",
        "platform": item.platform,
        "snippet": item.snippet.id,
        "part": str(entry.part),
        "parts": str(entry.parts),
        "text": entry.text,
        "warning": item.posts[entry.part - 1].warning,
        "link": item.snippet.sources[0].url,
        "pictures": "\n".join(entry.pictures),
        "alt_texts": "\n\n".join(entry.alts),
        "tags": ", ".join(item.snippet.tags),
    }


PLAIN = Format(
    name="plain",
    title="Plain",
    columns=(
        "date", "time", "with_offset", "platform", "snippet", "part", "parts", "text", "warning", "link", "pictures",
        "alt_texts", "tags",
    ),
    row=_plain,
    networks=None,
    together=True,
    apart=False,
    pictures=MANY_PICTURES,
    paths=True,
    warned=True,
    source="our own",
    notes=("For any other scheduler, or a script: one row a post, pictures and alt texts one a line.",),
)  # fmt: skip

FORMATS = (BUFFER, HOOTSUITE, METRICOOL, PUBLER, SOCIALBEE, SPROUT, PLAIN)

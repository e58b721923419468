"""Rows of the networks on which posts are public: name, limits, prices, pictures, with source and date.

Facts were read on 23 November 2026 in the places that each row names. Where authorities differ, the safe side is
taken, and `rules` says so.
"""

from dataclasses import replace

from snippets.count import code_points, graphemes, mastodon_length, threads_length, utf8_bytes, x_valid, x_weight
from snippets.platforms.row import Limit, Platform, characters

# A server's name: at least two labels. Bluesky takes what the domain name system has, Mastodon letters of any script.
_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ANY_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"

X = Platform(
    id="x",
    name="X",
    limits=(Limit(280, x_weight, "weighted characters"),),
    link_price=23,
    mention="@[A-Za-z0-9_]{1,20}",
    thread=True,
    thread_most=25,
    images=4,
    image_bytes=5_242_880,
    formats=("png", "jpg", "webp"),
    canvas=(1200, 675),
    sizes=((1600, 900), (1080, 1080), (1080, 1350)),
    alt=Limit(1000, code_points, "code points"),
    rules=(
        "NFC first; an emoji counts 2, a link 23 also without its scheme; four ranges count 1, the rest 2",
        "an emoji newer than the reference library (2018) counts in full, although X's page says every emoji is 2",
        "a mention is @ and up to 20 letters, digits or _",
    ),
    compose_url="https://x.com/intent/tweet?text={text}",
    hint="In X: press + in the composer to add a post.",
    valid=x_valid,
    source="twitter-text 3.1.0, config/v3.json; docs.x.com, Counting Characters, Media best practices, Post button",
    unconfirmed=("thread_most", "sizes", "paste_order", "hint"),
)

X_PREMIUM = replace(
    X,
    id="x-premium",
    name="X Premium",
    family="x",
    limits=(Limit(25_000, x_weight, "weighted characters"),),
    compose_url="",
    source="Publer API docs, Twitter/X long-form posts; developers.buffer.com, Character Limits guide",
    unconfirmed=("limits", "thread_most", "sizes", "paste_order", "hint"),
)

BLUESKY = Platform(
    id="bluesky",
    name="Bluesky",
    limits=(Limit(300, graphemes, "grapheme clusters"), Limit(3000, utf8_bytes, "UTF-8 bytes")),
    mention=rf"@(?:{_LABEL}\.)+[A-Za-z](?:[A-Za-z0-9-]{{0,61}}[A-Za-z0-9])?",
    thread=True,
    images=4,
    image_bytes=2_000_000,
    formats=("png", "jpg", "webp"),
    canvas=(1200, 675),
    sizes=((1500, 2000), (2000, 2000), (2000, 1125)),
    alt=Limit(2000, graphemes, "grapheme clusters"),
    rules=(
        "a link counts its full length: the app shortens what is typed, text sent by programs is counted as written",
        "a hashtag has at most 64 grapheme clusters; a mention is @ and a domain",
    ),
    compose_url="https://bsky.app/intent/compose?text={text}",
    hint="In Bluesky: press + in the composer to add a post.",
    source="bluesky-social/atproto, lexicons/app/bsky/feed/post.json, embed/images.json; social-app, lib/constants.ts",
    unconfirmed=("alt", "formats", "sizes", "paste_order", "hint"),
)

MASTODON = Platform(
    id="mastodon",
    name="Mastodon",
    limits=(Limit(500, mastodon_length, "grapheme clusters, links as 23"),),
    link_price=23,
    mention=rf"@[A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+)*@{_ANY_LABEL}(?:\.{_ANY_LABEL})+",
    warning=True,
    thread=True,
    images=4,
    image_bytes=16_777_216,
    formats=("png", "jpg", "webp"),
    canvas=(1200, 675),
    sizes=((1920, 1080), (1600, 1600), (1600, 2000)),
    alt=Limit(1500, code_points, "code points"),
    rules=(
        "a link counts 23 only with its scheme; @user@server counts as @user; the limit belongs to the server",
        "a content warning shares the limit",
        "Indic conjuncts count as the server counts them, which is more than browsers do",
    ),
    compose_url="https://share.joinmastodon.org/#text={text}",
    hint="In Mastodon: publish, then reply to your own post.",
    source="mastodon/mastodon, status_length_validator.rb; docs.joinmastodon.org, Posting to your profile",
    unconfirmed=("compose_url", "sizes", "paste_order", "hint"),
)

THREADS = Platform(
    id="threads",
    name="Threads",
    limits=(Limit(500, threads_length, "characters, emoji by their UTF-8 bytes"),),
    links_most=5,
    thread=True,
    images=20,
    image_bytes=8_388_608,
    canvas=(1080, 1350),
    sizes=((1080, 1080), (1440, 1920)),
    alt=characters(1000),
    hashtags_most=1,
    rules=(
        "emoji count as their UTF-8 bytes; how other characters count is not said: UTF-16 units, the safe side",
        "more than 5 different links are refused; one topic tag a post, 1 to 50 characters",
    ),
    compose_url="https://www.threads.com/intent/post?text={text}",
    hint="In Threads: press Add to thread below your post.",
    source="developers.facebook.com, Threads API: Posts, Web Intents; Ayrshare docs, Threads media guidelines",
    unconfirmed=("images", "image_bytes", "formats", "sizes", "alt", "paste_order", "hint"),
)

INSTAGRAM = Platform(
    id="instagram",
    name="Instagram",
    limits=(characters(2200),),
    images=10,
    image_bytes=8_388_608,
    canvas=(1080, 1350),
    sizes=((1080, 1440), (1080, 1080), (1080, 566), (1080, 1920)),
    alt=characters(1000),
    hashtags_most=5,
    rules=(
        "five hashtags since December 2025, rolled out gradually; thirty before",
        "a post needs a picture; the profile shows the middle 3:4 of it",
    ),
    links_clickable=False,
    paste_order=("picture", "text"),
    source="developers.facebook.com, Instagram ads API, Media Requirements; Social Media Today, 18 December 2025",
    unconfirmed=("images", "formats", "sizes", "alt", "paste_order"),
)

FACEBOOK = Platform(
    id="facebook",
    name="Facebook",
    limits=(characters(63_206),),
    images=10,
    image_bytes=4_000_000,
    canvas=(1200, 630),
    sizes=((1080, 1080), (1080, 1350), (1080, 1920)),
    alt=characters(None),
    rules=("Buffer and Mixpost stop at 5,000 characters",),
    compose_url="https://www.facebook.com/sharer/sharer.php?u={url}",
    source="developers.facebook.com, Sharing; postiz-app; Buffer, Character Limits guide; Upload-Post docs",
    unconfirmed=("limits", "images", "image_bytes", "formats", "sizes", "alt", "compose_url", "paste_order"),
)

LINKEDIN = Platform(
    id="linkedin",
    name="LinkedIn",
    limits=(characters(3000),),
    images=20,
    image_bytes=5_000_000,
    canvas=(1200, 630),
    sizes=((1200, 627), (1200, 1200), (1080, 1350)),
    alt=characters(4086),
    rules=("the first 210 characters or so are shown before the fold",),
    compose_url="https://www.linkedin.com/sharing/share-offsite/?url={url}",
    source="Buffer, Character Limits guide; Ayrshare docs, LinkedIn API and media guidelines",
    unconfirmed=("limits", "images", "image_bytes", "formats", "sizes", "alt", "compose_url", "paste_order"),
)

PINTEREST = Platform(
    id="pinterest",
    name="Pinterest",
    limits=(characters(500),),
    images=5,
    image_bytes=20_000_000,
    canvas=(1000, 1500),
    sizes=((1000, 1000),),
    alt=Limit(500, code_points, "code points"),
    rules=("the schema allows 800 characters, schedulers stop at 500: the safe side",),
    links_clickable=False,
    paste_order=("picture", "text"),
    source="pinterest/api-description, v5/openapi.yaml; Ayrshare docs, Pinterest media guidelines",
    unconfirmed=("image_bytes", "formats", "sizes", "links_clickable", "paste_order"),
)

TUMBLR = Platform(
    id="tumblr",
    name="Tumblr",
    limits=(Limit(4096, code_points, "code points in one text block"),),
    images=30,
    image_bytes=10_000_000,
    formats=("png", "jpg", "webp"),
    sizes=((1280, 1920), (1280, 1280)),
    alt=Limit(4096, code_points, "code points"),
    hashtags_most=30,
    rules=("the limit is that of one text block, of which a post may have 1,000; tags are a field of their own",),
    source="tumblr/docs, npf-spec.md, Post Content Limits",
    unconfirmed=("formats", "sizes", "hashtags_most", "paste_order"),
)

YOUTUBE = Platform(
    id="youtube",
    name="YouTube (community post)",
    limits=(characters(None),),
    images=10,
    image_bytes=16_000_000,
    alt=None,
    rules=("no limit is published; other tools name values from 500 to 1,500",),
    source="no first-party figure was found",
    unconfirmed=("limits", "images", "image_bytes", "formats", "alt", "paste_order"),
)

NOSTR = Platform(
    id="nostr",
    name="Nostr (note)",
    limits=(characters(None),),
    thread=True,
    images=None,
    alt=characters(None),
    rules=("no limit in the protocol; a relay may have its own; pictures are addresses in the text",),
    source="nostr-protocol/nips, 01.md, 11.md, 92.md",
    unconfirmed=("formats", "paste_order"),
)

TIKTOK = Platform(
    id="tiktok",
    name="TikTok (photo post)",
    limits=(characters(4000),),
    images=35,
    image_bytes=20_000_000,
    formats=("jpg", "webp"),
    sizes=((1080, 1920), (1080, 1440)),
    hashtags_most=5,
    rules=("five hashtags since August 2025, says a secondary source",),
    links_clickable=False,
    paste_order=("picture", "text"),
    source="developers.tiktok.com, Content Posting API, Photo, as restated; Buffer, Character Limits guide",
    unconfirmed=(
        "limits",
        "images",
        "image_bytes",
        "formats",
        "sizes",
        "hashtags_most",
        "links_clickable",
        "paste_order",
    ),
)

REDDIT = Platform(
    id="reddit",
    name="Reddit",
    limits=(characters(40_000),),
    images=20,
    image_bytes=20_000_000,
    formats=("png", "jpg", "webp"),
    sizes=((1200, 1200), (1200, 628)),
    alt=None,
    hashtags_most=0,
    rules=("a # at the start of a line makes a heading; Postiz stops at 10,000 characters",),
    compose_url="https://www.reddit.com/submit?selftext=true&title={title}&text={text}",
    source="r/modnews, Image Gallery support is coming soon (2020); Orshot docs, Social posting guidelines",
    unconfirmed=("limits", "image_bytes", "formats", "sizes", "compose_url", "paste_order"),
)

REDDIT_TITLE = Platform(
    id="reddit-title",
    name="Reddit (title)",
    family="reddit",
    limits=(characters(300),),
    hashtags_most=0,
    rules=("a title cannot be edited later",),
    links_clickable=False,
    one_line=True,
    source="Orshot docs, Social posting guidelines; Postly, Reddit guide",
    unconfirmed=("limits",),
)

NETWORKS = (
    X, X_PREMIUM, BLUESKY, MASTODON, THREADS, INSTAGRAM, FACEBOOK, LINKEDIN, PINTEREST, TUMBLR, YOUTUBE, NOSTR,
    TIKTOK, REDDIT, REDDIT_TITLE,
)  # fmt: skip

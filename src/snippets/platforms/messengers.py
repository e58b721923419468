"""Rows of what is sent to people rather than published: chats, text messages, mail. See `networks` for the dates."""

from dataclasses import replace

from snippets.count import code_points, utf8_bytes, utf16_units
from snippets.platforms.row import Limit, Measured, Platform, characters
from snippets.sms import sms

TELEGRAM = Platform(
    id="telegram",
    name="Telegram",
    limits=(Limit(4096, utf16_units, "UTF-16 units"),),
    thread=True,
    images=10,
    image_bytes=10_485_760,
    formats=("png", "jpg", "webp"),
    sizes=((1280, 1280), (1024, 1280), (1280, 720)),
    alt=None,
    rules=("the client library counts code points, some clients UTF-16 units: the safe side",),
    compose_url="https://t.me/share/url?url={url}&text={text}",
    hint="In Telegram: send the parts one after the other.",
    source="tdlib/td, OptionManager.cpp, utf8.h; Telegram Bot API, sendPhoto, as mirrored",
    unconfirmed=("images", "sizes", "compose_url", "paste_order", "hint"),
)

TELEGRAM_CAPTION = replace(
    TELEGRAM,
    id="telegram-caption",
    name="Telegram (caption)",
    family="telegram",
    limits=(Limit(1024, utf16_units, "UTF-16 units"),),
    thread=False,
    paste_order=("picture", "text"),
    hint="",
)

WHATSAPP = Platform(
    id="whatsapp",
    name="WhatsApp",
    limits=(characters(65_536),),
    thread=True,
    images=30,
    image_bytes=5_242_880,
    sizes=((1080, 1350),),
    alt=None,
    hashtags_most=0,
    rules=("* _ ~ and ` are markup: a text that has them changes its look", "businesses' programs stop at 4,096"),
    compose_url="https://wa.me/?text={text}",
    compose_most=2000,
    paste_order=("picture", "text"),
    source="Picky Assist and Symphony help pages on the WhatsApp Cloud API",
    unconfirmed=("limits", "images", "image_bytes", "sizes", "compose_url", "compose_most", "paste_order"),
)

DISCORD = Platform(
    id="discord",
    name="Discord",
    limits=(Limit(2000, utf16_units, "UTF-16 units"),),
    thread=True,
    images=10,
    image_bytes=10_485_760,
    formats=("png", "jpg", "webp"),
    canvas=(1080, 1080),
    sizes=((1280, 720),),
    alt=characters(1024),
    hashtags_most=0,
    rules=("the documentation says characters; clients are said to count UTF-16 units: the safe side",),
    hint="In Discord: send the parts one after the other.",
    source="discord/discord-api-docs, developers/resources/message.mdx, developers/reference.mdx",
    unconfirmed=("images", "formats", "sizes", "paste_order", "hint"),
)

SLACK = Platform(
    id="slack",
    name="Slack",
    limits=(characters(40_000),),
    thread=True,
    images=None,
    alt=characters(2000),
    hashtags_most=0,
    rules=("text above 40,000 is cut silently; Slack advises 4,000",),
    source="Slack changelog, April 2018, on truncation",
    unconfirmed=("limits", "alt", "formats", "paste_order"),
)


def _sms_units(text: str) -> int:
    return sms(text).units


def _measure_sms(text: str) -> Measured:
    found = sms(text)
    return Measured(found.units, found.limit, found.units <= found.limit, found.segments, found.encoding)


def _strict_sms(text: str) -> tuple[Limit, ...]:
    if sms(text).encoding == "GSM-7":
        return (Limit(160, _sms_units, "septets"),)
    return (Limit(70, utf16_units, "UTF-16 units"),)


SMS = Platform(
    id="sms",
    name="SMS",
    limits=(Limit(160, _sms_units, "septets, or UTF-16 units of 70"),),
    thread=True,
    images=0,
    hashtags_most=0,
    rules=(
        "one character outside the GSM alphabet, such as a curly quotation mark, leaves 70 instead of 160",
        "^ { } [ ] ~ \\ | and the euro sign cost two",
        "longer messages go in segments of 153 or 67",
    ),
    compose_url="sms:?&body={text}",
    plain_marks=True,
    measure_own=_measure_sms,
    strict_limits=_strict_sms,
    source="3GPP TS 23.038 and 23.040, as restated in public repositories",
    unconfirmed=("limits", "compose_url"),
)

EMAIL = Platform(
    id="email",
    name="E-mail",
    limits=(characters(None),),
    images=None,
    canvas=(1200, 630),
    alt=characters(None),
    hashtags_most=0,
    rules=("plain text is wrapped at 78; Gmail clips HTML above about 102 KB",),
    compose_url="mailto:?subject={title}&body={text}",
    compose_most=2000,
    mail=True,
    source="RFC 5322 and 6068; Mailchimp help, Gmail is clipping my email",
    unconfirmed=("compose_most", "paste_order"),
)

EMAIL_SUBJECT = Platform(
    id="email-subject",
    name="E-mail (subject)",
    family="email",
    limits=(Limit(None, code_points, "code points"),),
    hashtags_most=0,
    rules=("at most 60 are recommended",),
    links_clickable=False,
    one_line=True,
    source="RFC 5322 and 2047",
    unconfirmed=("rules",),
)

EMAIL_HTML = replace(
    EMAIL,
    id="email-html",
    name="E-mail (HTML)",
    family="email",
    limits=(Limit(102_000, utf8_bytes, "UTF-8 bytes of the HTML source"),),
    rules=("Gmail shows the first 102 KB or so of the source and hides the rest behind a link; no inline data images",),
    compose_url="",
    compose_most=None,
    unconfirmed=("limits", "paste_order"),
)

MESSENGERS = (TELEGRAM, TELEGRAM_CAPTION, WHATSAPP, DISCORD, SLACK, SMS, EMAIL, EMAIL_SUBJECT, EMAIL_HTML)

"""How many short messages a text takes: its encoding, its length, and the segments that it is sent in.

3GPP TS 23.038 has the alphabet, TS 23.040 the room that a segment's header takes. The values were read in
restatements of both, among them npm split-sms 0.1.7 and sms-segments-calculator 1.3.0, on 24 November 2026.
"""

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import Literal, NamedTuple

from snippets.graphemes import clusters

# The default alphabet, section 6.2.1, in the order of its codes; its escape, 1B, is no character.
_ALPHABET = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()"
    "*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
# Its extension table, section 6.2.1.1: each takes the escape as well.
_EXTENSION = "\f^{}\\[~]|€"
_ESCAPE = "\x1b"

# Septets and UTF-16 units of a message that is alone, and of a segment with its header.
_ALONE = {"GSM-7": 160, "UCS-2": 70}
_SEGMENT = {"GSM-7": 153, "UCS-2": 67}


class Sms(NamedTuple):
    """A text as short messages.

    Attributes:
        encoding: one character outside the alphabet of GSM-7 makes it UCS-2.
        units: septets of GSM-7, UTF-16 units of UCS-2; headers left out.
        segments: the messages that it is sent, and paid, as.
        limit: the most units of a message that is alone.
    """

    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    segments: int
    limit: int


def sms(text: str) -> Sms:
    """Return what `text` takes as short messages; it may be any string.

    No segment parts a character of two units, nor a grapheme cluster that fits one: a phone that shows segments as
    they come would show neither half. Software that does part clusters may need a segment less.
    """
    if _foreign().search(text):
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2
        return Sms("UCS-2", units, _wide_segments(text, units), _ALONE["UCS-2"])
    septets = _extended().sub(rf"{_ESCAPE}\g<0>", text)
    return Sms("GSM-7", len(septets), _septet_segments(septets), _ALONE["GSM-7"])


def _septet_segments(septets: str) -> int:
    if len(septets) <= _ALONE["GSM-7"]:
        return 1
    at = segments = 0
    while at < len(septets):
        at += _SEGMENT["GSM-7"]
        if septets[at - 1 : at] == _ESCAPE:
            at -= 1
        segments += 1
    return segments


def _wide_segments(text: str, units: int) -> int:
    if units <= _ALONE["UCS-2"]:
        return 1
    at = segments = 0
    while at < len(text):
        at += _wide_segment(text[at : at + _SEGMENT["UCS-2"] + 1])
        segments += 1
    return segments


def _wide_segment(text: str) -> int:
    """Return how many code points of `text` one segment takes."""
    units = accumulate(1 + (character > "\uffff") for character in text)
    room = bisect_right(list(units), _SEGMENT["UCS-2"])
    if room == len(text):
        return room
    # A line end of two characters may be parted: nobody sees its halves.
    return max((end for end in clusters(text.replace("\r", "\0")) if end <= room), default=room)


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(f"[^{re.escape(_ALPHABET + _EXTENSION)}]")


@cache
def _extended() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(_EXTENSION)}]")

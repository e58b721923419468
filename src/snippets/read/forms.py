"""One test a form of text: what is wrong with a value by itself, and what to write instead."""

import re
import unicodedata
from collections.abc import Callable
from datetime import datetime

from snippets.dates import FORMS as DATES
from snippets.dates import read_date
from snippets.focus import FORMS as FOCUSES
from snippets.focus import read_focus
from snippets.read.shape import Form, Key
from snippets.times import INTERVAL, SLOT, is_zone
from snippets.urls import url_fault, with_one_scheme

FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}

# Language, script, region, variants: RFC 5646 section 2.1, without its rare forms.
LANG = r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
ZONE = r"UTC|[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+){1,2}"  # as in the IANA time zone database

# What is wrong, in words that follow the key's name, and what to do; None when nothing is.
Fault = tuple[str, str] | None


def fault_of(text: str, key: Key) -> Fault:
    """Return what keeps `text` from standing behind `key`."""
    test = _TESTS.get(key.form)
    return test(text, key) if test else None


def reference_fault(text: str) -> Fault:
    """Return what is wrong with a text that looks like a URL or is one."""
    # A scheme that stands twice shows what is meant: `snippets.check` warns of it.
    fault = url_fault(with_one_scheme(text))
    return (f"{fault}: {text}", "copy the address from the browser") if fault else None


def _url(text: str, _key: Key) -> Fault:
    return reference_fault(text)


def _date(text: str, _key: Key) -> Fault:
    try:
        read_date(text)
    except ValueError as fault:
        return f"is wrong: {fault}", f"write {DATES}"
    return None


def _lang(text: str, _key: Key) -> Fault:
    if re.fullmatch(LANG, text):
        return None
    return f'is no language code: "{text}"', "write one such as en, hy or pt-BR"


def _moment(text: str, _key: Key) -> Fault:
    try:
        local = datetime.fromisoformat(text).tzinfo is None
    except ValueError:
        local = False
    if local and len(text) >= len("2026-12-01T09:00"):
        return None
    return f'is no local date and time: "{text}"', 'write it as 2026-12-01T09:00, and the zone in "timezone:"'


def _interval(text: str, _key: Key) -> Fault:
    if re.fullmatch(INTERVAL, text):
        return None
    return f'is no time between posts: "{text}"', "write a number and m, h, d or w, such as 6h"


def _zone(text: str, _key: Key) -> Fault:
    if re.fullmatch(ZONE, text) and is_zone(text):
        return None
    return f'is no time zone: "{text}"', "write one such as Europe/Paris or UTC"


def _slot(text: str, _key: Key) -> Fault:
    if re.fullmatch(SLOT, text):
        return None
    return f'has "{text}"', "write a day and a time of day, such as Mon 09:00"


def _choice(text: str, key: Key) -> Fault:
    return None if text in key.allowed else (f'is "{text}"', f"allowed: {', '.join(key.allowed)}")


def _flag(text: str, _key: Key) -> Fault:
    return None if text.lower() in FLAGS else (f'is "{text}"', "allowed: true, false")


def _tag(text: str, _key: Key) -> Fault:
    # Marks and joiners belong to the letters of many scripts.
    tag = text.removeprefix("#")
    if tag and all(unicodedata.category(c)[0] in "LMN" or c in "_\u200c\u200d" for c in tag):
        return None
    return f'has "{text}"', "write one word, without spaces and punctuation"


def _focus(text: str, _key: Key) -> Fault:
    try:
        read_focus(text)
    except ValueError:
        return f'is "{text}"', f"allowed: {FOCUSES}"
    return None


_TESTS: dict[Form, Callable[[str, Key], Fault]] = {
    "date": _date,
    "url": _url,
    "lang": _lang,
    "moment": _moment,
    "interval": _interval,
    "zone": _zone,
    "choice": _choice,
    "choices": _choice,
    "flag": _flag,
    "focus": _focus,
    "tags": _tag,
    "slots": _slot,
}

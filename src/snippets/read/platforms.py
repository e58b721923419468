"""platforms.yaml -> rows of the platform table, with every problem and its line.

A row says what differs from a platform that is in the table: how that one counts cannot be written in a file.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, get_args

from snippets.errors import Location, Problem
from snippets.patterns import regex
from snippets.platforms import Platform, Platforms, Step, characters
from snippets.read.decode import decode
from snippets.read.fields import Field, WrongError, as_read, convert, one_line
from snippets.read.nodes import Findings, Node, compose
from snippets.read.shape import DEFAULT, SPEAKER, Key, Shape
from snippets.read.values import Fields, Reader, read_mapping, suggest
from snippets.slugs import is_slug, slug
from snippets.themes import LEAST_SIDE, MOST_SIDE
from snippets.urls import url_fault

EXAMPLE = "example-social: {like: mastodon}"

# Names that stand beside platform ids in quotes.yaml.
TAKEN = frozenset({DEFAULT, *(key.name for key in SPEAKER.keys)})

FORMATS = ("png", "jpg", "webp")
STEPS = get_args(Step)
NO_LIMIT = "none"

# Where a composer may be: on the web, or a program for mail or text messages. Never a script.
_COMPOSERS = regex(r"(?:https?://|mailto:|sms:)", re.IGNORECASE)
_TEMPLATE = regex(r"(?:[^{}\s]|\{(?:text|url|title)\})+")


@dataclass(frozen=True, slots=True)
class _Field(Field):
    """A key of a row.

    Attributes:
        figure: whether it is a fact of the platform, whose source and date people must give.
    """

    figure: bool = False


def read_platforms(
    text: str | bytes, file: str, known: Platforms, today: date
) -> tuple[dict[str, Platform | None], tuple[Problem, ...]]:
    """Read a `platforms.yaml`.

    Args:
        text: the file, UTF-8 when bytes.
        file: its path, for messages.
        known: the table whose rows may be changed, or named by `like`; so may those above in the file.
        today: no figure was read after it.

    Returns:
        The rows by id, None for one that could not be read, so that its name is known; and the problems.
    """
    decoded, problems = decode(text, file)
    findings = Findings(file, tuple(decoded.splitlines()), problems)
    root = compose(decoded, findings)
    rows: dict[str, Platform | None] = {}
    there = {**known}
    if root and root.kind != "mapping" and not root.empty:
        findings.add(root.line, f"the file is a {root.kind}, not platforms by id", f"write it as {EXAMPLE}")
    for name, value in root.pairs if root else ():
        if name.text in rows:
            findings.add(name.line, f'"{name.text}" stands twice', "keep one of them")
        elif _may_be_id(name, findings):
            rows[name.text] = row = _platform(name, value, there, findings, today)
            if row:
                there[name.text] = row
    return rows, tuple(sorted(set(findings.problems)))


def _may_be_id(name: Node, findings: Findings) -> bool:
    if name.text in TAKEN:
        findings.add(name.line, f'"{name.text}" cannot be the id of a platform', "choose another one")
        return False
    if not is_slug(name.text) or "_" in name.text:
        todo = f'write a-z, 0-9 and -, such as "{slug(name.text).replace("_", "-")}"'
        findings.add(name.line, f'"{name.text}" is no id of a platform', todo)
        return False
    return True


def _platform(name: Node, value: Node, known: Platforms, findings: Findings, today: date) -> Platform | None:
    if value.kind != "mapping":
        findings.add(name.line, f'"{name.text}" has no keys', f"write it as {EXAMPLE}")
        return None
    before = len(findings.problems)
    fields = read_mapping(value, PLATFORM, Reader(findings, tuple(known)))
    convert(FIELDS, fields, findings)
    base = _base(name, fields, known, findings)
    if base:
        _check(fields, base, findings, today)
    failed = any(problem.severity == "error" for problem in findings.problems[before:])
    return None if failed or not base else _row(name.text, fields.values, base, Location(findings.file, name.line))


def _base(name: Node, fields: Fields, known: Platforms, findings: Findings) -> Platform | None:
    """Return the row whose values hold where none is written."""
    like = fields.values.get("like", name.text)
    if base := known.get(like):
        own = known.get(name.text)
        if own:
            return replace(base, id=own.id, name=own.name, family=own.family)
        return replace(base, id=name.text, name=f"{base.name} ({name.text})", family=base.families[-1])
    meant = suggest(like, known)
    if "like" in fields.values:
        todo = f'did you mean "{meant}"?' if meant else f"allowed: {', '.join(known)}"
        findings.add(fields.lines["like"], f'unknown platform "{like}"', todo)
    elif "like" not in fields.failed:
        todo = 'add "like:" with the id of a platform that counts as it does, such as mastodon'
        todo = f'did you mean "{meant}"? Else {todo}' if meant else todo
        findings.add(name.line, f'"{like}" is a new platform without like', todo)
    return None


def _check(fields: Fields, base: Platform, findings: Findings, today: date) -> None:
    """Report values that do not go together."""
    values, lines = fields.values, fields.lines
    if "limit" in values and base.strict_limits:
        findings.add(lines["limit"], f'"limit" of {base.name} depends on the text', "remove it")
    if values.get("thread_most") and not values.get("thread", base.thread):
        findings.add(lines["thread_most"], '"thread_most" without threads', 'add "thread: true", or remove it')
    if "checked" in values and values["checked"] > today:
        findings.add(lines["checked"], f'"checked" is yet to come: {values["checked"]}', "write the day you looked")
    told = [key for key in lines if key in SOURCED and (key in values or key in fields.failed)]
    for key, what in (("source", "where it was read"), ("checked", "the day on which it was read")) if told else ():
        if key not in values and key not in fields.failed:
            findings.add(lines[told[0]], f'"{told[0]}" without {key}', f'add "{key}:" with {what}')


def _row(id_: str, values: dict[str, Any], base: Platform, where: Location) -> Platform:
    """Return the row of checked values: those that are given, else those of `base`."""
    named = {"limit": "limits"}
    given = {named.get(key, key): value for key, value in values.items() if key != "like"}
    if "limits" in given:
        first, *others = base.limits
        given["limits"] = (replace(first, most=given["limits"]), *others)
    if given.get("alt"):
        given["alt"] = replace(base.alt or characters(None), most=given["alt"])
    if not given.get("thread", base.thread):
        # What is said of threads holds no more.
        given = {"thread_most": None, "hint": ""} | given
    unconfirmed = tuple(name for name in base.unconfirmed if name not in given)
    return replace(base, **given, id=id_, unconfirmed=unconfirmed, where=where)


# --- what stands behind a key -------------------------------------------------------------------


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(one_line, texts))


def _whole(least: int, text: str) -> int | None:
    """Return a whole number, or None where it is said that there is no limit."""
    if text == NO_LIMIT:
        return None
    if re.fullmatch(r"\d{1,9}", text, re.ASCII) and int(text) >= least:
        return int(text)
    raise WrongError(f'is "{text}"', f"write a whole number from {least} on in digits, such as 5000, or {NO_LIMIT}")


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", text, re.ASCII)
    width, height = map(int, match.groups()) if match else (0, 0)
    if all(LEAST_SIDE <= side <= MOST_SIDE for side in (width, height)):
        return width, height
    todo = f"write width and height in pixels, {LEAST_SIDE} to {MOST_SIDE}, such as 1080x1350"
    raise WrongError(f'is no size: "{text}"', todo)


def _sizes(texts: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    return tuple(dict.fromkeys(map(_size, texts)))


def _formats(texts: tuple[str, ...]) -> tuple[str, ...]:
    unknown = [text for text in texts if text not in FORMATS]
    if texts and not unknown:
        return tuple(dict.fromkeys(texts))
    raise WrongError(f'has "{unknown[0]}"' if unknown else "has nothing in it", f"allowed: {', '.join(FORMATS)}")


def _steps(texts: tuple[str, ...]) -> tuple[str, ...]:
    if sorted(texts) == sorted(STEPS):
        return texts
    raise WrongError(f'is "{", ".join(texts)}"', f"write both in their order, such as [{', '.join(STEPS)}]")


def _source(text: str) -> str:
    if "://" in text and (fault := url_fault(text)):
        raise WrongError(f"{fault}: {text}", "copy the address from the browser")
    return one_line(text)


def _day(text: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise WrongError(f'is no day: "{text}"', "write it as 2026-11-24")


def _composer(text: str) -> str:
    if not _COMPOSERS.match(text):
        raise WrongError(f'does not begin with https://, mailto: or sms:: "{text}"', "write the composer's address")
    if not re.search(r"\{(?:text|url)\}", text):
        raise WrongError("has no place for the words", "put {text} or {url} where they go")
    if not _TEMPLATE.fullmatch(text):
        raise WrongError("has { } or white space of its own", "only {text}, {url} and {title} are filled in")
    if text.lower().startswith("http") and (fault := url_fault(re.sub(r"\{\w+\}", "x", text))):
        raise WrongError(f"{fault}: {text}", "write the composer's address")
    return text


def _text(name: str, doc: str, convert: Callable[[str], object], *also: str) -> _Field:
    return _Field(Key(name, "text", doc, also=also), convert)


def _list(name: str, doc: str, convert: Callable[[tuple[str, ...]], object], *also: str) -> _Field:
    return _Field(Key(name, "texts", doc, also=also), convert)


def _flag(name: str, doc: str, *also: str) -> _Field:
    return _Field(Key(name, "flag", doc, also=also), as_read)


def _figure(name: str, least: int, doc: str, *also: str) -> _Field:
    return _Field(Key(name, "text", doc, also=also), partial(_whole, least), figure=True)


# One row a key, in the order in which people look for them.
FIELDS = (
    _text("like", "Platform whose values hold where none is written", as_read, "as", "base", "copy"),
    _text("name", "Name for people", one_line, "title", "label"),
    _figure("limit", 1, "The most of what it counts", "most", "max", "characters", "length"),
    _flag("thread", "Whether a text may go on in further posts", "threads"),
    _figure("thread_most", 1, "The most posts in a thread", "thread_max", "posts"),
    _figure("images", 0, "The most pictures in a post", "pictures", "cards"),
    _figure("image_bytes", 1, "The most bytes of a picture", "bytes", "size_limit"),
    _list("formats", "Formats of pictures, the best first", _formats, "format", "types"),
    _text("canvas", "Width and height of its card in pixels", _size, "card", "size"),
    _list("sizes", "Further sizes that it shows well", _sizes),
    _figure("alt", 1, "The most of an alt text; none where it has no field for one", "alt_text"),
    _figure("hashtags_most", 0, "The most hashtags in a post", "hashtags"),
    _figure("links_most", 1, "The most different links in a post", "links"),
    _flag("links_clickable", "Whether a link in a post can be clicked", "clickable"),
    _flag("warning", "Whether it has a field for a content warning", "cw"),
    _list("paste_order", "What is added first in its composer", _steps, "order"),
    _text("compose_url", "Address of its composer, with {text} or {url}", _composer, "compose", "share"),
    _figure("compose_most", 1, "The most that this address may carry"),
    _text("hint", "How to add the next part of a thread", one_line),
    _list("rules", "What else people should know", _lines, "rule", "notes"),
    _text("source", "Where the figures were read", _source, "url", "link"),
    _text("checked", "The day on which they were read", _day, "date", "accessed", "read"),
)

PLATFORM = Shape("a platform", tuple(field.key for field in FIELDS))

# Keys that need a source and the day on which it was read.
SOURCED = frozenset({"source", "checked", *(field.key.name for field in FIELDS if field.figure)})

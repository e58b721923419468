"""Quotes -> the text of a quotes.yaml, as a person would have typed it."""

import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePath
from typing import TypeAlias

import yaml

from snippets.model import Action, Quotes, Schedule, Settings, Snippet, Source, Speaker, Withdrawn
from snippets.patterns import regex

_LINE_MOST = 100  # columns of folded text
_PLAIN_MOST = 80  # code points; longer text is folded
_BREAK_MARKS = ("||", "¦¦", "~~~", "%%%", "@@@@")
_HEAD = """\
# Made from {file}. Read every line: only what the document says is here, and it may have been misread.
# `snippets check` names what is missing.
"""

Tree: TypeAlias = "str | bool | list[Tree] | dict[str, Tree] | Doubted"


@dataclass(frozen=True, slots=True)
class Doubted:
    """A value with comments that stand above it; an empty one is not written itself."""

    value: Tree
    comments: tuple[str, ...]


def quotes_yaml(quotes: Quotes) -> str:
    """Return the text of a quotes.yaml that holds `quotes`.

    Keys stand in the contract's order, values that say nothing are left out, and every value reads back
    as it was.

    Raises:
        ValueError: when a snippet has break points and its text contains every mark that could show them.
    """
    tree = _tree(quotes)
    head = _HEAD.format(file=" ".join(PurePath(quotes.file).name.split()) or "a document")
    parts = (f"{key}:\n" + "\n".join(_lines(value, "  ")) for key, value in tree.items() if value)
    return "\n".join([head, *(f"{part}\n" for part in parts)]) if any(tree.values()) else f"{head}\nsnippets: []\n"


def section_lines(quotes: Quotes, section: str, indent: str) -> list[str]:
    """Return the lines of `sources` or `snippets` without the key, each with its indentation.

    Raises:
        ValueError: as `quotes_yaml`.
    """
    return list(_lines(_tree(quotes)[section], indent))


# --- values -> what is written of them ----------------------------------------------------------


def _tree(quotes: Quotes) -> dict[str, dict[str, Tree] | list[Tree]]:
    return {
        "campaign": _settings(quotes.settings),
        "sources": {source.id: _source(source) for source in quotes.sources},
        "snippets": [_snippet(snippet, quotes.settings) for snippet in quotes.snippets],
    }


def _kept(pairs: Mapping[str, Tree]) -> dict[str, Tree]:
    """Return the pairs whose value says something."""
    return {key: value for key, value in pairs.items() if value not in _NOTHING}


_NOTHING: tuple[Tree, ...] = ("", [], {}, False)


def _hashtags(of: Settings | Snippet) -> Tree:
    if not of.hashtags_on:
        return [*of.hashtags]
    default: dict[str, Tree] = {"default": [*of.hashtags]} if of.hashtags else {}
    return default | {platform: [*tags] for platform, tags in of.hashtags_on}


def _settings(settings: Settings) -> dict[str, Tree]:
    default = Settings()
    written: dict[str, Tree] = {
        "title": settings.title,
        "lang": settings.lang,
        "hashtags": _hashtags(settings),
        "platforms": [*settings.platforms],
        "citations": settings.citations,
        "numbering": settings.numbering,
        "continuation": settings.continuation,
        "deep_links": settings.deep_links,
        "logo": settings.logo,
        "schedule": _schedule(settings.schedule),
        "theme": settings.theme,
        "brand": settings.brand,
        "action": _action(settings.action),
        "slides": [*settings.slides],
    }
    kept = {key: value for key, value in _kept(written).items() if getattr(settings, key) != getattr(default, key)}
    return _doubted(kept, settings.doubts)


def _doubted(written: dict[str, Tree], doubts: tuple[tuple[str, str], ...]) -> dict[str, Tree]:
    """Return what is written with the doubts about each key."""
    comments: dict[str, tuple[str, ...]] = {}
    for key, words in doubts:
        comments[key] = (*comments.get(key, ()), words)
    return {key: Doubted(value, comments[key]) if key in comments else value for key, value in written.items()}


def _schedule(schedule: Schedule | None) -> dict[str, Tree]:
    if schedule is None:
        return {}
    written: dict[str, Tree] = {key: getattr(schedule, key) for key in ("start", "timezone", "every")}
    by_platform: dict[str, Tree] = {platform: _schedule(own) for platform, own in schedule.platforms}
    return _kept(written | {"weekly": [*schedule.weekly], "platforms": by_platform})


def _action(action: Action | None) -> dict[str, Tree]:
    return _kept({"text": action.text, "url": action.url}) if action else {}


def _source(source: Source) -> dict[str, Tree]:
    keys = ("url", "title", "publisher", "author", "date", "accessed", "archive")
    return _kept({key: getattr(source, key) for key in keys})


def _snippet(snippet: Snippet, settings: Settings) -> dict[str, Tree]:
    text, mark = _with_breaks(snippet)
    sources = [source.id or _inline(source) for source in snippet.sources]
    written: dict[str, Tree] = {
        "id": snippet.id,
        "kind": snippet.kind,
        "text": text,
        "speaker": _speaker(snippet.speaker),
        "role": snippet.role,
        "warning": snippet.warning,
        "translation_of": snippet.translation_of,
        "translator": snippet.translator,
        "withdrawn": _withdrawn(snippet.withdrawn),
        "citations": snippet.citations,
        "source": sources[0] if len(sources) == 1 else "",
        "sources": sources if len(sources) > 1 else [],
        "locator": snippet.locator,
        "date": snippet.date,
        "expires": snippet.expires,
        "lang": "" if snippet.lang == settings.lang else snippet.lang,
        "tags": [*snippet.tags],
        "highlight": snippet.highlight,
        "hashtags": _hashtags(snippet),
        "alt": snippet.alt,
        "image": snippet.image,
        "image_credit": snippet.image_credit,
        "image_focus": snippet.image_focus,
        "slides": [*snippet.slides],
        "posts": dict(snippet.posts),
        "break": mark,
    }
    return _kept(_doubted(written, snippet.doubts))


def _inline(source: Source) -> Tree:
    written = _source(source)
    return source.url if written.keys() == {"url"} else written


def _speaker(speaker: Speaker | None) -> Tree:
    if speaker is None:
        return ""
    return {"name": speaker.name, **dict(speaker.handles)} if speaker.handles else speaker.name


def _withdrawn(withdrawn: Withdrawn | None) -> Tree:
    if withdrawn is None:
        return ""
    written = _kept({"reason": withdrawn.reason, "date": withdrawn.date, "correction": withdrawn.correction})
    return withdrawn.reason if written.keys() == {"reason"} else written


def _with_breaks(snippet: Snippet) -> tuple[str, str]:
    """Return the text with its break points marked, and the mark."""
    if not snippet.breaks:
        return snippet.text, ""
    free = [mark for mark in _BREAK_MARKS if mark not in snippet.text and mark[0] not in snippet.text]
    if not free:
        raise ValueError(f"no mark is left to show the break points of {snippet.id}")
    edges = [0, *snippet.breaks, len(snippet.text)]
    pieces = (snippet.text[start:end] for start, end in pairwise(edges))
    return free[0].join(pieces), free[0]


# --- what is written -> lines -------------------------------------------------------------------


def _lines(tree: dict[str, Tree] | list[Tree], indent: str) -> Iterator[str]:
    """Yield the lines of a mapping or a list, each with its indentation."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if isinstance(value, Doubted):
                yield from (f"{indent}# {' '.join(words.split())}" for words in value.comments)
            shown = value.value if isinstance(value, Doubted) else value
            if shown not in _NOTHING:
                yield from _entry(f"{indent}{_scalar(key)}:", shown, f"{indent}  ")
        return
    for at, item in enumerate(tree):
        if isinstance(item, (dict, list)):
            if at:
                yield ""
            first, *rest = _lines(item, f"{indent}  ")
            yield f"{indent}- {first.lstrip()}"
            yield from rest
        else:
            yield f"{indent}- {_scalar(str(item))}"


def _entry(head: str, value: Tree, indent: str) -> Iterator[str]:
    """Yield a key with its value; `indent` is that of lines below the key."""
    if isinstance(value, bool):
        yield f"{head} {str(value).lower()}"
    elif isinstance(value, str):
        form, *rest = _text(value)
        yield f"{head} {form}"
        yield from (indent + line if line else "" for line in rest)
    elif isinstance(value, list) and (line := _flow(value)) and len(head) + len(line) < _LINE_MOST:
        yield f"{head} {line}"
    elif isinstance(value, (list, dict)):
        yield head
        yield from _lines(value, indent)


def _flow(items: list[Tree]) -> str:
    """Return a list of texts on one line; empty when it holds anything else."""
    texts = [item for item in items if isinstance(item, str)]
    return f"[{', '.join(_scalar(text, flow=True) for text in texts)}]" if len(texts) == len(items) else ""


def _text(text: str) -> list[str]:
    """Return a value's lines in the first form that is readable and gives the same text back."""
    if "\n" in text or (" " in text and len(text) > _PLAIN_MOST):
        literal = ["|-", *text.split("\n")]
        # Verses, and paragraphs that are short, stand as they are.
        forms = [literal, _folded(text)] if max(map(len, literal)) <= _LINE_MOST else [_folded(text), literal]
        for form in forms:
            if _NO_TRAP.fullmatch(text) or _reads_back("\n ".join(form), text):
                return form
    return [_scalar(text)]


def _folded(text: str) -> list[str]:
    lines: list[str] = []
    for paragraph in text.split("\n"):
        # In folded text a line break is a space, and a blank line a line break.
        lines += [""] * bool(lines)
        lines += textwrap.wrap(paragraph, _LINE_MOST, break_long_words=False, break_on_hyphens=False)
    return [">-", *lines]


def _scalar(text: str, *, flow: bool = False) -> str:
    """Return a value on one line: as it is where that cannot be misread, else in quotation marks."""
    if _SAFE.fullmatch(text) and text.lower() not in _KEYWORDS:
        return text
    forms = [text] if _PLAIN.match(text) and not (flow and set(text) & _FLOW_MARKS) else []
    if '"' in text or "\\" in text:
        forms.append("'" + text.replace("'", "''") + "'")
    form = next((form for form in forms if "\n" not in text and _reads_back(form, text)), "")
    return form or f'"{"".join(map(_escaped, text))}"'


# What no reader of YAML takes for anything else: most values, found without asking one. Addresses; words.
_SAFE = regex(r"https?://[\w./%~+=&?@!$*-]+|[A-Za-z][\w./-]*(?: [A-Za-z0-9_][\w./-]*)*", re.ASCII)
_KEYWORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
# One paragraph with single spaces between its words: folding gives it back.
_NO_TRAP = regex(r"[!-~\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff]+(?: [!-~\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff]+)*")
# A person leaves out quotation marks where the text begins with a letter or a digit.
_PLAIN = regex(r"[^\W_]")
_FLOW_MARKS = frozenset(",[]{}?")  # an older reader takes "?" there for a key
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _escaped(character: str) -> str:
    code = ord(character)
    # YAML 1.2, 5.1: what may stand as it is; line separators and the byte order mark would be lost.
    shown = 0x20 <= code < 0x7F or code == 0x85 or 0xA0 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code > 0xFFFF
    if character in _ESCAPES:
        return _ESCAPES[character]
    if shown and character not in "\x85\u2028\u2029\ufeff":
        return character
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _reads_back(form: str, text: str) -> bool:
    """Return whether a reader of YAML takes `form`, written after a key, for `text`."""
    try:
        return bool(yaml.load(f"k: {form}\n", _LOADER) == {"k": text})  # noqa: S506 - safe in both forms
    except (yaml.YAMLError, ValueError):
        return False


_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader

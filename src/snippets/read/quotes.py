"""quotes.yaml -> settings, sources and snippets, with every problem of form and its line."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from snippets.errors import Location, Problem
from snippets.model import Action, Quotes, Schedule, Settings, Snippet, Source, Speaker, Withdrawn
from snippets.platforms import PLATFORMS
from snippets.read.decode import decode
from snippets.read.forms import FLAGS, reference_fault
from snippets.read.nodes import Findings, Node, compose
from snippets.read.shape import QUOTES, SNIPPET
from snippets.read.values import Fields, Reader, Reference, read_list, read_mapping, suggest
from snippets.slugs import digest, slug

EXAMPLE = "- {text: …, source: https://…}"


def read_quotes(
    text: str | bytes, file: str, platforms: Collection[str] = tuple(PLATFORMS)
) -> tuple[Quotes, tuple[Problem, ...]]:
    """Read a whole `quotes.yaml`.

    What could not be read is left out of the result, and a problem says so. A snippet is left out when its
    text or source is written but unreadable, not when it is missing: that is for `snippets.check` to say.

    Args:
        text: the file, UTF-8 when bytes.
        file: its path, for messages.
        platforms: ids of the platforms that exist.
    """
    decoded, problems = decode(text, file)
    findings = Findings(file, tuple(decoded.splitlines()), problems)
    root = compose(decoded, findings)
    reader = Reader(findings, platforms)
    fields = _top(root, reader)
    quotes = _quotes(fields, reader) if fields else Quotes(file)
    return quotes, tuple(sorted(set(findings.problems)))


def _top(root: Node | None, reader: Reader) -> Fields | None:
    """Return the keys of the file; the short form, a list, is that of its snippets."""
    findings = reader.findings
    if root is None or root.empty:
        # After a fault of syntax it is not known to be empty.
        if not findings.failed:
            findings.add(0, "the file is empty", f"add a snippet, such as {EXAMPLE}")
        return None
    if root.kind == "list":
        return Fields(root.line, {"snippets": read_list(root, SNIPPET, reader)})
    if root.kind == "text":
        findings.add(root.line, "the file is one text, not a list of snippets", f"write it as {EXAMPLE}")
        return None
    if "text" in {key.text for key, _ in root.pairs}:
        findings.add(root.line, "a snippet that is not in a list", 'begin it with "- "')
        return None
    fields = read_mapping(root, QUOTES, reader)
    if not fields.values.get("snippets") and not findings.failed:
        findings.add(0, "no snippets", f'add "snippets:" and under it {EXAMPLE}')
    return fields


def _quotes(fields: Fields, reader: Reader) -> Quotes:
    values = fields.values
    settings = _settings(values.get("campaign"), reader)
    named: Mapping[str, Fields | None] = values.get("sources", {})
    sources = {name: _source(source, reader, name) for name, source in named.items() if source}
    snippets = [
        snippet
        for snippet in values.get("snippets", ())
        if not ({"text", "source", "sources"} & snippet.failed) - snippet.values.keys()
        and _resolve(snippet, sources, named, reader)
    ]
    ids = _ids(snippets)
    return Quotes(
        file=reader.findings.file,
        settings=settings,
        sources=tuple(sources.values()),
        snippets=tuple(_snippet(item, id_, settings, reader) for item, id_ in zip(snippets, ids, strict=True)),
    )


def _where(fields: Fields, reader: Reader) -> dict[str, Any]:
    return {"where": Location(reader.findings.file, fields.line)}


def _settings(fields: Fields | None, reader: Reader) -> Settings:
    if not fields:
        return Settings()
    values = dict(fields.values)
    if schedule := values.get("schedule"):
        values["schedule"] = _schedule(schedule, reader)
    if action := values.get("action"):
        values["action"] = Action(**action.values)
    values |= _hashtags(values.pop("hashtags", ()))
    return Settings(**values, **_where(fields, reader), lines=tuple(fields.lines.items()))


def _schedule(fields: Fields, reader: Reader) -> Schedule:
    if {"every", "weekly"} <= fields.lines.keys():
        reader.findings.add(fields.lines["weekly"], '"every" and "weekly" in one timetable', "keep one of them")
    by_platform = tuple((name, _schedule(own, reader)) for name, own in fields.values.get("platforms", ()))
    return Schedule(**fields.values | {"platforms": by_platform})


def _hashtags(by_platform: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, Any]:
    found = dict(by_platform)
    return {"hashtags": found.pop("", ()), "hashtags_on": tuple(found.items())}


def _source(fields: Fields, reader: Reader, name: str = "") -> Source:
    return Source(id=name, **fields.values, **_where(fields, reader))


def _resolve(
    snippet: Fields, sources: Mapping[str, Source], named: Mapping[str, Fields | None], reader: Reader
) -> bool:
    """Put sources in place of ids, URLs and fields; return whether all could be found."""
    meant = [one for key in ("source", "sources") for one in snippet.values.pop(key, ())]
    faults = [(one.line, *fault) for one in meant if isinstance(one, Reference) and (fault := _fault(one.text, named))]
    for line, what, todo in faults:
        reader.findings.add(line, what, todo)
    # A named source that could not be read has its problem where it stands.
    known = [one for one in meant if isinstance(one, Fields) or one.text in sources or one.text not in named]
    if faults or len(known) < len(meant):
        return False
    snippet.values["sources"] = tuple(
        _source(one, reader)
        if isinstance(one, Fields)
        else sources.get(one.text) or Source(one.text, where=Location(reader.findings.file, one.line))
        for one in meant
    )
    return True


def _fault(meant: str, named: Collection[str]) -> tuple[str, str] | None:
    """Return what is wrong with a text that should name a source, and what to do."""
    if meant in named:
        return None
    if "://" in meant or meant.lower().startswith(("http:", "https:", "www.")):
        fault = reference_fault(meant)
        return (f'"source" {fault[0]}', fault[1]) if fault else None
    what = f'unknown source "{meant}"'
    if near := suggest(meant, named):
        return what, f'did you mean "{near}"?'
    if re.match(r"[\w-]+(\.[\w-]+)+(/|$)", meant):
        return what, f"if it is a web address, write https://{meant}"
    return what, 'add it under "sources:", or write a URL'


def _ids(snippets: list[Fields]) -> list[str]:
    """Return an id for each snippet: its own, else one made from its text.

    The first of several alike keeps the plain slug, so adding snippets at the end of a file renames none.
    """
    taken = {str(snippet.values.get("id", "")).lower() for snippet in snippets}
    numbers: dict[str, int] = {}
    ids = []
    for snippet in snippets:
        own = snippet.values.get("id", "")
        text = snippet.values.get("text", "")
        ids.append(own or _free(slug(text), text, taken, numbers))
        taken.add(ids[-1].lower())
    return ids


def _free(name: str, text: str, taken: set[str], numbers: dict[str, int]) -> str:
    """Return a name that is not taken; `numbers` has the last one given to each name, so that none is tried again."""
    if name not in taken:
        return name
    # Texts that begin alike differ later; the same text twice needs a number as well.
    name = f"{name}-{digest(text)}"
    free = name if name not in numbers else f"{name}-{numbers[name]}"
    while free in taken:
        numbers[name] = numbers.get(name, 1) + 1
        free = f"{name}-{numbers[name]}"
    return free


def _snippet(fields: Fields, id_: str, settings: Settings, reader: Reader) -> Snippet:
    values = dict(fields.values)
    text, breaks = take_breaks(values.get("text", ""), values.pop("break", ""))
    if "break" in fields.lines and not breaks:
        reader.findings.add(
            fields.lines["break"],
            "the break mark is not inside the text",
            "put it there, or remove the key",
            "warning",
        )
    values |= {"id": id_, "text": text, "breaks": breaks, **_hashtags(values.pop("hashtags", ()))}
    spoken = "speaker" in values or "speaker" in fields.failed
    values.setdefault("kind", "quote" if spoken else "fact")
    values.setdefault("lang", settings.lang)
    if speaker := values.get("speaker"):
        name = speaker.values.pop("name")
        values["speaker"] = Speaker(name, tuple(speaker.values.items()))
    if withdrawn := values.get("withdrawn"):
        values["withdrawn"] = Withdrawn(**withdrawn.values)
    if "withdrawn" in fields.lines.keys() - fields.failed:
        _require_reason(values.get("withdrawn"), fields.lines["withdrawn"], reader)
    return Snippet(**values, **_where(fields, reader), lines=tuple(fields.lines.items()))


def _require_reason(withdrawn: Withdrawn | None, line: int, reader: Reader) -> None:
    """Report a withdrawal that says yes, no or nothing: it is not known what is meant."""
    reason = withdrawn.reason if withdrawn else ""
    if not reason or reason.lower() in FLAGS:
        what = f'the reason for withdrawing is "{reason}"'
        reader.findings.add(line, what, "write the reason, or remove the key to keep the snippet")


def take_breaks(text: str, mark: str) -> tuple[str, tuple[int, ...]]:
    """Return the text without break marks, and the offsets at which a post may end.

    White space round a mark becomes one space, or the line ends in it; where there is none, none is added.
    """
    if not mark:
        return text, ()
    first, *rest = re.split(rf"(\s*){re.escape(mark)}(\s*)", text)
    joined = first
    breaks = []
    for before, after, piece in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        # A mark at either end, or twice in a row, divides nothing.
        if joined and piece:
            breaks.append(len(joined))
            space = before + after
            joined += "\n" * space.count("\n") or " " * bool(space)
        joined += piece
    return joined, tuple(breaks)

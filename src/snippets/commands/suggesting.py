"""`verify --suggest`: what pages say of themselves, as a patch to the quotes file. Nothing is applied."""

from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import click
import yaml

from snippets.patterns import regex

if TYPE_CHECKING:
    from snippets.model import Source
    from snippets.verify.checking import Checked, Sources
    from snippets.verify.metadata import Suggestion

# A source as one line: an address where a mapping may stand, with what stands before it.
_SHORT = regex(r"^(?P<indent>\s*)(?P<before>(?:- )?(?:[\w\"'-]+:\s+)?)(?P<url>[\"']?https?://\S+?[\"']?)\s*$")
_URL_KEY = regex(r"^(?P<indent>\s*(?:- )?)url:\s")


def patch(rows: Sequence["Checked"], sources: "Sources", quotes: Path) -> str:
    """Return a unified diff that gives sources what their pages say of themselves; empty where nothing is new.

    A key that the quotes have is never changed. Each line says in a comment where its value is from.
    """
    lines = quotes.read_text("utf-8").splitlines(keepends=True)
    added: dict[int, list[str]] = {}
    seen: set[str] = set()
    for row in rows:
        work = row.source
        if work.url in seen:
            continue
        seen.add(work.url)
        new = [said for said in _said(work, sources) if not getattr(work, said.key)]
        place = _place(lines, work)
        if new and place is None:
            # Such as one that is written in braces: no line can be put in after it.
            click.echo(f"{quotes}:{work.where.line}: to be written by hand, for {work.url}:", err=True)
            click.echo("".join(_row("    ", said) for said in new), err=True, nl=False)
        elif new and place is not None:
            added[place] = _rewritten(lines[place], new)
    after = [part for number, line in enumerate(lines) for part in added.get(number, [line])]
    return "".join(unified_diff(lines, after, str(quotes), str(quotes)))


def _said(work: "Source", sources: "Sources") -> tuple["Suggestion", ...]:
    from snippets.verify.charsets import decoded
    from snippets.verify.metadata import suggestions
    from snippets.verify.reply import HTML, Reply

    reply = sources.pages.fetch(work.url)
    return suggestions(decoded(reply)) if isinstance(reply, Reply) and reply.content_type in HTML else ()


def _place(lines: Sequence[str], work: "Source") -> int | None:
    """Return the line, from 0, that names the address of a source: its own, or one soon after it."""
    start = max(0, work.where.line - 1)
    near = range(start, min(len(lines), start + 12))
    return next((number for number in near if work.url in lines[number] and _writes(lines[number])), None)


def _writes(line: str) -> bool:
    return bool(_URL_KEY.match(line) or _SHORT.match(line))


def _rewritten(line: str, new: Sequence["Suggestion"]) -> list[str]:
    """Return the line of an address with the new keys after it."""
    if key := _URL_KEY.match(line):
        indent = " " * len(key["indent"])
        return [line if line.endswith("\n") else f"{line}\n", *(_row(indent, said) for said in new)]
    short = _SHORT.match(line)
    assert short
    before = short["before"]
    if before.strip() in {"", "-"}:
        # An item of a list: the mapping begins on its line.
        indent = short["indent"] + " " * len(before)
        return [f"{short['indent']}{before}url: {short['url']}\n", *(_row(indent, said) for said in new)]
    indent = short["indent"] + ("    " if before.startswith("- ") else "  ")
    head = f"{short['indent']}{before.rstrip()}\n"
    return [head, f"{indent}url: {short['url']}\n", *(_row(indent, said) for said in new)]


def _row(indent: str, said: "Suggestion") -> str:
    value = yaml.safe_dump(said.value, allow_unicode=True, width=10_000).removesuffix("...\n").strip()
    return f"{indent}{said.key}: {value}  # from the page: {said.origin}\n"

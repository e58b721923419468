"""How verdicts are printed: for programs, and for people."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from snippets.verify.checking import Checked, Look

_SIGNS = {"verified": ("\u2713", "green"), "differs": ("\u2260", "red"), "unchecked": ("?", "yellow")}
_COLOURS: dict[str, dict[str, Any]] = {
    "=": {}, "-": {"fg": "red", "strikethrough": True}, "+": {"fg": "green", "underline": True},
}  # fmt: skip
_WHERE = {"live": "live page", "archive": "archived copy", "offline": "saved page"}


def values(checked: "Checked") -> dict[str, Any]:
    """Return what is printed of a snippet and a source as JSON."""
    look = checked.best
    found = look.found
    row: dict[str, Any] = {
        "id": checked.snippet.id,
        "source": checked.source.url,
        "verdict": look.verdict,
        "family": look.family,
        "where": look.where,
        "url": look.url,
        "passage": (found.passage or None) if found else None,
        "prefix": found.prefix if found else "",
        "suffix": found.suffix if found else "",
        "diff": [list(part) for part in found.diff] if found else [],
        "gaps": list(found.gaps) if found else [],
        "likeness": found.likeness if found else 0.0,
        "fragment": look.fragment,
        "page": look.page,
        "notes": list(look.notes),
        "looks": [{"where": one.where, "url": one.url, "verdict": one.verdict} for one in checked.looks],
    }
    if checked.snippet.kind == "fact":
        row["family"] = "fact"
        row["found"] = list(look.facts.found) if look.facts else []
        row["missing"] = list(look.facts.missing) if look.facts else []
    return row


def report(checked: "Checked") -> str:
    """Return what is printed of a snippet and a source for people."""
    if checked.snippet.kind == "fact":
        return _report_of_fact(checked)
    look = checked.best
    sign, colour = _SIGNS[look.family]
    lines = [f"{click.style(sign, fg=colour, bold=True)} {checked.snippet.id}: {look.verdict}, {_place(look)}"]
    lines.extend(f"    {note}" for note in look.notes)
    if look.found and look.found.diff:
        lines.extend(_side_by_side(look.found.diff))
    elif look.found and look.verdict != "exact" and look.found.passage:
        around = (look.found.prefix, look.found.passage, look.found.suffix)
        before, passage, after = (" ".join(part.split()) for part in around)
        grey = (click.style(f"…{before} ", dim=True), click.style(f" {after}…", dim=True))
        lines.append(f"    the source has: {grey[0]}{passage}{grey[1]}")
    others = (other for other in checked.looks if other is not look)
    lines.extend(f"    {_WHERE[other.where]}: {': '.join((other.verdict, *other.notes[:1]))}" for other in others)
    return "\n".join(lines)


def _place(look: "Look") -> str:
    page = f", page {look.page}" if look.page else ""
    return f"{_WHERE[look.where]} {look.url}{page}"


def _side_by_side(diff: Sequence[tuple[str, str]]) -> list[str]:
    """Return the words of the quotation, and those of the source, what differs marked."""
    ours = " ".join(click.style(words, **_COLOURS[change]) for change, words in diff if change in "=-")
    theirs = " ".join(click.style(words, **_COLOURS[change]) for change, words in diff if change in "=+")
    return [f"    quotation: {ours}", f"    source:    {theirs}"]


def _report_of_fact(checked: "Checked") -> str:
    look = checked.best
    head = f"{click.style('·', bold=True)} {checked.snippet.id}: fact, {_place(look)}"
    if look.facts is None:
        return "\n".join((head, *(f"    {note}" for note in look.notes)))
    rows = (("found", look.facts.found, "green"), ("not found", look.facts.missing, "yellow"))
    return "\n".join(
        (head, *(f"    {what}: {click.style(', '.join(parts), fg=colour)}" for what, parts, colour in rows if parts))
    )

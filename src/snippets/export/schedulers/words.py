"""What lies in the folder of the schedulers' files, for people: how to import each, and what is not in them."""

from collections.abc import Iterable, Iterator, Sequence

from snippets.export.schedulers.formats import Format
from snippets.export.schedulers.rows import Left, summed
from snippets.export.timed import GAP
from snippets.products import Campaign


def about(files: Sequence[tuple[Format, Sequence[str]]], campaign: Campaign, base: str, left: Sequence[Left]) -> str:
    """Return the text, in Markdown.

    Args:
        files: each format with the names of its files.
        campaign: that they are of.
        base: the address of the pictures; empty for none.
        left: what the files do not have as it is pasted.
    """
    return "\n".join((*_head(campaign, base), *_formats(files), *_guarded(left), *_left_out(left))) + "\n"


def _head(campaign: Campaign, base: str) -> Iterator[str]:
    yield "# Files for schedulers\n"
    yield "UTF-8 without a byte order mark, commas, lines that end in CRLF. Look at a file before you import it.\n"
    schedule = campaign.settings.schedule
    if schedule:
        zones = {platform: schedule.on(platform).timezone for platform in campaign.settings.platforms}
        own = [f"{zone} on {platform}" for platform, zone in zones.items() if zone != schedule.timezone]
        named = "; ".join(filter(None, (schedule.timezone, *own)))
        yield f"Times are local{f' ({named})' if named else ''}: set the scheduler to the same time zone."
    else:
        yield "There are no times: `schedule:` in the campaign fills them. Files that need them are not written."
    if base:
        yield f"Pictures are expected below {base}: put the output folder there before you import."
    else:
        yield "There are no pictures: `snippets export --media-base-url https://…` says where they can be reached."


def _formats(files: Sequence[tuple[Format, Sequence[str]]]) -> Iterator[str]:
    for form, names in files:
        if not names:
            continue
        yield f"\n## {form.title}\n"
        yield f"Files: {', '.join(names)}\n"
        yield f"- Columns: {', '.join(form.columns)}" + ("" if form.headed else "; no header row")
        yield f"- Source: {form.source}"
        if form.unconfirmed:
            yield f"- **Not confirmed**: {form.unconfirmed}. Compare with the scheduler's own template."
        if form.most:
            yield f"- At most {form.most} rows a file; more are in numbered files."
        if form.apart:
            yield f"- It knows no threads: their posts are rows of their own, {GAP} minutes apart."
        yield from (f"- {note}" for note in form.notes)


def _guarded(left: Iterable[Left]) -> Iterator[str]:
    found = dict.fromkeys(f"{one.item.snippet.id} ({one.item.platform})" for one in left if one.guarded)
    if found:
        yield "\n## Posts that begin as a formula does\n"
        yield "A spreadsheet might run them, so an apostrophe stands in front, which would be published. Begin them"
        yield f"with another word: {', '.join(found)}"


def _left_out(left: Iterable[Left]) -> Iterator[str]:
    found = summed(left)
    if found:
        yield "\n## Left out\n"
        yield from (f"- {title}: {why}: {', '.join(items)}" for (title, why), items in found.items())

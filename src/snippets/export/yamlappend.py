"""Adds to the text of a quotes.yaml without touching what a person wrote: comments, order and line breaks stay."""

from dataclasses import dataclass, replace

import yaml

from snippets.export.yamlfile import section_lines
from snippets.model import Quotes

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@dataclass(frozen=True, slots=True)
class Appended:
    """A text with more in it.

    Attributes:
        text: the whole file.
        more: what was added, as the file says it: the short form has no named sources.
    """

    text: str
    more: Quotes


def append_yaml(text: str, more: Quotes) -> Appended:
    """Return the text of a quotes.yaml with the sources and snippets of `more` at the ends of their lists.

    Whoever calls this reads the result back: YAML has more forms than are told apart here.

    Args:
        text: of a file without errors.
        more: to add, with the settings of the file and ids that are free there.

    Raises:
        ValueError: there is no such place: the file is in one line's form, or has no names for sources.
    """
    try:
        root = yaml.compose(text, _LOADER)
    except yaml.YAMLError as error:
        raise ValueError("it has characters that YAML does not take") from error
    carriage = "\r" if "\r\n" in text else ""
    lines = (text if text.endswith("\n") else f"{text}{carriage}\n").split("\n")
    if isinstance(root, yaml.SequenceNode):
        more = _inline(more)
    nodes = _sections(root, len(lines))
    places = [_place(name, nodes.get(name), more, lines) for name in ("sources", "snippets") if getattr(more, name)]
    for at, added in sorted(places, reverse=True):
        lines[at:at] = [line + carriage for line in added]
    return Appended("\n".join(lines), more)


def _sections(root: yaml.Node | None, last: int) -> dict[str, tuple[yaml.Node, int]]:
    """Return section name -> its value, and the line (0-based) before which it ends."""
    if isinstance(root, yaml.SequenceNode):
        return {"snippets": (root, last)}
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise ValueError("the file is not a list of keys")
    ends = [key.start_mark.line for key, _ in root.value[1:]] + [last]
    return {key.value: (value, end) for (key, value), end in zip(root.value, ends, strict=True)}


def _place(name: str, section: tuple[yaml.Node, int] | None, more: Quotes, lines: list[str]) -> tuple[int, list[str]]:
    """Return the line before which a section gets its additions, and their lines."""
    if section is None:
        return _behind_text(lines, len(lines)), ["", f"{name}:", *section_lines(more, name, "  ")]
    node, end = section
    if not isinstance(node, yaml.CollectionNode) or node.flow_style:
        raise ValueError(f"{name} is empty or written in brackets")
    added = section_lines(more, name, " " * node.start_mark.column)
    return _behind_text(lines, end), ["", *added] if name == "snippets" else added


def _behind_text(lines: list[str], end: int) -> int:
    """Step back over blank lines and comments at the margin: they belong to what follows."""
    while end and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return end


def _inline(more: Quotes) -> Quotes:
    """Return the snippets with their sources written out in each."""
    used = {source.id for snippet in more.snippets for source in snippet.sources}
    if any(source.id not in used for source in more.sources):
        raise ValueError("a plain list of snippets has no place for a source that none of them names")
    snippets = (
        replace(snippet, sources=tuple(replace(source, id="") for source in snippet.sources))
        for snippet in more.snippets
    )
    return replace(more, sources=(), snippets=tuple(snippets))

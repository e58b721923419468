"""What we remember of a place from one export to the next: one dot-file in it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from snippets.export.place import Place
from snippets.products import File

STATE = ".snippets.json"
VERSION = 2


Said = tuple[int, str, str]
"""A warning: lines below the snippet's own, what is wrong, what to do."""


@dataclass(frozen=True, slots=True)
class State:
    """What an export left.

    Attributes:
        files: paths of what we made.
        claims: folders in which an export was making items when it was interrupted; empty after one that ended.
        strangers: what stood in these folders before it, is not ours, and has a name as ours have.
        prints: item folder -> fingerprint of all that shaped the item.
        warnings: item folder -> what was said of the item when it was made.
        ends: path -> SHA-256 of what is made of the campaign as a whole.
        whole: fingerprint of all of it; empty when it must be made again.
    """

    files: frozenset[str] = frozenset()
    claims: tuple[str, ...] = ()
    strangers: frozenset[str] = frozenset()
    prints: Mapping[str, str] = field(default_factory=dict)
    warnings: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)
    ends: Mapping[str, str] = field(default_factory=dict)
    whole: str = ""


def read_state(place: Place) -> State:
    """Return the state of a place. Without one nothing is ours: files with our content are taken over, others not.

    Raises:
        OSError: there is one that cannot be read.
    """
    try:
        content = json.loads(place.read(STATE) or b"")
        return State(
            files=frozenset(_texts(content["files"])),
            claims=tuple(_texts(content.get("claims", []))),
            strangers=frozenset(_texts(content.get("strangers", []))),
            prints=_pairs(content.get("prints", {})),
            warnings={str(name): tuple(map(_said, found)) for name, found in content.get("warnings", {}).items()},
            ends=_pairs(content.get("ends", {})),
            whole=str(content.get("whole", "")),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return State()


def write_state(place: Place, state: State) -> None:
    """Write the state, the same bytes for the same state.

    Raises:
        OSError: it cannot be written.
    """
    content = {
        "version": VERSION,
        "files": sorted(state.files),
        "claims": sorted(state.claims),
        **({"strangers": sorted(state.strangers)} if state.strangers else {}),
        "prints": dict(sorted(state.prints.items())),
        "warnings": dict(sorted(state.warnings.items())),
        "ends": dict(sorted(state.ends.items())),
        "whole": state.whole,
    }
    lines = json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace('",', '",\n')
    place.put((File(STATE, f"{lines}\n".encode()),), durable=True)


def _texts(values: object) -> list[str]:
    if not isinstance(values, list):
        raise TypeError
    return [value for value in values if isinstance(value, str)]


def _said(value: list[Any]) -> Said:
    lines, what, todo = value
    return int(lines), str(what), str(todo)


def _pairs(values: object) -> dict[str, str]:
    if not isinstance(values, dict):
        raise TypeError
    return {str(key): value for key, value in values.items() if isinstance(value, str)}

"""A theme file -> a theme, with every problem and its line.

The file says what differs from a theme, or from another theme file: a composition cannot be written in a file.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from snippets.errors import Problem
from snippets.faces import own_face
from snippets.read.decode import decode
from snippets.read.fields import convert
from snippets.read.judges import Judges
from snippets.read.nodes import Findings, Node, compose
from snippets.read.shape import Shape
from snippets.read.themekeys import LARGE_TYPES, RATIO_CLASSES, SMALL_TYPES, Files, theme_keys
from snippets.read.values import Fields, Reader, read_mapping, report_missing, suggest
from snippets.themes import GROUND, Measures, Theme, Type, contrasts, is_theme_file

# Files that may stand behind one another.
MOST_DEEP = 5

# Of an ink and what it stands on (WCAG 2.2, success criterion 1.4.3).
LEAST_CONTRAST = 4.5

EXAMPLE = '"like: paper" and what differs from it'


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a theme file is read with.

    Attributes:
        known: the themes that it may be like.
        read: returns what is in a theme file; None where there is none.
        judges: say which fonts and pictures can be used.
        trail: the files that led here, this one last.
    """

    known: Mapping[str, Theme]
    read: Callable[[Path], bytes | None]
    judges: Judges
    trail: tuple[str, ...]


def read_theme(
    text: str | bytes,
    file: str,
    folder: Path,
    known: Mapping[str, Theme],
    read: Callable[[Path], bytes | None],
    judges: Judges,
) -> tuple[Theme | None, tuple[Problem, ...]]:
    """Read a theme file.

    Args:
        text: the file, UTF-8 when bytes.
        file: its path, for messages.
        folder: where it lies, absolute: there begin the paths in it.
        known: the themes that it may be like.
        read: returns what is in a theme file; None where there is none.
        judges: say which fonts and pictures can be used.

    Returns:
        The theme, None when there are errors; and the problems, those of the files that it is like among them.
    """
    theme, problems = _read(text, file, folder, _Reading(known, read, judges, (_place(folder, Path(file).name),)))
    return theme, tuple(sorted(set(problems)))


def _place(folder: Path, name: str) -> str:
    return os.path.normpath(folder / name)


def _read(text: str | bytes, file: str, folder: Path, reading: _Reading) -> tuple[Theme | None, list[Problem]]:
    decoded, problems = decode(text, file)
    findings = Findings(file, tuple(decoded.splitlines()), problems)
    root = compose(decoded, findings)
    if not root or root.kind != "mapping":
        if not findings.failed:
            what = f"the file is a {root.kind}, not a theme" if root and not root.empty else "the file says nothing"
            findings.add(root.line if root else 0, what, f"write {EXAMPLE}")
        return None, findings.problems
    base = _base(root, folder, findings, reading)
    rows = theme_keys([base] if base else reading.known.values(), Files(folder, reading.judges))
    shape = Shape("a theme", tuple(row.key for row in rows), required=(("like",),))
    fields = read_mapping(root, shape, Reader(findings, ()))
    report_missing(fields, shape, Reader(findings, ()))
    convert(rows, fields, findings)
    _report_empty(fields, findings)
    if not base:
        return None, findings.problems
    theme = _theme(base, Path(file).stem, fields.values)
    for fault in _CHECKS:
        for line, what, todo in fault(theme, _Given(fields, reading.judges)):
            findings.add(line, what, todo)
    return None if findings.failed else theme, findings.problems


def _base(root: Node, folder: Path, findings: Findings, reading: _Reading) -> Theme | None:
    """Return the theme whose values hold where none is written."""
    name, like = next(((key, value) for key, value in root.pairs if key.text == "like"), (root, root))
    if like.kind != "text" or like.empty:
        return None
    wanted = like.text.strip()
    if wanted in reading.known:
        return reading.known[wanted]
    place = _place(folder, wanted)
    content = reading.read(folder / wanted) if is_theme_file(wanted) else None
    if not is_theme_file(wanted):
        meant = suggest(wanted, reading.known)
        todo = f'did you mean "{meant}"?' if meant else f"allowed: {', '.join(reading.known)}, or a theme file"
        findings.add(name.line, f'no theme "{wanted}"', todo)
    elif place in reading.trail:
        findings.add(name.line, f'"like" leads back to "{wanted}"', "name a theme that is not like this one")
    elif len(reading.trail) == MOST_DEEP:
        findings.add(name.line, f"more than {MOST_DEEP} theme files like one another", "name a theme, such as paper")
    elif content is None:
        findings.add(name.line, f'no file "{wanted}"', "write its path as seen from this file")
    else:
        file = (Path(findings.file).parent / wanted).as_posix()
        further = replace(reading, trail=(*reading.trail, place))
        base, problems = _read(content, file, (folder / wanted).parent, further)
        findings.problems.extend(problems)
        return base
    return None


def _report_empty(fields: Fields, findings: Findings) -> None:
    """Report colours that YAML took for comments."""
    for name in ("colours", "gradients"):
        group = fields.values.get(name, Fields(0))
        for key, line in group.lines.items():
            if key not in group.values and key not in group.failed:
                group.failed.add(key)
                findings.add(
                    line, f'"{key}" has nothing behind it', "put a colour, which begins with #, in quotation marks"
                )


# Key under `types:` -> the field of a Theme.
_TYPES = {**LARGE_TYPES, **SMALL_TYPES}


# --- values -> theme ----------------------------------------------------------------------------


def _theme(base: Theme, name: str, values: Mapping[str, Any]) -> Theme:
    """Return the theme of the values that could be read."""
    colours, gradients = (dict(_values(values, key)) for key in ("colours", "gradients"))
    fills = {role: stops for role, stops in {**base.gradients, **gradients}.items() if stops}
    # Where the ground is a gradient, its middle stands for it.
    middle = fills[GROUND][len(fills[GROUND]) // 2][1] if gradients.get(GROUND) else base.ground
    ground = colours.pop(GROUND, middle)
    sizes, spacing, types = (_values(values, key) for key in ("sizes", "spacing", "types"))
    alone = {key: value for some in (sizes, spacing) for key, value in some.items() if key in _ALONE}
    kinds: dict[str, Any] = {
        field: _type(getattr(base, field), types[role].values) for role, field in _TYPES.items() if role in types
    }
    return replace(
        base,
        name=values.get("name", name),
        about=values.get("about", f"Like {base.name}."),
        logo=values.get("logo", base.logo),
        ground=ground,
        inks={**base.inks, **colours},
        gradients=fills,
        measures={
            ratio: _measures(base.measures[ratio], word, sizes, spacing) for word, ratio in RATIO_CLASSES.items()
        },
        **kinds,
        **alone,
    )


# Fields of a Theme, not of its measures.
_ALONE = ("floor", "figure_gap_before", "figure_gap_after")


def _values(values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    group = values.get(name)
    return group.values if isinstance(group, Fields) else {}


def _measures(base: Measures, word: str, *groups: Mapping[str, Any]) -> Measures:
    """Return the lengths of one ratio class: what is said of it tells before what is said of all."""
    of_all = {key: value for group in groups for key, value in group.items() if not isinstance(value, Fields)}
    own = {key: value for group in groups for key, value in _values(group, word).items()}
    return replace(base, **{key: value for key, value in {**of_all, **own}.items() if key not in _ALONE})


def _type(base: Type, values: Mapping[str, Any]) -> Type:
    """Return how a role is set; what was measured for the face of `base` does not hold for another one."""
    face = values.get("face")
    rest = {key: value for key, value in values.items() if key != "face"}
    if face is None:
        return replace(base, **rest)
    key = own_face(str(face), base.face) if isinstance(face, Path) else face
    return replace(base, face=key, outdent=0.0, tight_points=0.0, **rest)


# --- what does not go together ------------------------------------------------------------------

# A line, what is wrong, what to do.
_Fault = tuple[int, str, str]


class _Given:
    """Where the keys of a file stand, which of them could not be read, and who judges what they name."""

    def __init__(self, fields: Fields, judges: Judges) -> None:
        self.fields = fields
        self.judges = judges

    def line(self, *paths: tuple[str, ...]) -> int | None:
        """Return the line of the first key that is there; None when none is."""
        return next((line for path in paths if (line := self._line(path)) is not None), None)

    def _line(self, path: tuple[str, ...]) -> int | None:
        fields: Fields | None = self.fields
        for name in path[:-1]:
            fields = fields.values.get(name) if fields else None
        return fields.lines.get(path[-1]) if fields else None

    def failed(self, *path: str) -> bool:
        """Return whether a key could not be read, or one above it."""
        fields: object = self.fields
        for name in path:
            if not isinstance(fields, Fields):
                return False
            if name in fields.failed:
                return True
            fields = fields.values.get(name)
        return False


def _covered_ground(theme: Theme, given: _Given) -> Iterator[_Fault]:
    line = given.line(("colours", GROUND))
    if line and GROUND in theme.gradients and not given.line(("gradients", GROUND)):
        yield (
            line,
            f'"{GROUND}" is a gradient in this theme',
            'write "gradients: {ground: none}", or change its colours',
        )


def _contrast(theme: Theme, given: _Given) -> Iterator[_Fault]:
    for role, below, ratio in contrasts(theme):
        paths = [(group, key) for key in (role, below) for group in ("colours", "gradients")]
        line = given.line(*paths)
        if ratio < LEAST_CONTRAST and line and not any(given.failed(*path) for path in paths):
            # Cut, not rounded: 4.499 is not 4.5.
            what = f'the contrast of "{role}" with "{below}" is {int(ratio * 100) / 100:.2f}:1'
            yield line, what, f"make it {LEAST_CONTRAST:g}:1 or more: one of them darker or lighter"


def _floor(theme: Theme, given: _Given) -> Iterator[_Fault]:
    for word, ratio in RATIO_CLASSES.items():
        for key in ("quote_most", "text_most"):
            most = getattr(theme.measures[ratio], key)
            line = given.line(("sizes", word, key), ("sizes", key), ("sizes", "floor"))
            if most < theme.floor and line:
                what = f'"{key}" of {word} cards is {most:g}, below "floor", which is {theme.floor:g}'
                yield line, what, "make it larger, or the floor smaller"


def _old_style(theme: Theme, given: _Given) -> Iterator[_Fault]:
    for role, field in _TYPES.items():
        kind: Type = getattr(theme, field)
        line = given.line(("types", role, "figures"), ("types", role, "face"), ("types", role))
        asked = kind.figures == "oldstyle" and not given.failed("types", role, "face")
        if asked and line and not given.judges.has_old_style(kind.face):
            yield line, f'the face of "{role}" has no old-style figures', "use another face, or lining figures"


_CHECKS: tuple[Callable[[Theme, _Given], Iterator[_Fault]], ...] = (_covered_ground, _contrast, _floor, _old_style)

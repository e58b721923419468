"""One build of a preview: read, check, export, in one go, with all that there is to say of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from snippets.errors import AccessError, ExportError, InputError, Problem, SnippetsError
from snippets.preview.watch import Mark, mark

if TYPE_CHECKING:
    from snippets.load import Seen


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a preview is of, in the words of the command line.

    Attributes:
        quotes: the file. output: the folder that is written to.
        platforms_file: rows of the user's; None for the file beside `quotes`.
        platforms, ids, tags: a selection; empty means everything.
        theme: a name or the path of a theme file; empty for the campaign's.
        media_base: the address below which the output folder can be reached, with "/" at its end; empty for none.
        jobs: processes; 0 chooses.
    """

    quotes: Path
    output: Path
    platforms_file: Path | None = None
    platforms: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    theme: str = ""
    media_base: str = ""
    jobs: int = 0


@dataclass(frozen=True, slots=True)
class Build:
    """What came of it.

    Attributes:
        made: whether the output is what the input says; items with errors may be left out.
        problems: with their lines.
        said: a summary, or what went wrong beside the input.
        again: whether it may go better without any of the files changing.
        marks: of the files that it stands on, from before each was read.
    """

    made: bool
    problems: tuple[Problem, ...] = ()
    said: str = ""
    again: bool = False
    marks: Mapping[Path, Mark] = field(default_factory=dict)


# What takes long to load, and every build needs.
_MODULES = ("snippets.load", "snippets.campaign", "snippets.read.quotes", "snippets.cards")


def warm_up() -> None:
    """Load what a build needs, before there is one to make."""
    for name in _MODULES:
        import_module(name)


def build(recipe: Recipe, today: date) -> Build:
    """Bring the output folder up to date; whatever goes wrong is part of the result.

    Args:
        recipe: what to make.
        today: dates after it are yet to come.
    """
    marks: dict[Path, Mark] = {}

    def seen(path: Path) -> None:
        # The first look counts: what changes while we read is then found to have changed.
        if path not in marks:
            marks[path] = mark(path)

    try:
        problems, said = _export(recipe, today, seen)
    except InputError as error:
        return Build(made=False, problems=error.problems, marks=marks)
    except SnippetsError as error:
        again = isinstance(error, AccessError | ExportError)
        return Build(made=False, said=str(error), again=again, marks=marks)
    except OSError as error:
        return Build(made=False, said=f"{error.filename or recipe.output}: {error.strerror}", again=True, marks=marks)
    except Exception as error:  # noqa: BLE001 - the preview goes on whatever happens
        fault = f"snippets made a mistake ({type(error).__name__}: {error}); please report it"
        return Build(made=False, said=fault, marks=marks)
    return Build(made=True, problems=problems, said=said, marks=marks)


def _export(recipe: Recipe, today: date, seen: "Seen") -> tuple[tuple[Problem, ...], str]:
    """Return the problems and the summary of an export."""
    from snippets.campaign import Selection, export, unknown
    from snippets.load import load, load_theme

    loaded = load(recipe.quotes, today, recipe.platforms_file, seen)
    theme, faults = load_theme(recipe.theme, seen) if recipe.theme else (None, ())
    selection = Selection(recipe.platforms, frozenset(recipe.ids), frozenset(recipe.tags), theme)
    for what, name, _ in unknown(selection, loaded.quotes, loaded.platforms):
        raise SnippetsError(f"{recipe.quotes} has no active {what} “{name}”; add it, or start again without it")
    done = export(
        loaded.quotes, loaded.platforms, loaded.theme, selection, recipe.output,
        jobs=recipe.jobs, media_base=recipe.media_base, receipts=loaded.receipts,
    )  # fmt: skip
    return (*loaded.problems, *faults, *done.problems), done.summary()

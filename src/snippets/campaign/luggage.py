"""What a job needs of the author's disk: photo, logo, a theme's logo and fonts. Other machines have none of it."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from snippets.campaign.making import Job
from snippets.faces import face_row, own_face
from snippets.themes import Theme, Type


def files_of(job: Job) -> Iterator[Path]:
    """Yield the files that a job names, whether they are there or not."""
    yield from (job.folder / name for name in (job.snippet.image, job.settings.logo) if name)
    if job.theme.logo:
        yield Path(job.theme.logo)
    yield from map(Path, _fonts(job.theme).values())


def repacked(job: Job, where: Mapping[Path, Path]) -> Job:
    """Return a job that finds its files where they are now; one that was not carried along keeps its path.

    Args:
        job: as the author's machine has it.
        where: path there -> path here, absolute.
    """

    def moved(name: str) -> str:
        return str(where.get(job.folder / name, name)) if name else ""

    types: dict[str, Any] = {
        name: replace(kind, face=own_face(str(where.get(Path(file), file)), kind.face))
        for name, file in _fonts(job.theme).items()
        if isinstance(kind := getattr(job.theme, name), Type)
    }
    return replace(
        job,
        snippet=replace(job.snippet, image=moved(job.snippet.image)),
        settings=replace(job.settings, logo=moved(job.settings.logo)),
        theme=replace(job.theme, logo=moved(job.theme.logo), **types),
    )


def _fonts(theme: Theme) -> dict[str, str]:
    """Return the theme's own font files, by the field that names them."""
    types = {row.name: kind for row in fields(theme) if isinstance(kind := getattr(theme, row.name), Type)}
    found = {name: face_row(kind.face).file for name, kind in types.items()}
    return {name: file for name, file in found.items() if Path(file).is_absolute()}

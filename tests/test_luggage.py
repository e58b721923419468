"""What a job needs of the author's disk is all that it needs: elsewhere it makes the same."""

import pickle
from datetime import date
from pathlib import Path

import pytest

from pictures import coloured_logo, plain_logo, save_photo
from snippets.campaign import Job, make_snippet
from snippets.campaign.luggage import files_of, repacked
from snippets.load import folder_of, load
from snippets.themes import THEMES

FONTS = Path(__file__).parent.parent / "fonts"
QUOTES = """
campaign: {platforms: [x], theme: theme.yaml, LOGO}
snippets:
  - {id: one, text: A river., IMAGE source: 'https://example.org/one'}
"""
THEME = "{like: paper, logo: theme.png, types: {quote: own.ttf, fact: own.ttf, small: other.ttf}}"

# What the campaign names -> the files that a job carries along.
OF_THEME = {"theme.png", "own.ttf", "other.ttf"}
NAMED = {
    "theme": ("", "", OF_THEME),
    "logo": ("logo: logo.png", "", {"logo.png", *OF_THEME}),
    "photo": ("logo: logo.png", "image: sky.jpg, image_credit: Me,", {"sky.jpg", "logo.png", *OF_THEME}),
}


def author_job(folder: Path, logo: str, image: str) -> Job:
    """Return the job of a campaign that is written into a folder."""
    folder.mkdir()
    save_photo(folder, "sky")
    coloured_logo().save(folder / "logo.png")
    plain_logo().save(folder / "theme.png")
    (folder / "own.ttf").write_bytes((FONTS / "inter" / "Inter-Medium.ttf").read_bytes())
    (folder / "other.ttf").write_bytes((FONTS / "inter" / "Inter-Bold.ttf").read_bytes())
    (folder / "theme.yaml").write_text(THEME, encoding="utf-8")
    text = QUOTES.replace(", LOGO", f", {logo}" if logo else "").replace("IMAGE", image)
    (folder / "quotes.yaml").write_text(text, encoding="utf-8")
    loaded = load(folder / "quotes.yaml", date(2026, 11, 29))
    (snippet,) = loaded.quotes.snippets
    rows = (loaded.platforms["x"],)
    return Job(snippet, loaded.quotes.settings, rows, loaded.theme, folder_of(loaded.quotes))


@pytest.mark.parametrize("named", NAMED)
def test_made_elsewhere_it_is_the_same(named: str, tmp_path: Path) -> None:
    logo, image, files = NAMED[named]
    author, elsewhere = tmp_path / "author", tmp_path / "elsewhere"
    job = author_job(author, logo, image)
    (wanted,), problems = make_snippet(job)
    assert not problems
    assert {path.name for path in files_of(job)} == files
    where = {}
    for path in files_of(job):
        where[path] = elsewhere / path.stem / path.name
        where[path].parent.mkdir(parents=True, exist_ok=True)
        where[path].write_bytes(path.read_bytes())
    for path in author.iterdir():
        path.unlink()
    (made,), problems = make_snippet(pickle.loads(pickle.dumps(repacked(job, where))))
    assert not problems
    assert made.files == wanted.files


def test_a_job_without_files_carries_nothing(tmp_path: Path) -> None:
    job = author_job(tmp_path / "author", "", "")
    bare = Job(job.snippet, job.settings, job.platforms, THEMES["paper"], job.folder)
    assert list(files_of(bare)) == []
    assert repacked(bare, {}) == bare


def test_a_file_that_is_not_there_is_told_of_by_its_name(tmp_path: Path) -> None:
    job = author_job(tmp_path / "author", "", "image: sky.jpg,")
    (tmp_path / "author" / "sky.jpg").unlink()
    here, there = make_snippet(job), make_snippet(repacked(job, {}))
    assert there == here
    assert "sky.jpg" in str(here[1])

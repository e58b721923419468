"""The same campaign gives the same folder, byte for byte: on any machine, in any place, zone and language."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from faulty import tree
from needs import lacking

ROOT = Path(__file__).parent.parent
SCHEDULE = "schedule: {start: 2030-03-30T09:00, timezone: Europe/Paris, every: 6h}"
CAMPAIGN = f"""\
campaign:
  {{title: "İstanbul, Weiß & co", platforms: [x, instagram, email-html], logo: logo.png, theme: own.yaml,
   {SCHEDULE}, hashtags: [Iris]}}
sources:
  report: {{url: "https://example.org/report", title: Title, publisher: The Review, date: 2025-03}}
snippets:
  - {{id: title, text: "TITLE, Iğdır and ırmak: I, İ, i and ı are four letters.", source: report, lang: tr}}
  - text: "{"Every sentence of a long text stands in its own place, whoever reads it. " * 9}"
    speaker: Ida Brook
    source: report
    tags: [b, a, c]
  - {{text: "Straße und Fluß, 3,5 km.", source: report, lang: de, date: 2025-02-01, image: photo.png,
     image_credit: A. Vik}}
  - {{text: "Լեռները բարձր են։", source: report, lang: hy}}
  - {{id: gone, text: Never true., source: report, withdrawn: {{reason: It was wrong., date: 2025-04-01}}}}
"""
THEME = """\
like: paper
name: Harbour
logo: logo.png
types: {small: {face: own.ttf}}
"""


class Where(NamedTuple):
    """What differs on a machine: its environment, the options of the command, umask, and how paths are written."""

    environment: dict[str, str] = {}  # noqa: RUF012 - never changed
    options: tuple[str, ...] = ("--jobs", "1")
    umask: int = 0o022
    absolute: bool = False
    elsewhere: bool = False


MACHINES = {
    "two processes": Where(options=("--jobs", "2")),
    "four processes": Where(options=("--jobs", "4")),
    "no choice of processes": Where(options=()),
    "another seed": Where({"PYTHONHASHSEED": "1"}),
    "and another": Where({"PYTHONHASHSEED": "4242"}, ("--jobs", "2")),
    "C": Where({"LC_ALL": "C", "LANG": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}),
    "Turkish": Where({"LC_ALL": "tr_TR.UTF-8"}),
    "east": Where({"TZ": "Pacific/Kiritimati"}),
    "west": Where({"TZ": "America/Los_Angeles"}),
    "nobody else reads": Where(umask=0o077),
    "whole paths": Where(absolute=True),
    "called from elsewhere": Where(elsewhere=True, options=("--jobs", "2")),
    "no colours": Where({"NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "20"}),
}


def make_campaign(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "quotes.yaml").write_text(CAMPAIGN, encoding="utf-8")
    (folder / "own.yaml").write_text(THEME, encoding="utf-8")
    shutil.copy(ROOT / "fonts" / "noto-serif" / "NotoSerif-Regular.ttf", folder / "own.ttf")
    Image.new("L", (300, 300), 0).save(folder / "logo.png")
    Image.linear_gradient("L").resize((1400, 1400)).save(folder / "photo.png")


@pytest.fixture(scope="module")
def turkish(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the locale in which I and i are no pair."""
    folder = tmp_path_factory.mktemp("locales")
    command = ["localedef", "-i", "tr_TR", "-f", "UTF-8", str(folder / "tr_TR.UTF-8")]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        lacking("the Turkish locale cannot be made; Debian and Ubuntu: apt install locales")
    return folder


def export(folder: Path, where: Where, locales: Path) -> dict[str, str]:
    """Export the campaign of a folder there; return what comes out."""
    paths = [folder / "quotes.yaml", folder / "out"]
    cwd = folder.parent.parent if where.elsewhere else folder
    written = [str(path if where.absolute else path.relative_to(cwd)) for path in paths]
    command = [sys.executable, "-m", "snippets", "export", written[0], "-o", written[1], "--zip", *where.options]
    environment = {**os.environ, "LOCPATH": str(locales), **where.environment}
    done = subprocess.run(command, cwd=cwd, env=environment, umask=where.umask, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return tree(folder / "out")


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory, turkish: Path) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("machine") / "campaign"
    make_campaign(folder)
    return export(folder, Where(), turkish)


@pytest.mark.parametrize("machine", MACHINES)
def test_the_same_everywhere(machine: str, wanted: dict[str, str], turkish: Path, tmp_path: Path) -> None:
    folder = tmp_path / "other place, of a longer name" / "campaign"
    make_campaign(folder)
    assert export(folder, MACHINES[machine], turkish) == wanted


def test_a_campaign_that_moves_is_not_made_again(wanted: dict[str, str], turkish: Path, tmp_path: Path) -> None:
    make_campaign(tmp_path / "here")
    export(tmp_path / "here", Where(), turkish)
    (tmp_path / "here").rename(tmp_path / "there")
    times = {path: path.stat().st_mtime_ns for path in (tmp_path / "there").rglob("*")}
    assert export(tmp_path / "there", Where(absolute=True), turkish) == wanted
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "there").rglob("*")} == times

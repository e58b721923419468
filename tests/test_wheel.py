"""A built wheel is whole: installed into an empty environment, away from the checkout, it makes a card."""

import os
import re
import subprocess
import sys
import tarfile
import tomllib
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from previewing import previewed
from snippets.faces import EMOJI_FILE

ROOT = Path(__file__).parent.parent
FONT_FOLDERS = {path.parent for path in (ROOT / "fonts").glob("*/*.ttf")}
MOST_BYTES = 20_000_000

# All that a wheel may hold, and has to.
WANTED = (
    r"snippets/(?:[a-z_]+/)*[a-z_]+\.py",
    r"snippets/py\.typed",
    r"snippets/quotes\.schema\.json",
    r"snippets/example\.yaml",
    r"snippets/data/quotes\.yaml",
    r"snippets/data/fonts/[a-z-]+/[A-Za-z]+-[A-Za-z]+\.ttf",
    r"snippets/data/fonts/[a-z-]+/OFL\.txt",
    r"snippets/export/kit/page\.html",
    r"snippets/export/kit/words\.json",
    r"snippets/export/kit/script/[a-z]+\.js",
    r"snippets/export/kit/style/[a-z]+\.css",
    r"snippets/preview/(?:live\.(?:css|js)|notice\.html)",
    r"snippets/tables/(?:NOTICE|LICENSE-APACHE\.txt)",
    r"snippets-[0-9a-z.]+\.dist-info/(?:METADATA|WHEEL|RECORD|entry_points\.txt)",
    r"snippets-[0-9a-z.]+\.dist-info/licenses/.+",
)


def run(command: list[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a new user would: no checkout on the path, an empty home."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the source distribution, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("built")
    run([sys.executable, "-m", "build", "--outdir", folder, ROOT], folder)
    return folder


def install(built: Path, folder: Path, *more: str) -> Path:
    """Return the `bin` folder of a fresh environment with nothing but the wheel and what it asks for."""
    (wheel,) = built.glob("*.whl")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    run([programs / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, *more], built)
    return programs


@pytest.fixture(scope="session")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install(built, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def packed(built: Path) -> dict[str, bytes]:
    """Return what is in the wheel, by name."""
    (wheel,) = built.glob("*.whl")
    with ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_wheel_stays_small_with_emoji(built: Path, packed: dict[str, bytes]) -> None:
    (wheel,) = built.glob("*.whl")
    assert wheel.stat().st_size < MOST_BYTES
    assert packed[f"snippets/data/fonts/{EMOJI_FILE}"] == (ROOT / "fonts" / EMOJI_FILE).read_bytes()


def test_a_licence_lies_beside_each_font(packed: dict[str, bytes]) -> None:
    fonts = [name.rpartition("/")[0] for name in packed if name.endswith(".ttf")]
    assert len(fonts) == len(list((ROOT / "fonts").glob("*/*.ttf")))
    for folder in fonts:
        licence = ROOT / "fonts" / folder.rpartition("/")[2] / "OFL.txt"
        assert packed[f"{folder}/OFL.txt"] == licence.read_bytes()
        assert b"SIL OPEN FONT LICENSE" in packed[f"{folder}/OFL.txt"].upper()


def test_the_wheel_holds_nothing_else(packed: dict[str, bytes]) -> None:
    assert [name for name in packed if not any(re.fullmatch(wanted, name) for wanted in WANTED)] == []
    assert [wanted for wanted in WANTED if not any(re.fullmatch(wanted, name) for name in packed)] == []
    # No font of another kind is named .ttf: OpenType begins so.
    assert {content[:4] for name, content in packed.items() if name.endswith(".ttf")} == {b"\0\1\0\0"}


def test_the_wheel_has_every_module(packed: dict[str, bytes]) -> None:
    modules = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*.py")}
    assert {name for name in packed if name.endswith(".py")} == modules


def test_the_wheel_makes_a_card(installed: Path, tmp_path: Path) -> None:
    run([installed / "snippets", "init"], tmp_path)
    run([installed / "snippets", "card", "last-indoor-place", "-o", "card.png"], tmp_path)
    assert (tmp_path / "card.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


def test_the_wheel_exports(installed: Path, tmp_path: Path) -> None:
    run([installed / "snippets", "init"], tmp_path)
    run([installed / "snippets", "export"], tmp_path)
    made = {path.name for path in (tmp_path / "output").iterdir()}
    ends = {".snippets.json", "index.html", "manifest.json", "posts.csv", "posts.md", "schedulers", "contact-sheet.png"}
    assert made == {*ends, "last-indoor-place", "forest-loss"}
    assert (tmp_path / "output" / "forest-loss" / "instagram" / "card-1.png").stat().st_size > 5_000


def test_the_wheel_previews(installed: Path, tmp_path: Path) -> None:
    run([installed / "snippets", "init"], tmp_path)
    with previewed(tmp_path, program=(str(installed / "snippets"),)) as preview:
        preview.wait("forest-loss", "live.js")
        assert "EventSource" in preview.get("-/live.js")


def test_the_wheel_carries_the_example_and_the_schema(installed: Path, tmp_path: Path) -> None:
    code = (
        "from pathlib import Path; import snippets; root = Path(snippets.__file__).parent;"
        "print(*sorted(p.name for p in (root / 'data').rglob('*') if p.is_file()), 'quotes.schema.json' if"
        " (root / 'quotes.schema.json').is_file() else '')"
    )
    names = run([installed / "python", "-c", code], tmp_path).stdout.split()
    assert "quotes.yaml" in names
    assert "LiterataDisplay-Regular.ttf" in names
    assert names.count("OFL.txt") == len(FONT_FOLDERS)
    assert "quotes.schema.json" in names
    assert not [name for name in names if name.endswith(".py")]
    run([installed / "snippets", "doctor"], tmp_path)
    run([installed / "snippets", "init", "--full"], tmp_path)
    run([installed / "snippets", "check", "--strict"], tmp_path)


def test_the_oldest_libraries_export(built: Path, tmp_path: Path) -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    floors = [one.replace(">=", "==") for one in asked]
    assert all("==" in one for one in floors)
    programs = install(built, tmp_path / "env", *floors)
    run([programs / "snippets", "init", "--full"], tmp_path)
    run([programs / "snippets", "export"], tmp_path)
    run([programs / "snippets", "doctor"], tmp_path)


def test_every_licence_comes_along(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
        about = sdist.extractfile(f"{archive.name.removesuffix('.tar.gz')}/PKG-INFO")
        assert about
        listed = about.read().decode().splitlines()
    assert "License-Expression: MIT AND OFL-1.1 AND Unicode-3.0 AND Apache-2.0" in listed
    texts = {line.removeprefix("License-File: ") for line in listed if line.startswith("License-File: ")}
    assert {"LICENSE", "src/snippets/tables/NOTICE", "src/snippets/tables/LICENSE-APACHE.txt"} < texts
    assert sum(text.endswith("OFL.txt") for text in texts) == len(FONT_FOLDERS)
    assert texts <= names


def test_the_source_distribution_can_be_worked_on(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert {"Makefile", "CONTRIBUTING.md", ".ci/run", "tools/unicode_tables.py", "benchmarks/bench.py"} <= names

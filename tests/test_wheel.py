"""A built wheel is whole: installed into an empty environment, away from the checkout, it makes a card."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(command: list[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a new user would: no checkout on the path, an empty home."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the `bin` folder of a fresh environment with nothing but the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "build", "--wheel", "--outdir", folder / "dist", ROOT], folder)
    (wheel,) = (folder / "dist").glob("*.whl")
    venv.create(folder / "env", with_pip=True)
    programs = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
    run([programs / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel], folder)
    return programs


def test_the_wheel_makes_a_card(installed: Path, tmp_path: Path) -> None:
    run([installed / "snippets", "init"], tmp_path)
    run([installed / "snippets", "card", "last-indoor-place", "-o", "card.png"], tmp_path)
    assert (tmp_path / "card.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


def test_the_wheel_exports(installed: Path, tmp_path: Path) -> None:
    run([installed / "snippets", "init"], tmp_path)
    run([installed / "snippets", "export"], tmp_path)
    made = {path.name for path in (tmp_path / "output").iterdir()}
    assert made == {".snippets.json", "index.html", "manifest.json", "last-indoor-place", "forest-loss"}
    assert (tmp_path / "output" / "forest-loss" / "instagram" / "card-1.png").stat().st_size > 5_000


def test_the_wheel_carries_the_example_and_the_schema(installed: Path, tmp_path: Path) -> None:
    code = (
        "from pathlib import Path; import snippets; root = Path(snippets.__file__).parent;"
        "print(*sorted(p.name for p in (root / 'data').rglob('*') if p.is_file()), 'quotes.schema.json' if"
        " (root / 'quotes.schema.json').is_file() else '')"
    )
    names = run([installed / "python", "-c", code], tmp_path).stdout.split()
    assert "quotes.yaml" in names
    assert "LiterataDisplay-Regular.ttf" in names
    assert names.count("OFL.txt") == 4
    assert "quotes.schema.json" in names
    assert not [name for name in names if name.endswith(".py")]
    run([installed / "snippets", "doctor"], tmp_path)

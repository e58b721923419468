"""Start-up is a feature: what is not needed is not loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

QUOTES = Path(__file__).parent.parent / "quotes.yaml"

HEAVY = (
    "PIL",
    "uharfbuzz",
    "yaml",
    "emoji",
    "markdown_it",
    "segno",
    "multiprocessing",
    "concurrent.futures",
    "http.server",
    "ssl",
    "http.client",
    "distributed",
    "fsspec",
)


def loaded_by(*arguments: str) -> set[str]:
    """Return the heavy libraries that a command has loaded when it ends."""
    code = (
        "import sys\n"
        "from snippets.__main__ import run\n"
        f"code = run({list(arguments)!r})\n"
        f"print('LOADED', *[name for name in {HEAVY!r} if name in sys.modules])\n"
        "sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    last = done.stdout.splitlines()[-1]
    assert last.startswith("LOADED")
    return set(last.split()[1:])


@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("--version",), ("themes",), ("platforms",), ("export", "--help"), ("preview", "--help")],
)
def test_nothing_heavy_is_loaded(arguments: tuple[str, ...]) -> None:
    assert loaded_by(*arguments) == set()


@pytest.mark.parametrize("theme", ["paper", "dawn"])
def test_a_card_without_pictures_is_made_without_pillow(theme: str, tmp_path: Path) -> None:
    made = tmp_path / "card.png"
    loaded = loaded_by("card", str(QUOTES), "people-affected", "--theme", theme, "-o", str(made))
    assert made.stat().st_size > 0
    assert "PIL" not in loaded


def test_importing_the_package_loads_nothing() -> None:
    code = f"import sys, snippets; print(*[n for n in {HEAVY!r} + ('click',) if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""

"""The layers of the house: a module imports only from layers below its own, and no module is outside them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "src" / "snippets"

# A package stands for all its modules. Stages stand side by side: they never import one another.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("__main__",),
    ("commands",),
    ("preview",),
    ("campaign",),
    ("load",),
    ("read", "extract", "check", "split", "cards", "export", "verify"),
    ("citation", "archives", "platforms", "themes", "faces", "receipts"),
    ("breaks", "count", "sms"),
    (
        "graphemes", "linebreak", "linkgrammar", "links", "sentences", "partition", "dates", "datewords", "languages",
        "focus", "times", "urls", "slugs", "units", "bidi", "bidicontrols", "brackets", "scripts",
        "abbreviations", "enclosures", "phrases", "fullwidth", "htmltree",
        "deeplinks",
    ),
    ("tables",),
    ("document", "products"),
    ("model", "rows", "nearest"),
    ("errors",),
    ("patterns",),
    ("",),  # the package itself: its version
)  # fmt: skip

# Layers whose modules may import their neighbours: those that are one package, and text-level modules.
NEIGHBOURS = {6, 7, 8}

# Libraries that cost start-up, or tie a module to the outside, and the modules that may import them.
ONLY: dict[str, tuple[str, ...]] = {
    "click": ("commands", "__main__"),
    "uharfbuzz": ("cards.fonts", "cards.shape", "cards.raster", "cards.fontfiles", "cards.pdf.fonts"),
    "PIL": (
        "cards.encode",
        "cards.blend",
        "cards.pixels",
        "cards.sheet",
        "cards.behind",
        "cards.pictures",
        "cards.survey",
        "cards.contact",
        "cards.pdf.images",
    ),
    "yaml": ("read", "export.yamlfile", "export.yamlappend", "commands.suggesting"),
    "markdown_it": ("read",),
    "lxml": ("read", "htmltree", "verify.page"),
    "segno": ("cards.code",),
    "webbrowser": ("commands.preview",),
    "budoux": ("phrases",),
    # The one door to the network.
    "socket": ("verify.means", "verify.wire"),
    "ssl": ("verify.means", "verify.wire"),
    "http": ("preview", "verify.wire"),
    "pypdf": ("verify.pdf",),
    "distributed": ("campaign.cluster",),
    "dask": ("campaign.cluster",),
    "fsspec": ("export.objects",),
    "emoji": ("cards.fonts", "cards.emojinames"),
}


def modules() -> dict[str, Path]:
    """Return module name below the package -> file; a package's __init__ has the package's name."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def layer_of(module: str) -> int:
    head = module.split(".", maxsplit=1)[0]
    for number, names in enumerate(LAYERS):
        if head in names:
            return number
    raise AssertionError(f"{module} has no layer: add it to LAYERS, or move it")


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Yield (module, whether at the top of the file)."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = set(ast.iter_child_nodes(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node in top) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative import"
            name = node.module or ""
            if name == "snippets" or name.startswith("snippets."):
                below = name.removeprefix("snippets").removeprefix(".")
                subs = [f"{below}.{a.name}".strip(".") for a in node.names]
                yield from ((f"snippets.{sub if sub in MODULES else below}", node in top) for sub in subs)
            else:
                yield name, node in top


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_down(module: str) -> None:
    here = layer_of(module)
    head = module.split(".", maxsplit=1)[0]
    for name, _ in imports(MODULES[module]):
        if not name.startswith("snippets"):
            continue
        target = name.removeprefix("snippets").removeprefix(".")
        there, other = layer_of(target), target.split(".")[0]
        same = other == head
        assert there > here or same or (there == here and here in NEIGHBOURS), (
            f"{module} imports {target or 'snippets'}"
        )


def test_no_circles() -> None:
    graph = {
        module: {
            name.removeprefix("snippets").removeprefix(".")
            for name, top in imports(path)
            if top and name.startswith("snippets")
        }
        - {module}
        for module, path in MODULES.items()
    }
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, f"circle: {' -> '.join((*trail, module))}"
        if module in done:
            return
        for target in graph.get(module, ()):
            visit(target, (*trail, module))
        done.add(module)

    for module in graph:
        visit(module, ())


def test_every_entry_is_alive() -> None:
    heads = {module.split(".")[0] for module in MODULES}
    entries = {name for names in LAYERS for name in names}
    assert entries == heads, f"dead: {entries - heads}, missing: {heads - entries}"


@pytest.mark.parametrize("library", ONLY)
def test_libraries_stay_in_their_place(library: str) -> None:
    users = {
        module
        for module, path in MODULES.items()
        for name, _ in imports(path)
        if name == library or name.startswith(library + ".")
    }
    for user in users:
        allowed = any(user == place or user.startswith(place + ".") for place in ONLY[library])
        assert allowed, f"{user} imports {library}"
    assert users, f"nobody imports {library}: remove the entry"


def test_nobody_goes_round_the_door() -> None:
    others = {
        "urllib.request",
        "ftplib",
        "smtplib",
        "asyncio",
        "requests",
        "httpx",
        "urllib3",
        "aiohttp",
    }
    assert not {module for module, path in MODULES.items() for name, _ in imports(path) if name in others}


@pytest.mark.parametrize("module", MODULES)
def test_no_file_is_too_long(module: str) -> None:
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) <= 400, f"{module} is over 400 lines: split it"


@pytest.mark.parametrize("module", MODULES)
def test_no_possessive_groups(module: str) -> None:
    """Possessive quantifiers on groups match wrongly before Python 3.11.5 (gh-106052, gh-100061)."""
    source = re.sub(r"\[\^?\]?(?:\\.|[^\]\\])*\]", "c", MODULES[module].read_text(encoding="utf-8"))
    assert not re.search(r"[^\\]\)(?:[*+?]|\{\d+(?:,\d*)?\})\+(?!\s)", source)

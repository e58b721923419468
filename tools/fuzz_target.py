"""What `tools/fuzz.py` starts: one entry of `tests/readers.py` under atheris, until its promise breaks or time is up.

    python tools/fuzz_target.py ENTRY MARKS LIBFUZZER_OPTIONS…

MARKS are those of findings that are known, with spaces between; they are passed over.
"""

import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from traceback import extract_tb

# Both are Python through and through; the other parsers are C, which atheris cannot look into.
INSTRUMENTED = ["snippets", "markdown_it"]

# Their modules load one another when they are needed, which would be too late.
LATE = ("snippets.read", "snippets.extract")

# One input in so many may be no UTF-8: most of them are refused before a parser sees them.
SELDOM = 16


def mark(error: Exception) -> str:
    """Return what tells a finding from others: the kind of error and the function of ours that it came from."""
    # Where too deep a recursion ends is chance.
    if isinstance(error, (RecursionError, MemoryError)):
        return type(error).__name__
    ours = [frame for frame in extract_tb(error.__traceback__) if "site-packages" not in frame.filename]
    # Behind our last function there may be one of Python's own.
    ours = [frame for frame in ours if {"snippets", "tests"} & set(Path(frame.filename).parts)] or ours
    return f"{type(error).__name__}@{Path(ours[-1].filename).stem}.{ours[-1].name}:{ours[-1].lineno}"


def main(entry: str, marks: str, options: list[str]) -> None:
    """Run libFuzzer; it ends the process."""
    import atheris

    with atheris.instrument_imports(include=INSTRUMENTED):
        from readers import ENTRIES

        for package in LATE:
            for module in iter_modules(import_module(package).__path__, f"{package}."):
                import_module(module.name)

    hold, known = ENTRIES[entry].hold, frozenset(marks.split())

    def hold_one(data: bytes) -> None:
        try:
            hold(data)
        except Exception as error:
            if mark(error) not in known:
                raise

    def mutated(data: bytes, most: int, seed: int) -> bytes:
        changed: bytes = atheris.Mutate(data, most)
        return (changed.decode(errors="ignore").encode() if seed % SELDOM else changed) or changed

    atheris.Setup([sys.argv[0], *options], hold_one, custom_mutator=mutated)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])

"""Runs the scorers of the shared material and fails when a figure is below the one kept in tools/scores.json.

    python tools/scores.py ../shared            compare
    python tools/scores.py ../shared --keep     write the figures that were seen

The split scorer asks the platforms' own libraries (npm packages); they are installed into a temporary folder.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEPT = Path(__file__).with_suffix(".json")
SNIPPETS = Path(sys.executable).with_name("snippets")

COUNT_SUITES = (
    "corpus",
    "unicode_grapheme_count",
    "x_autolink_texts",
    "x_extract_tags",
    "x_extract_urls",
    "x_tlds",
    "x_validate",
)
PLATFORMS = "x,bluesky,mastodon,threads,instagram,facebook,linkedin,telegram,discord"
SPLIT_PLATFORMS = "x,bluesky,mastodon,telegram,discord"
SEED_FLOORS = ("--min", "source=.9", "--min", "archive=.9", "--min", "rlq=.9")

Scores = dict[str, list[int]]


def run(command: list[str | Path], folder: Path = ROOT) -> str:
    """Return what a command printed; its exit code is the scorer's opinion, ours is the comparison."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=900)
    return done.stdout + done.stderr


def suites(output: str, prefix: str) -> Scores:
    """Return the lines `suite: passed/total` of a scorer."""
    found = re.findall(r"^([\w\[\]-]+): (\d+)/(\d+)", output, re.MULTILINE)
    return {f"{prefix} {name}": [int(passed), int(total)] for name, passed, total in found if name != "TOTAL"}


def conformance(shared: Path, folder: Path) -> Scores:
    """Score counting, splitting, segmentation and links to sentences."""
    work = folder / "conformance"
    shutil.copytree(shared / "conformance", work)
    for path in (work, *work.rglob("*")):
        path.chmod(path.stat().st_mode | 0o200)
    given = work / "given"
    score: list[str | Path] = [sys.executable, work / "score.py"]
    count = run([*score, "count", *(given / f"{name}.jsonl" for name in COUNT_SUITES), "--platform", PLATFORMS,
                 "--cmd", f"{SNIPPETS} count --platform {{platform}} --json"])  # fmt: skip
    found = suites(count, "count")
    for name, module in (("unicode_grapheme", "graphemes"), ("unicode_line", "linebreak")):
        segment = f"{sys.executable} {Path(__file__).with_name('segments.py')} {module}"
        found |= suites(run([*score, "segments", given / f"{name}.jsonl", "--cmd", segment]), "segments")
    print(run(["npm", "ci", "--no-audit", "--no-fund", "--silent"], work / "oracles"), end="")
    split = run([*score, "split", given / "split.jsonl", "--platform", SPLIT_PLATFORMS,
                 "--cmd", f"{SNIPPETS} split --platform {{platform}} --json"])  # fmt: skip
    generated = (given / f"{name}.jsonl" for name in ("textfragment_generate", "textfragment_generate_unit"))
    fragment = run([*score, "fragment", *generated, "--cmd", f"{SNIPPETS} fragment --json"])
    return found | suites(split, "split") | suites(fragment, "fragment")


def imports(shared: Path, folder: Path) -> Scores:
    """Score the import of each document; the users' own must meet the floors of its issue."""
    documents = shared / "documents"
    found: Scores = {}
    for golden in sorted(documents.glob("golden_*.json")):
        name = golden.stem.removeprefix("golden_")
        target = folder / f"{name}.yaml"
        print(run([SNIPPETS, "import", documents / f"{name}.md", "-o", target]).splitlines()[-1])
        output = run([sys.executable, documents / "check_import.py", target, golden, *SEED_FLOORS])
        print(output, end="")
        for rate, passed, total in re.findall(r"(\w+) (\d+)/(\d+)", output):
            found[f"import {name} {rate}"] = [int(passed), int(total)]
        hits = re.search(r"must_not hits (\d+)", output)
        found[f"import {name} clean of must-nots"] = [-int(hits.group(1)) if hits else -999, 0]
    checked = subprocess.run(
        [SNIPPETS, "export", folder / "seed.yaml", "-o", folder / "out"], check=False, capture_output=True, text=True
    )
    print(checked.stderr.splitlines()[-1] if checked.stderr else "")
    found["export of the imported document"] = [1 - checked.returncode, 1]
    return found


def main() -> int:
    """Return 0 when no figure fell."""
    shared = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        found = conformance(shared, Path(name)) | imports(shared, Path(name))
    for what, (passed, total) in sorted(found.items()):
        print(f"{what}: {passed}/{total}")
    if "--keep" in sys.argv:
        KEPT.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        return 0
    kept: Scores = json.loads(KEPT.read_text(encoding="utf-8"))
    fallen = [f"{what}: {found.get(what, ['nothing'])[0]}, kept is {least[0]}" for what, least in kept.items()
              if found.get(what, [-(10**6)])[0] < least[0]]  # fmt: skip
    for line in fallen:
        print(f"FELL  {line}", file=sys.stderr)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())

"""Texts that break tools make a picture or a clear message, in bounded time and memory; each in its own process."""

import json
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from processes import MOST_MEMORY, MOST_TIME, run_measured
from snippets.themes import THEMES

SOURCE = "https://example.org/report"

# What memory the system gives a process at all, MB; characters of a message.
LIMIT = 2000
MOST_MESSAGE = 400

# How a problem of the text begins: its line is that of the key.
WHERE = re.compile(r"quotes\.yaml:\d+: ")

TEXTS = {
    "100,000 characters": "The rivers were measured again. " * 3125,
    "100,000 characters without a space": "x" * 100_000,
    "100,000 characters of Han": "人" * 100_000,
    "100,000 line ends": "a" + "\n" * 100_000 + "b",
    "50,000 short lines": "a\n" * 50_000,
    "100,000 soft hyphens": "ab\u00ad" * 33_000 + "c",
    "100,000 quotation marks": '"' * 100_000,
    "100,000 joiners": "a\u200d" * 50_000,
    "overrides of direction": "\u202eabc def\u202c and \u2066ghi\u2069 \u202dklm. " * 5,
    "overrides that never end": "\u202e\u202d\u2066\u2067\u2068" * 500 + "abc def.",
    "only overrides": "\u202e\u2066\u200f",
    "a hundred marks on one letter": "H" + "\u0300\u0316\u0338\u0489" * 25 + "e comes, and the rest of it is plain.",
    "a hundred marks on every letter": "".join(char + "\u0301" * 100 for char in "He comes to count."),
    "10,000 marks on one letter": "a" + "\u0301" * 10_000,
    "a mark without a letter": "\u0301 begins with a mark.",
    "unassigned code points": "a \U000e0fff\u0378 b",
    "private code points": "a \ue000\U0010fffd b",
    "noncharacters": "a \ufffe\uffff b",
    "lone surrogates": "a \ud800 b \udfff c",
    "controls": "a \x00\x1b\x7f\x9b b",
    "tabs and returns": "a\tb\r\nc\x0bd\x0ce\x85f\u2028g\u2029h",
    "tags": "a \U000e0001\U000e0041 b",
    "a broken flag": "a \U0001f1eb b",
    "a family of a hundred": "👩\u200d" * 100 + "👩",
    "only white space": " \u00a0\u2003\u3000",
    "nothing to see": "\u200b\u2060\ufeff",
    "replacement characters": "a \ufffd b",
}
# Long texts are made in one theme: what they cost is in what all themes share.
LONG = 5000
CASES = [(name, theme) for name, text in TEXTS.items() for theme in THEMES if len(text) < LONG or theme == "paper"]

# What writes over other words, turns their order round, or cannot be written at all.
UNREADABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

# Makes a text in one theme on two canvases and says what came of it and the most memory that it took, in MB.
# Linux counts into ru_maxrss what the parent had; /proc does not.
SCRIPT = """
import base64, json, resource, sys
from pathlib import Path
from snippets.cards import make_pictures
from snippets.errors import SnippetsError
from snippets.model import Settings, Snippet, Source, Speaker
from snippets.themes import THEMES, Canvas

asked = json.loads(sys.stdin.read())
resource.setrlimit(resource.RLIMIT_AS, (asked["limit"] << 20, asked["limit"] << 20))
sources = (Source(asked["source"], publisher="The Halden Review"),)
snippet = Snippet("s", "quote", asked["text"], speaker=Speaker("Marta Oyelaran"), sources=sources)
said, data = [], []
for size in ((1200, 675), (1080, 1350)):
    try:
        made = make_pictures(snippet, Settings(), THEMES[asked["theme"]], Canvas(*size))
        data += [base64.b64encode(picture.data).decode() for picture in made]
    except SnippetsError as error:
        said.append(str(error))
status = Path("/proc/self/status")
if status.exists():
    peak = int(status.read_text().partition("VmHWM:")[2].split()[0])
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "darwin" else 1)
print(json.dumps({"said": said, "data": data, "peak": peak / 1024}))
"""


def clear(message: str) -> bool:
    """Whether a message can be read: short, what is wrong and what to do, every character of it seen."""
    return len(message) <= MOST_MESSAGE and "; " in message and not UNREADABLE.search(message)


@pytest.mark.parametrize(("name", "theme"), CASES)
def test_a_picture_or_a_clear_message(name: str, theme: str) -> None:
    pytest.importorskip("resource", reason="this system does not limit memory")
    asked = json.dumps({"text": TEXTS[name], "theme": theme, "source": SOURCE, "limit": LIMIT})
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], input=asked, capture_output=True, text=True, check=False, timeout=MOST_TIME
    )
    assert done.returncode == 0, done.stderr[-1500:]
    answer: dict[str, Any] = json.loads(done.stdout)
    assert answer["said"] or answer["data"]
    assert [said[:1000] for said in answer["said"] if not clear(said)] == []
    assert answer["peak"] < MOST_MEMORY


@pytest.mark.parametrize("name", TEXTS)
def test_the_command_line(name: str, tmp_path: Path) -> None:
    # YAML has no way to write a lone surrogate: the escape stands there, and is reported.
    row = {"id": "s", "kind": "quote", "text": TEXTS[name], "speaker": "Marta Oyelaran", "source": SOURCE}
    quotes = tmp_path / "quotes.yaml"
    quotes.write_text(yaml.dump({"snippets": [row]}), encoding="utf-8")
    done = run_measured(tmp_path, "card", "quotes.yaml", "s", "--size", "1080x1350", "-o", "card.png")
    assert done.code in {0, 1}, done.said[-1500:]
    assert "Traceback" not in done.said, done.said[-1500:]
    assert done.peak < MOST_MEMORY
    lines = done.said.splitlines()
    assert [line[:1000] for line in lines if not (clear(line) and WHERE.match(line))] == []
    if done.code:
        assert lines
        assert not list(tmp_path.glob("*.png"))
    for path in map(tmp_path.joinpath, done.out.split()):
        with Image.open(BytesIO(path.read_bytes())) as picture:
            assert picture.size == (1080, 1350)

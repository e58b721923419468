"""Documents -> blocks, by document: Markdown, HTML, plain text."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.document import Block, Document
from snippets.read.markdown import read_markdown
from snippets.read.plaintext import read_plaintext
from snippets.read.webpage import read_webpage

CASES = Path(__file__).parent / "cases" / "importing" / "blocks"
READERS: dict[str, Callable[[str, str], Document]] = {
    ".md": read_markdown,
    ".html": read_webpage,
    ".txt": read_plaintext,
}
OF_THE_WHOLE = ("lang", "title", "author", "date", "url")


def described(block: Block) -> dict[str, Any]:
    links: dict[str | int, list[str]] = {}
    for link in block.links:
        links.setdefault(block.text[link.start : link.end] or link.start, []).append(link.url)
    row: dict[str, Any] = {"line": block.line, "kind": block.kind, "text": block.text}
    more = {
        "links": {anchor: urls if len(urls) > 1 else urls[0] for anchor, urls in links.items()},
        "emphasis": [block.text[span.start : span.end] for span in block.emphasis],
        "cite": block.cite,
        "lang": block.lang,
        "headings": [*block.headings],
    }
    return row | {key: value for key, value in more.items() if value}


@pytest.mark.parametrize("name", [path.name for path in sorted(CASES.iterdir()) if path.suffix in READERS])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_blocks(name: str, newline: str) -> None:
    path = CASES / name
    text = path.read_text(encoding="utf-8").replace("\n", newline)
    wanted = yaml.safe_load(path.with_suffix(".yaml").read_text(encoding="utf-8"))
    document = READERS[path.suffix](text, name)
    assert document.file == name
    assert {key: getattr(document, key) for key in OF_THE_WHOLE if getattr(document, key)} == {
        key: wanted[key] for key in OF_THE_WHOLE if key in wanted
    }
    assert [str(problem) for problem in document.problems] == wanted.get("problems", [])
    assert [described(block) for block in document.blocks] == wanted["blocks"]

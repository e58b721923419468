"""Markdown -> blocks, by document."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.model import Block
from snippets.read.markdown import read_markdown

CASES = Path(__file__).parent / "cases" / "importing" / "blocks"


def described(block: Block) -> dict[str, Any]:
    links: dict[str | int, list[str]] = {}
    for link in block.links:
        links.setdefault(block.text[link.start : link.end] or link.start, []).append(link.url)
    short = {anchor: urls if len(urls) > 1 else urls[0] for anchor, urls in links.items()}
    row = {"line": block.line, "kind": block.kind, "text": block.text}
    return row | {key: value for key, value in (("links", short), ("headings", [*block.headings])) if value}


@pytest.mark.parametrize("name", [path.stem for path in sorted(CASES.glob("*.md"))])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_blocks(name: str, newline: str) -> None:
    text = (CASES / f"{name}.md").read_text(encoding="utf-8").replace("\n", newline)
    wanted = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    document = read_markdown(text, f"{name}.md")
    assert document.file == f"{name}.md"
    assert document.lang == wanted.get("lang", "")
    assert [described(block) for block in document.blocks] == wanted["blocks"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff",
        "---\nlang: de\n",
        "> ",
        "- ",
        "[^1]:",
        "[^1]",
        "<blockquote>",
        "<a href=x",
        "| a |\n| - |",
    ],
)
def test_a_fragment_is_read_without_a_fault(text: str) -> None:
    assert all(block.text for block in read_markdown(text, "x.md").blocks)


@pytest.mark.parametrize("piece", ["1. a\n", "- a\n", "[^1]", "<sup>", "*a ", "[a](https://b.example)", "<li id='a'>#"])
def test_a_long_run_is_read(piece: str) -> None:
    assert read_markdown(piece * 5000 + " end", "x.md").blocks[-1].text.endswith("end")

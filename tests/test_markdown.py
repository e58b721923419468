"""Fragments and long runs of Markdown."""

import pytest

from snippets.read.markdown import read_markdown


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

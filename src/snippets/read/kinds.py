"""Which kind of document a text is: by the suffix of its file, else by what stands in it."""

import re
from collections.abc import Mapping

from snippets.patterns import regex
from snippets.read.tables import knows_columns

SUFFIXES: Mapping[str, str] = {
    ".md": "md", ".markdown": "md", ".mdown": "md", ".mkd": "md", ".mdx": "md", ".qmd": "md", ".rmd": "md",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".txt": "text", ".text": "text",
    ".csv": "csv", ".tsv": "csv", ".tab": "csv",
    ".json": "json", ".jsonl": "json", ".ndjson": "json",
}  # fmt: skip
KINDS = tuple(dict.fromkeys(SUFFIXES.values()))

_REACH = 20_000  # code points that are looked at
_PAGE = regex(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|div|p|h[1-6]|ul"
    r"|ol|table|blockquote|figure|meta|title)\b",
    re.DOTALL | re.IGNORECASE,
)
_JSON = regex(r"\s*(?:\[\s*[\[{\"\]]|\{\s*[\"}])")
# Each is rare in text that is not Markdown.
_MARKDOWN = regex(
    r"^(?:#{1,6}\s+\S|```|~~~|\[[^\]\n]+\]:\s*\S|(?:---|\+\+\+)$.*?^(?:---|\+\+\+)$)|\]\(\S+\)|\*\*\S|^\|.*\|$",
    re.MULTILINE | re.DOTALL,
)


def kind_of(text: str) -> str:
    """Return the kind of a text without a file's name; plain text where nothing shows another."""
    head = text[:_REACH]
    if _JSON.match(head):
        return "json"
    if _PAGE.match(head):
        return "html"
    if knows_columns(head):
        return "csv"
    return "md" if _MARKDOWN.search(head) else "text"

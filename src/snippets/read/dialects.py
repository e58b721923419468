"""What site builders add to Markdown, made plain before it is parsed; every line keeps its number.

Shortcodes of Hugo and Jekyll go. Asides (`!!! note` of MkDocs, `::: note` of Pandoc and others, `> [!NOTE]` of
GitHub and Obsidian) become the paragraphs that they hold, or a block quotation where their type says so.
"""

import re

from snippets.patterns import regex

# Between backticks it is an example. The bounds keep a bracket that is never closed from costing its square.
_SHORTCODE = regex(
    r"(?P<code>`[^`\n]*`)|\{\{[<%][^}]{0,2000}[>%]\}\}|\{%[^}]{0,2000}%\}"
    r"|\{\{[\w .|\"'/:()-]{1,200}\}\}|\{:[^}\n]{0,200}\}"
)
_SPACED_MARK = regex(r"\[\^[ \t]+(\w{1,30})[ \t]*\]")  # a footnote's mark after machine translation
_CONTENTS = regex(r"[ \t]*(?:\[TOC\]|\[\[_?TOC_?\]\]|\$toc)[ \t]*", re.IGNORECASE)
_FENCE = regex(r"[ \t]{0,3}(?P<mark>`{3,}|~{3,})")
_DIV = regex(r"[ \t]{0,3}:{3,}[ \t]*(?P<type>.*)")
_ADMONITION = regex(r"[ \t]{0,3}(?:!!!|\?\?\?\+?)[ \t]+(?P<type>[\w-]+)")
_ALERT = regex(r"[ \t]{0,3}>[ \t]?\[!(?P<type>[\w-]+)\][+-]?[ \t]*(?P<title>.*)")
_QUOTED = regex(r"[ \t]{0,3}>[ \t]?")
_QUOTATION = regex(r"quot|cite|citation|epigraph|zitat", re.IGNORECASE)
_INDENT = 4  # columns of an admonition's lines


def plain_markdown(text: str) -> str:
    """Return CommonMark with as many lines."""
    return "\n".join(_lines(_without_shortcodes(text).split("\n")))


def _without_shortcodes(text: str) -> str:
    text = _SPACED_MARK.sub(r"[^\1]", text)
    return _SHORTCODE.sub(lambda found: found[0] if found["code"] else "\n" * found[0].count("\n"), text)


def _lines(lines: list[str]) -> list[str]:
    plain: list[str] = []
    fence = ""  # of the code that a line stands in
    divs: list[str] = []  # what stands before the lines of each open one
    inside = ""  # the same of an admonition or alert
    kind = ""  # `indented` or `quoted`: how its lines are told
    for line in lines:
        mark = _FENCE.match(line)
        if fence:
            fence = "" if mark and mark["mark"].startswith(fence) else fence
            plain.append(line)
        elif mark and not kind:
            fence = mark["mark"]
            plain.append(line)
        elif found := _DIV.fullmatch(line):
            if found["type"].strip():
                divs.append(_before(found["type"]))
            elif divs:
                divs.pop()
            plain.append("")
        elif found := _ADMONITION.match(line):
            inside, kind = _before(found["type"]), "indented"
            plain.append("")
        elif found := _ALERT.fullmatch(line):
            inside, kind = _before(found["type"]), "quoted"
            plain.append("")
        elif kind and (own := _own(line, kind)) is not None:
            plain.append(inside + own)
        else:
            kind = ""
            plain.append("" if _CONTENTS.fullmatch(line) else "".join(divs) + line)
    return plain


def _before(kind: str) -> str:
    """Return what stands before each line of an aside of this type."""
    return "> " if _QUOTATION.search(kind) else ""


def _own(line: str, kind: str) -> str | None:
    """Return a line of an aside without what makes it one; None when it is not in it any more."""
    if kind == "quoted":
        found = _QUOTED.match(line)
        return line[found.end() :] if found else None
    if not line.strip():
        return ""
    return line[_INDENT:] if line.startswith(" " * _INDENT) else None

"""HTML inside Markdown: its paragraphs, its quotations, its footnotes."""

import html
import re

from snippets.patterns import regex

# Everything up to its end is no text.
_SILENT = regex(r"<!--|<(?P<tag>script|style|iframe|svg|template)\b", re.IGNORECASE)
# Tags that begin or end a paragraph.
_PARTING = regex(
    r"</?(?:address|article|aside|blockquote|caption|cite|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form"
    r"|h[1-6]|header|hr|label|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>",
    re.IGNORECASE,
)
# A quotation set off from the text: the element made for it, or a class that says so.
QUOTATION_CLASS = r"(?:quot|epigraph|zitat|citation|cita\b)"
_QUOTATION = regex(
    rf"""<(?:(?P<own>blockquote)\b|(?P<holder>figure)\b[^>]*>\s*(?=<blockquote)|(?P<by_class>aside|div|figure|section|p)\b[^>]*
    \bclass\s*=\s*["'][^"']*{QUOTATION_CLASS})""",
    re.VERBOSE | re.IGNORECASE,
)
# The line of a quotation that says whose it is: the elements made for it, or a class that says so.
_CREDIT = regex(
    r"""(<(?:figcaption|footer)\b[^>]*>|<cite\b[^>]*>|<(?:p|div)\b[^>]*\bclass\s*=\s*["'][^"']*(?:credit|attribution|author)[^>]*>)
    (?!\s*(?:[—–―]|--))""",
    re.VERBOSE | re.IGNORECASE,
)
_CAPTION = regex(r"<(figcaption|footer)\b.{0,2000}?</\1\s*>", re.DOTALL | re.IGNORECASE)
_CITED = regex(r"</?cite\b[^>]*>", re.IGNORECASE)
# An HTML block that begins with one of these is written like a paragraph.
_PROSE = regex(r"<(?:p|div|center|br|span|a|b|i|em|strong|q|small|font)\b", re.IGNORECASE)
_NOTE = regex(
    r"""<(?P<tag>li|p|div|aside|section|dd)\b[^>]*\bid\s*=\s*["'](?P<id>[^"']+)["'][^>]*>(?P<text>.{0,5000}?)</(?P=tag)>""",
    re.DOTALL | re.IGNORECASE,
)
_CITE = regex(
    r"""(?:<figure\b[^>]*>\s*)?<blockquote\b[^>]*?\bcite\s*=\s*["']?(?P<url>https?://[^"'\s>]+)""", re.IGNORECASE
)
_HREF = regex(r"""\bhref\s*=\s*["'](?P<url>https?://[^"']+)["']""", re.IGNORECASE)


def html_paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of an HTML block, with their inline tags."""
    parts = _PARTING.split(_without_silent(text))
    return tuple(filter(None, (part.strip() for part in parts)))


def quotation_paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of an HTML quotation; the line that says whose it is begins with a dash."""
    whole = _CAPTION.sub(lambda found: _CITED.sub("", found[0]), text)
    return html_paragraphs(_CREDIT.sub(r"\1— ", whole))


def _without_silent(text: str) -> str:
    """Return HTML without comments, scripts and the like; one that never ends is text, and is looked for only once."""
    kept: list[str] = []
    endless: set[str] = set()
    done = 0
    for found in _SILENT.finditer(text):
        tag = (found["tag"] or "").lower()
        if found.start() < done or tag in endless:
            continue
        end = re.compile(rf"</{tag}\s*>" if tag else "-->", re.IGNORECASE).search(text, found.end())
        if end:
            kept.append(text[done : found.start()])
            done = end.end()
        else:
            endless.add(tag)
    return "".join([*kept, text[done:]])


def is_prose(text: str) -> bool:
    """Return whether an HTML block is running text rather than a list, a table or a control."""
    return _PROSE.match(text.lstrip()) is not None


def quotation_tag(text: str) -> str:
    """Return the tag of the quotation that an HTML block begins; empty when it begins none."""
    found = _QUOTATION.match(text.lstrip())
    return (found["own"] or found["holder"] or found["by_class"]).lower() if found else ""


def quotation_cite(text: str) -> str:
    """Return the http or https address that the first tag of an HTML quotation gives as its source."""
    found = _CITE.match(text.lstrip())
    return html.unescape(found["url"]) if found else ""


def depth_change(text: str, tag: str) -> int:
    """Return how many more elements `tag` the HTML opens than it closes."""
    opened = re.findall(rf"<{tag}\b", text, re.IGNORECASE)
    closed = re.findall(rf"</{tag}\s*>", text, re.IGNORECASE)
    return len(opened) - len(closed)


def html_notes(text: str) -> dict[str, tuple[str, ...]]:
    """Return the links of each element that a footnote's mark can lead to, by `#id`."""
    if not re.search(r"""href\s*=\s*["']#|\]\(#""", text):
        return {}
    return {
        "#" + found["id"]: tuple(dict.fromkeys(html.unescape(link["url"]) for link in _HREF.finditer(found["text"])))
        for found in _NOTE.finditer(text)
    }

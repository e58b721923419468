"""Quote + source -> verdict: does the source say this, word for word?"""

from snippets.verify.fragment import Terms, locate, make_terms
from snippets.verify.page import Page, read_html, read_text
from snippets.verify.verdict import DIFFERS, VERIFIED, Verdict, judge

__all__ = [
    "DIFFERS",
    "VERIFIED",
    "Page",
    "Terms",
    "Verdict",
    "fragment_of",
    "judge",
    "make_terms",
    "read_html",
    "read_text",
]


def fragment_of(html: str, text: str, lang: str) -> str | None:
    """Return `#:~:text=…`, which opens a page at a text; None where the page does not have it or has no way to it.

    A text that begins or ends inside a word is found with the whole word. What stands there in another punctuation or
    case is looked for as `judge` does.
    """
    page = read_html(html)
    span = locate(page.visible, text)
    if span is None:
        verdict = judge(text, page.visible, lang)
        span = (verdict.start, verdict.end) if verdict.family == "verified" else None
    terms = make_terms(page, *span) if span else None
    return f"#{terms}" if terms else None

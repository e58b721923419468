"""One snippet against its sources: what was read where, and what came of it."""

from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from math import inf

from snippets import __version__
from snippets.model import Snippet
from snippets.model import Source as Work
from snippets.receipts import FACT, Family, Receipt, Where, fingerprint
from snippets.verify.charsets import decoded
from snippets.verify.facts import Looked, look_for
from snippets.verify.fragment import make_terms
from snippets.verify.page import LEAST_TEXT, Page, read_html, read_text
from snippets.verify.pdf import read_pdf
from snippets.verify.reply import HTML, Reply, Source, Unchecked
from snippets.verify.verdict import Verdict, judge
from snippets.verify.wayback import Copy, Wayback

PDF, TEXT = "application/pdf", ("text/plain", "text/markdown")

_IN_DATA = "it stands in the page's data or in hidden text, not in its visible text"
_CUT = "only the first part of the page could be read"


@dataclass(frozen=True, slots=True)
class Look:
    """What one reading of a source came to.

    Attributes:
        where: live page, archived copy, or saved page.
        url: that was read in the end; what was asked for where nothing came.
        verdict: a verdict of `judge`, `unchecked:<kind>`, or `fact`.
        family: of it; `fact` has none, and is `unchecked` here.
        found: what `judge` says, None where nothing was read.
        page: of a PDF, from 1; 0 for others.
        text: SHA-256 of the visible text. fragment: `:~:text=…`, empty for none.
        notes: what there is to say of it, most important first.
        facts: figures and names of a fact, found and missing.
    """

    where: Where
    url: str
    verdict: str
    family: Family
    found: Verdict | None = None
    page: int = 0
    text: str = ""
    fragment: str = ""
    notes: tuple[str, ...] = ()
    facts: Looked | None = None

    @property
    def lacking(self) -> float:
        """How many figures and names of a fact are missing; infinitely many where nothing was looked for."""
        return len(self.facts.missing) if self.facts else inf


@dataclass(frozen=True, slots=True)
class Checked:
    """A snippet and one of its sources.

    Attributes:
        looks: the live page, or the saved one, first; then the archived copy, where it was read.
    """

    snippet: Snippet
    source: Work
    looks: tuple[Look, ...]

    @property
    def best(self) -> Look:
        """Return the look that tells: a verified one, else one that differs, else why nothing can be said.

        Of a fact it is the one that lacks least.
        """
        families = ("verified", "differs", "unchecked")
        return min(self.looks, key=lambda look: (families.index(look.family), look.lacking))

    def receipt(self, today: str) -> Receipt:
        """Return what is kept of it; `today` is an ISO 8601 day."""
        look = self.best
        found = look.found or Verdict(look.verdict, look.family)
        return Receipt(
            id=self.snippet.id,
            source=self.source.url,
            verdict=look.verdict,
            family=look.family,
            where=look.where,
            url=look.url,
            checked=today,
            quotation=fingerprint(self.snippet.text),
            text=look.text,
            exact=found.passage,
            prefix=found.prefix,
            suffix=found.suffix,
            page=look.page,
            fragment=look.fragment,
            diff=found.diff,
            notes=look.notes,
            tool=f"snippets {__version__}",
            missing=look.facts.missing if look.facts else (),
        )


@dataclass(frozen=True, slots=True)
class Sources:
    """Where pages come from.

    Attributes:
        pages: the door, or a folder of saved pages.
        archive: of copies.
        offline: whether `pages` are saved ones.
    """

    pages: Source
    archive: Wayback
    offline: bool = False


def check(snippet: Snippet, work: Work, sources: Sources) -> Checked:
    """Return what one of a snippet's sources says of it: the archived copy is read where the page does not have it."""
    here: Where = "offline" if sources.offline else "live"
    looks = [_look(snippet, sources.pages.fetch(work.url), here)]
    wanted = looks[0].family != "verified" and not (looks[0].facts and not looks[0].facts.missing)
    if work.archive and wanted:
        looks.append(_archived(snippet, work, sources.archive, here))
    return Checked(snippet, work, tuple(looks))


def _archived(snippet: Snippet, work: Work, archive: Wayback, here: Where) -> Look:
    copy = archive.read(work.archive)
    where: Where = "offline" if here == "offline" else "archive"
    if isinstance(copy, Unchecked):
        return _look(snippet, copy, where)
    look = _look(snippet, copy.reply, where)
    if copy.right_page is False:
        # Whatever it says, it is not what the source says.
        why = f"the archived copy is of another page, {copy.page}"
        return Look(where, look.url, "unchecked:refused", "unchecked", notes=(why,))
    return replace(look, notes=(*look.notes, *_said_of(copy, snippet)))


def _said_of(copy: Copy, snippet: Snippet) -> list[str]:
    """Return what is to be said of a copy: its day, and whether it is older than the words."""
    notes = [f"archived on {copy.day}"] if copy.day else []
    if copy.right_day is False:
        notes.append("its day is not the one that the archive's address names")
    if copy.day and snippet.date and copy.day < snippet.date[: len(copy.day)]:
        notes.append(f"the copy is older than the words, which are of {snippet.date}")
    return notes


def _look(snippet: Snippet, outcome: Reply | Unchecked, where: Where) -> Look:
    if isinstance(outcome, Unchecked):
        return Look(where, outcome.url, f"unchecked:{outcome.kind}", "unchecked", notes=(outcome.why,))
    page = _page(outcome)
    if isinstance(page, str):
        return Look(where, outcome.final_url, "unchecked:unsupported", "unchecked", notes=(page, *outcome.notes))
    text = sha256(page.visible.encode("utf-8", "replace")).hexdigest()
    if snippet.kind == "fact":
        told = look_for(snippet.text, page.visible, snippet.lang)
        return Look(where, outcome.final_url, FACT, "unchecked", text=text, notes=outcome.notes, facts=told)
    found = judge_page(snippet.text, page, snippet.lang)
    notes = (*found.notes, *outcome.notes)
    if found.family != "verified" and (missing := _unseen(page, outcome)):
        kind, why = missing
        return Look(where, outcome.final_url, f"unchecked:{kind}", "unchecked", text=text, notes=(why, *outcome.notes))
    terms = make_terms(page, found.start, found.end) if found.family == "verified" and _IN_DATA not in notes else None
    number = page.page_of(found.start) if found.passage else 0
    return Look(where, outcome.final_url, found.verdict, found.family, found, number, text, str(terms or ""), notes)


def judge_page(text: str, page: Page, lang: str) -> Verdict:
    """Return whether a page has a quotation: in its visible text, else in what is hidden and in its data."""
    found = judge(text, page.visible, lang)
    if found.family == "verified":
        return found
    for apart in (page.hidden, page.data):
        other = judge(text, apart, lang) if apart else None
        if other and other.family == "verified":
            return replace(other, notes=(_IN_DATA, *other.notes))
    return found


def _unseen(page: Page, reply: Reply) -> tuple[str, str] | None:
    """Return why a page that lacks words may have them all the same, as kind and words; None where it has none."""
    if reply.truncated or page.cut:
        return "too-large", _CUT
    if len(page.visible) < LEAST_TEXT:
        why = "the page has almost no text: it is drawn by a script, asks for consent first, or is a scan"
        return "no-text", why
    return None


@lru_cache(maxsize=16)
def _page(reply: Reply) -> Page | str:
    """Return the text of a page, or why it cannot be read."""
    if reply.content_type in HTML:
        return read_html(decoded(reply))
    if reply.content_type == PDF:
        return read_pdf(reply.body)
    if reply.content_type in TEXT:
        return read_text(decoded(reply))
    return f"it is {reply.content_type or 'of no known type'}, which cannot be read"

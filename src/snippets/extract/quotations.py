"""Block quotations: their own words, who speaks, and where that stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from snippets.document import Block, Link
from snippets.extract import verbs
from snippets.extract.attribution import Attribution, read_marked_line, work_links
from snippets.extract.entries import is_archive_link, is_copy
from snippets.extract.facts import Sentence
from snippets.extract.marks import is_whole_quotation, without_marks
from snippets.extract.publishers import names_site
from snippets.extract.saying import (
    announces,
    goes_on,
    is_inflected,
    only_handle,
    person_meant,
    says_only_that,
    speaker_in_lead_in,
)
from snippets.extract.signature import Signature, read_signature
from snippets.extract.when import as_of, doubtful_dates, said_on, whole_date
from snippets.patterns import regex

_TITLE_LEAST = 3  # words that make a link's text a title when it has no quotation marks

Doubts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What the sentence before a quotation says of it.

    Attributes:
        urls: a page, and copies of it.
        speaker: whom it names as speaking.
        date: EDTF.
        announces: whether it ends in a colon; it then stands for all quotations that follow at once.
        again: whether it stands for one that is not the first.
        doubts: (key, words) pairs: what of it may be wrong.
    """

    urls: tuple[str, ...] = ()
    speaker: str = ""
    date: str = ""
    announces: bool = False
    again: bool = False
    doubts: Doubts = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation read from a block.

    Attributes:
        urls: where it stands: a page, and copies of it; empty when the document does not say.
        title, publisher: of the page, where an attribution line gives them.
        took_next: whether the paragraph after it belongs to it.
        signed: whether a line of its own says whose it is or where it stands.
        doubts: (key, words) pairs: what of it may be wrong.
    """

    text: str
    by: Attribution
    urls: tuple[str, ...]
    title: str = ""
    publisher: str = ""
    took_next: bool = False
    signed: bool = False
    doubts: Doubts = ()


def read_lead_in(sentences: Sequence[Sentence], lang: str) -> LeadIn:
    """Read the sentences of the paragraph before a quotation."""
    if not sentences:
        return LeadIn()
    last = sentences[-1]
    announced = announces(last.text, lang)
    # "The report is out. It says:": the sentence that announces may leave the link to the one before.
    linked = [sentence for sentence in sentences if sentence.links] if announced else [last]
    date = said_on(last.text) if announced else as_of(last.text)
    speaker = speaker_in_lead_in(last.text) or only_handle(last.text)
    urls = (_linked_words(linked[-1], speaker) or _nearest(linked[-1])) if linked else ()
    doubts = [("date", f"date? {day} can be two days") for day in doubtful_dates(last.text) if not date]
    if announced and not speaker and len(sentences) > 1:
        speaker = person_meant(last.text, sentences[-2].text)
        doubts += [("speaker", "speaker? whom the sentence before begins with")] if speaker else []
    elif speaker and not announced:
        doubts.append(("speaker", "speaker? taken from the sentence before"))
    elif speaker and is_inflected(last.text):
        doubts.append(("speaker", "speaker? in the case that the sentence has it in"))
    if urls and not announced:
        doubts.append(("source", "source? the link of the sentence before"))
    elif urls and not last.links:
        doubts.append(("source", "source? the link of an earlier sentence"))
    return LeadIn(urls, speaker, date, announced, doubts=tuple(doubts))


def read_name_line(block: Block) -> LeadIn:
    """Read a paragraph in bold or italics that is a name with a role, as a title above the words: "**Name, role**"."""
    set_off = any(span.start == 0 and span.end >= len(block.text.rstrip(" :：")) for span in block.emphasis)
    by = read_marked_line(block.text.rstrip(" :："), block.links, block.emphasis) if set_off else None
    if by is None or not by.role:
        return LeadIn()
    return LeadIn(tuple(link.url for link in block.links), by.name, by.date, announces=True)


def continued(lead_in: LeadIn, sentences: Sequence[Sentence], quotation: Quotation) -> LeadIn:
    """Return the lead-in with the speaker of the quotation right before it, where it lets that one go on.

    "He added:" stands for the same page too; with more words it may be another day's.
    """
    if lead_in.speaker or len(sentences) != 1 or not goes_on(sentences[0].text):
        return lead_in
    same = not lead_in.urls and says_only_that(sentences[0].text)
    told = {"speaker": quotation.by.name, "source": quotation.urls if same else ()}
    more = tuple((key, f"{key}? as of the quotation above") for key, value in told.items() if value)
    urls = quotation.urls if same else lead_in.urls
    return replace(lead_in, speaker=quotation.by.name, urls=urls, doubts=(*lead_in.doubts, *more))


def repeated(lead_in: LeadIn) -> LeadIn:
    """Return the lead-in as it stands for another quotation after the one that it announces."""
    kept = {"speaker": lead_in.speaker, "source": lead_in.urls}
    more = ((key, f"{key}? announced before the quotation above") for key, value in kept.items() if value)
    return replace(lead_in, again=True, doubts=(*(doubt for doubt in lead_in.doubts if doubt[0] == "date"), *more))


# A link on these words leads to what was said: "As Jane Roe [wrote](…) of [Dokku](…):".
_SAYING = regex(rf"\W*(?:\w+\W+){{0,2}}(?:{verbs.VERBS})(?:\W+\w+){{0,3}}\W*")


def _linked_words(sentence: Sentence, speaker: str) -> tuple[str, ...]:
    """Return the page that a verb of saying links to, or that is linked right behind the speaker's handle."""
    links = [sentence.links[at] for at in _pages(sentence)]
    handle = sentence.text.find(speaker) + len(speaker) if speaker[:1] == "@" else -1
    for link in links:
        words = sentence.text[link.start : link.end]
        behind = 0 <= handle <= link.start and len(sentence.text[handle : link.start].split()) <= _BETWEEN_MOST
        if words[:1] != "@" and (behind or (len(links) > 1 and _SAYING.fullmatch(words))):
            return (link.url,)
    return ()


_BETWEEN_MOST = 2  # words between a handle and the link to what it said


def _nearest(sentence: Sentence) -> tuple[str, ...]:
    """Return the last page that the sentence links to, and the copies after it."""
    pages = _pages(sentence)
    return tuple(link.url for link in sentence.links[pages[-1] :]) if pages else ()


def _pages(sentence: Sentence) -> list[int]:
    """Return which links of a sentence lead to pages and not to copies of the one before."""
    links = sentence.links
    return [at for at, link in enumerate(links) if not at or not is_copy(sentence.text, link, links[at - 1])]


def read_quotation(block: Block, lead_in: LeadIn, following: Block | None) -> Quotation:
    """Read a block quotation.

    Its source is, in this order: a link of its attribution line, inside it or right after it; the one nearest
    to it in the sentence before; the one that its markup names; a link inside the quotation itself.
    """
    body, line = read_signature(block, following)
    if (line.by.name and not lead_in.announces) or (
        line != Signature() and lead_in.again and line.by.name != lead_in.speaker
    ):
        lead_in = LeadIn()  # the sentence before is about something else
    inner = tuple(link.url for link in block.links if link.start <= len(body))
    works = _page_first(line.text, work_links(line.text, line.links))
    urls = tuple(link.url for link in works) or lead_in.urls or tuple(filter(None, [block.cite])) or inner[:1]
    name = "" if lead_in.announces and lead_in.speaker and line.by.name and _is_linked(line) else line.by.name
    publisher = name if name and name[0] != "@" and urls and names_site(name, urls[0]) else ""
    speaker = lead_in.speaker if publisher or not name else name
    return Quotation(
        without_marks(body),
        Attribution(speaker, line.by.role, line.by.date or lead_in.date),
        urls,
        _title(line.text, works, name),
        publisher,
        line.next,
        line != Signature(),
        (*line.doubts, *_doubts_left(lead_in, speaker, line, works)),
    )


def _is_linked(line: Signature) -> bool:
    """Return whether the name of a line is its one link: after a lead-in with a speaker it is the work's."""
    name = line.text.find(line.by.name)
    return len(line.links) == 1 and line.links[0].start <= name < line.links[0].end


def _doubts_left(lead_in: LeadIn, speaker: str, line: Signature, works: tuple[Link, ...]) -> Doubts:
    """Return the doubts of what was taken from the sentence before."""
    settled = {
        "source": bool(works),
        "speaker": speaker != lead_in.speaker or bool(line.by.name),
        "date": bool(line.by.date),
    }
    return tuple(doubt for doubt in lead_in.doubts if not settled[doubt[0]])


def _page_first(line: str, links: tuple[Link, ...]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: is_archive_link(line, link)))


def _title(line: str, links: tuple[Link, ...], name: str) -> str:
    """Return the title that an attribution line links to; words that only describe the link are none."""
    for link in links[:1]:
        anchor = line[link.start : link.end]
        if whole_date(anchor):
            return ""
        quoted = is_whole_quotation(anchor)
        if quoted or (len(anchor.split()) >= _TITLE_LEAST and anchor[0].isupper() and (not name or name not in anchor)):
            return anchor[1:-1].strip() if quoted else anchor
    return ""

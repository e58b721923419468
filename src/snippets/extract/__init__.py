"""Document -> draft snippets: quotations with their speaker and source, facts with theirs, reading lists.

Nothing is invented: who speaks, which source and what date stand in the document or stay out. Where the text
leaves doubt the snippet says so; what was not understood is reported with its line.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from snippets.document import Block, Document, Draft, Link
from snippets.errors import Location, Problem
from snippets.extract.asides import why_no_quotation
from snippets.extract.attribution import Attribution
from snippets.extract.bilingual import part_translation
from snippets.extract.desk import NO_SOURCE, Desk, doubts_of
from snippets.extract.entries import (
    Entry,
    date_beside,
    is_copy,
    is_navigation,
    only_links,
    publisher_beside,
    read_entries,
    read_quoted_title,
    split_site,
)
from snippets.extract.facts import (
    QUESTION,
    REQUEST,
    Sentence,
    is_lead_in,
    is_whole,
    plain_fact,
    quotes_at_length,
    sentences_of,
    why_no_fact,
)
from snippets.extract.language import guess_language
from snippets.extract.quotations import (
    LeadIn,
    Quotation,
    continued,
    read_lead_in,
    read_name_line,
    read_quotation,
    repeated,
)
from snippets.extract.requests import Request, action_rank
from snippets.extract.saying import announces
from snippets.extract.spoken import read_spoken
from snippets.extract.when import as_of
from snippets.model import Settings, Snippet, Speaker
from snippets.patterns import regex

__all__ = ["doubts_of", "extract"]

_BARE_URL = regex(r"https?://[^\s<>\"]+")
_SHOWN_WORDS = 8
_QUOTES = ("kind", "kind? it has what somebody says in quotation marks")
_CALL_MOST = 6  # words of a link that asks to act; longer ones are titles
_PROSE = frozenset({"paragraph", "item"})


@dataclass(frozen=True, slots=True)
class _Part:
    """A block with the sentences of its prose, and the block after it."""

    block: Block
    sentences: tuple[Sentence, ...]
    after: Block | None


def extract(document: Document) -> Draft:
    """Return the draft of a campaign from what `document` quotes and links to.

    Its problems are warnings only: links, quotations and copies that were left out, and what to do about each. What
    may be wrong of what was taken is for `doubts_of` to say.
    """
    lang = document.lang or guess_language(" ".join(block.text for block in document.blocks))
    desk = Desk(replace(document, lang=lang or Settings().lang), _title(document.blocks))
    if not document.lang and lang != Settings().lang:
        desk.problems.append(_language_problem(document, lang))
    parts = _parts(desk.document)
    own = {sentence.text for part in parts for sentence in part.sentences}
    lead_in = LeadIn()
    taken = begun = False
    said: Quotation | None = None  # right before this block
    for part in parts:
        block = part.block
        before, said = said, None
        if taken:
            taken, said = False, before
        elif block.kind == "quote":
            quotation = read_quotation(block, lead_in, part.after)
            _quotation(desk, block, quotation, lead_in, own, at_head=not begun)
            taken, said = quotation.took_next, quotation
            # One colon may announce several quotations that nobody signs; a plain sentence announces one.
            lead_in = repeated(lead_in) if lead_in.announces and not quotation.signed else LeadIn()
            continue
        elif block.kind in _PROSE:
            before_quote = part.after is not None and part.after.kind == "quote"
            _prose(desk, part, before_quote=before_quote)
            lead_in = _lead_in(part, desk.document.lang, before) if before_quote else LeadIn()
            begun = begun or any(is_whole(one.text) or announces(one.text) for one in part.sentences)
            continue
        elif block.kind == "heading":
            taken = _heading(desk, part)
        elif block.kind == "table" and block.links:
            _row(desk, block)
        lead_in = LeadIn()
    return desk.draft()


def _lead_in(part: _Part, lang: str, before: Quotation | None) -> LeadIn:
    """Return what a paragraph says of the quotation after it; `before`: the one before the paragraph."""
    lead_in = read_lead_in(part.sentences, lang)
    if not lead_in.speaker and not lead_in.announces:
        named = read_name_line(part.block)
        lead_in = named if named.speaker else lead_in
    return continued(lead_in, part.sentences, before) if before else lead_in


def _title(blocks: Sequence[Block]) -> str:
    """Return the one heading that stands under none, when there is just one."""
    top = [block.text for block in blocks if block.kind == "heading" and not block.headings]
    return top[0] if len(top) == 1 else ""


def _parts(document: Document) -> list[_Part]:
    following = [*document.blocks[1:], None][: len(document.blocks)]
    return [
        _Part(block, sentences_of(block, block.lang or document.lang) if block.kind in _PROSE else (), after)
        for block, after in zip(document.blocks, following, strict=True)
    ]


# --- quotations ---------------------------------------------------------------------------------


def _quotation(
    desk: Desk, block: Block, quotation: Quotation, lead_in: LeadIn, own: Collection[str], *, at_head: bool
) -> None:
    """Take a block quotation, unless it quotes nobody."""
    if not re.search(r"\w", quotation.text):
        return
    announced = lead_in.announces and not lead_in.again and (lead_in.speaker or lead_in.urls)
    if not announced and not (quotation.by.name and quotation.signed):
        why = why_no_quotation(block, desk.document.lang, own, at_head=at_head)
        if why:
            _left_out(desk, block, block.text, why, "add it by hand if somebody said it")
            return
    translation, original = part_translation(quotation.text, desk.document.lang)
    if original:
        _quote(desk, block, replace(quotation, text=translation), translation_of=original.text)
        _quote(desk, block, replace(quotation, text=original.text), lang=original.lang)
    else:
        _quote(desk, block, quotation)


def _quote(desk: Desk, block: Block, quotation: Quotation, *, translation_of: str = "", lang: str = "") -> None:
    """Add a quotation; one without a source is written too, and says so."""
    keys: tuple[str, ...] = ()
    doubts = list(quotation.doubts)
    if quotation.urls:
        page, *copies = quotation.urls
        key = desk.shelf.put(page, desk.where(block), title=quotation.title, publisher=quotation.publisher)
        desk.attach(block, key, tuple(copies))
        keys = (key,)
    else:
        doubts.append(NO_SOURCE)
    if not quotation.by.name:
        doubts.append(("speaker", "speaker? nobody is named"))
    if translation_of:
        doubts.append(("translation_of", "translation_of? two languages in one block quote"))
    snippet = _snippet("quote", quotation.text, quotation.by)
    desk.add(block, replace(snippet, translation_of=translation_of, lang=lang, doubts=tuple(doubts)), keys)


def _snippet(kind: str, text: str, by: Attribution) -> Snippet:
    return Snippet(
        id="",
        kind="quote" if kind == "quote" else "fact",
        text=text,
        speaker=Speaker(by.name) if by.name else None,
        role=by.role,
        date=by.date,
        lang="",
    )


def _heading(desk: Desk, part: _Part) -> bool:
    """Take a heading that is a quotation with its speaker; return whether the paragraph after it belongs to it.

    It links to where that stands, or the paragraph after it is links and nothing else.
    """
    block, after = part.block, part.after
    quoted = None if block.links else read_quoted_title(block.text, "")
    if quoted and (quoted.by.date or len(quoted.by.name.split()) > 1):
        urls = only_links(after) if after and after.kind == "paragraph" else ()
        _quote(desk, block, Quotation(quoted.text, quoted.by, urls[:1]))
        return bool(urls)
    for link in block.links:
        title = block.text[link.start : link.end]
        quoted = read_quoted_title(title, link.url)
        if quoted:
            key = desk.shelf.put(link.url, desk.where(block), title=title)
            desk.add(block, _snippet("quote", quoted.text, quoted.by), (key,))
    return False


def _row(desk: Desk, block: Block) -> None:
    spoken = read_spoken(block)
    if spoken:
        _quote(desk, block, spoken)
    else:
        desk.warn(block, "the links of a table were not imported", "add what matters by hand")


# --- prose --------------------------------------------------------------------------------------


def _prose(desk: Desk, part: _Part, *, before_quote: bool) -> None:
    """Take what a paragraph or a list item has."""
    block = part.block
    spoken = read_spoken(block)
    if spoken:
        _quote(desk, block, spoken)
        return
    if is_navigation(block):
        _left_out(desk, block, block.text, "leads through a site", "add what matters by hand")
        return
    entries = read_entries(block)
    for entry in entries:
        _entry(desk, block, entry)
    if entries:
        return
    _warn_of_bare_urls(desk, block)
    for sentence in part.sentences:
        last = before_quote and sentence is part.sentences[-1]
        announcing = is_lead_in(sentence.text, before_quote=last) or (
            last and announces(sentence.text, desk.document.lang)
        )
        if sentence.links and not announcing:
            _fact(desk, block, sentence)


def _fact(desk: Desk, block: Block, sentence: Sentence) -> None:
    text = plain_fact(sentence, in_list=block.kind == "item")
    why = why_no_fact(text, desk.document.lang, in_list=block.kind == "item")
    if why:
        _left_out(desk, block, text, why, "add it by hand if it states a fact")
        if why in {QUESTION, REQUEST} and is_whole(text):
            _keep_sources(desk, block, sentence)
        if why == REQUEST:
            _request(desk, block, sentence)
        return
    keys: list[str] = []
    page = Link(0, 0, "")
    for link in sentence.links:
        if keys and is_copy(sentence.text, link, page):
            desk.attach(block, keys[-1], (link.url,))
        else:
            page = link
            keys.append(desk.shelf.put(link.url, desk.where(block)))
    fact = _snippet("fact", text, Attribution(date=as_of(text)))
    highlight = sentence.figure if sentence.figure in text and sentence.figure != text else ""
    doubts = (_QUOTES,) if quotes_at_length(text) else ()
    desk.add(block, replace(fact, highlight=highlight, doubts=doubts), tuple(dict.fromkeys(keys)))


def _keep_sources(desk: Desk, block: Block, sentence: Sentence) -> None:
    """Put what a question or a request refers to on the shelf, where a snippet made by hand will find it."""
    for link in sentence.links:
        if not _BARE_URL.match(sentence.text, link.start):
            desk.shelf.put(link.url, desk.where(block))


def _request(desk: Desk, block: Block, sentence: Sentence) -> None:
    """Keep what the reader is asked to do; a bare address is told by what its list leads to, or its heading."""
    rank = action_rank(sentence.text, desk.document.lang)
    if rank is None:
        return
    words = sentence.text.rstrip(".。։।")
    if _BARE_URL.search(words):
        words = _aim(desk, block) or (block.headings[-1] if block.headings else "")
    if words:
        desk.requests.append(Request(words, sentence.links[0].url, rank))


def _aim(desk: Desk, block: Block) -> str:
    """Return what the steps after this one ask for in the end: "Visit …, enter your address, write to them"."""
    blocks, lang = desk.document.blocks, desk.document.lang
    steps = takewhile(
        lambda step: step.kind == "item" and step.headings == block.headings, blocks[blocks.index(block) :]
    )
    asked = ((action_rank(step.text, lang), step.text.rstrip(".。։।")) for step in steps)
    ranked = [(rank, words) for rank, words in asked if rank is not None and not _BARE_URL.search(words)]
    return min(ranked, default=(0, ""))[1]


def _entry(desk: Desk, block: Block, entry: Entry) -> None:
    rank = action_rank(entry.title, desk.document.lang)
    if rank is not None and not entry.archives and len(entry.title.split()) <= _CALL_MOST:
        _left_out(desk, block, entry.title, REQUEST, "add it by hand if it states a fact")
        desk.requests.append(Request(entry.title, entry.url, rank))
        return
    title, publisher = split_site(entry.title, entry.url)
    publisher = publisher or publisher_beside(entry.beside, entry.url)
    key = desk.shelf.put(
        entry.url,
        desk.where(block),
        title=title,
        publisher=publisher,
        author=entry.author,
        date=date_beside(entry.beside),
    )
    desk.attach(block, key, entry.archives)
    quoted = read_quoted_title(entry.title, entry.url)
    if quoted:
        desk.add(block, _snippet("quote", quoted.text, quoted.by), (key,))


# --- what is reported ---------------------------------------------------------------------------


def _left_out(desk: Desk, block: Block, text: str, why: str, todo: str) -> None:
    shown = " ".join(text.split()[:_SHOWN_WORDS])
    desk.warn(block, f'"{shown} …" was not imported: it {why}', todo)


def _warn_of_bare_urls(desk: Desk, block: Block) -> None:
    for found in _BARE_URL.finditer(block.text):
        if not any(link.start <= found.start() < link.end for link in block.links):
            desk.warn(block, f"{found[0]} is not a link", "put it in angle brackets, or make a sentence link to it")


def _language_problem(document: Document, lang: str) -> Problem:
    what = f"the document does not say its language; it is taken for {lang or Settings().lang}"
    return Problem(Location(document.file), what, 'correct "lang:" under "campaign:" if that is wrong', "warning")

"""Document -> draft snippets: quotations with their speaker and source, facts with theirs, reading lists.

Nothing is invented: who speaks, which source and what date stand in the document or stay out. What was not
understood is reported with its line.
"""

import re
from dataclasses import dataclass, field, replace

from snippets.archives import read_archive
from snippets.errors import Location, Problem
from snippets.extract.entries import (
    Entry,
    date_beside,
    is_archive_link,
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
    sentences_of,
    why_no_fact,
)
from snippets.extract.language import guess_language
from snippets.extract.quotations import LeadIn, read_lead_in, read_quotation
from snippets.extract.shelf import Shelf
from snippets.extract.speakers import Attribution
from snippets.extract.when import as_of
from snippets.model import Block, Document, Draft, Kind, Quotes, Settings, Snippet, Speaker
from snippets.slugs import slug

__all__ = ["extract"]

_BARE_URL = re.compile(r"https?://[^\s<>\"]+")
_SHOWN_WORDS = 8


@dataclass(slots=True)
class _Desk:
    """Where the draft is put together.

    Attributes:
        snippets: in order, without ids, each with the keys of its sources on the shelf.
    """

    document: Document
    shelf: Shelf = field(default_factory=Shelf)
    snippets: list[tuple[Snippet, tuple[str, ...]]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def where(self, block: Block) -> Location:
        return Location(self.document.file, block.line)

    def warn(self, block: Block, what: str, todo: str) -> None:
        self.problems.append(Problem(self.where(block), what, todo, "warning"))

    def add(self, block: Block, kind: Kind, text: str, keys: tuple[str, ...], by: Attribution) -> None:
        snippet = Snippet(
            id="",
            kind=kind,
            text=text,
            speaker=Speaker(by.name) if by.name else None,
            role=by.role,
            date=by.date,
            lang=self.document.lang,
            where=self.where(block),
        )
        self.snippets.append((snippet, keys))


def extract(document: Document) -> Draft:
    """Return the draft of a campaign from what `document` quotes and links to.

    Its problems are warnings only: links, quotations and copies that were left out, and what to do
    about each.
    """
    lang = document.lang or guess_language(" ".join(block.text for block in document.blocks))
    desk = _Desk(replace(document, lang=lang or Settings().lang))
    if not document.lang and lang != Settings().lang:
        desk.problems.append(_language_problem(document, lang))
    lead_in = LeadIn()
    following = iter([*document.blocks[1:], None])
    taken = False
    for block in document.blocks:
        after = next(following)
        if taken:
            taken = False
        elif block.kind == "quote":
            taken = _quotation(desk, block, lead_in, after)
            # One colon may announce several quotations; a plain sentence stands for the next one only.
            lead_in = lead_in if lead_in.announces else LeadIn()
            continue
        elif block.kind in {"paragraph", "item"}:
            before_quote = after is not None and after.kind == "quote"
            sentences = _prose(desk, block, before_quote=before_quote)
            lead_in = read_lead_in(sentences) if before_quote else LeadIn()
            continue
        elif block.kind == "heading":
            _heading(desk, block)
        elif block.kind == "table" and block.links:
            desk.warn(block, "the links of a table were not imported", "add what matters by hand")
        lead_in = LeadIn()
    return _draft(desk)


def _quotation(desk: _Desk, block: Block, lead_in: LeadIn, after: Block | None) -> bool:
    """Take a block quotation; return whether the block after it belongs to it."""
    quotation = read_quotation(block, lead_in, after)
    if not quotation.urls:
        todo = "add a source: put a link into the sentence before it and import again, or type it by hand"
        desk.warn(block, "nothing imported from this block quote: no link near it", todo)
        return False
    page, *copies = quotation.urls
    key = desk.shelf.put(page, desk.where(block), title=quotation.title, publisher=quotation.publisher)
    _attach(desk, block, key, copies)
    if not quotation.by.name:
        desk.warn(
            block,
            "the text does not say whose words this block quote is",
            'add "speaker:" if somebody speaks',
        )
    desk.add(block, "quote", quotation.text, (key,), quotation.by)
    return quotation.took_next


def _prose(desk: _Desk, block: Block, *, before_quote: bool) -> tuple[Sentence, ...]:
    """Take what a paragraph or a list item has; return its sentences."""
    sentences = sentences_of(block, desk.document.lang)
    entries = read_entries(block)
    for entry in entries:
        _entry(desk, block, entry)
    if not entries:
        _warn_of_bare_urls(desk, block)
        for sentence in sentences:
            announces = is_lead_in(sentence.text, before_quote=before_quote and sentence is sentences[-1])
            if sentence.links and not announces:
                _fact(desk, block, sentence)
    return sentences


def _fact(desk: _Desk, block: Block, sentence: Sentence) -> None:
    text = plain_fact(sentence, in_list=block.kind == "item")
    why = why_no_fact(text, in_list=block.kind == "item")
    if why:
        shown = " ".join(text.split()[:_SHOWN_WORDS])
        desk.warn(block, f'"{shown} …" was not imported: it {why}', "add it by hand if it states a fact")
        if why in {QUESTION, REQUEST} and is_whole(text):
            _keep_sources(desk, block, sentence)
        return
    keys: list[str] = []
    for link in sentence.links:
        if keys and is_archive_link(sentence.text, link):
            _attach(desk, block, keys[-1], [link.url])
        else:
            keys.append(desk.shelf.put(link.url, desk.where(block)))
    desk.add(block, "fact", text, tuple(dict.fromkeys(keys)), Attribution(date=as_of(text)))


def _keep_sources(desk: _Desk, block: Block, sentence: Sentence) -> None:
    """Put what a question or a request refers to on the shelf, where a snippet made by hand will find it."""
    for link in sentence.links:
        if not _BARE_URL.match(sentence.text, link.start):
            desk.shelf.put(link.url, desk.where(block))


def _entry(desk: _Desk, block: Block, entry: Entry) -> None:
    title, publisher = split_site(entry.title, entry.url)
    publisher = publisher or publisher_beside(entry.beside, entry.url)
    date = date_beside(entry.beside)
    key = desk.shelf.put(entry.url, desk.where(block), title=title, publisher=publisher, date=date)
    _attach(desk, block, key, entry.archives)
    quoted = read_quoted_title(entry.title, entry.url)
    if quoted:
        desk.add(block, "quote", quoted.text, (key,), quoted.by)


def _heading(desk: _Desk, block: Block) -> None:
    """Take a heading that is a quotation with its speaker and links to where that stands."""
    for link in block.links:
        title = block.text[link.start : link.end]
        quoted = read_quoted_title(title, link.url)
        if quoted:
            key = desk.shelf.put(link.url, desk.where(block), title=title)
            desk.add(block, "quote", quoted.text, (key,), quoted.by)


def _attach(desk: _Desk, block: Block, key: str, copies: list[str] | tuple[str, ...]) -> None:
    for url in copies:
        desk.shelf.attach(key, url, desk.where(block), read_archive(url))


def _warn_of_bare_urls(desk: _Desk, block: Block) -> None:
    for found in _BARE_URL.finditer(block.text):
        if not any(link.start <= found.start() < link.end for link in block.links):
            desk.warn(block, f"{found[0]} is not a link", "put it in angle brackets, or make a sentence link to it")


def _language_problem(document: Document, lang: str) -> Problem:
    what = f"the document does not say its language; it is taken for {lang or Settings().lang}"
    return Problem(Location(document.file), what, 'correct "lang:" under "campaign:" if that is wrong', "warning")


def _draft(desk: _Desk) -> Draft:
    sources = desk.shelf.labelled()
    snippets: dict[tuple[str, str], Snippet] = {}
    ids: dict[str, int] = {}
    for snippet, keys in desk.snippets:
        if (snippet.kind, snippet.text) in snippets:
            continue
        name = slug(snippet.text)
        ids[name] = ids.get(name, 0) + 1
        snippets[snippet.kind, snippet.text] = replace(
            snippet,
            id=name if ids[name] == 1 else f"{name}-{ids[name]}",
            sources=tuple(sources[key] for key in keys),
        )
    document = desk.document
    quotes = Quotes(
        document.file,
        Settings(lang=document.lang),
        tuple(sources.values()),
        tuple(snippets.values()),
    )
    return Draft(quotes, tuple(sorted([*desk.problems, *desk.shelf.problems])))

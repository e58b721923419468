"""Reading-list entries: `[title](url) | [Archive](archive-url)` and the ways people vary it."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from snippets.archives import read_archive, same_page
from snippets.document import Block, Link
from snippets.extract.attribution import DASH, Attribution, read_who
from snippets.extract.marks import is_whole_quotation
from snippets.extract.names import begins_clause
from snippets.extract.publishers import is_publisher, names_site
from snippets.extract.when import whole_date
from snippets.patterns import regex

# What people call the link to a copy, in the languages that we know it in.
_ARCHIVE_LABEL = regex(
    r"(?:(?:web|веб)[\s-]*)?(?:archived?|archiv|archiviert|archivé|archivado|archivo|arquivo|archivio|archiwum"
    r"|архив|архивная копия|архів|архівна копія|архивировано|архівовано"
    r"|արխիվ|أرشيف|النسخة المؤرشفة|ארכיון|גרסה שמורה|संग्रह"
    r"|存档|存檔|归档|網頁存檔|アーカイブ|魚拓"
    r"|wayback(?:\s+machine)?|snapshot|cached?|copy|mirror)(?:\s+(?:link|copy|version|page|web|[ІИіи]нтернет[ау]))?\.?",
    re.IGNORECASE,
)
_ARCHIVE_TAIL = regex(rf"\s*[|(\[·/–—-]\s*{_ARCHIVE_LABEL.pattern}\s*[)\]]?\s*$", re.IGNORECASE)
_SEPARATORS = "|,;:()[]·•/–—-：，、；（）｜،؛"
_SITE_TAIL = regex(r"\s+[|–—-]\s+(?P<site>[^|–—]{2,40})$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One work in a reading list.

    Attributes:
        url: of the work; of its copy when the list has that only.
        archives: URLs of copies.
        beside: words before or after the link: a publisher, a date, a description.
        author: as a bibliography has it before the year.
    """

    url: str
    title: str
    archives: tuple[str, ...] = ()
    beside: tuple[str, ...] = field(default=())
    author: str = ""


def is_archive_link(text: str, link: Link) -> bool:
    """Return whether the link leads to a copy, by its address or by its label."""
    return _is_archived(link.url) or is_archive_label(text[link.start : link.end])


def is_copy(text: str, link: Link, page: Link) -> bool:
    """Return whether a link leads to a copy of `page`, linked before it; a copy of another page is a source itself."""
    archive = read_archive(link.url)
    labelled = is_archive_label(text[link.start : link.end])
    return labelled or (archive is not None and (not archive.of or same_page(archive.of, page.url)))


@lru_cache(maxsize=1024)
def _is_archived(url: str) -> bool:
    return read_archive(url) is not None


def is_archive_label(label: str) -> bool:
    """Return whether a link's text says that it leads to a copy."""
    return _ARCHIVE_LABEL.fullmatch(label.strip(" ()[]")) is not None


def read_entries(block: Block) -> tuple[Entry, ...]:
    """Return the works that a list item names, or none when it is a sentence or has no link.

    A paragraph is a list entry only when it is links and nothing else.
    """
    links = [link for link in block.links if link.start < link.end]
    if not links:
        return ()
    pages = [link for link in links if not is_archive_link(block.text, link)] or links[:1]
    gaps = _gaps(block.text, links)
    words = [gap for gap in gaps if re.search(r"\w", gap) and not is_archive_label(gap.strip(_SEPARATORS + " "))]
    if words and (block.kind != "item" or len(pages) > 1 or not _is_beside(block.text, pages[0], gaps)):
        return ()
    if block.kind != "item" and re.search(r"[.!?…。]$", block.text) and not is_archive_link(block.text, links[-1]):
        return ()  # a sentence that is a link from end to end
    beside = tuple(word.strip(_SEPARATORS + " ") for word in words)
    listed = _BIBLIOGRAPHIC.match(block.text[: pages[0].start])
    return tuple(
        Entry(
            page.url,
            _title(block.text[page.start : page.end]) or _title_beside(beside),
            _archives_after(block.text, page, links, pages),
            (*beside, listed["year"]) if listed else beside,
            listed["author"].strip() if listed else "",
        )
        for page in pages
    )


# Links that lead through a site; with them stand buttons of one word or two.
_NAVIGATION = regex(
    r"(?:next|previous|prev|back|home|top|edit|improve|share|tweet|subscribe|follow|print|menu|contents|log ?in"
    r"|sign ?(?:in|up)|read more|continue reading|skip|rss|newsletter|donate|contact|about|imprint|privacy|licen[cs]e"
    r"|weiter|zurück|startseite|bearbeiten|teilen|impressum|datenschutz|suivant|précédent|accueil|modifier|partager"
    r"|siguiente|anterior|inicio|editar|compartir|далее|назад|главная|править|поделиться|далі|редагувати|головна"
    r"|التالي|السابق|الرئيسية|הבא|הקודם|अगला|पिछला|下一页|上一页|首页|编辑|次へ|前へ|ホーム|編集)\b",
    re.IGNORECASE,
)
_BUTTON_MOST = 2  # words


def is_navigation(block: Block) -> bool:
    """Return whether a paragraph is links only, each a way through a site or a button of a word or two."""
    links = [link for link in block.links if link.start < link.end and not is_archive_link(block.text, link)]
    labels = [block.text[link.start : link.end].strip(" ←→«»<>|") for link in links]
    if (
        not labels
        or block.kind not in {"paragraph", "other"}
        or re.search(r"\w", "".join(_gaps(block.text, [*block.links])))
    ):
        return False
    short = len(labels) > 1 and all(len(label.split()) <= _BUTTON_MOST for label in labels)
    return short or all(_NAVIGATION.match(label) for label in labels)


def only_links(block: Block) -> tuple[str, ...]:
    """Return the addresses that a paragraph leads to when it is links and nothing else."""
    bare = not re.search(r"\w", "".join(_gaps(block.text, [*block.links])))
    return tuple(link.url for link in block.links) if bare else ()


def _gaps(text: str, links: list[Link]) -> list[str]:
    """Return the text before, between and after the links."""
    edges = [0, *(edge for link in links for edge in (link.start, link.end)), len(text)]
    return [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _is_beside(text: str, page: Link, gaps: list[str]) -> bool:
    """Return whether the words round the link are apart from it: `Publisher: [title]`, `[title], date`."""
    if _BIBLIOGRAPHIC.match(text[: page.start]):
        return len(text[page.end :].split()) <= _BESIDE_MOST
    if _NAMED.match(text[: page.start]) and _CITED.match(text[page.end :]):
        return True
    before, after = text[: page.start].strip(" \"'“„«(（《「『"), text[page.end :].strip(" \"'”“»)）》」』")
    apart_before = not before or before[-1] in _SEPARATORS or whole_date(before) != ""
    apart_after = not after or after[0] in _SEPARATORS or (not before and _describes(text, page.end))
    return apart_before and apart_after and all(len(gap.split()) <= _BESIDE_MOST for gap in gaps)


def _describes(text: str, end: int) -> bool:
    """Return whether a description of its own follows a link: `[Tool](…) A small one.`, `[工具](…) 说明。`."""
    following = text[end:]
    apart = following[:1] == " " and (following[1:2].isupper() or re.match(r" [\u3040-\u30ff\u4e00-\u9fff]", following))
    return bool(apart) and not re.search(r"[A-Z]$", text[:end])


# Marsh, L. (2019). [The Keys](…). Publisher.
_BIBLIOGRAPHIC = regex(r"(?P<author>[^()（）]{2,80}?),?\s*[(（](?P<year>(?:1[5-9]|20)\d\d)[a-z]?[)）][.,:]?\s*$")
# Doe, J. [The Keys](…) // Nature, 2020. Ministry. [Report](…).
_NAMED = regex(r"\s*[^\s.!?]+(?: [^\s.!?]+){0,4}(?: ?[^\W\d_]\.){0,3}(?:(?<=\.)|\.)\s*$")
_CITED = regex(r"\s*(?://|[.,;:(]|$)")
_BESIDE_MOST = 25  # words; more is a text of its own
_NAME_MOST = 5  # words of a publisher's name


def _archives_after(text: str, page: Link, links: list[Link], pages: list[Link]) -> tuple[str, ...]:
    following = [other.start for other in pages if other.start > page.start]
    end = min(following, default=len(text))
    return tuple(link.url for link in links if page.start < link.start < end and link not in pages)


def _title(anchor: str) -> str:
    """Return a link's text as a title; an address is none."""
    return "" if re.match(r"https?://\S+$", anchor) else _ARCHIVE_TAIL.sub("", anchor).strip()


def _title_beside(beside: tuple[str, ...]) -> str:
    """Return the words beside a bare address when they are its title: `The long read: <https://…>`."""
    return beside[0] if len(beside) == 1 and len(beside[0].split()) > 1 and not whole_date(beside[0]) else ""


def date_beside(beside: tuple[str, ...]) -> str:
    """Return the date that stands by itself beside the link, in EDTF: `[title], Publisher, 3 March 2020`."""
    pieces = (words[cut.end() :] for words in beside for cut in re.finditer(r"^|[,;|(·]", words))
    return next(filter(None, map(whole_date, pieces)), "")


def publisher_beside(beside: tuple[str, ...], url: str) -> str:
    """Return the words beside the link that name its site or are a newspaper's or channel's."""
    pieces = (piece.strip(" 《》「」『』«»“”") for words in beside for piece in re.split(r"[,;|()·，、；（）]", words))
    return next((piece for piece in pieces if len(piece.split()) <= _NAME_MOST and is_publisher(piece, url)), "")


def split_site(title: str, url: str) -> tuple[str, str]:
    """Part `Title - Site` when the address confirms the site; else the site is empty."""
    found = _SITE_TAIL.search(title)
    if not found or not names_site(found["site"], url):
        return title, ""
    return title[: found.start()], found["site"]


@dataclass(frozen=True, slots=True)
class QuotedTitle:
    """A title that is somebody's words: `"We will …" —Name, October 17, 2020`."""

    text: str
    by: Attribution


def read_quoted_title(title: str, url: str) -> QuotedTitle | None:
    """Read a title that is a quotation with its speaker; None for headlines with quoted words in them.

    After a hyphen with spaces, or where the address or the words say so, the name is the publisher's.
    """
    found = _TITLE.match(title) or _TITLE_IN_BRACKETS.match(title)
    if not found or not is_whole_quotation(found["quote"]):
        return None
    by = read_who(found["who"])
    if by is None or not by.name or begins_clause(by.name) or is_publisher(by.name, url):
        return None
    if found["dash"] in {"-", "("} and not by.date:
        return None
    return QuotedTitle(found["quote"][1:-1].strip(), by)


_TITLE_IN_BRACKETS = regex(r"""(?P<quote>["“„«»「].+["”“»«」])\s*(?P<dash>\()(?P<who>[^()"“”„«»]+)\)$""", re.DOTALL)
_TITLE = regex(
    rf"""(?P<quote>["“„«»「『‘”].+["”“»«」』’])\s*(?P<dash>{DASH})\s*(?P<who>[^"“”„«»]+)$""",
    re.DOTALL,
)

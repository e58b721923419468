"""Receipts: what came of looking for each quotation in its sources, and for a fact's figures, kept beside the quotes.

A receipt says what was read, when, and with what verdict. It holds for the words that were looked for then: once the
quotation or its source's address is another, it is out of date. Passages are kept as a W3C Web Annotation
TextQuoteSelector (`exact`, `prefix`, `suffix`), the form that annotation tools read.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Any, Literal, NamedTuple, TypeGuard, cast

from snippets.deeplinks import deep_link
from snippets.model import Snippet, Source
from snippets.patterns import regex

VERSION = 1

Family = Literal["verified", "differs", "unchecked"]
Where = Literal["live", "archive", "offline"]

# What a snippet's receipts come to: verified, verified but to be looked at, not the words of the source, not to be
# checked, of other words than these, or none.
State = Literal["verified", "look", "differs", "unchecked", "outdated", "none", "missing"]

# Verified, with something that a person should look at.
TO_LOOK_AT = frozenset({"bracket", "elided"})

# The verdict of a fact whose source could be read.
FACT = "fact"

# So begins the verdict where a source could not be read.
UNREAD = "unchecked:"

# So ends a note that asks a person to look, whatever the verdict.
LOOK_AT_IT = ": look at it"

# From the surest on.
_STATES: tuple[State, ...] = ("verified", "look", "unchecked", "none", "missing", "outdated", "differs")

_FAMILIES = ("verified", "differs", "unchecked")
_CHANGES = ("=", "-", "+")
_HALF = regex("[\ud800-\udfff]")
_PLACES = ("live", "archive", "offline")


@dataclass(frozen=True, slots=True)
class Receipt:
    """The stored result of looking for one quotation in one source, or for what of a fact can be looked for.

    Attributes:
        id: of the snippet. source: address of the source, as in the quotes.
        verdict, family: as `verify` says; of a fact `fact`, and nothing that would be verified or differ.
        where: live page, archived copy, or saved page. url: that was read in the end.
        checked: the day, ISO 8601.
        quotation: SHA-256 of the words that were looked for. text: SHA-256 of the text that was read.
        exact, prefix, suffix: the source's own passage, and what stands before and after it; empty where there is none.
        page: of a PDF, from 1; 0 for others.
        fragment: `:~:text=…`, which opens the page at the passage; empty where none does.
        diff: (change, words) where words differ: `=` of both, `-` of the quotation, `+` of the source.
        notes: what there is to say of it. tool: name and version.
        missing: figures and names of a fact that the source has nowhere.
    """

    id: str
    source: str
    verdict: str
    family: Family
    where: Where
    url: str
    checked: str
    quotation: str
    text: str = ""
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    page: int = 0
    fragment: str = ""
    diff: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    tool: str = ""
    missing: tuple[str, ...] = ()

    @property
    def told(self) -> bool:
        """Whether the source could be read, so that the verdict is one of its words."""
        return not self.verdict.startswith(UNREAD)


class Standing(NamedTuple):
    """What a snippet's receipts come to.

    Attributes:
        receipt: that tells; None where there is none.
        holding: all receipts of these words in a source that the snippet still has.
        missing: figures of a fact that none of its sources has which were read for these words.
    """

    state: State
    receipt: Receipt | None = None
    holding: tuple[Receipt, ...] = ()
    missing: tuple[str, ...] = ()


def receipts_path(quotes: PurePath) -> PurePath:
    """Return where the receipts of a quotes file are: `quotes.receipts.json` beside `quotes.yaml`."""
    return quotes.with_name(f"{quotes.stem}.receipts.json")


def fingerprint(text: str) -> str:
    """Return the SHA-256 of a text, white space aside at its ends and one space for any other run of it."""
    # OpenSSL, which a campaign without receipts does without.
    from hashlib import sha256

    return sha256(" ".join(text.split()).encode()).hexdigest()


def standing(snippet: Snippet, receipts: Iterable[Receipt]) -> Standing:
    """Return what receipts come to for a snippet: one verified source is enough, one that differs tells otherwise."""
    own = [receipt for receipt in receipts if receipt.id == snippet.id]
    if not own:
        return Standing("none")
    urls = {source.url for source in snippet.sources}
    holding = tuple(r for r in own if r.quotation == fingerprint(snippet.text) and r.source in urls)
    if not holding:
        return Standing("outdated", own[0])
    best = min(holding, key=lambda r: (_FAMILIES.index(r.family), _is_to_look_at(r), r.source))
    if best.family == "verified":
        return Standing("look" if _is_to_look_at(best) else "verified", best, holding)
    return Standing(best.family, best, holding)


def _is_to_look_at(receipt: Receipt) -> bool:
    return receipt.verdict in TO_LOOK_AT or any(note.endswith(LOOK_AT_IT) for note in receipt.notes)


def _standing_of_fact(fact: Snippet, receipts: Iterable[Receipt]) -> Standing | None:
    """Return what receipts come to for a fact: that figures of it stand nowhere, or nothing; found is not verified."""
    urls, words = {source.url for source in fact.sources}, fingerprint(fact.text)
    own = [r for r in receipts if r.verdict == FACT and r.id == fact.id]
    holding = tuple(receipt for receipt in own if receipt.quotation == words and receipt.source in urls)
    lacking = [receipt.missing for receipt in holding]
    # A name may be written otherwise; a figure that stands nowhere is another one.
    figures = (part for part in (lacking[0] if lacking else ()) if any(map(str.isdecimal, part)))
    none_has = tuple(part for part in figures if all(part in parts for parts in lacking))
    return Standing("missing", holding[0], holding, none_has) if none_has else None


def standings(snippets: Sequence[Snippet], receipts: Sequence[Receipt]) -> dict[str, Standing]:
    """Return the standing of each quotation by id, and of each fact that has figures which its sources have not.

    Where an id comes with several wordings, as after an export of some platforms only, the least sure one counts.
    """
    judge, found = judging(receipts), dict[str, Standing]()
    # The items of a snippet mostly share one value, which is looked at once.
    for snippet in {id(snippet): snippet for snippet in snippets}.values():
        if own := judge(snippet):
            other = found.get(snippet.id, own)
            found[snippet.id] = max(own, other, key=lambda one: _STATES.index(one.state))
    return found


def judging(receipts: Iterable[Receipt]) -> Callable[[Snippet], Standing | None]:
    """Return the function from a snippet to its standing; None for a fact that lacks nothing."""
    by_id: dict[str, list[Receipt]] = {}
    for receipt in receipts:
        by_id.setdefault(receipt.id, []).append(receipt)
    of = {"quote": standing, "fact": _standing_of_fact}
    return lambda snippet: of[snippet.kind](snippet, by_id.get(snippet.id, ()))


def sentence_link(source: Source, standing: Standing | None, *, archived: bool = False) -> str:
    """Return the address that opens a source at the quotation; empty where nothing says that it does.

    Words that were found in an archived copy only are not looked for in the live page, nor the other way round.

    Args:
        source: of the quotation.
        standing: of it.
        archived: whether its archived copy is to be opened.
    """
    url = source.archive if archived else source.url
    for receipt in standing.holding if standing else ():
        there = receipt.source == source.url and (receipt.where == "archive") is archived
        if there and receipt.family == "verified" and receipt.fragment:
            link = deep_link(url, receipt.fragment)
            return link if link != url else ""
    return ""


def written(receipts: Iterable[Receipt]) -> str:
    """Return receipts as the text of their file: sorted, one a stanza, the same for the same receipts."""
    import json

    rows = [_row(receipt) for receipt in sorted(receipts, key=lambda r: (r.id, r.source))]
    return json.dumps({"version": VERSION, "receipts": rows}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _row(receipt: Receipt) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": receipt.id,
        "source": receipt.source,
        "verdict": receipt.verdict,
        "family": receipt.family,
        "where": receipt.where,
        "url": receipt.url,
        "checked": receipt.checked,
        "quotation_sha256": receipt.quotation,
        "text_sha256": receipt.text,
        "page": receipt.page,
        "fragment": receipt.fragment,
        "diff": [list(part) for part in receipt.diff],
        "notes": list(receipt.notes),
        "missing": list(receipt.missing),
        "tool": receipt.tool,
    }
    if receipt.exact:
        row["selector"] = {
            "type": "TextQuoteSelector", "exact": receipt.exact, "prefix": receipt.prefix, "suffix": receipt.suffix,
        }  # fmt: skip
    return {key: value for key, value in row.items() if value not in ("", 0, [])}


def read_receipts(text: str) -> tuple[Receipt, ...]:
    """Return the receipts of a file.

    Raises:
        ValueError: it is no file of receipts; says what is wrong.
    """
    import json

    try:
        content = json.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
    if not isinstance(content, dict) or content.get("version") != VERSION:
        raise ValueError(f"it is not of version {VERSION}")
    rows = content.get("receipts")
    if not isinstance(rows, list):
        raise ValueError("it has no list of receipts")  # noqa: TRY004 - the file is wrong, not the program
    return tuple(_receipt(row) for row in rows)


def _receipt(row: object) -> Receipt:
    if not isinstance(row, dict):
        raise ValueError("a receipt must be an object")  # noqa: TRY004 - as above
    named = {key: _text(row, key) for key in ("id", "source", "verdict", "url", "fragment", "tool")}
    family, where = _text(row, "family"), _text(row, "where")
    if not (named["id"] and named["source"] and named["verdict"]) or family not in _FAMILIES or where not in _PLACES:
        raise ValueError(f"a receipt lacks its id, source, verdict, family or where: {named['id'] or '?'}")
    selector = row.get("selector")
    passage = {key: _text(selector, key) for key in ("exact", "prefix", "suffix")} if isinstance(selector, dict) else {}
    page, diff = row.get("page"), row.get("diff")
    return Receipt(
        **named,
        **passage,
        family=cast("Family", family),
        where=cast("Where", where),
        checked=_day(_text(row, "checked")),
        quotation=_text(row, "quotation_sha256"),
        text=_text(row, "text_sha256"),
        page=page if isinstance(page, int) else 0,
        diff=tuple((part[0], part[1]) for part in diff if _is_pair(part)) if isinstance(diff, list) else (),
        notes=_texts(row.get("notes")),
        missing=_texts(row.get("missing")),
    )


def _text(row: Mapping[str, Any], key: str) -> str:
    value = row.get(key, "")
    return value if _is_text(value) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(filter(_is_text, value)) if isinstance(value, list) else ()


def _is_text(value: object) -> TypeGuard[str]:
    """Return whether a value is text that can be written; JSON can hold half a surrogate pair."""
    return isinstance(value, str) and not _HALF.search(value)


def _is_pair(part: object) -> bool:
    return isinstance(part, list) and len(part) == 2 and part[0] in _CHANGES and _is_text(part[1])


def _day(text: str) -> str:
    with suppress(ValueError):
        return date.fromisoformat(text[:10]).isoformat()
    return ""

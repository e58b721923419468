"""Sentences with their links: which of them are facts, and for the others, why not."""

import re
from dataclasses import dataclass, replace

from snippets.extract.entries import is_archive_label
from snippets.extract.speakers import COLON
from snippets.model import Block, Link
from snippets.sentences import sentence_ends

# Verbs that ask the reader to do something when they open a sentence; many English ones are nouns as well
# ("Support for the plan fell"), so what follows must be what a verb would have.
_IMPERATIVE = re.compile(
    r"please\s+\w+"
    r"|(?:visit|join|call|sign|donate|contact|write|e?-?mail|follow|subscribe|share|read|see|click|enter|check|learn"
    r"|support|help|use|go|download|watch|listen|find|get|take|tell|ask|urge|demand|register|apply|buy|try|jump"
    r"|scroll|consider|feel|look|note|remember|explore|discover|browse|consult|refer|vote|spread|show|stay|add|submit"
    r"|send|cite|credit|print|post)\s+"
    r"(?:(?:the|an?|your|our|their|its|this|these|those|us|me|them|him|her|on|to|out|up|with|more|here|at|about|now|all"
    r"|any|every|how|what|why|who|where|free|into|over|through|by)\b|https?:|(?-i:[A-Z@#]))"
    r"|(?:siehe|vgl\.|besuche|lies|lest|hilf|helft|unterschreibe|spende|teile|folge|klicke|schaut?)\b"
    r"|\w+en\s+Sie\b"
    r"|(?:veuillez\s+)?\w{2,}ez\b|voir\b"
    r"|(?:véase|ver|visite|visita|firma|firme|lea|lee|únete|únase|comparte|comparta|haz|haga|descarga|consulte)\b"
    r"|[а-яё]+(?:йте|ите|ьте)(?:сь)?\b|(?:см\.|смотри|читай)\s"
    r"|[ա-և]+(?:եք|ե՛ք|ե՜ք)(?=\s)|տե՛ս",
    re.IGNORECASE,
)
_OPENERS = " \"'“„«([*•–—-"
_URL = re.compile(r"https?://\S+")
_ENDED = re.compile(r"[.!?…‽。！？।॥։؟۔።။។]+(?:\s?»)?[\"'”’»›“‘)\]」』]*$|:(?<=[\u0531-\u0587]:)$")
_QUESTION = re.compile(r"[?？؟]+[\"'”’»“)\]」』]*$|[;\u037e](?<=[\u0370-\u03ff\u1f00-\u1fff].)$|՞")
QUESTION = "asks a question"
REQUEST = "asks the reader to do something"
_LIST_END = re.compile(r"\s*[;,]\s*(?:and|or|und|oder|et|ou|y|o|e|и|или|և|կամ)?$")
_CLOSING = re.compile(r"[)\]]?[.。]?\s*")
_NUMBERING = re.compile(r"\d{1,3}\.-\s*")
_WORDS_LEAST = 4
_ICON = re.compile(r"(?<!\w):[a-z][a-z0-9_+-]+:(?!\w)")
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and the links that begin in it with offsets into its text."""

    text: str
    links: tuple[Link, ...]


def sentences_of(block: Block, lang: str) -> tuple[Sentence, ...]:
    """Return the sentences of a block; a footnote's link, without width, belongs to the one before it."""
    found: list[Sentence] = []
    start = first = 0
    for proposed in sentence_ends(block.text, lang):
        end, after = proposed, first
        while after < len(block.links) and _begins_before(block.links[after], end):
            after += 1
        if after < len(block.links):
            end = _after_copy(block.text, block.links[after], end)
            after += end > proposed
        if end > start:
            text = block.text[start:end].strip()
            shifted = (
                replace(link, start=link.start - start, end=min(link.end - start, len(text)))
                for link in block.links[first:after]
            )
            found.append(Sentence(text, tuple(shifted)))
            start, first = end, after
    return tuple(found)


def _after_copy(text: str, link: Link, end: int) -> int:
    """Return where a sentence ends that a link to a copy follows: "It fell. ([Archive](…)) Then it rose."."""
    if text[end : link.start] not in {"", "(", "["} or not is_archive_label(text[link.start : link.end]):
        return end
    closing = _CLOSING.match(text, link.end)
    return closing.end() if closing else link.end


def plain_fact(sentence: Sentence, *, in_list: bool) -> str:
    """Return the text of a fact without what is not part of it: its number, labels of copies, `; and` in lists."""
    text = sentence.text
    for link in reversed(sentence.links):
        if is_archive_label(text[link.start : link.end]):
            before = re.sub(r"[\s,;|·–—-]*[(\[]?$", "", text[: link.start])
            text = before + re.sub(r"^[)\]]", "", text[link.end :])
    text = _NUMBERING.sub("", text, count=1) if _NUMBERING.match(text) else text
    return _LIST_END.sub("", text) if in_list else text


def _begins_before(link: Link, end: int) -> bool:
    return link.start < end or link.start == link.end == end


def why_no_fact(sentence: str, *, in_list: bool) -> str:
    """Return why a sentence with a link is not a fact, in words that follow "it"; empty when it is one.

    Args:
        sentence: plain text.
        in_list: list items need no final mark.
    """
    text = sentence.strip()
    start = text.lstrip(_OPENERS)
    bare = _URL.sub("", text)
    checks = (
        (_QUESTION.search(text), QUESTION),
        (_IMPERATIVE.match(start), REQUEST),
        (_is_short(bare), "is too short to stand alone"),
        (_ICON.search(text), "has icons in it"),
        (not in_list and not is_whole(text), "is not a whole sentence"),
    )
    return next((why for failed, why in checks if failed), "")


def is_whole(sentence: str) -> bool:
    """Return whether the sentence ends in a mark that ends sentences."""
    return _ENDED.search(sentence.strip()) is not None


def is_lead_in(sentence: str, *, before_quote: bool = False) -> bool:
    """Return whether the sentence announces what follows it.

    Armenian ends sentences with a colon as well; there it announces a quotation only when one follows.
    """
    text = sentence.rstrip()
    return text.endswith(COLON) and (before_quote or not re.search(r"[\u0531-\u0587]:$", text))


def _is_short(text: str) -> bool:
    if _NO_SPACES.search(text):
        return len(re.findall(r"\w", text)) < 2 * _WORDS_LEAST
    return len(re.findall(r"\w+", text)) < _WORDS_LEAST

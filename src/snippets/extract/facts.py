"""Sentences with their links: which of them are facts, and for the others, why not."""

import re
from dataclasses import dataclass, replace

from snippets.document import Block, Link
from snippets.extract.attribution import is_source_label
from snippets.extract.entries import is_archive_label
from snippets.extract.names import is_work
from snippets.extract.requests import is_request
from snippets.extract.saying import COLON
from snippets.extract.when import whole_date
from snippets.patterns import regex
from snippets.sentences import sentence_ends

_OPENERS = " \"'“„«([*•–—-"
_URL = regex(r"https?://\S+")
_ENDED = regex(
    r"[.!?…‽。！？।॥։؟۔።។]+(?:\s?»)?[\"'”’»›“‘)\]」』（）】]*(?:（[^（）]{1,20}）)?$|:(?<=[\u0531-\u0587»]:)$"
)
_QUESTION = regex(
    r"[?？؟]+[\"'”’»“)\]」』]*$|[;\u037e](?<=[\u0370-\u03ff\u1f00-\u1fff].)$|՞|(?:です|ます|でしょう)か[。」]*$|吗[。？]?$"
)
QUESTION = "asks a question"
REQUEST = "asks the reader to do something"
_LIST_END = regex(r"\s*[;,]\s*(?:and|or|und|oder|et|ou|y|o|e|и|или|і|та|або|և|կամ)?$")
_CLOSING = regex(r"[)\]]?[.。]?\s*")
_OPENING = frozenset({"(", "[", "（"})
_CLOSING_MARKS = frozenset({")", "]", "）"})
_NUMBERING = regex(r"\d{1,3}\.-\s*")
_WORDS_LEAST = 4
_END = 60  # code points at the end of a sentence that show how it ends
_ICON = regex(r"(?<!\w):[a-z][a-z0-9_+-]+:(?!\w)")
_NO_SPACES = regex(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\uac00-\ud7af]")
_LICENCE = regex(
    r"\b(?:licen[cs]ed under|available under (?:the|a)\b.{1,40}licen[cs]e|lizenziert unter|unter der .{1,40}lizenz"
    r"|sous licence|bajo (?:la |una )?licencia|sob (?:a )?licença|con licenza|под лицензией|за ліцензією)\b"
    r"|(?:ライセンス|许可证|許可證)(?:の下|授权|授權|发布)",
    re.IGNORECASE,
)
_QUOTED = regex(r"“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|\"[^\"]+\"|「[^「」]+」")
_STATEMENT_LEAST = 6  # words
_FIGURE_MOST = 40  # code points of an emphasised figure


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and the links that begin in it with offsets into its text.

    Attributes:
        figure: a number with its words that is set in bold or italics; empty for none.
    """

    text: str
    links: tuple[Link, ...]
    figure: str = ""


def sentences_of(block: Block, lang: str) -> tuple[Sentence, ...]:
    """Return the sentences of a block.

    A footnote's link, without width, belongs to the sentence before it; so does a reference that stands alone
    behind one: "It fell. Source: [Atlas](…)", "It fell. ([Archive](…)) Then it rose."
    """
    found: list[Sentence] = []
    start = first = 0
    for proposed in sentence_ends(block.text, lang, whole_quotations=True):
        end, after = proposed, first
        while after < len(block.links) and _begins_before(block.links[after], end):
            after += 1
        if after < len(block.links):
            end = _after_copy(block.text, block.links[after], end)
            after += end > proposed
        if after and _is_inside(block.links[after - 1], end):
            continue  # the words of a link stay together, be they two sentences
        if end > start:
            sentence = _sentence(block, start, end, block.links[first:after])
            if found and sentence.links and _is_reference(sentence) and not found[-1].text.endswith(COLON):
                found[-1] = replace(found[-1], links=(*found[-1].links, *_at_end(found[-1], sentence.links)))
            else:
                found.append(sentence)
            start, first = end, after
    return tuple(found)


def _is_inside(link: Link, end: int) -> bool:
    return link.start < end < link.end


def _sentence(block: Block, start: int, end: int, links: tuple[Link, ...]) -> Sentence:
    text = block.text[start:end].strip()
    start += len(block.text[start:end]) - len(block.text[start:end].lstrip())
    shifted = (Link(link.start - start, min(link.end - start, len(text)), link.url) for link in links)
    emphasised = (
        block.text[span.start : span.end] for span in block.emphasis if start <= span.start and span.end <= end
    )
    return Sentence(text, tuple(shifted), next(filter(_is_figure, emphasised), ""))


def _is_figure(words: str) -> bool:
    return len(words) <= _FIGURE_MOST and any(map(str.isdecimal, words)) and not whole_date(words)


def _at_end(sentence: Sentence, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Return links as those of a note at the end of a sentence."""
    return tuple(Link(len(sentence.text), len(sentence.text), link.url) for link in links)


def _is_reference(sentence: Sentence) -> bool:
    """Return whether a sentence only says where the one before it comes from."""
    text = sentence.text
    if is_source_label(text):
        return True
    rest = list(text)
    for link in sentence.links:
        rest[link.start : link.end] = " " * (link.end - link.start)
    bare = re.sub(r"[\s.,;|]", "", "".join(rest))
    label = text[sentence.links[0].start : sentence.links[0].end]
    return bare in {"()", "[]", "（）", "(,)"} or (not bare and (label[:1] in set("([（") or is_work(label)))


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
            before, after = text[: link.start].rstrip(" \u00a0"), text[link.end :]
            if before[-1:] in _OPENING and after[:1] in _CLOSING_MARKS:
                before, after = before[:-1], after[1:]
            text = before.rstrip(" \u00a0,，、;|·–—-") + after
    text = _NUMBERING.sub("", text, count=1) if _NUMBERING.match(text) else text
    return _LIST_END.sub("", text) if in_list else text


def _begins_before(link: Link, end: int) -> bool:
    return link.start < end or link.start == link.end == end


def why_no_fact(sentence: str, lang: str, *, in_list: bool) -> str:
    """Return why a sentence with a link is not a fact, in words that follow "it"; empty when it is one.

    Args:
        sentence: plain text.
        lang: of the document.
        in_list: list items need no final mark.
    """
    text = sentence.strip()
    bare = _URL.sub("", text)
    checks = (
        (_QUESTION.search(text[-_END:]), QUESTION),
        (is_request(text.lstrip(_OPENERS), lang), REQUEST),
        (_is_short(bare), "is too short to stand alone"),
        (_ICON.search(text), "has icons in it"),
        (_LICENCE.search(text), "is about the licence of the page"),
        (not in_list and not is_whole(text), "is not a whole sentence"),
    )
    return next((why for failed, why in checks if failed), "")


def quotes_at_length(sentence: str) -> bool:
    """Return whether a sentence has a whole statement in quotation marks, not just a word or a title."""
    return any(len(words[0].split()) >= _STATEMENT_LEAST for words in _QUOTED.finditer(sentence))


def is_whole(sentence: str) -> bool:
    """Return whether the sentence ends in a mark that ends sentences."""
    return _ENDED.search(sentence.strip()[-_END:]) is not None


def is_lead_in(sentence: str, *, before_quote: bool = False) -> bool:
    """Return whether the sentence announces what follows it.

    Armenian ends sentences with a colon as well; there it announces a quotation only when one follows.
    """
    text = sentence.rstrip()
    return text.endswith(COLON) and (before_quote or not re.search(r"[\u0531-\u0587»]:$", text))


def _is_short(text: str) -> bool:
    if _NO_SPACES.search(text):
        return len(re.findall(r"\w", text)) < 2 * _WORDS_LEAST
    return len(re.findall(r"\w+", text)) < _WORDS_LEAST

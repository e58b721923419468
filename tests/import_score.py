"""How much of what a person finds in a document its draft has, and what it should have left out."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from snippets.model import Quotes, Snippet

# Typographic forms that make no difference here.
_FOLDED = str.maketrans(
    {**dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛′‹›`", "'"), **dict.fromkeys("—–‒―−‑", "-")}
)


def key(text: str) -> str:
    """Return a text without its white space, emphasis marks and variety of quotation marks."""
    return re.sub(r"[\s*_=\\]", "", unicodedata.normalize("NFC", text).translate(_FOLDED))


def tail(text: str) -> str:
    return text.rstrip(".:;!?,\"'-)。։।؟")


def faults(quotes: Quotes, golden: dict[str, Any]) -> list[str]:
    """Return what a draft lacks of a golden file, and what it has that it should not."""
    return [
        *_quotations(quotes, golden),
        *_facts(quotes, golden),
        *_sources(quotes, golden),
        *_boundaries(quotes, golden),
        *_left_in(quotes, golden),
        *_extra(quotes, golden.get("extra", {})),
    ]


def _wanted(golden: dict[str, Any]) -> list[dict[str, Any]]:
    return [*golden["quotes"], *golden.get("reading_list_quotes", [])]


def _quotations(quotes: Quotes, golden: dict[str, Any]) -> Iterator[str]:
    found = {tail(key(snippet.text).strip("\"'")): snippet for snippet in quotes.snippets if snippet.kind == "quote"}
    for wanted in _wanted(golden):
        text = tail(key(wanted["text"]).strip("\"'"))
        within = next((have for have in found if text in have), "") if wanted.get("match") == "contains" else text
        snippet = found.pop(within, None)
        if snippet is None and not wanted.get("required", True):
            continue
        if snippet is None:
            yield f"no quotation {wanted['text']!r}"
            continue
        speaker = snippet.speaker.name if snippet.speaker else ""
        if wanted["speaker_required"] and speaker not in wanted["speaker"]:
            yield f"{wanted['text']!r} is said by {speaker!r}, not by {wanted['speaker']}"
        urls = [source.url for source in snippet.sources]
        allowed = [*wanted["source"], *wanted.get("source_alt", [])]
        if wanted.get("source_required", True) and (not set(urls) <= set(allowed) or bool(urls) != bool(allowed)):
            yield f"{wanted['text']!r} has the source {urls}, not {allowed}"
    if golden.get("complete"):
        yield from (f"no quotation in the document: {snippet.text!r}" for snippet in found.values())


def _facts(quotes: Quotes, golden: dict[str, Any]) -> Iterator[str]:
    facts = [snippet for snippet in quotes.snippets if snippet.kind == "fact"]
    for wanted in golden["facts"]:
        snippet = next((fact for fact in facts if _holds(fact, wanted["text"])), None)
        urls = [source.url for source in snippet.sources] if snippet else []
        if snippet is None:
            yield f"no fact {wanted['text']!r}"
        elif urls != [link["url"] for link in wanted["links"]]:
            yield f"{wanted['text']!r} has the sources {urls}"


def _holds(fact: Snippet, text: str) -> bool:
    """Return whether a fact is this sentence; a list item may say when before it, and where it stands behind it."""
    have, want = key(fact.text), key(text)
    return tail(have) in {tail(want), tail(have.partition("-")[0] + "-" + want)} or (
        have.startswith(want) and have[len(want)] in "([（"
    )


def _sources(quotes: Quotes, golden: dict[str, Any]) -> Iterator[str]:
    there = {source.url: source for source in quotes.sources}
    for wanted in golden.get("sources", []):
        source = there.get(wanted["url"])
        if source is None:
            yield f"no source {wanted['url']}"
        elif (source.archive or None) != wanted["archive"]:
            yield f"{wanted['url']} has the archive {source.archive!r}"
        elif wanted["title"] and key(wanted["title"]) not in key(source.title):
            yield f"{wanted['url']} has the title {source.title!r}"


def _boundaries(quotes: Quotes, golden: dict[str, Any]) -> Iterator[str]:
    for wanted in golden.get("boundaries", []):
        text = key(wanted["text"])
        for snippet in quotes.snippets:
            have = key(snippet.text)
            if text not in have and len(have) > 12 and (text.startswith(have) or text.endswith(have)):
                yield f"cut, at {wanted['note']}: {snippet.text!r}"


def _left_in(quotes: Quotes, golden: dict[str, Any]) -> Iterator[str]:
    texts = [snippet.text for snippet in quotes.snippets]
    values: dict[str, Iterable[str]] = {
        "source-url": [source.url for source in quotes.sources],
        "source-title": [source.title for source in quotes.sources],
        "speaker": [snippet.speaker.name for snippet in quotes.snippets if snippet.speaker],
    }
    for unwanted in golden["must_not"]:
        how, what = unwanted["match"], unwanted.get("text", unwanted.get("url", ""))
        place = values.get(how.removesuffix("-prefix"), texts)
        yield from (f"{how} {what!r}: {value!r}" for value in place if _matches(how, what, value))


def _matches(how: str, what: str, value: str) -> bool:
    tests = {
        "equals": lambda: tail(key(value).strip("\"'")) == tail(key(what)),
        "contains": lambda: key(what) in key(value),
        "ends": lambda: value.endswith(what),
        "starts": lambda: key(value).startswith(key(what)),
        "regex": lambda: re.search(what, value, re.MULTILINE) is not None,
        "speaker": lambda: what in value,
        "source-url": lambda: value == what,
        "source-url-prefix": lambda: value.startswith(what),
        "source-title": lambda: value == what,
    }
    return tests[how]()


def _extra(quotes: Quotes, wanted: dict[str, Any]) -> Iterator[str]:
    """Compare what only our goldens say: figures set off, the action, translations."""
    for figure, start in wanted.get("highlight", {}).items():
        if not any(snippet.highlight == figure and snippet.text.startswith(start) for snippet in quotes.snippets):
            yield f"the highlight {figure!r} is missing"
    action = quotes.settings.action.url if quotes.settings.action else ""
    if wanted.get("action", action) != action:
        yield f"the action is {action!r}"
    for translated, original in [wanted["translation"]] if "translation" in wanted else []:
        ids = {snippet.id for snippet in quotes.snippets if snippet.text.startswith(original)}
        if not any(s.text.startswith(translated) and s.translation_of in ids for s in quotes.snippets):
            yield f"{translated!r} is no translation of {original!r}"

"""What X and Mastodon take for a link in the text of a post.

Both grew out of one library, twitter-text, and share the shape of a link: a host whose last part is a known
top-level domain, a scheme before it, and behind it perhaps a port, a path and a query. They differ in which
characters those hold, which a `Grammar` states; and X links a host without a scheme as well.

X: twitter-text 3.1.0 (JavaScript). Mastodon: `config/initializers/twitter_regex.rb` over twitter-text 3.1.0
(Ruby). Read 24 November 2026; the rules are retold here, not copied.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from snippets import linkgrammar as grammars
from snippets.linkgrammar import Grammar

_LONGEST_URL = 4096
_LONGEST_LABEL = 63  # of a host, in ASCII form
_LONGEST_SHORT_NAME = 40  # what follows t.co/
_PRESUMED_SCHEME = "https://"
_LONGEST_SCHEME = len("gopher://")

_NEVER_BEFORE_BARE = frozenset("-_./")
_JOINTS = frozenset("-_")  # stand in a label, not at its ends
_TAIL_STARTS = frozenset(":/?")

Span = tuple[int, int]
"""Start and end in code points."""


class _Found(NamedTuple):
    """What looks like a link: where it begins, where its host does, where host and all end.

    A plain one has an ordinary host in ASCII, not that of X's short links.
    """

    begin: int
    host: int
    host_end: int
    end: int
    has_path: bool
    plain: bool = False


_Label = tuple[int, int, int, int]
"""A label of a host, with a dot behind it: start, end; where the host ends whose last label before the top-level
domain is this; where the longest host ends that has more labels in between. 0 for no such host."""


def x_links(text: str) -> tuple[Span, ...]:
    """Return where X finds links, in order, never overlapping.

    X reads the text in form NFC; bring it to that form first when lengths matter.
    """
    links: list[Span] = []
    grammar = grammars.x()
    for found in _candidates(text, grammar):
        has_scheme = found.begin < found.host
        scheme_length = found.host - found.begin or len(_PRESUMED_SCHEME)
        if scheme_length + found.end - found.begin > _LONGEST_URL:
            continue
        if found.plain:
            links.append((found.begin, found.end))
            continue
        if not _exists_for_x(text[found.host : found.host_end]):
            continue
        if has_scheme:
            links.extend(_whole(text, found, grammar))
        elif found.begin == 0 or text[found.begin - 1] not in _NEVER_BEFORE_BARE:
            links.extend(_bare(text, found))
    return tuple(links)


def mastodon_links(text: str) -> tuple[Span, ...]:
    """Return where Mastodon finds links, in order, never overlapping; each of them names a scheme."""
    if "://" not in text:
        return ()
    links: list[Span] = []
    grammar = grammars.mastodon()
    for found in _candidates(text, grammar):
        if found.plain:
            if found.end - found.begin <= _LONGEST_URL:
                links.append((found.begin, found.end))
            continue
        host = text[found.host : found.host_end]
        if found.begin < found.host and _exists_for_mastodon(host):
            growth = _encoded_length(host) - len(host)
            spans = _whole(text, found, grammar)
            links.extend((begin, end) for begin, end in spans if growth + end - begin <= _LONGEST_URL)
    return tuple(links)


def _whole(text: str, found: _Found, grammar: Grammar) -> Iterator[Span]:
    """Give the link, which ends early when it is one of X's short links."""
    short = grammar.short.match(text, found.begin, found.end)
    if not short:
        yield found.begin, found.end
    elif len(short[1]) <= _LONGEST_SHORT_NAME:
        yield found.begin, short.end()


def _bare(text: str, found: _Found) -> Iterator[Span]:
    """Give the parts in Latin letters of a host without scheme; only the last of them can have a path.

    When the host goes on after that part, the library still counts the length of the path from its end.
    """
    parts = list(_latin_parts(text, found.host, found.host_end))
    if parts and found.has_path:
        start, end = parts[-1]
        parts[-1] = start, end + found.end - found.host_end
    yield from parts


def _latin_parts(text: str, at: int, end: int) -> Iterator[Span]:
    while labels := grammars.latin_labels().search(text, at, end):
        at = dot = labels.end()
        while (dot := text.rfind(".", labels.start(), dot)) > 0:
            if domain_end := _domain_end(text, dot + 1, grammars.x()):
                yield labels.start(), domain_end
                at = domain_end
                break


# --- candidates ---------------------------------------------------------------------------------


def _candidates(text: str, grammar: Grammar) -> Iterator[_Found]:
    """Give hosts with what is around them, from left to right; the next begins after the end of the last."""
    dots, plain_word, domains = grammars.domain_dot(), grammars.plain_word(), _domains()
    taken = at = 0
    dot = dots.search(text)
    while dot:
        known = dot[1] and dot[1].lower() in domains
        if not known and not _domain_end(text, dot.start() + 1, grammar):
            # An abbreviation, or a space is missing.
            dot = dots.search(text, dot.end())
            continue
        # A host holds neither space nor line break.
        start = max(text.rfind(" ", at, dot.start()), text.rfind("\n", at, dot.start())) + 1
        word = plain_word.match(text, start) if start or not at else None
        if word and not word[1]:
            taken = at = word.end()
        elif word and word[2] in domains:
            taken = at = word.end()
            yield _Found(start, word.start(1), word.end(1), at, has_path=word[3] is not None, plain=True)
        else:
            run = _run(text, max(at, start), dot.start(), grammar)
            for found in _in_run(text, run, taken, grammar):
                taken = found.end
                yield found
            at = max(run.end(), taken)
        dot = dots.search(text, at)


def _in_run(text: str, run: re.Match[str], taken: int, grammar: Grammar) -> Iterator[_Found]:
    """Give those of a run of host characters; `taken` is where the last before it ends."""
    labels = _labels(text, run, grammar)
    if labels and (begin := _scheme_begin(text, run.start(), labels[0], taken, grammar)) is not None:
        start, _, alone, further = labels[0]
        taken, has_path = _tail(text, further or alone, grammar)
        yield _Found(begin, start, further or alone, taken, has_path)
    for label in labels:
        place = _place(text, label, taken)
        if place is not None:
            _, _, alone, further = label
            taken, has_path = _tail(text, further or alone, grammar)
            yield _Found(place, place, further or alone, taken, has_path)


def _run(text: str, at: int, dot: int, grammar: Grammar) -> re.Match[str]:
    """Return the run of host characters around the dot, of what stands behind `at`."""
    return next(run for run in grammar.host.finditer(text, at) if run.end() > dot)


def _labels(text: str, run: re.Match[str], grammar: Grammar) -> list[_Label]:
    """Return the labels of a run of host characters in which a host may begin, in order."""
    labels: list[_Label] = []
    begin, further = run.start(), 0
    end = text.rfind(".", begin, run.end())
    while end >= 0:
        dot = text.rfind(".", begin, end)
        start = dot + 1 if dot >= 0 else begin
        if start == end or text[end - 1] in _JOINTS:
            further = 0
        else:
            alone = _domain_end(text, end + 1, grammar)
            if alone or further:
                labels.append((start, end, alone, further))
            if text[start] in _JOINTS:
                further = 0
            elif not further and text.find("_", start, end) < 0:
                # An underscore is fine in a subdomain only.
                further = alone
        end = dot
    return labels[::-1]


def _scheme_begin(text: str, start: int, label: _Label, taken: int, grammar: Grammar) -> int | None:
    """Return where the scheme begins of a host that begins at `start` with this label; None for no such link."""
    label_start, end, _, further = label
    if label_start != start or text[start] in _JOINTS or not (further or text.find("_", start, end) < 0):
        return None
    scheme = grammar.scheme.search(text, max(taken, start - _LONGEST_SCHEME), start)
    if not scheme:
        return None
    begin = scheme.start()
    # The character before must not belong to the link before.
    return begin if begin == 0 or (begin > taken and not grammars.never_before().match(text, begin - 1)) else None


def _place(text: str, label: _Label, taken: int) -> int | None:
    """Return the first place in a label where a host without scheme begins; None when there is none."""
    start, end, _, further = label
    # The character before must not belong to the link before.
    first = max(start, taken + 1 if taken else 0)
    if not further:
        # An underscore is fine in a subdomain only.
        first = max(first, text.rfind("_", first, end) + 1)
    found = grammars.start().search(text, first, end)
    if not found:
        return None
    # The first character of a text is taken for what stands before a link, if that gives one.
    return 1 if found.start() == 0 and grammars.start().match(text, 1, end) else found.start()


def _domain_end(text: str, at: int, grammar: Grammar) -> int:
    """Return where the top-level domain that begins at `at` ends; 0 when there is none."""
    word = grammars.ascii_word().match(text, at)
    if word and word[0].lower() in _domains():
        return word.end()
    for length in _lengths().get(text[at : at + 1].lower(), ()):
        end = at + length
        if text[at:end].lower() in _domains() and len(text) >= end and not grammars.goes_on().match(text, end):
            return end
    encoded = grammar.encoded_domain.match(text, at)
    return encoded.end() if encoded else 0


@cache
def _domains() -> frozenset[str]:
    from snippets.tables.domains import TOP_LEVEL

    return frozenset(TOP_LEVEL.split(" "))


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """Return the lengths of top-level domains in other scripts, longest first, by their first character."""
    lengths: dict[str, set[int]] = {}
    for name in _domains():
        if not name.isascii():
            lengths.setdefault(name[0], set()).add(len(name))
    return {first: tuple(sorted(several, reverse=True)) for first, several in lengths.items()}


def _tail(text: str, at: int, grammar: Grammar) -> tuple[int, bool]:
    """Return where port, path and query behind a host end, and whether there is a path."""
    if text[at : at + 1] not in _TAIL_STARTS:
        return at, False
    if port := grammars.port().match(text, at):
        at = port.end()
    has_path = text.startswith("/", at)
    if has_path:
        at = _path_end(text, at + 1, grammar)
    if query := grammar.query.match(text, at):
        at += len(query[0].rstrip(grammar.query_trail))
    return at, has_path


def _path_end(text: str, at: int, grammar: Grammar) -> int:
    """Return where a path ends whose first slash is just before `at`."""
    end = at
    while True:
        if letters := grammar.path.match(text, at):
            at = letters.end()
            if kept := len(letters[0].rstrip(grammar.path_trail)):
                end = letters.start() + kept
        elif brackets := grammar.brackets.match(text, at):
            at = brackets.end()
            if grammar.last_bracket or end == brackets.start():
                end = at
        else:
            return end


# --- hosts that cannot exist --------------------------------------------------------------------


def _exists_for_x(host: str) -> bool:
    """Return whether each label is short enough in Punycode (RFC 3492)."""
    # Punycode never shortens, and takes long for long labels.
    labels = host.split(".")
    if max(map(len, labels)) > _LONGEST_LABEL:
        return False
    if not host.isascii() and any(_encoded_length(label) > _LONGEST_LABEL for label in labels):
        return False
    return not host.startswith("xn--") or any(_latin_parts(host, 0, len(host)))


def _encoded_length(host: str) -> int:
    if host.isascii():
        return len(host)
    parts = re.split("[.\u3002\uff0e\uff61]", host)  # what Punycode takes for a dot
    prefix = len("xn--")
    lengths = [len(p) if p.isascii() else prefix + len(p.encode("punycode")) for p in parts]
    return sum(lengths) + len(parts) - 1


def _exists_for_mastodon(host: str) -> bool:
    """Return whether IDNA 2003 (RFC 3490) can write the host in ASCII, as the libidn of Mastodon does."""
    if max(map(len, host.split("."))) > _LONGEST_LABEL:
        return False
    if host.isascii():
        return True
    from stringprep import in_table_a1  # what no character was in the Unicode of 2002

    try:
        host.encode("idna")
    except UnicodeError:
        return False
    return not any(map(in_table_a1, host))

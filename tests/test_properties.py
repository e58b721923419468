"""Whatever the text: never over a limit, nothing lost, nothing cut that belongs together, same input, same posts."""

import os
import re
from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snippets.errors import FitError
from snippets.graphemes import clusters
from snippets.model import Action, Settings, Snippet, Source, Speaker
from snippets.platforms import PLATFORMS, Platform
from snippets.products import Thread
from snippets.split import split, split_text

WORDS = (
    "forest loss, fell. by (a third) in 2022; Mr. Smith said: no! “so” 120,000 people 5 km #Forests @name@example.org "
    "https://example.org/a/b?c=d&e=f#g example.com end.It Հայաստան։ ամէն ՞ მშვიდობა. Ελλάδα; мир — да 日本語の文。 "
    "ทุกคนเกิดมา שלום مرحبا، 👩‍👩‍👧‍👦 🇫🇷 👍🏽 e\u0301\u0323 1\ufe0f\u20e3 क्षि … Donaudampfschifffahrtsgesellschaft"
)
PIECES = st.lists(st.sampled_from([*WORDS.split(" "), "\n", "\n\n", "\u00a0", "\u3000", "x" * 400]), max_size=120)
TEXTS = (PIECES.map(" ".join) | st.text(max_size=700)).filter(lambda text: bool(text.strip()))
SOURCES = st.sampled_from(["https://a.bc/d", "https://example.org/" + "path-" * 12, "https://example.org/" + "q" * 120])
ROWS = st.sampled_from(list(PLATFORMS.values()))
# `make stress` asks for many more.
EXAMPLES = int(os.environ.get("SNIPPETS_EXAMPLES", "500"))
MANY = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])


# What no break may fall into, as long as it is not as long as a post itself.
WHOLE = re.compile(r"https?://\S+|(?<!\S)[@#]\w+|\d(?:[\d.,]*\d)?(?:\s(?:km|kg|million|%))?")
SHORT = 20
SHORT_LINK = 60


def hold(thread: Thread, text: str, platform: Platform, marks: Sequence[int] = ()) -> None:
    """Check what every thread promises; an author's marks may part a number, never a link."""
    assert thread.posts
    assert all(post.text.strip() for post in thread.posts)
    assert all(platform.fits(post.text, post.warning) for post in thread.posts)
    assert all(post.length == platform.length(post.text, post.warning) for post in thread.posts)
    if thread.form != "thread":
        assert not any(post.body for post in thread.posts)
        return
    assert all(post.body and post.body in post.text for post in thread.posts)
    assert "".join("".join(post.body.split()) for post in thread.posts) == "".join(text.split())
    ends, at = {0, *clusters(text)}, 0
    whole = [
        match.span() for match in WHOLE.finditer(text) if len(match[0]) <= (SHORT_LINK if "://" in match[0] else SHORT)
    ]
    for post in thread.posts[:-1]:
        at = text.index(post.body, at)
        at += len(post.body)
        assert at in ends or text[at : at + 1].isspace() or text[at - 1 : at].isspace()
        cut = [text[start:end] for start, end in whole if start < at < end]
        assert not [part for part in cut if at not in marks or "://" in part]


@MANY
@given(TEXTS, SOURCES | st.just(""), ROWS)
def test_split_text(text: str, source: str, platform: Platform) -> None:
    try:
        thread = split_text(text, source, platform)
    except FitError:
        # A text message with one letter too many leaves no room for a long link.
        assert not platform.valid(text) or (platform.id == "sms" and source)
        return
    hold(thread, text.strip(), platform)
    assert split_text(text, source, platform) == thread
    if source:
        assert source in thread.posts[0].text
    # Splitting what has been split changes nothing: each post that carries the link holds its body alone as well.
    for post in thread.posts:
        if source in post.text:
            again = split_text(post.body, source, platform)
            assert [part.body for part in again.posts] == [post.body]


@MANY
@given(
    TEXTS,
    SOURCES,
    ROWS,
    st.sampled_from(["en", "fr", "hy", "de", "ja", "xx"]),
    st.sampled_from(["every", "first", "last"]),
    st.booleans(),
    st.lists(st.integers(1, 600), max_size=3),
    st.sampled_from(["2/5", "(2/5)", "none"]),
    st.sampled_from(["", "↓"]),
    st.sampled_from(["", "mentions violence"]),
)
def test_split(
    text: str,
    url: str,
    platform: Platform,
    lang: str,
    citations: str,
    quote: bool,
    marks: list[int],
    numbering: str,
    continuation: str,
    warning: str,
) -> None:
    text = text.strip()
    snippet = Snippet(
        id="s",
        kind="quote" if quote else "fact",
        text=text,
        breaks=tuple(sorted({mark for mark in marks if mark < len(text) and mark in clusters(text)})),
        speaker=Speaker("Marta Example", (("x", "@marta"), ("mastodon", "@m@example.org"))) if quote else None,
        warning=warning,
        role="a role that is rather long",
        sources=(Source(url, publisher="The Example Review", date="2025-03-14"),),
        lang=lang,
    )
    campaign = Settings(
        hashtags=("Forests",),
        action=Action("Write", "https://example.org/act"),
        citations=citations,  # type: ignore[arg-type] # any of its values
        numbering=numbering,  # type: ignore[arg-type] # any of its values
        continuation=continuation,
    )
    try:
        thread = split(snippet, campaign, platform)
    except FitError:
        assert not platform.valid(text) or platform.id == "sms"  # 70 characters leave little room
        return
    hold(thread, text, platform, marks)
    name = "Marta Example" if quote else "The Example Review"
    assert all(name in post.text for post in thread.posts)
    assert any(url in post.text for post in thread.posts)
    assert all("https://example.org/act" not in post.text.replace(post.body, "") for post in thread.posts[:-1])
    assert {post.warning for post in thread.posts} == {warning if platform.warning else ""}
    count = len(thread.posts)
    for number, post in enumerate(thread.posts if count > 1 else (), start=1):
        mark = {"2/5": f"{number}/{count}", "(2/5)": f"({number}/{count})", "none": ""}[numbering]
        end = " ".join(part for part in ("", mark, continuation if number < count else "") if part)
        assert f" {end}\n" in post.text + "\n" if end else f"{number}/{count}" not in post.text.replace(post.body, "")

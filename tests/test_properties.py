"""Whatever the text: never over a limit, the posts joined are the text, same input, same bytes."""

import os

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snippets.errors import FitError
from snippets.graphemes import clusters
from snippets.model import Action, Settings, Snippet, Source, Speaker, Thread
from snippets.platforms import PLATFORMS, Platform
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


def hold(thread: Thread, text: str, platform: Platform) -> None:
    """Check what every thread promises."""
    assert all(platform.fits(post.text) for post in thread.posts)
    assert all(post.length == platform.length(post.text) for post in thread.posts)
    if thread.form != "thread":
        assert not any(post.body for post in thread.posts)
        return
    assert all(post.body and post.body in post.text for post in thread.posts)
    assert "".join("".join(post.body.split()) for post in thread.posts) == "".join(text.split())
    ends, at = {0, *clusters(text)}, 0
    for post in thread.posts:
        at = text.index(post.body, at)
        at += len(post.body)
        assert at in ends or text[at : at + 1].isspace() or text[at - 1 : at].isspace()


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


@MANY
@given(
    TEXTS,
    SOURCES,
    ROWS,
    st.sampled_from(["en", "fr", "hy", "de", "ja", "xx"]),
    st.sampled_from(["every", "first", "last"]),
    st.booleans(),
    st.lists(st.integers(1, 600), max_size=3),
)
def test_split(
    text: str, url: str, platform: Platform, lang: str, citations: str, quote: bool, marks: list[int]
) -> None:
    text = text.strip()
    snippet = Snippet(
        id="s",
        kind="quote" if quote else "fact",
        text=text,
        breaks=tuple(sorted({mark for mark in marks if mark < len(text) and mark in clusters(text)})),
        speaker=Speaker("Marta Example") if quote else None,
        role="a role that is rather long",
        sources=(Source(url, publisher="The Example Review", date="2025-03-14"),),
        lang=lang,
    )
    campaign = Settings(hashtags=("Forests",), action=Action("Write", "https://example.org/act"), citations=citations)  # type: ignore[arg-type]
    try:
        thread = split(snippet, campaign, platform)
    except FitError:
        assert not platform.valid(text) or platform.id == "sms"  # 70 characters leave little room
        return
    hold(thread, text, platform)
    name = "Marta Example" if quote else "The Example Review"
    assert all(name in post.text for post in thread.posts)
    assert any(url in post.text for post in thread.posts)
    assert all("https://example.org/act" not in post.text.replace(post.body, "") for post in thread.posts[:-1])
    count = len(thread.posts)
    if count > 1:
        assert all(f" {number}/{count}\n" in post.text + "\n" for number, post in enumerate(thread.posts, start=1))

"""Posts: what stands round the words, where the breaks fall, what cannot be posted."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.errors import FitError
from snippets.model import Quotes, Settings, Snippet, Source, Speaker
from snippets.platforms import PLATFORMS
from snippets.products import Thread
from snippets.read.quotes import read_quotes
from snippets.split import split, split_text
from snippets.split.wrapping import CHEAP_LINK

CASES = Path(__file__).parent / "cases" / "splitting"
X, BLUESKY, MASTODON, INSTAGRAM = (PLATFORMS[name] for name in ("x", "bluesky", "mastodon", "instagram"))
URL = "https://example.org/report"
SENTENCES = " ".join(
    f"Sentence number {number} says a little more than the one before it did." for number in range(1, 60)
)

POSTS: list[dict[str, Any]] = yaml.safe_load((CASES / "posts.yaml").read_text(encoding="utf-8"))


def of_case(case: dict[str, Any]) -> Quotes:
    whole = {"campaign": case.get("campaign", {}), "snippets": [case["snippet"]]}
    quotes, problems = read_quotes(yaml.safe_dump(whole, allow_unicode=True), "case.yaml")
    assert not [problem for problem in problems if problem.severity == "error"]
    return quotes


def snippet(text: str, url: str = URL, **more: Any) -> Snippet:
    given: dict[str, Any] = {"kind": "quote", "speaker": Speaker("Marta Example"), "sources": (Source(url),)}
    return Snippet(id="s", text=text, **(given | more))


def texts(thread: Thread) -> list[str]:
    return [post.text for post in thread.posts]


@pytest.mark.parametrize("case", POSTS, ids=[case["description"] for case in POSTS])
def test_posts(case: dict[str, Any]) -> None:
    quotes = of_case(case)
    thread = split(quotes.snippets[0], quotes.settings, PLATFORMS[case["platform"]])
    assert texts(thread) == case["posts"]
    assert thread.form == case.get("form", "thread")
    assert [problem.what for problem in thread.problems] == case.get("problems", [])


@pytest.mark.parametrize("platform", [X, BLUESKY, MASTODON], ids=lambda p: p.id)
@pytest.mark.parametrize("policy", ["", "every", "first", "last"])
@pytest.mark.parametrize("url", [URL, f"https://example.org/{'q' * 60}"])
def test_where_the_link_stands(platform: Any, policy: Any, url: str) -> None:
    posts = texts(split(snippet(SENTENCES, url), Settings(citations=policy), platform))
    assert len(posts) > 5
    cheap = platform.link_price is not None or len(url) <= CHEAP_LINK * platform.limits[0].most
    everywhere = set(range(len(posts)))
    by_itself = everywhere if cheap else {0}
    wanted = {"": by_itself, "every": everywhere, "first": {0}, "last": {len(posts) - 1}}[policy]
    assert {number for number, post in enumerate(posts) if url in post} == wanted
    assert all("— Marta Example" in post for post in posts)


def test_the_snippets_policy_wins() -> None:
    posts = texts(split(snippet(SENTENCES, citations="first"), Settings(citations="last"), X))
    assert [URL in post for post in posts] == [True, *(False,) * (len(posts) - 1)]


def test_numbers_of_two_figures_stand_inside_the_limit() -> None:
    thread = split(snippet(SENTENCES), Settings(), X)
    count = len(thread.posts)
    assert 10 <= count <= X.thread_most if X.thread_most else False
    assert [f" {number}/{count}\n" in post.text for number, post in enumerate(thread.posts, 1)] == [True] * count
    assert max(post.length for post in thread.posts) <= 280


@pytest.mark.parametrize(("platform", "length"), [(X, 74), (BLUESKY, 78), (MASTODON, 140)])
def test_prose_is_parted_at_sentences(platform: Any, length: int) -> None:
    sentence = ("One, " + "more " * 40)[: length - 1].strip()
    prose = " ".join(f"{sentence}." for _ in range(9))
    bodies = [post.body for post in split(snippet(prose), Settings(), platform).posts]
    assert len(bodies) == 3
    assert all(body.endswith(".") for body in bodies)


def test_no_stranded_last_post() -> None:
    for words in range(30, 400, 3):
        for platform in (X, BLUESKY, MASTODON):
            lengths = [len(post.body) for post in split(snippet("word " * words + "end."), Settings(), platform).posts]
            assert lengths[-1] >= max(lengths) / 2, (words, platform.id, lengths)


def test_a_thread_longer_than_the_composer_takes_is_a_warning() -> None:
    thread = split(snippet(SENTENCES * 2), Settings(), X)
    assert len(thread.posts) > 25
    assert [problem.severity for problem in thread.problems] == ["warning"]
    assert "more than a thread on X takes" in thread.problems[0].what


def test_the_attribution_shortens_from_its_end() -> None:
    full: dict[str, Any] = {
        "role": "city librarian and chair",
        "date": "2025-03-14",
        "sources": (Source(URL, publisher="The Review"),),
    }
    lines = []
    for length in range(150, 250, 4):
        posts = split(snippet(("mmm " * length)[:length].strip(), **full), Settings(), X).posts
        lines.append(posts[0].text.splitlines()[2] if len(posts) == 1 else "two posts")
    assert list(dict.fromkeys(lines)) == [
        "— Marta Example, city librarian and chair, The Review, 14 March 2025",
        "— Marta Example, The Review, 14 March 2025",
        "— Marta Example, The Review",
        "— Marta Example",
        "two posts",
    ]


def test_a_content_warning_takes_room_on_mastodon_alone() -> None:
    warned = {
        platform.id: split(snippet(SENTENCES, warning="mentions violence"), Settings(), platform).posts
        for platform in (MASTODON, BLUESKY)
    }
    plain = split(snippet(SENTENCES), Settings(), MASTODON).posts
    assert {post.warning for post in warned["mastodon"]} == {"mentions violence"}
    assert all(post.length == MASTODON.length(post.text) + 17 <= 500 for post in warned["mastodon"])
    assert max(post.length for post in plain) - 17 < max(post.length for post in warned["mastodon"])
    assert {post.warning for post in warned["bluesky"]} == {""}


def test_a_content_warning_that_leaves_no_room_is_refused() -> None:
    with pytest.raises(FitError, match="content warning"):
        split(snippet("Yes.", warning="w" * 480), Settings(), MASTODON)


def test_the_handle_goes_when_there_is_no_room() -> None:
    speaker = Speaker("Marta Example", (("x", "@marta_example"),))
    names: set[str] = set()
    for length in range(190, 240):
        posts = split(snippet(("mmm " * 60)[:length].strip(), speaker=speaker), Settings(), X).posts
        names.update(post.text.splitlines()[2] for post in posts if len(posts) == 1)
    assert names == {"— Marta Example (@marta_example)", "— Marta Example"}


# --- what is never parted -----------------------------------------------------------------------

WHOLE = (
    "https://example.org/" + "path/" * 20, "https://ja.wikipedia.org/wiki/日本語版の記事の長い名前", "https://localhost/a-b/c-d",
    "@somebody@social.example.org", "#LongHashtag", "5 km", "$470 million", "(ICRC)", "👩‍👩‍👧‍👦", "e\u0301\u0323",
)  # fmt: skip


@pytest.mark.parametrize("whole", WHOLE)
@pytest.mark.parametrize("platform", [X, BLUESKY, MASTODON], ids=lambda p: p.id)
def test_stays_whole(whole: str, platform: Any) -> None:
    for before in range(90, 240, 7):
        text = f"{'word ' * (before // 5)}{'m' * (before % 5 + 1)} {whole} {'word ' * 60}".strip()
        assert sum(whole in post.body for post in split_text(text, URL, platform).posts) == 1


@pytest.mark.parametrize("platform", [X, BLUESKY, MASTODON], ids=lambda p: p.id)
def test_a_word_longer_than_a_post_is_cut_between_clusters_and_named(platform: Any) -> None:
    family = "👩‍👩‍👧‍👦"
    thread = split(snippet(f"Start {family * 700} end."), Settings(), platform)
    assert all(post.body.replace(family, "") in {"Start", "Start ", "", " end.", "end."} for post in thread.posts)
    (problem,) = thread.problems
    assert problem.severity == "warning"
    assert family in problem.what
    assert platform.name in problem.what


def test_a_word_that_fits_a_post_is_not_cut() -> None:
    long = "Donaudampfschifffahrtsgesellschaft" * 6
    thread = split_text(f"{'word ' * 30}{long} {'word ' * 30}", "", X)
    assert any(long in post.body for post in thread.posts)
    assert not thread.problems


# --- what cannot be posted ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "url", "platform", "says"),
    [
        ("Yes.", f"https://example.org/{'a' * 300}", BLUESKY, "use a shorter link"),
        (f"See https://example.org/{'a' * 300} there.", URL, BLUESKY, "a link in the text is longer than a post"),
        ("A mark\ufeff inside.", URL, X, "X refuses U+FEFF"),
        ("word " * 60_000, URL, X, "999 posts"),
    ],
)
def test_refused(text: str, url: str, platform: Any, says: str) -> None:
    with pytest.raises(FitError) as caught:
        split(snippet(text.strip(), url), Settings(), platform)
    assert says in str(caught.value)


def test_an_own_text_too_long_with_its_source() -> None:
    with pytest.raises(FitError, match="shorten it"):
        split(snippet("Yes.", posts=(("x", "word " * 52),)), Settings(), X)


def test_instagram_puts_a_long_text_on_the_card() -> None:
    thread = split(snippet("word " * 500 + "end."), Settings(), INSTAGRAM)
    assert thread.form == "card"
    assert [(post.text, post.body) for post in thread.posts] == [(f"— Marta Example\n{URL}", "")]
    assert split(snippet("word " * 400 + "end."), Settings(), INSTAGRAM).form == "thread"


def test_fewest_posts() -> None:
    for words in range(20, 200, 9):
        count = len(split_text("word " * words, "", BLUESKY).posts)
        room = 300 - (len("\n\n9/9") if count > 1 else 0)
        assert count == -(-(words * 5 - 1) // (room // 5 * 5)), words


def test_links_in_the_text_keep_their_order() -> None:
    text = " ".join(f"Item {n} is at https://example.org/{n} for all to read at leisure." for n in range(30))
    bodies = [post.body for post in split_text(text, "", BLUESKY).posts]
    found = [word for body in bodies for word in body.split() if word.startswith("https")]
    assert all(int(a.rsplit("/", 1)[1]) < int(b.rsplit("/", 1)[1]) for a, b in pairwise(found))
    assert len(found) == 30

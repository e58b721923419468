"""Snippet x platform -> Thread: every post within every limit, nothing lost, nothing without its source.

`wrapping` knows what stands around the text in a post, `body` where the text may be parted and how that is best
done, `own` takes the author's own text. Here they meet, and the promise is guarded.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from snippets.errors import FitError, Problem
from snippets.model import Settings, Snippet
from snippets.partition import fewest
from snippets.platforms import Platform
from snippets.products import Post, Thread
from snippets.split.body import MOST_POSTS, Body
from snippets.split.own import own_text
from snippets.split.wrapping import (
    NUMBERS,
    Wrapping,
    deepened,
    left_out,
    link_is_cheap,
    measured_post,
    most_of,
    ways_to_wrap,
)

# What each step down in the list of wrappings (a shorter attribution, no hashtags) costs, as `breaks.PAIN` does.
LESS_WRAPPING = 0.06


def split(snippet: Snippet, settings: Settings, platform: Platform, deep: str = "") -> Thread:
    """Return the posts of a snippet on a platform.

    Args:
        snippet: checked.
        settings: of its campaign.
        platform: where it is posted.
        deep: an address that opens the source at the sentence, to stand for the plain one where it has room.

    Raises:
        FitError: no legal post can hold speaker or publisher and the link, or the author's own text is too long.
    """
    own = dict(snippet.posts).get(platform.id)
    if own is not None:
        return own_text(snippet, settings, platform, own, deep)
    wrappings = ways_to_wrap(snippet, settings, platform)
    _need_valid(wrappings[0].text(snippet.text, 0, 1), platform)
    problems = [*left_out(snippet, settings, platform)]
    strict = platform.for_text(wrappings[0].text(snippet.text, 0, 1))
    _need_citation(wrappings[-1], strict)
    thread = _measured(_thread(snippet, strict, wrappings, problems), platform)
    if thread is not None:
        thread = deepened(thread, wrappings, platform, deep)
        _guard(snippet, platform, thread)
        return Thread("thread", thread, tuple(problems))
    if platform.thread:
        raise _no_thread(snippet.text, platform)
    for wrapping in wrappings:
        text = wrapping.text("", 0, 1)
        if platform.fits(text, wrapping.warning):
            post = measured_post(platform, text, "", wrapping.warning)
            return Thread("card", deepened((post,), wrappings, platform, deep), tuple(problems))
    raise FitError(
        f"attribution and link do not fit a post on {platform.name}", "use a shorter link to the same source"
    )


def split_text(text: str, source: str, platform: Platform, settings: Settings = Settings()) -> Thread:  # noqa: B008 - frozen
    """Return plain text as posts, with the source's link where there is one; for `snippets split`.

    Args:
        text: any text that is not blank.
        source: URL; empty for none.
        platform: whose rules to use; threads are made on any.
        settings: numbering and continuation mark.

    Raises:
        FitError: a link or a letter with its marks is longer than a post, or a character is refused.
    """
    cheap = link_is_cheap(source, platform)
    wrapping = Wrapping(
        link=source,
        policy="every" if cheap else "first",
        numbers=NUMBERS[settings.numbering],
        continuation=settings.continuation,
        one_line=platform.one_line,
    )
    _need_valid(text + source, platform)
    bare = replace(platform, thread=True).for_text(text + source)
    if source:
        _need_citation(wrapping, bare)
    snippet = Snippet(id="text", kind="fact", text=text.strip(), lang="")
    problems: list[Problem] = []
    posts = _measured(_thread(snippet, bare, (wrapping,), problems), platform)
    if posts is None:
        raise _no_thread(text, bare)
    _guard(snippet, platform, posts)
    return Thread("thread", posts, tuple(problems))


def _no_thread(text: str, platform: Platform) -> FitError:
    if _surely_longer(text, platform, MOST_POSTS):
        return FitError(f"the text does not fit {MOST_POSTS} posts on {platform.name}", "shorten it")
    what = f"beside attribution and link there is no room for the words of the text on {platform.name}"
    return FitError(what, "use a shorter link to the same source")


def _need_valid(text: str, platform: Platform) -> None:
    """Refuse characters that the platform refuses, before each length is found not to fit."""
    if not platform.valid(text):
        bad = next((char for char in text if not platform.valid(char)), "")
        raise FitError(f"{platform.name} refuses U+{ord(bad):04X}, an invisible character", "remove it")


def _need_citation(least: Wrapping, platform: Platform) -> None:
    """Refuse a platform on which not even the shortest attribution and the link stand beside a word of body."""
    if not platform.fits(least.text("m", 0, 1), least.warning):
        warned = " and the content warning" if least.warning else ""
        raise FitError(
            f"speaker or publisher, the link ({platform.length(least.link)} long){warned} do not fit a post on "
            f"{platform.name} ({most_of(platform)})",
            "use a shorter link to the same source",
        )


def _measured(posts: tuple[Post, ...] | None, platform: Platform) -> tuple[Post, ...] | None:
    """Return the posts with their length as the platform shows it, whatever limit parted them."""
    return posts and tuple(measured_post(platform, post.text, post.body, post.warning) for post in posts)


def _thread(
    snippet: Snippet, platform: Platform, wrappings: Sequence[Wrapping], problems: list[Problem]
) -> tuple[Post, ...] | None:
    """Return as few posts as possible, wrapped as fully as that number allows without worse breaks."""
    if not _surely_longer(snippet.text, platform, 1) and (whole := _whole(snippet.text, platform, wrappings)):
        return (whole,)
    most = MOST_POSTS if platform.thread else 1
    if _surely_longer(snippet.text, platform, most):
        return None
    body = Body.of(snippet, platform, wrappings[-1])
    least = fewest(body.pieces, most_of(platform))
    if least > 1:
        # Short numbers leave the most room, so this many are needed at least.
        widest = max(wrappings[-1].room(platform, number, 9) for number in (0, 4, 8))
        least = max(least, fewest(body.pieces, widest))
    for count in _counts(least, min(most, len(body.breaks))):
        barest = body.part(platform, wrappings[-1], count)
        if barest is None:
            continue
        # A fuller wrapping is worth a little, a better break is worth more.
        fuller = [body.part(platform, wrapping, count) for wrapping in wrappings[:-1]]
        found = [
            (cost_and_posts[0] + LESS_WRAPPING * number, cost_and_posts[1])
            for number, cost_and_posts in enumerate((*fuller, barest))
            if cost_and_posts
        ]
        posts = min(found, key=lambda pair: pair[0])[1]
        problems.extend(body.problems(snippet, platform, posts))
        problems.extend(_too_many(snippet, platform, count))
        return posts
    return None


def _whole(text: str, platform: Platform, wrappings: Sequence[Wrapping]) -> Post | None:
    """Return the one post that holds the whole text, wrapped as fully as there is room for."""
    posts = (wrapping.post(platform, text, 0, 1) for wrapping in wrappings)
    return next((post for post in posts if platform.fits(post.text, post.warning)), None)


def _counts(least: int, most: int) -> Iterator[int]:
    """Yield the numbers of posts to try: each, and of very many each hundredth more."""
    count = least
    while count <= most:
        yield count
        count += 1 + count // 100


def _surely_longer(text: str, platform: Platform, posts: int) -> bool:
    """Return whether a text is longer than so many whole posts: megabytes need not be looked at more closely.

    White space at the joints is lost, so each run of it counts 1 and the joints nothing.
    """
    return platform.most is not None and platform.length(" ".join(text.split())) > posts * (platform.most + 1)


def _too_many(snippet: Snippet, platform: Platform, count: int) -> Iterator[Problem]:
    if platform.thread_most and count > platform.thread_most > 1:
        yield Problem(
            snippet.line_of("text"),
            f"{count} posts are more than a thread on {platform.name} takes at once, {platform.thread_most}",
            "shorten the text, or post the rest as replies to the last one",
            "warning",
        )


def _guard(snippet: Snippet, platform: Platform, posts: Sequence[Post]) -> None:
    """Hold the promise while running: nothing lost, nothing altered, within every limit."""
    joined = "".join("".join(post.body.split()) for post in posts)
    if joined != "".join(snippet.text.split()):
        raise FitError("the posts joined would not be the text", "please report this")
    if not all(platform.fits(post.text, post.warning) for post in posts):
        raise FitError(f"a post would be over the limit of {platform.name}", "please report this")

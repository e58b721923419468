"""What is read off a server's words: media types, statuses, waiting times, titles."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.verify.answers import condition, location, wait
from snippets.verify.reply import KEPT, Reply, media, of_status, sniffed
from snippets.verify.robots import DELAY_MOST, read_rules
from snippets.verify.signs import led_home, titled_not_found
from snippets.verify.wire import Answer

CASES = Path(__file__).parent / "cases" / "verify"
URL = "https://example.org/a"
NOW = "Wed, 25 Nov 2026 12:00:00 GMT"


@pytest.mark.parametrize(("title", "missing"), yaml.safe_load((CASES / "titles.yaml").read_text("utf-8")).items())
def test_titles_that_say_that_there_is_no_page(title: str, missing: bool) -> None:
    assert titled_not_found(f"<html><head><TITLE lang=en>\n{title}\n</TITLE><h1>404 Not Found</h1>") is missing


@pytest.mark.parametrize(
    ("url", "final_url", "home"),
    [
        ("https://example.org/a/b", "https://example.org/", True),
        ("https://example.org/a/b", "https://www.example.org", True),
        ("https://example.org/a/b", "https://example.org/en/", True),
        ("https://example.org/a/b", "https://example.org/pt-BR", True),
        ("https://example.org/a/b", "https://example.org/index.html", True),
        ("https://example.org/?p=12", "https://example.org/", True),
        ("https://example.org/a/b", "https://example.org/a/b/", False),
        ("https://example.org/a/b", "https://example.org/?p=12", False),
        ("https://example.org/", "https://example.org/en/", False),
        ("https://example.org", "https://www.example.org/", False),
        ("https://example.org/en", "https://example.org/", False),
    ],
)
def test_links_that_lead_home(url: str, final_url: str, home: bool) -> None:
    assert led_home(url, final_url) is home


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("text/html", ("text/html", "")),
        ("Text/HTML; Charset=UTF-8", ("text/html", "utf-8")),
        (' text/html ;charset="iso-8859-1"', ("text/html", "iso-8859-1")),
        ("text/html; boundary=x; charset = 'koi8-r' ; y", ("text/html", "koi8-r")),
        ("text/html;charset", ("text/html", "")),
        ("application/xhtml+xml", ("application/xhtml+xml", "")),
        ("html; charset=utf-8", ("", "utf-8")),
        ("text/", ("", "")),
        ("/html", ("", "")),
        ("text/html, text/plain", ("", "")),
        ("", ("", "")),
        (";;;", ("", "")),
    ],
)
def test_media_types(header: str, found: tuple[str, str]) -> None:
    assert media(header) == found


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "text/plain"),
        (b"%PDF-1.7", "application/pdf"),
        (b"\n\xef\xbb\xbf", "text/plain"),
        (b"\xef\xbb\xbf \n<!DOCTYPE html>", "text/html"),
        (b"hello <b>", "text/plain"),
    ],
)
def test_bodies_of_no_type(body: bytes, kind: str) -> None:
    assert sniffed(body) == kind


@pytest.mark.parametrize("status", [200, 201, 204, 206, 299])
def test_success(status: int) -> None:
    assert of_status(URL, status) is None


@pytest.mark.parametrize("status", [0, 100, 199, 300, 304, 400, 404, 499, 500, 503, 523, 999])
def test_no_success_says_why(status: int) -> None:
    found = of_status(URL, status)
    assert found
    assert (found.url, found.status) == (URL, status)
    assert str(status) in found.why


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (404, {}, None),
        (403, {"retry-after": "5"}, None),
        (500, {}, 2.0),
        (500, {"retry-after": "50"}, 2.0),
        (503, {}, 2.0),
        (429, {}, 2.0),
        (429, {"retry-after": "0"}, 0.0),
        (429, {"retry-after": "60"}, 60.0),
        (503, {"retry-after": "61"}, None),
        (503, {"retry-after": "9" * 500}, None),
        (503, {"retry-after": "Wed, 25 Nov 2026 12:00:07 GMT", "date": NOW}, 7.0),
        (503, {"retry-after": "Wed, 25 Nov 2026 11:00:00 GMT", "date": NOW}, 0.0),
        (503, {"retry-after": "Wed, 25 Nov 2026 13:00:00 GMT", "date": NOW}, None),
        (503, {"retry-after": "Wed, 25 Nov 2026 12:00:07 GMT"}, 2.0),
        (503, {"retry-after": "Wed, 25 Nov 2026 12:00:07", "date": NOW}, 2.0),
        (503, {"retry-after": "soon"}, 2.0),
        (503, {"retry-after": "-5"}, 2.0),
        (503, {"retry-after": "²"}, 2.0),
    ],
)
def test_when_to_ask_again(status: int, headers: dict[str, str], seconds: float | None) -> None:
    assert wait(Answer(status, tuple(headers.items()), b"")) == seconds


@given(st.text(), st.text())
def test_any_header_is_waited_for_a_minute_at_most(asked: str, now: str) -> None:
    seconds = wait(Answer(503, (("retry-after", asked), ("date", now)), b""))
    assert seconds is None or 0 <= seconds <= 60


@given(st.text(st.characters(max_codepoint=0xFF)))
def test_any_location_leads_to_some_text(to: str) -> None:
    assert isinstance(location(Answer(302, (("location", to),), b""), URL), str)


EARLIER = Reply(URL, URL, 200, "text/html", headers=(("etag", '"a"'), ("last-modified", NOW)), body=b"x")


def test_what_is_asked_for_again() -> None:
    assert condition(EARLIER, URL) == (("If-None-Match", '"a"'), ("If-Modified-Since", NOW))
    assert condition(EARLIER, f"{URL}/b") == ()
    assert condition(None, URL) == ()
    assert {"etag", "last-modified"} <= set(KEPT)


@pytest.mark.parametrize(
    ("text", "page", "allowed", "delay"),
    [
        ("", URL, True, 0),
        ("User-agent: *\nDisallow: /", URL, False, 0),
        ("User-agent: *\nDisallow:", URL, True, 0),
        ("User-agent: *\nDisallow: /b", URL, True, 0),
        ("User-agent: *\nDisallow: /a", URL, False, 0),
        ("User-agent: snippets\nDisallow:\n\nUser-agent: *\nDisallow: /", URL, True, 0),
        ("User-agent: other\nDisallow: /", URL, True, 0),
        ("User-agent: *\nCrawl-delay: 3", URL, True, 3),
        ("User-agent: *\nCrawl-delay: 86400", URL, True, DELAY_MOST),
        ("User-agent: *\nCrawl-delay: ²", URL, True, 0),
        ("User-agent: *\nCrawl-delay: " + "9" * 5000, URL, True, 0),
        ("User-agent: *\nCrawl-delay: ²\nDisallow: //[\nDisallow: /a", URL, False, 0),
        ("<html><title>Page not found</title>", URL, True, 0),
    ],
)
def test_robots(text: str, page: str, allowed: bool, delay: float) -> None:
    rules = read_rules(text)
    assert rules.allows(page) is allowed
    assert rules.delay == delay


@given(
    st.text()
    | st.lists(
        st.sampled_from(["User-agent: *", "Disallow: http://[", "Request-rate: 1/²", "Crawl-delay: ٣", "Allow: %"])
    ).map("\n".join)
)
def test_any_robots_are_read(text: str) -> None:
    rules = read_rules(text)
    assert rules.allows(URL) in {True, False}
    assert 0 <= rules.delay <= DELAY_MOST

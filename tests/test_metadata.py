"""What pages say of themselves, and what is not taken for it."""

import pytest

from snippets.verify.metadata import suggestions

LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<title>The  harbour</title>", {"title": ("The harbour", "title")}),
        # A title's " – Site" goes where it is the site's name, and only there.
        (
            '<title>The harbour | Times</title><meta property="og:site_name" content="Times">',
            {"title": ("The harbour", "title"), "publisher": ("Times", "og:site_name")},
        ),
        ("<title>War – and peace</title>", {"title": ("War – and peace", "title")}),
        (
            LD.format(
                '{"@type": "NewsArticle", "headline": "H", "author": [{"name": "A"}, {"name": "B"}], '
                '"publisher": {"name": "P"}, "datePublished": "2024-05-06T10:00:00Z", "dateModified": "2025-01-01"}'
            ),
            {
                "title": ("H", "JSON-LD headline"), "author": ("A, B", "JSON-LD author"),
                "publisher": ("P", "JSON-LD publisher"), "date": ("2024-05-06", "JSON-LD datePublished"),
            },
        ),
        # JSON-LD wins over the rest; one in a graph counts; one of something else does not.
        (
            LD.format('{"@graph": [{"@type": "Organization", "name": "O"}, {"@type": "Article", "headline": "H"}]}')
            + '<meta name="citation_title" content="C"><title>T</title>',
            {"title": ("H", "JSON-LD headline")},
        ),
        ('<meta name="dc.date" content="2024/5/6">', {"date": ("2024-05-06", "dc.date")}),
        # The day of a change is no date, nor is one that there is not; an address is no author.
        ('<meta property="article:modified_time" content="2024-05-06">', {}),
        ('<meta name="date" content="2024-13-45"><time datetime="2023"></time>', {"date": ("2023", "time")}),
        ('<meta property="article:author" content="https://example.org/people/a">', {}),
        (LD.format("{broken"), {}),
        (LD.format("[" * 50_000), {}),
        ("", {}),
    ],
)  # fmt: skip
def test_suggestions(html: str, said: dict[str, tuple[str, str]]) -> None:
    assert {found.key: (found.value, found.origin) for found in suggestions(html)} == said

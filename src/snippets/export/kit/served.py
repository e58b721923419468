"""The kit page as a server gives it out: with something added that the page on the disk has not."""

# What the page has of each, once, before any word of the campaign; see `page.html` and `POLICY` in `page.py`.
_SCRIPT, _STYLE, _BASE, _HEAD = b"script-src ", b"style-src ", b"base-uri ", b"</head>"
_BODY = b'<body data-view="list">'


def served(page: bytes, nonce: str, head: str, top: str) -> bytes:
    """Return the page with markup added, its policy open to what carries the nonce, and to connections to its server.

    Args:
        page: as `kit` made it.
        nonce: that the added scripts and style sheets carry; another one each time.
        head: markup for the end of the head.
        top: the same for the begin of the body.

    Raises:
        ValueError: it is none of our pages.
    """
    source = f"'nonce-{nonce}' ".encode()
    for mark, before, after in (
        (_STYLE, b"", source),
        (_SCRIPT, b"", source),
        (_BASE, b"connect-src 'self'; ", b""),
        (_HEAD, head.encode(), b""),
        (_BODY, b"", top.encode()),
    ):
        start, found, rest = page.partition(mark)
        if not found:
            raise ValueError(mark)
        page = b"".join((start, before, mark, after, rest))
    return page

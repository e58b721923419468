"""Whether a name is that of a site, a newspaper or a channel."""

import re

from snippets.patterns import regex
from snippets.urls import host

_PUBLISHER_WORDS = regex(
    r"\b(?:Times|Post|News|Guardian|Journal|Magazine|Reuters|Press|Radio|TV|Tribune|Herald|Gazette|Weekly|Daily|Review"
    r"|Observer|Telegraph|Chronicle|Zeitung|Spiegel|Presse|Bote|Anzeiger|Rundschau|Monde|Figaro|País|Правда|Новости"
    r"|Медуза|Вестник|Газета|Вісник|Wikipedia|Википедия)\b"
    r"|(?:日报|新闻|时报|新聞|通信|周刊)$"
)


def is_publisher(name: str, url: str) -> bool:
    """Return whether `name` is that of the site at `url`, or of a newspaper or channel by its words."""
    return names_site(name, url) or _PUBLISHER_WORDS.search(name) is not None


def names_site(name: str, url: str) -> bool:
    """Return whether the host carries `name` or its initials: `NY Times`, nytimes.com; `HRW`, hrw.org."""
    words = re.findall(r"\w+", name.casefold())
    if not words:
        return False
    joined = "".join(words)
    site = re.sub(r"[\W_]", "", host(url).rpartition(".")[0])
    # Without the last label: .br is no Benedita Ramos.
    labels = re.split(r"[.\-]", host(url).rpartition(".")[0])
    initials = "".join(word[0] for word in words)
    return (
        (len(joined) > 3 and joined in site)
        or joined.removeprefix("the") in labels
        or (len(initials) > 1 and initials in labels)
    )

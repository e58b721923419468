"""Names of emoji in words, for alt texts."""

from snippets.graphemes import emoji as emoji_spans

# Between the parts of a sequence; a variation selector alone makes none.
_VARIATION = "\ufe0f"


def with_names(text: str, lang: str) -> str:
    """Return the text with each emoji sequence followed by its name, in brackets as editors put what is theirs.

    Screen readers name a single emoji by themselves. Of a sequence (a flag, a family, a keycap, a skin tone) many name
    the parts one by one, or nothing. The names are those of Unicode's CLDR in the `emoji` package, in the text's
    language where it has them, else in English.
    """
    pieces: list[str] = []
    at = 0
    for start, end in emoji_spans(text):
        if end - start - text.count(_VARIATION, start, end) > 1 and (name := _name(text[start:end], lang)):
            pieces += text[at:end], f" [{name}]"
            at = end
    return "".join((*pieces, text[at:]))


def _name(sequence: str, lang: str) -> str:
    """Return the name of an emoji; empty when the package knows none."""
    # 50 ms to import: only a text with such an emoji pays for it.
    import emoji

    language = lang.split("-", maxsplit=1)[0]
    known = language if language in emoji.LANGUAGES else "en"
    named = emoji.demojize(sequence, delimiters=("\0", "\0"), language=known)
    return named.strip("\0").replace("_", " ") if named.startswith("\0") and named.count("\0") == 2 else ""

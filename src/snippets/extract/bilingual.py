"""A quotation and its original in one block: "Wir bleiben." and, below it, "We stay."."""

from dataclasses import dataclass

from snippets.extract.language import language_of

_SHORTEST = 0.4  # of the length of the other; what is shorter or longer is no translation of it
_LONGEST = 2.5


@dataclass(frozen=True, slots=True)
class Original:
    """The words that were said, and their language."""

    text: str
    lang: str


def part_translation(text: str, lang: str) -> tuple[str, Original | None]:
    """Return the paragraphs in the document's language, and those behind them in another as their original.

    Args:
        text: a quotation, its paragraphs parted by a blank line.
        lang: of the document.
    """
    paragraphs = text.split("\n\n")
    languages = [language_of(paragraph, lang) for paragraph in paragraphs]
    own = languages.index(next((each for each in languages if each != lang), "")) if set(languages) != {lang} else 0
    others = set(languages[own:])
    if not own or len(others) != 1:
        return text, None
    first, second = "\n\n".join(paragraphs[:own]), "\n\n".join(paragraphs[own:])
    if not _SHORTEST < len(second) / len(first) < _LONGEST:
        return text, None
    return first, Original(second, others.pop())

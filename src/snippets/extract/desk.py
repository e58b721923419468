"""Where a draft is put together: snippets with their sources, what was asked of the reader, what is in doubt."""

from dataclasses import dataclass, field, replace

from snippets.archives import read_archive
from snippets.document import Block, Document, Draft
from snippets.errors import Location, Problem
from snippets.extract.language import language_of
from snippets.extract.requests import Request
from snippets.extract.shelf import Shelf
from snippets.model import Action, Quotes, Settings, Snippet
from snippets.slugs import free_name, slug

_TAG_MOST = 60  # code points; a longer heading is a sentence
# What to do about a doubt, by the key that it is about.
_HELP = {
    "speaker": 'correct "speaker:", or add it if somebody speaks',
    "kind": 'if it is for the words in quotation marks, write "kind: quote", these words alone, and "speaker:"',
    "role": 'remove "role:", or write it as the title of the source, if it is one',
    "source": 'add "source:", or correct it',
    "date": 'add "date:"',
    "translation_of": 'remove "translation_of:" if it is no translation, else add "translator:"',
    "action": 'choose one under "campaign:", or remove it',
}
NO_SOURCE = ("source", "no source found")


@dataclass(slots=True)
class Desk:
    """What was found so far.

    Attributes:
        document: with its language.
        title: the heading that all others stand under.
        snippets: in order, without ids, each with the keys of its sources on the shelf.
        requests: what the document asks of its reader.
    """

    document: Document
    title: str = ""
    shelf: Shelf = field(default_factory=Shelf)
    snippets: list[tuple[Snippet, tuple[str, ...]]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)

    def where(self, block: Block) -> Location:
        """Return the line of a block."""
        return Location(self.document.file, block.line)

    def warn(self, block: Block, what: str, todo: str) -> None:
        """Report what was left out."""
        self.problems.append(Problem(self.where(block), what, todo, "warning"))

    def attach(self, block: Block, key: str, copies: tuple[str, ...]) -> None:
        """Give copies to a source."""
        for url in copies:
            self.shelf.attach(key, url, self.where(block), read_archive(url))

    def add(self, block: Block, snippet: Snippet, keys: tuple[str, ...]) -> None:
        """Add a snippet that stands in `block`."""
        lang = snippet.lang or block.lang or language_of(snippet.text, self.document.lang)
        known = replace(snippet, where=self.where(block), lang=lang, tags=self._tags(block))
        self.snippets.append((known, keys))

    def _tags(self, block: Block) -> tuple[str, ...]:
        headings = block.headings[1:] if block.headings[:1] == (self.title,) else block.headings
        bare = (heading.strip(" :¶#") for heading in headings)
        return tuple(dict.fromkeys(tag for tag in bare if tag and len(tag) <= _TAG_MOST))

    def draft(self) -> Draft:
        """Return the draft; its problems are what was left out, by line."""
        sources = self.shelf.labelled()
        snippets: dict[tuple[str, str], Snippet] = {}
        ids: dict[str, int] = {}
        for snippet, keys in self.snippets:
            if (snippet.kind, snippet.text) in snippets:
                continue
            snippets[snippet.kind, snippet.text] = replace(
                snippet,
                id=free_name(slug(snippet.text), ids),
                sources=tuple(sources[key] for key in keys),
            )
        named = {snippet.text: snippet.id for snippet in snippets.values()}
        # Until here a translation names its original by its text.
        finished = tuple(
            replace(snippet, translation_of=named.get(snippet.translation_of, "")) for snippet in snippets.values()
        )
        settings = self._settings()
        quotes = Quotes(self.document.file, settings, tuple(sources.values()), finished)
        others = [*self.problems, *self.shelf.problems]
        return Draft(quotes, tuple(sorted(others)))

    def _settings(self) -> Settings:
        settings = Settings(title=self.document.title or self.title, lang=self.document.lang)
        if not self.requests:
            return settings
        chosen = min(self.requests, key=lambda request: request.rank)
        doubt = f"action? one of {len(self.requests)} that the document asks for"
        return replace(
            settings,
            action=Action(chosen.text, chosen.url),
            where=Location(self.document.file),
            doubts=(("action", doubt),) if len(self.requests) > 1 else (),
        )


def doubts_of(quotes: Quotes) -> tuple[Problem, ...]:
    """Return the doubts of a draft as problems, by line."""
    snippets = ((snippet.where, doubt) for snippet in quotes.snippets for doubt in snippet.doubts)
    settings = ((quotes.settings.where, doubt) for doubt in quotes.settings.doubts)
    return tuple(sorted(Problem(where, words, _HELP[key], "warning") for where, (key, words) in (*settings, *snippets)))

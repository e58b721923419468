"""Where a fault is, what it is, and the family of errors that carry it.

The bottom layer: it imports nothing of ours.
"""

from typing import ClassVar, Literal, NamedTuple

from snippets.patterns import regex

Severity = Literal["error", "warning"]

WORDS_MOST = 300  # code points of what is wrong, and of what to do

# What ends a line, steers a terminal or is no character: the words of an input may have any of it.
_NOT_SHOWN = "\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"
_UNSHOWN = regex(f"[{_NOT_SHOWN}][ {_NOT_SHOWN}]*")


class Location(NamedTuple):
    """A line of a file.

    Attributes:
        file: the path as the user gave it, so that an editor can open it.
        line: 1-based; 0 means the file as a whole.
    """

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


class Problem(NamedTuple):
    """A fault in the input, with its place and the way out.

    Attributes:
        where: the line it stands on.
        what: what is wrong, in words, without a full stop.
        todo: what to do about it, without a full stop.
        severity: an error stops a command before anything is written, a warning never does.
    """

    where: Location
    what: str
    todo: str
    severity: Severity = "error"

    def __str__(self) -> str:
        mark = "warning: " if self.severity == "warning" else ""
        return _UNSHOWN.sub(" ", f"{self.where}: {mark}{_short(self.what)}; {_short(self.todo)}")


def _short(words: str) -> str:
    """Cut what is too long in the middle: what is said of a text or an address may stand on either side of it."""
    end = WORDS_MOST // 2
    return words if len(words) <= WORDS_MOST else f"{words[: WORDS_MOST - end - 3]} … {words[-end:]}"


class SnippetsError(Exception):
    """What the command line reports in one line instead of a traceback.

    Attributes:
        exit_code: of the process, as the contract has it: 1 the input has problems, 3 something
            could not be read, written or reached.
    """

    exit_code: ClassVar[int] = 1


class InputError(SnippetsError):
    """The input has problems; holds every one of them, not the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems

    def __reduce__(self) -> tuple[type["InputError"], tuple[tuple[Problem, ...]]]:
        # Errors cross process borders; the default would pass the joined text to __init__.
        return type(self), (self.problems,)


class MakeError(SnippetsError):
    """One item cannot be made.

    Attributes:
        what: is wrong, in words, without a full stop. todo: what to do about it.
    """

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(what, todo)
        self.what = what
        self.todo = todo

    def __str__(self) -> str:
        return f"{self.what}; {self.todo}"


class FitError(MakeError):
    """A text cannot meet a limit or a canvas."""


class LengthError(FitError):
    """A text is longer than all the slides that there may be hold."""


class FontError(MakeError):
    """No font at hand has a character; a missing-glyph box is never drawn."""


class PictureError(MakeError):
    """A picture file cannot be used.

    Attributes:
        key: that names the file: `image` of a snippet, or `logo` of the campaign.
    """

    def __init__(self, what: str, todo: str, key: str = "image") -> None:
        super().__init__(what, todo)
        self.args = (what, todo, key)
        self.key = key


class AccessError(SnippetsError):
    """A file named on the command line could not be read."""

    exit_code = 3


class ExportError(SnippetsError):
    """An output file or folder could not be written."""

    exit_code = 3

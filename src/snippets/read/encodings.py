"""Bytes of a document -> text. What had to be guessed is reported, so that no letter is wrong in silence.

A byte order mark, UTF-8 where it fits, what the document declares, a guess: in this order. Guesses are
chardet's (0BSD): of texts in seventeen languages and legacy encodings, each long, of 1,500 and of 300 bytes, it decoded
68 of 70, charset-normalizer 55. Tried 25 November 2026.
"""

import codecs
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from snippets.errors import AccessError, Location, Problem
from snippets.patterns import regex
from snippets.read.nodes import FORBIDDEN, INVISIBLE

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16's, with which it begins
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Beginnings of what is no text, and what it is called.
_OTHER_FILES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip file, as office documents are"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format", "a database"),
)
_DECLARED = regex(
    rb"""<\?xml[^>]{0,200}?\sencoding\s*=\s*["'](?P<xml>[\w.:-]+)
    |<meta[^>]{0,500}?\bcharset\s*=\s*["']?\s*(?P<meta>[\w.:-]+)
    |^@charset\s+"(?P<css>[\w.:-]+)""",
    re.VERBOSE | re.IGNORECASE,
)
_DECLARED_REACH = 4096  # bytes; browsers look into 1024, many pages need more

# Labels that mean a larger encoding in practice: WHATWG Encoding Standard, 4.2 "Names and labels".
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "utf-16": "utf-8",  # of a document that can be read as bytes, it is not true
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_JAPANESE = regex(rb"\x1b\$[@B]")  # ISO-2022-JP, whose bytes are all ASCII
_WIDE_SHARE = 0.2  # of zero bytes in what would be UTF-8, but is ASCII in UTF-16
_KINDS_MOST = 0x100  # blocks of 256 characters
_SAMPLE = 100_000  # bytes that a guess looks at
_BROKEN_MOST = 0.1  # share of sequences that are broken in what is UTF-8 all the same
_HELP = "look at its letters; if they are wrong, name the right one with --encoding, or save it as UTF-8"


_Reading = tuple[str, list[Problem]]  # a text, and what had to be assumed to read it


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and what had to be assumed or left out to read it."""

    text: str
    problems: tuple[Problem, ...] = ()


def decode_document(data: bytes, file: str, encoding: str = "") -> Decoded:
    """Return the text of a document: line ends are LF, control characters and invisible line ends are spaces.

    Args:
        data: the whole document.
        file: its name, for messages.
        encoding: that the user names; empty when it is to be found.

    Raises:
        AccessError: it is no text, or not in the encoding that is named.
    """
    for beginning, name in _OTHER_FILES:
        if data.startswith(beginning):
            raise AccessError(f"{file}: {name}, not text; save it as HTML, Markdown, text or CSV")
    text, problems = _named(data, file, encoding) if encoding else _found(data, file)
    unix = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    found = INVISIBLE.search(unix)
    if not found:
        return Decoded(unix, tuple(problems))
    where = Location(file, unix.count("\n", 0, found.start()) + 1)
    what = f"invisible characters, such as U+{ord(found[0]):04X}, were read as spaces"
    problems = [*problems, Problem(where, what, "look whether words are missing there", "warning")]
    return Decoded(INVISIBLE.sub(" ", unix), tuple(problems))


def _named(data: bytes, file: str, encoding: str) -> _Reading:
    try:
        return data.decode(_python_name(encoding)), []
    except LookupError:
        raise AccessError(f"{file}: there is no encoding {encoding}; name one such as utf-8 or windows-1251") from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise AccessError(f"{file}:{line}: not {encoding}; leave out --encoding, or name another one") from None


def _found(data: bytes, file: str) -> _Reading:
    for attempt in _ATTEMPTS:
        if reading := attempt(data, file):
            return reading
    return _guessed(data, file)


def _by_mark(data: bytes, file: str) -> _Reading | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _repaired(data.removeprefix(mark), file, name)
    return None


def _as_japanese(data: bytes, _file: str) -> _Reading | None:
    text = _whole(data, "iso2022_jp_ext") if _JAPANESE.search(data, 0, _SAMPLE) else None
    return None if text is None else (text, [])


def _as_utf_8(data: bytes, _file: str) -> _Reading | None:
    text = _whole(data, "utf-8")
    return None if text is None else (text, [])


def _as_declared(data: bytes, _file: str) -> _Reading | None:
    text = _whole(data, _declared(data) or "utf-8")
    return None if text is None else (text, [])


def _as_broken_utf_8(data: bytes, file: str) -> _Reading | None:
    """Read what is UTF-8 for the most part: a file that was cut, or pasted together."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for character in text if character > "\x7f") - broken
    return _repaired(data, file, "utf-8") if whole > 0 and broken <= _BROKEN_MOST * whole else None


def _whole(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _repaired(data: bytes, file: str, encoding: str, problems: list[Problem] | None = None) -> _Reading:
    """Return the text with U+FFFD for what is not of the encoding, and the line of the first such."""
    text = data.decode(encoding, "replace")
    problems = problems or []
    if (at := text.find("\ufffd")) >= 0 and _whole(data, encoding) is None:
        where = Location(file, text.count("\n", 0, at) + 1)
        what = f"{text.count('�')} broken characters ({encoding} expected) were read as �"
        problems = [*problems, Problem(where, what, "correct those words by hand", "warning")]
    return text, problems


def _as_wide(data: bytes, file: str) -> _Reading | None:
    """Read UTF-16 without a mark: zero bytes, and characters of few kinds when they are read in the right order."""
    zeros = data.count(0, 0, _SAMPLE)
    text = _whole(data, "utf-8")
    is_utf_8 = text is not None and not _is_noise(text)
    if not zeros or (is_utf_8 and zeros < _WIDE_SHARE * len(data[:_SAMPLE])):
        return None
    kinds = {name: _kinds(data[:_SAMPLE], name) for name in ("utf-16-le", "utf-16-be")}
    name = min(kinds, key=lambda name: kinds[name])
    return _repaired(data, file, name, [_assumed(file, name)]) if kinds[name] < _KINDS_MOST else None


def _kinds(sample: bytes, encoding: str) -> int:
    """Return of how many blocks of 256 the characters are; as many as there can be when some are none."""
    text = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
    unknown = sum(unicodedata.category(character) in {"Cn", "Co", "Cs"} for character in text)
    if unknown > len(text) // 100 or _is_noise(text):
        return _KINDS_MOST
    return len({ord(character) >> 8 for character in text})


def _declared(data: bytes) -> str:
    """Return what a page or an XML document says that it is; empty when it says nothing, or nothing that we know."""
    found = _DECLARED.search(data, 0, _DECLARED_REACH)
    if not found:
        return ""
    label = next(filter(None, found.groups())).decode("ascii", "replace")
    try:
        return _python_name(label)
    except LookupError:
        return ""


def _python_name(label: str) -> str:
    """Return the name that Python has for an encoding.

    Raises:
        LookupError: there is none, or it is not one of text.
    """
    also = {"windows-31j": "cp932", "x-sjis": "cp932", "ks_c_5601-1987": "cp949", "x-gbk": "gb18030"}
    info = codecs.lookup(also.get(label.lower(), label))
    "".encode(info.name)  # refuses base64 and the like
    return _MEANT.get(info.name, info.name)


def _guessed(data: bytes, file: str) -> _Reading:
    import chardet

    declared = _declared(data)
    sample = data if len(data) <= _SAMPLE else b"\n".join(_telling_lines(data))
    guess = chardet.detect(sample)["encoding"] or ""
    for name in filter(None, (guess and _known(guess), "cp1252", "latin-1")):
        if (text := _whole(data, name)) is not None and not _is_noise(text):
            # Most letters stand in the same place in all of Windows' encodings for Latin script.
            name = "cp1252" if _whole(data, "cp1252") == text else name  # noqa: PLW2901 - as above
            said = f"; it says {declared}, which it is not" if declared else ""
            return text, [_assumed(file, name, said)]
    raise AccessError(f"{file}: not text; save it as HTML, Markdown, text or CSV")


def _known(label: str) -> str:
    try:
        return _python_name(label)
    except LookupError:
        return ""


def _telling_lines(data: bytes) -> Iterator[bytes]:
    """Yield the first lines that are not ASCII, up to the size of a sample."""
    size = 0
    for line in re.finditer(rb"[^\n]*[\x80-\xff][^\n]*", data):
        yield line[0][:_SAMPLE]
        size += len(line[0])
        if size > _SAMPLE:
            return


def _is_noise(text: str) -> bool:
    """Return whether control characters are so many that it is no text."""
    sample = text[:_SAMPLE]
    return len(FORBIDDEN.findall(sample)) > max(1, len(sample) // 50)


def _assumed(file: str, name: str, said: str = "") -> Problem:
    shown = re.sub(r"^cp(?=125\d$)", "windows-", name)
    what = f"the file does not say its encoding; it was read as {shown}{said}"
    return Problem(Location(file), what, _HELP, "warning")


# The order is that of browsers, with UTF-16 that they do not look for.
_ATTEMPTS: tuple[Callable[[bytes, str], _Reading | None], ...] = (
    _by_mark,
    _as_wide,
    _as_japanese,
    _as_utf_8,
    _as_declared,
    _as_broken_utf_8,
)

"""A PDF as it is written, object by object, so that no more than a page is held in memory (ISO 32000-1).

Libraries that write PDF keep all of it until the end, and put dates and random numbers into it; what is needed here is
little.
"""

import zlib
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from typing import Any

# Takes a stretch of the file.
Write = Callable[[bytes], object]

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
LEVEL = 6


class Name(str):
    """A name, such as /Page, without its slash."""

    __slots__ = ()


class Ref(int):
    """The number of an object, for one that refers to it."""

    __slots__ = ()


class Raw(bytes):
    """What is written already."""

    __slots__ = ()


def number(value: float, digits: int = 3) -> bytes:
    """Return a number, to so many digits after the point."""
    return (f"{value:.{digits}f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}").encode()


# In this order: a name is a text as well, and a truth a number.
_FORMS: tuple[tuple[type, Callable[[Any], bytes]], ...] = (
    (Raw, bytes),
    (Name, lambda name: b"/" + name.encode()),
    (Ref, lambda ref: b"%d 0 R" % ref),
    (bool, lambda truth: b"true" if truth else b"false"),
    (int, number),
    (float, number),
    (str, lambda text: b"<FEFF%s>" % text.encode("utf-16-be", "replace").hex().upper().encode()),
    (Mapping, lambda fields: b"<<%s>>" % b"\n".join(b"/%s %s" % (k.encode(), value_of(v)) for k, v in fields.items())),
    (Iterable, lambda values: b"[%s]" % b" ".join(map(value_of, values))),
)


def value_of(value: object) -> bytes:
    """Return a value as it is written: a text in UTF-16, a mapping as a dictionary.

    Raises:
        StopIteration: a value that PDF has no form for.
    """
    return next(form for kind, form in _FORMS if isinstance(value, kind))(value)


class PdfFile:
    """A PDF under way."""

    def __init__(self, write: Write) -> None:
        self._take = write
        self._sum = sha256()
        self._at = 0
        self._places: list[int] = []
        self._write(HEADER)

    def reserve(self) -> Ref:
        """Return a reference to an object that is written later."""
        self._places.append(0)
        return Ref(len(self._places))

    def add(self, value: object, ref: Ref | None = None) -> Ref:
        """Write an object, one that was reserved or a new one; return a reference to it."""
        return self._put(value_of(value), ref)

    def add_stream(self, fields: Mapping[str, object], data: bytes, ref: Ref | None = None) -> Ref:
        """Write a stream, compressed where nothing else is said of it, and return a reference to it."""
        if "Filter" not in fields:
            fields, data = {**fields, "Filter": Name("FlateDecode")}, zlib.compress(data, LEVEL)
        head = value_of({**fields, "Length": len(data)})
        return self._put(b"%s\nstream\n%s\nendstream" % (head, data), ref)

    def finish(self, root: Ref, info: Ref) -> None:
        """Write what a reader begins with. The file's identifier follows from what is in it."""
        start = self._at
        id_ = Raw(b"<%s>" % self._sum.hexdigest()[:32].encode())
        rows = [b"%010d 65535 f \n" % 0, *(b"%010d 00000 n \n" % place for place in self._places)]
        self._write(b"xref\n0 %d\n%s" % (len(rows), b"".join(rows)))
        trailer = value_of({"Size": len(rows), "Root": root, "Info": info, "ID": [id_, id_]})
        self._write(b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, start))

    def _put(self, written: bytes, ref: Ref | None) -> Ref:
        ref = ref or self.reserve()
        self._places[ref - 1] = self._at
        self._write(b"%d 0 obj\n%s\nendobj\n" % (ref, written))
        return ref

    def _write(self, data: bytes) -> None:
        self._take(data)
        self._sum.update(data)
        self._at += len(data)

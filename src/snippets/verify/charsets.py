"""Bytes of a reply -> text, as browsers do it: byte order mark, header, meta element, UTF-8, windows-1252.

WHATWG Encoding and HTML standards ("determining the character encoding"), read 25 November 2026, but for one thing: a
server that says Latin-1 over what is UTF-8 is overruled, since it says so of every page.
"""

import codecs
import re

from snippets.patterns import regex
from snippets.verify.reply import HTML, Reply

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

# Python's name of a charset -> the one that is meant by it on the web; what is not here is no charset of the web.
_MEANT = {
    "ascii": "cp1252",
    "utf-8": "utf-8",
    "utf-16": "utf-16-le",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    **{f"iso8859-{part}": f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **{f"cp{page}": f"cp{page}" for page in (866, 874, *range(1250, 1259))},
    **{name: name for name in ("koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "gb18030", "big5hkscs", "euc_jp")},
    "big5": "big5hkscs",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp932": "cp932",
    "shift_jis": "cp932",
    "iso2022_jp": "iso2022_jp",
    "cp949": "cp949",
    "euc_kr": "cp949",
}
# Labels of the standard that Python does not know.
_ALIASES = {"x-sjis": "cp932", "windows-31j": "cp932", "ks_c_5601-1987": "cp949", "windows-949": "cp949",
            "windows-874": "cp874", "x-mac-cyrillic": "mac-cyrillic", "macintosh": "mac-roman", "x-gbk": "gb18030",
            "unicode-1-1-utf-8": "utf-8", "x-cp1252": "cp1252", "x-cp1251": "cp1251", "dos-874": "cp874",
            "iso-8859-8-i": "iso8859-8", "x-euc-jp": "euc_jp", "x-x-big5": "big5hkscs"}  # fmt: skip

_META = regex(
    rb"""<\?xml[^>]{0,200}?\sencoding\s*=\s*["'](?P<xml>[\w.:-]+)
    |<meta[^>]{0,500}?\bcharset\s*=\s*["']?\s*(?P<meta>[\w.:-]+)""",
    re.VERBOSE | re.IGNORECASE,
)
_COMMENT = regex(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META_REACH = 4096  # bytes; browsers look into 1024, many pages need more
_LATIN = "cp1252"


def decoded(reply: Reply) -> str:
    """Return the text of a reply; what fits no charset is U+FFFD. Never raises."""
    body = reply.body
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    return body.decode(charset(reply), "replace")


def charset(reply: Reply) -> str:
    """Return Python's name of the charset of a body without a byte order mark."""
    declared = _known(reply.charset) or (_in_page(reply.body) if _is_markup(reply.content_type) else "")
    if declared and declared != _LATIN:
        return declared
    return "utf-8" if _is_utf_8(reply) else _LATIN


def _known(label: str) -> str:
    """Return the charset that a label means; empty when it means none, or one of Python's that is none of text."""
    label = label.strip().lower()
    if label in _ALIASES:
        return _ALIASES[label]
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""
    return _MEANT.get(name, "")


def _is_markup(content_type: str) -> bool:
    return content_type in HTML or content_type.endswith(("/xml", "+xml"))


def _in_page(body: bytes) -> str:
    found = _META.search(_COMMENT.sub(b"", body[:_META_REACH]))
    name = _known((found["xml"] or found["meta"]).decode("ascii", "replace")) if found else ""
    # What could be read as bytes so far is not UTF-16, whatever it says.
    return "utf-8" if name.startswith("utf-16") else name


def _is_utf_8(reply: Reply) -> bool:
    """Return whether a body is UTF-8; where it is cut off, it may end within a character."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(reply.body, final=not reply.truncated)
    except UnicodeDecodeError:
        return False
    return True

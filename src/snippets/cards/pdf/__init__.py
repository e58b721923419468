"""Cards as a PDF to print, a page each: type stays type, in the fonts of the card, and can be searched and copied.

`page` turns a frame into the content of a page, `fonts` and `images` are what it takes along, `file` writes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from snippets import __version__
from snippets.cards.encode import xmp
from snippets.cards.frame import Code, Frame, TextRun
from snippets.cards.pdf.file import Name, PdfFile, Raw, Ref, Write, number
from snippets.cards.pdf.fonts import PdfFonts
from snippets.cards.pdf.page import draw
from snippets.cards.setup import LINK_LENGTHS
from snippets.urls import display_url

# Points, of which an inch has 72, in a millimetre; pixels of a canvas in an inch, as many as print shops ask of photos.
MILLIMETRE, RESOLUTION = 72 / 25.4, 300

# Of a line of type, above and below its baseline, em: what can be clicked.
ABOVE, BELOW = 0.8, 0.25

PRODUCER = f"snippets {__version__}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page.

    Attributes:
        frame: the card, laid out.
        name: by which it is found among the others. alt: the words for a reader who cannot see it. lang: BCP 47.
        url: where its words are from. goal: where it asks to go; empty for nowhere.
    """

    frame: Frame
    name: str
    alt: str
    lang: str
    url: str
    goal: str = ""


def write_pdf(
    sheets: Iterable[Sheet], write: Write, *, title: str, lang: str, width: float = 0.0, bleed: float = 0.0
) -> int:
    """Write a PDF, a page at a time; the same cards give the same bytes. Return how many pages it has.

    Args:
        sheets: the pages.
        write: takes the file, stretch by stretch.
        title: of the whole.
        lang: of the whole, BCP 47.
        width: of a page without its bleed, mm; 0 for RESOLUTION pixels an inch.
        bleed: what is printed round a page to be cut off, mm.
    """
    file = PdfFile(write)
    book = _Book(file)
    for sheet in sheets:
        book.add(sheet, width * MILLIMETRE / sheet.frame.canvas.width if width else 72 / RESOLUTION, bleed * MILLIMETRE)
    book.finish(title, lang)
    return len(book.pages)


class _Book:
    """The pages of a PDF and what leads to them: a tree, a structure with the alt texts, an outline with the names."""

    def __init__(self, file: PdfFile) -> None:
        self.pages: list[Ref] = []
        self._file, self._fonts = file, PdfFonts()
        self._tree, self._resources, self._document, self._outline = (file.reserve() for _ in range(4))
        self._figures: list[Ref] = []
        self._names: list[tuple[str, Ref]] = []

    def add(self, sheet: Sheet, scale: float, bleed: float) -> None:
        """Add a page, of so many points a pixel, and with so many round it."""
        file, canvas, page = self._file, sheet.frame.canvas, self._file.reserve()
        content = draw(sheet.frame, file, self._fonts, bleed / scale)
        right, top = bleed + canvas.width * scale, bleed + canvas.height * scale
        trim = [bleed, bleed, right, top]
        placed = b" ".join((*[number(part, 6) for part in (scale, 0, 0, scale)], number(bleed), number(bleed)))
        parts = (b"/Figure <</MCID 0>> BDC q %s cm" % placed, *content.parts, b"Q EMC")
        links = [
            {
                "Type": Name("Annot"),
                "Subtype": Name("Link"),
                "Rect": [bleed + left * scale, top - below * scale, bleed + end * scale, top - above * scale],
                "Border": [0, 0, 0],
                "F": 4,  # shown in print as well: it has nothing to show
                "A": {"S": Name("URI"), "URI": _ascii(url)},
            }
            for left, above, end, below, url in _links(sheet)
        ]
        file.add(
            {
                "Type": Name("Page"),
                "Parent": self._tree,
                "MediaBox": [0, 0, right + bleed, top + bleed],
                # What is cut off is not shown either.
                "CropBox": trim,
                "TrimBox": trim,
                "Resources": {"Font": self._resources, **content.resources()},
                "Contents": file.add_stream({}, b"\n".join(parts)),
                "Annots": links,
                "StructParents": len(self.pages),
                "Tabs": Name("S"),
            },
            page,
        )
        self._figures.append(
            file.add(
                {
                    "Type": Name("StructElem"),
                    "S": Name("Figure"),
                    "P": self._document,
                    "Pg": page,
                    "K": 0,
                    "T": sheet.name,
                    "Alt": sheet.alt,
                    "Lang": _ascii(sheet.lang),
                }
            )
        )
        if not self._names or self._names[-1][0] != sheet.name:
            self._names.append((sheet.name, page))
        self.pages.append(page)

    def finish(self, title: str, lang: str) -> None:
        """Write what leads to the pages, and the end of the file."""
        file = self._file
        file.add(self._fonts.write(file), self._resources)
        file.add({"Type": Name("Pages"), "Kids": self.pages, "Count": len(self.pages)}, self._tree)
        parents = [part for place, figure in enumerate(self._figures) for part in (place, [figure])]
        root = file.reserve()
        file.add({"Type": Name("StructElem"), "S": Name("Document"), "P": root, "K": self._figures}, self._document)
        structure = {"K": [self._document], "ParentTree": {"Nums": parents}, "ParentTreeNextKey": len(self.pages)}
        file.add({"Type": Name("StructTreeRoot"), **structure}, root)
        packet = xmp({"dc:title": title, "dc:language": lang, "xmp:CreatorTool": PRODUCER})
        metadata = {"Type": Name("Metadata"), "Subtype": Name("XML"), "Filter": []}
        catalog = {
            "Type": Name("Catalog"),
            "Pages": self._tree,
            "Lang": _ascii(lang),
            "MarkInfo": {"Marked": True},
            "StructTreeRoot": root,
            "Metadata": file.add_stream(metadata, packet),
            "Outlines": self._outlined(),
            "ViewerPreferences": {"DisplayDocTitle": True},
        }
        file.finish(file.add(catalog), file.add({"Title": title, "Producer": PRODUCER}))

    def _outlined(self) -> Ref:
        rows = [self._file.reserve() for _ in self._names]
        for place, (name, page) in enumerate(self._names):
            before = {"Prev": rows[place - 1]} if place else {}
            after = {"Next": rows[place + 1]} if place + 1 < len(rows) else {}
            row = {"Title": name, "Parent": self._outline, "Dest": [page, Name("Fit")], **before, **after}
            self._file.add(row, rows[place])
        ends = {"First": rows[0], "Last": rows[-1], "Count": len(rows)} if rows else {}
        return self._file.add({"Type": Name("Outlines"), **ends}, self._outline)


def _links(sheet: Sheet) -> Iterator[tuple[float, float, float, float, str]]:
    """Yield the edges (left, top, right, bottom, px from the upper left corner) of what leads somewhere, and where."""
    shown = [display_url(sheet.url, most) for most in LINK_LENGTHS]
    for item in sheet.frame.items:
        if isinstance(item, Code):
            yield item.x, item.y, item.x + item.side, item.y + item.side, sheet.url
        elif isinstance(item, TextRun):
            text = item.text.strip()
            source = item.part == "citation" and text and any(text in address for address in shown)
            url = sheet.goal if item.part == "goal" else sheet.url if source else ""
            if url:
                above, below = item.baseline - ABOVE * item.size, item.baseline + BELOW * item.size
                yield item.x, above, item.x + item.width, below, url


def _ascii(text: str) -> Raw:
    """Return a text as a string of ASCII, of which addresses and languages consist."""
    plain = "".join(char if " " < char < "\x7f" else "".join(f"%{byte:02X}" for byte in char.encode()) for char in text)
    return Raw(b"(%s)" % plain.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode())

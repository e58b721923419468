"""PDF sources: their words, their pages, and what is no PDF."""

import pytest

from snippets.verify.checking import judge_page
from snippets.verify.page import Page
from snippets.verify.pdf import page_of, read_pdf


def pdf(*pages: list[str]) -> bytes:
    """Return a PDF with these lines on its pages."""
    bodies = [
        "BT /F1 12 Tf 72 720 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET" for lines in pages
    ]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, body in enumerate(bodies):
        font = "/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 612 792]"
        objects.append(f"<< /Type /Page /Parent 2 0 R {font} /Contents {5 + 2 * number} 0 R >>")
        objects.append(f"<< /Length {len(body)} >>\nstream\n{body}\nendstream")
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return (out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}").encode("latin-1")


TWO = pdf(["A first page of words."], ["The har-", "bour is not safe, and", "they swam home."])


def test_words_divided_at_line_ends_are_whole_and_the_page_is_known() -> None:
    page = read_pdf(TWO)
    assert isinstance(page, Page)
    found = judge_page("The harbour is not safe, and they swam home.", page, "en")
    assert found.verdict == "exact"
    assert page.page_of(found.start) == 2
    assert judge_page("The harbour is safe, and they swam home.", page, "en").family == "differs"


@pytest.mark.parametrize("body", [b"", b"no pdf at all", TWO[:200], b"%PDF-1.4\n" + b"[" * 200_000])
def test_what_cannot_be_read(body: bytes) -> None:
    told = read_pdf(body)
    assert isinstance(told, str) or not told.visible


def test_a_hyphen_before_a_capital_stays() -> None:
    assert page_of(["a Franco-\nGerman plan", "and more"]).visible == "a Franco- German plan and more"
    assert page_of(["co-\noperate"]).visible == "cooperate"

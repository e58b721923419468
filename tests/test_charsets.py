from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.verify.charsets import decoded
from snippets.verify.reply import Reply

CASES = Path(__file__).parent / "cases" / "verify" / "charsets.yaml"
URL = "https://example.org/"


@pytest.mark.parametrize(("body", "charset", "kind", "text"), yaml.safe_load(CASES.read_text(encoding="utf-8")))
def test_text_of_a_page(body: str, charset: str, kind: str, text: str) -> None:
    assert decoded(Reply(URL, URL, 200, kind, charset, body=body.encode("latin-1"))) == text


@pytest.mark.parametrize(("truncated", "text"), [(True, "é�"), (False, "Ã©Ã")])
def test_a_body_that_is_cut_within_a_letter(truncated: bool, text: str) -> None:
    assert decoded(Reply(URL, URL, 200, "text/html", body="éé".encode()[:3], truncated=truncated)) == text


@given(
    st.binary(),
    st.text(max_size=20),
    st.sampled_from(["text/html", "text/plain", "application/pdf", ""]),
    st.booleans(),
)
def test_any_bytes_are_text(body: bytes, charset: str, kind: str, truncated: bool) -> None:
    assert isinstance(decoded(Reply(URL, URL, 200, kind, charset, body=body, truncated=truncated)), str)


@given(st.text(), st.sampled_from(["", "iso-8859-1", "utf-8", "windows-1252", "no-such"]))
def test_utf_8_is_never_read_as_latin_1(text: str, charset: str) -> None:
    body = text.encode("utf-8", "ignore")
    if not body.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        assert decoded(Reply(URL, URL, 200, "text/plain", charset, body=body)) == body.decode()

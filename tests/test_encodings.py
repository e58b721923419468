"""Bytes -> text: what is known, what is guessed and said, and what is no text."""

import codecs
from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.errors import AccessError
from snippets.read.encodings import decode_document

CASES: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "importing" / "encodings.yaml").read_text(encoding="utf-8")
)
GUESSED = [(lang, encoding) for lang, case in CASES.items() for encoding in case["encodings"]]
SURE = ("utf-8", "utf-8-sig", "utf-16", "utf-32")


@pytest.mark.parametrize("encoding", SURE)
@pytest.mark.parametrize("lang", CASES)
def test_unicode_is_known(lang: str, encoding: str) -> None:
    decoded = decode_document(CASES[lang]["text"].encode(encoding), "x")
    assert decoded.text == CASES[lang]["text"]
    assert decoded.problems == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("lang", CASES)
def test_utf_16_without_a_mark_is_found_and_said(lang: str, encoding: str) -> None:
    decoded = decode_document(CASES[lang]["text"].encode(encoding), "x")
    assert decoded.text == CASES[lang]["text"]
    assert [encoding in problem.what for problem in decoded.problems] == [True]


@pytest.mark.parametrize(("lang", "encoding"), GUESSED)
def test_a_legacy_encoding_is_guessed_and_said(lang: str, encoding: str) -> None:
    decoded = decode_document(CASES[lang]["text"].encode(encoding), "x")
    assert decoded.text == CASES[lang]["text"]
    assert ["read as" in problem.what for problem in decoded.problems] == [True]


@pytest.mark.parametrize(("lang", "encoding"), GUESSED)
@pytest.mark.parametrize(
    "head",
    ['<meta charset="{}">\n', "<?xml version='1.0' encoding='{}'?>\n", "<META content='text/html; charset={}'>\n"],
)
def test_a_declared_encoding_is_believed(lang: str, encoding: str, head: str) -> None:
    text = head.format(encoding) + CASES[lang]["text"]
    decoded = decode_document(text.encode(encoding), "x")
    assert (decoded.text, decoded.problems) == (text, ())


def test_what_is_declared_wrongly_is_said() -> None:
    french = '<meta charset="utf-8">\n' + CASES["fr"]["text"]
    decoded = decode_document(french.encode("cp1252"), "x")
    assert decoded.text == french
    assert ["it says utf-8, which it is not" in problem.what for problem in decoded.problems] == [True]


def test_utf_8_wins_over_what_is_declared() -> None:
    text = '<meta charset="iso-8859-1">\n' + CASES["fr"]["text"]
    assert decode_document(text.encode(), "x").text == text


def test_japanese_in_seven_bits() -> None:
    assert decode_document(CASES["ja"]["text"].encode("iso2022_jp"), "x").text == CASES["ja"]["text"]


def test_broken_utf_8_is_mended_with_its_line() -> None:
    data = CASES["fr"]["text"].encode() + b"\nfin\xe9\n"
    decoded = decode_document(data, "x")
    assert decoded.text.endswith("fin\ufffd\n")
    assert [str(problem.where) for problem in decoded.problems] == [f"x:{data.count(bytes([10]))}"]


def test_control_characters_become_spaces() -> None:
    decoded = decode_document(b"one\r\ntwo\0three\rfour", "x")
    assert decoded.text == "one\ntwo three\nfour"
    assert [str(problem.where) for problem in decoded.problems] == ["x:2"]


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "koi8-r"])
def test_a_named_encoding_is_used(encoding: str) -> None:
    text = CASES["ru"]["text"]
    assert decode_document(text.encode(encoding), "x", encoding).text == text


@pytest.mark.parametrize("encoding", ["klingon", "base64", "rot13", "hex"])
def test_an_encoding_that_there_is_not(encoding: str) -> None:
    with pytest.raises(AccessError, match="there is no encoding"):
        decode_document(b"x", "x", encoding)


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 \xe2", b"PK\x03\x04\x14", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"{\\rtf1", bytes(range(256)) * 9],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(AccessError, match="not text"):
        decode_document(data, "x")


def test_every_name_of_a_mark_is_one_of_python() -> None:
    from snippets.read.encodings import _MARKS

    assert all(codecs.lookup(name) for _, name in _MARKS)

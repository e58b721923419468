"""Sources -> CSL-JSON, BibTeX, RIS; and CSL-JSON back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippets.export.bibliography import FORMATS, all_sources, bibtex, csl_json, ris
from snippets.extract.table import extract_table
from snippets.model import Quotes, Snippet, Source
from snippets.read import read_content
from snippets.rows import Table

FULL = Source(
    "https://example.org/a_{b}",
    "mill",
    "Bread & flour: 50%",
    "Valley_Gazette",
    "Ana Pires",
    "1912-03-05",
    "2024-01",
    "https://web.archive.org/web/20240101000000/https://example.org/a_{b}",
)


def imported(text: str) -> tuple[Source, ...]:
    read = read_content(text.encode(), "x.json", "json")
    assert isinstance(read, Table)
    return extract_table(read).quotes.sources


def test_the_command_offers_every_format() -> None:
    from snippets.commands.sources import command

    (option,) = (parameter for parameter in command.params if parameter.name == "form")
    assert tuple(getattr(option.type, "choices", ())) == tuple(FORMATS)


@pytest.mark.parametrize("date", ["", "1912", "1912-03", "1912-03-05", "1912/1914", "1912~", "1912-03?/1914"])
def test_csl_json_comes_back_equal(date: str) -> None:
    sources = (Source("https://example.org/", "bare"), FULL, Source("https://example.org/d", "dated", date=date))
    assert imported(csl_json(sources)) == sources


WORDS = st.text(st.characters(exclude_categories=("C", "Z")), max_size=20)


@given(title=WORDS, publisher=WORDS, author=WORDS)
def test_any_words_come_back_equal(title: str, publisher: str, author: str) -> None:
    sources = (Source("https://example.org/a", "a", title, publisher, author),)
    assert imported(csl_json(sources)) == sources


@given(title=WORDS, author=WORDS)
def test_braces_of_bibtex_balance(title: str, author: str) -> None:
    text = bibtex((Source("https://example.org/a", "a", title, author=author),))
    bare = text.replace(r"\{", "").replace(r"\}", "").replace("\\\\", "")
    assert bare.count("{") == bare.count("}")
    assert text.count("@misc{a,") == 1


def test_bibtex() -> None:
    assert bibtex((FULL,)) == (
        "@misc{mill,\n"
        "  author = {{Ana Pires}},\n"
        r"  title = {{Bread \& flour: 50\%}}," "\n"
        r"  publisher = {Valley\_Gazette}," "\n"
        "  year = {1912},\n"
        "  month = mar,\n"
        "  url = {https://example.org/a_%7Bb%7D},\n"
        "  urldate = {2024-01},\n"
        r"  note = {Archived at \url{https://web.archive.org/web/20240101000000/https://example.org/a_%7Bb%7D}}," "\n"
        "}\n"
    )  # fmt: skip


def test_ris() -> None:
    assert ris((FULL, Source("https://example.org/", "bare"))) == (
        "TY  - ELEC\nID  - mill\nTI  - Bread & flour: 50%\nAU  - Ana Pires\nPB  - Valley_Gazette\nPY  - 1912\n"
        "DA  - 1912/03/05/\nUR  - https://example.org/a_{b}\nY2  - 2024/01//\n"
        "N1  - Archived copy: https://web.archive.org/web/20240101000000/https://example.org/a_{b}\nER  - \n"
        "\nTY  - ELEC\nID  - bare\nUR  - https://example.org/\nER  - \n"
    )


def test_sources_of_snippets_get_an_id() -> None:
    named, own = Source("https://a.example/", "mill"), Source("https://b.example/", title="Mill")
    snippet = Snippet("s", "fact", "x", sources=(named, own, own))
    assert [source.id for source in all_sources(Quotes("", sources=(named,), snippets=(snippet,)))] == [
        "mill",
        "mill-2",
    ]


def test_csl_json_names_the_kind_that_it_is() -> None:
    assert {item["type"] for item in json.loads(csl_json((FULL,)))} == {"webpage"}

"""What holds for any quotation and any page."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from snippets.read.nodes import LOADER
from snippets.verify import judge, read_html
from snippets.verify.fold import fold
from snippets.verify.quotation import parse
from snippets.verify.words import words_of

FOLDER = Path(__file__).parent / "cases" / "verify" / "quotations"
PAGES = {
    path.stem: (read_html(page["html"]).visible, page["lang"])
    for path in sorted(FOLDER.glob("*.yaml"))
    for page in [yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)]
}

# Words without a negation or a number, in several scripts: every run of them may be quoted.
PLAIN = (
    "the harbour wall stood in light rain and old men mended nets while gulls walked along it Lindqvist’s naïve "
    "façade re‑elected café море дом учительница пишет письмо мы хлеб ծով տուն մենք جسر مدينة ים בית शहर पानी "
    "우리는 바다 şehir ışık"
)

plain_words = st.lists(st.sampled_from(PLAIN.split()), min_size=4, max_size=14)
sentences = st.lists(st.tuples(plain_words, st.sampled_from([". ", "! ", ".\n"])), min_size=1, max_size=6)


def page_of(parts: list[tuple[list[str], str]]) -> str:
    return "".join(" ".join(words) + end for words, end in parts).strip()


@given(sentences, st.data())
def test_any_run_of_whole_words_of_a_sentence_is_verified(
    parts: list[tuple[list[str], str]], data: st.DataObject
) -> None:
    words, _ = data.draw(st.sampled_from(parts))
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    verdict = judge(" ".join(words[start:end]), page_of(parts), "en")
    assert verdict.family == "verified", verdict


@pytest.mark.parametrize("name", PAGES)
@settings(max_examples=8)
@given(st.data())
def test_a_run_of_a_real_page_is_verified_or_told_what_it_lacks(name: str, data: st.DataObject) -> None:
    page, lang = PAGES[name]
    block = data.draw(st.sampled_from(page.split("\n")))
    words = block.split(" ")
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    text = " ".join(words[start:end])
    assume(words_of(text).words)
    verdict = judge(text, page, lang)
    told = ("a negation here", "a number here", "a question in one", "a part of a word", "a condition or of less")
    assert verdict.family == "verified" or any(what in verdict.notes[0] for what in told), verdict


def has_run(page: list[str], run: list[str]) -> bool:
    return any(page[at : at + len(run)] == run for at in range(len(page) - len(run) + 1))


def plainly(words: list[str]) -> list[str]:
    return [part for word in words for part in words_of(word).words]


CHANGES = st.sampled_from(["drop", "add", "swap", "turn"])


@given(sentences, CHANGES, st.sampled_from([*PLAIN.split(), "not", "12", "always"]), st.data())
@settings(max_examples=400)
def test_a_changed_word_is_never_verified(
    parts: list[tuple[list[str], str]], change: str, other: str, data: st.DataObject
) -> None:
    words = list(data.draw(st.sampled_from(parts))[0])
    at = data.draw(st.integers(0, len(words) - 2))
    match change:
        case "drop":
            del words[at]
        case "add":
            words.insert(at, other)
        case "swap":
            words[at] = other
        case "turn":
            words[at : at + 2] = words[at + 1], words[at]
    # By chance the page may have these words too.
    assume(not has_run(plainly([word for sentence, _ in parts for word in sentence]), plainly(words)))
    verdict = judge(" ".join(words), page_of(parts), "en")
    assert verdict.family == "differs", verdict


@pytest.mark.parametrize("name", PAGES)
@settings(max_examples=8)
@given(st.data())
def test_a_changed_word_of_a_real_page_is_never_verified(name: str, data: st.DataObject) -> None:
    page, lang = PAGES[name]
    own = list(words_of(page).words)
    # Beside an ellipsis of the page a word may be left out: that is what it says.
    lines = [line for line in page.split("\n") if len(words_of(line).words) >= 4 and "…" not in line]
    block = words_of(data.draw(st.sampled_from(lines)))
    at = data.draw(st.integers(0, len(block.words) - 2))
    (start, end), (after, stop) = block.span(at, at + 1), block.span(at + 1, at + 2)
    source = block.folded.source
    if data.draw(st.booleans()):
        text = source[:start] + source[after:stop] + source[end:after] + source[start:end] + source[stop:]
    else:
        text = source[:start] + source[after:]
    assume(not has_run(own, list(words_of(text).words)))
    assert judge(text, page, lang).family == "differs"


CHARACTERS = st.characters(exclude_categories=()) | st.sampled_from(
    "  \n\u00a0\u00ad\u200b\u200d\ufeff\u0301\u05be\ufb01\u2026….-–—«»“”'\"[]()<>²₂٣三½%€ßİıſ不ないไม่՞\ud800\x00"
)
anything = st.text(CHARACTERS, max_size=60)


@given(anything)
def test_every_character_of_a_folded_text_is_found_again(text: str) -> None:
    folded = fold(text)
    for at in range(len(folded.text)):
        start, end = folded.back(at, at + 1)
        assert 0 <= start < end <= len(text)
        # What stands there is folded to a text that has the character; a space stands for what was dropped beside it.
        assert folded.text[at] in f" {fold(text[start:end]).text}"
    for before, after in pairwise(range(len(folded.text))):
        assert folded.back(before, before + 1)[0] <= folded.back(after, after + 1)[0]


@given(anything)
def test_folding_a_folded_text_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(anything, anything, st.sampled_from(["en", "", "zh", "ja", "th", "tr", "hy", "ar", "xx-Latn"]))
@settings(max_examples=300)
def test_any_text_has_a_verdict(text: str, page: str, lang: str) -> None:
    verdict = judge(text, page, lang)
    assert 0 <= verdict.start <= verdict.end <= len(page)
    assert verdict.passage == page[verdict.start : verdict.end]


PIECES = st.sampled_from(
    ["the", "not", "12", "sea", "[", "]", "[…]", "...", "[the]", "[un]", "(sic)", "“", "”", "?", ".", "\n", "不", "500"]
)


@given(st.lists(PIECES, max_size=24), st.lists(PIECES, max_size=40), st.sampled_from(["en", "zh", ""]))
@settings(max_examples=400)
def test_marks_and_words_in_any_order_have_a_verdict(quoted: list[str], page: list[str], lang: str) -> None:
    verdict = judge(" ".join(quoted), " ".join(page), lang)
    assert verdict.family in {"verified", "differs"}
    assert parse("".join(quoted)).text is not None


HOSTILE = {
    "one character": ("a" * 1_000_000, "a" * 1_000_000),
    "brackets": ("[" * 100_000, "]" * 100_000),
    "closed brackets": ("[]" * 50_000, "the sea " * 1_000),
    "round brackets": ("(" * 100_000, "(" * 100_000),
    "bracketed words": ("[a] b " * 10_000, "a b " * 10_000),
    "elisions": ("the … " * 10_000, "the sea " * 10_000),
    "few elisions": ("the … " * 40 + "sky", "the sea " * 60_000),
    "few brackets": ("the [b] " * 40 + "sky", "the sea " * 60_000),
    "dots": ("." * 1_000_000, "." * 100_000),
    "spaced dots": (". " * 500_000, "the"),
    "spaces": (" " * 1_000_000 + "a", " " * 1_000_000),
    "quotation marks": ("“" * 50_000 + "”" * 50_000, "“" * 50_000),
    "nested marks": ("“‘«" * 20_000 + "»’”" * 20_000, "x"),
    "the the the": ("the " * 300 + "end", "the " * 125_000),
    "the the the, all of it": ("the " * 5_000, "the " * 125_000),
    "sentences": ("the. " * 300 + "end", "the. " * 100_000),
    "blocks": ("the sea " * 100 + "end", "the\nsea\n" * 60_000),
    "accents": ("e" + "\u0301" * 100_000, "e" + "\u0301" * 100_000),
    "numbers": ("1,1" * 100_000, "1 " * 100_000),
    "Han": ("不" * 3_000 + "安", "不" * 300_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_judged_all_the_same(name: str) -> None:
    # Quadratic behaviour would take minutes; the run ends at all or it hangs.
    text, page = HOSTILE[name]
    for lang in ("en", "zh"):
        assert judge(text, page, lang).family in {"verified", "differs"}


@pytest.mark.parametrize("name", PAGES)
def test_words_stand_at_the_same_places_whatever_the_pieces(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = PAGES[name][0]
    whole = words_of(text)
    monkeypatch.setattr("snippets.verify.words.PIECE", 40)
    parts = words_of(text)
    assert parts.words == whole.words
    assert (list(parts.starts), list(parts.ends)) == (list(whole.starts), list(whole.ends))


EDITED = (
    "The dam in Bern broke on 12 May. The mayor, Anna Berg, "
    "said it was old; she left. “We wait,” he said (so they say)."
)
MARKS = """[*] […] ... [he] [Berg] [12] [in 1990] [T] (…) [said] [and] [not] [—] [“] [.] [Mr Berg] [all] [s] [] § “ ”
""".split()  # noqa: SIM905 - as a text it can be read


@given(
    st.lists(st.sampled_from([*EDITED.split(), *MARKS]), min_size=1, max_size=14),
    st.sampled_from(["en", "de", "fr", "it", "ru", "ja", "zh", "xx", ""]),
)
@settings(max_examples=300)
def test_marks_of_any_kind_anywhere_end_in_a_verdict(words: list[str], lang: str) -> None:
    assert judge(" ".join(words), EDITED, lang).family in {"verified", "differs"}


@given(st.integers(0, 20), st.lists(st.tuples(st.integers(0, 20), st.sampled_from(MARKS)), max_size=3), st.data())
@settings(max_examples=300)
def test_marks_amid_a_passage_end_in_a_verdict(start: int, marks: list[tuple[int, str]], data: st.DataObject) -> None:
    words = EDITED.split()[start : start + data.draw(st.integers(1, 12))]
    for at, mark in marks:
        words.insert(at % (len(words) + 1), mark)
    for lang in ("en", "de", "fr", "zh", ""):
        assert judge(" ".join(words), EDITED, lang).family in {"verified", "differs"}

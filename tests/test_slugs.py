from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.slugs import SLUG_MOST, free_name, is_slug, slug

CASES = Path(__file__).parent / "cases" / "slugs"
MADE: dict[str, str] = yaml.safe_load((CASES / "made.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "expected"), MADE.items())
def test_slug_of_a_text(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "a-",
        "-a",
        "_a",
        "A",
        "a b",
        "a.b",
        "é",
        "a\n",
        "con",
        "nul",
        "lpt9",
        "schedulers",
        "a" * 81,
    ],
)
def test_what_cannot_name_a_folder(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize("text", ["a", "2023", "forest-loss", "forest_loss-1", "console", "a" * SLUG_MOST])
def test_what_can_name_a_folder(text: str) -> None:
    assert is_slug(text)


@given(st.text(), st.integers(8, SLUG_MOST - 2))
def test_every_text_has_one_slug_of_its_own_length(text: str, most: int) -> None:
    name = slug(text, most)
    assert is_slug(name)
    assert len(name.removeprefix("s-")) <= most
    assert slug(text, most) == name


@given(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,3}", fullmatch=True).filter(lambda name: len(name) <= 40))
def test_a_slug_is_its_own_slug(name: str) -> None:
    assert slug(name) == (name if is_slug(name) else f"s-{name}")


@given(st.lists(st.sampled_from(["a", "a-2", "a-2-2", "a-3", "b"]), max_size=12))
def test_free_names_differ_and_the_first_is_the_one_wanted(wanted: list[str]) -> None:
    taken: dict[str, int] = {}
    names = [free_name(name, taken) for name in wanted]
    assert len(set(names)) == len(names)
    assert names[:1] == wanted[:1]

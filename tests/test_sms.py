from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from snippets.sms import sms

ROWS = yaml.safe_load((Path(__file__).parent / "cases/counting/sms.yaml").read_text("utf-8"))
CASES = [pytest.param(row["text"] * row.get("times", 1), row["expected"], id=row["description"]) for row in ROWS]
# Lone surrogates included, which the default alphabet leaves out.
ANY_TEXT = st.text(st.characters(), max_size=400)
MIXED = st.text(st.sampled_from("a€[é\r\nя👍🏽\u200d\u0301🇫"), max_size=400)
ROOM = {"GSM-7": 153, "UCS-2": 67}


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sms(text: str, expected: list[object]) -> None:
    found = sms(text)
    assert [found.encoding, found.units, found.segments] == expected
    assert found.limit == {"GSM-7": 160, "UCS-2": 70}[found.encoding]


@given(ANY_TEXT | MIXED)
def test_segments_hold_the_text(text: str) -> None:
    found = sms(text)
    alone = found.units <= found.limit
    assert (found.segments == 1) is alone
    assert alone or found.segments * ROOM[found.encoding] >= found.units


@given(MIXED)
def test_more_text_takes_no_fewer_segments(text: str) -> None:
    assert sms(text).segments <= sms(text + "a").segments
    assert sms(text).units < sms(text + "a").units


@pytest.mark.parametrize("run", ["a", "€", "я", "👍\u200d", "\u0301", "क\u094d"])
def test_a_long_run_takes_no_longer_than_its_length(run: str) -> None:
    # Quadratic behaviour would take minutes; this ends at once or hangs.
    assert sms(run * 200_000).segments > 1000

"""Legal breaks and their levels, as marked in `cases/cards/breaks.yaml`."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.breaks import PAIN, Break, Level, find_breaks, kept_together, syllable_ends, with_clusters

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "cards" / "breaks.yaml").read_text(encoding="utf-8")
)
MARKS = {Level.WORD: "/", Level.CLAUSE: ";", Level.SENTENCE: ".", Level.PARAGRAPH: "#", Level.HAND: "!"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:24])
def test_levels(case: dict[str, Any]) -> None:
    text = case["text"]
    whole = [(start, end) for start, end in case.get("whole", [])]
    *inner, end = find_breaks(text, case.get("lang", "en"), by_hand=case.get("by_hand", ()), whole=whole)
    marked = text
    for found in reversed(inner):
        marked = marked[: found.offset] + MARKS[found.level] + marked[found.offset :]
    assert marked == case["marked"]
    assert end == Break(len(text), Level.HAND)


def test_a_lower_level_hurts_less() -> None:
    assert [PAIN[level] for level in sorted(Level)] == sorted(PAIN.values())


def test_with_clusters_opens_only_the_long_word() -> None:
    text = "ab cafe\u0301 de"
    breaks = with_clusters(text, find_breaks(text, "en"), [(3, 8)])
    assert [(b.offset, b.level) for b in breaks] == [
        (3, Level.WORD),
        (4, Level.CLUSTER),
        (5, Level.CLUSTER),
        (6, Level.CLUSTER),
        (9, Level.WORD),
        (11, Level.HAND),
    ]


@pytest.mark.parametrize(
    "marked",
    [
        "ทุกคน|เกิด|มา|อิสระ",  # no dictionary: some ends are missing or too many, no syllable is torn
        "ທຸກ|ຄົນ|ເກີດ|ມາ",
        "လူ|တိုင်း|သည်|တူ|ညီ|လွတ်|လပ်|သော",
        "មនុ|ស្ស|ទាំង|អស់|កើតមក|មាន",
        "จันทร์",
        "เหตุผล|และมโนธรรม",
    ],
)
def test_syllables_are_not_torn(marked: str) -> None:
    text = marked.replace("|", "")
    ends = {b.offset for b in with_clusters(text, find_breaks(text), [(0, len(text))]) if b.level == Level.SYLLABLE}
    wanted, at = set(), 0
    for syllable in marked.split("|")[:-1]:
        at += len(syllable)
        wanted.add(at)
    assert wanted <= ends
    torn = [text[at - 1 : at + 2] for at in ends if re.match("[เแโใไເແໂໃໄ\u1039\u17d2]", text[at - 1])]
    assert torn == []
    assert not [at for at in ends if text[at : at + 1] in {*"ะาำະາຳ"}]


@pytest.mark.parametrize("syllable", ["เพราะ", "อย่าง", "อยู่", "ใหญ่", "หน้า", "ความ", "กลับ", "สร้าง", "ปลา", "เป็น"])
def test_a_thai_syllable_is_one(syllable: str) -> None:
    assert syllable_ends(syllable) == ()
    assert syllable_ends(f"{syllable}{syllable}") in {(len(syllable),), ()}


def test_a_short_vowel_has_its_closing_letter() -> None:
    assert [*syllable_ends("ปฏิบัติ")] == [3]
    assert [*syllable_ends("วันนี้")] == [3]


def test_a_consonant_by_itself_ends_nothing() -> None:
    assert [*syllable_ends("ธนาคาร")] == [3]
    assert [*syllable_ends("และมโนธรรม")] == [3]
    assert [*syllable_ends("ควรปฏิบัติต่อ")] == [6, 10]
    assert [*syllable_ends("และ มนุษย์")] == [3]


def test_a_space_of_no_width_ends_a_word() -> None:
    text = "ꦱꦧꦼꦤ꧀\u200bꦈꦮꦺꦴꦁ"
    assert [b.offset for b in find_breaks(text)] == [6, len(text)]


def test_kept_together() -> None:
    text = "Up 12.5 % on 3 May 2024 (again)"
    assert [text[start:end] for start, end in kept_together(text)] == ["12.5 %", "3 May 2024", "(again)"]

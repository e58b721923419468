"""The fonts of the machine: which file is chosen for a script that is not bundled, told by its name."""

from pathlib import Path

import pytest

from snippets.cards import fonts, systemfonts
from snippets.errors import FontError
from snippets.faces import Flavour

FILES = tuple(
    Path("/fonts", name)
    for name in (
        "DejaVuSans.ttf",
        "NotoLoopedLao-Regular.ttf",
        "NotoSansCJK-Bold.ttc",
        "NotoSansCJK-Regular.ttc",
        "NotoSansKhmer-Bold.ttf",
        "NotoSansKhmer-Regular.ttf",
        "NotoSansKhmerUI-Regular.ttf",
        "NotoSansLao-Regular.ttf",
        "NotoSerifCJK-Regular.ttc",
        "NotoSerifKhmer-Regular.ttf",
        "malgun.ttf",
    )
)


@pytest.fixture(autouse=True)
def _machine(monkeypatch: pytest.MonkeyPatch) -> None:
    systemfonts.candidates.cache_clear()
    monkeypatch.setattr(systemfonts, "files", lambda: FILES)


@pytest.fixture
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without fonts."""
    fonts.itemise.cache_clear()
    monkeypatch.setattr(systemfonts, "files", tuple)


@pytest.mark.parametrize(
    ("name", "script", "flavour", "weight", "lang", "first"),
    [
        ("Khmer", "Khmr", "serif", 400, "km", "NotoSerifKhmer-Regular.ttf 0"),
        ("Khmer", "Khmr", "sans", 400, "km", "NotoSansKhmer-Regular.ttf 0"),
        ("Khmer", "Khmr", "sans", 700, "km", "NotoSansKhmer-Bold.ttf 0"),
        ("Lao", "Laoo", "sans", 400, "lo", "NotoSansLao-Regular.ttf 0"),
        ("Han", "Hani", "serif", 400, "ja", "NotoSerifCJK-Regular.ttc 0"),
        ("Han", "Hani", "sans", 400, "zh", "NotoSansCJK-Regular.ttc 2"),
        ("Han", "Hani", "sans", 700, "zh-Hant-TW", "NotoSansCJK-Bold.ttc 3"),
        ("Han", "Hani", "sans", 400, "zh-HK", "NotoSansCJK-Regular.ttc 4"),
        ("Han", "Hani", "sans", 400, "en", "NotoSansCJK-Regular.ttc 2"),
        ("Hiragana", "Hira", "sans", 400, "en", "NotoSansCJK-Regular.ttc 0"),
        ("Hangul", "Hang", "sans", 400, "", "NotoSansCJK-Regular.ttc 1"),
    ],
)
def test_the_likeliest_file_comes_first(
    name: str, script: str, flavour: Flavour, weight: int, lang: str, first: str
) -> None:
    found = systemfonts.candidates(name, script, flavour, weight, lang)
    assert f"{found[0].path.name} {found[0].number}" == first
    assert sorted(file.path for file in found) == sorted(FILES)


@pytest.mark.usefixtures("_bare")
@pytest.mark.parametrize(
    ("text", "what", "todo"),
    [
        ("漢", "漢 (U+6F22 CJK UNIFIED IDEOGRAPH-6F22), of the script Han", "apt install fonts-noto-cjk"),
        ("한국", "한 (U+D55C HANGUL SYLLABLE HAN), of the script Hangul", "apt install fonts-noto-cjk"),
        ("ភាសា", "of the script Khmer", "apt install fonts-noto-core"),
        ("\ue000", "no font at hand has U+E000", "write it with other characters"),
        ("\U000e0fff", "no font at hand has U+E0FFF", "write it with other characters"),
        ("\ud800", "no font at hand has U+D800", "write it with other characters"),
    ],
)
def test_a_missing_character_names_the_script_and_the_package(text: str, what: str, todo: str) -> None:
    with pytest.raises(FontError) as caught:
        fonts.itemise(text, "text", "en")
    assert what in str(caught.value)
    assert todo in str(caught.value)


def test_folders_of_ones_own_are_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    systemfonts.files.cache_clear()
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    for name in ("One.TTF", "two.otc", "licence.txt"):
        below.joinpath(name).touch()
    monkeypatch.setenv(systemfonts.VARIABLE, str(tmp_path))
    assert {path.name for path in systemfonts.files() if tmp_path in path.parents} == {"One.TTF", "two.otc"}
    systemfonts.files.cache_clear()

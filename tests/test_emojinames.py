"""Emoji in alt texts: a sequence is followed by its name, everything else stays as it is."""

import pytest

from snippets.cards.emojinames import with_names


@pytest.mark.parametrize(
    ("text", "lang", "named"),
    [
        ("We won 🏴󠁧󠁢󠁥󠁮󠁧󠁿!", "en", "We won 🏴󠁧󠁢󠁥󠁮󠁧󠁿 [England]!"),
        ("👨‍👩‍👧‍👦", "de", "👨‍👩‍👧‍👦 [familie mann frau mädchen und junge]"),
        ("🇫🇷🇩🇪", "fr-CA", "🇫🇷 [drapeau france]🇩🇪 [drapeau allemagne]"),
        ("🇦🇲", "hy", "🇦🇲 [Armenia]"),
        ("1️⃣ 👍🏽", "en", "1️⃣ [keycap 1] 👍🏽 [thumbs up medium skin tone]"),
        # One emoji, with or without its variation selector, and signs: screen readers name them.
        ("🎉 ❤️ © ™️ ☺", "en", "🎉 ❤️ © ™️ ☺"),
        # No emoji that anybody knows.
        ("🇽🇽 👍\u200d👍", "en", "🇽🇽 👍\u200d👍"),
        ("No emoji, 12 #x.", "en", "No emoji, 12 #x."),
    ],
)
def test_names(text: str, lang: str, named: str) -> None:
    assert with_names(text, lang) == named

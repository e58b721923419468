"""Times the verification of quotations against saved pages, as seconds and against reading the files; asserts nothing.

    make bench

Processor time of one process on one core, so that other work on the machine does not count.
"""

import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from snippets.verify import judge, read_html

PAGES, QUOTATIONS = 100, 500
SMALL, NEAR, LARGE = 50_000, 500_000, 5_000_000  # characters of HTML
COMMON = [
    "the",
    "a",
    "of",
    "to",
    "in",
    "and",
    "that",
    "it",
    "was",
    "were",
    "will",
    "not",
    "city",
    "people",
    "water",
    "day",
]
LETTERS = ("bcdfglmnprst", "aeiou")


def vocabulary(chance: random.Random) -> list[str]:
    """Return common words, and three thousand others."""
    lengths = [chance.randint(3, 9) for _ in range(3000)]
    return COMMON * 50 + ["".join(chance.choice(LETTERS[at % 2]) for at in range(length)) for length in lengths]


def page(chance: random.Random, words: Sequence[str], size: int) -> str:
    """Return a page of about so many characters."""
    parts: list[str] = []
    length = 0
    while length < size:
        sentences = (" ".join(chance.choices(words, k=chance.randint(6, 20))).capitalize() for _ in range(4))
        parts.append(f"<div class='text'><p>{'. '.join(sentences)}.</p></div>\n")
        length += len(parts[-1])
    return f"<html><body><main>{''.join(parts)}</main></body></html>"


def quotations(chance: random.Random, texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield quotations with the texts to look in: as they stand, elided, changed, in marks, and made up."""
    for number in range(QUOTATIONS):
        text = texts[number % len(texts)]
        own = chance.choice(text.split("\n")).split()
        quoted = {
            0: own[:25],
            1: [*own[:8], "[…]", *own[12:25]],
            2: [*own[:8], "changed", *own[9:25]],
            3: [f"“{own[2]}", *own[3:12], "”"],
            4: chance.sample(own, k=len(own)),
        }
        yield " ".join(quoted[number % len(quoted)]), text


def timed(work: Callable[[], object]) -> float:
    """Return the processor time of some work, in s."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print the table."""
    chance = random.Random(1)  # noqa: S311 -- the same pages every time
    words = vocabulary(chance)
    rows: list[tuple[str, float, float]] = []
    with tempfile.TemporaryDirectory() as name:
        files = [Path(name, f"{number}.html") for number in range(PAGES)]
        for file in files:
            file.write_text(page(chance, words, SMALL), encoding="utf-8")
        large, near = Path(name, "large.html"), Path(name, "near.html")
        large.write_text(page(chance, words, LARGE), encoding="utf-8")
        near.write_text(page(chance, words, NEAR), encoding="utf-8")
        read = timed(lambda: [file.read_text(encoding="utf-8") for file in files])
        read_large = timed(lambda: large.read_text(encoding="utf-8"))
        read_near = timed(lambda: near.read_text(encoding="utf-8"))
        texts: list[str] = []
        took = timed(lambda: texts.extend(read_html(file.read_text(encoding="utf-8")).visible for file in files))
        pairs = list(quotations(chance, texts))
        found: Counter[str] = Counter()
        took += timed(lambda: found.update(judge(text, source, "en").family for text, source in pairs))
        rows.append((f"{QUOTATIONS} quotations, {PAGES} pages of {SMALL // 1000} KB", took, read))
        source = large.read_text(encoding="utf-8")
        words_of_large = read_html(source).visible.split("\n")[len(texts) * 10].split()
        whole = " ".join(words_of_large[:20])
        rows.append(
            ("a page of 5 MB, read and found", timed(lambda: judge(whole, read_html(source).visible, "en")), read_large)
        )
        visible = read_html(near.read_text(encoding="utf-8")).visible
        missed = " ".join([*visible.split("\n")[500].split()[:9], "changed", *visible.split("\n")[500].split()[10:20]])
        rows.append(("a near miss in 500,000 characters", timed(lambda: judge(missed, visible, "en")), read_near))
    print(f"{'':44}{'s':>8}   against reading the files")
    for what, seconds, reading in rows:
        print(f"{what:44}{seconds:8.2f}   {seconds / max(reading, 1e-6):.0f}")
    print(f"of the {QUOTATIONS}: {', '.join(f'{count} {family}' for family, count in sorted(found.items()))}")


if __name__ == "__main__":
    main()

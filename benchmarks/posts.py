"""Times counting, beside X's own library, and splitting. Prints tables; asserts nothing.

    python benchmarks/posts.py [--texts FILE] [--twitter-text FOLDER]

FILE has a JSON string a line; without it, the posts are made of the scripts below. FOLDER is where `npm install
twitter-text@3.1.0` was run; without it the package is installed for this run, when npm is there. Each figure is the
best of several runs of a whole process, start included.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SNIPPETS = str(Path(sys.executable).with_name("snippets"))
PLATFORMS = ("x", "bluesky", "mastodon")
RUNS = 5
POSTS = 5000
POST_LENGTH = 220  # code points, the link aside

# Article 1 of the Universal Declaration of Human Rights, in scripts that cost each way of counting differently.
SENTENCES = (
    "All human beings are born free and equal in dignity and rights.",
    "Alle Menschen sind frei und gleich an Würde und Rechten geboren.",
    "Tous les êtres humains naissent libres et égaux en dignité et en droits.",
    "Все люди рождаются свободными и равными в своем достоинстве и правах.",
    "人人生而自由,在尊严和权利上一律平等。",
    "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है।",
    "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق.",
    "Բոլոր մարդիկ ծնվում են ազատ ու հավասար իրենց արժանապատվությամբ ու իրավունքներով։",
    "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền.",
)

# Does what `snippets count --platform x --json` does: a line in, a line out, as they come.
THEIRS = """
const twitter = require('twitter-text');
const lines = require('readline').createInterface({input: process.stdin, crlfDelay: Infinity});
lines.on('line', (line) => {
  const parsed = twitter.parseTweet(JSON.parse(line));
  process.stdout.write(JSON.stringify({length: parsed.weightedLength, limit: 280, fits: parsed.valid}) + '\\n');
});
"""


def made_posts() -> list[str]:
    """Return posts of all scripts, each with a link of its own."""
    prose = " ".join(SENTENCES * 30)
    starts = (number * 97 % (len(prose) - POST_LENGTH) for number in range(POSTS))
    return [f"{prose[at : at + POST_LENGTH]} https://example.org/p/{number}" for number, at in enumerate(starts)]


def best(command: list[str], texts: bytes, folder: str | None = None) -> float:
    """Return the shortest time of a command that reads `texts`, in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, input=texts, check=True, capture_output=True, cwd=folder)
        times.append(time.perf_counter() - start)
    return min(times)


def count_table(texts: bytes, folder: str | None) -> None:
    """Print how many posts a second are counted, by us and by X's library in `folder`."""
    count = texts.count(b"\n")
    ours = {platform: best([SNIPPETS, "count", "--platform", platform, "--json"], texts) for platform in PLATFORMS}
    theirs = best(["node", "-e", THEIRS], texts, folder) if folder else None
    print(f"{count} posts, best of {RUNS} whole processes")
    print(f"{'':26}{'seconds':>8}{'posts/s':>9}   times twitter-text")
    if theirs:
        print(f"{'twitter-text (node), x':26}{theirs:8.2f}{count / theirs:9.0f}   1.00")
    for platform, took in ours.items():
        ratio = f"{theirs / took:.2f}" if theirs else "not measured: no node, npm or package"
        print(f"{f'snippets count, {platform}':26}{took:8.2f}{count / took:9.0f}   {ratio}")


def split_table() -> None:
    """Print how long splitting takes as a text grows."""
    lengths = (25_000, 50_000, 100_000)
    print(f"{'snippets split':26}" + "".join(f"{length:>9}" for length in lengths) + "   code points, in seconds")
    mixed = " ".join(SENTENCES)
    rows = (
        ("English", SENTENCES[0], "x"),
        ("Chinese", SENTENCES[4], "x"),
        ("mixed", mixed, "x"),
        ("mixed", mixed, "bluesky"),
    )
    for name, sentence, platform in rows:
        prose = f"{sentence} " * (max(lengths) // len(sentence) + 1)
        took = []
        for length in lengths:
            line = json.dumps({"text": prose[:length], "source": "https://example.org/report"}) + "\n"
            took.append(best([SNIPPETS, "split", "--platform", platform, "--json"], line.encode()))
        print(f"{f'{name}, {platform}':26}" + "".join(f"{seconds:9.2f}" for seconds in took))


def installed(folder: str) -> str | None:
    """Return `folder` with X's library installed in it, None where that cannot be."""
    if not (shutil.which("node") and shutil.which("npm")):
        return None
    install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "twitter-text@3.1.0"]
    done = subprocess.run(install, cwd=folder, check=False, capture_output=True)
    return None if done.returncode else folder


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--twitter-text", help="a folder with node_modules")
    options = parser.parse_args()
    made = "".join(f"{json.dumps(text)}\n" for text in made_posts()).encode()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.twitter_text or installed(temporary)
        count_table(options.texts.read_bytes() if options.texts else made, folder)
    split_table()


if __name__ == "__main__":
    main()

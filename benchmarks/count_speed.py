"""Times `snippets count` on a stream of posts, beside X's own library where it is. Prints a table; asserts nothing.

    python benchmarks/count_speed.py [--texts FILE] [--twitter-text FOLDER]

FILE has a JSON string a line; without it, the posts are made of the scripts below. FOLDER is where `npm install
twitter-text@3.1.0` was run (or set TWITTER_TEXT); without it, or without node, only our own figures are printed.
Each figure is the best of several runs of a whole process, start included.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
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


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--twitter-text", default=os.environ.get("TWITTER_TEXT"), help="a folder with node_modules")
    options = parser.parse_args()
    texts = (
        options.texts.read_bytes() if options.texts else "".join(f"{json.dumps(t)}\n" for t in made_posts()).encode()
    )
    count = texts.count(b"\n")
    ours = {platform: best([SNIPPETS, "count", "--platform", platform, "--json"], texts) for platform in PLATFORMS}
    node = shutil.which("node")
    package = options.twitter_text and Path(options.twitter_text, "node_modules", "twitter-text").is_dir()
    theirs = best([node, "-e", THEIRS], texts, options.twitter_text) if node and package else None
    print(f"{count} posts, best of {RUNS} whole processes")
    print(f"{'':26}{'seconds':>8}{'posts/s':>9}   times twitter-text")
    if theirs:
        print(f"{'twitter-text (node), x':26}{theirs:8.2f}{count / theirs:9.0f}   1.00")
    for platform, took in ours.items():
        ratio = f"{theirs / took:.2f}" if theirs else "not asked: see --twitter-text"
        print(f"{f'snippets count, {platform}':26}{took:8.2f}{count / took:9.0f}   {ratio}")


if __name__ == "__main__":
    main()

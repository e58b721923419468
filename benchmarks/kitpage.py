"""Times the kit page of 5,000 snippets on four platforms in a real Chromium. Prints a table; asserts nothing.

    make bench        (Debian: chromium, chromium-driver)

A change of the list is timed from the deed to the next frame that could be drawn, in the page itself; the figure is the
median of several, the bound what people feel as at once (`kitpage` design notes, 100 ms).
"""

import tempfile
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

from snippets.errors import Location
from snippets.export.kit import NAME, kit
from snippets.model import Settings, Snippet, Source, Speaker
from snippets.platforms import PLATFORMS
from snippets.products import Campaign, Card, Item, Post
from snippets.receipts import Receipt, Standing

SNIPPETS = 5000
ON = ("x", "bluesky", "mastodon", "instagram")
BOUND = 100  # ms
RUNS = 7
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND", "--window-size=1440,900")  # fmt: skip

PROSE = "the river remembers its old bed when nobody is looking and the door of a library stays open on Sundays"
WORDS = PROSE.split(" ")

# From the deed to the frame: layout is asked for, so that nothing is put off beyond the end.
TIMED = """
const [deed, runs, done] = arguments;
const act = new Function(deed);
const times = [];
const once = () => {
  clearSearch();
  document.body.getBoundingClientRect();
  requestAnimationFrame(() => {
    const start = performance.now();
    act();
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
    times.length < runs ? setTimeout(once, 20) : done(times);
  });
};
once();
"""
DEEDS = {
    "search, few found": "view.query = 'number 4711'; searchChanged()",
    "search, all found": "view.query = 'river'; searchChanged()",
    "search, none found": "view.query = 'glacier'; searchChanged()",
    "filter by state": "toggleFilter('check/verified', true); searchChanged()",
    "filter by topic and kind": "toggleFilter('topic/rivers', true); toggleFilter('kind/fact', true); searchChanged()",
    "open the filters": "openPanel(true)",
    "another platform": "showOn(PLATFORM.get(view.platform.id === 'x' ? 'bluesky' : 'x')); showList(null)",
    "mark as posted, list again": "memory.post(KIT.snippets[7], view.platform.id); showList(null)",
}
PAINTED = """
return [performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd];
"""


def campaign() -> tuple[Campaign, dict[str, Standing]]:
    """Return a campaign of quotations and facts, and what was found of them."""
    items, found = [], {}
    states = cycle(("verified", "look", "differs", "unchecked", "outdated", "none"))
    for number in range(SNIPPETS):
        quote = number % 3 != 0
        text = f"{' '.join(WORDS[(number * 7 + k) % len(WORDS)] for k in range(28))}, number {number}."
        source = Source(f"https://example.org/{number % 400}", title=f"Report {number % 400}", publisher="The Example")
        snippet = Snippet(
            id=f"s{number}",
            kind="quote" if quote else "fact",
            text=text,
            speaker=Speaker(f"Speaker {number % 90}") if quote else None,
            sources=(source,),
            tags=(("rivers", "libraries", "schools")[number % 3], f"topic {number % 17}"),
            where=Location("quotes.yaml", number + 1),
        )
        if quote:
            receipt = Receipt(snippet.id, source.url, "exact", "verified", "live", source.url, "2026-11-12", "")
            state: Any = next(states)
            found[snippet.id] = Standing(state, receipt if state != "none" else None)
        for name in ON:
            posts = tuple(
                Post(f"“{text}”\n\n— Speaker {number % 90} {part}/2\n{source.url}", text, 240, 280) for part in (1, 2)
            )
            card = Card("png", 1200, 675, f"“{text}” — Speaker {number % 90}", 60_000, f"{number}-{name}", "")
            items.append(Item(snippet, name, "thread", posts, (card,)))
    return Campaign(Settings(title="Five thousand", platforms=ON), tuple(items)), found


def main() -> None:
    """Print the table."""
    made, found = campaign()
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    with tempfile.TemporaryDirectory() as folder:
        for flag in (*FLAGS, f"--user-data-dir={folder}/profile"):
            options.add_argument(flag)
        page = Path(folder) / NAME
        page.write_bytes(b"".join(kit(made, PLATFORMS, lambda _path: None, found)))
        driver = Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        try:
            driver.get(page.as_uri())
            painted, ready = driver.execute_script(PAINTED)
            size = page.stat().st_size / 1e6
            print(f"kit page, {SNIPPETS} snippets, {len(made.items)} items, {size:.1f} MB")
            print(f"{'shown, ready, ms':28}{painted or 0:9.0f}{ready:9.0f}")
            print(f"{'median and worst, ms':28}{'':18}{'of ' + str(BOUND) + ' ms':>12}")
            for name, deed in DEEDS.items():
                times = driver.execute_async_script(TIMED, deed, RUNS)
                middle = median(times)
                print(f"{name:28}{middle:9.1f}{max(times):9.1f}{middle / BOUND:12.2f}")
        finally:
            driver.quit()


if __name__ == "__main__":
    main()

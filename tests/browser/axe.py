"""axe-core, run in a page: what of WCAG and of good practice can be told by a program."""

from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from kit_driver import KitPage

# Level A and AA up to WCAG 2.2, and what axe calls best practice.
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")

RUN = """
const [rules, done] = arguments;
axe.run(document, { runOnly: rules, resultTypes: ["violations", "passes"] }).then(done, (error) => done(String(error)));
"""


@cache
def _source() -> str:
    # Read where pip put it: importing the package would ask for a driver that we do not use.
    package = distribution("axe-playwright-python")
    return Path(str(package.locate_file("axe_playwright_python/axe.min.js"))).read_text(encoding="utf-8")


def violations(page: KitPage) -> list[tuple[str, str]]:
    """Rules that are violated, each with where and how; fails when nothing was looked at."""
    if not page.run("return 'axe' in window"):
        page.run(_source())
    result: Any = page.driver.execute_async_script(RUN, list(RULES))
    assert isinstance(result, dict), result
    assert len(result["passes"]) > 10
    return [
        (violation["id"], f"{node['html'][:200]}: {node['failureSummary']}")
        for violation in result["violations"]
        for node in violation["nodes"]
    ]

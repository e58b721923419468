"""axe-core finds nothing, in any view, in both colour schemes, wide and narrow."""

import pytest
from axe import violations
from kit_driver import PHONE, WIDE, KitPage, PageOf

from kit_campaign import read_campaign, read_found

# Name -> address, and what is done there.
VIEWS = {
    "list": ("#x", ""),
    "list without cards": ("#email-html", ""),
    "item": ("#x/exact", ""),
    "needs a look": ("#x/elided", ""),
    "not checked": ("#x/none", ""),
    "could not be checked": ("#x/paywall", ""),
    "changed since": ("#x/stale", ""),
    "out of date": ("#x/expired", ""),
    "differs": ("#x/near", ""),
    "differs, shown": ("#x/near", "document.querySelector('.note button').click()"),
    "right to left": ("#x/rtl", ""),
    "withdrawn": ("#x/roofs", ""),
    "e-mail": ("#email-html/exact", ""),
    "no such snippet": ("#x/nothing", ""),
    "filters": ("#x", "document.getElementById('filter').click()"),
    "filtered": ("#x", "document.getElementById('filter').click(); document.querySelector('#panel input').click()"),
    "nothing found": ("#x", "view.query = 'zzz'; searchChanged()"),
    "posted": ("#x/exact", "[...document.querySelectorAll('.step button.plain')].pop().click()"),
    "help": ("#x", "openHelp()"),
}


@pytest.fixture
def checked(page_of: PageOf) -> KitPage:
    return page_of(read_campaign("checked"), read_found("checked"), "campaign.zip")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(checked: KitPage, scheme: str, size: tuple[int, int]) -> None:
    checked.size(*size)
    found = {}
    for name, (address, deed) in VIEWS.items():
        checked.media(prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
        checked.open(address)
        checked.wait("!document.getElementById('page').hidden")
        checked.run(deed)
        if problems := violations(checked):
            found[name] = problems
    assert found == {}


def test_axe_would_find_something(checked: KitPage) -> None:
    checked.run("document.querySelector('#select').removeAttribute('aria-label'); document.body.lang = 'no such'")
    checked.size(*PHONE)
    assert {rule for rule, _ in violations(checked)} >= {"select-name", "valid-lang"}

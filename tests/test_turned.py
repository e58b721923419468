"""What can be made of a short page: quotations that turn its words round are refused."""

from pathlib import Path

import pytest
import yaml

from snippets.verify import judge

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "verify" / "turned.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_what_a_page_does_not_say_is_refused(case: dict[str, str]) -> None:
    found = judge(case["text"], case["page"], case["lang"])
    assert found.family == case["family"], found.notes

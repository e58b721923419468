"""What tests need of the system: without it they are skipped with a word, in CI they fail."""

import os
from typing import NoReturn

import pytest

JAPANESE = "no font for Japanese is installed; Debian and Ubuntu: apt install fonts-noto-cjk"


def lacking(what: str) -> NoReturn:
    """Skip the test, or let it fail in CI."""
    if os.environ.get("CI"):
        pytest.fail(what)
    pytest.skip(what)

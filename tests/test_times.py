"""The times of schedules, read as a campaign has them; the cases are data."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from snippets.model import Schedule
from snippets.read.quotes import read_quotes
from snippets.times import after, times_of

CASES: list[dict[str, Any]] = yaml.load(
    (Path(__file__).parent / "cases" / "times" / "schedules.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["times"][-1] + case.get("on", ""))
def test_times(case: dict[str, Any]) -> None:
    file = {"campaign": {"schedule": case["schedule"]}, "snippets": [{"text": "Words.", "source": "https://e.org/a"}]}
    quotes, problems = read_quotes(yaml.safe_dump(file), "quotes.yaml")
    assert not problems
    assert quotes.settings.schedule
    schedule = quotes.settings.schedule.on(case.get("on", "x"))
    # Where calendars end there are fewer times than were asked for.
    more = case.get("about") == "calendars end"
    found = times_of(schedule, len(case["times"]) + more)
    assert [time.isoformat(timespec="minutes") for time in found] == case["times"]


def test_later_is_exact() -> None:
    (before,) = times_of(Schedule("2026-10-25T02:55", "Europe/Paris", "1d"), 1)
    assert after(before, 10).isoformat() == "2026-10-25T02:05:00+01:00"
    assert after(datetime.fromisoformat("2026-10-25T02:55"), 10).isoformat() == "2026-10-25T03:05:00"

"""When posts go out: the times of a schedule, right on the days on which clocks change as well.

The rules are those of calendars, RFC 5545, read 25 November 2026. Section 3.3.6: a day and a week are nominal, so that
`1d` keeps the time of day, an hour and a minute are exact. Section 3.3.5: a local time that does not occur, when clocks
go forward, has the offset before the gap; one that occurs twice is the first. Python's `fold=0` is both.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import count, islice

from snippets.model import Schedule

INTERVAL = r"[1-9][0-9]{0,4}[mhdw]"
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SLOT = rf"({'|'.join(DAYS)}) ([01][0-9]|2[0-3]):[0-5][0-9]"

_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_NOMINAL = "dw"


def is_zone(name: str) -> bool:
    """Return whether there is a time zone of this name."""
    # Most campaigns have no times.
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (OSError, ValueError, LookupError):
        return False
    return True


def times_of(schedule: Schedule, many: int) -> list[datetime]:
    """Return the times of the first posts, in order, in the schedule's time zone, or without one.

    Args:
        schedule: what was read, so each part of it has its form.
        many: posts. There are fewer times where calendars end, in the year 9999.
    """
    from zoneinfo import ZoneInfo

    zone = ZoneInfo(schedule.timezone) if schedule.timezone else None
    start = datetime.fromisoformat(schedule.start)
    steps = _weekly(schedule.weekly, start, zone) if schedule.weekly else _every(schedule.every, start, zone)
    found: list[datetime] = []
    with suppress(OverflowError):
        found.extend(islice(steps, many))
    return found


def after(time: datetime, minutes: int) -> datetime:
    """Return the time so many minutes later: exact ones, on days on which clocks change too."""
    step = timedelta(minutes=minutes)
    return (time.astimezone(UTC) + step).astimezone(time.tzinfo) if time.tzinfo else time + step


def _every(every: str, start: datetime, zone: tzinfo | None) -> Iterator[datetime]:
    number, unit = int(every[:-1]), every[-1]
    first = _settled(start, zone)
    for turn in count():
        step = turn * number * _UNITS[unit]
        if unit in _NOMINAL:
            yield _settled(start + step, zone)
        else:
            yield after(first, step // _UNITS["m"])


def _weekly(slots: tuple[str, ...], start: datetime, zone: tzinfo | None) -> Iterator[datetime]:
    monday = (start - timedelta(days=start.weekday())).replace(hour=0, minute=0, second=0, microsecond=0)
    offsets = sorted({_offset(slot) for slot in slots})
    for week in count():
        for offset in offsets:
            local = monday + week * _UNITS["w"] + offset
            if local >= start:
                yield _settled(local, zone)


def _offset(slot: str) -> timedelta:
    day, hour, minute = re.split("[ :]", slot)
    return timedelta(days=DAYS.index(day), hours=int(hour), minutes=int(minute))


def _settled(local: datetime, zone: tzinfo | None) -> datetime:
    """Return a local time as clocks show it: one that does not occur is moved on by as much as they are."""
    return local.replace(tzinfo=zone).astimezone(UTC).astimezone(zone) if zone else local

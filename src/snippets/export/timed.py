"""When each post goes out, as the campaign's schedule has it."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime

from snippets.products import Campaign, Item
from snippets.times import after, times_of

# Minutes between two posts on one platform where they must not go out at once: Sprout Social refuses less
# (support.sproutsocial.com, How do I use bulk scheduling, read as of 2023-10).
GAP = 10

# Snippet id and platform id -> time of each post. Without a schedule there is none.
Times = Mapping[tuple[str, str], tuple[datetime, ...]]


def times(campaign: Campaign) -> Times:
    """Return the times of each item, all at once: the first snippet at the first time, on every platform it is on."""
    schedule = campaign.settings.schedule
    if not schedule:
        return {}
    number = {id_: place for place, id_ in enumerate(dict.fromkeys(item.snippet.id for item in campaign.items))}
    slots = {
        platform: times_of(schedule.on(platform), len(number))
        for platform in dict.fromkeys(item.platform for item in campaign.items)
    }
    return {
        (item.snippet.id, item.platform): (slots[item.platform][place],) * len(item.posts)
        for item in campaign.items
        if (place := number[item.snippet.id]) < len(slots[item.platform])
    }


def spread(items: Iterable[Item], of: Times) -> Times:
    """Return the times moved on where two posts on one platform would be less than GAP apart."""
    last: dict[str, datetime] = {}
    found: dict[tuple[str, str], tuple[datetime, ...]] = {}
    for item in items:
        when = []
        for slot in of.get((item.snippet.id, item.platform), ()):
            time = slot
            before = last.get(item.platform)
            # Where calendars end nothing can be moved on.
            with suppress(OverflowError):
                time = max(time, after(before, GAP)) if before else time
            last[item.platform] = time
            when.append(time)
        found[item.snippet.id, item.platform] = tuple(when)
    return found


def times_of_posts(item: Item, of: Times) -> tuple[datetime | None, ...]:
    """Return when each post of an item goes out, None where that is not known."""
    return of.get((item.snippet.id, item.platform)) or (None,) * len(item.posts)


def day(time: datetime | None) -> str:
    """Return the day of a time as 2026-12-01; nothing for none."""
    return f"{time.year:04}-{time.month:02}-{time.day:02}" if time else ""


def american_day(time: datetime | None) -> str:
    """Return the day of a time as 12/01/2026; nothing for none."""
    return f"{time.month:02}/{time.day:02}/{time.year:04}" if time else ""


def clock(time: datetime | None) -> str:
    """Return the time of day as 09:00; nothing for none."""
    return f"{time.hour:02}:{time.minute:02}" if time else ""


def shown(time: datetime | None) -> str:
    """Return a time as 2026-12-01 09:00; nothing for none."""
    return f"{day(time)} {clock(time)}" if time else ""

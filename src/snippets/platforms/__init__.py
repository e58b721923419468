"""The table of platforms: one row each; every fact about the world carries its source and the day it was checked.

The built-in rows are PLATFORMS. Stages take a table as an argument, for people add rows and change them in a file of
their own, which `snippets.read.platforms` reads.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from snippets.platforms.messengers import MESSENGERS
from snippets.platforms.networks import NETWORKS
from snippets.platforms.row import Limit, Measured, Platform, Step, characters

# Platform id -> row.
Platforms = Mapping[str, Platform]

PLATFORMS: Platforms = MappingProxyType({platform.id: platform for platform in (*NETWORKS, *MESSENGERS)})


def table(rows: Iterable[Platform] = ()) -> Platforms:
    """Return the built-in table with rows in place of those of the same id, the others after them."""
    return MappingProxyType({**PLATFORMS, **{row.id: row for row in rows}})


__all__ = ["PLATFORMS", "Limit", "Measured", "Platform", "Platforms", "Step", "characters", "table"]

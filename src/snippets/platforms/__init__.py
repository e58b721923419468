"""PLATFORMS: one row a platform; every fact about the world carries its source and the day it was checked."""

from collections.abc import Mapping

from snippets.platforms.messengers import MESSENGERS
from snippets.platforms.networks import NETWORKS
from snippets.platforms.row import Limit, Measured, Platform

PLATFORMS: Mapping[str, Platform] = {platform.id: platform for platform in (*NETWORKS, *MESSENGERS)}

__all__ = ["PLATFORMS", "Limit", "Measured", "Platform"]

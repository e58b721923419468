"""The kit page: one HTML file from which people copy, paste and post, without a network and without a server.

`record.py` turns a campaign into the plain values that the page carries, `plain.py` into what a reader
without scripts sees, and `page.py` joins both with the template, style, scripts and words that lie beside
it as files.
"""

from snippets.export.kit.page import NAME, kit
from snippets.export.kit.record import EMBED_MOST

__all__ = ["EMBED_MOST", "NAME", "kit"]

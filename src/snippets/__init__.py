"""Quotations and facts, with their source links, as posts and image cards.

    read -> check -> split -> lay out -> paint -> export

Values flow to the right; imports point down:
commands, campaign, the stages, then citation/archives/platforms/themes, count/text, model, errors.
"""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("snippets")
except PackageNotFoundError:  # a bare source tree on the path
    __version__ = "0"

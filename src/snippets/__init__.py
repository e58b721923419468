"""Quotations and facts, with their source links, as posts and image cards.

    read -> check -> split -> lay out -> paint -> export

Values flow to the right; imports point down:
commands, campaign, the stages, then citation/archives/platforms/themes, count/text, model, errors.
"""

# Written here, not asked of importlib.metadata: that import alone costs 30 ms of every start.
__version__ = "0.1.0"

"""When Python looks for garbage in circles: not while a large campaign is read, planned or written out.

What is made then is all kept, and looking through it again and again took a fifth of the time.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def not_collecting() -> Iterator[None]:
    """Let nobody look for garbage in the block."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


@contextmanager
def collecting() -> Iterator[None]:
    """Look for garbage in the block, but only in what is made there: nor do forked processes touch the rest."""
    before = gc.isenabled()
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.unfreeze()
        if not before:
            gc.disable()

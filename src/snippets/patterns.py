"""Regular expressions that are compiled when they are first used.

A command imports some hundred of them and uses a third; compiling them all took a fifth of the time of one card, and
Python keeps no compiled form between two runs.
"""

import re
from typing import AnyStr, cast

_METHODS = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")


class _Lazy:
    """Stands for a compiled pattern; once it was used its methods are those of the compiled one, at no cost."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        # Called only for what is not there yet.
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        vars(self).update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern as `re.compile` does, compiled when one of its methods is first wanted.

    Raises:
        re.error: not here but at its first use, for a source that is no regular expression.
    """
    return cast("re.Pattern[AnyStr]", _Lazy(source, flags))

"""Small pieces of bytes that are many together, kept outside of memory until the export ends."""

from tempfile import TemporaryFile


class Spool:
    """Pieces by key, in a file that nobody else sees and that goes with the process."""

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115  # it is closed by `close`
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def close(self) -> None:
        """Forget all of them."""
        self._file.close()

    def __contains__(self, key: str) -> bool:
        return key in self._places

    def put(self, key: str, data: bytes) -> None:
        """Keep a piece; one that is there stays.

        Raises:
            OSError: there is no room for it.
        """
        if key not in self._places:
            self._file.seek(self._end)
            self._file.write(data)
            self._places[key] = self._end, len(data)
            self._end += len(data)

    def get(self, key: str) -> bytes | None:
        """Return a piece; None for one that is not there."""
        if key not in self._places:
            return None
        at, size = self._places[key]
        self._file.seek(at)
        return self._file.read(size)

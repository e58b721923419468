"""campaign.zip: the whole output as one file to send; the same bytes for the same content."""

from collections.abc import Callable, Iterable
from typing import BinaryIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

NAME = "campaign.zip"

# So that unpacking does not strew thousands of folders.
_FOLDER = "campaign/"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that the format knows; a file's own would change with each export
_UNIX, _RIGHTS = 3, 0o644 << 16


def pack(paths: Iterable[str], read: Callable[[str], bytes], target: BinaryIO) -> None:
    """Write an archive of files, by path.

    They are stored as they are: pictures are compressed, and compressors of other versions give other bytes.

    Args:
        paths: of the files, below the output folder.
        read: content of a file.
        target: is written to, and never sought in.
    """
    with ZipFile(target, "w", ZIP_STORED) as archive:
        for path in sorted(paths):
            entry = ZipInfo(_FOLDER + path, _FIRST_DAY)
            entry.create_system, entry.external_attr = _UNIX, _RIGHTS
            archive.writestr(entry, read(path))

"""campaign.zip: the whole output as one file to send; the same bytes for the same content."""

from collections.abc import Mapping
from typing import BinaryIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from snippets.export.place import Write

NAME = "campaign.zip"

# So that unpacking does not strew thousands of folders.
_FOLDER = "campaign/"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that the format knows; a file's own would change with each export
_UNIX, _RIGHTS = 3, 0o644 << 16


def pack(writers: Mapping[str, Write], target: BinaryIO) -> None:
    """Write an archive of files, by path.

    They are stored as they are: pictures are compressed, and compressors of other versions give other bytes.

    Args:
        writers: path below the output folder -> what writes the content of the file.
        target: is written to, and never sought in.
    """
    with ZipFile(target, "w", ZIP_STORED) as archive:
        for path in sorted(writers):
            entry = ZipInfo(_FOLDER + path, _FIRST_DAY)
            entry.create_system, entry.external_attr = _UNIX, _RIGHTS
            with archive.open(entry, "w") as file:
                writers[path](file)

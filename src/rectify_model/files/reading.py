"""Reading files, and never more of one than is wanted."""

import os
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final

from rectify_model.files.system import told_as_unreadable

__all__ = ["open_for_reading", "read_bytes"]

_CHUNK: Final = 1 << 20


def read_bytes(path: str | os.PathLike[str], most: int) -> bytes:
    """Return a file's bytes; of a longer file somewhat more than `most`, never all of it.

    Raises:
        UsageError: The file is missing or cannot be read.
    """
    # It gives its bytes away without a copy.
    data = BytesIO()
    with told_as_unreadable(path), Path(path).open("rb") as file:
        while data.tell() <= most and (chunk := file.read(_CHUNK)):
            data.write(chunk)
    return data.getvalue()


def open_for_reading(path: str | os.PathLike[str]) -> BinaryIO:
    """Open a file, to be read a piece at a time and closed by the caller.

    Raises:
        UsageError: The file is missing or cannot be opened.
    """
    with told_as_unreadable(path):
        return Path(path).open("rb")

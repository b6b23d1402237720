"""A result that is written once more: what a person changed in it is never lost unasked."""

import hashlib
import os
import shutil
from enum import StrEnum
from itertools import chain, count
from pathlib import Path

from rectify_model.files.replacing import write_bytes
from rectify_model.files.system import told_as_unreadable, told_as_unwritable

__all__ = ["Written", "digest_of", "write_result"]


class Written(StrEnum):
    """What became of a result."""

    NEW = "new"
    """It was written where there was none."""
    SAME = "same"
    """It stood there already, byte for byte."""
    REPLACED = "replaced"
    """It took the place of what was there."""
    KEPT = "kept"
    """What was there is kept: somebody changed it, or protects it."""


def write_result(
    path: str | os.PathLike[str],
    data: bytes,
    *,
    known: str | None = None,
    force: bool = False,
    backup: bool = False,
) -> Written:
    """Write a result, unless something else stands in its place.

    Args:
        path: The place of the result.
        data: The result.
        known: The digest (SHA-256, in hexadecimal) of the result that was written there before: a
            file that still has it was changed by nobody, and may be replaced.
        force: Replace whatever stands there.
        backup: Before a file that somebody changed is replaced, copy it to `NAME.bak` beside it, or
            to `NAME.2.bak` and so on.

    Raises:
        DiskFullError: No room is left for the file.
        UsageError: The file cannot be written or looked at; what was there is as it was.
    """
    path = Path(path)
    with told_as_unreadable(path):
        # Streams and devices hold nothing that could be lost; a directory refuses by itself.
        if not path.is_file():
            write_bytes(path, data)
            return Written.NEW
        found = digest_of(path)
        if found == hashlib.sha256(data).hexdigest():
            return Written.SAME
        is_foreign = found != known or not path.stat().st_mode & 0o222
    if is_foreign and not force:
        return Written.KEPT
    if is_foreign and backup:
        _back_up(path)
    write_bytes(path, data)
    return Written.REPLACED


def digest_of(path: Path) -> str:
    """Return the digest of a file: SHA-256, in hexadecimal.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _back_up(path: Path) -> None:
    suffixes = chain([".bak"], (f".{number}.bak" for number in count(2)))
    names = (path.with_name(path.name + suffix) for suffix in suffixes)
    copy = next(name for name in names if not os.path.lexists(name))
    with told_as_unwritable(copy):
        # Never over a file: another process may have taken the name meanwhile.
        with copy.open("xb") as file, path.open("rb") as source:
            shutil.copyfileobj(source, file)
        shutil.copystat(path, copy)

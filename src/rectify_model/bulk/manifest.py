"""The manifest of a run: what is done, one line of JSON for each source, never rewritten.

A line is on the disk before the run goes on to say so. A run that was stopped leaves at most one
line that is torn, and that is as good as none. Whoever writes to a manifest holds a lock on it,
which ends with the process, so that two runs never share a destination.
"""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, Self

import attrs

from rectify_model.bulk.outcomes import Record
from rectify_model.errors import UsageError
from rectify_model.files import hold, open_for_reading, told_as_unreadable, told_as_unwritable

__all__ = ["MANIFEST", "Manifest", "read_records"]

MANIFEST: Final = "rectify-model.manifest.jsonl"
"""The name of the manifest in the destination."""


@attrs.frozen
class Manifest:
    """The records of earlier runs, and the locked file that new ones are added to."""

    records: dict[str, Record]
    """The last record of each result, by the path of the result below the destination."""
    path: Path
    """The file."""
    _file: BinaryIO

    @classmethod
    @contextmanager
    def locked(cls, destination: Path) -> Iterator[Self]:
        """Open the manifest of a destination, which is made where it is missing.

        Raises:
            UsageError: Another run holds it, or it cannot be read and written.
        """
        path = destination / MANIFEST
        with told_as_unwritable(destination):
            destination.mkdir(parents=True, exist_ok=True)
        with told_as_unwritable(path):
            file = path.open("ab+")
        with file:
            if not hold(file):
                raise UsageError(
                    f"{destination}: another run is converting into it; wait until it has ended, "
                    "or give another destination",
                    f"{destination}：另一次转换正在写入该目录；请等待其结束，或另选目标目录",
                )
            yield cls(read_records(destination), path, file)

    def add(self, records: Iterable[Record]) -> None:
        """Add lines, and see to it that they are on the disk.

        Raises:
            UsageError: They cannot be written.
        """
        lines = b"".join(json.dumps(each.as_plain()).encode() + b"\n" for each in records)
        with told_as_unwritable(self.path):
            self._file.write(_end_of_torn_line(self._file) + lines)
            self._file.flush()
            os.fsync(self._file.fileno())


def read_records(destination: Path) -> dict[str, Record]:
    """Return the last record of each result in a destination; none where there is no manifest.

    Raises:
        UsageError: The manifest cannot be read.
    """
    path = destination / MANIFEST
    records: dict[str, Record] = {}
    if os.path.exists(path):  # noqa: PTH110 - a Path raises where a name is too long
        with told_as_unreadable(path), open_for_reading(path) as file:
            for line in file:
                record = _record(line)
                if record is not None:
                    records[record.output] = record
    return records


def _record(line: bytes) -> Record | None:
    try:
        return Record(**json.loads(line))
    except (ValueError, TypeError):
        return None


def _end_of_torn_line(file: BinaryIO) -> bytes:
    if file.seek(0, os.SEEK_END) == 0:
        return b""
    file.seek(-1, os.SEEK_END)
    return b"" if file.read(1) == b"\n" else b"\n"

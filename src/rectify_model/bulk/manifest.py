"""The manifest of a run: what is done, one line of JSON for each source, never rewritten.

A line is on the disk before the run goes on to say so. A run that was stopped leaves at most one
line that is torn, and that is as good as none.
"""

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Final, Self

import attrs

from rectify_model.bulk.conversion import release
from rectify_model.bulk.jobs import Job
from rectify_model.bulk.outcomes import Record
from rectify_model.files import open_for_reading, told_as_unreadable, told_as_unwritable

__all__ = ["MANIFEST", "Manifest"]

MANIFEST: Final = "rectify-model.manifest.jsonl"
"""The name of the manifest in the destination."""


@attrs.frozen
class Manifest:
    """What is known to be done, and the file that it is added to."""

    path: Path
    """The file."""
    records: dict[str, Record]
    """The last record of each result."""

    @classmethod
    def load(cls, destination: Path) -> Self:
        """Read the manifest of a destination; where there is none, nothing is done.

        Raises:
            UsageError: It cannot be read.
        """
        path = destination / MANIFEST
        records: dict[str, Record] = {}
        if path.exists():
            with told_as_unreadable(path), open_for_reading(path) as file:
                for line in file:
                    record = _record(line)
                    if record is not None:
                        records[record.output] = record
        return cls(path, records)

    def done(self, job: Job) -> Record | None:
        """Return the record of a job that needs no more work: source and result are as they were.

        A result of another release is made anew, so that a destination is of one piece.
        """
        record = self.records.get(job.result)
        if record is None or (record.name, record.release) != (job.name, release()):
            return None
        return record if _is_unchanged(job, record) else None

    def add(self, records: Iterable[Record]) -> None:
        """Add lines, and see to it that they are on the disk.

        Raises:
            UsageError: They cannot be written.
        """
        lines = b"".join(json.dumps(attrs.asdict(each)).encode() + b"\n" for each in records)
        with told_as_unwritable(self.path), self.path.open("ab+") as file:
            file.write(_end_of_torn_line(file) + lines)
            file.flush()
            os.fsync(file.fileno())


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


def _is_unchanged(job: Job, record: Record) -> bool:
    source, output = Path(job.source), Path(job.output)
    try:
        status = source.stat()
        if status.st_size != record.size:
            return False
        # Copies and checkouts change the time alone.
        if status.st_mtime_ns != record.modified and _digest(source) != record.sha256:
            return False
        return _digest(output) == record.output_sha256
    except OSError:
        return False


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

"""Reports as Parquet files, written in batches."""

import os
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from datetime import date
from pathlib import Path
from typing import BinaryIO, Self

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from rectify_model.arguments import typed
from rectify_model.columns.batches import BATCH_SIZE, record_batches
from rectify_model.columns.tables import SCHEMAS
from rectify_model.errors import UsageError
from rectify_model.files import replacing_all, told_as_unwritable
from rectify_model.model import Report
from rectify_model.validation import PUBLISHED
from rectify_model.validation.validate import Placed

__all__ = ["write_parquet"]


@typed
def write_parquet(
    reports: Iterable[Report | Placed],
    directory: str | os.PathLike[str],
    *,
    batch_size: int = BATCH_SIZE,
    profile: str = PUBLISHED,
    today: date | None = None,
) -> None:
    """Write the tables of `to_arrow` as `reports.parquet`, `items.parquet` and so on.

    Reports may come from an iterator of any length: no more than a batch is held in memory. The
    files take their places together, when all five are complete; until then, and where that fails,
    those of an earlier run stay as they were.

    Args:
        reports: The reports, readings or loaded documents.
        directory: Where the files go; it is made where it is missing.
        batch_size: How many reports are held at once; a batch is a row group of each file.
        profile: Which rules the problems come from, as for `validate`.
        today: The day that deadlines are held against; the current day where it is None.

    Raises:
        UsageError: The files cannot be written, no rule belongs to the profile, or the size of a
            batch is less than 1.
    """
    if batch_size < 1:
        raise UsageError(
            f"a batch takes {batch_size} reports; give 1 or more",
            f"每批 {batch_size} 份通报，至少须为 1",
        )
    target = Path(directory)
    with told_as_unwritable(target):
        target.mkdir(parents=True, exist_ok=True)
    places = [target / f"{name}.parquet" for name in SCHEMAS]
    with replacing_all(places) as files, ExitStack() as opened:
        # Arrow closes none of the files that it is handed, and takes no name that is not Unicode.
        writers = [
            opened.enter_context(_Writer(file, schema, place))
            for file, schema, place in zip(files, SCHEMAS.values(), places, strict=True)
        ]
        for batches in record_batches(reports, batch_size, profile, today):
            for writer, batch in zip(writers, batches.values(), strict=True):
                writer.write(batch)


class _Writer:
    """One file; a disk that refuses is told by its name."""

    def __init__(self, file: BinaryIO, schema: pa.Schema, place: Path) -> None:
        self._place = place
        with told_as_unwritable(place):
            self._writer = ParquetWriter(file, schema, compression="zstd")

    def write(self, batch: pa.RecordBatch) -> None:
        with told_as_unwritable(self._place):
            self._writer.write_batch(batch)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            # The end of a file that is given up is of no use, and the disk may refuse it again.
            with suppress(OSError) if kind else told_as_unwritable(self._place):
                self._writer.close()
        finally:
            # Else the writer tries it once more when it is freed.
            self._writer.is_open = False

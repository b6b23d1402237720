"""Reports as Parquet files, written in batches."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from secrets import token_hex

from pyarrow.parquet import ParquetWriter

from rectify_model.columns.batches import BATCH_SIZE, record_batches
from rectify_model.columns.tables import SCHEMAS
from rectify_model.errors import UsageError
from rectify_model.model import Report
from rectify_model.validation import PUBLISHED
from rectify_model.validation.validate import Placed

__all__ = ["write_parquet"]


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
    files take their places only when all five are complete; until then those of an earlier run stay
    as they were.

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
    beside = target / f".{token_hex(8)}.tmp"
    writers: dict[str, ParquetWriter] = {}
    try:
        with _telling(target):
            beside.mkdir(parents=True)
            for name, schema in SCHEMAS.items():
                writers[name] = ParquetWriter(
                    beside / f"{name}.parquet", schema, compression="zstd"
                )
        for batches in record_batches(reports, batch_size, profile, today):
            with _telling(target):
                for name, batch in batches.items():
                    writers[name].write_batch(batch)
        with _telling(target):
            for writer in writers.values():
                writer.close()
            for name in writers:
                (beside / f"{name}.parquet").replace(target / f"{name}.parquet")
    finally:
        for writer in writers.values():
            with suppress(OSError):
                writer.close()
        shutil.rmtree(beside, ignore_errors=True)


@contextmanager
def _telling(target: Path) -> Iterator[None]:
    """Tell of a disk that refuses; what the reports' own iterator raises is not meant."""
    try:
        yield
    except OSError as error:
        raise UsageError(
            f"{target}: cannot write into it ({error.strerror or error}); "
            "check the name and the permissions",
            f"{target}：无法写入（{error.strerror or error}），请检查名称和权限",
        ) from None

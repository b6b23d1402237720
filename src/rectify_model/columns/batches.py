"""Batches of rows, so that no more reports are held than a batch takes."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, islice
from typing import Any, Final

import pyarrow as pa

from rectify_model.columns.spots import problem_spots, walk
from rectify_model.columns.tables import SCHEMAS, TABLES
from rectify_model.errors import UsageError
from rectify_model.model import Report
from rectify_model.validation import validate
from rectify_model.validation.validate import Placed

__all__ = ["BATCH_SIZE", "record_batches"]

BATCH_SIZE: Final = 200
"""How many reports a batch takes: some tens of thousands of measures, some tens of megabytes."""


def record_batches(
    reports: Iterable[Report | Placed], size: int, profile: str, today: date | None
) -> Iterator[Mapping[str, pa.RecordBatch]]:
    """Yield a batch of each table, by its name, for every `size` reports."""
    waiting = iter(reports)
    for first in waiting:
        filled: list[list[list[Any]]] = [[[] for _ in table.columns] for table in TABLES]
        for subject in chain((first,), islice(waiting, size - 1)):
            _add(subject, filled, profile, today)
        yield {
            table.name: _batch(columns, SCHEMAS[table.name])
            for table, columns in zip(TABLES, filled, strict=True)
        }


def _add(
    subject: Report | Placed, filled: list[list[list[Any]]], profile: str, today: date | None
) -> None:
    """Add a report's rows to the columns of each table."""
    report = subject if isinstance(subject, Report) else getattr(subject, "report", None)
    if not isinstance(report, Report):
        found = type(subject).__name__
        raise UsageError(
            f"takes reports, readings and loaded documents, not {found}",
            f"应为通报、读取结果或载入的文件，而不是 {found}",
        )
    spots = list(walk(report))
    spots += list(problem_spots(validate(subject, profile, today=today), spots))
    for table, columns in zip(TABLES, filled, strict=True):
        rows = [spot for spot in spots if type(spot.node) in table.classes]
        for column, values in zip(table.columns, columns, strict=True):
            values.extend(column.values(rows))


def _batch(columns: list[list[Any]], schema: pa.Schema) -> pa.RecordBatch:
    arrays = [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)

"""Batches hold so many reports, and are taken one after the other."""

from datetime import date

import pytest

from rectify_model.columns.batches import record_batches
from rectify_model.columns.tables import SCHEMAS
from rectify_model.model import Report


@pytest.mark.parametrize(
    ("size", "sizes"), [(1, [1, 1, 1, 1, 1]), (2, [2, 2, 1]), (5, [5]), (9, [5])]
)
def test_each_batch_has_its_reports_but_the_last(size: int, sizes: list[int]) -> None:
    reports = [Report(id=f"r{number}") for number in range(5)]
    batches = list(record_batches(reports, size, "published", None))
    assert [batch["reports"].num_rows for batch in batches] == sizes
    assert [name for batch in batches for name in batch["reports"]["id"].to_pylist()] == [
        report.id for report in reports
    ]
    assert all(list(batch) == list(SCHEMAS) for batch in batches)


def test_no_report_is_asked_for_before_its_batch() -> None:
    asked: list[str] = []

    def named(name: str) -> Report:
        asked.append(name)
        return Report(id=name)

    batches = record_batches(map(named, "abcdef"), 2, "published", date(2025, 1, 1))
    next(batches)
    assert asked == ["a", "b"]
    next(batches)
    assert asked == ["a", "b", "c", "d"]

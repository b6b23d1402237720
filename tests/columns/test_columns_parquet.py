"""The files hold what the tables hold, all five or none, in flat memory."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

import pyarrow.parquet as pq
import pytest

import rectify_model as rm
from rectify_model.columns import SCHEMAS, to_arrow, write_parquet
from rectify_model.errors import UsageError
from rectify_model.model import Report

GOLDEN = Path(__file__).parents[1] / "golden" / "zhongshan-xiqu-2025.json"
REPORT = rm.loads(GOLDEN.read_bytes(), "json")
FILES = sorted(f"{name}.parquet" for name in SCHEMAS)


def contents(directory: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in directory.iterdir()}


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    reports = [REPORT, Report(id="r"), REPORT]
    write_parquet(iter(reports), tmp_path / "new" / "tables", batch_size=2)
    assert sorted(contents(tmp_path / "new" / "tables")) == FILES
    tables = to_arrow(reports)
    for name, schema in SCHEMAS.items():
        table = pq.read_table(tmp_path / "new" / "tables" / f"{name}.parquet")
        assert table == getattr(tables, name)
        assert table.schema.metadata == schema.metadata
        said = table.schema.field(1).metadata
        assert said[b"chinese"] == schema.field(1).metadata[b"chinese"]


@pytest.mark.parametrize(("batch_size", "groups"), [(1, 3), (2, 2), (3, 1)])
def test_a_batch_is_a_row_group(tmp_path: Path, batch_size: int, groups: int) -> None:
    write_parquet([REPORT] * 3, tmp_path, batch_size=batch_size)
    written = pq.ParquetFile(tmp_path / "items.parquet").metadata
    assert written.num_row_groups == groups
    assert written.row_group(0).column(0).compression == "ZSTD"


def test_without_reports_the_files_are_empty_and_have_all_columns(tmp_path: Path) -> None:
    write_parquet([], tmp_path)
    for name, schema in SCHEMAS.items():
        table = pq.read_table(tmp_path / f"{name}.parquet")
        assert (table.num_rows, table.schema.equals(schema)) == (0, True)


def test_profile_and_day_are_those_of_the_rules(tmp_path: Path) -> None:
    due = rm.Tracking(deadline=rm.Deadline(on=date(2025, 1, 2)))
    item = rm.FeedbackItem(id="i1", tracking=due)
    report = Report(id="r", sections=(rm.Section(items=(item,)),))
    for today, is_late in ((date(2025, 1, 2), False), (date(2025, 1, 3), True)):
        write_parquet([report], tmp_path, profile="ledger", today=today)
        codes = pq.read_table(tmp_path / "problems.parquet")["code"].to_pylist()
        assert codes == [problem.code for problem in rm.validate(report, "ledger", today=today)]
        assert ("RM608" in codes) is is_late


def test_files_of_an_earlier_run_are_replaced(tmp_path: Path) -> None:
    write_parquet([REPORT], tmp_path)
    write_parquet([Report(id="r")], str(tmp_path))
    assert sorted(contents(tmp_path)) == FILES
    assert pq.read_table(tmp_path / "reports.parquet")["id"].to_pylist() == ["r"]
    assert pq.read_table(tmp_path / "items.parquet").num_rows == 0


class BrokenSourceError(OSError):
    """What an iterator of the caller's own raises."""


def broken() -> Iterator[Report]:
    yield from [REPORT] * 3
    raise BrokenSourceError


def test_a_run_that_breaks_off_leaves_the_earlier_files(tmp_path: Path) -> None:
    write_parquet([REPORT], tmp_path)
    before = contents(tmp_path)
    # The caller's error is the caller's, though it is one of files too.
    with pytest.raises(BrokenSourceError):
        write_parquet(broken(), tmp_path, batch_size=1)
    assert contents(tmp_path) == before


def test_a_place_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tables").write_bytes(b"")
    with pytest.raises(UsageError, match="tables: cannot write it") as caught:
        write_parquet([REPORT], tmp_path / "tables")
    assert "tables：无法写入" in caught.value.message_zh
    assert os.strerror(17) in str(caught.value)
    assert list(tmp_path.iterdir()) == [tmp_path / "tables"]


@pytest.mark.parametrize("method", ["write_batch", "close"])
def test_a_full_disk_is_told_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    original = getattr(pq.ParquetWriter, method)
    refused: list[object] = []

    def refuse_once(writer: object, *batch: object) -> None:
        if not refused:
            refused.append(writer)
            # Arrow's own errors of files say it in words, without a number.
            message = "No space left on device"
            raise OSError(message)
        original(writer, *batch)

    monkeypatch.setattr(pq.ParquetWriter, method, refuse_once)
    with pytest.raises(UsageError, match=r"\.parquet: cannot write it \(No space left on device\)"):
        write_parquet([REPORT], tmp_path)
    assert len(refused) == 1
    assert contents(tmp_path) == {}


def test_files_that_cannot_all_be_placed_leave_the_earlier_ones(tmp_path: Path) -> None:
    write_parquet([REPORT], tmp_path)
    before = contents(tmp_path)
    replace, left = Path.replace, [7]

    def refuse_one(path: Path, target: Path) -> Path:
        left[0] -= 1
        if left[0] == 0:
            raise PermissionError(13, "Permission denied")
        return replace(path, target)

    with (
        mock.patch.object(Path, "replace", refuse_one),
        pytest.raises(UsageError, match=r"\.parquet: cannot write it \(Permission denied\)"),
    ):
        write_parquet([Report(id="r")], tmp_path)
    assert contents(tmp_path) == before


def test_a_folder_may_have_a_name_that_is_not_unicode(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode("列".encode("gbk"))
    write_parquet([REPORT], folder)
    assert sorted(contents(folder)) == FILES


@pytest.mark.parametrize("wrong", [None, "report", GOLDEN])
def test_what_is_no_report_is_refused(wrong: Any, tmp_path: Path) -> None:
    for write in (to_arrow, partial(write_parquet, directory=tmp_path)):
        with pytest.raises(UsageError, match="takes reports, readings and loaded documents, not "):
            write(iter([wrong]))
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("size", [0, -1])
def test_a_batch_takes_a_report_at_least(tmp_path: Path, size: int) -> None:
    with pytest.raises(UsageError, match=f"^a batch takes {size} reports; give 1 or more$"):
        write_parquet([REPORT], tmp_path, batch_size=size)
    assert contents(tmp_path) == {}


# Each report is loaded anew, as from an archive; what peaks above the first run is printed in MB.
GROWTH = """
import sys
from resource import RUSAGE_SELF, getrusage
from rectify_model import loads
from rectify_model.columns import write_parquet

data = open(sys.argv[1], "rb").read()

def peak(reports, batch_size):
    write_parquet((loads(data, "json") for _ in range(reports)), sys.argv[2], batch_size=batch_size)
    return getrusage(RUSAGE_SELF).ru_maxrss / (1 << (20 if sys.platform == "darwin" else 10))

few = peak(40, 10)
many = peak(160, 10)
print(many - few, peak(160, 160) - many)
"""

# A process begins with the peak of the one that starts it, so a small one stands between.
BETWEEN = "import subprocess, sys; sys.exit(subprocess.call(sys.argv[1:]))"


def test_memory_does_not_grow_with_the_number_of_reports(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - this interpreter, our own code
        [sys.executable, "-c", BETWEEN, sys.executable, "-c", GROWTH, str(GOLDEN), str(tmp_path)],
        capture_output=True,
        check=True,
        timeout=120,
    )
    growth, all_at_once = map(float, done.stdout.split())
    # One batch of all shows what would be seen if reports were kept.
    assert growth < 15 < all_at_once

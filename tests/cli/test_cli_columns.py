"""`rectify-model columns`: reports as Parquet files."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest
from cli_running import EXAMPLE, run

from rectify_model import Report, dump


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_bytes(EXAMPLE.read_bytes())
    dump(Report(id="r"), folder / "b.json")
    return folder


def test_a_folder_becomes_tables(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ran = run("columns", sources, "-o", out)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == f"2 reports in {out}, 0 failed\n"
    assert pq.read_table(out / "reports.parquet").num_rows == 2
    assert pq.read_table(out / "items.parquet").num_rows == 47


def test_what_holds_no_report_is_told_and_the_others_go_on(sources: Path, tmp_path: Path) -> None:
    (sources / "b.json").write_bytes(b"{}")
    ran = run("columns", sources, "-o", tmp_path / "out", "--lang", "zh")
    assert ran.code == 2
    assert "b.json:1:1: error RM911" in ran.err
    assert ran.err.endswith(f"{tmp_path / 'out'} 中有 1 份通报，失败 1\n")
    (sources / "a.txt").unlink()
    assert run("columns", sources, "-o", tmp_path / "out").code == 2


def test_a_destination_is_needed(sources: Path) -> None:
    ran = run("columns", sources)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1

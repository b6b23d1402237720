"""DuckDB reads the files and the tables, and the script in examples/ asks it."""

import runpy
import sys
from pathlib import Path

import duckdb
import pytest

import rectify_model as rm
from rectify_model.columns import SCHEMAS, to_arrow, write_parquet

EXAMPLES = Path(__file__).parents[2] / "examples"
SOURCE = EXAMPLES / "zhongshan-xiqu-2025.txt"


def test_duckdb_sees_the_types(tmp_path: Path) -> None:
    write_parquet([rm.read(SOURCE)], tmp_path)
    with duckdb.connect() as database:
        for name, schema in SCHEMAS.items():
            seen = database.read_parquet(str(tmp_path / f"{name}.parquet"))
            assert seen.columns == schema.names
            types = dict(zip(seen.columns, map(str, seen.types), strict=True))
            if name == "reports":
                assert types["issued_on"] == "DATE"
                assert types["paragraphs"] == "VARCHAR[]"
            if name == "quantities":
                assert types["value"] == "DECIMAL(24,6)"
                assert types["place"] == "BIGINT"


def test_duckdb_reads_the_tables_in_memory() -> None:
    tables = to_arrow([rm.read(SOURCE)])
    with duckdb.connect() as database:
        database.register("measures", tables.measures)
        database.register("items", tables.items)
        counted = database.sql(
            "SELECT count(*), sum(measures_count) = (SELECT count(*) FROM measures) FROM items"
        ).fetchall()
    assert counted == [(47, True)]


def test_query_reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    script = EXAMPLES / "query_reports.py"
    monkeypatch.setattr(sys, "argv", [script.name, str(tmp_path), str(SOURCE)])
    runpy.run_path(str(script), run_name="__main__")
    runpy.run_path(str(script), run_name="imported")
    out = capsys.readouterr().out
    assert out.count("需长期整改事项的来源") == 1
    areas, sums, origins = out.rstrip().split("\n\n")
    assert [tuple(line.split("\t")[1:]) for line in areas.splitlines()[2:]] == [
        ("19", "58"),
        ("13", "36"),
        ("8", "22"),
        ("3", "8"),
    ]
    # 4场次 and 100余人 are told twice.
    assert sums.splitlines() == [
        "数量合计",
        "unit\tonce\tas_told",
        "人\t2700\t2800",
        "人次\t184\t184",
        "场次\t10\t14",
    ]
    lines = [line.split("\t") for line in origins.splitlines()[2:]]
    assert [
        "加强年轻干部储备，持续优化干部梯队建设。",
        "二、规范选人用人考察程序，做好纪实性档案材料。",
    ] in lines
    assert ["全力开展积案攻坚。", "None"] in lines
    assert len({title for title, _ in lines}) == 4

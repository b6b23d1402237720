"""The scripts in examples/ run on the example report."""

import runpy
import sys
from pathlib import Path

import pytest

import rectify_model as rm

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORT = EXAMPLES / "zhongshan-xiqu-2025.txt"


def run(
    script: str,
    *arguments: object,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> str:
    monkeypatch.setattr(sys, "argv", [script, *map(str, arguments)])
    runpy.run_path(str(EXAMPLES / script), run_name="__main__")
    return capsys.readouterr().out


def test_every_script_has_a_test() -> None:
    tested = {"convert_report.py", "follow_tasks.py", "list_duties.py"}
    tested |= {"query_reports.py"}  # tests/columns/test_columns_example.py: it needs an extra
    assert {script.name for script in EXAMPLES.glob("*.py")} == tested


def test_convert_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = run("convert_report.py", REPORT, tmp_path, monkeypatch=monkeypatch, capsys=capsys)
    for line in ("4  sections", "43  feedback items", "133  measures", "4  long-term tasks"):
        assert line in out
    report = rm.read(REPORT).report
    for suffix in ("xml", "json"):
        assert rm.load(tmp_path / f"{REPORT.stem}.{suffix}") == report


def test_follow_tasks(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    out = run("follow_tasks.py", REPORT, monkeypatch=monkeypatch, capsys=capsys)
    tasks = [line for line in out.splitlines() if not line.startswith(" ")]
    assert len(tasks) == len(rm.read(REPORT).report.long_term_tasks)
    assert "    same topic 同一小类" in out


def test_list_duties(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    out = run("list_duties.py", REPORT, monkeypatch=monkeypatch, capsys=capsys)
    assert "quarter 季度" in out
    assert "每季度" in out

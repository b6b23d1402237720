"""The script that the type checkers read also runs; it draws reports, so it needs hypothesis."""

import runpy
import sys
from pathlib import Path

import pytest
from hypothesis.internal.detection import is_hypothesis_test

import rectify_model as rm

SCRIPT = Path(__file__).with_name("consumer.py")
EXAMPLE = Path(__file__).parents[2] / "examples" / "zhongshan-xiqu-2025.txt"


def run(
    *arguments: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> str:
    monkeypatch.setattr(sys, "argv", [str(SCRIPT), *map(str, arguments)])
    names = runpy.run_path(str(SCRIPT), run_name="__main__")
    assert is_hypothesis_test(names["keeps_every_measure"])
    return capsys.readouterr().out


def test_the_consumer_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written = tmp_path / "report.xml"
    told = run(EXAMPLE, written, monkeypatch=monkeypatch, capsys=capsys)
    assert "XQ001" in told
    # The document says the same as the text it was read from; only the text's oddities are gone.
    again = run(written, tmp_path / "report.json", monkeypatch=monkeypatch, capsys=capsys)
    assert told.splitlines()[-1] == again.strip()


def test_the_consumer_follows_tasks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    report = rm.read(EXAMPLE).report
    item, task = report.feedback_items[0], report.long_term_tasks[0]
    carried_on = f'"id": "{task.id}",', f'"id": "{task.id}", "origin": "{item.id}",'
    linked = tmp_path / "linked.json"
    linked.write_text(rm.dumps(report, "json").decode().replace(*carried_on), encoding="utf-8")
    told = run(linked, tmp_path / "report.xml", monkeypatch=monkeypatch, capsys=capsys)
    assert f"{{'{task.id}': '{item.title}'}}" in told


def test_the_consumer_tells_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_bytes(b'{"schema_version": "1.0", "id": 5}')
    with pytest.raises(SystemExit, match="RM9"):
        run(broken, tmp_path / "report.xml", monkeypatch=monkeypatch, capsys=capsys)

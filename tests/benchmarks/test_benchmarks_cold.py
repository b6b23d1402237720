from pathlib import Path

import pytest
from benchmarks import cold
from benchmarks.cold import (
    BARE,
    COMMAND_LINE,
    DEPENDENCIES,
    IMPORT,
    measure_command,
    measure_import,
)
from benchmarks.documents import Documents

import rectify_model as rm

DOCUMENTS = Documents()


def test_the_command_line_is_timed_beside_a_bare_python(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(cold, "BUILD", tmp_path)
    measured = measure_command(DOCUMENTS, rounds=1)
    assert measured.floor == BARE
    assert 0 < measured.seconds[BARE] < measured.seconds[COMMAND_LINE]
    assert rm.load(tmp_path / "example.json") == DOCUMENTS.report


def test_the_import_is_timed_beside_those_of_what_it_stands_on() -> None:
    measured = measure_import(rounds=1)
    assert measured.floor == DEPENDENCIES
    assert measured.seconds.keys() == {DEPENDENCIES, IMPORT}
    assert all(seconds > 0 for seconds in measured.seconds.values())

"""Reports in the shapes of many publishers, each read by eye first: see tests/corpus/reports."""

import json
from pathlib import Path
from typing import Any

import pytest
from reading_told import Told

from rectify_model.text import Reading, read

REPORTS = Path(__file__).parents[1] / "corpus" / "reports"
NAMES = sorted(path.stem for path in REPORTS.glob("*.txt"))


@pytest.fixture(params=NAMES)
def case(request: pytest.FixtureRequest) -> tuple[Reading, dict[str, Any]]:
    name: str = request.param
    truth = json.loads((REPORTS / f"{name}.truth.json").read_text(encoding="utf-8"))
    return read(REPORTS / f"{name}.txt"), truth


def test_structure_is_what_the_eye_reads(case: tuple[Reading, dict[str, Any]]) -> None:
    reading, truth = case
    assert Told(reading).sections() == truth["sections"]


def test_front_matter_is_what_the_eye_reads(case: tuple[Reading, dict[str, Any]]) -> None:
    reading, truth = case
    report = reading.report
    assert report.title == truth["title"]
    assert report.issuer == truth["issuer"]
    assert (report.issued_on and report.issued_on.isoformat()) == truth["issued_on"]
    for part in ("inspection", "disclosure"):
        assert _plain(getattr(report, part), truth[part] or {}) == (truth[part] or {})


def test_problems_are_those_of_a_careful_reader(case: tuple[Reading, dict[str, Any]]) -> None:
    reading, truth = case
    assert [[each.line, each.code] for each in reading.problems] == truth["problems"]


def test_pieces_join_to_the_source_and_leave_only_white_space_out(
    case: tuple[Reading, dict[str, Any]],
) -> None:
    reading, _ = case
    assert "".join(piece.text for piece in reading.pieces) == reading.source
    assert reading.coverage == 1.0
    assert all(not piece.text.strip() for piece in reading.pieces if piece.kind == "layout")


def _plain(value: object, fields: dict[str, Any]) -> dict[str, Any]:
    found = {field: getattr(value, field, None) for field in fields}
    return {field: None if word is None else str(word) for field, word in found.items()}

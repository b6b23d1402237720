"""The example: exactly the findings of a careful reader, written by eye, and no false alarm."""

import json
from pathlib import Path

import pytest
from validation_reports import TODAY

from rectify_model.codec import dumps, loads
from rectify_model.text import Reading, read
from rectify_model.validation import validate

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "zhongshan-xiqu-2025.txt"
FINDINGS: list[list[object]] = json.loads(
    (ROOT / "tests" / "golden" / f"{EXAMPLE.stem}.findings.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(EXAMPLE)


def test_finds_what_the_eye_found(reading: Reading) -> None:
    problems = validate(reading, today=TODAY)
    assert [[each.line, each.column, each.code] for each in problems] == [
        finding[:3] for finding in FINDINGS
    ]


def test_every_finding_has_its_reason() -> None:
    assert all(isinstance(reason, str) and reason for *_, reason in FINDINGS)


@pytest.mark.parametrize("form", ["xml", "json"])
def test_the_report_of_a_document_has_the_same_findings(reading: Reading, form: str) -> None:
    report = loads(dumps(reading.report, form))  # type: ignore[arg-type]
    problems = validate(report, today=TODAY)
    assert [(each.code, each.path) for each in problems] == [
        (each.code, each.path) for each in validate(reading, today=TODAY)
    ]
    assert all(each.line is each.column is None for each in problems)


def test_a_repeated_outcome_names_the_heading_that_told_it_first(reading: Reading) -> None:
    (repeated,) = (each for each in validate(reading, today=TODAY) if each.code == "RM205")
    (first,) = (
        item
        for item in reading.report.feedback_items
        for measure in item.measures
        if measure.lead == "助力“百千万工程”。"
    )
    assert (
        f"4场次、100余人 is already reported under {first.label}{first.title};" in repeated.message
    )

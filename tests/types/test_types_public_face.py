"""The types that users see, as both type checkers infer them and as the run gives them."""

# pyright: strict

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, assert_type

import attrs
import cattrs

import rectify_model as rm
from rectify_model.codec import make_converter
from rectify_model.model.item import Matter
from rectify_model.schema import json_schema, path, xsd
from rectify_model.validation import RULES, Settings, configured

REPORT = rm.Report(
    id="r1",
    issued_on=date(2026, 1, 1),
    sections=(
        rm.Section(
            kind=rm.SectionKind.RECTIFICATION,
            items=(rm.FeedbackItem(id="i1", measures=(rm.Measure(id="m1", text="已整改。"),)),),
            tasks=(rm.LongTermTask(id="t1", tracking=rm.Tracking()),),
        ),
    ),
)
TEXT = "关于整改进展情况的通报\n一、反馈问题整改情况\n（一）追回资金2600余万元。\n"


def test_documents_are_read_and_written(tmp_path: Path) -> None:
    data = assert_type(rm.dumps(REPORT, "json"), bytes)
    assert assert_type(rm.loads(data), rm.Report) == REPORT
    assert assert_type(rm.loads(data.decode(), "json", limits=rm.Limits()), rm.Report) == REPORT
    rm.dump(REPORT, tmp_path / "report.xml", indent=False)
    assert assert_type(rm.load(str(tmp_path / "report.xml")), rm.Report) == REPORT


def test_a_read_document_knows_its_report() -> None:
    loaded = assert_type(rm.read_document(rm.dumps(REPORT, "xml")), rm.Loaded[rm.Report])
    assert assert_type(loaded.report, rm.Report) == REPORT
    assert assert_type(loaded.problems, tuple[rm.Problem, ...]) == ()
    assert assert_type(loaded.place("/sections"), tuple[int, int] | None) == (3, 3)
    assert assert_type(loaded.source, str | None) is None


def test_text_is_read() -> None:
    reading = assert_type(rm.read_text(TEXT), rm.Reading)
    assert assert_type(rm.read_bytes(TEXT.encode()).report, rm.Report).title == reading.report.title
    assert assert_type(reading.pieces[0].kind, rm.PieceKind) is rm.PieceKind.FIELD
    assert assert_type(reading.pieces[0].path, str | None) == "/title"
    assert assert_type(reading.coverage, float) == 1
    values = assert_type(rm.find_values("追回资金2600余万元"), rm.Values)
    quantity = assert_type(values.quantities, tuple[rm.Quantity, ...])[0]
    assert assert_type(quantity.value, Decimal) == 26_000_000
    assert assert_type(quantity.span.start, int) == 4
    assert assert_type(quantity.bound, rm.Bound) is rm.Bound.MORE_THAN


def test_the_model_is_walked() -> None:
    assert assert_type(REPORT.issued_on, date | None) == date(2026, 1, 1)
    assert len(assert_type(REPORT.feedback_items, tuple[rm.FeedbackItem, ...])) == 1
    assert len(assert_type(REPORT.measures, tuple[rm.Measure, ...])) == 1
    task = assert_type(REPORT.long_term_tasks, tuple[rm.LongTermTask, ...])[0]
    assert assert_type(task.next_review, date | None) is None
    assert assert_type(task.tracking, rm.Tracking | None) == rm.Tracking()
    found = assert_type(REPORT.find("i1"), Matter | rm.Measure | None)
    assert isinstance(found, rm.FeedbackItem)
    assert assert_type(attrs.evolve(REPORT, id="r2"), rm.Report).id == "r2"


def test_reports_are_validated() -> None:
    problems = assert_type(rm.validate(REPORT, today=date(2026, 1, 2)), tuple[rm.Problem, ...])
    assert assert_type(problems[0].severity, rm.Severity) in rm.Severity
    assert assert_type(problems[0].line, int | None) is None
    # What knows its source can be validated with its places.
    assert rm.validate(rm.read_text(TEXT))[0].line
    assert rm.validate(rm.read_document(rm.dumps(REPORT, "json")), "ledger")[0].line
    chosen = assert_type(configured(RULES, Settings(select=("RM1",))), tuple[rm.Rule, ...])
    assert assert_type(chosen[0].doc, str)


def test_errors_carry_problems() -> None:
    error = rm.DocumentError(rm.validate(REPORT, "ledger"))
    assert assert_type(error.problems, tuple[rm.Problem, ...])


def test_plain_data_and_schemas() -> None:
    converter = assert_type(make_converter(), cattrs.Converter)
    assert assert_type(converter.structure({"id": "r1"}, rm.Report), rm.Report).id == "r1"
    plain = {"schema_version": rm.SCHEMA_VERSION, "id": "r1"}
    assert assert_type(rm.migrate(plain).plain, dict[str, Any]) == plain
    assert assert_type(json_schema(), bytes) == assert_type(path("jsonschema"), Path).read_bytes()
    assert assert_type(xsd(), bytes).startswith(b"<?xml")

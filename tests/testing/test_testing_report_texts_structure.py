"""What two readers of one text should agree on."""

from datetime import date

import attrs

from rectify_model.model import (
    FeedbackItem,
    LongTermTask,
    Measure,
    MeasureKind,
    Provenance,
    Report,
    Section,
    Tracking,
)
from rectify_model.testing import example_report
from rectify_model.testing.report_texts import structure_of
from rectify_model.text import find_values


def test_what_a_reader_adds_and_a_ledger_holds_is_left_out() -> None:
    words = "2025年底前培训100人。"
    measure = Measure(
        id="m",
        label="一是",
        text=words,
        values=find_values(words),
        kinds=(MeasureKind.RULE_MAKING,),
    )
    report = Report(
        id="r",
        title="甲",
        sections=(
            Section(
                items=(
                    FeedbackItem(
                        id="i",
                        number=1,
                        problem="乙",
                        goal="丙",
                        tracking=Tracking(),
                        measures=(measure,),
                    ),
                ),
                tasks=(LongTermTask(id="t", title="丁", origin="i", next_review=date(2026, 1, 1)),),
            ),
        ),
        provenance=Provenance(reader="甲"),
    )
    assert structure_of(report) == Report(
        id="id",
        title="甲",
        sections=(
            Section(
                items=(
                    FeedbackItem(
                        id="id", number=1, measures=(Measure(id="id", label="一是", text=words),)
                    ),
                ),
                tasks=(LongTermTask(id="id", title="丁"),),
            ),
        ),
    )


def test_all_that_a_text_prints_is_kept() -> None:
    report = example_report()
    structure = structure_of(report)
    for field in ("title", "issuer", "issued_on", "paragraphs", "closing", "inspection"):
        assert getattr(structure, field) == getattr(report, field)
    assert structure.disclosure == report.disclosure
    assert [each.wording for each in structure.measures] == [
        each.wording for each in report.measures
    ]
    assert structure_of(structure) == structure
    changed = attrs.evolve(report, title="乙")
    assert structure_of(changed) != structure

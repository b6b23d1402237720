"""Reports become the rows of the five tables."""

import importlib
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import rectify_model as rm
from rectify_model import columns
from rectify_model.columns import SCHEMAS, Tables, to_arrow
from rectify_model.errors import MissingExtraError, UsageError

EXAMPLE = Path(__file__).parents[2] / "examples" / "zhongshan-xiqu-2025.txt"
READING = rm.read(EXAMPLE)
REPORT = READING.report

LEDGER = rm.Report(
    id="r",
    totals=rm.Totals(problems=25, rate=Decimal("98.71")),
    sections=(
        rm.Section(
            statements=(
                rm.Statement(
                    text="投入1250.5万元",
                    values=rm.Values(
                        quantities=(
                            rm.Quantity(
                                span=rm.Span(start=2, end=9),
                                text="1250.5万元",
                                value=Decimal("999999999999999999.999999"),
                            ),
                        )
                    ),
                ),
            ),
            items=(
                rm.FeedbackItem(
                    id="i1",
                    tracking=rm.Tracking(
                        phase=rm.Phase.AT_ONCE,
                        deadline=rm.Deadline(on=date(2025, 1, 2), span=rm.Span(start=3, end=5)),
                        responsibilities=(
                            rm.Responsibility(role=rm.ResponsibilityRole.LEADER, name="甲"),
                        ),
                        history=(
                            rm.StatusEntry(completion=rm.Completion.DONE),
                            rm.StatusEntry(cycle=2, completion=rm.Completion.UNDER_WAY),
                            rm.StatusEntry(cycle=2, acceptance=rm.Acceptance.AWAITED),
                        ),
                    ),
                ),
                rm.FeedbackItem(id="i2", tracking=rm.Tracking()),
            ),
            tasks=(rm.LongTermTask(id="t1", origin="i1", next_review=date(2026, 1, 1)),),
            focus_areas=(
                rm.FocusArea(
                    title="聚焦",
                    topics=(
                        rm.Topic(
                            label="1.",
                            items=(
                                rm.FeedbackItem(
                                    id="i1",
                                    measures=(
                                        rm.Measure(
                                            id="m1",
                                            lead="甲。",
                                            text="乙",
                                            paragraphs=("丙",),
                                            kinds=(
                                                rm.MeasureKind.MAJOR,
                                                rm.MeasureKind.CAMPAIGN,
                                            ),
                                            values=rm.Values(
                                                quantities=(
                                                    rm.Quantity(
                                                        span=rm.Span(start=0, end=1),
                                                        text="甲",
                                                        value=Decimal("1E+3"),
                                                        bound=rm.Bound.ABOUT,
                                                    ),
                                                )
                                            ),
                                        ),
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
)
AREA_ITEM = "/sections/0/focus_areas/0/topics/0/items/0"


def rows(tables: Tables, name: str, *names: str) -> list[tuple[Any, ...]]:
    table = getattr(tables, name)
    return list(zip(*(table[each].to_pylist() for each in names), strict=True))


def test_the_example_has_a_row_for_each_thing_told() -> None:
    tables = to_arrow([REPORT])
    assert rows(
        tables, "reports", "id", "issued_on", "inspection_round", "disclosure_email", "totals_rate"
    ) == [(REPORT.id, date(2025, 4, 27), "第五轮", "zsxqzgs@qq.com", None)]
    assert rows(
        tables, "reports", "feedback_items_count", "long_term_tasks_count", "measures_count"
    ) == [(43, 4, 133)]
    assert tables.items["id"].to_pylist() == [
        *(item.id for item in REPORT.feedback_items),
        *(task.id for task in REPORT.long_term_tasks),
    ]
    assert tables.items["class"].to_pylist() == ["feedback_item"] * 43 + ["long_term_task"] * 4
    assert tables.items["place"].to_pylist() == list(range(1, 48))
    assert tables.measures["wording"].to_pylist() == [each.wording for each in REPORT.measures]
    assert rows(tables, "items", "section_label", "focus_area_label", "topic_label", "label")[
        :2
    ] == [("二、", "（一）", "1.", "（1）"), ("二、", "（一）", "1.", "（2）")]


def test_each_quantity_is_found_in_the_words_of_its_measure() -> None:
    tables = to_arrow([REPORT])
    wording = dict(rows(tables, "measures", "path", "wording"))
    told = rows(tables, "quantities", "node_path", "text", "span_start", "span_end", "node_class")
    assert len(told) == 30
    assert {each[-1] for each in told} == {"measure", "statement"}
    for path, text, start, end, node in told:
        assert node == "statement" or wording[path][start:end] == text


def test_rows_are_joined_by_ids_or_by_paths() -> None:
    tables = to_arrow([LEDGER])
    assert rows(tables, "items", "report_id", "id", "path") == [
        ("r", "i1", "/sections/0/items/0"),
        ("r", "i2", "/sections/0/items/1"),
        ("r", "t1", "/sections/0/tasks/0"),
        ("r", "i1", AREA_ITEM),
    ]
    assert rows(tables, "measures", "report_id", "item_id", "item_path", "place", "path", "id") == [
        ("r", "i1", AREA_ITEM, 1, f"{AREA_ITEM}/measures/0", "m1")
    ]
    assert rows(
        tables, "quantities", "report_id", "item_id", "measure_id", "node_class", "node_path"
    ) == [
        ("r", None, None, "statement", "/sections/0/statements/0"),
        ("r", "i1", "m1", "measure", f"{AREA_ITEM}/measures/0"),
    ]
    assert rows(tables, "quantities", "place", "path", "section_kind", "section_title") == [
        (1, "/sections/0/statements/0/values/quantities/0", "other", None),
        (2, f"{AREA_ITEM}/measures/0/values/quantities/0", "other", None),
    ]


def test_what_stands_deeper_is_laid_flat_and_what_is_absent_is_null() -> None:
    tables = to_arrow([LEDGER])
    assert rows(
        tables,
        "items",
        "tracking_phase",
        "tracking_deadline_on",
        "tracking_deadline_span_end",
        "tracking_responsibilities_count",
        "tracking_sustained",
    ) == [
        ("立行立改", date(2025, 1, 2), 5, 1, False),
        (None, None, None, 0, False),
        (None, None, None, None, None),
        (None, None, None, None, None),
    ]
    assert rows(tables, "items", "class", "origin", "next_review", "focus_area_title") == [
        ("feedback_item", None, None, None),
        ("feedback_item", None, None, None),
        ("long_term_task", "i1", date(2026, 1, 1), None),
        ("feedback_item", None, None, "聚焦"),
    ]
    assert rows(
        tables, "measures", "kinds", "paragraphs", "wording", "values_quantities_count"
    ) == [(["重大措施", "专项整治"], ["丙"], "甲。乙\n丙", 1)]
    assert rows(tables, "reports", "totals_problems", "totals_rate", "sections_count") == [
        (25, Decimal("98.71"), 1)
    ]
    assert rows(tables, "reports", "inspection_round", "provenance_artefacts_count") == [
        (None, None)
    ]


def test_the_current_status_is_what_the_history_comes_to() -> None:
    status = ("tracking_cycle", "tracking_completion", "tracking_acceptance")
    assert rows(to_arrow([LEDGER]), "items", *status) == [
        (2, "整改中", "待验收"),
        (0, None, None),
        (None, None, None),
        (None, None, None),
    ]


def test_numbers_are_exact_to_the_last_digit_that_the_model_allows() -> None:
    values = to_arrow([LEDGER]).quantities["value"].to_pylist()
    assert values == [Decimal("999999999999999999.999999"), Decimal(1000)]


def test_rows_of_several_reports_are_told_apart() -> None:
    tables = to_arrow(iter([LEDGER, rm.Report(id="s"), REPORT]))
    assert tables.reports["id"].to_pylist() == ["r", "s", REPORT.id]
    assert tables.items["report_id"].to_pylist() == ["r"] * 4 + [REPORT.id] * 47
    assert tables.items["place"].to_pylist() == [*range(1, 5), *range(1, 48)]


def test_problems_are_those_of_the_rules_with_the_item_they_stand_in() -> None:
    tables = to_arrow([LEDGER], profile="ledger", today=date(2025, 1, 3))
    problems = rm.validate(LEDGER, "ledger", today=date(2025, 1, 3))
    assert rows(tables, "problems", "code", "severity", "message_zh", "path") == [
        (each.code, each.severity.value, each.message_zh, each.path) for each in problems
    ]
    late = {"RM608": "i1"}
    told = dict(rows(tables, "problems", "code", "item_id"))
    assert late.items() <= told.items()
    assert set(rows(tables, "problems", "report_id")) == {("r",)}
    assert tables.problems["place"].to_pylist() == list(range(1, len(problems) + 1))
    early = to_arrow([LEDGER], profile="ledger", today=date(2025, 1, 2))
    assert "RM608" not in early.problems["code"].to_pylist()
    assert "RM601" not in to_arrow([LEDGER]).problems["code"].to_pylist()


def test_the_problems_of_a_reading_have_their_lines() -> None:
    tables = to_arrow([READING])
    assert tables.items == to_arrow([REPORT]).items
    assert rows(tables, "problems", "code", "line", "column", "source")[0] == (
        "RM101",
        10,
        1,
        EXAMPLE.name,
    )


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(UsageError, match="'strict'"):
        to_arrow([REPORT], profile="strict")


def test_without_reports_the_tables_are_empty_and_have_all_columns() -> None:
    tables = to_arrow([])
    for name, schema in SCHEMAS.items():
        table = getattr(tables, name)
        assert table.num_rows == 0
        assert table.schema.equals(schema, check_metadata=True)


def test_without_pyarrow_the_package_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, columns.__name__)
    with pytest.raises(MissingExtraError, match=r"install rectify-model\[tables\]$"):
        importlib.import_module(columns.__name__)

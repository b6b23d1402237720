"""The law of columns: whatever the report, each of its things is a row."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from search_profiles import share

from rectify_model.columns import SCHEMAS, to_arrow
from rectify_model.model import Quantity, Report
from rectify_model.shape import shape_of
from rectify_model.testing.strategies import reports
from rectify_model.validation import validate

any_reports = reports() | reports(realistic=True) | reports(profile="ledger")


def quantities_in(node: Any) -> int:
    """Count the quantities, wherever the model holds them."""
    total = int(isinstance(node, Quantity))
    for field in shape_of(node.__class__).fields:
        if field.scalar is None:
            value = getattr(node, field.name)
            entries = value if field.many else () if value is None else (value,)
            total += sum(map(quantities_in, entries))
    return total


@share(0.5)
@given(st.lists(any_reports, max_size=2))
def test_law_columns_every_thing_is_a_row(drawn: list[Report]) -> None:
    tables = to_arrow(drawn)
    assert tables.reports["id"].to_pylist() == [report.id for report in drawn]
    assert sorted(tables.items["id"].to_pylist()) == sorted(
        matter.id
        for report in drawn
        for matter in (*report.feedback_items, *report.long_term_tasks)
    )
    assert tables.measures["id"].to_pylist() == [
        measure.id for report in drawn for measure in report.measures
    ]
    assert tables.quantities.num_rows == sum(map(quantities_in, drawn))
    assert tables.problems["code"].to_pylist() == [
        problem.code for report in drawn for problem in validate(report)
    ]


@share(0.5)
@given(any_reports)
def test_law_columns_what_is_declared_holds(report: Report) -> None:
    tables = to_arrow([report])
    for name, schema in SCHEMAS.items():
        table = getattr(tables, name)
        table.validate(full=True)
        assert table.schema.equals(schema, check_metadata=True)
        assert {field.name for field in schema if not field.nullable} <= {
            column for column in table.column_names if table[column].null_count == 0
        }
        if "path" in schema.names and name != "problems":
            paths = table["path"].to_pylist()
            assert len(paths) == len(set(paths))

"""The declared schemas: every simple field is a column, typed and described."""

from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from schema_page import GOLDEN, page, write

from rectify_model.codec import SCHEMA_VERSION
from rectify_model.columns import SCHEMAS, Tables
from rectify_model.columns.tables import TABLES
from rectify_model.model import FeedbackItem, LongTermTask, Measure, Quantity, Report
from rectify_model.problems import Problem
from rectify_model.shape import shape_of


def test_the_schemas_are_the_golden_ones(tmp_path: Path) -> None:
    assert page() == GOLDEN.read_text(encoding="utf-8")
    write(tmp_path / "schemas.txt")
    assert (tmp_path / "schemas.txt").read_bytes() == GOLDEN.read_bytes()


def test_the_tables_have_the_names_that_the_class_has() -> None:
    assert list(SCHEMAS) == [field.name for field in attrs.fields(Tables)]
    assert list(SCHEMAS) == ["reports", "items", "measures", "quantities", "problems"]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_name_stands_for_two_columns(table: object) -> None:
    names = [column.field.name for column in table.columns]  # type: ignore[attr-defined]
    assert len(names) == len(set(names))


def simple_columns(cls: type, prefix: str = "") -> Iterator[str]:
    for field in shape_of(cls).fields:
        if field.scalar is not None and not attrs.has(field.cls):
            yield prefix + field.name
        elif field.many:
            yield f"{prefix}{field.name}_count"
        else:
            yield from simple_columns(field.cls, f"{prefix}{field.name}_")


@pytest.mark.parametrize(
    ("table", "cls"),
    [
        ("reports", Report),
        ("items", FeedbackItem),
        ("items", LongTermTask),
        ("measures", Measure),
        ("quantities", Quantity),
    ],
)
def test_every_field_of_the_model_is_a_column(table: str, cls: type) -> None:
    wanted = list(simple_columns(cls))
    assert len(wanted) > 5
    assert set(wanted) <= set(SCHEMAS[table].names)


def test_every_field_of_a_problem_is_a_column() -> None:
    assert SCHEMAS["problems"].names[-9:] == [field.name for field in attrs.fields(Problem)]


@pytest.mark.parametrize("table", SCHEMAS)
def test_a_schema_says_the_version_of_the_model(table: str) -> None:
    assert SCHEMAS[table].metadata == {b"schema_version": SCHEMA_VERSION.encode()}

"""The five tables: what a row of each is, and its columns.

Only keys and what is derived is named here; every other column is a field of a class.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs
import pyarrow as pa

from rectify_model.codec import SCHEMA_VERSION
from rectify_model.columns import derived
from rectify_model.columns.column import Column, columns_of, plain_columns
from rectify_model.model import (
    FeedbackItem,
    FocusArea,
    LongTermTask,
    Measure,
    Quantity,
    Report,
    Section,
    Topic,
    Values,
)
from rectify_model.problems import Problem
from rectify_model.shape import classes_below

__all__ = ["SCHEMAS", "TABLES", "TableKind"]


@attrs.frozen(kw_only=True, eq=False)
class TableKind:
    """A table: which objects are its rows, and its columns."""

    name: str
    """The table's name."""
    classes: tuple[type, ...]
    """The classes of the rows."""
    columns: tuple[Column, ...]
    """The columns."""

    @property
    def schema(self) -> pa.Schema:
        """The declared schema; its metadata says the version of the model."""
        fields = [column.field for column in self.columns]
        return pa.schema(fields, {"schema_version": SCHEMA_VERSION})


_MATTERS: Final = (FeedbackItem, LongTermTask)
# What has a wording that says values: measures and statements.
_BEARERS: Final = tuple(
    shape.cls
    for shape in classes_below(Report)
    if any(field.cls is Values for field in shape.fields)
)

_REPORT_ID: Final = derived.text(
    "report_id", "通报标识", "The id of the report.", derived.id_of(Report)
)
_ITEM_ID: Final = derived.text(
    "item_id", "事项标识", "The id of the item or long-term task.", derived.id_of(*_MATTERS)
)
_ITEM_ID_IF_ANY: Final = derived.text(
    "item_id",
    "事项标识",
    "The id of the item or long-term task that it stands in; null elsewhere.",
    derived.id_of(*_MATTERS),
    nullable=True,
)

TABLES: Final = (
    TableKind(
        name="reports",
        classes=(Report,),
        columns=(
            *columns_of(Report),
            derived.count("feedback_items", "反馈问题", "How many feedback items it has."),
            derived.count("long_term_tasks", "需长期整改事项", "How many long-term tasks it has."),
            derived.count("measures", "整改措施", "How many measures it has."),
        ),
    ),
    TableKind(
        name="items",
        classes=_MATTERS,
        columns=(
            _REPORT_ID,
            derived.PLACE,
            derived.PATH,
            derived.text(
                "class", "类", "feedback_item or long_term_task.", derived.class_of(*_MATTERS)
            ),
            *derived.headings(Section, FocusArea, Topic),
            *columns_of(*_MATTERS),
            *derived.current_status(),
        ),
    ),
    TableKind(
        name="measures",
        classes=(Measure,),
        columns=(
            _REPORT_ID,
            _ITEM_ID,
            derived.text(
                "item_path",
                "事项路径",
                "The path of the item or long-term task.",
                derived.path_of(*_MATTERS),
            ),
            derived.PLACE,
            derived.PATH,
            *columns_of(Measure),
            derived.text(
                "wording",
                "全文",
                "The words that spans count in: lead, text and paragraphs.",
                lambda spot: spot.node.wording,
            ),
        ),
    ),
    TableKind(
        name="quantities",
        classes=(Quantity,),
        columns=(
            _REPORT_ID,
            _ITEM_ID_IF_ANY,
            derived.text(
                "measure_id",
                "措施标识",
                "The id of the measure that says it; null where a statement does.",
                derived.id_of(Measure),
                nullable=True,
            ),
            derived.text(
                "node_class",
                "所在类",
                "What says it: measure or statement.",
                derived.class_of(*_BEARERS),
            ),
            derived.text(
                "node_path",
                "所在路径",
                "The path of the measure or statement.",
                derived.path_of(*_BEARERS),
            ),
            derived.PLACE,
            derived.PATH,
            *derived.headings(Section),
            *columns_of(Quantity),
        ),
    ),
    TableKind(
        name="problems",
        classes=(Problem,),
        columns=(_REPORT_ID, _ITEM_ID_IF_ANY, derived.PLACE, *plain_columns(Problem)),
    ),
)
"""The tables, in the order in which they are written."""

SCHEMAS: Final[Mapping[str, pa.Schema]] = MappingProxyType(
    {table.name: table.schema for table in TABLES}
)
"""The declared schema of each table, by its name."""

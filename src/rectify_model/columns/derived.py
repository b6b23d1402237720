"""The columns that no class says itself: keys, places, headings, counts, the current status."""

from collections.abc import Iterator
from typing import Final

import attrs
import pyarrow as pa

from rectify_model.columns.column import Column, Getter, columns_of, each
from rectify_model.columns.spots import Spot
from rectify_model.model import Section, State, StatusEntry, Tracking
from rectify_model.shape import shape_of
from rectify_model.shape.documentation import Documentation, documentation_of

__all__ = [
    "PATH",
    "PLACE",
    "class_of",
    "count",
    "current_status",
    "headings",
    "id_of",
    "path_of",
    "text",
]

PLACE: Final = Column(
    field=pa.field(
        "place",
        pa.int64(),
        nullable=False,
        metadata={"chinese": "次序", "english": "The row's place in its report, from 1."},
    ),
    values=lambda spots: range(1, len(spots) + 1),
)
"""次序: what rows of a report are sorted by to stand as in the document."""


def text(name: str, chinese: str, english: str, get: Getter, *, nullable: bool = False) -> Column:
    """Return a column of text, named and described by hand."""
    return each(name, pa.string(), get, Documentation(chinese, english), nullable=nullable)


def count(name: str, chinese: str, english: str) -> Column:
    """Return the count of what a property of the report gives."""
    words = Documentation(f"{chinese}（数）", english)
    return each(f"{name}_count", pa.int64(), lambda spot: len(getattr(spot.node, name)), words)


PATH: Final = text(
    "path",
    "路径",
    "The place in the report, as a JSON Pointer; it never repeats there, as an id may.",
    lambda spot: spot.path,
)
"""路径: what tells the rows of a report apart, whatever ids it has."""


def id_of(*classes: type) -> Getter:
    """Return what takes the id of the innermost object of these classes, None where none is."""
    return lambda spot: getattr(spot.node_of(*classes), "id", None)


def path_of(*classes: type) -> Getter:
    """Return what takes the path of the innermost object of these classes, None where none is."""
    return lambda spot: getattr(spot.nearest(*classes), "path", None)


def class_of(*classes: type) -> Getter:
    """Return what takes the name of the innermost object's class, as documents write it."""
    return lambda spot: shape_of(spot.node_of(*classes).__class__).name


def headings(*classes: type) -> Iterator[Column]:
    """Yield the simple columns of the headings that a row stands under."""
    for cls in classes:
        yield from columns_of(
            cls,
            get=_nearest(cls),
            prefix=f"{shape_of(cls).name}_",
            term=f"{documentation_of(cls).chinese}·",
            # Nothing but a section stands right under a report.
            nullable=cls is not Section,
            lists=False,
        )


def current_status() -> Iterator[Column]:
    """Return where an item stands now: what its history comes to, null without a ledger."""
    wanted = {f"tracking_{field.name}" for field in attrs.fields(State)}
    said = columns_of(StatusEntry, get=_state, prefix="tracking_", term="现状·", nullable=True)
    return (column for column in said if column.field.name in wanted)


def _nearest(cls: type) -> Getter:
    return lambda spot: spot.node_of(cls)


def _state(spot: Spot) -> State | None:
    tracking: Tracking | None = spot.node.tracking
    return None if tracking is None else tracking.state

"""The table of fields, read off classes that stand here and in the model."""

from typing import Annotated

import attrs
import pytest

from rectify_model.model import FeedbackItem, Measure, Report, Section
from rectify_model.model.types import Count, Paragraph, Text, Token
from rectify_model.shape import ClassShape, FieldShape, Place, Scalar, classes_below, shape_of


@attrs.frozen(kw_only=True)
class InnerPart:
    label: Token


@attrs.frozen(kw_only=True)
class Whole:
    label: Token
    prose: Text | None = None
    part: InnerPart | None = None
    inner_parts: tuple[InnerPart, ...] = ()
    counts: tuple[Count, ...]


def test_the_type_alone_decides_the_place() -> None:
    assert [(field.name, field.place) for field in shape_of(Whole).fields] == [
        ("label", Place.ATTRIBUTE),
        ("prose", Place.ELEMENT),
        ("part", Place.OBJECT),
        ("inner_parts", Place.LIST),
        ("counts", Place.LIST),
    ]


def test_what_is_required_has_no_default() -> None:
    fields = shape_of(Whole).by_name
    assert [name for name, field in fields.items() if field.required] == ["label", "counts"]
    assert fields["inner_parts"].default == ()
    assert fields["counts"].default is None
    assert [name for name, field in fields.items() if field.many] == ["inner_parts", "counts"]


def test_entries_are_named_by_their_type() -> None:
    fields = shape_of(Whole).by_name
    assert fields["inner_parts"].entry_name == "inner_part"
    assert fields["counts"].entry_name == "count"
    assert shape_of(InnerPart).name == "inner_part"
    assert shape_of(FeedbackItem).name == "feedback_item"


def test_shapes_are_made_once() -> None:
    assert shape_of(Whole) is shape_of(Whole)


def test_classes_below_come_once_each_outermost_first() -> None:
    assert [shape.cls for shape in classes_below(Whole)] == [Whole, InnerPart]
    classes = [shape.cls for shape in classes_below(Report)]
    assert len(classes) == len(set(classes))
    assert classes.index(Report) < classes.index(Section) < classes.index(Measure)


def test_fields_of_a_base_class_come_first() -> None:
    assert next(iter(shape_of(FeedbackItem).by_name)) == "id"


@pytest.mark.parametrize("kind", [float, bytes, Annotated[Paragraph, "more"], str])
def test_a_type_that_documents_cannot_hold_is_refused(kind: type) -> None:
    made = attrs.make_class("Made", {"field": attrs.field(type=kind)})
    with pytest.raises((TypeError, ValueError)):
        shape_of(made)


@pytest.mark.parametrize("cls", [FieldShape, ClassShape, Scalar])
def test_the_table_is_made_with_names_and_compared_by_identity(cls: type) -> None:
    assert all(field.kw_only for field in attrs.fields(cls))
    assert ("__eq__" in vars(cls)) == (cls is FieldShape)

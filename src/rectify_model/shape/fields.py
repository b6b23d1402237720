"""The one table of fields, read off the attrs classes.

Codecs, schemas, strategies and reference pages work from this table; none of them knows a class or
a field by name.
"""

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Any

import attrs

from rectify_model.model.annotation import Annotation
from rectify_model.shape.scalars import Scalar, scalar_of, snake_case

__all__ = ["ClassShape", "FieldShape", "Place", "classes_below", "shape_of"]


class Place(Enum):
    """Where a field stands in XML; its type alone decides, so that no class states it."""

    ATTRIBUTE = "attribute"
    """A simple value on one line."""
    ELEMENT = "element"
    """Prose, as the text of an element."""
    OBJECT = "object"
    """One object, as an element that bears the field's name."""
    LIST = "list"
    """An element that bears the field's name and holds one element, named by type, an entry."""


@attrs.frozen(kw_only=True)
class FieldShape:
    """One field of a class."""

    name: str
    """The attribute's name in Python, the key in JSON, the name in XML."""
    place: Place
    """Where the field stands in XML."""
    scalar: Scalar | None
    """What a simple value, or each entry of a list of them, looks like; None for objects."""
    cls: type
    """The class of the value or of each entry; one with a shape where `scalar` is None."""
    required: bool
    """Whether the field has no default."""
    default: object
    """The value that is left out of documents; None where the field is required."""
    since: str | None = None
    """The version of the documents that the field begins in; None for the first."""

    @property
    def many(self) -> bool:
        """Whether the field holds a tuple."""
        return self.place is Place.LIST

    @property
    def entry_name(self) -> str:
        """The XML name of a list's entries: the name of their type."""
        return self.scalar.name if self.scalar is not None else snake_case(self.cls.__name__)


@attrs.frozen(kw_only=True, eq=False)
class ClassShape:
    """A class and its fields, in the order in which they are written."""

    cls: type
    """The attrs class."""
    name: str
    """The class's name in XML."""
    fields: tuple[FieldShape, ...]
    """The fields, in the order of the class."""
    by_name: dict[str, FieldShape]
    """The fields by name."""


@cache
def shape_of(cls: type) -> ClassShape:
    """Return the table of fields of an attrs class."""
    fields = tuple(_field_shape(field) for field in attrs.fields(cls))
    return ClassShape(
        cls=cls,
        name=snake_case(cls.__name__),
        fields=fields,
        by_name={field.name: field for field in fields},
    )


def classes_below(root: type) -> Iterator[ClassShape]:
    """Yield the shape of `root` and of each class that it can hold, each once, outermost first."""
    waiting, seen = [root], {root}
    while waiting:
        shape = shape_of(waiting.pop(0))
        yield shape
        for field in shape.fields:
            if field.scalar is None and field.cls not in seen:
                seen.add(field.cls)
                waiting.append(field.cls)


def _field_shape(field: "attrs.Attribute[Any]") -> FieldShape:
    annotation = Annotation.of(field.type)
    scalar = scalar_of(annotation)
    required = field.default is attrs.NOTHING
    if required and annotation.since:
        msg = f"{field.name} is required, so documents from before {annotation.since} would break"
        raise TypeError(msg)
    return FieldShape(
        name=field.name,
        place=_place(scalar, many=annotation.many),
        scalar=scalar,
        cls=annotation.type,
        required=required,
        default=None if required else field.default,
        since=annotation.since,
    )


def _place(scalar: Scalar | None, *, many: bool) -> Place:
    if many:
        return Place.LIST
    if scalar is None:
        return Place.OBJECT
    return Place.ATTRIBUTE if scalar.one_line else Place.ELEMENT

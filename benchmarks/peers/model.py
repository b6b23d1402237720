"""Our model in another library's classes, derived from the shape: a new field needs no edit here.

Three things are made easier for the peers than for ours: a span is a string, no pattern and no
length is checked, and an object that is left out is None.
"""

from collections.abc import Callable
from functools import cache
from types import GenericAlias
from typing import Any, Final

import attrs

from rectify_model.model import Report, Span
from rectify_model.shape import ClassShape, FieldShape, shape_of

__all__ = ["NAMESPACE", "annotation_of", "default_of", "derived", "fields_of", "type_of"]

NAMESPACE: Final = "urn:rectify-model:1"

ClassFor = Callable[[type], Any]

# What a document says of itself beside the report: for the peers a field like any other.
_VERSION: Final = attrs.evolve(shape_of(Report).by_name["id"], name="schema_version")


def derived(make: Callable[[ClassShape, ClassFor], Any]) -> Any:
    """Return a peer's class for the report, made by `make` as are all those below it.

    Args:
        make: Makes a peer's class from a shape; what it is given beside it returns the peer's class
            for one of ours.
    """

    @cache
    def class_for(cls: type) -> Any:
        return make(shape_of(cls), class_for)

    return class_for(Report)


def fields_of(shape: ClassShape) -> tuple[FieldShape, ...]:
    """Return the fields of a class, the report's with the version of the format."""
    return (_VERSION, *shape.fields) if shape.cls is Report else shape.fields


def annotation_of(field: FieldShape, class_for: ClassFor) -> Any:
    """Return the annotation of a field in a peer's class."""
    one = type_of(field, class_for)
    if field.many:
        return GenericAlias(tuple, (one, ...))
    optional = not field.required and default_of(field) is None
    return one | None if optional else one


def type_of(field: FieldShape, class_for: ClassFor) -> Any:
    """Return the type of a field's value in a peer's class, or of each entry of a list."""
    if field.scalar is None:
        return class_for(field.cls)
    return str if field.cls is Span else field.cls


def default_of(field: FieldShape) -> Any:
    """Return the default of a field that is not required."""
    return None if field.scalar is None and not field.many else field.default

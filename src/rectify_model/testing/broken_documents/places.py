"""Where a defect can be planted: every object and every value of plain data, by the shape."""

from collections.abc import Iterator
from typing import Any

import attrs

from rectify_model.shape import ClassShape, FieldShape, shape_of
from rectify_model.testing.broken_documents.written import pointer

__all__ = ["Object", "Slot", "objects", "slots"]


@attrs.frozen(kw_only=True)
class Object:
    """An object of plain data."""

    path: str
    """Its JSON Pointer."""
    shape: ClassShape
    """Its fields."""
    plain: dict[Any, Any]
    """What it holds; a defect is planted in it."""


@attrs.frozen(kw_only=True)
class Slot:
    """A value of plain data: a field's, or an entry of its list."""

    path: str
    """Its JSON Pointer."""
    field: FieldShape
    """The field."""
    is_entry: bool
    """Whether it is an entry."""
    holder: Any
    """The object or list that holds it."""
    key: str | int
    """The name or the number that it is held by."""


def objects(plain: dict[Any, Any], shape: ClassShape, path: str = "") -> Iterator[Object]:
    """Yield an object and all objects below it, in the order of the fields."""
    yield Object(path=path, shape=shape, plain=plain)
    for field in shape.fields:
        if field.scalar is not None or field.name not in plain:
            continue
        here, value = pointer(path, field.name), plain[field.name]
        below = [(here, value)]
        if field.many:
            below = [(f"{here}/{index}", entry) for index, entry in enumerate(value)]
        for place, inner in below:
            yield from objects(inner, shape_of(field.cls), place)


def slots(plain: dict[Any, Any], shape: ClassShape) -> Iterator[Slot]:
    """Yield every value that is there."""
    for owner in objects(plain, shape):
        for field in owner.shape.fields:
            if field.name not in owner.plain:
                continue
            path, value = pointer(owner.path, field.name), owner.plain[field.name]
            yield Slot(path=path, field=field, is_entry=False, holder=owner.plain, key=field.name)
            for index in range(len(value)) if field.many else ():
                yield Slot(
                    path=f"{path}/{index}", field=field, is_entry=True, holder=value, key=index
                )

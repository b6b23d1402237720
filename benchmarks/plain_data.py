"""What a contestant's objects say, as the plain data that our JSON holds: so data are compared."""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any

import rectify_model as rm
from rectify_model.shape import FieldShape, Plain, Scalar, shape_of

__all__ = ["plain_data"]

Entries = Callable[[Any, FieldShape], Iterable[Any]]


def _entries(held: Any, _: FieldShape) -> Iterable[Any]:
    return () if held is None else held


def plain_data(value: Any, cls: type = rm.Report, entries: Entries = _entries) -> dict[str, Any]:
    """Return what an object with our names says; what is None or a default is left out.

    Args:
        value: The object.
        cls: Our class whose fields it has.
        entries: How the entries of a list are had from what the object holds for it.
    """
    plain: dict[str, Any] = {}
    for field in shape_of(cls).fields:
        held = getattr(value, field.name, None)
        if field.many:
            said: Any = [_one(entry, field, entries) for entry in entries(held, field)]
        else:
            said = None if held is None else _one(held, field, entries)
        if said is not None and said != _default(field):
            plain[field.name] = said
    return plain


def _one(held: Any, field: FieldShape, entries: Entries) -> Any:
    if field.scalar is None:
        return plain_data(held, field.cls, entries)
    return _scalar(held, field.scalar)


def _scalar(held: Any, scalar: Scalar) -> Plain:
    match held:
        case Enum():
            return _scalar(held.value, scalar)
        case str() if scalar.plain is not str:
            return scalar.from_text(held)
        case str() | bool() | int():
            return held
        case _:
            return scalar.to_plain(held)


def _default(field: FieldShape) -> Any:
    if field.many:
        return []
    if field.default is None:
        return None
    return {} if field.scalar is None else field.scalar.to_plain(field.default)

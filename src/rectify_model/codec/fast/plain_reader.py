"""Readers of plain data, as JSON holds it: a function for each class, made from its shape."""

from collections.abc import Callable
from functools import cache
from typing import Any

from rectify_model.codec.fast.instances import add_default, add_finish, add_start
from rectify_model.codec.fast.scalars import from_plain
from rectify_model.codec.fast.source import Source
from rectify_model.migration import CURRENT, shapes_at
from rectify_model.shape import ClassShape, FieldShape, shape_of

__all__ = ["plain_reader", "plain_reader_source"]


@cache
def plain_reader(cls: type, version: str = CURRENT) -> Callable[[Any, Callable[[int], None]], Any]:
    """Return the function that makes an instance of a class of its plain form.

    It takes the plain form, and a function that it tells of all colons that names are followed by
    and texts hold. It raises an error where the plain form is not exactly that of an instance. That
    no text holds what a document can only escape is left to be found out.
    """
    return plain_reader_source(shape_of(cls), version).compiled()


def plain_reader_source(shape: ClassShape, version: str = CURRENT) -> Source:
    """Return the source of the reader of a class in documents of a version."""
    known = shapes_at(version)(shape.cls).by_name
    source = Source(f"read_{shape.name}(plain, tell)")
    source.unfit_if("type(plain) is not dict")
    required = sum(field.required for field in shape.fields)
    source.add(f"taken, names = {required}, len(plain)", "tell(names)")
    add_start(source, shape)
    for field in shape.fields:
        if field.name in known:
            _add_field(source, field, version)
        else:
            add_default(source, field)
    # There is a name that no field has.
    source.unfit_if("taken != names")
    add_finish(source, shape)
    return source


def _add_field(source: Source, field: FieldShape, version: str) -> None:
    """Add what sets a field of `made`."""
    if field.required:
        source.add(f'value = plain["{field.name}"]')
        _add_value(source, field, version)
        source.add(f"made.{field.name} = value")
        return
    with source.block(f'if "{field.name}" in plain:'):
        source.add(f'value = plain["{field.name}"]')
        _add_value(source, field, version)
        source.add(f"made.{field.name} = value", "taken += 1")
    with source.block("else:"):
        add_default(source, field)


def _add_value(source: Source, field: FieldShape, version: str) -> None:
    """Add what turns the plain `value` of a field into the field's value."""
    if field.many:
        source.unfit_if("type(value) is not list")
    if field.scalar is None:
        read = source.name(f"read_{field.entry_name}", plain_reader(field.cls, version))
        one = f"{read}(value, tell)"
        source.add(f"value = tuple([{one} for value in value])" if field.many else f"value = {one}")
    elif not field.many:
        from_plain(source, field.scalar)
    else:
        source.add("entries = []")
        with source.block("for value in value:"):
            from_plain(source, field.scalar)
            source.add("entries.append(value)")
        source.add("value = tuple(entries)")

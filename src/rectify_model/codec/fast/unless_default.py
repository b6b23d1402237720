"""What both writers share: a field is written where it differs from its default."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum

from rectify_model.codec.fast.source import Source
from rectify_model.shape import FieldShape, shape_of

__all__ = ["unless_default"]


@contextmanager
def unless_default(source: Source, field: FieldShape) -> Iterator[None]:
    """Add what is done with `value`, the field's value in `node`, where it must be written."""
    source.add(f"value = node.{field.name}")
    if field.required:
        yield
        return
    with source.block(f"if {_differs(source, field, 'value', field.default)}:"):
        yield


def _differs(source: Source, field: FieldShape, value: str, default: object) -> str:
    """Return the condition under which a field's value is not its default."""
    if default is None:
        return f"{value} is not None"
    if not default:
        return value
    if field.scalar is None:
        # Quicker than to ask the class: most often it is the default itself that a reader set.
        held = ((each, getattr(default, each.name)) for each in shape_of(field.cls).fields)
        differs = (_differs(source, each, f"{value}.{each.name}", one) for each, one in held)
        itself = source.name(f"default_{field.name}", default)
        return f"{value} is not {itself} and ({' or '.join(differs)})"
    named = source.name(f"default_{field.name}", default)
    return f"{value} is not {named}" if isinstance(default, Enum) else f"{value} != {named}"

"""Writers of plain data, as JSON holds it: a function for each class, made from its shape."""

from collections.abc import Callable
from functools import cache
from itertools import takewhile
from typing import Any

from rectify_model.codec.fast.scalars import plain_of
from rectify_model.codec.fast.source import Source
from rectify_model.codec.fast.unless_default import unless_default
from rectify_model.shape import ClassShape, FieldShape, shape_of

__all__ = ["plain_writer", "plain_writer_source"]


@cache
def plain_writer(cls: type) -> Callable[[Any], dict[str, Any]]:
    """Return the function that gives the plain form of an instance of a class."""
    return plain_writer_source(shape_of(cls)).compiled()


def plain_writer_source(shape: ClassShape) -> Source:
    """Return the source of the writer of a class."""
    source = Source(f"plain_{shape.name}(node)")
    required = list(takewhile(lambda field: field.required, shape.fields))
    for field in required:
        source.add(f"{field.name} = node.{field.name}")
    held = (f'"{field.name}": {_plain(source, field, field.name)}' for field in required)
    source.add(f"plain = {{{', '.join(held)}}}")
    for field in shape.fields[len(required) :]:
        with unless_default(source, field):
            source.add(f'plain["{field.name}"] = {_plain(source, field, "value")}')
    source.add("return plain")
    return source


def _plain(source: Source, field: FieldShape, value: str) -> str:
    """Return the expression of the plain form of a field's value."""
    if field.scalar is None:
        write = source.name(f"plain_{shape_of(field.cls).name}", plain_writer(field.cls))
        return f"list(map({write}, {value}))" if field.many else f"{write}({value})"
    if not field.many:
        return plain_of(source, field.scalar, value)
    plain = plain_of(source, field.scalar, "entry")
    return f"list({value})" if plain == "entry" else f"[{plain} for entry in {value}]"

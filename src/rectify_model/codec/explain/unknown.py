"""What a document of another version holds beside the fields of its version, or of ours."""

from collections.abc import Callable, Iterator
from typing import Any

from rectify_model.codec.explain.document import escape_pointer
from rectify_model.codec.explain.shown import shown_name
from rectify_model.codec.versions import SCHEMA_VERSION
from rectify_model.problems import Problem, ProblemKind
from rectify_model.shape import ClassShape

__all__ = ["unknown_fields"]


def unknown_fields(
    plain: dict[str, Any],
    shape: ClassShape,
    kind: ProblemKind,
    shapes: Callable[[type], ClassShape],
    path: str = "",
) -> Iterator[Problem]:
    """Take the unknown fields out of an object and all that it holds; yield a problem for each.

    Args:
        plain: The object's fields, which are changed.
        shape: The fields that are known.
        kind: What the problems are.
        shapes: Gives the fields that are known of a class below.
        path: Where the object stands.
    """
    for name in [name for name in plain if name not in shape.by_name]:
        del plain[name]
        yield kind.at(
            path=f"{path}/{escape_pointer(name)}",
            owner=shape.name,
            name=shown_name(name),
            current=SCHEMA_VERSION,
        )
    for field in shape.fields:
        if field.scalar is not None or field.name not in plain:
            continue
        here, value = f"{path}/{field.name}", plain[field.name]
        objects = {here: value}
        if field.many and type(value) is list:
            objects = {f"{here}/{index}": entry for index, entry in enumerate(value)}
        for place, inner in objects.items():
            if type(inner) is dict:
                yield from unknown_fields(inner, shapes(field.cls), kind, shapes, place)

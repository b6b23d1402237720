"""What a document of a newer version holds beside the fields that this release knows."""

from collections.abc import Iterator
from typing import Any

from rectify_model.codec.explain.document import escape_pointer
from rectify_model.codec.explain.shown import shown_name
from rectify_model.codec.problem_kinds import NEWER_FIELD
from rectify_model.codec.versions import SCHEMA_VERSION
from rectify_model.problems import Problem
from rectify_model.shape import ClassShape, shape_of

__all__ = ["newer_fields"]


def newer_fields(plain: dict[str, Any], shape: ClassShape, path: str = "") -> Iterator[Problem]:
    """Take the unknown fields out of an object and all that it holds; yield a warning for each."""
    for name in [name for name in plain if name not in shape.by_name]:
        del plain[name]
        yield NEWER_FIELD.at(
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
                yield from newer_fields(inner, shape_of(field.cls), place)

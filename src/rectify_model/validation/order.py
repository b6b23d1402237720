"""Where a JSON Pointer stands in a report, to sort by."""

from functools import cache
from typing import Any

from rectify_model.model import Report
from rectify_model.pointers import parts
from rectify_model.shape import shape_of

__all__ = ["place_of"]


def place_of(report: Report, path: str) -> list[int]:
    """Return the place of a pointer, or of the nearest object above it.

    Places sort as the document goes: they count the fields and the entries on the way.
    """
    place: list[int] = []
    node: Any = report
    cls: type = Report
    steps = iter(parts(path))
    for step in steps:
        ways = _ways(cls)
        if step not in ways or not (value := getattr(node, step)):
            break
        field, many, cls = ways[step]
        index = next(steps, "") if many else ""
        if many and not (index.isdecimal() and int(index) < len(value)):
            break
        place += [field, int(index)] if many else [field]
        node = value[int(index)] if many else value
    return place


@cache
def _ways(cls: type) -> dict[str, tuple[int, bool, type]]:
    """Return the fields that hold objects: their place, whether they hold several, the class."""
    fields = [field for field in shape_of(cls).fields if field.scalar is None]
    return {field.name: (place, field.many, field.cls) for place, field in enumerate(fields)}

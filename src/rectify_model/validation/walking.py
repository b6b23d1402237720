"""The objects of a report with their JSON Pointers (RFC 6901), and where a pointer stands."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from rectify_model.model import Report
from rectify_model.shape import shape_of

__all__ = ["node_at", "place_of", "walked"]

_Holder = tuple[str, bool, "_Holders"]
_Holders = tuple[_Holder, ...]
"""The fields that hold objects: name, whether it holds several, and the fields of those objects."""


def walked(report: Report, aside: tuple[type, ...] = ()) -> Sequence[tuple[str, Any]]:
    """Return a report and all objects below it, outermost first, with their pointers.

    Args:
        report: The report to walk through.
        aside: The classes whose objects are left out, together with what stands below those.
    """
    found: list[tuple[str, Any]] = []

    def walk(node: Any, path: str, holders: _Holders) -> None:
        found.append((path, node))
        for name, many, below in holders:
            if not (value := getattr(node, name)):
                continue
            if not many:
                walk(value, f"{path}/{name}", below)
            elif below:
                for index, entry in enumerate(value):
                    walk(entry, f"{path}/{name}/{index}", below)
            else:
                found.extend([(f"{path}/{name}/{at}", each) for at, each in enumerate(value)])

    walk(report, "", _holders(Report, aside))
    return found


def node_at(report: Report, path: str) -> Any:
    """Return what stands at a pointer."""
    node: Any = report
    for step in path.split("/")[1:]:
        node = node[int(step)] if isinstance(node, tuple) else getattr(node, step)
    return node


def place_of(report: Report, path: str) -> list[int]:
    """Return the place of a pointer, or of the nearest object above it, to sort by.

    Places sort as the document goes: they count the fields and the entries on the way.
    """
    place: list[int] = []
    node, holders = report, _holders(Report, ())
    steps = iter(path.split("/")[1:])
    for step in steps:
        field = next((at for at, (name, _, _) in enumerate(holders) if name == step), None)
        if field is None or not (value := getattr(node, step)):
            break
        _, many, holders = holders[field]
        index = next(steps, "") if many else ""
        if many and not (index.isdecimal() and int(index) < len(value)):
            break
        place += [field, int(index)] if many else [field]
        node = value[int(index)] if many else value
    return place


@cache
def _holders(cls: type, aside: tuple[type, ...]) -> _Holders:
    return tuple(
        (field.name, field.many, _holders(field.cls, aside))
        for field in shape_of(cls).fields
        if field.scalar is None and field.cls not in aside
    )

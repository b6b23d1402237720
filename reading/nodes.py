"""A reading, told as the nodes that a marked text has."""

from collections.abc import Iterator
from typing import Final

from reading.marked import Node
from rectify_model.model import FocusArea, Section, Topic
from rectify_model.model.item import Matter
from rectify_model.text import Reading

__all__ = ["MATTERS", "Told", "told"]

MATTERS: Final = frozenset({"item", "task", "measure"})
"""The roles of what answers an inspection; a text that is no report has none."""

_Gatherer = Section | FocusArea | Topic
_Below: Final = (
    ("statements", "statement"),
    ("items", "item"),
    ("tasks", "task"),
    ("topics", "topic"),
    ("focus_areas", "area"),
)

Told = tuple[Node, Matter | None]
"""A node, and the item or task that it is, where it is one."""


def told(reading: Reading) -> list[Told]:
    """Return the nodes of a reading that have words of their own, in the order of the source.

    An area whose one item or task is headed by the area's own words counts as that item or task.
    """
    starts: dict[str, int] = {}
    for piece in reading.pieces:
        if piece.path:
            starts.setdefault(piece.path, piece.start)
    found = [
        one
        for at, section in enumerate(reading.report.sections)
        for one in _gatherer(section, f"section {section.kind}", f"/sections/{at}", starts)
    ]
    return sorted(found, key=lambda one: one[0].start)


def _gatherer(node: _Gatherer, role: str, path: str, starts: dict[str, int]) -> Iterator[Told]:
    only = (*node.items, *node.tasks)
    matter = None
    if role == "area" and len(only) == 1:
        below = "items" if node.items else "tasks"
        if _start(f"{path}/{below}/0", ("label", "title"), starts) is None:
            role, matter = below.removesuffix("s"), only[0]
    if (own := _start(path, ("label", "title"), starts)) is not None:
        yield _node(role, own, node.label, node.title), matter
    for field, name in _Below:
        for at, each in enumerate(getattr(node, field, ())):
            there = f"{path}/{field}/{at}"
            if isinstance(each, FocusArea | Topic):
                yield from _gatherer(each, name, there, starts)
                continue
            if (own := _start(there, ("label", "title"), starts)) is not None:
                is_matter = isinstance(each, Matter)
                yield _node(name, own, each.label, each.title), each if is_matter else None
            for place, measure in enumerate(getattr(each, "measures", ())):
                fields = ("label", "lead", "text")
                first = _start(f"{there}/measures/{place}", fields, starts)
                if first is not None:
                    yield _node("measure", first, measure.label, None), None


def _start(path: str, fields: tuple[str, ...], starts: dict[str, int]) -> int | None:
    found = [starts[f"{path}/{field}"] for field in fields if f"{path}/{field}" in starts]
    return min(found, default=None)


def _node(role: str, start: int, label: str | None, title: str | None) -> Node:
    return Node(role=role, start=start, until=start, label=label, title=title)

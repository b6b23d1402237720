"""The nodes of a report that bear a mark (标号): headings, items, tasks, measures and points."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

import attrs

from rectify_model.numbering import Marker, MarkKind, label_marker
from rectify_model.shape import shape_of
from rectify_model.validation.context import Context

__all__ = ["Marked", "marked"]


@attrs.define(eq=False)
class Marked:
    """A node that bears a mark; or a list of nodes marked 1, 2, 3 with no mark below them.

    In such a list the first mark alone can be odd, and most marks of a report stand in one.
    """

    path: str
    """The JSON Pointer of the node, or of the first of the list."""
    label: str
    """The words of the mark, of the first in a list."""
    node: Any
    """The node itself, or the last of the list."""
    owner: Any
    """What it is a part of."""
    markers: Sequence[Marker]
    """What the label says, or the labels of the list say."""
    kind: MarkKind
    """How their numbers are written, or were meant to be."""
    above: tuple[str, ...]
    """The pointers of the marked nodes that they stand below, outermost first."""

    @property
    def number(self) -> int:
        """The number that the mark says, the last in a list."""
        return self.markers[-1].number

    @property
    def is_interrupted(self) -> bool:
        """Whether a paragraph without a mark stands between it and what follows."""
        # A matter keeps the prose between its measures, such as 整改成效：, itself.
        matter = self.owner if self.kind.is_ordinal else None
        return bool(getattr(self.node, "paragraphs", ()) or getattr(matter, "paragraphs", ()))


def marked(context: Context) -> Sequence[Marked]:
    """Return the nodes that bear a mark, in the order of the document."""
    found: list[Marked] = []
    _collect(context.report, "", (), found)
    return found


def _collect(owner: Any, path: str, above: tuple[str, ...], found: list[Marked]) -> None:
    for name, leads_on in _labelled_lists(owner.__class__):
        nodes = getattr(owner, name)
        if nodes and not leads_on and (row := _row(tuple([node.label for node in nodes]))):
            label, last = nodes[0].label, nodes[-1]
            found.append(Marked(f"{path}/{name}/0", label, last, owner, row, row[0].kind, above))
            continue
        for index, node in enumerate(nodes):
            place, label, now_above = f"{path}/{name}/{index}", node.label, above
            if label and (marker := label_marker(label)):
                found.append(Marked(place, label, node, owner, (marker,), marker.kind, above))
                now_above = (*above, place)
            if leads_on:
                _collect(node, place, now_above, found)


@lru_cache(maxsize=1024)
def _row(labels: Sequence[str | None]) -> Sequence[Marker]:
    """Return the marks that labels are, where they are 1, 2, 3 of one kind; else none."""
    markers = [marker for label in labels if label and (marker := label_marker(label))]
    numbers = [marker.number for marker in markers]
    is_row = numbers == [*range(1, len(labels) + 1)] and len({each.kind for each in markers}) == 1
    return markers if is_row else ()


@cache
def _labelled_lists(cls: type) -> Sequence[tuple[str, bool]]:
    """Return the fields that hold nodes with a label, each with whether more stand below those.

    Such nodes stand right below one another, from the report down to the measure.
    """
    fields = [field for field in shape_of(cls).fields if field.scalar is None]
    labelled = [field for field in fields if "label" in shape_of(field.cls).by_name]
    return [(field.name, bool(_labelled_lists(field.cls))) for field in labelled]

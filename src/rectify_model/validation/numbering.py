"""RM101–RM104: whether headings, items and measures count on.

The reader of published text finds the same while it reads, by the same count; see `numbering/`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from rectify_model.numbering import Count, Finding, Marker, MarkKind, leading_marker, levels_of
from rectify_model.numbering.problem_kinds import (
    NUMBER_BACKWARDS,
    NUMBER_REPEATED,
    NUMBER_SKIPPED,
    WRONG_LEVEL_MARK,
)
from rectify_model.problems import ProblemKind
from rectify_model.validation.context import Context
from rectify_model.validation.rule import Breach, Rule, breach, rule

__all__ = ["RULES"]

_STANDARD = "GB/T 9704-2012: the levels are marked 一、 （一） 1. （1）; a count goes on by one"


@rule(WRONG_LEVEL_MARK, rests_on=_STANDARD)
def wrong_level_mark(context: Context) -> Iterator[Breach]:
    """A mark counts on from the one before it, but is written as marks of another level are.

    序号接续上一项，但用了其他层级的标法。

    Why: who cites 第（二）项 does not find it.

    Fails:
        {"sections": [{"statements": [
            {"label": "（一）"}, {"label": "（2）"}, {"label": "（三）"}]}]}

    Passes:
        {"sections": [{"statements": [
            {"label": "（一）"}, {"label": "（二）"}, {"label": "（三）"}]}]}
    """
    yield from _found(context, WRONG_LEVEL_MARK)


@rule(NUMBER_REPEATED, rests_on=_STANDARD)
def number_repeated(context: Context) -> Iterator[Breach]:
    """A number stands twice in a row.

    同一序号连续出现两次。

    Why: two headings cannot be told apart by their number.

    Fails:
        {"sections": [{"label": "一、"}, {"label": "一、"}]}

    Passes:
        {"sections": [{"label": "一、"}, {"label": "二、"}]}
    """
    yield from _found(context, NUMBER_REPEATED)


@rule(NUMBER_SKIPPED, rests_on=_STANDARD)
def number_skipped(context: Context) -> Iterator[Breach]:
    """A number is left out.

    序号跳号。

    Why: a reader cannot tell whether an item was dropped or miscounted.

    Fails:
        {"sections": [{"label": "一、"}, {"label": "三、"}]}

    Passes:
        {"sections": [{"label": "一、"}, {"label": "二、"}]}
    """
    yield from _found(context, NUMBER_SKIPPED)


@rule(NUMBER_BACKWARDS, rests_on=_STANDARD)
def number_backwards(context: Context) -> Iterator[Breach]:
    """A number is smaller than the one before it in the same list.

    序号倒退。

    Why: the order of the items is in doubt.

    Fails:
        {"sections": [{"label": "一、"}, {"label": "二、"}, {"label": "一、"}]}

    Passes:
        {"sections": [{"label": "一、"}, {"label": "二、"}, {"label": "三、"}]}
    """
    yield from _found(context, NUMBER_BACKWARDS)


RULES: tuple[Rule, ...] = (wrong_level_mark, number_repeated, number_skipped, number_backwards)


def _found(context: Context, kind: ProblemKind) -> Iterator[Breach]:
    marked = _marked(context)
    for finding in context.cached(_findings):
        if finding.kind is kind:
            yield breach(f"{marked[finding.offset].path}/label", **finding.details)


@attrs.frozen
class _Marked:
    """A labelled node of a report."""

    path: str
    node: Any
    owner: Any
    marker: Marker

    @property
    def kind(self) -> MarkKind:
        """How its number is written."""
        return self.marker.kind

    @property
    def number(self) -> int:
        """The number that its mark says."""
        return self.marker.number

    @property
    def is_interrupted(self) -> bool:
        """Whether a paragraph without a mark stands between it and what follows."""
        # A matter keeps the prose between its measures, such as 整改成效：, itself.
        matter = self.owner if self.kind.is_ordinal else None
        return bool(getattr(self.node, "paragraphs", ()) or getattr(matter, "paragraphs", ()))


def _marked(context: Context) -> Sequence[_Marked]:
    return context.cached(_labelled)


def _labelled(context: Context) -> tuple[_Marked, ...]:
    """Return the nodes that bear a mark, in the order in which they were printed."""
    marked = {
        path: _Marked(path, node, context.node(_parent(path)), marker)
        for path, node in context.walked
        if (label := getattr(node, "label", None)) and (marker := leading_marker(f"{label} "))
    }
    # Items and topics right below one heading stand in two fields; their numbers tell the order.
    fields: dict[str, set[str]] = defaultdict(set)
    for path in marked:
        fields[_parent(path)].add(path.split("/")[-2])
    mixed = {parent for parent, names in fields.items() if len(names) > 1}

    def order(each: _Marked) -> list[int]:
        steps = each.path.split("/")
        paths = ("/".join(steps[:end]) for end in range(3, len(steps) + 1, 2))
        return [
            marked[path].number
            if path in marked and _parent(path) in mixed
            else context.order[path]
            for path in paths
        ]

    return tuple(sorted(marked.values(), key=order))


def _parent(path: str) -> str:
    return path.rsplit("/", 2)[0]


def _findings(context: Context) -> tuple[Finding, ...]:
    """Count through the marks of a report as the reader counts through those of a text."""
    marked = _marked(context)
    markers = [each.marker for each in marked]
    levels = levels_of(markers)
    count = Count(markers, levels)
    open_marks: list[_Marked] = []
    for place, each in enumerate(marked):
        kind = count.kind_of_next(each.node.label, place, open_marks)
        while open_marks and not each.path.startswith(f"{open_marks[-1].path}/"):
            open_marks.pop()
        open_marks.append(attrs.evolve(each, marker=attrs.evolve(each.marker, kind=kind)))
    return tuple(count.findings)

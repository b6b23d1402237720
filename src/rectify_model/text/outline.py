"""Paragraphs become an outline: each mark finds its level, and odd numbers are told.

Publishers order the levels differently and skip some, so the order is taken from the text: a kind
of mark that starts to count right after another kind stands below it. Only where the text does not
tell does the order of GB/T 9704-2012 decide.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cmp_to_key
from itertools import pairwise

from rectify_model.text.counting import Count, Finding
from rectify_model.text.headings import Heading
from rectify_model.text.markers import BARE_KINDS, Marker, MarkKind
from rectify_model.text.paragraphs import Paragraph

__all__ = ["outline"]


def outline(paragraphs: Sequence[Paragraph]) -> tuple[Heading, tuple[Finding, ...]]:
    """Return the outline of numbered paragraphs as a root heading, and what is odd about it."""
    markers = [paragraph.marker for paragraph in paragraphs if paragraph.marker]
    levels = _levels(markers)
    root = Heading()
    count = Count(markers, levels)
    stack = [root]
    for paragraph in paragraphs:
        if paragraph.marker is None:
            stack[-1].paragraphs.append(paragraph.passage)
            continue
        kind = count.kind_of_next(paragraph.passage, stack[1:])
        heading = Heading(
            kind=kind,
            number=paragraph.marker.number if paragraph.label else None,
            passage=paragraph.passage,
            label=paragraph.label,
            content=paragraph.content,
        )
        while stack[-1].kind is not None and levels[stack[-1].kind] >= levels[kind]:
            stack.pop()
        stack[-1].children.append(heading)
        stack.append(heading)
    return root, tuple(count.findings)


def _levels(markers: Sequence[Marker]) -> dict[MarkKind, int]:
    """Return each kind's level, 0 for the outermost."""
    below = Counter(
        (upper.kind, lower.kind) for upper, lower in pairwise(markers) if lower.number == 1
    )

    def compare(one: MarkKind, other: MarkKind) -> int:
        told = not {one, other} & BARE_KINDS
        evidence = below[other, one] - below[one, other] if told else 0
        return evidence or one.rank - other.rank

    ordered = sorted({marker.kind for marker in markers}, key=lambda kind: kind.rank)
    return {kind: level for level, kind in enumerate(sorted(ordered, key=cmp_to_key(compare)))}

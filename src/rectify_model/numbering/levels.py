"""Which kind of mark stands above which: taken from the text itself, then from the standard.

A kind of mark that starts to count right after another kind stands below it. Only where the marks
do not tell does the order of GB/T 9704-2012 decide. Such evidence may run in a circle, so the kinds
are taken one by one, each time the one that the least speaks against: that is always an order.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from rectify_model.arguments import typed
from rectify_model.numbering.marks import BARE_KINDS, Marker, MarkKind

__all__ = ["levels_of"]


@typed
def levels_of(markers: Sequence[Marker]) -> dict[MarkKind, int]:
    """Return each kind's level, 0 for the outermost."""
    below = Counter(_nestings(markers))
    left = sorted({marker.kind for marker in markers}, key=lambda kind: kind.rank)
    levels: dict[MarkKind, int] = {}
    while left:
        outermost = min(left, key=lambda kind: _speaks_against(kind, left, below))
        levels[outermost] = len(levels)
        left.remove(outermost)
    return levels


def _nestings(markers: Sequence[Marker]) -> Iterator[tuple[MarkKind, MarkKind]]:
    """Yield which kind begins to count below which.

    What begins after 二是 may as well stand above it, where the next 一是 begins a new count.
    """
    following: dict[MarkKind, int] = {}
    for place in range(len(markers) - 2, -1, -1):
        upper, lower = markers[place], markers[place + 1]
        following[lower.kind] = lower.number
        goes_on = following.get(upper.kind, upper.number + 1) == upper.number + 1
        is_told = lower.number == 1 and not {upper.kind, lower.kind} & BARE_KINDS
        if is_told and (goes_on or not upper.kind.is_ordinal):
            yield upper.kind, lower.kind


def _speaks_against(
    kind: MarkKind, left: Sequence[MarkKind], below: Counter[tuple[MarkKind, MarkKind]]
) -> int:
    """Return how often a kind begins below the others, where it does so more often than they."""
    return sum(max(0, below[other, kind] - below[kind, other]) for other in left)

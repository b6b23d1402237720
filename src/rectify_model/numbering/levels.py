"""Which kind of mark stands above which: taken from the text itself, then from the standard.

A kind of mark that starts to count right after another kind stands below it. Only where the marks
do not tell does the order of GB/T 9704-2012 decide.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cmp_to_key
from itertools import pairwise

from rectify_model.arguments import typed
from rectify_model.numbering.marks import BARE_KINDS, Marker, MarkKind

__all__ = ["levels_of"]


@typed
def levels_of(markers: Sequence[Marker]) -> dict[MarkKind, int]:
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

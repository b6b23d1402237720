"""Whether each number counts on, and what was meant where it does not."""

from abc import abstractmethod
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

import attrs

from rectify_model.numbering import problem_kinds
from rectify_model.numbering.marks import Marker, MarkKind
from rectify_model.problems import ProblemKind

__all__ = ["Count", "Finding", "Numbered"]

_LOOKALIKES = (
    {MarkKind.CHINESE_BRACKETS, MarkKind.ARABIC_BRACKETS},
    {MarkKind.CHINESE, MarkKind.ARABIC},
)


@attrs.frozen(kw_only=True)
class Finding:
    """An oddity at some place of the source."""

    kind: ProblemKind
    """What is odd."""
    offset: int
    """Where it stands: its offset in a source, or its place among the nodes of a report."""
    details: dict[str, object]
    """What the message names."""


class Numbered(Protocol):
    """A heading that a mark may stand below."""

    @property
    @abstractmethod
    def kind(self) -> MarkKind | None:
        """How its number is written."""

    @property
    @abstractmethod
    def number(self) -> int | None:
        """The number that its mark says."""

    @property
    @abstractmethod
    def is_interrupted(self) -> bool:
        """Whether a paragraph without a mark stands between it and what follows."""


class Count:
    """The state of counting: the last number of each kind of mark."""

    def __init__(self, markers: Sequence[Marker], levels: dict[MarkKind, int]) -> None:
        """Begin to count through marks of known levels."""
        self.findings: list[Finding] = []
        self._markers = markers
        self._next = 0
        self._last: dict[MarkKind, int] = {}
        # After 1. 1. a publisher goes on with 2., or with the 3. that would have been right.
        self._also_next: dict[MarkKind, int] = {}
        self._levels = levels
        self._running = _running_kinds(markers, levels)
        self._ahead = _next_by_level([levels[marker.kind] for marker in markers], len(levels))

    def kind_of_next(self, label: str, place: int, open_headings: Sequence[Numbered]) -> MarkKind:
        """Return the kind that the next mark was meant to have, and note what is odd about it.

        Args:
            label: The words of the mark.
            place: Where it stands, in the caller's own count.
            open_headings: The headings that it may stand below, outermost first.
        """
        marker = self._markers[self._next]
        self._next += 1
        kind, number = marker.kind, marker.number
        also_next = number + 1
        sibling = next((each for each in open_headings if each.kind is kind), None)
        if not self._counts_on(marker, sibling):
            meant = self._meant(marker, open_headings)
            if meant is not None:
                kind, oddity, expected = meant, problem_kinds.WRONG_LEVEL_MARK, number
            else:
                last = self._last.get(kind, 0)
                goes_on = sibling is not None or (kind in self._running and last <= number)
                expected = last + 1 if goes_on else 1
                oddity = _oddity(number, expected)
                also_next = expected + 1
            self._note(label, place, oddity, kind.written(expected))
        self._last[kind] = number
        self._also_next[kind] = also_next
        return kind

    def _counts_on(self, marker: Marker, sibling: Numbered | None) -> bool:
        """Tell whether a number is the next one, or the first of a new list.

        Numbers may run on over the headings above them, as （1） to （43） do in some reports.
        """
        if marker.number in {self._last.get(marker.kind, 0) + 1, self._also_next.get(marker.kind)}:
            return marker.number == 1 or sibling is not None or marker.kind in self._running
        # A paragraph in between, such as 整改成效：, begins a new list of measures.
        return marker.number == 1 and (sibling is None or sibling.is_interrupted)

    def _meant(self, marker: Marker, open_headings: Sequence[Numbered]) -> MarkKind | None:
        """Return the kind of the open list that the number continues, if the text bears it out."""
        for heading in reversed(open_headings):
            kind = heading.kind
            if kind is None or kind is marker.kind or heading.number != marker.number - 1:
                continue
            following = self._ahead[self._next][self._levels[kind]]
            ahead = self._markers[following] if following is not None else None
            if ahead is not None and ahead.kind is kind:
                if ahead.number == marker.number + 1:
                    return kind
            elif {kind, marker.kind} in _LOOKALIKES and not self._goes_on_after(marker):
                return kind
        return None

    def _goes_on_after(self, marker: Marker) -> bool:
        ahead = self._markers[self._next : self._next + 1]
        return any(each.kind is marker.kind and each.number == marker.number + 1 for each in ahead)

    def _note(self, label: str, place: int, oddity: ProblemKind, expected: str) -> None:
        details: dict[str, object] = {"label": label, "expected": expected}
        self.findings.append(Finding(kind=oddity, offset=place, details=details))


def _oddity(number: int, expected: int) -> ProblemKind:
    if number == expected - 1:
        return problem_kinds.NUMBER_REPEATED
    return problem_kinds.NUMBER_SKIPPED if number > expected else problem_kinds.NUMBER_BACKWARDS


def _running_kinds(markers: Sequence[Marker], levels: dict[MarkKind, int]) -> set[MarkKind]:
    """Return the kinds whose numbers run on over the headings above them.

    Such a kind goes on below a new heading at least as often as it begins anew.
    """
    balance: Counter[MarkKind] = Counter()
    last: dict[MarkKind, int] = {}
    interrupted: set[MarkKind] = set()
    for marker in markers:
        kind = marker.kind
        if marker.number == 1:
            balance[kind] -= 1
        elif kind in interrupted and marker.number == last[kind] + 1:
            balance[kind] += 1
        last[kind] = marker.number
        interrupted.discard(kind)
        interrupted |= {other for other in last if levels[other] > levels[kind]}
    return {kind for kind, surplus in balance.items() if surplus >= 0}


def _next_by_level(levels: Sequence[int], depth: int) -> list[tuple[int | None, ...]]:
    """Return, for each place and level, the next place whose mark stands on it or above it."""
    ahead: list[tuple[int | None, ...]] = [(None,) * depth]
    for place in range(len(levels) - 1, -1, -1):
        after = ahead[-1]
        ahead.append(
            tuple(place if levels[place] <= level else after[level] for level in range(depth))
        )
    return ahead[::-1]

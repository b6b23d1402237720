"""Whether each number counts on, and what was meant where it does not."""

from abc import abstractmethod
from collections.abc import Sequence
from itertools import accumulate
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
_FIRST = (1, 1)


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
        # After 1. 1. a publisher goes on with 2., or with the 3. that would have been right.
        self._next_numbers: dict[MarkKind, tuple[int, int]] = {}
        self._levels = levels
        self._running: dict[MarkKind, bool] = {}
        self._ahead: dict[int, int] = {}

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
        right_next = number + 1
        sibling: Numbered | None
        for sibling in open_headings:
            if sibling.kind is kind:
                break
        else:
            sibling = None
        if not self._counts_on(marker, sibling):
            meant = self._meant(marker, open_headings)
            if meant is not None:
                kind, oddity, expected = meant, problem_kinds.WRONG_LEVEL_MARK, number
            else:
                following, _ = self._next_numbers.get(kind, _FIRST)
                goes_on = sibling is not None or (self._runs_on(kind) and following <= number + 1)
                expected = following if goes_on else 1
                oddity = _oddity(number, expected)
                right_next = expected + 1
            self._note(label, place, oddity, kind.written(expected))
        self._next_numbers[kind] = number + 1, right_next
        return kind

    def count_on(self, markers: Sequence[Marker]) -> None:
        """Take in the next marks, which count on from the last one as its siblings."""
        self._next += len(markers)
        following = markers[-1].number + 1
        self._next_numbers[markers[-1].kind] = following, following

    def _counts_on(self, marker: Marker, sibling: Numbered | None) -> bool:
        """Tell whether a number is the next one, or the first of a new list.

        Numbers may run on over the headings above them, as （1） to （43） do in some reports.
        """
        if marker.number in self._next_numbers.get(marker.kind, _FIRST):
            return marker.number == 1 or sibling is not None or self._runs_on(marker.kind)
        # A paragraph in between, such as 整改成效：, begins a new list of measures.
        return marker.number == 1 and (sibling is None or sibling.is_interrupted)

    def _meant(self, marker: Marker, open_headings: Sequence[Numbered]) -> MarkKind | None:
        """Return the kind of the open list that the number continues, if the text bears it out."""
        goes_on = self._goes_on_after(marker, open_headings)
        is_doubled = any(
            (heading.kind, heading.number) == (marker.kind, marker.number)
            for heading in open_headings
        )
        for heading in reversed(open_headings):
            kind = heading.kind
            if kind is None or kind is marker.kind or heading.number != marker.number - 1:
                continue
            ahead = self._next_up_to(self._levels[kind])
            if ahead is not None and ahead.kind is kind:
                if ahead.number == marker.number + 1:
                    return kind
            elif {kind, marker.kind} in _LOOKALIKES and not (goes_on or is_doubled):
                return kind
        return None

    def _runs_on(self, kind: MarkKind) -> bool:
        if kind not in self._running:
            self._running[kind] = _runs_on(kind, self._markers, self._levels)
        return self._running[kind]

    def _next_up_to(self, level: int) -> Marker | None:
        """Return the next mark that stands on a level or above it."""
        # What was found before is still the next unless it was passed: each mark is seen once.
        place = max(self._next, self._ahead.get(level, 0))
        while place < len(self._markers) and self._levels[self._markers[place].kind] > level:
            place += 1
        self._ahead[level] = place
        return self._markers[place] if place < len(self._markers) else None

    def _goes_on_after(self, marker: Marker, open_headings: Sequence[Numbered]) -> bool:
        """Tell whether the list that the mark itself belongs to goes on with the next number.

        Where no such list is open, only the mark right behind it would show that one begins.
        """
        is_open = any(heading.kind is marker.kind for heading in open_headings)
        ahead = self._next_up_to(self._levels[marker.kind] if is_open else len(self._levels))
        return ahead is not None and (ahead.kind, ahead.number) == (marker.kind, marker.number + 1)

    def _note(self, label: str, place: int, oddity: ProblemKind, expected: str) -> None:
        details: dict[str, object] = {"label": label, "expected": expected}
        self.findings.append(Finding(kind=oddity, offset=place, details=details))


def _oddity(number: int, expected: int) -> ProblemKind:
    if number == expected - 1:
        return problem_kinds.NUMBER_REPEATED
    return problem_kinds.NUMBER_SKIPPED if number > expected else problem_kinds.NUMBER_BACKWARDS


def _runs_on(kind: MarkKind, markers: Sequence[Marker], levels: dict[MarkKind, int]) -> bool:
    """Tell whether the numbers of a kind run on over the headings above them.

    Such a kind goes on below a new heading more often than it begins anew. A list that runs on
    through a section may begin anew in the next: headings above some level need not count.
    """
    # By level: how often it goes on, less how often it begins anew, after a heading of that level,
    # or after none above it.
    level = levels[kind]
    balance = [0] * (level + 1)
    last, after = None, level
    for marker in markers:
        if marker.kind is not kind:
            after = min(after, levels[marker.kind])
            continue
        if last is not None and marker.number == 1:
            balance[after] -= 1
        elif last is not None and after < level and marker.number == last + 1:
            balance[after] += 1
        last, after = marker.number, level
    return any(surplus > 0 for surplus in accumulate(reversed(balance)))

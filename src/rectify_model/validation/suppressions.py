"""Suppressions: findings that the document itself says are known and accepted, with a reason."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rectify_model.model import Suppression
from rectify_model.pointers import climb
from rectify_model.problems import Problem, ProblemKind, Severity

__all__ = ["UNUSED_SUPPRESSION", "without_suppressed"]

UNUSED_SUPPRESSION: Final = ProblemKind(
    code="RM299",
    name="unused-suppression",
    severity=Severity.INFO,
    message="the suppression of {code} suppresses nothing; remove it",
    message_zh="对 {code} 的豁免没有对应的问题，请删除",
)


def without_suppressed(
    problems: Iterable[Problem], suppressions: Sequence[Suppression]
) -> list[Problem]:
    """Return the problems that no suppression covers, and one for each that covers nothing."""
    places: dict[tuple[str, str], set[int]] = defaultdict(set)
    for index, suppression in enumerate(suppressions):
        places[suppression.code, suppression.path or ""].add(index)
    kept: list[Problem] = []
    used: set[int] = set()
    for problem in problems:
        covering = [places[place] for place in _places(problem) if place in places]
        used.update(*covering)
        if not covering:
            kept.append(problem)
    return [*kept, *_unused(suppressions, used)]


def _places(problem: Problem) -> Iterator[tuple[str, str]]:
    """Return the places at which a suppression covers a problem: its own and all above it."""
    return ((problem.code, path) for path in climb(problem.path or ""))


def _unused(suppressions: Sequence[Suppression], used: set[int]) -> Iterable[Problem]:
    for index, suppression in enumerate(suppressions):
        if index not in used:
            yield UNUSED_SUPPRESSION.at(path=f"/suppressions/{index}", code=suppression.code)

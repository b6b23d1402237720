"""Hold a report against rules."""

from abc import abstractmethod
from collections.abc import Iterable
from datetime import date
from typing import Protocol, runtime_checkable

import attrs

from rectify_model.arguments import typed
from rectify_model.errors import UsageError
from rectify_model.model import Report
from rectify_model.pointers import climb
from rectify_model.problems import Problem
from rectify_model.validation.context import Context
from rectify_model.validation.order import place_of
from rectify_model.validation.regulation import RegulationProfile
from rectify_model.validation.rule import PUBLISHED, Rule
from rectify_model.validation.rules.catalogue import RULES
from rectify_model.validation.suppressions import without_suppressed

__all__ = ["Placed", "validate"]


@runtime_checkable
class Placed(Protocol):
    """A report together with where it stands in its source: a `Reading` or a loaded document."""

    @property
    @abstractmethod
    def report(self) -> Report:
        """The report."""

    @property
    @abstractmethod
    def problems(self) -> tuple[Problem, ...]:
        """What was found while it was read."""

    @abstractmethod
    def place(self, path: str) -> tuple[int, int] | None:
        """Return line and column of a JSON Pointer, or None."""


@typed
def validate(
    subject: Report | Placed,
    profile: str = PUBLISHED,
    rules: Iterable[Rule] | None = None,
    today: date | None = None,
    *,
    regulation: RegulationProfile | None = None,
) -> tuple[Problem, ...]:
    """Return what is wrong with a report, in the order of the document.

    Args:
        subject: A report, or one with its source (a `Reading`, a loaded document): then each
            problem has its line and column, and the problems of the reading come with them.
        profile: Which of the rules apply: `"published"`, `"ledger"`, or one of your own rules'.
        rules: The rules to choose from; those of the library where it is None.
        today: The day that deadlines are held against; the current day where it is None.
        regulation: The time limits that apply; none where it is None.

    Raises:
        UsageError: No rule belongs to the profile.
    """
    chosen = [rule for rule in (RULES if rules is None else rules) if profile in rule.profiles]
    if not chosen:
        raise UsageError(
            f"no rule belongs to the profile {profile!r}; give published or ledger",
            f"没有规则属于方案 {profile!r}，请用 published 或 ledger",
        )
    report = subject if isinstance(subject, Report) else subject.report
    # The day is the user's own: deadlines are days on a calendar, not moments.
    today = today or date.today()  # noqa: DTZ011
    context = Context(report=report, today=today, regulation=regulation or RegulationProfile())
    found = [
        rule.kind.at(path=breach.path, **breach.details)
        for rule in chosen
        for breach in rule.check(context)
    ]
    if isinstance(subject, Report):
        problems = without_suppressed(found, report.suppressions)
        return tuple(sorted(problems, key=lambda problem: _order(problem, report)))
    known = {(problem.code, problem.path) for problem in subject.problems}
    found = [problem for problem in found if (problem.code, problem.path) not in known]
    problems = without_suppressed([*subject.problems, *found], report.suppressions)
    placed = [_placed(problem, subject) for problem in problems]
    return tuple(sorted(placed, key=lambda problem: _order(problem, report)))


def _placed(problem: Problem, subject: Placed) -> Problem:
    """Return a problem with the line and column of its path, or of what its path stands in."""
    if problem.line is not None:
        return problem
    places = map(subject.place, climb(problem.path or ""))
    line, column = next(filter(None, places), (None, None))
    return attrs.evolve(problem, line=line, column=column)


def _order(problem: Problem, report: Report) -> tuple[int, int, list[int], str]:
    """Return what problems are sorted by: their line and column, or their place in the report."""
    place = place_of(report, problem.path or "")
    return problem.line or 0, problem.column or 0, place, problem.code

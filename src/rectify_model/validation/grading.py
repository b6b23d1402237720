"""Problems as the chosen rules have them, whatever found them."""

from collections.abc import Iterable

import attrs

from rectify_model.problems import Problem
from rectify_model.validation.rule import Rule

__all__ = ["graded"]


def graded(
    problems: Iterable[Problem], applied: Iterable[Rule], known: Iterable[Rule]
) -> tuple[Problem, ...]:
    """Return the problems without those of rules that do not apply, graded as those that do.

    The reader finds what some rules find, and knows nothing of settings. A problem that no rule
    finds stays as it is.

    Args:
        problems: What was found.
        applied: The rules that apply.
        known: All rules there are.
    """
    severities = {rule.kind.code: rule.kind.severity for rule in applied}
    left_out = {rule.kind.code for rule in known} - severities.keys()
    return tuple(
        attrs.evolve(problem, severity=severities.get(problem.code, problem.severity))
        for problem in problems
        if problem.code not in left_out
    )

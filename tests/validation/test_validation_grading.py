"""What readers found, as the chosen rules have it."""

import attrs

from rectify_model.problems import Severity
from rectify_model.text.problem_kinds import NO_TITLE
from rectify_model.validation import RULES
from rectify_model.validation.grading import graded

FIRST, SECOND = RULES[:2]
FOUND = [
    attrs.evolve(NO_TITLE.at(), code=code)
    for code in (FIRST.kind.code, SECOND.kind.code, NO_TITLE.code)
]


def test_a_problem_has_the_severity_of_its_rule() -> None:
    severe = attrs.evolve(FIRST, kind=attrs.evolve(FIRST.kind, severity=Severity.ERROR))
    told = graded(FOUND, [severe, *RULES[1:]], RULES)
    assert [problem.code for problem in told] == [problem.code for problem in FOUND]
    assert told[0].severity is Severity.ERROR
    assert told[2] == FOUND[2]


def test_a_problem_of_a_rule_that_does_not_apply_is_left_out() -> None:
    assert [problem.code for problem in graded(FOUND, [SECOND], RULES)] == [
        SECOND.kind.code,
        NO_TITLE.code,
    ]
    assert graded(FOUND, [], RULES) == (FOUND[2],)

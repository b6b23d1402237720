"""Problems as workflow commands."""

import pytest

from rectify_model.problems import Problem, Severity
from rectify_model.validation.output import as_github


def problem(severity: Severity = Severity.ERROR, **changes: object) -> Problem:
    fields = {"code": "RM302", "name": "late-feedback", "message": "late", "message_zh": "反馈过晚"}
    return Problem(severity=severity, **(fields | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")],
)
def test_a_command_a_severity(severity: Severity, command: str) -> None:
    line = as_github([problem(severity, source="a.xml", line=3, column=7)], "zh")
    assert line == f"::{command} file=a.xml,line=3,col=7,title=RM302 late-feedback::反馈过晚\n"


def test_what_is_unknown_is_left_out() -> None:
    assert as_github([problem()]) == "::error title=RM302 late-feedback::late\n"


def test_nothing_from_outside_ends_a_property_or_a_line() -> None:
    line = as_github([problem(source="a,b:c%d\r\n.txt", message="50%,\r\n::warning::no: x")])
    assert line == (
        "::error file=a%2Cb%3Ac%25d%0D%0A.txt,title=RM302 late-feedback"
        "::50%25,%0D%0A::warning::no: x\n"
    )


def test_a_line_a_problem() -> None:
    assert as_github([problem(), problem()]).count("\n") == 2
    assert as_github([]) == ""

"""Problems on one line, in both languages."""

import pytest

from rectify_model.problems import Problem, ProblemKind, Severity

KIND = ProblemKind(
    code="RM000",
    name="made-up",
    severity=Severity.WARNING,
    message="{what} is wrong",
    message_zh="{what}有误",
)


def test_a_kind_fills_its_messages() -> None:
    assert KIND.at(path="/id", line=2, column=3, source="a.xml", what="{id}") == Problem(
        code="RM000",
        name="made-up",
        severity=Severity.WARNING,
        message="{id} is wrong",
        message_zh="{id}有误",
        path="/id",
        line=2,
        column=3,
        source="a.xml",
    )


@pytest.mark.parametrize(
    ("place", "head"),
    [
        ({"source": "a.xml", "line": 2, "column": 3, "path": "/id"}, "a.xml:2:3: "),
        ({"source": "a.xml", "line": 2}, "a.xml:2: "),
        ({"source": "a.xml"}, "a.xml: "),
        ({"line": 2, "column": 3}, "2:3: "),
        ({"path": "/id"}, "/id: "),
        ({}, ""),
    ],
)
def test_the_line_begins_with_the_place(place: dict[str, object], head: str) -> None:
    problem = KIND.at(what="it", **place)  # type: ignore[arg-type]
    assert str(problem) == f"{head}warning RM000 it is wrong"
    assert problem.describe("zh") == f"{head}warning RM000 it有误"


def test_the_message_comes_in_two_languages() -> None:
    problem = KIND.at(what="它")
    assert (problem.in_language("en"), problem.in_language("zh")) == ("它 is wrong", "它有误")

"""Problems as JSON."""

import json

from rectify_model.problems import Problem, Severity
from rectify_model.validation.output import as_json

PROBLEM = Problem(
    code="RM101",
    name="wrong-level-mark",
    severity=Severity.WARNING,
    message="wrong mark",
    message_zh="序号有误",
    path="/sections/0",
    line=10,
    column=1,
    source="报告.txt",
)


def test_whatever_a_problem_has() -> None:
    text = as_json([PROBLEM])
    assert "序号有误" in text, "no escapes where none are needed"
    assert text.startswith('{\n  "')
    assert text.endswith("\n}\n")
    document = json.loads(text)
    assert document["counts"] == {"error": 0, "warning": 1, "info": 0}
    assert [Problem(**each) for each in document["problems"]] == [PROBLEM]
    assert list(document["problems"][0])[:3] == ["code", "name", "severity"]


def test_no_problem_is_an_empty_list() -> None:
    assert json.loads(as_json([])) == {
        "counts": {"error": 0, "warning": 0, "info": 0},
        "problems": [],
    }

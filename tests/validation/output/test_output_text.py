"""Problems as lines to read."""

import re

import pytest

from rectify_model.problems import Problem, Severity
from rectify_model.terminal import Screen
from rectify_model.validation.output import as_text
from rectify_model.validation.output.text import MOST_OF_A_CODE

PLAIN = Screen(columns=40, colour=False)


def problem(severity: Severity = Severity.WARNING, **changes: object) -> Problem:
    fields = {"code": "RM101", "name": "x", "message": "wrong", "message_zh": "有误"}
    return Problem(severity=severity, **(fields | changes))  # type: ignore[arg-type]


def test_a_line_a_problem_and_the_counts() -> None:
    problems = [problem(source="a.txt", line=10, column=1), problem(Severity.ERROR, path="/id")]
    assert as_text(problems) == (
        "a.txt:10:1: warning RM101 wrong\n/id: error RM101 wrong\n1 error, 1 warning\n"
    )
    assert as_text(problems, "zh") == (
        "a.txt:10:1: warning RM101 有误\n/id: error RM101 有误\n错误 1，警告 1\n"
    )


@pytest.mark.parametrize(
    ("problems", "english", "chinese"),
    [
        ([], "no problems", "没有问题"),
        ([problem(Severity.INFO)] * 2, "2 notes", "提示 2"),
        ([problem(Severity.ERROR)] * 3, "3 errors", "错误 3"),
    ],
)
def test_counts(problems: list[Problem], english: str, chinese: str) -> None:
    assert as_text(problems).splitlines()[-1] == english
    assert as_text(problems=problems, language="zh").splitlines()[-1] == chinese


def test_the_path_that_a_suppression_takes() -> None:
    problems = [
        problem(source="a.txt", line=10, column=1, path="/sections/0/items/1"),
        problem(source="a.txt", path=""),
        problem(line=3, path="/title"),
        problem(path="/id"),
    ]
    assert as_text(problems, paths=True).splitlines()[:-1] == [
        "a.txt:10:1: warning RM101 wrong (/sections/0/items/1)",
        "a.txt: warning RM101 wrong",
        "3: warning RM101 wrong (/title)",
        "/id: warning RM101 wrong",
    ]
    assert "(/" not in as_text(problems)


def test_one_mistake_made_everywhere_does_not_hide_the_others() -> None:
    many = [problem(code="RM402")] * (MOST_OF_A_CODE + 115) + [problem()]
    lines = as_text(many).splitlines()
    assert len(lines) == MOST_OF_A_CODE + 3
    assert lines[-3:] == [
        "warning RM101 wrong",
        "and 115 more RM402 (--format json gives all)",
        "136 warnings",
    ]
    assert as_text(many, "zh").splitlines()[-2].startswith("另有 115 个 RM402")
    assert "more" not in as_text([problem()] * MOST_OF_A_CODE)


def test_a_terminal_shows_the_line_and_a_caret_below_the_place() -> None:
    lines = {"a.txt": ["", "一是（2） abc"]}
    found = problem(source="a.txt", line=2, column=3)
    assert as_text([found], screen=PLAIN, lines=lines).splitlines()[1:3] == [
        "    一是（2） abc",
        "        ^",
    ]
    assert as_text([found], lines=lines).count("\n") == 2, "a file gets plain lines"


@pytest.mark.parametrize(
    "changes",
    [{}, {"source": "a.txt"}, {"source": "b.txt", "line": 1}, {"source": "a.txt", "line": 9}],
)
def test_what_has_no_line_shows_none(changes: dict[str, object]) -> None:
    text = as_text([problem(**changes)], screen=PLAIN, lines={"a.txt": ["甲"]})  # type: ignore[arg-type]
    assert text.count("\n") == 2


def test_a_line_without_a_column_is_pointed_at_from_its_start() -> None:
    text = as_text([problem(source="a", line=1)], screen=PLAIN, lines={"a": ["甲乙"]})
    assert text.splitlines()[2] == "    ^"


def test_the_first_mark_of_a_line_alone_is_coloured() -> None:
    found = problem(source="a", line=1, column=1, message="like warning RM101 above")
    text = as_text([found], screen=Screen(), lines={"a": ["甲"]})
    assert "\x1b[33mwarning RM101\x1b[0m like warning RM101 above\n" in text


def test_a_long_line_is_cut_to_the_room_behind_the_indent() -> None:
    found = problem(source="a", line=1, column=1)
    text = as_text([found], screen=PLAIN, lines={"a": ["x" * 100]})
    assert text.splitlines()[1] == "    " + "x" * 34 + "…"


@pytest.mark.parametrize(
    ("severity", "colour"),
    [(Severity.ERROR, "1;31"), (Severity.WARNING, "33"), (Severity.INFO, "36")],
)
def test_severity_has_a_colour(severity: Severity, colour: str) -> None:
    found = problem(severity, source="a", line=1, column=1)
    text = as_text([found], screen=Screen(), lines={"a": ["甲"]})
    assert f"a:1:1: \x1b[{colour}m{severity} RM101\x1b[0m wrong\n" in text
    assert f"    \x1b[{colour}m^\x1b[0m\n" in text
    plain = as_text([found], screen=PLAIN, lines={"a": ["甲"]})
    assert re.sub(r"\x1b\[[\d;]*m", "", text) == plain


def test_words_from_outside_cannot_steer_the_terminal() -> None:
    found = problem(source="a\x1b[31m", message="two\nlines", line=1, column=3)
    text = as_text([found], screen=PLAIN, lines={"a\x1b[31m": ["a\u202eb\x9b"]})
    assert text.splitlines()[:3] == [
        "aU+001B[31m:1:3: warning RM101 two lines",
        "    aU+202EbU+009B",
        "           ^",
    ]

"""What both type checkers refuse, the run refuses too.

Each misuse bears a comment for each checker; one that a checker does not need is an error of its
own, so every line here is reported by both.
"""

# pyright: strict, reportUnnecessaryTypeIgnoreComment=true

from datetime import date
from typing import assert_never

import attrs
import pytest

import rectify_model as rm
from rectify_model.problems import ProblemKind

REPORT = rm.Report(id="r1")


def test_fields_take_their_types_only() -> None:
    with pytest.raises(TypeError, match=r"Report\.id takes str"):
        rm.Report(id=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(TypeError, match=r"Report\.kind takes ReportKind"):
        rm.Report(id="r1", kind="progress")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(TypeError, match=r"Report\.sections takes a tuple"):
        rm.Report(id="r1", sections=[])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(TypeError, match=r"Section\.items takes FeedbackItem"):
        rm.Section(items=(rm.LongTermTask(id="t1"),))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_fields_are_named_and_known() -> None:
    with pytest.raises(TypeError, match="positional"):
        rm.Report("r1")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    with pytest.raises(TypeError, match="id"):
        rm.Measure(text="已整改。")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    with pytest.raises(TypeError, match="leader"):
        rm.FeedbackItem(id="i1", leader="张三")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    with pytest.raises(AttributeError, match="next_review"):
        rm.FeedbackItem(id="i1").next_review  # type: ignore[attr-defined]  # noqa: B018  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]


def test_the_model_is_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        REPORT.title = "通报"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(TypeError, match="item assignment"):
        REPORT.sections[0] = rm.Section()  # type: ignore[index]  # pyright: ignore[reportIndexIssue]


def test_formats_are_two() -> None:
    with pytest.raises(rm.UsageError, match="yaml"):
        rm.dumps(REPORT, "yaml")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(rm.UsageError, match="a Report"):
        rm.dumps("r1", "json")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(rm.UsageError, match="bytes or str"):
        rm.loads(None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(rm.UsageError, match="path"):
        rm.load(5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_options_are_named() -> None:
    with pytest.raises(TypeError, match="positional"):
        rm.dumps(REPORT, "json", False)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def test_what_may_be_missing_is_looked_at_first() -> None:
    with pytest.raises(AttributeError, match="NoneType"):
        REPORT.inspection.term  # type: ignore[union-attr]  # noqa: B018  # pyright: ignore[reportOptionalMemberAccess]
    with pytest.raises(AttributeError, match="NoneType"):
        REPORT.find("m1").id  # type: ignore[union-attr]  # noqa: B018  # pyright: ignore[reportOptionalMemberAccess]


def test_a_rule_is_a_function_of_a_context() -> None:
    kind = ProblemKind(
        code="XQ001", name="x", severity=rm.Severity.INFO, message="x", message_zh="某"
    )
    with pytest.raises(TypeError, match="rests_on"):
        rm.rule(kind)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    with pytest.raises(TypeError, match="day"):
        rm.validate(REPORT, day=date(2026, 1, 1))  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def test_words_of_a_list_are_exhaustive() -> None:
    def label(kind: rm.ReportKind) -> str:
        if kind is rm.ReportKind.PROGRESS:
            return "进展"
        if kind is rm.ReportKind.PLAN:
            return "方案"
        assert_never(kind)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    assert label(rm.ReportKind.PROGRESS) + label(rm.ReportKind.PLAN) == "进展方案"
    with pytest.raises(AssertionError):
        label(rm.ReportKind.FINAL)

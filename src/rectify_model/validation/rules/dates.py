"""RM301–RM305: the stay, the feedback, the plan and the report in their order and time limits."""

from collections.abc import Iterator
from datetime import date

from rectify_model.bilingual import Bilingual
from rectify_model.model import (
    Inspection,
    ReportKind,
)
from rectify_model.problems import ProblemKind, Severity
from rectify_model.validation.context import Context
from rectify_model.validation.rule import Breach, Rule, breach, rule
from rectify_model.validation.working_days import months_after, workdays_after

__all__ = ["RULES"]

_ORDER = Bilingual(
    en="logic: the stay, the feedback and the report follow one another",
    zh="常理：进驻、反馈、通报依次进行",
)
_NO_INSPECTION = Inspection()


@rule(
    ProblemKind(
        code="RM301",
        name="stay-reversed",
        severity=Severity.ERROR,
        message="the stay ends on {ends_on}, before it begins on {starts_on}",
        message_zh="巡视巡察结束日期 {ends_on} 早于进驻日期 {starts_on}",
    ),
    rests_on=_ORDER,
)
def stay_reversed(context: Context) -> Iterator[Breach]:
    """The inspectors' stay ends before it begins.

    巡视巡察的结束日期早于进驻日期。

    Why: one of the two days is wrong, and every time limit hangs on them.

    理由：两个日期中有一个写错，而各项时限都由此推算。

    Fails:
        {"inspection": {"starts_on": "2024-06-28", "ends_on": "2024-04-01"}}

    Passes:
        {"inspection": {"starts_on": "2024-04-01", "ends_on": "2024-06-28"}}
    """
    stay = context.report.inspection or _NO_INSPECTION
    if stay.starts_on and stay.ends_on and stay.ends_on < stay.starts_on:
        days = {"starts_on": stay.starts_on, "ends_on": stay.ends_on}
        yield breach("/inspection/ends_on", **days)


@rule(
    ProblemKind(
        code="RM302",
        name="feedback-before-end",
        severity=Severity.ERROR,
        message="the feedback of {feedback_on} lies before the end of the stay, {ends_on}",
        message_zh="反馈日期 {feedback_on} 早于巡视巡察结束日期 {ends_on}",
    ),
    rests_on=_ORDER,
)
def feedback_before_end(context: Context) -> Iterator[Breach]:
    """The findings were fed back before the inspectors' stay had ended.

    反馈日期早于巡视巡察结束日期。

    Where only the first day of the stay is known, the feedback is held against it.

    只知道进驻首日时，以首日为准比较反馈日期。

    Why: the months allowed for rectification count from the feedback.

    理由：整改期限从反馈之日起计算。

    Fails:
        {"inspection": {"ends_on": "2024-06-28", "feedback_on": "2024-06-01"}}

    Passes:
        {"inspection": {"ends_on": "2024-06-28", "feedback_on": "2024-07-25"}}
    """
    stay = context.report.inspection or _NO_INSPECTION
    last = stay.ends_on or stay.starts_on
    if last and stay.feedback_on and stay.feedback_on < last:
        yield breach("/inspection/feedback_on", feedback_on=stay.feedback_on, ends_on=last)


@rule(
    ProblemKind(
        code="RM303",
        name="report-before-feedback",
        severity=Severity.ERROR,
        message="the report of {issued_on} was issued before the feedback of {feedback_on}",
        message_zh="成文日期 {issued_on} 早于反馈日期 {feedback_on}",
    ),
    rests_on=_ORDER,
)
def report_before_feedback(context: Context) -> Iterator[Breach]:
    """The report was issued before the findings were fed back.

    成文日期早于反馈日期。

    Why: nobody can answer findings that are not known yet.

    理由：尚未知晓的问题无从整改。

    Fails:
        {"issued_on": "2024-07-01", "inspection": {"feedback_on": "2024-07-25"}}

    Passes:
        {"issued_on": "2025-04-27", "inspection": {"feedback_on": "2024-07-25"}}
    """
    issued_on, feedback_on = _days(context)
    if issued_on and feedback_on and issued_on < feedback_on:
        yield breach("/issued_on", issued_on=issued_on, feedback_on=feedback_on)


@rule(
    ProblemKind(
        code="RM304",
        name="report-late",
        severity=Severity.WARNING,
        message="the report of {issued_on} is late: it was due on {due_on}",
        message_zh="成文日期 {issued_on} 超过集中整改期，应不迟于 {due_on}",
    ),
    rests_on=Bilingual(
        en="中国共产党巡视工作条例 sets a period of concentrated rectification (集中整改期); "
        "its months differ between revisions, so the user's regulation says them",
        zh="中国共产党巡视工作条例规定了集中整改期；各次修订的月数不同，由用户的设置确定",
    ),
)
def report_late(context: Context) -> Iterator[Breach]:
    """The report was issued after the months that the regulation allows from the feedback.

    通报超过集中整改期才发布。

    Only where the regulation's `concentrated_months` are set, and not for a plan.

    仅在设置了 `concentrated_months` 时检查；整改方案不适用。

    Why: the inspectors' superiors and the public wait for it.

    理由：上级和公众都在等待整改结果。

    Fails:
        {"issued_on": "2025-01-26", "inspection": {"feedback_on": "2024-07-25"}}

    Passes:
        {"issued_on": "2025-01-25", "inspection": {"feedback_on": "2024-07-25"}}
    """
    issued_on, feedback_on = _days(context)
    months = context.regulation.concentrated_months
    if not issued_on or not feedback_on or months is None or _is_plan(context):
        return
    if issued_on > (due_on := months_after(feedback_on, months)):
        yield breach("/issued_on", issued_on=issued_on, due_on=due_on)


@rule(
    ProblemKind(
        code="RM305",
        name="plan-late",
        severity=Severity.WARNING,
        message="the plan of {issued_on} is late: it was due on {due_on}, holidays not considered",
        message_zh="整改方案日期 {issued_on} 超过规定期限，应不迟于 {due_on}（未考虑法定节假日）",
    ),
    rests_on=Bilingual(
        en="published practice: the plan is due within 15 working days or one month of the "
        "feedback; the user's regulation says which",
        zh="公开通报的通行做法：反馈后15个工作日或一个月内报送整改方案，由用户的设置确定",
    ),
)
def plan_late(context: Context) -> Iterator[Breach]:
    """The plan was issued after the time that the regulation allows from the feedback.

    整改方案超过规定期限才印发。

    Only where the regulation's `plan_workdays` or `plan_months` are set; where both are, the
    earlier day counts. Working days are Monday to Friday: public holidays are not known.

    仅在设置了 `plan_workdays` 或 `plan_months` 时检查；两者都设置时以较早的日期为准。工作日指周一
    至周五，未考虑法定节假日。

    Why: the work begins with the plan.

    理由：整改从方案开始。

    Fails:
        {"kind": "plan", "issued_on": "2024-08-16", "inspection": {"feedback_on": "2024-07-25"}}

    Passes:
        {"kind": "plan", "issued_on": "2024-08-15", "inspection": {"feedback_on": "2024-07-25"}}
    """
    issued_on, feedback_on = _days(context)
    if not issued_on or not feedback_on or not _is_plan(context):
        return
    limits = (
        (workdays_after, context.regulation.plan_workdays),
        (months_after, context.regulation.plan_months),
    )
    due = [after(feedback_on, count) for after, count in limits if count is not None]
    if due and issued_on > min(due):
        yield breach("/issued_on", issued_on=issued_on, due_on=min(due))


RULES: tuple[Rule, ...] = (
    stay_reversed,
    feedback_before_end,
    report_before_feedback,
    report_late,
    plan_late,
)


def _days(context: Context) -> tuple[date | None, date | None]:
    """Return the days of the report and of the feedback."""
    return context.report.issued_on, (context.report.inspection or _NO_INSPECTION).feedback_on


def _is_plan(context: Context) -> bool:
    return context.report.kind is ReportKind.PLAN

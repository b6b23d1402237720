"""RM306–RM309: days that the words, the ledger or the signature name, each held against another."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from rectify_model.bilingual import Bilingual
from rectify_model.model import (
    Completion,
    DateMention,
    Deadline,
    Recurrence,
    Tracking,
)
from rectify_model.problems import ProblemKind, Severity
from rectify_model.validation.context import Context
from rectify_model.validation.rule import LEDGER, Breach, Rule, breach, rule
from rectify_model.validation.working_days import PERIODS

__all__ = ["RULES"]


@rule(
    ProblemKind(
        code="RM306",
        name="period-reversed",
        severity=Severity.ERROR,
        message="the period ends on {ends_on}, before it begins on {starts_on}",
        message_zh="期间的止日 {ends_on} 早于起日 {starts_on}",
    ),
    rests_on=Bilingual(
        en="logic: a period does not end before it begins", zh="常理：期间的止日不早于起日"
    ),
)
def period_reversed(context: Context) -> Iterator[Breach]:
    """A period that the words name, or a deadline's, ends before it begins.

    期间的止日早于起日。

    Why: one of the two days is wrong.

    理由：两个日期中有一个写错。

    Fails:
        {"sections": [{"items": [{"id": "i1", "tracking": {"deadline": {
            "starts_on": "2025-06-30", "ends_on": "2025-01-01"}}}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "tracking": {"deadline": {
            "starts_on": "2025-01-01", "ends_on": "2025-06-30"}}}]}]}
    """
    for path, period in _periods(context):
        if period.starts_on and period.ends_on and period.ends_on < period.starts_on:
            days = {"starts_on": period.starts_on, "ends_on": period.ends_on}
            yield breach(f"{path}/ends_on", **days)


def _periods(context: Context) -> Iterator[tuple[str, DateMention | Deadline]]:
    for path, speaker in context.speakers:
        for index, day in enumerate(speaker.values.dates):
            yield f"{path}/values/dates/{index}", day
        for index, deadline in enumerate(speaker.values.deadlines):
            yield f"{path}/values/deadlines/{index}", deadline
    for path, tracking in context.every(Tracking):
        if tracking.deadline:
            yield f"{path}/deadline", tracking.deadline


@rule(
    ProblemKind(
        code="RM307",
        name="recurrence-without-entry",
        severity=Severity.INFO,
        message="“{text}” is promised, but the history has no entry between {after} and {before}",
        message_zh="承诺“{text}”，但台账在 {after} 与 {before} 之间没有状态记录",
    ),
    rests_on=Bilingual(
        en="the example: 每季度至少组织一次; a promise that is kept leaves a trace in the ledger",
        zh="示例通报：每季度至少组织一次；兑现的承诺会在台账中留下记录",
    ),
    profiles=[LEDGER],
)
def recurrence_without_entry(context: Context) -> Iterator[Breach]:
    """A measure promises a thing in every period, but the ledger is silent for a whole period.

    措施承诺按周期开展，但台账有完整周期没有任何状态记录。

    Only promises that say how often are checked, from the month to the year, in the periods of
    the calendar; the last one ends today, or with the entry that says 已完成. The ledger's history
    has to be begun.

    只检查写明次数的承诺，周期为月、季度、半年或年，按自然周期计算；最后一个周期止于今日，或止于记
    为“已完成”的那条记录。台账须已有状态记录。

    Why: nobody sees whether the promise was kept.

    理由：无人知道承诺是否兑现。

    Fails:
        {"sections": [{"items": [{"id": "i1",
            "measures": [{"id": "m1", "text": "每月排查1次。", "values": {"recurrences": [
                {"span": "0-6", "text": "每月排查1次", "unit": "month", "count": 1}]}}],
            "tracking": {"history": [{"on": "2025-03-10"}]}}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1",
            "measures": [{"id": "m1", "text": "每月排查1次。", "values": {"recurrences": [
                {"span": "0-6", "text": "每月排查1次", "unit": "month", "count": 1}]}}],
            "tracking": {"history": [
                {"on": "2025-03-10"}, {"on": "2025-04-10"}, {"on": "2025-05-10"}]}}]}]}
    """
    for path, matter in context.matters:
        days = _entry_days(matter.tracking or Tracking(), context.today)
        for index, measure in enumerate(matter.measures):
            for at, promise in enumerate(measure.values.recurrences):
                if gap := _gap(promise, days):
                    place = f"{path}/measures/{index}/values/recurrences/{at}"
                    yield breach(place, text=promise.text, after=gap[0], before=gap[1])


def _entry_days(tracking: Tracking, today: date) -> list[date]:
    """Return the days on which something was entered, and the day on which the watch ends."""
    entries = sorted(
        (entry.on, entry.completion is Completion.DONE)
        for entry in tracking.history
        if entry.on is not None
    )
    days = [day for day, _ in entries]
    is_done = bool(entries) and entries[-1][1]
    return days if is_done or not days else [*days, today]


def _gap(promise: Recurrence, days: list[date]) -> tuple[date, date] | None:
    """Return the first two days in a row between which a whole period lies, or None."""
    period = PERIODS.get(promise.unit)
    if period is None or not promise.count:
        return None
    gaps = (pair for pair in pairwise(days) if period(pair[1]) - period(pair[0]) > promise.every)
    return next(gaps, None)


@rule(
    ProblemKind(
        code="RM308",
        name="issued-in-future",
        severity=Severity.WARNING,
        message="the report is issued on {issued_on}, a day that is still to come",
        message_zh="成文日期 {issued_on} 尚未到来",
    ),
    rests_on=Bilingual(
        en="logic: a published report has been issued", zh="常理：公开的通报已经印发"
    ),
)
def issued_in_future(context: Context) -> Iterator[Breach]:
    """The report is issued on a day that is still to come.

    成文日期晚于当前日期。

    Why: the year or the month is likely to be misprinted.

    理由：年份或月份可能有误。

    Fails:
        {"issued_on": "2025-06-02"}

    Passes:
        {"issued_on": "2025-06-01"}
    """
    issued_on = context.report.issued_on
    if issued_on and issued_on > context.today:
        yield breach("/issued_on", issued_on=issued_on)


@rule(
    ProblemKind(
        code="RM309",
        name="deadline-before-feedback",
        severity=Severity.WARNING,
        message="the deadline {deadline} lies before the feedback of {feedback_on}",
        message_zh="整改时限 {deadline} 早于反馈日期 {feedback_on}",
    ),
    rests_on=Bilingual(
        en="logic: what is to be put right is known from the feedback on",
        zh="常理：反馈之后才知道要整改什么",
    ),
    profiles=[LEDGER],
)
def deadline_before_feedback(context: Context) -> Iterator[Breach]:
    """An item was due before the findings were fed back.

    整改时限早于反馈日期。

    Why: the deadline was missed before anyone knew of it, so it is likely to be wrong.

    理由：问题尚未知晓时限就已过，时限很可能写错。

    Fails:
        {"inspection": {"feedback_on": "2024-07-25"}, "sections": [{"items": [
            {"id": "i1", "tracking": {"deadline": {"on": "2024-07-01"}}}]}]}

    Passes:
        {"inspection": {"feedback_on": "2024-07-25"}, "sections": [{"items": [
            {"id": "i1", "tracking": {"deadline": {"on": "2024-12-31"}}}]}]}
    """
    inspection = context.report.inspection
    feedback_on = inspection and inspection.feedback_on
    for path, tracking in context.every(Tracking):
        deadline = tracking.deadline
        last = deadline and (deadline.on or deadline.ends_on)
        if feedback_on and last and last < feedback_on:
            yield breach(f"{path}/deadline", deadline=last, feedback_on=feedback_on)


RULES: tuple[Rule, ...] = (
    period_reversed,
    recurrence_without_entry,
    issued_in_future,
    deadline_before_feedback,
)

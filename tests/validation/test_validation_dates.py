"""RM301–RM309: days in order, and time limits."""

from datetime import date
from typing import Any

import pytest
from validation_reports import paths_of, problems_of

from rectify_model.model import RecurrenceUnit
from rectify_model.validation import PUBLISHED, RegulationProfile
from rectify_model.validation.working_days import PERIODS, months_after, workdays_after


def inspected(starts_on: str | None, ends_on: str | None, feedback_on: str | None) -> Any:
    days = {"starts_on": starts_on, "ends_on": ends_on, "feedback_on": feedback_on}
    return {"inspection": days}


@pytest.mark.parametrize(
    ("days", "codes"),
    [
        (("2024-04-01", "2024-06-28", "2024-07-25"), []),
        (("2024-04-01", "2024-04-01", "2024-04-01"), []),
        ((None, None, None), []),
        (("2024-04-01", None, None), []),
        (("2024-06-28", "2024-04-01", "2024-07-25"), ["RM301"]),
        (("2024-04-01", "2024-06-28", "2024-06-27"), ["RM302"]),
        (("2024-04-01", None, "2024-03-31"), ["RM302"]),
        ((None, None, "2024-03-31"), []),
    ],
)
def test_the_stay_and_the_feedback_follow_one_another(
    days: tuple[str | None, str | None, str | None], codes: list[str]
) -> None:
    plain = inspected(*days)
    assert [code for code in ("RM301", "RM302") if paths_of(code, plain)] == codes


def test_days_of_the_stay_are_named() -> None:
    (problem,) = problems_of("RM301", inspected("2024-06-28", "2024-04-01", None))
    assert problem.path == "/inspection/ends_on"
    assert problem.message == "the stay ends on 2024-04-01, before it begins on 2024-06-28"
    (problem,) = problems_of("RM302", inspected(None, "2024-06-28", "2024-06-27"))
    assert problem.path == "/inspection/feedback_on"
    assert problem.message_zh == "反馈日期 2024-06-27 早于巡视巡察结束日期 2024-06-28"


@pytest.mark.parametrize("code", ["RM301", "RM302", "RM303", "RM304", "RM305", "RM308"])
def test_a_report_without_days_breaks_no_rule_on_days(code: str) -> None:
    assert paths_of(code, {}) == []
    assert paths_of(code, {"kind": "plan"}) == []


def issued(issued_on: str, kind: str = "progress") -> dict[str, Any]:
    return {"kind": kind, "issued_on": issued_on, "inspection": {"feedback_on": "2024-07-31"}}


@pytest.mark.parametrize(("day", "expected"), [("2024-07-30", ["/issued_on"]), ("2024-07-31", [])])
def test_the_report_follows_the_feedback(day: str, expected: list[str]) -> None:
    assert paths_of("RM303", issued(day)) == expected


@pytest.mark.parametrize(
    ("day", "kind", "months", "expected"),
    [
        ("2024-10-01", "progress", 2, ["2024-09-30"]),
        ("2024-10-01", "final", 2, ["2024-09-30"]),
        ("2024-10-01", "plan", 2, []),
        ("2024-09-30", "progress", 2, []),
        ("2024-10-01", "progress", None, []),
    ],
)
def test_the_report_is_due_within_the_months_of_the_regulation(
    day: str, kind: str, months: int | None, expected: list[str]
) -> None:
    regulation = RegulationProfile(concentrated_months=months)
    problems = problems_of("RM304", issued(day, kind), regulation=regulation)
    assert [each.message for each in problems] == [
        f"the report of {day} is late: it was due on {due_on}" for due_on in expected
    ]
    assert {each.severity for each in problems} <= {"warning"}


@pytest.mark.parametrize(
    ("day", "kind", "workdays", "months", "expected"),
    [
        ("2024-08-21", "plan", 15, None, []),
        ("2024-08-22", "plan", 15, None, ["2024-08-21"]),
        ("2024-08-31", "plan", None, 1, []),
        ("2024-09-01", "plan", None, 1, ["2024-08-31"]),
        ("2024-09-01", "plan", 15, 1, ["2024-08-21"]),
        ("2024-09-01", "progress", 15, 1, []),
        ("2024-09-01", "plan", None, None, []),
    ],
)
def test_the_plan_is_due_within_the_time_of_the_regulation(
    day: str, kind: str, workdays: int | None, months: int | None, expected: list[str]
) -> None:
    regulation = RegulationProfile(plan_workdays=workdays, plan_months=months)
    problems = problems_of("RM305", issued(day, kind), regulation=regulation)
    assert [each.message for each in problems] == [
        f"the plan of {day} is late: it was due on {due_on}, holidays not considered"
        for due_on in expected
    ]


@pytest.mark.parametrize(
    "days",
    [{"issued_on": "2024-09-01"}, {"inspection": {"feedback_on": "2024-07-25"}}],
    ids=["issued", "fed back"],
)
def test_one_day_alone_makes_no_plan_late(days: dict[str, Any]) -> None:
    regulation = RegulationProfile(plan_workdays=15, plan_months=1)
    assert paths_of("RM305", {"kind": "plan", **days}, regulation=regulation) == []


def test_periods_end_after_they_begin() -> None:
    def period(starts_on: str | None, ends_on: str | None) -> dict[str, Any]:
        days = {"starts_on": starts_on, "ends_on": ends_on}
        return {"span": "0-1", "text": "甲", **days}

    periods = [
        period("2025-01-01", "2025-06-30"),
        period("2025-06-30", "2025-01-01"),
        period("2025-01-01", None),
        period(None, "2025-01-01"),
    ]
    values = {"dates": periods, "deadlines": periods}
    item = {
        "id": "i1",
        "measures": [{"id": "m1", "text": "甲", "values": values}],
        "tracking": {"deadline": {"starts_on": "2025-02-02", "ends_on": "2025-02-01"}},
    }
    assert paths_of("RM306", {"sections": [{"items": [item]}]}) == [
        "/sections/0/items/0/measures/0/values/dates/1/ends_on",
        "/sections/0/items/0/measures/0/values/deadlines/1/ends_on",
        "/sections/0/items/0/tracking/deadline/ends_on",
    ]


def promising(
    entries: list[dict[str, Any]], unit: str = "month", every: int = 1, count: int | None = 1
) -> dict[str, Any]:
    promise = {"span": "0-4", "text": "每月1次", "unit": unit, "every": every, "count": count}
    item = {
        "id": "i1",
        "measures": [{"id": "m1", "text": "每月1次。", "values": {"recurrences": [promise]}}],
        "tracking": {"history": entries},
    }
    return {"sections": [{"items": [item]}]}


def on(*days: str) -> list[dict[str, Any]]:
    return [{"on": day} for day in days]


@pytest.mark.parametrize(
    ("entries", "unit", "every", "gap"),
    [
        (on("2025-03-31"), "month", 1, ("2025-03-31", "2025-06-01")),
        (on("2025-04-01"), "month", 1, ("2025-04-01", "2025-06-01")),
        (on("2025-05-31"), "month", 1, None),
        (on("2025-05-31", "2025-02-01", "2025-04-01"), "month", 1, ("2025-02-01", "2025-04-01")),
        (on("2025-04-01"), "month", 2, None),
        (on("2025-03-31"), "month", 2, ("2025-03-31", "2025-06-01")),
        (on("2024-12-31"), "quarter", 1, ("2024-12-31", "2025-06-01")),
        (on("2025-01-01"), "quarter", 1, None),
        (on("2024-06-30"), "half_year", 1, ("2024-06-30", "2025-06-01")),
        (on("2024-07-01"), "half_year", 1, None),
        (on("2023-12-31"), "year", 1, ("2023-12-31", "2025-06-01")),
        (on("2020-01-01"), "week", 1, None),
        (on("2020-01-01"), "event", 1, None),
        (on("2025-07-01"), "month", 1, None),
        ([{"note": "无日期"}], "month", 1, None),
        ([], "month", 1, None),
    ],
)
def test_a_promise_leaves_a_trace_in_every_period(
    entries: list[dict[str, Any]], unit: str, every: int, gap: tuple[str, str] | None
) -> None:
    problems = problems_of("RM307", promising(entries, unit, every))
    assert [(each.path, each.message) for each in problems] == [
        (
            "/sections/0/items/0/measures/0/values/recurrences/0",
            "“每月1次” is promised, but the history has no entry between {} and {}".format(*gap),
        )
        for gap in [gap]
        if gap is not None
    ]


def test_the_promise_ends_when_the_work_is_done() -> None:
    done = {"on": "2025-01-20", "completion": "已完成"}
    assert paths_of("RM307", promising([*on("2024-12-01"), done])) == []
    assert len(paths_of("RM307", promising([*on("2024-10-01"), done]))) == 1
    assert len(paths_of("RM307", promising([done, *on("2025-02-01")]))) == 1


def test_only_a_promise_that_says_how_often_is_held_against_a_ledger() -> None:
    entries = on("2025-01-01")
    assert paths_of("RM307", promising(entries, count=None)) == []
    assert paths_of("RM307", promising(entries, count=0)) == []
    assert paths_of("RM307", promising(entries), profile=PUBLISHED) == []
    plain = promising(entries)
    del plain["sections"][0]["items"][0]["tracking"]
    assert paths_of("RM307", plain) == []


@pytest.mark.parametrize(("day", "expected"), [("2025-06-01", []), ("2025-06-02", ["/issued_on"])])
def test_a_report_is_not_issued_in_the_future(day: str, expected: list[str]) -> None:
    assert paths_of("RM308", {"issued_on": day}) == expected


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        ({"on": "2024-07-24"}, 1),
        ({"on": "2024-07-25"}, 0),
        ({"ends_on": "2024-07-24"}, 1),
        ({"text": "长期坚持"}, 0),
        (None, 0),
    ],
)
def test_a_deadline_follows_the_feedback(deadline: dict[str, Any] | None, expected: int) -> None:
    tracking = {"deadline": deadline} if deadline else {}
    sections = [{"items": [{"id": "i1", "tracking": tracking}]}]
    plain = {"inspection": {"feedback_on": "2024-07-25"}, "sections": sections}
    place = "/sections/0/items/0/tracking/deadline"
    assert paths_of("RM309", plain) == [place] * expected
    assert paths_of("RM309", plain, profile=PUBLISHED) == []
    assert paths_of("RM309", {"sections": sections}) == []


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 7, 25), 6, date(2025, 1, 25)),
        (date(2024, 8, 31), 6, date(2025, 2, 28)),
        (date(2023, 12, 31), 2, date(2024, 2, 29)),
        (date(2024, 1, 31), 0, date(2024, 1, 31)),
        (date(2024, 7, 25), 10**9, date.max),
        (date(9998, 12, 31), 2, date(9999, 2, 28)),
    ],
)
def test_months_after(day: date, months: int, expected: date) -> None:
    assert months_after(day, months) == expected


@pytest.mark.parametrize("first", range(1, 15))
@pytest.mark.parametrize("workdays", range(12))
def test_workdays_after_are_counted_day_by_day(first: int, workdays: int) -> None:
    day = date(2024, 7, first)
    last = workdays_after(day, workdays)
    days = (date.fromordinal(each) for each in range(day.toordinal() + 1, last.toordinal() + 1))
    assert sum(each.weekday() < 5 for each in days) == workdays
    assert last.weekday() < 5


def test_workdays_end_with_the_calendar() -> None:
    assert workdays_after(date(2024, 7, 25), 10**12) == date.max


def test_periods_are_counted_without_gaps() -> None:
    year = [date(2024, month, 1) for month in range(1, 13)] + [date(2025, 1, 1)]
    sizes = {
        RecurrenceUnit.MONTH: 12,
        RecurrenceUnit.QUARTER: 4,
        RecurrenceUnit.HALF_YEAR: 2,
        RecurrenceUnit.YEAR: 1,
    }
    assert {unit: period(year[-1]) - period(year[0]) for unit, period in PERIODS.items()} == sizes
    for period in PERIODS.values():
        numbers = [period(day) for day in year]
        assert numbers == sorted(numbers)
        assert len(set(numbers)) == numbers[-1] - numbers[0] + 1

"""`validate`: which rules apply, in which order problems come, and that it grows with the report."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs
import pytest
from counted_calls import assert_linear
from validation_reports import REGULATION, TODAY, report_of

from rectify_model.errors import UsageError
from rectify_model.model import Report, Section, Topic
from rectify_model.problems import ProblemKind, Severity
from rectify_model.text import read_text
from rectify_model.validation import (
    LEDGER,
    PUBLISHED,
    REGULATION_2017,
    REGULATION_2024,
    RULES,
    Breach,
    Context,
    RegulationProfile,
    Rule,
    Settings,
    breach,
    rule,
    validate,
)

TEXT = """关于巡察整改进展情况的通报
2024年4月1日至6月28日，巡察组开展巡察。2024年7月25日，巡察组反馈意见。
一、主体责任情况
（一）提高站位。认真整改。
（2）压实责任。认真整改。
（三）强化部署。认真整改。
中共某某局委员会
2024年7月1日
"""


@rule(
    ProblemKind(
        code="ZS001",
        name="short-title",
        severity=Severity.WARNING,
        message="the title {title} is short",
        message_zh="标题“{title}”过短",
    ),
    rests_on="a house rule",
    profiles=["house"],
)
def short_title(context: Context) -> Iterator[Breach]:
    """A title has ten characters at least."""
    for path, section in context.every(Section):
        if section.title and len(section.title) < 10:
            yield breach(f"{path}/title", title=section.title)


def codes(problems: Any) -> list[str]:
    return [problem.code for problem in problems]


def test_a_users_own_rule_is_made_by_the_decorator() -> None:
    report = report_of({"sections": [{"title": "主体责任"}, {"title": "主体责任落实情况和下一步"}]})
    (problem,) = validate(report, "house", rules=[*RULES, short_title])
    assert (problem.code, problem.name, problem.severity, problem.path, str(problem)) == (
        *("ZS001", "short-title", "warning", "/sections/0/title"),
        "/sections/0/title: warning ZS001 the title 主体责任 is short",
    )
    assert problem.message_zh == "标题“主体责任”过短"
    assert short_title.doc == "A title has ten characters at least."
    assert validate(report, rules=[rule for rule in RULES if rule.kind.code == "RM101"]) == ()


def test_a_rule_without_words_has_an_empty_page() -> None:
    assert attrs.evolve(short_title, check=lambda _: ()).doc == ""


@pytest.mark.parametrize("profile", ["publish", "house", ""])
def test_an_unknown_profile_is_an_error(profile: str) -> None:
    with pytest.raises(UsageError, match=f"the profile '{profile}'; give published or ledger"):
        validate(Report(id="r"), profile)


def test_each_profile_applies_its_own_rules_only() -> None:
    assert {PUBLISHED, LEDGER} == {name for rule in RULES for name in rule.profiles}
    tracked = {"id": "i1", "tracking": {"deadline": {"on": "2024-01-01"}}}
    plain = {"inspection": {"feedback_on": "2024-07-25"}, "sections": [{"items": [tracked]}]}
    report = report_of(plain)
    assert "RM309" not in codes(validate(report, PUBLISHED, today=TODAY))
    assert "RM309" in codes(validate(report, LEDGER, today=TODAY))


def test_problems_of_a_report_stand_in_its_order() -> None:
    plain = {
        "issued_on": "2025-06-02",
        "inspection": {"starts_on": "2024-06-28", "ends_on": "2024-04-01"},
        "sections": [{"label": "一、"}, {"label": "三、", "title": "甲"}],
    }
    problems = validate(report_of(plain), today=TODAY)
    assert [(each.code, each.path) for each in problems if each.code < "RM4"] == [
        ("RM308", "/issued_on"),
        ("RM301", "/inspection/ends_on"),
        ("RM108", "/sections/0"),
        ("RM103", "/sections/1/label"),
    ]
    assert all(each.line is each.column is None for each in problems)


def test_problems_of_a_reading_have_their_line_and_stand_once() -> None:
    reading = read_text(TEXT, name="通报.txt")
    assert codes(reading.problems) == ["RM101"]
    problems = validate(reading, today=TODAY)
    assert codes(problems).count("RM101") == 1
    (numbering,) = (each for each in problems if each.code == "RM101")
    assert numbering == reading.problems[0]
    (early,) = (each for each in problems if each.code == "RM303")
    assert (early.line, early.column, early.path) == (8, 1, "/issued_on")
    places = [(each.line or 0, each.column or 0) for each in problems]
    assert places == sorted(places)


def test_problems_of_one_line_stand_in_the_order_of_their_columns() -> None:
    kind = ProblemKind(code="X1", name="x", severity=Severity.INFO, message="{n}", message_zh="{n}")
    found = [attrs.evolve(kind.at(n=column), line=1, column=column) for column in (9, 2, 5)]
    subject = attrs.evolve(read_text(TEXT), problems=tuple(found))
    problems = [each for each in validate(subject, today=TODAY) if each.code == "X1"]
    assert [each.column for each in problems] == [2, 5, 9]


@pytest.mark.parametrize("cls", [RegulationProfile, Rule, Settings])
def test_what_a_user_makes_takes_names_alone(cls: type) -> None:
    assert all(field.kw_only for field in attrs.fields(cls))


def test_a_field_that_stands_nowhere_has_the_place_of_what_it_stands_in() -> None:
    reading = read_text(TEXT.replace("（2）", "（二）"))
    section = attrs.evolve(reading.report.sections[0], title=None)
    report = attrs.evolve(reading.report, sections=(section,), title=None)
    problems = validate(attrs.evolve(reading, report=report), today=TODAY)
    (untitled,) = (each for each in problems if each.code == "RM108")
    assert (untitled.path, untitled.line, untitled.column) == ("/sections/0", 3, 1)


def test_suppressions_cover_what_reader_and_rules_find() -> None:
    reading = read_text(TEXT)
    reasons = [
        {"code": "RM101", "path": "/sections/0", "reason": "原文如此"},
        {"code": "RM303", "reason": "原文如此"},
        {"code": "RM106", "reason": "原文如此"},
    ]
    suppressions = report_of({"suppressions": reasons}).suppressions
    report = attrs.evolve(reading.report, suppressions=suppressions)
    for subject in (report, attrs.evolve(reading, report=report)):
        found = [each for each in validate(subject, today=TODAY) if each.code in {
            "RM101", "RM106", "RM303", "RM299"}]  # fmt: skip
        assert [(each.code, each.path) for each in found] == [("RM299", "/suppressions/2")]


def test_a_day_to_come_is_held_against_the_current_day() -> None:
    report = Report(id="r", issued_on=date.max)
    assert "RM308" in codes(validate(report))
    assert "RM308" not in codes(validate(report, today=date.max))


def test_time_limits_are_the_users_own() -> None:
    plain = {"issued_on": "2025-04-27", "inspection": {"feedback_on": "2024-07-25"}}
    report = report_of(plain)
    assert "RM304" not in codes(validate(report, today=TODAY))
    for regulation, due_on in ((REGULATION_2017, "2024-09-25"), (REGULATION_2024, "2025-01-25")):
        problems = validate(report, today=TODAY, regulation=regulation)
        (late,) = (each for each in problems if each.code == "RM304")
        assert late.message.endswith(f"it was due on {due_on}")


def large_report(size: int) -> Report:
    """Make a report with so many items, each with a measure, figures, spans and a history."""
    quantities = [
        {"span": "2-4", "text": "2次", "value": "2", "unit": "次"},
        {"span": "7-9", "text": "4人", "value": "4", "unit": "人"},
    ]
    recurrence = {"span": "10-14", "text": "每月1次", "unit": "month", "count": 1}
    measure = {
        "id": "m",
        "label": "一是",
        "ordinal": 1,
        "text": "培训2次，覆盖4人，每月1次。",
        "values": {"quantities": quantities, "recurrences": [recurrence]},
    }
    tracking = {"history": [{"on": "2025-01-01"}], "deadline": {"on": "2024-01-01"}}
    heading = {"label": "1.", "title": "推进工作。"}
    item = {"id": "i", **heading, "measures": [measure], "tracking": tracking}
    topic = {**heading, "items": [item], "tasks": [{"id": "t", "title": "推进工作。"}]}
    plain = {"sections": [{"label": "一、", "title": "整改", "topics": [topic]}]}
    report = report_of({"inspection": {"feedback_on": "2024-07-25"}, **plain})
    (section,) = report.sections
    topics = tuple(copies_of(section.topics[0], at) for at in range(size // 10))
    return attrs.evolve(report, sections=(attrs.evolve(section, topics=topics),))


def copies_of(topic: Topic, at: int) -> Topic:
    """Make a topic with ten items of one that has one."""
    (item,), (task,) = topic.items, topic.tasks
    items = tuple(
        attrs.evolve(
            item,
            id=f"i{at}.{number}",
            label=f"（{number}）",
            measures=(attrs.evolve(item.measures[0], id=f"m{at}.{number}"),),
        )
        for number in range(1, 11)
    )
    tasks = (attrs.evolve(task, id=f"t{at}"),)
    return attrs.evolve(topic, label=f"{at % 100 + 1}.", items=items, tasks=tasks)


def test_validation_takes_twice_the_work_for_twice_the_items() -> None:
    def check(report: Report) -> None:
        found = Counter(codes(validate(report, LEDGER, today=TODAY, regulation=REGULATION)))
        size = len(report.feedback_items)
        assert [found[code] for code in ("RM203", "RM205", "RM307", "RM309")] == [
            *(size // 10, size - 1, size, size)
        ]

    assert_linear(check, large_report, 200)

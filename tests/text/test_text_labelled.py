"""Labelled words: problem, goal, and what a ledger holds of an item."""

from datetime import date

import pytest

from rectify_model.model import (
    Acceptance,
    Completion,
    Deadline,
    Responsibility,
    ResponsibilityRole,
    StatusEntry,
    Tracking,
)
from rectify_model.text.fields.labelled import is_labelled, labelled_words, tracking_of
from rectify_model.text.values import find_values


@pytest.mark.parametrize(
    "text", ["整改措施：开展学习。", "责任领导:张三", "【整改情况】已完成", "整改成效："]
)
def test_a_paragraph_that_says_what_it_is(text: str) -> None:
    assert is_labelled(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "开展学习。",
        "，：",
        "题：",
        "党组，书记：",
        "整改措施和责任领导及时限如下：",
        "“整改”：",
    ],
)
def test_a_paragraph_that_does_not(text: str) -> None:
    assert not is_labelled(text)


def test_words_are_taken_up_to_the_next_stop() -> None:
    assert labelled_words(
        "具体问题：学习不够 ；整改目标： 补齐短板。责任领导：张三、李四；\t时限："
    ) == {
        "problem": "学习不够",
        "goal": "补齐短板",
        ResponsibilityRole.LEADER: "张三、李四",
    }


def test_the_next_label_ends_the_words_before_it() -> None:
    assert labelled_words("责任领导：张三、李四，责任单位：办公室 配合单位：财务科") == {
        ResponsibilityRole.LEADER: "张三、李四",
        ResponsibilityRole.LEAD_UNIT: "办公室",
        ResponsibilityRole.SUPPORTING_UNIT: "财务科",
    }


def test_a_bracket_around_label_and_words_is_none_of_them() -> None:
    assert labelled_words("【责任人】：张三；（完成时限：2024年12月底前）") == {
        ResponsibilityRole.PERSON: "张三",
        "deadline": "2024年12月底前",
    }


def test_a_label_stands_at_the_start_of_a_clause() -> None:
    assert labelled_words("分管的责任领导：张三") == {}
    assert labelled_words("问题：学习不够") == {"problem": "学习不够"}
    assert labelled_words("没有冒号的责任领导") == {}


def tracking(text: str) -> Tracking | None:
    return tracking_of(labelled_words(text), find_values)


def test_nothing_to_track() -> None:
    assert tracking("") is None
    assert tracking("具体问题：学习不够。") is None
    assert tracking("完成情况：详见附件。") is None


def test_responsibilities_name_by_name() -> None:
    found = tracking("责任领导：张三、李四。牵头单位：办公室，人事科。监督单位：、；责任人：王五")
    assert found is not None
    assert found.responsibilities == (
        Responsibility(role=ResponsibilityRole.LEADER, name="张三"),
        Responsibility(role=ResponsibilityRole.LEADER, name="李四"),
        Responsibility(role=ResponsibilityRole.LEAD_UNIT, name="办公室"),
        Responsibility(role=ResponsibilityRole.LEAD_UNIT, name="人事科"),
        Responsibility(role=ResponsibilityRole.PERSON, name="王五"),
    )


def deadline(text: str) -> Deadline:
    found = tracking(f"整改时限：{text}")
    assert found is not None
    assert found.deadline is not None
    return found.deadline


def test_deadlines() -> None:
    assert deadline("2024年12月底前").on == date(2024, 12, 31)
    assert deadline("2024年12月31日").on == date(2024, 12, 31)
    assert deadline("2024年12月31日").text == "2024年12月31日"
    assert (deadline("已到期").text, deadline("已到期").on) == ("已到期", None)


def test_what_is_to_be_kept_up() -> None:
    for text, ongoing in (("2024年底前，并长期坚持", True), ("长期坚持", True), ("已到期", False)):
        found = tracking(f"整改时限：{text}")
        assert found is not None
        assert found.deadline is not None
        assert found.sustained is found.deadline.ongoing is ongoing


@pytest.mark.parametrize(
    ("words", "completion", "acceptance"),
    [
        ("已完成。", Completion.DONE, None),
        ("完成", Completion.DONE, None),
        ("已整改", Completion.DONE, None),
        ("已办结", Completion.DONE, None),
        ("已销号", Completion.DONE, Acceptance.STRUCK_OFF),
        ("已完成并已销号", Completion.DONE, Acceptance.STRUCK_OFF),
        ("基本完成", Completion.MOSTLY_DONE, None),
        ("未完成", Completion.NOT_STARTED, None),
        ("未启动", Completion.NOT_STARTED, None),
        ("整改中", Completion.UNDER_WAY, None),
        ("持续推进", Completion.UNDER_WAY, None),
    ],
)
def test_statuses(words: str, completion: Completion, acceptance: Acceptance | None) -> None:
    found = tracking(f"完成情况：{words}")
    assert found is not None
    assert found.history == (StatusEntry(completion=completion, acceptance=acceptance),)
    assert (found.deadline, found.sustained, found.responsibilities) == (None, False, ())


@pytest.mark.parametrize("words", ["已完成制度修订并印发至各部门执行", "总体较好"])
def test_a_sentence_is_no_status(words: str) -> None:
    assert tracking(f"完成情况：{words}") is None

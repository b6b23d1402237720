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
from rectify_model.text.fields.labelled import is_status, tracking_of
from rectify_model.text.lines.source import EMPTY, Passage, Source
from rectify_model.text.outline.labels import labelled_parts
from rectify_model.text.values import find_values


def words_of(text: str) -> dict[str, list[Passage]]:
    """Return the words after each label of a paragraph."""
    found: dict[str, list[Passage]] = {}
    for part in labelled_parts(Passage(Source(text), ((0, len(text)),)) if text else EMPTY):
        if part.key and part.words:
            found.setdefault(part.key, []).append(part.words)
    return found


def tracking(text: str) -> Tracking | None:
    return tracking_of(words_of(text), find_values)


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
        ("已完成整改并通过验收，长期坚持", Completion.DONE, None),
        ("基本完成（取得阶段性成果并持续整改）", Completion.MOSTLY_DONE, None),
        ("尚未启动", Completion.NOT_STARTED, None),
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


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("党组成员、副局长（分管就业、社保）", ["党组成员、副局长（分管就业、社保）"]),
        ("党组书记、局长", ["党组书记、局长"]),
        ("张某某、李某某", ["张某某", "李某某"]),
        ("副总经理张某某、李某某", ["副总经理张某某", "李某某"]),
        ("无", []),
        ("/", []),
    ],
)
def test_several_posts_without_a_name_are_one_person(words: str, names: list[str]) -> None:
    found = tracking(f"责任人：{words}。牵头单位：甲")
    assert found is not None
    persons = [
        each.name for each in found.responsibilities if each.role is ResponsibilityRole.PERSON
    ]
    assert persons == names


def test_what_is_a_status_and_nothing_else() -> None:
    for words in ("已完成", "整改中。", "基本完成，持续推进", "已整改销号"):
        assert is_status(words)
    for words in ("", "已完成制度修订并印发", "完成了3项任务", "党组已完成整改"):
        assert not is_status(words)

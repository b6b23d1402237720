"""Labels: what words such as 整改措施： say of the words after them."""

import pytest

from rectify_model.model import ResponsibilityRole
from rectify_model.text.lines.source import EMPTY, Passage, Source
from rectify_model.text.outline.labels import begins_field, column_key, heads_field, labelled_parts

LEADER, UNIT = ResponsibilityRole.LEADER, ResponsibilityRole.LEAD_UNIT


def parts(text: str) -> list[tuple[str | None, str, str]]:
    passage = Passage(Source(text), ((0, len(text)),)) if text else EMPTY
    return [(each.key, each.label.text, each.words.text) for each in labelled_parts(passage)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", [(None, "", "")]),
        ("开展学习。", [(None, "", "开展学习。")]),
        ("整改措施：开展学习。", [("measures", "整改措施：", "开展学习。")]),
        ("【整改目标】补齐短板", [("goal", "【整改目标】", "补齐短板")]),
        ("[责任领导]：张某某", [(LEADER, "[责任领导]：", "张某某")]),
        ("（1）问题表现：学得少。", [("problem", "（1）问题表现：", "学得少。")]),
        (
            "责任单位：甲股 完成时限：2025年底",
            [(UNIT, "责任单位：", "甲股"), ("deadline", "完成时限：", "2025年底")],
        ),
        (
            "开展学习。完成情况：已完成。",
            [(None, "", "开展学习。"), ("completion", "完成情况：", "已完成。")],
        ),
        ("2、整改措施", [("measures", "2、整改措施", "")]),
        ("分管的责任领导：张某某", [(None, "", "分管的责任领导：张某某")]),
        ("没有冒号的责任领导", [(None, "", "没有冒号的责任领导")]),
    ],
)
def test_a_paragraph_is_cut_before_each_label(
    text: str, told: list[tuple[str | None, str, str]]
) -> None:
    assert parts(text) == told


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("整改措施", "measures"),
        ("【整改进度】", "completion"),
        ("（四）整改进展", "measures"),
        ("3、责任部门：", UNIT),
        ("整改措施：开展学习。", None),
        ("整改措施有力", None),
        ("整改措施" + "　" * 30, None),
    ],
)
def test_a_label_that_is_all_of_a_paragraph(text: str, key: str | None) -> None:
    assert heads_field(text) == key


def test_a_paragraph_begins_with_a_label() -> None:
    assert begins_field("1.整改目标：补齐短板") == "goal"
    assert begins_field("整改目标") == "goal"
    assert begins_field("1.补齐整改目标：短板") is None


def test_columns_are_known_by_their_headings() -> None:
    assert column_key("序号") == "number"
    assert column_key(" 责任部门（人） ") == UNIT
    assert column_key("备注") is None

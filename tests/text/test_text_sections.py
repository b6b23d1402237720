"""What a section is for, told by its title, then by content and place."""

import pytest

from rectify_model.model import Section, SectionKind
from rectify_model.text import read_text
from rectify_model.text.outline.sections import kind_by_words

HEAD = "某局关于巡察整改情况的通报\n根据部署，予以公布。\n"


def sections(*lines: str) -> tuple[Section, ...]:
    return read_text(HEAD + "\n".join(lines)).report.sections


def kinds(*lines: str) -> list[tuple[str | None, str]]:
    return [(section.label, str(section.kind)) for section in sections(*lines)]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("党委履行巡察整改主体责任情况", SectionKind.ACCOUNTABILITY),
        ("落实巡视整改主体责任情况", SectionKind.ACCOUNTABILITY),
        ("整改工作组织情况", SectionKind.ACCOUNTABILITY),
        ("主要做法", SectionKind.ACCOUNTABILITY),
        ("提高政治站位", SectionKind.ACCOUNTABILITY),
        ("巡察反馈重点问题整改落实情况", SectionKind.RECTIFICATION),
        ("整改任务完成情况", SectionKind.RECTIFICATION),
        ("集中整改期内已完成的整改事项", SectionKind.RECTIFICATION),
        ("需长期整改事项进展情况", SectionKind.LONG_TERM),
        ("需持续推进的整改事项", SectionKind.LONG_TERM),
        ("尚未完成的整改任务", SectionKind.LONG_TERM),
        ("下一步工作打算", SectionKind.OUTLOOK),
        ("今后努力方向", SectionKind.OUTLOOK),
        ("巩固深化整改成果", SectionKind.OUTLOOK),
        ("附则", None),
        ("", None),
    ],
)
def test_words(title: str, kind: SectionKind | None) -> None:
    assert kind_by_words(title) is kind


def test_content_tells_where_the_title_does_not() -> None:
    answers = ["（一）甲", "一是乙。"]
    for lines in (answers, ["（一）甲", "1.乙", "2.丙"], ["（一）甲", "乙：一是丙；二是丁。"]):
        assert kinds("一、党建工作", *lines) == [("一、", "rectification")]
    assert kinds("一、党建工作", "（一）甲。") == [("一、", "other")]
    assert kinds("一、党建工作", "一是甲。") == [("一、", "other")]


def test_points_tell_where_the_report_is_one_section_without_a_title() -> None:
    assert kinds("（一）甲。一是乙。二是丙。") == [(None, "rectification")]
    assert kinds("（一）甲。乙。") == [(None, "other")]
    assert kinds("一、党建工作", "（一）甲。一是乙。二是丙。") == [("一、", "other")]


def test_place_tells_what_neither_title_nor_content_does() -> None:
    assert kinds(
        "一、党建工作",
        "开展学习。",
        "二、反馈问题整改情况",
        "1.甲",
        "一是乙。",
        "三、附则",
        "开展学习。",
    ) == [("一、", "accountability"), ("二、", "rectification"), ("三、", "other")]


def test_a_title_that_speaks_of_the_work_may_be_one_that_answers_problems() -> None:
    title = "一、巡察反馈问题整改工作情况"
    assert kind_by_words(title) is SectionKind.ACCOUNTABILITY
    assert kinds(title, "（一）甲", "一是乙。") == [("一、", "rectification")]
    assert kinds(title, "（一）甲。") == [("一、", "accountability")]
    title = "一、反馈问题整改中需长期坚持的事项"
    assert kinds(title, "（一）甲", "一是乙。") == [("一、", "long_term")]
    title = "一、反馈问题整改主体责任落实情况"
    assert kinds(title, "（一）甲", "一是乙。") == [("一、", "accountability")]


class TestDivision:
    def test_headings_of_the_first_level_are_sections(self) -> None:
        assert kinds("一、甲", "（一）乙。", "二、丙", "三、丁") == [
            ("一、", "other"),
            ("二、", "other"),
            ("三、", "other"),
        ]
        assert [label for label, _ in kinds("第一部分 甲", "一、乙", "第二部分 丙", "一、丁")] == [
            "第一部分",
            "第二部分",
        ]

    def test_headings_of_the_first_level_that_name_problems_are_items(self) -> None:
        (first, second) = sections(
            "一、学习不够的问题",
            "一是学。",
            "二、落实不力的问题",
            "一是做。",
            "三、下一步打算",
            "抓好落实。",
        )
        assert [(each.label, each.title) for each in first.items] == [
            ("一、", "学习不够的问题"),
            ("二、", "落实不力的问题"),
        ]
        assert (second.label, second.kind) == ("三、", "outlook")
        assert [label for label, _ in kinds("一、学习不够的问题", "一是学。")] == ["一、"]
        (all_of_them,) = sections(
            *("一、学习不规范，补记抄记", "1、学。", "二、会风“脏乱差”反弹", "1、改。"),
            *("三、没有公开", "1、公开。"),
        )
        assert [each.label for each in all_of_them.items] == ["一、", "二、", "三、"]

    def test_a_section_that_lists_what_the_next_one_answers_is_kept_as_prose(self) -> None:
        listed, answered = sections(
            *("一、巡察反馈的主要问题", "（一）学习不够。学得少，用得少。", "（二）落实不力。"),
            *("二、整改落实情况", "（一）学习不够", "1.学。", "（二）落实不力", "1.做。"),
        )
        assert (listed.kind, listed.statements) == ("other", ())
        assert listed.paragraphs == ("（一）学习不够。学得少，用得少。", "（二）落实不力。")
        assert [len(item.measures) for item in answered.items] == [1, 1]

    def test_words_divide_where_no_such_heading_does(self) -> None:
        assert kinds(
            "（一）履行主体责任情况", "甲。", "（二）反馈问题整改情况", "1.乙", "一是丙。"
        ) == [
            ("（一）", "accountability"),
            ("（二）", "rectification"),
        ]

    def test_one_title_alone_does_not_divide(self) -> None:
        (section,) = sections("（一）下一步打算", "一是甲。", "（二）乙方面", "一是丙。")
        assert (section.label, section.title) == (None, None)
        (section,) = sections("（一）反馈问题整改", "一是甲。", "（二）整改情况", "一是丙。")
        assert section.label is None

    def test_headings_before_the_first_section_are_one_without_a_heading(self) -> None:
        first, second = sections("1.甲。乙。", "2.丙。丁。", "一、下一步打算", "1.戊。")
        assert (first.label, first.title, first.kind) == (None, None, "other")
        assert [statement.label for statement in first.statements] == ["1.", "2."]
        assert (second.label, second.kind) == ("一、", "outlook")

    def test_a_text_without_headings_has_no_sections(self) -> None:
        assert sections("开展学习。") == ()

    def test_points_alone_make_a_section_without_a_heading(self) -> None:
        (section,) = sections("一是学习。抓好落实。", "二是检查。")
        assert (section.label, section.kind) == (None, "other")
        assert [(each.label, each.title, each.text) for each in section.statements] == [
            ("一是", "学习。", "抓好落实。"),
            ("二是", "检查。", ""),
        ]


def test_the_heading_of_a_section_of_prose_may_run_into_its_text() -> None:
    (section,) = sections("一、下一步打算。持续用力。抓好落实。", "党组开展学习。")
    assert section.title == "下一步打算。"
    assert section.paragraphs == ("持续用力。抓好落实。", "党组开展学习。")

"""Areas, topics, items and measures, in the shapes of many publishers."""

from datetime import date
from typing import Any

import pytest

from rectify_model.model import Completion, FeedbackItem, ResponsibilityRole, Section
from rectify_model.text import Reading, read_text

HEAD = "某局关于巡察整改情况的通报\n根据部署，予以公布。\n二、反馈问题整改落实情况\n"


def read(*lines: str) -> Reading:
    return read_text(HEAD + "\n".join(lines))


def section(*lines: str) -> Section:
    (found,) = read(*lines).report.sections
    return found


def item(*lines: str) -> FeedbackItem:
    (found,) = read(*lines).report.feedback_items
    return found


def shape(node: Any) -> list[Any]:
    """Tell what stands below a node: for each, its class's initial, its label, and what it holds."""
    told: list[Any] = []
    for field in ("items", "tasks", "topics", "focus_areas"):
        for below in getattr(node, field, ()):
            inside = shape(below) or [measure.label for measure in getattr(below, "measures", ())]
            told.append((type(below).__name__[0], below.label, inside))
    return told


def test_all_levels() -> None:
    lines = (
        "（一）甲方面",
        "1.乙。",
        "（1）丙。",
        "一是丁。",
        "（2）戊。",
        "一是己。",
        "（二）庚方面",
    )
    assert shape(section(*lines)) == [
        ("F", "（一）", [("T", "1.", [("F", "（1）", ["一是"]), ("F", "（2）", ["一是"])])]),
        ("F", "（二）", []),
    ]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        # 一、→1.
        (["1.甲。", "（1）乙。", "一是丙。"], [("T", "1.", [("F", "（1）", ["一是"])])]),
        (
            ["1.甲。", "一是乙。", "2.丙。", "一是丁。"],
            [("F", "1.", ["一是"]), ("F", "2.", ["一是"])],
        ),
        # （一）→1.→一是
        (["（一）甲方面", "1.乙。", "一是丙。"], [("F", "（一）", [("F", "1.", ["一是"])])]),
        # （一）→一是
        (["（一）甲方面", "一是乙。"], [("F", "（一）", ["一是"])]),
        # （一）→（1）→①
        (
            ["（一）甲方面", "（1）乙。", "①丙。", "②丁。"],
            [("F", "（一）", [("F", "（1）", ["①", "②"])])],
        ),
        # Measures right under the section, and beside a heading.
        (["一是甲。", "二是乙。"], [("F", None, ["一是", "二是"])]),
        (
            ["一是甲。", "1.乙。", "一是丙。"],
            [("F", None, ["一是"]), ("F", "1.", ["一是"])],
        ),
    ],
)
def test_levels_are_skipped(lines: list[str], told: list[Any]) -> None:
    assert shape(section(*lines)) == told


def test_an_area_with_measures_of_its_own_holds_an_item_of_its_title() -> None:
    reading = read("（一）聚焦学习方面", "一是乙。", "（二）甲方面", "1.丙的问题", "一是丁。")
    area, _ = reading.report.sections[0].focus_areas
    (found,) = area.items
    assert (found.number, found.label, found.title) == (None, None, "聚焦学习方面")
    assert [measure.ordinal for measure in found.measures] == [1]
    assert reading.report.provenance is not None
    inferences = {each.path: each.source for each in reading.report.provenance.inferences}
    title = "/sections/0/focus_areas/0/items/0/title"
    assert inferences[title] == "the heading above its measures"
    assert reading.place(title) is None


def test_measures_under_no_heading_make_an_item_without_a_title() -> None:
    (found,) = section("（一）", "一是乙。").items
    assert (found.title, len(found.measures)) == (None, 1)
    (area, _) = section("（一）", "一是乙。", "（二）甲方面", "1.丙的问题", "一是丁。").focus_areas
    assert (area.title, area.items[0].title) == (None, None)
    (found,) = section("一是乙。", "二是甲。").items
    assert (found.label, len(found.measures)) == (None, 2)


def test_prose_below_a_heading_says_what_was_done() -> None:
    for lines in (
        ("（一）聚焦学习方面", "党组开展学习。", "同时检查。"),
        ("（一）聚焦学习方面。党组开展学习。", "同时检查。"),
    ):
        (found,) = section(*lines).items
        told = [(each.label, each.ordinal, each.text) for each in found.measures]
        assert told == [(None, None, "党组开展学习。"), (None, None, "同时检查。")]
        assert found.paragraphs == ()


def test_prose_that_announces_something_is_no_measure() -> None:
    found = item("1.学习不够的问题", "党组采取下列措施：", "开展学习。")
    assert found.paragraphs == ("党组采取下列措施：",)
    assert [each.text for each in found.measures] == ["开展学习。"]


def test_a_topic_with_prose_stays_a_topic_among_topics() -> None:
    lines = ("（一）甲方面", "1.乙", "（1）丙。", "一是丁。", "2.戊", "己。")
    (area,) = section(*lines).focus_areas
    assert [(topic.label, len(topic.items)) for topic in area.topics] == [("1.", 1), ("2.", 1)]
    (own,) = area.topics[1].items
    assert (own.title, [each.text for each in own.measures]) == ("戊", ["己。"])


def test_a_heading_that_gathers_makes_no_item_of_its_like_although_it_owns_measures() -> None:
    lines = ("（一）甲方面", "1.乙", "一是丁。", "（1）丙。", "一是戊。", "2.己", "庚。")
    (area,) = section(*lines).focus_areas
    assert [topic.label for topic in area.topics] == ["1.", "2."]


def test_an_item_among_topics_is_told_by_its_measures() -> None:
    lines = (
        "（一）甲方面",
        "1.乙",
        "（1）丙。",
        "一是丁。",
        "2.戊",
        "一是己。",
        "3.庚",
        "一是辛。",
    )
    (area,) = section(*lines).focus_areas
    # The model lists items before topics: behind one they stand in a topic without a heading.
    assert [topic.label for topic in area.topics] == ["1.", None]
    assert [(each.label, len(each.measures)) for each in area.topics[1].items] == [
        ("2.", 1),
        ("3.", 1),
    ]


def test_a_level_that_the_model_does_not_know_is_kept_as_prose() -> None:
    lines = ("（一）甲方面", "1.乙", "（1）丙", "己。", "①丁", "一是戊。", "②庚", "一是辛。")
    (area,) = section(*lines).focus_areas
    (topic,) = area.topics
    assert (topic.title, topic.paragraphs) == ("乙", ("（1）丙", "己。"))
    assert [(each.label, each.title, len(each.measures)) for each in topic.items] == [
        ("①", "丁", 1),
        ("②", "庚", 1),
    ]


class TestItemOfPoints:
    def test_headings_below_a_named_problem_answer_it(self) -> None:
        found = item("1.关于学习不够的问题", "（1）开展学习。", "（2）抓好落实。", "（3）检查。")
        assert found.title == "关于学习不够的问题"
        assert [(each.label, each.ordinal, each.text) for each in found.measures] == [
            ("（1）", 1, "开展学习。"),
            ("（2）", 2, "抓好落实。"),
            ("（3）", 3, "检查。"),
        ]

    def test_unless_they_own_measures_or_name_problems_themselves(self) -> None:
        for below in (["（1）甲。", "一是乙。"], ["（1）制度不健全"]):
            lines = ("1.关于学习不够的问题", *below)
            assert [topic.label for topic in section(*lines).topics] == ["1."]

    def test_a_problem_by_name_is_an_item_whatever_stands_below_it(self) -> None:
        found = item("问题1：学习制度", "（1）甲。", "一是乙。")
        assert (found.label, found.number, found.title) == ("问题1：", 1, "学习制度")
        assert [(each.label, each.paragraphs) for each in found.measures] == [
            ("（1）", ("一是乙。",))
        ]


class TestMeasures:
    def test_lead_and_text(self) -> None:
        (first, second) = item(
            "1.甲。", "一是开展学习。召开会议3次，培训20人。", "二是落实，检查。"
        ).measures
        assert (first.ordinal, first.label, first.lead, first.text) == (
            1,
            "一是",
            "开展学习。",
            "召开会议3次，培训20人。",
        )
        assert (second.lead, second.text) == (None, "落实，检查。")
        assert [each.text for each in first.values.quantities] == ["3次", "20人"]

    def test_several_in_one_paragraph(self) -> None:
        found = item("1.甲。党组重视：一是开展学习；二是抓好落实。", "同时检查。", "整改成效：好。")
        assert found.paragraphs == ("党组重视：",)
        assert [(each.label, each.text, each.paragraphs) for each in found.measures] == [
            ("一是", "开展学习；", ()),
            ("二是", "抓好落实。", ("同时检查。",)),
            ("整改成效：", "好。", ()),
        ]

    def test_several_on_one_line_after_a_first(self) -> None:
        found = item("1.甲。", "一是开展学习；二是抓好落实。", "同时检查。", "三是总结。")
        assert [(each.ordinal, each.text, each.paragraphs) for each in found.measures] == [
            (1, "开展学习；", ()),
            (2, "抓好落实。", ("同时检查。",)),
            (3, "总结。", ()),
        ]

    def test_a_heading_runs_into_its_measures(self) -> None:
        found = item("1.关于学习不够问题。一是开展学习。二是抓好落实。")
        assert (found.title, [each.text for each in found.measures]) == (
            "关于学习不够问题。",
            ["开展学习。", "抓好落实。"],
        )
        found = item("1.关于学习不够问题    一是开展学习；二是抓好落实。")
        assert (found.title, len(found.measures)) == ("关于学习不够问题", 2)

    def test_a_line_broken_in_mid_sentence(self) -> None:
        found = item("1.关于学习不", "够问题。", "一是开展学习，", "", "- 3 -", "抓好", "落实。")
        assert found.title == "关于学习不"
        assert found.paragraphs == ("够问题。",)
        assert found.measures[0].text == "开展学习，抓好落实。"

    def test_other_ways_to_count(self) -> None:
        for first, second in (
            ("第一，", "第二，"),
            ("一要", "二要"),
            ("首先，", "其次，"),
            ("其一、", "其二、"),
        ):
            found = item("1.甲。", f"{first}开展学习。", f"{second}抓好落实。")
            assert [(each.label, each.ordinal) for each in found.measures] == [
                (first, 1),
                (second, 2),
            ]

    def test_full_width_digits(self) -> None:
        (found,) = section("１２．甲。", "一是开展学习２次。").items
        assert (found.label, found.number) == ("１２．", 12)


class TestLabelledWords:
    def test_they_fill_fields_and_stay_in_the_prose(self) -> None:
        reading = read(
            "1.甲。",
            "具体问题：学习不够。",
            "整改目标：补齐短板。",
            "责任领导：张三",
            "整改时限：2024年12月底前",
            "整改措施：一是开展学习；二是抓好落实。",
            "完成情况：已完成。",
        )
        (found,) = reading.report.feedback_items
        assert (found.problem, found.goal) == ("学习不够", "补齐短板")
        assert found.tracking is not None
        assert [(each.role, each.name) for each in found.tracking.responsibilities] == [
            (ResponsibilityRole.LEADER, "张三")
        ]
        assert found.tracking.deadline is not None
        assert found.tracking.deadline.on == date(2024, 12, 31)
        assert [entry.completion for entry in found.tracking.history] == [Completion.DONE]
        assert found.paragraphs == (
            "具体问题：学习不够。",
            "整改目标：补齐短板。",
            "责任领导：张三",
            "整改时限：2024年12月底前",
            "整改措施：",
            "完成情况：已完成。",
        )
        assert len(found.measures) == 2
        assert reading.report.provenance is not None
        inferences = {each.path: each.source for each in reading.report.provenance.inferences}
        path = "/sections/0/items/0"
        assert inferences[f"{path}/problem"] == "the words after its label: 学习不够"
        assert inferences[f"{path}/goal"] == "the words after its label: 补齐短板"
        assert inferences[f"{path}/tracking"] == "labelled words in the paragraphs of the item"

    def test_without_them_nothing_is_tracked(self) -> None:
        found = item("1.甲。", "一是开展学习。")
        assert (found.problem, found.goal, found.tracking) == (None, None, None)


class TestLongTermTasks:
    HEAD = "某局关于巡察整改情况的通报\n根据部署，予以公布。\n三、需长期整改事项\n"

    def sections(self, *lines: str) -> Section:
        (found,) = read_text(self.HEAD + "\n".join(lines)).report.sections
        return found

    def test_they_are_tasks(self) -> None:
        found = self.sections("1.甲。", "（1）乙。", "一是丙。")
        assert found.kind == "long_term"
        assert shape(found) == [("T", "1.", [("L", "（1）", ["一是"])])]

    def test_flat_ones_are_no_areas(self) -> None:
        found = self.sections("（一）甲。开展学习。", "（二）乙。抓好落实。")
        assert shape(found) == [("L", "（一）", [None]), ("L", "（二）", [None])]
        texts = [measure.text for task in found.tasks for measure in task.measures]
        assert texts == ["开展学习。", "抓好落实。"]


def test_plans_below_the_last_item_are_no_measures() -> None:
    found = item("1.学习不够的问题", "整改措施：开展学习。", "下一步，党组将抓好落实。")
    assert [each.text for each in found.measures] == ["开展学习。"]
    assert found.paragraphs == ("下一步，党组将抓好落实。",)


class TestLabelsAsHeadings:
    def test_what_stands_below_a_label_is_what_it_says(self) -> None:
        found, _ = section(
            "（一）学习不够",
            "1、问题描述",
            "（1）学得少。",
            "（2）用得少。",
            "2、整改措施",
            "（1）开展学习。",
            "3、整改进展",
            "已完成。",
            "4、责任部门",
            "办公室",
            "（二）落实不力",
            "1、问题描述",
            "做得少。",
            "2、整改措施",
            "抓好落实。",
        ).items
        assert found.problem == "（1）学得少。\n（2）用得少"
        assert [each.text for each in found.measures] == ["开展学习。"]
        assert found.tracking is not None
        assert found.tracking.history[0].completion is Completion.DONE
        assert found.tracking.responsibilities[0].name == "办公室"
        assert found.paragraphs == (
            *("1、问题描述", "（1）学得少。", "（2）用得少。", "2、整改措施", "3、整改进展"),
            *("已完成。", "4、责任部门", "办公室"),
        )

    def test_labels_in_one_paragraph(self) -> None:
        found = item("1.学习不够问题。问题表现：学得少。整改情况：开展学习。完成情况：已完成。")
        assert (found.problem, [each.text for each in found.measures]) == ("学得少", ["开展学习。"])
        assert found.tracking is not None

    def test_causes_that_are_counted_are_no_measures(self) -> None:
        found = item("1.学习不够问题。主要原因：一是懒，二是忙。整改情况：一是学；二是用。")
        assert [each.text for each in found.measures] == ["学；", "用。"]
        assert found.paragraphs[0] == "主要原因：一是懒，二是忙。"

    def test_one_numbered_label_alone_is_a_heading(self) -> None:
        (found,) = read_text(
            HEAD.replace("二、反馈", "一、反馈") + "（一）整改措施\n一是学。"
        ).report.sections
        assert [each.title for each in found.items] == ["整改措施"]


def test_headings_below_a_topic_are_kept_as_prose_of_it() -> None:
    lines = (
        "（一）甲方面",
        "1.乙工作",
        "（1）丙工作",
        "①丁的问题",
        "一是戊。",
        "②己的问题",
        "一是庚。",
    )
    (area,) = section(*lines).focus_areas
    (topic,) = area.topics
    assert topic.paragraphs == ("（1）丙工作",)
    assert [each.title for each in topic.items] == ["丁的问题", "己的问题"]


def test_an_item_whose_points_own_measures_gathers_them() -> None:
    lines = (
        "1.甲的问题",
        "一是乙。",
        "2.丙的问题",
        "（1）丁。",
        "一是戊。",
        "（2）己。",
        "一是庚。",
    )
    found = section(*lines)
    assert [each.label for each in found.items] == ["1."]
    assert [(each.label, len(each.items)) for each in found.topics] == [("2.", 2)]

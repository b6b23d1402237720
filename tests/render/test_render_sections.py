"""Sections, areas and topics: the heading, its prose, and the order of what stands below it."""

from rectify_model.model import FeedbackItem, FocusArea, LongTermTask, Section, Statement, Topic
from rectify_model.render.sections import section_paragraphs


def item(label: str | None, title: str = "甲") -> FeedbackItem:
    return FeedbackItem(id="i", label=label, title=title)


def test_heading_and_prose() -> None:
    section = Section(label="一、", title="甲", paragraphs=("乙。", "丙。"))
    assert list(section_paragraphs(section)) == ["一、甲", "乙。", "丙。"]
    assert list(section_paragraphs(Section(paragraphs=("乙。",)))) == ["乙。"]
    assert list(section_paragraphs(Section())) == []


def test_prose_that_begins_with_a_mark_runs_on_from_the_heading() -> None:
    section = Section(label="一、", title="甲。", paragraphs=("一是乙。", "二是丙。"))
    assert list(section_paragraphs(section)) == ["一、甲。一是乙。", "二是丙。"]


def test_statements_stand_above_what_else_there_is() -> None:
    section = Section(
        label="一、",
        title="甲",
        statements=(Statement(label="（一）", title="乙", text="丙。"),),
        items=(item("1.", "丁"),),
    )
    assert list(section_paragraphs(section)) == ["一、甲", "（一）乙", "丙。", "1.丁"]


def test_every_level_stands_below_the_one_above_it() -> None:
    topic = Topic(label="1.", title="丙", paragraphs=("丁。",), items=(item("（1）", "戊"),))
    area = FocusArea(label="（一）", title="乙", topics=(topic,))
    section = Section(label="一、", title="甲", focus_areas=(area,))
    assert list(section_paragraphs(section)) == ["一、甲", "（一）乙", "1.丙", "丁。", "（1）戊"]


def test_what_the_model_lists_class_by_class_is_printed_in_the_order_of_its_marks() -> None:
    section = Section(
        items=(item("2."), item("4.")),
        tasks=(LongTermTask(id="t", label="3.", title="甲"),),
        topics=(Topic(label="1.", title="甲"), Topic(label="5.", title="甲")),
    )
    assert list(section_paragraphs(section)) == ["1.甲", "2.甲", "3.甲", "4.甲", "5.甲"]


def test_marks_of_a_deeper_level_stand_first() -> None:
    section = Section(
        items=(item(None, "乙"), item("1."), item("（1）")),
        focus_areas=(FocusArea(label="（一）", title="甲"),),
    )
    # The items keep their order, and the area none of them could stand after.
    assert list(section_paragraphs(section)) == ["乙", "1.甲", "（1）甲", "（一）甲"]


def test_an_item_with_the_title_of_the_area_has_no_heading_of_its_own() -> None:
    area = FocusArea(label="（一）", title="甲", items=(item(None), item(None, "乙")))
    assert list(section_paragraphs(area)) == ["（一）甲", "乙"]

"""RM105–RM108: levels, numbers and empty headings."""

from typing import Any

import pytest
from validation_reports import paths_of, problems_of


def section(label: str, **fields: Any) -> dict[str, Any]:
    return {"label": label, **fields}


THREE_LEVELS = section(
    "一、", focus_areas=[{"label": "（一）", "topics": [{"label": "1."}, {"label": "2."}]}]
)


def test_a_list_that_skips_a_level_is_named_once_at_its_first_heading() -> None:
    flat = section("二、", topics=[{"label": "1."}, {"label": "2."}])
    (problem,) = problems_of("RM105", {"sections": [THREE_LEVELS, flat]})
    assert problem.path == "/sections/1/topics/0/label"
    assert problem.message.startswith("1. stands right below 二、;")
    assert problem.message_zh.startswith("“1.”直接位于“二、”之下")


def test_each_list_has_its_own_finding() -> None:
    flat = [
        section("二、", topics=[{"label": "1."}]),
        section("三、", statements=[{"label": "1."}]),
    ]
    assert paths_of("RM105", {"sections": [THREE_LEVELS, *flat]}) == [
        "/sections/1/topics/0/label",
        "/sections/2/statements/0/label",
    ]


@pytest.mark.parametrize(
    "sections",
    [
        [section("一、", topics=[{"label": "1."}]), section("二、", topics=[{"label": "1."}])],
        [THREE_LEVELS, section("二、", focus_areas=[{"label": "（一）"}])],
        # Measures and points are counted up below a heading of any level.
        [
            section("一、", items=[{"id": "i1", "label": "1.", "measures": [
                {"id": "m1", "label": "一是", "text": "甲"}]}]),
            section("二、", statements=[{"label": "一是"}, {"label": "二是"}]),
        ],
        [
            section("一、", items=[{"id": "i1", "label": "1.", "measures": [
                {"id": "m1", "label": "（1）", "text": "甲"}]}]),
            section("二、", items=[{"id": "i2", "label": "（1）"}]),
        ],
        [
            section("一、", topics=[{"label": "1.", "items": [{"id": "i1", "label": "一是"}]}]),
            section("二、", items=[{"id": "i2", "label": "一是"}]),
        ],
        [{"focus_areas": [{"label": "无"}]}, THREE_LEVELS],
    ],
)  # fmt: skip
def test_levels_that_the_report_does_not_use_in_between_are_no_gap(
    sections: list[dict[str, Any]],
) -> None:
    assert paths_of("RM105", {"sections": sections}) == []


@pytest.mark.parametrize("label", ["（5）", "⑤", "问题五："])
def test_the_number_is_the_one_that_the_label_says(label: str) -> None:
    items = [{"id": "i1", "label": label, "number": 5}, {"id": "i2", "label": label, "number": 50}]
    (problem,) = problems_of("RM106", {"sections": [{"items": items}]})
    assert problem.path == "/sections/0/items/1/number"
    assert problem.severity == "error"
    assert problem.message.endswith("means 5, but the number is 50; correct one of them")


def test_measures_points_and_tasks_have_numbers_too() -> None:
    measures = [{"id": "m1", "label": "二是", "ordinal": 1, "text": "甲"}]
    tasks = [{"id": "t1", "label": "（1）", "number": 2, "measures": measures}]
    points = [{"label": "一是", "ordinal": 1}, {"label": "二是", "ordinal": 3}]
    sections = [{"tasks": tasks, "statements": [{"points": points}]}]
    assert paths_of("RM106", {"sections": sections}) == [
        "/sections/0/statements/0/points/1/ordinal",
        "/sections/0/tasks/0/number",
        "/sections/0/tasks/0/measures/0/ordinal",
    ]


@pytest.mark.parametrize("item", [{"label": "附"}, {"label": "（1）"}, {"number": 7}])
def test_a_label_without_a_number_and_a_number_without_a_label_agree(item: dict[str, Any]) -> None:
    numbered = {"number": 7, **item} if item == {"label": "附"} else item
    assert paths_of("RM106", {"sections": [{"items": [{"id": "i1", **numbered}]}]}) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [({}, 1), ({"text": " \u3000"}, 1), ({"lead": "甲"}, 0), ({"paragraphs": ["甲"]}, 0)],
)
def test_a_measure_says_something(words: dict[str, Any], expected: int) -> None:
    items = [{"id": "i1", "measures": [{"id": "m1", "label": "一是", **words}]}]
    assert paths_of("RM107", {"sections": [{"items": items}]}) == [
        "/sections/0/items/0/measures/0"
    ] * expected  # fmt: skip


def test_headings_without_a_title() -> None:
    matter = {"label": "（1）", "title": " "}
    topic = {"label": "1.", "items": [{"id": "i1", **matter}], "tasks": [{"id": "t1", **matter}]}
    area = {"label": "（一）", "topics": [topic]}
    assert paths_of("RM108", {"sections": [{"label": "一、", "focus_areas": [area]}]}) == [
        "/sections/0",
        "/sections/0/focus_areas/0",
        "/sections/0/focus_areas/0/topics/0",
        "/sections/0/focus_areas/0/topics/0/items/0",
        "/sections/0/focus_areas/0/topics/0/tasks/0",
    ]


def test_what_bears_no_number_or_tells_its_problem_needs_no_title() -> None:
    items = [{"id": "i1", "label": "1.", "problem": "制度不落实"}, {"id": "i2"}]
    assert paths_of("RM108", {"sections": [{"items": items}]}) == []

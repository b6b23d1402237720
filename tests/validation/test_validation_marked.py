"""The marked nodes of a report: each by itself, or a whole list that counts up from 1."""

from typing import Any

import pytest
from validation_reports import REGULATION, TODAY, paths_of, report_of

from rectify_model.numbering import MarkKind
from rectify_model.validation import Context
from rectify_model.validation.marked import Marked, marked


def marks_of(*sections: dict[str, Any]) -> list[Marked]:
    report = report_of({"sections": list(sections)})
    return list(marked(Context(report=report, today=TODAY, regulation=REGULATION)))


def measures(*labels: str | None) -> list[dict[str, Any]]:
    return [{"id": f"m{at}", "label": label} for at, label in enumerate(labels)]


def test_headings_know_what_they_stand_below() -> None:
    topic = {"label": "1.", "items": [{"id": "i1", "label": "（1）"}]}
    area = {"label": "重点", "topics": [topic]}
    found = marks_of({"label": "一、", "focus_areas": [area]})
    at = "/sections/0/focus_areas/0/topics/0"
    assert [(each.path, each.label, each.number, each.kind, each.above) for each in found] == [
        ("/sections/0", "一、", 1, MarkKind.CHINESE, ()),
        (at, "1.", 1, MarkKind.ARABIC, ("/sections/0",)),
        (f"{at}/items/0", "（1）", 1, MarkKind.ARABIC_BRACKETS, ("/sections/0", at)),
    ]
    assert found[2].node is found[1].node.items[0]
    assert found[2].owner is found[1].node


def test_measures_that_count_up_from_one_are_one_entry() -> None:
    (item, row) = marks_of({"items": [{"id": "i", "label": "1.", "measures": measures(
        "一是", "二是", "三是")}]})  # fmt: skip
    assert (row.path, row.label, row.number) == ("/sections/0/items/0/measures/0", "一是", 3)
    assert row.node is item.node.measures[-1]
    assert [marker.number for marker in row.markers] == [1, 2, 3]


@pytest.mark.parametrize(
    "labels",
    [
        ["一是", "三是"],
        ["二是", "三是"],
        ["一是", None, "二是"],
        ["一是", "其二，"],
        ["一是", "甲", "二是"],
        ["一是", "一是"],
    ],
)
def test_measures_that_do_not_are_entries_of_their_own(labels: list[str | None]) -> None:
    found = marks_of({"items": [{"id": "i", "measures": measures(*labels)}]})
    marks = [(at, label) for at, label in enumerate(labels) if label and label != "甲"]
    assert [(each.path, each.label) for each in found] == [
        (f"/sections/0/items/0/measures/{at}", label) for at, label in marks
    ]


def test_the_first_of_a_list_is_held_against_the_list_before_it() -> None:
    items = [{"id": f"i{at}", "measures": measures("一是", "二是")} for at in range(2)]
    assert paths_of("RM104", {"sections": [{"items": items}]}) == [
        "/sections/0/items/1/measures/0/label"
    ]
    items[0]["paragraphs"] = ["整改成效："]
    assert paths_of("RM104", {"sections": [{"items": items}]}) == []


def test_the_last_of_a_list_is_what_the_next_mark_counts_on_from() -> None:
    first, second = measures("一是", "二是"), measures("三是", "五是")
    items = [{"id": "i1", "measures": first}, {"id": "i2", "measures": second}]
    assert paths_of("RM103", {"sections": [{"items": items}]}) == [
        "/sections/0/items/1/measures/1/label"
    ]

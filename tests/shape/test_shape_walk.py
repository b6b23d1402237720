"""The one walk over the objects of the model."""

from typing import Any

import pytest

from rectify_model.errors import UsageError
from rectify_model.model import (
    Extension,
    FeedbackItem,
    FocusArea,
    LongTermTask,
    Measure,
    Report,
    Section,
    Span,
    StatusEntry,
    Topic,
    Tracking,
    Values,
)
from rectify_model.model.item import Matter
from rectify_model.pointers import resolve
from rectify_model.shape import pointed, walk
from rectify_model.testing import example_report

MEASURES = tuple(Measure(id=f"m{number}") for number in range(3))
ITEM = FeedbackItem(
    id="i", measures=MEASURES[:2], tracking=Tracking(history=(StatusEntry(), StatusEntry()))
)
TASK = LongTermTask(id="k", measures=MEASURES[2:])
AREA = FocusArea(topics=(Topic(items=(ITEM,)),))
REPORT = Report(id="r", sections=(Section(tasks=(TASK,), focus_areas=(AREA,)),))
AREA_AT = "/sections/0/focus_areas/0"
ITEM_AT = f"{AREA_AT}/topics/0/items/0"


def test_a_walk_finds_a_class_with_places_and_what_stands_above() -> None:
    visits = list(walk(REPORT, of=Measure))
    assert [(visit.node.id, visit.pointer) for visit in visits] == [
        ("m2", "/sections/0/tasks/0/measures/0"),
        ("m0", f"{ITEM_AT}/measures/0"),
        ("m1", f"{ITEM_AT}/measures/1"),
    ]
    assert visits[0].above == (REPORT, REPORT.sections[0], TASK)
    assert visits[2].above == (REPORT, REPORT.sections[0], AREA, AREA.topics[0], ITEM)


def test_a_walk_without_a_class_yields_all_outermost_first() -> None:
    assert [pointer for _, pointer, _ in walk(AREA)] == [
        "",
        "/topics/0",
        "/topics/0/items/0",
        "/topics/0/items/0/measures/0",
        "/topics/0/items/0/measures/0/values",
        "/topics/0/items/0/measures/1",
        "/topics/0/items/0/measures/1/values",
        "/topics/0/items/0/tracking",
        "/topics/0/items/0/tracking/history/0",
        "/topics/0/items/0/tracking/history/1",
    ]


def test_a_base_class_finds_what_is_made_of_it() -> None:
    assert [visit.node for visit in walk(REPORT, of=Matter)] == [TASK, ITEM]


def test_what_is_skipped_is_left_out_with_all_below() -> None:
    classes = {type(visit.node) for visit in walk(REPORT, skip=(Measure, Tracking))}
    assert classes == {Report, Section, FocusArea, Topic, FeedbackItem, LongTermTask}
    assert not [*walk(REPORT, of=StatusEntry, skip=(Matter,))]


def test_every_place_of_a_real_report_is_what_stands_there() -> None:
    report = example_report()
    visits = list(walk(report))
    assert len({visit.pointer for visit in visits}) == len(visits) > 50
    assert all(resolve(report, visit.pointer) is visit.node for visit in visits)
    assert tuple(visit.node for visit in walk(report, of=Measure)) == report.measures
    for visit in visits[1:]:
        assert any(visit.node is held for held in _held(visit.above[-1]))


def _held(node: Any) -> list[object]:
    values = [getattr(node, name) for name in type(node).__slots__ if hasattr(node, name)]
    inherited = [getattr(node, name) for name in ("measures", "tracking") if hasattr(node, name)]
    return [
        entry
        for value in (*values, *inherited)
        for entry in (value if isinstance(value, tuple) else (value,))
    ]


def test_a_part_that_cannot_hold_the_class_is_not_entered() -> None:
    class Watched:
        def __get__(self, owner: object, cls: type | None = None) -> object:
            raise AssertionError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Values, "quantities", Watched())
        assert len(list(walk(REPORT, of=StatusEntry))) == 2
        with pytest.raises(AssertionError):
            list(walk(REPORT))


@pytest.mark.parametrize("of", [Span, Report, int])
def test_a_class_that_cannot_be_there_is_refused_at_once(of: type) -> None:
    with pytest.raises(UsageError, match=f"a FocusArea holds no {of.__name__}") as raised:
        walk(AREA, of=of)
    assert of.__name__ in raised.value.message_zh


@pytest.mark.parametrize("root", [None, "x.xml", [REPORT], Report])
def test_what_is_no_object_of_the_model_is_refused(root: Any) -> None:
    with pytest.raises(UsageError, match="walk takes an object of the model"):
        walk(root)


@pytest.mark.parametrize("skip", [(), (Values,), (Values, Extension)])
def test_the_quick_walk_meets_the_same(skip: tuple[type, ...]) -> None:
    report = example_report()
    visits = list(walk(report, skip=skip))
    found = pointed(report, skip=skip)
    assert [pointer for pointer, _ in found] == [visit.pointer for visit in visits]
    assert all(node is visit.node for (_, node), visit in zip(found, visits, strict=True))


def test_the_quick_walk_of_nothing_below() -> None:
    assert list(pointed(Values())) == [("", Values())]

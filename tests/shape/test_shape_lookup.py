"""What stands at a JSON Pointer, and above it."""

import pytest

from rectify_model.errors import UsageError
from rectify_model.model import FeedbackItem, Measure, Report, Section
from rectify_model.shape import at, parents

MEASURE = Measure(id="m", text="已整改。")
ITEM = FeedbackItem(id="i", measures=(MEASURE,))
SECTION = Section(items=(ITEM,))
REPORT = Report(id="r", sections=(SECTION,))
PLACE = "/sections/0/items/0/measures/0"


def test_whatever_stands_at_a_pointer_is_returned() -> None:
    assert at(REPORT, "") is REPORT
    assert at(REPORT, "/sections/0/items") == (ITEM,)
    assert at(REPORT, PLACE, of=Measure) is MEASURE
    assert at(REPORT, f"{PLACE}/text") == "已整改。"


@pytest.mark.parametrize(
    "pointer",
    [
        *("x", "/", "/nothing", "/__class__", f"{PLACE}/text/0", "/sections/0\udc80"),
        *("/sections/1", "/sections/-1", "/sections/00", "/sections/٠", f"/sections/{'9' * 5000}"),
    ],
)
def test_a_place_that_is_not_there_is_told(pointer: str) -> None:
    with pytest.raises(UsageError, match="there is no place") as raised:
        at(REPORT, pointer)
    assert len(raised.value.message) < 250
    assert "没有位置" in raised.value.message_zh
    with pytest.raises(UsageError, match="there is no place"):
        parents(REPORT, pointer)


def test_another_class_than_expected_is_told() -> None:
    with pytest.raises(UsageError, match="stands a FeedbackItem, no Measure"):
        at(REPORT, "/sections/0/items/0", of=Measure)


def test_parents_are_the_objects_above_the_nearest_first() -> None:
    found = parents(REPORT, f"{PLACE}/text")
    assert [visit.node for visit in found] == [MEASURE, ITEM, SECTION, REPORT]
    assert [visit.pointer for visit in found] == [PLACE, "/sections/0/items/0", "/sections/0", ""]
    assert found[1].above == (REPORT, SECTION)
    assert parents(REPORT, PLACE) == found[1:]
    assert parents(REPORT, "") == ()

"""The paper that reports are drawn on: which marks it gives, and what it says of them."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rectify_model.numbering import MarkKind
from rectify_model.testing.report_texts import SHAPES, Misnumbered, Shape, Slip
from rectify_model.testing.report_texts.writer import Paragraph, Role, Writer
from rectify_model.text import read_text

HEAD = "某局关于巡察整改情况的通报\n根据部署，予以公布。\n一、反馈问题整改情况\n"
AREAS = Shape(item=MarkKind.CHINESE_BRACKETS)
ITEMS_LIKE_AREAS = Shape(area=MarkKind.CHINESE_BRACKETS, item=MarkKind.ARABIC_BRACKETS)


def writer(
    draw: Any, shape: Shape, *, lists_before_slip: int, items_run_on: bool = False
) -> Writer:
    return Writer(
        draw=draw,
        shape=shape,
        noise=False,
        items_run_on=items_run_on,
        lists_before_slip=lists_before_slip,
    )


def slips(
    shape: Shape, *, lists_before_slip: int = 1, size: int = 3, items_run_on: bool = False
) -> set[Slip | None]:
    """Return what is drawn to be wrong with the areas of a shape, each of which is read."""
    seen: set[Slip | None] = set()

    @settings(max_examples=40, derandomize=True, deadline=None, database=None)
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        paper = writer(
            data.draw, shape, lists_before_slip=lists_before_slip, items_run_on=items_run_on
        )
        labels = [mark.label for mark in paper.siblings(MarkKind.CHINESE_BRACKETS, count=size)]
        odd = paper.misnumbered
        seen.add(odd.slip if odd else None)
        assert odd is None or odd == Misnumbered(label=labels[1], slip=odd.slip)
        lines = [f"{label}甲\n一是乙。\n" for label in labels]
        told = [each.message.split(" ", 1)[0] for each in read_text(HEAD + "".join(lines)).problems]
        assert told == ([odd.label] if odd else [])

    draw()
    return seen


def test_one_list_is_misnumbered_in_one_of_three_ways() -> None:
    assert slips(AREAS) == {Slip.REPEATED, Slip.LEFT_OUT, Slip.LOOKALIKE}
    assert slips(AREAS, size=2) == {Slip.REPEATED, Slip.LEFT_OUT, Slip.LOOKALIKE}
    assert slips(AREAS, lists_before_slip=0) == {None}
    assert slips(AREAS, lists_before_slip=2) == {None}


def test_no_area_is_marked_as_an_item_would_be() -> None:
    assert slips(ITEMS_LIKE_AREAS) == {Slip.REPEATED, Slip.LEFT_OUT}


def test_items_do_not_run_on_over_a_mark_that_is_no_areas() -> None:
    assert slips(AREAS, items_run_on=True) == {Slip.REPEATED, Slip.LEFT_OUT}


@settings(max_examples=10, database=None)
@given(st.data())
def test_one_mark_or_none_is_never_wrong(data: st.DataObject) -> None:
    paper = writer(data.draw, SHAPES[0], lists_before_slip=1)
    paper.siblings(MarkKind.ARABIC, count=1)
    paper.siblings(MarkKind.BARE, count=3)
    paper.siblings(MarkKind.ARABIC, count=3, may_slip=False)
    assert paper.misnumbered is None
    paper.siblings(MarkKind.ARABIC, count=3)
    assert paper.misnumbered is not None


@pytest.mark.parametrize(("before", "may"), [("甲。", True), ("甲", False), ("甲；", False)])
def test_others_may_run_on_from_a_sentence(before: str, may: bool) -> None:  # noqa: FBT001 - a case
    paper = writer(None, SHAPES[0], lists_before_slip=0)
    paper.say("乙", Role.TITLE)
    paper.say(before)
    assert paper.may_run_on is may
    paper.run_on("丙。")
    assert paper.paragraphs == [Paragraph("乙", Role.TITLE), Paragraph(f"{before}丙。")]

"""Marks as they are printed: in many styles, right and wrong."""

import pytest

from rectify_model.numbering import MarkKind, leading_marker
from rectify_model.testing.report_texts.marks import Mark, MarkStyle, Slip, marks_in_a_row


def labels(kind: MarkKind, style: MarkStyle = MarkStyle.STANDARD, size: int = 3) -> list[str]:
    marks = marks_in_a_row(kind, range(1, size + 1), style, Slip.NONE)
    assert [mark.number for mark in marks] == list(range(1, size + 1))
    return [mark.label for mark in marks]


@pytest.mark.parametrize(
    ("kind", "style", "expected"),
    [
        (MarkKind.CHINESE, MarkStyle.STANDARD, ["一、", "二、", "三、"]),
        (MarkKind.ARABIC_BRACKETS, MarkStyle.HALF_WIDTH, ["(1)", "(2)", "(3)"]),
        (MarkKind.POINT_DI, MarkStyle.HALF_WIDTH, ["第一,", "第二,", "第三,"]),
        (MarkKind.NAMED, MarkStyle.HALF_WIDTH, ["问题1:", "问题2:", "问题3:"]),
        (MarkKind.ARABIC, MarkStyle.FULL_WIDTH, ["１．", "２．", "３．"]),
        (MarkKind.ARABIC, MarkStyle.ENCLOSED, ["⒈", "⒉", "⒊"]),
        (MarkKind.CHINESE_BRACKETS, MarkStyle.ENCLOSED, ["㈠", "㈡", "㈢"]),
        (MarkKind.ARABIC_BRACKETS, MarkStyle.ENCLOSED, ["⑴", "⑵", "⑶"]),
        (MarkKind.CHINESE, MarkStyle.ENCLOSED, ["一、", "二、", "三、"]),
    ],
)
def test_styles(kind: MarkKind, style: MarkStyle, expected: list[str]) -> None:
    assert labels(kind, style) == expected


def test_beyond_the_enclosed_characters_marks_are_written_out() -> None:
    assert labels(MarkKind.CHINESE_BRACKETS, MarkStyle.ENCLOSED, 11)[-2:] == ["㈩", "（十一）"]
    assert labels(MarkKind.ARABIC, MarkStyle.ENCLOSED, 21)[-2:] == ["⒛", "21."]
    assert labels(MarkKind.ARABIC_BRACKETS, MarkStyle.ENCLOSED, 21)[-2:] == ["⒇", "（21）"]


@pytest.mark.parametrize("style", MarkStyle)
def test_every_label_is_the_mark_that_it_says(style: MarkStyle) -> None:
    for kind in MarkKind:
        for mark in marks_in_a_row(kind, range(1, 4), style, Slip.NONE):
            read = leading_marker(mark.label)
            expected = (kind, mark.number) if mark.label else None
            assert (read and (read.kind, read.number)) == expected


def test_headings_without_a_number_bear_none() -> None:
    for slip in Slip:
        marks = marks_in_a_row(MarkKind.BARE, range(1, 3), MarkStyle.STANDARD, slip)
        assert marks == [Mark("", None), Mark("", None)]


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        (Slip.NONE, [("（一）", 1), ("（二）", 2), ("（三）", 3)]),
        (Slip.REPEATED, [("（一）", 1), ("（一）", 1), ("（二）", 2)]),
        (Slip.LEFT_OUT, [("（一）", 1), ("（六）", 6), ("（七）", 7)]),
        (Slip.LOOKALIKE, [("（一）", 1), ("（2）", 2), ("（三）", 3)]),
    ],
)
def test_slips(slip: Slip, expected: list[tuple[str, int]]) -> None:
    marks = marks_in_a_row(MarkKind.CHINESE_BRACKETS, range(1, 4), MarkStyle.STANDARD, slip)
    assert [(mark.label, mark.number) for mark in marks] == expected

"""Where headings end that run into their text, and which sentences head a measure."""

import pytest

from rectify_model.text.lines.sentences import split_heading, split_lead
from rectify_model.text.lines.source import Passage, Source


def passage(text: str) -> Passage:
    return Passage(Source(text), ((0, len(text)),))


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("加强学习。", "党组开展学习。抓好落实。"),
        ("加强学习", ""),
        ("加强学习。", ""),
        ("加强学习；抓好落实。", "党组开展学习"),
        ("“学习。落实。”不到位。", "开展学习。"),
        ("学习不够问题。", "一是开展学习；二是抓好落实。"),
        ("学习不够问题：", "一是开展学习；二是抓好落实。"),
        ("", "。"),
    ],
)
def test_a_heading_ends_at_its_first_full_stop_or_first_point(heading: str, text: str) -> None:
    first, rest = split_heading(passage(heading + text))
    if not heading:
        heading, text = text, heading
    assert (first.text, rest.text) == (heading, text)


def test_white_space_belongs_to_neither() -> None:
    first, rest = split_heading(passage("\u3000学习不够问题    一是学习；二是落实。 "))
    assert (first.text, rest.text) == ("学习不够问题", "一是学习；二是落实。")
    assert (first.ranges, rest.ranges) == (((1, 7),), ((11, 21),))


def test_points_from_the_start_or_after_the_full_stop_end_no_heading() -> None:
    first, rest = split_heading(passage("一是学习；二是落实"))
    assert (first.text, rest.text) == ("一是学习；二是落实", "")
    first, rest = split_heading(passage("甲。乙：一是学习；二是落实"))
    assert (first.text, rest.text) == ("甲。", "乙：一是学习；二是落实")


@pytest.mark.parametrize(
    ("lead", "rest"),
    [
        ("严格落实“第一议题”学习制度。", "党组开展学习。"),
        ("学习。", "落实"),
        ("甲" * 36 + "。", "落实"),
        ("", "学习。"),
        ("", "甲。落实"),
        ("", "甲" * 37 + "。落实"),
        ("", "开展学习，抓好落实。形成报告。"),
        ("", "学习；落实。形成报告。"),
        ("", "开展学习"),
        ("", ""),
    ],
)
def test_leads(lead: str, rest: str) -> None:
    found = split_lead(passage(lead + rest))
    assert tuple(each.text for each in found) == (lead, rest)

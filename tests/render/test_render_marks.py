"""Marks before their words, and points that run on."""

import pytest

from rectify_model.model import Measure, Point
from rectify_model.render.marks import bears_mark, marked, run_on, worded


@pytest.mark.parametrize(
    ("label", "words", "together"),
    [
        ("一、", "甲", "一、甲"),
        ("一是", "甲", "一是甲"),
        (None, "甲", "甲"),
        ("", "甲", "甲"),
        ("1.", "", "1."),
        # 1.2024 would be a number, and no mark at all.
        ("1.", "2024年", "1. 2024年"),
        ("１．", "５个", "１． ５个"),
        # （1）、 would be the mark as a whole, without a word left of it.
        ("（1）", "、甲", "（1） 、甲"),
        # 一要求 is no mark.
        ("一要", "求真", "一要 求真"),
        # What is no mark stands before its words as it is.
        ("附件", "甲", "附件甲"),
        ("★", "1.甲", "★1.甲"),
        # Words that bear a mark of their own are not touched.
        (None, "一、甲", "一、甲"),
    ],
)
def test_a_blank_parts_a_mark_from_words_that_would_change_it(
    label: str | None, words: str, together: str
) -> None:
    assert marked(label, words) == together


def test_a_measure_is_its_lead_and_its_text_behind_the_mark() -> None:
    assert worded(Measure(id="m", label="一是", lead="甲。", text="乙。")) == "一是甲。乙。"
    assert worded(Measure(id="m", label="一是", text="乙。")) == "一是乙。"
    assert worded(Measure(id="m", text="乙。")) == "乙。"
    assert worded(Point(label="一是", text="乙。")) == "一是乙。"


def test_words_that_bear_a_mark() -> None:
    assert bears_mark("一是甲。")
    assert not bears_mark("甲一是。")
    assert not bears_mark("")


def points(*texts: str) -> list[Point]:
    return [Point(label=text[:2], text=text[2:]) for text in texts]


def test_points_run_on_where_they_are_told_apart() -> None:
    assert run_on("甲：", points("一是乙；", "二是丙。")) == "一是乙；二是丙。"
    assert run_on("甲", []) == ""


@pytest.mark.parametrize(
    ("before", "texts"),
    [
        # One mark alone proves nothing.
        ("甲：", ["一是乙。"]),
        ("甲", ["一是乙。", "二是丙。"]),
        ("甲：", ["一是乙。", "三是丙。"]),
        # 二是 does not follow punctuation.
        ("甲：", ["一是乙", "二是丙。"]),
        # A third point would be read out of the second.
        ("甲：", ["一是乙；", "二是丙。三是丁。"]),
    ],
)
def test_points_do_not_run_on_where_they_are_not(before: str, texts: list[str]) -> None:
    assert run_on(before, points(*texts)) is None

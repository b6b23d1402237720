"""Points counted up, one a line or several in a paragraph."""

from rectify_model.numbering.marks import leading_marker
from rectify_model.text.lines.source import Passage, Source
from rectify_model.text.outline.headings import Heading
from rectify_model.text.outline.points import Counted, counted_line, counted_points


def passage(text: str) -> Passage:
    return Passage(Source(text), ((0, len(text)),))


def told(points: tuple[Counted, ...]) -> list[tuple[int | None, str, str]]:
    return [(point.number, point.label.text, point.content.text) for point in points]


def heading(text: str) -> Heading:
    marker = leading_marker(text)
    assert marker is not None
    whole = passage(text)
    return Heading(
        kind=marker.kind,
        number=marker.number,
        passage=whole,
        label=whole.cut(0, marker.end),
        content=whole.cut(marker.end),
    )


def test_the_words_before_the_first_point_are_told_apart() -> None:
    before, points = counted_points(passage("党组高度重视： 一是学习； 二是：落实。"))
    assert before.text == "党组高度重视："
    assert told(points) == [(1, "一是", "学习；"), (2, "二是：", "落实。")]
    assert [point.content.ranges for point in points] == [((10, 13),), ((17, 20),)]


def test_nothing_is_counted() -> None:
    before, points = counted_points(passage("党组统一是前提。"))
    assert (before.text, points) == ("党组统一是前提。", ())


def test_a_paragraph_may_begin_with_its_first_point() -> None:
    before, points = counted_points(passage("一是学习"))
    assert not before
    assert told(points) == [(1, "一是", "学习")]


def test_a_numbered_paragraph_counts_on() -> None:
    assert told(counted_line(heading("二是学习；三是落实。"))) == [
        (2, "二是", "学习；"),
        (3, "三是", "落实。"),
    ]
    assert told(counted_line(heading("二是学习；一是落实。"))) == [(2, "二是", "学习；一是落实。")]
    assert told(counted_line(heading("1.学习；2.落实。"))) == [(1, "1.", "学习；2.落实。")]

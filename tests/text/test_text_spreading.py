"""A count that begins inside a paragraph and goes on in the next."""

from rectify_model.text.lines.artefacts import without_artefacts
from rectify_model.text.lines.paragraphs import joined_lines
from rectify_model.text.lines.source import Source
from rectify_model.text.lines.spreading import with_counts_spread


def spread(*lines: str) -> list[str]:
    lines_of_text = without_artefacts(Source("\n".join(lines)))[0]
    return [paragraph.text for paragraph in with_counts_spread(joined_lines(lines_of_text))]


def test_nothing_is_spread_over_nothing() -> None:
    assert spread() == []
    assert spread("甲。") == ["甲。"]


def test_points_before_a_point_on_the_next_line_stand_on_their_own() -> None:
    assert spread("学习不够。一是学习。 二是落实。", "三是检查。", "四是总结。") == [
        "学习不够。",
        "一是学习。",
        "二是落实。",
        "三是检查。",
        "四是总结。",
    ]


def test_the_spread_points_bear_their_marks() -> None:
    lines = without_artefacts(Source("1.学习不够。一是学习。\n二是落实。"))[0]
    marks = [
        paragraph.marker and (paragraph.marker.kind.value, paragraph.marker.number)
        for paragraph in with_counts_spread(joined_lines(lines))
    ]
    assert marks == [("1.", 1), ("一是", 1), ("一是", 2)]


def test_a_point_that_counts_on_inside_its_line_is_spread_too() -> None:
    assert spread("一是学习；二是落实。", "三是检查。") == [
        "一是学习；",
        "二是落实。",
        "三是检查。",
    ]


def test_circled_numbers_count_measures_up_as_points_do() -> None:
    assert spread("甲。①乙。②丙。", "③丁。") == ["甲。", "①乙。", "②丙。", "③丁。"]


def test_what_does_not_count_up_to_the_next_line_stays() -> None:
    for lines in (
        ("一是学习；二是落实。", "四是检查。"),
        ("甲。一是学习；二是落实。", "乙。"),
        ("甲。一是学习；二是落实。", "3.检查。"),
        ("甲。（1）学习；（2）落实。", "（3）检查。"),
        ("甲统一是前提。", "二是落实。"),
    ):
        assert spread(*lines) == list(lines)

"""Sections of prose: statements, their points, and what carries them on."""

from rectify_model.model import Statement
from rectify_model.text import read_text

HEAD = "某局关于巡察整改情况的通报\n根据部署，予以公布。\n一、下一步打算\n"


def statement(*lines: str) -> Statement:
    (section,) = read_text(HEAD + "\n".join(lines)).report.sections
    (found,) = section.statements
    return found


def points(found: Statement) -> list[tuple[int | None, str, str]]:
    return [(point.ordinal, point.label, point.text) for point in found.points]


def test_a_heading_runs_into_its_text() -> None:
    found = statement("（一）加强学习。党组开展学习。抓好落实。", "同时加强检查。")
    assert (found.label, found.title, found.text) == (
        "（一）",
        "加强学习。",
        "党组开展学习。抓好落实。",
    )
    assert (found.paragraphs, found.points) == (("同时加强检查。",), ())


def test_a_heading_stands_alone_on_its_line() -> None:
    found = statement("（一）加强学习", "党组开展学习。", "同时加强检查。")
    assert (found.title, found.text) == ("加强学习", "党组开展学习。")
    assert found.paragraphs == ("同时加强检查。",)


def test_a_heading_has_no_text() -> None:
    found = statement("（一）加强学习")
    assert (found.title, found.text, found.paragraphs) == ("加强学习", "", ())


def test_points_inside_the_text() -> None:
    found = statement("（一）加强学习。党组做到：一是学习；二是落实。", "同时加强检查。")
    assert found.text == "党组做到："
    assert points(found) == [(1, "一是", "学习；"), (2, "二是", "落实。")]
    assert found.paragraphs == ("同时加强检查。",)


def test_points_right_after_the_heading() -> None:
    found = statement("（一）加强学习：一是学习；二是落实。")
    assert (found.title, found.text) == ("加强学习：", "")
    assert points(found) == [(1, "一是", "学习；"), (2, "二是", "落实。")]


def test_points_on_lines_of_their_own() -> None:
    found = statement(
        "（一）加强学习。党组开展学习。",
        "一是学习。",
        "同时检查。",
        "二是落实；三是总结。",
        "①甲。",
    )
    assert found.text == "党组开展学习。"
    assert points(found) == [(1, "一是", "学习。"), (2, "二是", "落实；"), (3, "三是", "总结。")]
    assert found.paragraphs == ("同时检查。", "①甲。")


def test_headings_below_a_statement_are_points_of_it() -> None:
    found = statement("（一）加强学习", "1.学习。", "2.落实。", "（1）甲。")
    assert points(found) == [(1, "1.", "学习。"), (2, "2.", "落实。")]
    assert found.paragraphs == ("（1）甲。",)


def test_values_are_found_in_the_whole_wording() -> None:
    found = statement(
        "（一）开展“大学习”。召开会议3次：一是印发《规则》；二是培训20人。", "走访5户。"
    )
    assert [each.text for each in found.values.quantities] == ["3次", "20人", "5户"]
    assert [each.text for each in found.values.citations] == ["规则"]
    assert [each.text for each in found.values.terms] == ["大学习"]
    for mention in (*found.values.quantities, *found.values.citations, *found.values.terms):
        assert found.wording[mention.span.start : mention.span.end] == mention.text

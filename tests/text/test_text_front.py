"""The head of a report: title, date below it, and words above it."""

from datetime import date

import pytest

from rectify_model.text import read_text
from rectify_model.text.fields.front import Front, front_of
from rectify_model.text.lines.artefacts import without_artefacts
from rectify_model.text.lines.paragraphs import joined_lines
from rectify_model.text.lines.source import Source


def front(*lines: str) -> Front:
    return front_of(joined_lines(without_artefacts(Source("\n".join(lines)))[0]))


def title(*lines: str) -> tuple[str | None, int]:
    """Return the title and how many paragraphs the head takes up."""
    found = front(*lines)
    return found.title.text if found.title else None, found.length


PROSE = "根据统一部署，现予以公布。"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["中共某局党组", "关于十五届市委专项巡察", "整改进展情况的通报"], 3),
        (["某局关于巡察整改情况的通报"], 1),
        (["某局关于巡察整改情况的通　报"], 1),
        (["某局关于巡察整改情况的通报（摘要", "版）"], 1),
        (["某局关于巡察整改情况的报告)"], 1),
        (["某局", "巡察整改", "进展", "结果", "的", "公告"], 6),
        (["某局党组", "关于巡察整改进展情况", "的通报"], 3),
        (["某局巡察整改工作方案"], 1),
    ],
)
def test_a_title_over_its_lines(lines: list[str], found: int) -> None:
    assert title(*lines, PROSE) == ("".join(lines[:6]), found)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["某局巡察整改", "总体进度", PROSE], "某局巡察整改"),
        (["某局", "巡察", "整改", "进展", "情", "况", "通报"], "某局"),
        (["某局巡察整改", "一、总体情况的通报"], "某局巡察整改"),
        (["某局巡察整改", "已完成。", "通报"], "某局巡察整改"),
        (["某局巡察整改", "2025年4月27日", "通报"], "某局巡察整改"),
        (["某局巡察整改", "甲" * 81, "通报"], "某局巡察整改"),
    ],
)
def test_where_no_line_ends_a_title_the_first_alone_is_it(lines: list[str], found: str) -> None:
    assert title(*lines)[0] == found


@pytest.mark.parametrize(
    "lines",
    [
        *([], [PROSE], ["一、总体情况的通报"], ["甲" * 81], ["2025年4月27日", "整改通报"]),
        ["现通报如下："],
    ],
)
def test_no_title(lines: list[str]) -> None:
    assert title(*lines) == (None, 0)


def test_a_title_line_has_eighty_characters_at_most() -> None:
    assert title("甲" * 78 + "通报") == ("甲" * 78 + "通报", 1)


def test_the_date_below_the_title_belongs_to_the_head() -> None:
    found = front("某局整改通报", "（2025年4月27日）", PROSE)
    assert found.length == 2
    assert found.issued_on is not None
    assert found.issued_on.value == date(2025, 4, 27)
    assert found.issued_on.passage.text == "（2025年4月27日）"


def test_what_is_no_date_does_not() -> None:
    for below in (PROSE, "2025年4月", "2025年4月27日印发"):
        found = front("某局整改通报", below)
        assert (found.issued_on, found.length) == (None, 1)


def test_words_above_the_title_are_artefacts() -> None:
    reading = read_text(
        "某市纪检监察\n某局党组\n关于巡察整改情况的通报\n根据部署，予以公布。\n一、甲\n"
    )
    assert reading.report.title == "某局党组关于巡察整改情况的通报"
    assert reading.report.provenance is not None
    assert [
        (artefact.line, artefact.text, artefact.reason)
        for artefact in reading.report.provenance.artefacts
    ] == [(1, "某市纪检监察", "words above the title")]
    assert reading.coverage == 1.0


@pytest.mark.parametrize(
    ("lines", "above"),
    [
        (["某市信息", "某局关于巡察整改情况的通报"], ["某市信息"]),
        (["关于巡察整改", "情况的通报"], []),
        (["某局", "关于巡察整改", "情况的通报"], []),
        (["某市信息", "某局", "关于巡察整改", "情况的通报"], ["某市信息"]),
        (["某局", "整改通报"], []),
    ],
)
def test_a_title_begins_on_the_line_of_its_issuer(lines: list[str], above: list[str]) -> None:
    found = front(*lines)
    text = "\n".join(lines)
    assert [text[each.start : each.end] for each in found.artefacts] == above


def test_several_issuers_stand_over_the_title() -> None:
    found = front("某局党组", "某中心党支部", "关于整改情况的通报")
    assert found.title is not None
    assert found.title.text == "某局党组某中心党支部关于整改情况的通报"


def test_a_motto_stands_over_a_title_with_a_dash() -> None:
    found = front("刀刃向内", "——某局党组", "关于整改情况的通报")
    assert found.title is not None
    assert found.title.text == "刀刃向内——某局党组关于整改情况的通报"


def test_labels_say_what_is_the_title_and_who_issued_it() -> None:
    reading = read_text(
        "题名：某行关于整改情况的报告\n发布单位：某行董事会\n文号：某董〔2023〕41号\n现予公布，请监督。\n"
    )
    assert reading.report.title == "某行关于整改情况的报告"
    assert reading.report.issuer == "某行董事会"
    assert [piece.text for piece in reading.pieces if piece.reason == "label above the text"] == [
        "题名：",
        "发布单位：",
        "文号：某董〔2023〕41号",
    ]


def test_labels_stand_below_the_title_too() -> None:
    found = front(
        "某局关于整改情况的通报", "公开日期：近日", "文号：某发〔2024〕1号", "现予公布，请监督。"
    )
    assert (found.title and found.title.text, found.length) == ("某局关于整改情况的通报", 3)


def test_a_title_goes_on_behind_its_label() -> None:
    found = front("某局发〔2025〕9号", "标题：刀刃向内", "——某局关于整改情况的通报")
    assert found.title is not None
    assert found.title.text == "刀刃向内——某局关于整改情况的通报"
    assert [each.reason for each in found.artefacts] == [
        "number of the document",
        "label above the text",
    ]


def test_a_web_page_says_when_it_was_published() -> None:
    text = "某某局关于整改情况的通报\n发布时间：2025-04-27 09:12 来源：某局\n现予公布，请监督。\n"
    report = read_text(text).report
    assert report.issued_on == date(2025, 4, 27)
    assert report.provenance is not None
    assert [(each.path, each.source) for each in report.provenance.inferences] == [
        ("/issuer", "某某局关于"),
        ("/issued_on", "发布时间：2025-04-27"),
    ]
    assert read_text(text + "某局\n2025年5月1日\n").report.issued_on == date(2025, 5, 1)
    assert read_text(text.replace("2025-04-27 09:12", "近日")).report.issued_on is None

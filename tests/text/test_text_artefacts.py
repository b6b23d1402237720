"""What is no part of a report, and why."""

import pytest

from rectify_model.text import PieceKind, read_text
from rectify_model.text.lines.artefacts import without_artefacts
from rectify_model.text.lines.source import Source

HEAD = "关于巡察整改情况的通报\n"


def kept(text: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the lines that are left, and each artefact's words with its reason."""
    source = Source(text)
    lines, artefacts = without_artefacts(source)
    return [line.text for line in lines], [
        (source.text[artefact.start : artefact.end], artefact.reason) for artefact in artefacts
    ]


@pytest.mark.parametrize(
    "line",
    [
        *("- 1 -", "—12—", "-1-", "·7·", "─ 8 ─", "第3页", "第 3 页，共 12 页"),
        *("第3页/共12页", "3/12", "3 / 12", "7", "128"),
    ],
)
def test_page_numbers(line: str) -> None:
    assert kept(f"甲\n \u3000{line}\t\n乙") == (["甲", "乙"], [(line, "page number")])


@pytest.mark.parametrize(
    "line",
    [
        "发布时间：2024-05-06 09:12　来源：县卫生健康局　浏览次数：1024",
        "来源：县纪委监委",
        "2025-05-19 来源：国家储运安全局网站 【字体：大 中 小】 打印",
        "责任编辑: 张三",
        "上一篇：关于某事的通知",
        "您的位置：首页 > 政务公开",
        "当前位置：首页",
        "首页 >> 党群工作 >> 正文",
        "https://www.example.gov.cn/a/1.html",
        "【打印】",
        "[关闭窗口]",
        "打印 关闭",
        "扫一扫在手机打开当前页",
    ],
)
def test_web_page_furniture(line: str) -> None:
    assert kept(f"甲\n{line}\n") == (["甲", "", ""], [(line, "web page furniture")])


@pytest.mark.parametrize(
    "line",
    [
        *("1.5", "2024年", "-", "1 -", "- 12345 -", "1024", "第3页内容", "打印机采购不规范"),
        *("关闭小作坊12家。", "一是来源清楚。", "首页建设滞后", "时间紧、任务重。", "[bookmark]"),
        *("a < b", "A&B;", "& nbsp;", "<1>", "https://a b"),
    ],
)
def test_what_looks_like_an_artefact_and_is_none(line: str) -> None:
    assert kept(line) == ([line], [])


def test_a_bookmark_is_cut_out_of_its_line() -> None:
    assert kept("[bookmark: _GoBack] 三是健全[bookmark: _Toc1]机制") == (
        ["三是健全机制"],
        [
            ("[bookmark: _GoBack]", "bookmark of a word processor"),
            ("[bookmark: _Toc1]", "bookmark of a word processor"),
        ],
    )


def test_markup_is_cut_out_of_its_line() -> None:
    assert kept('<p class="a">&nbsp;&#12288;健全<b>机制</b>') == (
        ["健全机制"],
        [
            (words, "markup of a web page")
            for words in ('<p class="a">', "&nbsp;", "&#12288;", "<b>", "</b>")
        ],
    )


def test_what_converters_leave_of_a_line_end_ends_a_line() -> None:
    assert kept("一是甲。<br/>二是乙。<BR>三是丙。\\n四是丁。</p>戊") == (
        ["一是甲。", "二是乙。", "三是丙。", "四是丁。", "戊"],
        [],
    )
    assert kept("D:\\news")[0] == ["D:\\news"]


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("• 一是甲。", "一是甲。"),
        ("●一是甲。", "一是甲。"),
        ("- 一是甲。", "一是甲。"),
        ("## 一、甲", "一、甲"),
        ("> * 一是甲。", "一是甲。"),
        ("\uf0b7 一是甲。", "一是甲。"),
        ("➢　一是甲。", "一是甲。"),
    ],
)
def test_decoration_hides_no_mark(line: str, rest: str) -> None:
    lines, found = kept(line)
    assert lines == [rest]
    assert {reason for _, reason in found} == {"bullet or other decoration"}


def test_markup_of_markdown_is_cut_out() -> None:
    assert kept("**一是**落实**重点**任务。1\\.甲") == (
        ["一是落实重点任务。1.甲"],
        [*([("**", "markup of Markdown")] * 4), ("\\", "markup of Markdown")],
    )


@pytest.mark.parametrize("line", ["——侧记与通报", "-5%", "●", "*", "#1楼", "A*B"])
def test_what_looks_like_decoration_and_is_none(line: str) -> None:
    assert kept(line)[0] == [line]


def test_a_line_may_be_an_artefact_around_another() -> None:
    assert kept("- [bookmark: a]1 -") == (
        [],
        [
            ("- ", "page number"),
            ("[bookmark: a]", "bookmark of a word processor"),
            ("1 -", "page number"),
        ],
    )


def test_a_byte_order_mark_stands_at_the_start_of_a_text_alone() -> None:
    reading = read_text("\ufeff甲\n\ufeff乙")
    assert [(piece.start, piece.reason) for piece in reading.pieces if piece.reason] == [
        (0, "byte order mark"),
        (2, "sign that is not seen"),
    ]


def test_characters_that_xml_cannot_hold_are_cut_out_and_told() -> None:
    reading = read_text(HEAD + "一、甲\x00\x01乙\n\ud800二、丙\n\ufffe\n", name="a.txt")
    assert [section.title for section in reading.report.sections] == ["甲乙", "丙"]
    assert reading.report.provenance is not None
    assert [
        (artefact.line, artefact.column, artefact.text, artefact.reason)
        for artefact in reading.report.provenance.artefacts
    ] == [
        (2, 4, "U+0000U+0001", "character that XML cannot hold"),
        (3, 1, "U+D800", "character that XML cannot hold"),
        (4, 1, "U+FFFE", "character that XML cannot hold"),
    ]
    assert [
        (problem.code, problem.line, problem.column, problem.message, problem.path)
        for problem in reading.problems
    ] == [
        (
            "RM803",
            line,
            column,
            f"{character} cannot stand in XML 1.0 and is kept as an artefact only",
            None,
        )
        for line, column, character in ((2, 4, "U+0000"), (3, 1, "U+D800"), (4, 1, "U+FFFE"))
    ]
    assert "".join(piece.text for piece in reading.pieces) == reading.source


@pytest.mark.parametrize(
    "text",
    ["甲<p\x00>乙", "甲[bookmark: \x00]乙", "甲<a[bookmark: ]>乙", "甲<a&lt;>乙", "\ufeff<p>甲乙"],
)
def test_artefacts_within_artefacts_are_told_once(text: str) -> None:
    reading = read_text(text)
    assert "".join(piece.text for piece in reading.pieces) == text
    assert reading.report.title == "甲乙"


def test_a_character_that_xml_cannot_hold_is_told_inside_markup_too() -> None:
    (problem,) = (each for each in read_text("甲<p\x00>乙").problems if each.code == "RM803")
    assert problem.message.startswith("U+0000 ")


def test_an_artefact_stands_nowhere_in_the_report() -> None:
    reading = read_text(HEAD + "一、甲\n- 1 -\n一是乙，\n- 2 -\n丙。\n")
    artefacts = [piece for piece in reading.pieces if piece.kind is PieceKind.ARTEFACT]
    assert [(piece.text, piece.reason, piece.path) for piece in artefacts] == [
        ("- 1 -", "page number", None),
        ("- 2 -", "page number", None),
    ]
    (section,) = reading.report.sections
    (statement,) = section.statements
    assert (statement.label, statement.title) == ("一是", "乙，丙。")


def test_the_artefacts_of_a_line_stand_in_order() -> None:
    assert kept("<b>来源</b>：县委\x00") == (
        [""],
        [
            ("<b>", "markup of a web page"),
            *(("来源", "web page furniture"), ("</b>", "markup of a web page")),
            *(("：县委", "web page furniture"), ("\x00", "character that XML cannot hold")),
        ],
    )


@pytest.mark.parametrize("words", ["&nbsp;", "&#160;", "<b>", "[bookmark: _a1]", "\x07", "\ufffe"])
def test_each_kind_of_artefact_is_found_where_it_is_the_only_one(words: str) -> None:
    lines, ((found, _),) = kept(f"开展{words}学习。")
    assert (lines, found) == (["开展学习。"], words)

"""Pages are read as the truths that were written before a reader saw them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from page_truths import PAGES, page_of, told, truth_of

from rectify_model.sources import SourceText
from rectify_model.sources.html import read_html

EXAMPLE = [
    line.strip()
    for line in Path("examples/zhongshan-xiqu-2025.txt").read_text("utf-8").splitlines()
    if line.strip()
]


def body(source: SourceText) -> list[str]:
    return [line.text for line in source.lines if line.artefact is None]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_as_its_truth(name: str) -> None:
    source = read_html(page_of(name), name=f"{name}.html")
    assert [told(line) for line in source.lines] == truth_of(name)
    assert source.media_type == "text/html"
    assert all(line.place is not None for line in source.lines)
    assert source.problems == () or name == "flat_body"


def paragraphs(lines: list[str]) -> str:
    return "\n".join(f'<p style="text-indent:2em">{line}</p>' for line in lines)


def breaks(lines: list[str]) -> str:
    return "<br>\n".join(f"&nbsp;&emsp;{line}" for line in lines)


def word_spans(lines: list[str]) -> str:
    """Write the text as Word does: a span for each run of one font, lines broken anywhere."""
    runs = (re.sub("([0-9]+)", r"</span><span\nlang=EN-US>\1</span><span>", line) for line in lines)
    return "\n".join(f"<p class=MsoNormal><span>{run}</span><o:p></o:p></p>" for run in runs)


def blocks(lines: list[str]) -> str:
    """Write the text in several blocks side by side, each with some paragraphs."""
    parts = [lines[start : start + 40] for start in range(0, len(lines), 40)]
    inner = ("".join(f"<div>{line}</div>" for line in part) for part in parts)
    return "".join(f'<div class="block"><div class="bd">{part}</div></div>' for part in inner)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("word_filtered", word_spans),
        ("wechat", paragraphs),
        ("old_tables_gb2312", breaks),
        ("company_split", blocks),
    ],
)
def test_the_example_is_the_body_of_each_skeleton(
    name: str, written: Callable[[list[str]], str]
) -> None:
    source = read_html(page_of(name, written(EXAMPLE)))
    found = body(source)
    # Above the article stand the title of the page, and when it was published.
    assert found[-len(EXAMPLE) :] == EXAMPLE
    assert len(found) - len(EXAMPLE) == (0 if name == "word_filtered" else 2)


def test_the_title_of_the_page_is_left_out_where_the_article_has_it() -> None:
    title = "".join(EXAMPLE[:3])
    page = (
        page_of("gov_wcm", paragraphs(EXAMPLE))
        .decode()
        .replace("中共云川市示例区住房局党组关于区委巡察整改进展情况的通报", title)
    )
    source = read_html(page.encode())
    assert body(source) == [*EXAMPLE, "附件：整改事项一览表.docx"]
    reasons = {line.text: line.artefact.en for line in source.lines if line.artefact}
    assert reasons[title] == "title, which the article repeats"
    assert "which the article" not in reasons["当前位置：首页 > 党的建设 > 巡察整改"]


def test_each_artefact_has_its_reason() -> None:
    lines = read_html(page_of("gov_wcm")).lines
    found = {line.text: line.artefact.zh for line in lines if line.artefact}
    assert found == {
        "网站首页无障碍阅读登录": "导航",
        "政府信息公开": "导航",
        "新闻中心": "导航",
        "互动交流": "导航",
        "办事服务": "导航",
        "当前位置：首页 > 党的建设 > 巡察整改": "当前位置",
        "字体：[大 中 小] 打印": "字体、打印、分享等工具",
        "责任编辑：某某": "责任编辑",
        "分享到：微信 微博": "字体、打印、分享等工具",
        "上一篇：示例区住房局召开年度工作会议": "上一篇、下一篇",
        "下一篇：示例区住房局开展安全检查": "上一篇、下一篇",
        "主办：云川市示例区人民政府　承办：示例区政府办公室": "页脚",
        "网站标识码：0000000000　某ICP备00000000号-1　地址：示例区示例路1号": "页脚",
    }
    counted = dict(read_html(page_of("gov_wcm")).left_out)
    assert counted == {"comment": 3, "declaration": 1, "script": 1, "style": 1}


def test_a_place_names_paragraph_and_line_or_table_and_row() -> None:
    lines = read_html(page_of("data_table")).lines
    places = {line.text: line.place for line in lines}
    paragraph, row, link = places["2025年6月9日"], places["长期坚持"], places["师资队伍"]
    assert paragraph is not None
    assert row is not None
    assert link is not None
    assert (paragraph.en, paragraph.zh) == (
        "paragraph 5 (line 12 of the file)",
        "正文第5段（源文件第12行）",
    )
    assert (row.en, row.zh) == (
        "table 1, row 4 (line 10 of the file)",
        "表1 第4行（源文件第10行）",
    )
    assert (link.en, link.zh) == ("line 13 of the file", "源文件第13行")
    head = read_html(page_of("traditional_minified")).lines[0].place
    assert head is not None
    assert (head.en, head.zh) == ("head of the page", "网页头部")

"""The article is found by evidence, wherever a page has it."""

import pytest

from rectify_model.sources.html import read_html
from rectify_model.sources.html.furniture import furniture_of, is_attachment, is_publication, parted

PROSE = "党组认真研究，制定整改措施，逐条落实到位，取得明显成效。"
LINKS = "".join(f"<li><a href={n}>示例单位召开第{n}次工作会议</a>" for n in range(9))


def body(page: str) -> list[str]:
    return [line.text for line in read_html(page.encode()).lines if line.artefact is None]


def test_a_page_of_paragraphs_alone_is_the_article() -> None:
    assert body("<p>甲<p>乙") == ["甲", "乙"]


def test_siblings_of_the_prose_belong_to_it_where_the_block_holds_much_else() -> None:
    page = f"<ul>{LINKS * 3}</ul><p>通报</p><p>{PROSE}</p><p>某党组</p><ul>{LINKS * 3}</ul>"
    assert body(page) == ["通报", PROSE, "某党组"]


def test_prose_of_a_page_is_found_where_all_of_it_lies_aside() -> None:
    assert body(f"<footer><p>{PROSE}</p><p>某党组</p></footer>") == [PROSE, "某党组"]


def test_hidden_words_stay_hidden_beside_prose_that_is_shown() -> None:
    hidden = f"<div style='display:none'><p>{PROSE}</p></div>"
    assert body(f"<p>{PROSE}</p>{hidden}") == [PROSE]


def test_only_the_hidden_block_of_the_article_is_shown() -> None:
    page = (
        f"<div style='visibility:hidden'><p>{PROSE}</p><p hidden>甲</p><p>某党组</p></div>"
        "<div hidden><p>窗口</p></div>"
    )
    assert body(page) == [PROSE, "某党组"]


def test_what_heads_a_list_of_links_goes_with_them() -> None:
    page = f"<div><p>{PROSE}</p><p>某党组</p><h3>看看别的</h3><ul>{LINKS}</ul><p>尾</p></div>"
    assert body(page) == [PROSE, "某党组"]
    reasons = {line.text: line.artefact for line in read_html(page.encode()).lines}
    below, links = reasons["尾"], reasons["示例单位召开第1次工作会议"]
    assert below is not None
    assert links is not None
    assert (below.en, links.en) == ("below the article", "links")


def test_words_of_tools_within_the_prose_are_none_of_it() -> None:
    page = f"<p>{PROSE * 3}<p>[打印] [关闭]<p>编辑：某某<p>{PROSE * 3}"
    assert body(page) == [PROSE * 3, "编辑：某某", PROSE * 3]


def test_attachments_below_the_block_belong_to_it() -> None:
    page = f"<div><p>甲<p>{PROSE}</div><p>附件1</p><a href=a>表.xlsx</a><p>其他"
    assert body(page) == ["甲", PROSE, "附件1", "表.xlsx"]


def test_words_above_the_title_are_none_of_the_text() -> None:
    page = f"<div><p>公告栏</p><h1>关于整改的通报</h1><p>{PROSE}</p></div>"
    assert body(page) == ["关于整改的通报", PROSE]


def test_a_title_over_several_lines_is_one() -> None:
    page = (
        "<div><b>某局党组<br>关于整改的通报<br></b>2025年1月1日<br>"
        f"<b>打印</b></div><div><p>{PROSE}<p>{PROSE}</div>"
    )
    lines = read_html(page.encode()).lines
    assert [(line.text, line.heading) for line in lines if line.artefact is None] == [
        ("某局党组", 0),
        ("关于整改的通报", 0),
        ("2025年1月1日", None),
        (PROSE, None),
        (PROSE, None),
    ]


def test_a_subtitle_in_the_block_of_the_title_belongs_to_it() -> None:
    page = (
        "<meta name=ArticleTitle content='关于整改的通报'><h1>关于整改的通报<br>某局党组</h1>"
        f"<div><p>{PROSE}<p>{PROSE}</div>"
    )
    found = read_html(page.encode()).lines
    assert [(line.text, line.heading) for line in found[:2]] == [
        ("关于整改的通报", 0),
        ("某局党组", 0),
    ]


def test_the_line_of_the_title_nearest_to_its_evidence_is_taken() -> None:
    page = (
        "<meta name=ArticleTitle content='关于整改的通报'><div><h1>某某网站</h1></div>"
        f"<div><p>关于整改的通报</p></div><div><p>{PROSE}<p>{PROSE}</div>"
    )
    assert body(page) == ["关于整改的通报", PROSE, PROSE]


def test_the_head_names_what_the_page_does_not_show() -> None:
    head = "<meta name=ArticleTitle content='关于 整改'><meta name=PubDate content=2025-01-02>"
    assert body(f"{head}<p>{PROSE}") == ["关于 整改", "2025-01-02", PROSE]
    assert body(f"{head}<p>来源：某局</p><p>{PROSE}") == ["关于 整改", "来源：某局", PROSE]
    assert body(f"{head}<p>关于整改</p><p>{PROSE}") == ["关于整改", "2025-01-02", PROSE]
    assert body(f"<meta name=a><meta content=b>{head}<p>{PROSE}")[0] == "关于 整改"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("字体：大 中 小", "tools: size of the font, print, share"),
        ("【打印】【关闭】", "tools: size of the font, print, share"),
        ("浏览次数：1,234次", "a counter of visits"),
        ("责任编辑：某某", "who edited the page"),
        ("上一篇：关于通知", "the page before or after"),
        ("【上一条】【下一条】", "the page before or after"),
        ("当前位置：首页", "where the page stands in the site"),
        ("首页 > 公开 > 正文", "where the page stands in the site"),
        ("相关链接", "related pages"),
        ("Copyright 2025", "foot of the page"),
        ("本站内容未经许可不得转载。", "foot of the page"),
        ("党组认真研究。", None),
        ("大力推进", None),
        ("打印机采购不规范", None),
        ("一、分享到的经验", None),
        ("x" * 201, None),
    ],
)
def test_furniture_is_known_by_its_words(text: str, kind: str | None) -> None:
    found = furniture_of(text)
    assert (found and found.en) == kind


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("发布时间：2025-01-02 来源：某局", True),
        ("2025年1月2日", True),
        ("某局 2025.1.2", True),
        ("2025年1月2日，巡察组反馈了意见", False),
        ("某局", False),
        ("来源：" + "x" * 150, False),
    ],
)
def test_a_publication_line_says_when_or_from_whom(text: str, says: bool) -> None:  # noqa: FBT001
    assert is_publication(text) is says


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("来源：某局 时间：2025-1-2", ["来源：某局 时间：2025-1-2"]),
        ("某局 2025-1-2 浏览：3", ["某局 2025-1-2", "-浏览：3"]),
        ("打印 来源：某局 关闭", ["-打印", "来源：某局", "-关闭"]),
        ("字号：大 中 小 阅读：3 来源：某局", ["-字号：大 中 小 阅读：3", "来源：某局"]),
        (" 来源：某局", ["来源：某局"]),
    ],
)
def test_a_publication_line_is_parted_from_the_tools_in_it(text: str, parts: list[str]) -> None:
    assert [("-" if reason else "") + words for words, reason in parted(text)] == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("附件：清单", True),
        ("附件1", True),
        ("清单.pdf", True),
        ("附近的人", False),
        ("清单", False),
    ],
)
def test_an_attachment_is_a_file(text: str, names: bool) -> None:  # noqa: FBT001
    assert is_attachment(text) is names

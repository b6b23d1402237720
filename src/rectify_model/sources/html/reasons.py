"""Why a line of a page is no part of its article."""

from typing import Final

from rectify_model.bilingual import Bilingual

__all__ = [
    "ABOVE",
    "ASIDE",
    "BELOW",
    "BREADCRUMBS",
    "CATALOGUE",
    "CONTROL",
    "COUNTER",
    "EDITOR",
    "FOOTER",
    "HIDDEN",
    "LINKS",
    "NAVIGATION",
    "NEIGHBOURS",
    "PUBLICATION",
    "READING_AID",
    "RELATED",
    "REPEATED_TITLE",
    "TOOLS",
]

NAVIGATION: Final = Bilingual(en="navigation", zh="导航")
BREADCRUMBS: Final = Bilingual(en="where the page stands in the site", zh="当前位置")
TOOLS: Final = Bilingual(en="tools: size of the font, print, share", zh="字体、打印、分享等工具")
COUNTER: Final = Bilingual(en="a counter of visits", zh="浏览次数")
CATALOGUE: Final = Bilingual(en="data of the catalogue of information", zh="信息公开目录数据")
EDITOR: Final = Bilingual(en="who edited the page", zh="责任编辑")
NEIGHBOURS: Final = Bilingual(en="the page before or after", zh="上一篇、下一篇")
RELATED: Final = Bilingual(en="related pages", zh="相关链接")
LINKS: Final = Bilingual(en="links", zh="链接")
FOOTER: Final = Bilingual(en="foot of the page", zh="页脚")
ASIDE: Final = Bilingual(en="beside the article", zh="侧栏")
CONTROL: Final = Bilingual(en="a control", zh="控件")
HIDDEN: Final = Bilingual(en="hidden", zh="隐藏内容")
READING_AID: Final = Bilingual(en="how a character is read (ruby)", zh="注音")
REPEATED_TITLE: Final = Bilingual(en="title, which the article repeats", zh="标题（正文中已有）")
PUBLICATION: Final = Bilingual(
    en="publication line of the page, whose article has its own title",
    zh="网页的发布信息（正文自有标题）",
)
ABOVE: Final = Bilingual(en="above the article", zh="正文之前")
BELOW: Final = Bilingual(en="below the article", zh="正文之后")

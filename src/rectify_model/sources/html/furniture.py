"""The words of a page's furniture: what sites put around an article, whatever it is about.

They are words that visitors read (上一篇, 打印, 版权所有), never the names of one site's classes,
and a line is furniture only where it says nothing else.
"""

import re
from typing import Final

from rectify_model.bilingual import Bilingual
from rectify_model.sources.html import reasons

__all__ = [
    "ENDS_ARTICLE",
    "begins_catalogue",
    "furniture_of",
    "is_attachment",
    "is_publication",
    "parted",
]

_OPEN: Final = r"[\[【（(〔「|｜\s]*"
_TOOL: Final = (
    "字体大小|文字大小|字体|字号|特大|默认|正常|放大|缩小|大|中|小|A[+-]?|T[+|-]?|打印预览|打印(?:本页|此页|页面|文章|正文)?|"
    "关闭(?:窗口|本页|页面|此页)?|我要打印|收藏(?:本页|此页)?|加入收藏|设为首页|分享本文|一键分享|分享(?:到|至)?|转发|推荐给好友|"
    "复制链接|复制网址|微信|朋友圈|新浪微博|腾讯微博|微博|QQ空间|QQ好友|QQ|人人网|豆瓣|保护视力色|视力保护色|背景色|"
    "返回(?:顶部|首页|列表|上一页|上级)?|回到顶部|TOP|top|顶部|我要纠错|纠错|语音朗读|朗读|播放|暂停|保存|下载|阅读原文|阅读|在看|点赞|赞|"
    "喜欢|写留言|留言|评论|扫码|扫一扫在手机打开当前页|扫一扫(?:手机)?(?:打开|查看|阅读)?(?:当前|本)?(?:页面|页)?|手机(?:版|查看|扫一扫)|"
    "无障碍(?:浏览|阅读)?|长者模式|繁体|简体|English"
)
# Possessive, so that words that hold one another are tried in one way only.
_TOOLS: Final = re.compile(rf"(?:[\[\]【】（）()〔〕「」|｜/:：,，、·\s]|{_TOOL})++")
_COUNTER: Final = re.compile(
    rf"{_OPEN}(?:浏览|阅读|点击|访问|人气|查看)(?:次数|总数|量|数|率|人次)?[:：\s]*[\d,]*\s*次?[\]】）)\s]*"
)
_EDITOR: Final = re.compile(
    rf"{_OPEN}(?:责任|本期|本文|网站|值班|文字|本页)?(?:编辑|责编|校对|审核|审校|审签|初审|复审|终审|一审|二审|三审|编审|"
    r"录入|录入人|上传|发布人|签发|监制|排版|供稿|撰稿)(?:人|者)?\s*[:：/].{0,40}"
)
_NEIGHBOURS: Final = re.compile(
    rf"{_OPEN}(?:上|下|前|后)一(?:篇|条|页|则|个|章|节)[\]】:：\s]*(?:{_OPEN}(?:下|后)一(?:篇|条|页|则|个|章|节)[\]】\s]*|.*)"
)
_BREADCRUMBS: Final = re.compile(
    r"(?:当前|您的|你的|所在|现在的|您现在的|您当前的|你现在的|您所在的|目前)(?:所在)?(?:位置|页面)(?:是|在|为)?\s*[:：>»].*|"
    r"(?:您|你)(?:现在)?(?:所)?在(?:的位置)?[:：].*|[^>»›＞→]{1,20}+(?:[>»›＞→]++[^>»›＞→]{1,40}+){1,8}+"
)
_RELATED: Final = re.compile(
    rf"{_OPEN}(?:(?:相关|推荐|热点|热门|最新|延伸|图片|更多|精彩|其他|其它|近期)(?:链接|阅读|新闻|文章|文件|文档|报道|解读|信息|内容|资讯|"
    r"专题|推荐|要闻|动态|公告|稿件|政策)|猜你喜欢|友情链接|常用链接|网站链接|排行榜?|点击排行|阅读排行|喜欢此内容的人还喜欢|推荐阅读|更多)"
    r"[\]】>》»\s]*(?:[:：].*)?"
)
_FOOTER: Final = re.compile(
    r".*(?:版权所有|copyright|©|all rights reserved|ICP备|ICP证|公网安备|网安备|网站标识码|"
    r"技术支持[:：]|网站地图|"
    r"未经(?:许可|授权|书面).{0,12}不得|建议使用.{0,40}(?:浏览|分辨率|访问)|最佳浏览|您是第.{0,12}(?:位|个)).*|"
    r"(?:主办|承办|协办|主管|运维|维护)(?:单位)?[:：].*|(?:关于我们|联系我们|网站声明|法律声明|隐私政策|使用帮助|\||\s)++",
    re.IGNORECASE,
)
_KINDS: Final = (
    (_TOOLS, reasons.TOOLS),
    (_COUNTER, reasons.COUNTER),
    (_EDITOR, reasons.EDITOR),
    (_NEIGHBOURS, reasons.NEIGHBOURS),
    (_RELATED, reasons.RELATED),
    (_FOOTER, reasons.FOOTER),
    (_BREADCRUMBS, reasons.BREADCRUMBS),
)
ENDS_ARTICLE: Final = (reasons.NEIGHBOURS, reasons.RELATED, reasons.FOOTER)
"""The kinds of furniture below which no article goes on."""
_LONGEST: Final = 200
_DATE: Final = r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}"
_PUBLICATION_LABEL: Final = (
    "(?:信息|稿件|文章|新闻|内容)?(?:来源|出处)|稿源|(?:发布|发文|发表|更新|公开|成文|生成|录入|上传|添加)?(?:时间|日期)|"
    "作者|发布(?:机构|单位|部门|者)|信息(?:发布者|员)"
)
_PUBLICATION: Final = re.compile(rf"{_OPEN}(?:(?:{_PUBLICATION_LABEL})\s*[:：]|{_DATE})|.*{_DATE}")
_LONGEST_PUBLICATION: Final = 150
_SENTENCE: Final = re.compile("[，。；！？]")
_PART: Final = re.compile(
    rf"{_OPEN}(?:(?P<publication>(?:{_PUBLICATION_LABEL})\s*[:：])|"
    r"(?:字体|字号|文字大小|字体大小|保护视力色|视力保护色|背景色|分享到|分享至|分享|打印|关闭|收藏|纠错|我要纠错|语音|朗读|扫一扫|下载|"
    r"(?:浏览|阅读|点击|访问|查看)(?:次数|总数|量|数|率|人次)|人气|浏览|点击|阅读)(?=[^一-鿿]|本页|此页|窗口|文章|到|$)|"
    r"大\s+中\s+小|(?:责任)?编辑\s*[:：]|(?:审核|校对|责编)\s*[:：]|A[+-]\s)"
)
_CATALOGUE: Final = re.compile(r"[\[【]?(?:信息)?索\s*引\s*号[\]】]?\s*[:：]?")
_ATTACHMENT: Final = re.compile(
    r"附[件表图](?:[:：\d一二三四五六七八九十(（.、\s].*)?|.*\.(?:docx?|xlsx?|pdf|ofd|wps|et|zip|rar|pptx?)[\])）】\s]*",
    re.IGNORECASE | re.DOTALL,
)


def furniture_of(text: str) -> Bilingual | None:
    """Return what kind of furniture a line is, or None."""
    if len(text) > _LONGEST:
        return None
    if "。" in text:
        # Of all furniture, only a foot speaks in sentences.
        return reasons.FOOTER if _FOOTER.fullmatch(text) else None
    for pattern, reason in _KINDS:
        if pattern.fullmatch(text):
            return reason
    return None


def is_publication(text: str) -> bool:
    """Tell whether a line may say when and from whom a page was published."""
    return (
        len(text) <= _LONGEST_PUBLICATION
        and _PUBLICATION.match(text) is not None
        and not _SENTENCE.search(text)
    )


def begins_catalogue(text: str) -> bool:
    """Tell whether a cell is one of the table that files a page in a catalogue of the state."""
    return _CATALOGUE.fullmatch(text) is not None


def is_attachment(text: str) -> bool:
    """Tell whether a line names a file that belongs to the article."""
    return len(text) <= _LONGEST and _ATTACHMENT.fullmatch(text) is not None


def parted(text: str) -> list[tuple[str, Bilingual | None]]:
    """Return a publication line in parts: what it says, and the furniture in it with its reason."""
    cuts = [(found.start(), found["publication"] is None) for found in _PART.finditer(text)]
    if not cuts or cuts[0][0] > 0:
        cuts.insert(0, (0, False))
    parts: list[tuple[str, Bilingual | None]] = []
    start, is_tool = cuts[0]
    for following, is_next in [*cuts[1:], (len(text), not cuts[-1][1])]:
        if is_next == is_tool:
            continue
        words = text[start:following].strip()
        parts.append((words, _reason(words) if is_tool else None))
        start, is_tool = following, is_next
    return parts


def _reason(words: str) -> Bilingual:
    return furniture_of(words) or reasons.TOOLS

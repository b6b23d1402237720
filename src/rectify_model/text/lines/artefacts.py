"""Words that are no part of a report: what layout, word processors and web pages leave behind."""

import re
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import Final

import attrs

from rectify_model.model.limits import ILLEGAL_CHARACTERS, first_illegal
from rectify_model.text.lines.source import Passage, Source

__all__ = ["PAGE_NUMBER", "Artefact", "is_page_number", "left_out", "without_artefacts"]


@attrs.frozen(kw_only=True)
class Artefact:
    """Words of the source that are no part of the report."""

    start: int
    """The offset of the first character."""
    end: int
    """The offset after the last character."""
    reason: str
    """Why they are no part of it."""


_INSIDE_LINES: Final = {
    "bookmark of a word processor": r"\[bookmark: [^\[\]\n]{0,80}\]",
    "markup of a web page": r"</?[A-Za-z][^<>\n]{0,200}>|&(?:[a-z]{2,6}|#[0-9]{1,6});",
    "markup of Markdown": r"\*\*|\\(?=[.()*#>_+、。（）\-])",
    "character that XML cannot hold": f"{ILLEGAL_CHARACTERS}+",
}
_BEGIN_INSIDE: Final = "[<&*\\"
"""What each of them begins with that XML can hold."""
_DECORATION: Final = re.compile(
    r"(?:(?:[•●○◆◇■□▪▫➢➤►▶☆★△▲※✓✔√✅☑❖➔→·\ue000-\uf8ff]|>|#{1,6}(?=[\s一（【])|[-–—*+](?=\s)(?!\s*[0-9]+\s*[-–—]))\s*)+"
)
"""What stands before the words of a line and says nothing: bullets, and markup of Markdown."""
# No two white spaces that may be absent stand side by side: a line must match in one way only.
_BUTTON: Final = (
    r"(?:[\[【(（]\s?)?(?:打印|打印本页|附件下载|关闭|关闭窗口|关闭本页|返回顶部|返回列表|收藏|分享)"
    r"(?:\s?[】\])）])?"
)
PAGE_NUMBER: Final = "page number"
_WHOLE_LINES: Final = {
    PAGE_NUMBER: (
        r"[-—–－─·\s]{1,8}[0-9０-９]{1,4}[-—–－─·\s]{1,8}"
        r"|第\s?[0-9]{1,4}\s?页(?:[，,/\s]{0,3}共\s?[0-9]{1,4}\s?页)?"
        r"|[0-9]{1,4}\s?/\s?[0-9]{1,4}"
        r"|[0-9]{1,3}"
    ),
    "web page furniture": (
        r"(?:[0-9]{4}[-/年][0-9: /月日-]{4,16}\s{0,4})?"
        r"(?:发布时间|发布日期|发表时间|时间|日期|来源|信息来源|文章来源|作者|编辑|责任编辑|审核|责编|校对|供稿"
        r"|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数?|点击次数|访问量|字号|字体|字体大小|发布机构|发布人"
        r"|索引号|打印|分享到?|分享|上一篇|下一篇|上一条|下一条)\s?[：:｜].*"
        r"|.{0,40}来源[：:].{0,40}(?:点击|浏览|阅读|字[体号]|作者).{0,60}"
        r"|[^，。；：>＞»|｜]{1,24}(?:[>＞»|｜]{1,2}[^，。；：>＞»|｜]{1,24}){1,8}"
        r"|[^，。；：]{2,24}(?:网站|官网|门户|主页)"
        r"|(?:友情链接|相关链接|相关附件|相关阅读|相关文档)\s?[：:]?.{0,80}"
        r"|https?://\S+"
        r"|.{0,6}(?:位置|首页)\s?[：:>＞»].*"
        rf"|{_BUTTON}(?:\s*{_BUTTON})*|扫一扫.{{0,12}}"
    ),
}


def _one_of(patterns: dict[str, str]) -> re.Pattern[str]:
    """Return a pattern that matches what any of them does, each of them one of its groups."""
    return re.compile("|".join(f"({pattern})" for pattern in patterns.values()))


_INSIDE: Final = _one_of(_INSIDE_LINES)
_WHOLE: Final = _one_of(_WHOLE_LINES)


def left_out(passage: Passage, reason: str) -> list[Artefact]:
    """Return the words of a passage as artefacts."""
    return [Artefact(start=start, end=end, reason=reason) for start, end in passage.ranges]


def is_page_number(line: str) -> bool:
    """Tell whether a line is a page number and nothing else."""
    found = _WHOLE.fullmatch(line)
    return found is not None and _reason(_WHOLE_LINES, found) == PAGE_NUMBER


def without_artefacts(
    source: Source, line_ranges: Sequence[tuple[int, int]] | None = None
) -> tuple[tuple[Passage, ...], tuple[Artefact, ...]]:
    """Return the lines of a text without their artefacts, and the artefacts, in order.

    `line_ranges` are the lines to look at, all of them where it is None.

    A line that is an artefact as a whole is an empty passage, as a blank line is, but for page
    numbers, which part nothing: a page may end in the middle of a paragraph. A control character
    inside a word is cut out, and the words around it stay one passage.
    """
    lines: list[Passage] = []
    artefacts: list[Artefact] = []
    for start, end in source.line_ranges if line_ranges is None else line_ranges:
        found, line = _parted(source, start, end)
        artefacts += found
        if not any(artefact.reason == PAGE_NUMBER for artefact in found):
            lines.append(line)
    return tuple(lines), tuple(artefacts)


def _parted(source: Source, start: int, end: int) -> tuple[list[Artefact], Passage]:
    """Return the artefacts of a line, in order, and the words that they leave."""
    found = list(_artefacts_inside(source.text[start:end], start))
    rest = _between(source, start, end, found)
    whole = _WHOLE.fullmatch(rest.text)
    if whole is None:
        return _undecorated(found, rest)
    found += left_out(rest, _reason(_WHOLE_LINES, whole))
    return sorted(found, key=lambda artefact: artefact.start), Passage(source, ())


def _undecorated(found: list[Artefact], line: Passage) -> tuple[list[Artefact], Passage]:
    """Part the decoration from the words of a line; words alone in a sign stay what they are."""
    decoration = _DECORATION.match(line.text)
    if decoration is None or decoration.end() == len(line):
        return found, line
    end = len(decoration[0].rstrip())
    found += left_out(line.cut(0, end), "bullet or other decoration")
    return sorted(found, key=lambda artefact: artefact.start), line.cut(end).strip()


def _reason(patterns: dict[str, str], found: re.Match[str]) -> str:
    return next(compress(patterns, found.groups()))


def _artefacts_inside(line: str, start: int) -> Iterator[Artefact]:
    if any(sign in line for sign in _BEGIN_INSIDE) or first_illegal(line) is not None:
        for at in _INSIDE.finditer(line):
            reason = _reason(_INSIDE_LINES, at)
            yield Artefact(start=start + at.start(), end=start + at.end(), reason=reason)


def _between(source: Source, start: int, end: int, artefacts: list[Artefact]) -> Passage:
    ranges = []
    for artefact in artefacts:
        ranges.append((start, artefact.start))
        start = artefact.end
    ranges.append((start, end))
    return Passage.within(source, *ranges)

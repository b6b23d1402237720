"""The marks that number headings, items and measures: 一、 （一） 1. （1） 一是 …"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from enum import Enum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import attrs

from rectify_model.numbering.numerals import chinese_numeral, read_numeral

__all__ = [
    "BARE_KINDS",
    "SECTION_KINDS",
    "MarkKind",
    "Marker",
    "inline_markers",
    "is_inside",
    "label_marker",
    "leading_marker",
    "marks_before",
    "quoted_ranges",
    "run_on_headings",
]


class MarkKind(Enum):
    """A way to write a number; the order is that of GB/T 9704-2012, from the outermost level."""

    BARE_SECTION = "section"
    PART = "第一部分"
    CHINESE = "一、"
    CHINESE_BRACKETS = "（一）"
    ARABIC = "1."
    DECIMAL = "1.1"
    ARABIC_BRACKETS = "（1）"
    HALF_BRACKET = "1）"
    CIRCLED = "①"
    NAMED = "问题1："
    BARE = "heading"
    ANSWER = "针对…问题，"
    ROW = "row of a table"
    POINT_DI = "第一，"
    POINT_QI = "其一，"
    POINT_WORD = "首先"
    POINT_YAO = "一要"
    POINT_SHI = "一是"

    # Kinds are looked up for every mark; each is there once, and Enum would hash its name.
    if not TYPE_CHECKING:  # pragma: no branch - checkers see that of Enum, which has the same type
        __hash__ = object.__hash__

    @property
    def is_ordinal(self) -> bool:
        """Whether it counts measures and points up rather than headings."""
        return self in _ORDINALS

    @property
    def rank(self) -> int:
        """The place in the order of the standard, from 0 for the outermost."""
        return _RANKS[self]

    def written(self, number: int) -> str:
        """Return the mark for a number, such as （二）, as the standard writes it."""
        style = self.value
        if self is MarkKind.POINT_WORD:
            return _WORDS[number - 1] if number <= len(_WORDS) else style
        if "1" in style:
            return style.replace("1", str(number))
        if self is MarkKind.CIRCLED:
            # There are no such signs above ㊿; typists go on in brackets.
            return _CIRCLES[number - 1] if number <= len(_CIRCLES) else f"（{number}）"
        return style.replace("一", chinese_numeral(number))


BARE_KINDS: Final = frozenset({MarkKind.BARE_SECTION, MarkKind.BARE, MarkKind.ANSWER, MarkKind.ROW})
"""The kinds of headings that bear no number: their place in the count proves nothing."""

SECTION_KINDS: Final = frozenset({MarkKind.PART, MarkKind.CHINESE})
"""The kinds of marks that number sections."""

_ORDINALS: Final = frozenset(kind for kind in MarkKind if kind.name.startswith("POINT"))
_RANKS: Final = {kind: rank for rank, kind in enumerate(MarkKind)}
_GAP: Final = "[ \u00a0\u3000]?"
_CN: Final = "[一二三四五六七八九十百千零〇]{1,8}"
# A number above 1899 at the start of a line is a year.
# Text recognition takes 1. for l.
_AR: Final = "(?:[0-9０-９]{1,3}|[1１][0-8０-８][0-9０-９]{2}|[lI](?=[.．、]))"
_OPEN: Final = "[（(〔﹙︵]"
_CLOSE: Final = "[）)〕﹚︶]"
_CIRCLES: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
# No digit may follow: 2.5万元 at the start of a broken line is no heading.
_WORDS: Final = ("首先", "其次", "再次", "最后")
_LIKE_ONE: Final = {"l", "I"}
_PLAIN: Final = "(?:[1１][0-8０-８][0-9０-９]{2}|[0-9０-９]{1,3})"
_UNIT: Final = "[万亿千百十元米个公平亩吨倍年月日号分小人家户件项次名位份场条起处台套本辆艘千克]"
_NOT_IN_NUMBER: Final = "(?![0-9０-９])"
_PATTERNS: Final = (
    (MarkKind.PART, f"第({_CN})(?:部分|篇|章)[、，：:]?"),
    (MarkKind.CHINESE, rf"({_CN}){_GAP}[、．.]{_NOT_IN_NUMBER}"),
    (MarkKind.CHINESE_BRACKETS, rf"{_OPEN}{_GAP}({_CN}){_GAP}{_CLOSE}[、．.]?"),
    (MarkKind.CHINESE_BRACKETS, "([㈠-㈩])"),
    (MarkKind.ARABIC, rf"({_AR}){_GAP}(?:[.．、]{_NOT_IN_NUMBER}|、(?=[0-9０-９]{{1,4}}[年月]))"),
    # 2.1聚焦……方面; 2.5万元 is an amount.
    (
        MarkKind.DECIMAL,
        rf"{_PLAIN}[.．]({_PLAIN})(?![0-9０-９])(?={_GAP}(?:[一-鿿“《]|$))(?!{_GAP}{_UNIT})",
    ),
    (MarkKind.ARABIC, "([⒈-⒛])"),
    (MarkKind.ARABIC_BRACKETS, rf"{_OPEN}{_GAP}({_AR}){_GAP}{_CLOSE}[、．.]?"),
    (MarkKind.ARABIC_BRACKETS, "([⑴-⒇])"),
    (MarkKind.HALF_BRACKET, rf"({_AR}){_GAP}[）)﹚︶][、．.]?"),
    # ②号库 is a name.
    (MarkKind.CIRCLED, f"([{_CIRCLES}])(?!号)[、．.]?"),
    (
        MarkKind.NAMED,
        rf"[【\[]?(?:反馈|整改)?(?:问题|事项|任务){_GAP}({_CN}|{_AR}){_GAP}(?:[】\]][：:]?|[：:、．.])",
    ),
    (MarkKind.POINT_DI, f"第({_CN})[，,、：:]"),
    (MarkKind.POINT_QI, f"其({_CN})[，,、：:]"),
    (MarkKind.POINT_WORD, "(首先|其次|再次|最后)[，,：:]?"),
    (MarkKind.POINT_YAO, f"({_CN})要(?!求|素|点|件|害|塞|么)"),
    (MarkKind.POINT_SHI, f"({_CN})是[：:]?"),
)
# Each pattern has one group, whose number tells the pattern; no two match at the same place.
_ANY: Final = re.compile("|".join(pattern for _, pattern in _PATTERNS))
_BEGINNINGS: Final = frozenset(
    "一二三四五六七八九十百千零〇【[0123456789０１２３４５６７８９lI（(〔﹙︵第其首再最反整问事任"
    "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
) | frozenset(_CIRCLES)
"""The signs that marks begin with."""
_FIRST_MEMBERS: Final = {
    MarkKind.ARABIC_BRACKETS: rf"{_OPEN}{_GAP}[0０]?[1１]|⑴",
    MarkKind.CIRCLED: "①",
    MarkKind.POINT_DI: "第一",
    MarkKind.POINT_QI: "其一",
    MarkKind.POINT_WORD: "首先",
    MarkKind.POINT_YAO: "一要",
    MarkKind.POINT_SHI: "一是",
}
"""The kinds that count inside a text, and what the first mark of each begins with."""
_COUNTING: Final = tuple(_FIRST_MEMBERS)
_FIRST: Final = re.compile("|".join(f"({pattern})" for pattern in _FIRST_MEMBERS.values()))
_QUOTES: Final = re.compile("[“”]")
_ENDING: Final = "。：:；; \u00a0\u3000"
_PARTING: Final = "。；;：:，,！？”’）)】、 \u00a0\u3000\t"


@attrs.frozen(kw_only=True)
class Marker:
    """A mark at some place of a text."""

    kind: MarkKind
    """How the number is written."""
    number: int
    """The number."""
    start: int
    """The offset of the mark."""
    end: int
    """The offset after the mark."""


def leading_marker(text: str) -> Marker | None:
    """Return the mark that a text begins with, or None."""
    # Hardly a line of prose begins with a sign that marks begin with.
    found = _ANY.match(text) if text[:1] in _BEGINNINGS else None
    if found is None or found.lastindex is None or not (number := _number(found[found.lastindex])):
        return None
    kind, _ = _PATTERNS[found.lastindex - 1]
    return Marker(kind=kind, number=number, start=0, end=found.end())


@lru_cache(maxsize=1024)
def label_marker(label: str) -> Marker | None:
    """Return the mark that a label is, or None; reports share few labels, so each is read once."""
    return leading_marker(f"{label} ")


def inline_markers(text: str, after: Marker | None = None) -> tuple[Marker, ...]:
    """Return the marks inside a text that count on from 一, or from the mark before it.

    One mark alone proves nothing (统一是 …), so a new count has two members at least, and three
    where its first follows no punctuation (做到一是 …，二是 …，三是 …). Marks within quotation
    marks belong to the quotation.
    """
    if after is not None and after.kind not in _FIRST_MEMBERS:
        return ()
    if after is not None:
        return _in_a_row(_parted(text, _marks(text, after.kind)), after.number + 1)
    kinds = {_COUNTING[found.lastindex - 1] for found in _FIRST.finditer(text) if found.lastindex}
    counts = [count for kind in kinds if (count := _count_from_one(text, kind))]
    return min(counts, key=lambda count: count[0].start, default=())


def _count_from_one(text: str, kind: MarkKind) -> tuple[Marker, ...]:
    marks = _marks(text, kind)
    parted = _parted(text, marks)
    counted = _in_a_row(parted, 1)
    if len(counted) > 1 or (counted and not counted[0].start):
        return counted
    others = _in_a_row(parted, 2)
    if len(others) > 1 and kind.is_ordinal:
        firsts = [mark for mark in marks if mark.number == 1 and mark.end < others[0].start]
        return (*firsts[-1:], *others) if firsts else ()
    return ()


def run_on_headings(text: str, kinds: Iterable[MarkKind]) -> tuple[Marker, ...]:
    """Return the marks of some kinds inside a text that head what follows a full stop.

    Each counts on from the one before it of its kind, or begins a list anew.
    """
    found: list[Marker] = []
    for kind in kinds:
        last = 0
        for mark in _marks(text, kind):
            follows = not mark.start or text[mark.start - 1] in _ENDING
            if follows and mark.number in {1, last + 1}:
                found.append(mark)
                last = mark.number
    return tuple(sorted(found, key=lambda mark: mark.start))


def marks_before(text: str, marker: Marker, first: int) -> tuple[Marker, ...]:
    """Return the marks inside a text that count on from a number to right before a marker."""
    inside = [mark for mark in _marks(text, marker.kind) if mark.start]
    counted = _in_a_row(_parted(text, inside), first)
    return counted if counted and counted[-1].number == marker.number - 1 else ()


def _marks(text: str, kind: MarkKind) -> list[Marker]:
    """Return the marks of a kind that stand in a text outside quotation marks."""
    matches = [found for pattern in _patterns_of(kind) for found in pattern.finditer(text)]
    quoted = quoted_ranges(text) if matches else ()
    marks = [
        Marker(kind=kind, number=number, start=found.start(), end=found.end())
        for found in matches
        if not is_inside(quoted, found.start()) and (number := _number(found[1])) is not None
    ]
    return sorted(marks, key=lambda mark: mark.start)


@cache
def _patterns_of(kind: MarkKind) -> tuple[re.Pattern[str], ...]:
    """Compile the patterns of a kind when it is first looked for: no text counts in all kinds."""
    return tuple(re.compile(pattern) for other, pattern in _PATTERNS if other is kind)


def _parted(text: str, marks: Iterable[Marker]) -> list[Marker]:
    """Return those of the marks that stand at the start of the text or after punctuation."""
    return [mark for mark in marks if not mark.start or text[mark.start - 1] in _PARTING]


def _in_a_row(markers: Iterable[Marker], expected: int) -> tuple[Marker, ...]:
    """Return those of the marks that count on from a number, in order."""
    counted: list[Marker] = []
    for marker in markers:
        number = expected + len(counted)
        if marker.number == number:
            counted.append(marker)
        elif marker.kind is MarkKind.POINT_WORD and 1 < number < marker.number == len(_WORDS):
            # 最后 may come right after 首先 or 其次.
            counted.append(attrs.evolve(marker, number=number))
    return tuple(counted)


def _number(words: str) -> int | None:
    if words in _WORDS:
        return _WORDS.index(words) + 1
    if words in _LIKE_ONE:
        return 1
    if len(words) == 1:
        return int(unicodedata.numeric(words, 0)) or None
    return read_numeral(words)


def quoted_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the outermost quotations of a text stand, the marks included."""
    if "“" not in text:
        return ()
    ranges, depth, start = [], 0, 0
    for found in _QUOTES.finditer(text):
        if found[0] == "“":
            start = start if depth else found.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                ranges.append((start, found.end()))
    return tuple(ranges)


def is_inside(ranges: tuple[tuple[int, int], ...], offset: int) -> bool:
    """Tell whether an offset lies in one of the ranges, which stand in order."""
    place = bisect_right(ranges, (offset, offset))
    return place > 0 and offset < ranges[place - 1][1]

"""Numbers that name an order of magnitude only: 数十家, 几百户, 上千人, 多次, 若干, 一批, 半数.

Each says more than the number that it names: 数十家 is more than ten, 多次 more than one.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from rectify_model.model.values import Quantity, Span
from rectify_model.model.vocabulary import Bound
from rectify_model.numbering.numerals import DIGIT, HANZI
from rectify_model.text.values.bounds import AFTER, bound_before, bound_of
from rectify_model.text.values.classifiers import UNIT, WITHOUT_GE
from rectify_model.text.values.scanning import SPACE
from rectify_model.text.values.subjects import find_subject

__all__ = ["find_vague"]

_PLACES: Final = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_TRIGGER: Final = re.compile("[数几番]|上[百千万亿]|多[次个名家项起场轮件人批]|若干|一批")
"""What every vague number holds; it is asked first, as few texts have one."""
_TIMES: Final = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5}


class _Kind(NamedTuple):
    trigger: str
    """What every match holds."""
    pattern: str
    """The words; its groups are `scale`, `unit`, `times`, `over` and `after`."""
    value: int = 1
    """The number that they name, without their scale."""
    bound: Bound = Bound.MORE_THAN
    """How it bounds the real one, where no word around it tells."""
    unit: str | None = None
    """The unit that the words stand for."""


_SCALED: Final = rf"(?P<scale>[十百千万亿]{{0,2}})(?P<over>[余多])?{SPACE}(?P<unit>{UNIT})"
_KINDS: Final = (
    # 人数, 总数 and 前几 say no number.
    _Kind("数", rf"(?<![人次总个件户多少倍岁分系指基函参额天半率])数{_SCALED}"),
    _Kind("几", rf"(?<![前第哪近好{DIGIT}{HANZI}])好?几{_SCALED}"),
    _Kind("上", rf"(?<![以向网马晚早北江海])上(?=[百千万亿]){_SCALED}", bound=Bound.AT_LEAST),
    _Kind(
        "多",
        rf"(?<![最许大众很更太诸繁至颇甚差几过余增减{DIGIT}{HANZI}])多"
        rf"(?=人次|批次|[次个名家项起场轮件])(?P<unit>{UNIT})",
    ),
    _Kind("若干", rf"若干(?P<unit>{UNIT})?"),
    _Kind("一批", "(?<![第统同这那每新另首前又上下唯])一批(?![次准示评复改发量])"),
    _Kind("半数", rf"(?P<over>过)?半数(?P<after>{AFTER})?", 50, Bound.EXACT, "%"),
    _Kind("番", "翻了?(?P<times>[一两二三四五])番", 1, Bound.EXACT, "番"),
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first needed: these are large and take milliseconds."""
    return re.compile(pattern)


def find_vague(text: str) -> Iterator[Quantity]:
    """Yield the vague numbers of a text, each kind in the text's order."""
    if not _TRIGGER.search(text):
        return
    for kind in _KINDS:
        if kind.trigger in text:
            for match in _compiled(kind.pattern).finditer(text):
                yield _quantity(text, kind, match)


def _quantity(text: str, kind: _Kind, match: re.Match[str]) -> Quantity:
    said = match.groupdict()
    value = kind.value * _TIMES.get(said.get("times") or "", 1)
    for place in said.get("scale") or "":
        value *= _PLACES[place]
    start, before = bound_before(text, match.start())
    unit = said.get("unit") or kind.unit
    bound = kind.bound
    if before or said.get("after"):
        bound = bound_of(before, said.get("after"))
    elif said.get("over"):
        bound = Bound.MORE_THAN
    return Quantity(
        span=Span(start=start, end=match.end()),
        text=text[start : match.end()],
        value=Decimal(value),
        unit=unit and WITHOUT_GE.get(unit, unit),
        bound=bound,
        subject=find_subject(text, start, match.end(), unit or ""),
    )

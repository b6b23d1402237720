"""Things promised again and again: 每季度至少召开一次, 每两周, 主题党日活动每月一次."""

import re
from collections.abc import Iterator
from typing import Final

from rectify_model.model.values import Recurrence, Span
from rectify_model.model.vocabulary import Bound, RecurrenceUnit
from rectify_model.numbering.numerals import DIGIT, NUMERAL, read_number
from rectify_model.text.values.bounds import AFTER, BEFORE, bound_before, bound_of
from rectify_model.text.values.days import TO
from rectify_model.text.values.scanning import BREAK, CLAUSE_BREAK, SPACE, sayable

__all__ = ["find_recurrences"]

# A period, and what turns it into another word: 每周 is one, 每周岁 is none.
_PERIODS: Final = {
    "工作日": (RecurrenceUnit.DAY, ""),
    "日": (RecurrenceUnit.DAY, "常"),
    "天": (RecurrenceUnit.DAY, ""),
    "星期": (RecurrenceUnit.WEEK, ""),
    "周": (RecurrenceUnit.WEEK, "岁|期|边|围|年"),
    "月": (RecurrenceUnit.MONTH, "饼"),
    "季度": (RecurrenceUnit.QUARTER, ""),
    "季": (RecurrenceUnit.QUARTER, ""),
    # A school year has two terms.
    "学期": (RecurrenceUnit.HALF_YEAR, ""),
    "学年": (RecurrenceUnit.YEAR, ""),
    "旬": (RecurrenceUnit.DAY, ""),
    "年": (RecurrenceUnit.YEAR, "级|龄|轻"),
    "次": (RecurrenceUnit.EVENT, ""),
}
_PERIOD: Final = "|".join(
    f"{word}(?!{other})" if other else word for word, (_, other) in _PERIODS.items()
)
_EVERY: Final = re.compile(
    rf"每隔?{SPACE}(?P<every>{NUMERAL})?{SPACE}个?(?P<half>半)?个?"
    rf"(?P<period>{_PERIOD})(?P<more>(?<=年)半)?"
    # 每周五, 每月底, 每月10日前: the day on which the period's turn comes.
    r"(?:(?<=[周期])[一二三四五六日天](?![次场期回遍])"
    r"|(?<=[年度季月])[底末初](?![步级期次审])"
    rf"|(?<=月){SPACE}[{DIGIT}]{{1,2}}{SPACE}[日号]前?)?"
)

# The count may stand some words on, in the same clause: 每半年至少带队开展一次.
_COUNT: Final = re.compile(
    rf"(?P<gap>[^每{CLAUSE_BREAK}]{{0,25}}?)"
    rf"(?<![第数几])(?P<number>{NUMERAL})(?:{TO}(?P<upper>{NUMERAL}))?{SPACE}(?:场次|次(?![性数序])|场(?![所地])|期|回|遍|轮)"
    rf"(?:(?P<after>{AFTER}))?"
)
# A bound that is one character long must touch the number: 约谈 and 近期 bound nothing.
_BOUND_IN_GAP: Final = re.compile(
    rf"(?P<bound>至少|不少于|不低于|最少|不超过|不多于|最多|至多|(?:{BEFORE})(?={SPACE}\Z))"
)

# 制定每日值班工作清单: the object of a making verb is a document's name, and no promise.
_MAKING: Final = ("制定", "制作", "编制", "编写", "拟定", "建立", "印发", "形成", "填写", "发布")
_DOCUMENT: Final = re.compile(
    rf"[^{BREAK}]{{0,12}}?(?:清单|通报|台账|报表|简报|日报|周报|月报|计划|登记表|统计表|记录)"
    rf"(?=[{BREAK}并和及与]|\Z)"
)
_MOST: Final = 9999
_DAYS: Final = {"旬": 10, "月": 30, "半月": 15}


def find_recurrences(text: str, masked: str | None = None) -> tuple[Recurrence, ...]:
    """Find what a text promises again and again.

    Args:
        text: Any text.
        masked: The same text with the places masked where nothing is looked for.

    Returns:
        The recurrences in the order of the text, each with its count where the same clause has one.
    """
    masked = text if masked is None else masked
    return tuple(_recurrences(text, masked)) if "每" in masked else ()


def _recurrences(text: str, masked: str) -> Iterator[Recurrence]:
    for match in _EVERY.finditer(masked):
        period = _period(match)
        if period is None:
            continue
        every, unit = period
        count = None if unit is RecurrenceUnit.EVENT else _COUNT.match(masked, match.end())
        if count is not None and not sayable(text[match.start() : count.end()]):
            count = None
        if count is None and _is_name(masked, match):
            continue
        start, before = bound_before(masked, match.start())
        end = count.end() if count else match.end()
        yield Recurrence(
            span=Span(start=start, end=end),
            text=text[start:end],
            every=every,
            unit=unit,
            count=_whole(count["number"]) if count else None,
            upper=_whole(count["upper"]) if count and count["upper"] else None,
            bound=_bound(before, count),
        )


def _period(match: re.Match[str]) -> tuple[int, RecurrenceUnit] | None:
    """Return after how many units the turn comes; None where it is none that anybody promises."""
    period, every = match["period"], _whole(match["every"]) if match["every"] else 1
    unit = _PERIODS[period][0]
    if every is None:
        return None
    if not (match["half"] or match["more"]):
        return every * _DAYS["旬"] if period == "旬" else every, unit
    whole = every if match["every"] else 0
    if period == "月":
        return whole * _DAYS["月"] + _DAYS["半月"], RecurrenceUnit.DAY
    if period == "年":
        return (whole * 12 + 6, RecurrenceUnit.MONTH) if whole else (1, RecurrenceUnit.HALF_YEAR)
    return None


def _bound(before: str | None, count: re.Match[str] | None) -> Bound:
    if count is None:
        return bound_of(before)
    if count["upper"]:
        return Bound.AT_LEAST
    in_gap = _BOUND_IN_GAP.search(count["gap"])
    return bound_of(before, in_gap and in_gap["bound"], count["after"])


def _is_name(masked: str, match: re.Match[str]) -> bool:
    made = masked.startswith(_MAKING, max(0, match.start() - 2), match.start())
    return made and _DOCUMENT.match(masked, match.end()) is not None


def _whole(numeral: str) -> int | None:
    """Read a number of times or periods; None where it is none that anybody promises."""
    number = read_number(numeral)
    if number is None or number > _MOST or number % 1:
        return None
    return int(number)

"""Single days and stretches of a year as words name them: 2025年4月27日, 2025-04-27, 下半年.

A moment is the longest run of words that the patterns below take. Where a number follows the year
or the month that is no month or day (2024年5月100日), it belongs to the moment and leaves its days
open: what is not understood never widens to the whole year or month.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve, field, frozen

from rectify_model.model.values import Span
from rectify_model.numbering.numerals import DIGIT, HANZI, read_numeral
from rectify_model.text.values.scanning import SPACE, apart

__all__ = ["DAY_NUMBER", "NOISE", "TO", "Days", "find_days", "moved_month"]

_WHOLE_YEAR: Final = (1, 12)
_HALVES: Final = {"上": (1, 6), "下": (7, 12)}
_LAST_MONTH: Final = (12, 12)
_NO_MONTHS: Final = (0, 0)
_DayNumbers = tuple[int | None, int | None]
_WHOLE: Final[_DayNumbers] = (1, None)
_LAST_DAY: Final[_DayNumbers] = (None, None)
_NO_DAYS: Final[_DayNumbers] = (0, 0)
_THIRDS: Final[dict[str, _DayNumbers]] = {"上": (1, 10), "中": (11, 20), "下": (21, None)}

_DASH: Final = "-－‐‑‒–—―−─~～〜∼﹣"
TO: Final = rf"{SPACE}(?:至|到|[{_DASH}]{{1,2}}){SPACE}"
"""What stands between the first and the last day of a period, as a regular expression."""
_TWO_DIGITS: Final = rf"[{DIGIT}]{{1,2}}"
_HAN_NUMBER: Final = "[一二三四五六七八九十廿卅]{1,3}"
DAY_NUMBER: Final = rf"(?:{_TWO_DIGITS}|初?{_HAN_NUMBER})(?![{DIGIT}{HANZI}])"
"""The number of a day, as a regular expression."""
_MONTH: Final = rf"{_TWO_DIGITS}|{_HAN_NUMBER}"
_ZERO: Final = "〇○◯零OoＯ0０"
_YEAR: Final = (
    rf"(?:(?:[1１][9９]|[2２][0０])[{DIGIT}]{{2}}"
    rf"|[一二][{_ZERO}九][{_ZERO}一二三四五六七八九]{{2}})"
)
_START: Final = rf"(?<![{DIGIT}{HANZI}第])(?<![{DIGIT}][.．/])"
# What a number of the reference's year or month is, or of the one named before.
_YEARS_OF_REFERENCE: Final = {"今": 0, "本": 0, "去": -1, "上": -1, "前": -2, "明": 1, "来": 1}
_YEARS_OF_CONTEXT: Final = {"同": 0, "当": 0, "次": 1, "翌": 1}
_MONTHS_OF_REFERENCE: Final = {"本": 0, "上": -1, "下": 1}
_MONTHS_OF_CONTEXT: Final = {"当": 0, "同": 0, "次": 1}
# 基本, 合同, 文明, 应当, 以上, 首次 end in what begins 本年, 同年, 明年, 当年, 上年, 次年.
_NO_WORD: Final = rf"(?<![每历往近以基日合文声证说应首多{DIGIT}{HANZI}])"
_NO_YEAR_NAME: Final = "(?!级|龄|轻|代|货|味|夜|会|报|鉴|检|审|薪|限|画|终奖)"

_WORDED: Final = re.compile(
    # First what rejects most places at once.
    rf"(?=[{DIGIT}{HANZI}第前上下年今本去明来同当次翌])"
    rf"(?P<in_year>{_START}(?P<year>{_YEAR})"
    # The first year of 2021—2023年 stands without its 年, as that of 2024Q3 does.
    rf"(?:{SPACE}年度?|(?={TO}{_YEAR}{SPACE}年|{SPACE}[QqＱ][1-4１-４]))"
    rf"|{_NO_WORD}(?P<relative>[今本去明前来同当次翌上])年(?:度(?!假))?{_NO_YEAR_NAME})?"
    rf"(?:(?(in_year)|{_START}){SPACE}(?:"
    # A month in Chinese numerals without year and day is too easily another word (十月革命).
    rf"(?P<month>{_TWO_DIGITS}|[元正](?=月(?(in_year)|{SPACE}{_HAN_NUMBER}[日号]))|{_HAN_NUMBER}(?(in_year)|(?={SPACE}月{SPACE}{_HAN_NUMBER}[日号])))"
    rf"(?:(?(in_year){TO}(?P<last_month>{_MONTH})|(?!)))?"
    rf"{SPACE}月(?![饼球亮])"
    rf"|{_NO_WORD}(?P<near_month>[本当上下次同])个?月(?!球))"
    rf"(?:{SPACE}(?P<day>{DAY_NUMBER}){SPACE}[日号]|(?P<month_end>[底末])(?![{DIGIT}{HANZI}])|(?P<month_start>初)"
    rf"|(?P<third>[上中下])旬|(?P<wrong_day>{SPACE}[{DIGIT}{HANZI}]{{1,24}}+{SPACE}[日号]))?"
    rf"|(?P<half>[上下])半年"
    rf"|{SPACE}(?P<quarters_from>[1-4１-４一二三四]){TO}(?P<quarters_to>[1-4１-４一二三四])个?季度"
    rf"|{SPACE}(?:(?<![每{DIGIT}{HANZI}])第?(?P<quarter>[1-9１-９一二三四])|前(?P<quarters>[二两三]))个?季度"
    rf"|(?(in_year){SPACE}[QqＱ](?P<q>[{DIGIT}])|(?!))"
    rf"|(?P<edge>(?(in_year)年?|(?<![每{DIGIT}{HANZI}个多几半近往历全少青])年)[底末初])"
    rf"|(?(in_year)(?P<wrong>{SPACE}[{DIGIT}{HANZI}]{{1,24}}+(?:{TO}[{DIGIT}{HANZI}]{{1,24}}+)?{SPACE}(?:月|个?季度|日))|(?!)))?"
)
_WORDS: Final = re.compile("[年月季QqＱ]")
"""What every match of the pattern above holds that has words."""
_NUMERIC: Final = re.compile(
    rf"{_START}(?P<year>{_YEAR})(?P<mark>[-./．／－])(?P<month>{_TWO_DIGITS})(?P=mark)"
    rf"(?P<day>{_TWO_DIGITS})(?![{DIGIT}])"
)
_MARKS: Final = re.compile(rf"[-./．／－][{DIGIT}]")
"""What every match of the pattern above holds."""

_PART_OF_DAY: Final = "(?:凌晨|早上|上午|中午|下午|晚上?)"
_HOUR: Final = rf"(?:{_TWO_DIGITS}|{_HAN_NUMBER})"
_CLOCK: Final = rf"[{DIGIT}]{{1,2}}[:：][{DIGIT}]{{2}}|{_HOUR}[时点](?:半|整|{_HOUR}分)?"
NOISE: Final = (
    rf"(?:{SPACE}[（(](?:星期|周|礼拜)[一二三四五六日天][）)])?"
    rf"(?:{SPACE}(?:{_PART_OF_DAY}{SPACE}(?:{_CLOCK})?|{_CLOCK}))?"
)
"""A weekday in brackets and a time of day, as a regular expression."""


@frozen(kw_only=True)
class Days:
    """A day or a stretch of months, and the year where the words say it."""

    span: Span
    """Where the words stand."""
    year: int | None
    """The year; None where the words leave it open."""
    months: tuple[int, int]
    """The first and the last month; they may be impossible ones."""
    days: _DayNumbers
    """The day of the first month and that of the last, None for the last month's last day; they
    may be impossible ones."""
    implied: bool = False
    """Whether the year was taken from other words or from the report's dates."""
    following: int | None = field(default=None)
    """For 同年 and 次年: how many years after the one named before."""

    @property
    def single(self) -> bool:
        """Whether one day is named by its number."""
        return self.days[0] is not None and self.days[0] == self.days[1]

    def bounds(self, year: int | None) -> tuple[date | None, date | None]:
        """Return the first and the last day in a year; None where there are no such days."""
        if year is None:
            return None, None
        (first, last), (first_day, last_day) = self.months, self.days
        try:
            end = monthrange(year, last)[1]
            return (
                date(year, first, end if first_day is None else first_day),
                date(year, last, end if last_day is None else last_day),
            )
        except ValueError:
            return None, None


def moved_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Return the year and the month so many months later."""
    months = year * 12 + month - 1 + by
    return months // 12, months % 12 + 1


def find_days(text: str, reference: date | None = None) -> Iterator[Days]:
    """Yield the days and stretches of a year that a text names, in its order.

    Args:
        text: Any text.
        reference: The day from which 今年 and 本月 are counted; without it they stay open.

    Yields:
        Each moment; 同年 and 当月 count from the moment before them in the same paragraph.
    """
    matches: list[re.Match[str]] = []
    if _WORDS.search(text):
        matches += (match for match in _WORDED.finditer(text) if match.group())
    if _MARKS.search(text):
        matches += _NUMERIC.finditer(text)
    before: Days | None = None
    for days in apart(_read(match) for match in matches):
        if before is not None and _LINE_END.search(text, before.span.end, days.span.start):
            before = None
        known = _resolved(days, text, before, reference)
        yield known
        before = known if known.year is not None else before


_LONGEST_PROMISE: Final = 30
_LINE_END: Final = re.compile("[\n\r]")


def _resolved(days: Days, text: str, before: Days | None, reference: date | None) -> Days:
    """Return a moment such as 去年12月 or 当月底 with its year, where it is known."""
    first = text[days.span.start]
    if days.year is not None or days.span.end - days.span.start < 2:  # noqa: PLR2004  # 本年
        return days
    unit = text[days.span.start + 1 : days.span.start + 3].removeprefix("个")[:1]
    if unit == "年":
        if reference and first in _YEARS_OF_REFERENCE:
            return evolve(days, year=reference.year + _YEARS_OF_REFERENCE[first], implied=True)
        if first in _YEARS_OF_CONTEXT:
            by = _YEARS_OF_CONTEXT[first]
            year = before.year + by if before and before.year is not None else None
            return evolve(days, year=year, implied=year is not None, following=by)
    elif unit == "月" and days.months == _NO_MONTHS and not _is_repeated(text, days.span.start):
        return _resolved_month(days, first, before, reference)
    return days


def _is_repeated(text: str, start: int) -> bool:
    """Tell whether something is done again and again: 每月对上月的台账 means no month."""
    return "每" in text[max(0, start - _LONGEST_PROMISE) : start]


def _resolved_month(days: Days, first: str, before: Days | None, reference: date | None) -> Days:
    if reference and first in _MONTHS_OF_REFERENCE:
        by = _MONTHS_OF_REFERENCE[first]
        year, month = moved_month(reference.year, reference.month, by)
    elif before and before.year and before.months[1] and first in _MONTHS_OF_CONTEXT:
        by = _MONTHS_OF_CONTEXT[first]
        year, month = moved_month(before.year, before.months[1], by)
    else:
        return days
    return evolve(days, year=year, months=(month, month), implied=True)


def _read(match: re.Match[str]) -> Days:
    said = {name: words for name, words in match.groupdict().items() if words}
    return Days(
        span=Span(start=match.start(), end=match.end()),
        year=_number(said["year"]) if "year" in said else None,
        months=_months(said),
        days=_days(said),
    )


def _months(said: dict[str, str]) -> tuple[int, int]:
    if "month" in said:
        return _month(said["month"]), _month(said.get("last_month", said["month"]))
    if "half" in said:
        return _HALVES[said["half"]]
    if (quarters := _quarters(said)) is not None:
        return quarters[0] * 3 - 2, quarters[1] * 3
    if said.keys() & {"wrong", "near_month"} or said.get("edge", "").endswith("初"):
        return _NO_MONTHS  # vague: no day can be said
    return _LAST_MONTH if "edge" in said else _WHOLE_YEAR


def _quarters(said: dict[str, str]) -> tuple[int, int] | None:
    """Return the first and the last quarter that are named."""
    if "quarters" in said:
        return 1, _number(said["quarters"])
    if "quarters_from" in said:
        return _number(said["quarters_from"]), _number(said["quarters_to"])
    quarter = said.get("quarter") or said.get("q")
    return (_number(quarter), _number(quarter)) if quarter else None


def _days(said: dict[str, str]) -> _DayNumbers:
    if "day" in said:
        number = _number(said["day"].removeprefix("初"))
        return number, number
    if "third" in said:
        return _THIRDS[said["third"]]
    if said.keys() & {"wrong_day", "month_start"}:
        return _NO_DAYS
    return _LAST_DAY if said.keys() & {"month_end", "edge"} else _WHOLE


def _month(words: str) -> int:
    # 正月 and 腊月 are months of another calendar.
    return 1 if words == "元" else _number(words)


_ANY_ZERO: Final = str.maketrans(dict.fromkeys("OoＯ0０○◯零", "〇"))


def _number(numeral: str) -> int:
    """Read a year, a month or a day; what is none of them (十十月) becomes 0, an impossible one."""
    number = read_numeral(numeral)
    return number or read_numeral(numeral.translate(_ANY_ZERO)) or 0

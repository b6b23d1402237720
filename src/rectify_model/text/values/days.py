"""Single days and stretches of a year as words name them: 2025年4月27日, 2025-04-27, 下半年."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import frozen

from rectify_model.model.values import Span
from rectify_model.numbering.numerals import DIGIT, HANZI, read_numeral
from rectify_model.text.values.scanning import SPACE, apart

__all__ = ["DAY_NUMBER", "TO", "Days", "find_days"]

_WHOLE_YEAR: Final = (1, 12)
_HALVES: Final = {"上": (1, 6), "下": (7, 12)}
_LAST_MONTH: Final = (12, 12)
_NO_MONTHS: Final = (0, 0)
_DayNumbers = tuple[int | None, int | None]
_WHOLE: Final[_DayNumbers] = (1, None)
_LAST_DAY: Final[_DayNumbers] = (None, None)
_THIRDS: Final[dict[str, _DayNumbers]] = {"上": (1, 10), "中": (11, 20), "下": (21, None)}

TO: Final = rf"{SPACE}(?:至|到|[-－–~～]|—{{1,2}}){SPACE}"
"""What stands between the first and the last day of a period, as a regular expression."""
_TWO_DIGITS: Final = rf"[{DIGIT}]{{1,2}}"
_HAN_NUMBER: Final = "[一二三四五六七八九十]{1,3}"
DAY_NUMBER: Final = rf"(?:{_TWO_DIGITS}|{_HAN_NUMBER})"
"""The number of a day or a month, as a regular expression."""
_YEAR: Final = rf"(?:(?:[1１][9９]|[2２][0０])[{DIGIT}]{{2}}|[一二][〇○零一二三四五六七八九]{{3}})"
_START: Final = rf"(?<![{DIGIT}{HANZI}第])(?<![{DIGIT}][.．/])"

_WORDED: Final = re.compile(
    # First what rejects most places at once.
    rf"(?=[{DIGIT}{HANZI}第前上下年]){_START}"
    # The first year of 2021—2023年 stands without its 年.
    rf"(?:(?P<year>{_YEAR}){SPACE}(?:年度?|(?={TO}{_YEAR}{SPACE}年)))?"
    # A month in Chinese numerals without year and day is too easily another word (十月革命).
    rf"(?:{SPACE}(?:(?P<month>{_TWO_DIGITS}|{_HAN_NUMBER}(?(year)|(?={SPACE}月{SPACE}{_HAN_NUMBER}[日号])))"
    rf"{SPACE}月(?:{SPACE}(?P<day>{DAY_NUMBER}){SPACE}[日号]|(?P<month_end>[底末])|(?P<third>[上中下])旬)?"
    r"|(?P<half>[上下])半年"
    r"|(?:第?(?P<quarter>[1-4１-４一二三四])|前(?P<quarters>[二两三]))个?季度"
    r"|(?P<edge>(?(year)年?|(?<!每)年)[底末初])))?"
)
_WORDS: Final = re.compile("[年月季]")
"""What every match of the pattern above holds that has words."""
_NUMERIC: Final = re.compile(
    rf"{_START}(?P<year>{_YEAR})(?P<mark>[-./．／－])(?P<month>{_TWO_DIGITS})(?P=mark)"
    rf"(?P<day>{_TWO_DIGITS})(?![{DIGIT}])"
)
_MARKS: Final = re.compile(rf"[-./．／－][{DIGIT}]")
"""What every match of the pattern above holds."""


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


def find_days(text: str) -> Iterator[Days]:
    """Yield the days and stretches of a year that a text names, in its order."""
    found: list[Days] = []
    if _WORDS.search(text):
        found += (_read(match) for match in _WORDED.finditer(text) if match.group())
    if _MARKS.search(text):
        found += (_read(match) for match in _NUMERIC.finditer(text))
    return apart(found)


def _read(match: re.Match[str]) -> Days:
    said = {name: words for name, words in match.groupdict().items() if words}
    months, days = _WHOLE_YEAR, _WHOLE
    if "month" in said:
        months = (_number(said["month"]), _number(said["month"]))
        days = _days_of_month(said)
    elif "half" in said:
        months = _HALVES[said["half"]]
    elif "quarter" in said:
        last = 3 * _number(said["quarter"])
        months = (last - 2, last)
    elif "quarters" in said:
        months = (1, 3 * _number(said["quarters"]))
    elif "edge" in said and said["edge"].endswith("初"):
        months = _NO_MONTHS  # vague: no day can be said
    elif "edge" in said:
        months, days = _LAST_MONTH, _LAST_DAY
    return Days(
        span=Span(start=match.start(), end=match.end()),
        year=_number(said["year"]) if "year" in said else None,
        months=months,
        days=days,
    )


def _days_of_month(said: dict[str, str]) -> _DayNumbers:
    if "day" in said:
        return _number(said["day"]), _number(said["day"])
    if "third" in said:
        return _THIRDS[said["third"]]
    return _LAST_DAY if "month_end" in said else _WHOLE


def _number(numeral: str) -> int:
    """Read a month or a day; what is none of them (十十月) becomes 0, an impossible one."""
    return read_numeral(numeral) or 0

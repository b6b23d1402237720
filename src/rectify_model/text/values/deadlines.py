"""Time limits: 会后5个工作日内, 3个月内, 2025年6月30日前, 2025年底前，并长期坚持."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from attrs import evolve, frozen

from rectify_model.model.values import DateMention, Deadline, Span
from rectify_model.model.vocabulary import DeadlineUnit
from rectify_model.numbering.numerals import BEGINS, DIGIT, HANZI, NUMERAL, read_number
from rectify_model.text.values.dates import find_periods
from rectify_model.text.values.days import NOISE, TO
from rectify_model.text.values.events import find_event
from rectify_model.text.values.scanning import BREAK, SENTENCE_END, SPACE, apart, sayable

__all__ = ["find_deadlines"]

_UNITS: Final = {
    "工作日": (DeadlineUnit.WORKDAY, 1),
    "自然日": (DeadlineUnit.DAY, 1),
    "日历日": (DeadlineUnit.DAY, 1),
    "日": (DeadlineUnit.DAY, 1),
    "天": (DeadlineUnit.DAY, 1),
    "周": (DeadlineUnit.DAY, 7),
    "星期": (DeadlineUnit.DAY, 7),
    "月": (DeadlineUnit.MONTH, 1),
    "年": (DeadlineUnit.MONTH, 12),
}
_HALF_YEAR: Final = 6
_DAYS_OF_MONTH: Final = 30
_DAYS_OF_HALF_MONTH: Final = 15
_MOST: Final = 999

# 内 is "within" unless it goes on to 内部, 内容 …; 前 is "before" unless to 前期 …
_INCLUDED: Final = "(?:[（(][^（）()]{0,4}含[^（）()]{0,6}[）)])?"
_IN: Final = "内(?![部容控外涵设])"
_AHEAD: Final = "前(?![后期述言])"
_WITHIN: Final = f"{_INCLUDED}[之以]?{_IN}"
_BEFORE: Final = f"{_INCLUDED}[之以]?{_AHEAD}"
_TERM: Final = re.compile(
    # First what rejects most places at once.
    rf"(?=[{BEGINS}半])(?<![第每近前数几月上下多大{DIGIT}{HANZI}])"
    rf"(?:(?P<low>{NUMERAL}){TO})?(?P<n>{NUMERAL})?{SPACE}个?(?P<half>半)?个?"
    rf"(?P<unit>工作日|自然日|日历日|星期|日|天|周|(?<=[个半])月|年)(?P<more>半)?{_WITHIN}"
)
_AFTER_DATE: Final = re.compile(
    rf"(?P<edge>[底末])?{NOISE}(?:{_BEFORE}|(?P<within>{_WITHIN})|(?P<closing>截止))"
)
# What promises a day where no 前 or 内 does: 拟在2026年6月整改完毕.
_NOT_LATER: Final = re.compile(
    "(?:(?:不晚于|不迟于|最[迟晚]|至迟)[于在]?|截止(?:时间|日期|日)(?:[为是：:]|定为)?)\\Z"
)
_PLANNED: Final = re.compile("(?:拟|计划|预计|预期|力争|争取|确保|将)(?:于|在|到)?\\Z")
_DONE: Final = re.compile(f"[^{BREAK}]{{0,20}}?(?:完成|完毕|到位|办结|销号|竣工|建成|交付|见效)")
_LONGEST_PREFIX: Final = 7
_THIS_YEAR: Final = re.compile(
    rf"(?=[今本年月])(?<![近多几半往全历少青去成每{DIGIT}{HANZI}])[今本]?(?:年{_WITHIN}"
    rf"|(?<![个上下次])月[底末]{_BEFORE}|(?<![个上下次])月{_WITHIN})"
)

_END: Final = rf"(?=[{BREAK}]|\Z)"
_GOING_ON: Final = re.compile(
    rf"(?:(?:基本)?完成(?:整改)?|整改到位)?[，,、；]?并?(?:长期|持续)坚持{_END}"
)
_ONGOING_ALONE: Final = re.compile(
    rf"(?:\A|(?<=[{BREAK}并]))(?:立行立改[，,、；]?并?)?长期坚持{_END}"
)
_YEAR: Final = re.compile(r"年度?\Z")
_SENTENCE_END: Final = re.compile(f"[{SENTENCE_END}]")


@frozen(kw_only=True)
class _Limit:
    """A deadline before it has its words."""

    span: Span
    says: Deadline
    event: Span | None = None


def find_deadlines(
    text: str, masked: str | None = None, periods: Iterable[DateMention] | None = None
) -> tuple[Deadline, ...]:
    """Find the time limits that a text sets.

    Args:
        text: Any text.
        masked: The same text with the places masked where nothing is looked for.
        periods: The dates and periods that were found in it; looked for where they are not given.

    Returns:
        The deadlines in the order of the text. An event holds for the later limits of its sentence
        too. `on` is absent where the words leave the day open: 年底前, 2025年6月前. The upper end
        of 3至5日 counts, and half a month counts as 15 days.
    """
    masked = text if masked is None else masked
    periods = find_periods(masked) if periods is None else periods
    limits = [*_dated(masked, periods)]
    if "内" in masked or "前" in masked:
        limits += [*_terms(masked), *_this_year(masked)]
    limits = [_with_sequel(masked, limit) for limit in limits]
    if "长期坚持" in masked:
        limits += _ongoing(masked)
    return tuple(_worded(text, masked, apart(limits)))


def _terms(masked: str) -> Iterator[_Limit]:
    for match in _TERM.finditer(masked):
        term = _term(match)
        if term is None or not 0 < term[0] <= _MOST:
            continue
        n, unit = term
        event = find_event(masked, match.start())
        start = match.start() if event is None else event.start
        span = Span(start=start, end=match.end())
        yield _Limit(span=span, says=Deadline(n=n, unit=unit), event=event)


def _term(match: re.Match[str]) -> tuple[int, DeadlineUnit] | None:
    """Return the number and the unit of a term; None where it is none that anybody sets."""
    has_half = bool(match["half"] or match["more"])
    number = Decimal(0) if match["n"] is None else read_number(match["n"])
    if number is None or number % 1 or (match["n"] is None and not match["half"]):
        return None
    n, unit = int(number), match["unit"]
    if not has_half:
        kind, size = _UNITS[unit]
        return n * size, kind
    if unit == "年":
        return n * 12 + _HALF_YEAR, DeadlineUnit.MONTH
    if unit == "月":
        return n * _DAYS_OF_MONTH + _DAYS_OF_HALF_MONTH, DeadlineUnit.DAY
    return None


def _dated(masked: str, periods: Iterable[DateMention]) -> Iterator[_Limit]:
    for period in periods:
        start, end = period.span.start, period.span.end
        before = _NOT_LATER.search(masked, max(0, start - _LONGEST_PREFIX), start)
        after = _AFTER_DATE.match(masked, end)
        # 2025年前 may leave 2025 out or not, and 3年前 is the past: no deadlines.
        if after and _YEAR.search(period.text) and not (after["edge"] or after["within"]):
            after = None
        if after is None and before is None:
            if (planned := _planned(masked, period)) is not None:
                yield planned
            continue
        span = Span(start=before.start() if before else start, end=after.end() if after else end)
        yield _Limit(span=span, says=_by(period, after))


def _by(period: DateMention, after: re.Match[str] | None) -> Deadline:
    if after and after["within"]:
        return Deadline(on=period.ends_on, starts_on=period.starts_on, ends_on=period.ends_on)
    if (after and after["edge"]) or period.starts_on == period.ends_on:
        return Deadline(on=period.ends_on)
    return Deadline()  # 2025年6月前 may leave June out or not


def _planned(masked: str, period: DateMention) -> _Limit | None:
    """Return the limit of 拟在2026年6月整改完毕, where the day alone says by when."""
    start, end = period.span.start, period.span.end
    before = _PLANNED.search(masked, max(0, start - _LONGEST_PREFIX), start)
    if before is None or period.ends_on is None or _DONE.match(masked, end) is None:
        return None
    says = Deadline(on=period.ends_on)
    if period.starts_on != period.ends_on:
        says = evolve(says, starts_on=period.starts_on, ends_on=period.ends_on)
    return _Limit(span=Span(start=before.start(), end=end), says=says)


def _this_year(masked: str) -> Iterator[_Limit]:
    for match in _THIS_YEAR.finditer(masked):
        yield _Limit(span=Span(start=match.start(), end=match.end()), says=Deadline())


def _ongoing(masked: str) -> Iterator[_Limit]:
    for match in _ONGOING_ALONE.finditer(masked):
        span = Span(start=match.start(), end=match.end())
        yield _Limit(span=span, says=Deadline(ongoing=True))


def _with_sequel(masked: str, limit: _Limit) -> _Limit:
    """Take 并长期坚持 after a limit into it."""
    sequel = _GOING_ON.match(masked, limit.span.end)
    if sequel is None:
        return limit
    span = evolve(limit.span, end=sequel.end())
    return evolve(limit, span=span, says=evolve(limit.says, ongoing=True))


def _worded(text: str, masked: str, limits: Iterable[_Limit]) -> Iterator[Deadline]:
    event, done = None, 0
    for limit in limits:
        if _SENTENCE_END.search(masked, done, limit.span.start):
            event = None
        event, done = limit.event or event, limit.span.end
        words = text[limit.span.start : done]
        after = text[event.start : event.end] if event and limit.says.n else None
        if sayable(words) and (after is None or sayable(after)):
            yield evolve(limit.says, span=limit.span, text=words, after_event=after)

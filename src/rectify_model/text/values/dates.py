"""Dates and periods: 2025年4月27日, 2024年4月1日至6月28日, 2024年下半年, 近三年, 2021年9月以来."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from attrs import evolve

from rectify_model.model.values import DateMention, Span
from rectify_model.numbering.numerals import DIGIT, HANZI, read_numeral
from rectify_model.text.values.days import NOISE, TO, Days, find_days
from rectify_model.text.values.scanning import BREAK, SPACE, apart, mask

__all__ = ["find_dates", "find_periods", "find_stretches"]

# 近 before a stretch of time says "the last", not "almost".
_RELATIVE: Final = re.compile(
    rf"(?:最近|近|过去){SPACE}(?:[{DIGIT}{HANZI}]{{1,3}}|几){SPACE}(?:年|个月|周|天)(?:以?来)?"
)
_CONNECTION: Final = re.compile(rf"{NOISE}(?:{SPACE}(?:起|开始))?{TO}")
_LAST_DAY: Final = re.compile(
    rf"{NOISE}(?:{SPACE}起)?{TO}(?P<day>[{DIGIT}{HANZI}]{{1,6}}){SPACE}[日号]"
)
_LAST_NUMERIC: Final = re.compile(
    rf"{TO}(?P<month>[{DIGIT}]{{1,2}})[-./．／－](?P<day>[{DIGIT}]{{1,2}})(?![{DIGIT}年月])"
)
_FROM: Final = re.compile(r"(?:自从?|从)\Z")
_UNTIL: Final = re.compile(r"(?:截[至止](?:到|至)?)\Z")
_END_OF_CLAUSE: Final = rf"(?=[{BREAK}]|\Z)"
_END: Final = re.compile(rf"{NOISE}(?:为?止(?![损于境血]))?")
_ONWARD: Final = re.compile(
    rf"{NOISE}(?:{SPACE}(?:起|开始)?{SPACE}(?:至今|迄今|[至到](?:目前|现在))|以来|以后|之后|来{_END_OF_CLAUSE})"
)
_FROM_ONWARD: Final = re.compile(rf"{NOISE}(?:起(?!来|草|步|点|诉|初|因|码|用|重)|开始)")


def find_dates(
    text: str, claimed: Iterable[Span] = (), reference: date | None = None
) -> tuple[DateMention, ...]:
    """Find the dates and periods that a text names.

    Args:
        text: Any text.
        claimed: Places where nothing is looked for, such as names in quotation marks.
        reference: The day from which 今年, 去年 and 本月 are counted, such as that of the report.

    Returns:
        The mentions in the order of the text; a period such as 2024年4月1日至6月28日 is one. One
        end is absent where the period is open there (2021年9月以来), both where the words leave the
        year open (下半年), are vague (年初, 近三年) or impossible (2月30日).
    """
    masked = mask(text, claimed)
    return tuple(apart([*find_periods(masked, reference), *find_stretches(masked)]))


def find_stretches(text: str) -> Iterator[DateMention]:
    """Yield the stretches of time up to now, such as 近三年."""
    for match in _RELATIVE.finditer(text):
        yield DateMention(span=Span(start=match.start(), end=match.end()), text=match.group())


def find_periods(text: str, reference: date | None = None) -> Iterator[DateMention]:
    """Yield the days and periods of the calendar that a text names, in its order."""
    waiting: Days | None = None
    for days in find_days(text, reference):
        if waiting is None:
            waiting = days
        elif _CONNECTION.fullmatch(text, waiting.span.end, days.span.start):
            yield _period(text, waiting, days)
            waiting = None
        else:
            yield _alone(text, waiting)
            waiting = days
    if waiting is not None:
        yield _alone(text, waiting)


def _alone(text: str, first: Days) -> DateMention:
    """Return the mention of a moment after which no other one follows."""
    if (last := _rest_of_period(text, first)) is not None:
        return _period(text, first, last)
    start, end = first.span.start, first.span.end
    starts_on, ends_on = first.bounds(first.year)
    opened = _FROM.search(text, max(0, start - 2), start)
    if (onward := _ONWARD.match(text, end)) or (
        opened and (onward := _FROM_ONWARD.match(text, end))
    ):
        start, end, ends_on = opened.start() if opened else start, onward.end(), None
    elif until := _UNTIL.search(text, max(0, start - 3), start):
        start, starts_on = until.start(), None
    return DateMention(
        span=Span(start=start, end=end),
        text=text[start:end],
        starts_on=starts_on,
        ends_on=ends_on,
        year_implied=first.implied,
    )


def _rest_of_period(text: str, first: Days) -> Days | None:
    """Return the end of 4月1日至28日 or 2025.4.1-6.30, which names no year."""
    if not first.single:
        return None
    if (match := _LAST_DAY.match(text, first.span.end)) is not None:
        months = first.months
    elif (match := _LAST_NUMERIC.match(text, first.span.end)) is not None:
        month = read_numeral(match["month"]) or 0
        months = (month, month)
    else:
        return None
    day = read_numeral(match["day"]) or 0
    span = Span(start=match.start(), end=match.end())
    return evolve(first, span=span, year=None, months=months, days=(day, day))


def _period(text: str, first: Days, last: Days) -> DateMention:
    starts_on = first.bounds(first.year)[0]
    year, implied = last.year, last.implied
    if last.following is not None and first.year is not None:
        year, implied = first.year + last.following, True
    elif last.year is None:
        year, implied = first.year, first.year is not None
    ends_on = last.bounds(year)[1]
    # 2024年12月1日至2月28日 ends in the year after.
    is_bare = last.year is None and last.following is None
    if is_bare and starts_on is not None and ends_on is not None and ends_on < starts_on:
        ends_on = last.bounds(starts_on.year + 1)[1]
    opened = _FROM.search(text, max(0, first.span.start - 2), first.span.start)
    closed = _END.match(text, last.span.end)
    start = opened.start() if opened else first.span.start
    end = closed.end() if closed else last.span.end
    return DateMention(
        span=Span(start=start, end=end),
        text=text[start:end],
        starts_on=starts_on,
        ends_on=ends_on,
        year_implied=implied or first.implied,
    )

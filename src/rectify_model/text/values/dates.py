"""Dates and periods: 2025年4月27日, 2024年4月1日至6月28日, 2024年下半年, 近三年."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import evolve

from rectify_model.model.values import DateMention, Span
from rectify_model.numbering.numerals import DIGIT, HANZI, read_numeral
from rectify_model.text.values.days import DAY_NUMBER, TO, Days, find_days
from rectify_model.text.values.scanning import SPACE, apart, mask

__all__ = ["find_dates", "find_periods"]

# 近 before a stretch of time says "the last", not "almost".
_RELATIVE: Final = re.compile(
    rf"(?:最近|近|过去){SPACE}[{DIGIT}{HANZI}]{{1,3}}{SPACE}(?:年|个月|周|天)"
)
_CONNECTION: Final = re.compile(TO)
_LAST_DAY: Final = re.compile(rf"{TO}(?P<day>{DAY_NUMBER}){SPACE}[日号]")


def find_dates(text: str, claimed: Iterable[Span] = ()) -> tuple[DateMention, ...]:
    """Find the dates and periods that a text names.

    Args:
        text: Any text.
        claimed: Places where nothing is looked for, such as names in quotation marks.

    Returns:
        The mentions in the order of the text; a period such as 2024年4月1日至6月28日 is one.
        Days are absent where the words leave the year open (下半年), are vague (年初, 近三年) or
        impossible (2月30日).
    """
    masked = mask(text, claimed)
    return tuple(apart([*find_periods(masked), *_relative(masked)]))


def _relative(text: str) -> Iterator[DateMention]:
    for match in _RELATIVE.finditer(text):
        yield DateMention(span=Span(start=match.start(), end=match.end()), text=match.group())


def find_periods(text: str) -> Iterator[DateMention]:
    """Yield the days and periods of the calendar that a text names, in its order."""
    waiting: Days | None = None
    for days in find_days(text):
        if waiting is None:
            waiting = days
        elif _CONNECTION.fullmatch(text, waiting.span.end, days.span.start):
            yield _mention(text, waiting, days)
            waiting = None
        else:
            yield _mention(text, waiting, _day_in_same_month(text, waiting))
            waiting = days
    if waiting is not None:
        yield _mention(text, waiting, _day_in_same_month(text, waiting))


def _day_in_same_month(text: str, first: Days) -> Days | None:
    """Return the end of 4月1日至28日, which names neither its year nor its month."""
    match = _LAST_DAY.match(text, first.span.end) if first.single else None
    if match is None:
        return None
    span, day = Span(start=match.start(), end=match.end()), read_numeral(match["day"])
    return evolve(first, span=span, year=None, days=(day or 0, day or 0))


def _mention(text: str, first: Days, last: Days | None) -> DateMention:
    starts_on, ends_on = first.bounds(first.year)
    end, implied = first.span.end, False
    if last is not None:
        end, implied = last.span.end, last.year is None and first.year is not None
        ends_on = last.bounds(last.year or first.year)[1]
        # 2024年12月1日至2月28日 ends in the year after.
        if implied and starts_on is not None and ends_on is not None and ends_on < starts_on:
            ends_on = last.bounds(starts_on.year + 1)[1]
    return DateMention(
        span=Span(start=first.span.start, end=end),
        text=text[first.span.start : end],
        starts_on=starts_on,
        ends_on=ends_on,
        year_implied=implied,
    )

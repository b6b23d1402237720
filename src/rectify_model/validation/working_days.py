"""Days counted on from a day, and the periods of the calendar."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from rectify_model.model import RecurrenceUnit

__all__ = ["PERIODS", "months_after", "workdays_after"]

_MONTHS: Final = 12
_WEEKDAYS: Final = 5


def months_after(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day where it is shorter."""
    years, month = divmod(day.month - 1 + months, _MONTHS)
    year = day.year + years
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def workdays_after(day: date, workdays: int) -> date:
    """Return the last of so many days from Monday to Friday after a day; holidays count too."""
    # A Saturday and a Sunday count on from the Friday before them.
    start = day - timedelta(days=max(day.weekday() - _WEEKDAYS + 1, 0))
    weeks, rest = divmod(workdays, _WEEKDAYS)
    rest += 2 if start.weekday() + rest >= _WEEKDAYS else 0
    try:
        return start + timedelta(days=7 * weeks + rest)
    except OverflowError:
        return date.max


PERIODS: Final[dict[RecurrenceUnit, Callable[[date], int]]] = {
    RecurrenceUnit.MONTH: lambda day: _MONTHS * day.year + day.month - 1,
    RecurrenceUnit.QUARTER: lambda day: 4 * day.year + (day.month - 1) // 3,
    RecurrenceUnit.HALF_YEAR: lambda day: 2 * day.year + (day.month - 1) // 6,
    RecurrenceUnit.YEAR: lambda day: day.year,
}
"""The number of the period of the calendar that a day lies in, counted without gaps."""

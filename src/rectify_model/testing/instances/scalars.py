"""Simple values over their whole range, the ends of the range among them."""

from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from rectify_model.model.limits import DecimalLimits, IntegerLimits, Limits, StringLimits
from rectify_model.testing.instances.strings import strings

__all__ = ["scalars"]

_WHOLE_TYPES: Final[dict[type, st.SearchStrategy[Any]]] = {
    date: st.dates() | st.sampled_from((date.min, date.max)),
    bool: st.booleans(),
}


@cache
def scalars(cls: type, limits: Limits | None) -> st.SearchStrategy[Any]:
    """Draw simple values of a type, as its limits allow."""
    if issubclass(cls, Enum):
        return st.sampled_from(list(cls))
    if cls in _WHOLE_TYPES:
        return _WHOLE_TYPES[cls]
    match limits:
        case StringLimits():
            return strings(limits)
        case IntegerLimits(minimum=minimum, maximum=maximum):
            return st.integers(minimum, maximum) | st.sampled_from((minimum, maximum))
        case DecimalLimits():
            return _decimals(limits)
    raise AssertionError(cls)  # pragma: no cover


def _decimals(limits: DecimalLimits) -> st.SearchStrategy[Decimal]:
    """Draw decimals by their digits: any number of places, zeros at the end, and exponents."""
    whole, places = limits.whole_digits, limits.fraction_digits
    largest = Decimal(f"{'9' * whole}.{'9' * places}")
    smallest = Decimal((0, (1,), -places))
    written = st.integers(0, places).flatmap(
        lambda place: st.integers(0, 10 ** (whole + place) - 1).map(
            lambda digits: Decimal(f"{digits}E-{place}")
        )
    )
    rounded = st.integers(1, whole - 1).map(lambda zeros: Decimal((0, (1,), zeros)))
    return written | rounded | st.sampled_from((largest, smallest, Decimal("0.00")))

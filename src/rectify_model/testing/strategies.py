"""Hypothesis strategies for every class of the model, made from the shape.

They draw from the whole domain that documents can hold: each optional field present and
absent, each word of each list, and in texts whatever has been a trap for a format.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Final, TypeVar

import attrs

from rectify_model.errors import MissingExtraError
from rectify_model.model import Report
from rectify_model.model.limits import DecimalLimits, IntegerLimits, StringLimits, first_illegal
from rectify_model.shape import FieldShape, shape_of

try:
    from hypothesis import strategies as st
except ImportError as error:
    _MESSAGE = "the strategies need hypothesis; install rectify-model[testing]"
    raise MissingExtraError(_MESSAGE) from error

__all__ = ["instances", "reports"]

T = TypeVar("T", bound=attrs.AttrsInstance)

# A report has ten lists inside each other: two entries in each are enough to tell first from last.
_MOST_ENTRIES: Final = 2

# What no document can hold, below the surrogates, which no codec has, and above them.
_ILLEGAL: Final = [c for c in map(chr, (*range(0x20), 0xFFFE, 0xFFFF)) if first_illegal(c) == 0]
_CHARACTERS: Final = st.characters(codec="utf-8", exclude_characters=_ILLEGAL)

# Simple types of which every value fits.
_WHOLE_TYPES: Final[dict[type, Callable[[], st.SearchStrategy[Any]]]] = {
    date: st.dates,
    bool: st.booleans,
}

_TRAPS: Final = (
    "",
    " ",
    "]]>",
    "<!-- & -->",
    "&amp;&#13;",
    "\r\n",
    "\t\"'\t",
    "\x7f\u0080\u0085\u2028\u2029",
    "\u3000\u00a0 edge \u3000",
    "\ufeffBOM\ufffd",
    "\U00010000\U0010ffff",
    "e\u0301\u00e9",
    "（一）第八巡察组“一室两队”",
    '{"":":"}\\u0000\\',
    "12345",
    "true",
    "null",
)


def reports() -> st.SearchStrategy[Report]:
    """Draw reports: valid ones in form, though not in sense."""
    return instances(Report)


@cache
def instances(cls: type[T]) -> st.SearchStrategy[T]:
    """Draw instances of a class that has a shape."""
    shape = shape_of(cls)
    required = {field.name: _values(field) for field in shape.fields if field.required}
    optional = {field.name: _values(field) for field in shape.fields if not field.required}

    # One number, read bit by bit, tells which fields there are: drawing is what takes the time.
    @st.composite
    def instance(draw: st.DrawFn) -> T:
        present = draw(st.integers(0, 2 ** len(optional) - 1))
        there = [name for bit, name in enumerate(optional) if present >> bit & 1]
        drawn = {name: draw(values) for name, values in required.items()}
        return cls(**drawn | {name: draw(optional[name]) for name in there})

    return instance()


def _values(field: FieldShape) -> st.SearchStrategy[Any]:
    one = instances(field.cls) if field.scalar is None else _scalars(field)
    return st.lists(one, max_size=_MOST_ENTRIES).map(tuple) if field.many else one


def _scalars(field: FieldShape) -> st.SearchStrategy[Any]:
    if issubclass(field.cls, Enum):
        return st.sampled_from(list(field.cls))
    if field.cls in _WHOLE_TYPES:
        return _WHOLE_TYPES[field.cls]()
    if attrs.has(field.cls):
        return instances(field.cls)
    match field.scalar and field.scalar.limits:
        case IntegerLimits(minimum=minimum, maximum=maximum):
            return st.integers(minimum, maximum)
        case DecimalLimits() as limits:
            return _decimals(limits)
        case StringLimits() as limits:
            return _strings(limits)
    raise AssertionError(field)  # pragma: no cover


def _decimals(limits: DecimalLimits) -> st.SearchStrategy[Decimal]:
    written = st.from_regex(limits.pattern, fullmatch=True).map(Decimal)
    rounded = st.integers(0, limits.whole_digits - 1).map(lambda zeros: Decimal((0, (1,), zeros)))
    return written | rounded


def _strings(limits: StringLimits) -> st.SearchStrategy[str]:
    traps = [trap for trap in _TRAPS if limits.objection(trap) is None]
    if limits.pattern is None:
        free = st.text(_CHARACTERS, min_size=limits.min_length, max_size=20)
    else:
        free = st.from_regex(limits.pattern, fullmatch=True, alphabet=_CHARACTERS)
    return st.sampled_from(traps) | free if traps else free

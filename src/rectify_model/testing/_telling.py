"""Small reports that tell: between them, each field of each class holds what careless code loses.

What a random search finds sooner or later stands here once, so that no luck is needed.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import partial
from typing import Any, Final

import attrs

from rectify_model.model import Report, Span
from rectify_model.model.limits import DecimalLimits, IntegerLimits, Limits, StringLimits
from rectify_model.shape import FieldShape, shape_of

__all__ = ["telling_reports"]

_PLAIN: Final = ("a", "甲")
_HARD: Final = (
    "",
    " ",
    # Blanks at the edges, markup, quotes, two forms of é, marks that cannot be seen, rare planes.
    "\u3000 ]]>&amp;<!--\"'\\\u00a0e\u0301\u00e9\u200e\u202e\u200b\u2028\u0085\U00020bb7\ufeff ",
    "\n\t甲\r乙\r\n丙\t\n",
    # Words that spreadsheets, YAML and JavaScript take for something else.
    "null",
    "true",
    "007",
    "1e5",
    "=1+1",
)
# What the patterned types take.
_PATTERNED: Final = (
    *("A.b-9_", "urn:a:b", "HTTP://a/?b=%20&c#d"),
    *("text/plain", "a/b.c+d-1", "0" * 64, "0123456789abcdef" * 4),
)


def telling_reports() -> Iterator[Report]:
    """Yield reports that are empty but for one field, each with one telling value."""
    for is_simple in (True, False):  # the smaller reports first
        for cls, held in _holders():
            smallest = _smallest(cls)
            yield held(smallest)
            for field in shape_of(cls).fields:
                for value in _values(field) if (field.scalar is not None) is is_simple else ():
                    if value != getattr(smallest, field.name):
                        yield held(attrs.evolve(smallest, **{field.name: value}))


def _holders() -> Iterator[tuple[type, Callable[[Any], Report]]]:
    """Yield each class, and what puts an instance of it into an otherwise empty report."""
    waiting: list[tuple[type, Callable[[Any], Report]]] = [(Report, lambda report: report)]
    seen: set[type] = {Report}
    while waiting:
        cls, held = waiting.pop(0)
        yield cls, held
        for field in shape_of(cls).fields:
            if field.scalar is None and field.cls not in seen:
                seen.add(field.cls)
                waiting.append((field.cls, partial(_inside, cls, field, held)))


def _inside(
    cls: type, field: FieldShape, held: Callable[[Any], Report], instance: object
) -> Report:
    value = (instance,) if field.many else instance
    return held(attrs.evolve(_smallest(cls), **{field.name: value}))


def _smallest(cls: type) -> Any:
    fields = [field for field in shape_of(cls).fields if field.required]
    return cls(**{field.name: _values(field)[0] for field in fields})


def _fullest(cls: type) -> Any:
    """Make an instance that differs from the smallest in each simple field, or else in each."""
    fields = shape_of(cls).fields
    simple = [field for field in fields if field.scalar is not None]
    return cls(**{field.name: _values(field)[-1] for field in simple or fields})


def _values(field: FieldShape) -> list[Any]:
    """Return what a field holds in turn, the plainest first."""
    one = _simple_values(field) if field.scalar else [_smallest(field.cls), _fullest(field.cls)]
    if not field.many:
        return one
    # A single entry, two alike, and two in either order, whatever they are sorted by.
    first, last = one[0], one[-1]
    return [*((entry,) for entry in one), (first, first), (first, last), (last, first)]


def _simple_values(field: FieldShape) -> list[Any]:
    if issubclass(field.cls, Enum):
        return list(field.cls)
    match field.scalar and field.scalar.limits:
        case StringLimits() as limits:
            fitting = _fitting((*_PLAIN, *_HARD), limits)
            return fitting if _PLAIN[-1] in fitting else fitting + _fitting(_PATTERNED, limits)
        case IntegerLimits(minimum=minimum, maximum=maximum):
            return [minimum, maximum]
        case DecimalLimits(whole_digits=whole, fraction_digits=fraction):
            longest = Decimal("1234567890123456789"[:whole] + "." + "9" * fraction)
            return [Decimal(0), Decimal(10).scaleb(whole - 2), Decimal("0.1"), longest]
    return list(_WHOLE_TYPES[field.cls])


_WHOLE_TYPES: Final[dict[type, tuple[Any, ...]]] = {
    bool: (False, True),
    date: (date.min, date(2024, 2, 29), date.max),
    Span: (Span(start=0, end=0), Span(start=1, end=999_999_999)),
}


def _fitting(texts: tuple[str, ...], limits: Limits) -> list[Any]:
    return [text for text in texts if limits.objection(text) is None]

"""Small reports that tell: between them, each field of each class holds what careless code loses.

What a random search finds sooner or later stands here once, so that no luck is needed.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
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
    # What is folded to ASCII, and what is a mark in some other language.
    "１２Ａ％（①）㎡“”‘’—…\x7f",
    "\\n%41{0}$a*_~`#|;,",
    # Longer than a column of a database (65,535 bytes) or a cell of a spreadsheet (32,767).
    "长" * 40_000,
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
# A couple, and one more than a couple, than a page of ten, than a page of a hundred.
_MANY: Final = (2, 3, 11, 101)


def telling_reports() -> Iterator[Report]:
    """Yield reports that are empty but for one field, or for one object that has all its fields."""
    places = list(_places())
    # Each field at the first place where its class stands, each object at every place.
    first: dict[type, Callable[[Any], Report]] = {}
    for cls, held in places:
        first.setdefault(cls, held)
    for is_simple in (True, False):  # the smaller reports first
        for cls, held in first.items():
            smallest = _smallest(cls)
            yield held(smallest)
            for field in shape_of(cls).fields:
                for value in _values(field) if (field.scalar is not None) is is_simple else ():
                    if value != getattr(smallest, field.name):
                        yield held(attrs.evolve(smallest, **{field.name: value}))
    for cls, held in places:
        yield held(_made(cls, shape_of(cls).fields))


def _places() -> Iterator[tuple[type, Callable[[Any], Report]]]:
    """Yield each place where an object may stand: its class, and what puts one there.

    The report that it is put into is empty otherwise. What stands further down comes later.
    """
    waiting: deque[tuple[type, Callable[[Any], Report]]] = deque([(Report, lambda report: report)])
    while waiting:
        cls, held = waiting.popleft()
        yield cls, held
        for field in shape_of(cls).fields:
            if field.scalar is None:
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
    return _made(cls, [field for field in fields if field.scalar is not None] or fields)


def _made(cls: type, fields: Iterable[FieldShape]) -> Any:
    """Make an instance none of whose fields, of those that are named, is as it is by default."""
    return cls(
        **{
            field.name: next(each for each in reversed(_values(field)) if each != field.default)
            for field in fields
        }
    )


def _values(field: FieldShape) -> list[Any]:
    """Return what a field holds in turn, the plainest first."""
    one = _simple_values(field) if field.scalar else [_smallest(field.cls), _fullest(field.cls)]
    if not field.many:
        return one
    # A single entry, some alike, and two in either order, whatever they are sorted by.
    first, last = one[0], one[-1]
    alike = ((first,) * many for many in _MANY)
    return [*((entry,) for entry in one), *alike, (first, last), (last, first)]


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

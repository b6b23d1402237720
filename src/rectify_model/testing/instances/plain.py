"""Instances over all that the schema allows, made from the shape."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from rectify_model.shape import FieldShape, shape_of
from rectify_model.testing.instances.options import Options
from rectify_model.testing.instances.profiles import demand_of
from rectify_model.testing.instances.scalars import scalars

__all__ = ["plain"]

T = TypeVar("T", bound=attrs.AttrsInstance)
Strategies = Mapping[str, st.SearchStrategy[Any]]

# On the average an instance is given up after so many fields, so that most reports are small.
_MOST_FIELDS: Final = 3


def plain(cls: type[T], options: Options, kept: Strategies) -> st.SearchStrategy[T]:
    """Draw instances of a class, some of whose fields are drawn as the caller says."""
    demand = demand_of(cls, options.profile)
    always, perhaps, table = dict(kept), {}, []
    for field in shape_of(cls).fields:
        if field.name in kept:
            continue
        if field.name in demand.among:
            always[field.name] = _among(field, options, *demand.among[field.name])
        elif field.name in demand.present:
            always[field.name] = _said(_values(field, options))
        elif field.required:
            always[field.name] = _values(field, options)
        elif options.max_items or not field.many:
            perhaps[field.name] = _values(field, options)
            table += [field.name] * (1 + _levels_below(field))
    return _instances(cls, always, perhaps, table)


def _instances(
    cls: type[T], always: Strategies, perhaps: Strategies, table: list[str]
) -> st.SearchStrategy[T]:
    """Draw the fields that are always there, and then some of the others.

    Hypothesis shrinks by cutting out what was drawn in a row. So each field is drawn right after
    the choice that it is there, as an entry of a list is, until the choice is to end: any field can
    be cut out, and the others stay what they are.
    """
    ends: list[str | None] = [None] * max(len(table) // _MOST_FIELDS, 1)
    names = st.sampled_from(ends + table)

    @st.composite
    def instance(draw: st.DrawFn) -> T:
        fields = {name: draw(values) for name, values in always.items()}
        most = len(always) + len(perhaps)
        while len(fields) < most and (name := draw(names)) is not None:
            if name not in fields:
                fields[name] = draw(perhaps[name])
        return cls(**fields)

    return instance()


def _levels_below(field: FieldShape) -> int:
    """Return how many levels of objects a field opens: what leads far down is drawn more often."""
    if field.scalar is not None:
        return 0
    return 1 + max(map(_levels_below, shape_of(field.cls).fields), default=0)


@cache
def _whole(cls: type[Any], options: Options) -> st.SearchStrategy[Any]:
    return plain(cls, options, {})


def _entries(field: FieldShape, options: Options) -> st.SearchStrategy[Any]:
    if attrs.has(field.cls):
        return _whole(field.cls, options)
    return scalars(field.cls, field.scalar and field.scalar.limits)


def _values(field: FieldShape, options: Options) -> st.SearchStrategy[Any]:
    # A list that is there is not empty: the empty one is the default.
    entries = _entries(field, options)
    if not field.many:
        return entries
    return st.lists(entries, min_size=1, max_size=options.max_items).map(tuple)


def _among(
    field: FieldShape, options: Options, name: str, words: tuple[Any, ...]
) -> st.SearchStrategy[Any]:
    """Draw lists with an entry for each word, and others after them."""
    asked = st.tuples(*(plain(field.cls, options, {name: st.just(word)}) for word in words))
    others = st.lists(_entries(field, options), max_size=options.max_items - len(words))
    return st.tuples(asked, others).map(lambda both: (*both[0], *both[1]))


def _said(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Draw no text that is empty or blank."""
    return values.filter(lambda value: not isinstance(value, str) or bool(value.strip()))

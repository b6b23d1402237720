"""Twins: filled without checks, and then instances like any other."""

from typing import Any

import attrs
import pytest

from rectify_model.model import Measure, Span
from rectify_model.shape.twins import twin_of


def test_a_twin_becomes_what_it_was_made_for() -> None:
    twin: Any = twin_of(Span)()
    twin.start, twin.end = 1, 2
    twin.__class__ = Span
    assert type(twin) is Span
    made: Any = twin
    assert made == Span(start=1, end=2)
    assert repr(made) == "Span(start=1, end=2)"
    assert hash(made) == hash(Span(start=1, end=2))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.start = 5
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del made.start


def test_a_class_has_one_twin_of_its_own_layout() -> None:
    assert twin_of(Measure) is twin_of(Measure)
    assert twin_of(Measure).__name__ == "Measure"
    assert twin_of(Measure).__slots__ == ()
    assert issubclass(twin_of(Measure), Measure)

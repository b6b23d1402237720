"""The strategies reach the whole domain."""

import importlib
import sys
from functools import partial
from operator import attrgetter, eq, not_
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st

from rectify_model.errors import MissingExtraError
from rectify_model.model import Report, Term
from rectify_model.model.limits import first_illegal
from rectify_model.shape import ClassShape, classes_below
from rectify_model.testing import strategies
from rectify_model.testing.strategies import instances, reports

# To find one is enough; the smallest is not asked for.
SEARCH = settings(
    max_examples=3000,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],
)


@pytest.mark.parametrize("shape", list(classes_below(Report)), ids=lambda shape: shape.name)
def test_each_optional_field_is_drawn_on_and_off(shape: ClassShape) -> None:
    optional = [field for field in shape.fields if not field.required]
    drawn: st.SearchStrategy[Any] = instances(shape.cls)
    for field in optional:
        states = drawn.map(attrgetter(field.name)).map(partial(eq, field.default))
        assert find(states, bool, settings=SEARCH)
        assert not find(states, not_, settings=SEARCH)


@pytest.mark.parametrize("trap", ["\r", "\u0085", "\u2028", "]]>", "\U0010ffff", "\t"])
def test_texts_hold_what_formats_stumble_over(trap: str) -> None:
    found = find(instances(Term), lambda term: trap in term.text, settings=SEARCH)
    assert first_illegal(found.text) is None


def test_reports_reach_down_to_values() -> None:
    def has_a_quantity(report: Report) -> bool:
        return any(measure.values.quantities for measure in report.measures)

    assert find(reports(), has_a_quantity, settings=SEARCH).measures


def test_without_hypothesis_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    monkeypatch.delitem(sys.modules, strategies.__name__)
    with pytest.raises(MissingExtraError, match=r"rectify-model\[testing\]"):
        importlib.import_module(strategies.__name__)

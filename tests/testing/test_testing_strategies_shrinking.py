"""Bugs that are planted are found and told in few words; drawing is quick and healthy."""

from collections.abc import Callable
from random import Random
from textwrap import wrap
from time import process_time

import pytest
from hypothesis import HealthCheck, find, given, settings

from rectify_model.model import Bound, Report
from rectify_model.testing.as_code import as_code
from rectify_model.testing.strategies import reports

LINES, WIDTH = 10, 100
SEED = 0

SEARCH = settings(
    max_examples=1000, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)


def has_a_lead(report: Report) -> bool:
    return any(measure.lead for measure in report.measures)


def ends_in_a_blank(report: Report) -> bool:
    return any(measure.text.endswith(" ") for measure in report.measures)


def has_two_items_in_a_list(report: Report) -> bool:
    return any(len(section.items) > 1 for section in report.sections)


def is_about(report: Report) -> bool:
    values = (measure.values for measure in report.measures)
    return any(quantity.bound is Bound.ABOUT for each in values for quantity in each.quantities)


@pytest.mark.parametrize("bug", [has_a_lead, ends_in_a_blank, has_two_items_in_a_list, is_about])
def test_a_planted_bug_is_told_in_few_lines(bug: Callable[[Report], bool]) -> None:
    found = find(reports(), bug, settings=SEARCH, random=Random(SEED))  # noqa: S311 - no secret
    assert bug(found)
    assert len(wrap(as_code(found), WIDTH)) < LINES


def test_200_reports_are_drawn_quickly_and_with_no_complaint() -> None:
    count = 0

    @settings(max_examples=200, deadline=None, database=None, suppress_health_check=[])
    @given(reports())
    def draw(_: Report) -> None:
        nonlocal count
        count += 1

    start = process_time()
    draw()
    assert count == 200
    assert process_time() - start < 10

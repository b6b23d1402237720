"""Reading texts of any shape, and finding values in them, takes time in proportion to their length."""

from collections.abc import Callable
from functools import partial

import pytest
from growing_texts import GROWING, GROWING_VALUES, NEARLY_FURNITURE
from ratios import assert_no_faster_than_linear

from rectify_model.text import find_values, read_text

pytestmark = pytest.mark.growth


@pytest.mark.parametrize("shape", GROWING)
def test_reading_takes_time_in_proportion(shape: str) -> None:
    count, text = GROWING[shape]
    small, large = text(count), text(4 * count)
    assert_no_faster_than_linear(partial(read_text, small), partial(read_text, large))


@pytest.mark.parametrize("unit", GROWING_VALUES)
def test_finding_values_takes_time_in_proportion(unit: str) -> None:
    small, large = ((unit * length)[:length] for length in (10_000, 40_000))
    assert_no_faster_than_linear(partial(find_values, small), partial(find_values, large))


@pytest.mark.parametrize("line", NEARLY_FURNITURE)
def test_a_line_that_is_nearly_furniture_takes_no_time(line: Callable[[int], str]) -> None:
    # Each further repetition once took three times, or twenty times, as long.
    assert_no_faster_than_linear(partial(read_text, line(5)), partial(read_text, line(20)))

"""The counter counts, and the law of growth can fail."""

import sys

import pytest
from counted_calls import assert_linear, calls_of


def once(value: int) -> int:
    return value


def test_calls_are_counted_the_same_on_every_run() -> None:
    def run() -> None:
        for value in range(100):
            once(value)

    counted = calls_of(run)
    assert counted == calls_of(run)
    assert 100 < counted < 110
    assert sys.getprofile() is None


def test_linear_work_is_seen_to_be_linear_and_a_square_is_not() -> None:
    def line(values: range) -> None:
        for value in values:
            once(value)

    def square(values: range) -> None:
        for _ in values:
            line(values)

    assert_linear(line, range, 100)
    with pytest.raises(AssertionError):
        assert_linear(square, range, 20)

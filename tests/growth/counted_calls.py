"""How work grows, without a clock: the calls that it takes are counted, the same on every machine.

What one call does inside a library counts as one, however long its argument; what grows there is
measured with a clock, by `make growth`.
"""

import sys
from collections.abc import Callable
from typing import Any, Final, TypeVar

__all__ = ["assert_linear", "calls_of"]

_CALLS: Final = {"call", "c_call"}
_MOST: Final = 2.2
"""What twice the input may take at most; a square would take four times as many calls."""

Input = TypeVar("Input")


def calls_of(run: Callable[[], object]) -> int:
    """Return how many functions are called, generators resumed and library functions called."""
    count = 0

    def profile(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in _CALLS

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        run()
    finally:
        sys.setprofile(before)
    return count


def assert_linear(run: Callable[[Input], object], make: Callable[[int], Input], count: int) -> None:
    """See that each of two doublings of the input takes at most 2.2 times the calls."""
    run(make(count))  # what is made once and kept is no part of the growth
    inputs = [make(times * count) for times in (1, 2, 4)]
    small, middle, large = (calls_of(lambda given=given: run(given)) for given in inputs)  # type: ignore[misc]
    assert middle <= _MOST * small, (small, middle, large)
    assert large <= _MOST * middle, (small, middle, large)

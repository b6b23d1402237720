"""Run what takes long without the tracer of coverage: what a search runs, other tests cover."""

import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

__all__ = ["untraced"]

P = ParamSpec("P")
R = TypeVar("R")


def untraced(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Call a function while no line is traced, which takes less than half of the time."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        return function(*args, **kwargs)
    finally:
        sys.settrace(tracer)

"""How time grows: ratios of processor time within one run, with room, and repeated.

They run alone, by `make growth`, as other work on the same machine disturbs them; nothing that
`make test` runs looks at a clock.
"""

import gc
from collections.abc import Callable
from time import process_time
from typing import Final

__all__ = ["assert_no_faster_than_linear", "seconds"]

_CHANCES: Final = 3
_ROOM: Final = 2
"""How much longer than in proportion the large input may take; a square takes four times as long."""
_NOISE: Final = 0.005
"""Seconds below which a figure says nothing."""


def seconds(run: Callable[[], object], rounds: int = 2) -> float:
    """Return the processor time of the quickest of some runs, waste collection left out."""
    times = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            start = process_time()
            run()
            times.append(process_time() - start)
    finally:
        gc.enable()
    return min(times)


def assert_no_faster_than_linear(small: Callable[[], object], large: Callable[[], object]) -> None:
    """See that four times the input takes four times as long, with room, in one of three tries."""
    ratios = [seconds(large) / (seconds(small) + _NOISE) for _ in range(_CHANCES)]
    assert min(ratios) < 4 * _ROOM, ratios

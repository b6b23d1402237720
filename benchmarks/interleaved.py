"""Several tasks timed in turn, so that whatever the machine does meanwhile hits all alike.

The clock counts the time that the processor works for this process. Where others run as well, the
wall clock would hit long calls only: short ones end before they are put aside.

Each timed call gets an input of its own, made anew before the clock starts: a string that was
encoded once keeps its UTF-8, and to write the same objects again would flatter the writer.
"""

import gc
from collections.abc import Callable, Sequence
from statistics import median
from time import process_time
from typing import Any, Final

import attrs

__all__ = ["Task", "medians"]

_CALLS: Final = 3


@attrs.frozen
class Task:
    """What is timed."""

    name: str
    """Who does it."""
    prepare: Callable[[], Any]
    """Make an input; not timed."""
    run: Callable[[Any], object]
    """Do it; timed together with the release of what comes out."""


def medians(tasks: Sequence[Task], rounds: int) -> dict[str, float]:
    """Return the median time of each task's calls, in seconds of the processor.

    In each round every task has its turn, another one first each time: a call to warm the caches,
    and some that are timed. The collector runs before each round and stays on.
    """
    times: dict[str, list[float]] = {task.name: [] for task in tasks}
    for number in range(rounds):
        gc.collect()
        first = number % len(tasks)
        for task in (*tasks[first:], *tasks[:first]):
            times[task.name] += _times(task)
    return {name: median(measured) for name, measured in times.items()}


def _times(task: Task) -> list[float]:
    warming, *inputs = [task.prepare() for _ in range(1 + _CALLS)]
    task.run(warming)
    times = []
    for given in inputs:
        start = process_time()
        task.run(given)
        times.append(process_time() - start)
    return times

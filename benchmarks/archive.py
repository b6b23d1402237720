"""An archive of many reports in a few collection files, read report by report.

The peers are not as fast by far, so they read the first reports of the same archive only, in one
process, and their time is reckoned up.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice, repeat
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from lxml import etree

from benchmarks.contestant import OURS, Contestant
from benchmarks.documents import BUILD, Documents
from benchmarks.operations import Measured
from benchmarks.peers.model import NAMESPACE
from rectify_model.codec import dump_all, iter_load

__all__ = ["FILES", "ITERPARSE", "PROCESSES", "SLICE", "measure_archive", "write_archive"]

FILES: Final = 4
PROCESSES: Final = 2
SLICE: Final = 40
"""How many reports a peer reads."""
ITERPARSE: Final = "lxml.etree.iterparse"

_REPORT: Final = f"{{{NAMESPACE}}}report"


class LostError(Exception):
    """A loop did not see each report once."""


def write_archive(documents: Documents, size: int) -> list[Path]:
    """Write about `size` bytes of reports into collection files; return the files."""
    BUILD.mkdir(parents=True, exist_ok=True)
    in_each = size // (FILES * len(documents.xml)) + 1
    paths = [BUILD / f"archive-{number}.xml" for number in range(FILES)]
    for path in paths:
        dump_all(repeat(documents.report, in_each), path, indent=documents.indent)
    return paths


def measure_archive(
    documents: Documents, contestants: Sequence[Contestant], size: int, rounds: int
) -> Measured:
    """Time the reading of an archive: without binding, by ours in two processes, by each peer."""
    paths = write_archive(documents, size)
    reports = sum(1 for _ in _elements(paths))
    loops: dict[str, tuple[Callable[[], int], int]] = {
        ITERPARSE: (lambda: sum(1 for _ in _elements(paths)), reports),
        OURS: (partial(_typed, paths), reports),
        **{one.name: (partial(_bound, paths, one.bind), SLICE) for one in contestants if one.bind},
    }
    times: dict[str, list[float]] = {name: [] for name in loops}
    for _ in range(rounds):
        for name, (loop, expected) in loops.items():
            times[name].append(_time(loop, expected) * reports / expected)
    for path in paths:
        path.unlink()
    return Measured("archive", ITERPARSE, {name: median(took) for name, took in times.items()})


def _time(loop: Callable[[], int], expected: int) -> float:
    gc.collect()
    start = perf_counter()
    seen = loop()
    took = perf_counter() - start
    if seen != expected:
        raise LostError(f"{seen} reports were seen instead of {expected}")
    return took


def _elements(paths: Iterable[Path]) -> "Iterator[etree._Element]":
    for path in paths:
        with path.open("rb") as file:
            for _, element in etree.iterparse(file, tag=_REPORT):
                yield element
                # What was seen is let go, so that the memory does not grow.
                element.clear()
                while (before := element.getprevious()) is not None:
                    element.getparent().remove(before)


def _typed(paths: Iterable[Path]) -> int:
    with ProcessPoolExecutor(PROCESSES) as executor:
        return sum(executor.map(_count, paths))


def _count(path: Path) -> int:
    return sum(1 for _ in iter_load(path))


def _bound(paths: Iterable[Path], bind: "Callable[[etree._Element], object]") -> int:
    seen = 0
    for element in islice(_elements(paths), SLICE):
        bind(element)
        seen += 1
    return seen

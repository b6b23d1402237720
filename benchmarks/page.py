"""The page in the docs: every figure in it comes from one run."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from benchmarks.archive import FILES, PROCESSES, SLICE
from benchmarks.contestant import OURS, Contestant
from benchmarks.operations import Measured
from benchmarks.targets import Verdict

__all__ = ["page", "table"]

_INTRODUCTION: Final = """\
# Performance

What reading and writing cost, as ratios to what the parser or writer below takes for the same
bytes, and beside other libraries that hold the same model. `make bench` measures all of it anew and
writes this page; no figure here comes from elsewhere.

![How often the time of the floor goes into the time of each library](_static/performance.svg)
"""

_METHOD: Final = f"""\
## How it was measured

- The document is the example report as `dumps` writes it, each field on a line of its own. The
  tables headed *compact* are of the same report on one line, where the floors have fewer bytes to
  read or write, and objects are as many. Peers write one line in either case.
- All contestants take turns in one process, another one first in each round; a time is the median
  over all rounds, in time of the processor, so that other processes do not matter. The garbage
  collector runs before each round and stays on. A time includes the release of what came out.
- Each timed write gets objects of its own, read from bytes just before, since a string that was
  once encoded keeps its UTF-8. The floors get a tree and plain data made in the same way.
- A contestant is timed only after its objects said the same as ours, and what it wrote was read by
  ours as the same report.
- The peers' classes are derived from ours; those of xsdata are generated from our XSD. They have it
  easier: they check no pattern and no length, a span is a string to them, as are dates and numbers
  to xsdata, and an object that is left out is None. In JSON, none of them refuses duplicate keys, a
  number for a decimal, or characters that XML cannot hold.
- The archive of 350 MB lies in {FILES} files. Ours reads it in {PROCESSES} processes, whose start
  counts. `iterparse` and the peers use one process; the peers bind the first {SLICE}
  reports only, and their time is extrapolated to the whole.
- A cold start is that of a whole process, an import is timed inside a new one. These and the
  archive are timed by the wall clock.
"""


def page(
    environment: Mapping[str, str],
    verdicts: Iterable[Verdict],
    measured: Sequence[Measured],
    contestants: Sequence[Contestant],
) -> str:
    """Return the page in Markdown."""
    parts = [
        _INTRODUCTION,
        "## Targets\n",
        table(verdicts),
        "## Times\n",
        *map(_times, measured),
        "## Configurations\n",
        _rows(("", "how"), ((one.name, one.configuration) for one in contestants)),
        _METHOD,
        "## With what\n",
        _rows(("", ""), environment.items()),
    ]
    return "\n".join(parts)


def table(verdicts: Iterable[Verdict]) -> str:
    """Return the targets, what was measured, and whether each is met, as a table."""
    lines = (
        (
            one.operation,
            one.compared,
            f"{one.measured:.2f} {one.unit}",
            one.target,
            "yes" if one.met else "**no**",
        )
        for one in verdicts
    )
    return _rows(("", "compared", "measured", "target", "met"), lines)


def _times(one: Measured) -> str:
    lines = []
    for name in sorted(one.seconds, key=one.seconds.__getitem__):
        mark = "**" if name == OURS else ""
        said = f"{_milliseconds(one.seconds[name])} ms", f"{one.over_floor(name):.2f} ×"
        lines.append((f"{mark}{name}{mark}", *said))
    return _rows((one.operation, "time", f"÷ {one.floor}"), lines)


def _milliseconds(seconds: float) -> str:
    said = f"{1000 * seconds:.3g}"
    return f"{1000 * seconds:,.0f}" if "e" in said else said


def _rows(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    rows = [head, ["---"] * len(head), *lines]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)

"""Measure everything, print the targets, and write the page and its chart.

Usage: python -m benchmarks
"""

from time import perf_counter
from typing import Final

from benchmarks.archive import measure_archive
from benchmarks.chart import draw
from benchmarks.cold import measure_command, measure_import
from benchmarks.contestant import check, ours
from benchmarks.documents import ROOT, Documents
from benchmarks.machine import environment
from benchmarks.operations import measure_alone, measure_each
from benchmarks.page import page, table
from benchmarks.peers import (
    msgspec_struct,
    plain_cattrs,
    py_serializable,
    pydantic_v2,
    pydantic_xml,
    xsdata,
)
from benchmarks.targets import verdicts

_PEERS: Final = (xsdata, pydantic_xml, py_serializable, pydantic_v2, plain_cattrs, msgspec_struct)
_ROUNDS: Final = 30
_ARCHIVE_BYTES: Final = 350_000_000
_ARCHIVE_ROUNDS: Final = 3


def main() -> None:
    """Run it all."""
    began = perf_counter()
    documents = Documents()
    peers = [one for library in _PEERS for one in library.contestants()]
    contestants = [ours("xml"), ours("json"), *peers]
    for one in contestants:
        check(one, documents)

    each = list(measure_each(documents, contestants, _ROUNDS))
    compact = [ours("xml", indent=False), ours("json", indent=False), *peers]
    measured = [
        *each,
        *measure_each(Documents(indent=False), compact, _ROUNDS),
        measure_alone(documents, _ROUNDS),
        measure_archive(documents, peers, _ARCHIVE_BYTES, _ARCHIVE_ROUNDS),
        measure_command(documents, _ROUNDS),
        measure_import(_ROUNDS),
    ]

    draw(each, ROOT / "docs" / "_static" / "performance.svg")
    reached = list(verdicts(measured))
    written = page(environment(), reached, measured, contestants)
    (ROOT / "docs" / "performance.md").write_text(written, encoding="utf-8")
    print(table(reached))
    print(f"{sum(one.met for one in reached)} of {len(reached)} targets met")
    print(f"docs/performance.md, after {perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()

"""What is to be known of a run as a whole, and of no single source."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Final

from rectify_model.bulk.outcomes import Record
from rectify_model.bulk.problem_kinds import LEFT_RESULT, SAME_ID
from rectify_model.problems import Problem

__all__ = ["left_results", "same_ids"]

# A message is one sentence; the names show where to look.
_MOST_NAMES: Final = 3


def left_results(
    records: Iterable[Record], planned: Collection[str], destination: Path
) -> Iterator[Problem]:
    """Yield a problem for each result whose source is gone.

    Args:
        records: What earlier runs wrote.
        planned: The results that this run is about, below the destination.
        destination: Where the results are.
    """
    for record in records:
        result = destination / record.output
        if record.output in planned or Path(record.source).exists() or not result.exists():
            continue
        yield LEFT_RESULT.at(source=str(result), name=record.source)


def same_ids(records: Iterable[Record]) -> Iterator[Problem]:
    """Yield a problem for each report id that several sources have."""
    names: dict[str, list[str]] = {}
    for record in records:
        names.setdefault(record.report, []).append(record.name)
    for report, sources in names.items():
        if len(sources) > 1:
            sources.sort()
            more = ["…"] * (len(sources) > _MOST_NAMES)
            shown = ", ".join([*sources[:_MOST_NAMES], *more])
            yield SAME_ID.at(id=report, count=len(sources), names=shown)

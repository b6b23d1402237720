"""What became of a run as a whole, and how far it is while it goes on."""

from collections import Counter
from collections.abc import Iterable, Mapping

import attrs

from rectify_model.bulk.outcomes import Failure, Kept, Outcome, Record, by_code, by_severity
from rectify_model.problems import Problem

__all__ = ["Progress", "Summary", "summed"]


@attrs.frozen(kw_only=True)
class Progress:
    """How far a run is."""

    finished: int
    """How many sources are finished: done, skipped, kept or failed."""
    failed: int
    """How many of them failed."""
    total: int
    """How many sources there are."""


@attrs.frozen(kw_only=True)
class Summary:
    """What became of all sources: each is done, skipped, kept or failed."""

    done: int
    """How many were converted by this run."""
    skipped: int
    """How many an earlier run had converted, with source and result still the same."""
    kept: tuple[Kept, ...]
    """Those whose results were changed by somebody else and are kept, by their names."""
    failures: tuple[Failure, ...]
    """Those that could not be converted, by their names."""
    found: tuple[Problem, ...]
    """What was found in the sources that this run converted, at its places: of each the first."""
    others: tuple[str, ...]
    """The paths of files in directories that have no suffix of a report."""
    notes: tuple[Problem, ...]
    """What is to be known of the run as a whole: links that were not followed, directories without
    a report, results whose source is gone, reports with one id."""
    counts: Mapping[str, int]
    """How many reports, items, tasks and measures there are in what is converted, now or before."""
    codes: Mapping[str, int]
    """How many problems there are in all sources and in the notes, by their codes."""
    severities: Mapping[str, int]
    """The same by their severities: error, warning, info."""
    bytes_read: int
    """How many bytes of sources this run converted."""
    seconds: float
    """How long it took."""

    @property
    def failed(self) -> int:
        """How many could not be converted."""
        return len(self.failures)

    @property
    def ignored(self) -> int:
        """How many files in directories have no suffix of a report."""
        return len(self.others)

    @property
    def bytes_per_second(self) -> float:
        """How many bytes of sources were converted in a second."""
        return self.bytes_read / self.seconds if self.seconds else 0.0


def summed(
    done: Iterable[Outcome],
    before: Iterable[Outcome],
    *,
    others: tuple[str, ...],
    notes: Iterable[Problem],
    seconds: float,
) -> Summary:
    """Sum up what became of the sources of a run.

    Args:
        done: What became of the sources in this run.
        before: What had become of others in earlier runs.
        others: Files that are no sources.
        notes: What is to be known of the run as a whole.
        seconds: How long it took.
    """
    done, before, notes = list(done), list(before), tuple(notes)
    everything = [*done, *before]
    records = [each for each in everything if isinstance(each, Record)]
    kept = [each for each in everything if isinstance(each, Kept)]
    failures = [each for each in everything if isinstance(each, Failure)]
    new = sorted((each for each in done if isinstance(each, Record)), key=lambda each: each.name)
    told = [*notes, *(each.problem for each in kept)]
    by_problem: list[Record | Failure] = [*records, *failures]
    return Summary(
        done=len(new),
        skipped=len(records) - len(new),
        kept=tuple(sorted(kept, key=lambda each: each.name)),
        failures=tuple(sorted(failures, key=lambda each: each.name)),
        others=others,
        found=tuple(problem for each in new for problem in each.found),
        notes=notes,
        counts=_added(record.counts for record in records),
        codes=dict(sorted(_added([by_code(told), *(each.codes for each in by_problem)]).items())),
        severities=_added([by_severity(told), *(each.severities for each in by_problem)]),
        bytes_read=sum(record.size for record in new),
        seconds=seconds,
    )


def _added(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return dict(total)

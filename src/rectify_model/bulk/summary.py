"""What became of a run as a whole, and how far it is while it goes on."""

from collections import Counter
from collections.abc import Iterable, Mapping

import attrs

from rectify_model.bulk.outcomes import Failure, Outcome

__all__ = ["Progress", "Summary", "summed"]


@attrs.frozen(kw_only=True)
class Progress:
    """How far a run is."""

    finished: int
    """How many sources are finished: done, skipped or failed."""
    failed: int
    """How many of them failed."""
    total: int
    """How many sources there are."""


@attrs.frozen(kw_only=True)
class Summary:
    """What became of all sources: each is done, skipped or failed."""

    done: int
    """How many were converted by this run."""
    skipped: int
    """How many an earlier run had converted, with source and result still the same."""
    failures: tuple[Failure, ...]
    """Those that could not be converted, by their names."""
    ignored: int
    """How many files in directories have no suffix of a report."""
    counts: Mapping[str, int]
    """How many reports, items, tasks and measures there are in what is converted, now or before."""
    codes: Mapping[str, int]
    """How many problems there are in all sources, by their codes."""
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
    def bytes_per_second(self) -> float:
        """How many bytes of sources were converted in a second."""
        return self.bytes_read / self.seconds if self.seconds else 0.0


def summed(
    done: Iterable[Outcome], skipped: Iterable[Outcome], *, ignored: int, seconds: float
) -> Summary:
    """Sum up what became of the sources of a run."""
    done, skipped = list(done), list(skipped)
    failures = [each for each in done if isinstance(each, Failure)]
    records = [each for each in done if not isinstance(each, Failure)]
    counts: Counter[str] = Counter()
    codes: Counter[str] = Counter()
    severities: Counter[str] = Counter()
    for outcome in (*done, *skipped):
        codes.update(outcome.codes)
        severities.update(outcome.severities)
        if not isinstance(outcome, Failure):
            counts.update(outcome.counts)
    return Summary(
        done=len(records),
        skipped=len(skipped),
        failures=tuple(sorted(failures, key=lambda failure: failure.name)),
        ignored=ignored,
        counts=dict(counts),
        codes=dict(sorted(codes.items())),
        severities=dict(severities),
        bytes_read=sum(record.size for record in records),
        seconds=seconds,
    )

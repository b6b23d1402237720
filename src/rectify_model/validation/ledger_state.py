"""The ledgers of a report with their current states."""

from collections.abc import Iterator, Sequence

from rectify_model.model import State, StatusEntry, Tracking
from rectify_model.validation.context import Context

__all__ = ["entries_of_cycle", "tracked"]


def tracked(context: Context) -> Iterator[tuple[str, Tracking, State]]:
    """Yield each tracking with its JSON Pointer and its current state."""
    for path, tracking in context.every(Tracking):
        yield path, tracking, tracking.state


def entries_of_cycle(tracking: Tracking, state: State) -> Sequence[StatusEntry]:
    """Return the entries of the current cycle."""
    return [entry for entry in tracking.history if entry.cycle == state.cycle]

"""Where an item stands by its history: cycle, completion and acceptance."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from rectify_model.model import Acceptance, Completion, StatusEntry, Tracking
from rectify_model.validation.context import Context

__all__ = ["State", "entries_of_cycle", "state_of", "steps", "tracked"]


@attrs.frozen(kw_only=True)
class State:
    """Where an item stands."""

    cycle: int = 0
    """The cycle (轮次); 0 before the first entry."""
    completion: Completion | None = None
    """How far the work of this cycle is; None where no entry says it."""
    acceptance: Acceptance | None = None
    """What acceptance said last in this cycle."""

    @property
    def is_done(self) -> bool:
        """Whether the work of this cycle is done (已完成)."""
        return self.completion is Completion.DONE

    @property
    def is_struck_off(self) -> bool:
        """Whether the item is accepted and struck off (已销号)."""
        return self.acceptance is Acceptance.STRUCK_OFF

    @property
    def is_closed(self) -> bool:
        """Whether a next cycle may begin."""
        return self.cycle == 0 or self.is_done or self.is_struck_off

    def after(self, entry: StatusEntry) -> "State":
        """Return the state that an entry leads to."""
        before = self if entry.cycle == self.cycle else State(cycle=entry.cycle)
        completion = entry.completion or before.completion
        # What acceptance gives back is to be worked on again, and done only when it is said anew.
        if entry.acceptance is Acceptance.RETURNED and completion in {None, Completion.DONE}:
            completion = Completion.UNDER_WAY
        return State(
            cycle=entry.cycle,
            completion=completion,
            acceptance=entry.acceptance or before.acceptance,
        )


@attrs.frozen(kw_only=True)
class Step:
    """An entry of a history between two states."""

    before: State
    """The state before the entry."""
    entry: StatusEntry
    """The entry."""
    after: State
    """The state that the entry leads to."""

    @property
    def is_allowed(self) -> bool:
        """Whether the life cycle allows the entry after the state before it.

        待整改 → 整改中 → 待验收 → 已销号: only acceptance sends work back, what is struck off
        stays so, and a closed item that re-opens begins the next cycle.
        """
        before, entry = self.before, self.entry
        if entry.cycle != before.cycle:
            return entry.cycle == before.cycle + 1 and before.is_closed
        if before.is_struck_off:
            return False
        if entry.acceptance is Acceptance.RETURNED or not (entry.completion and before.completion):
            return True
        return _ORDER.index(entry.completion) >= _ORDER.index(before.completion)


_ORDER: Final = tuple(Completion)


def steps(history: Sequence[StatusEntry]) -> Iterator[Step]:
    """Yield each entry of a history between the states before and after it."""
    state = State()
    for entry in history:
        before, state = state, state.after(entry)
        yield Step(before=before, entry=entry, after=state)


def state_of(tracking: Tracking) -> State:
    """Return where an item stands now."""
    state = State()
    for entry in tracking.history:
        state = state.after(entry)
    return state


def tracked(context: Context) -> Iterator[tuple[str, Tracking, State]]:
    """Yield each tracking with its JSON Pointer and its current state."""
    for path, tracking in context.every(Tracking):
        yield path, tracking, state_of(tracking)


def entries_of_cycle(tracking: Tracking, state: State) -> Sequence[StatusEntry]:
    """Return the entries of the current cycle."""
    return [entry for entry in tracking.history if entry.cycle == state.cycle]

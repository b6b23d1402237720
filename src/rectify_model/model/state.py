"""Where an item of a ledger stands by its history: cycle, completion and acceptance.

The entries of a history are gone through in their order, and each leads from one state to the next:

    未启动 → 整改中 → 基本完成 → 已完成 → 待验收 → 已销号
                ↑                          │
                └────────── 退回 ──────────┘

An entry says what changes; what it leaves out stays as it was. A 退回 takes back a 已完成, so the
last completion that is written down is not always where the item stands. A closed item that
re-opens begins the next cycle, and a cycle begins with nothing of the one before it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from rectify_model.model.history import StatusEntry
from rectify_model.model.vocabulary import Acceptance, Completion

__all__ = ["State", "Step", "state_after", "steps"]


@frozen(kw_only=True)
class State:
    """现状: where an item stands."""

    cycle: int = 0
    """The cycle (轮次); 0 before the first entry."""
    completion: Completion | None = None
    """How far the work of this cycle is; None before an entry says it."""
    acceptance: Acceptance | None = None
    """The last result of acceptance (验收) in this cycle."""

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
        # Acceptance sends the work back: it is done again only when a later entry says so.
        if entry.acceptance is Acceptance.RETURNED and completion in {None, Completion.DONE}:
            completion = Completion.UNDER_WAY
        return State(
            cycle=entry.cycle,
            completion=completion,
            acceptance=entry.acceptance or before.acceptance,
        )


@frozen(kw_only=True)
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


def state_after(history: Sequence[StatusEntry]) -> State:
    """Return where an item with this history stands."""
    state = State()
    for entry in history:
        state = state.after(entry)
    return state

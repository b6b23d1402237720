"""Where an item stands by its history."""

from datetime import date

import pytest

import rectify_model as rm
from rectify_model.model.state import state_after, steps

DONE = rm.StatusEntry(completion=rm.Completion.DONE)
UNDER_WAY = rm.StatusEntry(completion=rm.Completion.UNDER_WAY)
MOSTLY = rm.StatusEntry(completion=rm.Completion.MOSTLY_DONE)
AWAITED = rm.StatusEntry(acceptance=rm.Acceptance.AWAITED)
RETURNED = rm.StatusEntry(acceptance=rm.Acceptance.RETURNED)
STRUCK_OFF = rm.StatusEntry(acceptance=rm.Acceptance.STRUCK_OFF)
NOTE = rm.StatusEntry(on=date(2025, 3, 1), note="督办")
AGAIN = rm.StatusEntry(cycle=2, completion=rm.Completion.UNDER_WAY)


def test_an_item_that_was_returned_is_not_done_though_its_last_completion_says_so() -> None:
    tracking = rm.Tracking(history=(DONE, AWAITED, RETURNED))
    last = [entry.completion for entry in tracking.history if entry.completion][-1]
    assert last is rm.Completion.DONE
    assert tracking.state == rm.State(
        cycle=1, completion=rm.Completion.UNDER_WAY, acceptance=rm.Acceptance.RETURNED
    )
    assert not tracking.state.is_done


@pytest.mark.parametrize(
    ("history", "cycle", "completion", "acceptance"),
    [
        ((), 0, None, None),
        ((NOTE,), 1, None, None),
        ((UNDER_WAY, NOTE), 1, "整改中", None),
        ((DONE, AWAITED), 1, "已完成", "待验收"),
        ((DONE, STRUCK_OFF), 1, "已完成", "已销号"),
        ((RETURNED,), 1, "整改中", "退回"),
        ((MOSTLY, RETURNED), 1, "基本完成", "退回"),
        ((DONE, RETURNED, DONE), 1, "已完成", "退回"),
        ((DONE, STRUCK_OFF, AGAIN), 2, "整改中", None),
    ],
)
def test_state(
    history: tuple[rm.StatusEntry, ...],
    cycle: int,
    completion: str | None,
    acceptance: str | None,
) -> None:
    state = rm.Tracking(history=history).state
    assert (state.cycle, state.completion, state.acceptance) == (cycle, completion, acceptance)
    assert state == state_after(history)


@pytest.mark.parametrize(
    ("history", "is_done", "is_struck_off", "is_closed"),
    [
        ((), False, False, True),
        ((UNDER_WAY,), False, False, False),
        ((DONE,), True, False, True),
        ((STRUCK_OFF,), False, True, True),
    ],
)
def test_what_a_state_means(
    history: tuple[rm.StatusEntry, ...],
    is_done: bool,  # noqa: FBT001  # a column of the table
    is_struck_off: bool,  # noqa: FBT001
    is_closed: bool,  # noqa: FBT001
) -> None:
    state = rm.Tracking(history=history).state
    assert (state.is_done, state.is_struck_off) == (is_done, is_struck_off)
    assert state.is_closed == is_closed


@pytest.mark.parametrize(
    ("history", "allowed"),
    [
        ((UNDER_WAY, DONE), [True, True]),
        ((DONE, UNDER_WAY), [True, False]),
        ((DONE, RETURNED, UNDER_WAY), [True, True, True]),
        ((DONE, STRUCK_OFF, NOTE), [True, True, False]),
        ((DONE, AGAIN), [True, True]),
        ((UNDER_WAY, AGAIN), [True, False]),
        ((AGAIN,), [False]),
    ],
)
def test_which_steps_the_life_cycle_allows(
    history: tuple[rm.StatusEntry, ...], allowed: list[bool]
) -> None:
    taken = list(steps(history))
    assert [step.is_allowed for step in taken] == allowed
    assert [step.entry for step in taken] == list(history)
    assert taken[-1].after == state_after(history)

"""Jobs are given out, and come back: each once, whatever becomes of the workers.

A worker can be lost: killed for its memory, or with its machine. What it was at is given out again.
Where a whole pool breaks with it, nobody knows whose fault it was; so those are tried one by one,
and only what loses its worker again and again is given up.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from typing import Final

import attrs

from rectify_model.bulk.conversion import convert_one
from rectify_model.bulk.jobs import Job
from rectify_model.bulk.outcomes import Failure, Outcome
from rectify_model.bulk.problem_kinds import BROKEN_OFF
from rectify_model.bulk.workers import Team

__all__ = ["worked_off"]

_MOST_LOSSES: Final = 3


@attrs.define(eq=False)
class _Try:
    """A job, and how often it was lost together with its worker."""

    job: Job
    losses: int = 0


@attrs.define
class _Shift:
    """What is still to do, and who is at what."""

    team: Team
    waiting: deque[_Try]
    suspects: deque[_Try] = attrs.field(factory=deque)
    """Those that were lost, to be tried one by one."""
    running: dict[Future[Outcome], _Try] = attrs.field(factory=dict)

    def give_out(self) -> None:
        """Give out as many jobs as may run; fewer where the team takes no more."""
        is_new = False
        while next_ones := self._next_ones():
            try:
                future = self.team.submit(convert_one, next_ones[0].job)
            except RuntimeError:
                # It is broken or shut down; one that was just renewed is given up.
                if is_new or not self.team.renew():
                    return
                is_new = True
            else:
                self.running[future] = next_ones.popleft()
                is_new = False

    def _next_ones(self) -> deque[_Try] | None:
        """Return the queue to take from; None where no more can be given out for now."""
        if self.suspects:
            return None if self.running else self.suspects
        return self.waiting if len(self.running) < self.team.width else None

    def finished(self) -> list[Outcome]:
        """Wait for some jobs; what was lost is put back, or given up in the end."""
        outcomes: list[Outcome] = []
        for future in wait(self.running, return_when=FIRST_COMPLETED).done:
            attempt = self.running.pop(future)
            try:
                outcomes.append(future.result())
            except (Exception, CancelledError) as error:  # noqa: BLE001 - executors have their own
                attempt.losses += 1
                if attempt.losses < _MOST_LOSSES:
                    self.suspects.append(attempt)
                else:
                    words = f"its worker was lost {attempt.losses} times ({type(error).__name__})"
                    outcomes.append(_given_up(attempt, words))
        return outcomes


def worked_off(jobs: Iterable[Job], team: Team) -> Iterator[list[Outcome]]:
    """Yield what becomes of jobs, some at a time, as soon as they are finished; each comes once.

    Raises:
        WorkerLostError: The workers of this machine were lost, and no others can begin.
    """
    shift = _Shift(team, deque(map(_Try, jobs)))
    while shift.waiting or shift.suspects or shift.running:
        shift.give_out()
        if shift.running:
            yield shift.finished()
        else:
            yield [
                _given_up(attempt, "the executor takes no more jobs")
                for attempt in (*shift.suspects, *shift.waiting)
            ]
            return


def _given_up(attempt: _Try, reason: str) -> Outcome:
    problem = BROKEN_OFF.at(reason=reason)
    return Failure.of(attempt.job.name, attempt.job.shown, [problem])

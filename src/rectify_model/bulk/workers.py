"""Who does the work: the processes of this machine, or any executor of the caller's.

A worker can be lost: killed for its memory, or with its machine. What it was at is given out again.
Where a whole pool breaks with it, nobody knows whose fault it was; so those are tried one by one,
and only what loses its worker again and again is given up.
"""

import gc
import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from typing import Final

import attrs

from rectify_model.bulk.conversion import convert_one, failure
from rectify_model.bulk.jobs import Job
from rectify_model.bulk.outcomes import Outcome
from rectify_model.bulk.problem_kinds import BROKEN_OFF

__all__ = ["Given", "Processes", "worked_off"]

_MOST_LOSSES: Final = 3
# Enough that no worker waits, few enough that a broken pool takes few with it.
_JOBS_A_WORKER: Final = 4
# Windows waits for no more processes at once.
_MOST_WORKERS: Final = 61
# Objects of reports are freed by counting; the collector finds little, and looks often.
_COLLECT_AFTER: Final = 100_000


class Given:
    """An executor of the caller's, who starts and stops it."""

    def __init__(self, executor: Executor, width: int) -> None:
        """Take an executor, and how many jobs it is given at a time."""
        self.executor: Executor = executor
        self.width = width

    def renew(self) -> bool:
        """Replace a broken executor, if that is possible."""
        return False

    def close(self) -> None:
        """Leave the executor to its owner."""


class Processes(Given):
    """A pool of processes on this machine."""

    def __init__(self, workers: int) -> None:
        """Make a pool of so many workers."""
        self._workers = min(workers, _MOST_WORKERS)
        super().__init__(self._pool(), self._workers * _JOBS_A_WORKER)

    def renew(self) -> bool:
        """Replace a broken pool."""
        self.close()
        self.executor: Executor = self._pool()
        return True

    def close(self) -> None:
        """Stop the pool; what has not begun is left."""
        self.executor.shutdown(wait=True, cancel_futures=True)

    def _pool(self) -> Executor:
        # Spawned, as a forked process may inherit a lock that nobody opens again.
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._workers, context, initializer=_prepare)


def _prepare() -> None:  # pragma: no cover - runs in the workers
    gc.freeze()
    gc.set_threshold(_COLLECT_AFTER)


@attrs.define(eq=False)
class _Try:
    """A job, and how often it was lost together with its worker."""

    job: Job
    losses: int = 0


@attrs.define
class _Shift:
    """What is still to do, and who is at what."""

    workers: Given
    waiting: deque[_Try]
    suspects: deque[_Try] = attrs.field(factory=deque)
    """Those that were lost, to be tried one by one."""
    running: dict[Future[Outcome], _Try] = attrs.field(factory=dict)

    def give_out(self) -> None:
        """Give out as many jobs as may run; fewer where the executor takes no more."""
        while next_ones := self._next_ones():
            try:
                future = self.workers.executor.submit(convert_one, next_ones[0].job)
            except RuntimeError:
                # It is broken or shut down.
                if not self.workers.renew():
                    return
            else:
                self.running[future] = next_ones.popleft()

    def _next_ones(self) -> deque[_Try] | None:
        """Return the queue to take from; None where no more can be given out for now."""
        if self.suspects:
            return None if self.running else self.suspects
        return self.waiting if len(self.running) < self.workers.width else None

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


def worked_off(jobs: Iterable[Job], workers: Given) -> Iterator[list[Outcome]]:
    """Yield what becomes of jobs, some at a time, as soon as they are finished; each comes once."""
    shift = _Shift(workers, deque(map(_Try, jobs)))
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
    return failure(attempt.job, [BROKEN_OFF.at(reason=reason)])

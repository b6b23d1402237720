"""Who does the work: this process, new processes of this machine, or an executor of the caller's.

New processes end with the one that started them, however it ends: each watches for that. The first
thing a pool is given is a question that every worker can answer; where none does, workers cannot
begin at all, as in a script that starts its work when it is imported, and nothing is tried again.
"""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from typing import Final, ParamSpec, TypeVar

from rectify_model.errors import UsageError, WorkerLostError

__all__ = ["Given", "Here", "Processes", "Team", "checked_workers", "team_of"]

# Enough that no worker waits, few enough that a broken pool takes few with it.
_JOBS_A_WORKER: Final = 4
# Windows waits for no more processes at once.
_MOST_WORKERS: Final = 61
# Objects of reports are freed by counting; the collector finds little, and looks often.
_COLLECT_AFTER: Final = 100_000

P = ParamSpec("P")
T = TypeVar("T")


def checked_workers(workers: int | None) -> int:
    """Return how many workers there are: one for each core, or fewer where fewer are wanted.

    Raises:
        UsageError: It is no whole number of at least 1.
        WorkerLostError: This process is itself a worker that is only beginning, and imports the
            script that it was started from.
    """
    # Nothing else tells a worker that begins from one that works; multiprocessing asks the same.
    if workers != 1 and getattr(multiprocessing.current_process(), "_inheriting", False):
        raise _cannot_begin()
    cores = min(os.cpu_count() or 1, _MOST_WORKERS)
    if workers is None:
        return cores
    if type(workers) is not int or workers < 1:
        raise UsageError(
            f"workers takes a whole number of at least 1, not {workers!r}",
            f"workers 应为不小于 1 的整数，而不是 {workers!r}",
        )
    return min(workers, cores)


class Here:
    """This process, which does each job when it is given out."""

    width: int = 1

    def submit(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Do a job."""
        future: Future[T] = Future()
        try:
            future.set_result(function(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - raised to whoever asks for the result
            future.set_exception(error)
        return future

    def renew(self) -> bool:
        """Return False: there is nobody else."""
        return False

    def close(self) -> None:
        """Do nothing: nobody was started."""


class Given:
    """An executor of the caller's, who starts and stops it."""

    def __init__(self, executor: Executor, width: int) -> None:
        """Take an executor, and how many jobs it is given at a time."""
        self._executor = executor
        self.width = width

    def submit(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Give out a job."""
        return self._executor.submit(function, *args, **kwargs)

    def renew(self) -> bool:
        """Return False: only its owner could replace it."""
        return False

    def close(self) -> None:
        """Leave the executor to its owner."""


class Processes:
    """A pool of processes on this machine."""

    def __init__(self, workers: int) -> None:
        """Start a pool of so many workers.

        Raises:
            UsageError: No worker can begin.
        """
        self._workers = workers
        self.width: int = workers * _JOBS_A_WORKER
        self._executor = self._begun()

    def submit(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Give out a job."""
        return self._executor.submit(function, *args, **kwargs)

    def renew(self) -> bool:
        """Replace a broken pool.

        Raises:
            WorkerLostError: No worker can begin.
        """
        self.close()
        self._executor = self._begun()
        return True

    def close(self) -> None:
        """Stop the pool; what has not begun is left."""
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _begun(self) -> Executor:
        # Spawned, as a forked process may inherit a lock that nobody opens again.
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(self._workers, context, initializer=_prepare)
        try:
            pool.submit(os.getpid).result()
        except RuntimeError:
            pool.shutdown(wait=False)
            raise _cannot_begin() from None
        return pool


Team = Here | Given | Processes
"""Who does the work."""


def team_of(executor: Executor | None, workers: int, width: int) -> Team:
    """Return who does the work.

    Args:
        executor: The executor of the caller's, if there is one.
        workers: How many work where there is none: one is this process itself.
        width: How many jobs the executor is given at a time.
    """
    if executor is not None:
        return Given(executor, width)
    return Here() if workers == 1 else Processes(workers)


def _cannot_begin() -> WorkerLostError:
    return WorkerLostError(
        "the worker processes end before they begin; a script that uses several workers "
        'must begin its work below `if __name__ == "__main__":`, or give workers=1',
        "工作进程未能启动；使用多个进程的脚本须把执行部分写在 "
        'if __name__ == "__main__": 之下，或指定 workers=1',
    )


def _prepare() -> None:
    gc.freeze()
    gc.set_threshold(_COLLECT_AFTER)
    # Whoever presses Ctrl-C stops the run, and the run stops its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)

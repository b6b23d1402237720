"""A collection, worked through by many processes: `map_reports`."""

import os
import pickle
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import closing
from functools import partial
from types import TracebackType
from typing import Final, Generic, Self, TypeVar

from rectify_model.bulk.mapping import Batch, Results, apply_to
from rectify_model.bulk.workers import Processes, Team, checked_workers, team_of
from rectify_model.codec import DEFAULT_LIMITS, Limits, OnError, Slice, iter_slices
from rectify_model.codec.stream.reports import checked_on_error
from rectify_model.errors import DocumentError, UsageError, WorkerLostError
from rectify_model.model import Report
from rectify_model.problems import Problem

__all__ = ["Mapped", "map_reports"]

# So many bytes go to a worker at once: fewer cost more messages, more make the others wait.
_BATCH: Final = 1 << 20
_BATCHES_A_WORKER: Final = 3

T = TypeVar("T")


class Mapped(Iterator[T], Generic[T]):
    """What a function makes of the reports of a collection; what `map_reports` gives.

    It stops its workers at the end, after an error, and as a context manager.
    """

    def __init__(self, results: Callable[["Mapped[T]"], Generator[T, None, None]]) -> None:
        """Take what works through the collection, and tells this what it finds."""
        self._problems: list[Problem] = []
        self._results = results(self)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found up to here: what is wrong with reports left out, and what others lost.

        Each batch tells as many as the limits allow.
        """
        return tuple(self._problems)

    def note(self, problems: Sequence[Problem]) -> None:
        """Add to what was found."""
        self._problems += problems

    def __next__(self) -> T:
        """Return what the function makes of the next report."""
        return next(self._results)

    def close(self) -> None:
        """Stop the work; no result comes any more."""
        self._results.close()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Stop the work."""
        self.close()


def map_reports(  # noqa: PLR0913 - each is an option of the run
    function: Callable[[Report], T],
    path: str | os.PathLike[str],
    *,
    executor: Executor | None = None,
    workers: int | None = None,
    on_error: OnError = "raise",
    limits: Limits = DEFAULT_LIMITS,
) -> Mapped[T]:
    """Return an iterator of what a function makes of each report of a collection, in its order.

    The file is cut into reports here; the workers read them and call the function. So bytes go out
    and results come back, which should be small: it costs more to send a report than to read one.
    Memory does not grow with the number of reports.

    Args:
        function: A function at the top level of a module, so that the workers can import it.
        path: The collection, as for `iter_load`.
        executor: Who does the work; by default new processes of this machine.
        workers: How many they are; by default, and at most, one for each core. With one worker
            there are no new processes.
        on_error: What becomes of a broken report, as for `iter_load`: `"raise"` ends the work;
            `"skip"` leaves the report out and adds what is wrong to `.problems`.
        limits: How large and how deep each report may be.

    Raises:
        DocumentError: From the iterator, as `on_error` says: a report is broken; or, in any case,
            the collection is cut off. What stands before was yielded. What the function raises
            passes as it is, and so does what the caller's executor raises.
        UsageError: The file is missing or cannot be read, the suffix tells no collection, or the
            function, or what it gives, cannot be sent to another process.
        WorkerLostError: From the iterator: a worker ended before its work was done.
        MissingExtraError: It is compressed by zstd, and the extra `zstd` is not installed.
    """
    checked_on_error(on_error)
    count = checked_workers(workers)
    if executor is None and count > 1:
        _check_can_be_sent(function)

    def tell(problems: Sequence[Problem]) -> None:
        if on_error == "raise":
            raise DocumentError(problems)
        mapped.note(problems)

    slices = iter_slices(path, tell=tell, limits=limits)
    apply = partial(apply_to, function, os.fspath(path), limits, on_error)

    def results(mapped: Mapped[T]) -> Generator[T, None, None]:
        with closing(slices), closing(team_of(executor, count, count)) as team:
            for result in _worked_off(apply, _batches(slices), team, count * _BATCHES_A_WORKER):
                mapped.note(result.problems)
                yield from result.each()

    mapped = Mapped(results)
    return mapped


def _check_can_be_sent(function: object) -> None:
    try:
        pickle.dumps(function)
    except Exception as error:  # noqa: BLE001 - whatever the methods of an object raise
        name = getattr(function, "__qualname__", type(function).__name__)
        raise UsageError(
            f"{name} cannot be sent to other processes ({error}); "
            "write a function at the top level of a module, or give workers=1",
            f"{name} 无法传送到其他进程（{error}）；请把函数写在模块的最外层，或指定 workers=1",
        ) from None


def _batches(slices: Iterator[Slice]) -> Iterator[Batch]:
    held: list[Slice] = []
    size = 0
    try:
        for piece in slices:
            held.append(piece)
            size += len(piece.data)
            if size >= _BATCH:
                yield Batch(held)
                held, size = [], 0
    except DocumentError as error:
        yield Batch(held, error)
    else:
        yield Batch(held)


def _worked_off(
    apply: Callable[[Batch], Results[T]], batches: Iterator[Batch], team: Team, most: int
) -> Iterator[Results[T]]:
    """Yield the results of batches in their order, with so many given out at a time."""
    running: deque[Future[Results[T]]] = deque()
    for batch in batches:
        running.append(team.submit(apply, batch))
        if len(running) >= most:
            yield _result(running.popleft(), team)
    while running:
        yield _result(running.popleft(), team)


def _result(future: Future[Results[T]], team: Team) -> Results[T]:
    if not isinstance(team, Processes):
        return future.result()
    try:
        return future.result()
    except BrokenExecutor:
        raise WorkerLostError(
            "a worker process ended before its work was done; it may have run out of memory: "
            "give fewer workers",
            "一个工作进程中途结束，可能是内存不足；请减少 workers",
        ) from None
    except Exception as error:  # noqa: BLE001 - the same
        raise UsageError(
            f"what the function gives cannot be sent back ({error}); let it return plain data",
            f"函数的返回值无法传回（{error}）；请返回简单数据",
        ) from None

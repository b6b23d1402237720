"""A collection, worked through by many processes: `map_reports`."""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import closing
from functools import partial
from typing import Final, Generic, TypeVar

import attrs

from rectify_model.bulk.workers import Given, Processes
from rectify_model.codec import DEFAULT_LIMITS, Limits, Slice, iter_slices, read_document
from rectify_model.errors import DocumentError
from rectify_model.model import Report
from rectify_model.problems import Problem

__all__ = ["map_reports"]

# So many bytes go to a worker at once: fewer cost more messages, more make the others wait.
_BATCH: Final = 1 << 20
_BATCHES_A_WORKER: Final = 3

T = TypeVar("T")


@attrs.frozen
class _Batch:
    """Some reports in bytes, and the error that ended the cutting behind them."""

    slices: list[Slice]
    error: DocumentError | None = None


@attrs.frozen
class _Results(Generic[T]):
    """What the function made of a batch, up to the first error."""

    values: list[T]
    error: DocumentError | None

    def each(self) -> Iterator[T]:
        yield from self.values
        if self.error is not None:
            raise self.error


def map_reports(
    function: Callable[[Report], T],
    path: str | os.PathLike[str],
    *,
    executor: Executor | None = None,
    workers: int | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[T]:
    """Yield what a function makes of each report of a collection, in the order of the file.

    The file is cut into reports here; the workers read them and call the function. So bytes go out
    and results come back, which should be small: it costs more to send a report than to read one.
    Memory does not grow with the number of reports.

    Args:
        function: A function at the top level of a module, so that the workers can import it.
        path: The collection, as for `iter_load`.
        executor: Who does the work; by default new processes of this machine.
        workers: How many they are; by default one for each core.
        limits: How large and how deep each report may be.

    Raises:
        DocumentError: From the iterator: a report is broken, or the collection is cut off; what
            stands before was yielded. What the function raises passes as it is, and so does a
            `BrokenExecutor`.
        UsageError: The file is missing or cannot be read, or the suffix tells no collection.
        MissingExtraError: It is compressed by zstd, and the extra `zstd` is not installed.
    """
    slices = iter_slices(path, tell=_refuse, limits=limits)
    apply = partial(_apply, function, os.fspath(path), limits)
    return _mapped(apply, _batches(slices), executor, workers or os.cpu_count() or 1)


def _refuse(problems: Sequence[Problem]) -> None:
    raise DocumentError(problems)


def _batches(slices: Iterator[Slice]) -> Iterator[_Batch]:
    held: list[Slice] = []
    size = 0
    try:
        for piece in slices:
            held.append(piece)
            size += len(piece.data)
            if size >= _BATCH:
                yield _Batch(held)
                held, size = [], 0
    except DocumentError as error:
        yield _Batch(held, error)
    else:
        yield _Batch(held)


def _mapped(
    apply: Callable[[_Batch], _Results[T]],
    batches: Iterator[_Batch],
    executor: Executor | None,
    workers: int,
) -> Iterator[T]:
    team = Processes(workers) if executor is None else Given(executor, workers)
    running: deque[Future[_Results[T]]] = deque()
    with closing(team):
        for batch in batches:
            running.append(team.executor.submit(apply, batch))
            if len(running) >= workers * _BATCHES_A_WORKER:
                yield from running.popleft().result().each()
        while running:
            yield from running.popleft().result().each()


def _apply(
    function: Callable[[Report], T], source: str, limits: Limits, batch: _Batch
) -> _Results[T]:
    values: list[T] = []
    for piece in batch.slices:
        try:
            report = read_document(piece.data, piece.form, limits=limits).report
        except DocumentError as error:
            told = [attrs.evolve(piece.told(each), source=source) for each in error.problems]
            return _Results(values, type(error)(told))
        values.append(function(report))
    return _Results(values, batch.error)

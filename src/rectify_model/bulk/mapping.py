"""A batch of reports, as a worker takes a function to it: bytes in, what the function makes out."""

import pickle
import traceback
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

import attrs

from rectify_model.codec import Limits, OnError, Slice, read_document
from rectify_model.errors import DocumentError, UsageError
from rectify_model.model import Report
from rectify_model.problems import Problem

__all__ = ["Batch", "Results", "apply_to"]

T = TypeVar("T")


@attrs.frozen
class Batch:
    """Some reports in bytes, and the error that ended the cutting behind them."""

    slices: list[Slice]
    error: DocumentError | None = None


@attrs.define
class Results(Generic[T]):
    """What the function made of a batch, up to the first error."""

    values: list[T] = attrs.field(factory=list)
    problems: list[Problem] = attrs.field(factory=list)
    error: Exception | None = None

    def each(self) -> Iterator[T]:
        """Yield the values, then raise the error if there is one."""
        yield from self.values
        if self.error is not None:
            raise self.error


def apply_to(
    function: Callable[[Report], T], source: str, limits: Limits, on_error: OnError, batch: Batch
) -> Results[T]:
    """Return what a function makes of each report of a batch.

    Args:
        function: The function.
        source: The name of the collection, for problems.
        limits: How large and how deep each report may be.
        on_error: Whether a broken report ends the work or is left out.
        batch: The reports.
    """
    results: Results[T] = Results(error=batch.error)

    def named(piece: Slice, problems: tuple[Problem, ...]) -> list[Problem]:
        return [attrs.evolve(piece.told(problem), source=source) for problem in problems]

    for piece in batch.slices:
        try:
            loaded = read_document(piece.data, piece.form, limits=limits)
        except DocumentError as error:
            told = named(piece, error.problems)
            if on_error == "raise":
                results.error = type(error)(told)
                return results
            results.problems += told
            continue
        results.problems += named(piece, loaded.problems)
        try:
            results.values.append(function(loaded.report))
        except Exception as error:  # noqa: BLE001 - it is the caller's, and raised in its process
            results.error = _that_can_be_sent(error)
            return results
    return results


def _that_can_be_sent(error: Exception) -> Exception:
    """Return an error as it can go to another process, with what only this one knows of it."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - these bytes are our own
    except Exception:  # noqa: BLE001 - whatever an error's own methods raise
        name = type(error).__name__
        return UsageError(
            f"the function raised {name}: {error}, and that error cannot be sent back",
            f"函数抛出 {name}：{error}，且该错误无法传回",
        )
    error.add_note("".join(traceback.format_exception(error)))
    return error

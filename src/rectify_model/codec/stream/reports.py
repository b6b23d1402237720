"""Collections of reports as files: `iter_load`, `iter_slices` and `dump_all`.

The one place of the streams that names a class of the model. Neither reading nor writing holds more
than one report and the part of the file around it, however many there are.
"""

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import Final, Literal, Self, get_args

import attrs

from rectify_model.arguments import typed
from rectify_model.codec.documents import dumps, read_document, warn_of_losses
from rectify_model.codec.formats import Format
from rectify_model.codec.limits import DEFAULT_LIMITS, Limits
from rectify_model.codec.problem_kinds import MORE_PROBLEMS
from rectify_model.codec.stream.compression import compressing, decompressing
from rectify_model.codec.stream.json_slices import json_slices, last_line
from rectify_model.codec.stream.layouts import layout_of
from rectify_model.codec.stream.slices import Slice
from rectify_model.codec.stream.window import Window
from rectify_model.codec.stream.xml_slices import xml_slices
from rectify_model.codec.xml_names import NAMESPACE
from rectify_model.errors import DocumentError, UsageError
from rectify_model.files import replacing, told_as_unwritable
from rectify_model.model import Report
from rectify_model.problems import Problem
from rectify_model.shape import shape_of

__all__ = ["OnError", "Reports", "checked_on_error", "dump_all", "iter_load", "iter_slices"]

OnError = Literal["raise", "skip"]
"""What becomes of a broken report: it ends the reading, or is told and left out."""

_DECLARATION: Final = b'<?xml version="1.0" encoding="UTF-8"?>\n'

Tell = Callable[[Sequence[Problem]], None]


class Reports(Iterator[Report]):
    """The reports of a collection, one after the other; what `iter_load` gives.

    It closes its file at the end, after an error, and as a context manager.
    """

    def __init__(self, path: str | os.PathLike[str], *, on_error: OnError, limits: Limits) -> None:
        """Open the file."""
        self._on_error = on_error
        self._limits = limits
        self._source = os.fspath(path)
        self._problems: list[Problem] = []
        self._count = 0
        self._slices = iter_slices(path, limits=limits, tell=self._tell)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found up to here: what is wrong with reports left out, and what others lost.

        `limits.max_problems` are told one by one, and how many more there are.
        """
        more = self._count - len(self._problems)
        return (*self._problems, *([MORE_PROBLEMS.at(count=more)] if more else ()))

    def __next__(self) -> Report:
        """Return the next report.

        Raises:
            DocumentError: It is broken, or what stands before it is no report, and `on_error` is
                `"raise"`; or the collection is cut off.
        """
        for piece in self._slices:
            try:
                loaded = read_document(piece.data, piece.form, limits=self._limits)
            except DocumentError as error:
                problems = self._told(piece, error.problems)
                if self._on_error == "raise":
                    self.close()
                    raise type(error)(problems) from None
                self._keep(problems)
            else:
                self._keep(self._told(piece, loaded.problems))
                warn_of_losses(loaded)
                return loaded.report
        raise StopIteration

    def close(self) -> None:
        """Close the file; no report comes any more."""
        self._slices.close()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()

    def _told(self, piece: Slice, problems: Iterable[Problem]) -> list[Problem]:
        return _from_file(map(piece.told, problems), self._source)

    def _tell(self, problems: Sequence[Problem]) -> None:
        if self._on_error == "raise":
            raise DocumentError(problems)
        self._keep(problems)

    def _keep(self, problems: Sequence[Problem]) -> None:
        self._count += len(problems)
        self._problems += problems[: self._limits.max_problems - len(self._problems)]


@typed
def iter_load(
    path: str | os.PathLike[str], *, on_error: OnError = "raise", limits: Limits = DEFAULT_LIMITS
) -> Reports:
    """Read the reports of a collection, one after the other.

    Args:
        path: The file: `.xml` or `.jsonl`, and `.gz` or `.zst` behind it where it is compressed.
        on_error: What becomes of a broken report, and of what stands between reports and is none:
            `"raise"` ends the reading; `"skip"` leaves it out and tells it in `.problems`. That the
            collection itself is cut off is raised in either case, behind the reports before.
        limits: How large and how deep each report may be; how many problems are kept.

    Returns:
        An iterator. The paths of its problems begin with the index of the report.

    Raises:
        DocumentError: From the iterator, as `on_error` says; lines and columns are the file's.
        LimitExceededError: From the iterator: a report is larger or deeper than the limits allow.
        UsageError: The file is missing or cannot be read, or the suffix tells no collection.
        MissingExtraError: It is compressed by zstd, and the extra `zstd` is not installed.

    Warns:
        LossWarning: Of a report something was left out; `.problems` tells what.
    """
    return Reports(path, on_error=checked_on_error(on_error), limits=limits)


def checked_on_error(on_error: OnError) -> OnError:
    """Return what becomes of a broken report, if it is one of the words for it.

    Raises:
        UsageError: It is another.
    """
    if on_error not in get_args(OnError):
        message = f"on_error takes 'raise' or 'skip', not {on_error!r}"
        raise UsageError(message, f"on_error 应为 'raise' 或 'skip'，而不是 {on_error!r}")
    return on_error


@typed
def iter_slices(
    path: str | os.PathLike[str], *, tell: Tell, limits: Limits = DEFAULT_LIMITS
) -> Generator[Slice, None, None]:
    """Cut a collection into its reports without reading them: bytes for `read_document`.

    Args:
        path: The file, as for `iter_load`.
        tell: Takes what is wrong between the reports; where it raises, that ends the reading.
        limits: How large each report may be.

    Raises:
        DocumentError: From the iterator: it is no collection, or is cut off.
        LimitExceededError: From the iterator: a report does not end within the limit.
        UsageError: The file is missing or cannot be read, or the suffix tells no collection.
        MissingExtraError: It is compressed by zstd, and the extra `zstd` is not installed.
    """
    layout, source = layout_of(path), os.fspath(path)
    with ExitStack() as stack:
        read = stack.enter_context(decompressing(path, layout.compression))
        window, entry = Window(read, limits.max_bytes), shape_of(Report).name
        if layout.form == "xml":
            slices = xml_slices(
                window, entry, limits, lambda problems: tell(_from_file(problems, source))
            )
        else:
            slices = json_slices(window, entry)
        # The file is open from here on, and closed when the slices are.
        return _closing(stack.pop_all(), slices, source)


def _closing(
    opened: ExitStack, slices: Iterator[Slice], source: str
) -> Generator[Slice, None, None]:
    with opened:
        try:
            yield from slices
        except DocumentError as error:
            raise type(error)(_from_file(error.problems, source)) from None


def _from_file(problems: Iterable[Problem], name: str) -> list[Problem]:
    return [attrs.evolve(problem, source=name) for problem in problems]


@typed
def dump_all(
    reports: Iterable[Report],
    path: str | os.PathLike[str],
    *,
    indent: bool = True,
    limits: Limits = DEFAULT_LIMITS,
) -> int:
    """Write reports to a file as a collection: all of them or nothing.

    Args:
        reports: The reports; each is written before the next one is asked for.
        path: The file: `.xml` or `.jsonl`, and `.gz` or `.zst` behind it to compress it; its
            directory must exist.
        indent: Whether to put each field on a line of its own; in `.jsonl` a report is one line.
        limits: How large each report may be, so that whoever has the same limits can read it.

    Returns:
        How many there were.

    Raises:
        LimitExceededError: A report is larger than the limits allow.
        UsageError: The suffix tells no collection, the file cannot be written, or something else
            than a report is among them.
        MissingExtraError: It is to be compressed by zstd, and the extra `zstd` is not installed.
    """
    layout, count = layout_of(path), 0
    collection = f"{shape_of(Report).name}s"
    with replacing(path) as file, compressing(file, path, layout.compression) as out:

        def write(data: bytes) -> None:
            with told_as_unwritable(path):
                out.write(data)

        if layout.form == "xml":
            write(_DECLARATION + f'<{collection} xmlns="{NAMESPACE}">\n'.encode())
        for count, report in enumerate(reports, 1):  # noqa: B007 - it is the answer
            write(_entry(report, layout.form, indent=indent, limits=limits))
        if layout.form == "xml":
            write(f"</{collection}>\n".encode())
        else:
            write(last_line(collection, count))
    return count


def _entry(report: Report, form: Format, *, indent: bool, limits: Limits) -> bytes:
    if form == "json":
        return dumps(report, form, indent=False, limits=limits)
    data = dumps(report, form, indent=indent, limits=limits)
    # Without the declaration: a file has one.
    return data[data.index(b"\n") + 1 :]

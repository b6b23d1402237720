"""Whatever holds a report is opened by one function: a published text, XML or JSON."""

import hashlib
import os
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Literal

import attrs

from rectify_model import files
from rectify_model.arguments import typed
from rectify_model.codec import DEFAULT_LIMITS, Limits, Loaded, read_document
from rectify_model.errors import DocumentError, UsageError
from rectify_model.model import Report
from rectify_model.problems import Problem
from rectify_model.sources import FileFormat, format_of, format_of_suffix
from rectify_model.sources.problem_kinds import WRONG_SUFFIX

if TYPE_CHECKING:
    from rectify_model.text import Reading

__all__ = ["Opened", "lines_of", "open_report"]

_LINE_END: Final = re.compile(r"\r\n|\n|\r")


@attrs.frozen(kw_only=True)
class Opened:
    """A report, and the file that it was read from."""

    result: "Reading | Loaded[Report]"
    """The reading of a text, or the loaded document, with what only the one or the other knows."""
    format: FileFormat
    """The format that the file was read as."""
    problems: tuple[Problem, ...]
    """What was found while it was read; each names the file as the caller did."""
    name: str | None
    """The name of the file as the caller gave it; None for bytes without a name."""
    data: bytes = attrs.field(repr=False)
    """The bytes of the file."""

    @property
    def report(self) -> Report:
        """The report."""
        return self.result.report

    @property
    def read_as(self) -> Literal["text", "json", "xml", "other"]:
        """The format in one word: `text`, `json` or `xml`."""
        return self.format.name

    @cached_property
    def sha256(self) -> str:
        """The digest of the bytes that were read, in hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file, as problems count them."""
        if self.read_as == "text":
            return lines_of(self.result.source or "")
        return lines_of(self.data.decode(errors="replace"))

    def place(self, path: str) -> tuple[int, int] | None:
        """Return line and column, from 1, of what stands at a JSON Pointer, or None."""
        return self.result.place(path)


@typed
def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text, as problems count them."""
    return tuple(_LINE_END.split(text))


@typed
def open_report(
    source: str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO,
    *,
    name: str | None = None,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    salvage: bool = False,
) -> Opened:
    """Open whatever holds a report: a published text, or a document in XML or JSON.

    The content decides which it is; where it does not, the suffix of the name does.

    Args:
        source: The path of a file, its bytes, or a stream of bytes, which is read from where it
            stands and left open.
        name: The name that problems bear, where it is not the path.
        encoding: The encoding of a text, such as `gb18030`; where it is None, the bytes decide.
        limits: How large and how deep it may be.
        salvage: Whether to leave the wrong fields of a document out, as `read_document` does.

    Raises:
        DocumentError: It holds no report; the error has every problem.
        UsageError: The file is missing or cannot be read, or `source` is nothing of the kind.
    """
    data, shown = _bytes_of(source, name, limits.max_bytes)
    found = format_of(data, shown)
    result: Reading | Loaded[Report]
    try:
        if found.name == "xml" or found.name == "json":  # noqa: PLR1714 - so that checkers follow
            result = read_document(data, found.name, limits=limits, salvage=salvage)
        else:
            # Late, as the reader of texts is large, and most files are documents.
            from rectify_model.text import read_bytes  # noqa: PLC0415

            file = None if shown is None else os.path.basename(shown)  # noqa: PTH119 - no path
            result = read_bytes(data, name=file, encoding=encoding, limits=limits)
    except DocumentError as error:
        raise type(error)(_named(error.problems, shown)) from None
    problems = (*_of_suffix(found, shown), *_named(result.problems, shown))
    return Opened(result=result, format=found, problems=problems, name=shown, data=data)


def _bytes_of(source: Any, name: str | None, most: int) -> tuple[bytes, str | None]:
    """Return the bytes, of longer ones somewhat more than `most`, and their name."""
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source), name
    if isinstance(source, str | os.PathLike):
        return files.read_bytes(source, most), name or os.fspath(source)
    shown = name or _name_of(source)
    with files.told_as_unreadable(shown or "stream"):
        data = source.read(most + 1)
    if isinstance(data, bytes):
        return data, shown
    wrong = type(source).__name__
    raise UsageError(
        f"takes a path, bytes or a stream opened for bytes, not {wrong}",
        f"应为路径、字节或以二进制方式打开的流，而不是 {wrong}",
    )


def _name_of(stream: Any) -> str | None:
    """Return the name of a stream; one made from a descriptor bears a number."""
    name = getattr(stream, "name", None)
    return name if isinstance(name, str) else None


def _of_suffix(found: FileFormat, name: str | None) -> tuple[Problem, ...]:
    meant = None if name is None else format_of_suffix(name)
    if name is None or meant is None or meant is found:
        return ()
    suffix = os.path.splitext(name)[1]  # noqa: PTH122 - a name, no path
    words = found.title
    return (WRONG_SUFFIX.at(source=name, suffix=suffix, found=words.en, found_zh=words.zh.strip()),)


def _named(problems: tuple[Problem, ...], name: str | None) -> tuple[Problem, ...]:
    return problems if name is None else tuple(attrs.evolve(each, source=name) for each in problems)

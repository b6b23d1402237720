"""Reports as documents: `load` and `loads`, `dump` and `dumps`.

The one place of the codec that names a class of the model: everything below works on any.
"""

import os
from functools import cache

import attrs
import cattrs

from rectify_model.codec._codec import Codec
from rectify_model.codec._converter import converter_for
from rectify_model.codec._formats import Format, checked_format, format_of_path, format_of_text
from rectify_model.codec._lines import line_finder
from rectify_model.codec.limits import DEFAULT_LIMITS, Limits
from rectify_model.codec.problem_kinds import LIMIT_EXCEEDED, NOT_UTF8
from rectify_model.errors import DocumentError, LimitExceededError, UsageError
from rectify_model.files import read_bytes, write_bytes
from rectify_model.model import Report

__all__ = ["dump", "dumps", "load", "loads", "make_converter"]


@cache
def _codec() -> Codec[Report]:
    # Made at first use: its converter takes longer to make than the package to import.
    return Codec(Report)


def make_converter(base: cattrs.Converter | None = None) -> cattrs.Converter:
    """Return a cattrs converter between reports and plain data, as strict as the documents.

    Args:
        base: The converter to start from, for classes of the caller's own; it is copied, not
            changed.
    """
    return converter_for(Report, base)


def loads(
    data: bytes | str,
    format: Format | None = None,  # noqa: A002 - as the design names it
    *,
    limits: Limits = DEFAULT_LIMITS,
) -> Report:
    """Read a report from a document.

    Args:
        data: The document, in UTF-8 where it is bytes.
        format: `"json"` or `"xml"`; where it is None, the first character tells.
        limits: How large and how deep the document may be.

    Raises:
        DocumentError: The document holds no valid report; the error tells every problem.
        UnsupportedVersionError: It has a schema version that this release does not read.
        LimitExceededError: It is larger or deeper than the limits allow.
        UsageError: The format is unknown, or `data` is neither bytes nor a string.
    """
    raw = _utf8(data)
    if len(raw) > limits.max_bytes:
        limit = f"of {limits.max_bytes} bytes"
        raise LimitExceededError([LIMIT_EXCEEDED.at(path="", limit=limit)])
    text = _text(raw)
    chosen = format_of_text(text) if format is None else checked_format(format)
    return _codec().decode(raw, chosen, limits)


def load(
    path: str | os.PathLike[str],
    format: Format | None = None,  # noqa: A002 - as the design names it
    *,
    limits: Limits = DEFAULT_LIMITS,
) -> Report:
    """Read a report from a file.

    Args:
        path: The file.
        format: `"json"` or `"xml"`; where it is None, the suffix tells, or else the first
            character.
        limits: How large and how deep the document may be.

    Raises:
        DocumentError: As `loads`; each problem bears the file's name.
        UsageError: The file is missing or cannot be read, or the format is unknown.
    """
    data = read_bytes(path, limits.max_bytes)
    try:
        return loads(data, format or format_of_path(path), limits=limits)
    except DocumentError as error:
        source = os.fspath(path)
        problems = [attrs.evolve(problem, source=source) for problem in error.problems]
        raise type(error)(problems) from None


def dumps(report: Report, format: Format, *, indent: bool = True) -> bytes:  # noqa: A002 - as the design names it
    """Write a report as a document in UTF-8; the same report always gives the same bytes.

    Args:
        report: The report.
        format: `"json"` or `"xml"`.
        indent: Whether to put each field on a line of its own.

    Raises:
        UsageError: The format is unknown, or `report` is no report.
    """
    if type(report) is not Report:
        found = type(report).__name__
        message = f"takes a Report, not {found}"
        message_zh = f"应为 Report，而不是 {found}"
        raise UsageError(message, message_zh)
    return _codec().encode(report, checked_format(format), indent=indent)


def dump(
    report: Report,
    path: str | os.PathLike[str],
    format: Format | None = None,  # noqa: A002 - as the design names it
    *,
    indent: bool = True,
) -> None:
    """Write a report to a file: all of it or nothing.

    Args:
        report: The report.
        path: The file; its directory must exist.
        format: `"json"` or `"xml"`; where it is None, the suffix tells.
        indent: Whether to put each field on a line of its own.

    Raises:
        UsageError: The format is unknown, the file cannot be written, or `report` is no report.
    """
    chosen = format or format_of_path(path)
    if chosen is None:
        message = f"{os.fspath(path)}: the suffix tells no format; give .json or .xml, or format="
        message_zh = f"{os.fspath(path)}：后缀不表示任何格式；请用 .json 或 .xml，或指定 format="
        raise UsageError(message, message_zh)
    write_bytes(path, dumps(report, chosen, indent=indent))


def _utf8(data: bytes | str) -> bytes:
    if isinstance(data, bytes):
        return data
    if not isinstance(data, str):
        found = type(data).__name__
        message = f"takes bytes or str, not {found}"
        message_zh = f"应为 bytes 或 str，而不是 {found}"
        raise UsageError(message, message_zh)
    try:
        return data.encode()
    except UnicodeEncodeError as error:
        found = f"U+{ord(data[error.start]):04X}"
        raise _not_utf8(data[: error.start], found) from None


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        raise _not_utf8(before, f"0x{data[error.start]:02X}") from None


def _not_utf8(before: str, found: str) -> DocumentError:
    line, column = line_finder(before)(len(before))
    return DocumentError([NOT_UTF8.at(path="", line=line, column=column, reason=found)])

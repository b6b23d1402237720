"""Reports as documents: `read_document`, `load` and `loads`, `dump` and `dumps`, `migrate`.

The one place of the codec that names a class of the model: everything below works on any.
"""

import os
import warnings
from codecs import BOM_UTF8
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import attrs

from rectify_model.arguments import typed
from rectify_model.codec.codec import Codec
from rectify_model.codec.file_objects import (
    Readable,
    Writable,
    is_readable,
    is_writable,
    name_of,
    read_from,
    write_to,
)
from rectify_model.codec.formats import (
    Format,
    checked_format,
    format_of_path,
    format_of_text,
    likely_format,
)
from rectify_model.codec.limits import (
    DEFAULT_LIMITS,
    Limits,
    check_size,
    check_values,
    check_written,
)
from rectify_model.codec.loaded import Loaded
from rectify_model.codec.problem_kinds import NEWER_FIELD, NOT_UTF8
from rectify_model.codec.versions import SCHEMA_VERSION, unsupported_version, wrong_version
from rectify_model.codec.xml_names import VERSION
from rectify_model.errors import (
    DocumentError,
    LossWarning,
    NewerVersionWarning,
    UnsupportedVersionError,
    UsageError,
    WrongTypeError,
)
from rectify_model.files import read_bytes, write_bytes
from rectify_model.migration import EARLIER, OLDER, Migrated, carried
from rectify_model.model import Report
from rectify_model.problems import Problem
from rectify_model.shape import shape_of

if TYPE_CHECKING:
    import cattrs

__all__ = ["dump", "dumps", "load", "loads", "make_converter", "migrate", "read_document"]


_CODEC: Final = Codec(Report)


def make_converter(base: "cattrs.Converter | None" = None) -> "cattrs.Converter":
    """Return a cattrs converter between reports and plain data, as strict as the documents.

    Args:
        base: The converter to start from, for classes of the caller's own; it is copied, not
            changed.
    """
    # Late, as its library takes as long to import as all the rest.
    from rectify_model.codec.explain.converter import converter_for  # noqa: PLC0415

    if base is not None and not hasattr(base, "structure"):
        found = type(base).__name__
        raise WrongTypeError(
            f"make_converter: base takes a cattrs Converter, not {found}; leave it out",
            f"make_converter：参数 base 应为 cattrs 的 Converter，而不是 {found}；可以省略",
        )
    return converter_for(Report, base)


@typed
def read_document(
    source: bytes | str | os.PathLike[str],
    format: Format | None = None,  # noqa: A002 - as the design names it
    *,
    limits: Limits = DEFAULT_LIMITS,
    salvage: bool = False,
) -> Loaded[Report]:
    """Read a report from a document, together with what is to be told of it and its places.

    Args:
        source: The document as bytes in UTF-8, or the path of a file.
        format: `"json"` or `"xml"`; where it is None, a file's suffix tells, or else the first
            character.
        limits: How large and how deep the document may be.
        salvage: Whether to leave out the fields that are wrong, and to tell them among the
            problems, so that the rest can be held against rules. Never for an archive.

    Raises:
        DocumentError: The document holds no valid report; the error tells every problem.
        UnsupportedVersionError: It has a schema version that this release does not read.
        LimitExceededError: It is larger or deeper than the limits allow.
        UsageError: The file is missing or cannot be read, or the format is unknown.
    """
    if isinstance(source, bytes):
        return _loaded(source, format, limits, salvage=salvage)
    return _loaded_from_file(source, format, limits, salvage=salvage)


@typed
def loads(
    data: bytes | str | Readable,
    format: Format | None = None,  # noqa: A002 - as the design names it
    *,
    limits: Limits = DEFAULT_LIMITS,
) -> Report:
    """Read a report from a document.

    Args:
        data: The document, in UTF-8 where it is bytes; or a file object that holds it.
        format: `"json"` or `"xml"`; where it is None, the first character tells.
        limits: How large and how deep the document may be.

    Raises:
        DocumentError: The document holds no valid report; the error tells every problem.
        UnsupportedVersionError: It has a schema version that this release does not read.
        LimitExceededError: It is larger or deeper than the limits allow.
        UsageError: The format is unknown, or `data` is neither bytes nor a string.

    Warns:
        LossWarning: Of the document something was left out; `read_document` tells what.
    """
    document = read_from(data, limits.max_bytes) if is_readable(data) else data
    loaded = _loaded(_utf8(document), format, limits)
    warn_of_losses(loaded)
    return loaded.report


@typed
def load(
    path: str | os.PathLike[str] | Readable,
    format: Format | None = None,  # noqa: A002 - as the design names it
    *,
    limits: Limits = DEFAULT_LIMITS,
) -> Report:
    """Read a report from a file.

    Args:
        path: The file, or a file object that is open for reading.
        format: `"json"` or `"xml"`; where it is None, the suffix tells, or else the first
            character.
        limits: How large and how deep the document may be.

    Raises:
        DocumentError: As `loads`; each problem bears the file's name.
        UsageError: The file is missing or cannot be read, or the format is unknown.

    Warns:
        LossWarning: As `loads`.
    """
    loaded = _loaded_from_file(path, format, limits)
    warn_of_losses(loaded)
    return loaded.report


@typed
def migrate(plain: Mapping[str, Any]) -> Migrated:
    """Carry a report's plain data, as JSON holds it, from an older version to the current one.

    Args:
        plain: The whole document with its `schema_version`; left as it is. A document of this
            version, or of a newer one that this release reads, comes back as it is.

    Raises:
        DocumentError: It states no version.
        UnsupportedVersionError: It states one that this release does not read.
    """
    fields = dict(plain)
    version = fields.pop(VERSION, None)
    if problem := unsupported_version(version):
        raise UnsupportedVersionError([problem])
    if problem := wrong_version(version, shape_of(Report).name):
        raise DocumentError([problem])
    migrated = carried(fields, Report, version)
    reached = SCHEMA_VERSION if version in (*OLDER, *EARLIER) else version
    return attrs.evolve(migrated, plain={VERSION: reached, **migrated.plain})


@typed
def dumps(
    report: Report,
    format: Format,  # noqa: A002 - as the design names it
    *,
    indent: bool = True,
    limits: Limits = DEFAULT_LIMITS,
) -> bytes:
    """Write a report as a document in UTF-8; the same report always gives the same bytes.

    Args:
        report: The report.
        format: `"json"` or `"xml"`.
        indent: Whether to put each field on a line of its own.
        limits: How large the document may be, so that whoever has the same limits can read it.

    Raises:
        UsageError: The format is unknown, or `report` is no report.
        LimitExceededError: The document is larger than the limits allow.
    """
    if type(report) is not Report:
        raise _wrong_type("a Report", " Report", report)
    form = checked_format(format)
    data = _CODEC.encode(report, form, indent=indent)
    check_written(data, form, limits)
    return data


@typed
def dump(
    report: Report,
    path: str | os.PathLike[str] | Writable,
    format: Format | None = None,  # noqa: A002 - as the design names it
    *,
    indent: bool = True,
    limits: Limits = DEFAULT_LIMITS,
) -> None:
    """Write a report to a file: all of it or nothing.

    Args:
        report: The report.
        path: The file; its directory must exist. Or a file object that is open for writing bytes.
        format: `"json"` or `"xml"`; where it is None, the suffix tells.
        indent: Whether to put each field on a line of its own.
        limits: How large the document may be, so that whoever has the same limits can read it.

    Raises:
        UsageError: The format is unknown, the file cannot be written, or `report` is no report.
        LimitExceededError: The document is larger than the limits allow.
    """
    name = name_of(path) or "stream" if is_writable(path) else _path(path)
    chosen = format or format_of_path(name)
    if chosen is None:
        message = f"{name}: the suffix tells no format; give .json or .xml, or format="
        message_zh = f"{name}：后缀不表示任何格式；请用 .json 或 .xml，或指定 format="
        raise UsageError(message, message_zh)
    data = dumps(report, chosen, indent=indent, limits=limits)
    if is_writable(path):
        write_to(path, data)
    else:
        write_bytes(name, data)


def _loaded(
    raw: bytes, form: Format | None, limits: Limits, *, salvage: bool = False
) -> Loaded[Report]:
    check_size(raw, limits)
    # RFC 8259, 8.1 lets a parser ignore a byte order mark; editors on Windows write one.
    raw = raw.removeprefix(BOM_UTF8)
    likely = checked_format(form or likely_format(raw))
    check_values(raw, likely, limits)
    if loaded := _CODEC.decode_fast(raw, likely, limits):
        return loaded
    text = decoded(raw)
    chosen = format_of_text(text) if form is None else likely
    del text  # as large as the document, and of no more use
    return _CODEC.decode(raw, chosen, limits, salvage=salvage)


def _loaded_from_file(
    source: str | os.PathLike[str] | Readable,
    form: Format | None,
    limits: Limits,
    *,
    salvage: bool = False,
) -> Loaded[Report]:
    if is_readable(source):
        data, name = _utf8(read_from(source, limits.max_bytes)), name_of(source)
    else:
        name = _path(source)
        data = read_bytes(name, limits.max_bytes)
    if form is None and name is not None:
        form = format_of_path(name)
    try:
        loaded = _loaded(data, form, limits, salvage=salvage)
    except DocumentError as error:
        raise type(error)(_from_file(error.problems, name)) from None
    return attrs.evolve(loaded, problems=_from_file(loaded.problems, name), source=name)


def _path(path: object) -> str:
    if not isinstance(path, str | os.PathLike):
        raise _wrong_type("a path or a file object", "路径或文件对象", path)
    return os.fspath(path)


def _from_file(problems: Sequence[Problem], name: str | None) -> tuple[Problem, ...]:
    return tuple(attrs.evolve(problem, source=name) for problem in problems)


def warn_of_losses(loaded: Loaded[Report]) -> None:
    """Warn the caller of the function that calls this of what was left out."""
    if loaded.problems:
        is_newer = any(problem.code == NEWER_FIELD.code for problem in loaded.problems)
        category = NewerVersionWarning if is_newer else LossWarning
        first = loaded.problems[0]
        message = f"fields left out: {loaded.count}; read_document tells each; the first: {first}"
        # The warning stands where `load` or `loads` was called.
        warnings.warn(message, category, stacklevel=4)


def _wrong_type(expected: str, expected_zh: str, found: object) -> UsageError:
    name = type(found).__name__
    return UsageError(f"takes {expected}, not {name}", f"应为{expected_zh}，而不是 {name}")


def _utf8(data: object) -> bytes:
    if isinstance(data, bytes):
        return data
    if not isinstance(data, str):
        raise _wrong_type("bytes or str", "bytes 或 str", data)
    try:
        return data.encode()
    except UnicodeEncodeError as error:
        found = f"U+{ord(data[error.start]):04X}"
        raise _not_utf8(data[: error.start].encode(), found) from None


def decoded(data: bytes) -> str:
    """Return the text that the bytes are.

    Raises:
        DocumentError: They are not UTF-8.
    """
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise _not_utf8(data[: error.start], f"0x{data[error.start]:02X}") from None


def _not_utf8(before: bytes, found: str) -> DocumentError:
    # Before it all is UTF-8, and may be long: only its last line is taken.
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode()) + 1
    return DocumentError([NOT_UTF8.at(path="", line=line, column=column, reason=found)])

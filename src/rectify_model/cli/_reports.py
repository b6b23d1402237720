"""Reports from and to whatever the user names: a file or -, a text, XML or JSON.

The one module that needs the readers and codecs; a command imports it when it runs, so that help is
quick.
"""

from pathlib import Path
from typing import Final, cast

import attrs

from rectify_model import codec, text
from rectify_model.cli._language import Message
from rectify_model.cli._streams import read_stream, write_output
from rectify_model.errors import DocumentError
from rectify_model.model import Report
from rectify_model.problems import Problem

__all__ = ["Opened", "open_report", "save_report"]

_NO_FORMAT: Final = Message(
    en="{name}: the suffix tells no format; give .xml or .json, or --to",
    zh="{name}：后缀不表示任何格式；请用 .xml 或 .json，或加 --to",
)
_UNKNOWN_SUFFIX: Final = Message(
    en="{name}: unknown suffix {suffix}; give a .txt, .xml or .json file",
    zh="{name}：未知的后缀 {suffix}；请提供 .txt、.xml 或 .json 文件",
)
_TOO_LARGE: Final = Message(
    en="{name}: larger than {most} bytes; split it",
    zh="{name}：超过 {most} 字节；请拆分文件",
)
_STANDARD: Final = "-"
_SHOWN_STANDARD: Final = "<stdin>"
_SUFFIXES: Final = {".xml", ".json"}
_BEFORE_FIRST: Final = b"\xef\xbb\xbf \t\r\n"


@attrs.frozen(kw_only=True)
class Opened:
    """A report and what was found on the way; each problem names the source as the user did."""

    report: Report
    """The report."""
    problems: tuple[Problem, ...] = ()
    """What is odd in it."""


def open_report(name: str) -> Opened:
    """Read the report that `name` stands for: a file, or - for standard input.

    The suffix tells the format; where there is none, the first byte does: < is XML, { is JSON.

    Raises:
        DocumentError: It holds no report.
        UsageError: The file cannot be read, or its suffix is unknown.
        OSError: The source cannot be read.
    """
    shown = _SHOWN_STANDARD if name == _STANDARD else name
    try:
        opened = _open(name)
    except DocumentError as error:
        raise type(error)(_named(error.problems, shown)) from None
    return attrs.evolve(opened, problems=_named(opened.problems, shown))


def save_report(report: Report, name: str, to: str | None) -> None:
    """Write a report to the file `name`, or to standard output for -.

    The format is `to`, or else what the suffix tells, or else XML on standard output.

    Raises:
        UsageError: There is no such format, the suffix tells none, or the file cannot be written.
        OSError: Standard output cannot be written.
    """
    form = cast("codec.Format | None", to)
    if name == _STANDARD:
        write_output(codec.dumps(report, form or "xml"))
    elif form is None and Path(name).suffix.lower() not in _SUFFIXES:
        raise _NO_FORMAT.as_error(name=name)
    else:
        codec.dump(report, name, form)


def _open(name: str) -> Opened:
    path = Path(name)
    if name == _STANDARD:
        return _from_stream(None)
    match path.suffix.lower():
        case suffix if suffix in _SUFFIXES:
            return Opened(report=codec.load(path))
        case ".txt" | ".text":
            return _from_reading(text.read(path))
        case "":
            return _from_stream(path)
        case suffix:
            raise _UNKNOWN_SUFFIX.as_error(name=name, suffix=suffix)


def _from_stream(path: Path | None) -> Opened:
    most = codec.DEFAULT_LIMITS.max_bytes
    data = read_stream(path, most + 1)
    if len(data) > most:
        raise _TOO_LARGE.as_error(name=path or _SHOWN_STANDARD, most=most)
    if data.lstrip(_BEFORE_FIRST)[:1] in {b"<", b"{"}:
        return Opened(report=codec.loads(data))
    return _from_reading(text.read_bytes(data, name=path.name if path else None))


def _from_reading(reading: text.Reading) -> Opened:
    return Opened(report=reading.report, problems=reading.problems)


def _named(problems: tuple[Problem, ...], source: str) -> tuple[Problem, ...]:
    return tuple(attrs.evolve(problem, source=source) for problem in problems)

"""Reports from and to whatever the user names: a file or -, a text, XML or JSON.

The one module that needs the readers and codecs; a command imports it when it runs, so that help is
quick.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, cast

import attrs

from rectify_model import codec, files
from rectify_model.cli._language import Message
from rectify_model.cli._streams import read_stream, write_output
from rectify_model.errors import DocumentError
from rectify_model.model import Report
from rectify_model.problems import Problem

if TYPE_CHECKING:
    from rectify_model.validation.validate import Placed

__all__ = ["Opened", "Source", "open_report", "open_source", "read_source", "save_report"]

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
Form = Literal["xml", "json", "txt"]
_FORMS: Final[dict[str, Form]] = {".xml": "xml", ".json": "json", ".txt": "txt", ".text": "txt"}
_BEGINNINGS: Final[dict[bytes, Form]] = {b"<": "xml", b"{": "json"}
_WRITTEN: Final = {".xml", ".json"}
_BEFORE_FIRST: Final = b"\xef\xbb\xbf \t\r\n"
_LINE_END: Final = re.compile(r"\r\n|\n|\r")


@attrs.frozen(kw_only=True)
class Source:
    """What the user named: its bytes, not yet looked at."""

    name: str
    """The name that its problems bear: the user's, or `<stdin>`."""
    data: bytes
    """The bytes."""
    form: Form
    """What they are, by the suffix; without one, < begins XML and { begins JSON."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of a document."""
        lines = self.data.decode(errors="replace").split("\n")
        return tuple(line.removesuffix("\r") for line in lines)


@attrs.frozen(kw_only=True)
class Opened:
    """A report in its source."""

    placed: "Placed"
    """The report with its places; each problem names the source as the user did."""
    lines: tuple[str, ...]
    """The lines of the source, as problems count them."""

    @property
    def report(self) -> Report:
        """The report."""
        return self.placed.report

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found while it was read."""
        return self.placed.problems


def open_report(name: str) -> Opened:
    """Read the report that `name` stands for: a file, or - for standard input.

    Raises:
        DocumentError: It holds no report.
        UsageError: The file cannot be read, or its suffix is unknown.
        OSError: Standard input cannot be read.
    """
    return open_source(read_source(name))


def read_source(name: str) -> Source:
    """Read the bytes that `name` stands for: a file's, or those of standard input for -.

    Raises:
        UsageError: The file cannot be read, is too large, or its suffix is unknown.
        OSError: Standard input cannot be read.
    """
    standard = name == _STANDARD
    suffix = "" if standard else Path(name).suffix.lower()
    if suffix and suffix not in _FORMS:
        raise _UNKNOWN_SUFFIX.as_error(name=name, suffix=suffix)
    most = codec.DEFAULT_LIMITS.max_bytes
    data = read_stream(most + 1) if standard else files.read_bytes(name, most)
    shown = _SHOWN_STANDARD if standard else name
    if len(data) > most:
        raise _TOO_LARGE.as_error(name=shown, most=most)
    form = _FORMS.get(suffix) or _BEGINNINGS.get(data.lstrip(_BEFORE_FIRST)[:1], "txt")
    return Source(name=shown, data=data, form=form)


def open_source(source: Source, *, salvage: bool = False) -> Opened:
    """Read the report that the bytes are.

    Args:
        source: The bytes.
        salvage: Whether a document's wrong fields are left out, where the rest will do.

    Raises:
        DocumentError: They are none.
    """
    try:
        if source.form == "txt":
            return _from_text(source)
        return _from_document(source, source.form, salvage=salvage)
    except DocumentError as error:
        raise type(error)(_named(error.problems, source.name)) from None


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
    elif form is None and Path(name).suffix.lower() not in _WRITTEN:
        raise _NO_FORMAT.as_error(name=name)
    else:
        codec.dump(report, name, form)


def _from_text(source: Source) -> Opened:
    # Late, as the reader of texts is large, and most documents are none.
    from rectify_model import text

    name = None if source.name == _SHOWN_STANDARD else Path(source.name).name
    reading = text.read_bytes(source.data, name=name)
    problems = _named(reading.problems, source.name)
    lines = tuple(_LINE_END.split(reading.source))
    return Opened(placed=attrs.evolve(reading, problems=problems), lines=lines)


def _from_document(source: Source, form: codec.Format, *, salvage: bool) -> Opened:
    loaded = codec.read_document(source.data, form, salvage=salvage)
    problems = _named(loaded.problems, source.name)
    return Opened(placed=attrs.evolve(loaded, problems=problems), lines=source.lines)


def _named(problems: tuple[Problem, ...], source: str) -> tuple[Problem, ...]:
    return tuple(attrs.evolve(problem, source=source) for problem in problems)

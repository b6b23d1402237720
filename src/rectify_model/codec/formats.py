"""The formats: which there are, and how to tell which one is meant."""

import os
import re
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Any, Final, Literal, Protocol, cast

import attrs

from rectify_model.codec.explain.document import Document
from rectify_model.codec.explain.json import take_json_apart
from rectify_model.codec.explain.shown import shown
from rectify_model.codec.explain.xml import take_xml_apart
from rectify_model.codec.fast import read_json, read_xml, write_json, write_xml
from rectify_model.codec.limits import Limits
from rectify_model.codec.problem_kinds import EMPTY, UNKNOWN_FORMAT
from rectify_model.errors import DocumentError, UsageError
from rectify_model.shape import ClassShape

__all__ = [
    "FORMATS",
    "Format",
    "checked_format",
    "format_of_path",
    "format_of_text",
    "likely_format",
]

Format = Literal["json", "xml"]
"""A format of documents, by name."""


class _Write(Protocol):
    def __call__(self, value: Any, cls: type, /, *, indent: bool) -> bytes: ...


@attrs.frozen
class _Functions:
    read: Callable[[bytes, type], Any]
    """Read an instance of a class, or raise an error of any kind: the fast path."""
    take_apart: Callable[[bytes, ClassShape, Limits], Document]
    """Read plain data, and whatever is wrong with its form: the explaining path."""
    write: _Write
    """Write an instance of a class."""


FORMATS: Final[Mapping[Format, _Functions]] = {
    "json": _Functions(read_json, take_json_apart, write_json),
    "xml": _Functions(read_xml, take_xml_apart, write_xml),
}


def checked_format(name: str) -> Format:
    """Return a format's name, if it is one.

    Raises:
        UsageError: There is no such format.
    """
    if name not in FORMATS:
        names = ", ".join(FORMATS)
        message = f"there is no format {name!r}; give one of {names}"
        message_zh = f"没有格式 {name!r}；请用 {names} 之一"
        raise UsageError(message, message_zh)
    return cast("Format", name)


def format_of_path(path: str | os.PathLike[str]) -> Format | None:
    """Return the format that a file's suffix stands for, or None."""
    suffix = PurePath(path).suffix.lower().removeprefix(".")
    return cast("Format", suffix) if suffix in FORMATS else None


def likely_format(data: bytes) -> Format:
    """Return the format that bytes are of, if they are of any."""
    return "xml" if data.lstrip(_BEFORE_DOCUMENT).startswith(b"<") else "json"


# White space of both formats; a byte order mark is taken off before.
_BEFORE_DOCUMENT: Final = b" \t\r\n"


def format_of_text(text: str) -> Format:
    """Return the format that a document's first character beside white space stands for.

    Raises:
        DocumentError: It stands for none.
    """
    found = re.match(r"[ \t\r\n]*+(.?)", text, re.DOTALL)
    first = found[1] if found else ""
    if first == "<":
        return "xml"
    if first in ("{", "["):
        return "json"
    kind = UNKNOWN_FORMAT if first else EMPTY
    problem = kind.at(path="", line=1, column=1, found=shown(first))
    raise DocumentError([problem])

"""Bytes and files become text: UTF-8, or GB18030 where it is that and nothing else."""

import hashlib
import os
from pathlib import Path
from typing import Final

import attrs

from rectify_model import files
from rectify_model.errors import DocumentError, LimitExceededError, UsageError
from rectify_model.problems import Problem
from rectify_model.text import problem_kinds
from rectify_model.text.reader import read_text
from rectify_model.text.reading import Reading

__all__ = ["read", "read_bytes"]

_SUFFIXES: Final = {".txt", ".text"}
_ENCODINGS: Final = (
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"", "utf-8"),
    (b"", "gb18030"),
)
# A text has hardly a control character; a picture that happens to decode has many.
_CONTROLS: Final = {chr(code) for code in range(32)} - set("\t\n\v\f\r\x1c\x1d\x1e")
_MOST_CONTROLS: Final = 0.02
# No published report comes near it; a text ten thousand times as long is an accident or an attack.
_MOST_BYTES: Final = 64 * 1024 * 1024


def read(path: str | os.PathLike[str]) -> Reading:
    """Read a published report from a text file.

    Raises:
        UsageError: There is no such file, it cannot be read, or its suffix is not .txt.
        DocumentError: It is empty, or no text (RM805).
        LimitExceededError: It is larger than 64 MiB.
    """
    path = Path(path)
    if path.suffix.lower() not in _SUFFIXES and path.suffix:
        raise UsageError(
            f"{path}: the suffix {path.suffix} is none of a text; give a .txt file",
            f"{path}：后缀 {path.suffix} 不是文本文件，请提供 .txt 文件",
        )
    data = files.read_bytes(path, _MOST_BYTES)
    if len(data) > _MOST_BYTES:
        what = f"the file is larger than {_MOST_BYTES} bytes"
        raise LimitExceededError([_not_a_text(what, f"文件大于 {_MOST_BYTES} 字节", path.name)])
    return read_bytes(data, name=path.name)


def read_bytes(data: bytes, *, name: str | None = None) -> Reading:
    """Read a published report from the bytes of a text file.

    Raises:
        DocumentError: There are no bytes, or they are no text (RM805).
    """
    if not data.strip():
        raise DocumentError([_not_a_text("the file is empty", "文件是空的", name)])
    for mark, encoding in _ENCODINGS:
        if not data.startswith(mark):
            continue
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_binary(text):
            break
        reading = read_text(text, name=name, sha256=hashlib.sha256(data).hexdigest())
        return reading if encoding == "utf-8" else _told_encoding(reading, encoding, name)
    raise DocumentError([_not_a_text("the file is no text", "文件不是文本", name)])


def _is_binary(text: str) -> bool:
    controls = sum(text.count(control) for control in _CONTROLS)
    return "\0" in text or controls > _MOST_CONTROLS * len(text)


def _told_encoding(reading: Reading, encoding: str, name: str | None) -> Reading:
    problem = problem_kinds.OTHER_ENCODING.at(
        line=1, column=1, source=name, encoding=encoding.upper()
    )
    return attrs.evolve(reading, problems=(problem, *reading.problems))


def _not_a_text(what: str, what_zh: str, name: str | None) -> Problem:
    return problem_kinds.NOT_A_TEXT.at(source=name, what=what, what_zh=what_zh)

"""Published reports in text files: `read` and `read_bytes`."""

import hashlib
import os
from pathlib import Path

import attrs

from rectify_model import files
from rectify_model.arguments import typed
from rectify_model.bilingual import Bilingual
from rectify_model.codec import DEFAULT_LIMITS, Limits
from rectify_model.errors import DocumentError, LimitExceededError, UsageError
from rectify_model.sources import FileFormat, decode, format_of
from rectify_model.sources.problem_kinds import NOT_A_TEXT
from rectify_model.text.reader import read_text
from rectify_model.text.reading import Reading

__all__ = ["read", "read_bytes"]


@typed
def read(
    path: str | os.PathLike[str], *, encoding: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> Reading:
    """Read a published report from a text file.

    Args:
        path: The file.
        encoding: Its encoding, such as `gb18030`; where it is None, the bytes decide.
        limits: How large the file may be.

    Raises:
        UsageError: There is no such file, it cannot be read, it holds XML or JSON, or it is not of
            the encoding.
        DocumentError: It is empty or no text (RM805), or implausible in any encoding (RM807).
        LimitExceededError: It is larger than the limits allow.
    """
    path = Path(path)
    data = files.read_bytes(path, limits.max_bytes)
    found = format_of(data, path)
    if found.name in {"xml", "json"}:
        raise _a_document(path, found)
    return read_bytes(data, name=path.name, encoding=encoding, limits=limits)


@typed
def read_bytes(
    data: bytes,
    *,
    name: str | None = None,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Reading:
    """Read a published report from the bytes of a text file.

    Args:
        data: The bytes.
        name: The file's name, for the provenance and the problems.
        encoding: Its encoding, such as `gb18030`; where it is None, the bytes decide.
        limits: How many bytes there may be.

    Raises:
        UsageError: The bytes are not of the encoding.
        DocumentError: They are empty or no text (RM805), or implausible in any encoding (RM807).
        LimitExceededError: There are more than the limits allow.
    """
    if len(data) > limits.max_bytes:
        most = limits.max_bytes
        what = Bilingual(en=f"the file is larger than {most} bytes", zh=f"文件大于 {most} 字节")
        raise LimitExceededError([NOT_A_TEXT.at(source=name, what=what.en, what_zh=what.zh)])
    found = format_of(data)
    if found.name == "other":
        what = Bilingual(en=f"it is {found.title.en}", zh=f"这是{found.title.zh}")
        raise DocumentError([NOT_A_TEXT.at(source=name, what=what.en, what_zh=what.zh)])
    decoded = decode(data, encoding, name=name)
    reading = read_text(decoded.text, name=name, sha256=hashlib.sha256(data).hexdigest())
    return attrs.evolve(reading, problems=(*decoded.problems, *reading.problems))


def _a_document(path: Path, found: FileFormat) -> UsageError:
    return UsageError(
        f"{path}: it holds {found.title.en}, not a published text; "
        "use load for it, or open_report for any file",
        f"{path}：内容是{found.title.zh}，不是通报文本；"
        "请用 load 读取，或用 open_report 打开任何文件",
    )

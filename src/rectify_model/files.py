"""Files: bounded reading, and writing that leaves the whole document or what was there before."""

import os
import shutil
from pathlib import Path
from secrets import token_hex
from typing import Final

from rectify_model.errors import UsageError

__all__ = ["read_bytes", "write_bytes"]

_CHUNK: Final = 1 << 20
_READ: Final = ("read", "读取")
_WRITE: Final = ("write", "写入")


def read_bytes(path: str | os.PathLike[str], most: int) -> bytes:
    """Return a file's bytes; of a longer file somewhat more than `most`, never all of it.

    Raises:
        UsageError: The file is missing or cannot be read.
    """
    chunks: list[bytes] = []
    size = 0
    try:
        with Path(path).open("rb") as file:
            while size <= most and (chunk := file.read(_CHUNK)):
                chunks.append(chunk)
                size += len(chunk)
    except (OSError, ValueError) as error:
        raise _unusable(*_READ, path, error) from None
    return b"".join(chunks)


def write_bytes(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file by way of a temporary one beside it, so that it is never half written.

    Raises:
        UsageError: The file cannot be written; what was there is as it was.
    """
    try:
        target = Path(path).resolve()
        if target.exists() and not target.is_file():
            # A device or a pipe must not be replaced by a file; a directory refuses by itself.
            target.write_bytes(data)
        else:
            _replace(target, data)
    except (OSError, ValueError) as error:
        raise _unusable(*_WRITE, path, error) from None


def _replace(target: Path, data: bytes) -> None:
    beside = target.with_name(f".{token_hex(8)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(data)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _unusable(
    verb: str, verb_zh: str, path: str | os.PathLike[str], error: Exception
) -> UsageError:
    reason = error.strerror if isinstance(error, OSError) else error
    return UsageError(
        f"{os.fspath(path)}: cannot {verb} it ({reason}); check the name and the permissions",
        f"{os.fspath(path)}：无法{verb_zh}（{reason}），请检查文件名和权限",
    )

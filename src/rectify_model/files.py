"""Files: bounded reading, and writing that leaves the whole document or what was there before."""

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final

from rectify_model.errors import RectifyModelError, UsageError

__all__ = [
    "open_for_reading",
    "read_bytes",
    "replacing",
    "told_as_unreadable",
    "told_as_unwritable",
    "write_bytes",
]

_CHUNK: Final = 1 << 20
_READ: Final = ("read", "读取")
_WRITE: Final = ("write", "写入")


def read_bytes(path: str | os.PathLike[str], most: int) -> bytes:
    """Return a file's bytes; of a longer file somewhat more than `most`, never all of it.

    Raises:
        UsageError: The file is missing or cannot be read.
    """
    # It gives its bytes away without a copy.
    data = BytesIO()
    with told_as_unreadable(path), Path(path).open("rb") as file:
        while data.tell() <= most and (chunk := file.read(_CHUNK)):
            data.write(chunk)
    return data.getvalue()


def open_for_reading(path: str | os.PathLike[str]) -> BinaryIO:
    """Open a file, to be read a piece at a time and closed by the caller.

    Raises:
        UsageError: The file is missing or cannot be opened.
    """
    with told_as_unreadable(path):
        return Path(path).open("rb")


def write_bytes(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file by way of a temporary one beside it, so that it is never half written.

    Raises:
        UsageError: The file cannot be written; what was there is as it was.
    """
    with replacing(path) as file, told_as_unwritable(path):
        file.write(data)


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """Open a temporary file beside `path`, which takes its place where the block ends well.

    Raises:
        UsageError: The file cannot be written; what was there is as it was. An error of the block
            itself passes as it is.
    """
    beside: Path | None = None
    try:
        with told_as_unwritable(path):
            target = Path(path)
            # A device or a pipe must not be replaced by a file; a directory refuses by itself.
            if _is_file_or_nothing(target):
                target = target.resolve()
                beside = target.with_name(f".{os.urandom(8).hex()}.tmp")
            file = target.open("wb") if beside is None else beside.open("xb")
        try:
            yield file
        except BaseException:
            with suppress(OSError):
                file.close()
            raise
        with told_as_unwritable(path):
            file.close()
            if beside is not None:
                if target.exists():
                    shutil.copymode(target, beside)
                beside.replace(target)
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)


def _is_file_or_nothing(path: Path) -> bool:
    """Tell what stands there, or where a link leads: one to nothing is where a file will be."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return True


@contextmanager
def told_as_unreadable(path: str | os.PathLike[str]) -> Iterator[None]:
    """Tell an error of the system as one of a file that cannot be read.

    Raises:
        UsageError: The block raised one; an error of ours passes as it is.
    """
    try:
        yield
    except RectifyModelError:
        raise
    except (OSError, ValueError) as error:
        raise _unusable(*_READ, path, error) from None


@contextmanager
def told_as_unwritable(path: str | os.PathLike[str]) -> Iterator[None]:
    """Tell an error of the system as one of a file that cannot be written.

    Raises:
        UsageError: The block raised one.
    """
    try:
        yield
    except (OSError, ValueError) as error:
        raise _unusable(*_WRITE, path, error) from None


def _unusable(
    verb: str, verb_zh: str, path: str | os.PathLike[str], error: Exception
) -> UsageError:
    reason = error.strerror if isinstance(error, OSError) else error
    return UsageError(
        f"{os.fspath(path)}: cannot {verb} it ({reason}); check the name and the permissions",
        f"{os.fspath(path)}：无法{verb_zh}（{reason}），请检查文件名和权限",
    )

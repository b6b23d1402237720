"""Compressed files, read and written a piece at a time: gzip, and zstd where it is installed."""

import gzip
import os
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from importlib import import_module
from typing import Any, BinaryIO, Final

from rectify_model.codec.problem_kinds import CUT_OFF, NOT_WELL_FORMED
from rectify_model.codec.stream.layouts import Compression
from rectify_model.errors import DocumentError, MissingExtraError
from rectify_model.files import open_for_reading, told_as_unreadable, told_as_unwritable

__all__ = ["Read", "compressing", "decompressing"]

# In the standard library since Python 3.14; the other is the same for older ones.
_ZSTD: Final = ("compression.zstd", "backports.zstd")
# Nearly as small as the highest level, in a third of the time.
_GZIP_LEVEL: Final = 6
_cut_off: Final = partial(
    CUT_OFF.at,
    path="",
    reason="the compressed data have no end",
    reason_zh="压缩数据没有结尾",
)

Read = Callable[[int], bytes]
"""Return the next bytes, at most so many; none at the end."""


@contextmanager
def decompressing(path: str | os.PathLike[str], compression: Compression | None) -> Iterator[Read]:
    """Open a file, and hand over a function that returns its next bytes.

    It raises a `DocumentError` where the compressed data are broken or cut off.

    Raises:
        UsageError: The file is missing or cannot be read.
        MissingExtraError: It takes a package that is not installed.
    """
    zstd = _zstd() if compression == "zstd" else None
    with open_for_reading(path) as raw:
        file: Any = raw
        broken: tuple[type[Exception], ...] = ()
        if compression == "gzip":
            file, broken = gzip.GzipFile(fileobj=raw), (gzip.BadGzipFile, zlib.error)
        elif zstd is not None:
            file, broken = zstd.ZstdFile(raw), (zstd.ZstdError,)

        def read(size: int) -> bytes:
            with told_as_unreadable(path):
                try:
                    # What stands before a defect is handed over first; `read` would lose it.
                    return bytes(file.read1(size))
                except EOFError:
                    raise DocumentError([_cut_off()]) from None
                except broken:
                    problem = NOT_WELL_FORMED.at(
                        path="",
                        format=compression,
                        reason="the compressed data are damaged",
                        reason_zh="压缩数据已损坏",
                    )
                    raise DocumentError([problem]) from None

        yield read


@contextmanager
def compressing(
    file: BinaryIO, path: str | os.PathLike[str], compression: Compression | None
) -> Iterator[BinaryIO]:
    """Put a compressor before a file; no name and no time go in, so equal bytes stay equal.

    Raises:
        UsageError: The file cannot be written.
        MissingExtraError: It takes a package that is not installed.
    """
    if compression is None:
        yield file
        return
    out: Any
    if compression == "gzip":
        out = gzip.GzipFile("", "wb", _GZIP_LEVEL, file, mtime=0)
    else:
        out = _zstd().ZstdFile(file, "w")
    try:
        yield out
    except BaseException:
        with suppress(OSError):
            out.close()
        raise
    with told_as_unwritable(path):
        out.close()


def _zstd() -> Any:
    for name in _ZSTD:
        with suppress(ImportError):
            return import_module(name)
    raise MissingExtraError(
        "zstd takes a package of its own; install rectify-model[zstd]",
        "zstd 压缩需要另装软件包；请安装 rectify-model[zstd]",
    )

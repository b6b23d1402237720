"""Errors of the system, told in both languages with the name of the file."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from rectify_model.errors import DiskFullError, RectifyModelError, UsageError

__all__ = ["told_as_unreadable", "told_as_unwritable"]

_FULL: Final = {errno.ENOSPC, errno.EDQUOT}
_IN_CHINESE: Final = {
    errno.EACCES: "没有权限",
    errno.EBUSY: "正被占用",
    errno.EEXIST: "已存在",
    errno.EIO: "读写出错",
    errno.EISDIR: "是目录",
    errno.ELOOP: "链接成环",
    errno.ENAMETOOLONG: "名称过长",
    errno.ENODEV: "没有该设备",
    errno.ENOENT: "不存在",
    errno.ENOTDIR: "不是目录",
    errno.EPERM: "不允许该操作",
    errno.EROFS: "文件系统只读",
    errno.ETXTBSY: "正在运行",
}
"""What the system says in English alone, by its number (POSIX)."""


@contextmanager
def told_as_unreadable(path: str | os.PathLike[str]) -> Iterator[None]:
    """Raise an error of the system as one of a file that cannot be read.

    Raises:
        UsageError: The block raised one; an error of ours passes as it is.
    """
    try:
        yield
    except RectifyModelError:
        raise
    except (OSError, ValueError) as error:
        raise _unusable("read", "读取", path, error) from None


@contextmanager
def told_as_unwritable(path: str | os.PathLike[str]) -> Iterator[None]:
    """Raise an error of the system as one of a file that cannot be written.

    Raises:
        DiskFullError: No room is left for the file.
        UsageError: The block raised another one; an error of ours passes as it is.
    """
    try:
        yield
    except RectifyModelError:
        raise
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            raise DiskFullError(
                f"{os.fspath(path)}: cannot write it, no room is left on the disk; "
                "make room and try again",
                f"{os.fspath(path)}：磁盘空间不足，无法写入；请清理出空间后重试",
            ) from None
        raise _unusable("write", "写入", path, error) from None


def _unusable(
    verb: str, verb_zh: str, path: str | os.PathLike[str], error: Exception
) -> UsageError:
    if isinstance(error, OSError):
        reason = error.strerror or str(error)
        reason_zh = _IN_CHINESE.get(error.errno or 0, reason)
    else:
        # A name that no file can have: Python says why.
        reason, reason_zh = str(error), "名称不可用"
    return UsageError(
        f"{os.fspath(path)}: cannot {verb} it ({reason}); check the name and the permissions",
        f"{os.fspath(path)}：无法{verb_zh}（{reason_zh}），请检查文件名和权限",
    )

"""Errors of the system, told in both languages with the name of the file."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from rectify_model.errors import DiskFullError, RectifyModelError, UsageError

__all__ = ["told_as_unreadable", "told_as_unwritable"]

_FULL: Final = {errno.ENOSPC, errno.EDQUOT}


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
    reason = error.strerror or error if isinstance(error, OSError) else error
    return UsageError(
        f"{os.fspath(path)}: cannot {verb} it ({reason}); check the name and the permissions",
        f"{os.fspath(path)}：无法{verb_zh}（{reason}），请检查文件名和权限",
    )

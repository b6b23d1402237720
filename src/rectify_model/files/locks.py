"""Locks on open files: the system gives one back when its process ends, however it ends."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any, BinaryIO, Final

__all__ = ["hold"]

# Windows has none of it.
_FCNTL: Final[Any] = import_module("fcntl") if find_spec("fcntl") else None


def hold(file: BinaryIO) -> bool:
    """Lock a file until it is closed; return False where somebody else holds it.

    A system that knows no such locks holds every file for everybody.
    """
    if _FCNTL is None:
        return True
    try:
        _FCNTL.flock(file.fileno(), _FCNTL.LOCK_EX | _FCNTL.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        # Some network disks refuse every lock.
        return True
    return True

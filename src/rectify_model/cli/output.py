"""The standard streams as they really are: closed, full, or with nobody at the other end."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

__all__ = ["fill_closed_streams", "print_text", "read_stream", "write_error", "write_output"]

_CLOSED: Final[set[str]] = set()
"""The streams that the shell has closed."""


def fill_closed_streams() -> None:
    """Put the null device where the shell has closed a stream (`<&-`): Python has None there."""
    _CLOSED.clear()
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - for good
            setattr(sys, name, stream)
            _CLOSED.add(name)


def read_stream(most: int) -> bytes:
    """Return at most so many bytes of standard input.

    Raises:
        OSError: It cannot be read.
    """
    return sys.stdin.buffer.read(most)


def print_text(text: str) -> None:
    """Print to standard output as it is.

    Raises:
        OSError: It cannot be written.
    """
    write_output(text.encode(sys.stdout.encoding, "backslashreplace"))


def write_output(data: bytes) -> None:
    """Write to standard output.

    A reader that has seen enough (`| head -1`) is no failure; a full disk and a closed stream are.

    Raises:
        OSError: It cannot be written.
    """
    if "stdout" in _CLOSED:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF), "<stdout>")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        # The bytes are still in the buffer, and Python would try and complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise


def write_error(text: str) -> None:
    """Write to standard error; where nobody listens, the exit code still says it."""
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()

"""Run the command line in this process and keep what it said."""

import atexit
import gc
import io
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Final, TextIO
from unittest import mock

import attrs
import pytest

from rectify_model.cli import main

EXAMPLE: Final = Path(__file__).parents[2] / "examples" / "zhongshan-xiqu-2025.txt"

# No setting of the machine that runs the tests may change what they see.
_UNSET: Final = (
    *("LC_ALL", "LC_MESSAGES"),
    *("COLORTERM", "COLUMNS", "FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"),
)
_SET: Final = {"LANG": "en_GB.UTF-8", "TERM": "xterm"}


@attrs.frozen
class Ran:
    code: int
    out: str
    err: str


def run(
    *arguments: str | Path,
    stdin: bytes = b"",
    stdout: TextIO | None = None,
    **environment: str,
) -> Ran:
    """Run `rectify-model` with arguments; the locale is English unless LANG says otherwise."""
    out, err = stdout or _stream(), _stream()
    inherited = {name: value for name, value in os.environ.items() if name not in _UNSET}
    with (
        mock.patch.object(sys, "argv", ["rectify-model", *map(str, arguments)]),
        mock.patch.object(sys, "stdin", _stream(stdin)),
        # What a process of its own does for speed is not for the one that runs the tests.
        mock.patch.object(gc, "set_threshold"),
        mock.patch.object(atexit, "register"),
        mock.patch.dict(os.environ, inherited | _SET | environment, clear=True),
        redirect_stdout(out),
        redirect_stderr(err),
        pytest.raises(SystemExit) as exited,
    ):
        main()
    return Ran(int(exited.value.code or 0), _text(out) if stdout is None else "", _text(err))


def _stream(data: bytes = b"") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")


def _text(stream: TextIO) -> str:
    stream.seek(0)
    return stream.read()

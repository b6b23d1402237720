"""Runs as scripts of their own: none hangs, and no worker outlives the run that started it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from bulk_sources import make_sources

# So long that a busy machine is no matter; what is waited for comes at once.
DEADLINE = 300

UNGUARDED = """
import os
from unittest import mock
from rectify_model.bulk import convert_all

with mock.patch.object(os, "cpu_count", return_value=2):
    print(convert_all("in", "out", to="xml", workers={workers}).done)
"""
# It says that it is at work, and then waits for ever.
WAITING = """
import os
import signal
from unittest import mock
from rectify_model.bulk import convert_all

def wait(progress):
    if progress.finished:
        print("at work", flush=True)
        signal.pause()

if __name__ == "__main__":
    with mock.patch.object(os, "cpu_count", return_value=2):
        convert_all("in", "out", workers=2, progress=wait)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_sources(tmp_path / "in")
    return tmp_path


def start(folder: Path, code: str) -> subprocess.Popen[bytes]:
    (folder / "script.py").write_text(code, encoding="utf-8")
    return subprocess.Popen(
        [sys.executable, "script.py"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_a_plain_script_with_one_worker_needs_no_guard(folder: Path) -> None:
    out, _ = start(folder, UNGUARDED.format(workers=1)).communicate(timeout=DEADLINE)
    assert out == b"5\n"


def test_a_plain_script_with_more_ends_and_says_what_is_missing(folder: Path) -> None:
    process = start(folder, UNGUARDED.format(workers=2))
    out, error = process.communicate(timeout=DEADLINE)
    assert (process.returncode, out) == (1, b"")
    # The worker says it, which cannot begin, and then the script: nothing is tried again.
    words = b"WorkerLostError: the worker processes end before they begin; a script that uses "
    assert error.count(words) == 2
    assert b'if __name__ == "__main__":' in error


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_with_a_run_that_is_killed(number: signal.Signals, folder: Path) -> None:
    process = start(folder, WAITING)
    assert process.stdout is not None
    assert process.stdout.readline() == b"at work\n"
    os.kill(process.pid, number)
    # Each worker has the other end of this pipe: that it ends shows that all have ended.
    out, _ = process.communicate(timeout=DEADLINE)
    assert (process.returncode, out) == (-number, b"")

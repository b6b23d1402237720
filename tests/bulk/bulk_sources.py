"""Sources for bulk runs, and an executor that works on the spot."""

import os
import signal
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

from rectify_model.bulk.conversion import convert_one
from rectify_model.bulk.jobs import Job
from rectify_model.bulk.outcomes import Outcome
from rectify_model.codec import dumps
from rectify_model.model import Report

TEXT = "关于第{0}轮巡察整改进展情况的通报\n一、整改情况\n（一）加强学习。\n一是开会{0}次。\n"


class Inline(Executor):
    """Does each job when it is given out, in this process; keeps count."""

    def __init__(self) -> None:
        self.given_out: list[str] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.given_out += [job.name for job in args]
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def make_sources(directory: Path, texts: int = 3) -> Path:
    """Make some texts, one document of each format in a directory below, and what is none."""
    below = directory / "below"
    below.mkdir(parents=True)
    for number in range(texts):
        (directory / f"text{number}.txt").write_text(TEXT.format(number), encoding="utf-8")
    (below / "document.xml").write_bytes(dumps(Report(id="x"), "xml"))
    (below / "report.JSON").write_bytes(dumps(Report(id="j"), "json"))
    (below / "picture.png").write_bytes(b"")
    (below / ".hidden.txt").write_bytes(b"")
    (directory / ".git").mkdir()
    (directory / ".git" / "a.txt").write_bytes(b"")
    return directory


NAMES = ["below/document.xml", "below/report.JSON", "text0.txt", "text1.txt", "text2.txt"]


def convert_or_die(job: Job) -> Outcome:
    """Convert a source; one that says so takes its worker with it, `once` or each time."""
    text = Path(job.source).read_text(encoding="utf-8")
    died = Path(job.source).with_name(".died")
    if text.startswith("always") or (text.startswith("once") and not died.exists()):
        died.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return convert_one(job)


def die(report: Report) -> str:
    """Take the worker with it."""
    os.kill(os.getpid(), signal.SIGKILL)
    return report.id


def give_function(report: Report) -> Callable[[], Report]:
    """Give what no other process can have."""
    return lambda: report


class OddError(Exception):
    """Holds what no other process can have."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.more = lambda: text


def fail_oddly(report: Report) -> None:
    """Raise what no other process can have."""
    raise OddError(report.id)

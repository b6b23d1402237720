"""Sources for bulk runs, and an executor that works on the spot."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rectify_model.codec import dumps
from rectify_model.model import Report

TEXT = "关于巡察整改进展情况的通报\n一、整改情况\n（一）加强学习。\n一是开会{}次。\n"


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


@contextmanager
def writing(pipe: Path) -> Iterator[int | None]:
    """Open a pipe to write, if somebody has opened it to read; tell whether."""
    try:
        writer = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:
        yield None
        return
    yield writer
    os.close(writer)


def replace(pipe: Path, text: str) -> None:
    """Put a file in the place of a pipe."""
    beside = pipe.with_suffix(".tmp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(pipe)

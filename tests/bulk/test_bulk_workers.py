"""Workers that are lost: nothing is lost with them, and nothing comes twice."""

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from bulk_sources import NAMES, TEXT, Inline, make_sources, replace, writing

from rectify_model.bulk import Summary, convert_all


class Losing(Inline):
    """Loses the worker of one job some times; others come back."""

    def __init__(self, name: str, losses: int, error: BaseException) -> None:
        super().__init__()
        self.name = name
        self.losses = losses
        self.error = error

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if args[0].name != self.name or self.losses == 0:
            return super().submit(fn, *args, **kwargs)
        self.losses -= 1
        self.given_out.append(self.name)
        lost: Future[Any] = Future()
        if isinstance(self.error, Exception):
            lost.set_exception(self.error)
        else:
            lost.cancel()
            lost.set_running_or_notify_cancel()
        return lost


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return make_sources(tmp_path / "in")


@pytest.mark.parametrize("error", [BrokenExecutor(), RuntimeError(), BaseException()])
def test_what_is_lost_is_given_out_again(
    error: BaseException, sources: Path, tmp_path: Path
) -> None:
    executor = Losing("text1.txt", 2, error)
    summary = convert_all(sources, tmp_path / "out", executor=executor)
    assert (summary.done, summary.failed) == (5, 0)
    assert sorted(executor.given_out) == sorted([*NAMES, "text1.txt", "text1.txt"])


def test_what_is_lost_again_and_again_is_given_up(sources: Path, tmp_path: Path) -> None:
    executor = Losing("text1.txt", 3, BrokenExecutor("gone"))
    summary = convert_all(sources, tmp_path / "out", executor=executor)
    (failure,) = summary.failures
    assert (summary.done, failure.name) == (4, "text1.txt")
    assert [problem.code for problem in failure.problems] == ["RM941"]
    assert "its worker was lost 3 times (BrokenExecutor)" in failure.problems[0].message
    assert failure.problems[0].source == str(sources / "text1.txt")


class Closing(Inline):
    """Takes so many jobs, then no more."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if len(self.given_out) == self.most:
            raise RuntimeError("cannot schedule new futures after shutdown")
        return super().submit(fn, *args, **kwargs)


@pytest.mark.parametrize("most", [0, 3])
def test_an_executor_that_takes_no_more_ends_the_run_and_all_is_told(
    most: int, sources: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    summary = convert_all(sources, out, executor=Closing(most))
    assert (summary.done, summary.failed) == (most, 5 - most)
    assert {code for failure in summary.failures for code in failure.codes} == {"RM941"}
    assert "the executor takes no more jobs" in summary.failures[0].problems[0].message
    assert convert_all(sources, out, executor=Inline()).skipped == most


@contextmanager
def killer(pipe: Path, *, once: bool) -> Iterator[None]:
    """Kill the workers when one has begun to read a pipe; if once, with a file in its place."""
    over = Event()

    def watch() -> None:
        while not over.wait(0.01):
            # Open until the reader is dead, so that it waits for more.
            with writing(pipe) as is_read:
                if not is_read:
                    continue
                if once:
                    replace(pipe, TEXT)
                for process in multiprocessing.active_children():
                    process.kill()
                    process.join()
            if once:
                return

    thread = Thread(target=watch)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def convert_with_a_pipe(
    sources: Path, out: Path, *, once: bool, executor: Executor | None = None
) -> Summary:
    pipe = sources / "text1.txt"
    pipe.unlink()
    os.mkfifo(pipe)
    with killer(pipe, once=once):
        return convert_all(sources, out, executor=executor, workers=2)


def test_a_killed_process_takes_nothing_with_it(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    summary = convert_with_a_pipe(sources, out, once=True)
    assert (summary.done, summary.failed) == (5, 0)
    assert summary.counts["reports"] == 5
    assert convert_all(sources, out, executor=Inline()).skipped == 5


def test_a_source_that_kills_each_worker_is_the_only_one_given_up(
    sources: Path, tmp_path: Path
) -> None:
    summary = convert_with_a_pipe(sources, tmp_path / "out", once=False)
    assert [failure.name for failure in summary.failures] == ["text1.txt"]
    assert "lost 3 times (BrokenProcessPool)" in summary.failures[0].problems[0].message
    assert summary.done == 4


def test_a_broken_pool_of_the_callers_ends_the_run_and_all_is_told(
    sources: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, context) as executor:
        summary = convert_with_a_pipe(sources, out, once=True, executor=executor)
    assert summary.done + summary.failed == 5
    assert summary.failed > 0
    assert convert_all(sources, out, executor=Inline()).done == summary.failed

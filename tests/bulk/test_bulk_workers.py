"""Workers that are lost: nothing is lost with them, and nothing comes twice."""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any, ParamSpec, TypeVar
from unittest import mock

import pytest
from bulk_sources import NAMES, TEXT, Inline, convert_or_die, make_sources

from rectify_model.bulk import MANIFEST, Summary, convert_all, shift, workers
from rectify_model.bulk import run as bulk_run
from rectify_model.errors import UsageError, WorkerLostError

P = ParamSpec("P")
T = TypeVar("T")


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


def convert_and_die(
    sources: Path, out: Path, *, when: str, executor: Executor | None = None
) -> Summary:
    (sources / "text1.txt").write_text(when + TEXT, encoding="utf-8")
    with (
        mock.patch.object(shift, "convert_one", convert_or_die),
        mock.patch.object(os, "cpu_count", return_value=2),
    ):
        return convert_all(sources, out, executor=executor, workers=2)


def test_a_killed_process_takes_nothing_with_it(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    summary = convert_and_die(sources, out, when="once")
    assert (sources / ".died").exists()
    assert (summary.done, summary.failed) == (5, 0)
    assert summary.counts["reports"] == 5
    assert convert_all(sources, out, executor=Inline()).skipped == 5


def test_a_source_that_kills_each_worker_is_the_only_one_given_up(
    sources: Path, tmp_path: Path
) -> None:
    with mock.patch.object(shift, "_MOST_LOSSES", 2):
        summary = convert_and_die(sources, tmp_path / "out", when="always")
    assert [failure.name for failure in summary.failures] == ["text1.txt"]
    assert "lost 2 times (BrokenProcessPool)" in summary.failures[0].problems[0].message
    assert summary.done == 4


def test_a_broken_pool_of_the_callers_ends_the_run_and_all_is_told(
    sources: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, context) as executor:
        summary = convert_and_die(sources, out, when="once", executor=executor)
    assert summary.done + summary.failed == 5
    assert summary.failed > 0
    assert convert_all(sources, out, executor=Inline()).done == summary.failed


class Broken(workers.Here):
    """Takes no job, and is no better when it is renewed."""

    renewed = 0

    def submit(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        raise BrokenExecutor(function, args, kwargs)

    def renew(self) -> bool:
        self.renewed += 1
        return True


def test_a_team_is_not_renewed_again_and_again(sources: Path, tmp_path: Path) -> None:
    team = Broken()
    with mock.patch.object(bulk_run, "team_of", return_value=team):
        summary = convert_all(sources, tmp_path / "out")
    assert (summary.failed, team.renewed) == (5, 1)


def test_one_worker_is_this_process(sources: Path, tmp_path: Path) -> None:
    with mock.patch.object(multiprocessing, "get_context") as get_context:
        assert convert_all(sources, tmp_path / "out", workers=1).done == 5
        # There is no more work than for one.
        (sources / "text0.txt").write_text(TEXT, encoding="utf-8")
        assert convert_all(sources, tmp_path / "out", workers=2).done == 1
    get_context.assert_not_called()


@pytest.mark.parametrize(("wanted", "count"), [(None, 7), (1, 1), (6, 6), (100_000, 7)])
def test_there_are_no_more_workers_than_cores(wanted: int | None, count: int) -> None:
    with mock.patch.object(os, "cpu_count", return_value=7):
        assert workers.checked_workers(wanted) == count
    with mock.patch.object(os, "cpu_count", return_value=None):
        assert workers.checked_workers(wanted) == 1


@pytest.mark.parametrize("wrong", [0, -1])
def test_workers_are_a_whole_number(wrong: Any, sources: Path, tmp_path: Path) -> None:
    with pytest.raises(
        UsageError, match="workers takes a whole number of at least 1, not "
    ) as told:
        convert_all(sources, tmp_path / "out", workers=wrong)
    assert "workers 应为不小于 1 的整数" in told.value.message_zh
    assert not (tmp_path / "out").exists()


def test_a_source_that_dies_does_so_once_or_each_time(tmp_path: Path) -> None:
    sources = make_sources(tmp_path / "in")
    (sources / "text0.txt").write_text("once" + TEXT, encoding="utf-8")
    (sources / "text1.txt").write_text("always" + TEXT, encoding="utf-8")
    with (
        mock.patch.object(os, "kill") as kill,
        mock.patch.object(shift, "convert_one", convert_or_die),
    ):
        for _ in range(2):
            convert_all(sources, tmp_path / "out", workers=1, force=True)
            (tmp_path / "out" / MANIFEST).unlink()
    assert kill.call_count == 3


class NoPool:
    """A pool whose workers cannot begin."""

    ended = 0

    def __init__(self, *args: object, **kwargs: object) -> None:
        self.arguments = args, kwargs

    def submit(self, function: Callable[[], object]) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(BrokenExecutor(function))
        return future

    def shutdown(self, *, wait: bool) -> None:
        assert not wait
        NoPool.ended += 1


def test_workers_that_cannot_begin_are_told_and_not_tried_again(
    sources: Path, tmp_path: Path
) -> None:
    with (
        mock.patch.object(workers, "ProcessPoolExecutor", NoPool),
        mock.patch.object(os, "cpu_count", return_value=2),
        pytest.raises(WorkerLostError, match="end before they begin") as raised,
    ):
        convert_all(sources, tmp_path / "out", workers=2)
    assert NoPool.ended == 1
    assert "工作进程未能启动" in raised.value.message_zh


def test_a_worker_that_only_begins_starts_no_workers(sources: Path, tmp_path: Path) -> None:
    with mock.patch.object(multiprocessing, "current_process") as current_process:
        current_process.return_value._inheriting = True
        for count in (None, 2):
            with pytest.raises(WorkerLostError, match="begin its work below `if __name__"):
                convert_all(sources, tmp_path / "out", workers=count)
        assert convert_all(sources, tmp_path / "out", workers=1).done == 5


def test_here_raises_to_whoever_asks_for_the_result() -> None:
    team = workers.Here()
    with pytest.raises(ValueError, match="invalid literal"):
        team.submit(int, "x").result()
    assert not team.renew()


def test_a_worker_ends_with_its_parent() -> None:
    with (
        mock.patch.object(gc, "freeze"),
        mock.patch.object(gc, "set_threshold") as set_threshold,
        mock.patch.object(signal, "signal") as ignore,
        mock.patch.object(threading, "Thread") as thread,
        mock.patch.object(multiprocessing, "parent_process") as parent_process,
        mock.patch.object(os, "_exit") as end,
    ):
        workers._prepare()
        thread.call_args.kwargs["target"]()
        parent_process.return_value.join.assert_called_once_with()
        end.assert_called_once_with(1)
        parent_process.return_value = None
        thread.call_args.kwargs["target"]()
        end.assert_called_once_with(1)
    set_threshold.assert_called_once_with(100_000)
    ignore.assert_called_once_with(signal.SIGINT, signal.SIG_IGN)
    assert thread.call_args.kwargs["daemon"]

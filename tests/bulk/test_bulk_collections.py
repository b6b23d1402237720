"""`map_reports`: the reports of a collection in order, read by many processes."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import repeat
from pathlib import Path
from typing import Any
from unittest import mock

import attrs
import pytest
from bulk_sources import Inline, die, fail_oddly, give_function

from rectify_model.bulk import collections, map_reports, workers
from rectify_model.codec import Limits, dump_all
from rectify_model.errors import DocumentError, LimitExceededError, UsageError, WorkerLostError
from rectify_model.model import Report


def id_of(report: Report) -> str:
    return report.id


class Executor(Inline):
    """Keeps count of the reports of each batch."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.given_out.append(str(len(args[0].slices)))
        with ThreadPoolExecutor(1) as executor:
            return executor.submit(fn, *args, **kwargs)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.jsonl"
    dump_all((Report(id=f"r{number}", title="甲" * 100) for number in range(50)), path)
    return path


IDS = [f"r{number}" for number in range(50)]


@pytest.fixture
def cores() -> Iterator[None]:
    """Let there be two cores, whatever there is."""
    with mock.patch.object(os, "cpu_count", return_value=2):
        yield


@pytest.mark.usefixtures("cores")
def test_processes_of_this_machine_do_the_work_by_default(path: Path) -> None:
    with mock.patch.object(collections, "_BATCH", 5_000):
        assert list(map_reports(attrs.asdict, path, workers=2)) == [
            attrs.asdict(Report(id=name, title="甲" * 100)) for name in IDS
        ]


@pytest.mark.parametrize("size", [1, 1_000, 1 << 20])
def test_results_come_in_the_order_of_the_file(size: int, path: Path) -> None:
    executor = Executor()
    with mock.patch.object(collections, "_BATCH", size):
        assert list(map_reports(id_of, path, executor=executor, workers=1)) == IDS
    assert sum(map(int, executor.given_out)) == 50
    most = {1: 1, 1_000: 3, 1 << 20: 50}[size]
    assert max(map(int, executor.given_out)) == most


def test_few_batches_are_out_at_a_time(path: Path) -> None:
    executor = Executor()
    with mock.patch.object(collections, "_BATCH", 1):
        results = map_reports(id_of, path, executor=executor, workers=2)
        assert [next(results), next(results)] == ["r0", "r1"]
    assert len(executor.given_out) == 7


def test_a_broken_report_ends_it_behind_those_before(path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    lines[30] = b'{"schema_version":"1.0","id":1}\n'
    path.write_bytes(b"".join(lines))
    read: list[str] = []
    with pytest.raises(DocumentError) as raised:
        read.extend(map_reports(id_of, path, executor=Executor()))
    assert read == IDS[:30]
    (problem,) = raised.value.problems
    assert (problem.code, problem.path, problem.line) == ("RM913", "/30/id", 31)
    assert problem.source == str(path)


def test_a_collection_that_is_cut_off_ends_it_behind_those_before(path: Path) -> None:
    path.write_bytes(path.read_bytes().rpartition(b'{"schema_version"')[0])
    read: list[str] = []
    with pytest.raises(DocumentError) as raised:
        read.extend(map_reports(id_of, path, executor=Executor()))
    assert read == IDS
    assert [(each.code, each.source) for each in raised.value.problems] == [("RM930", str(path))]


def test_what_stands_between_ends_it(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    dump_all(repeat(Report(id="a"), 2), path)
    path.write_bytes(path.read_bytes().replace(b"</reports>", b"<x/></reports>"))
    with pytest.raises(DocumentError) as raised:
        list(map_reports(id_of, path, executor=Executor()))
    assert [problem.code for problem in raised.value.problems] == ["RM922"]


def test_limits_hold(path: Path) -> None:
    with pytest.raises(LimitExceededError):
        list(map_reports(id_of, path, executor=Executor(), limits=Limits(max_bytes=50)))


def test_what_the_function_raises_passes(path: Path) -> None:
    def failing(report: Report) -> None:
        raise KeyError(report.id)

    with pytest.raises(KeyError, match="r0"):
        list(map_reports(failing, path, executor=Executor()))


def test_a_missing_file_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot read it"):
        map_reports(id_of, tmp_path / "a.xml")


def test_one_worker_is_this_process_and_takes_any_function(path: Path) -> None:
    with mock.patch.object(workers, "ProcessPoolExecutor") as pool:
        assert list(map_reports(lambda report: report.id, path, workers=1)) == IDS
    pool.assert_not_called()


@pytest.mark.usefixtures("cores")
def test_a_function_that_cannot_be_sent_is_refused_at_once(path: Path) -> None:
    with pytest.raises(UsageError, match="<lambda> cannot be sent to other processes") as raised:
        map_reports(lambda report: report.id, path, workers=2)
    assert "at the top level of a module, or give workers=1" in str(raised.value)
    assert "请把函数写在模块的最外层" in raised.value.message_zh


@pytest.mark.usefixtures("cores")
@pytest.mark.parametrize(
    ("function", "error", "words"),
    [
        (die, WorkerLostError, "a worker process ended before its work was done"),
        (give_function, UsageError, "what the function gives cannot be sent back"),
    ],
)
def test_what_comes_of_other_processes_is_told(
    function: Callable[[Report], object], error: type[Exception], words: str, path: Path
) -> None:
    with pytest.raises(error, match=words):
        list(map_reports(function, path, workers=2))


def test_the_same_functions_in_one_process(path: Path) -> None:
    with mock.patch.object(os, "kill") as kill:
        assert list(map_reports(die, path, workers=1)) == IDS
    assert kill.call_count == 50
    assert next(map_reports(give_function, path, workers=1))() == Report(id="r0", title="甲" * 100)
    with pytest.raises(UsageError, match="OddError: r0, and that error cannot be sent") as raised:
        next(map_reports(fail_oddly, path, workers=1))
    assert "函数抛出 OddError：r0" in raised.value.message_zh


def test_an_error_of_the_function_says_where_it_was_raised(path: Path) -> None:
    with pytest.raises(TypeError) as raised:
        list(map_reports(len, path, executor=Executor()))  # type: ignore[arg-type]
    assert any("apply_to" in note for note in raised.value.__notes__)


@pytest.mark.parametrize("size", [1, 1 << 20])
def test_broken_reports_may_be_left_out_and_told(size: int, path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    lines[30] = b'{"schema_version":"1.0","id":1}\n'
    lines[31] = lines[31].replace(b'"title"', b'"newer"').replace(b'"1.1"', b'"1.9"')
    path.write_bytes(b"".join(lines))
    with (
        mock.patch.object(collections, "_BATCH", size),
        map_reports(id_of, path, executor=Executor(), on_error="skip") as results,
    ):
        assert list(results.problems) == []
        assert list(results) == IDS[:30] + IDS[31:]
    found = [
        (problem.code, problem.path, problem.line, problem.source) for problem in results.problems
    ]
    assert found == [
        ("RM913", "/30/id", 31, str(path)),
        ("RM916", "/31/newer", 32, str(path)),
    ]


def test_what_stands_between_may_be_left_out_too(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    dump_all(repeat(Report(id="a"), 2), path)
    path.write_bytes(path.read_bytes().replace(b"</reports>", b"<x/></reports>"))
    results = map_reports(id_of, path, executor=Executor(), on_error="skip")
    assert list(results) == ["a", "a"]
    assert [problem.code for problem in results.problems] == ["RM922"]


def test_it_stops_when_it_is_closed(path: Path) -> None:
    executor = Executor()
    with map_reports(id_of, path, executor=executor, workers=1) as results:
        assert next(results) == "r0"
    assert list(results) == []


def test_on_error_is_one_of_two_words(path: Path) -> None:
    with pytest.raises(UsageError, match="on_error takes 'raise' or 'skip', not 'stop'"):
        map_reports(id_of, path, on_error="stop")  # type: ignore[arg-type]

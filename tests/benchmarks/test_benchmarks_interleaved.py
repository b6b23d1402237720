import gc
from collections.abc import Iterator

import pytest
from benchmarks import interleaved
from benchmarks.interleaved import Task, medians


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [0.0]
    monkeypatch.setattr(interleaved, "process_time", lambda: now[0])
    return now


def test_all_take_turns_and_preparing_is_not_timed(clock: list[float]) -> None:
    turns: list[str] = []

    def task(name: str, seconds: float) -> Task:
        def prepare() -> float:
            clock[0] += 100
            return seconds

        def run(took: float) -> None:
            turns.append(name)
            clock[0] += took

        return Task(name, prepare, run)

    assert medians([task("slow", 4), task("quick", 1)], rounds=2) == {"slow": 4, "quick": 1}
    assert "".join(name[0] for name in turns) == "ssssqqqqqqqqssss"


def test_the_median_leaves_out_the_call_that_warms(clock: list[float]) -> None:
    durations: Iterator[float] = iter([50, 1, 3, 2, 50, 9, 8, 7])

    def run(_: object) -> None:
        clock[0] += next(durations)

    assert medians([Task("one", object, run)], rounds=2) == {"one": 5}


def test_each_call_has_an_input_of_its_own() -> None:
    seen: list[object] = []
    medians([Task("one", object, seen.append)], rounds=1)
    assert len({id(given) for given in seen}) == 4


def test_the_collector_runs_before_a_round_and_stays_on(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[bool] = []
    monkeypatch.setattr(gc, "collect", lambda: runs.append(gc.isenabled()))
    medians([Task("one", object, id), Task("two", object, id)], rounds=3)
    assert runs == [True] * 3

"""Read a collection to its end, and tell what came of it in a line or two."""

from pathlib import Path

import attrs
import pytest

from rectify_model.codec import DEFAULT_LIMITS, Limits, OnError, iter_load
from rectify_model.codec.stream import window
from rectify_model.errors import DocumentError
from rectify_model.problems import Problem

Place = tuple[str, str | None, int | None, int | None]


@attrs.frozen
class Outcome:
    ids: list[str]
    """The reports that came."""
    found: list[Place]
    """The problems that were collected: code, path, line, column."""
    end: list[Place]
    """Those that ended the reading; none where it came to its end."""


def place(problem: Problem) -> Place:
    return problem.code, problem.path, problem.line, problem.column


def read_all(path: Path, on_error: OnError = "skip", limits: Limits = DEFAULT_LIMITS) -> Outcome:
    ids: list[str] = []
    end: list[Problem] = []
    reports = iter_load(path, on_error=on_error, limits=limits)
    try:
        ids.extend(report.id for report in reports)
    except DocumentError as error:
        end = list(error.problems)
    assert {problem.source for problem in (*reports.problems, *end)} <= {str(path)}
    return Outcome(ids, list(map(place, reports.problems)), list(map(place, end)))


def read_data(data: str | bytes, suffix: str, directory: Path, on_error: OnError) -> Outcome:
    """Read data by windows of several sizes: what comes of them is the same."""
    path = directory / f"collection{suffix}"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    outcomes = []
    for size in (1, 7, 64, window._CHUNK):
        with pytest.MonkeyPatch.context() as patch:
            # One that holds the prolog, as the first always does.
            patch.setattr(window, "_CHUNK", size)
            outcomes.append(read_all(path, on_error))
    assert all(outcome == outcomes[-1] for outcome in outcomes)
    return outcomes[-1]

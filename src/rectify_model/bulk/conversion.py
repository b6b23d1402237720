"""The conversion of one source, as a worker does it: paths in, a small outcome out."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Final

import attrs

from rectify_model.bulk.jobs import Job
from rectify_model.bulk.outcomes import Failure, Outcome, Record
from rectify_model.bulk.problem_kinds import BROKEN_OFF, UNUSABLE_SOURCE
from rectify_model.codec import DEFAULT_LIMITS, Format, dumps, read_document
from rectify_model.errors import DocumentError, UsageError
from rectify_model.files import read_bytes, told_as_unreadable, told_as_unwritable, write_bytes
from rectify_model.model import Report
from rectify_model.problems import Problem
from rectify_model.text import read

__all__ = ["convert_one", "failure", "release"]

_DOCUMENTS: Final[dict[str, Format]] = {".xml": "xml", ".json": "json"}
# Whoever wants all of them converts the source by itself.
_MOST_PROBLEMS: Final = 20


def release() -> str:
    """Return the release that is at work."""
    return version("rectify-model")


def convert_one(job: Job) -> Outcome:
    """Convert a source; whatever goes wrong is its own matter and comes back as a failure."""
    try:
        return _converted(job)
    except DocumentError as error:
        return failure(job, error.problems)
    except UsageError as error:
        problem = UNUSABLE_SOURCE.at(reason=error.message, reason_zh=error.message_zh)
        return failure(job, [problem])
    except Exception as error:  # noqa: BLE001 - one source must not end a run of thousands
        return failure(job, [BROKEN_OFF.at(reason=f"{type(error).__name__}: {error}")])


def _converted(job: Job) -> Record:
    with told_as_unreadable(job.shown):
        status = os.stat(job.source)  # noqa: PTH116 - a path as text
    data = read_bytes(job.source, DEFAULT_LIMITS.max_bytes)
    report, problems = _read(job, data)
    document = dumps(report, job.form)
    output = Path(job.output)
    with told_as_unwritable(output.parent):
        output.parent.mkdir(parents=True, exist_ok=True)
    write_bytes(output, document)
    return Record(
        name=job.name,
        size=len(data),
        modified=status.st_mtime_ns,
        sha256=hashlib.sha256(data).hexdigest(),
        output=job.result,
        output_sha256=hashlib.sha256(document).hexdigest(),
        release=release(),
        counts={
            "reports": 1,
            "items": len(report.feedback_items),
            "tasks": len(report.long_term_tasks),
            "measures": len(report.measures),
        },
        codes=_by_code(problems),
        severities=_by_severity(problems),
    )


def _read(job: Job, data: bytes) -> tuple[Report, tuple[Problem, ...]]:
    form = _DOCUMENTS.get(Path(job.source).suffix.lower())
    if form is None:
        reading = read(job.source)
        return reading.report, reading.problems
    loaded = read_document(data, form)
    return loaded.report, loaded.problems


def failure(job: Job, problems: Iterable[Problem]) -> Failure:
    """Return the failure of a job: each problem names the source as the user did."""
    named = [attrs.evolve(problem, source=job.shown) for problem in problems]
    return Failure(
        name=job.name,
        problems=tuple(named[:_MOST_PROBLEMS]),
        codes=_by_code(named),
        severities=_by_severity(named),
    )


def _by_code(problems: Iterable[Problem]) -> dict[str, int]:
    return dict(Counter(problem.code for problem in problems))


def _by_severity(problems: Iterable[Problem]) -> dict[str, int]:
    return dict(Counter(problem.severity.value for problem in problems))

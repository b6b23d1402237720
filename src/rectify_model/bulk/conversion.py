"""The conversion of one source, as a worker does it: paths in, a small outcome out."""

import hashlib
import os
import stat
from functools import cache
from importlib.metadata import version
from pathlib import Path

from rectify_model.bulk.jobs import Job
from rectify_model.bulk.outcomes import (
    MOST_PROBLEMS,
    Failure,
    Kept,
    Outcome,
    Record,
    by_code,
    by_severity,
)
from rectify_model.bulk.problem_kinds import (
    BROKEN_OFF,
    CHANGED_RESULT,
    DISK_FULL,
    UNUSABLE_SOURCE,
)
from rectify_model.codec import dumps
from rectify_model.errors import DiskFullError, DocumentError, UsageError
from rectify_model.files import Written, told_as_unreadable, told_as_unwritable, write_result
from rectify_model.opening import Opened, open_report
from rectify_model.problems import Problem

__all__ = ["convert_one", "modified", "release"]


@cache
def release() -> str:
    """Return the release that is at work."""
    return version("rectify-model")


def convert_one(job: Job) -> Outcome:
    """Convert a source; whatever goes wrong is its own matter and comes back as a failure."""
    try:
        return _converted(job)
    except DocumentError as error:
        return _failure(job, *error.problems)
    except UsageError as error:
        kind = DISK_FULL if isinstance(error, DiskFullError) else UNUSABLE_SOURCE
        return _failure(job, kind.at(reason=error.message, reason_zh=error.message_zh))
    except Exception as error:  # noqa: BLE001 - one source must not end a run of thousands
        return _failure(job, BROKEN_OFF.at(reason=f"{type(error).__name__}: {error}"))


def _failure(job: Job, *problems: Problem) -> Failure:
    return Failure.of(job.name, job.shown, problems)


def _converted(job: Job) -> Outcome:
    options, output = job.options, Path(job.output)
    # Before the reading: where the source changes meanwhile, the next run looks at it again.
    changed = modified(job)
    opened = open_report(
        job.source, name=job.shown, encoding=options.encoding, limits=options.limits
    )
    document = dumps(opened.report, options.form, limits=options.limits)
    with told_as_unwritable(output.parent):
        output.parent.mkdir(parents=True, exist_ok=True)
    written = write_result(
        output, document, known=job.known, force=options.force, backup=options.backup
    )
    if written is Written.KEPT:
        problem = CHANGED_RESULT.at(source=job.shown, result=job.output)
        return Kept(name=job.name, output=job.result, problem=problem)
    return _record(job, opened, changed, document)


def modified(job: Job) -> int:
    """Return when the source was last changed, in nanoseconds.

    Raises:
        UsageError: It cannot be looked at, or is no file: a pipe would be waited for, for ever.
    """
    with told_as_unreadable(job.shown):
        status = os.stat(job.source)  # noqa: PTH116 - a path as text
    if not stat.S_ISREG(status.st_mode):
        raise UsageError(
            f"{job.shown}: is no regular file; give a file instead",
            f"{job.shown}：不是普通文件；请改用普通文件",
        )
    return status.st_mtime_ns


def _record(job: Job, opened: Opened, modified: int, document: bytes) -> Record:
    report = opened.report
    return Record(
        name=job.name,
        source=job.source,
        size=len(opened.data),
        modified=modified,
        sha256=opened.sha256,
        output=job.result,
        output_sha256=hashlib.sha256(document).hexdigest(),
        release=release(),
        report=report.id,
        counts={
            "reports": 1,
            "items": len(report.feedback_items),
            "tasks": len(report.long_term_tasks),
            "measures": len(report.measures),
        },
        codes=by_code(opened.problems),
        severities=by_severity(opened.problems),
        found=opened.problems[:MOST_PROBLEMS],
    )

"""Where a source stands before a run: done by an earlier one, its result changed, or to be done."""

from pathlib import Path

from rectify_model.bulk.conversion import release
from rectify_model.bulk.jobs import Job
from rectify_model.bulk.outcomes import Kept, Record
from rectify_model.bulk.problem_kinds import CHANGED_RESULT
from rectify_model.files import digest_of

__all__ = ["outcome_before"]


def outcome_before(job: Job, record: Record | None) -> Record | Kept | None:
    """Return what becomes of a job without any work; None where it has to be done.

    A result of another release is made anew, so that a destination is of one piece.

    Args:
        job: The job.
        record: What the manifest knows of its result.
    """
    if record is None or (record.name, record.release) != (job.name, release()):
        return None
    try:
        if not _is_same_source(Path(job.source), record):
            return None
        if digest_of(Path(job.output)) == record.output_sha256:
            return record
    except OSError:
        return None
    if job.options.force:
        return None
    problem = CHANGED_RESULT.at(source=job.shown, result=job.output)
    return Kept(name=job.name, output=job.result, problem=problem)


def _is_same_source(source: Path, record: Record) -> bool:
    status = source.stat()
    if status.st_size != record.size:
        return False
    # Copies and checkouts change the time alone.
    return status.st_mtime_ns == record.modified or digest_of(source) == record.sha256

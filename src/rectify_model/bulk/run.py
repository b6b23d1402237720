"""Many sources to documents, by many workers: `convert_all`."""

import os
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor
from contextlib import closing
from pathlib import Path
from typing import Final

import attrs

from rectify_model.arguments import typed
from rectify_model.bulk.jobs import Job, Options, Plan, plan
from rectify_model.bulk.manifest import MANIFEST, Manifest, read_records
from rectify_model.bulk.notes import left_results, same_ids
from rectify_model.bulk.outcomes import Failure, Outcome, Record
from rectify_model.bulk.problem_kinds import DISK_FULL
from rectify_model.bulk.shift import worked_off
from rectify_model.bulk.standing import outcome_before
from rectify_model.bulk.summary import Progress, Summary, summed
from rectify_model.bulk.workers import checked_workers, team_of
from rectify_model.codec import DEFAULT_LIMITS, Format, Limits
from rectify_model.codec.formats import checked_format
from rectify_model.errors import DiskFullError
from rectify_model.files import remove_leftovers

__all__ = ["convert_all"]

# What an executor is given at a time: a cluster has hundreds of workers, and a job is small.
_WIDTH: Final = 1_000


@typed
def convert_all(  # noqa: PLR0913 - each is an option of the run
    sources: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    destination: str | os.PathLike[str],
    *,
    to: Format = "xml",
    executor: Executor | None = None,
    workers: int | None = None,
    progress: Callable[[Progress], None] | None = None,
    force: bool = False,
    backup: bool = False,
    limits: Limits = DEFAULT_LIMITS,
    encoding: str | None = None,
) -> Summary:
    """Convert many reports to documents, one file each, and go on where an earlier run stopped.

    Each result is written whole or not at all, below `destination` as its source lies below the
    directory that is searched. What is done stands in a manifest there: where source, result and
    the release of this library are still the same, a later run skips it. A result that somebody
    changed is kept. What goes wrong with a source is told in the summary, and the others go on.
    Only paths and small outcomes go to the workers and back, so an executor on other machines must
    see the same files.

    Args:
        sources: Files (whatever `open_report` takes) and directories, which are searched for .txt,
            .xml and .json; or one of them.
        destination: The directory of the results; it is made where it is missing, and may be the
            directory that is searched.
        to: The format of the results.
        executor: Who does the work: any `concurrent.futures.Executor`, such as that of
            `distributed.Client.get_executor()`. By default new processes of this machine; then a
            script must begin its work below `if __name__ == "__main__":`.
        workers: How many processes, where no executor is given; by default, and at most, one for
            each core. With one worker there are no new processes.
        progress: Called in this process whenever sources are finished.
        force: Whether results that somebody changed or protects from writing are replaced.
        backup: Whether such a result is copied before, to `NAME.bak` beside it.
        limits: How large and how deep a source and its result may be.
        encoding: The encoding of texts, such as `gb18030`; where it is None, their bytes decide.

    Raises:
        DiskFullError: No room is left for a result; what was done before stands.
        WorkerLostError: New processes cannot begin.
        UsageError: A source is missing, two would have one result, a result would take the place of
            a source, another run is converting into the destination, or it cannot be written.
            Nothing was converted then.
    """
    begin = time.perf_counter()
    if isinstance(sources, str | os.PathLike):
        sources = [sources]
    base = Path(destination).absolute()
    options = Options(
        form=checked_format(to), force=force, backup=backup, limits=limits, encoding=encoding
    )
    count = checked_workers(workers)
    # Before anything is made: a plan that is refused leaves no trace.
    planned = plan(sources, base, {*read_records(base), MANIFEST}, options)
    with Manifest.locked(base) as manifest:
        remove_leftovers({base, *(Path(job.output).parent for job in planned.jobs)})
        waiting, before = _divided(planned, manifest.records)
        tally = _Tally(progress, len(planned.jobs) + len(planned.failures))
        tally.add(before)
        done: list[Outcome] = []
        if waiting:
            with closing(team_of(executor, min(count, len(waiting)), _WIDTH)) as team:
                for outcomes in worked_off(waiting, team):
                    manifest.add(each for each in outcomes if isinstance(each, Record))
                    _refuse_full_disk(outcomes)
                    done += outcomes
                    tally.add(outcomes)
        notes = [
            *planned.notes,
            *left_results(manifest.records.values(), {job.result for job in planned.jobs}, base),
            *same_ids(each for each in (*done, *before) if isinstance(each, Record)),
        ]
    seconds = time.perf_counter() - begin
    return summed(done, before, others=planned.others, notes=notes, seconds=seconds)


def _divided(planned: Plan, records: Mapping[str, Record]) -> tuple[list[Job], list[Outcome]]:
    """Return the jobs that have to be done, and what became of all others."""
    waiting: list[Job] = []
    before: list[Outcome] = list(planned.failures)
    for job in planned.jobs:
        record = records.get(job.result)
        outcome = outcome_before(job, record)
        if outcome is not None:
            before.append(outcome)
        else:
            waiting.append(
                attrs.evolve(job, known=None if record is None else record.output_sha256)
            )
    return waiting, before


def _refuse_full_disk(outcomes: list[Outcome]) -> None:
    """End the run: every other source would fail the same way."""
    for outcome in outcomes:
        if isinstance(outcome, Failure) and outcome.problems[0].code == DISK_FULL.code:
            problem = outcome.problems[0]
            raise DiskFullError(problem.message, problem.message_zh)


class _Tally:
    """How many sources are finished; whoever asked for it is told."""

    def __init__(self, tell: Callable[[Progress], None] | None, total: int) -> None:
        self._tell = tell
        self._progress = Progress(finished=0, failed=0, total=total)

    def add(self, outcomes: list[Outcome]) -> None:
        finished = self._progress.finished + len(outcomes)
        failed = sum(isinstance(outcome, Failure) for outcome in outcomes)
        self._progress = attrs.evolve(
            self._progress, finished=finished, failed=self._progress.failed + failed
        )
        if self._tell is not None:
            self._tell(self._progress)

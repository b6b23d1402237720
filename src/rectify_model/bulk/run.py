"""Many sources to documents, by many workers: `convert_all`."""

import os
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from pathlib import Path
from typing import Final, get_args

from rectify_model.bulk.jobs import plan
from rectify_model.bulk.manifest import Manifest
from rectify_model.bulk.outcomes import Outcome, Record
from rectify_model.bulk.summary import Progress, Summary, summed
from rectify_model.bulk.workers import Given, Processes, worked_off
from rectify_model.codec import Format
from rectify_model.errors import UsageError
from rectify_model.files import told_as_unwritable

__all__ = ["convert_all"]

# What an executor is given at a time: a cluster has hundreds of workers, and a job is small.
_WIDTH: Final = 1_000


def convert_all(  # noqa: PLR0913 - each is an option of the run
    sources: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    destination: str | os.PathLike[str],
    *,
    to: Format = "xml",
    executor: Executor | None = None,
    workers: int | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Summary:
    """Convert many reports to documents, one file each, and go on where an earlier run stopped.

    Each result is written whole or not at all, below `destination` as its source lies below the
    directory that is searched. What is done stands in a manifest there: where source, result and
    the release of this library are still the same, a later run skips it. What goes wrong with a
    source is told in the summary, and the others go on. Only paths and small outcomes go to the
    workers and back, so an executor on other machines must see the same files.

    Args:
        sources: Files (.txt, .xml, .json and what else `read` takes) and directories, which are
            searched for these; or one of them.
        destination: The directory of the results; it is made where it is missing.
        to: The format of the results.
        executor: Who does the work: any `concurrent.futures.Executor`, such as that of
            `distributed.Client.get_executor()`. By default new processes of this machine; then a
            script must begin its work below `if __name__ == "__main__":`.
        workers: How many processes, where no executor is given; by default one for each core.
        progress: Called in this process whenever sources are finished.

    Raises:
        UsageError: A source is missing, two would have one result, a result would take the place of
            a source, or the destination cannot be written. Nothing was converted then.
    """
    begin = time.perf_counter()
    if isinstance(sources, str | os.PathLike):
        sources = [sources]
    base = Path(destination).absolute()
    planned = plan(sources, base, _checked(to))
    with told_as_unwritable(base):
        base.mkdir(parents=True, exist_ok=True)
    manifest = Manifest.load(base)
    done: list[Outcome] = []
    skipped = [record for job in planned.jobs if (record := manifest.done(job)) is not None]
    names = {record.output for record in skipped}
    jobs = [job for job in planned.jobs if job.result not in names]

    def tell(failed: int) -> None:
        if progress is not None:
            finished = len(done) + len(skipped)
            progress(Progress(finished=finished, failed=failed, total=len(planned.jobs)))

    failed = 0
    tell(failed)
    if jobs:
        if executor is None:
            team: Given = Processes(min(workers or os.cpu_count() or 1, len(jobs)))
        else:
            team = Given(executor, _WIDTH)
        try:
            for outcomes in worked_off(jobs, team):
                records = [each for each in outcomes if isinstance(each, Record)]
                manifest.add(records)
                done += outcomes
                failed += len(outcomes) - len(records)
                tell(failed)
        finally:
            team.close()
    seconds = time.perf_counter() - begin
    return summed(done, skipped, ignored=planned.ignored, seconds=seconds)


def _checked(form: Format) -> Format:
    if form not in get_args(Format):
        names = ", ".join(get_args(Format))
        message = f"there is no format {form!r}; give one of {names}"
        raise UsageError(message, f"没有格式 {form!r}；请用 {names} 之一")
    return form

"""What is to be converted: the sources that are found, and where the result of each belongs."""

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import attrs

from rectify_model.bulk.outcomes import Failure
from rectify_model.bulk.search import search
from rectify_model.codec import DEFAULT_LIMITS, Format, Limits
from rectify_model.errors import UsageError
from rectify_model.problems import Problem

__all__ = ["Job", "Options", "Plan", "plan"]


@attrs.frozen(kw_only=True)
class Options:
    """How each source of a run is converted."""

    form: Format
    """The format of the results."""
    force: bool = False
    """Whether a result that somebody changed is replaced."""
    backup: bool = False
    """Whether it is copied before that."""
    limits: Limits = DEFAULT_LIMITS
    """How large and how deep a source and its result may be."""
    encoding: str | None = None
    """The encoding of texts; where it is None, their bytes decide."""


@attrs.frozen(kw_only=True)
class Job:
    """One source and its result: paths, so that they can go to another process or machine."""

    name: str
    """The name of the source in the run: its path below the directory searched, with `/`."""
    source: str
    """The absolute path of the source."""
    shown: str
    """The path of the source as the user named it."""
    output: str
    """The absolute path of the result."""
    result: str
    """The path of the result below the destination, with `/`."""
    options: Options
    """How it is converted."""
    known: str | None = None
    """The digest of the result that an earlier run wrote."""


@attrs.frozen(kw_only=True)
class Plan:
    """All jobs of a run."""

    jobs: tuple[Job, ...]
    """The jobs: source after source, each directory in the order of its names."""
    others: tuple[str, ...]
    """The paths of files in directories that have no suffix of a report."""
    failures: tuple[Failure, ...]
    """The directories that cannot be listed."""
    notes: tuple[Problem, ...]
    """What the user should know of the directories."""


def plan(
    sources: Iterable[str | os.PathLike[str]],
    destination: Path,
    results: Collection[str],
    options: Options,
) -> Plan:
    """Find the sources and name their results.

    Args:
        sources: Files, and directories to search.
        destination: The absolute path of the directory of the results; it is not searched.
        results: The paths below the destination that earlier runs wrote: they are no sources, so
            that a directory may be its own destination.
        options: How each source is converted.

    Raises:
        UsageError: A source is missing; two have one result; a result would take the place of a
            source.
    """
    written = {os.path.normpath(destination / result) for result in results}

    def is_result(path: Path) -> bool:
        # The place of a link counts, not what it leads to.
        place = os.path.abspath(path)  # noqa: PTH100 - links stay as they are
        return place in written or (path.is_dir() and path.resolve() == destination.resolve())

    jobs: list[Job] = []
    others: list[str] = []
    failures: list[Failure] = []
    notes: list[Problem] = []
    for source in map(Path, sources):
        if os.path.isdir(source):  # noqa: PTH112 - a Path raises where a name is too long
            found = search(source, is_result)
            jobs += _jobs(found.files, source, destination, options)
            others += found.others
            failures += found.failures
            notes += found.notes
        elif not os.path.exists(source):  # noqa: PTH110 - the same
            raise UsageError(
                f"{source}: there is no such file or directory; check the name",
                f"{source}：没有该文件或目录，请检查名称",
            )
        else:
            jobs += _jobs([source], source.parent, destination, options)
    _check(jobs)
    return Plan(
        jobs=tuple(jobs), others=tuple(others), failures=tuple(failures), notes=tuple(notes)
    )


def _jobs(files: Iterable[Path], base: Path, destination: Path, options: Options) -> Iterator[Job]:
    for file in files:
        name = file.relative_to(base)
        result = name.with_suffix(f".{options.form}")
        yield Job(
            name=name.as_posix(),
            source=os.path.abspath(file),  # noqa: PTH100 - links stay as they are
            shown=str(file),
            output=str(destination / result),
            result=result.as_posix(),
            options=options,
        )


def _check(jobs: list[Job]) -> None:
    sources = {os.path.realpath(job.source): job for job in jobs}
    outputs: dict[str, Job] = {}
    for job in jobs:
        result = os.path.realpath(job.output)
        if result in sources:
            raise UsageError(
                f"{job.shown}: its result would take the place of {sources[result].shown}; "
                "give another destination",
                f"{job.shown}：其结果会覆盖 {sources[result].shown}；请另选目标目录",
            )
        other = outputs.setdefault(result, job)
        if other is not job:
            raise UsageError(
                f"{other.shown} and {job.shown} would both become {job.output}; "
                "rename one, or convert them to different destinations",
                f"{other.shown} 与 {job.shown} 的结果同为 {job.output}；"
                "请重命名其一，或转换到不同的目录",
            )

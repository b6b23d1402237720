"""What is to be converted: the sources that are found, and where the result of each belongs."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Never

import attrs

from rectify_model.codec import Format
from rectify_model.errors import UsageError

__all__ = ["Job", "Plan", "plan"]

# What a directory is searched for; a file that is named may be whatever can be read.
_SUFFIXES: Final = {".txt", ".text", ".xml", ".json"}


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
    form: Format
    """The format of the result."""


@attrs.frozen(kw_only=True)
class Plan:
    """All jobs of a run."""

    jobs: tuple[Job, ...]
    """The jobs: source after source, each directory in the order of its names."""
    ignored: int
    """How many files in directories have no suffix of a report."""


def plan(sources: Iterable[str | os.PathLike[str]], destination: Path, form: Format) -> Plan:
    """Find the sources and name their results.

    Names that begin with a dot are passed over in directories, and so is the destination.

    Raises:
        UsageError: A source is missing or cannot be listed; two have one result; a result would
            take the place of a source.
    """
    jobs: list[Job] = []
    ignored = 0
    for source in map(Path, sources):
        if source.is_dir():
            files = list(_files(source, destination))
            found = [file for file in files if file.suffix.lower() in _SUFFIXES]
            ignored += len(files) - len(found)
            base = source
        else:
            found, base = [source], source.parent
        for file in found:
            name = file.relative_to(base)
            result = name.with_suffix(f".{form}")
            jobs.append(
                Job(
                    name=name.as_posix(),
                    source=os.path.abspath(file),  # noqa: PTH100 - links stay as they are
                    shown=str(file),
                    output=str(destination / result),
                    result=result.as_posix(),
                    form=form,
                )
            )
    _check(jobs)
    return Plan(jobs=tuple(jobs), ignored=ignored)


def _files(directory: Path, destination: Path) -> Iterator[Path]:
    for where, below, names in os.walk(directory, onerror=_refuse):
        here = Path(where)
        below[:] = sorted(
            name
            for name in below
            if not name.startswith(".") and (here / name).resolve() != destination.resolve()
        )
        yield from (here / name for name in sorted(names) if not name.startswith("."))


def _refuse(error: OSError) -> Never:
    raise UsageError(
        f"{error.filename}: cannot list it ({error.strerror}); check the permissions",
        f"{error.filename}：无法列出（{error.strerror}），请检查权限",
    )


def _check(jobs: list[Job]) -> None:
    sources = {os.path.realpath(job.source): job for job in jobs}
    outputs: dict[str, Job] = {}
    for job in jobs:
        if not Path(job.source).exists():
            raise UsageError(
                f"{job.shown}: there is no such file or directory; check the name",
                f"{job.shown}：没有该文件或目录，请检查名称",
            )
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

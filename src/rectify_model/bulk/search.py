"""The search of a directory for reports: what is found, and what is not passed over in silence."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import attrs

from rectify_model.bulk.outcomes import Failure
from rectify_model.bulk.problem_kinds import LINKED_DIRECTORY, NO_REPORTS, UNUSABLE_SOURCE
from rectify_model.problems import Problem
from rectify_model.sources import FILE_FORMATS

__all__ = ["Found", "search"]

# What a directory is searched for; a file that is named may be whatever can be read.
_SUFFIXES: Final = tuple(
    suffix for each in FILE_FORMATS if each.name != "other" for suffix in each.suffixes
)


@attrs.frozen
class Found:
    """What there is in a directory."""

    files: list[Path] = attrs.field(factory=list)
    """The files that may hold reports, each directory in the order of its names."""
    others: list[str] = attrs.field(factory=list)
    """The paths of files of other kinds."""
    failures: list[Failure] = attrs.field(factory=list)
    """The directories that cannot be listed."""
    notes: list[Problem] = attrs.field(factory=list)
    """What the user should know of the directory."""


def search(directory: Path, is_result: Callable[[Path], bool]) -> Found:
    """Search a directory and those below it; names that begin with a dot are passed over.

    Args:
        directory: The directory.
        is_result: Tells whether a path belongs to the results: it is neither searched nor named.
    """
    found = Found()

    def unlisted(error: OSError) -> None:
        problem = UNUSABLE_SOURCE.at(
            reason=f"cannot list it ({error.strerror}); check the permissions",
            reason_zh=f"无法列出（{error.strerror}），请检查权限",
        )
        name = Path(os.path.relpath(error.filename, directory)).as_posix()
        found.failures.append(Failure.of(name, error.filename, [problem]))

    for path in _walked(directory, is_result, unlisted):
        if path.is_dir():
            found.notes.append(LINKED_DIRECTORY.at(source=str(path)))
        elif path.suffix.lower() not in _SUFFIXES:
            found.others.append(str(path))
        else:
            found.files.append(path)
    if not found.files and not found.failures:
        suffixes = "/".join(_SUFFIXES)
        found.notes.append(NO_REPORTS.at(source=str(directory), suffixes=suffixes))
    return found


def _walked(
    directory: Path, is_result: Callable[[Path], bool], unlisted: Callable[[OSError], None]
) -> Iterator[Path]:
    """Yield the files below a directory and the links to directories, which are not followed."""
    for where, below, names in os.walk(directory, onerror=unlisted):
        here = Path(where)
        below[:] = _visible(below)
        links = [name for name in below if (here / name).is_symlink()]
        below[:] = [name for name in below if name not in links and not is_result(here / name)]
        for name in sorted([*links, *_visible(names)]):
            if not is_result(here / name):
                yield here / name


def _visible(names: list[str]) -> list[str]:
    return sorted(name for name in names if not name.startswith("."))

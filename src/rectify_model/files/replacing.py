"""Writing that leaves the whole file or what was there before.

A draft is written under a temporary name beside the file's place, and takes the place when it is
whole. Its writer holds a lock on it, so that what a killed process left can be told from what is
still being written.
"""

import os
import shutil
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

import attrs

from rectify_model.files.locks import hold
from rectify_model.files.system import told_as_unwritable

__all__ = ["remove_leftovers", "replacing", "replacing_all", "write_bytes"]

_PREFIX: Final = ".rectify-model-"
_SUFFIX: Final = ".tmp"


def write_bytes(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file, all of it or nothing.

    Raises:
        UsageError: The file cannot be written; what was there is as it was.
    """
    with replacing(path) as file, told_as_unwritable(path):
        file.write(data)


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """Open a draft, which takes the place of `path` where the block ends well.

    Raises:
        UsageError: The file cannot be written; what was there is as it was. An error of the block
            itself passes as it is.
    """
    with told_as_unwritable(path):
        is_place = _is_place(Path(path))
    if is_place:
        with replacing_all([path]) as (draft,):
            yield draft
        return
    # A device or a pipe must not be replaced by a file.
    with told_as_unwritable(path):
        stream = Path(path).open("wb")  # noqa: SIM115 - `_closing` closes it
    with _closing(stream, path):
        yield stream


@contextmanager
def replacing_all(paths: Sequence[str | os.PathLike[str]]) -> Iterator[list[BinaryIO]]:
    """Open a draft for each path; they take their places together where the block ends well.

    Where one of them cannot take its place, every place is as it was. A process that is killed in
    that moment may leave some places empty, but never files of two runs side by side.

    Raises:
        UsageError: A file cannot be written. An error of the block itself passes as it is.
    """
    with ExitStack() as leftovers:
        with ExitStack() as opened:
            drafts = [_draft(path, opened, leftovers) for path in paths]
            yield [draft.file for draft in drafts]
        _take_places(drafts)


def remove_leftovers(directories: Iterable[Path]) -> None:
    """Remove the drafts that killed processes left in directories, as far as that is possible."""
    for directory in directories:
        for path in directory.glob(f"{_PREFIX}*{_SUFFIX}"):
            with suppress(OSError), path.open("rb") as file:
                if hold(file):
                    path.unlink()


@attrs.frozen
class _Draft:
    """A file that is being written, and its place."""

    path: str | os.PathLike[str]
    """The place as the caller names it."""
    place: Path
    """The place where links lead to."""
    beside: Path
    """Where the draft is."""
    file: BinaryIO
    """The draft, open."""


def _draft(path: str | os.PathLike[str], opened: ExitStack, leftovers: ExitStack) -> _Draft:
    with told_as_unwritable(path):
        place = Path(path)
        if not _is_place(place):
            raise IsADirectoryError(None, "Is no file")
        place = place.resolve()
        beside = _beside(place)
        file = beside.open("xb")
    leftovers.callback(beside.unlink, missing_ok=True)
    hold(file)
    opened.enter_context(_closing(file, path))
    return _Draft(path, place, beside, file)


@contextmanager
def _closing(file: BinaryIO, path: str | os.PathLike[str]) -> Iterator[None]:
    """Close a file; what fails then counts only where the block ended well."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            file.close()
        raise
    with told_as_unwritable(path):
        file.close()


def _take_places(drafts: list[_Draft]) -> None:
    """Put drafts into their places; where that fails, put back what was there."""
    set_aside: list[Path] = []
    with ExitStack() as undoing:
        for draft in drafts:
            with told_as_unwritable(draft.path):
                if not draft.place.exists():
                    continue
                shutil.copymode(draft.place, draft.beside)
                # One file alone is replaced in one step.
                if len(drafts) > 1:
                    set_aside.append(draft.place.replace(_beside(draft.place)))
                    undoing.callback(set_aside[-1].replace, draft.place)
        for draft in drafts:
            with told_as_unwritable(draft.path):
                draft.beside.replace(draft.place)
            if len(drafts) > 1:
                undoing.callback(draft.place.unlink)
        undoing.pop_all()
    for path in set_aside:
        with suppress(OSError):
            path.unlink()


def _beside(place: Path) -> Path:
    return place.with_name(f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}")


def _is_place(path: Path) -> bool:
    """Tell whether a file can stand there; a link to nothing is where a file will be."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return True

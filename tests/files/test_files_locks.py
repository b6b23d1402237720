"""A file is held by one at a time, and by everybody where the system knows no locks."""

from pathlib import Path
from unittest import mock

from rectify_model.files import hold, locks


def test_a_lock_ends_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with path.open("wb") as first, path.open("rb") as second:
        assert hold(first)
        assert not hold(second)
        first.close()
        assert hold(second)


def test_a_system_without_locks_holds_every_file(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file, mock.patch.object(locks, "_FCNTL", None):
        assert hold(file)
    with (
        (tmp_path / "a").open("wb") as file,
        mock.patch.object(locks._FCNTL, "flock", side_effect=OSError(37, "No locks available")),
    ):
        assert hold(file)

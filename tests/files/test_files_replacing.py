"""Files are whole or as they were, one or several; nothing is left beside them."""

import errno
import os
from pathlib import Path
from unittest import mock

import pytest

from rectify_model.errors import DiskFullError, UsageError
from rectify_model.files import (
    remove_leftovers,
    replacing,
    replacing_all,
    told_as_unreadable,
    told_as_unwritable,
    write_bytes,
)


def contents(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir() if path.is_file()}


def write_and_fail(paths: list[str | os.PathLike[str]]) -> None:
    if len(paths) == 1:
        with replacing(paths[0]) as file:
            file.write(b"2")
            raise KeyError
    with replacing_all(paths) as files:
        files[0].write(b"2")
        raise KeyError


def test_a_file_is_written_with_the_permissions_that_it_had(tmp_path: Path) -> None:
    path = tmp_path / "a"
    write_bytes(path, b"1")
    path.chmod(0o600)
    write_bytes(str(path), b"2")
    assert contents(tmp_path) == {"a": b"2"}
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("a")
    for data in (b"1", b"2"):
        write_bytes(tmp_path / "link", data)
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "a").read_bytes() == data


def test_an_error_of_the_block_leaves_what_was_there(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a", b"1")
    with pytest.raises(KeyError):
        write_and_fail([tmp_path / "a", tmp_path / "b"])
    with pytest.raises(KeyError):
        write_and_fail([tmp_path / "a"])
    assert contents(tmp_path) == {"a": b"1"}


def test_a_device_is_written_and_stays(tmp_path: Path) -> None:
    write_bytes(os.devnull, b"1")
    assert Path(os.devnull).is_char_device()
    with pytest.raises(DiskFullError, match="/dev/full: cannot write it, no room is left") as full:
        write_bytes("/dev/full", b"1")
    assert "磁盘空间不足" in full.value.message_zh
    with pytest.raises(KeyError):
        write_and_fail(["/dev/full"])
    assert contents(tmp_path) == {}


def test_a_directory_is_no_place(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(UsageError, match="a: cannot write it"):
        write_bytes(tmp_path / "a", b"")
    with pytest.raises(UsageError, match=r"a: cannot write it \(Is no file\)"):
        replacing_all([tmp_path / "b", tmp_path / "a"]).__enter__()
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("before", [{}, {"a": b"0", "b": b"0"}, {"b": b"0"}])
@pytest.mark.parametrize("number", range(7))
def test_several_files_take_their_places_together_or_not_at_all(
    before: dict[str, bytes], number: int, tmp_path: Path
) -> None:
    for name, data in before.items():
        (tmp_path / name).write_bytes(data)
    replace, left = Path.replace, [number]

    def refuse_one(path: Path, target: Path) -> Path:
        left[0] -= 1
        if left[0] == -1:
            raise PermissionError(errno.EACCES, "Permission denied")
        return replace(path, target)

    steps = len(before) + 3
    after = before if number < steps else dict.fromkeys("abc", b"1")
    with mock.patch.object(Path, "replace", refuse_one):
        try:
            with replacing_all([tmp_path / name for name in "abc"]) as files:
                for file in files:
                    file.write(b"1")
        except UsageError:
            assert number < steps
    assert contents(tmp_path) == after


def test_what_cannot_be_removed_from_beside_is_left(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).write_bytes(b"0")
    with (
        mock.patch.object(Path, "unlink", side_effect=[PermissionError, None, None, None]),
        replacing_all([tmp_path / "a", tmp_path / "b"]),
    ):
        pass
    assert {name: contents(tmp_path)[name] for name in "ab"} == {"a": b"", "b": b""}


def test_only_drafts_that_nobody_writes_are_leftovers(tmp_path: Path) -> None:
    for name in (".rectify-model-1.tmp", "rectify-model-2.tmp", ".other.tmp"):
        (tmp_path / name).touch()
    with replacing(tmp_path / "a") as file:
        file.write(b"1")
        remove_leftovers([tmp_path, tmp_path / "missing"])
    assert sorted(contents(tmp_path)) == [".other.tmp", "a", "rectify-model-2.tmp"]


def test_errors_of_ours_pass_and_others_are_told_with_a_name() -> None:
    ours = UsageError("a", "b")
    for telling in (told_as_unreadable, told_as_unwritable):
        with pytest.raises(UsageError) as raised, telling("x"):
            raise ours
        assert raised.value is ours
    with (
        pytest.raises(UsageError, match=r"x: cannot read it \(null\); check") as told,
        told_as_unreadable("x"),
    ):
        raise ValueError("null")
    assert told.value.message_zh == "x：无法读取（名称不可用），请检查文件名和权限"
    with pytest.raises(DiskFullError), told_as_unwritable("x"):
        raise OSError(errno.EDQUOT, "Quota")

"""A result is never written over what somebody changed, unless that is asked for."""

import hashlib
from pathlib import Path

import pytest

from rectify_model.errors import UsageError
from rectify_model.files import Written, write_result

OLD = hashlib.sha256(b"old").hexdigest()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.xml"
    path.write_bytes(b"old")
    return path


def test_it_is_written_where_there_is_none(tmp_path: Path) -> None:
    assert write_result(str(tmp_path / "a.xml"), b"new") is Written.NEW
    assert (tmp_path / "a.xml").read_bytes() == b"new"


def test_the_same_is_not_written_again(path: Path) -> None:
    number = path.stat().st_ino
    assert write_result(path, b"old", force=True, backup=True) is Written.SAME
    assert path.stat().st_ino == number
    assert [each.name for each in path.parent.iterdir()] == ["a.xml"]


@pytest.mark.parametrize("known", [None, "0" * 64])
def test_what_is_not_known_is_kept(known: str | None, path: Path) -> None:
    assert write_result(path, b"new", known=known) is Written.KEPT
    assert write_result(path, b"new", known=known, backup=True) is Written.KEPT
    assert path.read_bytes() == b"old"
    assert write_result(path, b"new", known=known, force=True) is Written.REPLACED
    assert path.read_bytes() == b"new"
    assert [each.name for each in path.parent.iterdir()] == ["a.xml"]


def test_what_is_known_is_replaced_without_a_copy(path: Path) -> None:
    assert write_result(path, b"new", known=OLD, backup=True) is Written.REPLACED
    assert path.read_bytes() == b"new"
    assert [each.name for each in path.parent.iterdir()] == ["a.xml"]


def test_what_is_protected_is_kept(path: Path) -> None:
    path.chmod(0o444)
    assert write_result(path, b"new", known=OLD) is Written.KEPT
    assert write_result(path, b"new", known=OLD, force=True) is Written.REPLACED


def test_copies_never_replace_each_other(path: Path) -> None:
    for data in (b"1", b"2", b"3"):
        assert write_result(path, data, force=True, backup=True) is Written.REPLACED
    assert {each.name: each.read_bytes() for each in path.parent.iterdir()} == {
        "a.xml": b"3",
        "a.xml.bak": b"old",
        "a.xml.2.bak": b"1",
        "a.xml.3.bak": b"2",
    }


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot write it"):
        write_result(tmp_path, b"new", force=True)

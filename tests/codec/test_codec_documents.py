"""Files and bytes: which format is meant, and that no file is left half written."""

import os
import stat
from pathlib import Path

import attrs
import pytest

from rectify_model.codec import (
    DEFAULT_LIMITS,
    Limits,
    dump,
    dumps,
    load,
    loads,
    migrate,
    read_document,
)
from rectify_model.errors import DocumentError, LimitExceededError, UsageError
from rectify_model.model import Report

REPORT = Report(id="r", title="甲")


@pytest.mark.parametrize("name", ["a.xml", "a.JSON", "巡察.Xml"])
def test_the_suffix_tells_the_format(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    dump(REPORT, path)
    expected = dumps(REPORT, "json" if "JSON" in name else "xml")
    assert path.read_bytes() == expected
    assert load(path) == load(str(path)) == REPORT


def test_a_given_format_goes_before_the_suffix(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    dump(REPORT, path, "json", indent=False)
    assert path.read_bytes() == dumps(REPORT, "json", indent=False)
    assert load(path, "json") == REPORT
    with pytest.raises(DocumentError):
        load(path)


@pytest.mark.parametrize("form", ["json", "xml"])
def test_the_first_character_tells_the_format_where_the_suffix_does_not(
    tmp_path: Path, form: str
) -> None:
    data = dumps(REPORT, form)  # type: ignore[arg-type]
    path = tmp_path / "report"
    path.write_bytes(b"\n\t " + data if form == "json" else data)
    assert load(path) == loads(data) == loads(data.decode()) == REPORT


def test_a_file_appears_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.xml"
    dump(REPORT, path)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", fail)
        with pytest.raises(UsageError, match="no room is left"):
            dump(Report(id="s"), path)
    assert os.listdir(tmp_path) == ["a.xml"]  # noqa: PTH208 - names are enough
    assert load(path) == REPORT


def test_an_overwritten_file_keeps_its_mode_and_a_link_its_target(tmp_path: Path) -> None:
    path, link = tmp_path / "a.xml", tmp_path / "link.xml"
    dump(REPORT, path)
    path.chmod(0o600)
    link.symlink_to(path)
    dump(Report(id="s"), link)
    assert link.is_symlink()
    assert load(path) == Report(id="s")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_device_is_written_to_not_replaced() -> None:
    dump(REPORT, os.devnull, "xml")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("name", ["missing.xml", "", "a\0b.xml", "x" * 300 + ".xml"])
def test_what_cannot_be_read_is_a_usage_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="cannot read it") as caught:
        load(f"{tmp_path}/{name}")
    assert "无法读取" in caught.value.message_zh


@pytest.mark.parametrize("name", ["no/such/directory/a.xml", "", "a\0b.xml"])
def test_what_cannot_be_written_is_a_usage_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="cannot write it") as caught:
        dump(REPORT, f"{tmp_path}/{name}", "xml")
    assert "无法写入" in caught.value.message_zh


def test_dump_needs_a_format(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="suffix"):
        dump(REPORT, tmp_path / "a.txt")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_format_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="yaml"):
        loads(b"", "yaml")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="yaml"):
        dumps(REPORT, "yaml")  # type: ignore[arg-type]


def test_other_types_are_usage_errors() -> None:
    with pytest.raises(UsageError, match="not int"):
        loads(5)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="not dict"):
        dumps({}, "json")  # type: ignore[arg-type]


def test_all_that_is_public_takes_its_arguments_by_name(tmp_path: Path) -> None:
    path, data = tmp_path / "a", dumps(report=REPORT, format="xml", indent=False)
    dump(report=REPORT, path=path, format="xml", indent=False)
    assert path.read_bytes() == data
    assert load(path=path, format="xml", limits=DEFAULT_LIMITS) == REPORT
    assert loads(data=data, format="xml", limits=DEFAULT_LIMITS) == REPORT
    loaded = read_document(source=data, format="xml", limits=DEFAULT_LIMITS, salvage=False)
    assert loaded.report == REPORT
    assert migrate(plain={"schema_version": "1.1"}).plain == {"schema_version": "1.1"}


def test_what_was_loaded_is_shown_and_compared_by_what_it_says() -> None:
    data = dumps(REPORT, "xml")
    loaded = read_document(data)
    assert loaded == read_document(data)
    assert "positions" not in repr(loaded)


def test_what_is_wrong_in_a_file_is_left_out_only_where_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"schema_version":"1.0","id":"r","title":5}')
    for read in (load, read_document):
        with pytest.raises(DocumentError, match="RM913"):
            read(path)
    assert read_document(path, salvage=True).report == Report(id="r")


def test_problems_of_a_file_bear_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"schema_version":"1.0",\n"id":5}')
    with pytest.raises(DocumentError) as caught:
        load(path)
    assert str(caught.value).startswith(f"{path}:2:1: error RM913 ")


def test_a_large_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b" " * 3_000_000)
    with pytest.raises(LimitExceededError) as caught:
        load(path, limits=Limits(max_bytes=1000))
    assert caught.value.problems[0].source == str(path)


def test_the_same_report_gives_the_same_bytes() -> None:
    again = loads(dumps(REPORT, "xml"))
    assert dumps(again, "json") == dumps(REPORT, "json")


def test_a_class_of_ones_own_is_no_report() -> None:
    @attrs.frozen(kw_only=True)
    class Mine(Report):
        pass

    with pytest.raises(UsageError, match="takes a Report, not Mine"):
        dumps(Mine(id="r"), "json")

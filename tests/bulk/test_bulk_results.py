"""Results that somebody else touched, and destinations that somebody else works in."""

from pathlib import Path
from unittest import mock

import pytest
from bulk_sources import TEXT, Inline, make_sources

from rectify_model import load
from rectify_model.bulk import MANIFEST, Kept, Summary, conversion, convert_all
from rectify_model.bulk.manifest import Manifest
from rectify_model.codec import Limits
from rectify_model.errors import DiskFullError, UsageError
from rectify_model.files import replacing, write_result
from rectify_model.opening import open_report


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return make_sources(tmp_path / "in")


@pytest.fixture
def out(sources: Path, tmp_path: Path) -> Path:
    """Return a destination that is done, but for one result that somebody changed."""
    out = tmp_path / "out"
    run(sources, out)
    (out / "text1.xml").write_bytes(b"changed by hand")
    return out


def run(
    sources: Path, out: Path, *, force: bool = False, backup: bool = False
) -> tuple[Summary, list[str]]:
    executor = Inline()
    summary = convert_all(sources, out, executor=executor, force=force, backup=backup)
    return summary, executor.given_out


def counts(summary: Summary) -> tuple[int, int, int, int]:
    return summary.done, summary.skipped, len(summary.kept), summary.failed


@pytest.mark.parametrize("is_new", [False, True])
def test_a_result_that_somebody_changed_is_kept(
    is_new: bool,  # noqa: FBT001 - a parameter of the test
    sources: Path,
    out: Path,
) -> None:
    if is_new:
        (sources / "text1.txt").write_text(TEXT.format(99), encoding="utf-8")
    summary, given_out = run(sources, out)
    assert (out / "text1.xml").read_bytes() == b"changed by hand"
    assert counts(summary) == (0, 4, 1, 0)
    # Where the source is as it was, nothing has to be read to know that.
    assert given_out == ["text1.txt"] * is_new
    (kept,) = summary.kept
    assert (kept.name, kept.output) == ("text1.txt", "text1.xml")
    assert kept.problem.code == "RM942"
    assert kept.problem.source == str(sources / "text1.txt")
    assert str(out / "text1.xml") in kept.problem.message
    assert str(out / "text1.xml") in kept.problem.message_zh
    assert (summary.codes["RM942"], summary.severities["warning"]) == (1, summary.codes["RM942"])


def test_several_that_are_kept_come_by_their_names(sources: Path, out: Path) -> None:
    (out / "text0.xml").write_bytes(b"changed too")
    (sources / "text0.txt").write_text(TEXT.format(99), encoding="utf-8")
    summary, _ = run(sources, out)
    assert [kept.name for kept in summary.kept] == ["text0.txt", "text1.txt"]


@pytest.mark.parametrize("backup", [False, True])
def test_force_replaces_it_and_a_backup_keeps_a_copy(
    backup: bool,  # noqa: FBT001 - a parameter of the test
    sources: Path,
    out: Path,
) -> None:
    summary, given_out = run(sources, out, force=True, backup=backup)
    assert given_out == ["text1.txt"]
    assert counts(summary) == (1, 4, 0, 0)
    assert load(out / "text1.xml") == open_report(sources / "text1.txt").report
    copies = {path.name: path.read_bytes() for path in out.glob("*.bak*")}
    assert copies == ({"text1.xml.bak": b"changed by hand"} if backup else {})
    assert counts(run(sources, out)[0]) == (0, 5, 0, 0)


def test_a_result_that_no_run_wrote_is_kept(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "text1.xml").write_bytes(b"mine")
    summary, _ = run(sources, out)
    assert counts(summary) == (4, 0, 1, 0)
    assert isinstance(summary.kept[0], Kept)
    assert (out / "text1.xml").read_bytes() == b"mine"


def test_a_result_whose_line_was_never_written_is_done(sources: Path, tmp_path: Path) -> None:
    # A run that is killed leaves such results.
    out = tmp_path / "out"
    run(sources, out)
    (out / MANIFEST).unlink()
    assert counts(run(sources, out)[0]) == (5, 0, 0, 0)


def test_a_result_that_only_an_earlier_run_changed_is_replaced(sources: Path, out: Path) -> None:
    run(sources, out, force=True)
    (sources / "text1.txt").write_text(TEXT.format(99), encoding="utf-8")
    assert counts(run(sources, out)[0]) == (1, 4, 0, 0)
    assert load(out / "text1.xml") == open_report(sources / "text1.txt").report


def test_a_second_run_on_a_destination_is_refused(sources: Path, out: Path) -> None:
    with (
        Manifest.locked(out),
        pytest.raises(UsageError, match="out: another run is converting into it; wait") as raised,
    ):
        run(sources, out)
    assert "另一次转换正在写入该目录" in raised.value.message_zh
    assert counts(run(sources, out)[0]) == (0, 4, 1, 0)


def test_what_a_killed_run_left_is_removed(sources: Path, out: Path) -> None:
    left = [out / ".rectify-model-1.tmp", out / "below" / ".rectify-model-2.tmp"]
    for path in left:
        path.write_bytes(b"half")
    with replacing(out / "at work.xml"):
        run(sources, out)
        assert not any(path.exists() for path in left)
        assert len(list(out.glob(".rectify-model-*.tmp"))) == 1
    assert (out / "at work.xml").exists()


def test_a_directory_may_be_its_own_destination(sources: Path) -> None:
    (sources / "below" / "document.xml").unlink()
    assert counts(run(sources, sources)[0]) == (4, 0, 0, 0)
    (sources / "text0.txt").write_text(TEXT.format(99), encoding="utf-8")
    summary, given_out = run(sources, sources)
    assert given_out == ["text0.txt"]
    assert counts(summary) == (1, 3, 0, 0)
    assert summary.others == (str(sources / "below" / "picture.png"),)


def test_a_result_whose_source_is_gone_is_told(sources: Path, out: Path) -> None:
    (sources / "text0.txt").unlink()
    (sources / "text2.txt").unlink()
    (out / "text2.xml").unlink()
    summary, _ = run(sources, out)
    notes = [note for note in summary.notes if note.code == "RM944"]
    assert [note.source for note in notes] == [str(out / "text0.xml")]
    assert str(sources / "text0.txt") in notes[0].message
    assert (out / "text0.xml").exists()
    assert (summary.codes["RM944"], summary.codes["RM942"]) == (1, 1)


def test_a_result_of_another_run_is_not_told_as_left(sources: Path, out: Path) -> None:
    summary = convert_all(sources / "text0.txt", out, executor=Inline())
    assert (summary.skipped, summary.notes) == (1, ())


@pytest.mark.parametrize(("copies", "names"), [(2, "0.txt, 1.txt"), (4, "0.txt, 1.txt, 2.txt, …")])
def test_copies_of_one_report_are_told(copies: int, names: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(copies):
        (tmp_path / "in" / f"{number}.txt").write_text(TEXT, encoding="utf-8")
    for summary in (run(tmp_path / "in", tmp_path / "out")[0] for _ in range(2)):
        (note,) = summary.notes
        assert note.code == "RM945"
        assert f"{copies} sources have the report id " in note.message
        assert f": {names}; leave out the copies" in note.message
        assert summary.codes["RM945"] == 1


def test_a_full_disk_is_told_once_and_ends_the_run(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    full = DiskFullError("text1.xml: no room", "text1.xml：没有空间")
    executor = Inline()
    results = {"text1.xml": full}

    def write(path: Path, *args: object, **kwargs: object) -> object:
        if path.name in results:
            raise results[path.name]
        return write_result(path, *args, **kwargs)  # type: ignore[arg-type]

    with (
        mock.patch.object(conversion, "write_result", write),
        mock.patch("rectify_model.bulk.run._WIDTH", 1),
        pytest.raises(DiskFullError) as raised,
    ):
        convert_all(sources, out, executor=executor)
    assert (raised.value.message, raised.value.message_zh) == full.args
    assert executor.given_out == ["text0.txt", "text1.txt"]
    assert counts(run(sources, out)[0]) == (4, 1, 0, 0)


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(max_bytes=40), "RM805"),  # the source
        (Limits(max_bytes=200), "RM906"),  # the result
        (Limits(max_values=5), "RM906"),
    ],
)
def test_nothing_is_written_that_the_same_limits_refuse(
    limits: Limits, code: str, sources: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    summary = convert_all(sources / "text0.txt", out, executor=Inline(), limits=limits)
    assert [failure.codes for failure in summary.failures] == [{code: 1}]
    assert not (out / "text0.xml").exists()

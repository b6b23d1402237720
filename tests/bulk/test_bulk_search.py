"""Directories as they are: what cannot be read is told, and the rest goes on."""

import os
from pathlib import Path
from unittest import mock

import pytest
from bulk_sources import TEXT, Inline, make_sources

from rectify_model.bulk import Summary, convert_all
from rectify_model.problems import Severity


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return make_sources(tmp_path / "in")


def run(sources: Path) -> Summary:
    return convert_all(sources, sources.parent / "out", executor=Inline())


def test_a_link_that_leads_nowhere_is_told(sources: Path) -> None:
    (sources / "link.txt").symlink_to("nowhere.txt")
    (sources / "link.png").symlink_to("nowhere.png")
    summary = run(sources)
    assert summary.done == 5
    (failure,) = summary.failures
    (problem,) = failure.problems
    assert (failure.name, problem.code) == ("link.txt", "RM940")
    assert problem.source == str(sources / "link.txt")
    assert "cannot read it (No such file or directory); check the name" in problem.message
    assert "无法读取" in problem.message_zh
    assert str(sources / "link.png") in summary.others


def test_a_pipe_is_told_and_not_waited_for(sources: Path) -> None:
    os.mkfifo(sources / "below" / "pipe.txt")
    summary = run(sources)
    assert summary.done == 5
    (failure,) = summary.failures
    assert (failure.name, failure.codes) == ("below/pipe.txt", {"RM940": 1})
    assert "is no regular file" in failure.problems[0].message


def test_a_pipe_that_is_named_is_told_as_well(sources: Path) -> None:
    os.mkfifo(sources / "pipe.txt")
    summary = convert_all(sources / "pipe.txt", sources.parent / "out", executor=Inline())
    assert [(failure.name, failure.codes) for failure in summary.failures] == [
        ("pipe.txt", {"RM940": 1})
    ]


def test_a_linked_directory_is_told(sources: Path) -> None:
    (sources / "link").symlink_to(sources / "below")
    summary = run(sources)
    assert (summary.done, summary.failed) == (5, 0)
    (note,) = summary.notes
    assert (note.code, note.source) == ("RM943", str(sources / "link"))
    assert summary.codes["RM943"] == 1


def test_a_directory_that_cannot_be_listed_is_told(sources: Path) -> None:
    scandir = os.scandir

    def refuse(path: str) -> object:
        if path == str(sources / "below"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    with mock.patch.object(os, "scandir", refuse):
        summary = run(sources)
    assert summary.done == 3
    (failure,) = summary.failures
    assert (failure.name, failure.problems[0].code) == ("below", "RM940")
    assert "cannot list it (Permission denied)" in failure.problems[0].message
    assert "无法列出（Permission denied）" in failure.problems[0].message_zh


@pytest.mark.parametrize("name", ["a.docx", "b.pdf", None])
def test_a_directory_without_a_report_is_no_success(name: str | None, tmp_path: Path) -> None:
    sources = tmp_path / "in"
    sources.mkdir()
    if name is not None:
        (sources / name).write_bytes(b"")
    summary = run(sources)
    others = [] if name is None else [str(sources / name)]
    assert (summary.done, list(summary.others), summary.ignored) == (0, others, len(others))
    (note,) = summary.notes
    assert (note.code, note.source, note.severity) == ("RM946", str(sources), Severity.ERROR)
    assert ".txt" in note.message
    assert ".txt" in note.message_zh
    assert summary.severities == {"error": 1}


def test_a_directory_below_may_be_without_a_report(sources: Path) -> None:
    (sources / "empty").mkdir()
    assert run(sources).notes == ()


def test_a_name_that_is_not_unicode_is_a_name(tmp_path: Path) -> None:
    sources = tmp_path / os.fsdecode("通报".encode("gbk"))
    sources.mkdir()
    file = sources / os.fsdecode("整改.txt".encode("gbk"))
    file.write_text(TEXT, encoding="utf-8")
    out = tmp_path / os.fsdecode("归档".encode("gbk"))
    for counts in ((1, 0), (0, 1)):
        summary = convert_all(sources, out, executor=Inline())
        assert (summary.done, summary.skipped) == counts
    assert (out / file.with_suffix(".xml").name).exists()

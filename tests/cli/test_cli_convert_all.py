"""`rectify-model convert DIR`: every report of a directory, and what became of each."""

import errno
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cli_running import EXAMPLE, run

from rectify_model import dumps, iter_load, load, read
from rectify_model.model import Report

ODD = (
    "关于整改情况的通报\n一、整改情况\n（一）加强学习。\n一是开会。\n（三）加强管理。\n一是检查。\n"
)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    directory = tmp_path / "in"
    (directory / "below").mkdir(parents=True)
    (directory / "report.txt").write_text(ODD, encoding="utf-8")
    (directory / "below" / "r.json").write_bytes(dumps(Report(id="r"), "json"))
    (directory / "notes.md").write_bytes(b"")
    return directory


def test_a_directory_becomes_a_directory(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ran = run("convert", sources, "-o", out, "--jobs", "1")
    assert ran.code == 0
    assert ran.out == ""
    assert load(out / "report.xml") == read(sources / "report.txt").report
    assert load(out / "below" / "r.xml") == Report(id="r")
    found, others, summary, problems, speed = ran.err.splitlines()
    assert found.startswith(f"{sources / 'report.txt'}:")
    assert others == f"not read: {sources / 'notes.md'}"
    assert summary == "2 converted, 0 unchanged, 0 kept, 0 failed, 1 files of other kinds"
    assert re.fullmatch(r"problems: RM\d+ × \d+(, RM\d+ × \d+)*", problems)
    assert re.fullmatch(r"0\.0 MB in \d+\.\d s \(0\.0 MB/s\)", speed)
    again = run("convert", sources, "-o", out, "--lang", "zh")
    assert again.err.splitlines()[1] == "已转换 0，未变 2，保留 0，失败 0，其他文件 1"
    assert again.err.splitlines()[2:] == [problems.replace("problems: ", "问题：")]


def test_the_format_is_the_one_asked_for(sources: Path, tmp_path: Path) -> None:
    (sources / "report.txt").unlink()
    ran = run("convert", sources, "-o", tmp_path / "out", "--to", "json")
    assert ran.code == 0
    assert load(tmp_path / "out" / "below" / "r.json") == Report(id="r")
    assert len(ran.err.splitlines()) == 3


def test_what_fails_is_told_and_has_the_exit_code_that_it_has_alone(
    sources: Path, tmp_path: Path
) -> None:
    broken = sources / "below" / "r.json"
    broken.write_bytes(b"{}")
    ran = run("convert", sources, "-o", tmp_path / "out", "--jobs", "1")
    assert ran.code == run("convert", broken).code == 2
    assert f"\n{broken}:1:1: error RM911 " in ran.err
    assert "1 converted, 0 unchanged, 0 kept, 1 failed" in ran.err
    assert (tmp_path / "out" / "report.xml").exists()
    ran = run("convert", sources, "-o", tmp_path / "out", FORCE_COLOR="1", LANG="zh_CN.UTF-8")
    assert "转换" in ran.err
    assert "2/2" in ran.err
    assert "失败 1" in ran.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "in: several reports need a folder or a collection; give one by -o"),
        (["-o", "{dir}/file"], "file: cannot write it"),
        (["-o", "{dir}/out", "--to", "yaml"], "--to yaml: give one of xml, json"),
        (["-o", "{dir}/missing/all.jsonl"], "cannot write it"),
    ],
)
def test_what_cannot_be_is_one_line(
    options: list[str], said: str, sources: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    ran = run("convert", sources, *(option.format(dir=tmp_path) for option in options))
    assert ran.code == 2
    assert ran.err.startswith("rectify-model: error: ")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_a_number_of_processes_is_at_least_one(tmp_path: Path) -> None:
    assert run("convert", EXAMPLE, "-o", tmp_path / "a.xml", "--jobs", "0").code == 2


def test_several_reports_go_to_a_folder_or_into_one_collection(
    sources: Path, tmp_path: Path
) -> None:
    named = (sources / "report.txt", sources / "below" / "r.json")
    assert run("convert", *named, "-o", tmp_path / "out", "--jobs", "1").code == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} >= {"report.xml", "r.xml"}
    for name in ("all.jsonl", "all.xml.gz"):
        ran = run("convert", sources, "-o", tmp_path / name)
        assert (ran.code, ran.out) == (0, "")
        assert ran.err.splitlines()[-1] == f"2 reports in {tmp_path / name}, 0 failed"
        titles = [report.title for report in iter_load(tmp_path / name)]
        assert titles == [read(sources / "report.txt").report.title, None]


def test_what_holds_no_report_does_not_keep_others_from_a_collection(
    sources: Path, tmp_path: Path
) -> None:
    (sources / "below" / "r.json").write_bytes(b"{}")
    ran = run("convert", sources, "-o", tmp_path / "all.jsonl", "--lang", "zh")
    assert ran.code == 2
    assert "RM911" in ran.err
    assert ran.err.splitlines()[-1] == f"{tmp_path / 'all.jsonl'} 中有 1 份通报，失败 1"
    (sources / "report.txt").unlink()
    assert run("convert", sources, "-o", tmp_path / "all.jsonl").code == 2


def test_a_dry_run_of_many_shows_problems_at_their_places(sources: Path, tmp_path: Path) -> None:
    (sources / "below" / "r.json").write_bytes(b"{}")
    ran = run("convert", sources, "-o", tmp_path / "out", "--dry-run")
    assert ran.code == 2
    assert f"{sources / 'report.txt'}:" in ran.err
    assert f"{sources / 'report.txt'} → {tmp_path / 'out' / 'report.xml'}" in ran.err
    assert "RM911" in ran.err
    assert run("convert", sources, "-o", tmp_path / "a.jsonl", "--dry-run").code == 2
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "a.jsonl").exists()


def test_a_result_that_somebody_changed_is_kept_and_told(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("convert", sources, "-o", out, "--jobs", "1").code == 0
    (out / "report.xml").write_bytes(b"mine")
    ran = run("convert", sources, "-o", out, "--jobs", "1")
    assert ran.code == 1
    assert "0 converted, 1 unchanged, 1 kept, 0 failed" in ran.err
    assert (out / "report.xml").read_bytes() == b"mine"
    ran = run("convert", sources, "-o", out, "--jobs", "1", "--force")
    assert ran.code == 0
    assert "1 converted, 1 unchanged, 0 kept" in ran.err


def test_a_folder_in_which_nothing_is_converted_is_no_success(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.docx").write_bytes(b"PK")
    ran = run("convert", folder, "-o", tmp_path / "out")
    assert ran.code == 2
    others = next(line for line in ran.err.splitlines() if line.startswith("not read: "))
    assert others.endswith(f"{folder / '09.docx'}, and 2 more")
    assert "no report was converted; reports are .txt, .xml and .json files" in ran.err


def test_a_dry_run_names_the_results_that_a_run_writes(sources: Path, tmp_path: Path) -> None:
    (sources / "astray.txt").symlink_to("missing")
    os.mkfifo(sources / "pipe.txt")
    out = tmp_path / "out"
    ran = run("convert", sources, "-o", out, "--dry-run")
    assert ran.code == 2
    assert "astray.txt: cannot read it (No such file or directory)" in ran.err
    assert "pipe.txt: is no regular file" in ran.err
    named = {line.partition(" → ")[2] for line in ran.err.splitlines() if " → " in line}
    assert run("convert", sources, "-o", out, "--jobs", "1").code == 2
    assert named == {str(path) for path in out.rglob("*.xml")} != set()


def test_an_encoding_is_that_of_each_text_of_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_bytes(ODD.encode("utf-16-le"))
    for options, code in ((("--encoding", "utf-16-le"), 0), (("--encoding", "utf-8"), 2)):
        ran = run("convert", folder, "-o", tmp_path / "out", "--jobs", "1", "--force", *options)
        assert ran.code == code, ran.err
        assert "RM804" not in ran.err
        (tmp_path / "out" / "rectify-model.manifest.jsonl").unlink()


def test_a_dry_run_says_which_folder_cannot_be_listed(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def walk(top: Path, onerror: Callable[[OSError], None]) -> Iterator[object]:
        onerror(PermissionError(errno.EACCES, "Permission denied", str(top / "below")))
        return iter([(str(top), [], ["report.txt"])])

    monkeypatch.setattr(os, "walk", walk)
    ran = run("convert", sources, "-o", tmp_path / "out", "--dry-run")
    assert ran.code == 2
    assert "cannot list it (Permission denied)" in ran.err
    assert " → " in ran.err

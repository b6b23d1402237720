"""`rectify-model convert DIR`: every report of a directory, and what became of each."""

import re
from pathlib import Path

import pytest
from cli_running import EXAMPLE, run

from rectify_model import dumps, load, read
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
    summary, problems, speed = ran.err.splitlines()
    assert summary == "2 converted, 0 unchanged, 0 failed, 1 files of other kinds"
    assert re.fullmatch(r"problems: RM\d+ × \d+(, RM\d+ × \d+)*", problems)
    assert re.fullmatch(r"0\.0 MB in \d+\.\d s \(0\.0 MB/s\)", speed)
    again = run("convert", sources, "-o", out, "--lang", "zh")
    assert again.err.splitlines()[0] == "已转换 0，未变 2，失败 0，其他文件 1"
    assert again.err.splitlines()[1:] == [problems.replace("problems: ", "问题：")]


def test_the_format_is_the_one_asked_for(sources: Path, tmp_path: Path) -> None:
    (sources / "report.txt").unlink()
    ran = run("convert", sources, "-o", tmp_path / "out", "--to", "json")
    assert ran.code == 0
    assert load(tmp_path / "out" / "below" / "r.json") == Report(id="r")
    assert len(ran.err.splitlines()) == 2


def test_what_fails_is_told_and_is_exit_code_1(sources: Path, tmp_path: Path) -> None:
    broken = sources / "below" / "r.json"
    broken.write_bytes(b"{}")
    ran = run("convert", sources, "-o", tmp_path / "out", "--jobs", "1")
    assert ran.code == 1
    assert ran.err.startswith(f"{broken}:1:1: error RM911 ")
    assert "1 converted, 0 unchanged, 1 failed" in ran.err
    assert (tmp_path / "out" / "report.xml").exists()
    ran = run("convert", sources, "-o", tmp_path / "out", FORCE_COLOR="1", LANG="zh_CN.UTF-8")
    assert "转换" in ran.err
    assert "2/2" in ran.err
    assert "失败 1" in ran.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "in: cannot read it as one report (Is a directory); give a directory by -o"),
        (["-o", "{dir}/file"], "file: cannot write it"),
        (["-o", "{dir}/out", "--to", "yaml"], "there is no format 'yaml'"),
        (["-o", "{dir}/in", "--to", "json"], "its result would take the place of"),
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

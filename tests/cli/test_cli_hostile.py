"""Names that mean harm or have gone: a line that says so, and nothing else is touched."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from cli_running import Ran, run

from rectify_model import codec
from rectify_model.cli.commands import convert as command

TEXT = "关于巡察整改进展情况的通报\n一、整改情况\n（一）加强学习。\n一是开会。\n".encode()
NOBODY = 65534
IN_CHINESE = {
    "Is a directory": "是目录",
    "Too many levels of symbolic links": "链接成环",
    "No such file or directory": "不存在",
    "Not a directory": "不是目录",
    "File name too long": "名称过长",
    "Input/output error": "读写出错",
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory with a report, and links to it, to each other and to nothing."""
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_bytes(TEXT)
    Path("directory").mkdir()
    Path("link.txt").symlink_to("report.txt")
    for name in ("loop.txt", "loop.xml"):
        Path(name).symlink_to(name)
    Path("one.xml").symlink_to("two.xml")
    Path("two.xml").symlink_to("one.xml")
    Path("astray.txt").symlink_to("missing/report.txt")
    Path("astray.xml").symlink_to("missing/report.xml")
    Path("to-directory.xml").symlink_to("directory")
    return tmp_path


def listing() -> dict[str, object]:
    """Return all that there is, with what it holds or where it leads."""
    return {
        str(path): path.readlink() if path.is_symlink() else path.is_dir() or path.read_bytes()
        for path in Path().rglob("*")
    }


def assert_refused(said: str, *arguments: str) -> None:
    """See to one line in either language, the exit code 2, and nothing made or changed."""
    before = listing()
    for language, verb in (("en", "cannot"), ("zh", "无法")):
        ran = run(*arguments, "--lang", language)
        assert ran.code == 2
        assert ran.out == ""
        assert ran.err.count("\n") == 1
        assert verb in ran.err
        assert f"({said})" in ran.err or f"（{IN_CHINESE[said]}）" in ran.err
    assert listing() == before


def assert_converted(ran: Ran, data: bytes) -> None:
    assert ran.code == 0
    assert data == codec.dumps(codec.loads(data), "xml")
    assert codec.loads(data).title == "关于巡察整改进展情况的通报"


@pytest.mark.parametrize("name", ["convert", "show", "validate"])
@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("loop.txt", "Too many levels of symbolic links"),
        ("one.xml", "Too many levels of symbolic links"),
        ("astray.txt", "No such file or directory"),
        ("report.txt/report.txt", "Not a directory"),
        ("x" * 300 + ".xml", "File name too long"),
        ("/proc/self/mem", "Input/output error"),
    ],
)
def test_an_unusable_source(name: str, source: str, said: str) -> None:
    assert_refused(said, name, source)


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("loop.xml", "Too many levels of symbolic links"),
        ("one.xml", "Too many levels of symbolic links"),
        ("astray.xml", "No such file or directory"),
        ("x" * 300 + ".xml", "File name too long"),
    ],
)
def test_an_unusable_output(output: str, said: str) -> None:
    assert_refused(said, "convert", "report.txt", "-o", output, "--to", "xml")


@pytest.mark.parametrize("output", ["missing/out.xml", "report.txt/out.xml"])
def test_a_folder_that_is_none_is_named(output: str) -> None:
    before = listing()
    ran = run("convert", "report.txt", "-o", output)
    folder = output.partition("/")[0]
    assert ran.code == 2
    assert ran.err == (
        f"rectify-model: error: {output}: the folder {folder} does not exist; make it first\n"
    )
    assert listing() == before


@pytest.mark.parametrize("output", ["/dev/full", "-"])
def test_a_full_disk_is_a_failure(output: str) -> None:
    if output == "-":
        with Path("/dev/full").open("w", encoding="utf-8") as full:
            ran = run("convert", "report.txt", stdout=full)
            assert "no room is left on the disk" in ran.err
    else:
        ran = run("convert", "report.txt", "-o", output, "--to", "xml")
    assert ran.code == 2
    assert "/dev/full" in ran.err or output == "-"
    assert ran.err.count("\n") == 1


def test_a_report_can_go_to_a_folder() -> None:
    assert run("convert", "report.txt", "-o", "directory", "--jobs", "1").code == 0
    assert_converted(Ran(0, "", ""), Path("directory/report.xml").read_bytes())


def test_a_link_is_read_as_what_it_leads_to() -> None:
    ran = run("convert", "link.txt")
    assert_converted(ran, ran.out.encode())


@pytest.mark.parametrize("there_before", [True, False])
def test_an_output_that_is_a_link_stays_one(*, there_before: bool) -> None:
    target = Path("directory", "out.xml")
    for _ in range(there_before):
        target.write_bytes(b"before")
    Path("link.xml").symlink_to(target)
    ran = run("convert", "report.txt", "-o", "link.xml", "--force")
    assert Path("link.xml").readlink() == target
    assert_converted(ran, target.read_bytes())
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("make", [os.symlink, os.link])
def test_the_source_is_not_overwritten_by_another_name(make: Callable[[str, str], None]) -> None:
    make("report.txt", "out.xml")
    ran = run("convert", "report.txt", "-o", "out.xml")
    assert ran.code == 2
    assert "out.xml: is the source itself" in ran.err
    assert Path("report.txt").read_bytes() == TEXT


@pytest.mark.parametrize("name", ["convert", "show", "validate"])
def test_the_null_device_is_empty(name: str) -> None:
    ran = run(name, "/dev/null")
    assert "/dev/null: error RM805" in ran.out + ran.err
    assert ran.code in {1, 2}


def test_the_null_device_takes_all_and_stays() -> None:
    assert run("convert", "report.txt", "-o", "/dev/null", "--to", "xml").code == 0
    assert Path("/dev/null").is_char_device()


def test_a_pipe_is_read_and_written_as_any_tool_does() -> None:
    os.mkfifo("in.txt")
    os.mkfifo("out.xml")
    read: list[bytes] = []
    ends = [
        Thread(target=lambda: Path("in.txt").write_bytes(TEXT)),
        Thread(target=lambda: read.append(Path("out.xml").read_bytes())),
    ]
    for end in ends:
        end.start()
    ran = run("convert", "in.txt", "-o", "out.xml")
    for end in ends:
        end.join(10)
    assert_converted(ran, read[0])
    assert Path("out.xml").is_fifo()


def test_an_open_pipe_can_be_named_as_a_device() -> None:
    reading, writing = os.pipe()
    ran = run("convert", "report.txt", "-o", f"/dev/fd/{writing}", "--to", "xml")
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        assert_converted(ran, pipe.read())


@pytest.fixture
def no_rights() -> Iterator[None]:
    """Take all rights of the file and the directory; where root runs this, be nobody meanwhile."""
    run("convert", "report.txt")  # what is imported late is read by whoever may
    Path("out.xml").write_bytes(b"before")
    Path("locked").mkdir()
    for name in ("report.txt", "locked"):
        Path(name).chmod(0)
    os.seteuid(os.getuid() or NOBODY)
    yield
    os.seteuid(os.getuid())
    for name in ("report.txt", "locked"):
        Path(name).chmod(0o700)
    assert Path("out.xml").read_bytes() == b"before"
    assert list(Path("locked").iterdir()) == []


@pytest.mark.usefixtures("no_rights")
@pytest.mark.parametrize(
    ("arguments", "verb"),
    [
        (["convert", "report.txt"], "read"),
        (["show", "report.txt"], "read"),
        (["show", "locked/report.txt"], "read"),
        (["convert", "report.txt", "-o", "out.xml"], "read"),
        (["convert", "-", "-o", "locked/out.xml"], "read"),
        (["convert", "-", "-o", "/proc/out.xml"], "write"),
    ],
)
def test_what_must_not_be_touched(arguments: list[str], verb: str) -> None:
    ran = run(*arguments, stdin=TEXT)
    assert ran.code == 2
    assert ran.out == ""
    assert f"cannot {verb} it (" in ran.err
    assert ran.err.count("\n") == 1


def test_a_source_that_vanishes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "_keep_source", lambda source, _: Path(source).unlink())
    ran = run("convert", "report.txt", "-o", "out.xml")
    assert ran.code == 2
    assert ran.err.startswith(
        "rectify-model: error: report.txt: cannot read it (No such file or directory)"
    )
    assert not Path("out.xml").exists()


def test_a_directory_that_vanishes(monkeypatch: pytest.MonkeyPatch) -> None:
    def vanish(_: int) -> bytes:
        Path("directory").rmdir()
        return b"x"

    monkeypatch.setattr(os, "urandom", vanish)
    ran = run("convert", "report.txt", "-o", "directory/out.xml")
    assert ran.code == 2
    assert "directory/out.xml: cannot write it (No such file or directory)" in ran.err
    assert not Path("directory").exists()


def test_an_output_that_vanishes_or_becomes_a_directory(monkeypatch: pytest.MonkeyPatch) -> None:
    output = Path("directory", "out.xml")
    output.write_bytes(b"before")

    def become(target: Path, _: Path) -> None:
        target.unlink()
        target.mkdir()

    monkeypatch.setattr(shutil, "copymode", lambda target, _: target.unlink())
    ran = run("convert", "report.txt", "-o", str(output), "--force")
    assert_converted(ran, output.read_bytes())
    monkeypatch.setattr(shutil, "copymode", become)
    output.write_bytes(b"before")
    ran = run("convert", "report.txt", "-o", str(output), "--force")
    assert ran.code == 2
    assert "directory/out.xml: cannot write it (Is a directory)" in ran.err
    assert [path.is_dir() for path in output.parent.iterdir()] == [True]

"""Whatever comes in, the answer is a line in the user's language, never a traceback."""

from pathlib import Path

import pytest
from cli_running import run

FILES = {
    "empty.txt": b"",
    "blank.txt": b" \n\n",
    "binary.txt": bytes(range(256)) * 4,
    "latin.txt": "Bericht über die Prüfung: ä ö ü ÿ".encode("latin-1"),
    "empty.xml": b"",
    "latin.xml": b"<?xml version='1.0'?><report title='\xe9'/>",
    "cut.xml": b"<report",
    "other.xml": b"<html/>",
    "empty.json": b"",
    "cut.json": b'{"id": ',
    "report.docx": b"PK\x03\x04",
    "nothing": b"",
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("directory").mkdir()
    Path("directory.xml").mkdir()
    for name, data in FILES.items():
        Path(name).write_bytes(data)


CASES = [
    ("missing.txt", "missing.txt: cannot read it", "missing.txt：无法读取"),
    ("missing.xml", "missing.xml: cannot read it", "missing.xml：无法读取"),
    ("missing", "missing: cannot read it", "missing：无法读取"),
    ("empty.txt", "empty.txt: error RM805 the file is empty", "empty.txt: error RM805 文件是空的"),
    ("blank.txt", "blank.txt: error RM805 the file is empty", "blank.txt: error RM805 文件是空的"),
    (
        "binary.txt",
        "binary.txt: error RM805 the file is no",
        "binary.txt: error RM805 文件不是文本",
    ),
    ("latin.txt", "latin.txt: error RM805 the file is no", "latin.txt: error RM805 文件不是文本"),
    ("empty.xml", "empty.xml:1:1: error RM9", "empty.xml:1:1: error RM9"),
    ("latin.xml", "latin.xml:1:37: error RM901", "latin.xml:1:37: error RM901"),
    ("cut.xml", "cut.xml:1:8: error RM903", "cut.xml:1:8: error RM903"),
    ("other.xml", "other.xml:1:1: error RM907", "other.xml:1:1: error RM907"),
    ("empty.json", "empty.json:1:1: error RM9", "empty.json:1:1: error RM9"),
    ("cut.json", "cut.json:1:8: error RM903", "cut.json:1:8: error RM903"),
    (
        "report.docx",
        "report.docx: error RM805 it is a Word, Excel, OFD or ZIP file; give a text file",
        "report.docx: error RM805 这是Word、Excel、OFD 或压缩文件；请提供",
    ),
    ("nothing", "nothing: error RM805", "nothing: error RM805"),
    ("-", "<stdin>: error RM805", "<stdin>: error RM805"),
]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("command", ["convert", "show"])
@pytest.mark.parametrize(("source", "english", "chinese"), CASES)
def test_unusable_source(command: str, source: str, english: str, chinese: str) -> None:
    for language, said in (("en", english), ("zh", chinese)):
        ran = run(command, source, "--lang", language)
        assert ran.code == 2
        assert said in ran.err
        assert ran.err.count("\n") == 1
        assert ran.out == ""


def test_every_problem_of_a_document_is_told() -> None:
    document = b'{"schema_version": "1.0", "id": 5, "colour": "red", "title": 7}'
    ran = run("show", "-", stdin=document)
    assert ran.code == 2
    assert [line.split()[:3] for line in ran.err.splitlines()] == [
        ["<stdin>:1:27:", "error", "RM913"],
        ["<stdin>:1:36:", "error", "RM910"],
        ["<stdin>:1:53:", "error", "RM913"],
    ]


def test_unknown_version_keeps_what_it_says() -> None:
    ran = run("show", "-", stdin=b'{"schema_version": "99.0"}')
    assert ran.code == 2
    assert "<stdin>:1:2: error RM908" in ran.err


@pytest.mark.parametrize("source", ["-", "/dev/zero"])
def test_what_has_no_end_is_refused(source: str) -> None:
    ran = run("show", source, "--limit", "bytes=1000", stdin=bytes(1001))
    shown = "<stdin>" if source == "-" else source
    assert ran.code == 2
    assert ran.err == (
        f"rectify-model: error: {shown}: larger than 1000 bytes; "
        "split it, or raise --limit bytes=NUMBER\n"
    )


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("source", ["directory", "directory.xml"])
def test_a_folder_is_no_report_to_show_and_needs_a_destination_to_be_converted(source: str) -> None:
    ran = run("show", source)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert f"{source}: cannot read it (Is a directory)" in ran.err
    for options in ((), ("--dry-run",)):
        ran = run("convert", source, *options)
        assert ran.code == 2
        assert ran.err == (
            f"rectify-model: error: {source}: several reports need a folder or a collection; "
            "give one by -o\n"
        )
    for arguments in (("validate", source), ("convert", source, "-o", "all.jsonl")):
        ran = run(*arguments)
        assert ran.code == 2
        assert f"{source}: there is no report in the folder; reports are .xml, .json" in ran.err


def test_names_from_outside_cannot_steer_the_terminal() -> None:
    ran = run("show", "a\x1b[31m\nb.txt")
    assert ran.err.startswith("rectify-model: error: aU+001B[31m b.txt: cannot read it")
    assert ran.err.count("\n") == 1

"""Bytes and files: which of them are texts, and what is said of those that are none."""

import hashlib
from pathlib import Path

import pytest

from rectify_model.codec import Format, Limits, dumps
from rectify_model.errors import DocumentError, LimitExceededError, UsageError
from rectify_model.text import read, read_bytes

TEXT = "某局党组关于巡察整改情况的通报\r\n一、下一步打算\r\n（一）加强学习。抓好落实。\r\n"


def problem_of(data: bytes) -> tuple[str, str, str, str | None]:
    with pytest.raises(DocumentError) as caught:
        read_bytes(data, name="a.txt")
    (problem,) = caught.value.problems
    return problem.code, problem.message, problem.message_zh, problem.source


def refusal(path: Path | str) -> UsageError:
    with pytest.raises(UsageError) as caught:
        read(path)
    return caught.value


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("utf-8", None), ("utf-8-sig", None), ("gb18030", "GB18030"), ("utf-16", "UTF-16")],
)
def test_encodings(encoding: str, told: str | None) -> None:
    data = TEXT.encode(encoding)
    reading = read_bytes(data, name="a.txt")
    assert reading.source.removeprefix("\ufeff") == TEXT
    assert reading.report.title == "某局党组关于巡察整改情况的通报"
    assert reading.report.sections[0].statements[0].text == "抓好落实。"
    provenance = reading.report.provenance
    assert provenance is not None
    assert provenance.name == "a.txt"
    assert provenance.sha256 == hashlib.sha256(data).hexdigest()
    wanted = f"the text is not UTF-8; it was read as {told}"
    assert [
        (each.code, each.message, each.line, each.column, each.source) for each in reading.problems
    ] == ([("RM804", wanted, 1, 1, "a.txt")] if told else [])


def test_utf_16_of_either_byte_order() -> None:
    for encoding, mark in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
        assert read_bytes(mark + TEXT.encode(encoding)).source == TEXT


def test_the_encoding_is_told_before_what_else_is_odd() -> None:
    reading = read_bytes("关于整改情况的通报\n一、甲\n一、乙\n".encode("gb18030"))
    assert [problem.code for problem in reading.problems] == ["RM804", "RM102"]


def test_the_same_bytes_give_the_same_report() -> None:
    data = TEXT.encode()
    assert read_bytes(data).report == read_bytes(data).report


@pytest.mark.parametrize("data", [b"", b" \r\n\t"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    assert problem_of(data) == (
        "RM805",
        "the file is empty; give a text file in UTF-8 or GB18030",
        "文件是空的；请提供 UTF-8 或 GB18030 编码的文本文件",
        "a.txt",
    )


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\xff\xff\xff\xff",
        b"\xff\xfea",
        b"a\x00",
        b"PDF\x01\x02\x03",
        "甲".encode() * 48 + b"\x1b",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    assert problem_of(data) == (
        "RM805",
        "the file is no text; give a text file in UTF-8 or GB18030",
        "文件不是文本；请提供 UTF-8 或 GB18030 编码的文本文件",
        "a.txt",
    )


def test_a_few_control_characters_make_no_binary() -> None:
    text = "甲" * 49 + "\x1b"
    assert read_bytes(text.encode()).source == text
    marks = "\t\n\v\f\r\x1c\x1d\x1e"
    assert read_bytes(f"甲{marks}".encode()).source == f"甲{marks}"


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.text", "通报"])
def test_files(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(TEXT.encode())
    for way in (path, str(path)):
        reading = read(way)
        assert reading.source == TEXT
        assert reading.report.provenance is not None
        assert reading.report.provenance.name == name


def test_a_problem_names_its_file(tmp_path: Path) -> None:
    path = tmp_path / "通报.txt"
    path.write_text("关于整改情况的通报\n一、甲\n一、乙\n", encoding="utf-8")
    assert [str(problem) for problem in read(path).problems] == [
        "通报.txt:3:1: warning RM102 一、 stands twice in a row; 二、 is expected here"
    ]


@pytest.mark.parametrize("form", ["xml", "json"])
def test_a_document_is_no_text_and_the_way_to_read_it_is_named(
    tmp_path: Path, form: Format
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(dumps(read_bytes(TEXT.encode()).report, form))
    error = refusal(path)
    assert error.message.startswith(f"{path}: it holds {form.upper()}, not a published text;")
    assert error.message_zh.startswith(f"{path}：内容是 {form.upper()} ，不是通报文本；")
    for message in (error.message, error.message_zh):
        assert "open_report" in message


def test_any_suffix_is_read_if_the_content_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "通报.2025"
    path.write_text(TEXT, encoding="utf-8", newline="")
    assert read(path).source == TEXT


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    error = refusal(path)
    assert error.message.startswith(f"{path}: cannot read it (No such file or directory)")
    assert error.message_zh.startswith(f"{path}：无法读取（不存在）")


def test_a_directory_is_refused(tmp_path: Path) -> None:
    assert "Is a directory" in refusal(tmp_path).message


def test_a_name_that_no_file_can_have_is_refused() -> None:
    assert "embedded null byte" in refusal("a\0.txt").message


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 100)
    assert read(path, limits=Limits(max_bytes=100)).source == "a" * 100
    path.write_bytes(b"a" * 101)
    with pytest.raises(LimitExceededError) as caught:
        read(path, limits=Limits(max_bytes=100))
    (problem,) = caught.value.problems
    assert (problem.code, problem.source) == ("RM805", "a.txt")
    assert problem.message.startswith("the file is larger than 100 bytes;")
    assert problem.message_zh.startswith("文件大于 100 字节；")


def test_an_empty_file_on_disk_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    with pytest.raises(DocumentError, match=r"a\.txt: error RM805 the file is empty"):
        read(path)

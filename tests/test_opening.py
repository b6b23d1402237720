"""One function opens whatever holds a report and says what it was."""

import hashlib
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest

import rectify_model as rm
from rectify_model.codec import Format
from rectify_model.opening import lines_of

TEXT = "某局党组关于巡察整改情况的通报\n一、下一步打算\n（一）加强学习。抓好落实。\n"
REPORT = rm.read_bytes(TEXT.encode()).report


@pytest.fixture(params=["text", "xml", "json"])
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def content(form: str) -> bytes:
    if form == "text":
        return TEXT.encode()
    return rm.dumps(REPORT, "xml" if form == "xml" else "json")


SUFFIXES = {"text": ".txt", "xml": ".xml", "json": ".json"}


def test_a_file_is_opened_as_what_it_is(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"通报{SUFFIXES[form]}"
    path.write_bytes(content(form))
    for source in (path, str(path)):
        opened = rm.open_report(source)
        assert opened.read_as == form
        assert opened.problems == ()
        assert opened.name == str(path)
        assert opened.sha256 == hashlib.sha256(content(form)).hexdigest()
        assert opened.report.title == REPORT.title


def test_bytes_and_streams_are_opened_too(tmp_path: Path, form: str) -> None:
    data = content(form)
    path = tmp_path / "通报"
    path.write_bytes(data)
    with path.open("rb") as file:
        sources: list[tuple[Any, str | None]] = [
            (data, None),
            (bytearray(data), None),
            (memoryview(data), None),
            (BytesIO(data), None),
            (file, str(path)),
        ]
        for source, name in sources:
            opened = rm.open_report(source)
            assert (opened.read_as, opened.name) == (form, name)
            assert opened.report.title == REPORT.title
    with path.open("rb") as file:
        assert rm.open_report(file, name="b.txt").name == "b.txt"
    with open(path, "rb", buffering=0) as raw, open(raw.fileno(), "rb", closefd=False) as file:  # noqa: PTH123 - a descriptor
        assert rm.open_report(file).name is None


@pytest.mark.parametrize(
    ("form", "title", "title_zh"), [("xml", "XML", "XML"), ("text", "text", "文本")]
)
def test_a_wrong_suffix_is_a_problem_not_a_failure(
    tmp_path: Path, form: str, title: str, title_zh: str
) -> None:
    path = tmp_path / ("a.json" if form == "xml" else "a.docx")
    path.write_bytes(content(form))
    (problem,) = rm.open_report(path).problems
    assert (problem.code, problem.severity, problem.source) == ("RM806", "warning", str(path))
    assert problem.message == (
        f"the suffix {path.suffix} does not fit: the file holds {title} and was read as that"
    )
    assert title_zh in problem.message_zh


def test_a_suffix_that_no_format_has_is_none_to_complain_of(tmp_path: Path) -> None:
    path = tmp_path / "a.bak"
    path.write_bytes(TEXT.encode())
    assert rm.open_report(path).problems == ()


def test_problems_name_the_file_as_the_caller_did(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("关于整改情况的通报\n一、甲\n一、乙\n", encoding="utf-8")
    opened = rm.open_report(path)
    assert [(each.code, each.source, each.line) for each in opened.problems] == [
        ("RM102", str(path), 3)
    ]
    assert opened.report.provenance is not None
    assert opened.report.provenance.name == "a.txt"
    with pytest.raises(rm.DocumentError) as caught:
        rm.open_report(b"{}", name="b")
    assert {problem.source for problem in caught.value.problems} == {"b"}


def test_an_empty_list_is_json_wherever_it_comes_from() -> None:
    codes = []
    for open_it in (rm.open_report, rm.loads):
        with pytest.raises(rm.DocumentError) as caught:
            open_it(b"[]")
        codes.append([problem.code for problem in caught.value.problems])
    assert codes == [["RM907"], ["RM907"]]


def test_places_and_lines_are_those_of_the_file(form: str) -> None:
    opened = rm.open_report(content(form))
    place = opened.place("/sections/0")
    assert place is not None
    line, column = place
    assert opened.lines[line - 1][column - 1 :].startswith(
        {"text": "一、", "xml": "<section", "json": "{"}[form]
    )
    assert "data" not in repr(opened)


def test_the_encoding_of_a_text_can_be_given() -> None:
    data = TEXT.encode("gb18030")
    assert [each.code for each in rm.open_report(data).problems] == ["RM804"]
    assert rm.open_report(data, encoding="gb18030").problems == ()


def test_limits_and_salvage_are_handed_on(form: str) -> None:
    data = content(form)
    with pytest.raises(rm.LimitExceededError):
        rm.open_report(BytesIO(data), limits=rm.Limits(max_bytes=len(data) - 1))
    broken = rm.dumps(REPORT, "json").replace(b'"title"', b'"titel"')
    with pytest.raises(rm.DocumentError):
        rm.open_report(broken)
    salvaged = rm.open_report(broken, salvage=True)
    assert "RM910" in {problem.code for problem in salvaged.problems}


@pytest.mark.parametrize("wrong", [None, 3, StringIO("一"), ["a.txt"], REPORT])
def test_what_is_nothing_of_the_kind_is_refused(wrong: Any) -> None:
    with pytest.raises(rm.UsageError, match="takes a path, bytes"):
        rm.open_report(wrong)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(rm.UsageError, match="No such file"):
        rm.open_report(tmp_path / "a.txt")


def test_a_file_that_cannot_be_read_by_any_reader_says_what_it_is() -> None:
    with pytest.raises(rm.DocumentError, match="RM805 it is a PDF file; give a text file"):
        rm.open_report(b"%PDF-1.7", name="a.pdf")


def test_formats_are_those_of_the_codec() -> None:
    forms: tuple[Format, ...] = ("json", "xml")
    assert {rm.open_report(rm.dumps(REPORT, form)).read_as for form in forms} == set(forms)


def test_lines_end_as_problems_count_them() -> None:
    # U+2028 ends a line for Python's splitlines, not for an editor.
    assert lines_of("甲\r\n乙\r丙\n丁\u2028戊") == ("甲", "乙", "丙", "丁\u2028戊")

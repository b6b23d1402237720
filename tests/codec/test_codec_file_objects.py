"""Files that are open already: read and written as paths are."""

from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest

from rectify_model.codec import Format, Limits, dump, dumps, load, loads
from rectify_model.errors import DocumentError, LimitExceededError, UsageError
from rectify_model.model import Report

REPORT = Report(id="r", title="甲")


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_file_object_is_read_and_written(form: Format, tmp_path: Path) -> None:
    data, path = dumps(REPORT, form), tmp_path / f"a.{form}"
    with path.open("wb") as file:
        dump(REPORT, file)
    assert path.read_bytes() == data
    with path.open("rb") as file:
        assert load(file) == REPORT
    stream = BytesIO()
    dump(REPORT, stream, form)
    assert stream.getvalue() == data
    for source in (BytesIO(data), StringIO(data.decode())):
        assert load(source) == REPORT
        source.seek(0)
        assert loads(source) == REPORT


def test_a_problem_bears_the_name_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("{}", "utf-8")
    with path.open("rb") as file, pytest.raises(DocumentError) as caught:
        load(file)
    assert {problem.source for problem in caught.value.problems} == {str(path)}
    with pytest.raises(DocumentError) as caught:
        load(BytesIO(b"{}"))
    assert {problem.source for problem in caught.value.problems} == {None}


def test_no_more_is_read_than_the_limit_and_one() -> None:
    stream = BytesIO(b" " * 1000)
    with pytest.raises(LimitExceededError):
        load(stream, limits=Limits(max_bytes=10))
    assert stream.tell() == 11


def test_a_stream_without_a_name_takes_a_format() -> None:
    with pytest.raises(UsageError, match="stream: the suffix tells no format"):
        dump(REPORT, BytesIO())


@pytest.mark.parametrize("wrong", [None, 5, b"a.xml", [REPORT]])
def test_what_is_neither_a_path_nor_a_file_is_told(wrong: Any) -> None:
    for call in (lambda: load(wrong), lambda: dump(REPORT, wrong, "xml")):
        with pytest.raises(UsageError, match="takes a path or a file object, not"):
            call()

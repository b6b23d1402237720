"""The encoding of a page is found by its bytes and by what it says."""

import codecs

import pytest

from rectify_model.errors import DocumentError, UsageError
from rectify_model.sources.html import read_html
from rectify_model.sources.html.charset import known_encoding

PROSE = "党组认真研究，制定整改措施，逐条落实到位，应于年底前完成。"


def page(head: str) -> str:
    return f"{head}<title>页</title><p>{PROSE}</p>"


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (page("<meta charset=utf-8>").encode(), []),
        (page("").encode(), []),
        (page("<meta charset=gb2312>").encode("gbk"), []),
        (page("<meta http-equiv=x content='text/html; charset=GBK'>").encode("gb18030"), []),
        (page("<?xml version='1.0' encoding='gb2312'?>").encode("gbk"), []),
        (page("<meta charset=big5>").replace("党组认", "").encode("big5", "ignore"), []),
        (page("<meta charset=utf-8>").encode("gbk"), ["RM804", "RM810"]),
        (page("<meta charset=gb2312>").encode(), ["RM810"]),
        (page("<meta charset=iso-8859-1>").encode("gbk"), ["RM804"]),
        (page("<meta charset=hex>").encode("gbk"), ["RM804"]),
        (page("<!-- <meta charset=big5> -->").encode("gbk"), ["RM804"]),
        (codecs.BOM_UTF8 + page("<meta charset=gbk>").encode(), []),
        (page("<meta charset=utf-16>").encode("utf-16"), ["RM804"]),
        (page("").encode("utf-16-le"), ["RM804"]),
        (page("<!--" + "x" * 200).encode() + b"\0-->" + page("").encode(), []),
        (page("<meta charset=gbk>").encode("gbk") + b"\xff" + b"<p>", ["RM811"]),
    ],
)
def test_the_encoding_is_found(data: bytes, codes: list[str]) -> None:
    source = read_html(data, name="a.html")
    assert "认真研究" in source.lines[0].text or "真研究" in source.lines[0].text
    assert [problem.code for problem in source.problems] == codes
    assert all(problem.source == "a.html" for problem in source.problems)


def test_an_encoding_that_is_given_is_believed() -> None:
    assert read_html(page("<meta charset=utf-8>").encode("gbk"), encoding="gbk").problems == ()
    with pytest.raises(UsageError):
        read_html(page("").encode("gbk"), encoding="utf-8")


def test_a_page_without_chinese_is_told() -> None:
    source = read_html(b"<p>The board met six times, and agreed on measures; all were taken.")
    assert [problem.code for problem in source.problems] == ["RM808"]


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(DocumentError) as caught:
        read_html(b" \n")
    assert caught.value.problems[0].code == "RM805"


def test_bytes_that_are_text_by_chance_are_refused() -> None:
    with pytest.raises(DocumentError) as caught:
        read_html("<p>plain words".encode("utf-16-le"))
    assert caught.value.problems[0].code == "RM805"


@pytest.mark.parametrize(
    ("declared", "known"),
    [("GB2312", "gb18030"), ("x", None), ("hex", None), ("undefined", None), ("UTF8", "utf-8")],
)
def test_only_encodings_of_text_are_known(declared: str, known: str | None) -> None:
    assert known_encoding(declared) == known

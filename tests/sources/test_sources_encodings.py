"""Bytes become text in the encoding that is most plausible, or the file is refused."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectify_model.errors import DocumentError, RectifyModelError, UsageError
from rectify_model.sources import decode

EXAMPLE = Path("examples/zhongshan-xiqu-2025.txt").read_text("utf-8")
REPORTS = sorted(Path("tests/corpus/reports").rglob("*.txt"))
# The opening of a report as a publisher in traditional characters prints it.
TRADITIONAL = (
    "關於巡視整改進展情況的通報\n根據統一部署，巡視組於去年三月至五月對我局黨組開展了常規巡視，"
    "並於七月反饋了巡視意見。按照黨務公開原則和巡視工作有關要求，現將巡視整改進展情況予以公佈。\n"
    "一、黨組履行主體責任情況\n黨組高度重視，成立領導小組，制訂方案，明確責任單位和完成時限。\n"
)


def refusal(data: bytes, encoding: str | None = None) -> str:
    with pytest.raises(DocumentError) as caught:
        decode(data, encoding, name="a.txt")
    (problem,) = caught.value.problems
    assert problem.source == "a.txt"
    return f"{problem.code} {problem.message}"


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
    ],
)
def test_the_example_is_found_in_every_encoding(encoding: str, shown: str) -> None:
    found = decode(EXAMPLE.encode(encoding))
    assert found.text.removeprefix("\ufeff") == EXAMPLE
    assert found.encoding == shown
    assert [problem.code for problem in found.problems] == ([] if shown == "utf-8" else ["RM804"])


def test_traditional_characters_are_found_in_big5() -> None:
    found = decode(TRADITIONAL.encode("big5"))
    assert (found.text, found.encoding) == (TRADITIONAL, "big5hkscs")
    assert decode(TRADITIONAL.encode()).problems == ()
    assert decode(TRADITIONAL.encode("gb18030")).encoding == "gb18030"


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_no_report_of_the_corpus_is_doubted(report: Path) -> None:
    text = report.read_bytes()
    assert {problem.code for problem in decode(text).problems} <= {"RM804"}


def test_a_text_that_was_decoded_wrongly_before_is_refused_with_what_was_tried() -> None:
    garbled = EXAMPLE.encode().decode("gb18030", "ignore")
    assert refusal(garbled.encode()) == (
        "RM807 read as UTF-8, 68% of the Chinese characters are rare ones, as in a text that is "
        "decoded wrongly (tried: UTF-8); give the right encoding"
    )
    assert "(tried: GB18030" in refusal(garbled.encode("gb18030"))


def test_an_encoding_that_is_named_is_believed() -> None:
    garbled = TRADITIONAL.encode("big5").decode("gb18030")
    found = decode(TRADITIONAL.encode("big5"), "gb18030")
    assert (found.text, found.encoding, found.problems) == (garbled, "gb18030", ())


def test_few_characters_prove_nothing() -> None:
    rare = "龘靐齉爩鱻麤"
    assert decode((rare * 4).encode()).text == rare * 4
    assert refusal((rare * 5).encode()).startswith("RM807")


@pytest.mark.parametrize(
    "text", ["The quick brown fox. " * 9, "~{<:Ky2;LlOB~}" * 9, "x" * 39 + "甲"]
)
def test_a_text_without_chinese_is_an_error(text: str) -> None:
    (problem,) = decode(text.encode()).problems
    assert (problem.code, problem.severity, problem.line, problem.column) == (
        "RM808",
        "error",
        1,
        1,
    )


def test_a_little_chinese_is_enough() -> None:
    assert decode(("x" * 19 + "甲" + "\n" * 99).encode()).problems == ()


def test_an_encoding_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UsageError, match="no encoding 'klingon'; give a name such as") as caught:
        decode(b"a", "klingon")
    assert caught.value.message_zh.startswith("没有编码 'klingon'")


@pytest.mark.parametrize(("name", "shown"), [("a.txt", "a.txt"), (None, "the bytes")])
def test_bytes_that_are_not_of_the_named_encoding_are_refused(name: str | None, shown: str) -> None:
    with pytest.raises(UsageError) as caught:
        decode(EXAMPLE.encode("gb18030"), "utf-8", name=name)
    assert caught.value.message.startswith(f"{shown}: not text in utf-8;")
    assert caught.value.message_zh.startswith(f"{name or '数据'}：不是 utf-8 编码的文本")


@given(st.binary(max_size=64), st.sampled_from([None, "utf-8", "hz", "utf-16", "idna", "hex"]))
def test_only_our_errors_leave(data: bytes, encoding: str | None) -> None:
    with suppress(RectifyModelError):
        assert type(decode(data, encoding).text) is str

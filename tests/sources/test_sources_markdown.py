"""Markdown is read as its words, with headings and cells; decoration is counted."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectify_model.errors import DocumentError, LimitExceededError, RectifyModelError
from rectify_model.sources.inline_marks import without_marks
from rectify_model.sources.limits import SourceLimits
from rectify_model.sources.markdown import read_markdown

REPORT = """\ufeff---
title: 通报
date: 2025-01-02
---
# 关于**整改**的通报 #

> 根据统一部署，现将情况公布。
> > 请监督。

整改情况
====
## 一、组织领导
1\\. 召开会议；
- 完成[整改方案](http://example.invalid "x")。
***
小节
---

| 序号 | 问题 |  |
|---|:--|---|
| 1 | 账目\\|不清 |
| **2** | |
```
# 原文
```
完
"""


def test_a_report_is_read_line_by_line() -> None:
    source = read_markdown(REPORT.encode(), name="a.md")
    told = [
        (
            line.text,
            "front" if line.artefact else line.heading,
            None if line.cell is None else (line.cell.row, line.cell.column),
        )
        for line in source.lines
    ]
    assert told == [
        ("---", "front", None),
        ("title: 通报", "front", None),
        ("date: 2025-01-02", "front", None),
        ("---", "front", None),
        ("关于整改的通报", 1, None),
        ("", None, None),
        ("根据统一部署，现将情况公布。", None, None),
        ("请监督。", None, None),
        ("", None, None),
        ("整改情况", 1, None),
        ("一、组织领导", 2, None),
        ("1. 召开会议；", None, None),
        ("完成整改方案。", None, None),
        ("小节", 2, None),
        ("", None, None),
        ("序号", None, (1, 1)),
        ("问题", None, (1, 2)),
        ("1", None, (2, 1)),
        ("账目|不清", None, (2, 2)),
        ("2", None, (3, 1)),
        ("# 原文", None, None),
        ("完", None, None),
        ("", None, None),
    ]
    assert dict(source.left_out) == {
        "heading sign": 4,
        "emphasis": 2,
        "quote sign": 3,
        "escape sign": 2,
        "bullet": 1,
        "link": 1,
        "rule": 1,
        "table rule": 1,
        "code fence": 2,
    }
    assert (source.media_type, source.problems) == ("text/markdown", ())
    assert source.reader.endswith("(Markdown)")


def test_places_name_paragraph_row_and_line() -> None:
    places = {line.text: line.place for line in read_markdown(REPORT.encode()).lines}
    front, title, cell = places["title: 通报"], places["关于整改的通报"], places["2"]
    assert front is not None
    assert title is not None
    assert cell is not None
    assert (front.en, front.zh) == ("line 2 of the file", "源文件第2行")
    assert (title.en, title.zh) == ("paragraph 1 (line 5 of the file)", "正文第1段（源文件第5行）")
    assert (cell.en, cell.zh) == (
        "table 1, row 3 (line 22 of the file)",
        "表1 第3行（源文件第22行）",
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("---\n甲", ["甲"]),
        ("甲\r\n乙\r丙", ["甲", "乙", "丙"]),
        ("```\n甲", ["甲"]),
        ("~~~\n```\n~~~ 甲\n~~~~\n乙", ["```", "~~~ 甲", "乙"]),
        ("甲|乙", ["甲|乙"]),
        ("甲\n乙|丙", ["甲", "乙|丙"]),
        ("  甲  ", ["  甲"]),
        ("#甲", ["#甲"]),
        ("甲\n#", ["甲", ""]),
    ],
)
def test_lines_are_those_of_the_file(text: str, lines: list[str]) -> None:
    assert [line.text for line in read_markdown(text.encode()).lines] == lines


@pytest.mark.parametrize(
    ("line", "words", "counts"),
    [
        ("**甲**乙__丙__", "甲乙丙", {"emphasis": 2}),
        ("***甲***", "甲", {"emphasis": 1}),
        ("*甲 * 乙*", "甲 * 乙", {"emphasis": 1}),
        ("2 * 3 ** 4", "2 * 3 ** 4", {}),
        ("**甲", "**甲", {}),
        ("a_b_c", "a_b_c", {}),
        ("~~甲~~`乙`", "甲乙", {"emphasis": 1, "code mark": 1}),
        ("[甲](x)![乙](y)[丙]", "甲[丙]", {"link": 1, "picture": 1}),
        ("<http://x.invalid>", "http://x.invalid", {"link": 1}),
        ("甲<br/><!-- 注 -->&nbsp;乙&x;", "甲\u00a0乙&x;", {"HTML tag": 2}),
        ("1 < 2 > 1", "1 < 2 > 1", {}),
    ],
)
def test_marks_within_a_line_are_taken_out(line: str, words: str, counts: dict[str, int]) -> None:
    assert without_marks(line) == (words, counts)


def test_other_encodings_are_read() -> None:
    data = "# 关于巡察整改情况的通报".encode("gb18030")
    assert read_markdown(data, encoding="gbk").problems == ()
    assert [each.code for each in read_markdown(data, name="a.md").problems] == ["RM804"]


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(DocumentError) as caught:
        read_markdown(b"\n")
    assert caught.value.problems[0].code == "RM805"


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        (SourceLimits(max_bytes=9), "of 9 bytes"),
        (SourceLimits(max_markup_bytes=9), "of 9 bytes"),
        (SourceLimits(max_lines=3), "of 3 lines"),
        (SourceLimits(max_references=1), "of 1 marks"),
    ],
)
def test_a_file_that_passes_a_limit_is_refused(limits: SourceLimits, told: str) -> None:
    with pytest.raises(LimitExceededError) as caught:
        read_markdown("*甲*|乙\n丙\n丁".encode(), limits=limits)
    assert caught.value.problems[0].message.startswith(f"the file passes the limit {told};")


def test_a_file_at_its_limits_is_read() -> None:
    limits = SourceLimits(max_bytes=8, max_lines=2, max_references=1)
    assert len(read_markdown("甲\n*乙".encode(), limits=limits).lines) == 2


@given(st.text("#*_`>-|[]()\\\\<!&; \n\t甲1.=~", max_size=60))
def test_no_word_is_lost(text: str) -> None:
    with suppress(RectifyModelError):
        source = read_markdown(f"{text}末".encode())
        # What stands in addresses and in tags is no word.
        if not set("[<") & set(text):
            told = "".join(line.text for line in source.lines)
            assert told.count("甲") == text.count("甲")

"""What holds for the reading of any text, report or not."""

import json
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import attrs
import pytest
from counted_calls import assert_linear
from drawn_documents import any_reports
from growing_texts import GROWING
from hypothesis import example, given
from hypothesis import strategies as st
from search_profiles import share

from rectify_model.codec import dumps, loads
from rectify_model.model import Node, Report
from rectify_model.render import render_text
from rectify_model.testing.report_texts import (
    SHAPES,
    ReportText,
    Shape,
    Slip,
    report_texts,
    structure_of,
)
from rectify_model.text import PieceKind, Reading, read, read_text

ROOT = Path(__file__).parents[2]
EXAMPLE_FILE = ROOT / "examples" / "zhongshan-xiqu-2025.txt"
EXAMPLE = EXAMPLE_FILE.read_text(encoding="utf-8")
PUBLISHED = [EXAMPLE_FILE, *sorted((ROOT / "tests" / "corpus" / "reports").glob("*.txt"))]
# Words that the passes look for, so that hypothesis meets their rules and not only their absence.
MARKS = (
    *(
        "一、",
        "二、",
        "三、",
        "（一）",
        "（二）",
        "（2）",
        "（三）",
        "㈠",
        "1.",
        "2.",
        "１．",
        "5.",
    ),
    *("（1）", "（2）", "⑴", "1）", "2）", "①", "②", "⑳", "第一部分", "问题1：", "一是", "二是"),
    *("三是", "一要", "二要", "第一，", "第二，", "其一，", "首先，", "其次，", "再次，"),
)
WORDS = (
    *("甲", "学习", "关于", "巡察", "整改", "情况", "通报", "的", "方面", "问题", "不到位"),
    *("反馈问题整改落实情况", "需长期整改事项", "下一步工作打算", "主体责任情况", "特此通报"),
    *("整改措施：", "责任领导：张三", "整改时限：", "完成情况：已完成", "具体问题：学习不够"),
    *("中共某市委员会", "某市某局党组", "市委第八巡察组", "十五届市委", "第五轮", "公安系统"),
    *("对某局党委开展专项巡察", "回头看", "根据市委统一部署", "反馈意见", "巡察组进驻"),
    *(
        "2024年4月1日",
        "2025年5月",
        "0年1月1日",
        "2024年13月40日",
        "12月31日",
        "至6月28日",
        "自",
        "起",
    ),
    *("公开期限：", "公示", "即日起至", "联系电话：0760-23187906", "（工作时间）", "邮编528400"),
    *("邮箱：a@b.cn", "地址：某市某路1号", "信封上注明“意见”", "附件：", "联系人：张三"),
)
SIGNS = (
    *(
        "，",
        "。",
        "；",
        "：",
        "、",
        "“",
        "”",
        "《",
        "》",
        "（",
        "）",
        "【",
        "】",
        " ",
        "\t",
        "\u3000",
    ),
    *(
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\x0b",
        "\x1c",
        "\x85",
        "\u2028",
        "\0",
        "\x01",
        "\ud800",
        "\uffff",
    ),
    *("[bookmark: _GoBack]", "[bookmark: ", "]", "<p>", "<a", ">", "&nbsp;", "- 1 -", "7", "😀"),
    *("来源：某网", "首页 > 正文", "发布时间：2024-01-01", "打印"),
)
ENDS = ("\n", "\n", "\n", "\r\n", "\r", "\n\n", "\n\u3000\u3000", "\n    ")
fragments = st.sampled_from(MARKS + WORDS + SIGNS) | st.sampled_from(ENDS)
assembled = st.lists(fragments, max_size=60).map("".join)
lines = st.tuples(st.sampled_from(ENDS), st.sampled_from(MARKS), st.sampled_from(WORDS)).map(
    "".join
)
outlines = st.lists(lines | fragments, max_size=30).map(
    lambda body: "关于整改的通报" + "".join(body)
)
strange = st.text(
    st.characters() | st.sampled_from("\ud800\udfff\0\r\n\x85\u2028\ufeff“（一、是1.")
)
texts = strange | assembled | outlines

# What once was read wrongly.
LOST = (
    "其二，2\n问\n（",
    "一是\r即\n-",
    "甲<p\x00>乙",
    "甲[bookmark: \x00]乙",
    "甲<a[bookmark: ]>乙",
)
TABBED = "甲\n巡察组巡察\t②；"


def plain(reading: Reading) -> Any:
    return json.loads(dumps(reading.report, "json"))


def resolve(document: Any, path: str) -> Any:
    """Return what a JSON Pointer (RFC 6901) points to."""
    for step in path.split("/")[1:]:
        document = document[int(step) if isinstance(document, list) else step]
    return document


@given(texts)
@example("")
@example(LOST[2])
@example(LOST[3])
@example(LOST[4])
@example(TABBED)
@example(EXAMPLE)
def test_law_partition_the_pieces_are_the_source(text: str) -> None:
    reading = read_text(text)
    assert "".join(piece.text for piece in reading.pieces) == text == reading.source
    assert reading.coverage == 1.0
    end = 0
    for piece in reading.pieces:
        assert piece.start == end < piece.end
        end = piece.end


@given(texts)
@example(LOST[0])
@example(LOST[1])
@example(EXAMPLE)
def test_law_partition_what_is_no_field_is_white_space_or_has_a_reason(text: str) -> None:
    for piece in read_text(text).pieces:
        assert (piece.path is not None) == (piece.kind is PieceKind.FIELD)
        assert (piece.reason is not None) == (piece.kind is PieceKind.ARTEFACT)
        if piece.kind is PieceKind.LAYOUT:
            assert all(sign.isspace() or sign in "\u200b\ufeff" for sign in piece.text)


@given(texts)
@example(EXAMPLE)
@example("某市某局关于整改的通报\n2025年4月27日\n一、甲\n某市某局\n2025年4月27日\n")
def test_law_partition_a_field_is_its_pieces(text: str) -> None:
    reading = read_text(text)
    document = plain(reading)
    fields = sorted(
        (piece for piece in reading.pieces if piece.path is not None),
        key=lambda piece: str(piece.path),
    )
    for path, pieces in groupby(fields, key=lambda piece: str(piece.path)):
        value = resolve(document, path)
        words = "".join(piece.text for piece in pieces)
        assert words == value if path != "/issued_on" else re.fullmatch(r"\d{4}-\d\d-\d\d", value)


VERBATIM = re.compile(r"/(?:label|title|lead|text|issuer)$|/(?:paragraphs|closing)/[0-9]+$")
DERIVED = re.compile("^/provenance|/(?:values|tracking)/")


def verbatim(document: Any, path: str = "") -> Iterator[str]:
    """Yield the paths of all words that a report keeps as they were printed."""
    if isinstance(document, str):
        if VERBATIM.search(path) and not DERIVED.search(path):
            yield path
    elif isinstance(document, list | dict):
        entries = document.items() if isinstance(document, dict) else enumerate(document)
        for step, entry in entries:
            yield from verbatim(entry, f"{path}/{step}")


@given(texts)
@example(EXAMPLE)
@example("关于整改的通报\n二、反馈问题整改\n（一）甲\n一是乙。\n")
def test_law_verbatim_no_words_are_made_up(text: str) -> None:
    reading = read_text(text)
    provenance = reading.report.provenance
    assert provenance is not None
    known = {piece.path for piece in reading.pieces}
    known |= {inference.path for inference in provenance.inferences}
    assert set(verbatim(plain(reading))) <= known


@given(texts)
@example(EXAMPLE)
def test_law_ids_are_unique_and_stable(text: str) -> None:
    reading = read_text(text)
    report = reading.report
    nodes: list[Node] = [*report.feedback_items, *report.long_term_tasks, *report.measures]
    assert len({report.id, *(node.id for node in nodes)}) == len(nodes) + 1
    assert read_text(text) == reading


@given(texts)
@example(TABBED)
@example(EXAMPLE)
def test_law_round_trip_every_reading_can_be_archived(text: str) -> None:
    report = read_text(text, name="a\n\0.txt").report
    assert loads(dumps(report, "json"), "json") == report
    assert loads(dumps(report, "xml"), "xml") == report


@given(texts)
@example(EXAMPLE)
def test_law_places_problems_stand_in_the_text_and_in_its_order(text: str) -> None:
    reading = read_text(text)
    ends = re.split("\r\n|\n|\r", text)
    places = []
    for problem in reading.problems:
        assert problem.line is not None
        assert problem.column is not None
        places.append((problem.line, problem.column))
        assert 1 <= problem.column <= len(ends[problem.line - 1]) + 1
        assert problem.path is None or resolve(plain(reading), problem.path)
    assert places == sorted(places)


CODES = {Slip.REPEATED: "RM102", Slip.LEFT_OUT: "RM103", Slip.LOOKALIKE: "RM101"}


@given(report_texts())
def test_law_drawn_texts_say_the_report_that_they_print_and_what_is_odd_in_it(
    drawn: ReportText,
) -> None:
    reading = read_text(drawn.text)
    assert structure_of(reading.report) == structure_of(drawn.report)
    odd = drawn.misnumbered
    expected = [(CODES[odd.slip], odd.label)] if odd else []
    told = [(each.code, each.message.split(" ", 1)[0]) for each in reading.problems]
    assert told == expected


@pytest.mark.parametrize("shape", SHAPES, ids=str)
@share(0.08)
@given(st.data())
def test_law_drawn_texts_are_read_in_every_shape(shape: Shape, data: st.DataObject) -> None:
    drawn = data.draw(report_texts(shapes=[shape], noise=False))
    reading = read_text(drawn.text)
    assert structure_of(reading.report) == structure_of(drawn.report)
    assert reading.problems == ()


def without_provenance(report: Report) -> Report:
    return attrs.evolve(report, provenance=None)


@share(0.5)
@given(report_texts())
def test_law_render_a_drawn_report_that_is_printed_again_reads_as_the_same(
    drawn: ReportText,
) -> None:
    report = read_text(drawn.text).report
    again = read_text(render_text(report)).report
    assert without_provenance(again) == without_provenance(report)


@pytest.mark.parametrize("path", PUBLISHED, ids=[path.stem for path in PUBLISHED])
def test_law_render_a_published_report_that_is_printed_again_reads_as_the_same(path: Path) -> None:
    report = read(path).report
    printed = render_text(report)
    again = read_text(printed).report
    assert without_provenance(again) == without_provenance(report)
    # Printed, it no longer changes: nothing depends on how the publisher laid it out.
    assert render_text(again) == printed


PRINTED = {"label", "title", "lead", "text", "paragraphs", "closing"}
PRINTED_BELOW = {
    *("sections", "statements", "points", "focus_areas", "topics", "items", "tasks", "measures"),
    "disclosure",
}


def printed_words(node: Any) -> Iterator[str]:
    """Yield the words that a publication prints, of a report and of what stands in it."""
    for field in attrs.fields(type(node)):
        value = getattr(node, field.name)
        entries = value if isinstance(value, tuple) else filter(None, (value,))
        if field.name in PRINTED:
            yield from entries
        elif field.name in PRINTED_BELOW:
            for entry in entries:
                yield from printed_words(entry)


@share(0.5)
@given(any_reports)
def test_law_render_any_report_is_printed_and_no_words_of_it_are_lost(report: Report) -> None:
    # A long title stands on two lines.
    printed = render_text(report).replace("\n", "")
    assert [each for each in printed_words(report) if each.replace("\n", "") not in printed] == []


@pytest.mark.parametrize("shape", GROWING)
def test_law_work_grows_with_the_text_and_no_faster(shape: str) -> None:
    count, text = GROWING[shape]
    assert_linear(read_text, text, max(1, count // 4))

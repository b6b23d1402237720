"""Tables in plain text: rows become items, headers and rules artefacts."""

from typing import Any

import pytest

from rectify_model.model import Completion, FeedbackItem
from rectify_model.text import Reading, read_text

HEAD = "某镇巡察反馈问题整改情况公示\n\n"
TABS = (
    "序号\t反馈问题\t整改措施\t责任单位\t完成情况\n"
    "1\t学习不够\t一是学；二是用。\t办公室\t已完成\n"
    "2\t落实不力\t抓好落实。\t财务科\t整改中\n"
)


def told(reading: Reading) -> list[tuple[Any, ...]]:
    return [
        (
            item.label,
            item.number,
            item.title,
            [measure.text for measure in item.measures],
            [each.name for each in item.tracking.responsibilities] if item.tracking else None,
            [each.completion for each in item.tracking.history] if item.tracking else None,
        )
        for item in reading.report.feedback_items
    ]


READ = [
    ("1", 1, "学习不够", ["学；", "用。"], ["办公室"], [Completion.DONE]),
    ("2", 2, "落实不力", ["抓好落实。"], ["财务科"], [Completion.UNDER_WAY]),
]


def as_bars(text: str) -> str:
    return "".join(f"| {line} |\n" for line in text.replace("\t", " | ").splitlines())


@pytest.mark.parametrize(
    "table",
    [
        TABS,
        TABS.replace("\t", "    "),
        as_bars(TABS),
        TABS.replace("\t", "|"),
        TABS.replace("\t", "\n"),
        TABS.replace("2\t落实", "\n第1页\n\n2\t落实"),
        TABS.replace("2\t落实", "第1页\n序号\t反馈问题\t整改措施\t责任单位\t完成情况\n2\t落实"),
        TABS.replace("2\t落实", "----\n2\t落实"),
        TABS.replace("一是学；二是用。", "一是学；").replace("2\t落实", "\t\t二是用。\n2\t落实"),
    ],
)
def test_rows_are_items_however_their_cells_are_parted(table: str) -> None:
    reading = read_text(HEAD + table + "\n某镇\n2024年10月9日\n")
    texts = [["".join(one[3]), *one[:3], *one[4:]] for one in told(reading)]
    assert texts == [["".join(one[3]), *one[:3], *one[4:]] for one in READ]
    assert reading.coverage == 1.0
    assert "".join(piece.text for piece in reading.pieces) == reading.source
    assert reading.explain("/sections/0/items/0").en.startswith("it is a row of a table")


def test_headers_bars_and_rules_are_artefacts() -> None:
    reading = read_text(HEAD + as_bars(TABS).replace("| 1 |", "|---|---|---|---|---|\n| 1 |", 1))
    assert told(reading) == READ
    reasons = {piece.reason for piece in reading.pieces if piece.reason}
    assert reasons == {"header of a table", "bar between cells", "rule of a table"}


def one(table: str) -> FeedbackItem:
    (item,) = read_text(HEAD + table).report.feedback_items
    return item


def test_what_a_table_does_not_say_is_absent() -> None:
    item = one("反馈问题\t整改措施\t备注\n学习不够\t学。\t无\n")
    assert (item.label, item.number, item.title) == (None, None, "学习不够")
    assert item.paragraphs == ("无",)
    item = one("序号\t整改措施\t责任人\n1\t学。\t\n")
    assert (item.label, item.title, item.tracking) == ("1", None, None)


def test_a_row_without_number_and_problem_carries_the_row_before_it_on() -> None:
    item = one("序号\t反馈问题\t整改措施\t责任人\n1\t学习不够\t学习，\t\n\t\t落实。\t张某某\n")
    assert [each.text for each in item.measures] == ["学习，落实。"]
    assert item.tracking is not None
    assert item.tracking.responsibilities[0].name == "张某某"


@pytest.mark.parametrize(
    "text",
    [
        "甲\t乙\t丙\n1\t2\t3\n",
        "序号\n甲\n乙\n",
        "序号\n反馈问题\n" + "丁\n" * 30,
        "开展学习  抓好落实  做好整改\n",
    ],
)
def test_what_names_no_columns_is_no_table(text: str) -> None:
    reading = read_text(HEAD + text)
    assert "header of a table" not in {piece.reason for piece in reading.pieces}


def test_a_table_of_cells_on_lines_ends_where_the_next_number_does_not_come() -> None:
    text = "序号\n反馈问题\n整改措施\n1\n学习不够\n学。\n3\n落实不力\n做。\n"
    reading = read_text(HEAD + text)
    assert [item.title for item in reading.report.feedback_items] == ["学习不够"]
    assert reading.coverage == 1.0


def test_a_text_may_be_a_table_and_nothing_else() -> None:
    reading = read_text(TABS)
    assert told(reading) == READ
    cells = TABS.replace("\t", "\n")
    assert told(read_text(cells)) == READ
    assert told(read_text(TABS.rstrip())) == READ
    assert told(read_text(cells.rsplit("\n", 2)[0])) == READ[:1]


def test_prose_around_a_table_stays_prose() -> None:
    reading = read_text(HEAD + "现予公示，请监督。\n" + TABS + "特此公示。\n")
    assert told(reading) == READ
    assert reading.report.paragraphs == ("现予公示，请监督。",)

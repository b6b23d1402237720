"""Statements: what runs on from the heading, and what stands below it."""

import pytest

from rectify_model.model import Point, Statement
from rectify_model.render.statements import statement_paragraphs
from rectify_model.text import read_text

POINTS = (Point(ordinal=1, label="一是", text="丙；"), Point(ordinal=2, label="二是", text="丁。"))
HEAD = "某局关于巡察整改情况的通报\n根据部署，予以公布。\n一、履行主体责任情况\n"


@pytest.mark.parametrize(
    ("statement", "paragraphs"),
    [
        (Statement(label="（一）", title="甲。", text="乙。"), ["（一）甲。乙。"]),
        (Statement(label="（一）", title="甲", text="乙。"), ["（一）甲", "乙。"]),
        (Statement(label="（一）", title="甲"), ["（一）甲"]),
        (
            Statement(label="（一）", title="甲。", text="乙：", points=POINTS),
            ["（一）甲。乙：一是丙；二是丁。"],
        ),
        (
            Statement(label="（一）", title="甲。", points=POINTS),
            ["（一）甲。一是丙；二是丁。"],
        ),
        (
            Statement(label="（一）", title="甲：", points=POINTS),
            ["（一）甲：一是丙；二是丁。"],
        ),
        (
            Statement(label="（一）", title="甲", text="乙：", points=POINTS),
            ["（一）甲", "乙：一是丙；二是丁。"],
        ),
        # Nothing parts the points from the title.
        (
            Statement(label="（一）", title="甲", points=POINTS),
            ["（一）甲", "一是丙；", "二是丁。"],
        ),
        # One mark alone proves nothing inside a paragraph.
        (
            Statement(label="（一）", title="甲。", text="乙。", points=POINTS[:1]),
            ["（一）甲。乙。", "一是丙；"],
        ),
        # A point right behind a mark is none.
        (Statement(label="（一）", points=POINTS), ["（一）", "一是丙；", "二是丁。"]),
        (
            Statement(label="（一）", title="甲。", text="乙。", paragraphs=("戊。",)),
            ["（一）甲。乙。", "戊。"],
        ),
        # ①戊 is a paragraph only where it stands below points that have lines of their own.
        (
            Statement(
                label="（一）", title="甲。", text="乙：", points=POINTS, paragraphs=("①戊。",)
            ),
            ["（一）甲。乙：", "一是丙；", "二是丁。", "①戊。"],
        ),
    ],
)
def test_statements_are_printed_so_that_they_are_read_as_they_were(
    statement: Statement, paragraphs: list[str]
) -> None:
    assert list(statement_paragraphs(statement)) == paragraphs
    (section,) = read_text(HEAD + "\n".join(paragraphs)).report.sections
    assert section.statements == (statement,)


def test_words_without_a_heading() -> None:
    assert list(statement_paragraphs(Statement(text="甲。"))) == ["甲。"]
    assert list(statement_paragraphs(Statement())) == []

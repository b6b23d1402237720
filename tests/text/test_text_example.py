"""The example against what the eye reads in it: all of its structure, and nothing besides."""

import json
from pathlib import Path
from typing import Any

import pytest

from rectify_model.model import (
    FeedbackItem,
    FocusArea,
    LongTermTask,
    Measure,
    Section,
    Statement,
    Topic,
)
from rectify_model.text import PieceKind, Reading, read

TESTS = Path(__file__).parents[1]
EXAMPLE = TESTS.parent / "examples" / "zhongshan-xiqu-2025.txt"
TRUTH: dict[str, Any] = json.loads(
    (TESTS / "corpus" / "zhongshan-xiqu-2025.truth.json").read_text(encoding="utf-8")
)
# What of each node the truth tells, and the lists of nodes below it.
WORDS = ("label", "title")
LISTS = ("statements", "focus_areas", "topics", "items", "tasks")


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(EXAMPLE)


def line_of(reading: Reading, path: str) -> int:
    place = reading.place(path)
    assert place is not None
    return place[0]


def told(reading: Reading, node: Any, path: str) -> dict[str, Any]:
    """Tell a node in the terms of the truth file."""
    found: dict[str, Any] = {"line": line_of(reading, f"{path}/label")}
    found |= {field: getattr(node, field) for field in WORDS}
    for field in LISTS:
        if below := getattr(node, field, ()):
            found[field] = [
                told(reading, each, f"{path}/{field}/{at}") for at, each in enumerate(below)
            ]
    if isinstance(node, FeedbackItem | LongTermTask):
        found["number"] = node.number
        found["measures"] = [
            told_measure(reading, each, f"{path}/measures/{at}")
            for at, each in enumerate(node.measures)
        ]
    return found


def told_measure(reading: Reading, measure: Measure, path: str) -> dict[str, Any]:
    assert measure.label is not None
    found = {
        "line": line_of(reading, path),
        "label": measure.label,
        "chars": len(measure.label + (measure.lead or "") + measure.text),
    }
    if measure.paragraphs:
        found["continuation_line"] = line_of(reading, f"{path}/paragraphs/0")
    return found


def test_every_node_is_what_the_eye_reads(reading: Reading) -> None:
    sections = [
        told(reading, section, f"/sections/{at}")
        for at, section in enumerate(reading.report.sections)
    ]
    assert sections == TRUTH["sections"]


def test_section_kinds(reading: Reading) -> None:
    kinds = [str(section.kind) for section in reading.report.sections]
    assert kinds == ["accountability", "rectification", "long_term", "outlook"]


def test_front_matter(reading: Reading) -> None:
    report = reading.report
    assert report.kind == "progress"
    assert report.title == TRUTH["title"]
    lines = [
        line_of_offset(reading, piece.start) for piece in reading.pieces if piece.path == "/title"
    ]
    assert [lines[0], lines[-1]] == TRUTH["title_lines"]
    assert report.issuer == TRUTH["issuer"]
    assert line_of(reading, "/issuer") == 235
    assert str(report.issued_on) == TRUTH["issued_on"]
    assert line_of(reading, "/issued_on") == 236
    assert len(report.paragraphs) == 1
    assert line_of(reading, "/paragraphs/0") == 7
    assert report.closing == ()


def line_of_offset(reading: Reading, offset: int) -> int:
    return reading.source.count("\n", 0, offset) + 1


def test_inspection(reading: Reading) -> None:
    assert plain(reading.report.inspection) == TRUTH["inspection"]


def test_disclosure(reading: Reading) -> None:
    truth = dict(TRUTH["disclosure"])
    found = plain(reading.report.disclosure)
    paragraphs = found.pop("paragraphs")
    assert found.pop("deadline") == "None"
    assert line_of(reading, "/disclosure/paragraphs/0") == truth.pop("line")
    assert found == truth
    assert paragraphs == str((reading.source.split("\n")[231],))


def plain(node: Any) -> dict[str, str]:
    return {field: str(getattr(node, field)) for field in node.__slots__ if field[0] != "_"}


def test_artefacts(reading: Reading) -> None:
    provenance = reading.report.provenance
    assert provenance is not None
    assert [
        {"line": artefact.line, "text": artefact.text} for artefact in provenance.artefacts
    ] == TRUTH["artefacts"]
    assert [(artefact.column, artefact.reason) for artefact in provenance.artefacts] == [
        (1, "bookmark of a word processor"),
        (1, "page number"),
    ]
    pieces = [piece for piece in reading.pieces if piece.kind is PieceKind.ARTEFACT]
    assert [(piece.text, piece.reason, piece.path) for piece in pieces] == [
        ("[bookmark: _GoBack]", "bookmark of a word processor", None),
        ("- 1 -", "page number", None),
    ]


def test_ordinals_say_what_the_labels_say(reading: Reading) -> None:
    for owner in (*reading.report.feedback_items, *reading.report.long_term_tasks):
        assert [each.ordinal for each in owner.measures] == list(range(1, len(owner.measures) + 1))
        assert [each.label for each in owner.measures] == [
            f"{numeral}是" for numeral in "一二三四"[: len(owner.measures)]
        ]


def test_counts(reading: Reading) -> None:
    report, counts = reading.report, TRUTH["counts"]
    areas = [area for section in report.sections for area in section.focus_areas]
    gatherers: list[Section | FocusArea] = [*report.sections, *areas]
    topics: list[Topic] = [topic for gatherer in gatherers for topic in gatherer.topics]
    assert sum(len(section.statements) for section in report.sections) == counts["statements"]
    assert len(areas) == counts["focus_areas"]
    assert len(topics) == counts["topics"]
    assert len(report.feedback_items) == counts["feedback_items"]
    assert len(report.long_term_tasks) == counts["long_term_tasks"]
    assert len(report.measures) == counts["measures"]
    for owners, name in (
        (report.feedback_items, "measures_of_items"),
        (report.long_term_tasks, "measures_of_tasks"),
    ):
        assert sum(len(owner.measures) for owner in owners) == counts[name]


def test_the_paragraph_without_an_ordinal_carries_the_measure_above_it_on(
    reading: Reading,
) -> None:
    lines = reading.source.split("\n")
    carried = [measure for measure in reading.report.measures if measure.paragraphs]
    assert [measure.paragraphs for measure in carried] == [(lines[217],)]
    assert carried[0].label == "二是"
    assert carried[0].lead == "建立通报机制。"
    assert f"二是{carried[0].wording}" == "\n".join(lines[216:218])


def test_points_inside_a_statement(reading: Reading) -> None:
    statements = [each for section in reading.report.sections for each in section.statements]
    assert all(not statement.points for statement in statements[:-1])
    last: Statement = statements[-1]
    assert last.text == ""
    assert [(point.ordinal, point.label, point.text[:9]) for point in last.points] == [
        (1, "一是", "以科技赋能“专业+"),
        (2, "二是", "主动做好矛盾纠纷预"),
        (3, "三是", "积极服务经济建设中"),
    ]
    line = reading.source.split("\n")[229].strip()
    assert f"{last.label}{last.wording}" == line
    assert [reading.place(f"/sections/3/statements/3/points/{at}/label") for at in range(3)] == [
        (230, 4 + line.index(label)) for label in ("一是", "二是", "三是")
    ]


def test_leads(reading: Reading) -> None:
    first, second = reading.report.measures[0], reading.report.measures[8]
    assert first.lead == "严格落实“第一议题”学习制度。"
    assert first.text.startswith("对举一反三、全面排查")
    assert (second.lead, second.text[:5]) == (None, "按照分局党")


def test_problems(reading: Reading) -> None:
    problems = [(each.line, each.column, each.code, each.path) for each in reading.problems]
    assert problems == [
        (10, 1, "RM101", "/sections/0/statements/1/label"),
        (78, 1, "RM102", "/sections/1/focus_areas/0/topics/7/label"),
    ]
    assert [each.message for each in reading.problems] == [
        "（2） is the mark of another level; （二） is expected here",
        "7. stands twice in a row; 8. is expected here",
    ]
    assert {each.source for each in reading.problems} == {EXAMPLE.name}


def test_nothing_of_the_source_is_lost(reading: Reading) -> None:
    assert reading.coverage == 1.0
    assert reading.source == EXAMPLE.read_text(encoding="utf-8")
    assert "".join(piece.text for piece in reading.pieces) == reading.source
    for piece in reading.pieces:
        assert reading.source[piece.start : piece.end] == piece.text
        assert (piece.kind is PieceKind.LAYOUT) == (not piece.text.strip())

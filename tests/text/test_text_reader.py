"""The reader as a whole: kinds, ids, provenance, problems, and texts in odd clothes."""

import hashlib
from importlib.metadata import version

import pytest

from rectify_model.errors import UsageError
from rectify_model.model import Node, ReportKind
from rectify_model.problems import Severity
from rectify_model.text import PieceKind, Reading, read_text

SMALL = """某市某局党组
关于巡察整改情况的通报
根据部署，予以公布。
一、反馈问题整改落实情况
（一）聚焦学习方面
1.学习不够。
一是开展学习。召开会议３次。
二是抓好落实。
二、需长期整改事项
1.制度建设。
一是修订制度。
2025年4月27日
"""


@pytest.fixture(scope="module")
def small() -> Reading:
    return read_text(SMALL, name="a.txt")


class TestIds:
    def test_they_are_made_from_the_place(self, small: Reading) -> None:
        report = small.report
        assert [node.id.removeprefix(report.id) for node in report.feedback_items] == [".s1.a1.i1"]
        assert [node.id.removeprefix(report.id) for node in report.long_term_tasks] == [".s2.k1"]
        assert [node.id.removeprefix(report.id) for node in report.measures] == [
            ".s1.a1.i1.m1",
            ".s1.a1.i1.m2",
            ".s2.k1.m1",
        ]
        nodes: list[Node] = [*report.feedback_items, *report.long_term_tasks, *report.measures]
        assert all(report.find(node.id) is node for node in nodes)

    def test_a_topic_is_a_step_of_its_own(self) -> None:
        text = SMALL.replace("一是开展", "（1）甲。\n一是开展")
        report = read_text(text).report
        assert [node.id.removeprefix(report.id) for node in report.feedback_items] == [
            ".s1.a1.t1.i1"
        ]

    def test_the_report_s_own_depends_on_who_when_and_what_alone(self, small: Reading) -> None:
        words = ("某市某局党组", "某市某局党组关于巡察整改情况的通报", "2025-04-27")
        digest = hashlib.sha256("\0".join(words).encode()).hexdigest()
        assert small.report.id == f"r{digest[:12]}"
        assert read_text(SMALL.replace("抓好落实", "检查")).report.id == small.report.id
        for old, new in (("4月27日", "4月28日"), ("某局党组", "某委党组"), ("情况", "进展情况")):
            assert read_text(SMALL.replace(old, new)).report.id != small.report.id

    def test_a_report_without_any_of_these_has_one_too(self) -> None:
        assert read_text("").report.id == read_text("根据部署。").report.id
        assert read_text("").report.id.startswith("r")


class TestProvenance:
    def test_where_the_report_came_from(self, small: Reading) -> None:
        provenance = small.report.provenance
        assert provenance is not None
        assert provenance.name == "a.txt"
        assert provenance.media_type == "text/plain"
        assert provenance.sha256 == hashlib.sha256(SMALL.encode()).hexdigest()
        assert provenance.reader == f"rectify-model {version('rectify-model')}"
        assert provenance.artefacts == ()

    def test_name_and_digest_may_be_given_and_left_out(self) -> None:
        provenance = read_text(SMALL, sha256="0" * 64).report.provenance
        assert provenance is not None
        assert (provenance.name, provenance.sha256) == (None, "0" * 64)

    def test_a_name_that_no_document_can_hold_is_told_by_numbers(self) -> None:
        provenance = read_text(SMALL, name="a\n\x00\ud800.txt").report.provenance
        assert provenance is not None
        assert provenance.name == "aU+000AU+0000U+D800.txt"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("某局关于巡察整改进展情况的通报", ReportKind.PROGRESS),
        ("某局关于巡察整改情况的通报", ReportKind.PROGRESS),
        ("某局关于巡察整改完成情况的通报", ReportKind.FINAL),
        ("某局关于巡察整改完成情况的报告", ReportKind.FINAL),
        ("某局巡察整改结果的公告", ReportKind.FINAL),
        ("某局巡察整改工作方案", ReportKind.PLAN),
        ("根据部署。", ReportKind.PROGRESS),
    ],
)
def test_kinds(title: str, kind: ReportKind) -> None:
    assert read_text(f"{title}\n").report.kind is kind


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("中共某市委员会关于巡察整改情况的通报", "中共某市委员会"),
        ("关于巡察整改情况的通报", None),
        ("某局关于整改情况的通报", None),
        ("某市某局，关于整改情况的通报", None),
        ("某市某局整改情况的通报", None),
    ],
)
def test_an_issuer_in_the_title(title: str, issuer: str | None) -> None:
    assert read_text(f"{title}\n").report.issuer == issuer


class TestProblems:
    def test_no_title_and_no_section(self) -> None:
        problems = read_text("根据部署，予以整改。", name="a.txt").problems
        assert [(each.code, each.name, each.severity) for each in problems] == [
            ("RM801", "no-title", Severity.WARNING),
            ("RM802", "no-section", Severity.WARNING),
        ]
        assert {(each.line, each.column, each.source) for each in problems} == {(1, 1, "a.txt")}

    def test_no_section_alone(self) -> None:
        reading = read_text("关于整改情况的通报\n根据部署，予以公布。")
        assert [each.code for each in reading.problems] == ["RM802"]
        assert reading.report.paragraphs == ("根据部署，予以公布。",)

    def test_no_title_alone(self) -> None:
        assert [each.code for each in read_text("一、下一步打算\n抓好整改。").problems] == ["RM801"]

    def test_they_stand_in_the_order_of_the_text(self) -> None:
        reading = read_text("一、整改\n一、\x01乙\n一、丙\n")
        assert [(each.line, each.column, each.code) for each in reading.problems] == [
            (1, 1, "RM801"),
            (2, 1, "RM102"),
            (2, 3, "RM803"),
            (3, 1, "RM102"),
        ]

    def test_a_text_of_something_else_is_told_and_has_no_items(self) -> None:
        reading = read_text("花展开幕\n一、看点\n1.牡丹的问题\n一是首次亮相。\n二是连办十天。\n")
        assert [(each.code, each.severity) for each in reading.problems] == [
            ("RM825", Severity.ERROR)
        ]
        assert [section.kind for section in reading.report.sections] == ["other"]
        assert reading.report.feedback_items == ()

    def test_radicals_and_private_characters_are_told_once_with_their_number(self) -> None:
        reading = read_text(
            f"关于整改情况的通报\n⼀、⼈⼈\n\uf0b7 一是甲\ue000。\n予以公布。{'⻓' * 3}\n"
        )
        told = {each.code: each for each in reading.problems}
        assert told["RM823"].message.startswith("the text holds 6 radicals ")
        assert (told["RM823"].line, told["RM823"].column) == (2, 1)
        assert told["RM824"].message.startswith("the text holds 2 characters ")

    def test_prose_without_measures_in_a_section_that_answers_problems_is_told(self) -> None:
        head = "关于整改情况的通报\n一、反馈问题整改情况\n"
        (problem,) = read_text(head + "反馈的问题，已全部整改到位。\n").problems
        assert (problem.code, problem.path) == ("RM822", "/sections/0/paragraphs/0")
        assert read_text(head + "（一）学习不够问题\n开展学习，抓好落实。\n").problems == ()

    def test_a_node_says_why_it_is_what_it_is_and_how_sure_that_is(self) -> None:
        head = "关于整改情况的通报\n一、反馈问题整改情况\n"
        reading = read_text(
            head + "（一）甲方面\n1.乙问题\n一是丙。\n整改成效：好。\n2.丁问题\n戊。\n"
        )
        item = "/sections/0/focus_areas/0/items"
        said = {
            "/sections/0": "rectification by the words of its title and what stands below",
            "/sections/0/focus_areas/0": "（一） stands above 1.,",
            f"{item}/0/title": "of 2 such headings 2 name a problem and 1 have measures",
            f"{item}/0/measures/0": "counted up below the item by 一是",
            f"{item}/0/measures/1": "behind the label 整改成效：",
            f"{item}/1/measures/0/text": "it is prose below an item",
        }
        for path, words in said.items():
            assert words in reading.explain(path).en
        assert "反馈问题整改" in reading.explain("/sections/0").zh
        assert reading.confidence(f"{item}/0/measures/0") == 1.0
        assert 0 < reading.confidence(f"{item}/1/measures/0") < 1

    @pytest.mark.parametrize("path", ["/title", "/sections/9", "sections", ""])
    def test_what_was_not_weighed_has_no_reason(self, path: str) -> None:
        reading = read_text("关于整改情况的通报\n一、反馈问题整改情况\n")
        with pytest.raises(UsageError, match="is no place in a section"):
            reading.explain(path)

    def test_their_columns_count_what_stands_before_the_words(self) -> None:
        (problem,) = read_text("关于整改的通报\r\n一、甲\r\n\u3000\u3000一、乙\r\n").problems
        assert (problem.line, problem.column, problem.path) == (3, 3, "/sections/1/label")


SHAPED = SMALL.splitlines()


@pytest.mark.parametrize(
    "text",
    [
        "\r\n".join(SHAPED),
        "\r".join(SHAPED),
        "\ufeff" + SMALL,
        "\n".join(f"\t{line}\t" for line in SHAPED),
        "\n".join(f"\u3000\u3000{line}\u3000" for line in SHAPED),
        "\n".join(f"\u00a0{line} \u200b" for line in SHAPED),
        "\n\n".join(SHAPED),
        "\n".join(line.replace("）", "）\u3000").replace("、反", "、\t反") for line in SHAPED),
    ],
)
def test_the_same_report_in_other_clothes(small: Reading, text: str) -> None:
    reading = read_text(text)
    assert reading.problems == ()
    for field in ("id", "title", "issuer", "issued_on", "paragraphs", "sections", "closing"):
        assert getattr(reading.report, field) == getattr(small.report, field)
    assert "".join(piece.text for piece in reading.pieces) == text
    for piece in reading.pieces:
        if piece.kind is PieceKind.LAYOUT:
            assert not piece.text.replace("\u200b", "").strip()


def test_the_parts_of_the_small_report(small: Reading) -> None:
    report = small.report
    assert report.title == "某市某局党组关于巡察整改情况的通报"
    assert report.paragraphs == ("根据部署，予以公布。",)
    first, second = report.sections
    assert (first.label, first.title, first.kind) == (
        "一、",
        "反馈问题整改落实情况",
        "rectification",
    )
    assert (second.label, second.title, second.kind) == ("二、", "需长期整改事项", "long_term")
    assert first.focus_areas[0].items[0].title == "学习不够。"
    assert second.tasks[0].title == "制度建设。"
    assert small.problems == ()


def test_reading_twice_gives_the_same(small: Reading) -> None:
    again = read_text(SMALL, name="a.txt")
    assert again == small
    assert again.report == small.report


def test_nothing_at_all() -> None:
    reading = read_text("")
    assert (reading.pieces, reading.coverage) == ((), 1.0)
    assert (reading.report.title, reading.report.sections) == (None, ())
    assert [each.code for each in reading.problems] == ["RM801", "RM802"]

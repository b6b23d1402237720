"""A report as its publisher prints it: the whole text, line by line."""

from datetime import date

import pytest
from attrs import evolve
from counted_calls import assert_linear

from rectify_model.model import (
    Deadline,
    Disclosure,
    Evidence,
    FeedbackItem,
    FocusArea,
    Inference,
    Measure,
    Provenance,
    Report,
    Section,
    SectionKind,
    Tracking,
)
from rectify_model.render import render_text
from rectify_model.text import read_text

INDENT, FAR = "\u3000" * 2, "\u3000" * 14
MEASURE = Measure(
    id="m", ordinal=1, label="一是", lead="强化学习。", text="组织培训3次，全员参加。"
)
ITEM = FeedbackItem(id="i", number=1, label="1.", title="学习不够", measures=(MEASURE,))
SECTIONS = (
    Section(
        kind=SectionKind.RECTIFICATION,
        label="一、",
        title="反馈问题整改情况",
        focus_areas=(FocusArea(label="（一）", title="聚焦党建方面", items=(ITEM,)),),
    ),
    Section(kind=SectionKind.OUTLOOK, label="二、", title="下一步打算", paragraphs=("再接再厉。",)),
)
REPORT = Report(
    id="r",
    title="中共某市某局党组关于巡察整改进展情况的通报",
    issuer="中共某市某局党组",
    issued_on=date(2025, 4, 7),
    paragraphs=("根据统一部署，予以公布。",),
    sections=SECTIONS,
    closing=("特此通报。",),
    disclosure=Disclosure(phone="0760-1234567", paragraphs=("联系电话：0760-1234567。",)),
)
PRINTED = f"""\
中共某市某局党组关于巡察整改进展情况的通报

{INDENT}根据统一部署，予以公布。

{INDENT}一、反馈问题整改情况
{INDENT}（一）聚焦党建方面
{INDENT}1.学习不够
{INDENT}一是强化学习。组织培训3次，全员参加。

{INDENT}二、下一步打算
{INDENT}再接再厉。

{INDENT}联系电话：0760-1234567。

{INDENT}特此通报。

{FAR}中共某市某局党组
{FAR}2025年4月7日
"""


def printed(report: Report) -> list[str]:
    """Return the lines of a printed report, without blank ones and without indents."""
    return [line.strip() for line in render_text(report).splitlines() if line]


def inferred(report: Report, *paths: str) -> Report:
    inferences = tuple(Inference(path=path, source="甲") for path in paths)
    return evolve(report, provenance=Provenance(inferences=inferences))


def test_the_whole_text() -> None:
    assert render_text(REPORT) == PRINTED


def test_what_is_printed_is_read_again() -> None:
    report = read_text(PRINTED).report
    assert report.title == REPORT.title
    assert [each.title for each in report.feedback_items] == ["学习不够"]
    assert [each.lead for each in report.measures] == ["强化学习。"]
    assert report.closing == REPORT.closing
    assert (report.issuer, report.issued_on) == (REPORT.issuer, REPORT.issued_on)
    assert render_text(report) == PRINTED


def test_an_empty_report_is_an_empty_text() -> None:
    assert render_text(Report(id="r")) == ""


def test_what_a_publication_does_not_print_is_left_out() -> None:
    tracking = Tracking(deadline=Deadline(text="年底前"), evidence=(Evidence(title="台账"),))
    item = evolve(ITEM, problem="学习流于形式", goal="学懂弄通", tracking=tracking)
    area = evolve(SECTIONS[0].focus_areas[0], items=(item,))
    sections = (evolve(SECTIONS[0], focus_areas=(area,)), SECTIONS[1])
    assert render_text(evolve(REPORT, sections=sections)) == PRINTED


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("关于整改情况的通报", ["关于整改情况的通报"]),
        ("甲" * 40 + "关于" + "乙" * 38, ["甲" * 40 + "关于" + "乙" * 38]),
        ("甲" * 40 + "关于" + "乙" * 39, ["甲" * 40, "关于" + "乙" * 39]),
        ("关于" + "乙" * 79, ["关于" + "乙" * 79]),
        ("甲" * 81, ["甲" * 81]),
    ],
)
def test_a_long_title_stands_on_two_lines(title: str, lines: list[str]) -> None:
    assert printed(Report(id="r", title=title)) == lines


class TestSignature:
    def test_an_issuer_that_stands_in_the_title_alone_does_not_sign(self) -> None:
        assert printed(inferred(REPORT, "/issuer"))[-2:] == ["特此通报。", "2025年4月7日"]

    def test_what_else_was_inferred_changes_nothing(self) -> None:
        for path in ("/sections/0/items/0/title", "/issued_on", "issuer"):
            assert render_text(inferred(REPORT, path)) == PRINTED

    def test_without_a_day_the_issuer_signs_alone(self) -> None:
        assert printed(evolve(REPORT, issued_on=None))[-1] == "中共某市某局党组"


class TestDisclosure:
    def test_the_paragraphs_are_printed_as_they_stand(self) -> None:
        disclosure = Disclosure(email="a@b.cn", paragraphs=("甲。", "乙。"))
        report = Report(id="r", disclosure=disclosure)
        assert printed(report) == ["甲。", "乙。"]
        assert printed(inferred(report, "/disclosure/email")) == ["甲。", "乙。"]

    def test_fields_without_paragraphs_are_put_into_words(self) -> None:
        report = Report(id="r", disclosure=Disclosure(email="a@b.cn"))
        assert printed(report) == ["电子邮箱：a@b.cn。"]

    def test_what_was_read_from_the_last_section_is_not_said_twice(self) -> None:
        report = Report(id="r", disclosure=Disclosure(email="a@b.cn"))
        assert printed(inferred(report, "/disclosure/email")) == []


def test_work_grows_with_the_report_and_no_faster() -> None:
    def large(times: int) -> Report:
        items = (evolve(ITEM, measures=(MEASURE,) * 20),) * times
        area = evolve(SECTIONS[0].focus_areas[0], items=items)
        return evolve(REPORT, sections=(evolve(SECTIONS[0], focus_areas=(area,)),) * 2)

    assert_linear(render_text, large, 20)

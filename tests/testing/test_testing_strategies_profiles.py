"""Reports by profile are complete, and realistic ones are sound."""

from operator import attrgetter
from typing import Any

import pytest
from drawn_examples import drawn, nodes
from hypothesis import strategies as st

from rectify_model import find_values, validate
from rectify_model.model import (
    Measure,
    Report,
    SectionKind,
    Span,
    Statement,
    Values,
)
from rectify_model.problems import Severity
from rectify_model.shape import ClassShape, classes_below, shape_of
from rectify_model.testing.instances.realistic.sentences import PLAIN, SENTENCES
from rectify_model.testing.strategies import (
    Profile,
    feedback_items,
    instances,
    measures,
    reports,
    sections,
    trackings,
)

PROFILES: tuple[Profile, ...] = ("published", "ledger")
COMPLETENESS = {
    *("RM107", "RM401", "RM402", "RM403", "RM404", "RM405", "RM406", "RM504", "RM505"),
    *("RM601", "RM602", "RM603", "RM604", "RM610", "RM611"),
}
SHAPES = [*classes_below(Report), shape_of(Span)]
each_profile = pytest.mark.parametrize("profile", PROFILES)


@each_profile
@pytest.mark.parametrize(("most", "count"), [(2, 20), (3, 5)])
def test_a_profile_leaves_nothing_out(profile: Profile, most: int, count: int) -> None:
    for report in drawn(reports(profile=profile, max_items=most), count):
        codes = {problem.code for problem in validate(report, profile)}
        assert codes & COMPLETENESS == set()


def test_without_a_profile_it_is_left_out_somewhere() -> None:
    examples = drawn(reports(), 400)
    found = {problem.code for report in examples for problem in validate(report, "ledger")}
    found |= {problem.code for report in examples for problem in validate(report)}
    # That work is done needs one word out of four, too rare to be counted on.
    assert found >= COMPLETENESS - {"RM604"}


def test_what_is_kept_goes_before_the_profile() -> None:
    for report in drawn(reports(profile="ledger", disclosure=None, sections=[]), 10):
        assert report.disclosure is None
        assert report.sections == ()
    for item in drawn(feedback_items(profile="ledger", tracking=None, realistic=True), 10):
        assert item.tracking is None


@each_profile
def test_what_is_realistic_breaks_no_rule(profile: Profile) -> None:
    for report in drawn(reports(realistic=True, profile=profile), 20):
        problems = validate(report, profile)
        assert [each for each in problems if each.severity is not Severity.INFO] == []


def test_a_realistic_report_reads_like_one() -> None:
    told = {
        SectionKind.ACCOUNTABILITY: "主体责任",
        SectionKind.RECTIFICATION: "问题",
        SectionKind.LONG_TERM: "长期",
        SectionKind.OUTLOOK: "下一步",
    }
    kinds = set()
    for report in drawn(reports(realistic=True), 25):
        assert report.title is not None
        assert report.title.startswith(f"{report.issuer}关于")
        assert report.kind.chinese in report.title
        for section in report.sections:
            kinds.add(section.kind)
            assert told[section.kind] in (section.title or "")
        assert [s.label for s in report.sections] == ["一、", "二、", "三、", "四、"][
            : len(report.sections)
        ]
        for item in report.feedback_items:
            assert item.label is not None
            assert str(item.number) in item.label or not item.label.isascii()
            assert item.measures[0].label == "一是"
    assert kinds == {*told}


def test_realistic_values_are_those_that_the_words_say() -> None:
    speakers = [
        node
        for report in drawn(reports(realistic=True), 20)
        for node in nodes(report)
        if isinstance(node, Measure | Statement)
    ]
    assert all(speaker.values == find_values(speaker.wording) for speaker in speakers)
    for name in SENTENCES:
        assert any(getattr(speaker.values, name) for speaker in speakers)
    (measure,) = drawn(measures(realistic=True, text="培训12次。", lead=None, paragraphs=[]), 1)[:1]
    assert [quantity.text for quantity in measure.values.quantities] == ["12次"]
    for measure in drawn(measures(realistic=True, values=Values()), 10):
        assert measure.values == Values()


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_sentence_says_one_value(kind: str) -> None:
    for sentence in drawn(SENTENCES[kind], 60):
        values = find_values(sentence.format(day="2024年5月6日"))
        told = {name: len(getattr(values, name)) for name in SENTENCES}
        assert told == {name: int(name == kind) for name in SENTENCES}, sentence


def test_a_plain_sentence_says_none() -> None:
    assert {find_values(sentence) for sentence in drawn(PLAIN, 60)} == {Values()}


@pytest.mark.parametrize("shape", SHAPES, ids=attrgetter("name"))
def test_each_class_is_drawn_realistic(shape: ClassShape) -> None:
    strategy: st.SearchStrategy[Any] = instances(shape.cls, realistic=True, max_items=2)
    for instance in drawn(strategy, 10):
        assert isinstance(instance, shape.cls)
        for node in nodes(instance):
            assert not isinstance(node, tuple) or len(node) <= 2


def test_a_section_is_of_the_kind_that_is_kept() -> None:
    for section in drawn(sections(realistic=True, kind=SectionKind.OTHER), 5):
        assert section.title == "其他需要说明的情况"


def test_totals_count_what_is_kept() -> None:
    own = sections(realistic=True, kind=SectionKind.LONG_TERM)
    strategy = reports(realistic=True, sections=own.map(lambda section: (section,)))
    totals = [(report.totals, len(report.long_term_tasks)) for report in drawn(strategy, 20)]
    assert any(told for told, _ in totals)
    assert all(told is None or told.problems == count for told, count in totals)


def test_a_ledger_tells_the_whole_life_of_an_item() -> None:
    histories = {len(tracking.history) for tracking in drawn(trackings(realistic=True), 30)}
    assert histories == {1, 3}
    assert not any(item.tracking for item in drawn(feedback_items(realistic=True), 10))

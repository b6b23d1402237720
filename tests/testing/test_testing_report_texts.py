"""Texts that are drawn with their reports: what may be asked for, how quick, and how they shrink."""

from collections.abc import Callable, Iterable
from random import Random

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from search_profiles import is_deep
from untraced import untraced

from rectify_model.errors import UsageError
from rectify_model.model import Node
from rectify_model.numbering import MarkKind
from rectify_model.testing import strategies
from rectify_model.testing.report_texts import (
    SHAPES,
    Noise,
    ReportText,
    Shape,
    Slip,
    report_texts,
)
from rectify_model.text import read_text

SEARCH = settings(
    max_examples=300, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
SEED = 0


def smallest(condition: Callable[[ReportText], bool], *, noise: bool) -> ReportText:
    random = Random(SEED)  # noqa: S311 - no secret
    # Each shape shrinks alike; the deep search tries all of them.
    shapes = SHAPES if is_deep() else SHAPES[:2]
    texts = report_texts(shapes=shapes, noise=noise)
    return untraced(find, texts, condition, settings=SEARCH, random=random)


def drawn(count: int, *, shapes: Iterable[Shape] = SHAPES, noise: bool = True) -> list[ReportText]:
    """Return so many drawn texts, with every health check in place."""
    texts: list[ReportText] = []

    @settings(
        max_examples=count,
        phases=[Phase.generate],
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(report_texts(shapes=shapes, noise=noise))
    def draw(text: ReportText) -> None:
        texts.append(text)

    draw()
    return texts


def test_they_stand_beside_the_other_strategies() -> None:
    assert strategies.report_texts is report_texts


def test_the_smallest_has_one_of_everything() -> None:
    text = smallest(lambda _: True, noise=True)
    assert text.text == (
        "中共云岭市教育局党组关于十一届市委第一轮巡察整改进展情况的通报\n"
        "　　根据市委统一部署，2018年1月1日至2018年1月21日，市委第一巡察组对云岭市教育局党组开展了"
        "常规巡察。2018年3月2日，市委第一巡察组向云岭市教育局党组反馈了巡察意见。\n"
        "　　按照巡察工作有关要求，现将巡察整改进展情况予以公布。\n"
        "　　一、巡察反馈问题整改落实情况。\n"
        "　　1.严格规范理论学习工作。\n"
        "　　一是局党组及时研究整改工作，推动工作落地见效。\n"
        "　　　　　　　　中共云岭市教育局党组\n"
        "　　　　　　　　2018年5月1日\n"
    )
    assert (text.noise, text.shape, text.misnumbered) == (Noise(), SHAPES[0], None)
    report = text.report
    assert [each.title for each in report.feedback_items] == ["严格规范理论学习工作。"]
    assert [each.label for each in report.measures] == ["一是"]
    assert "report=" not in repr(text)


def loses_paragraphs(text: ReportText) -> bool:
    return any(measure.paragraphs for measure in text.report.measures)


def takes_labels_for_keys(text: ReportText) -> bool:
    labels = [measure.label for measure in text.report.measures]
    return len(set(labels)) < len(labels)


@pytest.mark.parametrize(
    ("bug", "lines"),
    [(loses_paragraphs, 9), (takes_labels_for_keys, 12)],
)
def test_a_planted_bug_of_a_reader_is_told_in_few_lines(
    bug: Callable[[ReportText], bool], lines: int
) -> None:
    found = smallest(bug, noise=False)
    assert bug(found)
    assert len(found.text.splitlines()) <= lines


def test_100_are_drawn_with_no_complaint() -> None:
    assert len(drawn(100)) == 100


def test_many_shapes_and_every_noise_are_drawn() -> None:
    texts = drawn(400)
    assert len({text.shape for text in texts}) > len(SHAPES) / 2
    noises = [text.noise for text in texts]
    for field in attrs.fields(Noise):
        different = [each for each in noises if getattr(each, field.name) != field.default]
        assert len(different) > 3, field.name
    slips = {text.misnumbered and text.misnumbered.slip for text in texts}
    assert slips >= {None, Slip.REPEATED, Slip.LEFT_OUT}


def test_without_noise_each_paragraph_is_a_line_and_every_mark_is_right() -> None:
    for text in drawn(30, noise=False):
        assert (text.noise, text.misnumbered) == (Noise(), None)
        lines = text.text.splitlines()
        body = [line for line in lines if line.startswith("　　")]
        assert len(lines) - len(body) <= 4, "the title, and a day below it"
        measures = [measure for measure in text.report.measures if not measure.lead]
        assert all(measure.text in text.text for measure in measures)


def test_shapes_may_be_chosen() -> None:
    shapes = SHAPES[3:5]
    texts = drawn(20, shapes=iter(shapes))
    assert {text.shape for text in texts} == set(shapes)
    own = Shape(section=None, item=MarkKind.CHINESE_BRACKETS, measure=MarkKind.POINT_QI)
    for text in drawn(5, shapes=[own], noise=False):
        assert text.report.feedback_items[0].label == "（一）"


def test_no_shapes_are_a_mistake() -> None:
    with pytest.raises(UsageError, match=r"^shapes is empty; name some of .*SHAPES$") as caught:
        report_texts(shapes=[])
    assert caught.value.message_zh.startswith("没有给出体例")


def test_a_shape_is_told_by_its_marks() -> None:
    assert str(SHAPES[0]) == "一、→1.→一是"
    assert len(set(map(str, SHAPES))) == len(SHAPES)


def test_the_mark_that_is_no_right_one_is_told() -> None:
    wrong = [text for text in drawn(40) if text.misnumbered is not None]
    assert wrong
    for text in wrong:
        assert text.misnumbered
        assert text.misnumbered.slip is not Slip.NONE
        (problem,) = read_text(text.text).problems
        assert problem.message.startswith(f"{text.misnumbered.label} ")


def test_ids_are_unique() -> None:
    for text in drawn(20):
        report = text.report
        nodes: list[Node] = [*report.feedback_items, *report.long_term_tasks, *report.measures]
        assert len({each.id for each in nodes} | {report.id}) == len(nodes) + 1

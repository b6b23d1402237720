"""RM105–RM108: headings and measures: their level, their number, and whether they say anything."""

from collections.abc import Iterator, Sequence
from typing import Final

from rectify_model.bilingual import Bilingual
from rectify_model.model import FocusArea, Measure, Point, Section, Topic
from rectify_model.model.item import Matter
from rectify_model.numbering import MarkKind, label_marker
from rectify_model.problems import ProblemKind, Severity
from rectify_model.validation.context import Context
from rectify_model.validation.marked import Marked, marked
from rectify_model.validation.rule import Breach, Rule, breach, rule

__all__ = ["RULES"]

_NO_HEADINGS: Final = frozenset({Measure, Point})


@rule(
    ProblemKind(
        code="RM105",
        name="level-skipped",
        severity=Severity.INFO,
        message="{label} stands right below {above}; elsewhere the report has a level in between",
        message_zh="“{label}”直接位于“{above}”之下，而本通报其他部分在两者之间还有一级标题",
    ),
    rests_on=Bilingual(
        en="GB/T 9704-2012: the levels are marked 一、 （一） 1. （1） one after the other",
        zh="GB/T 9704-2012：序号 一、 （一） 1. （1） 逐级使用",
    ),
)
def level_skipped(context: Context) -> Iterator[Breach]:
    """A list of headings leaves out a level that the same report uses elsewhere.

    标题跳级，而本通报其他部分使用了这一级。

    Only the first heading of a list is named, and only levels that the report itself uses count.

    只指出每组标题中的第一个；只考虑本通报自身用到的层级。

    Why: a reader looks for the heading in between and cannot tell whether it was dropped.

    理由：读者会寻找中间一级标题，无法判断是否遗漏。

    Fails:
        {"sections": [
            {"label": "一、", "focus_areas": [{"label": "（一）", "topics": [{"label": "1."}]}]},
            {"label": "二、", "topics": [{"label": "1."}, {"label": "2."}]}]}

    Passes:
        {"sections": [
            {"label": "一、", "focus_areas": [{"label": "（一）", "topics": [{"label": "1."}]}]},
            {"label": "二、", "focus_areas": [{"label": "（一）"}]}]}
    """
    headings: dict[str, Marked] = {}
    first_below: dict[str, Marked] = {}
    nested: set[tuple[MarkKind, MarkKind]] = set()
    for each in context.cached(marked):
        if each.kind.is_ordinal or each.node.__class__ in _NO_HEADINGS:
            continue
        headings[each.path] = each
        above = [path for path in each.above if path in headings]
        if above:
            first_below.setdefault(above.pop(), each)
        for path in above:
            nested.add((headings[path].kind, each.kind))
    for path, heading in first_below.items():
        above_it = headings[path]
        if (above_it.kind, heading.kind) in nested:
            yield breach(f"{heading.path}/label", label=heading.label, above=above_it.label)


@rule(
    ProblemKind(
        code="RM106",
        name="label-number-mismatch",
        severity=Severity.ERROR,
        message="the label {label} means {meant}, but the number is {number}; correct one of them",
        message_zh="标号“{label}”表示第{meant}项，而编号写作{number}，请改正其中之一",
    ),
    rests_on=Bilingual(
        en="logic: `number` and `ordinal` are the number that the label says",
        zh="常理：`number` 和 `ordinal` 即标号所示的数字",
    ),
)
def label_number_mismatch(context: Context) -> Iterator[Breach]:
    """The number of an item, task, measure or point is not the one that its label says.

    编号与标号所示的数字不一致。

    Why: whoever looks an item up by its number finds another one.

    理由：按编号查找事项的人会找到另一项。

    Fails:
        {"sections": [{"items": [{"id": "i1", "label": "（5）", "number": 6}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "label": "（5）", "number": 5}]}]}
    """
    numbered: tuple[tuple[str, Sequence[tuple[str, Matter | Measure | Point]]], ...] = (
        ("number", context.matters),
        ("ordinal", context.every(Measure)),
        ("ordinal", context.every(Point)),
    )
    for field, nodes in numbered:
        for path, node in nodes:
            number = getattr(node, field)
            marker = label_marker(node.label) if node.label and number is not None else None
            if marker and marker.number != number:
                yield breach(
                    f"{path}/{field}", label=node.label, meant=marker.number, number=number
                )


@rule(
    ProblemKind(
        code="RM107",
        name="empty-measure",
        severity=Severity.WARNING,
        message="the measure has no words; write what was done, or remove it",
        message_zh="整改措施没有内容，请写明做了什么，或删去",
    ),
    rests_on=Bilingual(
        en="published practice: 一项一项对照，一条一条落实 – each measure says what was done",
        zh="公开通报的通行做法：一项一项对照，一条一条落实，每条措施写明做了什么",
    ),
)
def empty_measure(context: Context) -> Iterator[Breach]:
    """A measure has no words.

    整改措施没有任何内容。

    Why: nobody can tell what was done.

    理由：无人知道做了什么。

    Fails:
        {"sections": [{"items": [{"id": "i1", "measures": [{"id": "m1", "label": "一是"}]}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "measures": [
            {"id": "m1", "label": "一是", "text": "制定学习计划。"}]}]}]}
    """
    for path, measure in context.every(Measure):
        if not (measure.text.strip() or measure.wording.strip()):
            yield breach(path)


@rule(
    ProblemKind(
        code="RM108",
        name="untitled-heading",
        severity=Severity.INFO,
        message="the heading {label} has no title; say what it is about",
        message_zh="标题“{label}”只有序号，没有文字，请写明内容",
    ),
    rests_on=Bilingual(
        en="logic: a heading says what stands below it", zh="常理：标题说明其下的内容"
    ),
)
def untitled_heading(context: Context) -> Iterator[Breach]:
    """A section, focus area, topic, item or task bears a number but no title.

    部分、聚焦方面、小类、整改事项或长期整改事项只有序号，没有标题。

    A node with neither number nor title is not a heading, and an item that gives its problem in the
    inspectors' words needs no title.

    既无序号又无文字的不算标题；已用巡察组原话写明问题的事项，不必再有标题。

    Why: a reader cannot tell what was put right.

    理由：读者无法知道整改的是什么。

    Fails:
        {"sections": [{"label": "一、"}]}

    Passes:
        {"sections": [{"label": "一、", "title": "党委履行巡察整改主体责任情况"}]}
    """
    headings: list[tuple[str, Section | FocusArea | Topic | Matter]] = [
        *context.every(Section),
        *context.every(FocusArea),
        *context.every(Topic),
        *context.matters,
    ]
    for path, node in headings:
        named = node.title or (isinstance(node, Matter) and node.problem) or ""
        if node.label and not named.strip():
            yield breach(path, label=node.label)


RULES: tuple[Rule, ...] = (level_skipped, label_number_mismatch, empty_measure, untitled_heading)

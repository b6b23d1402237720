"""RM201–RM205: ids, the origin of a task, the place of a value, and outcomes reported twice."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from operator import attrgetter
from typing import Final

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.model import (
    FeedbackItem,
    LongTermTask,
    Measure,
    Statement,
    Topic,
    Values,
)
from rectify_model.problems import ProblemKind, Severity
from rectify_model.validation.context import Context
from rectify_model.validation.rule import Breach, Rule, breach, rule

__all__ = ["RULES"]


@rule(
    ProblemKind(
        code="RM201",
        name="duplicate-id",
        severity=Severity.ERROR,
        message="the id {id} stands at {first} already; give each node an id of its own",
        message_zh="标识“{id}”已在 {first} 使用，请为每个节点使用唯一的标识",
    ),
    rests_on=Bilingual(
        en="logic: an id names one node of its document", zh="常理：一个标识在文件中只对应一个节点"
    ),
)
def duplicate_id(context: Context) -> Iterator[Breach]:
    """Two of the report, its items, tasks and measures have the same id.

    标识重复。

    Why: what points to the id does not say which of the two is meant.

    理由：引用该标识的地方无法说明指的是哪一个。

    Fails:
        {"sections": [{"items": [{"id": "i1"}, {"id": "i1"}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1"}, {"id": "i2"}]}]}
    """
    first = {context.report.id: ""}
    for path, node in context.identified:
        if (earlier := first.setdefault(node.id, path)) is not path:
            yield breach(f"{path}/id", id=node.id, first=f"{earlier}/id")


@rule(
    ProblemKind(
        code="RM202",
        name="origin-unknown",
        severity=Severity.ERROR,
        message="the origin {origin} is no feedback item of this report; give an item's id",
        message_zh="来源事项“{origin}”不是本通报中的整改事项，请填写整改事项的标识",
    ),
    rests_on=Bilingual(
        en="logic: a reference has something that it refers to", zh="常理：引用必有所指"
    ),
)
def origin_unknown(context: Context) -> Iterator[Breach]:
    """The origin of a long-term task is the id of no feedback item.

    长期整改事项的来源事项不存在。

    Why: the task cannot be followed back to what the inspectors found.

    理由：无法追溯该事项对应巡视巡察指出的哪个问题。

    Fails:
        {"sections": [{"items": [{"id": "i1"}], "tasks": [{"id": "t1", "origin": "i2"}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1"}], "tasks": [{"id": "t1", "origin": "i1"}]}]}
    """
    items = {item.id for _, item in context.every(FeedbackItem)}
    for path, task in context.every(LongTermTask):
        if task.origin is not None and task.origin not in items:
            yield breach(f"{path}/origin", origin=task.origin)


@rule(
    ProblemKind(
        code="RM203",
        name="origin-missing",
        severity=Severity.INFO,
        message="“{title}” heads feedback items too; name the item that the task carries on",
        message_zh="“{title}”同时是整改事项的标题，请注明本长期整改事项的来源事项",
    ),
    rests_on=Bilingual(
        en="the example: 需长期整改事项 repeats 深入推进执法规范化建设 of the items fed back",
        zh="示例通报：需长期整改事项重复了反馈问题中的“深入推进执法规范化建设”",
    ),
)
def origin_missing(context: Context) -> Iterator[Breach]:
    """A long-term task, or its topic, has the title of feedback items, but the task has no origin.

    长期整改事项或其小类与反馈问题的标题相同，但没有注明来源事项。

    Why: over the years nobody can tell any more which finding the task carries on.

    理由：年深日久，无人能说清该事项承接的是哪个问题。

    Fails:
        {"sections": [{"items": [{"id": "i1", "title": "推进执法规范化。"}],
                       "tasks": [{"id": "t1", "title": "推进执法规范化。"}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "title": "推进执法规范化。"}],
                       "tasks": [{"id": "t1", "title": "推进执法规范化。", "origin": "i1"}]}]}
    """
    headed = {_compared(item.title) for _, item in context.every(FeedbackItem)}
    headed |= {_compared(topic.title) for _, topic in context.every(Topic) if topic.items}
    headed.discard("")
    for path, task in context.every(LongTermTask):
        parent = context.node(path.rsplit("/", 2)[0])
        titles = [task.title, parent.title] if isinstance(parent, Topic) else [task.title]
        title = next((each for each in titles if _compared(each) in headed), None)
        if title is not None and task.origin is None:
            yield breach(path, title=_compared(title))


_CLOSING: Final = "。；：，"


def _compared(title: str | None) -> str:
    """Return what titles are compared by: no white space, no stop at the end."""
    return "".join((title or "").split()).rstrip(_CLOSING)


@rule(
    ProblemKind(
        code="RM204",
        name="span-mismatch",
        severity=Severity.ERROR,
        message="“{text}” does not stand at {start}-{end} of the wording",
        message_zh="正文第 {start}-{end} 字不是“{text}”",
    ),
    rests_on=Bilingual(
        en="logic: a span says where the words stand", zh="常理：位置说明原文所在之处"
    ),
)
def span_mismatch(context: Context) -> Iterator[Breach]:
    """The words at the place of a mention are not its words.

    要素的位置与其原文不符。

    Offsets count the code points of a measure's lead, text and paragraphs, or of a statement's
    title, text, points and paragraphs; a paragraph begins after a line feed.

    位置按字符（码点）计算，从措施的首句、正文和续段，或从概述的标题、正文、要点和段落的起点数起；
    续段之前计一个换行。

    Why: the value cannot be held against the words that it was taken from.

    理由：无法将数值与其所依据的原文核对。

    Fails:
        {"sections": [{"items": [{"id": "i1", "measures": [
            {"id": "m1", "text": "培训2次。", "values": {"quantities": [
                {"span": "0-2", "text": "2次", "value": "2", "unit": "次"}]}}]}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "measures": [
            {"id": "m1", "text": "培训2次。", "values": {"quantities": [
                {"span": "2-4", "text": "2次", "value": "2", "unit": "次"}]}}]}]}]}
    """
    for path, owner in context.speakers:
        wording = owner.wording
        for name, mentions in zip(_MENTIONS, _every_mention(owner.values), strict=True):
            for index, mention in enumerate(mentions) if mentions else ():
                if (span := mention.span) is None:
                    continue
                start, end, text = span.start, span.end, mention.text
                is_inside = start <= end <= len(wording)
                if not is_inside or (text != wording[start:end] and text is not None):
                    place = f"{path}/values/{name}/{index}/span"
                    yield breach(place, start=start, end=end, text=text or "…")


_MENTIONS: Final = tuple(field.name for field in attrs.fields(Values))
_every_mention: Final = attrgetter(*_MENTIONS)

_Outcome = tuple[Decimal, str | None, str, str]
_BESIDE: Final = 2
_BREAK: Final = re.compile("[，。；：、！？,;:（）“”\\s]")
_SHARES: Final = frozenset({"%", "％", "‰", "成"})


@rule(
    ProblemKind(
        code="RM205",
        name="outcome-repeated",
        severity=Severity.INFO,
        message="{outcome} is already reported under {first}; count it once",
        message_zh="“{outcome}”在“{first}”之下已经报告，汇总时请勿重复计算",
    ),
    rests_on=Bilingual(
        en="the example reports 4场次暑期办证专场，服务办证人群100余人 below two items",
        zh="示例通报在两个事项下都写了“4场次暑期办证专场，服务办证人群100余人”",
    ),
)
def outcome_repeated(context: Context) -> Iterator[Breach]:
    """Two items report the same outcome: at least two figures with the same words beside them.

    同一成效在不同整改事项下重复报告。

    A single 1 and a percentage prove nothing and are not compared.

    单个“1”和百分比不足为凭，不作比较。

    Why: whoever adds up the outcomes of all items counts it twice.

    理由：汇总各事项成效时会重复计算。

    Fails:
        {"sections": [{"items": [
            {"id": "i1", "measures": [{"id": "m1", "text": "开展4场专场，服务群众100人。",
                "values": {"quantities": [
                    {"span": "2-4", "text": "4场", "value": "4", "unit": "场"},
                    {"span": "11-15", "text": "100人", "value": "100", "unit": "人"}]}}]},
            {"id": "i2", "measures": [{"id": "m2", "text": "开展4场专场，服务群众100人。",
                "values": {"quantities": [
                    {"span": "2-4", "text": "4场", "value": "4", "unit": "场"},
                    {"span": "11-15", "text": "100人", "value": "100", "unit": "人"}]}}]}]}]}

    Passes:
        {"sections": [{"items": [
            {"id": "i1", "measures": [{"id": "m1", "text": "开展4场专场，服务群众100人。",
                "values": {"quantities": [
                    {"span": "2-4", "text": "4场", "value": "4", "unit": "场"},
                    {"span": "11-15", "text": "100人", "value": "100", "unit": "人"}]}}]},
            {"id": "i2", "measures": [{"id": "m2", "text": "检查4场考试，涉及考生100人。",
                "values": {"quantities": [
                    {"span": "2-4", "text": "4场", "value": "4", "unit": "场"},
                    {"span": "11-15", "text": "100人", "value": "100", "unit": "人"}]}}]}]}]}
    """
    first: dict[_Outcome, str] = {}
    for path, owner in context.speakers:
        told = _outcomes(owner) if owner.values.quantities else {}
        # Each outcome is compared with its first place alone, so that this stays linear.
        earlier = [first[outcome] for outcome in told if outcome in first]
        if len(earlier) > 1:
            matter = _matter_of(path)
            shared = Counter(place for place in earlier if _matter_of(place) != matter)
            for place, count in shared.most_common(1):
                if count > 1:
                    texts = [text for outcome, text in told.items() if first.get(outcome) == place]
                    yield breach(path, outcome="、".join(texts), first=_heading(context, place))
        for outcome in told:
            first.setdefault(outcome, path)


def _matter_of(path: str) -> str:
    """Return the path of the item or task that a measure belongs to; a statement is its own."""
    matter, list_name, _ = path.rsplit("/", 2)
    return matter if list_name == "measures" else path


def _heading(context: Context, path: str) -> str:
    """Return the heading below which a measure or statement stands; its pointer without one."""
    node = context.node(_matter_of(path))
    return "".join(filter(None, (node.label, node.title))) or path


def _outcomes(owner: Measure | Statement) -> dict[_Outcome, str]:
    """Return the figures worth comparing, each with the words beside it and its text."""
    wording, outcomes = owner.wording, {}
    for quantity in owner.values.quantities:
        if quantity.value > 1 and quantity.unit not in _SHARES:
            start, end = quantity.span.start, quantity.span.end
            before = _BREAK.split(wording[max(start - _BESIDE, 0) : start])[-1]
            after = _BREAK.split(wording[end : end + _BESIDE])[0]
            outcomes[quantity.value, quantity.unit, before, after] = quantity.text
    return outcomes


RULES: tuple[Rule, ...] = (
    duplicate_id,
    origin_unknown,
    origin_missing,
    span_mismatch,
    outcome_repeated,
)

"""RM401–RM409: whether everything is answered, and whether the printed totals add up."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from rectify_model.bilingual import Bilingual
from rectify_model.model import FeedbackItem, LongTermTask, Report, ReportKind, SectionKind, Totals
from rectify_model.model.item import Matter
from rectify_model.problems import ProblemKind, Severity
from rectify_model.validation.context import Context
from rectify_model.validation.rule import PUBLISHED, Breach, Rule, breach, rule

__all__ = ["RULES"]

_ALL_ANSWERED: Final = Bilingual(
    en="published practice: 全覆盖、无遗漏 (every finding is answered, none is left out)",
    zh="公开通报的通行做法：全覆盖、无遗漏",
)
_PARTS: Final = Bilingual(
    en="published practice: progress reports name who answers for the work, then the findings",
    zh="公开通报的通行做法：先写主体责任，再写反馈问题整改",
)
_COUNTS: Final = Bilingual(
    en="published practice: 688 of 697 are 98.71 %, 基本完成 is not counted as done",
    zh="公开通报的通行做法：697个中完成688个为98.71%，“基本完成”不计入",
)


@rule(
    ProblemKind(
        code="RM401",
        name="item-without-measure",
        severity=Severity.WARNING,
        message="the feedback item {title} has no measure; say what was done",
        message_zh="反馈问题“{title}”没有整改措施，请写明做了什么",
    ),
    rests_on=_ALL_ANSWERED,
)
def item_without_measure(context: Context) -> Iterator[Breach]:
    """A feedback item does not say what was done.

    反馈问题没有整改措施。

    Prose below the heading answers the item as well as a measure does. Only of
    reports on a party inspection (巡视巡察).

    标题之下的正文与整改措施一样，视为已作答复。仅适用于巡视巡察通报。

    Why: the promise is that every finding is answered.

    理由：反馈的每个问题都应得到整改答复。

    Fails:
        {"sections": [{"items": [{"id": "i1", "title": "规范公务用车管理。"}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "title": "规范公务用车管理。", "measures": [
            {"id": "m1", "label": "一是", "text": "每月检查公务用车台账。"}]}]}]}
    """
    if context.is_of_party_inspection:
        yield from _unanswered(context.every(FeedbackItem))


@rule(
    ProblemKind(
        code="RM402",
        name="task-without-measure",
        severity=Severity.WARNING,
        message="the long-term task {title} has no measure; say what was done so far",
        message_zh="长期整改事项“{title}”没有整改措施，请写明目前做了什么",
    ),
    rests_on=_ALL_ANSWERED,
)
def task_without_measure(context: Context) -> Iterator[Breach]:
    """A long-term task does not say what was done so far.

    长期整改事项没有整改措施。

    Why: a task that goes on for years is lost first.

    理由：持续多年的事项最容易被遗忘。

    Fails:
        {"sections": [{"tasks": [{"id": "t1", "title": "持续清理积案。"}]}]}

    Passes:
        {"sections": [{"tasks": [{"id": "t1", "title": "持续清理积案。", "paragraphs": [
            "已制定清理积案工作方案。"]}]}]}
    """
    yield from _unanswered(context.every(LongTermTask))


@rule(
    ProblemKind(
        code="RM403",
        name="no-rectification-section",
        severity=Severity.WARNING,
        message="no section says how the findings were put right (反馈问题整改); add one",
        message_zh="通报没有反馈问题整改部分，请补充",
    ),
    rests_on=_PARTS,
)
def no_rectification_section(context: Context) -> Iterator[Breach]:
    """A progress or final report has sections, but none on the findings.

    进展或完成情况通报没有反馈问题整改部分。

    Why: the findings are what the report is for.

    理由：通报的目的就是说明反馈问题的整改情况。

    Fails:
        {"kind": "progress", "sections": [{"kind": "accountability"}]}

    Passes:
        {"kind": "progress", "sections": [{"kind": "accountability"}, {"kind": "rectification"}]}
    """
    if _lacks(context.report, SectionKind.RECTIFICATION):
        yield breach("")


@rule(
    ProblemKind(
        code="RM404",
        name="no-accountability-section",
        severity=Severity.INFO,
        message="no section says how the leading body took charge (主体责任); add one",
        message_zh="通报没有履行整改主体责任情况部分，请补充",
    ),
    rests_on=_PARTS,
    profiles=[PUBLISHED],
)
def no_accountability_section(context: Context) -> Iterator[Breach]:
    """A progress or final report has sections, but none on who took charge.

    进展或完成情况通报没有主体责任部分。

    Only of reports on a party inspection (巡视巡察).

    仅适用于巡视巡察通报。

    Why: the leading body answers for the work, and its head is the first to do so.

    理由：领导班子对整改负主体责任，主要负责人是第一责任人。

    Fails:
        {"kind": "progress", "sections": [{"kind": "rectification"}]}

    Passes:
        {"kind": "progress", "sections": [{"kind": "accountability"}, {"kind": "rectification"}]}
    """
    if context.is_of_party_inspection and _lacks(context.report, SectionKind.ACCOUNTABILITY):
        yield breach("")


@rule(
    ProblemKind(
        code="RM405",
        name="front-matter-missing",
        severity=Severity.WARNING,
        message="the report has no {field} ({term})",
        message_zh="通报缺少{term}（{field}）",
    ),
    rests_on=Bilingual(
        en="GB/T 9704-2012: an official document has a title, an issuer and a date",
        zh="GB/T 9704-2012：公文应有标题、发文机关和成文日期",
    ),
)
def front_matter_missing(context: Context) -> Iterator[Breach]:
    """Title, issuer or date of issue is missing.

    缺少标题、发布单位或成文日期。

    Why: an archive files a report by who issued what, and when.

    理由：归档需要知道由谁、何时、发布了什么。

    Fails:
        {"title": "关于巡察整改进展情况的通报", "issuer": "中共某市委员会"}

    Passes:
        {"title": "关于巡察整改进展情况的通报", "issuer": "中共某市委员会",
         "issued_on": "2025-04-27"}
    """
    terms = {"title": "标题", "issuer": "发布单位", "issued_on": "成文日期"}
    yield from _absent(context.report, terms, "")


@rule(
    ProblemKind(
        code="RM406",
        name="inspection-missing",
        severity=Severity.INFO,
        message="the report does not say {field} ({term}) of the inspection",
        message_zh="通报没有说明巡视巡察的{term}（{field}）",
    ),
    rests_on=Bilingual(
        en="published practice: the first sentence says who inspected whom, and when it fed back",
        zh="公开通报的通行做法：首句写明谁巡视巡察了谁、何时反馈",
    ),
)
def inspection_missing(context: Context) -> Iterator[Breach]:
    """The inspection, or its programme, inspected body or day of feedback is missing.

    缺少巡视巡察的类别、对象或反馈日期。

    Only of reports on a party inspection (巡视巡察).

    仅适用于巡视巡察通报。

    Why: time limits are counted from the feedback, and a report is found by its inspection.

    理由：整改期限从反馈之日起计算，查找通报也要依据巡视巡察情况。

    Fails:
        {"inspection": {"programme": "巡察", "inspected": "某市公安局"}}

    Passes:
        {"inspection": {"programme": "巡察", "inspected": "某市公安局",
         "feedback_on": "2024-07-25"}}
    """
    terms = {"programme": "类别", "inspected": "对象", "feedback_on": "反馈日期"}
    if not context.is_of_party_inspection:
        return
    if context.report.inspection is None:
        yield breach("", field=", ".join(terms), term="基本情况")
    else:
        yield from _absent(context.report.inspection, terms, "/inspection")


@rule(
    ProblemKind(
        code="RM407",
        name="rate-mismatch",
        severity=Severity.ERROR,
        message="{done} of {problems} are not {rate} %",
        message_zh="{problems}个中完成{done}个，完成率不是{rate}%",
    ),
    rests_on=_COUNTS,
)
def rate_mismatch(context: Context) -> Iterator[Breach]:
    """The rate of completion does not follow from the counts, rounded as it is printed.

    完成率与完成数、问题数不符。

    Why: one of the three numbers is wrong.

    理由：三个数字中有一个写错。

    Fails:
        {"totals": {"problems": 697, "done": 688, "rate": "99.71"}}

    Passes:
        {"totals": {"problems": 697, "done": 688, "rate": "98.71"}}
    """
    totals = context.report.totals
    if totals and totals.rate is not None and totals.done is not None and totals.problems:
        exponent = totals.rate.as_tuple().exponent
        # A number of the model is finite, so its exponent is an integer.
        places = max(0, -int(exponent))
        exact = Fraction(100 * totals.done, totals.problems)
        # Exact arithmetic: a half is accepted rounded up and rounded down.
        if abs(Fraction(totals.rate) - exact) > Fraction(1, 2 * 10**places):
            yield breach(
                "/totals/rate", done=totals.done, problems=totals.problems, rate=totals.rate
            )


@rule(
    ProblemKind(
        code="RM408",
        name="totals-mismatch",
        severity=Severity.ERROR,
        message="the counts by status make {total}, but there are {problems} problems",
        message_zh="各状态数量合计{total}，与问题总数{problems}不符",
    ),
    rests_on=Bilingual(
        en="logic: a problem is done, mostly done or under way, and one of them only",
        zh="常理：一个问题只能处于已完成、基本完成、整改中之一",
    ),
)
def totals_mismatch(context: Context) -> Iterator[Breach]:
    """Done, mostly done and under way are more than all problems, or all given and not equal.

    已完成、基本完成、整改中的数量与问题总数不符。

    Why: one of the numbers is wrong.

    理由：其中有一个数字写错。

    Fails:
        {"totals": {"problems": 25, "done": 19, "mostly_done": 3, "under_way": 4}}

    Passes:
        {"totals": {"problems": 25, "done": 19, "mostly_done": 3, "under_way": 3}}
    """
    totals = context.report.totals
    if totals and totals.problems is not None:
        counts = _by_status(totals)
        total = sum(count or 0 for count in counts)
        if total > totals.problems or (None not in counts and total < totals.problems):
            yield breach("/totals", total=total, problems=totals.problems)


@rule(
    ProblemKind(
        code="RM409",
        name="fewer-items-than-problems",
        severity=Severity.INFO,
        message="the report speaks of {problems} problems and answers {answered}",
        message_zh="通报称有{problems}个问题，实际列出{answered}项",
    ),
    rests_on=_ALL_ANSWERED,
)
def fewer_items_than_problems(context: Context) -> Iterator[Breach]:
    """The report counts more problems than it has items and long-term tasks.

    问题总数多于列出的事项数。

    Why: a finding may have been left out, or several were answered together.

    理由：可能遗漏了问题，也可能几个问题合并作答。

    Fails:
        {"totals": {"problems": 2}, "sections": [{"items": [{"id": "i1"}]}]}

    Passes:
        {"totals": {"problems": 2}, "sections": [{"items": [{"id": "i1"}, {"id": "i2"}]}]}
    """
    totals = context.report.totals
    answered = len(context.matters)
    if totals and totals.problems is not None and totals.problems > answered:
        yield breach("/totals/problems", problems=totals.problems, answered=answered)


RULES: tuple[Rule, ...] = (
    item_without_measure,
    task_without_measure,
    no_rectification_section,
    no_accountability_section,
    front_matter_missing,
    inspection_missing,
    rate_mismatch,
    totals_mismatch,
    fewer_items_than_problems,
)


def _unanswered(matters: Iterable[tuple[str, Matter]]) -> Iterator[Breach]:
    for path, matter in matters:
        if not matter.measures and not matter.paragraphs:
            yield breach(path, title=matter.title or matter.label or matter.id)


def _lacks(report: Report, kind: SectionKind) -> bool:
    """Return whether a report on what was done has sections, but none of this kind."""
    kinds = {section.kind for section in report.sections}
    return report.kind is not ReportKind.PLAN and bool(kinds) and kind not in kinds


def _absent(owner: object, terms: dict[str, str], path: str) -> Iterator[Breach]:
    for field, term in terms.items():
        if not getattr(owner, field):
            yield breach(path, field=field, term=term)


def _by_status(totals: Totals) -> tuple[int | None, ...]:
    return totals.done, totals.mostly_done, totals.under_way

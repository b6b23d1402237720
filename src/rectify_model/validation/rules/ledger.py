"""RM601–RM604: whether a ledger (整改台账) says who, by when and with what evidence."""

from collections.abc import Iterator
from typing import Final

from rectify_model.bilingual import Bilingual
from rectify_model.model import (
    ResponsibilityRole,
)
from rectify_model.problems import ProblemKind, Severity
from rectify_model.validation.context import Context
from rectify_model.validation.ledger_state import entries_of_cycle, tracked
from rectify_model.validation.rule import LEDGER, Breach, Rule, breach, rule

__all__ = ["CLEAR_RESPONSIBILITY", "RULES"]

CLEAR_RESPONSIBILITY: Final = Bilingual(
    en="published practice: 逐一明确责任领导、责任部门和整改时限",
    zh="公开通报的通行做法：逐一明确责任领导、责任部门和整改时限",
)
"""The sentence that rules on leader, unit, deadline and evidence rest on."""


@rule(
    ProblemKind(
        code="RM601",
        name="no-leader",
        severity=Severity.WARNING,
        message="the item has no responsible leader (责任领导); name one",
        message_zh="未明确责任领导，请补充",
    ),
    rests_on=CLEAR_RESPONSIBILITY,
    profiles=[LEDGER],
)
def no_leader(context: Context) -> Iterator[Breach]:
    """An item or long-term task has no responsible leader.

    事项没有责任领导。

    Why: work that nobody answers for is not done.

    理由：无人负责的事不会完成。

    Fails:
        {"sections": [{"items": [{"id": "i1", "tracking": {"responsibilities": [
            {"role": "牵头单位", "name": "法制科"}]}}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "tracking": {"responsibilities": [
            {"role": "责任领导", "name": "党委书记"}]}}]}]}
    """
    yield from _without_role(context, ResponsibilityRole.LEADER)


@rule(
    ProblemKind(
        code="RM602",
        name="no-unit",
        severity=Severity.WARNING,
        message="the item has no lead unit (牵头单位); name one",
        message_zh="未明确牵头单位，请补充",
    ),
    rests_on=CLEAR_RESPONSIBILITY,
    profiles=[LEDGER],
)
def no_unit(context: Context) -> Iterator[Breach]:
    """An item or long-term task has no unit that takes the lead.

    事项没有牵头单位。

    Why: units that only support wait for each other.

    理由：只有配合单位，就会互相等待。

    Fails:
        {"sections": [{"tasks": [{"id": "t1", "tracking": {"responsibilities": [
            {"role": "配合单位", "name": "法制科"}]}}]}]}

    Passes:
        {"sections": [{"tasks": [{"id": "t1", "tracking": {"responsibilities": [
            {"role": "牵头单位", "name": "法制科"}]}}]}]}
    """
    yield from _without_role(context, ResponsibilityRole.LEAD_UNIT)


@rule(
    ProblemKind(
        code="RM603",
        name="no-deadline",
        severity=Severity.WARNING,
        message="the item has no deadline (整改时限); give one",
        message_zh="未明确整改时限，请补充",
    ),
    rests_on=CLEAR_RESPONSIBILITY,
    profiles=[LEDGER],
)
def no_deadline(context: Context) -> Iterator[Breach]:
    """An item or long-term task has no deadline.

    事项没有整改时限。

    Why: without a day nobody can say that it is late.

    理由：没有期限，就无法判断是否逾期。

    Fails:
        {"sections": [{"items": [{"id": "i1", "tracking": {}}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "tracking": {"deadline": {
            "text": "长期坚持", "ongoing": true}}}]}]}
    """
    for path, matter in context.matters:
        if matter.tracking is None or matter.tracking.deadline is None:
            yield breach(path)


@rule(
    ProblemKind(
        code="RM604",
        name="done-without-evidence",
        severity=Severity.WARNING,
        message="the item is 已完成 without evidence (佐证材料); name the documents that show it",
        message_zh="已完成但没有佐证材料，请补充",
    ),
    rests_on=Bilingual(
        en="ledgers in use: 佐证材料 stands beside 完成情况",
        zh="实际使用的台账：“佐证材料”与“完成情况”并列",
    ),
    profiles=[LEDGER],
)
def done_without_evidence(context: Context) -> Iterator[Breach]:
    """An item is done, but neither its ledger nor the history of its cycle names evidence.

    事项已完成，但台账和本轮状态记录均没有佐证材料。

    Why: acceptance rests on documents that show the result.

    理由：验收看的是佐证材料，而不是一句话。

    Fails:
        {"sections": [{"items": [{"id": "i1", "tracking": {"history": [
            {"completion": "已完成"}]}}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "tracking": {"history": [
            {"completion": "已完成", "evidence": [{"title": "公务用车台账"}]}]}}]}]}
    """
    for path, tracking, state in tracked(context):
        entries = entries_of_cycle(tracking, state)
        if state.is_done and not (tracking.evidence or any(entry.evidence for entry in entries)):
            yield breach(path)


RULES: tuple[Rule, ...] = (no_leader, no_unit, no_deadline, done_without_evidence)


def _without_role(context: Context, role: ResponsibilityRole) -> Iterator[Breach]:
    for path, matter in context.matters:
        responsibilities = matter.tracking.responsibilities if matter.tracking else ()
        if all(each.role is not role for each in responsibilities):
            yield breach(path)

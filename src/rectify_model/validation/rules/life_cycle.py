"""RM605–RM611: what becomes of an item: its history, acceptance, disclosure and review."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from rectify_model.bilingual import Bilingual
from rectify_model.model import (
    DisclosureScope,
    LongTermTask,
    State,
    StatusEntry,
    Tracking,
)
from rectify_model.model.state import steps
from rectify_model.problems import ProblemKind, Severity
from rectify_model.validation.context import Context
from rectify_model.validation.ledger_state import entries_of_cycle, tracked
from rectify_model.validation.rule import LEDGER, Breach, Rule, breach, rule
from rectify_model.validation.rules.ledger import CLEAR_RESPONSIBILITY

__all__ = ["RULES"]

_LIFE_CYCLE: Final = Bilingual(
    en="ledgers in use: 整改中 → 待验收 → 已销号; re-opening begins the next cycle",
    zh="实际使用的台账：整改中 → 待验收 → 已销号；重新启动则进入下一轮",
)


@rule(
    ProblemKind(
        code="RM605",
        name="history-out-of-order",
        severity=Severity.ERROR,
        message="the entry of {on} comes after one of {latest}; put the older one first",
        message_zh="{on}的记录排在{latest}的记录之后，请按日期先后排列",
    ),
    rests_on=Bilingual(
        en="logic: entries are appended, oldest first, and never edited",
        zh="常理：记录按时间先后追加，从不改动",
    ),
    profiles=[LEDGER],
)
def history_out_of_order(context: Context) -> Iterator[Breach]:
    """An entry of the history is older than one before it.

    状态记录没有按日期先后排列。

    Why: the last entry counts as the current state.

    理由：最后一条记录被当作当前状态。

    Fails:
        {"sections": [{"items": [{"id": "i1", "tracking": {"history": [
            {"on": "2025-03-01"}, {"on": "2025-02-01"}]}}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "tracking": {"history": [
            {"on": "2025-02-01"}, {}, {"on": "2025-03-01"}]}}]}]}
    """
    for path, tracking in context.every(Tracking):
        latest = date.min
        for index, entry in enumerate(tracking.history):
            if entry.on is not None and entry.on < latest:
                yield breach(f"{path}/history/{index}/on", on=entry.on, latest=latest)
            latest = max(latest, entry.on or latest)


@rule(
    ProblemKind(
        code="RM606",
        name="forbidden-transition",
        severity=Severity.ERROR,
        message="cycle {cycle}, {now} cannot follow cycle {earlier}, {before}",
        message_zh="第{earlier}轮“{before}”之后不能是第{cycle}轮“{now}”",
    ),
    rests_on=_LIFE_CYCLE,
    profiles=[LEDGER],
)
def forbidden_transition(context: Context) -> Iterator[Breach]:
    """An entry cannot follow the state before it.

    状态记录不能接在前一状态之后。

    Within a cycle work goes forward unless acceptance gives it back (退回), and nothing follows
    已销号. Cycles count from 1 by one, and a next one begins only when the last is closed.

    同一轮次内只能向前推进，验收退回除外；已销号之后不再有记录。轮次从 1 起逐一递增，上一轮结束后
    才能开始下一轮。

    Why: a state that cannot be is a slip, or an entry was changed afterwards.

    理由：不可能出现的状态说明填写有误，或记录事后被改动。

    Fails:
        {"sections": [{"items": [{"id": "i1", "tracking": {"history": [
            {"completion": "已完成"}, {"completion": "整改中"}]}}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "tracking": {"history": [
            {"completion": "已完成"}, {"acceptance": "退回"}, {"completion": "整改中"}]}}]}]}
    """
    for path, tracking in context.every(Tracking):
        for index, step in enumerate(steps(tracking.history)):
            if not step.is_allowed:
                yield breach(
                    f"{path}/history/{index}",
                    cycle=step.entry.cycle,
                    now=_words(step.entry),
                    earlier=step.before.cycle,
                    before=_words(step.before),
                )


@rule(
    ProblemKind(
        code="RM607",
        name="closed-without-acceptance",
        severity=Severity.WARNING,
        message="the item is 已完成 without acceptance (验收); accept it, or note the reason",
        message_zh="已完成但未经验收，也没有说明理由，请验收或注明理由",
    ),
    rests_on=Bilingual(
        en="ledgers in use: closing without acceptance needs a written reason",
        zh="实际使用的台账：未经验收而结束须有书面理由",
    ),
    profiles=[LEDGER],
)
def closed_without_acceptance(context: Context) -> Iterator[Breach]:
    """An item is done, but in its cycle there is neither acceptance nor a note.

    事项已完成，但本轮既无验收，也无说明。

    Why: whoever did the work does not decide alone that it is enough.

    理由：整改是否到位，不能由整改单位自己说了算。

    Fails:
        {"sections": [{"items": [{"id": "i1", "tracking": {"history": [
            {"completion": "已完成"}]}}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "tracking": {"history": [
            {"completion": "已完成", "acceptance": "待验收"}]}}]}]}
    """
    for path, tracking, state in tracked(context):
        entries = entries_of_cycle(tracking, state)
        if state.is_done and state.acceptance is None and not any(entry.note for entry in entries):
            yield breach(path)


@rule(
    ProblemKind(
        code="RM608",
        name="deadline-passed",
        severity=Severity.WARNING,
        message="the item was due on {on} and is not 已完成; finish it, or set a new deadline",
        message_zh="整改时限{on}已过，尚未完成，请完成整改或调整时限",
    ),
    rests_on=CLEAR_RESPONSIBILITY,
    profiles=[LEDGER],
)
def deadline_passed(context: Context) -> Iterator[Breach]:
    """The deadline has passed, and the item is not done.

    整改时限已过，事项尚未完成。

    Why: it is late, or its state was not written down.

    理由：整改已经逾期，或状态没有及时登记。

    Fails:
        {"sections": [{"items": [{"id": "i1", "tracking": {"deadline": {"on": "2024-12-31"},
            "history": [{"completion": "基本完成"}]}}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "tracking": {"deadline": {"on": "2024-12-31"},
            "history": [{"completion": "已完成"}]}}]}]}
    """
    for path, tracking, state in tracked(context):
        on = tracking.deadline and (tracking.deadline.on or tracking.deadline.ends_on)
        if on and on < context.today and not state.is_done:
            yield breach(f"{path}/deadline", on=on)


@rule(
    ProblemKind(
        code="RM609",
        name="acceptance-before-completion",
        severity=Severity.ERROR,
        message="the item is 已销号, but was not 已完成 before; enter the completion first",
        message_zh="尚未“已完成”即“已销号”，请先登记完成情况",
    ),
    rests_on=_LIFE_CYCLE,
    profiles=[LEDGER],
)
def acceptance_before_completion(context: Context) -> Iterator[Breach]:
    """An item is struck off before it is done.

    事项尚未完成即已销号。

    Why: only finished work can be accepted.

    理由：只有完成的工作才能验收。

    Fails:
        {"sections": [{"items": [{"id": "i1", "tracking": {"history": [
            {"completion": "基本完成"}, {"acceptance": "已销号"}]}}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "tracking": {"history": [
            {"completion": "已完成"}, {"acceptance": "已销号"}]}}]}]}
    """
    for path, tracking in context.every(Tracking):
        for index, step in enumerate(steps(tracking.history)):
            strikes_off = step.after.is_struck_off and step.entry.acceptance is not None
            if strikes_off and not step.after.is_done:
                yield breach(f"{path}/history/{index}/acceptance")


@rule(
    ProblemKind(
        code="RM610",
        name="withheld-without-reason",
        severity=Severity.WARNING,
        message="the item is withheld from the {audience} without a reason; give one",
        message_zh="拟不公开（{audience}）但没有理由，请补充",
    ),
    rests_on=Bilingual(
        en="forms in use: 拟不在党内公开 / 拟不向社会公开, each with a reason",
        zh="实际使用的表格：“拟不在党内公开”“拟不向社会公开”均须写明理由",
    ),
    profiles=[LEDGER],
)
def withheld_without_reason(context: Context) -> Iterator[Breach]:
    """An item is not disclosed to an audience, and no reason is given.

    事项拟不公开，但没有理由。

    Why: openness is the rule, and an exception is decided for a reason.

    理由：以公开为原则，例外须有理由。

    Fails:
        {"sections": [{"items": [{"id": "i1", "tracking": {"disclosure_scopes": [
            {"audience": "public", "disclosed": false}]}}]}]}

    Passes:
        {"sections": [{"items": [{"id": "i1", "tracking": {"disclosure_scopes": [
            {"audience": "public", "disclosed": false, "reason": "涉及警务秘密"}]}}]}]}
    """
    for path, scope in context.every(DisclosureScope):
        if not scope.disclosed and not (scope.reason or "").strip():
            yield breach(path, audience=f"{scope.audience} {scope.audience.chinese}")


@rule(
    ProblemKind(
        code="RM611",
        name="long-term-without-review",
        severity=Severity.INFO,
        message="the long-term task has no day for its next review (下次评估); set one",
        message_zh="长期整改事项没有下次评估日期，请补充",
    ),
    rests_on=Bilingual(
        en="published practice: 对长期整改的任务，紧盯不放、一抓到底",
        zh="公开通报的通行做法：对长期整改的任务，紧盯不放、一抓到底",
    ),
    profiles=[LEDGER],
)
def long_term_without_review(context: Context) -> Iterator[Breach]:
    """A long-term task does not say when it is looked at again.

    长期整改事项没有下次评估日期。

    Why: a task without an end needs a next day.

    理由：没有终点的事项需要明确下一个日期。

    Fails:
        {"sections": [{"tasks": [{"id": "t1"}]}]}

    Passes:
        {"sections": [{"tasks": [{"id": "t1", "next_review": "2025-12-31"}]}]}
    """
    for path, task in context.every(LongTermTask):
        if task.next_review is None:
            yield breach(path)


RULES: tuple[Rule, ...] = (
    history_out_of_order,
    forbidden_transition,
    closed_without_acceptance,
    deadline_passed,
    acceptance_before_completion,
    withheld_without_reason,
    long_term_without_review,
)


def _words(stands: StatusEntry | State) -> str:
    """Return how far work and acceptance are, in words; a dash where nothing says it."""
    return " ".join(filter(None, (stands.completion, stands.acceptance))) or "—"

"""What a team adds to a published item so that it can be run: the ledger (整改台账) of one item."""

from datetime import date

from attrs import frozen

from rectify_model.model.checks import checked
from rectify_model.model.types import Count, MediaType, Paragraph, Sha256, Text, Token, Uri
from rectify_model.model.values import Deadline
from rectify_model.model.vocabulary import (
    Acceptance,
    Audience,
    Completion,
    Phase,
    ResponsibilityRole,
)

__all__ = ["DisclosureScope", "Evidence", "Responsibility", "StatusEntry", "Tracking"]


@frozen(kw_only=True, field_transformer=checked)
class Responsibility:
    """责任: one person or unit and their part (逐一明确责任领导、责任部门和整改时限)."""

    role: ResponsibilityRole
    """角色: the part they have."""
    name: Token
    """名称: the person, post or unit."""


@frozen(kw_only=True, field_transformer=checked)
class Evidence:
    """佐证材料: a document that shows what was done."""

    title: Text
    """标题: the document's title."""
    href: Uri | None = None
    """链接: where the document lies."""
    media_type: MediaType | None = None
    """媒体类型: the document's media type."""
    sha256: Sha256 | None = None
    """摘要值: the SHA-256 digest of the document's bytes."""


@frozen(kw_only=True, field_transformer=checked)
class StatusEntry:
    """状态记录: one dated entry of the history; entries are appended, never edited."""

    on: date | None = None
    """日期: the day of the entry; absent where a publication prints a status without one."""
    by: Token | None = None
    """记录人: who made the entry."""
    cycle: Count = 1
    """轮次: a closed item that re-opens begins the next cycle."""
    completion: Completion | None = None
    """完成情况: how far the work is from this day on."""
    acceptance: Acceptance | None = None
    """验收: what acceptance said on this day."""
    note: Text | None = None
    """说明: why, in words."""
    evidence: tuple[Evidence, ...] = ()
    """佐证材料: what shows it."""


@frozen(kw_only=True, field_transformer=checked)
class DisclosureScope:
    """公开范围: whether an item is disclosed to an audience, and why not."""

    audience: Audience
    """对象: the party or the public."""
    disclosed: bool
    """是否公开: whether the item is disclosed to them."""
    reason: Text | None = None
    """理由: why it is not."""


@frozen(kw_only=True, field_transformer=checked)
class Tracking:
    """台账: who answers for an item, by when, and what has become of it."""

    phase: Phase | None = None
    """整改阶段: when the item is to be put right."""
    sustained: bool = False
    """长期坚持: whether the work is kept up after completion."""
    responsibilities: tuple[Responsibility, ...] = ()
    """责任: who answers for what."""
    deadline: Deadline | None = None
    """整改时限: by when."""
    goal: Text | None = None
    """整改目标: the state to be reached, as the ledger words it."""
    evidence: tuple[Evidence, ...] = ()
    """佐证材料: what shows the result."""
    disclosure_scopes: tuple[DisclosureScope, ...] = ()
    """公开范围: to whom the item is disclosed."""
    history: tuple[StatusEntry, ...] = ()
    """状态历史: what happened, oldest first."""
    notes: tuple[Paragraph, ...] = ()
    """备注: remarks."""

"""What happened to an item of a ledger: dated entries, and the documents that show it."""

from datetime import date
from typing import Annotated

from attrs import frozen

from rectify_model.model.annotation import Since
from rectify_model.model.checks import checked
from rectify_model.model.extension import Extension
from rectify_model.model.types import Count, MediaType, Sha256, Text, Token, Uri
from rectify_model.model.vocabulary import Acceptance, Completion

__all__ = ["Evidence", "StatusEntry"]


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
    extensions: Annotated[tuple[Extension, ...], Since("1.1")] = ()
    """扩展: values of a tool's own."""

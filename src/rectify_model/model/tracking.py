"""What a team adds to a published item so that it can be run: the ledger (整改台账) of one item."""

from attrs import frozen

from rectify_model.model.checks import checked
from rectify_model.model.history import Evidence, StatusEntry
from rectify_model.model.state import State, state_after
from rectify_model.model.types import Paragraph, Text, Token
from rectify_model.model.values import Deadline
from rectify_model.model.vocabulary import (
    Audience,
    Phase,
    ResponsibilityRole,
)

__all__ = ["DisclosureScope", "Responsibility", "Tracking"]


@frozen(kw_only=True, field_transformer=checked)
class Responsibility:
    """责任: one person or unit and their part (逐一明确责任领导、责任部门和整改时限)."""

    role: ResponsibilityRole
    """角色: the part they have."""
    name: Token
    """名称: the person, post or unit."""


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

    @property
    def state(self) -> State:
        """现状: where the item stands by its history, a return by acceptance considered."""
        return state_after(self.history)

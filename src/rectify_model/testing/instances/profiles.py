"""What a report must hold so that a profile's rules on completeness find nothing.

The rules say what is missing; here stands the same turned round, and a test holds both together.
"""

from collections.abc import Mapping
from typing import Final

import attrs

from rectify_model.model import (
    Disclosure,
    DisclosureScope,
    FeedbackItem,
    Inspection,
    LongTermTask,
    Measure,
    Report,
    ResponsibilityRole,
    SectionKind,
    Tracking,
)
from rectify_model.model.vocabulary import Vocabulary
from rectify_model.validation import LEDGER, PUBLISHED

__all__ = ["Demand", "demand_of"]


@attrs.frozen
class Demand:
    """What must be there in instances of a class."""

    present: frozenset[str] = frozenset()
    """The fields that are neither left out nor empty nor blank."""
    among: Mapping[str, tuple[str, tuple[Vocabulary, ...]]] = attrs.field(factory=dict)
    """Lists that hold an entry for each of some words: the entries' field, and the words."""


def demand_of(cls: type, profile: str | None) -> Demand:
    """Return what a profile asks of a class."""
    return _DEMANDS.get(profile, {}).get(cls, Demand())


def _present(*names: str) -> Demand:
    return Demand(frozenset(names))


_PUBLISHED: Final = {
    Report: Demand(
        frozenset({"title", "issuer", "issued_on", "inspection", "disclosure"}),
        {"sections": ("kind", (SectionKind.ACCOUNTABILITY, SectionKind.RECTIFICATION))},
    ),
    Inspection: _present("programme", "inspected", "feedback_on"),
    FeedbackItem: _present("measures"),
    LongTermTask: _present("measures"),
    Measure: _present("text"),
    Disclosure: _present("phone"),
}
_LEDGER: Final = _PUBLISHED | {
    FeedbackItem: _present("measures", "tracking"),
    LongTermTask: _present("measures", "tracking", "next_review"),
    Tracking: Demand(
        frozenset({"deadline", "evidence"}),
        {"responsibilities": ("role", (ResponsibilityRole.LEADER, ResponsibilityRole.LEAD_UNIT))},
    ),
    DisclosureScope: _present("reason"),
}
_DEMANDS: Final[dict[str | None, dict[type, Demand]]] = {PUBLISHED: _PUBLISHED, LEDGER: _LEDGER}

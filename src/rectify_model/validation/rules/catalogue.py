"""All rules of the library, family by family; the one place that lists them."""

from typing import Final

from rectify_model.validation.rule import Rule
from rectify_model.validation.rules import (
    completeness,
    dates,
    disclosure,
    identity,
    ledger,
    life_cycle,
    named_days,
    numbering,
    structure,
)

__all__ = ["RULES"]

RULES: Final[tuple[Rule, ...]] = (
    *numbering.RULES,
    *structure.RULES,
    *identity.RULES,
    *dates.RULES,
    *named_days.RULES,
    *completeness.RULES,
    *disclosure.RULES,
    *ledger.RULES,
    *life_cycle.RULES,
)
"""Every rule, in the order of the codes."""

"""Rules with codes; one file a rule family."""

from rectify_model.validation.context import Context
from rectify_model.validation.regulation import (
    REGULATION_2017,
    REGULATION_2024,
    RegulationProfile,
)
from rectify_model.validation.rule import LEDGER, PUBLISHED, Breach, Rule, breach, rule
from rectify_model.validation.rules.catalogue import RULES
from rectify_model.validation.settings import (
    Settings,
    configured,
    load_settings,
    plugin_rules,
)
from rectify_model.validation.validate import Placed, validate

__all__ = [
    "LEDGER",
    "PUBLISHED",
    "REGULATION_2017",
    "REGULATION_2024",
    "RULES",
    "Breach",
    "Context",
    "Placed",
    "RegulationProfile",
    "Rule",
    "Settings",
    "breach",
    "configured",
    "load_settings",
    "plugin_rules",
    "rule",
    "validate",
]

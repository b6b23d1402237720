"""Time limits, which differ between regulations and publishers, so that the user sets them."""

from collections.abc import Mapping
from typing import Any, Final

import attrs

__all__ = [
    "REGULATIONS",
    "REGULATION_2017",
    "REGULATION_2024",
    "RegulationProfile",
    "regulation_of",
]


@attrs.frozen(kw_only=True)
class RegulationProfile:
    """The time limits to check a report against; a limit that is None is not checked."""

    concentrated_months: int | None = None
    """集中整改期: how many months after the feedback the report is due."""
    plan_workdays: int | None = None
    """整改方案: how many working days after the feedback the plan is due, holidays not counted."""
    plan_months: int | None = None
    """整改方案: how many months after the feedback the plan is due."""
    disclosure_days: int | None = None
    """公开期限: how many calendar days the disclosure lasts at least."""


REGULATION_2017: Final = RegulationProfile(concentrated_months=2)
"""中国共产党巡视工作条例 (2015, revised 2017), Art. 27: the report is due within two months."""
REGULATION_2024: Final = RegulationProfile(concentrated_months=6)
"""The 2024 revision: a concentrated period of six months, as a provincial site tells it; the
article itself was not found."""

REGULATIONS: Final[Mapping[str, RegulationProfile]] = {
    "2017": REGULATION_2017,
    "2024": REGULATION_2024,
}
"""The regulations that settings and the command line know by their year."""


def regulation_of(setting: Any) -> RegulationProfile | None:
    """Return the time limits that a setting asks for; None where it is not usable.

    Args:
        setting: A year of `REGULATIONS`, or a table of the limits by their names.
    """
    if isinstance(setting, str):
        return REGULATIONS.get(setting)
    known = attrs.fields_dict(RegulationProfile)
    if not isinstance(setting, dict) or not setting.keys() <= known.keys():
        return None
    # A truth value is a number to Python.
    if not all(type(limit) is int and limit > 0 for limit in setting.values()):
        return None
    return RegulationProfile(**setting)

"""What a strategy is asked for beyond the fields that it keeps."""

from typing import Final, Literal

import attrs

from rectify_model.errors import UsageError
from rectify_model.validation.rule import PROFILES

__all__ = ["Options", "Profile"]

Profile = Literal["published", "ledger"]
"""What reports are complete by: what the public may expect, or what a team runs."""

# A report has ten lists inside each other: two entries in each are enough to tell first from last.
# A report that is to read well has four sections.
_MOST_ITEMS: Final = 2
_MOST_REALISTIC_ITEMS: Final = 4
# Two sections, and a leader and a unit, are what every profile asks for.
_LEAST_ITEMS: Final = 2


@attrs.frozen(kw_only=True)
class Options:
    """What to draw."""

    max_items: int
    """The most entries in any list."""
    profile: str | None
    """The profile whose rules on completeness hold; None for anything that the schema allows."""
    realistic: bool
    """Whether the words read like a published report."""

    @classmethod
    def of(cls, max_items: int | None, profile: str | None, *, realistic: bool) -> "Options":
        """Make the options of a call.

        Raises:
            UsageError: There is no such profile, or too few entries are allowed for what is asked.
        """
        if profile is not None and profile not in PROFILES:
            known = PROFILES
            raise UsageError(
                f"there is no profile {profile!r}; there are {', '.join(known)}",
                f"没有配置 {profile!r}；可用 {'、'.join(known)}",
            )
        if max_items is None:
            max_items = _MOST_REALISTIC_ITEMS if realistic else _MOST_ITEMS
        least = _LEAST_ITEMS if realistic or profile else 0
        if max_items < least:
            raise UsageError(
                f"max_items must be at least {least} here, not {max_items}",
                f"此处 max_items 至少为 {least}，而不是 {max_items}",
            )
        return cls(max_items=max_items, profile=profile, realistic=realistic)

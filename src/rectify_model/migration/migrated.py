"""What a migration gives."""

from typing import Any

import attrs

from rectify_model.problems import Problem

__all__ = ["Migrated"]


@attrs.frozen(kw_only=True)
class Migrated:
    """Plain data of a newer version, and what of the older could not be carried there."""

    plain: dict[str, Any]
    """The data, new wherever it differs; what was migrated is never changed."""
    losses: tuple[Problem, ...]
    """What was left out and why, each with the JSON Pointer that it had in the older data."""

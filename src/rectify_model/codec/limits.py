"""How large and how deep a document may be, before it is refused unread."""

from typing import Final

import attrs

__all__ = ["DEFAULT_LIMITS", "Limits"]


@attrs.frozen(kw_only=True)
class Limits:
    """The limits of one reading; a report of the usual size is 70 KB large and 15 levels deep."""

    max_bytes: int = 100_000_000
    """The most bytes of a document."""
    max_depth: int = 64
    """The most levels of nesting; the parsers' own limits (1024 in JSON, 256 in XML) stay."""
    max_problems: int = 1_000
    """The most problems that are told one by one; the rest is counted."""


DEFAULT_LIMITS: Final = Limits()

"""The forms of the answer of `validate`."""

from enum import StrEnum

__all__ = ["Format"]


class Format(StrEnum):
    """A form of the answer of `validate`."""

    TEXT = "text"
    """Lines to read."""
    JSON = "json"
    """All that is known, for tools."""
    SARIF = "sarif"
    """SARIF 2.1.0, for code scanning."""
    GITHUB = "github"
    """Annotations of GitHub Actions."""

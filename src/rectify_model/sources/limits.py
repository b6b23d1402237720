"""How much a file may make a source do, before it is refused: the one place that says so.

A source works on files that strangers made. Memory is bounded by counting what takes it before it
is taken; time, by work that is linear in what was counted.
"""

from typing import Final

import attrs

from rectify_model.bilingual import Bilingual
from rectify_model.errors import LimitExceededError
from rectify_model.sources.problem_kinds import SOURCE_LIMIT

__all__ = ["DEFAULT_SOURCE_LIMITS", "SourceLimits", "limit_passed"]


@attrs.frozen(kw_only=True)
class SourceLimits:
    """The limits of one file; a usual one has some hundred kilobytes."""

    max_bytes: int = 100_000_000
    """The most bytes of a file."""
    max_markup_bytes: int = 10_000_000
    """The most bytes of text with markup: a page, or the main part of an archive of one."""
    max_tags: int = 150_000
    """The most tags in markup, counted by the signs that begin them before they are read."""
    max_attributes: int = 500_000
    """The most attributes in markup, counted alike, so scripts count too."""
    max_references: int = 500_000
    """The most character references (`&nbsp;`) in markup, counted alike."""
    max_lines: int = 50_000
    """The most lines of the text."""
    max_slots: int = 1_000_000
    """The most places of tables that cells span over rows."""
    max_parts: int = 5_000
    """The most parts of an archive (DOCX, OFD), counted before its list of them is read."""
    max_part_bytes: int = 20_000_000
    """The most bytes of a part once it is unpacked."""
    max_unpacked_bytes: int = 40_000_000
    """The most bytes of all parts that are unpacked, together."""
    max_part_tags: int = 600_000
    """The most tags in a part, opening and closing ones counted alike."""


DEFAULT_SOURCE_LIMITS: Final = SourceLimits()


def limit_passed(limit: Bilingual, name: str | None = None) -> LimitExceededError:
    """Return the error for a file that passes a limit, such as `of 64 levels`, `64 层`."""
    problem = SOURCE_LIMIT.at(source=name, limit=limit.en, limit_zh=limit.zh)
    return LimitExceededError([problem])

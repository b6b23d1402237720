"""A document with one defect, and what is to be told of it."""

from datetime import date
from typing import Final

from attrs import field, frozen

from rectify_model.codec import Format
from rectify_model.problems import Severity
from rectify_model.validation import RegulationProfile

__all__ = ["TODAY", "BrokenDocument"]

_NO_LIMITS: Final = RegulationProfile()

TODAY: Final = date(2025, 6, 1)
"""The day that every drawn document is held against; all that it tells of has happened by then."""


@frozen(kw_only=True)
class BrokenDocument:
    """有缺陷的文件: a document with one defect, with the code and the place that are to be told."""

    data: bytes
    """The document."""
    format: Format | None
    """How to read it; None where it is of neither format, so that its first character tells."""
    code: str
    """The code of the one problem that is to be told."""
    severity: Severity
    """How bad it is: an error of reading refuses the document, anything less is told of it."""
    path: str
    """The place in the model, as a JSON Pointer (RFC 6901)."""
    line: int
    """The line of the defect, from 1, as the bytes were written."""
    column: int | None
    """The column in code points, from 1; None where parsers differ in which end they point to."""
    what: str
    """What was done to the sound document, or which rule it breaks now, in English."""
    what_zh: str
    """The same in Chinese."""
    profile: str | None = None
    """The profile whose rules find the defect; None where reading finds it."""
    today: date = TODAY
    """The day to hold the report against."""
    regulation: RegulationProfile = _NO_LIMITS
    """The time limits to hold it against: those that the defect breaks, if any."""
    sound: bytes = field(repr=False)
    """The document before: nothing is to be told of it, read and held against the same."""

"""Marks that number headings, items and measures, and whether they count on."""

from rectify_model.numbering.counting import Count, Finding, Numbered
from rectify_model.numbering.levels import levels_of
from rectify_model.numbering.marks import Marker, MarkKind, leading_marker

__all__ = [
    "Count",
    "Finding",
    "MarkKind",
    "Marker",
    "Numbered",
    "leading_marker",
    "levels_of",
]

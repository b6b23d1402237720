"""Marks that number headings, items and measures, and whether they count on."""

from rectify_model.numbering.counting import Count, Finding, Numbered
from rectify_model.numbering.levels import levels_of
from rectify_model.numbering.marks import Marker, MarkKind, label_marker, leading_marker

__all__ = [
    "Count",
    "Finding",
    "MarkKind",
    "Marker",
    "Numbered",
    "label_marker",
    "leading_marker",
    "levels_of",
]

"""Breaches of rules, one family a file: sound reports in which one rule is not kept."""

from rectify_model.testing.broken_documents.rules.drawing import DRAWERS

__all__ = ["DRAWERS"]
